import { resolve } from 'node:path';
import { UserError } from '../config/error.js';
import { addressOf, defaultBranchAsUser, type Remote } from '../git/remote.js';
import type { Repository } from '../git/repository.js';
import { visible } from '../report/visible.js';

/** A remote of a local repository, with the user's own credentials for it. @throws {UserError} */
export async function remoteOf(repository: Repository, name: string): Promise<Remote> {
  const [url = ''] = await urlsOf(repository, name);
  return remoteAt(repository, url);
}

/**
 * The same where git pushes to it (`pushurl`, `url.<base>.pushInsteadOf`). It is read from there, too: a lease on what
 * was read elsewhere would say nothing.
 * @throws {UserError} also where that is several places: no push to them is one.
 */
export async function remoteToPushTo(repository: Repository, name: string): Promise<Remote> {
  const [url = '', ...more] = await urlsOf(repository, name, '--push');
  if (more.length > 0)
    throw new UserError(
      `git pushes the remote "${visible(name)}" to ${more.length + 1} URLs ("git remote -v" lists them), which no push changes all at once: make a remote of the one that has the branches (git remote add segments URL), and name it: --remote segments.`,
    );
  return remoteAt(repository, url);
}

async function urlsOf(
  repository: Repository,
  name: string,
  ...which: readonly '--push'[]
): Promise<string[]> {
  const found = await repository.run(['remote', 'get-url', '--all', ...which, '--', name]);
  if (found.code !== 0)
    throw new UserError(
      `There is no remote "${visible(name)}" in ${repository.directory}; "git remote -v" lists what there is.`,
    );
  return found.stdout.toString('utf8').trimEnd().split(/\r?\n/);
}

async function remoteAt(repository: Repository, given: string): Promise<Remote> {
  const isPath = given.startsWith('.');
  const url = isPath ? resolve((await repository.topLevel()) ?? repository.directory, given) : given;
  // It is rewritten already. The longest of these rules counts, and none is longer than the whole.
  const asItIs = ['insteadOf', 'pushInsteadOf'].map((rule): [string, string] => [`url.${url}.${rule}`, url]);
  return { url, config: [...(await waysThere(repository)), ...asItIs] };
}

/** What says how git gets to a remote, and as whom. */
const aboutTheWay = /^(http|credential|ssh)\.|^core\.(sshcommand|gitproxy|askpass)$/;

/**
 * What the repository's own configuration says of the way to its remotes, such as the header of actions/checkout or a
 * credential helper; the machine's and the user's counts anyway.
 */
async function waysThere(repository: Repository): Promise<[string, string][]> {
  const fields = (await repository.must(['config', '--list', '--show-scope', '-z'])).split('\0');
  const found: [string, string][] = [];
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const [scope, entry = ''] = [fields[at], fields[at + 1]];
    const [key = '', ...value] = entry.split('\n');
    if ((scope === 'local' || scope === 'worktree') && aboutTheWay.test(key))
      // A key without a value is true, as git reads it.
      found.push([key, entry.includes('\n') ? value.join('\n') : 'true']);
  }
  return found;
}

/** The default branch of a remote. @throws {UserError} where it does not tell. @throws {GitError} */
export async function defaultBranchAt(remote: Remote, repository: Repository): Promise<string> {
  const name = await defaultBranchAsUser(repository, remote.url);
  if (name !== undefined) return name;
  throw new UserError(`${visible(addressOf(remote))} does not tell its default branch; name it with --base.`);
}
