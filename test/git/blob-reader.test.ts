import { expect, test } from '@jest/globals';
import { BlobReader } from '../../src/git/blob-reader.js';

const output = Buffer.concat([
  Buffer.from('aa blob 0\n\nbb missing\ncc blob 5\n1\n2\n3\ndd blob 4\n'),
  Buffer.from([0, 255, 10, 13]),
  Buffer.from('\nee blob 9\ncut'),
]);

test.each([1, 2, 3, 7, output.length])('contents are read whole, %i bytes at a time', (size) => {
  const reader = new BlobReader();
  for (let at = 0; at < output.length; at += size) reader.write(output.subarray(at, at + size));
  expect(reader.blobs).toEqual(
    new Map([
      ['aa', Buffer.from('')],
      ['cc', Buffer.from('1\n2\n3')],
      ['dd', Buffer.from([0, 255, 10, 13])],
    ]),
  );
});
