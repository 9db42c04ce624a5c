import { expect, test } from '@jest/globals';
import type { ReviewedFinding, ReviewReport } from '../../src/review/report.js';
import { resultOf } from '../../src/review/result.js';

const said: ReviewedFinding = {
  id: '0123456789abcdef',
  category: 'security',
  severity: 'critical',
  path: 'src/a.ts',
  line: 3,
  title: 'Opens what the user names',
  body: 'At once.',
  outcome: 'inline',
  url: 'https://github.com/o/r/pull/1#discussion_r1',
};

const report = (change: Partial<ReviewReport> = {}): ReviewReport => ({
  schema: 'parallel-claude/review/1',
  pullRequest: 1,
  head: 'a'.repeat(40),
  base: 'b'.repeat(40),
  round: 2,
  findings: [said],
  counts: { found: 1, posted: 1, known: 0, dropped: 0, resolved: 0 },
  open: { critical: 1, major: 0, minor: 0 },
  coverage: {
    changed: 3,
    reviewed: 2,
    notReviewed: [{ path: 'dist/a.js', reason: 'ignored', detail: 'generated' }],
  },
  failOn: 'never',
  failures: [],
  model: 'some-model',
  tokens: { input: 100, output: 20, cacheRead: 3, cacheWrite: 4 },
  cost: 0.0312,
  ...change,
});

test('the result says what is open, what became of it, what was looked at, and what it cost', () => {
  const result = resultOf(report());
  expect(result).toMatchObject({
    judgement: 'passes',
    headline: '1 critical finding is open.',
    annotations: [],
  });
  expect(result.outputs).toEqual({
    findings: 1,
    posted: 1,
    dropped: 0,
    reviewed: 2,
    'not-reviewed': 1,
    cost: 0.0312,
    tokens: 127,
  });
  expect(result.summary).toBe(
    [
      '## Review',
      '**1 critical finding is open.**',
      [
        '|  | Finding |',
        '| --- | --- |',
        '| 🔴 critical, security | [Opens what the user names](https://github.com/o/r/pull/1#discussion_r1)<br>`src/a.ts:3` |',
      ].join('\n'),
      '1 finding: 1 posted, 0 known already, 0 dropped. Reviewed 2 of 3 changed files. some-model, 107 tokens in, 20 out, \\$0.031.',
      '<details><summary>1 file not reviewed</summary>',
      '- `dist/a.js`: ignored, generated',
      '</details>',
      'Review 2 of `aaaaaaaaaa`.\n',
    ].join('\n\n'),
  );
});

test.each([
  [['fail-on'], 'fails', '1 critical finding is open; 1 of 2 files not reviewed (model). fail-on is major.'],
  [
    ['not-posted'],
    'fails',
    '1 critical finding is open; 1 of 2 files not reviewed (model). None of 1 finding could be posted.',
  ],
  [
    ['not-reviewed'],
    'unknown',
    '1 critical finding is open; 1 of 2 files not reviewed (model). The model gave no answer for 1 file.',
  ],
  [
    ['fail-on', 'not-reviewed'],
    'fails',
    '1 critical finding is open; 1 of 2 files not reviewed (model). fail-on is major. The model gave no answer for 1 file.',
  ],
] as const)('%p: it %s', (failures, judgement, failure) => {
  const notReviewed = [{ path: 'a', reason: 'model' as const }];
  const result = resultOf(
    report({ failures: [...failures], failOn: 'major', coverage: { changed: 2, reviewed: 1, notReviewed } }),
  );
  expect(result).toMatchObject({ judgement, failure });
});

const budget = { path: 'a', reason: 'budget' as const };

test.each([
  ['No open findings in 1 of 2 files; 1 not reviewed (max-cost or max-tokens).', 1, [budget], 0, undefined],
  [
    'No open findings in 2 of 4 files; 2 not reviewed (max-cost or max-tokens and too-large).',
    2,
    [budget, { ...budget, reason: 'too-large' as const }, { ...budget, reason: 'ignored' as const }],
    0,
    undefined,
  ],
  ['1 major finding is open; 1 of 3 files not reviewed (max-cost or max-tokens).', 2, [budget], 1, undefined],
  ['Nothing was reviewed: 1 file left out (max-cost or max-tokens).', 0, [budget], 0, undefined],
  [
    '1 major finding is open. Nothing was reviewed: 1 file left out (max-cost or max-tokens).',
    0,
    [budget],
    1,
    undefined,
  ],
  [
    // One that is gone, say.
    'Nothing was reviewed: 1 file left out (max-cost or max-tokens).',
    1,
    [budget],
    0,
    { input: 0, output: 0, cacheRead: 0, cacheWrite: 0 },
  ],
  ['No open findings.', 0, [{ ...budget, reason: 'binary' as const }], 0, undefined],
  [
    'Nothing was reviewed: 1 file left out (unreadable).',
    0,
    [
      { ...budget, reason: 'unreadable' as const },
      { ...budget, reason: 'binary' as const },
    ],
    0,
    undefined,
  ],
] as const)(
  'what was not looked at is in the title: %s',
  (headline, reviewed, notReviewed, major, tokens) => {
    const result = resultOf(
      report({
        open: { critical: 0, major, minor: 0 },
        coverage: { changed: 9, reviewed, notReviewed: [...notReviewed] },
        ...(tokens && { tokens }),
      }),
    );
    expect(result).toMatchObject({ headline, isNeutral: headline.includes('Nothing was reviewed') });
  },
);

test('what no comment says at its place is an annotation of the check run', () => {
  const findings: ReviewedFinding[] = [
    { ...said, outcome: 'summary' },
    { ...said, severity: 'minor', endLine: 5, outcome: 'dropped', reason: 'refused' },
    { ...said, outcome: 'dropped', reason: 'narrowed' },
    { ...said, outcome: 'file' },
  ];
  expect(resultOf(report({ findings })).annotations).toEqual([
    {
      path: 'src/a.ts',
      startLine: 3,
      endLine: 3,
      level: 'failure',
      title: 'critical, security: Opens what the user names',
      message: 'At once.',
    },
    expect.objectContaining({ level: 'notice', startLine: 3, endLine: 5 }),
  ]);
});

test('text from outside can do nothing in the summary, and many findings still fit', () => {
  const hostile = { ...said, title: '@team <img> [x](y) | fixes #1', path: 'a|`b`<c>' };
  const { renderings } = resultOf(report({ findings: Array.from({ length: 500 }, () => hostile) }));
  expect(renderings[0]).toContain(
    '[@&#8203;team &lt;img&gt; \\[x\\]\\(y\\) \\| fixes #&#8203;1](https://github.com/o/r/pull/1#discussion_r1)<br><code>a&#124;&#96;b&#96;&lt;c&gt;:3</code>'.replace(
      ':3',
      '&#58;3',
    ),
  );
  expect(renderings[0]).toContain('_and 300 more findings, in the report_');
  expect(renderings.at(-1)?.length).toBeLessThan(1_000);
});
