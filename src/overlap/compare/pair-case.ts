import type { MergeConflict } from '../../git/merge-output.js';
import { isOnePlainCommit } from './ancestry.js';
import type { Mergeable } from './branch.js';
import { deletion, type Deletion } from './deletion.js';
import type { Meeting, MeetingRules } from './meetings.js';
import { plainFile, type PlainFile } from './plain-file.js';
import type { MergeMethod } from '../report.js';

/** What happens in one order: one branch has landed, the other follows. */
export type Order =
  | { state: 'clean' }
  | { state: 'conflict'; conflicts: MergeConflict[] }
  | { state: 'unknown'; reason: string };

/** A pair on its way to a verdict. */
export interface PairCase {
  a: Mergeable;
  b: Mergeable;
  /** Paths that both change, and that count. */
  shared: string[];
  /** Those of them that depend on their lines alone. */
  plain: PlainFile[];
  /** Those that one of them deletes, or both. */
  deletions: Deletion[];
  /** Whether git has to merge the branches themselves. */
  whole: boolean;
  /** First a then b, and first b then a. */
  orders: [Order, Order];
}

/** @returns the case of a meeting: which files can be judged by their lines, and whether that is enough. */
export function openCase(
  meeting: Meeting,
  { branches, isIgnored, changesRules }: MeetingRules,
  method: MergeMethod,
): PairCase | undefined {
  const a = branches[meeting.a];
  const b = branches[meeting.b];
  if (!a || !b) return undefined;
  const plain = [...meeting.shared].flatMap((path) => plainFile(path, a, b) ?? []);
  const plainPaths = new Set(plain.map(({ path }) => path));
  const rest = [...meeting.shared].filter((path) => !plainPaths.has(path) && !isSameAddition(path, a, b));
  const deletions = rest.flatMap((path) => deletion(path, a, b, isIgnored(path)) ?? []);
  const whole =
    meeting.otherwise ||
    changesRules(a) ||
    changesRules(b) ||
    a.mergeBases.length > 1 ||
    b.mergeBases.length > 1 ||
    deletions.length < rest.length ||
    // A rebase replays commit by commit; only with one commit on each side is that one merge.
    (method === 'rebase' && !(isOnePlainCommit(a.ancestry) && isOnePlainCommit(b.ancestry)));
  return {
    a,
    b,
    shared: [...meeting.shared].filter((path) => !isIgnored(path)).sort(),
    plain: plain.filter(({ path }) => !isIgnored(path)).sort((x, y) => (x.path < y.path ? -1 : 1)),
    deletions,
    whole,
    orders: [{ state: 'clean' }, { state: 'clean' }],
  };
}

/** Whether both added the same file and no rename, on any side, can hide behind it. */
function isSameAddition(path: string, a: Mergeable, b: Mergeable): boolean {
  const changes = [a.own, b.own, a.landed, b.landed].map((set) => set.byPath.get(path));
  const [first] = changes;
  const same = changes.every(
    (change) =>
      first &&
      change?.newId === first.newId &&
      change.newMode === first.newMode &&
      change.status === first.status,
  );
  return same && first?.status === 'A' && ![a.own, b.own, a.moved, b.moved].some((set) => set.deletes);
}
