import { expect, test } from '@jest/globals';
import { changedFor } from '../../../src/overlap/others/changed.js';
import type { PairReport } from '../../../src/overlap/report.js';
import { file, pair } from '../show/reports.js';

const ours = (verdict: PairReport['verdict'], more: Partial<PairReport> = {}, other = 'theirs') =>
  pair('mine', other, verdict, more);
const changes = (before: PairReport[] | undefined, after: PairReport[]) => changedFor('mine', before, after);

test('a pair that is as it was changes nothing', () => {
  const same = () => [ours('conflict', { files: [file('a.ts')] })];
  expect(changes(same(), same())).toEqual([]);
});

test.each([
  ['another file', { files: [file('b.ts')] }],
  ['other lines of this side', { files: [file('a.ts', { a: [[1, 2]] })] }],
  ['other lines of that side', { files: [file('a.ts', { b: [[1, 2]] })] }],
])('%s is a change, and no worse', (_, more) => {
  const before = [ours('conflict', { files: [file('a.ts')] })];
  expect(changes(before, [ours('conflict', more)])).toEqual([{ ref: 'theirs', worse: false }]);
});

test('another order is a change, and no worse', () => {
  expect(changes([ours('ordered', { first: 'mine' })], [ours('ordered', { first: 'theirs' })])).toEqual([
    { ref: 'theirs', worse: false },
  ]);
});

const worse: [PairReport['verdict'] | 'none', PairReport['verdict'] | 'none', boolean][] = [
  ['none', 'conflict', true],
  ['none', 'ordered', true],
  ['files', 'conflict', true],
  ['lines', 'ordered', true],
  ['ordered', 'conflict', true],
  ['unknown', 'conflict', true],
  ['unknown', 'ordered', true],
  ['none', 'lines', false],
  ['none', 'unknown', false],
  ['lines', 'unknown', false],
  ['conflict', 'ordered', false],
  ['conflict', 'unknown', false],
  ['conflict', 'none', false],
  ['lines', 'files', false],
];

test.each(worse)('from %s to %s, worse: %s', (then, now, expected) => {
  const pairs = (verdict: PairReport['verdict'] | 'none') => (verdict === 'none' ? [] : [ours(verdict)]);
  expect(changes(pairs(then), pairs(now))).toEqual([{ ref: 'theirs', worse: expected }]);
});

test.each([
  ['files', 'stacked'],
  ['stacked', 'files'],
] as const)('from %s to %s nobody has anything to do, so nobody is told', (then, now) => {
  expect(changes([ours(then)], [ours(now)])).toEqual([]);
  expect(changes([], [ours(now)])).toEqual([]);
  expect(changes([ours(then)], [])).toEqual([]);
});

test('the most severe come first, those to be cleared last, whichever side of the pair they are', () => {
  const before = [ours('conflict', {}, 'cleared')];
  const after = [
    ours('lines', {}, 'near'),
    pair('other', 'mine', 'conflict'),
    ours('ordered', { first: 'mine' }, 'after'),
  ];
  expect(changes(before, after).map(({ ref }) => ref)).toEqual(['other', 'after', 'near', 'cleared']);
});

test('where it is not known how it was, what asks for something counts, and notifies nobody', () => {
  expect(changes(undefined, [ours('conflict'), ours('files', {}, 'quiet')])).toEqual([
    { ref: 'theirs', worse: false },
  ]);
});
