import { afterAll, afterEach, beforeEach, expect, test } from '@jest/globals';
import { commitFiles, git, removeTempDirs, tempDir } from './git.js';
import { LocalGitHub, type LocalRepository } from './local-github.js';

let github: LocalGitHub;
let repository: LocalRepository;
let work: string;
let head: string;
let token: string;

const numbered = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `line ${from + index}\n`).join('');

beforeEach(async () => {
  github = await LocalGitHub.start();
  repository = await github.addRepository({ owner: 'octo', name: 'demo' });
  token = github.addToken({ permissions: { contents: 'write', 'pull-requests': 'write' } });
  work = await tempDir('work');
  await git(work, 'init', '--quiet', '--initial-branch=main');
  await commitFiles(work, { 'a.txt': numbered(1, 60), 'b.txt': 'b\n' }, 'first');
  await git(work, 'checkout', '--quiet', '-b', 'feature/x');
  const text = numbered(1, 60).replace('line 10\n', 'ten\n').replace('line 50\n', 'fifty\nand more\n');
  head = await commitFiles(work, { 'a.txt': text }, 'second');
  await git(work, 'push', '--quiet', repository.path, 'main', 'feature/x');
  await repository.openPullRequest({ head: 'feature/x' });
});

afterEach(() => github.stop());
afterAll(removeTempDirs);

async function api(method: string, path: string, body?: unknown, as = token) {
  const response = await fetch(`${github.apiUrl}/repos/octo/demo${path}`, {
    method,
    headers: { authorization: `token ${as}` },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: (text && JSON.parse(text)) as Record<string, unknown> };
}

async function graphql(query: string, as = token) {
  const response = await fetch(`${github.url}/graphql`, {
    method: 'POST',
    headers: { authorization: `token ${as}` },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as { data: unknown; errors?: unknown[] };
}

const review = (...comments: object[]) =>
  api('POST', '/pulls/1/reviews', { commit_id: head, event: 'COMMENT', body: 'Look.', comments });
const on = (line: number, more: object = {}) => ({ path: 'a.txt', line, side: 'RIGHT', body: 'hm', ...more });

const threads = async () => {
  const fields =
    'id path line isOutdated isResolved resolvedBy { login } subjectType viewerCanResolve comments(first: 5) { totalCount nodes { fullDatabaseId body viewerDidAuthor } }';
  const { data } = await graphql(
    `{ repository(owner: "octo", name: "demo") { pullRequest(number: 1) { reviewThreads(first: 50) { nodes { ${fields} } } } } }`,
  );
  return (data as { repository: { pullRequest: { reviewThreads: { nodes: { id: string }[] } } } }).repository
    .pullRequest.reviewThreads.nodes;
};

test('a review comments on the lines that the diff shows, three around what changed', async () => {
  for (const line of [7, 10, 13, 47, 51, 54])
    expect([line, (await review(on(line))).status]).toEqual([line, 200]);
  for (const line of [6, 14, 46, 55]) expect([line, (await review(on(line))).status]).toEqual([line, 422]);
  expect(repository.reviewComments.map(({ line }) => line)).toEqual([7, 10, 13, 47, 51, 54]);
});

test.each([
  ['a file that is not changed', { path: 'b.txt' }, 'Path could not be resolved'],
  ['a line out of the diff', { line: 30 }, 'Line could not be resolved'],
  [
    'lines of two hunks',
    { line: 50, start_line: 10 },
    'Start line must be part of the same hunk as the line',
  ],
  ['lines in the wrong order', { line: 10, start_line: 10 }, 'Start line must precede the end line'],
  ['nothing to say', { body: ' ' }, 'Body cannot be blank'],
])('of a review with a comment on %s nothing is posted', async (_, bad, message) => {
  expect(await review(on(10), on(10, bad))).toMatchObject({ status: 422, body: { errors: [message] } });
  expect(repository.reviews).toEqual([]);
  expect(repository.reviewComments).toEqual([]);
});

test('a comment on a file needs no line, and its file must be changed', async () => {
  const post = (path: string) =>
    api('POST', '/pulls/1/comments', { commit_id: head, path, subject_type: 'file', body: 'hm' });
  expect(await post('a.txt')).toMatchObject({ status: 201, body: { line: null, subject_type: 'file' } });
  expect((await post('b.txt')).status).toBe(422);
});

test('a conversation has its replies, and its line moves with the file until it is changed', async () => {
  await review(on(10), on(51));
  const [first] = repository.reviewComments;
  await api('POST', `/pulls/1/comments/${first?.id ?? 0}/replies`, { body: 'why?' });
  const text = await git(work, 'show', 'HEAD:a.txt');
  await commitFiles(work, { 'a.txt': `zero\n${text.replace('ten\n', 'TEN\n')}\n` }, 'third');
  await git(work, 'push', '--quiet', repository.path, 'feature/x');
  await repository.updatePullRequest(1);
  expect(await threads()).toMatchObject([
    { isOutdated: true, line: null, comments: { totalCount: 2, nodes: [{ body: 'hm' }, { body: 'why?' }] } },
    { isOutdated: false, line: 52, path: 'a.txt', subjectType: 'LINE', isResolved: false },
  ]);
  expect((await api('GET', '/pulls/1/comments')).body).toMatchObject([
    { line: null, original_line: 10 },
    { line: 52 },
    { in_reply_to_id: first?.id },
  ]);
});

test('a conversation is resolved by a token that may also write contents, as GitHub wants it of an App', async () => {
  await review(on(10));
  const [thread] = await threads();
  const resolve = (as: string, how = 'resolve') =>
    graphql(
      `mutation { ${how}ReviewThread(input: { threadId: "${thread?.id ?? ''}" }) { thread { isResolved } } }`,
      as,
    );
  const reader = github.addToken({ permissions: { contents: 'read', 'pull-requests': 'write' } });
  expect((await resolve(reader)).errors).toMatchObject([{ type: 'FORBIDDEN' }]);
  expect(await resolve(token)).toMatchObject({
    data: { resolveReviewThread: { thread: { isResolved: true } } },
  });
  expect(await threads()).toMatchObject([{ isResolved: true, resolvedBy: null }]);
  await resolve(token, 'unresolve');
  const mona = github.addToken({
    permissions: { contents: 'write', 'pull-requests': 'write' },
    login: 'mona',
    type: 'User',
  });
  await resolve(mona);
  expect(await threads()).toMatchObject([{ isResolved: true, resolvedBy: { login: 'mona' } }]);
});

test('comments are edited and deleted, but an App edits only its own', async () => {
  await review(on(10));
  const id = repository.reviewComments[0]?.id ?? 0;
  const other = github.addToken({ permissions: { 'pull-requests': 'write' }, login: 'other[bot]', id: 7 });
  expect((await api('PATCH', `/pulls/comments/${id}`, { body: 'ho' }, other)).status).toBe(403);
  expect(await api('PATCH', `/pulls/comments/${id}`, { body: 'ho' })).toMatchObject({
    status: 200,
    body: { body: 'ho' },
  });
  expect((await api('DELETE', `/pulls/comments/${id}`)).status).toBe(204);
  expect((await api('GET', `/pulls/comments/${id}`)).status).toBe(404);
});

test('a reaction is there once, and can be taken back', async () => {
  await review(on(10));
  const reactions = `/pulls/comments/${repository.reviewComments[0]?.id ?? 0}/reactions`;
  expect((await api('POST', reactions, { content: 'eyes' })).status).toBe(201);
  expect((await api('POST', reactions, { content: 'eyes' })).status).toBe(200);
  expect((await api('GET', reactions)).body).toMatchObject([{ content: 'eyes' }]);
  expect((await api('DELETE', `${reactions}/${repository.reactions[0]?.id ?? 0}`)).status).toBe(204);
  expect((await api('GET', reactions)).body).toEqual([]);
  expect((await api('POST', '/issues/comments/1/reactions', { content: 'eyes' })).status).toBe(404);
});
