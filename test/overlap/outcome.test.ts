import { describe, expect, test } from '@jest/globals';
import { noneLeftOut } from '../../src/overlap/taking-part.js';
import { judge, outcomeOf, type Judgement } from '../../src/overlap/outcome.js';
import { verdicts, type BranchReport, type OverlapReport, type Verdict } from '../../src/overlap/report.js';

interface Found {
  pairs?: Partial<Record<Verdict, number>>;
  bases?: BranchReport['base'][];
  subject?: number;
}

/** A report with as many pairs of each verdict, and branches `b0`, `b1`, … in these states with base. */
function report({ pairs = {}, bases = [], subject }: Found): OverlapReport {
  const counts = Object.fromEntries(verdicts.map((verdict) => [verdict, pairs[verdict] ?? 0]));
  return {
    schema: 'parallel-claude/overlap/1',
    truth: 'git',
    mergeMethod: 'merge',
    base: { ref: 'main', sha: '0' },
    branches: bases.map((base, at) => ({ ref: `b${at}`, sha: `${at}`, base })),
    pairs: [],
    ignored: [],
    leftOut: noneLeftOut(),
    counts: counts as Record<Verdict, number>,
    ...(subject !== undefined && { subject: `b${subject}` }),
  };
}

const levels = ['never', 'base', 'conflict', 'lines', 'files'] as const;
const all = (word: Judgement): Judgement[] => levels.map(() => word);

test.each<[string, Found, Judgement[]]>([
  ['nothing', {}, all('passes')],
  ['a conflict', { pairs: { conflict: 1 } }, ['passes', 'passes', 'fails', 'fails', 'fails']],
  ['an ordered pair', { pairs: { ordered: 1 } }, ['passes', 'passes', 'fails', 'fails', 'fails']],
  ['close lines', { pairs: { lines: 1 } }, ['passes', 'passes', 'passes', 'fails', 'fails']],
  ['a file in common', { pairs: { files: 1 } }, ['passes', 'passes', 'passes', 'passes', 'fails']],
  ['a stack', { pairs: { stacked: 1, none: 5 } }, all('passes')],
  ['an unknown pair', { pairs: { unknown: 1 } }, ['passes', 'passes', 'unknown', 'unknown', 'unknown']],
  [
    'an unknown pair beside a conflict',
    { pairs: { unknown: 1, conflict: 1 } },
    ['passes', 'passes', 'fails', 'fails', 'fails'],
  ],
  [
    'an unknown pair beside close lines',
    { pairs: { unknown: 1, lines: 1 } },
    ['passes', 'passes', 'unknown', 'fails', 'fails'],
  ],
  [
    'a branch that conflicts with base',
    { bases: ['clean', 'conflict'] },
    ['passes', 'fails', 'fails', 'fails', 'fails'],
  ],
  [
    'an unknown branch',
    { bases: ['unknown', 'clean'] },
    ['passes', 'unknown', 'unknown', 'unknown', 'unknown'],
  ],
  [
    'the subject conflicts with base',
    { bases: ['conflict'], subject: 0 },
    ['passes', 'fails', 'fails', 'fails', 'fails'],
  ],
  [
    'another than the subject conflicts with base',
    { bases: ['clean', 'conflict'], subject: 0 },
    all('passes'),
  ],
  [
    'another than the subject is unknown',
    { bases: ['clean', 'unknown'], subject: 0 },
    ['passes', 'passes', 'unknown', 'unknown', 'unknown'],
  ],
  ['merged and clean branches', { bases: ['merged', 'clean'] }, all('passes')],
])('under each level of fail-on: %s', (_, found, expected) => {
  expect(levels.map((level) => judge(report(found), level))).toEqual(expected);
});

describe('what a report comes to', () => {
  test.each<[string, Found, ReturnType<typeof outcomeOf>]>([
    ['nothing', {}, { conflicts: 0, overlaps: 0, unknown: 0, verdict: 'none' }],
    [
      'everything',
      { pairs: { conflict: 1, ordered: 2, unknown: 3, lines: 4, files: 5, stacked: 6, none: 7 } },
      { conflicts: 3, overlaps: 12, unknown: 3, verdict: 'conflict' },
    ],
    ['a stack', { pairs: { stacked: 1 } }, { conflicts: 0, overlaps: 0, unknown: 0, verdict: 'stacked' }],
    [
      'a branch that conflicts with base',
      { pairs: { lines: 1 }, bases: ['conflict'] },
      { conflicts: 1, overlaps: 1, unknown: 0, verdict: 'conflict' },
    ],
    [
      'an unknown branch',
      { bases: ['unknown'], pairs: { lines: 1 } },
      { conflicts: 0, overlaps: 1, unknown: 1, verdict: 'unknown' },
    ],
    [
      'another than the subject conflicts with base',
      { bases: ['clean', 'conflict'], subject: 0 },
      { conflicts: 0, overlaps: 0, unknown: 0, verdict: 'none' },
    ],
    [
      'another than the subject is unknown',
      { bases: ['clean', 'unknown'], subject: 0 },
      { conflicts: 0, overlaps: 0, unknown: 1, verdict: 'unknown' },
    ],
  ])('%s', (_, found, expected) => {
    expect(outcomeOf(report(found))).toEqual(expected);
  });
});
