import { patchesOf } from '../git/diff.js';
import { GitError } from '../git/errors.js';
import type { Patch } from '../git/patch.js';
import { pathText } from '../git/path-text.js';
import { fetchRefs, type Remote } from '../git/remote.js';
import { changesWithRenames } from '../git/renames.js';
import type { Repository } from '../git/repository.js';
import type { Lines } from './place.js';

/** What happened since an earlier commit, which need not be part of history any more. */
export interface Since {
  /** Where a file of then is now; undefined where it was not renamed. */
  renamed(path: string): string | undefined;
  /** The other way round: where a file of now was then; where it is now, unless it was renamed. */
  was(path: string): string;
  /** Whether lines of a file (all of it where there are none) are others than then. */
  isChanged(path: string, lines: Lines | undefined): boolean;
}

/**
 * Compares an earlier commit with `head`; undefined where GitHub does not have it any more.
 * @param paths the only ones whose lines are compared.
 * @throws {GitError} where a part of `head` is not here.
 */
export async function since(
  repository: Repository,
  remote: Remote,
  earlier: string,
  head: string,
  paths: ReadonlySet<string>,
): Promise<Since | undefined> {
  if (earlier === '' || !(await bring(repository, remote, earlier))) return undefined;
  const changes = (await changesWithRenames(repository, earlier, head)).map((change) => ({
    ...change,
    path: pathText(change.path),
    oldPath: change.oldPath === undefined ? undefined : pathText(change.oldPath),
  }));
  const compared = changes.filter(({ path, status }) => paths.has(path) && status !== 'A' && status !== 'D');
  const pairs = compared.map(({ oldId, newId }) => [oldId, newId] as const);
  const read = await patchesOf(repository, pairs, 'diff');
  const patches = new Map(compared.map(({ path }, index) => [path, read[index]]));
  const changed = new Set(changes.map(({ path }) => path));
  return {
    renamed: (path) => changes.find(({ oldPath }) => oldPath === path)?.path,
    was: (path) => changes.find((change) => change.path === path)?.oldPath ?? path,
    isChanged: (path, lines) =>
      changed.has(path) && (lines === undefined || meetsPatch(patches.get(path), lines)),
  };
}

/** Whether the commit is here now. */
async function bring(repository: Repository, remote: Remote, commit: string): Promise<boolean> {
  const isHere = async () => (await repository.resolve(`${commit}^{commit}`)) !== undefined;
  if (await isHere()) return true;
  try {
    await fetchRefs(repository, remote, [commit]);
    return await isHere();
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    repository.host.log.debug(`What changed since ${commit} is not known: ${error.message}`);
    return false;
  }
}

/** Where lines were only taken away, those beside the gap count as changed. */
function meetsPatch(patch: Patch | undefined, { from, to }: Lines): boolean {
  if (patch === undefined || patch === 'binary') return true;
  return patch.some(({ newStart, newCount }) => {
    const [first, last] = newCount > 0 ? [newStart, newStart + newCount - 1] : [newStart - 1, newStart];
    return from <= last && to >= first;
  });
}
