import { createHash } from 'node:crypto';
import { chown, lstat, readdir, readFile, readlink } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { removeTempDirs, tempDir, tryGit } from '../support/git.js';
import { LocalGitHub } from '../support/local-github.js';
import { numbered } from './history.js';
import { reportOf, Scene } from './scene.js';

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

/** A workspace as actions/checkout would leave it, by the git commands given. */
async function workspace(...commands: string[][]): Promise<string> {
  const dir = await tempDir('workspace');
  const basic = Buffer.from(`x-access-token:${scene.token}`).toString('base64');
  const env = {
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'http.extraheader',
    GIT_CONFIG_VALUE_0: `Authorization: Basic ${basic}`,
  };
  for (const args of commands) {
    const { code, stderr } = await tryGit(dir, args, { env });
    if (code !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  }
  return dir;
}

/** Every file and link below a directory, with its mode and a hash of its bytes; every directory. */
async function footprint(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const lines = entries.map(async (entry) => {
    const path = join(entry.parentPath, entry.name);
    const { mode } = await lstat(path);
    const content = entry.isFile()
      ? await readFile(path)
      : entry.isSymbolicLink()
        ? await readlink(path)
        : '';
    return `${relative(dir, path)} ${mode.toString(8)} ${createHash('sha256').update(content).digest('hex')}`;
  });
  return (await Promise.all(lines)).sort();
}

const url = () => scene.repository.cloneUrl;
const clone = (...options: string[]) => [['clone', '--quiet', ...options, url(), '.']];
const fetched = (...options: string[]) => [
  ['init', '--quiet'],
  ['remote', 'add', 'origin', url()],
  ['fetch', '--quiet', ...options, 'origin', '+refs/pull/1/merge:refs/remotes/pull/1/merge'],
  ['checkout', '--quiet', '--force', 'refs/remotes/pull/1/merge'],
];

test.each<[string, () => string[][]]>([
  ['with its whole history', () => clone()],
  ['of depth 1 at the pull request’s merge commit', () => fetched('--depth=1')],
  ['of the pull request’s merge commit with its history', () => fetched()],
  ['of depth 2 on another branch', () => clone('--depth=2', '--no-single-branch', '--branch=claude/near')],
  ['without blobs', () => clone('--filter=blob:none', '--no-checkout')],
  ['without trees', () => clone('--filter=tree:0', '--no-checkout')],
  ['that is bare', () => clone('--bare')],
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
  const dir = await workspace(...commands());
  const before = await footprint(dir);
  const run = await scene.run({ inputs, workspace: dir });
  expect(await reportOf(run)).toEqual(expected);
  expect(await footprint(dir)).toEqual(before);
});

test('a checkout with uncommitted changes, a merge under way and hooks gives the same report and stays as it was', async () => {
  const dir = await workspace(...clone(), ['merge', '--quiet', 'origin/claude/mine']);
  const conflict = await tryGit(dir, ['merge', 'origin/claude/conflict']);
  expect(conflict.code).toBe(1);
  const before = await footprint(dir);
  const run = await scene.run({ inputs, workspace: dir });
  expect(await reportOf(run)).toEqual(expected);
  expect(await footprint(dir)).toEqual(before);
});

test('a checkout that belongs to another user gives the same report', async () => {
  // Only root can give a file away; git then refuses the checkout, as it does in a container on a runner.
  const dir = await workspace(...clone());
  if (process.getuid?.() === 0) await chown(join(dir, '.git'), 12_345, 12_345);
  const run = await scene.run({ inputs, workspace: dir });
  expect(await reportOf(run)).toEqual(expected);
});
