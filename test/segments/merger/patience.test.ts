import { expect, test } from '@jest/globals';
import { Patience } from '../../../src/segments/merger/patience.js';

const times = { time: 900, tryTime: 10, searchTime: 100 };

test('before a run came to a limit each may take the full time, and none counts', () => {
  const patience = new Patience(times);
  patience.lengthen();
  for (let runs = 0; runs < 1000; runs++) expect(patience.next()).toBe(900);
});

test('from then on tries are short, longer where short ones do not tell, and bounded all together', () => {
  const patience = new Patience(times);
  patience.shorten();
  expect([patience.next(), patience.next(3)]).toEqual([10, 30]);
  patience.lengthen();
  patience.shorten();
  expect([patience.next(), patience.next(), patience.next()]).toEqual([30, 30, undefined]);
});

test('no try takes longer than a run', () => {
  const patience = new Patience({ time: 20, tryTime: 10, searchTime: 100 });
  patience.shorten();
  expect(patience.next(3)).toBe(20);
});
