import { pathText, type Path } from './path.js';
import { placeOf, quoted, ValueProblem, wordsOf } from './problem.js';
import type { Value } from './value.js';

// Enough for what is shown of a value; it may be cut inside a character, which is then shortened away.
const shownBytes = 256;

/** The problem that one value is in its place: `explain` gets the value in words, with where it stands. */
export function refused(path: Path, value: Value, explain: (value: string) => string): ValueProblem {
  const where = placeOf(value.document, value.start);
  return new ValueProblem(
    `${pathText(path)}: ${explain(`${sourceOf(value)} (${wordsOf(where)})`)}`,
    [where],
    pathText(path),
  );
}

/** The problem that two values are in one place: `explain` gets both in words, with where they stand. */
export function conflict(
  path: Path,
  a: Value,
  b: Value,
  explain: (a: string, b: string) => string,
): ValueProblem {
  const first = placeOf(a.document, a.start);
  const second = placeOf(b.document, b.start);
  const words = explain(`${sourceOf(a)} (${wordsOf(first)})`, `${sourceOf(b)} (${wordsOf(second)})`);
  return new ValueProblem(`${pathText(path)}: ${words}`, [first, second], pathText(path));
}

/** A value as it is written, on one line and shortened. */
export function sourceOf({ document, start, end }: Value): string {
  return quoted(document.bytes.toString('utf8', start, Math.min(end, start + shownBytes)));
}
