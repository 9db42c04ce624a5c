import type { Mergeable } from './branch.js';
import { directoriesOf } from './changes.js';

/** Two branches, by their places in the list, and what of theirs meets. */
export interface Meeting {
  a: number;
  b: number;
  /** Paths that both change (latin1). */
  shared: Set<string>;
  /** They meet otherwise too: a file where the other has a directory, or a directory that may have been renamed. */
  otherwise: boolean;
}

/**
 * The pairs of branches whose changes could affect each other in a merge; no other pair can conflict.
 * @param vanished which directories a branch may have renamed away: they are gone from its tree, or base took part.
 * @param subject when given, only pairs with this branch.
 */
export function meetings(
  branches: readonly Mergeable[],
  vanished: (branch: number, directory: string) => boolean,
  subject?: number,
): Meeting[] {
  const found = new Map<number, Meeting>();
  const meet = (x: number, y: number, path?: string): void => {
    if (x === y || (subject !== undefined && x !== subject && y !== subject)) return;
    const [a, b] = x < y ? [x, y] : [y, x];
    const key = a * branches.length + b;
    const meeting = found.get(key) ?? { a, b, shared: new Set<string>(), otherwise: false };
    found.set(key, meeting);
    if (path === undefined) meeting.otherwise = true;
    else meeting.shared.add(path);
  };
  const touching = index(branches, (branch) => [...paths(branch)]);
  for (const [path, list] of touching) {
    for (let i = 0; i < list.length; i++)
      for (let j = i + 1; j < list.length; j++) meet(list[i] ?? 0, list[j] ?? 0, path);
    for (const directory of directoriesOf(path))
      for (const x of touching.get(directory) ?? []) for (const y of list) meet(x, y);
  }
  const adding = index(branches, ({ own, landed }) => [...own.addedUnder, ...landed.addedUnder]);
  branches.forEach(({ own, landed }, x) => {
    for (const directory of new Set([...own.deletedUnder, ...landed.deletedUnder]))
      if (vanished(x, directory)) for (const y of adding.get(directory) ?? []) meet(x, y);
  });
  return [...found.values()];
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
