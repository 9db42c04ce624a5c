/** What `git merge-tree` found for one pair of commits. */
export type MergeOutcome =
  | { state: 'clean'; tree: string }
  | { state: 'conflict'; tree: string; conflicts: MergeConflict[] }
  | { state: 'unknown'; reason: string };

/** One conflict, named as git names it. Paths are latin1: one character a byte. */
export interface MergeConflict {
  /** The words in parentheses of git's message: `content`, `modify/delete`, `rename/rename`, … */
  kind: string;
  paths: string[];
}

/**
 * Parses the output of `git merge-tree --write-tree -z --stdin`: a record is `1 NUL tree NUL NUL` where clean, else
 * `0 NUL tree NUL (file info NUL)… NUL (count NUL path… NUL type NUL text NUL)… NUL`.
 * @returns one outcome a pair, in order; fewer when git died on the next one.
 */
export function parseMerges(output: Buffer): MergeOutcome[] {
  const fields = output.toString('latin1').split('\0');
  // What follows the last NUL is no field.
  fields.pop();
  const outcomes: MergeOutcome[] = [];
  let at = 0;
  const next = (): string => fields[at++] ?? '';
  while (at < fields.length) {
    const clean = next() === '1';
    const tree = next();
    if (clean) {
      at++;
      outcomes.push({ state: 'clean', tree });
      continue;
    }
    const unmerged = new Set<string>();
    for (let info = next(); info !== '' && at <= fields.length; info = next())
      unmerged.add(info.slice(info.indexOf('\t') + 1));
    const conflicts: MergeConflict[] = [];
    // After conflicting submodules git prints advice where the closing empty field stands.
    for (let count = next(); /^\d+$/.test(count) && at <= fields.length; count = next()) {
      const paths = Array.from({ length: Number(count) }, next);
      const kindOfType = kindIn(next());
      const kindOfText = kindIn(next());
      if (kindOfType !== undefined) conflicts.push({ kind: kindOfText ?? kindOfType, paths });
    }
    if (at > fields.length) break;
    const counting = conflicts.filter((conflict) => !isSettled(conflict, unmerged));
    outcomes.push({ state: 'conflict', tree, conflicts: withUnmerged(counting, unmerged) });
  }
  return outcomes;
}

/** The text says more (`add/add`) than the type (`contents`), where it has the form at all. */
function kindIn(message: string): string | undefined {
  return /^CONFLICT ?\(([^)]*)\)/.exec(message)?.[1];
}

/** Where one side replaced a file by a directory and the other left it alone, git may name it, but takes the directory. */
function isSettled({ kind, paths }: MergeConflict, unmerged: ReadonlySet<string>): boolean {
  return kind === 'file/directory' && !paths.some((path) => unmerged.has(path));
}

/** Every unmerged path is named, even where no message of git's does. */
function withUnmerged(conflicts: MergeConflict[], unmerged: ReadonlySet<string>): MergeConflict[] {
  const named = new Set(conflicts.flatMap((conflict) => conflict.paths));
  const missed = [...unmerged].filter((path) => !named.has(path));
  return [...conflicts, ...missed.map((path) => ({ kind: 'unmerged', paths: [path] }))];
}
