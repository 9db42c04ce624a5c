import { expect, test } from '@jest/globals';
import { pullRequestIn } from '../../../src/overlap/compare/cause.js';

test.each([
  ['Merge pull request #12 from octo/feature', 12],
  ['Add a thing (#345)', 345],
  ['Revert "Add a thing (#3)" (#4)', 4],
  ['Mention #12 in passing', undefined],
  ['(#12) first', undefined],
  ['Merge pull request #0 from x/y', undefined],
  ['Merge pull request #99999999999 from x/y', undefined],
])('%j came with pull request %s', (subject, number) => {
  expect(pullRequestIn(subject)).toBe(number);
});
