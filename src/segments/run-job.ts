import { scratchBeside } from '../git/beside-checkout.js';
import type { GitHost } from '../git/environment.js';
import type { Remote } from '../git/remote.js';
import { combineValues } from './combine-values.js';
import { mergeSegments } from './merge-segments.js';
import type { JobReport } from './report.js';
import type { JobSettings } from './settings.js';

/** Where jobs are done. */
export interface JobPlace {
  host: GitHost;
  remote: Remote;
  /** A repository whose objects may spare a part of the fetch; it is only read. */
  beside: string;
  /** Milliseconds since 1970. */
  now(): number;
}

/**
 * Does one job at the remote, in a disposable repository of its own.
 * @throws {UserError} where a setting, the ledger or the output has to be mended first.
 * @throws {GitError} where the remote cannot be read or pushed to.
 */
export async function runJob(at: JobPlace, job: JobSettings): Promise<JobReport> {
  const combiner = combineValues(job);
  const repository = await scratchBeside(at.beside, at.host);
  try {
    return await mergeSegments({ ...at, repository }, job, combiner);
  } finally {
    await repository.dispose();
  }
}
