import { describe, expect, test } from '@jest/globals';
import { decide, isMerged, type Branch, type Contribution } from '../../src/segments/decide.js';
import { absorb, emptyLedger, withArrivals, type Arrival, type Ledger } from '../../src/segments/ledger.js';

const rules = { minBranches: 1 };
const segment = (id: string, blob: string): Contribution => ({
  path: `staging/${id}.json`,
  blob,
  id,
  explicit: true,
});
const byPath = (name: string, blob: string): Contribution => {
  const path = `staging/${name}.json`;
  return { path, blob, id: path, explicit: false };
};
const branch = (
  ref: string,
  sha: string,
  contributions: Contribution[],
  others: string[] = [],
  before: string[] = [],
): Branch => ({
  ref,
  sha,
  committed: 0,
  contributions,
  others,
  before,
});
const arrival = (id: string, ref: string, sha: string, blob: string): Arrival => ({
  id,
  path: `staging/${id}.json`,
  ref,
  sha,
  blob,
  twins: [],
});
const pathArrival = (name: string, ref: string, sha: string, blob: string): Arrival => {
  const path = `staging/${name}.json`;
  return { id: path, path, ref, sha, blob, twins: [] };
};
const ledgerOf = (...steps: Arrival[][]): Ledger =>
  steps.reduce((ledger, arrivals) => withArrivals(ledger, arrivals, 'out'), emptyLedger('out.json', null));

/** What is taken, as `id=blob`, and what is not, as `path: the start of the reason`. */
function decided(ledger: Ledger, branches: Branch[], clashes?: ReadonlyMap<string, string>) {
  const { arrivals, quarantined, waiting } = decide(ledger, branches, rules, 0, clashes);
  return {
    taken: arrivals.map(({ id, blob }) => `${id}=${blob}`),
    quarantined: quarantined.map(({ ref, path, reason }) => `${ref} ${path}: ${reason.slice(0, 40)}`),
    waiting: waiting.map(({ ref }) => ref),
  };
}

const nothing = { taken: [], quarantined: [], waiting: [] };

describe('a segment is', () => {
  test.each<[string, Ledger, Branch[], ReturnType<typeof decided>]>([
    [
      'taken where it is new',
      ledgerOf(),
      [branch('a', 's1', [segment('1', 'x')])],
      { ...nothing, taken: ['1=x'], waiting: ['a'] },
    ],
    [
      'taken in the order of ids, whatever the order of branches',
      ledgerOf(),
      [branch('b', 's1', [segment('10', 'x'), segment('9', 'y')]), branch('a', 's2', [segment('11', 'z')])],
      { ...nothing, taken: ['9=y', '10=x', '11=z'], waiting: ['b', 'a'] },
    ],
    [
      'known where base has it',
      ledgerOf([arrival('1', 'a', 's1', 'x')]),
      [branch('b', 's2', [segment('1', 'x')])],
      nothing,
    ],
    [
      'an update where its id says so, from any branch',
      ledgerOf([arrival('1', 'a', 's1', 'x')]),
      [branch('b', 's2', [segment('1', 'y')])],
      { ...nothing, taken: ['1=y'], waiting: ['b'] },
    ],
    [
      'an update where only its path says so, from its own branch',
      ledgerOf([pathArrival('1', 'a', 's1', 'x')]),
      [branch('a', 's2', [byPath('1', 'y')])],
      { ...nothing, taken: ['staging/1.json=y'], waiting: ['a'] },
    ],
    [
      'no update where only its path says so, from another branch',
      ledgerOf([pathArrival('1', 'a', 's1', 'x')]),
      [branch('b', 's2', [byPath('1', 'y')])],
      { ...nothing, quarantined: ['b staging/1.json: Base has staging/1.json from a, and noth'] },
    ],
    [
      'not taken where only its path tells it from one that its branch no longer has',
      ledgerOf([pathArrival('1', 'a', 's1', 'x')]),
      [branch('a', 's2', [byPath('2', 'x'), byPath('3', 'y')], [], ['staging/1.json'])],
      {
        taken: ['staging/3.json=y'],
        quarantined: ['a staging/2.json: Base has staging/1.json from this branch'],
        waiting: ['a'],
      },
    ],
    [
      'not taken where each of several may be the one that its branch no longer has',
      absorb(ledgerOf([pathArrival('1', 'a', 's1', 'x')]), 'edited'),
      [branch('a', 's2', [byPath('2', 'y'), segment('3', 'z')], [], ['staging/1.json'])],
      {
        taken: ['3=z'],
        quarantined: ['a staging/2.json: Base has staging/1.json from this branch'],
        waiting: ['a'],
      },
    ],
    [
      'not taken where the file that it stands in is that of one with another id',
      ledgerOf([pathArrival('1', 'a', 's1', 'x'), { ...arrival('2', 'a', 's1', 'y') }]),
      [
        branch(
          'a',
          's2',
          [{ ...segment('one', 'z'), path: 'staging/1.json' }, byPath('2', 'v')],
          [],
          ['staging/1.json', '2'],
        ),
      ],
      {
        ...nothing,
        quarantined: [
          'a staging/1.json: Base has the segment staging/1.json from',
          'a staging/2.json: Base has the segment 2 from this file, w',
        ],
      },
    ],
    [
      'the same under another name where its id says so; then that name counts',
      ledgerOf(
        [pathArrival('1', 'a', 's1', 'x')],
        [{ ...pathArrival('1', 'a', 's2', 'y'), path: 'staging/2.json' }],
      ),
      [
        branch(
          'a',
          's3',
          [{ path: 'staging/2.json', blob: 'z', id: 'staging/1.json', explicit: true }, byPath('4', 'v')],
          [],
          ['staging/1.json'],
        ),
      ],
      { ...nothing, taken: ['staging/1.json=z', 'staging/4.json=v'], waiting: ['a'] },
    ],
    [
      "no update where its id is another branch's path",
      ledgerOf([pathArrival('1', 'a', 's1', 'x')]),
      [branch('b', 's2', [{ path: 'staging/evil.json', blob: 'y', id: 'staging/1.json', explicit: true }])],
      { ...nothing, quarantined: ['b staging/evil.json: Base has staging/evil.json from a, and n'] },
    ],
    [
      'known where this commit was merged and superseded: a stale branch never flips it back',
      ledgerOf([arrival('1', 'a', 's1', 'x')], [arrival('1', 'b', 's2', 'y')]),
      [branch('a', 's1', [segment('1', 'x')])],
      nothing,
    ],
    [
      'not taken where another branch brings what was superseded',
      ledgerOf([arrival('1', 'a', 's1', 'x')], [arrival('1', 'a', 's2', 'y')]),
      [branch('c', 's3', [segment('1', 'x')])],
      { ...nothing, quarantined: ['c staging/1.json: It is an older state of the segment, whi'] },
    ],
    [
      'taken where its own branch goes back to what was superseded',
      ledgerOf([arrival('1', 'a', 's1', 'x')], [arrival('1', 'a', 's2', 'y')]),
      [branch('a', 's3', [segment('1', 'x')])],
      { ...nothing, taken: ['1=x'], waiting: ['a'] },
    ],
    [
      'taken where its own branch goes back to the very commit that was merged before',
      ledgerOf([arrival('1', 'a', 's1', 'x')], [arrival('1', 'a', 's2', 'y')]),
      [branch('a', 's1', [segment('1', 'x')])],
      { ...nothing, taken: ['1=x'], waiting: ['a'] },
    ],
    [
      'known where it is only looked at as it was then, and has moved on',
      ledgerOf([arrival('1', 'a', 's1', 'x')], [arrival('1', 'a', 's2', 'y')]),
      [{ ...branch('a', 's1', [segment('1', 'x')]), moved: true }],
      nothing,
    ],
    [
      'not taken where two branches dispute its id',
      ledgerOf(),
      [branch('b', 's2', [segment('1', 'y'), segment('2', 'z')]), branch('a', 's1', [segment('1', 'x')])],
      {
        taken: ['2=z'],
        quarantined: [
          'a staging/1.json: It has the same id as staging/1.json on ',
          'b staging/1.json: It has the same id as staging/1.json on ',
        ],
        waiting: ['b'],
      },
    ],
    [
      'not taken where two branches dispute its path',
      ledgerOf(),
      [branch('b', 's2', [byPath('1', 'y')]), branch('a', 's1', [byPath('1', 'x')])],
      {
        ...nothing,
        quarantined: [
          'a staging/1.json: It has the same path as staging/1.json o',
          'b staging/1.json: It has the same path as staging/1.json o',
        ],
      },
    ],
    [
      'taken once where two branches bring the same',
      ledgerOf(),
      [branch('b', 's2', [segment('1', 'x')]), branch('a', 's1', [segment('1', 'x')])],
      { ...nothing, taken: ['1=x'], waiting: ['b', 'a'] },
    ],
    [
      'not taken where it cannot be read; the others of its branch are',
      ledgerOf(),
      [
        branch('a', 's1', [
          { path: 'staging/bad.json', blob: 'x', problem: 'It is no JSON.' },
          segment('2', 'z'),
        ]),
      ],
      { taken: ['2=z'], quarantined: ['a staging/bad.json: It is no JSON.'], waiting: ['a'] },
    ],
    [
      'no longer updated where the output was edited by hand',
      absorb(ledgerOf([arrival('1', 'a', 's1', 'x')]), 'edited'),
      [branch('a', 's2', [segment('1', 'y')]), branch('b', 's3', [segment('1', 'x')])],
      { ...nothing, quarantined: ['a staging/1.json: The output was edited by hand after this'] },
    ],
  ])('%s', (_, ledger, branches, expected) => {
    expect(decided(ledger, branches)).toEqual(expected);
  });

  test('not taken where trying showed that it clashes; what base has is no longer asked', () => {
    const ledger = ledgerOf([arrival('1', 'a', 's1', 'x')]);
    const branches = [branch('a', 's1', [segment('1', 'x')]), branch('b', 's2', [segment('2', 'y')])];
    const clashes = new Map([
      ['1', '1 and 2 clash.'],
      ['2', '1 and 2 clash.'],
    ]);
    expect(decided(ledger, branches, clashes)).toEqual({
      ...nothing,
      quarantined: ['b staging/2.json: 1 and 2 clash.'],
    });
  });
});

describe('a branch may go', () => {
  const ledger = ledgerOf(
    [
      arrival('1', 'a', 's1', 'x'),
      { ...arrival('2', 'a', 's1', 'y'), twins: [{ ref: 'twin', sha: 's5', blob: 'y' }] },
    ],
    [arrival('1', 'b', 's2', 'z'), arrival('9', 'b', 's1', 'x')],
    [arrival('9', 'b', 's6', 'y')],
  );
  test.each<[string, Branch, boolean]>([
    ['with all it holds in base', branch('b', 's2', [segment('1', 'z')]), true],
    ['once base contains its commit', branch('a', 's1', []), true],
    ['with a state that was superseded', branch('a', 's1', [segment('1', 'x'), segment('2', 'y')]), true],
    ['as the twin of what was merged', branch('twin', 's5', [segment('2', 'y')]), true],
    [
      'not where it was taken back to a state that a later one of its own superseded',
      branch('b', 's1', [segment('9', 'x')]),
      false,
    ],
    ['not before its segment is in base', branch('c', 's3', [segment('3', 'x')]), false],
    ['not with a part of it in base', branch('a', 's1', [segment('1', 'x'), segment('3', 'x')]), false],
    [
      'not with a part of it that cannot be read',
      branch('a', 's1', [{ path: 'p', blob: 'b', problem: 'bad' }]),
      false,
    ],
    ['not as another commit', branch('a', 's4', [segment('2', 'y')]), false],
    ['not as a new branch at the commit that was merged', branch('new', 's1', []), false],
    ['not as a new branch at base', branch('new', 'main', []), false],
    ['not with other changes', branch('b', 's2', [segment('1', 'z')], ['src/a.ts']), false],
  ])('%s', (_, one, expected) => {
    expect(isMerged(ledger, one)).toBe(expected);
  });
});
