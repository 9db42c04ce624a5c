import { describe, expect, it } from '@jest/globals';
import { renderText } from '../../../src/overlap/show/text.js';
import { displayWidth } from '../../../src/report/terminal.js';
import { branch, file, hostile, pair, report, typical } from './reports.js';

const style = new RegExp(String.raw`\u001b\[(\d+)m`, 'g');
const plain = { colour: false, width: 80 };

it('one sentence, a list that lines up, then what to do', () => {
  expect(renderText(typical(), plain)).toBe(
    `Merges cleanly with 14 of 16 branches; conflicts with #12 in src/api.ts lines
40–58; could not be compared with feature/0.

conflict  #12        src/api.ts lines 40–58 (there 41–44)
unknown   feature/0  Its history is incomplete.

Next:
  - #12: Rebase on #12 after it merges, or agree with @octocat who goes first.

Also: 1 pair touches the same files and merges; 1 pair is stacked.
`,
  );
});

it('of all branches names both of a pair, and who conflicts with base', () => {
  const text = renderText(
    report(
      [branch('a'), branch('b', 2), branch('r', 3, { base: 'conflict', files: [file('x.ts')] })],
      [pair('a', 'b', 'ordered', { first: 'b', files: [file('z.ts')] })],
    ),
    plain,
  );
  expect(text).toContain('conflict  #3 × main  x.ts\nordered   a × #2     z.ts lines 40–58 × 41–44\n');
  expect(text).toContain('  - a × #2: Merge #2 before a.\n');
});

it('gives the same advice once, with the branch that is in most of the pairs', () => {
  const branches = ['a', 'b', 'c', 'd', 'e'].map((ref) => branch(ref));
  const against = (ref: string) => pair('a', ref, 'conflict', { files: [file('z.ts')] });
  const few = renderText(report(branches, [against('b'), against('c')]), { ...plain, width: 200 });
  expect(few.match(/^ {2}- .*$/gm)).toEqual([expect.stringMatching(/: a × b and a × c\.$/)]);
  const many = renderText(report(branches, ['b', 'c', 'd', 'e'].map(against)), { ...plain, width: 200 });
  expect(many.match(/^ {2}- .*$/gm)).toEqual([expect.stringMatching(/: 4 pairs, a alone is in 4\.$/)]);
});

it('tells branches that conflict with base in one line what to do', () => {
  const refused = ['a', 'b'].map((ref) => branch(ref, undefined, { base: 'conflict', files: [file('x')] }));
  const text = renderText(report(refused, []), { ...plain, width: 200 });
  expect(text.match(/^ {2}- .*$/gm)).toEqual([
    expect.stringMatching(/^ {2}- Bring each up to date .*: a and b\.$/),
  ]);
});

it('where there is nothing to do is one sentence', () => {
  expect(renderText(report([branch('a'), branch('b')], []), plain)).toBe(
    'All 2 branches merge cleanly into main and with each other.\n',
  );
});

describe('colour', () => {
  it('is absent unless asked for', () => {
    expect(renderText(typical(), plain)).not.toContain('\u001b');
  });
  it('changes nothing but colour', () => {
    const coloured = renderText(typical(), { ...plain, colour: true });
    expect(coloured).toContain('\u001b[31mconflict\u001b[39m');
    expect(coloured.replaceAll(style, '')).toBe(renderText(typical(), plain));
  });
  it('ends on every line that it begins on', () => {
    for (const line of renderText(typical(), { colour: true, width: 40 }).split('\n')) {
      const codes = [...line.matchAll(style)].map(([, code]) => Number(code));
      expect(codes.filter((code) => code < 20 || (code > 29 && code < 39))).toHaveLength(codes.length / 2);
    }
  });
});

it.each([40, 80, 120])('sentences and advice keep within %i columns', (width) => {
  const lines = renderText(typical(), { colour: false, width }).split('\n');
  const prose = lines.filter((line) => !/^(conflict|unknown|Also)/.test(line));
  expect(Math.max(...prose.map(displayWidth))).toBeLessThanOrEqual(width);
});

it('names from outside stay on their line and do nothing to the terminal', () => {
  const pairs = hostile.map((name) => pair('x', name, 'conflict', { files: [file(name)] }));
  const text = renderText(
    report([branch('x'), ...hostile.map((name) => branch(name))], pairs, { subject: 'x' }),
    plain,
  );
  for (const hidden of ['\u202e', '\u001b', '\r']) expect(text).not.toContain(hidden);
  expect(text.split('\n').filter((line) => line.startsWith('conflict  '))).toHaveLength(hostile.length);
  expect(text).not.toMatch(/^::/m);
});
