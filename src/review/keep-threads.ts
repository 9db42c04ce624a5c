import { asFarAsAllowed } from '../github/as-far-as-allowed.js';
import type { GitHub } from '../github/client.js';
import { GitHubError } from '../github/errors.js';
import { listReviewThreads, setResolved, type ReviewThread } from '../github/review-threads.js';
import { fingerprintOf, type Identity } from './identity.js';
import { readMarker, type Marker } from './marker.js';
import type { Current, Step } from './reconcile.js';
import { renderComment, renderDismissed, renderFixed, type Dismissal } from './show/comment.js';

type Write = ReturnType<typeof asFarAsAllowed>;

/**
 * Brings the conversations of earlier reviews up to date: what is fixed is struck out and, where the token may,
 * resolved; what is back is said again in its place.
 * @throws {GitHubError}
 */
export async function keepThreads(
  github: GitHub,
  write: Write,
  steps: readonly Step[],
  markerOf: (current: Current) => Marker,
): Promise<void> {
  // The comment says it all the same: no reason to warn of a permission that few tokens have.
  const resolve = asFarAsAllowed(github.log, 'info');
  for (const step of steps) {
    if (step.do !== 'resolve' && step.do !== 'reopen') continue;
    const { marker, thread } = step.earlier;
    if (!thread) continue;
    const text =
      step.do === 'resolve'
        ? renderFixed(thread.comment.body, marker)
        : renderComment(step.current, markerOf(step.current), step.current.anchor);
    await write(() => edit(github, thread, text));
    await settle(github, resolve, thread, step.do === 'resolve');
  }
}

/**
 * Takes a finding for dismissed: later reviews do not say it again. It is the caller's to know that `by` may.
 * @returns false where the conversation is about no finding of ours.
 * @throws {GitHubError}
 */
export async function dismiss(github: GitHub, thread: ReviewThread, dismissal: Dismissal): Promise<boolean> {
  const marker = thread.comment.isOurs ? readMarker(thread.comment.body) : undefined;
  if (!marker) return false;
  // The first one's reason stays.
  if (marker.state === 'dismissed') return true;
  await edit(github, thread, renderDismissed(thread.comment.body, marker, dismissal));
  await settle(github, asFarAsAllowed(github.log, 'info'), thread, true);
  return true;
}

async function settle(
  github: GitHub,
  resolve: Write,
  { id, mayResolve, isResolved }: ReviewThread,
  isWanted: boolean,
): Promise<void> {
  if (mayResolve && isResolved !== isWanted) await resolve(() => setResolved(github, id, isWanted));
}

/**
 * Of findings just posted, deletes what stands there twice, because an answer of GitHub's was lost or another run
 * posted the same at the same time: all of them see the oldest, and keep it.
 * @returns the addresses of the comments by fingerprint.
 * @throws {GitHubError}
 */
export async function removeDoubles(
  github: GitHub,
  write: Write,
  pullRequest: number,
  posted: readonly Identity[],
): Promise<Map<string, string>> {
  const urls = new Map<string, string>();
  if (posted.length === 0) return urls;
  const wanted = new Set(posted.map(fingerprintOf));
  const threads = await listReviewThreads(github, pullRequest);
  for (const { comment, replies } of threads.toSorted((a, b) => a.comment.id - b.comment.id)) {
    const marker = comment.isOurs ? readMarker(comment.body) : undefined;
    const fingerprint = marker?.state === 'open' ? fingerprintOf(marker.identity) : '';
    if (!wanted.has(fingerprint)) continue;
    if (!urls.has(fingerprint)) urls.set(fingerprint, comment.url);
    else if (replies === 0) await write(() => remove(github, comment.id));
  }
  return urls;
}

async function edit(github: GitHub, { comment }: ReviewThread, body: string): Promise<void> {
  await unlessGone(
    github.call('review the pull request', (rest, repo) =>
      rest.pulls.updateReviewComment({ ...repo, comment_id: comment.id, body }),
    ),
  );
}

async function remove(github: GitHub, id: number): Promise<void> {
  await unlessGone(
    github.call('review the pull request', (rest, repo) =>
      rest.pulls.deleteReviewComment({ ...repo, comment_id: id }),
    ),
  );
}

/** Somebody may have been quicker to delete it. */
async function unlessGone(write: Promise<unknown>): Promise<void> {
  try {
    await write;
  } catch (error) {
    if (!(error instanceof GitHubError && error.status === 404)) throw error;
  }
}
