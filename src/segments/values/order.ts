const token = /[0-9]+|[^0-9]/gu;

/**
 * The natural order of ids: runs of digits as numbers of any size (`segment-2` before `segment-10`), all else by code
 * points; ids that differ only in leading zeros by code points of the whole. Below 0, 0 (equal ids only) or above 0.
 */
export function compareIds(a: string, b: string): number {
  const left = a.match(token) ?? [];
  const right = b.match(token) ?? [];
  for (const [at, one] of left.entries()) {
    const other = right[at];
    if (other === undefined) return 1;
    const order = isDigits(one) && isDigits(other) ? compareNumbers(one, other) : comparePoints(one, other);
    if (order !== 0) return order;
  }
  return left.length - right.length || comparePoints(a, b);
}

const isDigits = (text: string) => text >= '0' && text < ':';

function compareNumbers(a: string, b: string): number {
  const [x, y] = [a.replace(/^0+/, ''), b.replace(/^0+/, '')];
  return x.length - y.length || comparePoints(x, y);
}

/** By code points; `<` would compare UTF-16 units, in which emoji stand before U+E000. */
function comparePoints(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  // Where the second halves of two pairs differ, the pairs differ alike.
  return (a.codePointAt(at) ?? -1) - (b.codePointAt(at) ?? -1);
}
