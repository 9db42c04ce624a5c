import type { GitHub } from '../github/client.js';
import { commitStatuses, isStanding, setCommitStatus } from '../github/commit-statuses.js';
import { counted } from '../report/words.js';
import { branchStatuses, statusContext } from './branch-status.js';
import type { JobReport } from './report.js';

/** GitHub slows down who writes more than 80 times a minute ("Rate limits for the REST API"). */
const mostWrites = 80;

/**
 * Says on the commits of a job's branches what is wrong with their segments, once, and takes it back where nothing is
 * any more. What is not said for want of room is said by the next runs.
 * @throws {GitHubError}
 */
export async function tellBranches(github: GitHub, report: JobReport, targetUrl: string): Promise<void> {
  const context = statusContext(report.job);
  const { bad, good } = branchStatuses(report);
  const standing = await commitStatuses(github, context, [...bad.keys(), ...good.keys()]);
  const due = [
    ...[...bad].filter(([sha, status]) => !isStanding(standing.get(sha), status)),
    ...[...good].filter(([sha]) => standing.get(sha)?.state === 'FAILURE'),
  ];
  for (const [sha, status] of due.slice(0, mostWrites))
    await setCommitStatus(github, sha, { ...status, context, targetUrl });
  if (due.length > 0)
    github.log.info(`${context}: set on ${counted(Math.min(due.length, mostWrites), 'commit', 'commits')}.`);
  if (due.length > mostWrites)
    github.log.info(`${counted(due.length - mostWrites, 'commit is', 'commits are')} left to the next run.`);
}
