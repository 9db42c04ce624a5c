import { columns, paint, wrap, type Paint } from '../../report/terminal.js';
import { visible } from '../../report/visible.js';
import { whatToDo, whatToDoAboutBase } from './advice.js';
import { asideOnBranches, asidesOnFiles } from './asides.js';
import { headline, unknownBranches } from './headline.js';
import { baseFiles } from './markdown.js';
import { pressing, type OverlapReport, type PairReport, type Verdict } from '../report.js';
import { counted, enumerate } from '../../report/words.js';
import { label, lineNumbers, lines, otherOf, plainWords as words, rangesOf } from './words.js';

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
    [
      ...mildOnes(report),
      ...notCompared(report),
      ...asidesOnFiles(report, words),
      ...asideOnBranches(report, words),
    ]
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
        (pair.verdict !== 'unknown' && places(report, pair)) || visible(pair.reason ?? ''),
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

/** Where a pair meets, with the lines of both sides where they differ. */
function places(report: OverlapReport, pair: PairReport): string {
  const { subject } = report;
  const ref = subject ?? pair.a;
  return enumerate(
    pair.files.map((file) => {
      const [here, there] = [rangesOf(file, pair, ref), rangesOf(file, pair, otherOf(pair, ref))];
      const numbers = lineNumbers(there);
      const both = `${lines(here)} ${subject === undefined ? `× ${numbers}` : `(there ${numbers})`}`;
      const isOnce = here.length === 0 || there.length === 0 || lineNumbers(here) === numbers;
      const where = isOnce ? lines(here) || lines(there) : both;
      return `${words.name(file.path)} ${where}`.trim();
    }),
    2,
  );
}

function next(report: OverlapReport, width: number): string[] {
  const { subject } = report;
  const refused = report.branches
    .filter(({ ref, base }) => base === 'conflict' && (subject === undefined || ref === subject))
    .map(({ ref }) => label(report, ref, words));
  const advised = new Map<string, PairReport[]>();
  for (const pair of report.pairs.filter(({ verdict }) => verdict === 'conflict' || verdict === 'ordered')) {
    const advice = whatToDo(report, pair, subject, words);
    advised.set(advice, [...(advised.get(advice) ?? []), pair]);
  }
  const all = [...advised].map(([advice, pairs]) => {
    const [only] = pairs;
    return pairs.length === 1 && only
      ? `${names(report, only)}: ${advice}`
      : `${unfinished(advice)}: ${manyPairs(report, pairs)}.`;
  });
  if (refused.length === 1) all.unshift(`${refused.join()}: ${whatToDoAboutBase(report, words)}`);
  if (refused.length > 1)
    all.unshift(`${unfinished(whatToDoAboutBase(report, words, 'each'))}: ${enumerate(refused)}.`);
  if (all.length === 0) return [];
  return [
    'Next:',
    ...all.flatMap((text) =>
      wrap(text, width - 4).map((line, at) => (at === 0 ? `  - ${line}` : `    ${line}`)),
    ),
  ];
}

function unfinished(sentence: string): string {
  return sentence.replace(/\.$/, '');
}

/** A few pairs by their names; many by their number, with the branch that is in most of them. */
function manyPairs(report: OverlapReport, pairs: readonly PairReport[]): string {
  if (pairs.length <= 3) return enumerate(pairs.map((pair) => names(report, pair)));
  const times = new Map<string, number>();
  for (const ref of pairs.flatMap(({ a, b }) => [a, b])) times.set(ref, (times.get(ref) ?? 0) + 1);
  const [busiest = ['', 0]] = [...times].sort(([, x], [, y]) => y - x);
  const [ref, count] = busiest;
  return `${pairs.length} pairs${count > 2 ? `, ${label(report, ref, words)} alone is in ${count}` : ''}`;
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
