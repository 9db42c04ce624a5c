import type { MergeMethod } from '../report.js';
import type { Mergeable } from './branch.js';
import type { Land } from './landing.js';
import type { Rules } from './rules.js';

/** @returns the branches after which others merge by other rules. */
export async function ruleChangers(
  rules: Rules,
  base: string,
  branches: readonly Mergeable[],
  method: MergeMethod,
  land: Land,
): Promise<ReadonlySet<Mergeable>> {
  const touching = branches.filter(({ own, landed }) => rules.changedBy(own, landed));
  // A rebase goes by other rules half way, too.
  if (method === 'rebase') return new Set(touching);
  const landings = await land(touching.map(({ sha }) => ({ onto: base, tip: sha })));
  const changers = new Set<Mergeable>();
  for (const [index, branch] of touching.entries()) {
    const landing = landings[index];
    if (landing?.state !== 'clean' || (await rules.differIn(landing.tree))) changers.add(branch);
  }
  return changers;
}
