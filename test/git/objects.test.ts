import { afterAll, describe, expect, test } from '@jest/globals';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { lookUp, readBlobs, treesOf, writeCommit, writeTree } from '../../src/git/objects.js';
import { Repository } from '../../src/git/repository.js';
import { commitFiles, git, removeTempDirs, tryGit } from '../support/git.js';
import { recordingHost, scratchOver, worktreeRepository } from './host.js';

afterAll(removeTempDirs);

describe.each(['sha1', 'sha256'] as const)('objects in a %s repository', (objectFormat) => {
  test('are written so that git reads them and finds no fault', async () => {
    const scratch = await Repository.scratch(await recordingHost(), { objectFormat });
    const blob = (await scratch.must(['hash-object', '-w', '--stdin'], { input: 'text\n' })).trim();
    const inner = writeTree(scratch, [{ mode: '100755', name: 'naïve \xff\n"', id: blob }]);
    const tree = writeTree(scratch, [
      { mode: '100644', name: 'a', id: blob },
      { mode: '040000', name: 'dir', id: inner },
    ]);
    const root = writeCommit(scratch, tree, []);
    const merge = writeCommit(scratch, inner, [root, writeCommit(scratch, inner, [root])]);
    expect(await scratch.must(['cat-file', '-p', `${merge}^1^{tree}`])).toBe(
      `100644 blob ${blob}\ta\n040000 tree ${inner}\tdir\n`,
    );
    expect(await scratch.must(['rev-list', '--count', merge])).toBe('3\n');
    const named = await scratch.run(['ls-tree', '-z', '--name-only', inner]);
    expect(named.stdout.toString('latin1')).toBe('naïve \xff\n"\0');
    expect(
      await tryGit(scratch.directory, ['fsck', '--strict', merge], { env: { GIT_DIR: scratch.directory } }),
    ).toEqual({
      code: 0,
      stdout: '',
      stderr: expect.not.stringMatching(/error|missing|broken/),
    });
    await scratch.dispose();
  });

  test('include the empty tree, where it is asked for by its id', async () => {
    const scratch = await Repository.scratch(await recordingHost(), { objectFormat });
    expect(writeTree(scratch, [])).toBe(scratch.emptyTree);
    await scratch.dispose();
  });

  test('are looked up in one go; what is missing is undefined, in its place', async () => {
    const dir = await worktreeRepository(objectFormat);
    const commit = await commitFiles(dir, { a: 'abc\n', 'dir/b': 'b\n' }, 'one');
    const scratch = await scratchOver(dir);
    const tree = await git(dir, 'rev-parse', 'HEAD^{tree}');
    const blob = await git(dir, 'rev-parse', 'HEAD:a');
    const missing = '1'.repeat(commit.length);
    const dirTree = await git(dir, 'rev-parse', 'HEAD:dir');
    expect(
      await lookUp(scratch, [
        missing,
        blob,
        `${tree}:dir`,
        `${tree}:gone`,
        commit,
        commit.slice(0, -1) + '.',
      ]),
    ).toEqual([
      undefined,
      { id: blob, type: 'blob', size: 4 },
      { id: dirTree, type: 'tree', size: expect.any(Number) },
      undefined,
      { id: commit, type: 'commit', size: expect.any(Number) },
      undefined,
    ]);
    expect(await treesOf(scratch, [commit, missing])).toEqual([tree, undefined]);
    expect(await lookUp(scratch, [])).toEqual([]);
    await scratch.dispose();
  });
});

test('a name that ends as an answer does is missing all the same', async () => {
  const dir = await worktreeRepository();
  await commitFiles(dir, { 'season part 1/a': 'a\n' }, 'one');
  const repository = await Repository.open(dir, await recordingHost());
  const tree = await git(dir, 'rev-parse', 'HEAD^{tree}');
  const [there, gone] = await lookUp(repository, [`${tree}:season part 1`, `${tree}:season part 2`]);
  expect(there).toMatchObject({ type: 'tree' });
  expect(gone).toBeUndefined();
});

test('blobs are read byte for byte, also empty ones, and missing ones are left out', async () => {
  const dir = await worktreeRepository();
  const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, at) => at % 256));
  await commitFiles(dir, { bytes, empty: '', text: 'no newline' }, 'one');
  const [a = '', b = '', c = ''] = (
    await git(dir, 'rev-parse', 'HEAD:bytes', 'HEAD:empty', 'HEAD:text')
  ).split('\n');
  const repository = await Repository.open(dir, await recordingHost());
  const blobs = await readBlobs(repository, [a, '2'.repeat(40), b, c]);
  expect([...blobs.keys()]).toEqual([a, b, c]);
  expect(blobs.get(a)?.equals(bytes)).toBe(true);
  expect(blobs.get(b)).toHaveLength(0);
  expect(blobs.get(c)?.toString()).toBe('no newline');
  expect(await readBlobs(repository, [])).toEqual(new Map());
});

test('an object that is written again stays one file, as it was', async () => {
  const scratch = await Repository.scratch(await recordingHost(), { objectFormat: 'sha1' });
  const id = writeCommit(scratch, scratch.emptyTree, []);
  const file = join(scratch.objects, id.slice(0, 2), id.slice(2));
  const before = await stat(file);
  expect(writeCommit(scratch, scratch.emptyTree, [])).toBe(id);
  expect(await readdir(join(scratch.objects, id.slice(0, 2)))).toEqual([id.slice(2)]);
  expect((await stat(file)).ino).toBe(before.ino);
  await scratch.dispose();
});

test("nothing is written to the user's repository", async () => {
  const repository = await Repository.open(await worktreeRepository(), await recordingHost());
  expect(() => writeCommit(repository, repository.emptyTree, [])).toThrow('is not ours to write to');
});
