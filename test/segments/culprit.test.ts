import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findCulprit } from '../../src/segments/culprit.js';

test('the first whose coming makes it fail is found, by halves', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 600 }), fc.nat(), async (count, seed) => {
      const suspects = Array.from({ length: count }, (_, at) => at);
      const bad = seed % count;
      let asked = 0;
      const fails = (some: readonly number[]) => {
        asked += 1;
        return Promise.resolve(some.includes(bad) ? some.length : undefined);
      };
      // How it fails is told of those up to the culprit alone.
      expect(await findCulprit(suspects, count, fails)).toEqual({ at: bad, failure: bad + 1 });
      expect(asked).toBeLessThanOrEqual(1 + Math.ceil(Math.log2(count)));
    }),
  );
});

test('of two that cannot be together it is the later one', async () => {
  const fails = (some: readonly string[]) =>
    Promise.resolve(some.includes('b') && some.includes('d') ? some.join('') : undefined);
  expect(await findCulprit(['a', 'b', 'c', 'd', 'e'], 'abcde', fails)).toEqual({ at: 3, failure: 'abcd' });
});

test('what fails without any of them is the fault of none', async () => {
  expect(await findCulprit(['a', 'b'], 'all', () => Promise.resolve('none'))).toEqual({ failure: 'none' });
  expect(await findCulprit([], 'all', () => Promise.resolve(undefined))).toEqual({ failure: 'all' });
});
