import { asFarAsAllowed } from '../../github/as-far-as-allowed.js';
import type { GitHub } from '../../github/client.js';
import type { PullRequestComment } from '../../github/comment-event.js';
import { listReviewThreads, setResolved } from '../../github/review-threads.js';
import { details, escapeMarkdown } from '../../report/markdown.js';
import { writeMarker, type Marker } from '../marker.js';
import type { Reply } from './attend.js';
import { beginningOf } from './conversation.js';

/**
 * Notes in a finding's own comment that it was dismissed, by whom and why, so that no review raises it again, and
 * resolves the conversation where the token may.
 * @throws {GitHubError}
 */
export async function dismiss(github: GitHub, comment: PullRequestComment, reason: string): Promise<Reply> {
  const finding = await beginningOf(github, comment);
  if (!finding?.marker)
    return { isDone: false, text: 'Only a finding can be dismissed: write it in a reply to the finding.' };
  const { id, marker } = finding;
  // It says so already.
  if (marker.state === 'dismissed') return { isDone: true };
  const dismissed = { ...marker, state: 'dismissed', by: comment.author.login, reason } as const;
  const body = renderDismissed(finding.body, dismissed);
  await github.call('review the pull request', (rest, repo) =>
    rest.pulls.updateReviewComment({ ...repo, comment_id: id, body }),
  );
  await asFarAsAllowed(github.log)(() => resolve(github, comment.pullRequest, id));
  return { isDone: true };
}

async function resolve(github: GitHub, pullRequest: number, comment: number): Promise<void> {
  const threads = await listReviewThreads(github, pullRequest);
  const thread = threads.find((one) => one.comment.id === comment);
  if (thread?.mayResolve && !thread.isResolved) await setResolved(github, thread.id, true);
}

/** What a finding's comment becomes; what it said stays to be read. */
export function renderDismissed(body: string, marker: Marker & { by: string; reason: string }): string {
  const said = body.split(/\r?\n/).slice(1).join('\n').trim();
  const by = `Dismissed by ${escapeMarkdown(marker.by)}: ${escapeMarkdown(marker.reason)}`;
  const title = escapeMarkdown(marker.identity.title);
  return [writeMarker(marker), `~~${title}~~ ${by}`, details('What it said', said)].join('\n\n') + '\n';
}
