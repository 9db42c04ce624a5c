/** What a path holds. `data` is one character a byte; for a submodule it is the name of its commit. */
export interface Entry {
  mode: '100644' | '100755' | '120000' | '160000';
  data: string;
}

/** Paths (one character a byte) and what they hold. */
export type Tree = Map<string, Entry>;

/** A change that can be applied to any tree, and does nothing where its path is missing. */
export type Change = (tree: Tree) => void;

/** Whether two entries are the same, absent ones included. */
export function same(a: Entry | undefined, b: Entry | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && a.mode === b.mode && a.data === b.data);
}

/** Lines with their terminators; the last one may lack its own. */
export function lines(data: string): string[] {
  return data.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Put an entry at a path; files that stand in its way as directories, or under it, go. */
export const put =
  (path: string, entry: Entry): Change =>
  (tree) => {
    for (const other of [...tree.keys()]) {
      if (other.startsWith(`${path}/`) || path.startsWith(`${other}/`)) tree.delete(other);
    }
    tree.set(path, entry);
  };

/** Put a plain file at a path. */
export const write = (path: string, data: string): Change => put(path, { mode: '100644', data });

/** Remove a path. */
export const remove =
  (path: string): Change =>
  (tree) => {
    tree.delete(path);
  };

/** Move a path. */
export const move =
  (from: string, to: string): Change =>
  (tree) => {
    const entry = tree.get(from);
    if (entry === undefined || from === to) return;
    tree.delete(from);
    put(to, entry)(tree);
  };

/** Move all that stands under a directory. */
export const moveDirectory =
  (from: string, to: string): Change =>
  (tree) => {
    for (const path of [...tree.keys()]) {
      if (path.startsWith(`${from}/`)) move(path, to + path.slice(from.length))(tree);
    }
  };

/** Replace what a path holds by what a function makes of it. */
export const rewrite =
  (path: string, edit: (entry: Entry) => Entry): Change =>
  (tree) => {
    const entry = tree.get(path);
    if (entry !== undefined) tree.set(path, edit(entry));
  };

/** Rewrite the lines of a file; symlinks and submodules stay. */
export const editLines = (path: string, edit: (all: string[]) => string[]): Change =>
  rewrite(path, (entry) =>
    entry.mode.startsWith('100') ? { ...entry, data: edit(lines(entry.data)).join('') } : entry,
  );

/** Replace `count` lines from the 0-based line `at` (cut to the file) by others, given without terminators. */
export const splice = (path: string, at: number, count: number, texts: readonly string[]): Change =>
  editLines(path, (all) => {
    const end = all[0]?.endsWith('\r\n') === true ? '\r\n' : '\n';
    const start = Math.min(at, Math.max(0, all.length - 1));
    const unfinished = all.length > 0 && !all[all.length - 1]?.endsWith('\n');
    const closed = all.map((line, index) => (unfinished && index === all.length - 1 ? line + end : line));
    closed.splice(start, count, ...texts.map((text) => text + end));
    if (unfinished) closed.push((closed.pop() ?? '').slice(0, -end.length));
    return closed;
  });

/** Apply several changes, in order. */
export const all =
  (...changes: readonly Change[]): Change =>
  (tree) => {
    for (const change of changes) change(tree);
  };

/**
 * Three trees into one, path by path: the side that changed wins. Where both did, line by line if all three have
 * the same number of lines, else ours: what a merge commit holds is for its author to say.
 */
export function combine(ancestor: Tree, ours: Tree, theirs: Tree): Tree {
  const result: Tree = new Map(ours);
  for (const path of new Set([...ancestor.keys(), ...theirs.keys()])) {
    const [before, our, their] = [ancestor.get(path), ours.get(path), theirs.get(path)];
    if (same(before, their)) continue;
    if (same(before, our)) {
      if (their === undefined) result.delete(path);
      else put(path, their)(result);
    } else if (before && our && their && our.mode === their.mode) {
      const [was, mine, yours] = [lines(before.data), lines(our.data), lines(their.data)];
      if (was.length !== mine.length || was.length !== yours.length) continue;
      const merged = mine.map((line, index) => (line === was[index] ? (yours[index] ?? '') : line));
      result.set(path, { ...our, data: merged.join('') });
    }
  }
  return result;
}
