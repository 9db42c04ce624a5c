import type { SessionConfig } from '../config/config.js';
import { RuleIndex, type Match, type Rule } from './rule-index.js';

/** Whose a path is: by one rule, by several that weigh the same (the config has to decide), or nobody's. */
export type Ownership =
  { state: 'owned'; rule: Rule } | { state: 'tie'; rules: Rule[] } | { state: 'unowned' };

/** Who owns what, for paths as git writes them: from the repository's root, `/` between parts. */
export class OwnershipMap {
  readonly index: RuleIndex;

  /** Throws a UserError where braces in `owns` stand for too many globs. */
  constructor(sessions: readonly SessionConfig[]) {
    this.index = new RuleIndex(sessions);
  }

  ownerOf(path: string): Ownership {
    return decide(this.index.deciding(path));
  }

  /** A folder, and those in it that rules name; each with the slash at its end. */
  foldersIn(path: string): string[] {
    return [...new Set([`${path}/`, ...this.index.foldersIn(path)])];
  }
}

/**
 * Whose a path is, given the rule of each session that decides about it: of those that give it the one whose glob says
 * more before its first `*`, `?` or `[`. Both prefixes begin the same path, so the longer one is the more exact, and
 * two of one length are the same.
 */
function decide(deciding: readonly Match[]): Ownership {
  let best: Match[] = [];
  for (const match of deciding) {
    if (match.rule.takesOut) continue;
    const lead = match.prefix.length - (best[0]?.prefix.length ?? -1);
    if (lead > 0) best = [match];
    else if (lead === 0) best.push(match);
  }
  const [first, ...others] = best;
  if (!first) return { state: 'unowned' };
  if (others.length === 0) return { state: 'owned', rule: first.rule };
  return { state: 'tie', rules: best.map(({ rule }) => rule) };
}
