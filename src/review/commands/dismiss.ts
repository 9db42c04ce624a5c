import type { GitHub } from '../../github/client.js';
import type { PullRequestComment } from '../../github/comment-event.js';
import { code, escapeMarkdown } from '../../report/markdown.js';
import { shorten } from '../../report/visible.js';
import { idOf, type Earlier } from '../earlier.js';
import { dismiss as dismissThread } from '../keep-threads.js';
import type { Marker } from '../marker.js';
import { noteDismissal } from '../note.js';
import { saidBefore } from '../said-before.js';
import { placeCode, titleLink } from '../show/words.js';
import type { Reply } from './attend.js';

/** As many findings as an answer names. */
const mostNamed = 30;

/**
 * Notes that a finding was dismissed, by whom and why, so that no review raises it again: in its own comment, whose
 * conversation is resolved where the token may, or in a new one where only the summary says it.
 * @param id of the finding; without one it is the finding that the comment replies to.
 * @throws {GitHubError}
 */
export async function dismiss(
  github: GitHub,
  comment: PullRequestComment,
  reason: string,
  id?: string,
): Promise<Reply> {
  const { kind, id: own, replyTo = own, pullRequest, author } = comment;
  const [earlier] = await saidBefore(github, pullRequest);
  const meant = earlier.filter((one) =>
    id === undefined ? kind === 'files' && one.thread?.comment.id === replyTo : idOf(one) === id,
  );
  const found =
    meant.find(({ marker }) => marker.state === 'open') ??
    meant.find(({ marker }) => marker.state === 'fixed') ??
    meant[0];
  if (!found) return { isDone: false, text: nothing(earlier, id) };
  const { marker, thread } = found;
  if (marker.state === 'dismissed' && id !== undefined) return { isDone: true, text: already(id, marker) };
  const dismissal = { by: author.login, reason };
  if (thread) await dismissThread(github, thread, dismissal);
  else await noteDismissal(github, pullRequest, marker, dismissal);
  return { isDone: true };
}

function already(id: string, { by = 'ghost', reason = '' }: Marker): string {
  return `${code(id)} was dismissed before, ${escapeMarkdown(`by @${by}: ${shorten(reason, 200)}`)}`;
}

/** Which findings there are to be dismissed: by their ids those that are open, else those that nobody can reply to. */
function nothing(earlier: readonly Earlier[], id: string | undefined): string {
  const open = earlier.filter(
    ({ marker, thread }) => marker.state === 'open' && (id !== undefined || !thread),
  );
  const why =
    id === undefined
      ? 'Only a finding can be dismissed: write it in a reply to the finding, or with its id: `dismiss <id> <reason>`.'
      : `There is no finding ${code(id)} on this pull request.`;
  const named = open
    .slice(0, mostNamed)
    .map(
      (one) => `- ${code(idOf(one))}: ${titleLink(one.marker.identity)} (${placeCode(one.marker.identity)})`,
    );
  const left = open.length - named.length;
  if (left > 0) named.push(`- _and ${left} more_`);
  return [why, ...(named.length > 0 ? ['Open are:', named.join('\n')] : [])].join('\n\n');
}
