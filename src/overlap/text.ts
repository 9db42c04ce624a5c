import { columns, paint, wrap, type Paint } from '../report/terminal.js';
import { visible } from '../report/visible.js';
import { whatToDo, whatToDoAboutBase } from './advice.js';
import { asideOnBranches, asidesOnFiles } from './asides.js';
import { headline, unknownBranches } from './headline.js';
import { baseFiles, pressing } from './markdown.js';
import type { OverlapReport, PairReport, Verdict } from './report.js';
import { counted, enumerate, label, otherOf, places, plainWords as words } from './words.js';

/** How a report is shown on a terminal; `width` in columns. */
export interface TextStyle {
  colour: boolean;
  width: number;
}

/** A report for a terminal: one sentence, a list of what was found, then what to do next. */
export function renderText(report: OverlapReport, { colour, width }: TextStyle): string {
  const style = paint(colour);
  const paragraphs = [
    wrap(headline(report), width).map((line) => style.bold(line)),
    found(report, style),
    next(report, width),
    [...mildOnes(report), ...notCompared(report), ...asidesOnFiles(report, words), ...asideOnBranches(report)]
      .flatMap((line) => wrap(line, width))
      .map((line) => style.dim(line)),
  ];
  return `${paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** The pair as seen from the subject, or both branches where there is none. */
function names(report: OverlapReport, pair: PairReport): string {
  const { subject } = report;
  if (subject !== undefined) return label(report, otherOf(pair, subject), words);
  return `${label(report, pair.a, words)} × ${label(report, pair.b, words)}`;
}

function found(report: OverlapReport, style: Paint): string[] {
  const rows = [
    ...report.branches
      .filter(
        ({ ref, base }) => base === 'conflict' && (report.subject === undefined || ref === report.subject),
      )
      .map((branch) => [
        'conflict',
        `${label(report, branch.ref, words)} × ${words.name(report.base.ref)}`,
        baseFiles(branch, words) || visible(branch.reason ?? ''),
      ]),
    ...unknownBranches(report).map(({ ref, reason }) => [
      'unknown',
      label(report, ref, words),
      visible(reason ?? ''),
    ]),
    ...report.pairs
      .filter(({ verdict }) => pressing.includes(verdict))
      .map((pair) => [
        pair.verdict,
        names(report, pair),
        pair.verdict === 'unknown'
          ? visible(pair.reason ?? '')
          : places(pair, report.subject ?? pair.a, words),
      ]),
  ];
  const colours: Partial<Record<Verdict, (text: string) => string>> = {
    conflict: style.red,
    ordered: style.yellow,
    unknown: style.yellow,
    lines: style.green,
  };
  return columns(rows, (cell, column) => (column === 0 ? (colours[cell as Verdict]?.(cell) ?? cell) : cell));
}

function next(report: OverlapReport, width: number): string[] {
  const { subject } = report;
  const advice = report.pairs
    .filter(({ verdict }) => verdict === 'conflict' || verdict === 'ordered')
    .map((pair) => `${names(report, pair)}: ${whatToDo(report, pair, subject, words)}`);
  const refused = report.branches
    .filter(({ ref, base }) => base === 'conflict' && (subject === undefined || ref === subject))
    .map(({ ref }) => `${label(report, ref, words)}: ${whatToDoAboutBase(report, words)}`);
  const all = [...refused, ...advice];
  if (all.length === 0) return [];
  return [
    'Next:',
    ...all.flatMap((text) =>
      wrap(text, width - 4).map((line, at) => (at === 0 ? `  - ${line}` : `    ${line}`)),
    ),
  ];
}

/** With a subject, the others that conflict with base are no concern of its own. */
function notCompared(report: OverlapReport): string[] {
  if (report.subject === undefined) return [];
  const refused = report.branches.filter(({ ref, base }) => base === 'conflict' && ref !== report.subject);
  const names = enumerate(refused.map(({ ref }) => label(report, ref, words)));
  return refused.length > 0
    ? [`Not compared, since they conflict with ${words.name(report.base.ref)}: ${names}.`]
    : [];
}

function mildOnes({ counts }: OverlapReport): string[] {
  const parts: string[] = [];
  if (counts.files > 0)
    parts.push(
      `${counted(counts.files, 'pair touches', 'pairs touch')} the same files and ${counts.files === 1 ? 'merges' : 'merge'}`,
    );
  if (counts.stacked > 0) parts.push(`${counted(counts.stacked, 'pair is', 'pairs are')} stacked`);
  return parts.length > 0 ? [`Also: ${parts.join('; ')}.`] : [];
}
