import { UserError } from '../config/error.js';
import type { GitHost } from '../git/environment.js';
import { GitError } from '../git/errors.js';
import type { Repository } from '../git/repository.js';
import { GitHubError } from '../github/errors.js';
import type { JobReport } from '../segments/report.js';
import type { JobsRun } from '../segments/run-jobs.js';
import type { JobSettings } from '../segments/settings.js';
import { progress } from '../segments/show/progress.js';
import { complain } from './complain.js';
import { progressLine, type ProgressLine } from './progress-line.js';
import { holdWatch } from './watcher.js';

/** What a watch does. */
export interface Watch {
  look: (host: GitHost) => Promise<JobsRun>;
  /** Milliseconds between two looks. */
  interval: number;
  render: (reports: JobReport[]) => string;
}

/** No look that failed keeps the next one away for longer, in milliseconds. */
const longestPause = 5 * 60_000;

/**
 * A look whenever the interval is over, until a signal ends the process; after looks that fail the pause doubles. What
 * has not changed is not said again; on a terminal one line says what is waited for.
 * @returns the exit code where none of the jobs can be done before somebody mends what is wrong: the user, or we.
 */
export async function watchSegments(
  repository: Repository,
  jobs: readonly JobSettings[],
  host: GitHost,
  { look, interval, render }: Watch,
): Promise<2 | 3> {
  for (const { output } of jobs) await holdWatch(repository, output);
  const line = progressLine(process.stderr);
  const { log } = host;
  const warning = (message: string): void => {
    line.clear();
    log.warning(message);
  };
  const above: GitHost = { ...host, log: { ...log, warning } };
  const say = { said: '', failed: '' };
  for (let failures = 0; ;) {
    line.show('Looking …');
    const run = await look(above);
    line.clear();
    const text = run.reports.length > 0 ? render(run.reports) : '';
    if (text !== say.said) process.stdout.write(text);
    say.said = text;
    const failed = JSON.stringify(run.failures.map(({ job, error }) => [job, String(error)]));
    if (failed !== say.failed)
      for (const { job, error } of run.failures) complain(error, jobs.length > 1 ? job : '');
    say.failed = failed;
    if (run.failures.length === jobs.length && !run.failures.some(({ error }) => mayPass(error)))
      return run.failures.every(({ error }) => error instanceof UserError) ? 2 : 3;
    failures = run.failures.length > 0 ? failures + 1 : 0;
    await wait(Math.min(interval * 2 ** failures, Math.max(interval, longestPause)), run, line, host);
  }
}

/** The network may be back at the next look; what the user or we have to mend will not mend itself. */
function mayPass(error: unknown): boolean {
  return error instanceof GitError || error instanceof GitHubError;
}

/** Waits, and counts the seconds down on the line. */
async function wait(
  milliseconds: number,
  run: JobsRun,
  line: ProgressLine,
  { sleep }: Pick<GitHost, 'sleep'>,
): Promise<void> {
  for (let left = milliseconds; left > 0; left -= 1000) {
    line.show(progress(run, Math.ceil(left / 1000)));
    await sleep(Math.min(left, 1000));
  }
}
