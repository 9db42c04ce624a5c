import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { commentLimit, fitBody } from '../../src/github/fit-body.js';

const rest = 'The rest is in the job summary.';

test('the first rendering that fits is taken as it is', () => {
  expect(fitBody(['12345', '1234', '123'], rest, 4)).toBe('1234');
});

test('the limit itself fits', () => {
  expect(fitBody(['x'.repeat(commentLimit)], rest)).toBe('x'.repeat(commentLimit));
});

test('the last rendering is cut at a line end and says where the rest is', () => {
  const lines = Array.from({ length: 20 }, (_, index) => `line ${index}`).join('\n');
  expect(fitBody(['x'.repeat(500), lines], rest, 60)).toBe(`line 0\nline 1\nline 2\n\n${rest}\n`);
});

test('what is open where it is cut is closed: details within details, and a fence', () => {
  const body = '<details>\n<summary>a</summary>\n<details>\n\n````text\n```\ncode\n' + 'more\n'.repeat(100);
  const cut = fitBody([body], rest, 150);
  expect(cut).toMatch(/more\n````\n\n<\/details>\n\n<\/details>\n\nThe rest/);
});

test('what looks like markup inside a fence is left alone, and a closed fence stays closed', () => {
  const body = '```\n<details>\n```\n' + 'text\n'.repeat(100);
  expect(fitBody([body], rest, 100)).not.toContain('</details>');
  expect(fitBody([body], rest, 100).match(/```/g)).toHaveLength(2);
});

test('an end too many does not hide a later beginning', () => {
  const body = '</details>\n<details>\n' + 'text\n'.repeat(100);
  expect(fitBody([body], rest, 100)).toMatch(/text\n\n<\/details>\n\nThe rest/);
});

test('one endless line leaves only the notice', () => {
  expect(fitBody(['x'.repeat(500)], rest, 100)).toBe(`\n${rest}\n`);
});

test('whatever the body: never too long, and cut bodies end with the notice', () => {
  const line = fc.oneof(
    fc.constantFrom('<details>', '</details>', '```', '~~~~', '```js', '| a | b |', ''),
    fc.string({ maxLength: 30 }).filter((text) => !/[<`~]/.test(text)),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 60 }), fc.integer({ min: 60, max: 600 }), (lines, limit) => {
      const body = lines.join('\n');
      const fitted = fitBody([body], rest, limit);
      expect(fitted.length).toBeLessThanOrEqual(limit);
      if (body.length <= limit) expect(fitted).toBe(body);
      else expect(fitted.endsWith(`\n${rest}\n`)).toBe(true);
    }),
  );
});
