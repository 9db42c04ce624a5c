import { describe, expect, test } from '@jest/globals';
import { UserError } from '../../src/config/error.js';
import type { SegmentSource } from '../../src/segments/combine.js';
import { combineValues } from '../../src/segments/combine-values.js';

/** Segments by their ids; base has those of `base`, and of those of `update` another state. */
interface Scene {
  output?: string;
  origin?: string;
  base?: Readonly<Record<string, string>>;
  arriving: Readonly<Record<string, string>>;
  merge?: Readonly<Record<string, string>>;
}

const snapshot = { base: { ref: 'main', sha: '', committed: 0 }, branches: [] };

/** The output where there is one; else who is blamed, and why. */
async function combined({ output = 'out.json', origin, base = {}, arriving, merge = {} }: Scene) {
  const file = (id: string, text: string) => ({
    path: `${id}.json`,
    name: `${id}:${id}.json`,
    bytes: Buffer.from(text),
  });
  const ids = [...new Set([...Object.keys(base), ...Object.keys(arriving)])].sort();
  const segments = ids.map((id): SegmentSource => {
    const [before, after] = [base[id], arriving[id]];
    const own = file(id, after ?? before ?? '');
    return {
      ...own,
      id,
      isNew: after !== undefined,
      ...(after !== undefined && before !== undefined && { before: file(id, before) }),
    };
  });
  const job = { output, merge: Object.entries(merge), order: [], indent: 0 as const };
  const made = await combineValues(job).combine(origin ? Buffer.from(origin) : undefined, segments, snapshot);
  if ('later' in made) throw new Error(made.later);
  if ('problem' in made) return made;
  const chunks: Buffer[] = [];
  for await (const chunk of made.chunks) chunks.push(chunk);
  return Buffer.concat(chunks).toString().trimEnd();
}

/** Who is left out, one after the other as a job leaves them out, and the output of the rest. */
async function leftOut(scene: Scene): Promise<{ blamed: string[]; output: string }> {
  const blamed: string[] = [];
  for (;;) {
    const rest = Object.entries(scene.arriving).filter(([id]) => !blamed.includes(id));
    const made = await combined({ ...scene, arriving: Object.fromEntries(rest) });
    if (typeof made === 'string') return { blamed, output: made };
    const out = made.segments.filter((id) => rest.some(([one]) => one === id));
    if (out.length === 0) throw new Error(made.problem);
    blamed.push(...out);
  }
}

describe('one segment whose value does not fit its strategy is left out alone', () => {
  // YAML has no way to write it but as an explicit key, and a merged one is none.
  const long = 'k'.repeat(2_000);
  const count = { '$.totals.count': 'sum' };
  test.each<[string, Scene, { blamed: string[]; output: string }]>([
    [
      'a list where a path goes on inside an object',
      {
        merge: count,
        arriving: { a: '{"totals":[5]}', b: '{"totals":{"count":1}}', c: '{"totals":{"count":2}}' },
      },
      { blamed: ['a'], output: '{"totals":{"count":3}}' },
    ],
    [
      'a list there, where the others have nothing',
      { merge: count, arriving: { a: '{"n":[1]}', b: '{"totals":[5]}', c: '{"n":[2]}' } },
      { blamed: ['b'], output: '{"n":[1,2]}' },
    ],
    [
      'a list there, where base has an object',
      { merge: count, origin: '{"totals":{"count":4}}', arriving: { a: '{"totals":[5]}', b: '{"n":1}' } },
      { blamed: ['a'], output: '{"totals":{"count":4},"n":1}' },
    ],
    [
      'a number, and null, where a path goes on inside an object',
      {
        merge: count,
        arriving: { a: '{"totals":5}', b: '{"totals":{"count":1}}', c: '{"totals":null}' },
      },
      { blamed: ['a', 'c'], output: '{"totals":{"count":1}}' },
    ],
    [
      'a list as the whole document',
      { merge: { '$.n': 'sum' }, arriving: { a: '[]', b: '{"n":1}', c: '{"n":1}' } },
      { blamed: ['a'], output: '{"n":2}' },
    ],
    [
      'an object where set is for lists',
      { merge: { '$.l': 'set' }, arriving: { a: '{"l":{}}', b: '{"l":[1]}', c: '{"l":[1]}' } },
      { blamed: ['a'], output: '{"l":[1]}' },
    ],
    [
      'an item without the key of unique-by',
      { merge: { '$.l': 'unique-by(id)' }, arriving: { a: '{"l":[1]}', b: '{"l":[{"id":1}]}' } },
      { blamed: ['a'], output: '{"l":[{"id":1}]}' },
    ],
    [
      'a CSV without the column of unique-by',
      { output: 'o.csv', merge: { $: 'unique-by(k)' }, arriving: { a: 'x\n1\n', b: 'k\n1\n' } },
      { blamed: ['a'], output: 'k\n1' },
    ],
    [
      'a number that makes a sum too long, though it is not by itself',
      {
        merge: { '$.n': 'sum' },
        origin: '{"n":123456}',
        arriving: { a: '{"n":1}', b: '{"n":1e-9999}', c: '{"n":2}' },
      },
      { blamed: ['b'], output: '{"n":123459}' },
    ],
    [
      'a value unlike the one that base has, whomever else it meets',
      { base: { c: '{"v":1}' }, arriving: { a: '{"v":1}', b: '{"v":2}', d: '{"v":1}' } },
      { blamed: ['b'], output: '{"v":1}' },
    ],
    [
      'an item unlike the one that base has, whomever else it meets',
      {
        merge: { $: 'unique-by(id)' },
        base: { c: '[{"id":1,"v":1}]' },
        arriving: { a: '[{"id":1,"v":2}]', b: '[{"v":1,"id":1}]' },
      },
      { blamed: ['a'], output: '[{"v":1,"id":1}]' },
    ],
    [
      'a value that YAML cannot hold once it is merged with another',
      {
        output: 'o.yaml',
        arriving: { a: `? ${long}\n: {x: 1}\n`, b: `? ${long}\n: {y: 2}\n`, c: 'c: 1\n' },
      },
      { blamed: ['b'], output: `? ${long}\n: {x: 1}\nc: 1` },
    ],
  ])('%s', async (_, scene, expected) => {
    expect(await leftOut(scene)).toEqual(expected);
  });

  test('and is told what is wrong, and where', async () => {
    const arriving = { a: '{"totals":[5]}', b: '{"totals":{"count":1}}' };
    expect(await combined({ merge: count, arriving })).toEqual({
      problem:
        '$.totals: the path $["totals"]["count"] of merge names something inside an object here, and this is an array: [5] (a:a.json:1:11)',
      segments: ['a'],
    });
  });
});

describe('new segments that contradict one another are left out all at once', () => {
  const all = (...values: number[]) =>
    Object.fromEntries(values.map((value, at) => [`s${at + 1}`, `{"v":${value}}`]));
  const rest = { z: '{"z":1}' };
  const byId = { $: 'unique-by(id)' };
  test.each<[string, Scene, { blamed: string[]; output: string }]>([
    [
      '3 values',
      { arriving: { ...all(1, 2, 3), ...rest } },
      { blamed: ['s1', 's2', 's3'], output: '{"z":1}' },
    ],
    [
      '4 values',
      { arriving: { ...all(1, 2, 3, 4), ...rest } },
      { blamed: ['s1', 's2', 's3', 's4'], output: '{"z":1}' },
    ],
    [
      "5 values, in base's presence",
      { base: { b: '{"b":1}' }, arriving: all(1, 2, 3, 4, 5) },
      { blamed: ['s1', 's2', 's3', 's4', 's5'], output: '{"b":1}' },
    ],
    [
      'one against three that are equal',
      { arriving: { ...all(1, 1, 1, 2), ...rest } },
      { blamed: ['s1', 's2', 's3', 's4'], output: '{"z":1}' },
    ],
    [
      'objects and scalars',
      { arriving: { a: '{"v":{}}', b: '{"v":1}', c: '{"v":2}', ...rest } },
      { blamed: ['a', 'b', 'c'], output: '{"z":1}' },
    ],
    [
      'values of which only one may be there',
      { merge: { '$.v': 'error' }, arriving: { ...all(1, 1, 1), ...rest } },
      { blamed: ['s1', 's2', 's3'], output: '{"z":1}' },
    ],
    [
      'items of one key',
      {
        merge: byId,
        arriving: { a: '[{"id":1,"v":1}]', b: '[{"id":1,"v":2}]', c: '[{"id":1}]', d: '[{"id":2}]' },
      },
      { blamed: ['a', 'b', 'c'], output: '[{"id":2}]' },
    ],
    [
      'two places, one of them met only by who is at fault in the other',
      { arriving: { a: '{"v":1}', b: '{"v":2,"w":1}', c: '{"w":2}', ...rest } },
      { blamed: ['a', 'b', 'c'], output: '{"z":1}' },
    ],
    [
      'items of two keys, one of them met only by who is at fault in the other',
      {
        merge: byId,
        arriving: { a: '[{"id":1}]', b: '[{"id":1,"x":1},{"id":2}]', c: '[{"id":2,"x":1}]', d: '[{"id":3}]' },
      },
      { blamed: ['a', 'b', 'c'], output: '[{"id":3}]' },
    ],
  ])('%s', async (_, scene, expected) => {
    expect(await leftOut(scene)).toEqual(expected);
    const first = await combined(scene);
    expect(first).toMatchObject({ segments: expected.blamed });
    // What was merged is on base at the second run, and the others are as they were.
    const merged = Object.entries(scene.arriving).filter(([id]) => !expected.blamed.includes(id));
    const left = Object.entries(scene.arriving).filter(([id]) => expected.blamed.includes(id));
    const base = { ...scene.base, ...Object.fromEntries(merged) };
    expect(await leftOut({ ...scene, base, arriving: Object.fromEntries(left) })).toEqual(expected);
  });

  test.each<[string, Scene, { blamed: string[]; output: string }]>([
    [
      'those that contradict base, where it has a value',
      { base: { b: '{"v":1}' }, arriving: all(1, 2, 1, 3) },
      { blamed: ['s2', 's4'], output: '{"v":1}' },
    ],
    [
      'those that contradict the output as it was before any segment',
      { origin: '{"v":1}', arriving: all(2, 1, 3) },
      { blamed: ['s1', 's3'], output: '{"v":1}' },
    ],
    [
      'a list that contradicts itself, whomever else it meets',
      { merge: byId, arriving: { a: '[{"id":1}]', b: '[{"id":1},{"id":1,"x":1}]', c: '[{"id":1}]' } },
      { blamed: ['b'], output: '[{"id":1}]' },
    ],
  ])('but alone %s', async (_, scene, expected) => {
    expect(await leftOut(scene)).toEqual(expected);
  });

  test('and are told the path, some of the values, how many more there are, and what could be done', async () => {
    expect(await combined({ arriving: all(7, 7, 8, 9, 10, 11) })).toEqual({
      problem:
        '$.v: 7 (s1:s1.json:1:6), 8 (s3:s3.json:1:6), 9 (s4:s4.json:1:6) and 3 more are not all equal; allowed are equal values, or a strategy for this path, such as merge: {"$.v": last-wins}; for numbers also sum, min or max',
      segments: ['s1', 's2', 's3', 's4', 's5', 's6'],
    });
    expect(await combined({ arriving: { a: '{"v":1}', b: '{"v":"x","w":{}}', c: '{"w":1}' } })).toEqual({
      problem:
        '$.v: 1 (a:a.json:1:6) and "x" (b:b.json:1:6) are not equal; allowed are equal values, or a strategy for this path, such as merge: {"$.v": last-wins}; $.w: an object and a number cannot be merged: {} (b:b.json:1:14) and 1 (c:c.json:1:6)',
      segments: ['a', 'b', 'c'],
    });
  });

  test('of many places three are told', async () => {
    const arriving = Object.fromEntries(
      Array.from({ length: 10 }, (_, at) => [`s${at}`, `{"p${at >> 1}":${at}}`]),
    );
    const made = await combined({ arriving });
    expect(made).toMatchObject({
      problem: expect.stringMatching(/^\$\.p0: .*; \$\.p2: .*; and so in 2 more places$/),
      segments: Object.keys(arriving),
    });
  });
});

describe('nobody is left out', () => {
  test('for a path that means nothing for any document: the config is at fault', async () => {
    const merge = { '$.l[*].n': 'sum' };
    for (const scene of [
      { merge, arriving: { a: '{"l":[]}', b: '{"l":[1]}' } },
      { output: 'o.csv', merge: { '$.n': 'sum' }, arriving: { a: 'n\n1\n' } },
    ])
      await expect(combined(scene)).rejects.toThrow(UserError);
  });

  test.each<[string, Scene, RegExp]>([
    [
      'the list that the output has where a path goes on',
      {
        merge: { '$.t.n': 'sum' },
        origin: '{"t":[1]}',
        arriving: { a: '{"t":{"n":1}}', b: '{"t":{"n":1}}' },
      },
      /^the output on base itself is the reason: \$\.t: .* an array: \[1\] \(out\.json:1:6\)$/,
    ],
    [
      'the text that the output has where numbers are added',
      { merge: { '$.n': 'sum' }, origin: '{"n":"x"}', arriving: { a: '{"n":1}' } },
      /^the output on base itself is the reason: \$\.n: .* a string: "x" \(out\.json:1:6\)$/,
    ],
    [
      'what a segment that base has cannot be since the strategies are others',
      { merge: { '$.n': 'sum' }, base: { a: '{"n":"x"}' }, arriving: { b: '{"n":1}' } },
      /^\$\.n: .* \(a:a\.json:1:6\)$/,
    ],
  ])('for %s', async (_, scene, problem) => {
    expect(await combined(scene)).toEqual({ problem: expect.stringMatching(problem), segments: [] });
  });
});
