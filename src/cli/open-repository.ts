import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { UserError } from '../config/error.js';
import type { GitHost } from '../git/environment.js';
import { GitError } from '../git/errors.js';
import { Repository } from '../git/repository.js';

/**
 * Opens the repository that a folder stands in.
 * @throws {UserError} with the folder's full path where there is none, or git is missing or too old.
 */
export async function openRepository(folder: string, host: GitHost): Promise<Repository> {
  const path = resolve(folder);
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw new UserError(`There is no folder ${path}; --repo names a folder of a git repository.`);
  try {
    return await Repository.open(path, host);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    const isOutside = /not a git repository: fatal: not a git repository/.test(error.message);
    throw new UserError(
      isOutside
        ? `${path} is not a git repository, nor is a folder above it; name one with --repo.`
        : error.message,
    );
  }
}
