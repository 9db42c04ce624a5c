import type { Category } from '../finding.js';
import { isSameMistake, type Lesson } from './merge.js';
import { mistakeFrom } from './mistake.js';

/** A finding that we posted, as our own comment on a pull request says. */
export interface Posted {
  pull: number;
  category: Category;
  title: string;
  state: 'open' | 'fixed' | 'dismissed';
}

/** In how many pull requests a finding has to come up before it is proposed by itself. */
export const often = 3;

/**
 * Findings that came up in {@link often} pull requests or more, in nearly the same words and the same category, one of
 * them `pull`: so each is proposed when it comes up, and not again and again. A dismissed finding counts for nothing.
 */
export function recurring(posted: readonly Posted[], pull: number): Lesson[] {
  const groups: { category: Category; text: string; pulls: Set<number> }[] = [];
  for (const { pull: number, category, title, state } of posted) {
    const mistake = state === 'dismissed' ? undefined : mistakeFrom(title);
    if (!mistake || 'refused' in mistake) continue;
    const { text } = mistake;
    const group = groups.find((one) => one.category === category && isSameMistake(one.text, text));
    if (group) group.pulls.add(number);
    else groups.push({ category, text, pulls: new Set([number]) });
  }
  return groups
    .filter(({ pulls }) => pulls.size >= often && pulls.has(pull))
    .map(({ text, pulls }) => ({ text, pulls: [...pulls].sort((a, b) => a - b) }));
}
