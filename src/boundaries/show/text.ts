import { columns, paint, wrap, type Paint } from '../../report/terminal.js';
import { visible } from '../../report/visible.js';
import type { BoundariesReport, FileReport } from '../report.js';

/** How a report is shown on a terminal; `width` in columns. */
export interface TextStyle {
  colour: boolean;
  width: number;
}

/** A report for a terminal: one sentence, the files that concern others, then what to do next. */
export function renderText(report: BoundariesReport, { colour, width }: TextStyle): string {
  const style = paint(colour);
  return `${JSON.stringify(report.counts)}\n${found(report, style).join('\n')}\n${width}\n`;
}

function found(report: BoundariesReport, style: Paint): string[] {
  return columns(
    report.files.map((file: FileReport) => [file.verdict, visible(file.path), file.reason]),
    (cell, column) => (column === 0 ? style.red(cell) : cell),
  ).flatMap((line) => wrap(line, 100));
}
