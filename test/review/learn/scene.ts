import { setTimeout as sleep } from 'node:timers/promises';
import { Repository } from '../../../src/git/repository.js';
import { connect } from '../../../src/github/client.js';
import type { LearnSource } from '../../../src/review/learn/ground.js';
import type { Category } from '../../../src/review/finding.js';
import { writeMarker, type Marker } from '../../../src/review/marker.js';
import { recordingHost } from '../../git/host.js';
import { commitFiles, git, removeTempDirs, tempDir, tryGit } from '../../support/git.js';
import type { Access, Permission } from '../../support/github/identity.js';
import { LocalGitHub, type LocalRepository } from '../../support/local-github.js';
import { lineComment, ourselves } from '../commands/scene.js';

export const branch = 'parallel-claude/learn';

/** A repository with a CLAUDE.md and three open pull requests, #1 to #3, each with a file more than the one before. */
export interface LearnScene {
  server: LocalGitHub;
  repository: LocalRepository;
  /** A worktree of somebody who pushes. */
  work: string;
  /** Calls `use` with a new disposable repository, as the next run of a workflow has it. */
  run<T>(
    use: (source: LearnSource) => Promise<T>,
    permissions?: Partial<Record<Permission, Access>>,
  ): Promise<T>;
  /** CLAUDE.md on a branch; undefined where there is none. */
  guide(on?: string): Promise<string | undefined>;
  /** Commits files on a branch and pushes it. */
  push(on: string, files: Parameters<typeof commitFiles>[1]): Promise<string>;
  /** How many pushes there were so far. */
  pushes(): number;
  /** A finding of ours on a pull request. */
  post(pull: number, title: string, fields?: Partial<Marker> & { category?: Category }): void;
  end(): Promise<void>;
}

export const writer = { contents: 'write', 'pull-requests': 'write' } as const;
export const now = Date.UTC(2026, 10, 21);

export async function makeLearnScene(main: Parameters<typeof commitFiles>[1]): Promise<LearnScene> {
  const server = await LocalGitHub.start();
  const repository = await server.addRepository({ owner: 'octo', name: 'demo' });
  const work = await tempDir('work');
  const host = await recordingHost();
  await git(work, 'init', '--quiet', '--initial-branch=main');
  await commitFiles(work, { 'a.txt': 'a\n', ...main }, 'first');
  await git(work, 'push', '--quiet', repository.path, 'main');
  await git(work, 'checkout', '--quiet', '--detach');
  const quiet = () => undefined;
  const push = async (on: string, files: Parameters<typeof commitFiles>[1]) => {
    const at = await repository.resolve(`refs/heads/${on}`);
    await git(work, 'fetch', '--quiet', repository.path, at === null ? 'main' : on);
    await git(work, 'checkout', '--quiet', '--detach', 'FETCH_HEAD');
    const sha = await commitFiles(work, files, `work on ${on}`);
    await git(work, 'push', '--quiet', repository.path, `${sha}:refs/heads/${on}`);
    await repository.pushed([repository]);
    return sha;
  };
  const features: string[] = [];
  for (const number of [1, 2, 3]) {
    const sha = await commitFiles(work, { [`${number}.txt`]: 'x\n' }, `feature ${number}`);
    features.push(`${sha}:refs/heads/feature/${number}`);
  }
  await git(work, 'push', '--quiet', repository.path, ...features);
  for (const number of [1, 2, 3]) await repository.openPullRequest({ head: `feature/${number}` });
  return {
    server,
    repository,
    work,
    push,
    run: async (use, permissions = writer) => {
      const token = server.addToken({ permissions });
      const github = await connect({
        token,
        apiUrl: server.apiUrl,
        owner: 'octo',
        repo: 'demo',
        log: { debug: quiet, info: quiet, warning: quiet, error: quiet },
        retryBaseMs: 1,
        sleep: (milliseconds) => sleep(milliseconds),
        now: () => now,
      });
      const scratch = await Repository.scratch(host, { objectFormat: 'sha1' });
      try {
        const remote = { url: repository.cloneUrl, token };
        return await use({ repository: scratch, remote, github, base: 'main', now: () => now });
      } finally {
        await scratch.dispose();
      }
    },
    guide: async (on = 'main') => {
      const answer = await tryGit(repository.path, ['cat-file', 'blob', `refs/heads/${on}:CLAUDE.md`]);
      return answer.code === 0 ? answer.stdout : undefined;
    },
    pushes: () =>
      server.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('git-receive-pack'))
        .length,
    post: (pull, title, { category = 'quality', ...fields } = {}) => {
      const marker: Marker = {
        identity: { category, path: `${pull}.txt`, code: 'c', lines: [], title, nth: 0 },
        severity: 'major',
        head: repository.pull(pull).headSha,
        round: 1,
        state: 'open',
        ...fields,
      };
      lineComment(repository, `${writeMarker(marker)}\n\n**${title}**\n`, {
        by: ourselves,
        pull,
        path: `${pull}.txt`,
      });
    },
    end: async () => {
      await server.stop();
      await removeTempDirs();
    },
  };
}
