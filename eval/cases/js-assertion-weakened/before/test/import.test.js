import assert from 'node:assert/strict';
import test from 'node:test';
import { readPrices } from '../lib/import.js';

test('prices are read by sku', () => {
  assert.equal(readPrices('a;1\nb;2\n').get('b'), 2);
});

test('a sku that stands twice is refused', () => {
  assert.throws(() => readPrices('a;1\na;2\n'), /a stands twice/);
});
