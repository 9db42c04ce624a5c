import type { Remark } from './lint-remark.js';
import type { OwnershipMap } from './ownership.js';
import type { Match, Rule } from './rule-index.js';
import { nameRule, quoteGlob } from './rule-words.js';

/** What one rule did on the files. */
interface Record {
  matched: number;
  /** On how many it had a say: gave the file to its session, or took it out where an earlier rule gave it. */
  decided: number;
  /** A rule that was in its way. */
  rival?: Rule;
}

/** The rules that do nothing on the files there are, each with a remark: those that match none, and those without a say. */
export function idleRules(owners: OwnershipMap, files: readonly string[]): Remark[] {
  const records = new Map<Rule, Record>(owners.index.rules.map((rule) => [rule, { matched: 0, decided: 0 }]));
  for (const path of files) {
    const matches = owners.index.matches(path);
    const ownership = owners.ownerOf(path);
    const winner = ownership.state === 'owned' ? ownership.rule : undefined;
    for (const [at, { rule }] of matches.entries()) {
      const record = records.get(rule);
      if (!record) continue;
      record.matched++;
      const rival = laterOf(matches, at) ?? (rule.takesOut || winner === rule ? undefined : winner);
      if (rival) record.rival ??= rival;
      else if (!rule.takesOut || givenBefore(matches, at)) record.decided++;
    }
  }
  return [...records].flatMap(([rule, record]) => remark(rule, record));
}

/** The rule of the same session that decides in place of this one. */
function laterOf(matches: readonly Match[], at: number): Rule | undefined {
  const session = matches[at]?.rule.session;
  const last = matches.findIndex(({ rule }) => rule.session === session);
  return last === at ? undefined : matches[last]?.rule;
}

/** Whether the file would be the session's without this rule. */
function givenBefore(matches: readonly Match[], at: number): boolean {
  const before = matches[at + 1]?.rule;
  return before !== undefined && before.session === matches[at]?.rule.session && !before.takesOut;
}

function remark(rule: Rule, { matched, decided, rival }: Record): Remark[] {
  const glob = quoteGlob(rule);
  if (matched === 0) {
    return [{ kind: 'dead', rule, message: `${glob} matches no file; correct it, or remove it` }];
  }
  if (decided > 0) return [];
  if (rival === undefined) {
    const message = `${glob} takes out nothing: no glob before it gives what it matches to ${rule.session.name}; move it below the one that does, or remove it`;
    return [{ kind: 'shadowed', rule, message }];
  }
  const [why, remedy] =
    rival.session === rule.session
      ? ['comes later', 'move it below that']
      : ['is more exact', 'make it more exact'];
  const message = `${glob} never decides: every file it matches (${matched}) goes by another glob, such as ${nameRule(rival)}, which ${why}; ${remedy}, or remove it`;
  return [{ kind: 'shadowed', rule, message }];
}
