import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compareIds } from '../../../src/segments/values/order.js';

test.each([
  ['segment-2', 'segment-10'],
  ['2', '10'],
  ['a', 'b'],
  ['a', 'a1'],
  ['a1', 'aa'],
  ['a01', 'a1'],
  ['a1b2', 'a1b10'],
  ['a01b2', 'a1b10'],
  ['99999999999999999998', '99999999999999999999'],
  ['\ue000', '😀'],
  ['', '0'],
])('%j stands before %j', (a, b) => {
  expect(Math.sign(compareIds(a, b))).toBe(-1);
  expect(Math.sign(compareIds(b, a))).toBe(1);
});

test('is a total order', () => {
  const id = fc.string({
    unit: fc.constantFrom('a', 'b', '-', '0', '1', '2', ':', '/', '😀', '\ue000'),
    maxLength: 6,
  });
  fc.assert(
    fc.property(id, id, id, (a, b, c) => {
      expect(Math.sign(compareIds(a, b)) + Math.sign(compareIds(b, a))).toBe(0);
      expect(compareIds(a, b) === 0).toBe(a === b);
      if (compareIds(a, b) < 0 && compareIds(b, c) < 0) expect(compareIds(a, c)).toBeLessThan(0);
    }),
    { numRuns: 5_000 },
  );
});
