import { describe, expect, test } from '@jest/globals';
import { merged, mergedText, problemOf } from './documents.js';

const lines = (segments: Record<string, string>, more: object = {}) =>
  mergedText({ format: 'jsonl', segments, ...more });
const refusal = (text: string) => problemOf(() => merged({ format: 'jsonl', segments: { a: text } }));

describe('JSON Lines', () => {
  test('lines follow one another byte for byte; blank ones and blanks around are left out', async () => {
    expect(
      await lines(
        { 10: '[ ]\n', 9: '{"a" : 1.0}\r\n\r\n \t\n  "\\u0041"  \n-0', 8: '', 7: '\n\n' },
        { origin: '\ufeff{"b":12345678901234567890}\n' },
      ),
    ).toBe('{"b":12345678901234567890}\n{"a" : 1.0}\n"\\u0041"\n-0\n[ ]\n');
  });

  test('nothing is written for no lines', async () => {
    expect(await lines({ a: '', b: '\n' })).toBe('');
  });

  test('set and unique-by hold for the lines', async () => {
    const segments = { a: '{"id":1,"v":2}\n{"id":2}\n', b: '{"v": 2, "id": 1}\n{"id": 3}' };
    for (const name of ['set', 'unique-by(id)'])
      expect(await lines(segments, { merge: { $: name } })).toBe('{"id":1,"v":2}\n{"id":2}\n{"id": 3}\n');
    expect(
      await problemOf(() =>
        merged({
          format: 'jsonl',
          segments: { ...segments, c: '\n{"id":2,"x":1}' },
          merge: { $: 'unique-by(id)' },
        }),
      ),
    ).toMatch(
      'two items have the id 2 but are not equal: {"id":2} (a.jsonl:2:1) and {"id":2,"x":1} (c.jsonl:2:1)',
    );
  });

  test('a path below the lines is refused', async () => {
    expect(
      await problemOf(() => merged({ format: 'jsonl', segments: { a: '1' }, merge: { '$.id': 'sum' } })),
    ).toMatch('UserError: merge: the path $["id"] names something inside the list $');
  });

  test.each([
    ['{"a":\n1}', '1:6: the line ends here, where a value has to stand; each line holds one whole value'],
    ['1\n{"a": "b\nc"}', '2:7: this string does not end: its closing double quote is missing'],
    ['1\n\n[1,\n', '3:4: the line ends here, where a value has to stand; each line holds one whole value'],
    ['1 2', '1:3: 2 stands where the end of the line has to stand; is a comma missing before it?'],
    ['{}\n{} {}', '2:4: { stands where the end of the line has to stand; is a comma missing before it?'],
    [
      '[1]\n{"a":1,"a":2}',
      '2:8: the key "a" stands in this object already, at line 2, column 2; each key may stand there once: remove one of them',
    ],
  ])('%j is refused', async (text, message) => {
    expect(await refusal(text)).toBe(`ValueProblem: a.jsonl:${message}`);
  });
});
