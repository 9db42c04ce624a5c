import { expect, test } from '@jest/globals';
import { combineValues } from '../../../src/segments/combine-values.js';
import type { Combiner, SegmentSource } from '../../../src/segments/combine.js';
import { readSchema } from '../../../src/segments/schema/read-schema.js';
import { withSchema } from '../../../src/segments/schema/with-schema.js';

const snapshot = { base: { ref: 'main', sha: '', committed: 0 }, branches: [] };

async function combiner(
  schema: unknown,
  merge: [string, string][] = [],
  values: Combiner = combineValues({ output: 'out.json', merge, order: [] }),
) {
  const read = await readSchema('s.json', Buffer.from(JSON.stringify(schema)));
  const checking = withSchema(values, read, 'out.json');
  return {
    identify: (file: SegmentSource) => checking.identify(file),
    combine: (origin: Buffer | undefined, segments: readonly SegmentSource[]) =>
      checking.combine(origin, segments, snapshot),
  };
}

const segment = (id: number, value: unknown, isNew = true): SegmentSource => ({
  id: `s${id}`,
  path: `staging/${id}.json`,
  name: `b${id}:staging/${id}.json`,
  bytes: Buffer.from(JSON.stringify(value)),
  isNew,
});

const unique = { properties: { n: { uniqueItems: true } } };

test('a segment that does not meet the schema has a problem, with the place in its file', async () => {
  const schema = { properties: { n: { type: 'number' } } };
  const checking = await combiner(schema);
  expect(await checking.identify(segment(1, { id: 'a', n: 1 }))).toEqual({ id: 'a' });
  expect(await checking.identify(segment(2, { id: 'b', n: 'x' }))).toEqual({
    problem: 'b2:staging/2.json:1:15: $.n must be number, and is "x" (s.json).',
  });
  expect(await checking.identify({ ...segment(3, 0), bytes: Buffer.from('{') })).toEqual({
    problem: expect.stringMatching(/^b3:staging\/3\.json:1:2: the text ends here/) as unknown,
  });
});

test('an output, or a segment, of no format that is known cannot be held against a schema', async () => {
  const schema = await readSchema('s.json', Buffer.from('true'));
  const any: Combiner = {
    canRead: () => true,
    identify: () => Promise.resolve({}),
    combine: () => Promise.resolve({ chunks: [] }),
  };
  expect(() => withSchema(any, schema, 'out.txt')).toThrow('schema: out.txt is of no format');
  const file = { path: 'staging/1.txt', name: 'b:staging/1.txt', bytes: Buffer.from('x') };
  expect(await withSchema(any, schema, 'out.json').identify(file)).toEqual({
    problem: 'b:staging/1.txt is of no format that can be held against s.json.',
  });
});

test('an output that meets the schema is made', async () => {
  const checking = await combiner(unique);
  const combined = await checking.combine(undefined, [segment(1, { n: [1] }), segment(2, { n: [2] })]);
  if (!('chunks' in combined)) throw new Error(JSON.stringify(combined));
  const chunks: Buffer[] = [];
  for await (const chunk of combined.chunks) chunks.push(chunk);
  expect(JSON.parse(Buffer.concat(chunks).toString())).toEqual({ n: [1, 2] });
});

test('of segments that only together do not meet it, the new ones with which that begins are blamed', async () => {
  const checking = await combiner(unique);
  const many = Array.from({ length: 40 }, (_, at) => segment(at, { n: [at] }));
  many[17] = segment(17, { n: [3] });
  many[30] = segment(30, { n: [29] });
  expect(await checking.combine(undefined, many)).toEqual({
    problem:
      'With b17:staging/17.json the output does not meet the schema: $.n must not have equal items, as [3] and [17] are (s.json). With b30:staging/30.json the output does not meet the schema: $.n must not have equal items, as [28] and [29] are (s.json).',
    segments: ['s17', 's30'],
  });
});

test('a new segment is blamed, though in the order of ids one that base has comes after it', async () => {
  const checking = await combiner(unique);
  const combined = await checking.combine(Buffer.from('{"n": [0]}'), [
    segment(1, { n: [7] }),
    segment(2, { n: [2] }),
    segment(9, { n: [7] }, false),
  ]);
  expect(combined).toMatchObject({ segments: ['s1'] });
});

test('nobody is blamed where the output does not meet it without them either, or where too many would have to go', async () => {
  const tight = await combiner({ properties: { n: { maxItems: 1 } } });
  const one = segment(5, { n: [5] });
  expect(await tight.combine(Buffer.from('{"n": [1, 2]}'), [one])).toEqual({
    problem: '$.n must NOT have more than 1 items (s.json). Mend the output on base, or the schema.',
    segments: [],
  });
  const many = Array.from({ length: 9 }, (_, at) => segment(at, { n: [at] }));
  expect(await tight.combine(undefined, many)).toEqual({
    problem:
      '$.n must NOT have more than 1 items (s.json). Many of the new segments would have to go before it does: mend them, or the schema.',
    segments: [],
  });
  expect(await tight.combine(undefined, many.slice(0, 3))).toMatchObject({ segments: ['s1', 's2'] });
});

test('nobody is blamed where it was merged elsewhere, and cannot be merged again with fewer', async () => {
  const bytes = Buffer.from('{"n": [1, 1]}');
  const elsewhere = await combiner(unique, [], {
    ...combineValues({ output: 'out.json', merge: [], order: [] }),
    combine: (_, segments) =>
      Promise.resolve(segments.length === 2 ? { chunks: [bytes] } : { later: 'not yet' }),
  });
  const two = [segment(1, { n: [1] }), segment(2, { n: [1] })];
  expect(await elsewhere.combine(undefined, two)).toMatchObject({ segments: [] });
  expect(await elsewhere.combine(undefined, two.slice(1))).toEqual({ later: 'not yet' });
});

test('a schema that asks for the id of a segment hears that the output has none', async () => {
  const checking = await combiner({ required: ['id'] });
  expect(await checking.combine(undefined, [segment(1, { id: 's1', n: [1] })])).toEqual({
    problem:
      "$ must have required property 'id', but a segment's own id is no part of the output: the schema must not require it (s.json). Mend the output on base, or the schema.",
    segments: [],
  });
});
