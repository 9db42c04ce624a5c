import { visible } from '../report/visible.js';
import { GitHubError } from './errors.js';
import { Field } from './payload-field.js';

/** What the runner's environment says about the run: GITHUB_EVENT_NAME and its like. */
export interface RunEnvironment {
  eventName: string;
  /** `owner/name`. */
  repository: string;
  /** Who started the run. */
  actor: string;
  serverUrl: string;
  runId: string;
}

/** What started this run. */
export interface EventContext {
  name: string;
  repository: { owner: string; name: string };
  /** Absent where the payload does not say (`schedule`). */
  defaultBranch?: string;
  pullRequest?: EventPullRequest;
  /** The number of the pull request that somebody commented on (`issue_comment`). */
  commentedOn?: number;
  /** What a merge queue asks about (`merge_group`): a pull request, and the commit that would become base with it. */
  mergeGroup?: { pullRequest: number; headSha: string };
  /** The branch that was pushed, or that a workflow was started on by hand; absent where it was deleted. */
  branch?: string;
  runUrl: string;
}

export interface EventPullRequest {
  number: number;
  /** What happened to it (`opened`, `synchronize`, `closed`, …); absent where the payload does not say. */
  action?: string;
  /** The head before the push that this is about, a commit id; given with `synchronize` only. */
  before?: string;
  head: {
    ref: string;
    sha: string;
    /** `owner/name`; null where the fork was deleted. */ repository: string | null;
  };
  base: { ref: string; sha: string };
  draft: boolean;
  state: 'open' | 'closed';
  /**
   * Whether the token can only read: the head stands in another repository, or Dependabot is at work, whose runs
   * GitHub treats like those of a fork.
   */
  fork: boolean;
  /** Login; `ghost` where the account was deleted. */
  author: string;
  labels: string[];
  /** As its author wrote it, untrusted. */
  title: string;
  /** Markdown; empty where there is none. */
  body: string;
}

/**
 * Reads the payload in GITHUB_EVENT_PATH.
 * @throws {GitHubError} that names the field that is not what GitHub sends.
 */
export function readEvent(env: RunEnvironment, payload: unknown): EventContext {
  const root = new Field(payload, 'the payload');
  const repository = readRepository(env.repository);
  const full = `${repository.owner}/${repository.name}`;
  const defaultBranch = root.optional('repository')?.optional('default_branch')?.ref();
  const pull = root.optional('pull_request');
  return {
    name: env.eventName,
    repository,
    ...(defaultBranch !== undefined && { defaultBranch }),
    ...(pull && { pullRequest: { ...readPullRequest(pull, full, env.actor), ...readChange(root) } }),
    ...readComment(root),
    ...readMergeGroup(root),
    ...readBranch(root),
    runUrl: `${env.serverUrl}/${full}/actions/runs/${env.runId}`,
  };
}

/**
 * A pull request as the API gives it, in the form that events have.
 * @throws {GitHubError} that names the field that is not what GitHub sends.
 */
export function pullRequestFrom(
  pull: unknown,
  { repository: { owner, name } }: Pick<EventContext, 'repository'>,
  actor: string,
): EventPullRequest {
  return readPullRequest(new Field(pull, 'the pull request'), `${owner}/${name}`, actor);
}

/** The name a pull request's branch goes by in reports: its own, or the pull request's where it stands in another repository. */
export function refOf(pull: EventPullRequest, event: EventContext): string {
  return isOurs(event, pull.head.repository) ? pull.head.ref : `pull/${pull.number}/head`;
}

/** Whether `repository` (`owner/name`; null where it was deleted) is the one that the event is about. */
export function isOurs(
  { repository: { owner, name } }: Pick<EventContext, 'repository'>,
  repository: string | null,
): boolean {
  return repository?.toLowerCase() === `${owner}/${name}`.toLowerCase();
}

/** Whether the token can write under this event, as far as the event decides it. */
export function mayWrite({ name }: EventContext, { fork }: EventPullRequest): boolean {
  return !fork || name === 'pull_request_target';
}

function readRepository(fullName: string): { owner: string; name: string } {
  const match = /^([\w.-]+)\/([\w.-]+)$/.exec(fullName);
  if (!match)
    throw new GitHubError(
      `GITHUB_REPOSITORY is "${visible(fullName)}", not owner/name; the runner sets it.`,
      'event',
    );
  return { owner: match[1] ?? '', name: match[2] ?? '' };
}

function readPullRequest(pull: Field, repository: string, actor: string): EventPullRequest {
  const head = pull.field('head');
  const base = pull.field('base');
  const headRepository = head.optional('repo')?.field('full_name').text() ?? null;
  const author = pull.optional('user')?.field('login').text() ?? 'ghost';
  const isElsewhere = headRepository?.toLowerCase() !== repository.toLowerCase();
  return {
    number: pull.field('number').positive(),
    head: { ref: head.field('ref').ref(), sha: head.field('sha').sha(), repository: headRepository },
    base: { ref: base.field('ref').ref(), sha: base.field('sha').sha() },
    draft: pull.optional('draft')?.flag() ?? false,
    state: pull.optional('state')?.text() === 'closed' ? 'closed' : 'open',
    fork: isElsewhere || [author, actor].includes('dependabot[bot]'),
    author,
    labels: pull.list('labels').map((label) => label.field('name').text()),
    title: pull.words('title'),
    body: pull.words('body'),
  };
}

function readChange(root: Field): Pick<EventPullRequest, 'action' | 'before'> {
  const action = root.optional('action')?.text();
  const before = action === 'synchronize' ? root.optional('before')?.sha() : undefined;
  return { ...(action !== undefined && { action }), ...(before !== undefined && { before }) };
}

function readComment(root: Field): Pick<EventContext, 'commentedOn'> {
  const issue = root.optional('comment') && root.optional('issue');
  return issue?.optional('pull_request') ? { commentedOn: issue.field('number').positive() } : {};
}

/** A queue makes one commit for each pull request, on a branch that is named after it. */
function readMergeGroup(root: Field): Pick<EventContext, 'mergeGroup'> {
  const group = root.optional('merge_group');
  if (!group) return {};
  const headSha = group.field('head_sha').sha();
  return { mergeGroup: { pullRequest: group.field('head_ref').queued(), headSha } };
}

function readBranch(root: Field): Pick<EventContext, 'branch'> {
  // A branch that is made or deleted is named without refs/heads/, and is no push.
  const ref = root.optional('ref')?.ref();
  const isDeleted = root.optional('deleted')?.flag() ?? false;
  return ref?.startsWith('refs/heads/') && !isDeleted ? { branch: ref.slice('refs/heads/'.length) } : {};
}
