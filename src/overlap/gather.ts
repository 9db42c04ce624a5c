import { readConfig } from '../config/config.js';
import { UserError } from '../config/error.js';
import type { GitHost } from '../git/environment.js';
import { scratchBeside } from '../git/beside-checkout.js';
import { fileAt, lookUp } from '../git/objects.js';
import { fetchRefs, listRemote, type Remote } from '../git/remote.js';
import type { Repository } from '../git/repository.js';
import type { GitHub } from '../github/client.js';
import { GitHubError } from '../github/errors.js';
import { isOurs, refOf, type EventContext, type EventPullRequest } from '../github/event.js';
import { allowedMergeMethods } from '../github/merge-methods.js';
import { listOpenPullRequests, type OpenPullRequest } from '../github/pull-requests.js';
import type { Candidate } from './compare/branch.js';
import type { LeftOut, MergeMethod } from './report.js';
import { settle, type RawSettings, type Settings } from './settings.js';
import { noneLeftOut, whyLeftOut } from './taking-part.js';

/** Where a run on GitHub takes its branches from. */
export interface Source {
  host: GitHost;
  remote: Remote;
  /** Absent: git alone. */
  github?: GitHub;
  event: EventContext;
  /** A checkout whose objects may spare a part of the fetch. */
  workspace: string;
  /** Milliseconds since 1970. */
  now: number;
}

/** What the run asks for. */
export interface Wish {
  said: RawSettings;
  configPath: string;
  /** Compare this pull request's branch only. */
  pullRequest?: EventPullRequest;
}

/** All that the comparison needs, at hand. */
export interface Gathered {
  /** Disposable; whoever asked for it disposes of it. */
  repository: Repository;
  settings: Settings;
  base: { ref: string; sha: string };
  branches: Candidate[];
  leftOut: LeftOut;
  /** Those that only the event keeps in, although they are older than max-age. */
  stale: ReadonlySet<string>;
  subject?: string;
  /** Whether only the event keeps the subject in: runs about other branches leave it out. */
  isGuest?: boolean;
  method: MergeMethod;
}

/** A branch that takes part, and where the remote has it. */
interface Wanted {
  ref: string;
  remoteRef: string;
  pullRequest?: NonNullable<Candidate['pullRequest']>;
}

/**
 * Fetches base, reads the config from it, and fetches every branch that takes part.
 * @throws {UserError} for a base that is not there or a config that is wrong; GitError and GitHubError as they come.
 */
export async function gather(source: Source, wish: Wish): Promise<Gathered> {
  const { host, remote, event } = source;
  const repository = await scratchBeside(source.workspace, host);
  try {
    const heads = await remoteHeads(repository, remote);
    const asked = wish.said.base || wish.pullRequest?.base.ref;
    const first = asked ?? event.defaultBranch ?? defaultAmong(heads);
    requireBranch(heads, first);
    await fetchRefs(repository, remote, [`+refs/heads/${first}:refs/base`]);
    const settings = settle(
      { ...wish.said, base: asked ?? '' },
      readConfig((await fileAt(repository, 'refs/base', wish.configPath)) ?? '', wish.configPath),
    );
    const base = settings.base ?? first;
    requireBranch(heads, base);
    const pulls = await openPullRequests(source, base);
    const { wanted, leftOut, isGuest } = whoTakesPart(heads, pulls, base, source, settings, wish.pullRequest);
    const found = await fetchWanted(repository, remote, base, wanted);
    const subject = wish.pullRequest && {
      ref: refOf(wish.pullRequest, event),
      sha: wish.pullRequest.head.sha,
    };
    const stale = new Set(
      found.branches.flatMap((one) => (isOld(one, settings, source.now) ? [one.ref] : [])),
    );
    return {
      repository,
      settings,
      base: { ref: base, sha: found.base },
      branches: await selected(repository, found.branches, settings, source.now, subject, leftOut),
      leftOut,
      stale,
      ...(subject && { subject: subject.ref, isGuest: isGuest || stale.has(subject.ref) }),
      method: settings.mergeMethod ?? (await methodOf(source)),
    };
  } catch (error) {
    await repository.dispose();
    throw error;
  }
}

async function remoteHeads(repository: Repository, remote: Remote): Promise<Set<string>> {
  const refs = await listRemote(repository, remote, ['refs/heads/*']);
  if (refs.length === 0)
    throw new UserError('The repository has no branches yet: there is nothing to compare.');
  return new Set(refs.map(({ ref }) => ref.replace(/^refs\/heads\//, '')));
}

function defaultAmong(heads: ReadonlySet<string>): string {
  return heads.has('master') && !heads.has('main') ? 'master' : 'main';
}

function requireBranch(heads: ReadonlySet<string>, base: string): void {
  if (!heads.has(base))
    throw new UserError(
      `There is no branch "${base}" to be the base; the input base (or base: in the config) names a branch of this repository.`,
    );
}

/** Those into base; none where the token may not see them, which is said. */
async function openPullRequests({ github, host }: Source, base: string): Promise<OpenPullRequest[]> {
  if (!github) return [];
  try {
    return await listOpenPullRequests(github, base);
  } catch (error) {
    if (!(error instanceof GitHubError) || !['permission', 'missing'].includes(error.failure)) throw error;
    host.log.warning(`${error.message} Going on with branches alone.`);
    return [];
  }
}

/** The numbers of the branches' pull requests, by ref. */
export function numbersOf(branches: readonly Candidate[]): Map<string, number> {
  return new Map(
    branches.flatMap(({ ref, pullRequest }): [string, number][] =>
      pullRequest ? [[ref, pullRequest.number]] : [],
    ),
  );
}

/** The branches to fetch, and how many are not for a reason that shows before; their age shows only afterwards. */
function whoTakesPart(
  heads: ReadonlySet<string>,
  pulls: readonly OpenPullRequest[],
  base: string,
  { event, now }: Source,
  settings: Settings,
  subject: EventPullRequest | undefined,
): { wanted: Wanted[]; leftOut: LeftOut; isGuest: boolean } {
  const wanted = new Map<string, Wanted>();
  let isGuest = !pulls.some(({ number }) => number === subject?.number);
  const leftOut = noneLeftOut();
  const ourPulls = new Set<string>();
  // One that is listed stands where every other run has it: the order must not depend on who asks.
  if (subject && isGuest)
    wanted.set(refOf(subject, event), {
      ref: refOf(subject, event),
      remoteRef: `refs/pull/${subject.number}/head`,
    });
  for (const pull of pulls) {
    const isSubject = pull.number === subject?.number;
    const isHere = isOurs(event, pull.headRepository) && heads.has(pull.headRef);
    if (isHere) ourPulls.add(pull.headRef);
    const reason = whyLeftOut({ name: pull.headRef, isPullRequest: true, draft: pull.draft }, settings, now);
    if (reason && !isSubject) {
      leftOut[reason]++;
      continue;
    }
    if (reason) isGuest = true;
    const ref = isSubject ? refOf(subject, event) : isHere ? pull.headRef : `pull/${pull.number}/head`;
    const { number, title, author, draft, url } = pull;
    wanted.set(ref, {
      ref,
      remoteRef: `refs/pull/${number}/head`,
      pullRequest: { number, title, author, draft, url },
    });
  }
  for (const name of heads) {
    if (name === base || wanted.has(name) || ourPulls.has(name)) continue;
    const reason = whyLeftOut({ name, isPullRequest: false, draft: false }, settings, now);
    if (reason) leftOut[reason]++;
    else wanted.set(name, { ref: name, remoteRef: `refs/heads/${name}` });
  }
  return { wanted: [...wanted.values()], leftOut, isGuest };
}

/** A fetched branch and when its last commit was made, in milliseconds. */
interface Fetched extends Candidate {
  time: number;
}

/** Fetched refs are numbered: names from outside that differ only in case would meet on some disks. */
async function fetchWanted(
  repository: Repository,
  remote: Remote,
  base: string,
  wanted: readonly Wanted[],
): Promise<{ base: string; branches: Fetched[] }> {
  await fetchRefs(repository, remote, [
    `+refs/heads/${base}:refs/base`,
    ...wanted.map(({ remoteRef }, index) => `+${remoteRef}:refs/wanted/${index}`),
  ]);
  const format = '--format=%(refname) %(objectname) %(committerdate:unix)';
  const refs = await repository.must(['for-each-ref', format, 'refs/base', 'refs/wanted']);
  const byName = new Map(
    refs.split('\n').map((line) => [line.split(' ')[0] ?? '', line.split(' ').slice(1)]),
  );
  const branches = wanted.flatMap(({ ref, pullRequest }, index): Fetched[] => {
    const [sha, time] = byName.get(`refs/wanted/${index}`) ?? [];
    if (sha === undefined) return [];
    return [{ ref, sha, time: Number(time) * 1000, ...(pullRequest && { pullRequest }) }];
  });
  return { base: byName.get('refs/base')?.[0] ?? '', branches };
}

/** Counts out those that have slept too long; the subject stays, as the event names it: a newer push may have passed it. */
async function selected(
  repository: Repository,
  fetched: readonly Fetched[],
  settings: Settings,
  now: number,
  subject: { ref: string; sha: string } | undefined,
  leftOut: LeftOut,
): Promise<Candidate[]> {
  const [atEvent] = subject ? await lookUp(repository, [`${subject.sha}^{commit}`]) : [];
  const young = fetched.filter((one) => one.ref === subject?.ref || !isOld(one, settings, now));
  leftOut.old += fetched.length - young.length;
  const candidates = young.map(({ ref, sha, pullRequest }) => ({
    ref,
    sha: ref === subject?.ref && atEvent ? atEvent.id : sha,
    ...(pullRequest && { pullRequest }),
  }));
  // Nothing is known of a subject that cannot be had: that is not clean.
  return subject && !fetched.some(({ ref }) => ref === subject.ref)
    ? [...candidates, { ...subject, unknown: 'its commit could not be fetched' }]
    : candidates;
}

function isOld({ time }: Fetched, { maxAge }: Settings, now: number): boolean {
  return now - time > maxAge;
}

/** What the merge button would do: merging where that is allowed, as most do, and, with a word, where nobody tells. */
async function methodOf({ github, host: { log } }: Source): Promise<MergeMethod> {
  const advice = 'Taking it for merge: set merge-method if branches are squashed or rebased here.';
  if (!github) {
    log.info(`Without a token GitHub does not say how this repository merges. ${advice}`);
    return 'merge';
  }
  try {
    const [method] = await allowedMergeMethods(github);
    if (method) return method;
    log.warning(`GitHub does not say how this repository merges. ${advice}`);
  } catch (error) {
    if (!(error instanceof GitHubError) || error.failure === 'unreachable') throw error;
    log.warning(`${error.message} ${advice}`);
  }
  return 'merge';
}
