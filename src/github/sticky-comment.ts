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

/** What a comment is to say in at most `room` characters, given what it says now; undefined where there is none. */
export type CommentBody = (room: number, now: string | undefined) => string;

/**
 * A body that is one text, whatever stood there.
 * @param renderings best first: the first that GitHub takes is used.
 * @param rest the last line where even the last rendering is cut: where the rest stands.
 */
export function wholeBody(renderings: readonly string[], rest: string): CommentBody {
  return (room) => fitBody(renderings, rest, room);
}

/**
 * Keeps exactly one comment of ours with this key on the pull request, and its body as given; an identical one is not
 * written again. Somebody else's comment is never touched, whatever it starts with.
 * @param renew puts a new comment in the place of one that says something else: GitHub notifies of new ones only.
 * @throws {GitHubError}
 */
export async function upsertComment(
  github: GitHub,
  number: number,
  key: string,
  body: CommentBody,
  { renew = false } = {},
): Promise<'created' | 'updated' | 'renewed' | 'unchanged'> {
  const found = await findOurs(github, number, key);
  const text = textOf(key, body, found[0]);
  const isRenewed = renew && found.some((comment) => !says(comment, text));
  // The old ones go first: a run beside this one keeps the oldest that it sees, and must not keep those.
  if (isRenewed) for (const { id } of found) await remove(github, id);
  else if (found.length > 0) {
    const done = await settle(github, found, key, body);
    if (done !== 'gone') return done;
  }
  const created = await github.call('comment on the pull request', (rest, repo) =>
    rest.issues.createComment({ ...repo, issue_number: number, body: text }),
  );
  // Another run may have created one at the same time; both see both now, and keep the same one.
  const ours = await findOurs(github, number, key, created.user ?? undefined);
  await settle(github, ours, key, body);
  return isRenewed ? 'renewed' : 'created';
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
  if (found.length === 0) return 'none';
  const done = await settle(github, found, key, body);
  return done === 'gone' ? 'none' : done;
}

/**
 * What the comment with this key says below its marker; undefined where there is none of ours.
 * @throws {GitHubError}
 */
export async function readComment(github: GitHub, number: number, key: string): Promise<string | undefined> {
  return (await readComments(github, number, (one) => one === key)).get(key);
}

/**
 * What our comments with such keys say below their markers, by key; of several with one key the oldest counts.
 * @throws {GitHubError}
 */
export async function readComments(
  github: GitHub,
  number: number,
  isWanted: (key: string) => boolean,
): Promise<Map<string, string>> {
  const said = new Map<string, string>();
  for (const comment of await findMarked(github, number, isWanted)) {
    const key = keyOf(comment) ?? '';
    if (!said.has(key)) said.set(key, saidBy(comment, key));
  }
  return said;
}

/** All that a comment is to say, marker included, in the place of what it says now. */
function textOf(key: string, body: CommentBody, now: Comment | undefined): string {
  const marker = `${commentMarker(key)}\n`;
  return marker + body(commentLimit - marker.length, now && saidBy(now, key));
}

function saidBy({ body = '' }: Comment, key: string): string {
  return plain(body).slice(commentMarker(key).length + 1);
}

/**
 * Keeps the comment with this key: begun where that is worth it, else only brought up to date.
 * @returns what was done, in a word.
 * @throws {GitHubError}
 */
export function keepComment(
  github: GitHub,
  number: number,
  key: string,
  body: CommentBody,
  { isWorthSaying, renew = false }: { isWorthSaying: boolean; renew?: boolean },
): Promise<string> {
  return isWorthSaying
    ? upsertComment(github, number, key, body, { renew })
    : resolveComment(github, number, key, body);
}

/** Our comments with this key, oldest first. */
function findOurs(github: GitHub, number: number, key: string, us?: Author): Promise<Comment[]> {
  return findMarked(github, number, (one) => one === key, us);
}

/** Our comments with such keys, oldest first; who we are is asked only where it matters. */
async function findMarked(
  github: GitHub,
  number: number,
  isWanted: (key: string) => boolean,
  us?: Author,
): Promise<Comment[]> {
  const comments: Comment[] = await github.list('read the comments of the pull request', (rest, page) =>
    rest.issues.listComments({ ...page, issue_number: number }),
  );
  const marked = comments.filter((comment) => {
    const key = keyOf(comment);
    return key !== undefined && isWanted(key);
  });
  if (marked.length === 0) return [];
  const author = us ?? (await github.viewer());
  return marked.filter(({ user }) => user !== null && isSame(user, author)).sort((a, b) => a.id - b.id);
}

/** The key that a comment begins with, whoever wrote it. */
function keyOf({ body = '' }: Comment): string | undefined {
  return /^<!-- parallel-claude:([a-z0-9-]+) -->/.exec(body)?.[1];
}

function isSame(user: { login: string; id: number }, author: Author): boolean {
  return author.id === undefined ? user.login === author.login : user.id === author.id;
}

/** Brings the oldest up to date and deletes the others; `gone` where another run took it away meanwhile. */
async function settle(
  github: GitHub,
  [oldest, ...others]: readonly Comment[],
  key: string,
  body: CommentBody,
): Promise<'updated' | 'unchanged' | 'gone'> {
  const text = textOf(key, body, oldest);
  const isCurrent = oldest === undefined || says(oldest, text);
  const isThere =
    isCurrent ||
    (await unlessGone(
      github.call('comment on the pull request', (rest, repo) =>
        rest.issues.updateComment({ ...repo, comment_id: oldest.id, body: text }),
      ),
    ));
  for (const { id } of others) await remove(github, id);
  if (!isThere) return 'gone';
  return isCurrent && others.length === 0 ? 'unchanged' : 'updated';
}

async function remove(github: GitHub, id: number): Promise<void> {
  await unlessGone(
    github.call('comment on the pull request', (rest, repo) =>
      rest.issues.deleteComment({ ...repo, comment_id: id }),
    ),
  );
}

/** Whether the comment was still there: another run may have been quicker. */
async function unlessGone(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof GitHubError && error.status === 404) return false;
    throw error;
  }
}

function says({ body = '' }: Comment, text: string): boolean {
  return plain(body) === plain(text);
}

// GitHub may store line ends and trailing space in its own way.
function plain(body: string): string {
  return body.replaceAll('\r\n', '\n').trimEnd();
}
