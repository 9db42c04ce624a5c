import { expect, test } from '@jest/globals';
import { fullRefund } from './refund.js';

const order = {
  total: 3500,
  delivery: 500,
  lines: [
    { id: 'a', price: 1000, count: 2 },
    { id: 'b', price: 1000, count: 1 },
  ],
};

test('the whole is paid back within the window', () => {
  expect(fullRefund(order, 30)).toBe(3500);
});

test('nothing is paid back after the window', () => {
  expect(fullRefund(order, 31)).toBe(0);
});
