import type { SessionConfig } from '../config/config.js';
import { alternativesOf } from '../config/globs.js';
import type { Remark } from './lint-remark.js';
import type { Rule } from './rule-index.js';
import { nameRule, quoteGlob } from './rule-words.js';

/** The rules that later ones of the same session make pointless, whatever files there are, each with a remark. */
export function coveredRules(rules: readonly Rule[]): Remark[] {
  const remarks: Remark[] = [];
  /** Of the later rules of the session: by the folder they match all of, and by what they say. */
  const folders = new Map<string, Rule>();
  const globs = new Map<string, Rule>();
  let session: SessionConfig | undefined;
  for (const rule of rules.toReversed()) {
    if (rule.session !== session) {
      session = rule.session;
      folders.clear();
      globs.clear();
    }
    const parts = alternativesOf(rule.text);
    const covers = parts.map(({ glob, folder }) => globs.get(glob) ?? around(folder, folders));
    const [cover] = covers;
    if (cover && covers.every((one) => one !== undefined)) {
      const message = `${quoteGlob(rule)} never decides: ${nameRule(cover)} comes later and matches all it matches; move it below that, or remove it`;
      remarks.push({ kind: 'shadowed', rule, message });
    }
    for (const { glob, folder, allBelow } of parts) {
      globs.set(glob, rule);
      if (allBelow) folders.set(folder, rule);
    }
  }
  return remarks;
}

/** What is said of a folder or one that it is in. */
function around(folder: string, folders: ReadonlyMap<string, Rule>): Rule | undefined {
  for (let at = folder; ; at = at.slice(0, at.lastIndexOf('/', at.length - 2) + 1)) {
    const rule = folders.get(at);
    if (rule !== undefined || at === '') return rule;
  }
}
