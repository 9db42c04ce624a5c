import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { PatchReader, type Patch } from '../../src/git/patch.js';
import { commitFiles, removeTempDirs, tryGit } from '../support/git.js';
import { worktreeRepository } from './host.js';

afterAll(removeTempDirs);

function read(text: Buffer, ends: readonly number[]): Map<string, Patch> {
  const reader = new PatchReader();
  let from = 0;
  for (const end of [...ends].sort((a, b) => a - b)) {
    reader.write(text.subarray(from, end));
    from = end;
  }
  reader.write(text.subarray(from));
  return reader.end();
}

const lines = (count: number, changed: Readonly<Record<number, string>> = {}): string =>
  Array.from({ length: count }, (_, at) => `${changed[at] ?? `ligne ${at} é`}\n`).join('');

async function realPatch(context: string): Promise<Buffer> {
  const dir = await worktreeRepository();
  const before = {
    a: lines(30),
    b: '\0binary',
    c: 'x',
    d: lines(3),
    e: '',
    f: '+\n-\n\\\n@@ -1 +1 @@\ndiff --git a/x b/x\n',
  };
  const after = {
    a: lines(30, { 2: 'two', 3: 'three', 20: 'twenty' }),
    b: '\0other',
    c: 'y',
    d: null,
    e: lines(2),
    f: '-\n-\n\\ x\n@@ -1 +2 @@\ndiff --git a/y b/y\n',
  };
  await commitFiles(dir, before, 'before');
  await commitFiles(dir, after, 'after');
  const { stdout } = await tryGit(dir, ['diff-tree', '-p', context, '--no-renames', 'HEAD~1', 'HEAD']);
  return Buffer.from(stdout);
}

test('a real patch is read file by file', async () => {
  const patches = read(await realPatch('-U1'), []);
  const short = [...patches].map(([name, patch]) => [
    name,
    patch === 'binary'
      ? patch
      : patch.map((hunk) => [hunk.oldStart, hunk.oldCount, hunk.newStart, hunk.newCount]),
  ]);
  expect(short).toEqual([
    [
      'a',
      [
        [3, 2, 3, 2],
        [21, 1, 21, 1],
      ],
    ],
    ['b', 'binary'],
    ['c', [[1, 1, 1, 1]]],
    ['d', [[1, 3, 1, 0]]],
    ['e', [[1, 0, 1, 2]]],
    [
      'f',
      [
        [1, 1, 1, 0],
        [3, 3, 2, 4],
      ],
    ],
  ]);
});

describe('a patch is the same', () => {
  test('in whatever pieces it arrives', async () => {
    const text = await realPatch('-U1');
    const whole = read(text, []);
    fc.assert(
      fc.property(fc.array(fc.nat(text.length), { maxLength: 200 }), (ends) => {
        expect(read(text, ends)).toEqual(whole);
      }),
    );
    expect(read(text, [...text.keys()])).toEqual(whole);
  });

  test.each(['-U0', '-U3', '-U100'])('with another context: %s', async (context) => {
    expect(read(await realPatch(context), [])).toEqual(read(await realPatch('-U1'), []));
  });
});

test('nothing to read is no patch', () => {
  expect(new PatchReader().end()).toEqual(new Map());
});
