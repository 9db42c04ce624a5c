import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readSections, sectionsBody } from '../../src/github/comment-sections.js';
import { commentLimit, fitTogether } from '../../src/github/fit-body.js';
import { code, codeBlock, details, escapeMarkdown, link, table } from '../../src/report/markdown.js';

const rest = 'The rest is elsewhere.';
const keep = { others: 'keep', rest } as const;
const drop = { others: 'drop', rest } as const;
const marker = (name: string) => `<!-- parallel-claude:section:${name} -->`;

test('sections stand one after the other, each behind its marker', () => {
  const body = sectionsBody(
    [
      { name: 'one', renderings: ['# One\n\ntext\n'] },
      { name: 'two', renderings: ['# Two\n'] },
    ],
    drop,
  )(60_000, undefined);
  expect(body).toBe(`${marker('one')}\n# One\n\ntext\n\n${marker('two')}\n# Two\n`);
  expect([...readSections(body)]).toEqual([
    ['one', '# One\n\ntext'],
    ['two', '# Two'],
  ]);
});

test('a section is rewritten in its place, or added at the end, or the others are dropped', () => {
  const now = `${marker('one')}\nONE\n\n${marker('two')}\nTWO\n`;
  const names = (body: string) => [...readSections(body)].map((entry) => entry.join(' '));
  const say = (name: string) => [{ name, renderings: ['new\n'] }];
  expect(names(sectionsBody(say('one'), keep)(60_000, now))).toEqual(['one new', 'two TWO']);
  expect(names(sectionsBody(say('three'), keep)(60_000, now))).toEqual(['one ONE', 'two TWO', 'three new']);
  expect(names(sectionsBody(say('one'), drop)(60_000, now))).toEqual(['one new']);
});

/** What somebody might write to end a section or to pass for one. */
const hostile = fc.oneof(
  fc.constantFrom(
    marker('one'),
    marker('two'),
    `\n${marker('one')}\n`,
    `\r${marker('two')}\r\n`,
    '<!--',
    '-->',
  ),
  fc.string({ unit: fc.constantFrom('<', '!', '-', '>', '\n', '`', '\\', 'a', '\u2028') }),
);

test('whatever stands in a section, all of it stands there, and the other stays byte for byte', () => {
  fc.assert(
    fc.property(fc.array(hostile, { maxLength: 8 }), fc.array(hostile, { maxLength: 8 }), (mine, theirs) => {
      const [a, b] = [mine.join(''), theirs.join('')].map((text) => text.replaceAll('\r\n', '\n'));
      const both = [
        { name: 'one', renderings: [a ?? ''] },
        { name: 'two', renderings: [b ?? ''] },
      ];
      const body = sectionsBody(both, drop)(commentLimit, undefined);
      const before = readSections(body);
      expect([...before.keys()]).toEqual(['one', 'two']);
      const again = readSections(
        sectionsBody([{ name: 'one', renderings: ['new'] }], keep)(commentLimit, body),
      );
      expect([...again]).toEqual([
        ['one', 'new'],
        ['two', before.get('two')],
      ]);
    }),
  );
});

test('escaped text begins no HTML comment, wherever it is put; in a block of code it passes for no section', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const escaped = [
        escapeMarkdown(text),
        code(text),
        details(text, code(text)),
        link(text, 'https://a.example/<!--'),
        table([escapeMarkdown(text)], [[code(text)]]),
      ];
      for (const one of escaped) expect(one).not.toContain('<!--');
      const body = sectionsBody([{ name: 'one', renderings: [codeBlock('text', text)] }], drop)(
        5_000,
        undefined,
      );
      expect([...readSections(body).keys()]).toEqual(['one']);
    }),
  );
});

test('a section leaves room for the other to grow, also where it is cut', () => {
  const long = 'x'.repeat(99) + '\n';
  const first = sectionsBody(
    [
      { name: 'one', renderings: [long.repeat(2_000)] },
      { name: 'two', renderings: ['short\n'] },
    ],
    drop,
  )(commentLimit, undefined);
  expect(first.length).toBeGreaterThan(commentLimit - 8_200);
  const grown = sectionsBody([{ name: 'two', renderings: [long.repeat(75)] }], keep)(commentLimit, first);
  expect(grown.length).toBeLessThanOrEqual(commentLimit);
  expect(readSections(grown).get('one')).toBe(readSections(first).get('one'));
  expect(readSections(grown).get('two')).toBe(long.repeat(75).trimEnd());
});

test('where somebody made the other sections too long they give way', () => {
  const now = `${marker('one')}\n${'x'.repeat(commentLimit - 100)}\n`;
  const body = sectionsBody([{ name: 'two', renderings: ['new'] }], keep)(commentLimit, now);
  expect([...readSections(body)]).toEqual([['two', 'new']]);
});

test('of several texts each has its best rendering where there is room, else the longest give way', () => {
  const [short, long, middle] = [['s'.repeat(10)], ['L'.repeat(500), 'l'.repeat(90)], ['m'.repeat(80)]];
  expect(fitTogether([short, long, middle], rest, 1_000)).toEqual([short[0], long[0], middle[0]]);
  expect(fitTogether([short, long, middle], rest, 180)).toEqual([short[0], long[1], middle[0]]);
});

test('several texts are never too long together', () => {
  const text = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(
      fc.array(text, { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 400, max: 900 }),
      (lengths, limit) => {
        const texts = lengths.map((some) => some.map((length) => 'text\n'.repeat(length / 5)));
        expect(fitTogether(texts, rest, limit).join('').length).toBeLessThanOrEqual(limit);
      },
    ),
  );
});
