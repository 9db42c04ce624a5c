import type { GitHub } from '../github/client.js';
import { upsertComment } from '../github/sticky-comment.js';
import { idOf } from './earlier.js';
import type { Marker } from './marker.js';
import { renderNote, type Dismissal } from './show/comment.js';

const prefix = 'dismissed-';

/** Whether a comment of ours with this key is the note of a dismissal. */
export function isNote(key: string): boolean {
  return key.startsWith(prefix);
}

/**
 * Notes in a comment of its own that a finding which the summary alone says was dismissed: later reviews do not say it
 * again. What the summary keeps would not do, as a review that is under way writes it anew. The first one's reason stays.
 * @throws {GitHubError}
 */
export async function noteDismissal(
  github: GitHub,
  pullRequest: number,
  marker: Marker,
  dismissal: Dismissal,
): Promise<void> {
  const text = renderNote(marker, dismissal);
  const key = `${prefix}${idOf({ marker })}`;
  await upsertComment(github, pullRequest, key, (_, now) => now ?? text);
}
