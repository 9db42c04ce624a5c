import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { commentMarker, resolveComment, upsertComment, wholeBody } from '../../src/github/sticky-comment.js';
import type { FaultResponse } from '../support/github/faults.js';
import { makeScene, type Scene } from './scene.js';

let scene: Scene;
beforeEach(async () => {
  scene = await makeScene();
});
afterEach(() => scene.end());

const says = (...renderings: string[]) => wholeBody(renderings, 'More in the summary.');
const marker = commentMarker('overlap');
const bodies = () => scene.repository.comments.map((comment) => comment.body);

function write(body: string, user: { login: string; id: number; type: 'Bot' | 'User' }): void {
  scene.repository.comments.push({
    id: scene.repository.comments.length + 1,
    issue: 1,
    body,
    user,
    createdAt: '2026-01-01T00:00:00Z',
    updatedAt: '2026-01-01T00:00:00Z',
  });
}

const mona = { login: 'mona', id: 7, type: 'User' } as const;

test('the first run creates, the second updates, an identical one writes nothing', async () => {
  const github = await scene.connect();
  expect(await upsertComment(github, 1, 'overlap', says('one'))).toBe('created');
  expect(await upsertComment(github, 1, 'overlap', says('two'))).toBe('updated');
  const before = scene.writes();
  expect(await upsertComment(github, 1, 'overlap', says('two\n'))).toBe('unchanged');
  expect(scene.writes()).toEqual(before);
  expect(bodies()).toEqual([`${marker}\ntwo`]);
});

test('comments with different keys stand side by side', async () => {
  const github = await scene.connect();
  await upsertComment(github, 1, 'overlap', says('one'));
  await upsertComment(github, 1, 'overlap-2', says('two'));
  expect(bodies()).toEqual([`${marker}\none`, '<!-- parallel-claude:overlap-2 -->\ntwo']);
});

test("somebody else's comment with our marker is never edited", async () => {
  write(`${marker}\nforged`, mona);
  write(`${marker}\nother bot`, { login: 'evil[bot]', id: 8, type: 'Bot' });
  const github = await scene.connect();
  expect(await upsertComment(github, 1, 'overlap', says('ours'))).toBe('created');
  expect(await upsertComment(github, 1, 'overlap', says('ours again'))).toBe('updated');
  expect(bodies()).toEqual([`${marker}\nforged`, `${marker}\nother bot`, `${marker}\nours again`]);
});

test('our comment that only quotes the marker further down is not taken for it', async () => {
  write(`> ${marker}`, { login: 'github-actions[bot]', id: 41_898_282, type: 'Bot' });
  expect(await upsertComment(await scene.connect(), 1, 'overlap', says('ours'))).toBe('created');
});

test.each([
  ['an App', { login: 'parallel[bot]', id: 99, type: 'Bot' as const }],
  ['a personal access token', { login: 'hubot', id: 98, type: 'User' as const }],
])('%s finds its own comment again', async (_, identity) => {
  expect(await upsertComment(await scene.connect(identity), 1, 'overlap', says('one'))).toBe('created');
  expect(await upsertComment(await scene.connect(identity), 1, 'overlap', says('two'))).toBe('updated');
  expect(bodies()).toEqual([`${marker}\ntwo`]);
});

const notForApps = 'Resource not accessible by integration';

test.each([
  ['403', { status: 403, body: { message: notForApps } }],
  [
    'an error of GraphQL',
    { status: 200, body: { data: null, errors: [{ type: 'FORBIDDEN', message: notForApps }] } },
  ],
  ['nobody', { status: 200, body: { data: { viewer: null } } }],
])('where GitHub says by %s that the token has no user, we are GitHub Actions', async (_, respond) => {
  scene.server.fault({ path: /graphql/, times: 4, respond });
  await upsertComment(await scene.connect(), 1, 'overlap', says('one'));
  write(`${marker}\nforged`, mona);
  expect(await upsertComment(await scene.connect(), 1, 'overlap', says('two'))).toBe('updated');
  expect(bodies()).toEqual([`${marker}\ntwo`, `${marker}\nforged`]);
});

test.each<[string, FaultResponse, string]>([
  ['a server error', { status: 502, body: { message: 'Bad gateway' } }, 'refused'],
  ['no answer', 'drop', 'unreachable'],
  [
    'a rate limit',
    { status: 403, headers: { 'retry-after': '3600' }, body: { message: 'a secondary rate limit' } },
    'rate-limit',
  ],
  [
    'a rate limit of GraphQL',
    {
      status: 200,
      headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '9999999999' },
      body: { errors: [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded' }] },
    },
    'rate-limit',
  ],
  ['a refusal of the token', { status: 401, body: { message: 'Bad credentials' } }, 'token'],
  ['another refusal', { status: 403, body: { message: 'SAML enforcement' } }, 'permission'],
])(
  'where %s keeps GitHub from saying who an App is, it writes no second comment',
  async (_, respond, why) => {
    const app = { login: 'parallel[bot]', id: 99, type: 'Bot' as const };
    await upsertComment(await scene.connect(app), 1, 'overlap', says('one'));
    const github = await scene.connect(app);
    scene.server.fault({ path: /graphql/, times: 4, respond });
    await expect(upsertComment(github, 1, 'overlap', says('two'))).rejects.toMatchObject({
      name: 'GitHubError',
      failure: why,
      message: expect.stringContaining('Could not read who the token speaks for (octo/demo)') as unknown,
    });
    expect(bodies()).toEqual([`${marker}\none`]);
  },
);

test('who we are is asked again after it could not be told', async () => {
  const github = await scene.connect({ login: 'parallel[bot]', id: 99, type: 'Bot' });
  await upsertComment(github, 1, 'overlap', says('one'));
  const again = await scene.connect({ login: 'parallel[bot]', id: 99, type: 'Bot' });
  scene.server.fault({ path: /graphql/, respond: { status: 401, body: { message: 'Bad credentials' } } });
  await expect(upsertComment(again, 1, 'overlap', says('two'))).rejects.toMatchObject({ failure: 'token' });
  expect(await upsertComment(again, 1, 'overlap', says('two'))).toBe('updated');
});

test('our comment is found behind 250 others', async () => {
  for (let index = 0; index < 250; index++) write(`comment ${index}`, mona);
  const github = await scene.connect();
  await upsertComment(github, 1, 'overlap', says('one'));
  expect(await upsertComment(github, 1, 'overlap', says('two'))).toBe('updated');
  expect(scene.repository.comments).toHaveLength(251);
});

test.each([2, 3])('%d runs that find none at the same time leave one comment', async (runs) => {
  scene.server.fault({ method: 'GET', path: /comments/, respond: { together: runs } });
  scene.server.fault({ method: 'POST', path: /comments/, respond: { together: runs } });
  const texts = Array.from({ length: runs }, (_, index) => `run ${index}`);
  await Promise.all(
    texts.map(async (text) => upsertComment(await scene.connect(), 1, 'overlap', says(text))),
  );
  expect(scene.writes().filter((write) => write.startsWith('POST'))).toHaveLength(runs);
  expect(bodies()).toHaveLength(1);
  expect(texts.map((text) => `${marker}\n${text}`)).toContain(bodies()[0]);
});

test('of several comments of ours the oldest is kept, even where it needs no change', async () => {
  const us = { login: 'github-actions[bot]', id: 41_898_282, type: 'Bot' } as const;
  write(`${marker}\none`, us);
  write(`${marker}\ntwo`, us);
  expect(await upsertComment(await scene.connect(), 1, 'overlap', says('one'))).toBe('updated');
  expect(scene.writes()).toEqual(['DELETE /issues/comments/2']);
});

test('a comment whose answer was lost is not doubled by the retry', async () => {
  scene.server.fault({ method: 'POST', path: /comments/, respond: 'drop-answer' });
  expect(await upsertComment(await scene.connect(), 1, 'overlap', says('one'))).toBe('created');
  expect(scene.writes().filter((write) => write.startsWith('POST'))).toHaveLength(2);
  expect(bodies()).toEqual([`${marker}\none`]);
});

test('renewing puts a new comment in the place of one that says something else, and leaves the same one alone', async () => {
  const github = await scene.connect();
  const renew = { renew: true };
  expect(await upsertComment(github, 1, 'overlap', says('one'), renew)).toBe('created');
  const [first] = scene.repository.comments;
  expect(await upsertComment(github, 1, 'overlap', says('one'), renew)).toBe('unchanged');
  expect(scene.repository.comments).toEqual([first]);
  expect(await upsertComment(github, 1, 'overlap', says('two'), renew)).toBe('renewed');
  expect(bodies()).toEqual([`${marker}\ntwo`]);
  expect(scene.repository.comments[0]?.id).not.toBe(first?.id);
});

test('two runs that renew at the same time leave one comment', async () => {
  await upsertComment(await scene.connect(), 1, 'overlap', says('one'));
  scene.server.fault({ method: 'DELETE', path: /comments/, respond: { together: 2 } });
  scene.server.fault({ method: 'POST', path: /comments/, respond: { together: 2 } });
  await Promise.all(
    ['two', 'three'].map(async (text) =>
      upsertComment(await scene.connect(), 1, 'overlap', says(text), { renew: true }),
    ),
  );
  expect(bodies()).toHaveLength(1);
});

test('a comment that another run takes away before it is edited is begun again, or left away where it was to be folded', async () => {
  const gone = {
    method: 'PATCH',
    path: /comments/,
    respond: { status: 404, body: { message: 'Not Found' } },
  };
  const github = await scene.connect();
  write(`${marker}\none`, { login: 'github-actions[bot]', id: 41_898_282, type: 'Bot' });
  scene.server.fault(gone);
  expect(await resolveComment(github, 1, 'overlap', says('fine'))).toBe('none');
  scene.server.fault(gone);
  expect(await upsertComment(github, 1, 'overlap', says('two'))).toBe('created');
  expect(bodies()).toEqual([`${marker}\ntwo`]);
});

test('resolving updates a comment that exists and creates none', async () => {
  const github = await scene.connect();
  expect(await resolveComment(github, 1, 'overlap', says('fine'))).toBe('none');
  expect(scene.writes()).toEqual([]);
  await upsertComment(github, 1, 'overlap', says('conflict'));
  expect(await resolveComment(github, 1, 'overlap', says('fine'))).toBe('updated');
  expect(await resolveComment(github, 1, 'overlap', says('fine'))).toBe('unchanged');
  expect(bodies()).toEqual([`${marker}\nfine`]);
});

test('the first rendering that GitHub takes, marker included, is written', async () => {
  const github = await scene.connect();
  const fits = 'b'.repeat(65_536 - marker.length - 1);
  await upsertComment(github, 1, 'overlap', says(`${fits}b`, fits, 'short'));
  expect(bodies()).toEqual([`${marker}\n${fits}`]);
});

test('without the permission the error names it and the comment stays', async () => {
  const github = await scene.connect({ permissions: { 'pull-requests': 'read' } });
  await expect(upsertComment(github, 1, 'overlap', says('one'))).rejects.toMatchObject({
    failure: 'permission',
    status: 403,
    permission: 'issues: write or pull-requests: write',
  });
  expect(bodies()).toEqual([]);
});
