import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../../config/error.js';
import type { Repository } from '../../git/repository.js';
import { visible } from '../../report/visible.js';

/**
 * The merger's blob at a commit of base.
 * @throws {UserError} where no plain file of this name is there. @throws {GitError}
 */
export async function blobOfMerger(repository: Repository, base: string, path: string): Promise<string> {
  const listed = await repository.must(['ls-tree', '--full-tree', '-z', base, '--', path]);
  const [, mode = '', blob = ''] = /^(\d+) [a-z]+ ([0-9a-f]+)\t/.exec(listed) ?? [];
  if (mode.startsWith('100')) return blob;
  throw new UserError(
    `merger: ${visible(path)} is ${mode === '' ? 'not' : 'no plain file'} on base; name a module there that exports mergeSegments(files, outputFile).`,
  );
}

/**
 * Where a merger can start: a folder that holds all of a commit of base, in the disposable repository, and goes with it.
 * @returns what makes it. It throws a UserError where the merger is not there, a GitError where git cannot write it.
 */
export function rootOfBase(repository: Repository, merger: string): (base: string) => Promise<string> {
  return async (base) => {
    await blobOfMerger(repository, base, merger);
    const folder = join(repository.directory, `tree-${base}`);
    // Undefined where it is there already.
    if ((await mkdir(folder, { recursive: true })) === undefined) return folder;
    const env = { GIT_WORK_TREE: folder, GIT_INDEX_FILE: join(repository.directory, `index-${base}`) };
    await repository.must(['read-tree', base], { env });
    await repository.must(['checkout-index', '--all', '--force', '--quiet'], { env });
    return folder;
  };
}
