import { lstat, mkdir, readdir, stat, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Repository } from './repository.js';

/** What of a worktree, besides its commits, has a say in a merge there: links to it, in folders of ours. */
export interface Surroundings {
  /** Everything at the top of the worktree. A merge driver is started here, where it finds the scripts it names. */
  top: string;
  /** The submodules that are checked out, and nothing else: by their history git may settle what both sides moved. */
  submodules: string;
}

/** Makes the links below `folder`, which must be there; undefined for a bare repository. */
export async function surroundingsOf(
  repository: Repository,
  folder: string,
): Promise<Surroundings | undefined> {
  const worktree = await repository.topLevel();
  if (worktree === undefined) return undefined;
  const made = {
    top: join(folder, 'surroundings', 'top'),
    submodules: join(folder, 'surroundings', 'submodules'),
  };
  await Promise.all([made.top, made.submodules].map((one) => mkdir(one, { recursive: true })));
  const entries = (await readdir(worktree)).filter((name) => name !== '.git');
  await Promise.all(entries.map((name) => link(join(worktree, name), join(made.top, name))));
  for (const path of await checkedOutSubmodules(repository, worktree)) {
    await mkdir(dirname(join(made.submodules, path)), { recursive: true });
    await link(join(worktree, path), join(made.submodules, path));
  }
  return made;
}

/** Their paths; nothing is listed where none was ever initialised, as in most repositories. */
async function checkedOutSubmodules(repository: Repository, worktree: string): Promise<string[]> {
  const known = await repository.run(['config', '--name-only', '--get-regexp', '^submodule\\..*\\.url$']);
  if (known.code !== 0) return [];
  const staged = (await repository.must(['ls-files', '--stage', '--full-name', '-z', ':/'])).split('\0');
  const paths = staged
    .filter((line) => line.startsWith('160000 '))
    .map((line) => line.slice(line.indexOf('\t') + 1));
  const there = await Promise.all(paths.map((path) => isThere(join(worktree, path, '.git'))));
  return paths.filter((_, index) => there[index]);
}

async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

/** Where the system lets us make none (Windows may not), a driver that needs it fails, which is a conflict, not clean. */
async function link(target: string, path: string): Promise<void> {
  const isFolder = await stat(target).then(
    (found) => found.isDirectory(),
    () => false,
  );
  await symlink(target, path, isFolder ? 'junction' : 'file').catch(() => undefined);
}
