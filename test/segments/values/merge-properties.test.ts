import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { merged, mergedText, problemOf } from './documents.js';

const key = fc.constantFrom('a', 'b', '__proto__', 'constructor', '2', '1', '😀', 'a b', '\n"', 'é');
const scalar = fc.oneof(
  fc.constantFrom('0', '-0', '1.0', '1E400', '12345678901234567890', '0.10', 'true', 'null'),
  fc.string({ unit: 'binary', maxLength: 4 }).map((text) => JSON.stringify(text)),
  fc.constantFrom('"\\u0041"', '"\\ud800"', '"\\/"'),
);
const item: fc.Arbitrary<string> = fc.letrec<{ item: string }>((tie) => ({
  item: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'item' },
    scalar,
    fc.array(tie('item'), { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
    fc
      .uniqueArray(fc.tuple(key, tie('item')), { maxLength: 3, selector: ([name]) => name })
      .map((members) => objectText(members)),
  ),
})).item;

function objectText(members: readonly (readonly [key: string, text: string])[]): string {
  return `{ ${members.map(([name, text]) => `${JSON.stringify(name)}: ${text}`).join(', ')} }`;
}

/** Segments that can be merged: lists below `l`, numbers below `n`, and keys of their own. */
const segments = fc
  .array(
    fc.record({
      lists: fc.uniqueArray(fc.tuple(key, fc.array(item, { maxLength: 3 })), {
        maxLength: 3,
        selector: ([name]) => name,
      }),
      numbers: fc.uniqueArray(fc.tuple(key, fc.stringMatching(/^-?(0|[1-9]\d{0,22})(\.\d{1,3})?$/)), {
        maxLength: 3,
        selector: ([name]) => name,
      }),
      own: fc.array(item, { maxLength: 2 }),
    }),
    { minLength: 2, maxLength: 5 },
  )
  .map((all) =>
    all.map(({ lists, numbers, own }, at) => ({
      id: `segment-${at}`,
      lists,
      numbers,
      own,
      text: objectText([
        ['l', objectText(lists.map(([name, items]) => [name, `[${items.join(' , ')}]`]))],
        ['n', objectText(numbers)],
        ...own.map((text, index) => [`own-${at}-${index}`, text] as const),
      ]),
    })),
  );
type Drawn = typeof segments extends fc.Arbitrary<infer T> ? T : never;

const byId = (drawn: Drawn) => Object.fromEntries(drawn.map(({ id, text }) => [id, text]));
const strategies = fc.record({
  '$.l.*': fc.constantFrom('concat', 'deep', 'set', 'last-wins'),
  '$.n.*': fc.constantFrom('sum', 'min', 'max', 'last-wins'),
});

describe('any segments', () => {
  test('give the same bytes in any order', async () => {
    await fc.assert(
      fc.asyncProperty(
        segments.chain((drawn) =>
          fc.tuple(fc.constant(drawn), fc.shuffledSubarray(drawn, { minLength: drawn.length })),
        ),
        strategies,
        async ([drawn, shuffled], merge) => {
          expect(await mergedText({ segments: byId(shuffled), merge })).toBe(
            await mergedText({ segments: byId(drawn), merge }),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  test('give the same bit by bit as at once', async () => {
    await fc.assert(
      fc.asyncProperty(segments, strategies, fc.nat(), async (drawn, merge, cut) => {
        const first = 1 + (cut % (drawn.length - 1));
        const origin = await mergedText({ segments: byId(drawn.slice(0, first)), merge });
        expect(await mergedText({ origin, segments: byId(drawn.slice(first)), merge })).toBe(
          await mergedText({ segments: byId(drawn), merge }),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('change nothing when they are given again', async () => {
    await fc.assert(
      fc.asyncProperty(segments, strategies, async (drawn, merge) => {
        const again = drawn.map(({ id, text }) => [id, text] as const);
        const once = await mergedText({ segments: byId(drawn), merge });
        expect(await mergedText({ segments: byId(drawn), more: again, merge })).toBe(once);
        expect(await mergedText({ segments: { again: once }, merge })).toBe(once);
      }),
      { numRuns: 300 },
    );
  });

  test('have every value in the output exactly once, as it was written, and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(segments, async (drawn) => {
        const merge = { '$.l.*': 'concat', '$.n.*': 'sum' };
        const output = await mergedText({ segments: byId(drawn), merge, indent: 0 });
        const lists = new Map<string, string[]>();
        const numbers = new Map<string, string[]>();
        for (const one of drawn) {
          for (const [name, items] of one.lists) lists.set(name, [...(lists.get(name) ?? []), ...items]);
          for (const [name, number] of one.numbers) numbers.set(name, [...(numbers.get(name) ?? []), number]);
        }
        const members = [
          ['l', objectText([...lists].map(([name, items]) => [name, `[${items.join()}]`]))],
          ['n', objectText([...numbers].map(([name, all]) => [name, total(all)]))],
          ...drawn.flatMap(({ own }, at) => own.map((text, index) => [`own-${at}-${index}`, text])),
        ] as [string, string][];
        expect(output).toBe(`${withoutBlanks(objectText(members))}\n`);
      }),
      { numRuns: 500 },
    );
  });

  test('are refused under any strategy that there is not', async () => {
    const known = ['deep', 'concat', 'set', 'sum', 'min', 'max', 'last-wins', 'equal-or-error', 'error'];
    await fc.assert(
      fc.asyncProperty(fc.string(), async (name) => {
        fc.pre(!known.includes(name) && !name.startsWith('unique-by('));
        expect(await problemOf(() => merged({ segments: { a: '1' }, merge: { '$.a': name } }))).toMatch(
          /^UserError: merge: \$\.a: /,
        );
      }),
      { numRuns: 300 },
    );
  });
});

/** The plainest exact sum: all scaled to three decimal places. */
function total([first, ...others]: readonly string[]): string {
  if (first === undefined || others.length === 0) return first ?? '';
  const all = [first, ...others];
  const places = Math.max(...all.map((text) => (text.split('.')[1] ?? '').length));
  const sum = all
    .map((text) => BigInt(text.replace('.', '') + '0'.repeat(places - (text.split('.')[1] ?? '').length)))
    .reduce((a, b) => a + b);
  const digits = (sum < 0n ? -sum : sum).toString().padStart(places + 1, '0');
  const point = digits.length - places;
  return `${sum < 0n ? '-' : ''}${digits.slice(0, point)}${places > 0 ? '.' : ''}${digits.slice(point)}`;
}

function withoutBlanks(json: string): string {
  return json.replace(/("(?:[^"\\]|\\.)*")|[ \n]+/g, (_, string?: string) => string ?? '');
}

describe('any YAML', () => {
  type Plain = string | number | boolean | null | Plain[] | { [key: string]: Plain };
  interface ReadDocument {
    [own: string]: unknown;
    list: Plain[];
    deep: { deeper: Record<string, Plain> };
  }
  const text = fc.oneof(
    fc.constantFrom(
      '',
      ' ',
      'a',
      'a: b',
      '- a',
      '# a',
      'a # b',
      'a\nb',
      'a\n\n',
      '\n a\n  b\n',
      'yes',
      '0755',
      '1e3',
      '~',
      "it's",
      '"',
      '|',
      'é😀',
      '\t',
      'a\tb',
      '...',
      '---',
      'a '.repeat(60),
    ),
    fc.string({ maxLength: 8 }),
  );
  const value = fc.letrec<{ value: Plain }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'yaml' },
      text,
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(
        text.filter((one) => one !== '<<'),
        tie('value'),
        { maxKeys: 3, noNullPrototype: true },
      ),
    ),
  })).value;
  const style = fc.record({
    indent: fc.constantFrom(1, 2, 4, 7),
    indentSeq: fc.boolean(),
    collectionStyle: fc.constantFrom('any', 'flow'),
    defaultStringType: fc.constantFrom(
      'PLAIN',
      'QUOTE_DOUBLE',
      'QUOTE_SINGLE',
      'BLOCK_LITERAL',
      'BLOCK_FOLDED',
    ),
    lineWidth: fc.constantFrom(0, 20, 80),
  } as const);
  const trailing = fc.constantFrom('', '# the end\n', '\n\n', '...\n');
  const document = fc.record({
    own: value,
    list: fc.array(value, { maxLength: 3 }),
    inside: value,
    style,
    trailing,
  });

  test('is written so that it says the merged values', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(document, { minLength: 2, maxLength: 4 }),
        fc.constantFrom(1, 2, 4),
        async (drawn, indent) => {
          const sources = drawn.map(({ own, list, inside, style, trailing }, at) => {
            const plain = { [`own${at}`]: own, list, deep: { deeper: { [`in${at}`]: inside } } };
            return `# document ${at}\n${stringify(plain, style)}${trailing}`;
          });
          const output = await mergedText({
            format: 'yaml',
            segments: Object.fromEntries(sources.entries()),
            indent,
          });
          const read = sources.map((source) => parse(source) as ReadDocument);
          const merged = {
            own: read.flatMap((one) => Object.entries(one).filter(([name]) => name.startsWith('own'))),
            list: read.flatMap((one) => one.list),
            inside: read.flatMap((one) => Object.entries(one.deep.deeper)),
          };
          const written = parse(output) as ReadDocument;
          expect(Object.keys(written).sort()).toEqual(
            [...merged.own.map(([name]) => name), 'list', 'deep'].sort(),
          );
          expect({
            own: Object.entries(written).filter(([name]) => name.startsWith('own')),
            list: written.list,
            inside: Object.entries(written.deep.deeper),
          }).toEqual(merged);
        },
      ),
      { numRuns: 500 },
    );
  });
});
