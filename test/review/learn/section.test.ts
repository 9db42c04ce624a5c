import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { patternLine, readGuide, writeGuide } from '../../../src/review/learn/section.js';

const pattern = { text: 'Dates are compared as text (in CSV)', pulls: [12, 15], last: '2026-11-21', hits: 3 };
const open = '<!-- parallel-claude:anti-patterns -->';
const close = '<!-- /parallel-claude:anti-patterns -->';

function withPattern(content: Buffer | undefined): Buffer {
  const guide = readGuide(content);
  return writeGuide(guide, [...guide.lines, patternLine(pattern)]);
}

test('an anti-pattern is read as it was written', () => {
  const read = readGuide(withPattern(undefined)).lines.flatMap((line) => line.pattern ?? []);
  expect(read).toEqual([pattern]);
  const once = patternLine({ ...pattern, hits: 1 });
  const line = readGuide(Buffer.from(`${open}\n${once.raw}\n${close}\n`)).lines[0];
  expect(line?.pattern?.hits).toBe(1);
});

test('where there is no CLAUDE.md, one is made', () => {
  expect(withPattern(undefined).toString()).toBe(
    `${open}\n## Mistakes made here before\n\nDo not make them again.\n\n- Dates are compared as text (in CSV) (#12, #15; last on 2026-11-21; 3 times)\n${close}\n`,
  );
});

test.each([
  ['ends with a line break', '# Guide\n', '# Guide\n\n'],
  ['does not', '# Guide', '# Guide\n\n'],
  ['has Windows line breaks', '# Guide\r\nText\r\n', '# Guide\r\nText\r\n\r\n'],
])('a section is made at the end of a file that %s', (_, file, before) => {
  const text = withPattern(Buffer.from(file)).toString();
  expect(text.startsWith(`${before}${open}`)).toBe(true);
  expect(/\r\n/.test(file)).toBe(!/[^\r]\n/.test(text));
});

test('whatever stands around the section stays byte for byte, and reading and writing changes nothing', () => {
  const bytes = fc.uint8Array({ maxLength: 60 }).map((array) => Buffer.from(array));
  const eol = fc.constantFrom('\n', '\r\n');
  fc.assert(
    fc.property(bytes, bytes, eol, (before, after, end) => {
      const head = Buffer.concat([before, Buffer.from(end)]);
      const tail = Buffer.concat([Buffer.from(end), after]);
      const inside = [open, 'by hand', patternLine(pattern).raw, close].join(end);
      const file = Buffer.concat([head, Buffer.from(inside), tail]);
      const guide = readGuide(file);
      const more = patternLine({ ...pattern, text: 'Another' });
      const written = writeGuide(guide, [...guide.lines, more]);
      expect(written.subarray(0, head.length).equals(head)).toBe(true);
      expect(written.subarray(-tail.length).equals(tail)).toBe(true);
      if (guide.eol === end) expect(writeGuide(guide, guide.lines).equals(file)).toBe(true);
    }),
  );
});

test('what people wrote into the section stays', () => {
  const file = `${open}\n- by hand\n\n${patternLine(pattern).raw}\nmore\n${close}\nafter`;
  const guide = readGuide(Buffer.from(file));
  expect(writeGuide(guide, guide.lines).toString()).toBe(file);
});

test.each([
  ['no end', `${open}\n- a\n`],
  ['no start', `- a\n${close}\n`],
  ['its end before its start', `${close}\n${open}\n`],
  ['two starts', `${open}\n${open}\n${close}\n`],
  ['two sections', `${open}\n${close}\n${open}\n${close}\n`],
])('a section with %s is refused, and says what to mend', (_, file) => {
  expect(() => readGuide(Buffer.from(file))).toThrow(/must have one line .* mend that/);
});

test('a mark within a line is none', () => {
  const file = `Write ${open} somewhere.\n`;
  expect(readGuide(Buffer.from(file)).before.toString()).toBe(`${file}\n`);
});

test('an empty section is filled', () => {
  const text = withPattern(Buffer.from(`a\n${open}\n${close}\nb\n`)).toString();
  expect(text).toBe(`a\n${open}\n${patternLine(pattern).raw}\n${close}\nb\n`);
});
