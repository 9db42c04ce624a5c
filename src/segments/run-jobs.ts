import { UserError } from '../config/error.js';
import { scratchBeside } from '../git/beside-checkout.js';
import type { GitHost } from '../git/environment.js';
import { GitError } from '../git/errors.js';
import type { Repository } from '../git/repository.js';
import { GitHubError } from '../github/errors.js';
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
  /** A UserError, a GitError or a GitHubError: it says what to do. */
  error: Error;
}

/**
 * Does one job after the other at the remote; what stops one stops no other. The repository `beside` them only spares
 * them a part of the fetch, and has the remote's object format.
 * @throws whatever is no UserError, GitError or GitHubError: a fault of ours.
 */
export async function runJobs(
  beside: Repository,
  works: readonly Work[],
  to: Pick<Source, 'remote' | 'github' | 'now'>,
  host: GitHost,
): Promise<JobsRun> {
  const done: JobsRun = { reports: [], failures: [] };
  for (const { job, run } of works) {
    const repository = await scratchBeside(beside.directory, host, beside.objectFormat);
    try {
      done.reports.push(await run({ ...to, repository }));
    } catch (error) {
      if (!isExplained(error)) throw error;
      done.failures.push({ job: job.name, error });
    } finally {
      await repository.dispose();
    }
  }
  return done;
}

function isExplained(error: unknown): error is Error {
  return error instanceof UserError || error instanceof GitError || error instanceof GitHubError;
}
