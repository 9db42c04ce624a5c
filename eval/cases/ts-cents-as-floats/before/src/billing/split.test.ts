import { expect, test } from '@jest/globals';
import { sum } from './split.js';

test('an empty list adds up to nothing', () => {
  expect(sum([])).toBe(0);
});
