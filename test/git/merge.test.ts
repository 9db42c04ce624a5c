import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseMerges, type MergeOutcome } from '../../src/git/merge-output.js';
import { mergeAll, type MergePair } from '../../src/git/merge.js';
import type { Repository } from '../../src/git/repository.js';
import { commitFiles, git, removeTempDirs, tryGit } from '../support/git.js';
import { scratchOver, worktreeRepository } from './host.js';

afterAll(removeTempDirs);

const lines = (...changed: [number, string][]): string =>
  Array.from({ length: 12 }, (_, at) => `${new Map(changed).get(at + 1) ?? `line ${at + 1}`}\n`).join('');

let dir: string;
beforeEach(async () => {
  dir = await worktreeRepository();
});

type Files = Readonly<Record<string, string | Buffer | null>>;

/** A base and two branches on it; returns what git makes of merging them. */
async function merged(base: Files, ours: Files, theirs: Files): Promise<MergeOutcome> {
  await commitFiles(dir, base, 'base');
  const start = await git(dir, 'rev-parse', 'HEAD');
  const a = await commitFiles(dir, ours, 'ours');
  await git(dir, 'checkout', '--quiet', '--detach', start);
  const b = await commitFiles(dir, theirs, 'theirs');
  return mergedCommits(a, b);
}

async function mergedCommits(a: string, b: string): Promise<MergeOutcome> {
  const scratch = await scratchOver(dir);
  const [outcome] = await mergeAll(scratch, [[a, b]]);
  await scratch.dispose();
  if (!outcome) throw new Error('no outcome');
  return outcome;
}

const conflictsOf = (outcome: MergeOutcome): [string, string[]][] =>
  outcome.state === 'conflict' ? outcome.conflicts.map(({ kind, paths }) => [kind, paths]) : [];

test('a clean merge gives the tree that git merge would commit', async () => {
  const outcome = await merged({ f: lines() }, { f: lines([1, 'ours']) }, { f: lines([9, 'theirs']) });
  await git(dir, 'merge', '--quiet', '--no-edit', 'main');
  expect(outcome).toEqual({ state: 'clean', tree: await git(dir, 'rev-parse', 'HEAD^{tree}') });
});

const moved = (from: string, to: string): Files => ({ [from]: null, [to]: lines() });

test.each<[string, Files, Files, Files, [string, string[]][]]>([
  ['content', { f: lines() }, { f: lines([5, 'a']) }, { f: lines([5, 'b']) }, [['content', ['f']]]],
  ['add/add', { x: 'x\n' }, { f: lines([5, 'a']) }, { f: lines([5, 'b']) }, [['add/add', ['f']]]],
  ['modify/delete', { f: lines(), k: 'k' }, { f: lines([5, 'a']) }, { f: null }, [['modify/delete', ['f']]]],
  ['rename/delete', { f: lines(), k: 'k' }, moved('f', 'g'), { f: null }, [['rename/delete', ['g', 'f']]]],
  ['rename/rename', { f: lines() }, moved('f', 'g'), moved('f', 'h'), [['rename/rename', ['f', 'g', 'h']]]],
  [
    'binary',
    { f: '\0a' },
    { f: '\0b' },
    { f: '\0c' },
    [
      ['binary', ['f']],
      ['content', ['f']],
    ],
  ],
])('%s is named as git names it', async (_, base, ours, theirs, expected) => {
  expect(conflictsOf(await merged(base, ours, theirs))).toEqual(expected);
});

test('a file where the other side has a directory', async () => {
  const outcome = await merged({ x: 'x\n' }, { f: 'file\n' }, { 'f/inside': 'inside\n' });
  expect(conflictsOf(outcome)).toEqual([['file/directory', [expect.stringMatching(/^f~/), 'f']]]);
});

test('a file that only one side replaced by a directory is no conflict beside another one', async () => {
  const ours = { f: null, 'f/inside': 'inside\n', ...moved('g', 'h') };
  const outcome = await merged({ f: 'file\n', g: lines() }, ours, { g: null });
  expect(conflictsOf(outcome)).toEqual([['rename/delete', ['h', 'g']]]);
});

test('a directory renamed to two places, and a new file in it', async () => {
  const base = { 'd/1': lines(), 'd/2': lines([2, 'two']) };
  const split = { 'd/1': null, 'd/2': null, 'e/1': lines(), 'g/2': lines([2, 'two']) };
  const kinds = conflictsOf(await merged(base, split, { 'd/new': 'new\n' }));
  expect(kinds).toEqual([['directory rename split', [expect.stringMatching(/^d/)]]]);
});

test('a file that a directory rename would move along asks for a decision', async () => {
  const base = { 'd/1': lines(), 'd/2': lines([2, 'two']) };
  const move = { 'd/1': null, 'd/2': null, 'e/1': lines(), 'e/2': lines([2, 'two']) };
  const kinds = conflictsOf(await merged(base, move, { 'd/new': 'new\n' }));
  expect(kinds).toEqual([['file location', ['e/new', 'd/new']]]);
});

test('several conflicts of one merge are all there, and what merged by itself is not', async () => {
  const outcome = await merged(
    { f: lines(), g: lines(), h: lines() },
    { f: lines([5, 'a']), g: lines([5, 'a']), h: lines([1, 'a']), n: 'a\n' },
    { f: lines([5, 'b']), g: null, h: lines([9, 'b']), n: 'b\n' },
  );
  expect(new Map(conflictsOf(outcome))).toEqual(
    new Map([
      ['content', ['f']],
      ['modify/delete', ['g']],
      ['add/add', ['n']],
    ]),
  );
});

describe('submodules that both sides move', () => {
  const at = async (path: string, commit: string): Promise<string> => {
    await git(dir, 'update-index', '--add', '--cacheinfo', `160000,${commit},${path}`);
    await git(dir, 'commit', '--quiet', '-m', commit);
    return git(dir, 'rev-parse', 'HEAD');
  };

  test("conflict by name, and git's advice after them does not swallow the next pair", async () => {
    await commitFiles(dir, { f: lines() }, 'base');
    const start = await at('modules/one', '1'.repeat(40));
    const a = await at('modules/one', '2'.repeat(40));
    await git(dir, 'checkout', '--quiet', '--detach', start);
    const b = await at('modules/one', '3'.repeat(40));
    const scratch = await scratchOver(dir);
    const outcomes = await mergeAll(scratch, [
      [a, b],
      [a, start],
      [b, a],
    ]);
    expect(outcomes.map(({ state }) => state)).toEqual(['conflict', 'clean', 'conflict']);
    for (const outcome of [outcomes[0], outcomes[2]])
      expect(outcome && conflictsOf(outcome)).toContainEqual(['submodule', ['modules/one']]);
    await scratch.dispose();
  });
});

test.each([
  'two\nlines',
  'tab\t',
  'quote"\'',
  'back\\slash',
  ' space ',
  '-dash',
  'ünï',
  '0',
  '1',
  'CONFLICT (content)',
])('a path is read byte for byte: %j', async (path) => {
  const outcome = await merged({ x: 'x' }, { [path]: 'a\n' }, { [path]: 'b\n' });
  expect(conflictsOf(outcome)).toEqual([['add/add', [Buffer.from(path).toString('latin1')]]]);
});

test('a path that is not UTF-8 keeps its bytes', async () => {
  const tree = async (content: string): Promise<string> => {
    const { stdout } = await tryGit(dir, ['hash-object', '-w', '--stdin'], { input: content });
    const entry = Buffer.concat([
      Buffer.from(`100644 blob ${stdout.trim()}\t`),
      Buffer.from('caf\xe9\0', 'latin1'),
    ]);
    return (await tryGit(dir, ['mktree', '-z'], { input: entry })).stdout.trim();
  };
  const root = await commitFiles(dir, { x: 'x' }, 'base');
  const [a, b] = [await tree('a\n'), await tree('b\n')];
  const commit = (id: string) => git(dir, 'commit-tree', id, '-p', root, '-m', 'm');
  const outcome = await mergedCommits(await commit(a), await commit(b));
  expect(conflictsOf(outcome)).toContainEqual(['add/add', ['caf\xe9']]);
});

describe('many pairs', () => {
  let pairs: MergePair[];
  let scratch: Repository;
  let expected: string[];

  beforeAll(async () => {
    dir = await worktreeRepository();
    const root = await commitFiles(dir, { f: lines() }, 'base');
    const tips: string[] = [];
    for (const line of [2, 2, 6, 10]) {
      await git(dir, 'checkout', '--quiet', '--detach', root);
      tips.push(await commitFiles(dir, { f: lines([line, `tip ${tips.length}`]) }, 'tip'));
    }
    await git(dir, 'checkout', '--quiet', '--orphan', 'stranger');
    const stranger = await commitFiles(dir, { s: 's' }, 'stranger');
    await git(dir, 'checkout', '--quiet', '--detach', root);
    const broken = await commitFiles(dir, { f: lines([12, 'broken']) }, 'broken');
    const gone = await git(dir, 'rev-parse', `${broken}:f`);
    await rm(join(dir, '.git/objects', gone.slice(0, 2), gone.slice(2)));
    pairs = [
      ...tips.flatMap((a) => tips.map((b): MergePair => [a, b])),
      [root, stranger],
      ...tips.map((tip): MergePair => [tip, broken]),
      [tips[0] ?? '', '4'.repeat(40)],
      ...tips.map((tip): MergePair => [root, tip]),
    ];
    expected = [
      ...tips.flatMap((_, a) => tips.map((__, b) => (a !== b && a < 2 && b < 2 ? 'conflict' : 'clean'))),
      ...Array.from({ length: 6 }, () => 'unknown'),
      ...tips.map(() => 'clean'),
    ];
    scratch = await scratchOver(dir);
  });
  afterAll(() => scratch.dispose());

  test('keep their order over several processes, and a bad one spoils no other', async () => {
    const outcomes = await mergeAll(scratch, pairs);
    expect(outcomes.map(({ state }) => state)).toEqual(expected);
  });

  test("that git gives up on are unknown with git's reason", async () => {
    const [stranger] = await mergeAll(scratch, [pairs[16] ?? ['', '']]);
    expect(stranger).toEqual({ state: 'unknown', reason: 'refusing to merge unrelated histories' });
    const [broken] = await mergeAll(scratch, [pairs[17] ?? ['', '']]);
    expect(broken).toEqual({ state: 'unknown', reason: expect.stringMatching(/\w/) });
  });

  test('of none are none', async () => {
    expect(await mergeAll(scratch, [])).toEqual([]);
  });

  test('cut off at any byte give no outcome that was not there', async () => {
    const { stdout } = await scratch.run(['merge-tree', '--write-tree', '-z', '--stdin'], {
      input: pairs
        .slice(0, 8)
        .map((pair) => `${pair.join(' ')}\n`)
        .join(''),
    });
    const whole = parseMerges(stdout);
    expect(whole).toHaveLength(8);
    for (let end = 0; end < stdout.length; end++) {
      const part = parseMerges(stdout.subarray(0, end));
      // The last one may lack its end; that git answers all or nothing of a pair is not ours to know.
      expect(whole.slice(0, Math.max(0, part.length - 1))).toEqual(part.slice(0, -1));
    }
  });
});
