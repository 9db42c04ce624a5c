import { scratchBeside } from '../git/beside-checkout.js';
import type { GitHost } from '../git/environment.js';
import type { Repository } from '../git/repository.js';
import type { Source } from './gather.js';
import type { JobReport } from './report.js';
import type { Work } from './work.js';

/** What came of several jobs. */
export interface JobsRun {
  /** Of those that could be done. */
  reports: JobReport[];
  failures: JobFailure[];
}

/** A job that could not be done. */
export interface JobFailure {
  job: string;
  /** A UserError, a GitError or a GitHubError says what to do; anything else is a fault of ours. */
  error: unknown;
}

/**
 * Does one job after the other at the remote; what stops one stops no other, not even a fault of ours, and keeps no
 * report of another back. The repository `beside` them only spares them a part of the fetch, and has the remote's object
 * format.
 */
export async function runJobs(
  beside: Repository,
  works: readonly Work[],
  to: Pick<Source, 'remote' | 'github' | 'now'>,
  host: GitHost,
): Promise<JobsRun> {
  const done: JobsRun = { reports: [], failures: [] };
  for (const { job, run } of works) {
    try {
      const repository = await scratchBeside(beside.directory, host, beside.objectFormat);
      try {
        done.reports.push(await run({ ...to, repository }));
      } finally {
        await repository.dispose();
      }
    } catch (error) {
      done.failures.push({ job, error });
    }
  }
  return done;
}
