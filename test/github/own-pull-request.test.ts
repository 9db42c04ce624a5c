import { afterEach, beforeEach, expect, test } from '@jest/globals';
import {
  findOwnPullRequest,
  openOwnPullRequest,
  updateOwnPullRequest,
} from '../../src/github/own-pull-request.js';
import { makeScene, type Scene } from './scene.js';

let scene: Scene;
beforeEach(async () => {
  scene = await makeScene();
});
afterEach(() => scene.end());

const head = 'feature/x';

test('the open one is found, else the last one, else none', async () => {
  const github = await scene.connect();
  const { repository, headSha } = scene;
  expect(await findOwnPullRequest(github, head, 'release')).toBeUndefined();
  expect(await findOwnPullRequest(github, head, 'main')).toEqual({
    number: 1,
    url: `${scene.server.url}/octo/demo/pull/1`,
    title: head,
    body: '',
    state: 'open',
    headSha,
  });
  repository.pulls.set(2, { ...repository.pull(1), number: 2, state: 'closed', merged: true });
  expect(await findOwnPullRequest(github, head, 'main')).toMatchObject({ number: 1, state: 'open' });
  repository.close(1);
  expect(await findOwnPullRequest(github, head, 'main')).toMatchObject({ number: 2, state: 'merged' });
  repository.pulls.delete(2);
  expect(await findOwnPullRequest(github, head, 'main')).toMatchObject({ number: 1, state: 'closed' });
});

test.each(['octo', 'mallory'])(
  'one from a branch of that name in a fork of %s is not taken for ours',
  async (owner) => {
    const { repository, server } = scene;
    const fork = await server.addRepository({ owner, name: 'fork', parent: repository });
    const { number } = await repository.openPullRequest({ head, headRepo: fork, author: 'mallory' });
    const github = await scene.connect();
    expect(await findOwnPullRequest(github, head, 'main')).toMatchObject({ number: 1 });
    repository.close(1);
    expect(await findOwnPullRequest(github, head, 'main')).toMatchObject({ number: 1, state: 'closed' });
    repository.pulls.delete(1);
    expect([number, await findOwnPullRequest(github, head, 'main')]).toEqual([2, undefined]);
  },
);

test('one that somebody opened meanwhile is brought up to date in the place of a second', async () => {
  const opened = await openOwnPullRequest(await scene.connect(), head, 'main', {
    title: 'Data',
    body: 'New.\n',
  });
  expect(opened).toMatchObject({ number: 1, title: 'Data', body: 'New.\n' });
  expect(scene.writes()).toEqual(['POST /pulls', 'PATCH /pulls/1']);
});

test('what cannot be opened for another reason is an error, in the words of GitHub', async () => {
  await expect(
    openOwnPullRequest(await scene.connect(), 'nowhere', 'main', { title: 'Data', body: '' }),
  ).rejects.toThrow(
    /^Could not open the pull request \(octo\/demo\): GitHub answered 422 \(.*head is invalid/,
  );
});

test('what it says already is not written again, whatever GitHub made of its line ends', async () => {
  const github = await scene.connect();
  const text = { title: 'Data', body: 'One\n\nTwo\n' };
  await scene.repository.updatePullRequest(1, { title: 'Data', body: 'One\r\n\r\nTwo' });
  const there = await findOwnPullRequest(github, head, 'main');
  if (!there) throw new Error('It is not there.');
  expect(await updateOwnPullRequest(github, there, text)).toBe(there);
  expect(scene.writes()).toEqual([]);
  expect(await updateOwnPullRequest(github, there, { ...text, title: 'More' })).toMatchObject({
    title: 'More',
  });
  expect(scene.writes()).toEqual(['PATCH /pulls/1']);
});
