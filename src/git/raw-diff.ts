/** One changed path of `diff-tree --raw --no-renames`. Modes are octal strings, ids hexadecimal; all zeros means absent. */
export interface Change {
  /** The path's bytes, one character a byte (latin1), so that any path is a map key. */
  path: string;
  oldMode: string;
  newMode: string;
  oldId: string;
  newId: string;
  /** A added, D deleted, M modified, T type changed. */
  status: string;
}

/** The changes between two trees, as `diff-tree --stdin` heads them. */
export interface TreeChanges {
  from: string;
  to: string;
  changes: Change[];
}

/**
 * Parses the output of `git diff-tree --stdin --raw -r -z --no-renames --no-abbrev` over pairs of trees.
 * @returns one entry for each pair, in the order asked; fewer when git died on the next one.
 */
export function parseTreeChanges(output: Buffer): TreeChanges[] {
  const text = output.toString('latin1');
  const found: TreeChanges[] = [];
  let at = 0;
  while (at < text.length) {
    if (text[at] !== ':') {
      const end = text.indexOf('\n', at);
      if (end < 0) break;
      const [from = '', to = ''] = text.slice(at, end).split(' ');
      found.push({ from, to, changes: [] });
      at = end + 1;
      continue;
    }
    const metaEnd = text.indexOf('\0', at);
    const pathEnd = text.indexOf('\0', metaEnd + 1);
    if (metaEnd < 0 || pathEnd < 0) break;
    const [oldMode = '', newMode = '', oldId = '', newId = '', status = ''] = text
      .slice(at + 1, metaEnd)
      .split(' ');
    found
      .at(-1)
      ?.changes.push({ path: text.slice(metaEnd + 1, pathEnd), oldMode, newMode, oldId, newId, status });
    at = pathEnd + 1;
  }
  return found;
}
