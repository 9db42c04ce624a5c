import { commitsOfBase, type BaseCommit } from '../../git/history.js';
import type { Repository } from '../../git/repository.js';
import type { Unpaired } from './branch.js';
import type { Land } from './landing.js';

/** The commit on base since which a branch no longer merges. */
export interface Cause {
  sha: string;
  subject: string;
  /** The pull request it came with, where GitHub has said so in the subject. */
  pullRequest?: number;
}

/** The search for one branch's cause: it merges with `commits[clean]`, and no longer with `commits[broken]`. */
interface Search {
  branch: Unpaired;
  commits: readonly BaseCommit[];
  clean: number;
  broken: number;
}

/**
 * For each branch that conflicts with base, the commit of base's first-parent line that made it so, by bisection over
 * those that changed a conflicting path. Branches whose history gives no answer are left out.
 */
export async function findCauses(
  repository: Repository,
  base: string,
  branches: readonly Unpaired[],
  land: Land,
): Promise<Map<string, Cause>> {
  const asked = branches.filter(({ conflicts, mergeBases }) => conflicts && mergeBases?.length === 1);
  if (asked.length === 0) return new Map();
  const forks = new Set(asked.flatMap(({ mergeBases }) => mergeBases ?? []));
  const lines = await commitsOfBase(repository, base, [...forks]);
  const searches = asked.map((branch) => searchFor(branch, lines.get(branch.mergeBases?.[0] ?? '') ?? []));
  for (;;) {
    const open = searches.filter(({ clean, broken }) => broken - clean > 1);
    if (open.length === 0) break;
    // The last first: where the branch still lands on it, none of these is the cause.
    const tried = open.map(({ commits, clean, broken }) =>
      broken === commits.length ? broken - 1 : (clean + broken) >> 1,
    );
    const landings = await land(
      open.map(({ branch, commits }, index) => ({
        onto: commits[tried[index] ?? 0]?.commit ?? base,
        tip: branch.sha,
      })),
    );
    open.forEach((search, index) => {
      const isClean = landings[index]?.state === 'clean';
      search[isClean ? 'clean' : 'broken'] = tried[index] ?? 0;
    });
  }
  const causes = new Map<string, Cause>();
  for (const { branch, commits, broken } of searches) {
    const cause = commits[broken];
    if (!cause) continue;
    const { commit: sha, subject } = cause;
    const pullRequest = pullRequestIn(subject);
    causes.set(branch.ref, { sha, subject, ...(pullRequest !== undefined && { pullRequest }) });
  }
  return causes;
}

function searchFor(branch: Unpaired, line: readonly BaseCommit[]): Search {
  const paths = new Set(branch.conflicts?.flatMap((conflict) => conflict.paths));
  const commits = line.filter((commit) => [...commit.paths].some((path) => paths.has(path)));
  // At the merge base it merges; whether it does with all of these in is still to be seen.
  return { branch, commits, clean: -1, broken: commits.length };
}

/** As GitHub writes it: `Merge pull request #12 from …`, and after a squash `… (#12)`. */
export function pullRequestIn(subject: string): number | undefined {
  const [, merged, squashed] = /^Merge pull request #(\d{1,9}) from |\(#(\d{1,9})\)$/.exec(subject) ?? [];
  const number = Number(merged ?? squashed);
  return number > 0 ? number : undefined;
}
