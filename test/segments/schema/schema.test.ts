import { describe, expect, test } from '@jest/globals';
import { UserError } from '../../../src/config/error.js';
import { readSchema } from '../../../src/segments/schema/read-schema.js';
import { formatOf } from '../../../src/segments/values/format.js';
import { read } from '../../../src/segments/values/read.js';

const draft07 = 'http://json-schema.org/draft-07/schema#';

/** What is wrong with a file by a schema; undefined where nothing is. */
async function problem(
  schema: unknown,
  text: string,
  name = 'b:staging/1.json',
): Promise<string | undefined> {
  const checked = await readSchema('s.json', Buffer.from(JSON.stringify(schema)));
  const document = await read({ name, format: formatOf(name) ?? 'json', bytes: Buffer.from(text) });
  return checked.problemIn(document, { isFile: true });
}

const priced = {
  type: 'object',
  required: ['items'],
  properties: {
    items: {
      type: 'array',
      items: {
        type: 'object',
        required: ['price'],
        additionalProperties: false,
        properties: { price: { type: 'number', minimum: 0 }, name: { type: 'string' } },
      },
    },
  },
};

describe('a problem says where it is, what is wrong and what is allowed', () => {
  test.each<[string, unknown, string, string]>([
    [
      'a type',
      priced,
      '{"items": [\n  {"price": 1},\n  {"price": "12"}\n]}',
      'b:staging/1.json:3:13: $.items[1].price must be number, and is "12" (s.json).',
    ],
    [
      'a missing key',
      priced,
      '{"item": []}',
      `b:staging/1.json:1:1: $ must have required property 'items' (s.json).`,
    ],
    [
      'a key that is not allowed, with the one that was meant',
      priced,
      '{"items": [{"price": 1, "nmae": "x"}]}',
      'b:staging/1.json:1:25: $.items[0] must not have the key "nmae", did you mean "name"? (s.json).',
    ],
    [
      'a number outside of its bounds',
      priced,
      '{"items": [{"price": -1.50}]}',
      'b:staging/1.json:1:22: $.items[0].price must be >= 0, and is -1.50 (s.json).',
    ],
    [
      'a value that is none of those allowed',
      { enum: ['a', 1, { b: [2] }] },
      '"b"',
      'b:staging/1.json:1:1: $ must be one of "a", 1, {"b":[2]}, and is "b" (s.json).',
    ],
    [
      'a value that is not the one',
      { const: { a: 1 } },
      '[]',
      'b:staging/1.json:1:1: $ must be {"a":1} (s.json).',
    ],
    [
      'items that are equal',
      { uniqueItems: true },
      '[{"a": 1, "b": 2}, 3, {"b": 2.0, "a": 1}]',
      'b:staging/1.json:1:1: $ must not have equal items, as [0] and [2] are (s.json).',
    ],
    [
      'the name of a key',
      { propertyNames: { pattern: '^[a-z]+$' } },
      '{"a": 1, "B": 2}',
      'b:staging/1.json:1:10: $ must match pattern "^[a-z]+$", must not have a key such as "B" (s.json).',
    ],
    [
      'a format',
      { format: 'date' },
      '"2026-02-30"',
      'b:staging/1.json:1:1: $ must match format "date", and is "2026-02-30" (s.json).',
    ],
    [
      'none of several',
      { anyOf: [{ type: 'string' }, { type: 'null' }] },
      '7',
      'b:staging/1.json:1:1: $ must be string, must be null, must match a schema in anyOf, and is 7 (s.json).',
    ],
    [
      'a key with odd characters',
      { additionalProperties: { type: 'null' } },
      '{"a/b~c \\u202e": 1}',
      String.raw`b:staging/1.json:1:18: $["a/b~c \u{202e}"] must be null, and is 1 (s.json).`,
    ],
    [
      'the first few of many',
      { items: { type: 'null' } },
      '[1, 2, 3, 4, 5]',
      'b:staging/1.json:1:2: $[0] must be null, and is 1; b:staging/1.json:1:5: $[1] must be null, and is 2; b:staging/1.json:1:8: $[2] must be null, and is 3; and 2 more (s.json).',
    ],
  ])('%s', async (_, schema, text, told) => {
    expect(await problem(schema, text)).toBe(told);
  });

  test.each<[string, string, unknown, string]>([
    [
      'in JSON Lines, by the line',
      '{"a": 1}\n\n{"a": "x"}\n',
      { items: { properties: { a: { type: 'number' } } } },
      'x.jsonl:3:7: $[1].a must be number, and is "x" (s.json).',
    ],
    [
      'in YAML',
      'a:\n  - 1\n  - x # no number\n',
      { properties: { a: { items: { type: 'number' } } } },
      'x.yaml:3:5: $.a[1] must be number, and is x (s.json).',
    ],
    [
      'in CSV, whose fields are texts and where an empty one is not there',
      'id,n\n1,2\n3,\n',
      { items: { required: ['n'], properties: { n: { pattern: '^[0-9]+$' } } } },
      "x.csv:3:1: $[1] must have required property 'n' (s.json).",
    ],
  ])('%s', async (_, text, schema, told) => {
    expect(await problem(schema, text, told.split(':')[0])).toBe(told);
  });
});

describe('a document that meets the schema has no problem', () => {
  test.each<[string, unknown, string]>([
    ['numbers of any size', { items: { type: 'integer' } }, '[1e400, 12345678901234567890, 1.0, -0]'],
    ['keys that every object inherits', { properties: { toString: { type: 'number' } } }, '{}'],
    [
      'keys that a comparison might call',
      { uniqueItems: true, items: { not: { const: { a: 1 } } } },
      '[{"valueOf": 1}, {"valueOf": 2}, {"toString": 1}, {"constructor": {"a": 1}}, {"__proto__": 1}, {}]',
    ],
    ['what draft 2020-12 knows', { prefixItems: [{ const: 1 }], items: false }, '[1]'],
    ['words that mean nothing', { 'x-note': 1, format: 'made-up' }, '"a"'],
    ['a byte order mark', { type: 'object' }, '\ufeff{}'],
    ['a schema that is true', true, '[]'],
  ])('%s', async (_, schema, text) => {
    expect(await problem(schema, text)).toBeUndefined();
  });

  test('a key __proto__ is one like any other', async () => {
    const schema = { additionalProperties: { type: 'number' } };
    expect(await problem(schema, '{"__proto__": 1}')).toBeUndefined();
    expect(await problem(schema, '{"__proto__": "x"}')).toContain('$.__proto__ must be number, and is "x"');
    expect(await problem({ required: ['a'] }, '{"__proto__": {"a": 1}}')).toContain("required property 'a'");
  });

  test('equal items are found among a hundred thousand', async () => {
    const items = Array.from({ length: 100_000 }, (_, at) => `{"id": ${at}}`);
    expect(await problem({ uniqueItems: true }, `[${items.join(',')}]`)).toBeUndefined();
    expect(await problem({ uniqueItems: true }, `[${[...items, '{"id": 7}'].join(',')}]`)).toContain(
      'as [7] and [100000] are',
    );
  });
});

test('draft-07 is understood where the schema says so, and each draft by its own rules', async () => {
  const schema = { items: [{ const: 1 }], additionalItems: false };
  expect(await problem({ $schema: draft07, ...schema }, '[1, 2]')).toContain(
    'must NOT have more than 1 items',
  );
  await expect(problem(schema, '[1, 2]')).rejects.toThrow(
    /^schema: s\.json:1:10: \$\.items must be object,boolean/,
  );
});

describe('nothing hangs', () => {
  test('a pattern that backtracks without end is stopped, and every further time sooner', async () => {
    const schema = await readSchema('s.json', Buffer.from('{"pattern": "^(a+)+$"}'), 100);
    const document = await read({
      name: 'x.json',
      format: 'json',
      bytes: Buffer.from(`"${'a'.repeat(60)}!"`),
    });
    const told = () => schema.problemIn(document, { isFile: true });
    expect(told()).toMatch(
      /^x\.json:1:1: to hold it against s\.json took longer than 0\.101 s; a pattern there may/,
    );
    expect(told()).toMatch(/took longer than 0\.051 s/);
    expect(told()).toMatch(/took longer than 0\.026 s/);
  });

  test('a schema that refers to itself without end is refused', async () => {
    await expect(problem({ $ref: '#' }, '1')).rejects.toThrow(
      'schema: s.json:1:1: it refers to itself without end, or is nested too deeply.',
    );
    const loop = {
      properties: { a: { $ref: '#/$defs/b' } },
      $defs: { b: { allOf: [{ $ref: '#/$defs/b' }] } },
    };
    expect(await problem(loop, '{"a": 1}')).toMatch(
      /nested too deeply to be held against s\.json, or that refers to itself without end/,
    );
  });

  test('values nested too deeply for the schema are a problem of the document', async () => {
    const schema = { properties: { a: { $ref: '#' } } };
    const nested = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
    expect(await problem(schema, nested(100))).toBeUndefined();
    expect(await problem(schema, nested(100_000))).toMatch(
      /^b:staging\/1\.json:1:1: its values are nested too deeply/,
    );
    expect(await problem({ type: 'object' }, nested(100_000))).toBeUndefined();
  });
});

describe('a schema that is none is refused, with the place', () => {
  test.each<[string, string, string]>([
    ['no JSON', '{"type": }', 's.json:1:10: } stands where a value has to stand'],
    [
      'a key twice',
      '{"type": "null",\n "type": "null"}',
      's.json:2:2: the key "type" stands in this object already',
    ],
    [
      'an unknown type',
      '{\n  "type": "strnig"\n}',
      's.json:2:11: $.type must be one of "array", "boolean", ',
    ],
    [
      'a bad pattern',
      '{"pattern": "("}',
      's.json:1:13: Invalid regular expression: /(/u: Unterminated group.',
    ],
    ['no schema at all', '[]', 's.json:1:1: $ must be object,boolean'],
    [
      'another draft',
      '{"$schema": "http://json-schema.org/draft-04/schema#"}',
      's.json:1:13: "$schema" is http://json-schema.org/draft-04/schema#; understood are https://json-schema.org/draft/2020-12/schema and http://json-schema.org/draft-07/schema.',
    ],
    [
      'a reference to elsewhere, which is not fetched',
      '{"items":\n {"$ref": "https://example.com/a.json"}}',
      's.json:2:11: "$ref" leads to https://example.com/a.json, which is not in this file, and nothing is fetched',
    ],
    [
      'a reference to nowhere',
      '{"$ref": "#/$defs/a"}',
      's.json:1:10: "$ref" leads to #/$defs/a, which is not in this file',
    ],
  ])('%s', async (_, text, told) => {
    const refused = readSchema('s.json', Buffer.from(text));
    await expect(refused).rejects.toThrow(UserError);
    await expect(refused).rejects.toThrow(`schema: ${told}`);
  });

  test('it may be YAML', async () => {
    const schema = await readSchema('s.yml', Buffer.from('type: "null"\n'));
    const document = await read({ name: 'x.json', format: 'json', bytes: Buffer.from('1') });
    expect(schema.problemIn(document, { isFile: false })).toBe('$ must be null, and is 1 (s.yml).');
  });
});
