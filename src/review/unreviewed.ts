import type { NotReviewed, Tokens } from './finding.js';

/** Of a file of these nobody wanted a review. */
const unwanted: readonly NotReviewed['reason'][] = ['ignored', 'binary'];

/** What was to be reviewed, and was not. */
export function missedOf(notReviewed: readonly NotReviewed[]): NotReviewed[] {
  return notReviewed.filter(({ reason }) => !unwanted.includes(reason));
}

/**
 * Whether there was something to review, and nothing of it was: then nobody knows how the change stands.
 * @param reviewed how many files were; absent where the reviewer does not say.
 */
export function isNothingReviewed({ reviewed = 0, notReviewed, tokens }: Looked): boolean {
  if (missedOf(notReviewed).length === 0) return false;
  // Files that are gone or only renamed count as reviewed, and no model has to look at them.
  return reviewed === 0 || (tokens !== undefined && Object.values(tokens).every((count) => count === 0));
}

interface Looked {
  reviewed?: number;
  notReviewed: readonly NotReviewed[];
  tokens?: Tokens | undefined;
}
