import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { readFindings, type FindingsFile } from '../../src/review/finding.js';

const path = new URL('../../docs/schemas/findings-1.json', import.meta.url);
const validate = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(path, 'utf8')) as object);

const whole: FindingsFile = {
  schema: 'parallel-claude/findings/1',
  head: 'a'.repeat(40),
  base: 'b'.repeat(40),
  findings: [
    {
      category: 'security',
      severity: 'critical',
      path: 'src/a.ts',
      line: 3,
      endLine: 5,
      title: 'A title',
      body: 'A body',
      suggestion: 'better()',
      quote: 'worse()',
    },
    { category: 'tests', severity: 'minor', path: 'src/b.ts', title: 'No tests', body: '' },
  ],
  reviewed: ['src/a.ts'],
  notReviewed: [{ path: 'dist/a.js', reason: 'ignored', detail: 'generated' }],
  model: 'some-model',
  tokens: { input: 1, output: 2, cacheRead: 3, cacheWrite: 4 },
  cost: 0.25,
};

test('a file of ours is read as it was written, and fits the schema', () => {
  expect(validate(whole)).toBe(true);
  expect(readFindings(JSON.stringify(whole))).toEqual(whole);
});

test('a byte order mark at the start, as PowerShell writes one, is passed over', () => {
  expect(readFindings(`\ufeff${JSON.stringify(whole)}`)).toEqual(whole);
});

const foreign = {
  severity: 'major',
  path: './src/a.ts',
  line: 0,
  endLine: null,
  title: 'Two\n lines',
  quote: null,
};
const read = { category: 'custom', severity: 'major', path: 'src/a.ts', title: 'Two lines', body: '' };

test.each([
  ['a bare array', [foreign]],
  ['an object of findings', { findings: [foreign], cost: 'much', head: 'main', more: {} }],
  ['one with a schema of its own', { schema: 'theirs/1', findings: [foreign] }],
])('%s of another reviewer is read, null and line 0 as absent', (_, json) => {
  expect(readFindings(JSON.stringify(json))).toEqual({
    schema: 'parallel-claude/findings/1',
    head: '',
    base: '',
    findings: [read],
    reviewed: [],
    notReviewed: [],
  });
});

test.each(['0'.repeat(40), 'c'.repeat(64)])('the full commit id %s of another reviewer is kept', (head) => {
  expect(readFindings(JSON.stringify({ head, findings: [] }))).toMatchObject({ head, base: '' });
});

const given = (change: object) => ({ ...whole, ...change });
const [first] = whole.findings;

test.each([
  ['{', 'The findings: $ is no JSON: '],
  ['"text"', 'The findings: $ is "text"; allowed is an object.'],
  [JSON.stringify({}), 'The findings: $ has no "findings", which it must have.'],
  [JSON.stringify({ findings: {} }), 'The findings: $.findings is {}; allowed is an array.'],
  [JSON.stringify([5]), 'The findings: $[0] is 5; allowed is an object.'],
  [
    JSON.stringify([{ ...foreign, severity: 'high' }]),
    'The findings: $[0].severity is "high"; allowed is "critical", "major", "minor".',
  ],
  [
    JSON.stringify([{ severity: 'minor', path: 'a' }]),
    'The findings: $[0] has no "title", which it must have.',
  ],
  [
    JSON.stringify(given({ findings: [first, { ...first, category: 'style' }] })),
    'The findings: $.findings[1].category is "style"; allowed is "quality", "tests", "architecture", "security", "custom".',
  ],
  [
    JSON.stringify(given({ findings: [{ ...first, line: 1.5 }] })),
    'The findings: $.findings[0].line is 1.5; allowed is a whole number from 0.',
  ],
  [
    JSON.stringify(given({ head: 'main' })),
    'The findings: $.head is "main"; allowed is a commit\'s full id.',
  ],
  [
    JSON.stringify(given({ head: '--upload-pack=x' })),
    'The findings: $.head is "--upload-pack=x"; allowed is',
  ],
  [
    JSON.stringify(given({ schema: 'parallel-claude/findings/2' })),
    'The findings: $.schema is "parallel-claude/findings/2"; allowed is "parallel-claude/findings/1".',
  ],
  [
    JSON.stringify(given({ notReviewed: [{ path: 'a', reason: 'lazy' }] })),
    'The findings: $.notReviewed[0].reason is "lazy"; allowed is "budget", "ignored", "too-large", "binary", "unreadable", "model".',
  ],
  [JSON.stringify(given({ cost: -1 })), 'The findings: $.cost is -1; allowed is a number from 0.'],
  [
    JSON.stringify([{ ...foreign, title: '\u001b[31m\u202e' + 'x'.repeat(99), path: 5 }]),
    'The findings: $[0].path is 5; allowed is a string.',
  ],
])('%s is refused, with its place', (text, message) => {
  expect(() => readFindings(text)).toThrow(message);
});

test('a last line before the first one is passed over, as a schema cannot forbid it', () => {
  const text = JSON.stringify([{ ...foreign, line: 5, endLine: 3 }]);
  expect(readFindings(text).findings).toEqual([{ ...read, line: 5 }]);
});

test('more findings than a review may have are refused, with how many there may be', () => {
  const many = Array.from({ length: 20_000 }, () => foreign);
  expect(() => readFindings(JSON.stringify({ findings: many }))).toThrow(
    'The findings: $.findings has 20000 items; allowed are at most 2000: leave out the least important.',
  );
  expect(() => readFindings(JSON.stringify({ ...whole, findings: many }))).toThrow('at most 2000');
});
