import { describe, expect, test } from '@jest/globals';
import { formatOf, type Format } from '../../../src/segments/values/format.js';
import { read } from '../../../src/segments/values/read.js';
import { idOf } from '../../../src/segments/values/value.js';
import { write } from '../../../src/segments/values/write.js';
import { merged, problemOf } from './documents.js';

test.each([
  ['a.json', 'json'],
  ['staging/a.b.JSON', 'json'],
  ['a.jsonl', 'jsonl'],
  ['a.ndjson', 'jsonl'],
  ['a.yaml', 'yaml'],
  ['a.yml', 'yaml'],
  ['a.csv', 'csv'],
  ['a', undefined],
  ['json', undefined],
  ['a.json.txt', undefined],
  ['a.json/b', undefined],
  ['a.constructor', undefined],
])('%s is %s', (path, format) => {
  expect(formatOf(path)).toBe(format);
});

describe('the id that a document gives itself', () => {
  const idIn = async (format: Format, text: string) =>
    idOf(await read({ name: 'a', format, bytes: Buffer.from(text) }));

  test.each<[Format, string, string | undefined]>([
    ['json', '{"id": "segment-1"}', 'segment-1'],
    ['json', '{"a": {"id": 1}, "\\u0069d": "\\u0041"}', 'A'],
    ['json', '{"id": 12345678901234567890}', '12345678901234567890'],
    ['json', '{"id": 1.0}', '1.0'],
    ['json', '{"id": ""}', undefined],
    ['json', '{"id": null}', undefined],
    ['json', '{"id": ["a"]}', undefined],
    ['json', '{"ID": "a"}', undefined],
    ['json', '[{"id": "a"}]', undefined],
    ['json', '"id"', undefined],
    ['jsonl', '{"id": "a"}', undefined],
    ['csv', 'id\na', undefined],
    ['yaml', 'id: 0x1F\n', '0x1F'],
    ['yaml', '"id": |-\n  a b\n', 'a b'],
    ['yaml', 'id: true\n', undefined],
  ])('of %s %j is %j', async (format, text, id) => {
    expect(await idIn(format, text)).toBe(id);
  });

  test('of a bad document is none, but an error', async () => {
    expect(await problemOf(() => idIn('json', '{"id": 1,}'))).toMatch('ValueProblem: a:1:10: ');
    expect(await problemOf(() => idIn('yaml', 'id: [1'))).toMatch('ValueProblem: a:1:7: ');
  });
});

test.each<[Format, string]>([
  ['json', `[${'"some text", '.repeat(400_000)}1]`],
  ['jsonl', '{"some": "text"}\n'.repeat(300_000)],
  ['csv', `a,b\n${'some,"text"\n'.repeat(400_000)}`],
])('%s is written in pages of about 1 MB', async (format, text) => {
  const sizes: number[] = [];
  for await (const page of write(await merged({ format, segments: { a: text, b: text } })))
    sizes.push(page.length);
  expect(sizes.length).toBeGreaterThan(7);
  expect(Math.max(...sizes)).toBeLessThan(1.1e6);
  expect(Math.min(...sizes.slice(0, -1))).toBeGreaterThan(0.9e6);
});
