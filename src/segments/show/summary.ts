import { details, link, table } from '../../report/markdown.js';
import { markdownWords as words } from '../../report/words.js';
import type { JobReport } from '../report.js';
import { reasonAt } from './reason.js';
import { dispatched, headline, inPlaceOf, whyKept } from './words.js';

const mostRows = 500;

/** The part of the job summary about one job: one sentence, what is wrong and what to do, then the rest, folded. */
export function renderSummary(report: JobReport): string {
  const { merged, quarantined, kept, deleted, notes, commit } = report;
  const parts = [
    `## Segments: ${words.name(report.output)}`,
    `**${headline(report, words)}**`,
    ...(report.said === undefined ? [] : [`The server said: ${words.text(report.said)}`]),
    ...(report.proposal?.pull ? [link(`#${report.proposal.pull.number}`, report.proposal.pull.url)] : []),
    dispatched(report, words),
    ...notes.map((note) => words.text(note)),
    section(
      quarantined.map((segment) => {
        const { where, what } = reasonAt(segment);
        return [words.name(segment.ref), words.name(where), words.text(what)];
      }),
      ['Branch', 'File', 'What is wrong, and what to do'],
    ),
    folded(
      `Merged segments (${merged.length})`,
      merged.map((segment) => [
        words.name(segment.id),
        words.name(segment.ref),
        words.name(segment.path),
        inPlaceOf(segment, words),
      ]),
      ['Segment', 'Branch', 'File', ''],
    ),
    folded(
      `Branches that stay (${kept.length})`,
      kept.map((branch) => [words.name(branch.ref), whyKept(branch, report.outcome, words)]),
      ['Branch', 'Why'],
    ),
    folded(
      `Deleted branches (${deleted.length})`,
      deleted.map(({ ref, sha }) => [words.name(ref), `\`${sha}\``]),
      ['Branch', 'Was at'],
    ),
    commit === undefined ? '' : `Commit \`${commit}\`.`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function section(rows: readonly string[][], header: readonly string[]): string {
  if (rows.length === 0) return '';
  const left = rows.length - mostRows;
  const more = left > 0 ? `\n\n_and ${left} more, in the report_` : '';
  return `${table(header, rows.slice(0, mostRows))}${more}`;
}

function folded(title: string, rows: readonly string[][], header: readonly string[]): string {
  return rows.length === 0 ? '' : details(title, section(rows, header));
}
