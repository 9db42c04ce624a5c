import { describe, expect, test } from '@jest/globals';
import { merged, mergedText, problemOf } from './documents.js';

const compact = async (segments: Record<string, string>, more: object = {}) =>
  (await mergedText({ segments, indent: 0, ...more })).trimEnd();
const refusal = (segments: Record<string, string>, more: object = {}) =>
  problemOf(() => merged({ segments, ...more }));

describe('deep, the default', () => {
  test('objects come together by key, lists one after the other, in the natural order of ids', async () => {
    const text = await mergedText({
      origin: '{"version": 1.0, "items": [0]}',
      segments: {
        'segment-10': '{"items": [3], "meta": {"ten": true}}',
        'segment-2': '{"items": [1, 2], "meta": {"two": true}, "version": 1.0}',
      },
    });
    expect(text).toBe(`{
  "version": 1.0,
  "items": [
    0,
    1,
    2,
    3
  ],
  "meta": {
    "two": true,
    "ten": true
  }
}
`);
  });

  test('what one document has stands byte for byte', async () => {
    const one =
      '"big":12345678901234567890,"2":1.0,"1":-0,"__proto__":{"constructor":1E400},"\\u0061":"\\/\\ud800"';
    expect(await compact({ a: `{${one}}`, b: '{"😀":[{}]}' })).toBe(`{${one},"😀":[{}]}`);
  });

  test('keys meet by what they say; the first way to write one is kept', async () => {
    expect(await compact({ a: '{"\\u0061":[1],"__proto__":[1]}', b: '{"a":[2],"__proto__":[2]}' })).toBe(
      '{"\\u0061":[1,2],"__proto__":[1,2]}',
    );
  });

  test('equal scalars are one: strings by what they say, numbers by their text', async () => {
    expect(
      await compact({
        a: '{"s":"\\u0041","n":1.0,"t":true,"z":null}',
        b: '{"z":null,"t":true,"n":1.0,"s":"A"}',
      }),
    ).toBe('{"s":"\\u0041","n":1.0,"t":true,"z":null}');
    expect(await refusal({ a: '{"n":1}', b: '{"n":1.0}' })).toMatch(
      '1 (a.json:1:6) and 1.0 (b.json:1:6) are not equal',
    );
  });

  test('unequal ones are an error that names the path, both values and both places', async () => {
    const segments = { a: '{\n  "x": {"a b": "é", "v": 1}\n}', b: '{"x": {\n    "a b": "longer\\u202e"}}' };
    expect(await refusal(segments)).toBe(
      'ValueProblem: $.x["a b"]: "é" (a.json:2:16) and "longer\\u202e" (b.json:2:12) are not equal; allowed are equal values, or a strategy for this path, such as merge: {"$.x[\\"a b\\"]": last-wins}',
    );
  });

  test('of several problems the first one is told', async () => {
    const segments = { a: '{"o":{"x":1,"y":1},"p":1}', b: '{"p":2,"o":{"y":2,"x":2}}' };
    expect(await refusal(segments)).toMatch('ValueProblem: $.o.x: ');
  });

  test('a value in a message is short and on one line, and so is a deep path', async () => {
    const message = await refusal({
      a: `{"a": "${'x'.repeat(500)}\u202e"}`,
      'b\u001b[31m': '{"a": "\u202ey"}',
    });
    expect(message).toMatch('xxx… (a.json:1:7)');
    expect(message).toMatch('"\\u{202e}y" (b\\u{1b}[31m.json:1:7)');
    const deep = (inside: string) => '{"k":'.repeat(50_000) + inside + '}'.repeat(50_000);
    const path = `$${'.k'.repeat(20)} and 49980 keys deeper`;
    expect(await refusal({ a: deep('1'), b: deep('2') })).toMatch(
      `ValueProblem: ${path}: 1 (a.json:1:250001)`,
    );
  });

  test.each([
    [
      '{"a": {}}',
      '{"a": []}',
      'an object and an array cannot be merged: {} (a.json:1:7) and [] (b.json:1:7)',
    ],
    [
      '{"a": {}}',
      '{"a": null}',
      'an object and null cannot be merged: {} (a.json:1:7) and null (b.json:1:7)',
    ],
    ['{"a": 1}', '{"a": [1]}', 'a number and an array cannot be merged: 1 (a.json:1:7) and [1] (b.json:1:7)'],
    ['{"a": 1}', '{"a": "1"}', '1 (a.json:1:7) and "1" (b.json:1:7) are not equal'],
  ])('%s and %s are an error', async (a, b, message) => {
    expect(await refusal({ a, b })).toMatch(`ValueProblem: $.a: ${message}`);
  });

  test('100,000 levels come together', async () => {
    const deep = (inside: string) => '{"k":'.repeat(100_000) + inside + '}'.repeat(100_000);
    const result = await compact({ a: deep('{"a":1}'), b: deep('{"b":2}') });
    expect(result === deep('{"a":1,"b":2}')).toBe(true);
  });

  test('empty lists and objects stay', async () => {
    expect(await compact({ a: '{"l":[ ],"o":{ }}', b: '{"l":[],"o":{}}' })).toBe('{"l":[],"o":{}}');
    expect(await compact({ a: '[]', b: '[1]', c: '[ ]', d: '[2 ]' })).toBe('[1,2]');
  });
});

describe('the id of a segment', () => {
  test('is not part of what it contributes', async () => {
    expect(
      await compact({
        's-1': '{"id": "s-1", "items": [1]}',
        s2: '{"items": [2], "id": "s2"}',
        7: '{"id": 7}',
      }),
    ).toBe('{"items":[1,2]}');
    expect(await compact({ x: '{"id":"x"}' })).toBe('{}');
  });

  test('is merged where a strategy names it, and an id that it is not known by is a value', async () => {
    const segments = { 1: '{"id": 1}', 2: '{"id": 2}' };
    expect(await compact(segments, { merge: { '$.id': 'max' } })).toBe('{"id":2}');
    expect(await compact({ 'a.json': '{"id": 5}' })).toBe('{"id":5}');
    expect(await compact({ a: '{"id":"a","in":{"id":"a"}}' }, { origin: '{"id":"a"}' })).toBe(
      '{"id":"a","in":{"id":"a"}}',
    );
  });
});

describe('strategies', () => {
  test('concat', async () => {
    expect(await compact({ a: '{"l":[1,1]}', b: '{"l":[1]}' }, { merge: { '$.l': 'concat' } })).toBe(
      '{"l":[1,1,1]}',
    );
    expect(await refusal({ a: '{"l":{}}' }, { merge: { '$.l': 'concat' } })).toBe(
      'ValueProblem: $.l: the strategy concat is for lists, and this is an object: {} (a.json:1:6)',
    );
  });

  test('set takes equal items once, objects whatever the order of their keys, numbers by their text', async () => {
    const segments = {
      a: '[1, "a", {"x": [1, {"y": 2}], "z": "A"}, 1, [1, 2], {}, []]',
      b: '[1.0, "\\u0061", {"z": "\\u0041", "x": [ 1, { "y": 2 } ]}, [2, 1], {"x": null}, [], {}]',
    };
    expect(await compact(segments, { merge: { $: 'set' } })).toBe(
      '[1,"a",{"x":[1,{"y":2}],"z":"A"},[1,2],{},[],1.0,[2,1],{"x":null}]',
    );
    expect(
      await compact({ a: '[[1], [[1]], "1", 1, "[1]", ["a,b"], ["a","b"]]' }, { merge: { $: 'set' } }),
    ).toBe('[[1],[[1]],"1",1,"[1]",["a,b"],["a","b"]]');
  });

  test('set tells long values apart, and values of 100,000 levels', async () => {
    const long = 'x'.repeat(100);
    const deep = (inside: string) => '['.repeat(100_000) + inside + ']'.repeat(100_000);
    const segments = {
      a: `["${long}1", "${long}2", ${deep('1')}]`,
      b: `[${deep('2')}, ${deep(' 1')}, "${long}2"]`,
    };
    const result = await compact(segments, { merge: { $: 'set' } });
    expect(result === `["${long}1","${long}2",${deep('1')},${deep('2')}]`).toBe(true);
  });

  test('unique-by takes equal items of one key once', async () => {
    const segments = {
      a: '{"items": [{"id": 1, "v": "a"}, {"id": "1", "v": "b"}]}',
      b: '{"items": [{"v": "a", "id": 1}, {"id": 2}, {"id": 2}]}',
    };
    expect(await compact(segments, { merge: { '$.items': 'unique-by(id)' } })).toBe(
      '{"items":[{"id":1,"v":"a"},{"id":"1","v":"b"},{"id":2}]}',
    );
    expect(
      await compact(
        { a: '[{"m":{"id":1}},{"m":{"id":2}}]', b: '[{"m":{"id":1}}]' },
        { merge: { $: 'unique-by(m.id)' } },
      ),
    ).toBe('[{"m":{"id":1}},{"m":{"id":2}}]');
  });

  test('unique-by refuses items of one key that are not equal, also in one document, and items without', async () => {
    const merge = { '$.i': 'unique-by(id)' };
    expect(await refusal({ a: '{"i":[{"id":1,"v":1}]}', b: '{"i":[\n{"id":1,"v":2}]}' }, { merge })).toBe(
      'ValueProblem: $.i: two items have the id 1 but are not equal: {"id":1,"v":1} (a.json:1:7) and {"id":1,"v":2} (b.json:2:1)',
    );
    expect(await refusal({ a: '{"i":[{"id":1},{"id":1,"v":2}]}' }, { merge })).toMatch(
      'two items have the id 1',
    );
    for (const item of ['{}', '{"id":null}', '{"id":[1]}', '1', '[]', '{"Id":1}'])
      expect(await refusal({ a: `{"i":[${item}]}` }, { merge })).toBe(
        `ValueProblem: $.i: unique-by(id): the item ${item} (a.json:1:7) has no id; allowed is a string, a number or a boolean`,
      );
  });

  test('sum, min and max are exact, and keep a single value as it is written', async () => {
    const segments = {
      a: '{"s":0.1,"l":1E400,"h":1.0}',
      b: '{"s":0.2,"l":9007199254740993,"h":1}',
      c: '{"l":9007199254740992}',
    };
    const merge = { '$.s': 'sum', '$.l': 'min', '$.h': 'max' };
    expect(await compact(segments, { merge })).toBe('{"s":0.3,"l":9007199254740992,"h":1.0}');
    expect(await compact({ a: '{"s":-0,"l":1E400,"h":1.50}' }, { merge })).toBe(
      '{"s":-0,"l":1E400,"h":1.50}',
    );
    for (const name of ['sum', 'min', 'max'])
      expect(await refusal({ a: '{"s":1}', b: '{"s":"2"}' }, { merge: { '$.s': name } })).toBe(
        `ValueProblem: $.s: the strategy ${name} is for decimal numbers, and this is a string: "2" (b.json:1:6)`,
      );
    expect(await refusal({ a: '{"s":1}', b: '{"s":1e999999999}' }, { merge })).toBe(
      'ValueProblem: $.s: the exact sum has more than 10000 digits: 1e999999999 (b.json:1:6)',
    );
  });

  test('last-wins goes by the order of ids, or by the declared order, whatever the kinds', async () => {
    const segments = { 10: '{"v":{"x":10}}', 9: '{"v":9}', 8: '{"v":null}' };
    const merge = { '$.v': 'last-wins' };
    expect(await compact(segments, { merge, origin: '{"v":0}' })).toBe('{"v":{"x":10}}');
    expect(await compact(segments, { merge, order: ['10', '8'], origin: '{"v":0}' })).toBe('{"v":null}');
    expect(await compact(segments, { merge, order: ['none'] })).toBe('{"v":{"x":10}}');
  });

  test('equal-or-error takes the whole value', async () => {
    const merge = { '$.v': 'equal-or-error' };
    expect(await compact({ a: '{"v":{"a":1,"b":[2]}}', b: '{"v":{"b":[2],"a":1}}' }, { merge })).toBe(
      '{"v":{"a":1,"b":[2]}}',
    );
    expect(await refusal({ a: '{"v":[1]}', b: '{"v":[2]}' }, { merge })).toMatch(
      '$.v: [1] (a.json:1:6) and [2] (b.json:1:6) are not equal',
    );
  });

  test('error allows one document to have it', async () => {
    const merge = { '$.*': 'error' };
    expect(await compact({ a: '{"v":1}', b: '{"w":1}' }, { merge })).toBe('{"v":1,"w":1}');
    expect(await refusal({ a: '{"v":1}', b: '{"v":1}' }, { merge })).toBe(
      'ValueProblem: $.v: only one document may have this (its strategy is error), but two do: 1 (a.json:1:6) and 1 (b.json:1:6)',
    );
  });

  test('* is for every key that has no strategy of its own', async () => {
    const segments = { a: '{"x":{"n":1,"m":1},"y":{"n":5}}', b: '{"x":{"n":2,"m":1},"y":{"n":6}}' };
    expect(await compact(segments, { merge: { '$.*.n': 'sum', '$.y.n': 'max' } })).toBe(
      '{"x":{"n":3,"m":1},"y":{"n":6}}',
    );
  });

  test('a path inside a list is refused, as it would never be looked at', async () => {
    expect(await refusal({ a: '{"l":[{"n":1}]}' }, { merge: { '$.l[*].n': 'sum' } })).toMatch(
      'UserError: merge: the path $["l"].* names something inside the list $.l',
    );
    expect(
      await compact({ a: '{"l":[{"n":1}],"o":{"n":1}}', b: '{"o":{"n":1}}' }, { merge: { '$.*.n': 'sum' } }),
    ).toBe('{"l":[{"n":1}],"o":{"n":2}}');
  });
});

describe('the documents', () => {
  test('one segment given twice counts once; two of one id are refused', async () => {
    expect(await mergedText({ segments: { a: '[1]', b: '[2]' }, more: [['a', '[1]']], indent: 0 })).toBe(
      '[1,2]\n',
    );
    expect(await problemOf(() => merged({ segments: { a: '[1]' }, more: [['a', '[2]']] }))).toBe(
      'ValueProblem: two segments have the id "a" but not the same content: a.json and a.json; give one of them an id of its own',
    );
  });

  test('none is an error, and so is one of another format', async () => {
    expect(await problemOf(() => merged({ segments: {} }))).toMatch('there is nothing to merge');
    expect(await problemOf(() => merged({ format: 'jsonl', segments: { a: '1' }, writtenAs: 'json' }))).toBe(
      'ValueProblem: a.jsonl is jsonl, the output json; both have to be of one format',
    );
    expect(await mergedText({ origin: '{"a": 1}', segments: {}, indent: 0 })).toBe('{"a":1}\n');
  });

  test('what was left out of them is said', async () => {
    expect((await merged({ segments: { a: '\ufeff[1]', b: '[2]' } })).remarks).toEqual([
      'a.json: the byte order mark at its start is left out',
    ]);
  });
});
