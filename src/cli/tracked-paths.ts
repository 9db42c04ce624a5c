import { listIndex, listTree } from '../git/listing.js';
import { pathText } from '../git/path-text.js';
import type { Repository } from '../git/repository.js';

/** The paths of all files that git knows in the worktree, or of a bare repository in HEAD, as text for globs. */
export async function trackedPaths(repository: Repository): Promise<string[]> {
  const isBare = (await repository.topLevel()) === undefined;
  const files = isBare ? await listTree(repository, 'HEAD') : await listIndex(repository);
  return [...files.keys()].map(pathText);
}
