import assert from 'node:assert/strict';
import test from 'node:test';
import { within } from '../lib/deadline.js';

test('work that is done in time gives its value', async () => {
  assert.equal(await within(1000, Promise.resolve(7)), 7);
});

test('work that takes longer is given up', async () => {
  await assert.rejects(within(1, new Promise(() => undefined)), /not done within 1 ms/);
});
