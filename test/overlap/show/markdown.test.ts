import { describe, expect, it } from '@jest/globals';
import { marked } from 'marked';
import { headline } from '../../../src/overlap/show/headline.js';
import { renderComment, renderResolved } from '../../../src/overlap/show/markdown.js';
import type { PairReport } from '../../../src/overlap/report.js';
import { branch, file, hostile, pair, report, typical } from './reports.js';

const longest = (comment: string[]) => comment[0] ?? '';
const many = (count: number) => Array.from({ length: count }, (_, i) => branch(`feature/${i}`, i + 100));

describe('the headline says', () => {
  it('with how many branches it merges, with which it conflicts and where, and what nobody knows', () => {
    expect(headline(typical())).toBe(
      'Merges cleanly with 14 of 16 branches; conflicts with #12 in src/api.ts lines 40–58; could not be compared with feature/0.',
    );
  });

  it.each([
    [[branch('x')], [], 'Merges cleanly into main; there is no other branch to compare with.'],
    [[branch('x'), branch('y')], [], 'Merges cleanly with the only other branch.'],
    [[branch('x'), ...many(16)], [], 'Merges cleanly with all 16 branches.'],
    [
      [branch('x'), ...many(3)],
      [
        pair('x', 'feature/0', 'stacked', { first: 'x' }),
        pair('x', 'feature/1', 'files', { files: [file('a')] }),
      ],
      'Merges cleanly with all 3 branches.',
    ],
    [
      [branch('x'), ...many(2)],
      [pair('feature/0', 'x', 'lines', { files: [file('a.ts')] })],
      'Merges cleanly with all 2 branches; comes close to #100 in a.ts lines 41–44.',
    ],
    [
      [branch('x'), ...many(1)],
      [pair('x', 'feature/0', 'ordered', { first: 'x' })],
      'Merges with #100 in one order only.',
    ],
    [
      [branch('x'), branch('y', undefined, { base: 'unknown', reason: 'Its history is incomplete.' })],
      [],
      'Could not be compared with y.',
    ],
    [
      [branch('x'), ...many(9)],
      many(5).map(({ ref }) => pair('x', ref, 'conflict', { files: [file('a.ts')] })),
      'Merges cleanly with 4 of 9 branches; conflicts with #100, #101 and 3 more.',
    ],
    [
      [branch('x', 1, { base: 'merged' }), ...many(2)],
      [],
      'Already part of main: there is nothing to compare.',
    ],
    [
      [branch('x', 1, { base: 'conflict', files: [file('a.ts'), file('b.ts')] }), ...many(2)],
      [],
      'Conflicts with main in a.ts and b.ts.',
    ],
    [
      [branch('x', 1, { base: 'unknown', reason: 'Why.' }), ...many(2)],
      [],
      'Whether this merges into main could not be determined.',
    ],
  ])('of the subject, case %#', (branches, pairs, expected) => {
    expect(headline(report(branches, pairs, { subject: 'x' }))).toBe(expected);
  });

  it.each([
    [[], [], 'There are no branches to compare.'],
    [[branch('x', 1, { base: 'merged' })], [], 'There are no branches to compare.'],
    [[branch('x')], [], 'The only branch merges cleanly into main.'],
    [many(16), [], 'All 16 branches merge cleanly into main and with each other.'],
    [
      [...many(4), branch('r', 1, { base: 'conflict' }), branch('u', 2, { base: 'unknown', reason: 'Why.' })],
      [
        pair('feature/0', 'feature/1', 'conflict'),
        pair('feature/0', 'feature/2', 'ordered'),
        pair('feature/1', 'feature/2', 'unknown', { reason: 'Why.' }),
      ],
      '6 branches: 1 pair conflicts, 1 pair merges in one order only, 1 branch conflicts with main, 1 pair could not be determined and 1 branch could not be compared.',
    ],
  ])('of all branches, case %#', (branches, pairs, expected) => {
    expect(headline(report(branches, pairs))).toBe(expected);
  });
});

describe('the comment', () => {
  it('leads with the headline, and a table of what there is to do', () => {
    const lines = longest(renderComment(typical())).split('\n');
    expect(lines[0]).toBe(
      '**Merges cleanly with 14 of 16 branches; conflicts with #12 in `src/api.ts` lines 40–58; could not be compared with `feature/0`.**',
    );
    expect(lines.slice(2, 6)).toEqual([
      '| With | Verdict | Where | What to do |',
      '| --- | --- | --- | --- |',
      '| #12 | ❌ conflict | `src/api.ts` lines 40–58 | Rebase on #12 after it merges, or agree with @&#8203;octocat who goes first. |',
      '| `feature/0` | ❔ unknown | Its history is incomplete. | Try the merge by hand, or run again. |',
    ]);
  });

  it('folds what asks for nothing', () => {
    const text = longest(renderComment(typical()));
    const [open, ...foldedParts] = text.split('<details>');
    expect(open).not.toContain('README.md');
    expect(foldedParts.join()).toContain('Same files, no conflict (1)');
    expect(foldedParts.join()).toContain(
      '- `feature/2`: claude/one contains feature/2. Merge `feature/2` first.',
    );
  });

  it('shows the lines of both sides, each under its own branch, whichever comes first in the pair', () => {
    const files = [
      file('a.ts', {
        a: [[1, 2]],
        b: [
          [7, 7],
          [9, 12],
        ],
      }),
    ];
    const text = (one: PairReport) =>
      longest(renderComment(report([branch('x'), branch('y')], [one], { subject: 'x' })));
    expect(text(pair('x', 'y', 'conflict', { files }))).toContain(
      '| `a.ts` | content | lines 1–2 | lines 7 and 9–12 |',
    );
    expect(text(pair('y', 'x', 'conflict', { files }))).toContain(
      '| `a.ts` | content | lines 7 and 9–12 | lines 1–2 |',
    );
  });

  it('says which of an ordered pair goes first, and shows the order that fails', () => {
    const text = (first: string) =>
      longest(
        renderComment(
          report([branch('x'), branch('y', 5)], [pair('x', 'y', 'ordered', { first })], { subject: 'x' }),
        ),
      );
    expect(text('x')).toContain('| Merge this before #5. |');
    expect(text('x')).toContain('origin/y\ngit merge --no-edit origin/x\n');
    expect(text('y')).toContain('| Merge #5 before this. |');
    expect(text('y')).toContain('origin/x\ngit merge --no-edit origin/y\n');
  });

  it('leads with base where the branch conflicts with it, with the commit that caused it', () => {
    const text = longest(
      renderComment(
        report(
          [
            branch('x', 1, {
              base: 'conflict',
              files: [file('a.ts', { kind: 'modify/delete' })],
              cause: { sha: 'c'.repeat(40), subject: 'Remove a.ts | for @octocat' },
            }),
            branch('y'),
          ],
          [],
          { subject: 'x' },
        ),
      ),
    );
    expect(text).toMatch(/^\*\*Conflicts with `main` in `a\.ts`\.\*\*\n/);
    expect(text).toContain(`is ${'c'.repeat(40)} (Remove a.ts \\| for @&#8203;octocat).`);
    expect(text).toContain('Bring it up to date with `main`');
    expect(text).toContain('| `a.ts` | modify/delete |');
  });

  it('never counts a branch that nobody could judge as clean', () => {
    const branches = [
      branch('x'),
      branch('y'),
      branch('z', 7, { base: 'unknown', reason: 'It was not fetched.' }),
    ];
    const text = longest(renderComment(report(branches, [], { subject: 'x' })));
    expect(text).toContain('Merges cleanly with 1 of 2 branches; could not be compared with #7.');
    expect(text).toContain(
      '| #7 | ❔ unknown | It was not fetched. | Try the merge by hand, or run again. |',
    );
  });

  it('names the branches that were left out because they conflict with base', () => {
    const branches = [branch('x'), branch('y'), branch('z', 7, { base: 'conflict', files: [file('a')] })];
    const text = longest(renderComment(report(branches, [], { subject: 'x' })));
    expect(text).toContain('Merges cleanly with the only other branch.');
    expect(text).toContain('<summary>Not compared, since they conflict with main (1)</summary>\n\n- #7\n');
  });

  it('is the same bytes for the same report', () => {
    expect(renderComment(typical())).toEqual(renderComment(structuredClone(typical())));
  });

  it('of a clean report, once there was one to say something, is a sentence', () => {
    expect(renderResolved(report([branch('x'), ...many(16)], [], { subject: 'x' }))).toBe(
      'Merges cleanly with all 16 branches.\n',
    );
  });
});

describe('a comment too long for GitHub', () => {
  const files = Array.from({ length: 60 }, (_, i) => file(`src/${'long/'.repeat(20)}file-${i}.ts`));
  const branches = many(900);
  const pairs = branches.map(({ ref }) => pair('x', ref, 'conflict', { files }));
  const comment = renderComment(report([branch('x'), ...branches], pairs, { subject: 'x' }));

  it('gets shorter in steps, down to its headline', () => {
    const lengths = comment.map(({ length }) => length);
    expect(lengths).toEqual(lengths.toSorted((a, b) => b - a));
    expect(lengths.at(0)).toBeGreaterThan(65_536);
    expect(lengths.at(-1)).toBeLessThan(500);
    expect(lengths.filter((length) => length > 5_000 && length < 65_536)).not.toEqual([]);
  });

  it('says in each step how much is left out, and keeps its headline', () => {
    for (const step of comment) {
      expect(step).toMatch(/^\*\*Conflicts with #100, #101 and 898 more\.\*\*\n/);
      expect(step).toMatch(/_and \d+ more branches_|see the job summary \(900\)/);
    }
  });
});

describe('names from outside', () => {
  const branches = hostile.map((name, i) =>
    branch(name, i % 2 === 0 ? undefined : i, {
      pullRequest: { number: i + 1, title: name, author: name, draft: false, url: `javascript:alert(${i})` },
    }),
  );
  const pairs = hostile.map((name) =>
    pair('x', name, 'conflict', { reason: name, files: [file(name, { kind: name })] }),
  );
  const nasty = report([branch('x', 99), ...branches], pairs, {
    subject: 'x',
    base: { ref: '`@me`|<b>', sha: 'b' },
  });
  const html = marked.parse(longest(renderComment(nasty)), { async: false });

  it('bring no element, link or address of their own into the comment', () => {
    const elements = new Set([...html.matchAll(/<\/?([a-z]+\d?)/gi)].map(([, name]) => name?.toLowerCase()));
    const ours = 'p strong em table thead tbody tr th td code pre details summary ul li'.split(' ');
    expect([...elements].filter((name) => name === undefined || !ours.includes(name))).toEqual([]);
    expect(html).not.toMatch(/href|src=x[^<]*>(?!&)/i);
  });

  it('neither mention anybody nor refer to an issue outside code', () => {
    const prose = html.replace(/<(code|pre)[^>]*>.*?<\/\1>/gs, '').replaceAll('&#8203;', '\u200b');
    expect(prose).not.toMatch(/@[a-z]/i);
    // Every reference left is one of ours: the number of a pull request in the report.
    const references = [...prose.replaceAll(/&#\d+;/g, '').matchAll(/#(\d+)/g)].map(([, number]) =>
      Number(number),
    );
    expect(references.length).toBeGreaterThan(hostile.length);
    expect(Math.max(...references)).toBe(hostile.length);
  });

  it('keep one row a pair and every section closed', () => {
    expect(html.match(/<tr>/g)).toHaveLength(1 + hostile.length + 2 * hostile.length);
    expect(html.match(/<details>/g)).toHaveLength(hostile.length);
    expect(html.match(/<\/details>/g)).toHaveLength(hostile.length);
  });

  it('hide and reorder nothing', () => {
    for (const step of renderComment(nasty)) {
      for (const hidden of ['\u202e', '\u001b', '\u200b']) expect(step).not.toContain(hidden);
    }
  });
});
