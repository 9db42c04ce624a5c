import { chown } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { removeTempDirs, tryGit } from '../support/git.js';
import { LocalGitHub } from '../support/local-github.js';
import { numbered } from './history.js';
import { reportOf, Scene } from './scene.js';
import { clone, fetched, footprint, workspaceOf } from './workspace.js';

let github: LocalGitHub;
let scene: Scene;
let expected: unknown;

beforeAll(async () => {
  github = await LocalGitHub.start();
  scene = await Scene.open(github, { name: 'checkout' });
  // History enough that a shallow checkout lacks the merge bases.
  for (const step of [1, 2, 3])
    await scene.push({
      branch: 'main',
      files: { 'src/b.ts': numbered(40, { [step]: 'on' }) },
      daysAgo: 10 - step,
    });
  await scene.change('claude/mine', ['src/a.ts', 10]);
  await scene.change('claude/conflict', ['src/a.ts', 10]);
  await scene.change('claude/near', ['src/a.ts', 12]);
  await scene.change('claude/file', ['src/a.ts', 30]);
  await scene.push({ branch: 'main', files: { 'src/c.ts': 'new\n' }, daysAgo: 0.5 });
  const run = await scene.run({ inputs });
  expect(run.code).toBe(1);
  expected = await reportOf(run);
});
afterAll(async () => {
  await github.stop();
  await removeTempDirs();
});

const inputs = { comment: 'false' };

test.each<[string, () => string[][]]>([
  ['with its whole history', () => clone(scene)],
  ['of depth 1 at the pull request’s merge commit', () => fetched(scene, '--depth=1')],
  ['of the pull request’s merge commit with its history', () => fetched(scene)],
  [
    'of depth 2 on another branch',
    () => clone(scene, '--depth=2', '--no-single-branch', '--branch=claude/near'),
  ],
  ['without blobs', () => clone(scene, '--filter=blob:none', '--no-checkout')],
  ['without trees', () => clone(scene, '--filter=tree:0', '--no-checkout')],
  ['that is bare', () => clone(scene, '--bare')],
  [
    'of another repository, with SHA-256 ids,',
    () => [
      ['init', '--quiet', '--object-format=sha256'],
      ['commit', '--quiet', '--allow-empty', '-m', 'x'],
    ],
  ],
  [
    'of another repository altogether',
    () => [
      ['init', '--quiet'],
      ['commit', '--quiet', '--allow-empty', '-m', 'x'],
    ],
  ],
])('a checkout %s gives the same report and stays byte for byte as it was', async (_, commands) => {
  const dir = await workspaceOf(scene, commands());
  const before = await footprint(dir);
  const run = await scene.run({ inputs, workspace: dir });
  expect(await reportOf(run)).toEqual(expected);
  expect(await footprint(dir)).toEqual(before);
});

test('a checkout with uncommitted changes, a merge under way and hooks gives the same report and stays as it was', async () => {
  const dir = await workspaceOf(scene, [...clone(scene), ['merge', '--quiet', 'origin/claude/mine']]);
  const conflict = await tryGit(dir, ['merge', 'origin/claude/conflict']);
  expect(conflict.code).toBe(1);
  const before = await footprint(dir);
  const run = await scene.run({ inputs, workspace: dir });
  expect(await reportOf(run)).toEqual(expected);
  expect(await footprint(dir)).toEqual(before);
});

test('a checkout that belongs to another user gives the same report', async () => {
  // Only root can give a file away; git then refuses the checkout, as it does in a container on a runner.
  const dir = await workspaceOf(scene, clone(scene));
  if (process.getuid?.() === 0) await chown(join(dir, '.git'), 12_345, 12_345);
  const run = await scene.run({ inputs, workspace: dir });
  expect(await reportOf(run)).toEqual(expected);
});
