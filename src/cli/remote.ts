import { resolve } from 'node:path';
import { UserError } from '../config/error.js';
import { scratchBeside } from '../git/beside-checkout.js';
import type { GitHost } from '../git/environment.js';
import { defaultBranchOf, type Remote } from '../git/remote.js';
import type { Repository } from '../git/repository.js';
import { visible } from '../report/visible.js';

/** A remote of a local repository; who may write there is for the user's own credentials. @throws {UserError} */
export async function remoteOf(repository: Repository, name: string): Promise<Remote> {
  const found = await repository.run(['remote', 'get-url', '--', name]);
  if (found.code !== 0)
    throw new UserError(
      `There is no remote "${visible(name)}" in ${repository.directory}; "git remote -v" lists what there is.`,
    );
  const url = found.stdout.toString('utf8').replace(/\r?\n$/, '');
  const isPath = url.startsWith('.');
  return { url: isPath ? resolve((await repository.topLevel()) ?? repository.directory, url) : url };
}

/** The default branch of a remote. @throws {UserError} where it does not tell. */
export async function defaultBranchAt(remote: Remote, beside: Repository, host: GitHost): Promise<string> {
  const scratch = await scratchBeside(beside.directory, host);
  try {
    const name = await defaultBranchOf(scratch, remote);
    if (name !== undefined) return name;
  } finally {
    await scratch.dispose();
  }
  throw new UserError(`${visible(remote.url)} does not tell its default branch; name it with --base.`);
}
