import { describe, expect, test } from '@jest/globals';
import type { Hunk } from '../../../src/git/patch.js';
import { chunksOf, halves } from '../../../src/review/find/chunks.js';
import { contextOf, joined } from '../../../src/review/find/context.js';
import { excerptsOf } from '../../../src/review/find/excerpt.js';
import type { ReviewFile } from '../../../src/review/find/material.js';

const hunk = (oldStart: number, oldCount: number, newStart: number, newCount: number): Hunk => ({
  oldStart,
  oldCount,
  newStart,
  newCount,
  newText: '',
});
const file = (before: string[], after: string[], patch: Hunk[], path = 'a.ts'): ReviewFile => ({
  file: { path, status: 'modified', patch },
  before,
  after,
  claimsGenerated: false,
});
const text = (one: ReviewFile, most = 20_000) => excerptsOf(one, most).map((excerpt) => excerpt.text);

describe('around a change is shown', () => {
  const code = [
    'import x;', // 1
    '',
    '/** What it does. */', // 3
    'function first() {', // 4
    '  if (a) {', // 5
    '    b();', // 6
    '  }', // 7
    '}', // 8
    '', // 9
    'function second() {', // 10
    '  c();', // 11
    '}', // 12
  ];

  test('its whole function, with the comment above it, and no other', () => {
    expect(contextOf(code, { from: 6, to: 6 })).toEqual({ from: 3, to: 8 });
    expect(contextOf(code, { from: 11, to: 11 })).toEqual({ from: 10, to: 12 });
  });

  test('in a language without brackets', () => {
    const python = [
      'import x',
      '',
      '@cached',
      'def f():',
      '    if a:',
      '        b()',
      '    c()',
      '',
      'def g():',
      '    d()',
    ];
    expect(contextOf(python, { from: 6, to: 6 })).toEqual({ from: 3, to: 7 });
  });

  test('the largest block that is not too long: the method, where the class is', () => {
    const long = [
      'class A {',
      ...Array.from({ length: 50 }, (_, at) => [`  m${at}() {`, '    x();', '  }']).flat(),
      '}',
    ];
    expect(contextOf(long, { from: 63, to: 63 })).toEqual({ from: 62, to: 64 });
  });

  test('some lines, where no block fits or there is none', () => {
    const flat = Array.from({ length: 100 }, () => 'x();');
    expect(contextOf(flat, { from: 50, to: 51 })).toEqual({ from: 42, to: 59 });
    expect(contextOf(flat, { from: 1, to: 1 })).toEqual({ from: 1, to: 9 });
    const deep = ['{', ...Array.from({ length: 500 }, () => '  x();'), '}'];
    expect(contextOf(deep, { from: 250, to: 250 })).toEqual({ from: 242, to: 258 });
  });

  test('once what meets', () => {
    expect(
      joined([
        { from: 9, to: 12 },
        { from: 1, to: 4 },
        { from: 6, to: 7 },
        { from: 30, to: 31 },
      ]),
    ).toEqual([
      { from: 1, to: 12 },
      { from: 30, to: 31 },
    ]);
  });
});

describe('an excerpt', () => {
  test('shows what is gone before what came in its place', () => {
    expect(text(file(['a', 'b', 'c'], ['a', 'B', 'c'], [hunk(2, 1, 2, 1)]))).toEqual([
      ' 1 a\n-  b\n+2 B\n 3 c',
    ]);
  });

  test('shows what is gone at the end, and where nothing is left', () => {
    expect(text(file(['a', 'b'], ['a'], [hunk(2, 1, 2, 0)]))).toEqual([' 1 a\n-  b']);
    expect(text(file(['a'], [], [hunk(1, 1, 1, 0)]))).toEqual(['-  a']);
  });

  test('of a new file is all of it', () => {
    expect(text(file([], ['a', 'b'], [hunk(1, 0, 1, 2)]))).toEqual(['+1 a\n+2 b']);
  });

  test('marks what it does not show', () => {
    const lines = Array.from({ length: 60 }, (_, at) => `x${at + 1}`);
    const [shown = ''] = text(file(lines, lines, [hunk(10, 1, 10, 1), hunk(50, 1, 50, 1)]));
    expect(shown.split('\n').filter((line) => line === '…')).toHaveLength(1);
    expect(shown).toContain(' 18 x18\n…\n 42 x42');
  });

  test('cuts lines that nobody wrote', () => {
    const [shown = ''] = text(file([], ['x'.repeat(5000)], [hunk(1, 0, 1, 1)]));
    expect(shown.length).toBeLessThan(1100);
  });

  test('of much comes in parts that lose no line', () => {
    const after = Array.from({ length: 1000 }, (_, at) => `const value${at} = ${at};`);
    const parts = excerptsOf(file([], after, [hunk(1, 0, 1, 1000)]), 1000);
    expect(parts.length).toBeGreaterThan(5);
    expect(parts.map(({ part, parts: of }) => `${part}/${of}`)[0]).toBe(`1/${parts.length}`);
    expect(Math.max(...parts.map(({ tokens }) => tokens))).toBeLessThanOrEqual(1000);
    expect(parts.flatMap((part) => part.text.split('\n')).map((line) => line.slice(6))).toEqual(after);
  });

  test('shows every line that changed and every line that is gone, whatever the change (seeded)', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const { before, after, patch } = drawn(seed);
      const rows = text(file(before, after, patch))
        .join('\n')
        .split('\n');
      const width = String(after.length).length + 2;
      const marked = (mark: string) =>
        rows.filter((row) => row.startsWith(mark)).map((row) => row.slice(width));
      const fresh = patch.flatMap(({ newStart, newCount }) =>
        after.slice(newStart - 1, newStart - 1 + newCount),
      );
      const gone = patch.flatMap(({ oldStart, oldCount }) =>
        before.slice(oldStart - 1, oldStart - 1 + oldCount),
      );
      expect({ seed, fresh: marked('+'), gone: marked('-') }).toEqual({ seed, fresh, gone });
    }
  });
});

/** Two texts and what differs between them. */
function drawn(seed: number): { before: string[]; after: string[]; patch: Hunk[] } {
  let state = seed * 2654435761;
  const draw = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const before: string[] = [];
  const after: string[] = [];
  const patch: Hunk[] = [];
  const line = (): string => `${' '.repeat(2 * draw(4))}l${draw(1e6)}`;
  for (let part = 0; part < 1 + draw(5); part++) {
    for (const same of Array.from({ length: 1 + draw(30) }, line)) {
      before.push(same);
      after.push(same);
    }
    const [gone, fresh] = [draw(4), draw(4)];
    if (gone + fresh === 0) continue;
    patch.push(hunk(before.length + 1, gone, after.length + 1, fresh));
    before.push(...Array.from({ length: gone }, line));
    after.push(...Array.from({ length: fresh }, line));
  }
  return { before, after, patch };
}

describe('chunks', () => {
  const of = (count: number, path: string) => {
    const after = Array.from({ length: count }, (_, at) => `const value${at} = ${at};`);
    return file([], after, [hunk(1, 0, 1, count)], path);
  };

  test('hold files in their order, small ones together', () => {
    const paths = chunksOf([of(10, 'a'), of(10, 'b'), of(3000, 'c'), of(10, 'd')]).map(({ excerpts }) =>
      excerpts.map((excerpt) => excerpt.of.file.path),
    );
    expect(paths[0]?.slice(0, 2)).toEqual(['a', 'b']);
    expect(paths.flat().at(-1)).toBe('d');
    expect(paths.length).toBeGreaterThan(1);
  });

  test('can be halved until one part is left', () => {
    const [chunk] = chunksOf([of(1, 'a'), of(1, 'b'), of(1, 'c')]);
    if (!chunk) throw new Error('no chunk');
    const parts = halves(chunk);
    expect(parts?.map(({ excerpts }) => excerpts.length)).toEqual([1, 2]);
    expect(parts?.[0] && halves(parts[0])).toBeUndefined();
  });
});
