import { expect, test } from '@jest/globals';
import { patience, remaining } from './queue.js';

test('a page takes two seconds', () => {
  expect(remaining([{ pages: 10 }])).toBe(25);
});

test('a job has three seconds a page', () => {
  expect(patience({ pages: 10 })).toBe(50);
});
