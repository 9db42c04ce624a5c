import type { Policy } from '../config/config.js';
import { compileGlobs } from '../config/globs.js';
import { visible } from '../report/visible.js';
import type { ChangedFile } from './changes.js';
import type { Exception } from './exceptions.js';
import type { Ownership, OwnershipMap } from './ownership.js';
import type { Rule } from './rule-index.js';
import { nameRule } from './rule-words.js';
import { scopeTrailer, type ScopeTrailer } from './scope.js';

/** What a change to a file is, mildest first. */
export const verdicts = ['own', 'unowned', 'shared', 'exception', 'violation'] as const;
export type Verdict = (typeof verdicts)[number];

/** Why a change is a violation: another session owns it, rules tie on it, or the branch's own commits gave it up. */
export type Cause = 'owner' | 'tie' | 'scope';

/** By what changes are judged. */
export interface Terms {
  owners: OwnershipMap;
  /** The name of the session whose branch it is; undefined where it is of none. */
  session: string | undefined;
  unowned: Policy;
  /** The exceptions that hold. */
  exceptions: readonly Exception[];
  /** The trailer that a path is outside of: see narrowedBy. */
  outsideScope: (path: string) => ScopeTrailer | undefined;
}

/** The verdict on one changed file: on its path or, where that is worse, on one that it comes from, leads to or holds. */
export interface FileVerdict {
  file: ChangedFile;
  verdict: Verdict;
  /** Whether it keeps the branch from passing: a violation, or a path without owner where the policy is `fail`. */
  fails: boolean;
  /** Of a violation, also of one that an exception allows. */
  cause?: Cause;
  /** One sentence without its full stop. */
  reason: string;
  /** The path that decided. */
  path: string;
  /** The rule that says whose the path is; several where they tie, none where nobody owns it. */
  rules: readonly Rule[];
  exception?: Exception;
}

/** A path of a changed file, and what it is to the file. */
interface Side {
  path: string;
  is: 'path' | 'from' | 'leadsTo' | 'holds';
  ownership: Ownership;
}

type Judged = Omit<FileVerdict, 'file'>;

/**
 * The verdict on each changed file, in their order. Both sides of a rename count, and where a symbolic link leads. A
 * branch that is of no session owns nothing: what a session owns alone is a violation all the same.
 */
export function judgeChanges(files: readonly ChangedFile[], terms: Terms): FileVerdict[] {
  const allowed = terms.exceptions.map((exception) => ({
    exception,
    holds: compileGlobs([exception.glob], 'exception'),
  }));
  const excuse = (judged: Judged, side: Side, file: ChangedFile): Judged => {
    if (!judged.fails) return judged;
    // Who allows a link allows where it leads, and who allows a submodule what is in it.
    const path = side.is === 'from' ? side.path : file.path;
    const found = allowed.find(({ holds }) => holds(path));
    if (!found) return judged;
    const { exception } = found;
    return { ...judged, verdict: 'exception', fails: false, exception };
  };
  return files.map((file) => {
    const [own, ...others] = sidesOf(file, terms.owners);
    const verdictOn = (side: Side) => excuse(judge(side, terms), side, file);
    return { file, ...others.map(verdictOn).reduce(worse, verdictOn(own)) };
  });
}

function sidesOf({ path, from, leadsTo = [], change }: ChangedFile, owners: OwnershipMap): [Side, ...Side[]] {
  const side = (is: Side['is']) => (at: string) => ({ path: at, is, ownership: owners.ownerOf(at) });
  const own = side('path')(path);
  // A submodule stands for all that is in it.
  const held = change === 'submodule' ? owners.foldersIn(path) : [];
  if (change === 'submodule' && own.ownership.state === 'unowned') own.ownership = owners.ownerOf(`${path}/`);
  return [
    own,
    ...(from === undefined ? [] : [from]).map(side('from')),
    // That nobody owns what a link leads to concerns nobody.
    ...[...leadsTo.map(side('leadsTo')), ...held.map(side('holds'))].filter(
      ({ ownership }) => ownership.state !== 'unowned',
    ),
  ];
}

function worse(one: Judged, other: Judged): Judged {
  const rank = ({ verdict, fails }: Judged) => verdicts.indexOf(verdict) + (fails ? verdicts.length : 0);
  return rank(other) > rank(one) ? other : one;
}

function judge(side: Side, { session, unowned, outsideScope }: Terms): Judged {
  const { path, ownership } = side;
  const rules =
    ownership.state === 'owned' ? [ownership.rule] : ownership.state === 'tie' ? ownership.rules : [];
  const as = (verdict: Verdict, reason: string, fails = false): Judged => ({
    verdict,
    fails,
    reason: `${prelude(side)}${reason}`,
    path,
    rules,
  });
  const violation = (cause: Cause, reason: string): Judged => ({ ...as('violation', reason, true), cause });
  if (ownership.state === 'tie') {
    return violation(
      'tie',
      `${rules.map(nameRule).join(' and ')} weigh the same on it: the config has to decide whose it is`,
    );
  }
  const owner = ownership.state === 'owned' ? ownership.rule.session : undefined;
  if (owner && owner.name !== session && owner.access === 'exclusive') {
    const whose = session === undefined ? ', and this branch is of no session' : `, not by ${session}`;
    return violation('owner', `owned by ${owner.name}${whose}`);
  }
  // Where a link leads is not what the commits change, and a submodule they change by its path.
  const scope = side.is === 'path' || side.is === 'from' ? outsideScope(path) : undefined;
  if (scope) {
    const by = `(${scopeTrailer}: ${visible(scope.glob)}, commit ${scope.sha.slice(0, 12)})`;
    return violation('scope', `outside the scope the commits declare ${by}`);
  }
  if (owner && owner.name === session) return as('own', `owned by ${owner.name}`);
  if (owner)
    return as(
      'shared',
      owner.note === undefined
        ? `shared by ${owner.name}`
        : `shared by ${owner.name}: ${visible(owner.note)}`,
    );
  return as('unowned', 'no session owns it', unowned === 'fail');
}

function prelude({ path, is }: Side): string {
  const words = { path: '', from: 'moved from', leadsTo: 'leads to', holds: 'holds' }[is];
  return words && `${words} ${visible(path)}: `;
}
