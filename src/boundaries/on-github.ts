import { asFarAsAllowed } from '../github/as-far-as-allowed.js';
import type { GitHub } from '../github/client.js';
import { writersAmong } from '../github/collaborators.js';
import type { CheckResult } from '../report/check-result.js';
import type { ActionInputs } from './action-inputs.js';
import { checkBoundaries, type BoundariesInput } from './check.js';
import { exceptionAuthors, type Comment } from './exceptions.js';
import { gather, type Source } from './gather.js';
import type { BoundariesReport } from './report.js';
import { resultOf } from './result.js';

/** What the check goes by. */
export type Wishes = Pick<ActionInputs, 'base' | 'configPath' | 'session' | 'policies'>;

/**
 * Judges the branch that the event is about. Undefined where there is nothing to judge, which the log says.
 * @param github absent: no exception is known.
 * @throws {UserError} for what a user has to put right; GitError and GitHubError as they come.
 */
export async function judgeBoundaries(
  wishes: Wishes,
  at: Source,
  github: GitHub | undefined,
): Promise<CheckResult<BoundariesReport> | undefined> {
  const { base, configPath, session, policies } = wishes;
  const { pullRequest } = at.event;
  const { log } = at.host;
  if (pullRequest?.state === 'closed') {
    log.info(`#${pullRequest.number} is closed: there is nothing to judge.`);
    return undefined;
  }
  const gathered = await gather(at, { base, configPath, ...(pullRequest && { pullRequest }) });
  if (!gathered) {
    log.info('The branch is the base that others merge into: there is nothing to judge.');
    return undefined;
  }
  try {
    const report = await checkBoundaries({
      ...gathered,
      configPath,
      who: { ...gathered.who, ...(session !== '' && { named: { session, where: 'the input session' } }) },
      policies,
      ...(github && pullRequest && (await exceptionsFor(github, pullRequest.number))),
    });
    return resultOf(report);
  } finally {
    await gathered.repository.dispose();
  }
}

/** The comments, and who of those that allow something may. Where they may not be read, nothing is allowed. */
async function exceptionsFor(
  github: GitHub,
  number: number,
): Promise<Pick<BoundariesInput, 'comments' | 'mayWrite'>> {
  let comments: Comment[] = [];
  await asFarAsAllowed(github.log)(async () => {
    const all = await github.list('read the comments of the pull request', (rest, page) =>
      rest.issues.listComments({ ...page, issue_number: number }),
    );
    comments = all.map(({ body, user }) => ({ body: body ?? '', author: user?.login ?? 'ghost' }));
  });
  return { comments, mayWrite: await writersAmong(github, exceptionAuthors(comments)) };
}
