import { expect, test } from '@jest/globals';
import { ordersIn } from './filter.js';
import { testPool } from '../db/test-pool.js';

test('orders are found by states', async () => {
  expect((await ordersIn(await testPool(), ['open', 'sent'])).rows).toEqual([
    { id: 1, total: 100 },
    { id: 2, total: 250 },
  ]);
});

test('no states find no orders', async () => {
  expect((await ordersIn(await testPool(), [])).rows).toEqual([]);
});
