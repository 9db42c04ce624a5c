import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Repository } from '../../src/git/repository.js';
import type { OverlapInput } from '../../src/overlap/overlap.js';
import type { PairReport } from '../../src/overlap/report.js';
import { githubTruth, gitTruth } from '../../src/overlap/compare/truth.js';
import { recordingHost, worktreeRepository } from '../git/host.js';
import { commitFiles, git, removeTempDirs, tempDir } from '../support/git.js';
import { branchesOf, overlapsAt } from './overlaps-at.js';

afterAll(removeTempDirs);

const lines = (...changed: [number, string][]): string =>
  Array.from({ length: 30 }, (_, at) => `${new Map(changed).get(at + 1) ?? `line ${at + 1}`}\n`).join('');

type Files = Readonly<Record<string, string | Buffer | null>>;

let dir: string;
beforeEach(async () => {
  dir = await worktreeRepository();
  await commitFiles(dir, { f: lines(), g: lines(), 'sub/h': lines() }, 'base');
});

/** Makes (or goes on with) a branch; returns its tip. */
async function branch(name: string, files: Files, from = 'main', message = name): Promise<string> {
  await git(dir, 'checkout', '--quiet', '-B', name, from);
  const tip = await commitFiles(dir, files, message);
  await git(dir, 'checkout', '--quiet', 'main');
  return tip;
}

const overlaps = (wish: Partial<OverlapInput> = {}, place = dir) => overlapsAt(place, wish);

/** The only pair there is. */
async function pairOf(wish: Partial<OverlapInput> = {}): Promise<PairReport | undefined> {
  const { pairs } = await overlaps(wish);
  expect(pairs.length).toBeLessThan(2);
  return pairs[0];
}

describe('two branches', () => {
  test('that change other files have nothing in common', async () => {
    await branch('a', { f: lines([5, 'a']) });
    await branch('b', { g: lines([5, 'b']) });
    const report = await overlaps();
    expect([report.pairs, report.counts.none]).toEqual([[], 1]);
    expect(report).toMatchObject({
      schema: 'parallel-claude/overlap/1',
      truth: 'github',
      mergeMethod: 'merge',
    });
  });

  test('that change the same lines conflict, with the lines of each in its own version', async () => {
    await branch('a', { f: `new\nnew\n${lines([20, 'a'], [21, 'a'])}` });
    await branch('b', { f: lines([2, 'second'], [21, 'b']) });
    expect(await pairOf()).toEqual({
      a: 'a',
      b: 'b',
      verdict: 'conflict',
      files: [{ path: 'f', kind: 'content', a: [[22, 23]], b: [[21, 21]] }],
    });
  });

  test('that conflict in several files and ways name them all', async () => {
    await branch('a', { f: lines([5, 'a']), g: lines([5, 'a']), new: 'a\n', bin: '\0a' });
    await branch('b', { f: lines([5, 'b']), g: null, new: 'b\n', bin: '\0b' });
    const pair = await pairOf();
    expect(pair?.verdict).toBe('conflict');
    expect(pair?.files.map(({ path, kind }) => [path, kind])).toEqual([
      ['bin', expect.stringMatching(/^(binary|add\/add)$/)],
      ['f', 'content'],
      ['g', 'modify/delete'],
      ['new', 'add/add'],
    ]);
  });

  test.each([
    [3, 'lines', [[5, 5]]],
    [2, 'files', [[5, 5]]],
    [0, 'files', [[5, 5]]],
  ] as const)('with three lines between their edits, near: %d, are %s', async (near, verdict, range) => {
    await branch('a', { f: lines([5, 'a']) });
    await branch('b', { f: lines([9, 'b']) });
    expect(await pairOf({ near })).toEqual({
      a: 'a',
      b: 'b',
      verdict,
      files: [{ path: 'f', kind: verdict, a: range, b: [[9, 9]] }],
    });
  });

  test('that make the same change have nothing left to agree on', async () => {
    await branch('a', { f: lines([5, 'same']), g: lines([1, 'a']) });
    await branch('b', { f: lines([5, 'same']), 'sub/h': lines([1, 'b']) });
    expect(await pairOf()).toBeUndefined();
  });

  test('of which one adds to a directory that the other renames conflict', async () => {
    await branch('a', { 'sub/h': null, 'moved/h': lines() });
    await branch('b', { 'sub/new': 'new\n' });
    expect(await pairOf()).toMatchObject({ verdict: 'conflict', files: [{ kind: 'file location' }, {}] });
  });

  test('of which one renames a directory whose name ends in words and a number conflict all the same', async () => {
    await commitFiles(dir, { 'season part 1/x': lines(), 'season part 1/y': lines([1, 'y']) }, 'more');
    await branch('a', {
      'season part 1/x': null,
      'season part 1/y': null,
      'spring/x': lines(),
      'spring/y': lines([1, 'y']),
    });
    await branch('b', { 'season part 1/z': 'new\n' });
    expect(await pairOf()).toMatchObject({ verdict: 'conflict' });
  });
});

test.each(['a', 'b'])('a pair that merges in one order only names who has to go first: %s', async (first) => {
  const second = first === 'a' ? 'b' : 'a';
  await branch(first, { f: lines([5, first]), '.gitattributes': 'f merge=union\n' });
  await branch(second, { f: lines([5, second]) });
  const truth = await gitTruth(await Repository.open(dir, await recordingHost()));
  expect(await pairOf({ truth })).toMatchObject({
    verdict: 'ordered',
    first,
    files: [{ path: 'f', kind: 'content', a: [[5, 5]], b: [[5, 5]] }],
  });
});

test('a stack that a squash breaks says so', async () => {
  await branch('a', { f: lines([5, 'a']) });
  await branch('b', { f: lines([5, 'b']) }, 'a');
  const pair = await pairOf({ method: 'squash' });
  expect(pair?.reason).toBe(
    'b contains the commits of a. A squash rewrites them, so git no longer sees that they are in already.',
  );
});

describe('a branch that stands on another', () => {
  test('by its history is stacked on it, and a merge sees that', async () => {
    await branch('a', { f: lines([5, 'a']) });
    await branch('b', { f: lines([5, 'b']) }, 'a');
    expect(await pairOf()).toEqual({
      a: 'a',
      b: 'b',
      verdict: 'stacked',
      first: 'a',
      reason: 'b contains the commits of a.',
      files: [],
    });
  });

  test('by the same patches is stacked on it', async () => {
    await branch('a', { f: lines([5, 'a']) });
    await branch('b', { g: lines([1, 'b']) });
    await git(dir, 'checkout', '--quiet', 'b');
    await git(dir, 'cherry-pick', 'a');
    await git(dir, 'checkout', '--quiet', 'main');
    expect(await pairOf()).toMatchObject({
      verdict: 'stacked',
      first: 'a',
      reason: 'b contains the same patches of a.',
    });
  });

  test('at the same commit is stacked', async () => {
    await branch('a', { f: lines([5, 'a']) });
    await git(dir, 'branch', 'b', 'a');
    expect(await pairOf()).toMatchObject({ verdict: 'stacked', reason: 'b is the same commit.' });
  });

  test.each([
    ['merge', 'stacked'],
    ['squash', 'conflict'],
    ['rebase', 'stacked'],
  ] as const)('and changes the same line again: by %s that is %s', async (method, verdict) => {
    await branch('a', { f: lines([5, 'a']) });
    await branch('b', { f: lines([5, 'b']) }, 'a');
    expect(await pairOf({ method })).toMatchObject({ verdict });
  });
});

describe('a branch and base', () => {
  const stateOf = async (wish: Partial<OverlapInput> = {}, place = dir) =>
    (await overlaps(wish, place)).branches[0];

  test('that already contains it: merged, and compared with nobody', async () => {
    await git(dir, 'branch', 'a');
    await branch('b', { f: lines([5, 'b']) });
    const report = await overlaps();
    expect(report.branches.map(({ ref, base }) => [ref, base])).toEqual([
      ['a', 'merged'],
      ['b', 'clean'],
    ]);
    expect([report.pairs, report.counts.none]).toEqual([[], 0]);
  });

  test('that conflict: the file, and the commit on base since which they do', async () => {
    await branch('a', { f: lines([5, 'a']) });
    await commitFiles(dir, { f: lines([20, 'harmless']) }, 'harmless');
    await commitFiles(dir, { g: lines([5, 'elsewhere']) }, 'elsewhere');
    const sha = await commitFiles(dir, { f: lines([20, 'harmless'], [5, 'main']) }, 'the cause `of` it');
    await commitFiles(dir, { f: lines([20, 'harmless'], [5, 'main'], [28, 'later']) }, 'later');
    expect(await stateOf()).toMatchObject({
      ref: 'a',
      base: 'conflict',
      cause: { sha, subject: 'the cause `of` it' },
      files: [{ path: 'f', kind: 'content' }],
    });
  });

  test('that conflict since a pull request was merged: the merge is the cause', async () => {
    await branch('a', { f: lines([5, 'a']) });
    await branch('merged', { f: lines([5, 'other']) });
    await git(dir, 'merge', '--quiet', '--no-ff', '-m', 'Merge pull request #7', 'merged');
    await git(dir, 'branch', '-D', 'merged');
    const sha = await git(dir, 'rev-parse', 'HEAD');
    expect(await stateOf()).toMatchObject({
      base: 'conflict',
      cause: { sha, subject: 'Merge pull request #7' },
    });
  });

  test('that share no history: conflict, with the reason', async () => {
    await git(dir, 'checkout', '--quiet', '--orphan', 'stranger');
    await commitFiles(dir, { s: 's\n' }, 'stranger');
    await git(dir, 'checkout', '--quiet', '--force', 'main');
    expect(await stateOf()).toMatchObject({
      base: 'conflict',
      reason: expect.stringContaining('shares no history'),
    });
  });

  test('in a shallow clone that hides where they parted: unknown', async () => {
    await branch('a', { f: lines([5, 'a']) });
    await commitFiles(dir, { g: lines([5, 'g']) }, 'main moves on');
    const clone = join(await tempDir(), 'clone');
    await git(dir, 'clone', '--quiet', '--no-single-branch', '--depth', '1', `file://${dir}`, clone);
    await git(clone, 'branch', 'a', 'origin/a');
    expect(await stateOf({}, clone)).toMatchObject({
      base: 'unknown',
      reason: expect.stringContaining('shallow'),
    });
  });

  test('in a shallow clone that reaches far enough are judged', async () => {
    await commitFiles(dir, { g: lines([1, 'g']) }, 'fork point');
    await branch('a', { f: lines([5, 'a']) });
    await commitFiles(dir, { f: lines([5, 'main']) }, 'main moves on');
    const clone = join(await tempDir(), 'clone');
    await git(dir, 'clone', '--quiet', '--no-single-branch', '--depth', '2', `file://${dir}`, clone);
    await git(clone, 'branch', 'a', 'origin/a');
    expect(await stateOf({}, clone)).toMatchObject({ base: 'conflict' });
  });

  test.each(['blob:none', 'tree:0'])(
    'in a partial clone (%s) without the common ancestor: unknown',
    async (filter) => {
      await commitFiles(dir, { p: lines([1, 'only here']) }, 'fork point');
      await branch('a', { p: lines([5, 'a']) });
      await branch('b', { p: lines([5, 'b']) });
      await commitFiles(dir, { p: lines([20, 'main']) }, 'main moves on');
      await git(dir, 'config', 'uploadpack.allowFilter', 'true');
      const clone = join(await tempDir(), 'clone');
      await git(dir, 'clone', '--quiet', `--filter=${filter}`, `file://${dir}`, clone);
      // What was checked out is there; the merge base never was.
      for (const name of ['a', 'b', 'main']) await git(clone, 'checkout', '--quiet', name);
      const { branches, pairs } = await overlaps({}, clone);
      expect([branches.map(({ base }) => base), pairs]).toEqual([['unknown', 'unknown'], []]);
    },
  );

  test('whose commit is not there: unknown, and the others are judged', async () => {
    await branch('a', { f: lines([5, 'a']) });
    await branch('b', { f: lines([5, 'b']) });
    const all = (await branchesOf(dir)).filter(({ ref }) => ref !== 'main');
    const report = await overlaps({ branches: [...all, { ref: 'gone', sha: '1'.repeat(40) }] });
    expect(report.branches.map(({ ref, base }) => [ref, base])).toEqual([
      ['a', 'clean'],
      ['b', 'clean'],
      ['gone', 'unknown'],
    ]);
    expect(report.counts).toMatchObject({ conflict: 1 });
  });

  test('whose history is broken: unknown for that branch alone', async () => {
    await branch('a', { f: lines([5, 'a']) });
    const middle = await branch('b', { g: lines([5, 'b']) });
    await branch('b', { g: lines([5, 'b'], [6, 'b']) }, 'b');
    await rm(join(dir, '.git/objects', middle.slice(0, 2), middle.slice(2)));
    const { branches } = await overlaps();
    expect(branches.map(({ ref, base }) => [ref, base])).toEqual([
      ['a', 'clean'],
      ['b', 'unknown'],
    ]);
    expect(branches[1]?.reason).toContain('its history is incomplete');
  });
});

describe('what does not count', () => {
  const conflicting = async (path: string): Promise<void> => {
    await branch('a', { [path]: 'a\n', f: lines([5, 'a']) });
    await branch('b', { [path]: 'b\n' });
  };

  test('a path that is ignored', async () => {
    await conflicting('package-lock.json');
    expect(await pairOf()).toMatchObject({ verdict: 'conflict' });
    expect(await pairOf({ isIgnored: (path) => path === 'package-lock.json' })).toBeUndefined();
  });

  test('a path that base marks as generated, not one that a branch marks', async () => {
    await conflicting('api.gen');
    await branch('a', { '.gitattributes': '*.gen linguist-generated\n' }, 'a');
    expect(await pairOf()).toMatchObject({ verdict: 'conflict' });
    await commitFiles(dir, { '.gitattributes': '*.gen linguist-generated\n' }, 'marks');
    await branch('c', { f: lines([5, 'c']) });
    const { pairs } = await overlaps();
    expect(pairs.flatMap(({ files }) => files).map(({ path }) => path)).not.toContain('api.gen');
  });

  test('but what conflicts beside it does', async () => {
    await branch('a', { 'x.lock': 'a\n', f: lines([5, 'a']) });
    await branch('b', { 'x.lock': 'b\n', f: lines([5, 'b']) });
    const pair = await pairOf({ isIgnored: (path) => path.endsWith('.lock') });
    expect([pair?.verdict, pair?.files.map(({ path }) => path)]).toEqual(['conflict', ['f']]);
  });
});

describe('attributes', () => {
  test.each([
    ['git', 'files'],
    ['github', 'conflict'],
  ])('decide where %s reads them: %s', async (name, verdict) => {
    await commitFiles(dir, { '.gitattributes': 'sub/* merge=union\n' }, 'attributes');
    await branch('a', { 'sub/h': lines([5, 'a']) });
    await branch('b', { 'sub/h': lines([5, 'b']) });
    const local = await Repository.open(dir, await recordingHost());
    const truth = name === 'git' ? await gitTruth(local) : githubTruth;
    const pair = await pairOf({ truth });
    // With union both lines stay: as close as can be, but no conflict.
    expect(pair?.verdict === 'conflict' ? 'conflict' : 'files').toBe(verdict);
  });
});

test.each([githubTruth.name, 'git'])(
  'a macro that is called diff makes no text of a binary file: %s',
  async (name) => {
    await commitFiles(
      dir,
      { '.gitattributes': '[attr]diff linguist-generated=false\n* diff\n', bin: `\0\n${lines()}` },
      'attributes',
    );
    await branch('a', { bin: `\0\n${lines([5, 'a'])}` });
    await branch('b', { bin: `\0\n${lines([25, 'b'])}` });
    const atDesk = await gitTruth(await Repository.open(dir, await recordingHost()));
    expect(await pairOf({ truth: name === 'git' ? atDesk : githubTruth })).toMatchObject({
      verdict: 'conflict',
    });
  },
);

test('with a subject only its pairs are judged and counted', async () => {
  await branch('a', { f: lines([5, 'a']) });
  await branch('b', { f: lines([5, 'b']) });
  await branch('c', { f: lines([5, 'c']) });
  const all = await overlaps();
  expect(all.counts.conflict).toBe(3);
  const report = await overlaps({ subject: 'b' });
  expect(report.subject).toBe('b');
  expect(report.pairs.map(({ a, b }) => [a, b])).toEqual([
    ['a', 'b'],
    ['b', 'c'],
  ]);
  expect(report.counts).toMatchObject({ conflict: 2, none: 0 });
});

test('pairs come most severe first, then by name', async () => {
  await branch('a', { f: lines([5, 'a']) });
  await branch('b', { f: lines([9, 'b']) });
  await branch('c', { f: lines([9, 'c']) });
  await branch('d', { f: lines([25, 'd']) });
  const { pairs } = await overlaps();
  expect(pairs.map(({ a, b, verdict }) => `${a}${b} ${verdict}`)).toEqual([
    'bc conflict',
    'ab lines',
    'ac lines',
    'ad files',
    'bd files',
    'cd files',
  ]);
});

test('no branches are no pairs, also in a repository of sha256', async () => {
  dir = await worktreeRepository('sha256');
  await commitFiles(dir, { f: lines() }, 'base');
  expect(await overlaps()).toMatchObject({ branches: [], pairs: [] });
  await branch('a', { f: lines([5, 'a']) });
  await branch('b', { f: lines([5, 'b']) });
  expect(await pairOf()).toMatchObject({ verdict: 'conflict' });
});
