import { describe, expect, it } from '@jest/globals';
import { marked } from 'marked';
import { renderSummary } from '../../../src/overlap/show/summary.js';
import { branch, file, hostile, pair, report, typical } from './reports.js';

const many = (count: number) => Array.from({ length: count }, (_, i) => branch(`feature/${i}`));

/** The rows of the last table of a summary, as cells. */
function matrix(summary: string): string[][] {
  const table =
    summary
      .trimEnd()
      .split('\n\n')
      .findLast((part) => part.startsWith('|')) ?? '';
  const cells = table.split('\n').map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  return cells.toSpliced(1, 1);
}

describe('the summary of a pull request', () => {
  it('says what the comment says, with links, and how every branch stands', () => {
    const summary = renderSummary(typical());
    expect(summary).toMatch(
      /^## Overlap\n\n\*\*Merges cleanly with 14 of 16 branches; conflicts with \[#12\]\(https:\/\/github\.com\/o\/r\/pull\/12\) in /,
    );
    expect(summary).toContain('| [#12](https://github.com/o/r/pull/12) | ❌ cannot both merge |');
    expect(summary).toContain('| `feature/1` | 📄 merge, same file |');
    expect(summary).toContain('| `feature/14` | ✅ nothing in common |');
  });

  it('of a branch that conflicts with base claims nothing about the others', () => {
    const branches = [branch('x', 1, { base: 'conflict', files: [file('a.ts')] }), ...many(3)];
    const summary = renderSummary(report(branches, [], { subject: 'x' }));
    expect(summary).toContain('**Conflicts with `main` in `a.ts`.**');
    expect(summary).not.toContain('✅');
  });
});

describe('the summary of all branches', () => {
  const all = report(
    [
      ...many(3),
      branch('r', 4, {
        base: 'conflict',
        files: [file('x.ts')],
        cause: { sha: 'c'.repeat(40), subject: 'Move | x' },
      }),
      branch('u', undefined, { base: 'unknown', reason: 'Its history is incomplete.' }),
    ],
    [
      pair('feature/0', 'feature/1', 'conflict', { files: [file('src/api.ts')] }),
      pair('feature/1', 'feature/2', 'ordered', { first: 'feature/2', files: [file('z.ts')] }),
    ],
  );
  const summary = renderSummary(all);

  it('groups what there is to do by branch', () => {
    expect(summary).toContain(
      '### `feature/0`\n\n| With | Verdict | Where | What to do |\n| --- | --- | --- | --- |\n| `feature/1` | ❌ conflict | `src/api.ts` lines 40–58 | Agree who goes first; rebase the other on it after it merges. |',
    );
    expect(summary).toContain(
      '| `feature/2` | 🔀 ordered | `z.ts` lines 40–58 | Merge `feature/2` before `feature/1`. |',
    );
  });

  it('lists who conflicts with base since when, and who could not be compared', () => {
    expect(summary).toContain('| [#4](https://github.com/o/r/pull/4) | `x.ts` | cccccccccccc Move \\| x |');
    expect(summary).toContain('| `u` | Its history is incomplete. |');
  });

  it('shows every compared branch against every other, the same both ways', () => {
    expect(matrix(summary)).toEqual([
      ['', 'Branch', '1', '2', '3'],
      ['1', '`feature/0`', '', '❌', '✅'],
      ['2', '`feature/1`', '❌', '', '🔀'],
      ['3', '`feature/2`', '✅', '🔀', ''],
    ]);
  });

  it('is the same bytes for the same report', () => {
    expect(renderSummary(structuredClone(all))).toBe(summary);
  });

  it('of 40 branches shows all in the matrix', () => {
    const text = renderSummary(
      report(many(40), [pair('feature/0', 'feature/1', 'lines', { files: [file('a')] })]),
    );
    expect(matrix(text)).toHaveLength(41);
    expect(text).not.toContain('left out');
  });

  it('of 41 branches shows those with a verdict worse than files, and says how many are left out', () => {
    const text = renderSummary(
      report(many(41), [
        pair('feature/3', 'feature/9', 'conflict', { files: [file('a')] }),
        pair('feature/5', 'feature/9', 'files', { files: [file('a')] }),
        pair('feature/6', 'feature/9', 'stacked', { first: 'feature/6' }),
      ]),
    );
    expect(matrix(text).map((row) => row[1])).toEqual(['Branch', '`feature/3`', '`feature/9`']);
    expect(text).toContain('_39 of 41 branches are left out');
  });

  it('of 41 branches without one shows no matrix, and says so', () => {
    expect(renderSummary(report(many(41), []))).toContain('_41 of 41 branches are left out');
  });

  it('of more branches than fit keeps the most severe', () => {
    const pairs = Array.from({ length: 60 }, (_, i) =>
      pair(`feature/${2 * i}`, `feature/${2 * i + 1}`, i < 50 ? 'lines' : 'conflict', { files: [file('a')] }),
    );
    const rows = matrix(renderSummary(report(many(120), pairs))).slice(1);
    expect(rows).toHaveLength(40);
    expect(rows.map((row) => row[1])).toEqual(expect.arrayContaining(['`feature/100`', '`feature/119`']));
  });

  it('lets no name from outside bring an element into it', () => {
    const pairs = hostile
      .slice(1)
      .map((name) => pair(hostile[0] ?? '', name, 'conflict', { files: [file(name)] }));
    const html = marked.parse(
      renderSummary(
        report(
          hostile.map((name) => branch(name)),
          pairs,
        ),
      ),
      { async: false },
    );
    const elements = new Set([...html.matchAll(/<\/?([a-z]+\d?)/gi)].map(([, name]) => name));
    const ours = 'h2 h3 p strong table thead tbody tr th td code'.split(' ');
    expect([...elements].filter((name) => name === undefined || !ours.includes(name))).toEqual([]);
    expect(html.match(/<tr>/g)).toHaveLength(1 + pairs.length + 1 + hostile.length);
  });
});
