import { lstat, readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../config/error.js';
import { gitAsUser } from '../git/as-user.js';
import { Repository } from '../git/repository.js';
import { pathWithin } from '../boundaries/hook.js';
import { shellQuote } from '../report/shell-quote.js';
import { visible } from '../report/visible.js';
import { largestFile } from '../segments/largest-file.js';
import { disk } from './disk.js';

/** A file as it stands in the worktree. */
export interface FileHere {
  /** As git names it. */
  path: string;
  bytes: Buffer;
}

/**
 * Reads a file that is to be committed.
 * @param word as the user wrote it, from `folder` on.
 * @throws {UserError} where it is none that git would commit in this repository, or that GitHub would take.
 */
export async function readForCommit(repository: Repository, folder: string, word: string): Promise<FileHere> {
  const name = visible(word);
  const place = path.resolve(folder, word);
  const found = await lstat(place).catch(() => undefined);
  if (!found) throw new UserError(`There is no file ${name} in ${path.resolve(folder)}.`);
  if (found.isSymbolicLink())
    throw new UserError(
      `${name} is a symbolic link, and only the link would be committed; name the file itself.`,
    );
  if (!found.isFile()) throw new UserError(`${name} is no file; name one file.`);
  if (found.size > largestFile)
    throw new UserError(
      `${name} has ${Math.ceil(found.size / 1024 / 1024)} MB, and GitHub takes no file above ${largestFile / 1024 / 1024} MB: part it into several segments.`,
    );
  // A folder on the way may be a link; git knows the file by where it really stands.
  const around = await realpath(path.dirname(place));
  const top = await repository.topLevel();
  const inGit = top && pathWithin(path.join(around, path.basename(place)), top, path, disk);
  if (top === undefined || inGit === undefined)
    throw new UserError(`${name} is not in the worktree of ${repository.directory}; name a file that is.`);
  const own = await (await Repository.open(around, repository.host)).topLevel();
  if (own !== top)
    throw new UserError(
      own === undefined
        ? `${name} stands in git's own folder; name a file of the worktree.`
        : `${name} stands in another repository, ${own} (a submodule?); run this there.`,
    );
  const rule = await ignoredBy(repository, inGit);
  if (rule !== undefined)
    throw new UserError(
      `${name} is ignored by ${visible(rule)}, so git does not commit it: take that line out.`,
    );
  if (await isInLfs(repository, inGit))
    throw new UserError(
      `${name} is one of Git LFS by .gitattributes, so git would commit a pointer to it, and a merge reads no more: take it out there.`,
    );
  const mark = await markOf(repository, inGit);
  if (mark !== undefined)
    throw new UserError(
      `${name} is marked ${mark} in git's index, so git does not look whether it has changed: git update-index --no-${mark} ${shellQuote(inGit)}, at the root of the worktree, takes the mark away.`,
    );
  return { path: inGit, bytes: await readFile(place) };
}

async function isInLfs(repository: Repository, inGit: string): Promise<boolean> {
  const { stdout } = await gitAsUser(repository, ['check-attr', '-z', 'filter', '--', inGit]);
  return stdout.toString('utf8').split('\0')[2] === 'lfs';
}

/** What keeps git from looking at the file; see the tags of `git ls-files -v`. */
async function markOf(
  repository: Repository,
  inGit: string,
): Promise<'assume-unchanged' | 'skip-worktree' | undefined> {
  const { stdout } = await gitAsUser(repository, ['ls-files', '-v', '-z', '--', `:(top,literal)${inGit}`]);
  const tag = stdout.toString('latin1').charAt(0);
  if (tag.toUpperCase() === 'S') return 'skip-worktree';
  return /[a-z]/.test(tag) ? 'assume-unchanged' : undefined;
}

/** `FILE:LINE: PATTERN` of what makes git ignore a file that it does not know yet. */
async function ignoredBy(repository: Repository, inGit: string): Promise<string | undefined> {
  const { stdout } = await gitAsUser(repository, ['check-ignore', '--verbose', '-z', '--stdin'], {
    input: `./${inGit}\0`,
  });
  const [source = '', line = '', pattern = ''] = stdout.toString('utf8').split('\0');
  return pattern === '' || pattern.startsWith('!') ? undefined : `${source}:${line}: ${pattern}`;
}
