import assert from 'node:assert/strict';
import test from 'node:test';
import { withDefaults } from '../lib/options.js';

test('what is absent has its default', () => {
  assert.deepEqual(withDefaults({ retries: 1 }), { timeout: 1000, retries: 1 });
});

test('0 is a value, undefined is none', () => {
  assert.deepEqual(withDefaults({ timeout: undefined, retries: 0 }), { timeout: 1000, retries: 0 });
});
