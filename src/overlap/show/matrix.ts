import { table } from '../../report/markdown.js';
import { verdicts, type OverlapReport, type Verdict } from '../report.js';
import { label, marks, meanings, summaryWords } from './words.js';

const most = 40;
const mild: readonly Verdict[] = ['files', 'stacked', 'none'];

/** Every compared branch against every other, as a table of marks with its legend; empty for fewer than two. */
export function renderMatrix(report: OverlapReport): string {
  const compared = report.branches.filter(({ base }) => base === 'clean').map(({ ref }) => ref);
  if (compared.length < 2) return '';
  const worst = new Map<string, number>();
  const verdictOf = new Map<string, Verdict>();
  for (const { a, b, verdict } of report.pairs) {
    verdictOf.set(key(a, b), verdict);
    for (const ref of [a, b]) {
      worst.set(ref, Math.min(worst.get(ref) ?? verdicts.length, verdicts.indexOf(verdict)));
    }
  }
  const severity = (ref: string) => worst.get(ref) ?? verdicts.length;
  const shown = compared.length <= most ? compared : chosen(compared, severity);
  const rows = shown.map((row, index) => [
    `${index + 1}`,
    label(report, row, summaryWords),
    ...shown.map((column) => (row === column ? '' : marks[verdictOf.get(key(row, column)) ?? 'none'])),
  ]);
  const header = ['', 'Branch', ...shown.map((_, index) => `${index + 1}`)];
  const legend = verdicts.map((verdict) => `${marks[verdict]} ${meanings[verdict]}`).join(' · ');
  const rest = compared.length - shown.length;
  return [
    legend,
    ...(rows.length > 0 ? [table(header, rows)] : []),
    ...(rest > 0
      ? [`_${rest} of ${compared.length} branches are left out: those with the mildest verdicts._`]
      : []),
  ].join('\n\n');
}

/** Of many branches those with something to see, the most severe first where they are still too many. */
function chosen(refs: readonly string[], severity: (ref: string) => number): string[] {
  const serious = refs.filter((ref) => severity(ref) < verdicts.length - mild.length);
  const kept = new Set(serious.toSorted((x, y) => severity(x) - severity(y)).slice(0, most));
  return refs.filter((ref) => kept.has(ref));
}

/** The same for both orders of a pair; no ref holds a NUL. */
function key(a: string, b: string): string {
  return a < b ? `${a}\0${b}` : `${b}\0${a}`;
}
