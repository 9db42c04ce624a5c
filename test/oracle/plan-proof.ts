import { git } from './git.js';
import type { Difference } from './compare.js';
import { Worktree, type MergeMethod } from './worktree.js';

/** As much of the product's plan as is held against git. */
export interface Plan {
  waves: readonly (readonly string[])[];
  trees: readonly string[];
  tree: string;
  blocked: readonly { ref: string; reason: string; by: readonly string[] }[];
}

/** What of a plan is compared with what git does. */
export interface PlannedReport {
  branches: readonly { ref: string; sha: string; base: string }[];
  plan: Plan;
}

/** Merges a plan for real, in a worktree, and names every way in which git does otherwise than it says. */
export async function provePlan(
  repository: string,
  base: string,
  { branches, plan }: PlannedReport,
  method: MergeMethod,
  scratch: string,
): Promise<Difference[]> {
  const differences: Difference[] = [];
  const shaOf = new Map(branches.map(({ ref, sha }) => [ref, sha]));
  const sha = (ref: string): string => shaOf.get(ref) ?? ref;
  const worktree = await Worktree.open(repository, scratch);
  // The marks of an ignored conflict name the commits, which are others here.
  const passedOver: string[] = [];
  const bring = async (ref: string, into: string): Promise<string | undefined> => {
    const outcome = await worktree.bring(sha(ref), into, method);
    if (!outcome.clean) return undefined;
    passedOver.push(...outcome.ignored);
    return worktree.head();
  };
  const treeOf = async (commit: string) => (await git(repository, ['rev-parse', `${commit}^{tree}`])).trim();
  try {
    const start = (await git(repository, ['rev-parse', base])).trim();
    let head = start;
    for (const [index, wave] of plan.waves.entries()) {
      for (const ref of wave) {
        const next = await bring(ref, head);
        if (next === undefined) differences.push(`${ref} of wave ${index + 1} does not merge`);
        head = next ?? head;
      }
      const tree = await treeOf(head);
      if (passedOver.length === 0 && tree !== plan.trees[index])
        differences.push(`wave ${index + 1} ends in ${tree}, not ${String(plan.trees[index])}`);
    }
    if (passedOver.length === 0 && (await treeOf(head)) !== plan.tree)
      differences.push(`all ends in ${await treeOf(head)}, not ${plan.tree}`);
    for (const { ref, reason, by } of plan.blocked) {
      if (reason === 'conflict' || reason === 'together') {
        if ((await bring(ref, head)) !== undefined) differences.push(`${ref} merges after all the waves`);
        if (by.length === 0) differences.push(`nobody stands in the way of ${ref}`);
      }
      for (const other of reason === 'conflict' ? by : []) {
        const after = await bring(other, start);
        if (after === undefined || (await bring(ref, after)) !== undefined)
          differences.push(`${ref} merges after ${other}`);
      }
      if (reason === 'together' && by.length === 2) {
        const first = await bring(by[0] ?? '', start);
        const second = first === undefined ? undefined : await bring(by[1] ?? '', first);
        if (second === undefined || (await bring(ref, second)) !== undefined)
          differences.push(`${ref} merges after ${by.join(' and ')}`);
      }
    }
    const planned = [...plan.waves.flat(), ...plan.blocked.map(({ ref }) => ref)].sort();
    const expected = branches.flatMap(({ ref, base: state }) => (state === 'merged' ? [] : [ref])).sort();
    if (planned.join('\n') !== expected.join('\n'))
      differences.push(`not every branch has one place: ${planned.join()}`);
  } finally {
    await worktree.close();
  }
  return differences;
}
