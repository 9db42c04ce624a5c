import type { TextStyle } from '../../boundaries/show/text.js';
import { paint, wrap } from '../../report/terminal.js';
import { visible } from '../../report/visible.js';
import { counted } from '../../report/words.js';
import type { Finding, FindingsFile, NotReviewed, Severity } from '../finding.js';
import { answerTokens, type Outlook } from '../find/outlook.js';
import { foundHeadline } from './found.js';

/** Findings for a terminal: where, how severe, what. */
export function renderFoundText(file: FindingsFile, style: TextStyle): string {
  const findings = file.findings.flatMap((finding) => [...findingLines(finding, style), '']);
  return `${[...findings, ...leftOut(file.notReviewed), visible(foundHeadline(file))].join('\n')}\n`;
}

/** One finding, for a terminal. */
export function findingLines(
  { severity, category, title, body, suggestion, ...at }: Finding,
  { colour, width }: TextStyle,
): string[] {
  const { bold, dim, red, yellow } = paint(colour);
  const marks: Record<Severity, (text: string) => string> = { critical: red, major: yellow, minor: dim };
  return [
    `${bold(whereOf(at))}  ${marks[severity](`${severity}, ${category}`)}`,
    ...indented(title, width),
    ...(body === '' ? [] : body.split(/\r?\n/).flatMap((line) => indented(line, width).map(dim))),
    ...(suggestion === undefined
      ? []
      : ['  Instead:', ...suggestion.split('\n').map((line) => `    ${visible(line)}`)]),
  ];
}

/** What would be asked, for a terminal. */
export function renderOutlook({ files, notReviewed, requests, tokens, cost, isOverLimit }: Outlook): string {
  const price =
    cost === undefined
      ? 'no price is known (--prices gives one)'
      : `about $${cost.toFixed(cost < 1 ? 3 : 2)}`;
  return `${[
    `${counted(files.length, 'file', 'files')} to review, the most valuable first:`,
    ...files.map((path) => `  ${visible(path)}`),
    ...leftOut(notReviewed),
    `About ${tokens} tokens of changes in ${counted(requests, 'request', 'requests')}: ${price} to read them and to answer each in ${answerTokens} tokens, before instructions and verifying. Nothing was asked.`,
    ...(isOverLimit
      ? ['That is more than --max-cost or --max-tokens: the files at the end would be left out.']
      : []),
  ].join('\n')}\n`;
}

function whereOf({ path, line, endLine }: Pick<Finding, 'path' | 'line' | 'endLine'>): string {
  const lines = line === undefined ? '' : `:${line}${endLine === undefined ? '' : `-${endLine}`}`;
  return `${visible(path)}${lines}`;
}

function indented(text: string, width: number): string[] {
  return wrap(visible(text), width - 2).map((line) => `  ${line}`.trimEnd());
}

function leftOut(files: readonly NotReviewed[]): string[] {
  return files.length === 0
    ? []
    : [
        `${counted(files.length, 'file', 'files')} not reviewed:`,
        ...files.map(
          ({ path, reason, detail }) =>
            `  ${visible(path)}: ${reason}${detail === undefined ? '' : `, ${visible(detail)}`}`,
        ),
      ];
}
