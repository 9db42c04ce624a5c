import { describe, expect, test } from '@jest/globals';
import { addressOf, readAddress } from '../../../src/overlap/page/browser/address.js';
import { arrange, type Wish } from '../../../src/overlap/page/browser/arrange.js';
import {
  cellAt,
  cornerOf,
  fittingSize,
  inSight,
  scrollTo,
  type Viewport,
} from '../../../src/overlap/page/browser/geometry.js';
import { inTurn } from '../../../src/overlap/page/browser/in-turn.js';
import { Pairs } from '../../../src/overlap/page/browser/pairs.js';
import { noExcerpts } from '../../../src/overlap/page/excerpts.js';
import { packReport } from '../../../src/overlap/page/pack.js';
import type { OverlapReport } from '../../../src/overlap/report.js';
import { reproduce } from '../../../src/overlap/show/reproduce.js';
import { branch, hostile, pair, report } from '../show/reports.js';

describe('the address of a pair', () => {
  test.each([...hostile, 'feature/a%20b', 'a#b', '/home/x/odd..folder'])('leads back to it: %j', (name) => {
    const places = new Map([name, 'other'].map((ref, place) => [ref, place]));
    expect(readAddress(addressOf(name, 'other'), (ref) => places.get(ref))).toEqual([0, 1]);
    expect(readAddress(addressOf('other', name), (ref) => places.get(ref))).toEqual([1, 0]);
  });

  test.each(['', '#main', '#pair=', '#pair=other', '#pair=other..gone', '#pair=%E0%A4%A..other'])(
    'that names no pair leads nowhere: %j',
    (hash) => {
      expect(readAddress(hash, (ref) => (ref === 'other' ? 1 : undefined))).toBeUndefined();
    },
  );
});

describe('the matrix', () => {
  const viewport: Viewport = {
    width: 500,
    height: 400,
    left: 100,
    top: 80,
    cell: 12,
    scrollX: 37,
    scrollY: 250,
    rows: 50,
    columns: 40,
  };

  test('finds every cell in sight at its own middle', () => {
    const [first, last] = inSight(viewport);
    expect([first, last]).toEqual([
      { row: 20, column: 3 },
      { row: 47, column: 36 },
    ]);
    for (let row = first.row + 1; row < last.row; row++) {
      for (let column = first.column + 1; column < last.column; column++) {
        const [x, y] = cornerOf(viewport, { row, column });
        expect(cellAt(viewport, x + 6, y + 6)).toEqual({ row, column });
      }
    }
  });

  test('has no cell on its headers nor beyond its last', () => {
    expect(cellAt(viewport, 99, 200)).toBeUndefined();
    expect(cellAt(viewport, 200, 79)).toBeUndefined();
    expect(cellAt({ ...viewport, scrollX: 400 }, 499, 200)).toBeUndefined();
  });

  test.each([
    [0, 0],
    [49, 39],
    [20, 3],
    [30, 20],
  ])('scrolls as little as brings cell %d, %d into sight', (row, column) => {
    const [scrollX, scrollY] = scrollTo(viewport, { row, column });
    const moved = { ...viewport, scrollX, scrollY };
    const [x, y] = cornerOf(moved, { row, column });
    expect(x).toBeGreaterThanOrEqual(viewport.left);
    expect(y).toBeGreaterThanOrEqual(viewport.top);
    expect(x + viewport.cell).toBeLessThanOrEqual(viewport.width);
    expect(y + viewport.cell).toBeLessThanOrEqual(viewport.height);
    expect(scrollTo(moved, { row, column })).toEqual([scrollX, scrollY]);
  });

  test('takes the largest cells that fit, and the smallest where none do', () => {
    expect([fittingSize(1000, 5), fittingSize(1000, 80), fittingSize(1000, 4000)]).toEqual([32, 12, 1]);
  });
});

describe('what is shown', () => {
  const shop = (more: Partial<OverlapReport> = {}): Pairs =>
    new Pairs(
      packReport(
        report(
          [
            branch('a-10'),
            branch('a-9', 7),
            branch('quiet'),
            branch('z'),
            branch('stale', 3, { base: 'conflict' }),
          ],
          [pair('a-9', 'z', 'conflict'), pair('a-10', 'z', 'lines'), pair('a-10', 'a-9', 'files')],
          more,
        ),
        noExcerpts,
      ),
    );
  const wish: Wish = {
    search: '',
    sort: 'severity',
    verdicts: new Set([0, 1, 2, 3, 4, 5]),
    withoutQuiet: false,
  };
  const names = (
    pairs: Pairs,
    more: Partial<Wish>,
  ): { rows: string[]; columns: string[]; pairs: string[] } => {
    const shown = arrange(pairs, { ...wish, ...more });
    const name = (place: number): string => pairs.data.branches[place]?.ref ?? '';
    return {
      rows: shown.rows.map(name),
      columns: shown.columns.map(name),
      pairs: shown.pairs.map((place) =>
        pairs
          .at(place)
          .slice(0, 2)
          .map((branch) => name(Number(branch)))
          .join(' '),
      ),
    };
  };

  test('is every compared branch, the one with the most severe pairs first, and the pairs that press', () => {
    expect(names(shop(), {})).toEqual({
      rows: ['z', 'a-9', 'a-10', 'quiet'],
      columns: ['z', 'a-9', 'a-10', 'quiet'],
      pairs: ['a-9 z', 'a-10 z'],
    });
  });

  test('stands by name, with numbers as numbers, or in the order of the plan', () => {
    expect(names(shop(), { sort: 'name' }).rows).toEqual(['a-9', 'a-10', 'quiet', 'z']);
    const plan = { waves: [['quiet', 'z'], ['a-10']], trees: [], tree: '', blocked: [] };
    expect(names(shop({ plan }), { sort: 'plan' }).rows).toEqual(['quiet', 'z', 'a-10', 'a-9']);
  });

  test('is picked by name, number, title or author: a row against every column', () => {
    expect(names(shop(), { search: ' #7 ' })).toEqual({
      rows: ['a-9'],
      columns: ['z', 'a-9', 'a-10', 'quiet'],
      pairs: ['a-9 z'],
    });
    expect(names(shop(), { search: 'OCTOCAT' }).rows).toEqual(['a-9']);
    expect(names(shop(), { search: 'nobody' })).toMatchObject({ rows: [], pairs: [] });
  });

  test('leaves out verdicts, and on request the branches without any that are left', () => {
    const only = { verdicts: new Set([3]), withoutQuiet: true };
    expect(names(shop(), only)).toEqual({ rows: ['a-10', 'z'], columns: ['a-10', 'z'], pairs: ['a-10 z'] });
  });

  test('with a subject is its one row, against the others that a search picks', () => {
    expect(names(shop({ subject: 'z' }), {})).toMatchObject({
      rows: ['z'],
      columns: ['a-9', 'a-10', 'quiet'],
    });
    expect(names(shop({ subject: 'z' }), { search: 'a-9' })).toEqual({
      rows: ['z'],
      columns: ['a-9'],
      pairs: ['a-9 z'],
    });
  });
});

test.each(['merge', 'squash', 'rebase'] as const)(
  'the commands for a pair are those of its branches in turn: %s',
  (mergeMethod) => {
    for (const truth of ['git', 'github'] as const) {
      for (const [a, b] of [
        ['claude/a', "fix/o'b"],
        ['pull/4/head', 'pull/5/head'],
      ] as const) {
        const about = report([branch(a), branch(b)], [], { truth, mergeMethod });
        const [first, second] = packReport(about, noExcerpts).branches;
        expect(inTurn(first?.commands ?? [], second?.commands ?? []).join('\n')).toBe(
          reproduce(about, [a, b]),
        );
      }
    }
  },
);
