import { patchesOf } from '../git/diff.js';
import { GitError } from '../git/errors.js';
import { mergeBases } from '../git/history.js';
import { writeBlob } from '../git/objects.js';
import type { Patch } from '../git/patch.js';
import { pathText } from '../git/path-text.js';
import { changesWithRenames, type ChangeOrRename } from '../git/renames.js';
import type { Repository } from '../git/repository.js';

/** A file that a pull request changes. */
export interface ChangedFile {
  /** As pathText writes it; of a deleted file where it was. */
  path: string;
  /** Where it was before, of a rename. */
  oldPath?: string;
  status: 'added' | 'modified' | 'deleted' | 'renamed' | 'mode' | 'type';
  /** Blob ids; absent where there was, or is, no file or link, and of submodules. */
  before?: string;
  after?: string;
  /** As `git diff` shows it. */
  patch: Patch;
}

const submodule = '160000';

/**
 * What `head` changes since it left `base`, from git and so complete at any size, in git's order.
 * @param repository disposable: blobs are compared in it.
 * @throws {GitError} where a part of it is not here.
 */
export async function changedFiles(
  repository: Repository,
  base: string,
  head: string,
): Promise<ChangedFile[]> {
  const from = await mergeBaseOf(repository, base, head);
  const missing = `where files are missing, as in a partial clone, git diff --stat ${from} ${head} fetches them.`;
  const changes = await changesWithRenames(repository, from, head).catch((error: unknown) => {
    throw error instanceof GitError ? new GitError(`${error.message}; ${missing}`) : error;
  });
  const files = changes.map(withoutPatch);
  const empty = writeBlob(repository, Buffer.alloc(0));
  const pairs = files.map(({ before = empty, after = empty }) => [before, after] as const);
  const patches = await patchesOf(repository, pairs, 'diff');
  return files.map((file, index) => {
    const patch = patches[index];
    if (!patch) throw new GitError(`A part of what changed is not here; ${missing}`);
    return { ...file, patch };
  });
}

/** The commit that GitHub compares `head` with; an empty tree where the two have nothing in common. @throws {GitError} */
export async function mergeBaseOf(repository: Repository, base: string, head: string): Promise<string> {
  const [first] = await mergeBases(repository, base, head);
  return first ?? repository.emptyTree;
}

function withoutPatch(change: ChangeOrRename): Omit<ChangedFile, 'patch'> {
  const { path, oldPath, oldMode, newMode, oldId, newId } = change;
  const isBlob = (mode: string) => mode !== submodule && !/^0+$/.test(mode);
  return {
    path: pathText(path),
    ...(oldPath !== undefined && { oldPath: pathText(oldPath) }),
    status: statusOf(change),
    ...(isBlob(oldMode) && { before: oldId }),
    ...(isBlob(newMode) && { after: newId }),
  };
}

function statusOf({ status, oldMode, newMode, oldId, newId }: ChangeOrRename): ChangedFile['status'] {
  if (status === 'A') return 'added';
  if (status === 'D') return 'deleted';
  if (status === 'R') return 'renamed';
  if (status === 'T') return 'type';
  return oldId === newId && oldMode !== newMode ? 'mode' : 'modified';
}
