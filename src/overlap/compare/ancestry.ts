import type { Ancestry } from '../../git/ancestry.js';

/** Whether it is one commit and no merge: a rebase takes that over as it is, and leaves merges out. */
export function isOnePlainCommit({ commits, forks }: Ancestry): boolean {
  return commits.size === 1 && forks.length === 1;
}

/** For each branch, the others that share a commit beyond base with it. Branches are numbers: places in the list. */
export function sharing(ancestries: readonly (Ancestry | undefined)[]): Set<number>[] {
  const holders = new Map<string, number[]>();
  ancestries.forEach((ancestry, branch) => {
    for (const commit of ancestry?.commits ?? []) {
      const list = holders.get(commit);
      if (list) list.push(branch);
      else holders.set(commit, [branch]);
    }
  });
  const shared = ancestries.map(() => new Set<number>());
  const seen = new Set<string>();
  for (const list of holders.values()) {
    if (list.length < 2) continue;
    const key = list.join();
    if (seen.has(key)) continue;
    seen.add(key);
    for (const a of list) for (const b of list) if (a !== b) shared[a]?.add(b);
  }
  return shared;
}
