/**
 * Compares ids as people count: `part-9` before `part-10`. Told by code units alone, so that it is the same on every
 * machine; no two different texts are equal.
 */
export function naturalOrder(a: string, b: string): number {
  const [ours, theirs] = [pieces(a), pieces(b)];
  for (let at = 0; at < Math.min(ours.length, theirs.length); at++) {
    const order = comparePieces(ours[at] ?? '', theirs[at] ?? '');
    if (order !== 0) return order;
  }
  return ours.length - theirs.length || compareText(a, b);
}

/** Runs of digits, and what stands between them. */
function pieces(text: string): string[] {
  return text.match(/[0-9]+|[^0-9]+/g) ?? [];
}

function comparePieces(a: string, b: string): number {
  const [x, y] = [wholeNumber(a), wholeNumber(b)];
  if (x === undefined || y === undefined) return compareText(a, b);
  return x.length - y.length || compareText(x, y);
}

/** The digits without zeros in front; they may be too many for a number. */
function wholeNumber(piece: string): string | undefined {
  return /^[0-9]/.test(piece) ? piece.replace(/^0+(?=.)/, '') : undefined;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
