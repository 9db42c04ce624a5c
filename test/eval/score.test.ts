import { expect, test } from '@jest/globals';
import { readExpected, type Case } from '../../eval/case.js';
import { resultOf, scoresOf } from '../../eval/score.js';
import { showJson, showText } from '../../eval/show.js';
import type { Finding, FindingsFile } from '../../src/review/finding.js';

const tokens = { input: 10, output: 5, cacheRead: 3, cacheWrite: 2 };

function caseOf(name: string, language: string, ...defects: object[]): Case {
  const expected = readExpected(name, JSON.stringify({ title: name, language, defects }));
  return { name, before: '', after: '', ...expected };
}

function defect(category: string, line: number) {
  return { category, severity: 'major', path: 'a', line, words: ['wrong'], why: `wrong at ${line}` };
}

function finding(
  category: Finding['category'],
  line: number,
  severity: Finding['severity'] = 'major',
): Finding {
  return { category, severity, path: 'a', line, title: 'This is wrong', body: '' };
}

function answer(...findings: Finding[]): FindingsFile {
  const schema = 'parallel-claude/findings/1';
  return { schema, head: '', base: '', findings, reviewed: ['a'], notReviewed: [], tokens, cost: 0.25 };
}

const results = [
  resultOf(
    caseOf('one', 'Go', defect('quality', 1), defect('security', 2)),
    answer(finding('quality', 1), finding('tests', 9), finding('security', 2, 'minor')),
  ),
  resultOf(caseOf('two', 'Go', defect('quality', 1)), answer()),
  resultOf(caseOf('three', 'SQL'), answer(finding('quality', 4))),
  resultOf(caseOf('four', 'Shell'), answer()),
];

test('precision is of what was said, recall of what is wrong, and F1 lies between', () => {
  expect(scoresOf(results).all).toEqual({
    of: 'all',
    defects: 3,
    hits: 2,
    falseAlarms: 2,
    severityRight: 1,
    precision: 1 / 2,
    recall: 2 / 3,
    f1: 4 / 7,
  });
});

test('a hit counts for the category of its defect, a false alarm for its own', () => {
  const rows = scoresOf(results).byCategory;
  expect(rows.map(({ of, defects, hits, falseAlarms }) => [of, defects, hits, falseAlarms])).toEqual([
    ['quality', 2, 1, 1],
    ['tests', 0, 0, 1],
    ['architecture', 0, 0, 0],
    ['security', 1, 1, 0],
    ['custom', 0, 0, 0],
  ]);
});

test('languages are told apart', () => {
  const rows = scoresOf(results).byLanguage;
  expect(rows.map(({ of, defects, hits, falseAlarms }) => [of, defects, hits, falseAlarms])).toEqual([
    ['Go', 3, 2, 1],
    ['SQL', 0, 0, 1],
    ['Shell', 0, 0, 0],
  ]);
});

test('a share of nothing is absent', () => {
  const [, , , shell] = results;
  expect(scoresOf(shell ? [shell] : []).all).toEqual({
    of: 'all',
    defects: 0,
    hits: 0,
    falseAlarms: 0,
    severityRight: 0,
  });
});

test('cases in order are counted, and those of them with a false alarm', () => {
  expect(scoresOf(results).clean).toEqual({ cases: 2, disturbed: 1 });
});

test('tokens and cost add up, cached tokens too', () => {
  const { tokens: all, cost } = scoresOf(results);
  expect({ all, cost }).toEqual({ all: 80, cost: 1 });
});

test('the text has a row for each category and language of which there is something to say, and what went wrong', () => {
  const failed = [{ name: 'five', why: 'no answer' }];
  const text = showText({ answers: 'a model', results, scores: scoresOf(results), failed });
  expect(text).toBe(`Answers: a model

          defects  found  false  precision  recall    F1  severity right
quality         2      1      1       0.50    0.50  0.50          1 of 1
tests           0      0      1       0.00       –     –               –
security        1      1      0       1.00    1.00  1.00          0 of 1
Go              3      2      1       0.67    0.67  0.67          1 of 2
SQL             0      0      1       0.00       –     –               –
all             3      2      2       0.50    0.67  0.57          1 of 2

4 cases; of 2 in order 1 with a false alarm.
0 more findings are true but not asked for, and count for nothing.
80 tokens, $1.00.

Missed:
  two: quality, major: wrong at 1

False alarms:
  one: a:9: tests, major: This is wrong
  three: a:4: quality, major: This is wrong

Not scored:
  five: no answer`);
});

test('a title cannot move the cursor or start a line of its own', () => {
  const hostile = { ...finding('quality', 4), title: 'red\u001b[31m\n::error::' };
  const mine = [resultOf(caseOf('one', 'Go'), answer(hostile))];
  const text = showText({ answers: '', results: mine, scores: scoresOf(mine), failed: [] });
  expect(text).not.toContain('\u001b');
  expect(text).not.toMatch(/^::/m);
});

test('the JSON has the scores and what was found in each case', () => {
  const scores = scoresOf(results);
  const json = JSON.parse(showJson({ answers: 'a model', results, scores, failed: [] })) as {
    scores: unknown;
    cases: { name: string; hits: unknown[] }[];
  };
  expect(json.scores).toEqual(JSON.parse(JSON.stringify(scores)));
  expect(json.cases.map(({ name, hits }) => [name, hits.length])).toEqual([
    ['one', 2],
    ['two', 0],
    ['three', 0],
    ['four', 0],
  ]);
});
