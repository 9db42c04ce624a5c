import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { appendFile, chmod, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Repository } from '../../src/git/repository.js';
import { listWorktrees, snapshot } from '../../src/git/worktrees.js';
import { commitFiles, git, removeTempDirs, tempDir, tryGit } from '../support/git.js';
import { recordingHost, scratchOver, worktreeRepository } from './host.js';

afterAll(removeTempDirs);

let dir: string;
let head: string;
let scratch: Repository;
beforeEach(async () => {
  dir = await worktreeRepository();
  head = await commitFiles(
    dir,
    { '.gitignore': '*.log\n', kept: 'k\n', edited: 'e\n', gone: 'g\n', 'sub/moved': 'm\n' },
    'one',
  );
  scratch = await scratchOver(dir);
});
afterEach(() => scratch.dispose());

const take = (path = dir) => snapshot({ path, head }, scratch);
const show = (commit: string, path: string) => scratch.must(['cat-file', 'blob', `${commit}:${path}`]);
const filesOf = async (commit: string) =>
  (await scratch.must(['ls-tree', '-r', '-z', '--name-only', commit])).split('\0').slice(0, -1);

describe('the snapshot of a worktree', () => {
  test('is its head where nothing is uncommitted', async () => {
    await writeFile(join(dir, 'ignored.log'), 'x');
    expect(await take()).toBe(head);
  });

  test('holds what is staged, not staged, new and deleted, as it stands on disk; not what is ignored', async () => {
    await writeFile(join(dir, 'edited'), 'staged\n');
    await git(dir, 'add', 'edited');
    await appendFile(join(dir, 'edited'), 'and not staged\n');
    await writeFile(join(dir, 'new "file"\n'), 'new\n');
    await writeFile(join(dir, 'ignored.log'), 'x');
    await git(dir, 'mv', 'sub/moved', 'moved');
    await rm(join(dir, 'gone'));
    await symlink('kept', join(dir, 'link'));
    await writeFile(join(dir, 'run'), '#!/bin/sh\n');
    await chmod(join(dir, 'run'), 0o755);
    const commit = await take();
    expect(await filesOf(commit)).toEqual([
      '.gitignore',
      'edited',
      'kept',
      'link',
      'moved',
      'new "file"\n',
      'run',
    ]);
    expect(await show(commit, 'edited')).toBe('staged\nand not staged\n');
    expect(await scratch.must(['rev-parse', `${commit}^`])).toBe(`${head}\n`);
    expect(await scratch.must(['ls-tree', commit, 'link', 'run'])).toMatch(/^120000 .*link\n100755 .*run\n$/);
  });

  test('holds a change of the same length made in the second of the commit', async () => {
    const nextSecond = () => sleep(1010 - (Date.now() % 1000));
    await nextSecond();
    head = await commitFiles(dir, { edited: 'a\n' }, 'a');
    await writeFile(join(dir, 'edited'), 'b\n');
    await nextSecond();
    expect(await show(await take(), 'edited')).toBe('b\n');
  });

  test('starts no hook of the worktree', async () => {
    await mkdir(join(dir, '.git/hooks'), { recursive: true });
    await writeFile(join(dir, '.git/hooks/post-index-change'), '#!/bin/sh\ntouch "$PWD/ran"\n', {
      mode: 0o755,
    });
    await writeFile(join(dir, 'edited'), 'longer than before\n');
    expect(await show(await take(), 'edited')).toBe('longer than before\n');
    expect(await readdir(dir)).not.toContain('ran');
  });

  test('of a subfolder is that of the whole worktree', async () => {
    await writeFile(join(dir, 'edited'), 'new\n');
    expect(await show(await take(join(dir, 'sub')), 'edited')).toBe('new\n');
  });

  test('of a merge that stopped is refused: its markers are no content', async () => {
    await git(dir, 'checkout', '--quiet', '-b', 'other');
    await commitFiles(dir, { edited: 'other\n' }, 'other');
    await git(dir, 'checkout', '--quiet', 'main');
    head = await commitFiles(dir, { edited: 'main\n' }, 'main');
    expect((await tryGit(dir, ['merge', 'other'])).code).toBe(1);
    await expect(take()).rejects.toThrow(`a merge is in progress in ${dir}`);
  });

  test('of a worktree without an index is that of what lies there', async () => {
    const path = join(await tempDir(), 'bare');
    await git(dir, 'worktree', 'add', '--quiet', '--no-checkout', path);
    await writeFile(join(path, 'only'), 'here\n');
    const index = join(dir, '.git/worktrees/bare/index');
    await rm(index, { force: true });
    expect(await filesOf(await take(path))).toEqual(['only']);
    await expect(readFile(index)).rejects.toThrow('ENOENT');
  });
});

test.each(['plain', 'split index', 'untracked cache', 'sha256'])(
  'the repository stays as it is, file by file: %s',
  async (kind) => {
    if (kind === 'sha256') {
      dir = await worktreeRepository('sha256');
      head = await commitFiles(dir, { kept: 'k\n', edited: 'e\n' }, 'one');
      await scratch.dispose();
      scratch = await scratchOver(dir);
    }
    if (kind === 'split index') await git(dir, 'config', 'core.splitIndex', 'true');
    if (kind === 'split index') await git(dir, 'update-index', '--split-index');
    if (kind === 'untracked cache') await git(dir, 'config', 'core.untrackedCache', 'true');
    if (kind === 'untracked cache') await git(dir, 'update-index', '--force-untracked-cache');
    for (let at = 0; at < 10; at++) await writeFile(join(dir, `new ${at}`), `${at}\n`);
    await writeFile(join(dir, 'edited'), 'new\n');
    const contents = async () => {
      const entries = await readdir(dir, { recursive: true, withFileTypes: true });
      const files = entries
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name));
      return new Map(
        await Promise.all(files.sort().map(async (file) => [file, await readFile(file, 'latin1')] as const)),
      );
    };
    const before = await contents();
    const commit = await take();
    expect(await contents()).toEqual(before);
    expect(commit).not.toBe(head);
    expect(await show(commit, 'edited')).toBe('new\n');
  },
);

describe('worktrees', () => {
  test('are listed with their branch; a detached one has none, a vanished one is left out', async () => {
    const place = await tempDir();
    const odd = join(place, 'odd "path"\nünï');
    await git(dir, 'worktree', 'add', '--quiet', '-b', 'feature/x', odd);
    await git(dir, 'worktree', 'add', '--quiet', '--detach', join(place, 'detached'));
    await git(dir, 'worktree', 'add', '--quiet', '-b', 'gone', join(place, 'gone'));
    await rm(join(place, 'gone'), { recursive: true });
    await git(dir, 'worktree', 'add', '--quiet', '-b', 'locked', join(place, 'locked'));
    await git(dir, 'worktree', 'lock', '--reason', 'two\nlines', join(place, 'locked'));
    const repository = await Repository.open(dir, await recordingHost());
    const found = (await listWorktrees(repository)).sort((a, b) => (a.path < b.path ? -1 : 1));
    const expected = [
      { path: dir, head, branch: 'main' },
      { path: odd, head, branch: 'feature/x' },
      { path: join(place, 'detached'), head },
      { path: join(place, 'locked'), head, branch: 'locked' },
    ];
    expect(found).toEqual(expected.sort((a, b) => (a.path < b.path ? -1 : 1)));
  });

  test('without a commit, and bare repositories, are left out', async () => {
    const unborn = await Repository.open(await worktreeRepository(), await recordingHost());
    expect(await listWorktrees(unborn)).toEqual([]);
    const bare = await tempDir();
    await git(bare, 'init', '--quiet', '--bare');
    expect(await listWorktrees(await Repository.open(bare, await recordingHost()))).toEqual([]);
  });
});
