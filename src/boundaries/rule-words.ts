import { visible } from '../report/visible.js';
import type { Rule } from './rule-index.js';

/** A rule in a sentence, as its session wrote it. */
export function quoteGlob(rule: Pick<Rule, 'text'>): string {
  return `\`${visible(rule.text)}\``;
}

/** A rule with its session and its line in the config. */
export function nameRule(rule: Rule): string {
  return `${quoteGlob(rule)} of ${rule.session.name} (line ${rule.line})`;
}
