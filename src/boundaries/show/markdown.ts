import { code, codeBlock, details, escapeMarkdown, table } from '../../report/markdown.js';
import { counted, markdownWords as words } from '../../report/words.js';
import { allowLine } from '../exceptions.js';
import { textOfPath, type BoundariesReport, type FileReport } from '../report.js';
import { failingGroups, type Group } from './groups.js';
import { takeOut } from './take-out.js';
import { asides, headline, otherFailures, whatToDo, whose } from './words.js';

/** How many files each group, and each line to copy, shows. */
const extents = [200, 50, 10, 0] as const;

/**
 * The comment on a pull request, longest rendering first. The same report gives the same bytes, so that a run that
 * finds nothing new changes nothing.
 */
export function renderComment(report: BoundariesReport): string[] {
  const renderings = extents.map((extent) => renderReport(report, extent));
  return renderings.filter((rendering, index) => rendering !== renderings[index - 1]);
}

/** What an earlier comment becomes when there is nothing left to do. */
export function renderResolved(report: BoundariesReport): string {
  return `${headline(report, words)}\n`;
}

/** One sentence, the files that keep the branch from passing by whose they are, and what is worth a look. */
export function renderReport(report: BoundariesReport, extent: number = extents[0]): string {
  const failing = failingGroups(report);
  const more = [...otherFailures(report, words), ...asides(report, words)];
  const parts = [
    `**${headline(report, words)}**`,
    ...failing.map((group) => {
      const about = aboutGroup(report, group, extent);
      // Of one alone the first sentence says it.
      return failing.length > 1 ? `### ${capital(whose(group, words))}\n\n${about}` : about;
    }),
    howToAllow(
      report,
      failing.flatMap(({ files }) => files),
      extent,
    ),
    more.map((line) => `- ${line}`).join('\n'),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function aboutGroup(report: BoundariesReport, group: Group, extent: number): string {
  const { files, note } = group;
  const shown = files.slice(0, extent);
  const rows = shown.map((file) => [
    words.name(file.path),
    file.change,
    escapeMarkdown(file.reason),
    file.rules.map(({ glob, line }) => `${code(glob)} (line ${line})`).join(', '),
  ]);
  const left = leftOut(files.length - shown.length);
  return [
    [whatToDo(group, report, words), ...(note === undefined ? [] : [`Note: ${escapeMarkdown(note)}`])].join(
      ' ',
    ),
    ...(rows.length > 0 ? [table(['File', 'Change', 'Why', `Rule in ${code(report.config)}`], rows)] : []),
    ...left,
    ...(rows.length > 0
      ? [details('Take out of the branch', [codeBlock('sh', takeOut(report, shown)), ...left].join('\n\n'))]
      : []),
  ].join('\n\n');
}

/** The line that somebody with write access may post; it is for this commit alone. */
function howToAllow({ head }: BoundariesReport, files: readonly FileReport[], extent: number): string {
  const shown = files.slice(0, extent);
  if (!head || shown.length === 0) return '';
  const lines = allowLine(shown.map(textOfPath), head.sha);
  const body = [
    'Somebody with write access may allow it until the next push, by a comment with this line and a reason:',
    codeBlock('text', lines),
    ...leftOut(files.length - shown.length),
  ];
  return details('Allow it this once', body.join('\n\n'));
}

function leftOut(count: number): string[] {
  return count > 0
    ? [`_and ${counted(count, 'more file', 'more files')}, in the job summary or the report_`]
    : [];
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
