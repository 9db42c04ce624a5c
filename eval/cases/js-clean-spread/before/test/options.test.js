import assert from 'node:assert/strict';
import test from 'node:test';
import { withDefaults } from '../lib/options.js';

test('what is absent has its default', () => {
  assert.deepEqual(withDefaults({ retries: 1 }), { timeout: 1000, retries: 1 });
});
