import { afterAll, describe, expect, test } from '@jest/globals';
import { mkdir, rm, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { changedFiles, type ChangedFile } from '../../src/boundaries/changes.js';
import { compareBranch } from '../../src/boundaries/comparison.js';
import { followPath } from '../../src/boundaries/symlinks.js';
import { Repository } from '../../src/git/repository.js';
import { recordingHost, worktreeRepository } from '../git/host.js';
import { commitFiles, git, removeTempDirs, tryGit } from '../support/git.js';

afterAll(removeTempDirs);

/** A repository whose `work` has these links instead of what was there. */
async function withLinks(
  files: Readonly<Record<string, string>>,
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string | null>>,
): Promise<ChangedFile[]> {
  const dir = await worktreeRepository();
  const put = async (links: Readonly<Record<string, string | null>>, message: string): Promise<void> => {
    for (const [path, text] of Object.entries(links)) {
      await rm(join(dir, path), { force: true });
      await mkdir(dirname(join(dir, path)), { recursive: true });
      if (text !== null) await symlink(text, join(dir, path));
    }
    await git(dir, 'add', '--all');
    await git(dir, 'commit', '--quiet', '--allow-empty', '--message', message);
  };
  await commitFiles(dir, { kept: '', ...files }, 'start');
  await put(before, 'links');
  await git(dir, 'switch', '--quiet', '-c', 'work');
  await put(after, 'work');
  return changedOnWork(dir);
}

async function changedOnWork(dir: string): Promise<ChangedFile[]> {
  const repository = await Repository.open(dir, await recordingHost());
  const [base, head] = [await git(dir, 'rev-parse', 'main'), await git(dir, 'rev-parse', 'work')];
  return changedFiles(repository, await compareBranch(repository, base, head));
}

describe('a changed symbolic link', () => {
  test('leads to what it names, before and after', async () => {
    const files = { 'api/a.ts': '', 'db/b.ts': '' };
    expect(await withLinks(files, { 'ui/l': '../api/a.ts' }, { 'ui/l': '../db/b.ts' })).toEqual([
      { path: 'ui/l', change: 'modified', leadsTo: ['api/a.ts', 'db/b.ts'] },
    ]);
    expect(await withLinks(files, { 'ui/l': '../api/a.ts' }, { 'ui/l': null })).toEqual([
      { path: 'ui/l', change: 'deleted', leadsTo: ['api/a.ts'] },
    ]);
  });

  test('leads to a folder and to all that is below it', async () => {
    const files = { 'api/a.ts': '', 'api/deep/b.ts': '', 'api-2/c.ts': '' };
    expect(await withLinks(files, {}, { 'ui/l': '../api/' })).toEqual([
      { path: 'ui/l', change: 'added', leadsTo: ['api', 'api/a.ts', 'api/deep/b.ts'] },
    ]);
  });

  test('leads through folders and links that are links themselves', async () => {
    const files = { 'api/v2/a.ts': '' };
    const before = { 'api/latest': 'v2', 'ui/api': '../api', 'ui/first': 'api/latest/a.ts' };
    expect(await withLinks(files, before, { 'ui/second': 'first' })).toEqual([
      {
        path: 'ui/second',
        change: 'added',
        leadsTo: ['ui/first', 'ui/api', 'api/latest', 'api/v2/a.ts'],
      },
    ]);
  });

  test('leads to what is not there, and says where it leads out', async () => {
    expect(await withLinks({}, {}, { 'ui/a': '../api/new.ts', 'ui/b': '/etc/passwd', c: '../x' })).toEqual([
      { path: 'c', change: 'added', leadsOutside: true },
      { path: 'ui/a', change: 'added', leadsTo: ['api/new.ts'] },
      { path: 'ui/b', change: 'added', leadsOutside: true },
    ]);
  });

  test('leads nowhere with a text that no system takes', async () => {
    const dir = await worktreeRepository();
    await commitFiles(dir, { 'api/a.ts': '' }, 'start');
    await git(dir, 'switch', '--quiet', '-c', 'work');
    const input = `${'./'.repeat(2_000_000)}api/a.ts`;
    const id = (await tryGit(dir, ['hash-object', '-w', '--stdin'], { input })).stdout.trim();
    await git(dir, 'update-index', '--add', '--cacheinfo', `120000,${id},l`);
    await git(dir, 'commit', '--quiet', '--message', 'work');
    expect(await changedOnWork(dir)).toEqual([{ path: 'l', change: 'added', leadsTo: ['l'] }]);
  });

  test('that was moved leads elsewhere, with the same text', async () => {
    const files = { 'api/a.ts': '', 'ui/api/a.ts': '' };
    expect(
      await withLinks(files, { 'x/l': '../api/a.ts' }, { 'x/l': null, 'ui/y/l': '../api/a.ts' }),
    ).toEqual([{ path: 'ui/y/l', change: 'renamed', from: 'x/l', leadsTo: ['ui/api/a.ts', 'api/a.ts'] }]);
  });

  test('that became a file, or was one, counts on the side where it is a link', async () => {
    expect(await withLinks({ l: 'file', a: '' }, {}, { l: 'a' })).toEqual([
      { path: 'l', change: 'typechange', leadsTo: ['a'] },
    ]);
  });
});

describe('following links', () => {
  test.each<[string, Record<string, string>, string | undefined]>([
    ['stays where it is', { 'a/l': '.' }, 'a'],
    ['reaches the root', { 'a/l': '..' }, ''],
    ['takes a/../b apart', { 'a/l': '../x/./../b//c' }, 'b/c'],
    ['leaves by one .. too many, even if it comes back', { 'a/l': '../../repo/b' }, undefined],
    ['takes .. from where a folder really is', { 'a/l': 'f/../x', 'a/f': '../b/c/d' }, 'b/c/x'],
    ['leaves through a folder', { 'a/l': 'f/x', 'a/f': '/tmp' }, undefined],
    ['keeps case', { 'a/l': '../API/x', api: 'b' }, 'API/x'],
    ['goes through links on the way', { 'a/l/x/y': '', 'a/l': '../b', 'b/x': '../c' }, 'c/y'],
    ['ends in circles', { 'a/l': 'm', 'a/m': 'l' }, undefined],
    ['ends with a link to itself', { l: 'l/l/l' }, undefined],
  ])('%s', (_, links, goal) => {
    const [first = ''] = Object.keys(links);
    expect(followPath(first, new Map(Object.entries(links))).goal).toBe(goal);
  });
});
