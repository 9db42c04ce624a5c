import { shorten, visible } from '../report/visible.js';
import { externalId } from './check-run.js';

/** How the checks of a pull request's head stand. */
export interface CheckState {
  /** `none`: it has no check that counts. `unknown`: not all of them could be seen. */
  state: 'green' | 'failing' | 'pending' | 'none' | 'unknown';
  /** The names of the checks that fail or are awaited, on one line; or why it is unknown. */
  detail?: string;
}

/** This run, whose own check is not counted. */
export interface OwnRun {
  /** GITHUB_RUN_ID */
  runId: string;
  /** GITHUB_JOB, the key of the job in its workflow. */
  job: string;
  /** GITHUB_WORKFLOW, the name of the workflow. */
  workflow: string;
}

/** A check run, as GitHub's GraphQL API has it. */
export interface CheckRun {
  __typename: 'CheckRun';
  name: string;
  status: string;
  /** Null until it is completed. */
  conclusion: string | null;
  /** ISO 8601; null until it starts. */
  startedAt: string | null;
  externalId: string | null;
  checkSuite: {
    app: { slug: string } | null;
    /** Null where no workflow made it. */
    workflowRun: { databaseId: number | null; event: string; workflow: { name: string } } | null;
  };
}

/** A commit status, as GitHub's GraphQL API has it. */
export interface StatusContext {
  __typename: 'StatusContext';
  context: string;
  state: string;
  /** ISO 8601. */
  createdAt: string;
}

/** A pull request's head, as far as its checks were seen. */
export interface Head {
  /** The pull request's number. */
  number: number;
  /** Undefined where those seen are another commit's. */
  checks: readonly (CheckRun | StatusContext)[] | undefined;
  /** False where it has checks that were not seen. */
  complete: boolean;
}

type Check = CheckRun | StatusContext;
type Result = 'green' | 'failing' | 'pending';

/**
 * How the checks of each head stand, by pull request number: one that fails outweighs one that was not seen, and that
 * one that is awaited. Of the runs of one check only the newest counts; our own never do ({@link ownChecks}).
 */
export function judgeChecks(heads: readonly Head[], own: OwnRun): Map<number, CheckState> {
  const isOwn = ownChecks(heads, own);
  return new Map(heads.map((head) => [head.number, judge(head, isOwn)]));
}

function judge({ checks, complete }: Head, isOwn: (check: Check) => boolean): CheckState {
  if (!checks) return { state: 'unknown', detail: 'GitHub does not tell those of its head' };
  const counted = newest(checks.filter((check) => !isOwn(check)));
  const failing = counted.filter((check) => resultOf(check) === 'failing');
  if (failing.length > 0) return { state: 'failing', detail: listed(failing) };
  if (!complete) return { state: 'unknown', detail: 'it has more of them than GitHub tells at once' };
  const pending = counted.filter((check) => resultOf(check) === 'pending');
  if (pending.length > 0) return { state: 'pending', detail: listed(pending) };
  return { state: counted.length > 0 ? 'green' : 'none' };
}

/**
 * Tells our own checks: the check runs that we publish, and the job we run in, on every pull request. That job's check
 * run is named after the job's `name:`, else after its key, with ` (…)` behind it in a matrix. GitHub tells a job only
 * its key, so the name is learned: it is that of the one check run in progress in this very run. Where there is none
 * (the run is not about a pull request into this base) or several (jobs side by side), or on a pull request whose
 * workflow names it otherwise, only the key tells it, and a job that has both a `name:` of its own is counted. So is
 * one of a reusable workflow (`caller / job`) that is not learned. A job of the same workflow whose `name:` is our key
 * is taken for ours.
 */
export function ownChecks(heads: readonly Head[], own: OwnRun): (check: Check) => boolean {
  const names = new Set<string>();
  for (const { checks, complete } of heads)
    // Where some were not seen, ours may be among those.
    for (const check of (complete && checks) || [])
      if (check.__typename === 'CheckRun' && check.status === 'IN_PROGRESS' && isOfRun(check, own.runId))
        names.add(check.name);
  const learned = names.size === 1 ? names : new Set();
  return (check) => {
    if (check.__typename !== 'CheckRun') return false;
    const { name } = check;
    // By the name alone, anybody could have a check that does not count.
    if (/^parallel-claude(\/| \(|$)/.test(name) && check.externalId === externalId) return true;
    if (check.checkSuite.workflowRun?.workflow.name !== own.workflow) return false;
    return learned.has(name) || name === own.job || name.startsWith(`${own.job} (`);
  };
}

function isOfRun({ checkSuite }: CheckRun, runId: string): boolean {
  return String(checkSuite.workflowRun?.databaseId) === runId;
}

/** GitHub keeps what a newer run has replaced beside it; runs that started in the same second stay side by side. */
function newest(checks: readonly Check[]): Check[] {
  const times = new Map<string, string>();
  for (const check of checks) {
    const [identity, time] = [identityOf(check), timeOf(check)];
    if (time > (times.get(identity) ?? '')) times.set(identity, time);
  }
  return checks.filter((check) => timeOf(check) === times.get(identityOf(check)));
}

/** The same for the runs of one check; those of another App, workflow or event are checks of their own. */
function identityOf(check: Check): string {
  if (check.__typename === 'StatusContext') return JSON.stringify([check.context]);
  const { app, workflowRun } = check.checkSuite;
  return JSON.stringify([app?.slug, workflowRun?.workflow.name, workflowRun?.event, check.name]);
}

function timeOf(check: Check): string {
  // What has not started is newer than all that has.
  return (check.__typename === 'CheckRun' ? check.startedAt : check.createdAt) ?? '9999';
}

const greenConclusions = ['SUCCESS', 'NEUTRAL', 'SKIPPED'];

/** A conclusion or state that is not known yet to us is never taken for green. */
function resultOf(check: Check): Result {
  if (check.__typename === 'StatusContext') {
    if (check.state === 'SUCCESS') return 'green';
    return ['PENDING', 'EXPECTED'].includes(check.state) ? 'pending' : 'failing';
  }
  if (check.status !== 'COMPLETED') return 'pending';
  return greenConclusions.includes(check.conclusion ?? '') ? 'green' : 'failing';
}

const mostNames = 5;
const longestName = 80;

function listed(checks: readonly Check[]): string {
  const names = new Set(checks.map((check) => ('context' in check ? check.context : check.name)));
  const shown = [...names].slice(0, mostNames).map((name) => shorten(visible(name), longestName));
  const rest = names.size - shown.length;
  return `${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}
