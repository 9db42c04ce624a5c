import type { Constraints } from './constraints.js';

/**
 * Picks branches of which all can merge: again and again the one that stands in the way of the fewest others, with
 * what it stands on (greedy minimum-degree independent set).
 * @param candidates refs, those that should rather merge first.
 * @returns a subset of the candidates that no other candidate could be added to, in their order.
 */
export function choose(candidates: readonly string[], { apart, standsOn }: Constraints): string[] {
  const among = new Set(candidates);
  const open = new Set(candidates);
  const chosen = new Set<string>();
  const degree = new Map(candidates.map((ref) => [ref, count(apart.get(ref), open)]));
  const drop = (ref: string): void => {
    open.delete(ref);
    for (const other of apart.get(ref) ?? []) degree.set(other, (degree.get(other) ?? 0) - 1);
  };
  while (open.size > 0) {
    const next = leastOf(open, degree);
    const group = withFoundations(next, standsOn).filter((ref) => among.has(ref) && !chosen.has(ref));
    const fits = group.every((ref) => open.has(ref) && !group.some((other) => apart.get(ref)?.has(other)));
    if (!fits) {
      drop(next);
      continue;
    }
    for (const ref of group) {
      chosen.add(ref);
      drop(ref);
      for (const other of apart.get(ref) ?? []) if (open.has(other)) drop(other);
    }
  }
  return candidates.filter((ref) => chosen.has(ref));
}

/** The first of those that have the fewest. */
function leastOf(refs: Iterable<string>, degree: ReadonlyMap<string, number>): string {
  let [best, least] = ['', Infinity];
  for (const ref of refs) {
    const own = degree.get(ref) ?? 0;
    if (own < least) [best, least] = [ref, own];
  }
  return best;
}

/** A branch and all that it stands on. */
function withFoundations(ref: string, standsOn: Constraints['standsOn']): string[] {
  const found = new Set<string>();
  const visit = (one: string): void => {
    if (found.has(one)) return;
    found.add(one);
    for (const under of standsOn.get(one) ?? []) visit(under);
  };
  visit(ref);
  return [...found];
}

function count(refs: ReadonlySet<string> | undefined, among: ReadonlySet<string>): number {
  return refs ? [...refs].filter((ref) => among.has(ref)).length : 0;
}

/** Waves, and the branches that wait for each other in a circle, with those they wait for. */
export interface Waves {
  waves: string[][];
  circular: Map<string, string[]>;
}

/** Sorts branches into waves: each branch as early as what has to go before it allows, in the given order within one. */
export function wavesOf(chosen: readonly string[], { after, standsOn }: Constraints): Waves {
  const open = new Set(chosen);
  const waitsFor = (ref: string): string[] =>
    [...(after.get(ref) ?? []), ...(standsOn.get(ref) ?? [])].filter((other) => open.has(other));
  const waves: string[][] = [];
  const circular = new Map<string, string[]>();
  while (open.size > 0) {
    const wave = [...open].filter((ref) => waitsFor(ref).length === 0);
    if (wave.length > 0) {
      waves.push(wave);
      for (const ref of wave) open.delete(ref);
      continue;
    }
    // One has to give way: the one that should rather merge last among those in a circle.
    const last = [...open].findLast((ref) => isInCircle(ref, waitsFor)) ?? '';
    circular.set(last, waitsFor(last));
    open.delete(last);
  }
  return { waves, circular };
}

function isInCircle(ref: string, waitsFor: (ref: string) => string[]): boolean {
  const seen = new Set<string>();
  const queue = waitsFor(ref);
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (next === ref) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    queue.push(...waitsFor(next));
  }
  return false;
}
