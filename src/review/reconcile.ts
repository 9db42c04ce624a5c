import type { Anchor } from './anchor.js';
import { standingOf, type Earlier, type Standing } from './earlier.js';
import { severities } from './finding.js';
import type { Identity } from './identity.js';
import { matchUp, wordsInCommon } from './match.js';
import { mayRaise } from './narrowing.js';
import type { Placed } from './place.js';

/** A finding of this review, with all that is decided by. */
export interface Current extends Placed {
  identity: Identity;
  anchor: Anchor;
  /** Whether its lines are others than those that the last review looked at; true also where that is not known. */
  isChanged: boolean;
}

/** An earlier finding, with all that is decided by. */
export interface Remembered extends Earlier {
  /** Where its file is now; absent where it is gone, or the pull request does not change it any more. */
  path?: string;
  /** Whether a line of the code it is about does not stand in that file any more. */
  isCodeChanged: boolean;
  /** Whether this review looked at its file. */
  isReviewed: boolean;
}

/** Why a finding is not raised. */
export type DropReason = 'duplicate' | 'narrowed' | 'dismissed';

/** What is to be done with one finding of this review, or of an earlier one that this one does not have. */
export type Step =
  | { do: 'post'; current: Current; anchor: Anchor }
  /** It was said to be fixed, and is back. */
  | { do: 'reopen'; current: Current; earlier: Remembered }
  /** It stands on the pull request already; `current` is absent where this review does not have it. */
  | { do: 'leave'; current?: Current; earlier: Remembered; standing: Standing }
  | { do: 'resolve'; earlier: Remembered }
  | { do: 'drop'; current: Current; reason: DropReason };

export interface Rules {
  /** How many reviews there were before. */
  reviewsBefore: number;
  /** How many comments this one may begin; what is beyond stands in the summary, the worst before. */
  maxComments: number;
  mayWrite: (login: string) => boolean;
}

/** Decides over the findings of a review, given what the reviews before it said. Each gets exactly one step. */
export function reconcile(
  findings: readonly Current[],
  earlier: readonly Remembered[],
  rules: Rules,
): Step[] {
  const said = earlier.map(({ marker: { identity, severity }, path, isCodeChanged }) => ({
    identity,
    severity,
    path: path ?? identity.path,
    isCodeChanged,
  }));
  const distinct = findings
    .filter((finding, index) => !isDuplicate(finding, findings.slice(0, index)))
    .toSorted((a, b) => rankOf(a) - rankOf(b));
  const places = matchUp(
    distinct.map(({ identity, finding: { severity } }) => ({ identity, severity })),
    said,
  );
  const matched = new Set(places);
  const steps = distinct.map((current, index) => {
    const before = earlier[places[index] ?? -1];
    return before ? again(current, before, rules) : first(current, rules);
  });
  return [
    ...withinCap(steps, rules.maxComments),
    ...findings
      .filter((finding) => !distinct.includes(finding))
      .map((current) => ({ do: 'drop', current, reason: 'duplicate' }) as const),
    ...earlier.filter((_, index) => !matched.has(index)).flatMap((one) => notFound(one, rules)),
  ];
}

/** The same thing about the same lines twice in one review, in other words perhaps. */
function isDuplicate({ identity, lines }: Current, before: readonly Current[]): boolean {
  return before.some(
    (other) =>
      other.identity.category === identity.category &&
      other.identity.path === identity.path &&
      other.lines?.from === lines?.from &&
      other.lines?.to === lines?.to &&
      wordsInCommon(other.identity, identity) >= 0.5,
  );
}

function again(current: Current, earlier: Remembered, { mayWrite }: Rules): Step {
  const standing = standingOf(earlier, mayWrite);
  if (standing === 'fixed') return { do: 'reopen', current, earlier };
  if (standing === 'dismissed') return { do: 'drop', current, reason: 'dismissed' };
  // What only the summary says may have found its place in the diff meanwhile, but was said: it stays there.
  return { do: 'leave', current, earlier, standing };
}

function first(current: Current, { reviewsBefore }: Rules): Step {
  return mayRaise(current.finding.severity, reviewsBefore, current.isChanged)
    ? { do: 'post', current, anchor: current.anchor }
    : { do: 'drop', current, reason: 'narrowed' };
}

/**
 * An earlier finding that this review does not have is fixed where it looked at the file and the code is another. What
 * stands there unchanged was overlooked; but missing tests are written elsewhere.
 */
function notFound(earlier: Remembered, { mayWrite }: Rules): Step[] {
  const standing = standingOf(earlier, mayWrite);
  const { marker, path, isCodeChanged, isReviewed } = earlier;
  const isAnswered = isCodeChanged || marker.identity.code === '' || marker.identity.category === 'tests';
  const isFixed = path === undefined || (isReviewed && isAnswered);
  if (standing === 'open' && isFixed) return [{ do: 'resolve', earlier }];
  if (standing === 'hidden' && isFixed) return [];
  return standing === 'open' || standing === 'hidden' ? [{ do: 'leave', earlier, standing }] : [];
}

function rankOf({ finding }: Current): number {
  return severities.indexOf(finding.severity);
}

/** What is beyond the cap stands in the summary; the worst come first. */
function withinCap(steps: readonly Step[], most: number): Step[] {
  let left = most;
  return steps.map((step) => {
    if (step.do !== 'post' || step.anchor.kind === 'summary') return step;
    return left-- > 0 ? step : { ...step, anchor: { kind: 'summary' } };
  });
}
