/** Whether a path names a file whose imports can be read: JavaScript or TypeScript. Vue, Svelte and the like are not. */
export function isScript(path: string): boolean {
  return /\.[cm]?[jt]sx?$/.test(path);
}

/**
 * All that could be a specifier in a text, and much that is none, without understanding it: whatever stands between
 * two quotes of a kind. It spares parsing nearly all files.
 * @returns undefined where an escape may hide one.
 */
export function possibleSpecifiers(text: string): string[] | undefined {
  const found = new Set<string>();
  for (const quote of ["'", '"', '`']) {
    const parts = text.split(quote);
    // What stands before the first quote and behind the last one is not between two.
    for (const part of parts.slice(1, -1)) {
      if (part.includes('\n') && !part.includes('\\') && quote !== '`') continue;
      if (part.includes('\\') && mayBeEscaped(part, quote)) return undefined;
      found.add(part);
    }
  }
  return [...found];
}

/** Whether a part with a backslash may stand for a path that it does not spell; no path holds tabs or line breaks. */
function mayBeEscaped(part: string, quote: string): boolean {
  const literal = part.replace(/\r|\\[nrt\\]/g, '');
  return literal.includes('\\') && (quote === '`' || !/(^|[^\\])\n/.test(literal));
}
