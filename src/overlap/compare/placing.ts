import { ancestryOf, type Ancestry } from '../../git/ancestry.js';
import { ancestors, commitsBeyond, independent, type Graph } from '../../git/history.js';
import { lookUp } from '../../git/objects.js';
import type { Repository } from '../../git/repository.js';
import type { Candidate, Unpaired } from './branch.js';

/** A branch whose place in history is known. */
export interface Placed extends Candidate {
  tree: string;
  ancestry: Ancestry;
  mergeBases: readonly string[];
}

/** Where every branch stands in history, and the commits that base has not; one without a place gets no further. */
export async function placeBranches(
  repository: Repository,
  base: string,
  candidates: readonly Candidate[],
): Promise<{ graph: Graph; placed: (Placed | Unpaired)[] }> {
  const present = await lookUp(
    repository,
    candidates.map(({ sha }) => `${sha}^{tree}`),
  );
  const [graph, broken] = await historyOf(
    repository,
    base,
    candidates.filter((_, index) => present[index]).map(({ sha }) => sha),
  );
  const isWhole = await wholeness(repository, base);
  const placed: (Placed | Unpaired)[] = [];
  for (const [index, candidate] of candidates.entries()) {
    const tree = present[index]?.id;
    const reason = broken.get(candidate.sha);
    if (candidate.unknown !== undefined) placed.push(unknown(candidate, candidate.unknown));
    else if (tree === undefined) placed.push(unknown(candidate, notHere));
    else if (reason !== undefined) placed.push(unknown(candidate, `its history is incomplete: ${reason}`));
    else placed.push(await place(repository, graph, candidate, tree, isWhole));
  }
  return { graph, placed };
}

const notHere = 'its commit or its files are not in this repository (a shallow or partial clone): fetch them';

/** A branch of which nothing can be said. */
export function unknown(candidate: Candidate, reason: string): Unpaired {
  return { ...candidate, state: 'unknown', reason };
}

/** The graph of all commits beyond base, and the tips whose history could not be walked, with git's reason. */
async function historyOf(
  repository: Repository,
  base: string,
  tips: readonly string[],
): Promise<[Graph, Map<string, string>]> {
  const graph = await commitsBeyond(repository, base, tips);
  if (typeof graph !== 'string') return [graph, new Map()];
  // One of them is broken: only now is each asked by itself.
  const whole: Graph = new Map();
  const broken = new Map<string, string>();
  for (const tip of tips) {
    const part = await commitsBeyond(repository, base, [tip]);
    if (typeof part === 'string') broken.set(tip, part);
    else for (const [commit, parents] of part) whole.set(commit, parents);
  }
  return [whole, broken];
}

/** Tells whether a branch's place can be trusted: where history is cut off, a merge base may hide behind the cut. */
type IsWhole = (ancestry: Ancestry) => Promise<boolean>;

async function wholeness(repository: Repository, base: string): Promise<IsWhole> {
  const cuts = await repository.shallowCommits();
  if (cuts.size === 0) return () => Promise.resolve(true);
  const known = new Map<string, string[]>();
  const below = async (tip: string): Promise<string[]> => {
    const found =
      known.get(tip) ?? [...(await ancestors(repository, tip))].filter((commit) => cuts.has(commit));
    known.set(tip, found);
    return found;
  };
  const underBase = await below(base);
  return async ({ commits, forks }) => {
    const [fork] = forks;
    if (fork === undefined || forks.length > 1 || [...commits].some((commit) => cuts.has(commit)))
      return false;
    // What base hides lies behind cuts that the fork contains, so it is older than the fork.
    return (await below(fork)).length === underBase.length;
  };
}

async function place(
  repository: Repository,
  graph: Graph,
  candidate: Candidate,
  tree: string,
  isWhole: IsWhole,
): Promise<Placed | Unpaired> {
  if (!graph.has(candidate.sha)) return { ...candidate, state: 'merged' };
  const ancestry = ancestryOf(graph, candidate.sha);
  if (!(await isWhole(ancestry)))
    return unknown(candidate, 'the history here is cut off (a shallow clone): fetch all of it');
  const mergeBases = await independent(repository, ancestry.forks);
  if (mergeBases.length === 0)
    return {
      ...candidate,
      state: 'conflict',
      reason: 'It shares no history with base: git refuses to merge it.',
    };
  return { ...candidate, tree, ancestry, mergeBases };
}
