import { pathsOf, textKinds, type Kind } from './files.js';
import type { History, Line } from './history.js';
import type { Random } from './random.js';
import { lines, splice, type Change } from './tree.js';

const most = 8;
const names = [
  'feature/one',
  'claude/two',
  "fix/quote'd",
  'feature/$(three)',
  'claude/naïve',
  'fix/six;six',
  'feature/a/deep/name',
  'topic-8',
];

/** What a shape is drawn on: a history being made up, its branches, and chance. */
export class Scene {
  /** The commits that base has stood at, oldest first. */
  readonly past: number[] = [];
  readonly branches: Line[] = [];
  private readonly taken = new Set<string>();
  private words = 0;

  constructor(
    readonly random: Random,
    readonly history: History,
    readonly main: Line,
  ) {
    this.past.push(main.tip);
  }

  /** Whether one more branch is allowed. */
  get room(): boolean {
    return this.branches.length < most;
  }

  /** A new branch at a commit; by default where base stands, or stood. Throws when there is no room. */
  branch(from = this.fork()): Line {
    const name = names[this.branches.length];
    if (name === undefined) throw new Error('no room for one more branch');
    const line = this.history.branch(name, from);
    this.branches.push(line);
    return line;
  }

  /** A commit that base stands at, or stood at. */
  fork(): number {
    return this.random.chance(0.6) ? this.main.tip : this.random.pick(this.past);
  }

  /** Two branches: old ones, which carry other shapes already, or new ones where there is room. */
  pair(): [Line, Line] {
    const old = this.random.shuffle(this.branches);
    const one = (): Line => {
      const line = this.room && this.random.chance(0.35) ? undefined : old.pop();
      return line ?? this.branch();
    };
    return [one(), one()];
  }

  /** Commit a change on base. */
  advance(change: Change): void {
    this.history.commit(this.main, change);
    if (this.past.at(-1) !== this.main.tip) this.past.push(this.main.tip);
  }

  /** A path of one of these kinds that all of these lines (and base) hold; one not used before, mostly. */
  path(kinds: readonly Kind[] = textKinds, where: readonly Line[] = this.branches): string | undefined {
    const all = kinds
      .flatMap(pathsOf)
      .filter((path) => [this.main, ...where].every((line) => this.history.tree(line).has(path)));
    const fresh = all.filter((path) => !this.taken.has(path));
    const from = fresh.length > 0 && this.random.chance(0.8) ? fresh : all;
    if (from.length === 0) return undefined;
    const path = this.random.pick(from);
    this.taken.add(path);
    return path;
  }

  /** How many lines base has at a path. */
  length(path: string): number {
    return lines(this.history.tree(this.main).get(path)?.data ?? '').length;
  }

  /** A line of text that stands nowhere else. */
  word(): string {
    return `word ${(this.words += 1)}`;
  }

  /** A path that exists nowhere yet. */
  fresh(directory: string): string {
    return `${directory}/new-${(this.words += 1)}.txt`;
  }

  /** A change of a few lines at a line: replaced, put in, taken out, said twice. */
  edit(path: string, at: number): Change {
    const count = this.random.int(1, 2);
    const texts = Array.from({ length: this.random.int(1, 2) }, () => this.word());
    return this.random.pick([
      splice(path, at, count, texts),
      splice(path, at, 1, texts),
      splice(path, at, 0, texts),
      splice(path, at, count, []),
    ]);
  }
}
