import type { Mergeable } from './branch.js';
import { directoriesOf } from './changes.js';
import { renameRisk } from './rename-risk.js';
import { sharing } from './ancestry.js';
import { isPlain } from './plain-file.js';

/** Two branches, by their places in the list, and what of theirs meets. */
export interface Meeting {
  a: number;
  b: number;
  /** Paths that both change (latin1). */
  shared: Set<string>;
  /** More than paths in common is at stake. */
  otherwise: boolean;
}

/** What decides which branches meet. */
export interface MeetingRules {
  branches: readonly Mergeable[];
  /** Only pairs with this branch, by its place in the list. */
  subject?: number;
  isIgnored: (path: string) => boolean;
  /** Whether the branch changes the attributes that later merges go by. */
  changesRules: (branch: Mergeable) => boolean;
  /** Which directories a branch may have renamed away: they are gone from its tree, or from base with it. */
  vanished: (branch: number, directory: string) => boolean;
  /** Whether base has a directory of that name. */
  baseHas: (directory: string) => boolean;
}

/**
 * The pairs of branches whose changes could affect each other in a merge; no other pair can conflict, but for ignored
 * files that all who change them edit in place.
 */
export function meetings(rules: MeetingRules): Meeting[] {
  const { branches } = rules;
  const set = new MeetingSet(branches.length, rules.subject);
  const touching = index(branches, (branch) => [...paths(branch)]);
  for (const [path, places] of touching) {
    if (!isLeftAlone(path, places, rules)) set.meetAll(places, path);
    for (const directory of directoriesOf(path)) set.meetEach(touching.get(directory) ?? [], places);
  }
  const adding = index(branches, ({ own, landed }) => [...own.addedUnder, ...landed.addedUnder]);
  branches.forEach(({ own, landed }, x) => {
    for (const directory of new Set([...own.deletedUnder, ...landed.deletedUnder]))
      if (rules.vanished(x, directory)) set.meetEach([x], adding.get(directory) ?? []);
  });
  sharing(branches.map(({ ancestry }) => ancestry)).forEach((others, x) => {
    set.meetEach([x], [...others]);
  });
  branches.forEach((branch, x) => {
    const risk = renameRisk(branch, rules.baseHas);
    if (risk)
      set.meetEach(
        [x],
        [...branches.keys()].filter((y) => risk(branches[y] ?? branch)),
      );
    // The other's lines may now be merged with base's in another way.
    if (rules.changesRules(branch))
      set.meetEach(
        [x],
        [...branches.keys()].filter((y) => branches[y]?.touched),
      );
  });
  return set.all();
}

/** Ignored files that more than one branch changes, and which branches (their places in the list). */
export function ignoredInCommon({ branches, subject, isIgnored }: MeetingRules): Map<string, number[]> {
  const touching = index(branches, (branch) => [...paths(branch)]);
  return new Map(
    [...touching].filter(
      ([path, places]) =>
        places.length > 1 && isIgnored(path) && (subject === undefined || places.includes(subject)),
    ),
  );
}

/** An ignored file says nothing as long as nobody renames it into one that counts, or the like. */
function isLeftAlone(
  path: string,
  places: readonly number[],
  { branches, isIgnored }: MeetingRules,
): boolean {
  return (
    isIgnored(path) &&
    places.every((place) => {
      const branch = branches[place];
      return branch !== undefined && isPlain(path, branch);
    })
  );
}

/** Meetings as they are found, each pair once. */
class MeetingSet {
  private readonly found = new Map<number, Meeting>();

  constructor(
    private readonly size: number,
    private readonly subject: number | undefined,
  ) {}

  /** All of them change one path. */
  meetAll(places: readonly number[], path: string): void {
    const { subject } = this;
    if (subject !== undefined) {
      if (places.includes(subject)) for (const place of places) this.meet(subject, place)?.shared.add(path);
      return;
    }
    for (let i = 0; i < places.length; i++)
      for (let j = i + 1; j < places.length; j++) this.meet(places[i] ?? 0, places[j] ?? 0)?.shared.add(path);
  }

  /** Each of the ones meets each of the others in another way. */
  meetEach(ones: readonly number[], others: readonly number[]): void {
    for (const one of ones)
      for (const other of others) {
        const meeting = this.meet(one, other);
        if (meeting) meeting.otherwise = true;
      }
  }

  all(): Meeting[] {
    return [...this.found.values()];
  }

  private meet(x: number, y: number): Meeting | undefined {
    if (x === y || (this.subject !== undefined && x !== this.subject && y !== this.subject)) return undefined;
    const [a, b] = x < y ? [x, y] : [y, x];
    const key = a * this.size + b;
    const meeting = this.found.get(key) ?? { a, b, shared: new Set<string>(), otherwise: false };
    this.found.set(key, meeting);
    return meeting;
  }
}

/** Every path a branch changes, where it stood and where it lands. */
export function paths({ own, landed }: Mergeable): Set<string> {
  return new Set([...own.byPath.keys(), ...landed.byPath.keys()]);
}

function index(branches: readonly Mergeable[], keys: (branch: Mergeable) => string[]): Map<string, number[]> {
  const holders = new Map<string, number[]>();
  branches.forEach((branch, place) => {
    for (const key of new Set(keys(branch))) {
      const list = holders.get(key);
      if (list) list.push(place);
      else holders.set(key, [place]);
    }
  });
  return holders;
}
