import { noneLeftOut } from '../../../src/overlap/taking-part.js';
import type {
  BranchReport,
  FileReport,
  OverlapReport,
  PairReport,
  Verdict,
} from '../../../src/overlap/report.js';
import { verdicts } from '../../../src/overlap/report.js';

/** A branch that merges into base, with a pull request where a number is given. */
export function branch(ref: string, number?: number, more: Partial<BranchReport> = {}): BranchReport {
  return {
    ref,
    sha: 'a'.repeat(40),
    base: 'clean',
    ...(number !== undefined && {
      pullRequest: {
        number,
        title: `Change ${ref}`,
        author: 'octocat',
        draft: false,
        url: `https://github.com/o/r/pull/${number}`,
      },
    }),
    ...more,
  };
}

export function file(path: string, more: Partial<FileReport> = {}): FileReport {
  return { path, kind: 'content', a: [[40, 58]], b: [[41, 44]], ...more };
}

export function pair(
  a: string,
  b: string,
  verdict: PairReport['verdict'],
  more: Partial<PairReport> = {},
): PairReport {
  return { a, b, verdict, files: [], ...more };
}

/** A report of these branches and pairs, with the counts that belong to them. */
export function report(
  branches: BranchReport[],
  pairs: PairReport[],
  more: Partial<OverlapReport> = {},
): OverlapReport {
  const mergeable = branches.filter(({ base }) => base === 'clean').length;
  const total = more.subject === undefined ? (mergeable * (mergeable - 1)) / 2 : mergeable - 1;
  const counts = Object.fromEntries(verdicts.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
  for (const { verdict } of pairs) counts[verdict]++;
  counts.none = Math.max(0, total - pairs.length);
  return {
    ignored: [],
    leftOut: noneLeftOut(),
    schema: 'parallel-claude/overlap/1',
    truth: 'github',
    mergeMethod: 'merge',
    base: { ref: 'main', sha: 'b'.repeat(40) },
    branches,
    pairs,
    counts,
    ...more,
  };
}

/** The subject `claude/one` (#14) among 16 others, in conflict with #12. */
export function typical(): OverlapReport {
  const others = Array.from({ length: 15 }, (_, i) => branch(`feature/${i}`));
  return report(
    [branch('claude/one', 14), branch('claude/two', 12), ...others],
    [
      pair('claude/one', 'claude/two', 'conflict', { files: [file('src/api.ts')] }),
      pair('claude/one', 'feature/0', 'unknown', { reason: 'Its history is incomplete.' }),
      pair('claude/one', 'feature/1', 'files', {
        files: [file('README.md', { kind: 'files', a: [], b: [] })],
      }),
      pair('claude/one', 'feature/2', 'stacked', {
        first: 'feature/2',
        reason: 'claude/one contains feature/2.',
      }),
    ],
    { subject: 'claude/one' },
  );
}

/** Names that try to break out of whatever they are written into. */
export const hostile = [
  'a`b`|c',
  '@octo-org/team',
  '<img src=x onerror=alert(1)>',
  'x\n\n# heading\n::error::y',
  '\u202egpj.exe',
  '</summary></details>',
  '```\n<script>',
  "'; rm -rf $HOME #4711",
  '$(touch pwned)',
  '[a](javascript:alert(1))',
  '-->',
  '\u001b[2J',
];
