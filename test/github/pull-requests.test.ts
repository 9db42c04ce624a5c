import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { listOpenPullRequests } from '../../src/github/pull-requests.js';
import { git } from '../support/git.js';
import { makeScene, type Scene } from './scene.js';

let scene: Scene;
beforeEach(async () => {
  scene = await makeScene();
});
afterEach(() => scene.end());

/** Pull requests up to number `last`, like the first. */
function copyFirst(last: number): void {
  const { pulls } = scene.repository;
  for (let number = 2; number <= last; number++) pulls.set(number, { ...scene.repository.pull(1), number });
}

test('a pull request has everything a comparison asks of it', async () => {
  await scene.repository.updatePullRequest(1, { title: 'Hello', draft: true, labels: new Set(['urgent']) });
  expect(await listOpenPullRequests(await scene.connect())).toEqual([
    {
      number: 1,
      title: 'Hello',
      draft: true,
      author: 'octocat',
      headRef: 'feature/x',
      headSha: scene.headSha,
      headRepository: 'octo/demo',
      baseRef: 'main',
      labels: ['urgent'],
      updatedAt: scene.repository.pull(1).updatedAt,
      url: `${scene.server.url}/octo/demo/pull/1`,
    },
  ]);
});

test('more than 300 are listed, each once, oldest first', async () => {
  copyFirst(305);
  scene.repository.close(200);
  const pulls = await listOpenPullRequests(await scene.connect());
  const expected = Array.from({ length: 305 }, (_, index) => index + 1).filter((number) => number !== 200);
  expect(pulls.map(({ number }) => number)).toEqual(expected);
});

test('only those into the base asked for', async () => {
  await git(scene.work, 'push', '--quiet', scene.repository.path, 'main:release');
  await scene.repository.openPullRequest({ head: 'feature/x', base: 'release' });
  const pulls = await listOpenPullRequests(await scene.connect(), 'release');
  expect(pulls.map(({ number }) => number)).toEqual([2]);
});

test('forks, living and deleted, and hostile titles come through as they are', async () => {
  const fork = await scene.server.addRepository({ owner: 'mona', name: 'demo', parent: scene.repository });
  const title = '::error::x\n`|` <img src=x onerror=alert(1)> @team \u202e';
  await scene.repository.openPullRequest({
    head: 'feature/x',
    headRepo: fork,
    title,
    author: 'dependabot[bot]',
  });
  await scene.repository.updatePullRequest(1, { headRepository: null });
  expect(await listOpenPullRequests(await scene.connect())).toMatchObject([
    { headRepository: null, headSha: scene.headSha },
    { headRepository: 'mona/demo', title, author: 'dependabot[bot]' },
  ]);
});

test('a conflict answer on a later page is an error, not the end of the list', async () => {
  copyFirst(101);
  scene.server.fault({ path: /page=2/, times: 4, respond: { status: 409, body: { message: 'Conflict' } } });
  await expect(listOpenPullRequests(await scene.connect())).rejects.toMatchObject({ status: 409 });
});
