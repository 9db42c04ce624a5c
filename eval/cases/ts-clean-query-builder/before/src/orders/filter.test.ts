import { expect, test } from '@jest/globals';
import { ordersIn } from './filter.js';
import { testPool } from '../db/test-pool.js';

test('orders are found by state', async () => {
  expect((await ordersIn(await testPool(), 'open')).rows).toEqual([{ id: 1, total: 100 }]);
});
