import { expect, test } from '@jest/globals';
import { PassThrough } from 'node:stream';
import { progressLine } from '../../src/cli/progress-line.js';
import { widthOf } from '../../src/cli/terminal-style.js';

test.each([
  [0, 100],
  [1, 1],
  [80, 80],
])('a terminal of %i columns has lines of %i: 0 is none whose size is known', (columns, width) => {
  expect(widthOf(columns)).toBe(width);
});

test.each([
  [0, 'Waiting: 3 of 5 branches'],
  [10, 'Waiting:…'],
])('the line at the end of a terminal of %i columns is %j', (columns, line) => {
  const stream = Object.assign(new PassThrough(), { isTTY: true, columns });
  progressLine(stream).show('Waiting: 3 of 5 branches');
  expect(String(stream.read())).toBe(line);
});
