import type { Finding } from './finding.js';

/** Lines from and to, 1-based and inclusive. */
export interface Lines {
  from: number;
  to: number;
}

/** A finding, and where in the head's text it belongs. */
export interface Placed {
  finding: Finding;
  /** Absent where it is about the file, or nobody knows where in it. */
  lines?: Lines;
  /** The code it is about: those lines, else what was quoted; empty where it is about the file. */
  code: string;
  /** Whether nothing speaks against putting the finding's suggestion in the place of exactly these lines. */
  isExact: boolean;
}

/**
 * Puts a finding where it belongs: at its line, or where its quote stands when the line does not show it. Of several
 * places that show the quote the nearest is taken, and none where there is no line to be near to.
 * @param text the file at head; absent where it has no text.
 */
export function place(finding: Finding, text: string | undefined): Placed {
  const lines = text === undefined ? [] : textLines(text);
  const claimed = claimedLines(finding, lines.length);
  const quote = trimBlank((finding.quote ?? '').split('\n').map(withoutSpace));
  const shown = quote.length === 0 ? [] : placesOf(quote, lines.map(withoutSpace));
  const quoted = nearest(shown, claimed?.from);
  const isClaimRight = claimed !== undefined && shown.some((from) => meets(claimed, from, quote.length));
  const found = isClaimRight || quoted === undefined ? claimed : at(quoted, finding, quote.length);
  const here = found && { from: found.from, to: Math.min(found.to, lines.length) };
  return {
    finding,
    ...(here && { lines: here }),
    code: here ? lines.slice(here.from - 1, here.to).join('\n') : (finding.quote ?? ''),
    isExact:
      here !== undefined &&
      (quote.length === 0 || (quoted === here.from && quote.length === here.to - here.from + 1)),
  };
}

/** The lines of a text, without their ends. */
export function textLines(text: string): string[] {
  const lines = text.split(/\r\n|\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** A line or text without any white space: what is left when it is formatted anew. */
export function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '');
}

function claimedLines({ line, endLine = line }: Finding, count: number): Lines | undefined {
  return line === undefined || endLine === undefined || line > count
    ? undefined
    : { from: line, to: endLine };
}

/** The lines (1-based) at which a run of lines like the quote starts; a quote may leave out parts of its lines. */
function placesOf(quote: readonly string[], lines: readonly string[]): number[] {
  const starts = (isSame: (line: string, quoted: string) => boolean) =>
    lines.flatMap((_, index) =>
      quote.every((quoted, offset) => isSame(lines[index + offset] ?? '\0', quoted)) ? [index + 1] : [],
    );
  const exact = starts((line, quoted) => line === quoted);
  return exact.length > 0 ? exact : starts((line, quoted) => quoted !== '' && line.includes(quoted));
}

function nearest(starts: readonly number[], line: number | undefined): number | undefined {
  if (line === undefined) return starts.length === 1 ? starts[0] : undefined;
  return starts.toSorted((a, b) => Math.abs(a - line) - Math.abs(b - line))[0];
}

function meets({ from, to }: Lines, start: number, length: number): boolean {
  return start <= to && start + length - 1 >= from;
}

/** As many lines as the finding names, else as its quote has. */
function at(from: number, { line, endLine }: Finding, quoted: number): Lines {
  const length = line !== undefined && endLine !== undefined ? endLine - line + 1 : quoted;
  return { from, to: from + length - 1 };
}

function trimBlank(lines: string[]): string[] {
  const first = lines.findIndex((line) => line !== '');
  const last = lines.findLastIndex((line) => line !== '');
  return first < 0 ? [] : lines.slice(first, last + 1);
}
