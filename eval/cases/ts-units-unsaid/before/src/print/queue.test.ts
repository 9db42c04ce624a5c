import { expect, test } from '@jest/globals';
import { remaining } from './queue.js';

test('a page takes two seconds', () => {
  expect(remaining([{ pages: 10 }])).toBe(25);
});
