import type { GitHub } from '../github/client.js';
import { listReviewThreads } from '../github/review-threads.js';
import { readComments } from '../github/sticky-comment.js';
import { idOf, type Earlier } from './earlier.js';
import { readMarker } from './marker.js';
import { readMemory, type Memory } from './memory.js';
import { isNote } from './note.js';

/** The key of the summary comment. */
export const commentKey = 'review';

/**
 * What earlier reviews said and what was dismissed, as far as our own comments say so: in a comment of its own, in the
 * summary alone, or in the note of a dismissal.
 * @throws {GitHubError}
 */
export async function saidBefore(github: GitHub, pullRequest: number): Promise<[Earlier[], Memory]> {
  // First: what a run beside this one posts in between must not look as if somebody had deleted it.
  const ours = await readComments(github, pullRequest, (key) => key === commentKey || isNote(key));
  const threads = await listReviewThreads(github, pullRequest);
  const memory = readMemory(ours.get(commentKey) ?? '');
  const posted = threads.flatMap((thread) => {
    const marker = thread.comment.isOurs ? readMarker(thread.comment.body) : undefined;
    return marker ? [{ marker, thread }] : [];
  });
  const noted = [...ours].flatMap(([key, said]) => {
    const marker = isNote(key) ? readMarker(said) : undefined;
    return marker ? [{ marker }] : [];
  });
  const over = new Set(noted.map(idOf));
  const listed = memory.listed.map((marker) => ({ marker })).filter((one) => !over.has(idOf(one)));
  return [[...posted, ...noted, ...listed], memory];
}
