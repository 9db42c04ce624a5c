import { commitsToRebase, type Graph } from '../git/history.js';
import { mergeAll } from '../git/merge.js';
import type { MergeOutcome } from '../git/merge-output.js';
import { treesOf, writeCommit } from '../git/objects.js';
import type { Repository } from '../git/repository.js';
import type { MergeMethod } from './report.js';

/** A branch on its way into a commit of base. */
export interface Arrival {
  onto: string;
  tip: string;
}

/** What came of it: the commit base would then be, or why not. */
export type Landing =
  { state: 'clean'; commit: string; tree: string } | Exclude<MergeOutcome, { state: 'clean' }>;

/** Lands branches in memory, one outcome for each arrival, in order. */
export type Land = (arrivals: readonly Arrival[]) => Promise<Landing[]>;

/** @returns how branches land by `method`; `graph` holds the commits that base has not. */
export function landBy(method: MergeMethod, repository: Repository, graph: Graph): Land {
  if (method === 'rebase') return (arrivals) => rebaseAll(repository, graph, arrivals);
  return async (arrivals) => {
    const outcomes = await mergeAll(
      repository,
      arrivals.map(({ onto, tip }) => [onto, tip]),
    );
    return Promise.all(
      outcomes.map(async (outcome, index) => {
        const arrival = arrivals[index];
        if (outcome.state !== 'clean' || !arrival) return outcome as Landing;
        // A squash forgets where the branch came from.
        const parents = method === 'merge' ? [arrival.onto, arrival.tip] : [arrival.onto];
        return { ...outcome, commit: await writeCommit(repository, outcome.tree, parents) };
      }),
    );
  };
}

/** One branch half way through its rebase. */
interface Rebase {
  picks: string[];
  commit: string;
  tree: string;
  failed?: Exclude<MergeOutcome, { state: 'clean' }>;
}

/** Rebases all at once: the n-th commit of every branch is picked in the same round, by one git process. */
async function rebaseAll(
  repository: Repository,
  graph: Graph,
  arrivals: readonly Arrival[],
): Promise<Landing[]> {
  const ontoTrees = await treesOf(
    repository,
    arrivals.map(({ onto }) => onto),
  );
  const rebases: Rebase[] = [];
  // A few at a time: each is a git process.
  for (let at = 0; at < arrivals.length; at += 4) {
    const some = arrivals.slice(at, at + 4).map(async ({ onto, tip }, offset) => ({
      picks: await commitsToRebase(repository, onto, tip),
      commit: onto,
      tree: ontoTrees[at + offset] ?? '',
    }));
    rebases.push(...(await Promise.all(some)));
  }
  for (let round = 0; rebases.some((rebase) => !rebase.failed && round < rebase.picks.length); round++)
    await pickRound(repository, graph, rebases, round);
  return rebases.map(({ failed, commit, tree }) => failed ?? { state: 'clean', commit, tree });
}

async function pickRound(
  repository: Repository,
  graph: Graph,
  rebases: Rebase[],
  round: number,
): Promise<void> {
  const due = rebases.flatMap((rebase) => {
    const pick = rebase.picks[round];
    return pick === undefined || rebase.failed ? [] : [{ rebase, pick, parent: graph.get(pick)?.[0] }];
  });
  const trees = await treesOf(
    repository,
    due.map(({ pick }) => pick),
  );
  const parentTrees = await treesOf(
    repository,
    due.map(({ pick, parent }) => parent ?? pick),
  );
  const merges: { rebase: Rebase; pick: string; tree: string; before: string }[] = [];
  due.forEach(({ rebase, pick, parent }, index) => {
    const tree = trees[index] ?? '';
    const before = parent === undefined ? repository.emptyTree : (parentTrees[index] ?? '');
    // Already where it belongs: git leaves such a commit as it is.
    if (parent === rebase.commit) Object.assign(rebase, { commit: pick, tree });
    else merges.push({ rebase, pick, tree, before });
  });
  const pairs = await Promise.all(
    merges.map(async ({ rebase, tree, before }) => {
      const root = await writeCommit(repository, before, []);
      return [
        await writeCommit(repository, rebase.tree, [root]),
        await writeCommit(repository, tree, [root]),
      ] as const;
    }),
  );
  const outcomes = await mergeAll(repository, pairs);
  await Promise.all(
    merges.map(async ({ rebase, tree, before }, index) => {
      const outcome = outcomes[index];
      if (outcome?.state !== 'clean')
        rebase.failed = outcome ?? { state: 'unknown', reason: 'git did not answer' };
      // What has become empty is dropped; what was empty from the start stays, and changes nothing.
      else if (outcome.tree !== rebase.tree || tree === before)
        Object.assign(rebase, {
          commit: await writeCommit(repository, outcome.tree, [rebase.commit]),
          tree: outcome.tree,
        });
    }),
  );
}
