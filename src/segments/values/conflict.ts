import { counted, enumerate } from '../../report/words.js';
import { pathText, type Path } from './path.js';
import { placeOf, quoted, ValueProblem, wordsOf } from './problem.js';
import type { Value } from './value.js';

// Enough for what is shown of a value; it may be cut inside a character, which is then shortened away.
const shownBytes = 256;
/** Places in one message. */
const mostTold = 3;

/** The problem that one value is in its place: `explain` gets the value in words, with where it stands. */
export function refused(path: Path, value: Value, explain: (value: string) => string): ValueProblem {
  const where = placeOf(value.document, value.start);
  return new ValueProblem(
    `${pathText(path)}: ${explain(`${sourceOf(value)} (${wordsOf(where)})`)}`,
    [where],
    pathText(path),
  );
}

/** Values that cannot stand together in one place: no document of them is more at fault than another. */
export interface Conflict {
  readonly path: Path;
  /** What all documents have there. */
  readonly values: readonly Value[];
  /** Those to be written out, which show why. */
  readonly shown: readonly Value[];
  /** Gets these in words, with where they stand, and how many more there are. */
  readonly explain: (values: string) => string;
}

/** Thrown where documents contradict one another; what else is wrong may still be found. */
export class Contradiction extends Error {
  override readonly name = 'Contradiction';
  constructor(readonly conflicts: readonly Conflict[]) {
    super('values contradict each other');
  }
}

/** All conflicts as one problem, which names every document that has a value in one of their places. */
export function problemOf(conflicts: readonly Conflict[]): ValueProblem {
  const [first] = conflicts;
  const told = conflicts.slice(0, mostTold).map((one) => `${pathText(one.path)}: ${wordsFor(one)}`);
  const more = conflicts.length - told.length;
  return new ValueProblem(
    [...told, ...(more > 0 ? [`and so in ${counted(more, 'more place', 'more places')}`] : [])].join('; '),
    conflicts.flatMap(({ values }) => values.map(({ document, start }) => placeOf(document, start))),
    first && pathText(first.path),
  );
}

/** `1 (a.json:1:6), 2 (b.json:1:6) and 3 more`, explained. */
function wordsFor({ values, shown, explain }: Conflict): string {
  const each = shown.map((value) => `${sourceOf(value)} (${wordsOf(placeOf(value.document, value.start))})`);
  const more = values.length - shown.length;
  if (more > 0) each.push(`${more} more`);
  return explain(enumerate(each, each.length));
}

/** A value as it is written, on one line and shortened. */
export function sourceOf({ document, start, end }: Value): string {
  return quoted(document.bytes.toString('utf8', start, Math.min(end, start + shownBytes)));
}
