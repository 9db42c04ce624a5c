import type { GitHost } from '../git/environment.js';
import type { Remote } from '../git/remote.js';
import { connect, type GitHub } from '../github/client.js';

/**
 * The repository of a remote on GitHub, seen with the token of GH_TOKEN, else of GITHUB_TOKEN (the order of GitHub's own
 * command); undefined without a token, or where the remote is on another server than the one that the token is for:
 * GITHUB_SERVER_URL, else github.com.
 */
export async function gitHubOf(remote: Remote, host: GitHost): Promise<GitHub | undefined> {
  const token = tokenIn(host.env);
  const server = host.env['GITHUB_SERVER_URL'] || 'https://github.com';
  const found = repositoryAt(remote.url, server);
  if (token === '' || !found) return undefined;
  return connect({
    ...found,
    token,
    apiUrl: host.env['GITHUB_API_URL'] || apiOf(server),
    log: host.log,
    retryBaseMs: host.retryBaseMs / 2,
    sleep: (milliseconds) => host.sleep(milliseconds),
    now: Date.now,
  });
}

/** The token for GitHub's API; '' where there is none. */
export function tokenIn(env: GitHost['env']): string {
  return env['GH_TOKEN'] || env['GITHUB_TOKEN'] || '';
}

/**
 * Owner and name of the repository that a remote's URL names, by HTTP or by SSH (`git@github.com:octo/demo.git`).
 * @returns undefined where it is on another server.
 */
export function repositoryAt(url: string, server: string): { owner: string; repo: string } | undefined {
  const scp = /^(?:[^@/]+@)?([^:/]+):(?!\/\/)(.*)$/.exec(url);
  const address = scp ? `ssh://${scp[1] ?? ''}/${scp[2] ?? ''}` : url;
  if (!URL.canParse(address) || !URL.canParse(server)) return undefined;
  const { protocol, host, hostname, pathname } = new URL(address);
  const there = new URL(server);
  const isThere = protocol === 'ssh:' ? hostname === there.hostname : host === there.host;
  const [, owner, repo] = /^\/([^/]+)\/([^/]+?)(?:\.git)?\/?$/.exec(pathname) ?? [];
  return isThere && owner !== undefined && repo !== undefined ? { owner, repo } : undefined;
}

/** GitHub's API has a host of its own, GitHub Enterprise Server's stands below the server's address. */
function apiOf(server: string): string {
  return new URL(server).host === 'github.com' ? 'https://api.github.com' : `${server}/api/v3`;
}
