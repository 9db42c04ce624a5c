import { details, escapeMarkdown, table } from '../../report/markdown.js';
import { whatToDo, whatToDoAboutBase } from './advice.js';
import { asideOnBranches, asidesOnFiles } from './asides.js';
import { headline, unknownBranches } from './headline.js';
import { baseFiles, renderSubject } from './markdown.js';
import { renderMatrix } from './matrix.js';
import { renderPlanMarkdown } from './plan-markdown.js';
import { pressing, type OverlapReport, type PairReport } from '../report.js';
import { label, marks, meanings, otherOf, places, summaryWords as words } from './words.js';

/** The job summary: what the comment says, and how every branch stands. The same report gives the same bytes. */
export function renderSummary(report: OverlapReport): string {
  const body = report.subject === undefined ? aboutAll(report) : aboutSubject(report, report.subject);
  const asides = report.subject === undefined ? asidesOnFiles(report, words) : [];
  return `## Overlap\n\n${[body, ...asides, ...asideOnBranches(report, words)].join('\n\n')}\n`;
}

function aboutSubject(report: OverlapReport, subject: string): string {
  const verdictOf = new Map(report.pairs.map((pair) => [otherOf(pair, subject), pair.verdict]));
  const rows = report.branches
    .filter(({ ref, base }) => base === 'clean' && ref !== subject)
    .map(({ ref }) => {
      const verdict = verdictOf.get(ref) ?? 'none';
      return [label(report, ref, words), `${marks[verdict]} ${meanings[verdict]}`];
    });
  const compared = report.branches.some(({ ref, base }) => ref === subject && base === 'clean');
  const parts = [renderSubject(report, words).trimEnd()];
  if (compared && rows.length > 0) parts.push(details('Every branch', table(['Branch', 'Verdict'], rows)));
  return parts.join('\n\n');
}

function aboutAll(report: OverlapReport): string {
  const parts = [`**${headline(report, words)}**`];
  if (report.plan) parts.push('### Merge plan', ...renderPlanMarkdown(report, words));
  const refused = report.branches.filter(({ base }) => base === 'conflict');
  if (refused.length > 0) {
    const rows = refused.map((branch) => [
      label(report, branch.ref, words),
      baseFiles(branch, words),
      branch.cause ? `${branch.cause.sha.slice(0, 12)} ${escapeMarkdown(branch.cause.subject)}` : '',
    ]);
    parts.push(
      `### Conflicts with ${words.name(report.base.ref)}`,
      table(['Branch', 'Files', 'Since'], rows),
      whatToDoAboutBase(report, words, 'each'),
    );
  }
  const lost = unknownBranches(report);
  if (lost.length > 0) {
    const rows = lost.map(({ ref, reason }) => [label(report, ref, words), escapeMarkdown(reason ?? '')]);
    parts.push('### Could not be compared', table(['Branch', 'Why'], rows));
  }
  parts.push(...groups(report));
  const matrix = renderMatrix(report);
  if (matrix !== '') parts.push('### Every branch', matrix);
  return parts.join('\n\n');
}

/** For each branch the pairs that ask for something, the first branch of a pair holding it. */
function groups(report: OverlapReport): string[] {
  const groups = new Map<string, PairReport[]>();
  for (const pair of report.pairs) {
    if (pressing.includes(pair.verdict)) groups.set(pair.a, [...(groups.get(pair.a) ?? []), pair]);
  }
  return [...groups].flatMap(([ref, pairs]) => [
    `### ${label(report, ref, words)}`,
    table(
      ['With', 'Verdict', 'Where', 'What to do'],
      pairs.map((pair) => [
        label(report, pair.b, words),
        `${marks[pair.verdict]} ${pair.verdict}`,
        pair.verdict === 'unknown' ? escapeMarkdown(pair.reason ?? '') : places(pair, ref, words),
        whatToDo(report, pair, undefined, words),
      ]),
    ),
  ]);
}
