import { GitError } from '../git/errors.js';
import type { Listing } from '../git/listing.js';
import { readBlobs } from '../git/objects.js';
import type { Repository } from '../git/repository.js';
import type { Comparison } from './comparison.js';

/** Where a symbolic link leads; paths are latin1. */
export interface Leads {
  /**
   * Inside the repository: its goal, the links on the way, and the files below it where it is a folder. A submodule is
   * in it twice, as a path and as a folder with the slash at its end.
   */
  inside: string[];
  /** Out of the repository: absolute, or too many `..`. */
  outside: boolean;
}

/**
 * Where each changed symbolic link leads, before and after, by its path (latin1).
 * @throws {GitError} where a link's text is not here, or so many links lead to folders that nobody could judge it.
 */
export async function linkLeads(
  repository: Repository,
  { sides, after }: Comparison,
): Promise<Map<string, Leads>> {
  const leads = new Map<string, Leads>();
  const budget = { left: mostPlaces };
  const follow = async (paths: string[], listing: () => Promise<Listing>): Promise<void> => {
    if (paths.length === 0) return;
    const files = await listing();
    const links = await linksIn(repository, files);
    const under = folders(files);
    const asFolder = (path: string) =>
      files.get(path)?.mode === submoduleMode ? [path, `${path}/`] : [path];
    for (const path of new Set(paths)) {
      const { hops: all, goal } = followPath(path, links);
      const hops = all.slice(1);
      const goals =
        goal === undefined ? [] : [goal, ...under(goal)].filter((path) => path !== '').flatMap(asFolder);
      budget.left -= hops.length + goals.length;
      if (budget.left < 0)
        throw new GitError(
          'The changed symbolic links lead to too many files to be judged; split the change.',
        );
      const known = leads.get(path);
      leads.set(path, {
        inside: [...(known?.inside ?? []), ...hops, ...goals],
        outside: (known?.outside ?? false) || (goal === undefined && !isLoop(all)),
      });
    }
  };
  for (const { changes, before } of sides)
    await follow(pathsOf(changes.filter(({ oldMode }) => oldMode === linkMode)), before);
  const linked = sides.flatMap(({ changes }) => changes.filter(({ newMode }) => newMode === linkMode));
  await follow(pathsOf(linked), after);
  return leads;
}

const linkMode = '120000';
const submoduleMode = '160000';
// As many files as a report could ever speak of.
const mostPlaces = 1_000_000;
// As many links as Linux follows before it gives up.
const mostHops = 40;
// Bytes; no system makes a link with more, so it leads nowhere.
const longestText = 4_096;

function pathsOf(changes: readonly { path: string }[]): string[] {
  return changes.map(({ path }) => path);
}

/** The text of every symbolic link (latin1), by its path. */
export async function linksIn(repository: Repository, files: Listing): Promise<Map<string, string>> {
  const ids = new Map(
    [...files].filter(([, { mode }]) => mode === linkMode).map(([path, { id }]) => [path, id]),
  );
  const texts = await readBlobs(repository, [...new Set(ids.values())]);
  const links = new Map<string, string>();
  for (const [path, id] of ids) {
    const text = texts.get(id);
    if (!text)
      throw new GitError(
        `The blob ${id} of a symbolic link is not in ${repository.directory}; fetch it first.`,
      );
    if (text.length <= longestText) links.set(path, text.toString('latin1'));
  }
  return links;
}

/** What following a path comes to. */
export interface Followed {
  /** The links it goes through, itself included. */
  hops: string[];
  /** The path where it ends, which need not exist; '' is the repository's root. Undefined: outside, or in circles. */
  goal: string | undefined;
}

/** Follows a path by the text of all links of its tree, as a system would; case counts. */
export function followPath(path: string, links: ReadonlyMap<string, string>): Followed {
  const hops: string[] = [];
  const at: string[] = [];
  const open = path.split('/').toReversed();
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (name === '' || name === '.') continue;
    if (name === '..') {
      if (at.pop() === undefined) return { hops, goal: undefined };
      continue;
    }
    at.push(name);
    const text = links.get(at.join('/'));
    if (text === undefined) continue;
    hops.push(at.join('/'));
    if (text.startsWith('/') || isLoop(hops)) return { hops, goal: undefined };
    at.pop();
    open.push(...text.split('/').toReversed());
  }
  return { hops, goal: at.join('/') };
}

function isLoop(hops: readonly string[]): boolean {
  return hops.length >= mostHops;
}

/** Finds the files below a folder; none for what is no folder. */
function folders(files: Listing): (folder: string) => string[] {
  const sorted = [...files.keys()].sort();
  const known = new Map<string, string[]>();
  return (folder) => {
    const found = known.get(folder) ?? below(sorted, folder === '' ? '' : `${folder}/`);
    known.set(folder, found);
    return found;
  };
}

function below(sorted: readonly string[], prefix: string): string[] {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < prefix) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (sorted[end]?.startsWith(prefix)) end++;
  return sorted.slice(low, end);
}
