import { describe, expect, test } from '@jest/globals';
import { UserError } from '../../../src/config/error.js';
import { parseStrategies, strategyOf, within } from '../../../src/segments/values/strategies.js';

const strategyAt = (config: Record<string, string>, ...keys: string[]) =>
  strategyOf(keys.reduce(within, parseStrategies(config).start));

describe('paths', () => {
  test.each([
    ['$', []],
    ['$.items', ['items']],
    ['$.a.b-c.d_e', ['a', 'b-c', 'd_e']],
    ['$["any name"]', ['any name']],
    ['$["a\\"]\\u0062"].c', ['a"]b', 'c']],
    ['$["*"]', ['*']],
    ['$.__proto__.constructor', ['__proto__', 'constructor']],
    ['$.é.日本', ['é', '日本']],
    ['$.*.count', ['anything', 'count']],
    ['$[*][*]', ['x', 'y']],
  ])('%s names %j', (path, keys) => {
    expect(strategyAt({ [path]: 'sum' }, ...keys)).toEqual({ name: 'sum' });
    expect(strategyAt({ [path]: 'sum' }, ...keys, 'inside')).toEqual({ name: 'deep' });
    if (keys.length > 0)
      expect(strategyAt({ [path]: 'sum' }, ...keys.slice(0, -1))).toEqual({ name: 'deep' });
  });

  test('a key that is named goes before *, from the left', () => {
    const config = { '$.*.*': 'error', '$.*.b': 'min', '$.a.*': 'max', '$.a.b': 'sum' };
    expect(strategyAt(config, 'a', 'b')).toEqual({ name: 'sum' });
    expect(strategyAt(config, 'a', 'c')).toEqual({ name: 'max' });
    expect(strategyAt(config, 'c', 'b')).toEqual({ name: 'min' });
    expect(strategyAt(config, 'c', 'd')).toEqual({ name: 'error' });
  });

  test.each([
    ['', 1],
    ['items', 1],
    ['$items', 2],
    ['$.', 2],
    ['$..a', 2],
    ['$.a.', 4],
    ['$.a b', 4],
    ['$[0]', 2],
    ["$['a']", 2],
    ['$["a]', 2],
    ['$["\\x"]', 2],
    ['$.a*', 4],
    ['$.a[?(@.b)]', 4],
  ])('%j is refused, with the place', (path, at) => {
    expect(() => parseStrategies({ [path]: 'sum' })).toThrow(UserError);
    expect(() => parseStrategies({ [path]: 'sum' })).toThrow(
      `merge: the path ${path} cannot be read from character ${at} on; a path is $, followed by .name, ["any name"], .* or [*]`,
    );
  });

  test('two ways to write one path are refused', () => {
    expect(() => parseStrategies({ '$.a': 'sum', '$["a"]': 'max' })).toThrow(
      'merge: the path $["a"] has a strategy already',
    );
    expect(() => parseStrategies({ '$.*': 'sum', '$[*]': 'max' })).toThrow('has a strategy already');
  });
});

describe('names', () => {
  test.each(['deep', 'concat', 'set', 'sum', 'min', 'max', 'last-wins', 'equal-or-error', 'error'])(
    '%s',
    (name) => {
      expect(strategyAt({ $: name })).toEqual({ name });
    },
  );

  test.each([
    ['unique-by(id)', ['id']],
    ['unique-by( meta.id )', ['meta', 'id']],
    ['unique-by(the id)', ['the id']],
  ])('%s', (text, key) => {
    expect(strategyAt({ $: text }, ...[])).toEqual({ name: 'unique-by', key });
  });

  test.each(['Sum', 'overwrite', '', 'constructor', '__proto__', 'sum()', 'deep merge'])(
    '%j is refused',
    (text) => {
      expect(() => parseStrategies({ '$.a': text })).toThrow(
        `merge: $.a: there is no strategy ${text}; allowed is deep, concat, set, sum, min, max, last-wins, equal-or-error, error or unique-by(key)`,
      );
    },
  );

  test.each([
    'unique-by',
    'unique-by()',
    'unique-by( )',
    'unique-by(a..b)',
    'unique-by(.a)',
    'unique-by(a',
    'unique-by(a)b',
  ])('%j is refused for its key', (text) => {
    expect(() => parseStrategies({ '$.a': text })).toThrow('does not say by which key');
  });
});
