import { gitAsUser } from './as-user.js';
import { GitError } from './errors.js';
import { lastLine, type GitResult } from './process.js';
import type { Repository } from './repository.js';
import { retryNetwork } from './retry.js';

/** Where to fetch from. The token travels in command-scoped configuration, never in the URL or an argument. */
export interface Remote {
  url: string;
  token?: string;
  /** What a clone's own configuration says of getting there: it may hold a secret, and travels like the token. */
  config?: readonly (readonly [key: string, value: string])[];
}

/** A remote's URL as it may be shown: as git shows it, without a name and a password. */
export function addressOf({ url }: Pick<Remote, 'url'>): string {
  return url.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/?#]*@/i, '$1');
}

/** A branch at the remote. */
export interface RemoteRef {
  /** Full name, such as refs/heads/main. */
  ref: string;
  id: string;
}

/**
 * The remote's refs that match `patterns` (as git-ls-remote understands them).
 * @throws {GitError} when the remote cannot be read.
 */
export async function listRemote(
  repository: Repository,
  remote: Remote,
  patterns: readonly string[],
): Promise<RemoteRef[]> {
  const what = 'Listing branches';
  const result = await tryRemote(repository, remote, what, ['ls-remote', '--', remote.url, ...patterns]);
  if (result.code !== 0) throw new GitError(explain(what, remote.url, result.stderr));
  return result.stdout
    .toString('utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .filter((fields) => fields.length === 2)
    .map(([id = '', ref = '']) => ({ id, ref }));
}

/**
 * The branch that the remote's HEAD names; undefined where it names none that is there.
 * @throws {GitError} when the remote cannot be read.
 */
export function defaultBranchOf(repository: Repository, remote: Remote): Promise<string | undefined> {
  return askForDefault(remote.url, (what, args) => tryRemote(repository, remote, what, args));
}

/**
 * The same, asked as the user of the repository would ask, so that no disposable one has to be made for it.
 * @throws {GitError} when the remote cannot be read.
 */
export function defaultBranchAsUser(repository: Repository, url: string): Promise<string | undefined> {
  return askForDefault(url, (what, args) =>
    retryNetwork(what, repository.host, () => gitAsUser(repository, args, { env: { LC_ALL: 'C' } })),
  );
}

async function askForDefault(
  url: string,
  ask: (what: string, args: readonly string[]) => Promise<GitResult>,
): Promise<string | undefined> {
  const what = 'Asking for the default branch';
  const { code, stdout, stderr } = await ask(what, ['ls-remote', '--symref', '--', url, 'HEAD']);
  if (code !== 0) throw new GitError(explain(what, url, stderr));
  return /^ref: refs\/heads\/(.+)\tHEAD$/m.exec(stdout.toString('utf8'))?.[1];
}

/**
 * Fetches refspecs with all their history into a disposable repository. A ref that has gone meanwhile is left out.
 * @throws {GitError} when that fails for another reason than a passing network fault.
 */
export async function fetchRefs(
  repository: Repository,
  remote: Remote,
  refspecs: readonly string[],
): Promise<void> {
  let rest = refspecs;
  while (rest.length > 0) {
    const result = await tryRemote(
      repository,
      remote,
      'Fetching',
      [...fetchArguments, remote.url],
      `${rest.join('\n')}\n`,
    );
    if (result.code === 0) return;
    const gone = /couldn't find remote ref (\S+)/.exec(result.stderr)?.[1];
    const left = rest.filter((refspec) => refspec.replace(/^\+/, '').split(':')[0] !== gone);
    if (left.length === rest.length) throw new GitError(explain('Fetching', remote.url, result.stderr));
    rest = left;
  }
}

const fetchArguments = [
  'fetch',
  '--quiet',
  '--no-tags',
  '--no-write-fetch-head',
  '--no-auto-maintenance',
  '--no-recurse-submodules',
  '--stdin',
  '--',
];

async function tryRemote(
  repository: Repository,
  remote: Remote,
  what: string,
  args: readonly string[],
  input = '',
): Promise<GitResult> {
  return retryNetwork(what, repository.host, () =>
    repository.run(args, { machineConfig: true, config: credentials(remote), input }),
  );
}

/** The header that actions/checkout uses too; an empty value first drops any other that is configured. */
export function credentials({ url, token, config = [] }: Remote): (readonly [string, string])[] {
  if (token === undefined || !/^https?:/.test(url)) return [...config];
  const key = `http.${new URL(url).origin}/.extraheader`;
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
  return [...config, [key, ''], [key, `AUTHORIZATION: basic ${basic}`]];
}

function explain(what: string, url: string, stderr: string): string {
  const said = lastLine(stderr);
  const from = addressOf({ url });
  if (/returned error: 40[13]|Authentication failed|could not read Username/i.test(stderr))
    return `${what} from ${from} was refused: the token is missing, expired, or may not read this repository (it needs contents: read). git said: ${said}`;
  return `${what} from ${from} failed. git said: ${said}`;
}
