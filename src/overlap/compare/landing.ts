import { commitsToRebase, type Graph } from '../../git/history.js';
import { mergeAll } from '../../git/merge.js';
import type { MergeConflict, MergeOutcome } from '../../git/merge-output.js';
import { treesOf, writeCommit } from '../../git/objects.js';
import type { Repository } from '../../git/repository.js';
import type { ChangeSet } from './changes.js';
import type { Ignored } from './ignored.js';
import type { MergeMethod } from '../report.js';
import type { Rules } from './rules.js';

/** A branch on its way into a commit of base. */
export interface Arrival {
  onto: string;
  tip: string;
}

/** What came of it: the commit base would then be, or why not. */
export type Landing =
  | { state: 'clean'; commit: string; tree: string; ignored?: readonly MergeConflict[] }
  | Exclude<MergeOutcome, { state: 'clean' }>;

/** Lands branches in memory, one outcome for each arrival, in order. */
export type Land = (arrivals: readonly Arrival[]) => Promise<Landing[]>;

/** The history that branches land with. */
export interface Lander {
  method: MergeMethod;
  /** The commits that base has not. */
  graph: Graph;
  rules: Rules;
  ignored: Ignored;
  /** What a commit changed in its first parent; known where that can change the rules of a rebase half way. */
  changesOf: ReadonlyMap<string, ChangeSet>;
}

/** @returns how branches land where the rules of `repository` are in force. */
export function landIn(repository: Repository, lander: Lander): Land {
  const { method } = lander;
  if (method === 'rebase') return (arrivals) => rebaseAll(repository, lander, arrivals);
  return async (arrivals) => {
    const outcomes = await lander.ignored.passOver(
      await mergeAll(
        repository,
        arrivals.map(({ onto, tip }) => [onto, tip]),
      ),
    );
    return arrivals.map(({ onto, tip }, index): Landing => {
      const outcome = outcomes[index] ?? { state: 'unknown', reason: 'git did not answer' };
      if (outcome.state !== 'clean') return outcome;
      // A squash forgets where the branch came from.
      const parents = method === 'merge' ? [onto, tip] : [onto];
      return { ...outcome, commit: writeCommit(repository, outcome.tree, parents) };
    });
  };
}

/** One branch half way through its rebase. */
interface Rebase {
  /** Where the rules that count by now are in force. */
  repository: Repository;
  picks: string[];
  commit: string;
  tree: string;
  ignored: MergeConflict[];
  failed?: Exclude<MergeOutcome, { state: 'clean' }>;
}

/** Rebases all at once: the n-th commit of every branch is picked in the same round, by one git process. */
async function rebaseAll(
  repository: Repository,
  lander: Lander,
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
      repository,
      picks: await commitsToRebase(repository, onto, tip),
      commit: onto,
      tree: ontoTrees[at + offset] ?? '',
      ignored: [],
    }));
    rebases.push(...(await Promise.all(some)));
  }
  for (let round = 0; rebases.some((rebase) => !rebase.failed && round < rebase.picks.length); round++)
    await pickRound(repository, lander, rebases, round);
  return rebases.map(
    ({ failed, commit, tree, ignored }) =>
      failed ?? { state: 'clean', commit, tree, ...(ignored.length > 0 && { ignored }) },
  );
}

async function pickRound(
  repository: Repository,
  { graph, rules, ignored, changesOf }: Lander,
  rebases: readonly Rebase[],
  round: number,
): Promise<void> {
  const due = rebases.flatMap((rebase) => {
    const pick = rebase.picks[round];
    return pick === undefined || rebase.failed ? [] : [{ rebase, pick, parent: graph.get(pick)?.[0] }];
  });
  const trees = await treesOf(
    repository,
    due.flatMap(({ pick, parent }) => [pick, parent ?? pick]),
  );
  const picks = due.map(({ rebase, pick, parent }, index): Pick => {
    const before = parent === undefined ? repository.emptyTree : (trees[2 * index + 1] ?? '');
    return { rebase, pick, parent, tree: trees[2 * index] ?? '', before };
  });
  for (const place of new Set(picks.map(({ rebase }) => rebase.repository)))
    await pickAll(
      place,
      ignored,
      picks.filter(({ rebase }) => rebase.repository === place),
    );
  for (const { rebase, pick } of picks) {
    const changes = changesOf.get(pick);
    if (!rebase.failed && changes && rules.changedBy(changes))
      rebase.repository = await rules.repositoryFor(rebase.tree);
  }
}

/** A commit to be picked: its tree, and the tree of its parent, which it is compared with. */
interface Pick {
  rebase: Rebase;
  pick: string;
  parent: string | undefined;
  tree: string;
  before: string;
}

async function pickAll(repository: Repository, ignored: Ignored, picks: readonly Pick[]): Promise<void> {
  // Already where it belongs: git leaves such a commit as it is.
  const isInPlace = ({ rebase, parent }: Pick): boolean => parent === rebase.commit;
  const [inPlace, moving] = [picks.filter(isInPlace), picks.filter((pick) => !isInPlace(pick))];
  for (const { rebase, pick, tree } of inPlace) Object.assign(rebase, { commit: pick, tree });
  const merged = await mergeAll(
    repository,
    moving.map(({ rebase, tree, before }) => {
      const root = writeCommit(repository, before, []);
      return [writeCommit(repository, rebase.tree, [root]), writeCommit(repository, tree, [root])];
    }),
  );
  const outcomes = await ignored.passOver(merged);
  moving.forEach(({ rebase, tree, before }, index) => {
    const outcome = outcomes[index] ?? { state: 'unknown', reason: 'git did not answer' };
    if (outcome.state !== 'clean') {
      rebase.failed = outcome;
      return;
    }
    rebase.ignored.push(...(outcome.ignored ?? []));
    // What has become empty is dropped; what was empty from the start stays, and changes nothing.
    if (outcome.tree === rebase.tree && tree !== before) return;
    const commit = writeCommit(repository, outcome.tree, [rebase.commit]);
    Object.assign(rebase, { commit, tree: outcome.tree });
  });
}
