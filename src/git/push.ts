import { lastLine, type GitResult } from './process.js';
import { credentials, type Remote } from './remote.js';
import type { Repository } from './repository.js';
import { isNetworkFault } from './retry.js';

/** What a push does to one ref, and what the ref must be for that. */
export interface RefUpdate {
  /** Full name, such as refs/heads/main. */
  ref: string;
  /** The commit that it is known to be at; null where it must not exist. */
  from: string | null;
  /** The commit that it is to be at; null deletes it. */
  to: string | null;
}

/** A ref that stood in the way of a push, and git's or the server's word for why. */
export interface RefusedRef {
  ref: string;
  reason: string;
}

/**
 * What came of a push, as far as its answer says: where a connection broke, curl may have sent it twice, so that even a
 * `stale` one may be done.
 * `stale`: a ref is no longer what it was leased as, or somebody else was writing it. `too-many-refs`: the server takes
 * fewer at a time, or a command line does. `protected`: a rule of the repository forbids it. `refused`: a hook, or anything else, does.
 * `too-large`: a file is. `permission`: the token may not push, or not this. `network`: nothing was sent. `unknown`: it
 * was sent, and the answer never came, so it may well be done.
 */
export type PushOutcome =
  | { state: 'done' }
  | { state: 'stale' | 'refused' | 'protected'; refs: RefusedRef[]; said: string }
  | { state: 'too-many-refs'; limit?: number; said: string }
  | { state: 'too-large' | 'permission' | 'network' | 'unknown'; said: string };

/** A push that was not done, as far as its answer says. */
export type FailedPush = Exclude<PushOutcome, { state: 'done' }>;

/**
 * Makes all updates in one atomic push, each under a lease: all of them, or none. It is never tried again as it stands,
 * because what it was based on has to be read again first.
 * @throws {GitError} when git cannot be started.
 */
export async function push(
  repository: Repository,
  remote: Remote,
  updates: readonly RefUpdate[],
): Promise<PushOutcome> {
  if (updates.length === 0) return { state: 'done' };
  if (updates.length > mostRefs)
    return {
      state: 'too-many-refs',
      limit: mostRefs,
      said: `${updates.length} refs are too many for one command line`,
    };
  return pushOutcome(
    await repository.run(pushArguments(remote.url, updates), {
      machineConfig: true,
      config: [...credentials(remote), ['push.default', 'nothing'], ['push.pushOption', '']],
    }),
  );
}

/** Each is named twice in the arguments, which a system takes up to 1 MB of or more, and a name may have 250 bytes. */
const mostRefs = 1000;

/** What the user's own configuration could add to a push is switched off. */
const plainPush = [
  'push',
  '--atomic',
  '--porcelain',
  '--no-verify',
  '--no-signed',
  '--no-follow-tags',
  '--no-force-if-includes',
  '--recurse-submodules=no',
];

function pushArguments(url: string, updates: readonly RefUpdate[]): string[] {
  // A lease on a ref that is not pushed is ignored, and a pushed ref without one is not guarded: they go together.
  const leases = updates.map(({ ref, from }) => `--force-with-lease=${ref}:${from ?? ''}`);
  const refspecs = updates.map(({ ref, to }) => `${to ?? ''}:${ref}`);
  return [...plainPush, ...leases, '--', url, ...refspecs];
}

/** Reads what `git push --porcelain` left behind. */
export function pushOutcome({
  code,
  stdout,
  stderr,
}: Pick<GitResult, 'code' | 'stdout' | 'stderr'>): PushOutcome {
  if (code === 0) return { state: 'done' };
  const said = wordsOf(stderr);
  // The rule counts them all: no single ref is to blame.
  const tooMany = /can\s?not update more than (?:(\d+)\b)?/i.exec(stderr);
  if (tooMany) return { state: 'too-many-refs', ...(tooMany[1] && { limit: Number(tooMany[1]) }), said };
  const refs = rejectedIn(stdout.toString('utf8'));
  if (refs.length === 0) return { state: withoutAnswer(stderr), said };
  // The reason may stand beside the ref alone.
  const words = [stderr, ...refs.map(({ reason }) => reason)].join('\n');
  if (/\bGH001\b|exceeds GitHub's file size limit/.test(words)) return { state: 'too-large', said };
  if (/\bwithout `?workflows?`? (permission|scope)/i.test(words)) return { state: 'permission', said };
  if (/\bGH0(06|13)\b|rule violations|protected branch/i.test(words))
    return { state: 'protected', refs: toBlame(refs), said };
  const overtaken = /stale info|cannot lock ref|failed to update ref|incorrect old value/;
  if (overtaken.test(words)) return { state: 'stale', refs: toBlame(refs), said };
  return { state: 'refused', refs: toBlame(refs), said };
}

/** Lines such as `!\tFROM:REF\t[rejected] (stale info)`; neither a ref nor a commit's id holds a tab or a colon. */
function rejectedIn(porcelain: string): RefusedRef[] {
  return porcelain.split('\n').flatMap((line) => {
    const [flag, refs = '', summary = ''] = line.split('\t');
    const reason = /\((.*)\)$/.exec(summary)?.[1] ?? summary;
    return flag === '!' ? [{ ref: refs.slice(refs.lastIndexOf(':') + 1), reason }] : [];
  });
}

/** Those that did not fail merely because another did; all of them where git does not tell. */
function toBlame(refs: RefusedRef[]): RefusedRef[] {
  const own = refs.filter(({ reason }) => !/^atomic (push|transaction) fail/.test(reason));
  return own.length > 0 ? own : refs;
}

/** No ref was answered for: it failed on the way there, or on the way back. */
function withoutAnswer(stderr: string): 'permission' | 'network' | 'unknown' {
  if (
    /returned error: 40[13]|Authentication failed|could not read Username|Permission to .* denied/i.test(
      stderr,
    )
  )
    return 'permission';
  // Asking for the refs comes first, and fails in these words.
  return /unable to access/.test(stderr) && isNetworkFault(stderr) ? 'network' : 'unknown';
}

/** What the server said, or else what git did. */
function wordsOf(stderr: string): string {
  const remote = stderr
    .split('\n')
    .flatMap((line) => /^remote: (.*)$/.exec(line)?.[1]?.trim() ?? [])
    .filter((line) => line !== '');
  return remote.length > 0 ? remote.join('\n') : lastLine(stderr);
}
