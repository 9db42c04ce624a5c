import { expect, test } from '@jest/globals';
import { collisionsIn, type Subject } from '../../../src/review/find/collisions.js';

const sha = (digit: string) => digit.repeat(40);
const head = sha('a');
const mine: Subject = { branch: 'feature/x', pullRequest: 1, head };

const branch = (ref: string, number?: number, at = head) => ({
  ref,
  sha: at,
  base: 'clean',
  ...(number !== undefined && { pullRequest: { number, title: '', author: 'o', draft: false, url: '' } }),
});
const file = (path: string, fields = {}) => ({ path, kind: 'content', a: [[3, 5]], b: [[4, 4]], ...fields });
const pair = (a: string, b: string, verdict: string, fields = {}) => ({
  a,
  b,
  verdict,
  files: [file('src/a.ts')],
  ...fields,
});

function report(
  pairs: unknown[],
  branches: unknown[] = [branch('feature/x', 1), branch('other', 2)],
): string {
  return JSON.stringify({ schema: 'parallel-claude/overlap/1', branches, pairs });
}

test('a conflict is told from this side, whichever side of the pair it is', () => {
  const told = (branchOf: string, here: string, there: string) => ({
    collisions: [
      { branch: branchOf, path: 'src/a.ts', detail: `git cannot merge the two (content), ${here}, ${there}` },
    ],
  });
  expect(collisionsIn(report([pair('feature/x', 'other', 'conflict')]), mine)).toEqual(
    told('other (#2)', 'line 3-5 here', 'line 4 there'),
  );
  expect(collisionsIn(report([pair('third', 'feature/x', 'conflict')]), mine)).toEqual(
    told('third', 'line 4 here', 'line 3-5 there'),
  );
});

test('what merges only in one order says which one is first', () => {
  const told = (first: string) =>
    collisionsIn(report([pair('feature/x', 'other', 'ordered', { first })]), mine);
  expect(JSON.stringify(told('other'))).toContain('the other one has to merge first');
  expect(JSON.stringify(told('feature/x'))).toContain('this one has to merge first');
});

test('a collision without a path is told all the same, and many lines are not all listed', () => {
  const many = Array.from({ length: 9 }, (_, at) => [at + 1, at + 1]);
  const found = collisionsIn(
    report([
      pair('feature/x', 'other', 'conflict', { files: [] }),
      pair('feature/x', 'other', 'lines', { files: [file('b', { a: many, b: [] })] }),
    ]),
    mine,
  );
  expect(found).toMatchObject({
    collisions: [{ path: '' }, { path: 'b', detail: 'lines near each other, line 1 and 2 and 3 and … here' }],
  });
});

test.each(['unknown', 'files', 'stacked'])('%s is no collision', (verdict) => {
  expect(collisionsIn(report([pair('feature/x', 'other', verdict)]), mine)).toEqual({ collisions: [] });
});

test('pairs of other branches are theirs', () => {
  expect(collisionsIn(report([pair('other', 'third', 'conflict')]), mine)).toEqual({ collisions: [] });
});

test('a report of another commit is not used', () => {
  const old = report([pair('feature/x', 'other', 'conflict')], [branch('feature/x', 1, sha('b'))]);
  expect(collisionsIn(old, mine)).toEqual({ unused: `it is of commit ${sha('b')}, and ${head} is reviewed` });
});

test('a report without the branch is not used', () => {
  expect(collisionsIn(report([], []), mine)).toEqual({ unused: 'it has no branch feature/x' });
});

test('a fork’s pull request is not taken for the branch of ours that has its name', () => {
  const fork = { ...mine, pullRequest: 7 };
  const pairs = [pair('feature/x', 'other', 'conflict')];
  expect(collisionsIn(report(pairs), fork)).toEqual({ unused: 'it has no branch feature/x' });
  const known = [...[branch('feature/x', 1)], branch('pull/7/head', 7)];
  expect(collisionsIn(report(pairs, known), fork)).toEqual({ collisions: [] });
  const tokenless = [branch('pull/7/head'), branch('other')];
  expect(collisionsIn(report([pair('pull/7/head', 'other', 'conflict')], tokenless), fork)).toMatchObject({
    collisions: [{ branch: 'other' }],
  });
});

test('at the desk the branch’s name tells', () => {
  const { branch: name } = mine;
  expect(
    collisionsIn(report([pair('feature/x', 'other', 'conflict')]), { branch: name, head }),
  ).toMatchObject({ collisions: [{ branch: 'other (#2)' }] });
});

test.each([
  ['no JSON', '{', 'The overlap report: $ is no JSON'],
  ['a list', '[]', '$ is []; allowed is an object'],
  [
    'another schema',
    '{"schema":"parallel-claude/overlap/2"}',
    '$.schema is "parallel-claude/overlap/2"; allowed is',
  ],
  [
    'another verdict',
    report([{ ...pair('feature/x', 'other', 'worse') }]),
    '$.pairs[0].verdict is "worse"; allowed is "conflict"',
  ],
  [
    'no commit',
    report([], [{ ref: 'x', sha: 'y' }]),
    '$.branches[0].sha is "y"; allowed is a commit’s full id',
  ],
  [
    'half a range',
    report([pair('feature/x', 'other', 'conflict', { files: [file('a', { b: [[1]] })] })]),
    '$.pairs[0].files[0].b[0] is [1]; allowed is two numbers',
  ],
])('what is no such report is refused, saying where: %s', (_, text, message) => {
  expect(() => collisionsIn(text, mine)).toThrow(message.replace('’', "'"));
});
