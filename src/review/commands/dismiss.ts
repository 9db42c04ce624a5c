import type { GitHub } from '../../github/client.js';
import type { PullRequestComment } from '../../github/comment-event.js';
import { listReviewThreads } from '../../github/review-threads.js';
import { dismiss as dismissThread } from '../keep-threads.js';
import type { Reply } from './attend.js';

/**
 * Notes in a finding's own comment that it was dismissed, by whom and why, so that no review raises it again, and
 * resolves the conversation where the token may.
 * @throws {GitHubError}
 */
export async function dismiss(github: GitHub, comment: PullRequestComment, reason: string): Promise<Reply> {
  const { kind, id, replyTo = id, pullRequest, author } = comment;
  const threads = kind === 'files' ? await listReviewThreads(github, pullRequest) : [];
  const thread = threads.find((one) => one.comment.id === replyTo);
  if (thread && (await dismissThread(github, thread, { by: author.login, reason }))) return { isDone: true };
  return { isDone: false, text: 'Only a finding can be dismissed: write it in a reply to the finding.' };
}
