import { visible } from '../report/visible.js';
import type { Ownership, OwnershipMap } from './ownership.js';
import type { Match, Rule } from './rule-index.js';
import { nameRule, quoteGlob } from './rule-words.js';

/** Whose a path is, and why. */
export interface Explanation {
  path: string;
  ownership: Ownership;
  /** What else matches the path, session by session, the later rule first. */
  others: Loser[];
}

export interface Loser {
  rule: Rule;
  /** Why it does not decide: one sentence. */
  why: string;
}

export function explainPath(path: string, owners: OwnershipMap): Explanation {
  const ownership = owners.ownerOf(path);
  const winners = winnersOf(ownership);
  const matches = owners.index.matches(path);
  const best = matches.find(({ rule }) => rule === winners[0]);
  const others = matches
    .filter(({ rule }) => !winners.includes(rule))
    .map((match) => ({ rule: match.rule, why: whyNot(match, matches, best) }));
  return { path, ownership, others };
}

function winnersOf(ownership: Ownership): Rule[] {
  if (ownership.state === 'owned') return [ownership.rule];
  return ownership.state === 'tie' ? ownership.rules : [];
}

function whyNot({ rule, prefix }: Match, matches: readonly Match[], best: Match | undefined): string {
  const last = matches.find((match) => match.rule.session === rule.session)?.rule ?? rule;
  if (last !== rule) {
    return `The last glob of ${rule.session.name} that matches decides for it: ${quoteGlob(last)}, line ${last.line}.`;
  }
  if (rule.takesOut) return `It takes the path out of ${rule.session.name}.`;
  const less = `It says less before its first *, ? or [ ("${visible(prefix)}")`;
  return best === undefined
    ? `${less}.`
    : `${less} than ${nameRule(best.rule)} does ("${visible(best.prefix)}").`;
}

/** An explanation as lines to read; `file` is the config's path. */
export function explanationLines({ path, ownership, others }: Explanation, file: string): string[] {
  const at = ({ line, column }: Rule) => `${visible(file)}:${line}:${column}`;
  const winners = winnersOf(ownership).map(
    (rule) => `  ${at(rule)}: ${quoteGlob(rule)} of ${rule.session.name}`,
  );
  const losers = others.map(
    ({ rule, why }) => `  ${at(rule)}: ${quoteGlob(rule)} of ${rule.session.name}. ${why}`,
  );
  return [
    `${visible(path)}: ${headline(ownership)}`,
    ...winners,
    ...(losers.length > 0 ? ['What else matches:', ...losers] : []),
  ];
}

function headline(ownership: Ownership): string {
  switch (ownership.state) {
    case 'unowned':
      return 'no session owns it';
    case 'owned': {
      const { session } = ownership.rule;
      const shared = session.access === 'shared' ? ', which shares it' : '';
      return `owned by ${session.name}${shared}`;
    }
    case 'tie':
      return `${ownership.rules.map(({ session }) => session.name).join(' and ')} own it by globs that weigh the same; ${tieAdvice}`;
  }
}

/** What to do about rules that tie, as half a sentence. */
export const tieAdvice =
  'make one of them more exact, or take the path out of one session with a glob that starts with !';
