import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { pathBytes, pathText } from '../../src/git/path-text.js';

const bytes = fc.uint8Array({ maxLength: 12 }).map((some) => Buffer.from(some).toString('latin1'));
const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31));

test(`text of a path is its UTF-8, and no two paths have the same (seed ${seed})`, () => {
  fc.assert(
    fc.property(bytes, (path) => {
      expect(pathBytes(pathText(path))).toBe(path);
    }),
    { seed, numRuns: 2_000 },
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(pathText(Buffer.from(text, 'utf8').toString('latin1'))).toBe(text);
    }),
    { seed },
  );
});

test.each([
  ['a\xff', 'a\udcff'],
  ['\xed\xb3\xbf', '\udced\udcb3\udcbf'],
  ['\xc3\xa4\xc3', 'ä\udcc3'],
  ['\xf0\x9f\x98\x80', '😀'],
])('%j is written %j', (path, text) => {
  expect(pathText(path)).toBe(text);
});
