import { describe, expect, test } from '@jest/globals';
import { merged, mergedText, problemOf } from './documents.js';

const yaml = (segments: Record<string, string>, more: object = {}) =>
  mergedText({ format: 'yaml', segments, ...more });
const refusal = (text: string) => problemOf(() => merged({ format: 'yaml', segments: { a: text } }));

describe('YAML', () => {
  test('entries keep their text and their comments, moved to their place', async () => {
    expect(
      await yaml({
        a: `# about all
title: 'x' # as it was
items:
- id: 0x1F    # hexadecimal
  note: >-
    folded
    text
# between
- id: 1e3
deep:
      one:
          big: 12345678901234567890
          mode: 0755
`,
        b: `# not at the top
deep:
  # about two
  two: |
    line 1

      line 2
  three: {a: [1,
     2], "b": ~}
items:
    -   id: 2
        tags: [x]
    # a tail
`,
      }),
    ).toBe(`# about all
title: 'x' # as it was
items:
  - id: 0x1F    # hexadecimal
    note: >-
      folded
      text
  # between
  - id: 1e3
  -   id: 2
      tags: [x]
  # a tail
deep:
  one:
      big: 12345678901234567890
      mode: 0755
  # about two
  two: |
    line 1

      line 2
  three: {a: [1,
     2], "b": ~}
`);
  });

  test('one document alone is written as it stands', async () => {
    const text = '# a\n---\na:   1\n\n\nb: [ 1 ]   # c\n...\n';
    expect(await yaml({ a: text })).toBe(text);
  });

  test('flow and block come together', async () => {
    expect(
      await yaml({
        a: '{a: {x: 1, "y": [1, "b"]}, l: [1]}',
        b: 'a:\n  z: "é"\nl:\n- 2\n-\n- 3\n',
        c: 'l: []\no: {}\n',
      }),
    ).toBe('a:\n  x: 1\n  "y":\n    - 1\n    - "b"\n  z: "é"\nl:\n  - 1\n  - 2\n  -\n  - 3\no: {}\n');
  });

  test('strategies hold', async () => {
    const merge = { '$.n': 'sum', '$.s': 'set', '$.u': 'unique-by(id)', '$.w': 'last-wins' };
    expect(
      await yaml(
        {
          a: "n: 0.1\ns: [a, 'b', ~]\nu:\n  - {id: 1}\nw: 1\ne: null\n",
          b: 'n: 0.20\ns:\n  - "a"\n  - null\n  - c\nu:\n  - id: 1\n  - id: 2 # two\nw:\n  x: [y]\ne:\n',
        },
        { merge },
      ),
    ).toBe(
      "n: 0.30\ns:\n  - a\n  - 'b'\n  - ~\n  - c\nu:\n  - id: 1\n  - id: 2 # two\nw:\n  x: [y]\ne:\n"
        .replace('- id: 1\n', '- {id: 1}\n')
        .replace('e:\n', 'e: null\n'),
    );
    expect(
      await problemOf(() => merged({ format: 'yaml', segments: { a: 'n: 1', b: 'n: 0x10' }, merge })),
    ).toBe(
      'ValueProblem: $.n: the strategy sum is for decimal numbers, and this is no decimal number: 0x10 (b.yaml:1:4)',
    );
  });

  test('unequal scalars are an error with both places, in characters', async () => {
    expect(
      await problemOf(() =>
        merged({ format: 'yaml', segments: { a: 'é😀: {"b": 1}', b: '# ü\né😀:\n  b: yes' } }),
      ),
    ).toBe(
      'ValueProblem: $["é😀"].b: 1 (a.yaml:1:12) and yes (b.yaml:3:6) are not equal; allowed are equal values, or a strategy for this path, such as merge: {"$[\\"é😀\\"].b": last-wins}',
    );
  });

  test('what has no line end at its end gets one', async () => {
    expect(await yaml({ a: 'a: |\n  x', b: 'b: |+\n  y\n\n', c: 'c: 1' })).toBe(
      'a: |\n  x\nb: |+\n  y\n\nc: 1\n',
    );
    expect(await yaml({ a: 'a: 1', b: 'b: 2' })).toBe('a: 1\nb: 2\n');
  });

  test('explicit keys, documents with marks and Windows line ends are read', async () => {
    expect(await yaml({ a: '---\n? a\n: 1\n...\n', b: '\ufeffb: 2\r\nc:\r\n  - 3\r\n' })).toBe(
      '? a\n: 1\nb: 2\r\nc:\r\n  - 3\r\n',
    );
  });

  test('what cannot be written so that it says the same is refused', async () => {
    const key = 'k'.repeat(2_000);
    expect(await problemOf(() => yaml({ a: `? ${key}\n: {x: 1}\n`, b: `? ${key}\n: {y: 2}\n` }))).toBe(
      'ValueProblem: the merged values cannot be written as YAML without changing one of them; write the output as JSON',
    );
  });

  test('lists come together at the top, too, with their comments', async () => {
    expect(
      await yaml({
        a: '# a\n- 1\n-\n',
        b: '[]\n',
        c: '[~, {x: "y"}]',
        d: '# d\n- - 2\n  - 3 # three\n# end\n',
      }),
    ).toBe('# a\n- 1\n-\n- ~\n-\n  x: "y"\n# d\n- - 2\n  - 3 # three\n# end\n');
  });

  test('an id is a top-level id', async () => {
    expect(await yaml({ x: 'id: x\n' })).toBe('{}\n');
    expect(await yaml({ 7: 'id: 7\na: [1]\n', x: 'id: "x"\na: [2]\n' })).toBe('a:\n  - 1\n  - 2\n');
  });

  test.each([
    ['a: &x 1', '1:7: the value has the anchor &x; remove it'],
    ['a: 1\nb: *x', '2:4: '],
    ['a: &x 1\nb: *x', '1:7: the value has the anchor &x; remove it'],
    ['a: !!str 1', '1:10: the value has the tag tag:yaml.org,2002:str; remove it'],
    ['a: !x 1', '1:4: '],
    ['<<: {a: 1}', '1:1: a merge key stands here; write out the keys that it stands for'],
    [
      '{a: 1, "a": 2}',
      '1:8: the key a stands in this mapping already, at line 1, column 2; each key may stand there once: remove one of them',
    ],
    [
      '1: a\n"1": b',
      '2:1: the key 1 stands in this mapping already, at line 1, column 1; each key may stand there once: remove one of them',
    ],
    ['[a]: 1', '1:1: a key is no scalar; allowed is a string, a number or a boolean'],
    ['? {a: 1}\n: 1', '1:3: a key is no scalar; allowed is a string, a number or a boolean'],
    [': 1', '1:1: a key is no scalar; allowed is a string, a number or a boolean'],
    ['{a}', '1:2: this key has no value; write key: value'],
    ['a: 1\n---\nb: 2', '2:1: a second document starts here; allowed is one: remove the line ---'],
    [
      '%YAML 1.1\n---\na: yes',
      '1:1: the document has a %YAML directive; it is read as YAML 1.2: remove the directive',
    ],
    ['', '1:1: the document holds no value'],
    ['# only this\n', '1:1: the document holds no value'],
    ['a: [1', '1:6: '],
    ['a:\n\t- 1', '2:1: '],
    ['a: "\n', '2:'],
    ['['.repeat(20_000), '1:'],
  ])('%j is refused', async (text, message) => {
    expect((await refusal(text)).slice(0, `ValueProblem: a.yaml:${message}`.length)).toBe(
      `ValueProblem: a.yaml:${message}`,
    );
  });
});
