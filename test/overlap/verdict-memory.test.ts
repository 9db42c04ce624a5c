import { describe, expect, test } from '@jest/globals';
import type { PairReport } from '../../src/overlap/report.js';
import { VerdictMemory, type VerdictRules } from '../../src/overlap/verdict-memory.js';

const rules: VerdictRules = {
  program: 'this',
  git: 'git version 2.39.5',
  base: 'base',
  method: 'merge',
  near: 3,
  ignore: ['dist/**'],
};
const [a, b, c] = ['a', 'b', 'c'].map((ref) => ({ ref, sha: `${ref}${ref}` })) as [Tip, Tip, Tip];
type Tip = { ref: string; sha: string };

const conflict: PairReport = {
  a: 'a',
  b: 'b',
  verdict: 'conflict',
  files: [{ path: 'f', kind: 'content', a: [[1, 2]], b: [[3, 3]] }],
};

function kept(...pairs: PairReport[]): string {
  const memory = new VerdictMemory('', rules);
  memory.keep([a, b, c], pairs);
  return memory.toString();
}

test('a pair of which nothing moved is recalled, also that it has no verdict', () => {
  const memory = new VerdictMemory(kept(conflict), rules);
  expect([memory.recall(a, b), memory.recall(b, c), memory.recalled]).toEqual([conflict, 'none', 2]);
});

test('what could not be determined is tried again', () => {
  const memory = new VerdictMemory(kept({ ...conflict, verdict: 'unknown', reason: 'killed' }), rules);
  expect([memory.recall(a, b), memory.recalled]).toEqual([undefined, 0]);
});

test('a branch that moved, one that is new and one whose place changed are judged again', () => {
  const memory = new VerdictMemory(kept(conflict), rules);
  expect(memory.recall(a, { ...b, sha: 'moved' })).toBeUndefined();
  expect(memory.recall(a, { ref: 'new', sha: 'new' })).toBeUndefined();
  expect(memory.recall(b, a)).toBeUndefined();
});

test.each([
  { program: 'another' },
  { git: 'git version 2.50.0' },
  { base: 'moved' },
  { method: 'squash' },
  { near: 4 },
  { ignore: [] },
])('by other rules nothing is known: %j', (other) => {
  expect(new VerdictMemory(kept(conflict), { ...rules, ...other }).recall(a, b)).toBeUndefined();
});

describe('of a file that is not as it was written nothing is known', () => {
  const good = JSON.parse(kept(conflict)) as { branches: object; pairs: PairReport[] };
  const [file] = conflict.files;
  test.each([
    ['no JSON', '{'],
    ['another thing', 'null'],
    ['no branches', JSON.stringify({ ...good, branches: null })],
    ['no pair', JSON.stringify({ ...good, pairs: [null] })],
    ['a made-up verdict', JSON.stringify({ ...good, pairs: [{ ...conflict, verdict: 'fine' }] })],
    ['a verdict that is no pair’s', JSON.stringify({ ...good, pairs: [{ ...conflict, verdict: 'none' }] })],
    ['a ref that is no text', JSON.stringify({ ...good, pairs: [{ ...conflict, a: ['a'] }] })],
    ['a reason that is no text', JSON.stringify({ ...good, pairs: [{ ...conflict, reason: {} }] })],
    ['no file', JSON.stringify({ ...good, pairs: [{ ...conflict, files: [null] }] })],
    ['a file without a path', JSON.stringify({ ...good, pairs: [{ ...conflict, files: [{ kind: 'x' }] }] })],
    ['no lines', JSON.stringify({ ...good, pairs: [{ ...conflict, files: [{ ...file, a: [1] }] }] })],
  ])('%s', (_, text) => {
    expect(new VerdictMemory(text, rules).recall(a, b)).toBeUndefined();
  });
});
