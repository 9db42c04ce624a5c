import type { GitHub } from '../../github/client.js';
import type { PullRequestComment } from '../../github/comment-event.js';
import { commentLimit, fitBody } from '../../github/fit-body.js';
import { react } from '../../github/reactions.js';
import { commentMarker, readComment, upsertComment, wholeBody } from '../../github/sticky-comment.js';

/** What a command came to. */
export interface Reply {
  /** Whether it was carried out. */
  isDone: boolean;
  /** Markdown that can do nothing; absent where a reaction says it all. */
  text?: string;
}

/**
 * Shows that a comment was seen: eyes on it, or, as nobody can react to the text of a review, a comment of our own.
 * @returns false where that stood there already, from another run or an earlier one: the comment is taken.
 * @throws {GitHubError}
 */
export async function take(github: GitHub, comment: PullRequestComment): Promise<boolean> {
  if (comment.kind !== 'review') return react(github, { kind: comment.kind, id: comment.id }, 'eyes');
  const key = keyOf(comment);
  if ((await readComment(github, comment.pullRequest, key)) !== undefined) return false;
  await upsertComment(github, comment.pullRequest, key, wholeBody(['👀'], rest));
  return true;
}

/** Answers a comment where it was made, and shows whether what it asked for was done. @throws {GitHubError} */
export async function conclude(
  github: GitHub,
  comment: PullRequestComment,
  { isDone, text }: Reply,
): Promise<void> {
  const { kind, id, pullRequest } = comment;
  if (kind === 'review') {
    const answer = wholeBody([text ?? (isDone ? '👍' : '😕')], rest);
    await upsertComment(github, pullRequest, keyOf(comment), answer);
    return;
  }
  if (text !== undefined) await say(github, comment, text);
  await react(github, { kind, id }, isDone ? '+1' : 'confused');
}

const rest = 'The rest was too long.';

function keyOf({ kind, id }: PullRequestComment): string {
  return `answer-${kind}-${id}`;
}

async function say(github: GitHub, comment: PullRequestComment, text: string): Promise<void> {
  const { kind, id, replyTo = id, pullRequest } = comment;
  const marker = `${commentMarker(keyOf(comment))}\n`;
  const body = marker + fitBody([text], rest, commentLimit - marker.length);
  await github.call<unknown>('comment on the pull request', (api, repo) =>
    kind === 'files'
      ? // GitHub takes replies to the comment that began the conversation only.
        api.pulls.createReplyForReviewComment({
          ...repo,
          pull_number: pullRequest,
          comment_id: replyTo,
          body,
        })
      : api.issues.createComment({ ...repo, issue_number: pullRequest, body }),
  );
}
