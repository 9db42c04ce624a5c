import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Ajv } from 'ajv';
import { fetchRefs } from '../../src/git/remote.js';
import { Repository } from '../../src/git/repository.js';
import { connect, type GitHub } from '../../src/github/client.js';
import { listReviewThreads } from '../../src/github/review-threads.js';
import type { Finding, FindingsFile } from '../../src/review/finding.js';
import { postFindings, type PostWishes } from '../../src/review/post.js';
import type { ReviewReport } from '../../src/review/report.js';
import type { Log } from '../../src/report/log.js';
import { recordingHost } from '../git/host.js';
import { commitFiles, git, removeTempDirs, tempDir } from '../support/git.js';
import type { Access, Permission } from '../support/github/identity.js';
import { LocalGitHub, type LocalRepository } from '../support/local-github.js';

const schema = new URL('../../docs/schemas/review-1.json', import.meta.url);
const validate = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(schema, 'utf8')) as object);

export const bot = {
  contents: 'read',
  'pull-requests': 'write',
} as const satisfies Partial<Record<Permission, Access>>;

/** What a review leaves, as far as a test says. */
export interface Given extends Partial<PostWishes>, Partial<Omit<FindingsFile, 'findings'>> {
  permissions?: Partial<Record<Permission, Access>>;
}

/** A pull request on the local GitHub, and reviews of it. */
export interface Scene {
  server: LocalGitHub;
  repository: LocalRepository;
  /** A worktree on the pull request's branch, `feature/x`. */
  work: string;
  /** What was logged, `level: message`. */
  logged: string[];
  /** Commits on the branch and pushes it. @returns the new head. */
  push(files: Parameters<typeof commitFiles>[1]): Promise<string>;
  /** Pushes the worktree's HEAD as it is, by force. */
  forcePush(): Promise<string>;
  /** Posts these findings on the pull request's head as it is; all changed files were reviewed, unless told. */
  post(findings: readonly Finding[], given?: Given): Promise<ReviewReport>;
  /** A connection with these permissions, or the bot's. */
  github(permissions?: Given['permissions']): Promise<GitHub>;
  /** Marks the conversation whose comment contains `text` as resolved. */
  resolve(text: string, by: { login: string; type: 'User' | 'Bot' }): void;
  /** Each conversation: where it stands now, its first visible line, and `resolved` or `struck out`. */
  threads(): Promise<string[]>;
  /** The summary comment. */
  summary(): string;
  /** The writes since the last call, such as `POST /pulls/1/reviews`. */
  writes(): string[];
  end(): Promise<void>;
}

export async function makeScene(
  before: Parameters<typeof commitFiles>[1],
  after: Parameters<typeof commitFiles>[1],
): Promise<Scene> {
  const server = await LocalGitHub.start();
  const repository = await server.addRepository({ owner: 'octo', name: 'demo' });
  const work = await tempDir('work');
  const host = await recordingHost();
  await git(work, 'init', '--quiet', '--initial-branch=main');
  await commitFiles(work, before, 'first');
  await git(work, 'push', '--quiet', repository.path, 'main');
  await git(work, 'checkout', '--quiet', '-b', 'feature/x');
  await commitFiles(work, after, 'second');
  await git(work, 'push', '--quiet', repository.path, 'feature/x');
  const pull = await repository.openPullRequest({ head: 'feature/x' });
  const logged: string[] = [];
  const at = (level: string) => (message: string) => void logged.push(`${level}: ${message}`);
  const log: Log = { debug: at('debug'), info: at('info'), warning: at('warning'), error: at('error') };
  let seen = 0;

  const forcePush = async () => {
    await git(work, 'push', '--quiet', '--force', repository.path, 'HEAD:feature/x');
    return (await repository.updatePullRequest(1)).headSha;
  };
  const github = (permissions: Given['permissions'] = bot) =>
    connect({
      token: server.addToken({ permissions }),
      apiUrl: server.apiUrl,
      owner: 'octo',
      repo: 'demo',
      log,
      retryBaseMs: 1,
      sleep: (milliseconds) => sleep(milliseconds),
      now: () => Date.now(),
    });

  return {
    server,
    repository,
    work,
    logged,
    forcePush,
    github,
    push: async (files) => {
      await commitFiles(work, files, 'more');
      return forcePush();
    },
    post: async (findings, given = {}) => {
      const { permissions, failOn = 'never', maxComments = 20, ...file } = given;
      const token = server.addToken({ permissions: { contents: 'read' } });
      const remote = { url: repository.cloneUrl, token };
      const scratch = await Repository.scratch(host, { objectFormat: 'sha1' });
      try {
        await fetchRefs(scratch, remote, ['+refs/pull/1/head:refs/head', '+refs/heads/main:refs/base']);
        const head = pull.headSha;
        // A reviewer that says none is another's.
        const base = given.base || pull.baseSha;
        const changed = await git(work, 'diff', '--name-only', `${base}...${head}`);
        const report = await postFindings(
          { repository: scratch, remote, github: await github(permissions), pullRequest: 1, base, head },
          {
            schema: 'parallel-claude/findings/1',
            head,
            base,
            reviewed: changed.split('\n').filter((path) => path !== ''),
            notReviewed: [],
            ...file,
            findings: [...findings],
          },
          { failOn, maxComments },
        );
        if (!validate(report))
          throw new Error(`Not as the schema has it: ${JSON.stringify(validate.errors)}`);
        return report;
      } finally {
        await scratch.dispose();
      }
    },
    resolve: (text, by) => {
      const comment = repository.reviewComments.find(({ body }) => body.includes(text));
      if (!comment) throw new Error(`No comment says ${text}.`);
      repository.resolved.set(comment.id, by);
    },
    threads: async () => {
      const all = await listReviewThreads(await github(), 1);
      return all.map(({ comment, isResolved }) => {
        const stored = repository.reviewComments.find(({ id }) => id === comment.id);
        const place = stored?.line === null ? 'file' : String(stored?.line);
        const said = comment.body.split('\n').find((line) => /^(\*\*|~~)/.test(line)) ?? '';
        return `${stored?.path ?? ''}:${place} ${said}${isResolved ? ' (resolved)' : ''}`;
      });
    },
    summary: () => repository.comments.map(({ body }) => body).join('\n'),
    writes: () => {
      const since = server.requests.slice(seen);
      seen = server.requests.length;
      return since
        .filter(({ method, path }) => method !== 'GET' && path.startsWith('/api/v3'))
        .map(({ method, path }) => `${method} ${path.replace('/api/v3/repos/octo/demo', '')}`);
    },
    end: async () => {
      await server.stop();
      await removeTempDirs();
    },
  };
}

/** A finding about which nothing but the given matters. */
export function finding(fields: Partial<Finding> = {}): Finding {
  return {
    category: 'quality',
    severity: 'major',
    path: 'src/a.ts',
    title: 'Wrong sum',
    body: 'It adds one too many.',
    ...fields,
  };
}

/** Lines `first` to `last` of a file that has nothing but its lines' names, some of them changed. */
export function numbered(
  first: number,
  last: number,
  changed: Readonly<Record<number, string>> = {},
): string {
  return Array.from(
    { length: last - first + 1 },
    (_, index) => `${changed[first + index] ?? `line(${first + index})`}\n`,
  ).join('');
}
