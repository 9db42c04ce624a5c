import { code, details, escapeMarkdown, table } from '../../report/markdown.js';
import { counted } from '../../report/words.js';
import { shorten } from '../../report/visible.js';
import type { ReviewedFinding, ReviewReport } from '../report.js';
import { badge, coverageAndCost, headline, placeCode, postedAndDropped, titleLink } from './words.js';

/** How many findings and files each rendering lists. */
const extents = [200, 50, 10, 0] as const;

/**
 * What the summary says, longest rendering first; equal reports give equal bytes.
 * @param ids of the findings that can be dismissed by their id, which is shown beside them.
 */
export function renderSummary(report: ReviewReport, ids: ReadonlySet<string> = new Set()): string[] {
  const renderings = extents.map((extent) => render(report, ids, extent));
  return renderings.filter((rendering, index) => rendering !== renderings[index - 1]);
}

function render(report: ReviewReport, ids: ReadonlySet<string>, extent: number): string {
  const findings = report.findings.map(({ id, ...rest }) => ({ ...rest, ...(ids.has(id) && { id }) }));
  const open = findings.filter(({ outcome }) => outcome !== 'resolved' && outcome !== 'dropped');
  const refused = findings.filter(({ reason }) => reason === 'refused');
  const parts = [
    `**${escapeMarkdown(headline(report))}**`,
    findingsTable(open, extent),
    ...(open.slice(0, extent).some(({ id }) => id !== undefined)
      ? [`What has an id is said here alone; the command ${code('dismiss <id> <reason>')} dismisses it.`]
      : []),
    ...(refused.length > 0
      ? ['Not posted, because GitHub took none of it:', findingsTable(refused, extent)]
      : []),
    `${escapeMarkdown(postedAndDropped(report))} ${escapeMarkdown(coverageAndCost(report))}`,
    notReviewed(report, extent),
    `Review ${report.round} of ${code(report.head.slice(0, 10))}.`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** What a table shows of a finding. */
type Shown = Pick<ReviewedFinding, 'severity' | 'category' | 'title' | 'url' | 'path' | 'line'> & {
  /** Absent where nothing can be done by it. */
  id?: string;
};

/** The first `extent` findings as a table, and how many more there are; empty where there are none. */
export function findingsTable(findings: readonly Shown[], extent: number): string {
  if (findings.length === 0) return '';
  const shown = findings.slice(0, extent);
  const rows = shown.map((finding) => [
    badge(finding.severity, finding.category),
    // Below each other, or a long path would be out of sight.
    `${titleLink(finding)}\n${placeCode(finding)}${finding.id === undefined ? '' : ` ${code(finding.id)}`}`,
  ]);
  const left = findings.length - shown.length;
  return [
    ...(rows.length > 0 ? [table(['', 'Finding'], rows)] : []),
    ...(left > 0 ? [`_and ${counted(left, 'more finding', 'more findings')}, in the report_`] : []),
  ].join('\n\n');
}

/** Which files were not reviewed and why, folded; empty where all were. */
export function notReviewed(
  { coverage: { notReviewed: files } }: Pick<ReviewReport, 'coverage'>,
  extent: number,
): string {
  if (files.length === 0) return '';
  const shown = files
    .slice(0, extent)
    .map(({ path, reason, detail }) =>
      [
        `- ${code(shorten(path, 200))}: ${reason}`,
        ...(detail === undefined ? [] : [escapeMarkdown(shorten(detail, 200))]),
      ].join(', '),
    );
  const left = files.length - shown.length;
  if (left > 0) shown.push(`- _and ${counted(left, 'more file', 'more files')}_`);
  return details(`${counted(files.length, 'file', 'files')} not reviewed`, shown.join('\n'));
}
