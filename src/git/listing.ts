import { GitError } from './errors.js';
import { lastLine } from './process.js';
import type { CallOptions, Repository } from './repository.js';

/** A file, symbolic link or submodule; the mode is octal as git writes it. */
export interface ListedFile {
  mode: string;
  id: string;
}

/** Everything in a tree or an index by path (latin1), in git's order. */
export type Listing = ReadonlyMap<string, ListedFile>;

/** All files of a tree, or of its directory `below`, at any depth. @throws {GitError} where a part of it is not here. */
export async function listTree(repository: Repository, tree: string, below?: string): Promise<Listing> {
  const where = below === undefined ? [] : ['--', below];
  const args = ['ls-tree', '-r', '-z', '--full-tree', tree, ...where];
  // Without this a colon at the start of a path means something.
  return list(repository, args, /^(\d+) \w+ ([0-9a-f]+)\t/, { env: { GIT_LITERAL_PATHSPECS: '1' } });
}

/** All files of the index; of one that is not merged yet, a version of one side. @throws {GitError} */
export async function listIndex(repository: Repository, options: CallOptions = {}): Promise<Listing> {
  const args = ['ls-files', '--stage', '--full-name', '-z', '--', ':/'];
  return list(repository, args, /^(\d+) ([0-9a-f]+) \d\t/, options);
}

async function list(
  repository: Repository,
  args: readonly string[],
  head: RegExp,
  options: CallOptions = {},
): Promise<Listing> {
  const { code, stdout, stderr } = await repository.run(args, options);
  // A part of the list would pass for the whole.
  if (code !== 0)
    throw new GitError(`git ${args[0] ?? ''} failed in ${repository.directory}: ${lastLine(stderr)}`);
  const files = new Map<string, ListedFile>();
  for (const line of stdout.toString('latin1').split('\0')) {
    const [meta, mode = '', id = ''] = head.exec(line) ?? [];
    if (meta !== undefined) files.set(line.slice(meta.length), { mode, id });
  }
  return files;
}
