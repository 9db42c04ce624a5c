import { treesOf } from '../git/objects.js';
import type { Repository } from '../git/repository.js';
import type { Candidate, Mergeable } from './compare/branch.js';
import { drivenPaths } from './compare/driven-paths.js';
import { judgePairs } from './compare/pairs.js';
import type { LeftOut, MergeMethod, OverlapReport } from './report.js';
import { paths, type MeetingRules } from './compare/meetings.js';
import { findDirectories } from './compare/directories.js';
import { Ignored } from './compare/ignored.js';
import { makePlan, type Obstacle } from './plan/plan.js';
import { reporter, type ReportAbout } from './report-about.js';
import { ruleChangers } from './compare/rule-changers.js';
import { Rules } from './compare/rules.js';
import { survey } from './compare/survey.js';
import type { VerdictMemory } from './verdict-memory.js';
import type { Truth } from './compare/truth.js';

/** What to compare, and by which rules. */
export interface OverlapInput {
  /** Disposable, with every object at hand. */
  repository: Repository;
  base: { ref: string; sha: string };
  branches: readonly Candidate[];
  /** Compare only this one (a `ref` of `branches`) with the others. */
  subject?: string;
  truth: Truth;
  method: MergeMethod;
  /** Unchanged lines between two edits that still count as `lines`. */
  near: number;
  /** Paths that do not count; what base marks as generated does not count either. */
  isIgnored: (path: string) => boolean;
  /** Who takes no part, for the report. */
  leftOut: LeftOut;
  /** What an earlier run found; told what this one finds. */
  memory?: VerdictMemory;
  /** Which branches are not ready, by ref; absent: no plan is made. */
  obstacles?: ReadonlyMap<string, Obstacle>;
}

/**
 * Compares branches with base and with each other.
 * @returns the verdicts; what could not be determined is `unknown` in it.
 * @throws {GitError} when git fails as a whole, not for a single branch.
 */
export function findOverlaps(input: OverlapInput): Promise<OverlapReport> {
  return withOverlaps(input, (reportAbout) => reportAbout(input.subject));
}

/**
 * Compares them once, for reports from more than one point of view.
 * @param use is given what writes the report about one of the branches, or about all; it serves no longer than `use` runs.
 * @returns what `use` returns.
 * @throws {GitError} when git fails as a whole, not for a single branch.
 */
export async function withOverlaps<T>(
  input: OverlapInput,
  use: (reportAbout: ReportAbout) => Promise<T>,
): Promise<T> {
  const { repository, base, method, truth } = input;
  const rules = await Rules.inForce(repository, truth, base.sha);
  try {
    const ignored = new Ignored(repository, input.isIgnored);
    const { branches, land, landOn } = await survey(
      repository,
      base.sha,
      input.branches,
      method,
      rules,
      ignored,
    );
    const mergeable = branches.filter((branch): branch is Mergeable => branch.state === 'clean');
    await ignored.learn(mergeable.flatMap((branch) => [...paths(branch)]));
    const [baseTree = ''] = await treesOf(repository, [base.sha]);
    const changers = await ruleChangers(rules, base.sha, mergeable, method, land);
    const directories = await findDirectories(repository, baseTree, mergeable, method);
    const everywhere: MeetingRules = {
      branches: mergeable,
      isIgnored: (path) => ignored.has(path),
      changesRules: (branch) => changers.has(branch),
      vanished: directories.vanished,
      baseHas: directories.baseHas,
    };
    const judging = {
      repository,
      base: base.sha,
      method,
      land,
      landOn,
      near: input.near,
      ...(input.memory && { recall: (a: Mergeable, b: Mergeable) => input.memory?.recall(a, b) }),
    };
    const { memory } = input;
    const all = input.obstacles || memory ? await judgePairs({ ...everywhere, ...judging }) : undefined;
    if (memory && all) memory.keep(mergeable, all);
    const driven = await drivenPaths(
      repository,
      all ? mergeable.flatMap(({ own }) => [...own.byPath.keys()]) : [],
    );
    const plan =
      all &&
      input.obstacles &&
      (await makePlan({
        ...judging,
        base: { commit: base.sha, tree: baseTree },
        branches,
        pairs: all,
        obstacles: input.obstacles,
        changesRules: everywhere.changesRules,
        baseHas: everywhere.baseHas,
        treeHas: directories.treeHas,
        isIgnored: everywhere.isIgnored,
        isDriven: (path) => driven.has(path),
      }));
    return await use(
      reporter({
        base,
        truth: truth.name,
        leftOut: input.leftOut,
        branches,
        judging: { ...everywhere, ...judging },
        ...(all && { all }),
        ...(plan && { plan }),
      }),
    );
  } finally {
    await rules.dispose();
  }
}
