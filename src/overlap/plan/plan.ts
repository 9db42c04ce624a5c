import type { Branch, Mergeable } from '../compare/branch.js';
import type { Blocked, PairReport, Plan } from '../report.js';
import { reportPath } from '../../report/path.js';
import { countFiles } from '../compare/directories.js';
import { Chain, type ChainRules, type Outcome } from './chain.js';
import { choose, wavesOf } from './choose.js';
import { constraintsOf, type Constraints } from './constraints.js';
import { culpritsOf } from './culprits.js';

/** Why a branch is not ready to merge, whatever the others do. */
export type Obstacle = Pick<Blocked, 'detail'> & { reason: 'draft' | 'stale' | 'checks' | 'unknown' };

/** What a plan is made from. */
export interface PlanInput extends Omit<ChainRules, 'filesInBase'> {
  branches: readonly Branch[];
  /** All pairs with a verdict, whichever branches the report is about. */
  pairs: readonly PairReport[];
  /** The branches that are not ready, by ref. */
  obstacles: ReadonlyMap<string, Obstacle>;
}

/**
 * Finds an order in which branches merge, those first that stand in the way of few, and proves it by merging them in
 * memory.
 * @throws {GitError} when git fails as a whole.
 */
export async function makePlan(input: PlanInput): Promise<Plan> {
  const filesInBase = await countFiles(input.repository, input.base.tree);
  return new Planning(input, new Chain({ ...input, filesInBase })).run();
}

/** A plan on its way. */
class Planning {
  private readonly constraints: Constraints;
  private readonly waves: string[][] = [];
  private readonly trees: string[] = [];
  private readonly merged: Mergeable[] = [];
  private readonly blocked = new Map<string, Blocked>();
  /** Those that should rather merge first come first. */
  private readonly ready: readonly Mergeable[];
  /** Ready branches without a place yet. */
  private open: readonly Mergeable[];

  constructor(
    private readonly input: PlanInput,
    private readonly chain: Chain,
  ) {
    this.constraints = constraintsOf(input.pairs);
    for (const branch of input.branches) {
      const blocked = notReady(branch, input.obstacles);
      if (blocked) this.blocked.set(branch.ref, blocked);
    }
    this.ready = input.branches
      .filter((branch): branch is Mergeable => branch.state === 'clean' && !this.blocked.has(branch.ref))
      .sort(byAge);
    this.open = this.ready;
  }

  async run(): Promise<Plan> {
    do {
      // A branch that gave way to one that did not merge after all gets another chance.
      for (let before = -1; before !== this.merged.length;) {
        before = this.merged.length;
        this.block();
        await this.round();
      }
      this.block();
    } while (await this.mergeLast());
    const { tree } = await this.chain.settle();
    const { waves, trees, blocked, chain } = this;
    const ignored = [...chain.ignored].sort().map(reportPath);
    const order = this.input.branches.map(({ ref }) => ref);
    return {
      waves,
      trees,
      tree,
      ...(ignored.length > 0 && { ignored }),
      blocked: [...blocked.values()].sort((x, y) => order.indexOf(x.ref) - order.indexOf(y.ref)),
    };
  }

  /** Takes out those that can no longer merge. */
  private block(): void {
    const merged = new Set(this.merged.map(({ ref }) => ref));
    this.open = this.open.filter(({ ref }) => !merged.has(ref));
    const { apart, after, standsOn } = this.constraints;
    for (let again = true; again;) {
      again = false;
      for (const { ref } of this.open) {
        if (this.blocked.has(ref)) continue;
        const under = [...(standsOn.get(ref) ?? [])].filter((other) => this.blocked.has(other));
        const tooLate = [...merged].filter((other) => after.get(other)?.has(ref));
        const by = [...[...(apart.get(ref) ?? [])].filter((other) => merged.has(other)), ...tooLate];
        if (under.length > 0) this.blocked.set(ref, { ref, reason: 'stack', by: under });
        else if (by.length > 0) this.blocked.set(ref, { ref, ...this.whyApart(ref, by) });
        else continue;
        again = true;
      }
    }
    this.open = this.open.filter(({ ref }) => !this.blocked.has(ref));
  }

  private whyApart(ref: string, by: string[]): Omit<Blocked, 'ref'> {
    const pairs = this.input.pairs.filter(
      ({ a, b }) => (a === ref && by.includes(b)) || (b === ref && by.includes(a)),
    );
    const lost = pairs.find(({ verdict }) => verdict === 'unknown');
    return pairs.every(({ verdict }) => verdict === 'unknown') && lost
      ? { reason: 'unknown', by, ...(lost.reason !== undefined && { detail: lost.reason }) }
      : { reason: 'conflict', by };
  }

  /** Chooses among the open ones, and merges them. */
  private async round(): Promise<void> {
    const byRef = new Map(this.open.map((branch) => [branch.ref, branch]));
    const chosen = choose([...byRef.keys()], this.constraints);
    const { waves, circular } = wavesOf(chosen, this.constraints);
    for (const [ref, by] of circular) this.blocked.set(ref, { ref, reason: 'together', by });
    for (const refs of waves) {
      const wave = refs.flatMap((ref) => byRef.get(ref) ?? []).filter(({ ref }) => this.hasFoundations(ref));
      // Those that need no merge first: together they make one tree.
      const untouched = wave.filter((branch) => this.chain.addUntouched(branch));
      this.merged.push(...untouched);
      const merged = await this.mergeEach(wave.filter((branch) => !untouched.includes(branch)));
      const all = [...untouched, ...merged].map(({ ref }) => ref);
      if (all.length > 0) await this.close(all);
    }
  }

  /** @returns those that merged; the others are blocked. */
  private async mergeEach(branches: readonly Mergeable[]): Promise<Mergeable[]> {
    const merged: Mergeable[] = [];
    for (const branch of await this.chain.prepare(branches)) {
      const outcome = await this.chain.add(branch);
      if (outcome.state === 'clean') {
        merged.push(branch);
        this.merged.push(branch);
      } else this.blocked.set(branch.ref, await this.whyNot(branch, outcome));
    }
    return merged;
  }

  /**
   * Merges what is blocked by single branches, but merges after all of them: they have brought in the same already.
   * @returns whether there was any.
   */
  private async mergeLast(): Promise<boolean> {
    const blocked = this.ready.filter(({ ref }) =>
      ['conflict', 'together'].includes(this.blocked.get(ref)?.reason ?? ''),
    );
    const wave: string[] = [];
    for (const branch of await this.chain.admits(blocked)) {
      if ((await this.chain.add(branch)).state !== 'clean') continue;
      wave.push(branch.ref);
      this.merged.push(branch);
      this.blocked.delete(branch.ref);
    }
    if (wave.length === 0) return false;
    await this.close(wave);
    const onThese = this.ready.filter(({ ref }) => this.blocked.get(ref)?.reason === 'stack');
    for (const { ref } of onThese) this.blocked.delete(ref);
    this.open = onThese;
    return true;
  }

  private async close(wave: string[]): Promise<void> {
    this.waves.push(wave);
    this.trees.push((await this.chain.settle()).tree);
  }

  private hasFoundations(ref: string): boolean {
    return [...(this.constraints.standsOn.get(ref) ?? [])].every((under) => !this.blocked.has(under));
  }

  private async whyNot(branch: Mergeable, outcome: Exclude<Outcome, { state: 'clean' }>): Promise<Blocked> {
    const { ref } = branch;
    if (outcome.state === 'unknown') return { ref, reason: 'unknown', by: [], detail: outcome.reason };
    const { base, land } = this.input;
    const conflicting = outcome.conflicts.flatMap((conflict) => conflict.paths);
    const by = await culpritsOf(branch, this.merged, conflicting, base.commit, land);
    return { ref, reason: 'together', by: by.map((other) => other.ref) };
  }
}

function notReady(branch: Branch, obstacles: PlanInput['obstacles']): Blocked | undefined {
  const { ref, state } = branch;
  const obstacle = obstacles.get(ref);
  if (state === 'merged') return undefined;
  if (state === 'conflict') return { ref, reason: 'base', by: [] };
  if (state === 'unknown')
    return { ref, reason: 'unknown', by: [], ...(branch.reason !== undefined && { detail: branch.reason }) };
  return obstacle && { ref, by: [], ...obstacle };
}

/** Pull requests before bare branches, and the older first. */
function byAge(x: Mergeable, y: Mergeable): number {
  const number = ({ pullRequest }: Mergeable): number => pullRequest?.number ?? Infinity;
  const [a, b] = [number(x), number(y)];
  return a !== b ? a - b : x.ref < y.ref ? -1 : x.ref > y.ref ? 1 : 0;
}
