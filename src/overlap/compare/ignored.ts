import { attributeOf, generatedAttribute } from '../../git/attributes.js';
import type { MergeOutcome, MergeConflict } from '../../git/merge-output.js';
import type { Repository } from '../../git/repository.js';
import { reportPath } from '../../report/path.js';

/** The paths (latin1) that do not count: those a glob names, and those that base marks as generated. */
export class Ignored {
  private readonly known = new Map<string, boolean>();

  constructor(
    /** Where base's attributes are in force. */
    private readonly repository: Repository,
    private readonly isNamed: (path: string) => boolean,
  ) {}

  /** Finds out about paths, so that `has` can answer. */
  async learn(paths: Iterable<string>): Promise<void> {
    const fresh = [...new Set(paths)].filter((path) => !this.known.has(path));
    const marks = await attributeOf(this.repository, generatedAttribute, fresh);
    for (const path of fresh) {
      const isGenerated = ['set', 'true'].includes(marks.get(path) ?? '');
      this.known.set(path, isGenerated || this.isNamed(reportPath(path).path));
    }
  }

  /** Whether a path that was learnt does not count. */
  has(path: string): boolean {
    return this.known.get(path) ?? false;
  }

  /** Takes what is ignored out of merges: one that conflicts nowhere else is clean, and says what it passed over. */
  async passOver(outcomes: readonly MergeOutcome[]): Promise<IgnoringOutcome[]> {
    const conflicts = outcomes.flatMap((outcome) => (outcome.state === 'conflict' ? outcome.conflicts : []));
    await this.learn(conflicts.flatMap(({ paths }) => paths));
    return outcomes.map((outcome): IgnoringOutcome => {
      if (outcome.state !== 'conflict') return outcome;
      // A conflict in which git names no path is one all the same.
      const isPassedOver = ({ paths }: MergeConflict): boolean =>
        paths.length > 0 && paths.every((path) => this.has(path));
      const counting = outcome.conflicts.filter((conflict) => !isPassedOver(conflict));
      if (counting.length > 0 || outcome.conflicts.length === 0) return { ...outcome, conflicts: counting };
      return { state: 'clean', tree: outcome.tree, ignored: outcome.conflicts };
    });
  }
}

/** A merge that may be clean but for what is ignored. */
export type IgnoringOutcome =
  | Exclude<MergeOutcome, { state: 'clean' }>
  | (Extract<MergeOutcome, { state: 'clean' }> & { ignored?: readonly MergeConflict[] });
