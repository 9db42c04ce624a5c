import type { GitHub } from '../../github/client.js';
import type { PullRequestComment } from '../../github/comment-event.js';
import { isAuthor } from '../../github/is-author.js';
import { readMarker, type Marker } from '../marker.js';

/** The comment that began a conversation on a pull request's files. */
export interface Beginning {
  id: number;
  /** Markdown. */
  body: string;
  path: string;
  /** Lines at head, 1-based and inclusive; absent where it is about the file, or its lines are gone. */
  lines?: { from: number; to: number };
  /** Of the finding that it says; absent where we did not write it. */
  marker?: Marker;
}

/**
 * What a comment on files replies to, or is where it begins a conversation itself; undefined for one that stands
 * elsewhere.
 * @throws {GitHubError}
 */
export async function beginningOf(
  github: GitHub,
  { kind, id, replyTo = id }: Pick<PullRequestComment, 'kind' | 'id' | 'replyTo'>,
): Promise<Beginning | undefined> {
  if (kind !== 'files') return undefined;
  const { body, path, line, start_line, user, side } = await github.call(
    'read review comments',
    (rest, repo) => rest.pulls.getReviewComment({ ...repo, comment_id: replyTo }),
  );
  const viewer = await github.viewer();
  // Anybody can write what looks like a marker of ours.
  const marker = isAuthor(user, viewer) ? readMarker(body) : undefined;
  // Null, whatever the types say, where it is outdated or about the file; of the left side it is no line of head.
  const to = side === 'LEFT' ? null : ((line as number | null | undefined) ?? null);
  return {
    id: replyTo,
    body,
    path,
    ...(to !== null && { lines: { from: start_line ?? to, to } }),
    ...(marker && { marker }),
  };
}
