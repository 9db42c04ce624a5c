import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readFile } from 'node:fs/promises';
import { mergeAll, type MergePair } from '../../../src/git/merge.js';
import { writeCommit, writeTree } from '../../../src/git/objects.js';
import type { Hunk } from '../../../src/git/patch.js';
import { Repository } from '../../../src/git/repository.js';
import { FileMerges } from '../../../src/overlap/compare/file-merges.js';
import { mergeHunks, nearHunks, newRange } from '../../../src/overlap/compare/hunks.js';
import { recordingHost } from '../../git/host.js';
import { removeTempDirs } from '../../support/git.js';

afterAll(removeTempDirs);

/** `count` lines from `start` became as many lines as `text` has. */
const hunk = (start: number, count: number, text: string[], newStart = start): Hunk => ({
  oldStart: start,
  oldCount: count,
  newStart,
  newCount: text.length,
  newText: text.join('\n'),
});

describe('two sides of a file', () => {
  test.each<[string, Hunk[], Hunk[], string, [number, number][]]>([
    ['that change nothing', [], [], 'clean', []],
    ['of which one changes nothing', [hunk(3, 1, ['x'])], [], 'clean', []],
    ['that change lines apart', [hunk(3, 1, ['x'])], [hunk(5, 1, ['y'])], 'clean', []],
    ['that change the same line', [hunk(3, 1, ['x'])], [hunk(3, 1, ['y'])], 'conflict', [[3, 3]]],
    ['that change neighbouring lines', [hunk(3, 1, ['x'])], [hunk(4, 1, ['y', 'z'])], 'conflict', [[4, 5]]],
    ['that make the same change', [hunk(3, 1, ['x'])], [hunk(3, 1, ['x'])], 'clean', []],
    ['that add different lines at one place', [hunk(3, 0, ['x'])], [hunk(3, 0, ['y'])], 'conflict', [[3, 3]]],
    [
      'of which one deletes what the other changes',
      [hunk(2, 5, [])],
      [hunk(4, 1, ['y'])],
      'conflict',
      [[4, 4]],
    ],
    [
      'that meet in two places',
      [hunk(1, 1, ['x']), hunk(9, 1, ['x'])],
      [hunk(1, 1, ['y']), hunk(9, 1, ['y', 'z'])],
      'conflict',
      [
        [1, 1],
        [9, 10],
      ],
    ],
    [
      'that meet in one place and agree in another',
      [hunk(1, 1, ['x']), hunk(9, 1, ['x'])],
      [hunk(1, 1, ['x']), hunk(9, 1, ['y'])],
      'conflict',
      [[9, 9]],
    ],
    [
      'whose many hunks hang together',
      [hunk(1, 9, ['x'])],
      [hunk(2, 1, ['y']), hunk(6, 1, ['z'])],
      'conflict',
      [[2, 6]],
    ],
  ])('%s', (_, ours, theirs, state, ranges) => {
    expect(mergeHunks(ours, theirs)).toEqual({ state, theirs: ranges });
    expect(mergeHunks(theirs, ours).state).toBe(state);
  });

  test('that may come to the same lines in two ways are left to their texts', () => {
    expect(mergeHunks([hunk(3, 2, ['x', 'y'])], [hunk(3, 1, ['x']), hunk(4, 1, ['y'])]).state).toBe('unsure');
  });
});

test.each<[Hunk[], [number, number]]>([
  [[hunk(5, 2, ['a', 'b', 'c'], 7)], [7, 9]],
  [[hunk(5, 2, [], 7)], [7, 7]],
  [
    [hunk(5, 1, ['a']), hunk(9, 1, ['b', 'c'], 12)],
    [5, 13],
  ],
])('the lines that %j covers in the new version', (hunks, range) => {
  expect(newRange(hunks)).toEqual(range);
});

describe('hunks are near', () => {
  test.each<[string, number, [number[], number[]]]>([
    ['line 5 and line 9 with three lines between', 3, [[0], [0]]],
    ['line 5 and line 9, two lines asked for', 2, [[], []]],
  ])('%s', (_, near, expected) => {
    expect(nearHunks([hunk(5, 1, ['x'])], [hunk(9, 1, ['y'])], near)).toEqual(expected);
  });

  const side = fc.array(fc.tuple(fc.nat(4), fc.nat(3), fc.nat(3)), { maxLength: 6 }).map((parts) => {
    let at = 1;
    return parts.map(([gap, count, added]) => {
      const made = hunk(
        (at += gap + 1),
        count,
        Array.from({ length: added }, () => 'x'),
      );
      at += count;
      return made;
    });
  });

  test('exactly where comparing each with each says so', () => {
    fc.assert(
      fc.property(side, side, fc.nat(5), (ours, theirs, near) => {
        const isNear = (x: Hunk, y: Hunk): boolean =>
          Math.max(y.oldStart - (x.oldStart + x.oldCount), x.oldStart - (y.oldStart + y.oldCount)) <= near;
        const places = (some: Hunk[], others: Hunk[]): number[] =>
          [...some.keys()].filter((at) => others.some((other) => isNear(some[at] ?? other, other)));
        const [a, b] = nearHunks(ours, theirs, near);
        const sorted = (list: number[]): number[] => [...list].sort((x, y) => x - y);
        expect([sorted(a), sorted(b)]).toEqual([places(ours, theirs), places(theirs, ours)]);
      }),
    );
  });
});

describe("files are merged as git's merge-tree does", () => {
  let scratch: Repository;
  beforeAll(async () => {
    scratch = await Repository.scratch(await recordingHost(), { objectFormat: 'sha1' });
  });
  afterAll(() => scratch.dispose());

  /** The tree of the merged file, where it is clean. */
  interface Judged {
    state: string;
    tree?: string;
  }

  /** What both say of each file, in one go: one process for the blobs, few for the patches, two for the merges. */
  async function judge(files: readonly [string, string, string][]): Promise<{ ours: Judged; git: Judged }[]> {
    const write = files
      .flat()
      .map((text, at) => `blob\nmark :${at + 1}\ndata ${Buffer.byteLength(text)}\n${text}\n`);
    const marks = `${scratch.directory}/marks`;
    await scratch.must(['fast-import', '--quiet', `--export-marks=${marks}`], { input: write.join('') });
    const listed = await scratch.must(['cat-file', '--batch-check=%(objectname)', '--buffer'], {
      input: await idsIn(marks),
    });
    const ids = listed.split('\n');
    const triples = files.map(
      (_, at) => [ids[3 * at] ?? '', ids[3 * at + 1] ?? '', ids[3 * at + 2] ?? ''] as const,
    );
    const commit = (id: string, parents: string[]): string =>
      writeCommit(scratch, writeTree(scratch, [{ mode: '100644', name: 'f', id }]), parents);
    const merges = await mergeAll(
      scratch,
      triples.map(([base, ours, theirs]): MergePair => {
        const root = commit(base, []);
        return [commit(ours, [root]), commit(theirs, [root])];
      }),
    );
    const inputs = triples.map(([from, ours, theirs]) => ({ from, ours, theirs }));
    const mine = new FileMerges(scratch);
    await mine.prepare(inputs);
    const clean = inputs.filter((input) => mine.merge(input).state === 'clean');
    const written = new Map((await mine.write(clean)).map((id, at) => [clean[at], id]));
    return inputs.map((input, at) => {
      const { state } = mine.merge(input);
      const tree = (): string =>
        writeTree(scratch, [{ mode: '100644', name: 'f', id: written.get(input) ?? '' }]);
      const merge = merges[at];
      return {
        ours: state === 'clean' ? { state, tree: tree() } : { state },
        git: merge?.state === 'clean' ? merge : { state: merge?.state ?? 'no answer' },
      };
    });
  }

  async function idsIn(marks: string): Promise<string> {
    const lines = (await readFile(marks, 'utf8')).trim().split('\n');
    const byMark = new Map(
      lines.map((line) => [Number(line.slice(1).split(' ')[0]), line.split(' ')[1] ?? '']),
    );
    return [...byMark.keys()]
      .sort((a, b) => a - b)
      .map((mark) => `${byMark.get(mark) ?? ''}\n`)
      .join('');
  }

  const line = fc.constantFrom('', '}', 'a', 'b', 'begin', 'end', 'a\r');
  const base = fc.array(line, { maxLength: 14 });
  /** Where, how many lines go, and what comes instead. */
  const edit = fc.tuple(fc.nat(14), fc.nat(3), fc.array(line, { maxLength: 3 }));
  const edited = (lines: string[], edits: [number, number, string[]][]): string[] =>
    edits.reduce((now, [at, gone, added]) => now.toSpliced(at, gone, ...added), lines);
  const text = (lines: string[], ends: boolean): string =>
    lines.join('\n') + (ends && lines.length > 0 ? '\n' : '');
  const file = fc
    .tuple(
      base,
      fc.array(edit, { maxLength: 3 }),
      fc.array(edit, { maxLength: 3 }),
      fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
    )
    .map(([lines, ours, theirs, ends]): [string, string, string] => [
      text(lines, ends[0] || lines.length % 3 > 0),
      text(edited(lines, ours), ends[1] || lines.length % 3 > 0),
      text(edited(lines, theirs), ends[2] || lines.length % 3 > 0),
    ]);

  test('on random files with repeated lines: the same verdict, and the same text', async () => {
    const seen = { clean: 0, conflict: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(file, { minLength: 150, maxLength: 150 }), async (files) => {
        const judged = (await judge(files)).map((one, at) => ({ ...one, file: files[at] }));
        for (const { git } of judged) if (git.state in seen) seen[git.state as keyof typeof seen]++;
        for (const { ours, git, file: texts } of judged)
          expect({ ...ours, texts }).toEqual({ ...git, texts });
      }),
      { numRuns: 6, endOnFailure: true },
    );
    expect(Math.min(seen.clean, seen.conflict)).toBeGreaterThan(50);
  });
});
