import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { git, removeTempDirs } from '../support/git.js';
import { LocalGitHub } from '../support/local-github.js';
import { Scene } from './scene.js';
import { values } from './values.js';

let server: LocalGitHub;
let scene: Scene;
let scenes = 0;
beforeAll(async () => {
  server = await LocalGitHub.start();
});
beforeEach(async () => {
  scene = await Scene.on(server, `reverted-${++scenes}`);
});
afterAll(async () => {
  await server.stop();
  await removeTempDirs();
});

const two = 'claude/segment-2';
const stays = { autoDelete: false };

/** Takes the last commit of main back there, be it a merge or a revert. */
async function revertLast(...how: string[]): Promise<void> {
  const { worktree, there } = scene;
  await git(worktree, 'fetch', '--quiet', there.path, 'main');
  await git(worktree, 'checkout', '--quiet', '--detach', 'FETCH_HEAD');
  await git(worktree, 'revert', '--no-edit', ...how, 'HEAD');
  await git(worktree, 'push', '--quiet', there.path, 'HEAD:refs/heads/main');
}

test('what a revert of a merge took out is named while its branch is there, until it is back', async () => {
  await scene.segments(1);
  await scene.merge(stays);
  await scene.session(two, { 'staging/2.json': values([2]) });
  await scene.merge(stays);
  // A branch that has only just begun says nothing.
  await git(scene.there.path, 'branch', 'claude/segment-3', 'main');
  expect(await scene.merge(stays)).toMatchObject({ outcome: 'nothing-new', notes: [] });
  await revertLast('-m', '1');
  const { outcome, notes } = await scene.merge(stays);
  expect(outcome).toBe('nothing-new');
  expect(notes).toEqual([
    expect.stringMatching(
      / public\/data\.json on base, .* took out staging\/2\.json of claude\/segment-2\. /,
    ),
  ]);
  // As it says.
  await revertLast();
  expect(await scene.merge(stays)).toMatchObject({ outcome: 'nothing-new', notes: [] });
  expect(await scene.values()).toEqual([1, 2]);
});

test('so is what a revert of the first merge took out; where the branches are gone nobody asks for it', async () => {
  await scene.segments(2);
  await scene.merge(stays);
  await revertLast('-m', '1');
  expect((await scene.merge(stays)).notes).toEqual([
    expect.stringMatching(
      / took out staging\/1\.json of claude\/segment-1 and staging\/2\.json of claude\/segment-2\. /,
    ),
  ]);
  for (const ref of await scene.branches())
    await git(scene.there.path, 'update-ref', '-d', `refs/heads/${ref}`);
  expect(await scene.merge(stays)).toMatchObject({ outcome: 'nothing-new', notes: [] });
});
