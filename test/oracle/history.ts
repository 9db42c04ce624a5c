import { combine, same, type Change, type Entry, type Tree } from './tree.js';

/** A commit, known by its place in the history; parents stand before their children. */
export interface Commit {
  parents: number[];
  tree: Tree;
  message: string;
  /** Seconds since 1970. */
  time: number;
}

/** A line of work: a ref whose tip moves as changes are committed. */
export interface Line {
  readonly name: string;
  tip: number;
}

/** A repository's history while it is made up, in memory. */
export class History {
  readonly commits: Commit[] = [];
  readonly lines: Line[] = [];
  private clock = 1_767_225_600;

  /** A new ref at a commit. */
  branch(name: string, tip: number): Line {
    const line = { name, tip };
    this.lines.push(line);
    return line;
  }

  /** A commit without parents; its number. */
  root(tree: Tree, message: string): number {
    return this.add({ parents: [], tree, message });
  }

  /** What a ref holds. */
  tree(line: Line): Tree {
    return this.treeOf(line.tip);
  }

  /** What a commit holds. */
  treeOf(commit: number): Tree {
    return this.commits[commit]?.tree ?? new Map<string, Entry>();
  }

  /** Commit a change on a ref; a change that changes nothing makes no commit. */
  commit(line: Line, change: Change, message = `Change ${line.name}`): void {
    const tree: Tree = new Map(this.tree(line));
    change(tree);
    if (unchanged(tree, this.tree(line))) return;
    line.tip = this.add({ parents: [line.tip], tree, message });
  }

  /** Merge commits into a ref, with a further change of the merge's own if one is given. */
  merge(line: Line, others: readonly number[], change: Change = () => undefined): void {
    let tree: Tree = new Map(this.tree(line));
    for (const other of others) {
      tree = combine(this.treeOf(this.ancestor(line.tip, other)), tree, this.treeOf(other));
    }
    change(tree);
    line.tip = this.add({ parents: [line.tip, ...others], tree, message: `Merge into ${line.name}` });
  }

  /** The commits that a commit contains, itself included. */
  contained(commit: number): Set<number> {
    const seen = new Set<number>();
    const queue = [commit];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      queue.push(...(this.commits[next]?.parents ?? []));
    }
    return seen;
  }

  /** The youngest commit that both contain, or -1. */
  private ancestor(a: number, b: number): number {
    const mine = this.contained(a);
    return Math.max(-1, ...[...this.contained(b)].filter((commit) => mine.has(commit)));
  }

  private add(commit: Omit<Commit, 'time'>): number {
    this.clock += 61;
    return this.commits.push({ ...commit, time: this.clock }) - 1;
  }
}

function unchanged(a: Tree, b: Tree): boolean {
  return a.size === b.size && [...a].every(([path, entry]) => same(entry, b.get(path)));
}
