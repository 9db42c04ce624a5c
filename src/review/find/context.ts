/** Lines from and to, 1-based and inclusive. */
export interface Span {
  from: number;
  to: number;
}

/** A block that has more lines is not shown whole. */
const largestBlock = 80;
/** Lines around a change where no block of a fitting size holds it. */
const fewLines = 8;

/**
 * The lines to show of a text so that a change in it can be understood: the largest block around it that is not too
 * long, such as its function, by indentation, which holds in nearly every language; else some lines around it.
 */
export function contextOf(lines: readonly string[], change: Span): Span {
  let best: Span | undefined;
  let inner = change;
  for (;;) {
    const block = blockAround(lines, inner);
    if (block === undefined || block.to - block.from >= largestBlock + (change.to - change.from)) break;
    best = inner = block;
  }
  if (best) return best;
  return { from: Math.max(1, change.from - fewLines), to: Math.min(lines.length, change.to + fewLines) };
}

/** Spans that meet or nearly do as one, in order. */
export function joined(spans: readonly Span[]): Span[] {
  const made: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = made.at(-1);
    if (last && span.from <= last.to + 3) last.to = Math.max(last.to, span.to);
    else made.push({ ...span });
  }
  return made;
}

/** The next larger block: from the line that opens it (with what belongs before it) to the one that closes it. */
function blockAround(lines: readonly string[], { from, to }: Span): Span | undefined {
  const indents = lines.slice(from - 1, to).flatMap((line) => (line.trim() === '' ? [] : [indentOf(line)]));
  const least = indents.length > 0 ? Math.min(...indents) : indentNear(lines, from);
  if (least === 0) return undefined;
  let open = from - 1;
  // No further than a block that is shown could reach.
  const first = Math.max(1, from - largestBlock);
  while (open >= first && !isOutside(lines[open - 1], least)) open--;
  if (open < first) return undefined;
  const outer = indentOf(lines[open - 1] ?? '');
  let close = to + 1;
  const last = Math.min(lines.length, to + largestBlock);
  while (close <= last && !isOutside(lines[close - 1], outer + 1)) close++;
  if (close > last && last < lines.length) return undefined;
  const closes = /^\s*([)\]}>]|end\b|<\/)/.test(lines[close - 1] ?? '');
  let end = closes ? close : close - 1;
  while (end > to && (lines[end - 1] ?? '').trim() === '') end--;
  return { from: withLeading(lines, open, outer), to: Math.min(end, lines.length) };
}

function isOutside(line: string | undefined, indent: number): boolean {
  return line !== undefined && line.trim() !== '' && indentOf(line) < indent;
}

/** Comments and decorators above the line that opens a block belong to it. */
function withLeading(lines: readonly string[], open: number, indent: number): number {
  let from = open;
  const belongs = (line: string): boolean =>
    indentOf(line) >= indent && /^\s*(\/\/|\/\*|\*|#|@|--|"""|''')/.test(line);
  while (from > 1 && open - from < 12 && belongs(lines[from - 2] ?? '')) from--;
  return from;
}

/** A tab counts as one step, as does a space: what matters is which of two lines of one text is deeper. */
function indentOf(line: string): number {
  return /^\s*/.exec(line)?.[0].length ?? 0;
}

/** The indentation of the next line with text: that of a change that only takes lines away. */
function indentNear(lines: readonly string[], from: number): number {
  return indentOf(lines.slice(from - 1).find((line) => line.trim() !== '') ?? '');
}
