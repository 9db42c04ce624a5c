import { changedPaths, everyChange, type TreePair } from '../../git/diff.js';
import { pathsChangedSince, type Graph } from '../../git/history.js';
import { treesOf } from '../../git/objects.js';
import type { Repository } from '../../git/repository.js';
import { isOnePlainCommit } from './ancestry.js';
import type { Branch, Candidate, Unpaired } from './branch.js';
import {
  changeSet,
  changeSets,
  lookupsOf,
  maybeRenamed,
  mayMeet,
  type ChangeSet,
  type Gone,
} from './changes.js';
import { lookForDirectories } from './directories.js';
import type { Ignored } from './ignored.js';
import { landByLines, type LandedByLines } from './land-by-lines.js';
import { landIn, type Land, type Lander, type Landing } from './landing.js';
import type { MergeMethod } from '../report.js';
import { placeBranches, unknown, type Placed } from './placing.js';
import type { Rules } from './rules.js';

/** All that the pairs are judged from. */
export interface Survey {
  branches: Branch[];
  /** How branches land on base. */
  land: Land;
  /** How the next branch lands on `tree`, where one that changed the rules has landed before. */
  landOn: (tree: string) => Promise<Land>;
}

/**
 * Looks at every branch by itself: where it left base, what it changed, and what merging it into base comes to.
 * Most merges need not be made: where a branch and base changed nothing that could meet, the merge is clean.
 */
export async function survey(
  repository: Repository,
  base: string,
  candidates: readonly Candidate[],
  method: MergeMethod,
  rules: Rules,
  ignored: Ignored,
): Promise<Survey> {
  const { graph, placed } = await placeBranches(repository, base, candidates);
  const lander = { method, graph, rules, ignored, changesOf: await stepsOf(repository, graph, method) };
  const land = landIn(repository, lander);
  return {
    branches: await measure(repository, base, placed, lander, land),
    land,
    landOn: async (tree) => landIn(await rules.repositoryFor(tree), lander),
  };
}

/** What each commit changed in its first parent; only a rebase, which takes them one by one, asks for it. */
async function stepsOf(
  repository: Repository,
  graph: Graph,
  method: MergeMethod,
): Promise<Map<string, ChangeSet>> {
  if (method !== 'rebase') return new Map();
  const commits = [...graph.keys()];
  const trees = await treesOf(
    repository,
    commits.flatMap((commit) => [commit, graph.get(commit)?.[0] ?? commit]),
  );
  const pairs = commits.map((commit, index): TreePair => {
    const isRoot = graph.get(commit)?.length === 0;
    return [isRoot ? repository.emptyTree : (trees[2 * index + 1] ?? ''), trees[2 * index] ?? ''];
  });
  const changes = await changedPaths(repository, pairs, changeSets);
  return new Map(commits.map((commit, index) => [commit, changes[index] ?? changeSet()]));
}

/** Diffs every placed branch against what it left and base against the same, then lands those that could collide. */
async function measure(
  repository: Repository,
  base: string,
  found: readonly (Placed | Unpaired)[],
  lander: Lander,
  land: Land,
): Promise<Branch[]> {
  const placed = found.filter((branch): branch is Placed => 'tree' in branch);
  const mergeBases = [...new Set(placed.flatMap((branch) => branch.mergeBases))];
  const [baseTree = '', ...mergeBaseTrees] = (await treesOf(repository, [base, ...mergeBases])).map(
    (tree) => tree ?? '',
  );
  const treeOf = new Map(mergeBases.map((commit, index) => [commit, mergeBaseTrees[index] ?? '']));
  const pairs = placed.flatMap((branch) =>
    branch.mergeBases.map((commit): TreePair => [treeOf.get(commit) ?? '', branch.tree]),
  );
  const diffs = await changedPaths(repository, pairs, everyChange);
  let at = 0;
  const changed = placed.map((branch): (Placed & { own: ChangeSet }) | Unpaired => {
    const found = branch.mergeBases.map(() => diffs[at++]);
    if (found.includes(undefined)) return unknown(branch, missing);
    // What one commit did and another took back still meets others, commit by commit.
    const steps = [...branch.ancestry.commits].flatMap((commit) => [
      ...(lander.changesOf.get(commit)?.byPath.values() ?? []),
    ]);
    return { ...branch, own: changeSet([steps, ...found].flatMap((changes) => changes ?? [])) };
  });
  const lookups = lookupsOf(changed.flatMap((branch) => ('state' in branch ? [] : branch.own)));
  const moved = await changedPaths(
    repository,
    mergeBaseTrees.map((tree) => [tree, baseTree]),
    () => changeSets(lookups),
  );
  const movedSince = new Map(mergeBases.map((commit, index) => [commit, moved[index]]));
  const measured = changed.map((branch): Measured | Unpaired => {
    if ('state' in branch) return branch;
    const since = branch.mergeBases.map((commit) => movedSince.get(commit));
    if (since.includes(undefined)) return unknown(branch, missing);
    return { ...branch, moved: union(since.flatMap((set) => set ?? [])) };
  });
  const landed = await landWhereNeeded(repository, base, baseTree, measured, lander, land);
  const byRef = new Map(landed.map((branch) => [branch.ref, branch]));
  return found.map((branch) => byRef.get(branch.ref) ?? (branch as Unpaired));
}

const missing = 'some of its files are not in this repository (a partial clone): fetch them';

function union(sets: readonly ChangeSet[]): ChangeSet {
  const [only] = sets;
  if (sets.length === 1 && only) return only;
  const all = <T>(part: (set: ChangeSet) => Iterable<T>): Set<T> =>
    new Set(sets.flatMap((set) => [...part(set)]));
  return {
    byPath: new Map(sets.flatMap((set) => [...set.byPath])),
    addedUnder: all((set) => set.addedUnder),
    deletedUnder: all((set) => set.deletedUnder),
    changedUnder: all((set) => set.changedUnder),
    added: all((set) => set.added),
    adds: sets.some((set) => set.adds),
    deletes: sets.some((set) => set.deletes),
  };
}

type Measured = Placed & { own: ChangeSet; moved: ChangeSet };

async function landWhereNeeded(
  repository: Repository,
  base: string,
  baseTree: string,
  measured: readonly (Measured | Unpaired)[],
  { method, ignored }: Lander,
  land: Land,
): Promise<Branch[]> {
  const whole = measured.filter(isMeasured);
  const gone = await goneDirectories(repository, baseTree, whole);
  const keepsPatch = await patchKeepers(repository, base, whole, method);
  const touched = whole.filter((branch) => !landsUntouched(branch, gone(branch)) || !keepsPatch(branch));
  const byLines = await landByLines(
    repository,
    touched.filter(({ mergeBases }) => method !== 'rebase' && mergeBases.length === 1),
    gone,
    ignored,
  );
  const toLand = touched.filter((branch) => !byLines.has(branch));
  const landings = await land(toLand.map(({ sha }) => ({ onto: base, tip: sha })));
  const trees = landings.flatMap((landing): TreePair[] =>
    landing.state === 'clean' ? [[baseTree, landing.tree]] : [],
  );
  const changes = (await changedPaths(repository, trees, changeSets)).values();
  const byGit = new Map(
    toLand.map((branch, index): [Measured, Branch] => {
      const landing = landings[index];
      if (landing?.state !== 'clean') return [branch, refused(branch, landing)];
      const landed = changes.next().value;
      if (!landed) return [branch, unknown(branch, missing)];
      const { ignored } = landing;
      return [
        branch,
        { ...branch, state: 'clean', touched: true, landed, landing, ...(ignored && { ignored }) },
      ];
    }),
  );
  return measured.map((branch): Branch => {
    if (!isMeasured(branch)) return branch;
    const known = byGit.get(branch);
    if (known) return known;
    const lines = byLines.get(branch);
    if (!lines) return { ...branch, state: 'clean', touched: false, landed: branch.own };
    return lines.state === 'clean'
      ? { ...branch, state: 'clean', touched: true, landed: lines.landed }
      : refused(branch, lines);
  });
}

function isMeasured(branch: Measured | Unpaired): branch is Measured {
  return !('state' in branch);
}

type Refusal = Exclude<Landing, { state: 'clean' }> | Extract<LandedByLines, { state: 'conflict' }>;

function refused(branch: Measured, landing: Refusal | undefined): Unpaired {
  const { ref, sha, pullRequest, mergeBases, own } = branch;
  const known = { ref, sha, ...(pullRequest && { pullRequest }), mergeBases, own };
  if (landing?.state === 'conflict') return { ...known, state: 'conflict', conflicts: landing.conflicts };
  return { ...known, state: 'unknown', reason: landing?.reason ?? 'git did not answer' };
}

/** Which directories are gone from a branch's own tree, and from base. */
async function goneDirectories(
  repository: Repository,
  baseTree: string,
  branches: readonly Measured[],
): Promise<(branch: Measured) => Gone> {
  const asked = branches.flatMap(({ tree, own, moved }) => {
    const { byFew, byMany } = maybeRenamed(own, moved);
    return [
      ...byFew.map((directory) => ({ tree, directory })),
      ...byMany.map((directory) => ({ tree: baseTree, directory })),
    ];
  });
  const isThere = await lookForDirectories(repository, asked);
  return ({ tree }) => ({
    fromFew: (directory) => !isThere(tree, directory),
    fromMany: (directory) => !isThere(baseTree, directory),
  });
}

/** Whether merging it into base is clean without a look: base changed nothing since that its changes could meet. */
function landsUntouched(branch: Measured, gone: Gone): boolean {
  return branch.mergeBases.length === 1 && !mayMeet(branch.own, branch.moved, gone);
}

/**
 * Whether what a branch changed stays one patch that base cannot have: a rebase picks each commit, and leaves out one
 * whose patch base took in, even where base took it back.
 */
async function patchKeepers(
  repository: Repository,
  base: string,
  branches: readonly Measured[],
  method: MergeMethod,
): Promise<(branch: Measured) => boolean> {
  if (method !== 'rebase') return () => true;
  const forks = new Set(branches.flatMap(({ mergeBases }) => mergeBases));
  const taken = forks.size > 0 ? await pathsChangedSince(repository, base, [...forks]) : undefined;
  return ({ ancestry, own }) =>
    isOnePlainCommit(ancestry) && [...own.byPath.keys()].some((path) => taken?.has(path) === false);
}
