import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { pullRequestEvent, pushEvent, repositoryEvent, type WorkflowEvent } from '../support/events.js';
import { git, removeTempDirs } from '../support/git.js';
import { LocalGitHub } from '../support/local-github.js';
import type { Scene } from './scene.js';
import { branchesOf, bringNumbers, itemsOf, merge, openScene } from './segments-scene.js';
import { clone, workspaceOf } from './workspace.js';

let github: LocalGitHub;
let scene: Scene;
let scenes = 0;
beforeAll(async () => {
  github = await LocalGitHub.start();
});
beforeEach(async () => {
  scene = await openScene(github, `event-${scenes++}`);
  await bringNumbers(scene, 1, 2);
});
afterAll(async () => {
  await github.stop();
  await removeTempDirs();
});

test.each<[string, () => WorkflowEvent | Promise<WorkflowEvent>]>([
  ['push', () => pushEvent(scene.repository, 'claude/segment-1')],
  ['push that deletes a branch', () => pushEvent(scene.repository, 'claude/segment-gone')],
  ['schedule', () => repositoryEvent(scene.repository, 'schedule')],
  ['schedule, whose payload says nothing', () => ({ name: 'schedule', payload: { schedule: '7 * * * *' } })],
  [
    'workflow_dispatch',
    () => repositoryEvent(scene.repository, 'workflow_dispatch', { ref: 'refs/heads/main' }),
  ],
  [
    'repository_dispatch',
    () => repositoryEvent(scene.repository, 'repository_dispatch', { action: 'merge', client_payload: {} }),
  ],
])('on %s all branches are merged', async (_, event) => {
  const run = await merge(scene, { event: await event(), inputs: { 'auto-delete': 'true' } });
  expect(run).toMatchObject({ code: 0, errors: [], warnings: [], outputs: { merged: '2' } });
  expect(await itemsOf(scene)).toEqual([1, 2]);
  expect(await branchesOf(scene)).toEqual([]);
});

test('on a pull request from a fork, whose token can only read, nothing is changed and the step says why', async () => {
  const fork = await github.addRepository({ owner: 'eve', name: `fork-${scenes}`, parent: scene.repository });
  const { number } = await scene.repository.openPullRequest({ head: 'claude/segment-1', headRepo: fork });
  const token = github.addToken({ permissions: { contents: 'read' } });
  const run = await merge(scene, { event: pullRequestEvent(scene.repository, number), token });
  expect(run).toMatchObject({ code: 1, outputs: {} });
  expect(run.errors).toEqual([expect.stringContaining('it needs contents: write')]);
  expect(await itemsOf(scene)).toBeUndefined();
});

test.each([['--depth=1'], ['--no-tags']])(
  'a checkout (git clone %s) is neither needed nor changed, and holds no token afterwards',
  async (option) => {
    const workspace = await workspaceOf(scene, clone(scene, option));
    const state = async () => [
      await git(workspace, 'status', '--porcelain=v2', '--branch'),
      await git(workspace, 'for-each-ref'),
      await git(workspace, 'config', '--list', '--local'),
    ];
    const before = await state();
    const run = await merge(scene, {
      workspace,
      event: await pushEvent(scene.repository, 'claude/segment-1'),
    });
    expect(run).toMatchObject({ code: 0, outputs: { merged: '2' } });
    expect(await state()).toEqual(before);
  },
);

test('two runs at once merge everything once', async () => {
  const event = await pushEvent(scene.repository, 'claude/segment-1');
  const inputs = { 'auto-delete': 'true' };
  const runs = await Promise.all([merge(scene, { event, inputs }), merge(scene, { event, inputs })]);
  expect(runs.map(({ code }) => code)).toEqual([0, 0]);
  // Made in the same second, both commits are one.
  expect(await git(scene.repository.path, 'rev-list', '--count', '--first-parent', 'main')).toBe('2');
  expect(await itemsOf(scene)).toEqual([1, 2]);
});
