import { UserError } from '../../config/error.js';
import type { GitHub } from '../../github/client.js';
import { commentLimit } from '../../github/fit-body.js';
import { commentMarker, keepComment } from '../../github/sticky-comment.js';
import { visible } from '../../report/visible.js';
import { readHandoffIn, renderHandoff } from './comment.js';
import { handoffOf, withDone, type Handoff } from './handoff.js';

const key = 'review-handoff';

/** Who writes hand-offs unless it is an App or somebody's own token: GITHUB_TOKEN's owner. */
export const usualAuthor = 'github-actions[bot]';

/**
 * Keeps the hand-off's comment on the pull request: begun with the first task, brought up to date until there is none.
 * @returns the hand-off in full, ticks included, to be left as JSON. @throws {GitHubError}
 */
export async function postHandoff(github: GitHub, review: Parameters<typeof handoffOf>[0]): Promise<Handoff> {
  let handoff = handoffOf(review);
  const body = (room: number, now: string | undefined): string => {
    handoff = handoffOf(review, now === undefined ? undefined : readHandoffIn(now));
    return renderHandoff(handoff, room);
  };
  await keepComment(github, review.pullRequest, key, body, { isWorthSaying: handoff.tasks.length > 0 });
  return handoff;
}

interface Found {
  id: number;
  body: string;
  handoff: Handoff;
}

/**
 * The hand-off of a pull request, from the comment that a review left there.
 * @param author the login that reviews write as; what anybody else wrote is never read.
 * @throws {UserError} where there is none. @throws {GitHubError}
 */
export async function readHandoff(
  github: GitHub,
  pullRequest: number,
  author = usualAuthor,
): Promise<Handoff> {
  return (await find(github, pullRequest, author)).handoff;
}

/**
 * Ticks tasks off in that comment, for which the token must be its author's, or a person's with write access.
 * @throws {UserError} where there is no such task. @throws {GitHubError}
 */
export async function tickOff(
  github: GitHub,
  pullRequest: number,
  ids: readonly string[],
  author = usualAuthor,
): Promise<Handoff> {
  const { id, body, handoff } = await find(github, pullRequest, author);
  const done = withDone(handoff, ids);
  const head = `${commentMarker(key)}\n`;
  const text = head + renderHandoff(done, commentLimit - head.length);
  if (text.trimEnd() !== body.replaceAll('\r\n', '\n').trimEnd())
    await github.call('comment on the pull request', (rest, repo) =>
      rest.issues.updateComment({ ...repo, comment_id: id, body: text }),
    );
  return done;
}

async function find(github: GitHub, pullRequest: number, author: string): Promise<Found> {
  const comments = await github.list('read the comments of the pull request', (rest, page) =>
    rest.issues.listComments({ ...page, issue_number: pullRequest }),
  );
  // GitHub takes logins in either case.
  const isTheirs = (login: string | undefined): boolean => login?.toLowerCase() === author.toLowerCase();
  for (const { id, body = '', user } of comments) {
    if (!isTheirs(user?.login) || !body.startsWith(commentMarker(key))) continue;
    const handoff = readHandoffIn(body);
    if (handoff?.pullRequest === pullRequest) return { id, body, handoff };
  }
  throw new UserError(
    `There is no hand-off on #${pullRequest} by ${visible(author)}: a review leaves one where handoff is true and something is to be done. If reviews run with the token of an App or a person, name its login.`,
  );
}
