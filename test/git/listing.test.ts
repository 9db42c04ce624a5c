import { afterAll, expect, test } from '@jest/globals';
import { rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { listIndex, listTree } from '../../src/git/listing.js';
import { Repository } from '../../src/git/repository.js';
import { commitFiles, git, removeTempDirs, tryGit } from '../support/git.js';
import { recordingHost, worktreeRepository } from './host.js';

afterAll(removeTempDirs);

test('a tree and an index list every file, link and submodule, from wherever one stands', async () => {
  const dir = await worktreeRepository();
  await symlink('a', join(dir, 'link'));
  await git(dir, 'add', 'link');
  await commitFiles(dir, { a: '1', 'sub/b': '2' }, 'start');
  const id = await git(dir, 'rev-parse', 'HEAD:sub/b');
  const odd = Buffer.from(`100755 ${id}\tn\xff\n\x00160000 ${'1'.repeat(40)}\tmodule\0`, 'latin1');
  expect((await tryGit(dir, ['update-index', '--add', '-z', '--index-info'], { input: odd })).code).toBe(0);
  await git(dir, 'commit', '--quiet', '--message', 'more');
  const listed = ['a', 'link', 'module', 'n\xff\n', 'sub/b'];
  const modes = ['100644', '120000', '160000', '100755', '100644'];
  for (const at of [dir, join(dir, 'sub')]) {
    const repository = await Repository.open(at, await recordingHost());
    for (const files of [await listTree(repository, 'HEAD'), await listIndex(repository)]) {
      expect([...files.keys()]).toEqual(listed);
      expect([...files.values()].map(({ mode }) => mode)).toEqual(modes);
      expect(files.get('sub/b')?.id).toBe(id);
    }
  }
});

test('a tree of which a part is missing is an error, not a part of the list', async () => {
  const dir = await worktreeRepository();
  await commitFiles(dir, { 'a/x': '1', 'b/y': '2' }, 'start');
  const tree = await git(dir, 'rev-parse', 'HEAD:b');
  await rm(join(dir, '.git/objects', tree.slice(0, 2), tree.slice(2)));
  const repository = await Repository.open(dir, await recordingHost());
  await expect(listTree(repository, 'HEAD')).rejects.toThrow(/ls-tree failed/);
});
