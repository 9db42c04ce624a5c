import { afterAll, expect, test } from '@jest/globals';
import { chmod, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OverlapReport } from '../../src/overlap/report.js';
import { commitFiles, git, removeTempDirs, tempDir, tryGit } from '../support/git.js';
import { parallelClaude } from './command.js';

afterAll(removeTempDirs);

/** Two branches off main, each made by a change. */
async function twoBranches(dir: string, change: (branch: string) => Promise<unknown>): Promise<void> {
  for (const branch of ['feature/a', 'feature/b']) {
    await git(dir, 'checkout', '--quiet', '-b', branch, 'main');
    await change(branch);
  }
  await git(dir, 'checkout', '--quiet', 'main');
}

/** What git itself does in this worktree: one, then the other. */
async function mergesByHand(dir: string): Promise<boolean> {
  await git(dir, 'checkout', '--quiet', '--detach', 'main');
  await git(dir, 'merge', '--quiet', '--no-edit', 'feature/a');
  const { code } = await tryGit(dir, ['merge', '--quiet', '--no-edit', 'feature/b']);
  if (code !== 0) await git(dir, 'merge', '--abort');
  await git(dir, 'checkout', '--quiet', 'main');
  return code === 0;
}

async function verdict(dir: string): Promise<string> {
  const { stdout } = await parallelClaude(dir, ['overlap', '--max-age', '100000d', '--format', 'json']);
  const { pairs } = JSON.parse(stdout) as OverlapReport;
  return pairs.map((pair) => pair.verdict).join();
}

test('a merge driver that the config names by its path in the worktree decides as it does in git merge', async () => {
  const dir = await tempDir('driver');
  await git(dir, 'init', '--quiet', '--initial-branch=main');
  const script = '#!/bin/sh\nexec git merge-file --union "$1" "$2" "$3"\n';
  await commitFiles(
    dir,
    { '.gitattributes': '*.txt merge=ours-and-theirs\n', 'tools/union.sh': script, 'a.txt': 'a\n' },
    'start',
  );
  await twoBranches(dir, (branch) => commitFiles(dir, { 'a.txt': `${branch}\n` }, branch));
  await git(dir, 'config', 'merge.ours-and-theirs.driver', './tools/union.sh %A %O %B');
  expect(await mergesByHand(dir)).toBe(false);
  expect(await verdict(dir)).toBe('conflict');
  await chmod(join(dir, 'tools/union.sh'), 0o755);
  await git(dir, 'commit', '--quiet', '-am', 'executable');
  expect(await mergesByHand(dir)).toBe(true);
  expect(await verdict(dir)).toBe('lines');
  expect(await readdir(dir)).toEqual(['.git', '.gitattributes', 'a.txt', 'tools']);
});

test('a submodule that both moved is settled by its history where it is checked out, as in git merge', async () => {
  const library = await tempDir('library');
  await git(library, 'init', '--quiet', '--initial-branch=main');
  const first = await commitFiles(library, { x: '1\n' }, 'one');
  const second = await commitFiles(library, { x: '2\n' }, 'two');
  const third = await commitFiles(library, { x: '3\n' }, 'three');
  const dir = await tempDir('super');
  await git(dir, 'init', '--quiet', '--initial-branch=main');
  await git(dir, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', library, 'libs/it');
  await git(join(dir, 'libs/it'), 'checkout', '--quiet', first);
  await git(dir, 'add', 'libs/it');
  await commitFiles(dir, { a: 'a\n' }, 'start');
  await twoBranches(dir, async (branch) => {
    await git(dir, 'submodule', '--quiet', 'update');
    await git(join(dir, 'libs/it'), 'checkout', '--quiet', branch === 'feature/a' ? second : third);
    await git(dir, 'commit', '--quiet', '-am', branch);
  });
  expect(await mergesByHand(dir)).toBe(true);
  expect(await verdict(dir)).toBe('files');
  const bare = await tempDir('bare');
  await git(bare, 'clone', '--quiet', dir, '.');
  for (const branch of ['feature/a', 'feature/b'])
    await git(bare, 'branch', '--quiet', branch, `origin/${branch}`);
  expect(await mergesByHand(bare)).toBe(false);
  expect(await verdict(bare)).toBe('conflict');
});

test.each(['blob:none', 'tree:0'])(
  'a clone with %s is read as it is: nothing is fetched, and what it lacks is unknown',
  async (filter) => {
    const origin = await tempDir('origin');
    await git(origin, 'init', '--quiet', '--initial-branch=main');
    await git(origin, 'config', 'uploadpack.allowFilter', 'true');
    const config = '.claude/parallel-config.yml';
    await commitFiles(origin, { [config]: 'overlap:\n  near: 2\n', 'a.txt': 'a\nb\nc\n' }, 'start');
    await twoBranches(origin, (branch) => commitFiles(origin, { 'a.txt': `${branch}\nb\nc\n` }, branch));
    await commitFiles(origin, { [config]: 'overlap:\n  near: 3\n' }, 'newer');
    const dir = await tempDir('blobless');
    await git(dir, 'clone', '--quiet', `--filter=${filter}`, '--no-checkout', `file://${origin}`, '.');
    await git(dir, 'config', 'core.bare', 'true');
    await git(dir, 'update-ref', 'HEAD', 'origin/feature/a');
    const missing = () => git(dir, 'rev-list', '--objects', '--all', '--missing=print');
    const before = await missing();
    expect(before).toContain('?');
    const overlap = (...args: string[]) =>
      parallelClaude(dir, ['overlap', '--base', 'origin/main', '--max-age', '100000d', ...args]);
    const withoutConfig = await overlap();
    expect(withoutConfig.code).toBe(3);
    expect(withoutConfig.stderr).toMatch(/^parallel-claude: git (cat-file|ls-tree) failed in .*\n$/);
    const own = join(await tempDir('own'), 'config.yml');
    await writeFile(own, '');
    const { code, stdout } = await overlap('--config', own, '--format', 'json');
    const { pairs, branches } = JSON.parse(stdout) as OverlapReport;
    expect(code).toBe(3);
    if (filter === 'tree:0') expect(branches.map(({ base }) => base)).toEqual(['unknown', 'unknown']);
    else expect(pairs.map(({ verdict: found }) => found)).toEqual(['unknown']);
    expect(await missing()).toBe(before);
  },
);
