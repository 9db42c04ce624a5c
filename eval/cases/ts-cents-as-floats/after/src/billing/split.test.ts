import { expect, test } from '@jest/globals';
import { split, sum } from './split.js';

test('an empty list adds up to nothing', () => {
  expect(sum([])).toBe(0);
});

test('halves are halves', () => {
  expect(split(1000, [0.5, 0.5])).toEqual([500, 500]);
});
