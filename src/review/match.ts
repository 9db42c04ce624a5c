import { titleWords, type Identity } from './identity.js';

/** Something said earlier, as far as it is to be found again. */
export interface Said {
  identity: Identity;
  /** Where its file is now. */
  path: string;
  /** Whether a line of the code it is about does not stand in that file any more. */
  isCodeChanged: boolean;
}

/**
 * Finds for each finding what was said of it earlier: the same words at the same code before other words at the same
 * code, before much the same words where the code was changed. Nothing is taken twice.
 * @returns the place in `earlier`, or undefined, for each finding in order.
 */
export function matchUp(findings: readonly Identity[], earlier: readonly Said[]): (number | undefined)[] {
  const found: (number | undefined)[] = findings.map(() => undefined);
  const taken = new Set<number>();
  for (const isSame of likenesses)
    for (const [index, identity] of findings.entries()) {
      if (found[index] !== undefined) continue;
      const place = earlier.findIndex((said, at) => !taken.has(at) && isSame(identity, said));
      if (place < 0) continue;
      found[index] = place;
      taken.add(place);
    }
  return found;
}

type Likeness = (now: Identity, said: Said) => boolean;

const isSameFile: Likeness = (now, { identity, path }) =>
  now.category === identity.category && now.path === path;

const isSameCode: Likeness = (now, { identity }) => now.code !== '' && now.code === identity.code;

/** Closest first. */
const likenesses: readonly Likeness[] = [
  (now, said) =>
    isSameFile(now, said) &&
    now.code === said.identity.code &&
    now.nth === said.identity.nth &&
    wordsInCommon(now, said.identity) === 1,
  (now, said) => isSameFile(now, said) && isSameCode(now, said),
  // One reviewer quotes a line, the next one the lines around it too.
  (now, said) =>
    isSameFile(now, said) &&
    linesInCommon(now, said.identity) >= 0.5 &&
    wordsInCommon(now, said.identity) >= 0.4,
  // Changed, but not mended.
  (now, said) =>
    isSameFile(now, said) &&
    (said.isCodeChanged || now.code === '' || said.identity.code === '') &&
    wordsInCommon(now, said.identity) >= 0.75,
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
