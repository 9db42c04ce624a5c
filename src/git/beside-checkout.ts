import type { GitHost } from './environment.js';
import { GitError } from './errors.js';
import { Repository, type ObjectFormat } from './repository.js';

/**
 * A disposable repository for what a remote has, whose fetches are spared what a checkout at `workspace` holds already.
 * @param objectFormat the remote's; GitHub keeps no repositories with SHA-256.
 * @throws {GitError} when git is missing or too old.
 */
export async function scratchBeside(
  workspace: string,
  host: GitHost,
  objectFormat: ObjectFormat = 'sha1',
): Promise<Repository> {
  const borrow = await wholeCheckout(workspace, host, objectFormat);
  return Repository.scratch(host, { objectFormat, ...(borrow && { borrow }) });
}

/** The checkout, if it has all its history and all its files: a part of them would pass for the whole. */
async function wholeCheckout(
  workspace: string,
  host: GitHost,
  objectFormat: ObjectFormat,
): Promise<Repository | undefined> {
  try {
    const checkout = await Repository.open(workspace, host);
    if (checkout.objectFormat !== objectFormat) return undefined;
    const partial = await checkout.run([
      'config',
      '--get-regexp',
      '^(remote\\..*\\.promisor|extensions\\.partialclone)$',
    ]);
    return partial.code !== 0 && (await checkout.shallowCommits()).size === 0 ? checkout : undefined;
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    host.log.debug(`Nothing is taken from ${workspace}: ${error.message}`);
    return undefined;
  }
}
