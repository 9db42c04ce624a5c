/** Where text that is no paragraph of its own ends: what opens it, and what closes it. */
const closers: readonly [RegExp, RegExp][] = [
  [/<!--/, /-->/],
  [/<!\[CDATA\[/, /\]\]>/],
  [/<\?/, /\?>/],
  [/<(?:pre|script|style|textarea)\b/i, /<\/(?:pre|script|style|textarea)>/i],
];

/**
 * The lines of a comment that begin a paragraph of plain text, or follow one that does and `continues`: no code, no
 * quote (its lines may go on without `>`), no list, nothing that GitHub hides. Rather too few than too many.
 */
export function plainLines(body: string, continues: (line: string) => boolean): string[] {
  const found: string[] = [];
  let fence: string | undefined;
  let closer: RegExp | undefined;
  let isFree = true;
  for (const line of body.split(/\r\n|[\r\n]/)) {
    if (fence !== undefined) {
      if (isClosing(line, fence)) fence = undefined;
      isFree = false;
      continue;
    }
    if (closer) {
      if (closer.test(line)) closer = undefined;
      isFree = false;
      continue;
    }
    const [, opening] = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(line) ?? [];
    const hiding = closers.find(([open]) => open.test(line));
    if (opening !== undefined) fence = opening;
    else if (hiding && !closesItself(line, hiding)) closer = hiding[1];
    const isPlain = opening === undefined && !hiding && /^[^\s>]/.test(line);
    if (isFree && isPlain) found.push(line);
    isFree = line.trim() === '' || (isFree && isPlain && continues(line));
  }
  return found;
}

function isClosing(line: string, fence: string): boolean {
  const [, closing = ''] = /^ {0,3}(`+|~+)[ \t]*$/.exec(line) ?? [];
  return closing.startsWith(fence);
}

function closesItself(line: string, [open, close]: readonly [RegExp, RegExp]): boolean {
  const after = line.slice(line.search(open) + 1);
  return close.test(after) && !open.test(after);
}
