import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { chmod, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { changedPaths, everyChange, patchesOf, type TreePair } from '../../src/git/diff.js';
import type { Patch } from '../../src/git/patch.js';
import { Repository } from '../../src/git/repository.js';
import { commitFiles, git, removeTempDirs } from '../support/git.js';
import { recordingHost, scratchOver, worktreeRepository } from './host.js';

afterAll(removeTempDirs);

const pathsOf = (repository: Repository, pairs: readonly TreePair[]) =>
  changedPaths(repository, pairs, everyChange);

describe('changed paths', () => {
  test('are named with their modes and blobs; a rename is a delete and an add', async () => {
    const dir = await worktreeRepository();
    const lines = Array.from({ length: 20 }, (_, at) => `line ${at}\n`).join('');
    const start = { kept: 'k\n', edited: 'e\n', 'old/name': lines, gone: 'g\n', run: 'r\n', link: 'l\n' };
    await commitFiles(dir, start, 'one');
    const from = await git(dir, 'rev-parse', 'HEAD^{tree}');
    await git(dir, 'mv', 'old/name', 'new name');
    await chmod(join(dir, 'run'), 0o755);
    await rm(join(dir, 'link'));
    await symlink('kept', join(dir, 'link'));
    await commitFiles(dir, { edited: 'E\n', gone: null, 'ä\n"': 'x' }, 'two');
    await git(dir, 'add', '--all');
    await git(dir, 'commit', '--quiet', '--amend', '--no-edit');
    const to = await git(dir, 'rev-parse', 'HEAD^{tree}');
    const repository = await Repository.open(dir, await recordingHost());
    const [changes] = await pathsOf(repository, [[from, to]]);
    const short = changes?.map(({ status, path, oldMode, newMode }) => [status, path, oldMode, newMode]);
    expect(short).toEqual([
      ['M', 'edited', '100644', '100644'],
      ['D', 'gone', '100644', '000000'],
      ['T', 'link', '100644', '120000'],
      ['A', 'new name', '000000', '100644'],
      ['D', 'old/name', '100644', '000000'],
      ['M', 'run', '100644', '100755'],
      ['A', Buffer.from('ä\n"').toString('latin1'), '000000', '100644'],
    ]);
    expect(changes?.[0]).toMatchObject({
      oldId: await git(dir, 'rev-parse', `${from}:edited`),
      newId: await git(dir, 'rev-parse', 'HEAD:edited'),
    });
    expect(changes?.[3]?.newId).toBe(changes?.[4]?.oldId);
  });

  test('of no pairs are none, and of equal trees an empty list', async () => {
    const dir = await worktreeRepository();
    await commitFiles(dir, { a: 'a' }, 'one');
    const tree = await git(dir, 'rev-parse', 'HEAD^{tree}');
    const repository = await Repository.open(dir, await recordingHost());
    expect(await pathsOf(repository, [])).toEqual([]);
    expect(await pathsOf(repository, [[tree, tree]])).toEqual([[]]);
  });

  test('of pairs that lack a tree are undefined, never empty, and the other pairs keep their places', async () => {
    const dir = await worktreeRepository();
    await commitFiles(dir, { 'x/deep': '1', 'y/deep': '1', top: '1' }, 'one');
    await commitFiles(dir, { 'x/deep': '2', top: '2' }, 'two');
    await commitFiles(dir, { 'y/deep': '3', top: '3' }, 'three');
    const [one = '', two = '', three = '', deep = ''] = (
      await git(dir, 'rev-parse', 'HEAD~2^{tree}', 'HEAD~1^{tree}', 'HEAD^{tree}', 'HEAD:y')
    ).split('\n');
    await rm(join(dir, '.git/objects', deep.slice(0, 2), deep.slice(2)));
    const repository = await Repository.open(dir, await recordingHost());
    const missing = '1'.repeat(40);
    const found = await pathsOf(repository, [
      [missing, one],
      [one, three],
      ['', two],
      [one, two],
      [two, missing],
      [two, ''],
      [two, three],
      [two, one],
    ]);
    expect(found.map((changes) => changes?.map(({ path }) => path))).toEqual([
      undefined,
      undefined,
      undefined,
      ['top', 'x/deep'],
      undefined,
      undefined,
      undefined,
      ['top', 'x/deep'],
    ]);
  });
});

describe('patches between blobs', () => {
  let dir: string;
  let scratch: Repository;
  beforeAll(async () => {
    dir = await worktreeRepository();
    scratch = await scratchOver(dir);
  });
  afterAll(() => scratch.dispose());

  const blob = async (content: string | Buffer): Promise<string> =>
    (await scratch.must(['hash-object', '-w', '--stdin'], { input: content })).trim();
  const patchOf = async (from: string, to: string): Promise<Patch | undefined> =>
    (await patchesOf(scratch, [[await blob(from), await blob(to)]]))[0];
  const lines = (count: number): string[] => Array.from({ length: count }, (_, at) => `line ${at + 1}\n`);

  const ten = lines(10).join('');
  test.each<[string, string, string, [number, number, number, number][]]>([
    ['a line in the middle', ten, ten.replace('line 5\n', 'five\n'), [[5, 1, 5, 1]]],
    [
      'the first and the last line',
      ten,
      `first\n${lines(9).slice(1).join('')}last\n`,
      [
        [1, 1, 1, 1],
        [10, 1, 10, 1],
      ],
    ],
    [
      'two edits with one line between',
      ten,
      ten.replace('line 3\n', '3\n').replace('line 5\n', '5\n'),
      [
        [3, 1, 3, 1],
        [5, 1, 5, 1],
      ],
    ],
    ['lines put before the first', ten, `x\ny\n${ten}`, [[1, 0, 1, 2]]],
    ['lines put after the last', ten, `${ten}x\n`, [[11, 0, 11, 1]]],
    ['lines taken away', ten, lines(10).toSpliced(3, 2).join(''), [[4, 2, 4, 0]]],
    ['an empty file filled', '', 'a\nb\n', [[1, 0, 1, 2]]],
    ['a file emptied', 'a\nb\n', '', [[1, 2, 1, 0]]],
    ['the newline at the end gone', 'a\nb\n', 'a\nb', [[2, 1, 2, 1]]],
    ['line ends turned to CRLF', 'a\nb\n', 'a\r\nb\r\n', [[1, 2, 1, 2]]],
    [
      'lines that look like a patch',
      '--- a/x\n+++ b/x\n@@ -1 +1 @@\n\\ No newline\n',
      '--- a/x\n+++ b/y\n@@ -1 +1 @@\n\\ No newline\n',
      [[2, 1, 2, 1]],
    ],
    ['equal blobs', ten, ten, []],
  ])('%s', async (_, from, to, expected) => {
    const patch = await patchOf(from, to);
    expect(patch).not.toBe('binary');
    const hunks = patch === 'binary' ? [] : (patch ?? []);
    expect(hunks.map((hunk) => [hunk.oldStart, hunk.oldCount, hunk.newStart, hunk.newCount])).toEqual(
      expected,
    );
  });

  test('a last line with and without its newline are two texts', async () => {
    const text = async (to: string): Promise<unknown> => {
      const [hunk] = (await patchOf('a\n', to)) as { newCount: number; newText: string }[];
      return `${hunk?.newCount ?? 0} ${hunk?.newText ?? ''}`;
    };
    const seen = await Promise.all(['b\n', 'b', 'b\r\n', 'b\n\n', 'b\n\n\n', 'b\nc', 'b\nc\n'].map(text));
    expect(new Set(seen).size).toBe(7);
    expect(await text('b')).toBe(seen[1]);
  });

  test('long texts that differ in one character differ', async () => {
    const long = 'x'.repeat(500);
    const [x, y, again] = await Promise.all(
      [`${long}1\n`, `${long}2\n`, `${long}1\n`].map(
        async (to) => (await patchOf('a\n', to)) as { newText: string }[],
      ),
    );
    expect(x?.[0]?.newText).not.toBe(y?.[0]?.newText);
    expect(x).toEqual(again);
  });

  test('binary files, and texts beyond 20 MB, are compared by no lines; missing blobs not at all', async () => {
    const [text, binary, gone] = [await blob('a\n'), await blob('\0\x01'), '3'.repeat(40)];
    const large = await blob(Buffer.alloc(20_000_001, 'abcdefghi\n'));
    const pairs: [string, string][] = [
      [text, binary],
      [text, gone],
      [binary, text],
      [large, text],
      [gone, large],
      [text, await blob('b\n')],
    ];
    const patches = await patchesOf(scratch, pairs);
    expect(patches.map((patch) => (Array.isArray(patch) ? patch.length : patch))).toEqual([
      'binary',
      undefined,
      'binary',
      'binary',
      undefined,
      1,
    ]);
  });

  test('a merge and `git diff` draw the line elsewhere: the one as it slides, the other by indentation', async () => {
    const part = (name: string) => `/*\n * ${name}\n */\nint ${name};\n\n`;
    const [from, to] = [part('a') + part('c'), part('a') + part('b') + part('c')];
    const pair = [await blob(from), await blob(to)] as const;
    const start = async (linesAs: 'merge' | 'diff') => {
      const [patch] = await patchesOf(scratch, [pair], linesAs);
      return patch === 'binary' ? undefined : patch?.[0]?.newStart;
    };
    const shown = async (...options: string[]) =>
      Number(/^@@ \S+ \+(\d+)/m.exec(await scratch.must(['diff', '-U0', ...options, ...pair]))?.[1]);
    expect(await start('diff')).toBe(await shown());
    expect(await start('merge')).toBe(await shown('--histogram', '--no-indent-heuristic'));
    expect(await start('diff')).not.toBe(await start('merge'));
  });

  test('many pairs keep their order', async () => {
    const ids = await Promise.all(lines(40).map((_, at) => blob(lines(at).join(''))));
    const pairs = ids.map((id): [string, string] => [ids[0] ?? '', id]);
    const patches = await patchesOf(scratch, pairs);
    const counts = patches.map((patch) => (Array.isArray(patch) ? (patch[0]?.newCount ?? 0) : -1));
    expect(counts).toEqual(ids.map((_, at) => at));
    expect(await patchesOf(scratch, [])).toEqual([]);
  });
});
