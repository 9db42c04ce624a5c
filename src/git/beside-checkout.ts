import type { GitHost } from './environment.js';
import { GitError } from './errors.js';
import { Repository } from './repository.js';

/** GitHub keeps no repositories with SHA-256. */
const objectFormat = 'sha1';

/**
 * A disposable repository for what GitHub has, whose fetches are spared what a checkout at `workspace` holds already.
 * @throws {GitError} when git is missing or too old.
 */
export async function scratchBeside(workspace: string, host: GitHost): Promise<Repository> {
  const borrow = await wholeCheckout(workspace, host);
  return Repository.scratch(host, { objectFormat, ...(borrow && { borrow }) });
}

/** The checkout, if it has all its history and all its files: a part of them would pass for the whole. */
async function wholeCheckout(workspace: string, host: GitHost): Promise<Repository | undefined> {
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
