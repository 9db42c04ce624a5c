import { describe, expect, it } from '@jest/globals';
import type { Blocked, OverlapReport, Plan } from '../../../src/overlap/report.js';
import { renderComment } from '../../../src/overlap/show/markdown.js';
import { renderPlanGraph } from '../../../src/overlap/show/plan-graph.js';
import { renderPlanMarkdown } from '../../../src/overlap/show/plan-markdown.js';
import { renderPlanText } from '../../../src/overlap/show/plan-text.js';
import { planHeadline, unblock, whyBlocked } from '../../../src/overlap/show/plan-words.js';
import { commentWords, plainWords, summaryWords } from '../../../src/overlap/show/words.js';
import { branch, hostile, pair, report } from './reports.js';

const plan = (waves: string[][], blocked: Blocked[] = []): Plan => ({
  waves,
  trees: waves.map(() => 'c'.repeat(40)),
  tree: 'c'.repeat(40),
  blocked,
});

/** Seven branches: two waves, and one blocked for each of three reasons. */
function planned(more: Partial<OverlapReport> = {}): OverlapReport {
  const branches = ['a', 'b', 'c', 'd', 'e', 'f'].map((ref, index) => branch(ref, index + 1));
  return report(
    [...branches, branch('bare')],
    [pair('a', 'd', 'conflict'), pair('b', 'c', 'stacked', { first: 'b' })],
    {
      plan: plan(
        [['a', 'b', 'bare'], ['c']],
        [
          { ref: 'd', reason: 'conflict', by: ['a'] },
          { ref: 'e', reason: 'draft', by: [] },
          { ref: 'f', reason: 'together', by: ['a', 'b'] },
        ],
      ),
      ...more,
    },
  );
}

describe('one sentence', () => {
  it.each([
    [planned(), '4 of 7 branches merge in 2 waves; 3 are blocked.'],
    [planned({ subject: 'a' }), 'In the plan it merges first.'],
    [planned({ subject: 'c' }), 'In the plan it merges in wave 2, after wave 1.'],
    [planned({ subject: 'd' }), 'Cannot merge now: conflicts with #1, which merges first.'],
    [planned({ subject: 'x' }), 'Has no place in the plan.'],
    [planned({ plan: plan([]) }), 'There is nothing to merge.'],
    [planned({ plan: plan([['a']]) }), 'The only branch merges.'],
    [planned({ plan: plan([['a', 'b']]) }), 'All 2 branches merge.'],
    [planned({ plan: plan([], [{ ref: 'e', reason: 'draft', by: [] }]) }), 'None of 1 branch can merge now.'],
  ])('%#: of the branches, or of one', (from, sentence) => {
    expect(from.plan && planHeadline(from, from.plan, plainWords)).toBe(sentence);
  });
});

it.each<[Blocked, string, string]>([
  [{ ref: 'a', reason: 'base', by: [] }, 'conflicts with main since #9', 'Bring it up to date with main.'],
  [
    { ref: 'b', reason: 'unknown', by: ['a'], detail: 'git gave up.' },
    'could not be determined with #1: git gave up',
    'Try the merge by hand, or run again.',
  ],
  [{ ref: 'b', reason: 'draft', by: [] }, 'is a draft', 'Mark it ready for review.'],
  [{ ref: 'b', reason: 'stack', by: ['a'] }, 'stands on #1, which is blocked', 'See what blocks #1.'],
  [
    { ref: 'b', reason: 'checks', by: [], detail: 'not all are green (test)' },
    'checks: not all are green (test)',
    'Wait for its checks, or mend them.',
  ],
  [
    { ref: 'b', reason: 'together', by: ['a', 'c'] },
    'merges with each of #1 and #3, but not after all of them',
    'Rebase after #1 and #3 have merged.',
  ],
])('a branch that is blocked: %j', (blocked, why, what) => {
  const cause = { sha: 'd'.repeat(40), subject: 'x (#9)', pullRequest: 9 };
  const from = planned();
  const [first, ...others] = from.branches;
  const branches = first ? [{ ...first, base: 'conflict' as const, cause }, ...others] : [];
  expect(whyBlocked({ ...from, branches }, blocked, plainWords)).toBe(why);
  expect(unblock({ ...from, branches }, blocked, plainWords)).toBe(what);
});

it('reads on a terminal as an order, wave by wave, then what is blocked', () => {
  expect(renderPlanText(planned(), { colour: false, width: 80 }))
    .toBe(`4 of 7 branches merge in 2 waves; 3 are blocked.

Merge now, in this order:
  1  #1
  2  #2
  3  bare

Then, once wave 1 is in:
  4  #3

Blocked:
  - #4 conflicts with #1, which merges first. Rebase after #1 has merged.
  - #5 is a draft. Mark it ready for review.
  - #6 merges with each of #1 and #2, but not after all of them. Rebase after #1
    and #2 have merged.
`);
});

it('says in a terminal which branches were left out', () => {
  const { leftOut } = planned();
  const none = planned({ plan: plan([]), leftOut: { ...leftOut, notNamed: 2 } });
  expect(renderPlanText(none, { colour: false, width: 80 })).toBe(
    'There is nothing to merge.\n\nLeft out: 2 branches that no glob of branches names.\n',
  );
});

describe('the graph', () => {
  it('has every branch once, an arrow for each order and a dotted one for whoever blocks', () => {
    const graph = planned().plan && renderPlanGraph(planned(), planned().plan as Plan);
    expect(graph).toBe(`\`\`\`mermaid
graph LR
  subgraph wave1["Merge now"]
    b0["#35;1 a"]
    b1["#35;2 b"]
    b2["bare"]
  end
  subgraph wave2["Wave 2"]
    b3["#35;3 c"]
  end
  subgraph blocked["Blocked"]
    b4["#35;4 d"]
    b5["#35;5 e"]
    b6["#35;6 f"]
  end
  b1 --> b3
  b0 -. blocks .-> b4
  b0 -. blocks .-> b6
  b1 -. blocks .-> b6
\`\`\``);
  });

  it('is drawn up to 40 branches and not beyond, nor for none', () => {
    const of = (count: number) => {
      const refs = Array.from({ length: count }, (_, index) => `b${index}`);
      return renderPlanGraph(
        report(
          refs.map((ref) => branch(ref)),
          [],
        ),
        plan([refs]),
      );
    };
    expect([of(0), of(41)]).toEqual([undefined, undefined]);
    expect(of(40)).toContain('b39["b39"]');
  });

  it.each(hostile)('lets no name out of its label: %j', (name) => {
    const graph = renderPlanGraph(report([branch(name)], []), plan([[name]])) ?? '';
    const lines = graph.split('\n');
    expect(lines).toHaveLength(6);
    expect(lines[3]).toMatch(/^ {4}b0\["[\p{L}\p{N} ./_#;-]*"\]$/u);
  });
});

it('is folded in a comment, whose sentence says where this branch stands', () => {
  const [comment = ''] = renderComment(planned({ subject: 'c' }));
  expect(comment).toContain(
    '\n\nIn the plan it merges in wave 2, after wave 1.\n\n<details><summary>Merge plan: 4 branches merge, 3 blocked',
  );
  expect(comment.indexOf('```mermaid')).toBeGreaterThan(comment.indexOf('Merge plan'));
});

it.each(hostile)('stays a row in Markdown whatever a branch is called: %j', (name) => {
  const from = report([branch(name)], [], {
    plan: plan([], [{ ref: name, reason: 'unknown', by: [], detail: name }]),
  });
  for (const words of [commentWords, summaryWords]) {
    const markdown = renderPlanMarkdown(from, words).join('\n');
    expect(markdown).not.toMatch(/<img|<script|[^\\]@team/);
    expect(markdown.split('\n').filter((line) => line.startsWith('|'))).toHaveLength(3);
  }
});

it('is absent where no plan was made', () => {
  const without = planned();
  delete without.plan;
  expect(renderPlanMarkdown(without, commentWords)).toEqual([]);
  expect(renderPlanText(without, { colour: false, width: 80 })).toBe('');
});
