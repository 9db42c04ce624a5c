import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { removeTempDirs } from '../support/git.js';
import { LocalGitHub } from '../support/local-github.js';
import { boundariesOf, openScene, propose } from './boundaries-scene.js';
import type { Scene } from './scene.js';
import { clone, fetched, footprint, workspaceOf } from './workspace.js';

let github: LocalGitHub;
let scene: Scene;
let expected: unknown;
const inputs = { comment: 'false', check: 'false' };
beforeAll(async () => {
  github = await LocalGitHub.start();
  scene = await openScene(github, 'checkout');
  await propose(scene, 'claude/client-far', { 'client/a.ts': 'A\n', 'server/b.ts': null });
  // History enough that a shallow checkout lacks the merge base.
  for (const step of [1, 2, 3])
    await scene.push({ branch: 'main', files: { 'server/on.ts': `${step}\n` }, daysAgo: 0.5 });
  await scene.push({ branch: 'claude/client-far', files: { 'client/late.ts': 'l\n' }, daysAgo: 0.1 });
  const run = await scene.run({ inputs });
  expect(run).toMatchObject({ code: 1, outputs: { violations: '1' } });
  expected = await boundariesOf(run);
});
afterAll(async () => {
  await github.stop();
  await removeTempDirs();
});

test.each<[string, () => string[][]]>([
  ['with its whole history', () => clone(scene)],
  ['of depth 1 at the pull request’s merge commit', () => fetched(scene, '--depth=1')],
  ['of depth 1 at base', () => clone(scene, '--depth=1')],
  ['without blobs', () => clone(scene, '--filter=blob:none', '--no-checkout')],
  ['without trees', () => clone(scene, '--filter=tree:0', '--no-checkout')],
  [
    'of another repository altogether',
    () => [
      ['init', '--quiet'],
      ['commit', '--quiet', '--allow-empty', '-m', 'x'],
    ],
  ],
])(
  'a checkout %s gives the report that none gives, and stays byte for byte as it was',
  async (_, commands) => {
    const workspace = await workspaceOf(scene, commands());
    const before = await footprint(workspace);
    const run = await scene.run({ inputs, workspace });
    expect(await boundariesOf(run)).toEqual(expected);
    expect(await footprint(workspace)).toEqual(before);
  },
);
