import { describe, expect, it } from '@jest/globals';
import { parseDuration } from '../../src/config/duration.js';
import { UserError } from '../../src/config/error.js';
import { parseBoolean, parseChoice, parseInteger, parseLines } from '../../src/config/inputs.js';

it.each([
  ['45s', 45_000],
  ['90m', 5_400_000],
  ['2h', 7_200_000],
  ['30d', 2_592_000_000],
  ['1w', 604_800_000],
])('%s is %i milliseconds', (text, expected) => {
  expect(parseDuration(text, 'max-age')).toBe(expected);
});

it.each(['', '30', 'd', '0d', '-1d', '1.5h', '30 d', '30D', '1y', '30d\n', '9999999d', '１d'])(
  'the duration %j is refused, saying what is allowed',
  (text) => {
    expect(() => parseDuration(text, 'max-age')).toThrow(UserError);
    expect(() => parseDuration(text, 'max-age')).toThrow(
      /^max-age: ".*" is not a duration; allowed is .*30d$/,
    );
  },
);

it('booleans are true and false and nothing else', () => {
  expect([parseBoolean('comment', 'true'), parseBoolean('comment', 'false')]).toEqual([true, false]);
  for (const value of ['', 'yes', 'True', '1', ' true']) {
    expect(() => parseBoolean('comment', value)).toThrow(
      `comment: "${value}" is not valid; allowed is true or false`,
    );
  }
});

it('a choice is one of the allowed words, spelled as they are', () => {
  const modes = ['auto', 'all'] as const;
  expect(parseChoice('mode', 'all', modes)).toBe('all');
  expect(() => parseChoice('mode', 'All', modes)).toThrow(
    'mode: "All" is not valid; allowed is one of auto, all',
  );
  expect(() => parseChoice('mode', 'toString', modes)).toThrow(UserError);
});

it('lines are trimmed and empty ones left out, whatever ends them', () => {
  expect(parseLines(' a \r\n\n\tb c\rd\n')).toEqual(['a', 'b c', 'd']);
  expect(parseLines('')).toEqual([]);
});

describe('a whole number', () => {
  const bounds = { min: 0, max: 10 };
  it.each([
    ['0', 0],
    ['10', 10],
    ['007', 7],
  ])('%s is read', (text, expected) => {
    expect(parseInteger('near', text, bounds)).toBe(expected);
  });
  it.each(['', '-1', '11', '1.0', '1e1', '0x1', ' 1', 'three', '9'.repeat(400)])('%j is refused', (text) => {
    expect(() => parseInteger('near', text, bounds)).toThrow(
      /^near: .*allowed is a whole number from 0 to 10$/,
    );
  });
});

it('a refused value is shown without its control characters and cut', () => {
  expect(() => parseBoolean('comment', `\x1b[2J\n${'x'.repeat(500)}`)).toThrow(
    /^comment: "\\u\{1b\}\[2J\\nx{40,60}…"/,
  );
});
