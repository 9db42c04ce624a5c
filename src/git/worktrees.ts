import { copyFile, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { GitError } from './errors.js';
import { treesOf, writeCommit } from './objects.js';
import { Repository } from './repository.js';

/** A worktree of a repository. */
export interface Worktree {
  path: string;
  head: string;
  /** The short name of the branch that is checked out; absent where the head is detached. */
  branch?: string;
}

/** The worktrees that have a commit checked out; bare and vanished ones are left out. */
export async function listWorktrees(repository: Repository): Promise<Worktree[]> {
  const output = await repository.must(['worktree', 'list', '--porcelain', '-z']);
  return output.split('\0\0').flatMap((entry) => {
    const fields = new Map(
      entry.split('\0').map((line) => {
        const space = line.indexOf(' ');
        return space < 0 ? [line, ''] : [line.slice(0, space), line.slice(space + 1)];
      }),
    );
    const [path, head, branch] = [fields.get('worktree'), fields.get('HEAD'), fields.get('branch')];
    if (path === undefined || head === undefined || /^0+$/.test(head) || fields.has('prunable')) return [];
    return [{ path, head, ...(branch !== undefined && { branch: branch.replace(/^refs\/heads\//, '') }) }];
  });
}

/**
 * A commit with everything in a worktree as it stands: staged, unstaged and untracked, without what is ignored.
 * The worktree's index and objects stay as they are; what is new goes into `scratch`.
 * @returns the head itself where nothing is uncommitted.
 * @throws {GitError} where a merge is in progress, or git cannot add what is there.
 */
export async function snapshot(worktree: Worktree, scratch: Repository): Promise<string> {
  const repository = await Repository.open(worktree.path, scratch.host);
  const unmerged = await repository.must(['ls-files', '--unmerged']);
  if (unmerged !== '') throw new GitError(`a merge is in progress in ${worktree.path}`);
  const index = join(scratch.directory, `index-${worktree.head}-${scratch.host.random()}`);
  await copyIndex(await repository.gitPath('index'), index);
  const options = {
    env: {
      GIT_INDEX_FILE: index,
      GIT_OBJECT_DIRECTORY: scratch.objects,
      GIT_ALTERNATE_OBJECT_DIRECTORIES: JSON.stringify(await repository.gitPath('objects')),
    },
    config: [
      ['core.fsmonitor', 'false'],
      // A post-index-change hook is for the worktree's own index.
      ['core.hooksPath', '/dev/null'],
      // A split index keeps its shared half beside the worktree's own.
      ['core.splitIndex', 'false'],
    ] as const,
  };
  await repository.must(['add', '--all', '--', ':/'], options);
  const tree = (await repository.must(['write-tree'], options)).trim();
  const [headTree] = await treesOf(scratch, [worktree.head]);
  return tree === headTree ? worktree.head : writeCommit(scratch, tree, [worktree.head]);
}

/**
 * Copies an index with its time, by which git tells that an entry as young as the index may have changed unseen
 * (git's Documentation/technical/racy-git). A worktree that nothing was checked out in has none; to git it is empty.
 */
async function copyIndex(from: string, to: string): Promise<void> {
  try {
    const { mtimeMs } = await stat(from);
    await copyFile(from, to);
    const second = Math.floor(mtimeMs / 1000);
    await utimes(to, second, second);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
