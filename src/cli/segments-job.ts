import { scratchBeside } from '../git/beside-checkout.js';
import type { GitHost } from '../git/environment.js';
import type { Remote } from '../git/remote.js';
import type { Repository } from '../git/repository.js';
import { combinerFor } from '../segments/combiner-for.js';
import { mergeSegments } from '../segments/merge-segments.js';
import { nodeProgram } from '../segments/merger/child.js';
import type { JobReport } from '../segments/report.js';
import type { JobSettings } from '../segments/settings.js';

/** Does one job at the remote; the local repository only spares it a part of the fetch. */
export async function runJob(
  beside: Repository,
  remote: Remote,
  host: GitHost,
  job: JobSettings,
): Promise<JobReport> {
  const repository = await scratchBeside(beside.directory, host);
  try {
    const combiner = combinerFor(job, repository, nodeProgram(process));
    return await mergeSegments({ repository, remote, now: Date.now }, job, combiner);
  } finally {
    await repository.dispose();
  }
}
