import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { GitHost } from '../../src/git/environment.js';
import { Repository } from '../../src/git/repository.js';
import type { Remote } from '../../src/git/remote.js';
import type { Combiner } from '../../src/segments/combine.js';
import { defaultAuthor, type Job } from '../../src/segments/job.js';
import { ledgerPath, readLedger, type Ledger } from '../../src/segments/ledger.js';
import { mergeSegments } from '../../src/segments/merge-segments.js';
import type { JobReport } from '../../src/segments/report.js';
import { connect, type GitHub, type GitHubOptions } from '../../src/github/client.js';
import type { Access, Permission } from '../support/github/identity.js';
import { recordingHost, worktreeRepository, type RecordingHost } from '../git/host.js';
import { commitFiles, git, tryGit } from '../support/git.js';
import type { LocalGitHub, LocalRepository } from '../support/local-github.js';
import { appendValues, values } from './values.js';

/** `claude/segment-*` into `public/data.json`; branches are deleted. */
export const plainJob: Job = {
  name: 'data',
  base: 'main',
  branches: ['claude/segment-*'],
  stagingDir: 'staging/',
  output: 'public/data.json',
  minBranches: 1,
  autoDelete: true,
  onBadSegment: 'quarantine',
  mode: 'push',
  sign: false,
  dryRun: false,
  author: defaultAuthor,
};

/** When all merges happen. */
export const now = Date.UTC(2026, 10, 21);

type Files = Readonly<Record<string, string | Buffer | null>>;

const allowed = { contents: 'write', 'pull-requests': 'write', actions: 'write' } as const;

type ApiAddress = Pick<GitHubOptions, 'token' | 'apiUrl' | 'owner' | 'repo'>;

interface MergeOptions {
  at?: number;
  combiner?: Combiner | ((repository: Repository) => Combiner);
  gitHub?: GitHub;
}

/** A repository on the local GitHub with a `main`, and a worktree from which sessions push. */
export class Scene {
  private constructor(
    private readonly server: LocalGitHub,
    readonly there: LocalRepository,
    readonly remote: Remote,
    readonly host: RecordingHost,
    /** The sessions' worktree. */
    readonly worktree: string,
  ) {}

  static async on(github: LocalGitHub, name = 'demo', main: Files = { 'src/a.ts': 'a\n' }): Promise<Scene> {
    const there = await github.addRepository({ owner: 'octo', name });
    const token = github.addToken({ permissions: { contents: 'write' } });
    const worktree = await worktreeRepository();
    await commitFiles(worktree, main, 'start');
    await git(worktree, 'push', '--quiet', there.path, 'main');
    return new Scene(github, there, { url: there.cloneUrl, token }, await recordingHost(), worktree);
  }

  /** A session commits files on its branch, which starts at main where it is new, and pushes. */
  session(branch: string, files: Files, from = 'main'): Promise<string> {
    // All of them have one worktree.
    const sha = this.lastSession.then(() => this.commitOn(branch, files, from));
    this.lastSession = sha.catch(() => undefined);
    return sha;
  }

  private lastSession: Promise<unknown> = Promise.resolve();

  private async commitOn(branch: string, files: Files, from: string): Promise<string> {
    const full = `refs/heads/${branch}`;
    const fetch = ['fetch', '--quiet', this.there.path];
    // A push of a merge that was killed may still delete it.
    const { code } = await tryGit(this.worktree, [...fetch, full]);
    if (code !== 0)
      await git(this.worktree, ...fetch, (await this.there.resolve(full)) === null ? from : full);
    await git(this.worktree, 'checkout', '--quiet', '--detach', 'FETCH_HEAD');
    const sha = await commitFiles(this.worktree, files, `work on ${branch}`);
    await git(this.worktree, 'push', '--quiet', this.there.path, `${sha}:${full}`);
    await this.there.pushed([this.there]);
    return sha;
  }

  /** Branches claude/segment-N, each with one segment of its own that holds N, for 1 to `count`. */
  async segments(count: number): Promise<void> {
    for (let at = 1; at <= count; at++)
      await this.session(`claude/segment-${at}`, { [`staging/${at}.json`]: values([at]) });
  }

  /** Runs the merge in a new disposable repository, as the next run of a workflow would. */
  async merge(
    job: Partial<Job> = {},
    host: GitHost = this.host,
    { at = now, combiner = appendValues, gitHub }: MergeOptions = {},
  ): Promise<JobReport> {
    const repository = await Repository.scratch(host, { objectFormat: 'sha1' });
    try {
      const source = { repository, remote: this.remote, now: () => at, ...(gitHub && { github: gitHub }) };
      const chosen = typeof combiner === 'function' ? combiner(repository) : combiner;
      return await mergeSegments(source, { ...plainJob, ...job }, chosen);
    } finally {
      await repository.dispose();
    }
  }

  /** Where the API is, for the bot of GitHub Actions, which may do what the job needs, or `permissions`. */
  api(permissions: Partial<Record<Permission, Access>> = allowed, type: 'Bot' | 'User' = 'Bot'): ApiAddress {
    const { server, there } = this;
    return {
      token: server.addToken({ permissions, type }),
      apiUrl: server.apiUrl,
      owner: 'octo',
      repo: there.name,
    };
  }

  /** A connection there. */
  gitHub(...who: Parameters<Scene['api']>): Promise<GitHub> {
    return connect({
      ...this.api(...who),
      log: this.host.log,
      retryBaseMs: 1,
      sleep: () => Promise.resolve(),
      now: () => now,
    });
  }

  /** The values of the output on main; undefined where there is none. */
  async values(): Promise<unknown[] | undefined> {
    const text = await this.fileOnMain(plainJob.output);
    return text === undefined ? undefined : (JSON.parse(text) as { values: unknown[] }).values;
  }

  async ledger(): Promise<Ledger> {
    return readLedger((await this.fileOnMain(ledgerPath(plainJob.output))) ?? '', plainJob.output);
  }

  fileOnMain(path: string): Promise<string | undefined> {
    return this.fileAt('main', path);
  }

  async fileAt(branch: string, path: string): Promise<string | undefined> {
    const answer = await tryGit(this.there.path, ['cat-file', 'blob', `refs/heads/${branch}:${path}`]);
    return answer.code === 0 ? answer.stdout : undefined;
  }

  /** Every branch but main. */
  async branches(): Promise<string[]> {
    const output = await git(this.there.path, 'for-each-ref', '--format=%(refname)', 'refs/heads/');
    return output
      .split('\n')
      .map((ref) => ref.slice('refs/heads/'.length))
      .filter((name) => name !== 'main' && name !== '');
  }

  /** Every ref with its commit. */
  refs(): Promise<string> {
    return git(this.there.path, 'for-each-ref', '--format=%(refname) %(objectname)');
  }

  main(): Promise<string> {
    return git(this.there.path, 'rev-parse', 'main');
  }

  /** From now on a rule forbids to push to main, or to these refs. */
  protect(refs = 'refs/heads/main'): Promise<void> {
    return this.hook(
      'pre-receive',
      `while read old new ref; do case "$ref" in ${refs}) echo "error: GH013: Repository rule violations found for $ref."; exit 1;; esac; done\nexit 0`,
    );
  }

  /** Sets (or, without a script, removes) a hook of the server's. */
  async hook(name: string, script?: string): Promise<void> {
    const file = join(this.there.path, 'hooks', name);
    if (script === undefined) return rm(file);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `#!/bin/sh\n${script}\n`);
    await chmod(file, 0o755);
  }
}
