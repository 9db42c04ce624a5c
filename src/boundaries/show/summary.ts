import { details, escapeMarkdown, table } from '../../report/markdown.js';
import { markdownWords as words } from '../../report/words.js';
import type { BoundariesReport } from '../report.js';
import { renderReport } from './markdown.js';

const mostRows = 1_000;

/** The job summary: what the comment says, and the verdict on every file. The same report gives the same bytes. */
export function renderSummary(report: BoundariesReport): string {
  const { session, files } = report;
  const whose = session
    ? [`The branch is of ${words.name(session.name)}, by ${escapeMarkdown(session.by)}.`]
    : [];
  const rows = files
    .slice(0, mostRows)
    .map(({ path, change, verdict, reason }) => [words.name(path), change, verdict, escapeMarkdown(reason)]);
  const all = [
    table(['File', 'Change', 'Verdict', 'Why'], rows),
    ...(files.length > mostRows ? [`_and ${files.length - mostRows} more files, in the report_`] : []),
  ];
  const parts = [
    '## Boundaries',
    renderReport(report, mostRows).trimEnd(),
    ...whose,
    ...(files.length > 0 ? [details(`Every changed file (${files.length})`, all.join('\n\n'))] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}
