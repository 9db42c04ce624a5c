import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { appendTo } from '../../src/init/json-text.js';

const keys = ['hooks', 'PreToolUse'];

test('what is missing is made', () => {
  expect(appendTo('{}\n', keys, 1)).toBe('{\n  "hooks": {\n    "PreToolUse": [\n      1\n    ]\n  }\n}\n');
});

test('it comes last in the list, indented as the rest is', () => {
  const text = '{\n\t"hooks": {\n\t\t"PreToolUse": [\n\t\t\t0\n\t\t]\n\t},\n\t"x": 1\n}';
  expect(appendTo(text, keys, 1)).toBe(text.replace('0\n', '0,\n\t\t\t1\n'));
});

test('what JavaScript would round, drop or reorder stays as it was written', () => {
  const text = '{"b": 12345678901234567890, "1": 1e400, "a": 1, "a": 2, "u": "\\u0041",\r\n "hooks": {  }}';
  const after = appendTo(text, keys, true);
  expect(after.startsWith(text.slice(0, text.indexOf('{  }') + 1))).toBe(true);
  expect(JSON.parse(after)).toEqual({ ...(JSON.parse(text) as object), hooks: { PreToolUse: [true] } });
});

test('of an object that stands there twice the one that counts is changed', () => {
  const text = '{"hooks": {"PreToolUse": ["first"]}, "hooks": {"PreToolUse": ["last"]}}';
  expect(JSON.parse(appendTo(text, keys, 1))).toEqual({ hooks: { PreToolUse: ['last', 1] } });
});

test('any settings are the same afterwards, with one more in the list, and no character is lost', () => {
  const list = fc.array(fc.jsonValue());
  const hooks = fc.record({ PreToolUse: list, Stop: fc.jsonValue() }, { requiredKeys: [] });
  const settings = fc.tuple(
    fc.dictionary(fc.string(), fc.jsonValue()),
    fc.record({ hooks }, { requiredKeys: [] }),
    fc.constantFrom(undefined, 1, 2, '\t'),
  );
  fc.assert(
    fc.property(settings, fc.jsonValue(), ([others, own, indent], item) => {
      const before = { ...others, ...own };
      if (!('hooks' in own)) delete before['hooks'];
      const text = JSON.stringify(before, null, indent);
      const after = appendTo(text, keys, item);
      const expected = JSON.parse(text) as Record<string, Record<string, unknown[]>>;
      ((expected['hooks'] ??= {})['PreToolUse'] ??= []).push(JSON.parse(JSON.stringify(item)));
      expect(JSON.parse(after)).toEqual(expected);
      let at = 0;
      for (const character of text.replace(/\s/g, '')) at = after.indexOf(character, at) + 1 || Infinity;
      expect(at).toBeLessThan(Infinity);
    }),
  );
});
