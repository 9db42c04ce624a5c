import type { Graph } from './history.js';

/** A branch's own part of history. */
export interface Ancestry {
  /** What it has and base has not. */
  commits: ReadonlySet<string>;
  /** Commits of base that its own commits stand on: the merge bases are among them. */
  forks: readonly string[];
}

/** @returns what `tip` has beyond base, given the graph of all commits beyond base. */
export function ancestryOf(graph: Graph, tip: string): Ancestry {
  const commits = new Set<string>();
  const forks = new Set<string>();
  const open = [tip];
  for (let commit = open.pop(); commit !== undefined; commit = open.pop()) {
    const parents = graph.get(commit);
    if (!parents) forks.add(commit);
    else if (!commits.has(commit)) {
      commits.add(commit);
      open.push(...parents);
    }
  }
  return { commits, forks: [...forks] };
}
