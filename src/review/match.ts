import { severities, type Severity } from './finding.js';
import { titleWords, type Identity } from './identity.js';

/** A finding, as far as it is to be found again. */
export interface Found {
  identity: Identity;
  severity: Severity;
}

/** One that was said earlier. */
export interface Said extends Found {
  /** Where its file is now. */
  path: string;
  /** Whether a line of the code it is about does not stand in that file any more. */
  isCodeChanged: boolean;
}

/**
 * Finds for each finding what was said of it earlier: the same words at the same code, in whatever category, before other
 * words at the same code, before much the same words where the code was changed. Nothing is taken twice.
 * @returns the place in `earlier`, or undefined, for each finding in order.
 */
export function matchUp(findings: readonly Found[], earlier: readonly Said[]): (number | undefined)[] {
  const found: (number | undefined)[] = findings.map(() => undefined);
  const taken = new Set<number>();
  for (const isSame of likenesses)
    for (const [index, finding] of findings.entries()) {
      if (found[index] !== undefined) continue;
      const place = earlier.findIndex((said, at) => !taken.has(at) && isSame(finding, said));
      if (place < 0) continue;
      found[index] = place;
      taken.add(place);
    }
  return found;
}

type Likeness = (now: Found, said: Said) => boolean;

const isSameFile: Likeness = ({ identity: now }, { identity, path }) =>
  now.category === identity.category && now.path === path;

const isSameCode: Likeness = ({ identity: now }, { identity }) =>
  now.code !== '' && now.code === identity.code;

/** What is worse than anything said there, in words of which none was, is not that. */
const isWorse: Likeness = (now, said) =>
  severities.indexOf(now.severity) < severities.indexOf(said.severity) &&
  wordsInCommon(now.identity, said.identity) === 0;

/** Closest first. */
const likenesses: readonly Likeness[] = [
  (now, said) =>
    isSameFile(now, said) &&
    now.identity.code === said.identity.code &&
    now.identity.nth === said.identity.nth &&
    wordsInCommon(now.identity, said.identity) === 1,
  // What one review calls quality the next one calls security.
  (now, said) =>
    now.identity.path === said.path &&
    isSameCode(now, said) &&
    wordsInCommon(now.identity, said.identity) >= 0.75,
  (now, said) => isSameFile(now, said) && isSameCode(now, said) && !isWorse(now, said),
  // One reviewer quotes a line, the next one the lines around it too.
  (now, said) =>
    isSameFile(now, said) &&
    linesInCommon(now.identity, said.identity) >= 0.5 &&
    wordsInCommon(now.identity, said.identity) >= 0.4,
  // Changed, but not mended.
  (now, said) =>
    isSameFile(now, said) &&
    (said.isCodeChanged || now.identity.code === '' || said.identity.code === '') &&
    wordsInCommon(now.identity, said.identity) >= 0.75,
];

/** How many of the words of two titles, 0 to 1. */
export function wordsInCommon(a: Identity, b: Identity): number {
  return shared(titleWords(a.title), titleWords(b.title), (one, other) => Math.max(one, other));
}

function linesInCommon(a: Identity, b: Identity): number {
  return shared(a.lines, b.lines, (one, other) => Math.min(one, other));
}

function shared(
  a: readonly string[],
  b: readonly string[],
  outOf: (one: number, other: number) => number,
): number {
  const others = new Set(b);
  const common = a.filter((item) => others.has(item)).length;
  const all = outOf(a.length, b.length);
  return all === 0 ? Number(a.length === b.length) : common / all;
}
