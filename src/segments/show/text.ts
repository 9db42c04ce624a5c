import { columns, paint, wrap } from '../../report/terminal.js';
import { plainWords as words } from '../../report/words.js';
import type { JobReport } from '../report.js';
import { reasonAt } from './reason.js';
import { dispatched, headline, inPlaceOf, whyKept } from './words.js';

// More would scroll the first sentence away; the JSON has all.
const mostRows = 50;

/** What a job came to, for a terminal: one sentence, what is wrong and what to do, and which branches stay and why. */
export function renderText(report: JobReport, { colour, width }: { colour: boolean; width: number }): string {
  const style = paint(colour);
  const wrong = report.quarantined.flatMap((segment) => {
    const { where, what } = reasonAt(segment);
    return [
      style.red(`${where} on ${words.name(segment.ref)}`),
      ...wrap(words.text(what), width - 2).map((line) => `  ${line}`),
    ];
  });
  const stay = report.kept
    .filter(({ reason }) => reason !== 'nothing-new' && reason !== 'quarantined')
    .map((branch) => [words.name(branch.ref), whyKept(branch, report.outcome, words)]);
  const replaced = report.merged
    .filter(({ supersedes }) => supersedes)
    .map((segment) => [words.name(segment.id), inPlaceOf(segment, words)]);
  const paragraphs = [
    wrap(headline(report), width).map((line) => style.bold(line)),
    report.said === undefined ? [] : wrap(`The server said: ${words.text(report.said)}`, width),
    report.proposal?.pull ? [words.text(report.proposal.pull.url)] : [],
    report.dispatch ? wrap(dispatched(report), width) : [],
    wrong,
    first(replaced),
    first(stay),
    report.notes.flatMap((note) => wrap(words.text(note), width).map((line) => style.dim(line))),
  ];
  return `${paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** The first rows, and how many more there are. */
function first(rows: readonly (readonly string[])[]): string[] {
  const left = rows.length - mostRows;
  return [
    ...columns(rows.slice(0, mostRows)),
    ...(left > 0 ? [`and ${left} more, which --format json lists`] : []),
  ];
}
