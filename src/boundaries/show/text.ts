import { columns, paint, wrap, type Paint } from '../../report/terminal.js';
import { visible } from '../../report/visible.js';
import type { BoundariesReport, FileReport } from '../report.js';
import { failingGroups, type Group } from './groups.js';
import { takeOut } from './take-out.js';
import { asides, headline, otherFailures, whatToDo } from './words.js';

/** How a report is shown on a terminal; `width` in columns. */
export interface TextStyle {
  colour: boolean;
  width: number;
}

// More would scroll the first sentence away; the JSON has all.
const mostFiles = 50;

/** A report for a terminal: one sentence, the files that may not be changed and why, then what to do next. */
export function renderText(report: BoundariesReport, { colour, width }: TextStyle): string {
  const style = paint(colour);
  const groups = failingGroups(report);
  const paragraphs = [
    wrap(headline(report), width).map((line) => style.bold(line)),
    fileLines(
      groups.flatMap(({ files }) => files),
      report,
      style,
    ),
    nextLines(groups, report, width),
    asides(report).flatMap((line) => wrap(line, width).map((part) => style.dim(part))),
  ];
  return `${paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function fileLines(files: readonly FileReport[], { config }: BoundariesReport, style: Paint): string[] {
  const rows = files.slice(0, mostFiles).map(({ path, reason, rules }) => {
    const [rule] = rules;
    const where = rule ? ` (${visible(config)}:${rule.line})` : '';
    return [visible(path), `${reason}${where}`];
  });
  const more = files.length - rows.length;
  return [
    ...columns(rows, (cell, column) => (column === 0 ? style.red(cell) : cell)),
    ...(more > 0 ? [`and ${more} more, which --format json lists`] : []),
  ];
}

function nextLines(groups: readonly Group[], report: BoundariesReport, width: number): string[] {
  const items = [
    ...groups.map((group) => ({ text: adviceOn(group, report), command: commandFor(group, report) })),
    ...otherFailures(report).map((text) => ({ text, command: undefined })),
  ];
  if (items.length === 0) return [];
  return [
    'Next:',
    ...items.flatMap(({ text, command }) => [
      ...wrap(text, width - 4).map((line, at) => (at === 0 ? `  - ${line}` : `    ${line}`)),
      // On one line, however long: it is there to be copied.
      ...(command === undefined ? [] : [`    ${command}`]),
    ]),
  ];
}

function adviceOn(group: Group, report: BoundariesReport): string {
  const note = group.note === undefined ? '' : ` Its note: ${visible(group.note)}`;
  return `${whatToDo(group, report)}${note}`;
}

/** None where the config has to decide, or the files are too many for a command line that one reads before running it. */
function commandFor({ kind, files }: Group, report: BoundariesReport): string | undefined {
  return kind === 'tie' || files.length > mostFiles ? undefined : takeOut(report, files);
}
