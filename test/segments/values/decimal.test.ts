import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compareDecimals, isDecimal, sumOf } from '../../../src/segments/values/decimal.js';

const number = fc.stringMatching(/^-?(0|[1-9]\d{0,25})(\.\d{1,12})?([eE][-+]?\d{1,2})?$/);

/** The number times 10 to the 200, by shifting its digits as text. */
function scaled(text: string): bigint {
  const [mantissa = '', exponent = '0'] = text.toLowerCase().split('e');
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.');
  const value = BigInt(
    (whole + fraction).padEnd(whole.length + fraction.length + 200 + Number(exponent) - fraction.length, '0'),
  );
  return mantissa.startsWith('-') ? -value : value;
}

describe('the sum', () => {
  test.each([
    [['0.1', '0.2'], '0.3'],
    [['0.10', '0.2'], '0.30'],
    [['12345678901234567890', '1'], '12345678901234567891'],
    [['99999999999999999999', '0.000000001'], '99999999999999999999.000000001'],
    [['1.5', '-1.5'], '0.0'],
    [['-0', '-0'], '0'],
    [['-0.05', '0.01'], '-0.04'],
    [['1e3', '1'], '1001'],
    [['1.50E1', '1'], '16.0'],
    [['1e-3', '1'], '1.001'],
    [['1E400', '1'], `1${'0'.repeat(399)}1`],
    [['+1', '.5', '1.'], '2.5'],
  ])('of %j is %s', (texts, sum) => {
    expect(sumOf(texts)).toBe(sum);
  });

  test.each([
    [['1e999999999999', '1']],
    [['1e-999999999999']],
    [['0e999999999']],
    [['1'.repeat(20_000), '1']],
  ])('of more than 10,000 digits is none', (texts) => {
    expect(sumOf(texts)).toBeUndefined();
  });

  test('is exact, has no exponent, and is the same in any order and grouping', () => {
    fc.assert(
      fc.property(fc.array(number, { minLength: 2, maxLength: 6 }), (texts) => {
        const sum = sumOf(texts) ?? 'none';
        expect(sum).toMatch(/^-?\d+(\.\d+)?$/);
        expect(scaled(sum)).toBe(texts.map(scaled).reduce((a, b) => a + b));
        expect(sumOf(texts.toReversed())).toBe(sum);
        expect(sumOf([sumOf(texts.slice(0, 2)) ?? 'none', ...texts.slice(2)])).toBe(sum);
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('the order', () => {
  test.each([
    ['1E400', '1E401'],
    ['-1e999999999999999999999', '1e-999999999999999999999'],
    ['9007199254740992', '9007199254740993'],
    ['-2', '-1'],
    ['0.1', '0.10000000000000000001'],
  ])('%s is less than %s', (a, b) => {
    expect(Math.sign(compareDecimals(a, b))).toBe(-1);
    expect(Math.sign(compareDecimals(b, a))).toBe(1);
  });

  test.each([
    ['0', '-0'],
    ['0e5', '0.00'],
    ['1', '1.000'],
    ['100', '1e2'],
  ])('%s equals %s', (a, b) => {
    expect(compareDecimals(a, b)).toBe(0);
  });

  test('is the exact one', () => {
    fc.assert(
      fc.property(number, number, (a, b) => {
        const [x, y] = [scaled(a), scaled(b)];
        expect(Math.sign(compareDecimals(a, b))).toBe(x < y ? -1 : x > y ? 1 : 0);
      }),
      { numRuns: 5_000 },
    );
  });
});

test.each(['0x1F', '.inf', '.nan', '1_000', '', '.', 'e5', '0o17'])('%j is no decimal number', (text) => {
  expect(isDecimal(text)).toBe(false);
});
