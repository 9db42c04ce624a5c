import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { naturalOrder } from '../../src/segments/natural-order.js';

test('ids are ordered as people count', () => {
  const ordered = [
    '',
    '01',
    '1',
    '2',
    '10',
    '9007199254740993',
    '9007199254740994',
    'a',
    'a-2b',
    'a-2b2',
    'a-10',
    'b',
    'é',
  ];
  expect([...ordered].reverse().sort(naturalOrder)).toEqual(ordered);
});

test('any texts have one order, whatever order they come in', () => {
  const id = fc.string({ unit: fc.constantFrom('0', '1', '9', '-', 'a', 'B', '/') });
  fc.assert(
    fc.property(fc.uniqueArray(id), fc.infiniteStream(fc.nat()), (ids, random) => {
      const shuffled = ids
        .map((one) => ({ one, at: random.next().value as number }))
        .sort((a, b) => a.at - b.at)
        .map(({ one }) => one);
      expect(shuffled.sort(naturalOrder)).toEqual([...ids].sort(naturalOrder));
      for (const a of ids) for (const b of ids) expect(naturalOrder(a, b) === 0).toBe(a === b);
    }),
  );
});
