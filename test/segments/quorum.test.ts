import { expect, test } from '@jest/globals';
import { quorumOf } from '../../src/segments/quorum.js';

const hour = 3_600_000;
const now = 100 * hour;
const waiting = (count: number, hoursAgo = 0) =>
  Array.from({ length: count }, (_, at) => ({
    ref: `b${at}`,
    sha: `${at}`,
    committed: now - hoursAgo * hour,
  }));

test.each([
  ['no branch has anything', 0, 0, { minBranches: 1 }, 'nothing'],
  ['one is enough', 1, 0, { minBranches: 1 }, 'met'],
  ['one too few', 4, 0, { minBranches: 5 }, 'waiting'],
  ['just enough', 5, 0, { minBranches: 5 }, 'met'],
  ['too few, and not long enough', 4, 1, { minBranches: 5, maxWait: 2 * hour }, 'waiting'],
  ['too few, but for long enough', 1, 2, { minBranches: 5, maxWait: 2 * hour }, 'waited'],
  ['nothing, for however long', 0, 2, { minBranches: 5, maxWait: hour }, 'nothing'],
  ['all that are expected', 1, 0, { minBranches: 1, expected: ['1', '2'] }, 'met'],
  ['not all that are expected', 9, 0, { minBranches: 1, expected: ['1', '10', '9'] }, 'waiting'],
  ['all that are expected, of too few branches', 1, 0, { minBranches: 2, expected: ['1'] }, 'waiting'],
  [
    'not all that are expected, for long enough',
    1,
    9,
    { minBranches: 1, expected: ['9'], maxWait: hour },
    'waited',
  ],
] as const)('%s', (_, count, hoursAgo, rules, state) => {
  expect(quorumOf(rules, waiting(count, hoursAgo), new Set(['1', '2']), now).state).toBe(state);
});

test('what is missing is told in order, and once', () => {
  const quorum = quorumOf(
    { minBranches: 1, expected: ['10', '9', '1', '9'] },
    waiting(2),
    new Set(['1']),
    now,
  );
  expect(quorum).toEqual({
    state: 'waiting',
    branches: 2,
    minBranches: 1,
    expected: 3,
    missing: ['9', '10'],
  });
});
