import { scratchBeside } from '../git/beside-checkout.js';
import type { GitHost } from '../git/environment.js';
import type { Repository } from '../git/repository.js';
import { combineValues } from './combine-values.js';
import type { Source } from './gather.js';
import { mergeSegments } from './merge-segments.js';
import type { JobReport } from './report.js';
import type { JobSettings } from './settings.js';

/**
 * Does one job at the remote; the repository `beside` it only spares it a part of the fetch.
 * @throws {UserError} where a setting, the ledger or the output has to be mended first.
 * @throws {GitError} where the remote cannot be read or pushed to.
 */
export async function runJob(
  beside: Repository,
  to: Pick<Source, 'remote' | 'github' | 'now'>,
  host: GitHost,
  job: JobSettings,
): Promise<JobReport> {
  const repository = await scratchBeside(beside.directory, host);
  try {
    return await mergeSegments({ ...to, repository }, job, combineValues(job));
  } finally {
    await repository.dispose();
  }
}
