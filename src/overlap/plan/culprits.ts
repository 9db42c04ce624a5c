import type { Mergeable } from '../compare/branch.js';
import type { Land, Landing } from '../compare/landing.js';
import { paths } from '../compare/meetings.js';

// So many branches are tried in pairs; with more in one place, whoever reads it has to look anyway.
const most = 10;

/**
 * Which two of the branches that have merged before do not let this one merge after them, although it merges after
 * each of the two. Where no two alone do it: all that touch the same files.
 * @param before in the order in which they merged.
 */
export async function culpritsOf(
  branch: Mergeable,
  before: readonly Mergeable[],
  conflicting: readonly string[],
  base: string,
  land: Land,
): Promise<Mergeable[]> {
  const own = paths(branch);
  const touching = before.filter((one) => [...paths(one)].some((path) => own.has(path)));
  const inConflict = touching.filter((one) => conflicting.some((path) => paths(one).has(path)));
  const suspects = [...inConflict, ...touching.filter((one) => !inConflict.includes(one))].slice(0, most);
  const inOrder = before.filter((one) => suspects.includes(one));
  const pairs = inOrder.flatMap((first, index) =>
    inOrder.slice(index + 1).map((second) => ({ first, second })),
  );
  const firsts = await land(inOrder.map(({ sha }) => ({ onto: base, tip: sha })));
  const landed = new Map(inOrder.map((one, index) => [one, firsts[index]]));
  const both = await landOnEach(
    pairs.map(({ first, second }) => [landed.get(first), second]),
    land,
  );
  const thirds = await landOnEach(
    both.map((landing) => [landing, branch]),
    land,
  );
  const guilty = pairs.find((_, index) => thirds[index]?.state === 'conflict');
  if (guilty) return [guilty.first, guilty.second];
  return inConflict.length > 0 ? inConflict : touching.length > 0 ? touching : [...before];
}

/** Lands each branch on what came of another landing; undefined where that did not come to anything. */
async function landOnEach(
  tasks: readonly (readonly [Landing | undefined, Mergeable])[],
  land: Land,
): Promise<(Landing | undefined)[]> {
  const arrivals = tasks.flatMap(([onto, { sha }]) =>
    onto?.state === 'clean' ? [{ onto: onto.commit, tip: sha }] : [],
  );
  const landings = (await land(arrivals)).values();
  return tasks.map(([onto]) => (onto?.state === 'clean' ? landings.next().value : undefined));
}
