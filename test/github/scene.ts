import { setTimeout as wait } from 'node:timers/promises';
import { connect, type GitHub } from '../../src/github/client.js';
import type { Log } from '../../src/report/log.js';
import { commitFiles, git, removeTempDirs, tempDir } from '../support/git.js';
import type { Permission, Access } from '../support/github/identity.js';
import { LocalGitHub, type LocalRepository } from '../support/local-github.js';

/** A repository with pull request #1 (`feature/x`), and connections to it. */
export interface Scene {
  server: LocalGitHub;
  repository: LocalRepository;
  /** A worktree whose `main` and `feature/x` are pushed. */
  work: string;
  headSha: string;
  /** What was logged, `level: message`. */
  logged: string[];
  /** A connection with a token that may do everything the actions do, or `permissions`. */
  connect(options?: ConnectOptions): Promise<GitHub>;
  /** The writes so far, such as `POST /issues/1/comments`. */
  writes(): string[];
  end(): Promise<void>;
}

export interface ConnectOptions {
  permissions?: Partial<Record<Permission, Access>>;
  login?: string;
  id?: number;
  type?: 'Bot' | 'User';
  token?: string;
  apiUrl?: string;
  /** Of `octo`; `demo` unless told. */
  repo?: string;
  /** What waiting is; waiting, unless told. */
  sleep?: (milliseconds: number) => Promise<void>;
}

export const everything = {
  contents: 'read',
  'pull-requests': 'write',
  checks: 'write',
} as const satisfies Partial<Record<Permission, Access>>;

export async function makeScene(): Promise<Scene> {
  const server = await LocalGitHub.start();
  const repository = await server.addRepository({ owner: 'octo', name: 'demo' });
  const work = await tempDir('work');
  await git(work, 'init', '--quiet', '--initial-branch=main');
  await commitFiles(work, { 'a.txt': 'one\n' }, 'first');
  await git(work, 'checkout', '--quiet', '-b', 'feature/x');
  const headSha = await commitFiles(work, { 'a.txt': 'two\n' }, 'second');
  await git(work, 'push', '--quiet', repository.path, 'main', 'feature/x');
  await repository.openPullRequest({ head: 'feature/x' });
  const logged: string[] = [];
  const at = (level: string) => (message: string) => void logged.push(`${level}: ${message}`);
  const log: Log = { debug: at('debug'), info: at('info'), warning: at('warning'), error: at('error') };
  return {
    server,
    repository,
    work,
    headSha,
    logged,
    connect: ({
      token,
      apiUrl = server.apiUrl,
      repo = 'demo',
      permissions = everything,
      sleep = (milliseconds: number) => wait(milliseconds),
      ...identity
    } = {}) =>
      connect({
        token: token ?? server.addToken({ permissions, ...identity }),
        apiUrl,
        owner: 'octo',
        repo,
        log,
        retryBaseMs: 1,
        sleep,
        now: () => Date.now(),
      }),
    writes: () =>
      server.requests
        .filter(({ method, path }) => method !== 'GET' && !path.endsWith('/graphql'))
        .map(({ method, path }) => `${method} ${path.replace('/api/v3/repos/octo/demo', '')}`),
    end: async () => {
      await server.stop();
      await removeTempDirs();
    },
  };
}
