import { describe, expect, test } from '@jest/globals';
import { parseCost, parseEffort, parsePrices, parseThinking } from '../../src/review/model-inputs.js';

test('thinking is a word or a number of tokens', () => {
  expect(['adaptive', 'off', '1024', '32000'].map(parseThinking)).toEqual(['adaptive', 'off', 1024, 32_000]);
  for (const wrong of ['', 'on', '1000', '1e4', '200000'])
    expect(() => parseThinking(wrong)).toThrow(/^thinking: ".*" is not valid; allowed is/);
});

test('effort is a word of the API’s, or the model’s choice', () => {
  expect(['', 'low', 'xhigh', 'max'].map(parseEffort)).toEqual([undefined, 'low', 'xhigh', 'max']);
  expect(() => parseEffort('huge')).toThrow('allowed is one of low, medium, high, xhigh, max');
});

test('a cost is an amount, or no limit', () => {
  expect(['', '0', '2', '1.50'].map((value) => parseCost('max-cost', value))).toEqual([undefined, 0, 2, 1.5]);
  for (const wrong of ['-1', '1e3', '$2', 'NaN', '1,5'])
    expect(() => parseCost('max-cost', wrong)).toThrow(/^max-cost: /);
});

describe('prices', () => {
  test('are those of input and output, what the cache costs following from them', () => {
    expect(parsePrices('input=4 output=20')).toEqual({ input: 4, output: 20, cacheWrite: 5, cacheRead: 0.4 });
    expect(parsePrices('output=1,input=0.5,cache-read=0\ncache-write=2')).toEqual({
      input: 0.5,
      output: 1,
      cacheWrite: 2,
      cacheRead: 0,
    });
    expect(parsePrices(' ')).toBeUndefined();
  });

  test.each([
    'input=4',
    '4/20',
    'input=4 output=20 input=5',
    'input=4 output=',
    'input=4 output=x',
    'in=4 output=2',
  ])('"%s" is refused, with what is allowed', (value) => {
    expect(() => parsePrices(value)).toThrow(/^prices: .*allowed is/);
  });
});
