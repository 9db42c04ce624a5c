import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { JsonDocument } from '../../../src/segments/values/json-document.js';
import { deepestLine, type Indent } from '../../../src/segments/values/json-page.js';
import { writeJson } from '../../../src/segments/values/json-write.js';
import { ValueProblem } from '../../../src/segments/values/problem.js';
import { badEncoding, invalid, valid } from './json-table.js';

const readJson = (text: string | Buffer) => new JsonDocument('a.json', Buffer.from(text as string));
const written = (text: string, indent: Indent) =>
  Buffer.concat([...writeJson(readJson(text).root, indent)]).toString();
const isSurelyLossless = (text: string) =>
  JSON.stringify(JSON.parse(text)) === text.replace(/[ \n\r\t]+(?=(?:[^"\\]|\\.|"(?:[^"\\]|\\.)*")*$)/g, '');

function problem(text: string | Buffer): string {
  try {
    readJson(text);
  } catch (error) {
    if (error instanceof ValueProblem) return error.message;
    throw error;
  }
  return 'no problem';
}

describe('what is JSON', () => {
  test('the table is large', () => {
    expect(new Set([...valid, ...invalid]).size + badEncoding.length).toBeGreaterThan(450);
  });

  test.each(valid)('%j is read, as JSON.parse reads it', (text) => {
    expect(() => JSON.parse(text) as unknown).not.toThrow();
    expect(problem(text)).toBe('no problem');
    expect(JSON.parse(written(text, 0))).toEqual(JSON.parse(text));
  });

  test.each(invalid)('%j is refused, as by JSON.parse, with its place', (text) => {
    expect(() => JSON.parse(text) as unknown).toThrow();
    expect(problem(text)).toMatch(/^a\.json:\d+:\d+: /);
  });

  test.each(badEncoding)('%s is refused', (_, text, column) => {
    expect(problem(text)).toBe(
      `a.json:1:${column}: this is no UTF-8${/^(\xff\xfe|\xfe\xff)/.test(text.toString('latin1')) ? ' but UTF-16' : ''}: save the file as UTF-8`,
    );
  });

  test('a byte order mark at the start is left out, and that is said', () => {
    const document = readJson('\ufeff{"a": 1}');
    expect(document.remarks).toEqual(['the byte order mark at its start is left out']);
    expect(Buffer.concat([...writeJson(document.root, 0)]).toString()).toBe('{"a":1}\n');
    expect(problem('\ufeff\ufeff1')).toMatch(/^a\.json:1:1: /);
    expect(problem('\ufeff')).toMatch('the text ends here');
  });
});

describe('what is said about bad JSON', () => {
  test.each([
    ['{\n  "a": 1,\n}', '3:1: a comma stands after the last entry, where JSON allows none: remove it'],
    ['[1,]', '1:4: a comma stands after the last entry, where JSON allows none: remove it'],
    ['[1 2]', '1:4: 2 stands where a comma or ] of the list has to stand; is a comma missing before it?'],
    ['{"é😀": tru}', '1:9: t stands where a value has to stand'],
    [
      "{'a': 1}",
      "1:2: ' stands where a key in double quotes has to stand; JSON has strings in double quotes only",
    ],
    ['[NaN]', '1:2: N stands where a value has to stand; JSON has no such number: write null or a string'],
    ['1 // x', '1:3: / stands where the end of the text has to stand; JSON has no comments: remove it'],
    ['[01]', '1:2: a number may not begin with a zero: remove it'],
    [
      '"a\nb"',
      '1:3: a control character stands in a string; write it as an escape, such as \\n or \\t, or as \\u with four hexadecimal digits',
    ],
    ['["a', '1:2: this string does not end: its closing double quote is missing'],
    ['{"a": 1', '1:8: the text ends here, where a comma or } of the object has to stand'],
    ['\u202e1', '1:1: \\u{202e} stands where a value has to stand'],
  ])('%j', (text, message) => {
    expect(problem(text)).toBe(`a.json:${message}`);
  });
});

describe('keys that an object has twice', () => {
  test.each([
    ['{"a": 1, "a": 1}', '1:10', '"a"', '1, column 2'],
    ['{"a": 1,\n "b": 2,\n "\\u0061": 3}', '3:2', '"\\u0061"', '1, column 2'],
    ['{"\\u0061": 1, "a": 2}', '1:15', '"a"', '1, column 2'],
    ['[{"x": {"é": 1, "b": {"é": 1}, "\\u00e9": 2}}]', '1:32', '"\\u00e9"', '1, column 9'],
    ['{"": 1, "": 2}', '1:9', '""', '1, column 2'],
    ['{"\\ud83d\\ude00": 1, "😀": 2}', '1:21', '"😀"', '1, column 2'],
    ['{"\\ud800": 1, "\\uD800": 2}', '1:15', '"\\uD800"', '1, column 2'],
    ['{"__proto__": 1, "__proto__": 2}', '1:18', '"__proto__"', '1, column 2'],
  ])('%j is refused, with both places', (text, at, key, first) => {
    expect(problem(text)).toBe(
      `a.json:${at}: the key ${key} stands in this object already, at line ${first}; each key may stand there once: remove one of them`,
    );
  });

  test.each([15, 16, 17, 18, 100])('are found in an object of %i keys, wherever they stand', (size) => {
    const keys = Array.from({ length: size }, (_, at) => `"k${at}":{"k0":0,"k1":1}`);
    expect(problem(`{${keys.join()}}`)).toBe('no problem');
    for (const first of [0, 14, size - 2].filter((at) => at < size - 1)) {
      const twice = keys.with(size - 1, `"\\u006b${first}":0`);
      expect(problem(`{${twice.join()},"x":1}`)).toMatch(`"\\u006b${first}" stands in this object already`);
    }
  });

  test('are found after an object of many keys inside, whose keys are its own', () => {
    const many = (prefix: string) => Array.from({ length: 20 }, (_, at) => `"${prefix}${at}":${at}`).join();
    expect(problem(`{${many('a')},"in":{${many('b')}},"b3":1}`)).toBe('no problem');
    expect(problem(`{${many('a')},"in":{${many('b')}},"a3":1}`)).toMatch(
      '"a3" stands in this object already',
    );
  });

  test('keys of the same hash are not taken for one another, and 20,000 of them are read in no time', () => {
    // "Aa" and "BB" have the same hash, and so have all words made of as many of them.
    const words = Array.from({ length: 1 << 14 }, (_, bits) =>
      Array.from({ length: 14 }, (_, at) => ((bits >> at) & 1 ? 'Aa' : 'BB')).join(''),
    );
    expect(problem(`{${words.map((word) => `"${word}":1`).join()}}`)).toBe('no problem');
    expect(problem('{"Aa":1,"BB":2}')).toBe('no problem');
  });
});

describe('depth', () => {
  const depth = 100_000;
  test.each([
    ['lists', '[', ']', ''],
    ['objects', '{"a":', '}', '1'],
    ['both', '[{"a":', '}]', 'null'],
  ])('%i levels of %s are read and written', (_, open, close, inside) => {
    const text = open.repeat(depth) + inside + close.repeat(depth);
    expect(written(text, 0)).toBe(`${text}\n`);
    expect(problem(text.slice(0, -1))).toMatch('the text ends here');
    expect(written(text, 2).replaceAll(/[ \n]/g, '')).toBe(text);
  });

  test('indentation grows for 256 levels; what lies deeper stands on one line', () => {
    const text = '['.repeat(deepestLine + 2) + ']'.repeat(deepestLine + 2);
    const lines = written(text, 1).split('\n');
    expect(lines[deepestLine]).toBe(`${' '.repeat(deepestLine)}[[]]`);
    const shallower = '['.repeat(deepestLine) + ']'.repeat(deepestLine);
    expect(written(shallower, 3)).toBe(`${JSON.stringify(JSON.parse(shallower), null, 3)}\n`);
  });
});

describe('what is written', () => {
  const indents: Indent[] = [0, 1, 2, 3, 4, 8, '\t'];

  test('most of the table is lossless through JSON.parse', () => {
    expect(valid.filter(isSurelyLossless).length).toBeGreaterThan(100);
  });

  test.each(indents)('with indent %j is laid out as JSON.stringify does', (indent) => {
    for (const text of valid.filter(isSurelyLossless))
      expect(written(text, indent)).toBe(`${JSON.stringify(JSON.parse(text), null, indent)}\n`);
  });

  test('holds numbers, escapes and keys as they were', () => {
    const text =
      '{"b":12345678901234567890,"2":1.0,"1":-0,"__proto__":{"x":1E400},"a\\u0062":"\\u0041\\/\\ud800","😀":0.10}';
    expect(written(text, 0)).toBe(`${text}\n`);
  });

  test('a string longer than a page, with an escape at each place, comes out whole', () => {
    for (const filler of ['\\n', 'a\\"', '\\u0041é'])
      for (const start of ['', 'x', 'xy']) {
        const text = `["${start}${filler.repeat(700_000)}",{"a":[]}]`;
        expect(written(text, 0) === `${text}\n`).toBe(true);
        const spaced = text.replace(',{', ' , {');
        expect(written(spaced, 0) === `${text}\n`).toBe(true);
      }
  });
});

const blank = fc.stringMatching(/^[ \n\r\t]{0,3}$/);
/** Any JSON text, with blanks anywhere and every way to write a number or a string. */
const jsonText = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom('null', 'true', 'false'),
    fc.stringMatching(/^-?(0|[1-9]\d{0,20})(\.\d{1,5})?([eE][-+]?\d{1,3})?$/),
    stringText(),
    fc
      .tuple(fc.array(tie('value'), { maxLength: 4 }), blank, blank)
      .map(([items, a, b]) => `[${a}${items.join(`${b},${a}`)}${b}]`),
    fc
      .tuple(
        fc.uniqueArray(fc.tuple(stringText(), tie('value')), {
          maxLength: 4,
          selector: ([key]) => JSON.parse(key) as string,
        }),
        blank,
        blank,
      )
      .map(
        ([members, a, b]) =>
          `{${a}${members.map(([key, value]) => `${key}${b}:${a}${value}`).join(`${b},${a}`)}${b}}`,
      ),
  ),
})).value;

function stringText(): fc.Arbitrary<string> {
  const escape = fc.constantFrom(
    '\\"',
    '\\\\',
    '\\/',
    '\\b',
    '\\n',
    '\\u0041',
    '\\ud800',
    '\\uDEAD',
    '\\u00e9',
  );
  const plain = fc.string({ unit: 'binary', maxLength: 5 }).map((text) => JSON.stringify(text).slice(1, -1));
  return fc.array(fc.oneof(escape, plain), { maxLength: 3 }).map((parts) => `"${parts.join('')}"`);
}

describe('against JSON.parse', () => {
  test('any JSON text is read, and written as it means', () => {
    fc.assert(
      fc.property(jsonText, fc.constantFrom<Indent>(0, 2, '\t'), (text, indent) => {
        const again = written(text, indent);
        expect(JSON.parse(again)).toEqual(JSON.parse(text));
        if (isSurelyLossless(text)) expect(again).toBe(`${JSON.stringify(JSON.parse(text), null, indent)}\n`);
        expect(written(again, indent)).toBe(again);
      }),
      { numRuns: 3_000 },
    );
  });

  test('a text with a few bytes changed is accepted by both or by neither', () => {
    const edit = fc.record({
      at: fc.nat(),
      remove: fc.integer({ min: 0, max: 2 }),
      insert: fc.constantFrom(
        '',
        ...Array.from('{}[]:,"\\-+.eE019tfn \n\t/u\u0000\u001fé'),
        'null',
        '\\u',
        '1e',
        '""',
        '"a":',
        '\u2028',
        '\u00a0',
      ),
    });
    fc.assert(
      fc.property(jsonText, fc.array(edit, { minLength: 1, maxLength: 3 }), (text, edits) => {
        let changed = text;
        for (const { at, remove, insert } of edits) {
          const place = at % (changed.length + 1);
          changed = Buffer.from(changed.slice(0, place) + insert + changed.slice(place + remove)).toString();
        }
        const message = problem(changed);
        // The only texts on which the two differ.
        if (changed.startsWith('\ufeff') || message.includes('stands in this object already')) return;
        let isAccepted = true;
        try {
          JSON.parse(changed);
        } catch {
          isAccepted = false;
        }
        expect([changed, message === 'no problem']).toEqual([changed, isAccepted]);
      }),
      { numRuns: 10_000 },
    );
  });
});
