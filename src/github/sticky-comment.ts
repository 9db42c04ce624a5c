import type { Author, GitHub } from './client.js';
import { GitHubError } from './errors.js';
import { commentLimit, fitBody } from './fit-body.js';

interface Comment {
  id: number;
  body?: string;
  user: { login: string; id: number } | null;
}

/** The hidden first line by which a comment of ours is found again. `key` is lower-case letters, digits and hyphens. */
export function commentMarker(key: string): string {
  return `<!-- parallel-claude:${key} -->`;
}

/** What a comment says: several renderings, best first, of which the first that GitHub takes is used. */
export interface CommentBody {
  renderings: readonly string[];
  /** The last line where even the last rendering is cut: where the rest stands. */
  rest: string;
}

/**
 * Keeps exactly one comment of ours with this key on the pull request, and its body as given; an identical one is not
 * written again. Somebody else's comment is never touched, whatever it starts with.
 * @throws {GitHubError}
 */
export async function upsertComment(
  github: GitHub,
  number: number,
  key: string,
  body: CommentBody,
): Promise<'created' | 'updated' | 'unchanged'> {
  const text = withMarker(key, body);
  const found = await findOurs(github, number, key);
  if (found.length > 0) return settle(github, found, text);
  const created = await github.call('comment on the pull request', (rest, repo) =>
    rest.issues.createComment({ ...repo, issue_number: number, body: text }),
  );
  // Another run may have created one at the same time; both see both now, and keep the same one.
  const ours = await findOurs(github, number, key, created.user ?? undefined);
  await settle(github, ours, text);
  return 'created';
}

/**
 * Writes `body` to the comment with this key where there is one; never creates one.
 * @throws {GitHubError}
 */
export async function resolveComment(
  github: GitHub,
  number: number,
  key: string,
  body: CommentBody,
): Promise<'updated' | 'unchanged' | 'none'> {
  const found = await findOurs(github, number, key);
  return found.length === 0 ? 'none' : settle(github, found, withMarker(key, body));
}

function withMarker(key: string, { renderings, rest }: CommentBody): string {
  const marker = `${commentMarker(key)}\n`;
  return marker + fitBody(renderings, rest, commentLimit - marker.length);
}

/** Our comments with this key, oldest first; who we are is asked only where it matters. */
async function findOurs(github: GitHub, number: number, key: string, us?: Author): Promise<Comment[]> {
  const comments: Comment[] = await github.list('read the comments of the pull request', (rest, page) =>
    rest.issues.listComments({ ...page, issue_number: number }),
  );
  const marked = comments.filter((comment) => comment.body?.startsWith(commentMarker(key)));
  if (marked.length === 0) return [];
  const author = us ?? (await github.viewer());
  return marked.filter(({ user }) => user !== null && isSame(user, author)).sort((a, b) => a.id - b.id);
}

function isSame(user: { login: string; id: number }, author: Author): boolean {
  return author.id === undefined ? user.login === author.login : user.id === author.id;
}

/** Brings the oldest up to date and deletes the others. */
async function settle(
  github: GitHub,
  [oldest, ...others]: readonly Comment[],
  text: string,
): Promise<'updated' | 'unchanged'> {
  const isCurrent = oldest === undefined || plain(oldest.body ?? '') === plain(text);
  if (!isCurrent)
    await github.call('comment on the pull request', (rest, repo) =>
      rest.issues.updateComment({ ...repo, comment_id: oldest.id, body: text }),
    );
  for (const { id } of others) await remove(github, id);
  return isCurrent && others.length === 0 ? 'unchanged' : 'updated';
}

async function remove(github: GitHub, id: number): Promise<void> {
  try {
    await github.call('comment on the pull request', (rest, repo) =>
      rest.issues.deleteComment({ ...repo, comment_id: id }),
    );
  } catch (error) {
    // The other run was quicker.
    if (!(error instanceof GitHubError && error.status === 404)) throw error;
  }
}

// GitHub may store line ends and trailing space in its own way.
function plain(body: string): string {
  return body.replaceAll('\r\n', '\n').trimEnd();
}
