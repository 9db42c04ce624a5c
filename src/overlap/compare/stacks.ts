import { patchIds } from '../../git/history.js';
import type { Repository } from '../../git/repository.js';
import { isOnePlainCommit } from './ancestry.js';
import type { Mergeable } from './branch.js';
import type { PairCase } from './pair-case.js';

/** One branch contains the other. */
export interface Stack {
  under: Mergeable;
  over: Mergeable;
  how: 'the same commit' | 'its commits' | 'the same patches';
}

// Comparing patches of a branch with more commits costs more than it can tell.
const mostCommits = 250;

/** @returns a function that says how the branches of a case stand on each other, if they do. */
export async function findStacks(
  repository: Repository,
  cases: readonly PairCase[],
): Promise<(one: PairCase) => Stack | undefined> {
  const asked = new Set(
    cases
      .filter(({ shared, a, b }) => shared.length > 0 && (mayHold(a, b) || mayHold(b, a)))
      .flatMap(({ a, b }) => [a, b])
      // Of a longer branch only some patches would be known, and those might all be in another.
      .filter(({ ancestry }) => ancestry.commits.size <= mostCommits),
  );
  const commits = [...asked].flatMap(({ ancestry }) => [...ancestry.commits]);
  const ids = await patchIds(repository, [...new Set(commits)]);
  const patches = new Map(
    [...asked].map((branch) => [
      branch,
      new Set([...branch.ancestry.commits].flatMap((commit) => ids.get(commit) ?? [])),
    ]),
  );
  const holdsPatches = (over: Mergeable, under: Mergeable): boolean => {
    const mine = patches.get(under);
    const theirs = patches.get(over);
    return (
      mine !== undefined && theirs !== undefined && mine.size > 0 && [...mine].every((id) => theirs.has(id))
    );
  };
  return ({ a, b }) => {
    if (a.sha === b.sha) return { under: a, over: b, how: 'the same commit' };
    if (b.ancestry.commits.has(a.sha)) return { under: a, over: b, how: 'its commits' };
    if (a.ancestry.commits.has(b.sha)) return { under: b, over: a, how: 'its commits' };
    if (holdsPatches(b, a)) return { under: a, over: b, how: 'the same patches' };
    if (holdsPatches(a, b)) return { under: b, over: a, how: 'the same patches' };
    return undefined;
  };
}

/** One commit holds no patch but its own: the other then changes the very same paths. */
function mayHold(over: Mergeable, under: Mergeable): boolean {
  if (!isOnePlainCommit(over.ancestry)) return true;
  const [mine, theirs] = [over.own.byPath, under.own.byPath];
  return mine.size === theirs.size && [...theirs.keys()].every((path) => mine.has(path));
}
