import { pathText } from '../git/path-text.js';
import type { Change } from '../git/raw-diff.js';
import type { Repository } from '../git/repository.js';
import type { Comparison } from './comparison.js';
import { linkLeads } from './symlinks.js';

/** A path that a branch, or the next commit, changed. */
export interface ChangedFile {
  /** As text for globs: see pathText for names that are not UTF-8. */
  path: string;
  change: 'added' | 'modified' | 'deleted' | 'renamed' | 'typechange' | 'mode' | 'submodule';
  /** The other side of a rename, which has the same content. */
  from?: string;
  /**
   * Where a symbolic link of this name leads inside the repository, before or after: the link's goal, the links on the
   * way to it, and all files below it where it is a folder.
   */
  leadsTo?: string[];
  /** A symbolic link of this name leads out of the repository, before or after. */
  leadsOutside?: true;
}

/**
 * The changed files in git's order. Only a file that moved as it was is a rename: where it changed on the way it is a
 * delete and an add, and both paths are judged all the same.
 * @throws {GitError} where something is missing that a symbolic link's goal depends on.
 */
export async function changedFiles(repository: Repository, comparison: Comparison): Promise<ChangedFile[]> {
  const leads = await linkLeads(repository, comparison);
  const files = new Map<string, ChangedFile>();
  for (const { changes } of comparison.sides) {
    const renames = exactRenames(changes);
    const left = new Set(renames.values());
    for (const change of changes) {
      const from = renames.get(change.path);
      // What one merge base takes for a rename is a delete to another.
      if (files.has(change.path) || (left.has(change.path) && comparison.sides.length === 1)) continue;
      const places = [change.path, from].flatMap((path) => leads.get(path ?? '') ?? []);
      const leadsTo = [...new Set(places.flatMap(({ inside }) => inside))].map(pathText);
      files.set(change.path, {
        path: pathText(change.path),
        change: from === undefined ? kindOf(change) : 'renamed',
        ...(from !== undefined && { from: pathText(from) }),
        ...(leadsTo.length > 0 && { leadsTo }),
        ...(places.some(({ outside }) => outside) && { leadsOutside: true }),
      });
    }
  }
  return [...files].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, file]) => file);
}

const submodule = '160000';

function kindOf({ status, oldMode, newMode, oldId, newId }: Change): ChangedFile['change'] {
  if (oldMode === submodule || newMode === submodule) return 'submodule';
  if (status === 'A') return 'added';
  if (status === 'D') return 'deleted';
  if (status === 'T') return 'typechange';
  return oldId === newId && oldMode !== newMode ? 'mode' : 'modified';
}

/** For each added path whose content was deleted elsewhere, where it was; one of the same name before any other. */
export function exactRenames(changes: readonly Change[]): Map<string, string> {
  const gone = new Map<string, Map<string, string[]>>();
  for (const { status, path, oldMode, oldId } of changes) {
    if (status !== 'D' || oldMode === submodule) continue;
    const byName = gone.get(contentKey(oldMode, oldId)) ?? new Map<string, string[]>();
    gone.set(contentKey(oldMode, oldId), byName);
    byName.set(nameOf(path), [...(byName.get(nameOf(path)) ?? []), path]);
  }
  const renames = new Map<string, string>();
  const added = changes.filter(({ status, newMode }) => status === 'A' && newMode !== submodule);
  for (const { path, newMode, newId } of added) {
    const from = gone.get(contentKey(newMode, newId))?.get(nameOf(path))?.shift();
    if (from !== undefined) renames.set(path, from);
  }
  for (const { path, newMode, newId } of added) {
    if (renames.has(path)) continue;
    const byName = gone.get(contentKey(newMode, newId));
    for (const [name, paths] of byName ?? []) {
      const from = paths.shift();
      if (paths.length === 0) byName?.delete(name);
      if (from === undefined) continue;
      renames.set(path, from);
      break;
    }
  }
  return renames;
}

/** The same content as the same kind of thing: a link is no file, an executable is. */
function contentKey(mode: string, id: string): string {
  return `${mode.slice(0, 3)} ${id}`;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
