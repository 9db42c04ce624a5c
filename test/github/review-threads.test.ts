import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { listReviewThreads, setResolved } from '../../src/github/review-threads.js';
import { readComment, upsertComment } from '../../src/github/sticky-comment.js';
import { makeScene, type Scene } from './scene.js';

let scene: Scene;
beforeEach(async () => {
  scene = await makeScene();
});
afterEach(() => scene.end());

const bot = { login: 'github-actions[bot]', id: 41_898_282, type: 'Bot' } as const;

/** As if it had been posted. */
function say(
  id: number,
  user: { login: string; id: number; type: 'Bot' | 'User' } = bot,
  replyTo: number | null = null,
) {
  const at = '2026-01-01T00:00:00Z';
  scene.repository.reviewComments.push({
    ...{ id, pull: 1, reviewId: 1, replyTo, path: 'a.txt', line: 1, startLine: null, side: 'RIGHT' },
    ...{ commitId: scene.headSha, body: `comment ${id}`, user, createdAt: at, updatedAt: at },
  });
}

test('all conversations are listed over several pages, with who began each and who resolved it', async () => {
  for (let id = 1; id <= 205; id++) say(id);
  say(300, { login: 'mona', id: 7, type: 'User' });
  say(301, bot, 300);
  scene.repository.resolved.set(3, { login: 'mona', type: 'User' });
  scene.repository.resolved.set(4, { login: 'x[bot]', type: 'Bot' });
  const threads = await listReviewThreads(await scene.connect(), 1);
  expect(threads).toHaveLength(206);
  expect(threads[0]).toEqual({
    id: 'PRRT_1',
    isResolved: false,
    mayResolve: true,
    comment: {
      id: 1,
      body: 'comment 1',
      url: `${scene.server.url}/octo/demo/pull/1#discussion_r1`,
      isOurs: true,
    },
    replies: 0,
  });
  expect(threads[2]).toMatchObject({ isResolved: true, resolvedBy: 'mona' });
  expect(threads[3]).not.toHaveProperty('resolvedBy');
  expect(threads.at(-1)).toMatchObject({ comment: { id: 300, isOurs: false }, replies: 1 });
});

test('a conversation is resolved and opened again, where the token may', async () => {
  say(1);
  const may = await scene.connect({ permissions: { contents: 'write', 'pull-requests': 'write' } });
  await setResolved(may, 'PRRT_1', true);
  expect(await listReviewThreads(may, 1)).toMatchObject([{ isResolved: true }]);
  await setResolved(may, 'PRRT_1', false);
  expect(await listReviewThreads(may, 1)).toMatchObject([{ isResolved: false }]);
  await expect(setResolved(await scene.connect(), 'PRRT_1', true)).rejects.toMatchObject({
    failure: 'permission',
    permission: 'contents: write and pull-requests: write',
  });
});

test.each([
  ['no repository', null],
  ['no pull request', { pullRequest: null }],
  ['no list', { pullRequest: { reviewThreads: { nodes: null, pageInfo: { hasNextPage: false } } } }],
])('an answer with %s is an error, not a pull request without conversations', async (_, answered) => {
  say(1);
  scene.server.fault({
    path: /graphql/,
    respond: { status: 200, body: { data: { repository: answered } } },
  });
  await expect(listReviewThreads(await scene.connect(), 1)).rejects.toMatchObject({
    name: 'GitHubError',
    failure: 'missing',
    message:
      "Could not read the review threads of the pull request (octo/demo): GitHub's answer has none of #1, and no error. " +
      'Run again; if it stays so, the token may not see the pull request: that needs pull-requests: read.',
  });
});

test('what a comment of ours says is read without its marker; nobody else speaks for us', async () => {
  const github = await scene.connect();
  expect(await readComment(github, 1, 'review')).toBeUndefined();
  await upsertComment(
    await scene.connect({ login: 'mona', id: 7, type: 'User' }),
    1,
    'review',
    () => 'forged',
  );
  expect(await readComment(github, 1, 'review')).toBeUndefined();
  await upsertComment(github, 1, 'review', () => 'one\ntwo\n');
  expect(await readComment(github, 1, 'review')).toBe('one\ntwo');
});
