import type { OverlapReport, PairReport } from '../report.js';
import { branchOf, label, otherOf, type Words } from './words.js';

/**
 * What to do about a pair: for the people of `subject` ("this"), or for everybody where none is given. Empty where
 * there is nothing to do.
 */
export function whatToDo(
  report: OverlapReport,
  pair: PairReport,
  subject: string | undefined,
  words: Words,
): string {
  const name = (ref: string) => (ref === subject ? 'this' : label(report, ref, words));
  const own = subject ?? pair.a;
  const other = otherOf(pair, own);
  const author = branchOf(report, other)?.pullRequest?.author;
  const whom = author === undefined || subject === undefined ? undefined : words.person(author);
  const { first } = pair;
  switch (pair.verdict) {
    case 'conflict':
      return subject === undefined
        ? 'Agree who goes first; rebase the other on it after it merges.'
        : `Rebase on ${name(other)} after it merges, or agree${whom === undefined ? '' : ` with ${whom}`} who goes first.`;
    case 'ordered':
      if (first === undefined) return 'Agree who goes first.';
      return `Merge ${name(first)} before ${name(otherOf(pair, first))}.`;
    case 'unknown':
      return 'Try the merge by hand, or run again.';
    case 'lines':
      return 'Read both changes: the text merges, the meaning may not.';
    case 'stacked':
      return first === undefined ? '' : `Merge ${name(first)} first.`;
    case 'files':
      return '';
  }
}

/** What to do about one branch, or each of several, that conflicts with base. */
export function whatToDoAboutBase(report: OverlapReport, words: Words, which: 'it' | 'each' = 'it'): string {
  const base = words.name(report.base.ref);
  return `Bring ${which} up to date with ${base} and resolve this; then it is compared with the other branches again.`;
}
