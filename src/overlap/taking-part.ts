import type { LeftOut } from './report.js';
import type { Settings } from './settings.js';

/** A branch, as far as it matters for whether it takes part. */
export interface Contender {
  name: string;
  /** Whether it is an open pull request's: those take part unless branches were named. */
  isPullRequest: boolean;
  draft: boolean;
  /** When its last commit was made, in milliseconds; absent where that is not known yet. */
  time?: number;
}

/** @returns why the branch takes no part, or undefined where it does. */
export function whyLeftOut(
  { name, isPullRequest, draft, time }: Contender,
  settings: Settings,
  now: number,
): keyof LeftOut | undefined {
  const isNamed = (isPullRequest && !settings.branchesNamed) || settings.takesPart(name);
  if (!isNamed) return 'notNamed';
  if (settings.isExcluded(name)) return 'excluded';
  if (draft && !settings.includeDrafts) return 'drafts';
  return time !== undefined && now - time > settings.maxAge ? 'old' : undefined;
}

/** Nobody left out yet. */
export function noneLeftOut(): LeftOut {
  return { notNamed: 0, excluded: 0, drafts: 0, old: 0 };
}
