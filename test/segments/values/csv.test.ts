import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { merged, mergedText, problemOf } from './documents.js';

const csv = (segments: Record<string, string>, more: object = {}) =>
  mergedText({ format: 'csv', segments, ...more });
const refusal = (text: string) => problemOf(() => merged({ format: 'csv', segments: { a: text } }));

describe('CSV', () => {
  test('columns meet by name, in the order in which they appear first; fields stay byte for byte', async () => {
    expect(
      await csv({
        2: 'c,"a"\r\n"x, ""y""",001\r\n"two\r\nlines",\r\n',
        1: '\ufeffa,b\n1.0,"2"\n, é \n',
        10: 'd\n4',
      }),
    ).toBe('a,b,c,d\n1.0,"2",,\n, é ,,\n001,,"x, ""y""",\n,,"two\r\nlines",\n,,,4\n');
  });

  test('line ends are those of the first document', async () => {
    expect(await csv({ a: 'a\r\n1\r\n', b: 'a\n2' })).toBe('a\r\n1\r\n2\r\n');
    expect(await csv({ a: 'a' })).toBe('a\n');
  });

  test('a column that has no rows is kept, and so is a row of one empty field', async () => {
    expect(await csv({ a: 'a,b\n', b: 'c\n\n"x"' })).toBe('a,b,c\n,,\n,,"x"\n');
    expect(await csv({ a: 'a\n\n\n' })).toBe('a\n\n\n');
  });

  test('set takes rows once that say the same, whatever the order and number of columns', async () => {
    const segments = { a: 'a,b\n1,2\n1,\n', b: 'b,a,c\n"2",1,\n,"1",\n2,1,3\n' };
    expect(await csv(segments, { merge: { $: 'set' } })).toBe('a,b,c\n1,2,\n1,,\n1,2,3\n');
  });

  test('unique-by goes by a column', async () => {
    const merge = { $: 'unique-by(id)' };
    expect(await csv({ a: 'id,v\n1,x\n2,y\n', b: 'v,id\nx,"1"\nz,3\n' }, { merge })).toBe(
      'id,v\n1,x\n2,y\n3,z\n',
    );
    expect(
      await problemOf(() => merged({ format: 'csv', segments: { a: 'id,v\n1,x', b: 'id,v\n1,y' }, merge })),
    ).toBe('ValueProblem: $: two items have the id 1 but are not equal: 1,x (a.csv:2:1) and 1,y (b.csv:2:1)');
    expect(await problemOf(() => merged({ format: 'csv', segments: { a: 'id,v\n,x' }, merge }))).toMatch(
      'has no id',
    );
  });

  test('other strategies are refused', async () => {
    expect(
      await problemOf(() => merged({ format: 'csv', segments: { a: 'a\n1' }, merge: { '$.a': 'sum' } })),
    ).toMatch('names something inside the list $');
    expect(
      await problemOf(() => merged({ format: 'csv', segments: { a: 'a\n1' }, merge: { $: 'sum' } })),
    ).toMatch('the strategy sum is for decimal numbers');
  });

  test.each([
    ['', '1:1: the file is empty; its first line has to name the columns'],
    ['a,b\n1,2\n1\n', '3:1: this row has 1 fields, the header 2; each row needs as many as the header'],
    ['a,b\n"1\n",2\n1,2,3', '4:1: this row has 3 fields, the header 2; each row needs as many as the header'],
    ['a,b\n\n', '2:1: this row has 1 fields, the header 2; each row needs as many as the header'],
    [
      'a\n1"2',
      '2:2: a double quote stands inside a field; put the whole field in double quotes and write "" for each one in it',
    ],
    [
      'a\n "1"',
      '2:2: a double quote stands inside a field; put the whole field in double quotes and write "" for each one in it',
    ],
    [
      'a\n"1" ',
      '2:4: something stands after the closing double quote of a field, where only a comma or the end of the line may stand',
    ],
    [
      'a\n"1"2',
      '2:4: something stands after the closing double quote of a field, where only a comma or the end of the line may stand',
    ],
    ['a\n"1', '2:1: this field does not end: its closing double quote is missing'],
    ['a\n1\r2', '2:2: a carriage return stands inside a field; put the field in double quotes'],
    [
      'a,b,"a"\n',
      '1:5: the column a stands in the header already, at column 1; name one of them differently',
    ],
    [
      ',\n',
      '1:2: the column without a name stands in the header already, at column 1; name one of them differently',
    ],
  ])('%j is refused', async (text, message) => {
    expect(await refusal(text)).toBe(`ValueProblem: a.csv:${message}`);
  });
});

/** A table, and one way to write it. */
const table = fc
  .uniqueArray(fc.constantFrom('a', 'b', 'c "x"', 'd,e', '__proto__'), { minLength: 1, maxLength: 4 })
  .chain((columns) => {
    const field = fc.tuple(
      fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', 'é', ' '), maxLength: 4 }),
      fc.boolean(),
    );
    return fc.record({
      columns: fc.constant(columns),
      rows: fc.array(fc.tuple(...columns.map(() => field)), { maxLength: 4 }),
      lineEnd: fc.constantFrom('\n', '\r\n'),
    });
  })
  .map(({ columns, rows, lineEnd }) => ({
    rows: rows.map((row) => Object.fromEntries(row.map(([text], at) => [columns[at] ?? '', text]))),
    text: [columns.map((name) => field([name, false])), ...rows.map((row) => row.map(field))]
      .map((fields) => fields.join() + lineEnd)
      .join(''),
  }));

function field([text, isQuoted]: [string, boolean]): string {
  return isQuoted || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What a table says, read in the plainest way. */
function plain(text: string): Record<string, string>[] {
  const records: string[][] = [[]];
  const token = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;
  while (token.lastIndex < text.length) {
    const [, quoted, bare = '', end] = token.exec(text) ?? [];
    records.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end !== ',') records.push([]);
  }
  const [columns = [], ...rows] = records.slice(0, -1);
  return rows.map((row) => Object.fromEntries(row.map((value, at) => [columns[at] ?? '', value])));
}

test('every field of every row is in the output, and nothing else; merging bit by bit gives the same', async () => {
  await fc.assert(
    fc.asyncProperty(table, table, table, async (a, b, c) => {
      const atOnce = await csv({ a: a.text, b: b.text, c: c.text });
      const wanted = [a, b, c].flatMap(({ rows }) => rows);
      const filled = (rows: Record<string, string>[]) =>
        rows.map((row) =>
          Object.entries(row)
            .filter(([, value]) => value !== '')
            .sort(),
        );
      expect(filled(plain(atOnce))).toEqual(filled(wanted));
      expect(await csv({ c: c.text }, { origin: await csv({ a: a.text, b: b.text }) })).toBe(atOnce);
      const merge = { $: 'set' };
      const set = await csv({ a: a.text, b: b.text, c: c.text }, { merge });
      expect(
        await csv({ c: c.text }, { merge, origin: await csv({ a: a.text, b: b.text }, { merge }) }),
      ).toBe(set);
      expect(await csv({ a: set, b: set }, { merge })).toBe(set);
    }),
    { numRuns: 300 },
  );
});
