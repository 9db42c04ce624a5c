import { scratchBeside } from '../git/beside-checkout.js';
import type { GitHost } from '../git/environment.js';
import type { Repository } from '../git/repository.js';
import { combineValues } from '../segments/combine-values.js';
import type { Source } from '../segments/gather.js';
import { mergeSegments } from '../segments/merge-segments.js';
import type { JobReport } from '../segments/report.js';
import type { JobSettings } from '../segments/settings.js';

/** Does one job at the remote; the local repository only spares it a part of the fetch. */
export async function runJob(
  beside: Repository,
  to: Pick<Source, 'remote' | 'github'>,
  host: GitHost,
  job: JobSettings,
): Promise<JobReport> {
  const repository = await scratchBeside(beside.directory, host);
  try {
    return await mergeSegments({ ...to, repository, now: Date.now }, job, combineValues(job));
  } finally {
    await repository.dispose();
  }
}
