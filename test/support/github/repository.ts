import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { git, tryGit } from '../git.js';
import type { JsonObject } from './description.js';
import type { Identity } from './identity.js';

export interface Comment {
  id: number;
  issue: number;
  body: string;
  user: Pick<Identity, 'login' | 'id' | 'type'>;
  createdAt: string;
  updatedAt: string;
}

/** A review of a pull request. */
export interface Review {
  id: number;
  pull: number;
  commitId: string;
  body: string;
  state: 'COMMENTED' | 'APPROVED' | 'CHANGES_REQUESTED';
  user: Comment['user'];
  submittedAt: string;
}

/** A comment on a line or a file of a pull request. */
export interface ReviewComment {
  id: number;
  pull: number;
  reviewId: number;
  /** The comment that began the conversation, where this is a reply. */
  replyTo: number | null;
  path: string;
  /** As it was at `commitId`; null for a comment on the file. */
  line: number | null;
  startLine: number | null;
  side: 'LEFT' | 'RIGHT';
  commitId: string;
  body: string;
  user: Comment['user'];
  createdAt: string;
  updatedAt: string;
}

export interface Reaction {
  id: number;
  /** `issues/1` for a comment on a conversation, `pulls/1` for one on a line. */
  on: string;
  content: string;
  user: Comment['user'];
}

export interface CheckRun {
  id: number;
  name: string;
  headSha: string;
  app: string;
  status: string;
  conclusion: string | null;
  startedAt: string | null;
  /** The workflow's run that the check run is a job of; null for those made through the API. */
  workflowRun: { id: number; event: string; workflow: string } | null;
  detailsUrl: string | null;
  externalId: string | null;
  output: { title: string | null; summary: string | null; text: string | null };
  annotations: JsonObject[];
}

export interface CommitStatus {
  sha: string;
  context: string;
  state: string;
  description: string | null;
  targetUrl: string | null;
  createdAt: string;
}

export interface PullRequest {
  number: number;
  title: string;
  body: string | null;
  author: Pick<Identity, 'login' | 'id' | 'type'>;
  draft: boolean;
  labels: Set<string>;
  state: 'open' | 'closed';
  merged: boolean;
  base: string;
  head: string;
  /** Null once a fork is deleted. */
  headRepository: LocalRepository | null;
  headSha: string;
  baseSha: string;
  /** Null until `refs/pull/N/merge` has been computed for these commits. */
  mergeable: boolean | null;
  createdAt: string;
  updatedAt: string;
}

export interface OpenPullRequest {
  head: string;
  headRepo?: LocalRepository;
  base?: string;
  title?: string;
  body?: string | null;
  author?: string;
  draft?: boolean;
  labels?: readonly string[];
}

/** Something that was asked to start: a workflow by its file, or an event. */
export interface Dispatched {
  to: string;
  /** Of a workflow. */
  ref?: string;
  /** The inputs, or the event's payload. */
  inputs: JsonObject;
}

/** Numbers and times that only go up, so that nothing in a test depends on the clock. */
export interface Counter {
  nextId(): number;
  now(): string;
}

/** A repository on the local GitHub: a bare git repository, and what GitHub keeps beside it. */
export class LocalRepository {
  readonly pulls = new Map<number, PullRequest>();
  readonly comments: Comment[] = [];
  readonly reviews: Review[] = [];
  readonly reviewComments: ReviewComment[] = [];
  /** By the comment that began a resolved conversation: who resolved it. */
  readonly resolved = new Map<number, Pick<Identity, 'login' | 'type'>>();
  readonly reactions: Reaction[] = [];
  readonly checkRuns: CheckRun[] = [];
  readonly statuses: CommitStatus[] = [];
  /** The repository's labels: name and colour. */
  readonly labels = new Map<string, string>();
  /** What `GET collaborators/{user}/permission` says; `none` for anybody else. */
  readonly collaborators = new Map<string, 'admin' | 'write' | 'read' | 'none'>();
  /** What the repository's settings allow. */
  readonly settings = { mergeCommit: true, squash: true, rebase: true, actionsOpenPullRequests: true };
  readonly dispatches: Dispatched[] = [];
  readonly id: number;

  constructor(
    readonly owner: string,
    readonly name: string,
    readonly defaultBranch: string,
    readonly isPrivate: boolean,
    /** The bare repository. */
    readonly path: string,
    readonly url: string,
    /** The repository this one is a fork of. */
    readonly parent: LocalRepository | undefined,
    private readonly counter: Counter,
  ) {
    this.id = counter.nextId();
  }

  get fullName(): string {
    return `${this.owner}/${this.name}`;
  }

  /** Where git clones, fetches and pushes. */
  get cloneUrl(): string {
    return `${this.url}/${this.fullName}.git`;
  }

  /** The commit a ref names, or null where there is none. */
  async resolve(ref: string): Promise<string | null> {
    // Where a branch has a file of its own no git need be started: thousands of pull requests are followed.
    const loose = ref.startsWith('refs/heads/')
      ? await readFile(join(this.path, ref), 'utf8').catch(() => '')
      : '';
    if (/^[0-9a-f]{40,64}\n$/.test(loose)) return loose.trim();
    const answer = await tryGit(this.path, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]);
    return answer.code === 0 ? answer.stdout.trim() : null;
  }

  /** Opens a pull request whose head branch stands in this repository or in `headRepo`. */
  async openPullRequest(request: OpenPullRequest): Promise<PullRequest> {
    const number = Math.max(0, ...this.pulls.keys()) + 1;
    const login = request.author ?? 'octocat';
    const now = this.counter.now();
    const pull: PullRequest = {
      number,
      title: request.title ?? request.head,
      body: request.body ?? null,
      author: { login, id: 500, type: login.endsWith('[bot]') ? 'Bot' : 'User' },
      draft: request.draft ?? false,
      labels: new Set(request.labels),
      state: 'open',
      merged: false,
      base: request.base ?? this.defaultBranch,
      head: request.head,
      headRepository: request.headRepo ?? this,
      headSha: '',
      baseSha: '',
      mergeable: null,
      createdAt: now,
      updatedAt: now,
    };
    for (const label of pull.labels) this.labels.set(label, this.labels.get(label) ?? 'ededed');
    await this.#follow(pull);
    if (pull.headSha === '' || pull.baseSha === '')
      throw new Error(`openPullRequest: there is no branch ${request.head}, or no ${pull.base}.`);
    this.pulls.set(number, pull);
    return pull;
  }

  /** The pull request of this number. */
  pull(number: number): PullRequest {
    const pull = this.pulls.get(number);
    if (pull === undefined) throw new Error(`There is no pull request #${number} in ${this.fullName}.`);
    return pull;
  }

  /** A check run of GitHub Actions' App, queued, as far as `fields` say nothing else. */
  addCheckRun(fields: Pick<CheckRun, 'name' | 'headSha'> & Partial<CheckRun>): CheckRun {
    const run: CheckRun = {
      id: this.counter.nextId(),
      app: 'github-actions',
      status: 'queued',
      conclusion: null,
      startedAt: this.counter.now(),
      workflowRun: null,
      detailsUrl: null,
      externalId: null,
      output: { title: null, summary: null, text: null },
      annotations: [],
      ...fields,
    };
    this.checkRuns.push(run);
    return run;
  }

  /** A commit status; as on GitHub it takes the place of the one of the same context. */
  setStatus(
    sha: string,
    context: string,
    state: string,
    said: Partial<Pick<CommitStatus, 'description' | 'targetUrl'>> = {},
  ): CommitStatus {
    const before = this.statuses.findIndex((one) => one.sha === sha && one.context === context);
    if (before >= 0) this.statuses.splice(before, 1);
    const nothing = { description: null, targetUrl: null };
    const status = { sha, context, state, ...nothing, ...said, createdAt: this.counter.now() };
    this.statuses.push(status);
    return status;
  }

  /** Changes fields of a pull request, and lets its refs follow its branches. */
  async updatePullRequest(number: number, fields: Partial<PullRequest> = {}): Promise<PullRequest> {
    const pull = Object.assign(this.pull(number), fields, { updatedAt: this.counter.now() });
    await this.#follow(pull);
    return pull;
  }

  /** Closes a pull request without merging it. */
  close(number: number): void {
    Object.assign(this.pull(number), { state: 'closed', updatedAt: this.counter.now() });
  }

  /** Merges a pull request, as the button of that name does; its branch stays. */
  async merge(number: number, method: 'merge' | 'squash' | 'rebase'): Promise<void> {
    const { baseSha, headSha, base, title } = this.pull(number);
    const trees = await git(this.path, 'merge-tree', '--write-tree', baseSha, headSha);
    const parents = method === 'merge' ? [baseSha, headSha] : [baseSha];
    if (method === 'rebase') {
      const merges = await git(this.path, 'rev-list', '--merges', `${baseSha}..${headSha}`);
      const count = await git(this.path, 'rev-list', '--count', `${baseSha}..${headSha}`);
      // More than the tests need: GitHub takes no merges either where the rebase would come out otherwise.
      if (merges !== '' || count !== '1') throw new Error(`#${number} is rebased only if it is one commit.`);
    }
    const tree = trees.split('\n')[0] ?? '';
    const args = parents.flatMap((parent) => ['-p', parent]);
    const commit = await git(this.path, 'commit-tree', tree, ...args, '-m', `${title} (#${number})`);
    await git(this.path, 'update-ref', `refs/heads/${base}`, commit, baseSha);
    Object.assign(this.pull(number), { state: 'closed', merged: true, updatedAt: this.counter.now() });
    await this.pushed([this]);
  }

  /** After a push here: what GitHub does with open pull requests whose branches moved. */
  async pushed(everywhere: Iterable<LocalRepository>): Promise<void> {
    for (const repository of everywhere)
      for (const pull of repository.pulls.values())
        if (pull.state === 'open' && (repository === this || pull.headRepository === this))
          await repository.#follow(pull);
  }

  /** Computes `refs/pull/N/merge` by git where branches moved since. */
  async computeMerge(pull: PullRequest): Promise<void> {
    if (pull.mergeable !== null) return;
    const { code, stdout } = await tryGit(this.path, [
      'merge-tree',
      '--write-tree',
      pull.baseSha,
      pull.headSha,
    ]);
    pull.mergeable = code === 0;
    const ref = `refs/pull/${pull.number}/merge`;
    if (code !== 0) {
      await git(this.path, 'update-ref', '-d', ref);
      return;
    }
    const tree = stdout.split('\n')[0] ?? '';
    const message = `Merge ${pull.headSha} into ${pull.baseSha}`;
    const parents = ['-p', pull.baseSha, '-p', pull.headSha];
    const commit = await git(this.path, 'commit-tree', tree, ...parents, '-m', message);
    await git(this.path, 'update-ref', ref, commit);
  }

  /** Computes every merge ref that is asked for by a fetch. */
  async computeMerges(): Promise<void> {
    for (const pull of this.pulls.values()) if (pull.state === 'open') await this.computeMerge(pull);
  }

  async #follow(pull: PullRequest): Promise<void> {
    const base = await this.resolve(`refs/heads/${pull.base}`);
    const head = await pull.headRepository?.resolve(`refs/heads/${pull.head}`);
    if (head === null && pull.headSha !== '') pull.state = 'closed';
    if (base === null || head === null || head === undefined) return;
    if (base === pull.baseSha && head === pull.headSha) return;
    const first = pull.headSha === '';
    if (pull.headRepository !== null && pull.headRepository !== this)
      await git(this.path, 'fetch', '--quiet', '--no-write-fetch-head', pull.headRepository.path, head);
    await git(this.path, 'update-ref', `refs/pull/${pull.number}/head`, head);
    const contained = await tryGit(this.path, ['merge-base', '--is-ancestor', head, base]);
    const isMerged = !first && contained.code === 0;
    Object.assign(pull, { headSha: head, mergeable: null });
    // What is merged keeps the base that it was merged into.
    Object.assign(pull, isMerged ? { state: 'closed', merged: true } : { baseSha: base });
  }
}
