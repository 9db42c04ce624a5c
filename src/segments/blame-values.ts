import type { SegmentSource } from './combine.js';
import { findCulprit } from './culprit.js';
import type { ValueProblem } from './values/problem.js';

/**
 * Which of the new segments are the reason why they cannot be merged with what base has; none where base's own cannot.
 * @param problem what all of them together came to.
 * @param base the output's path there, and whether it has nothing yet.
 * @param problemWith what base's own and these come to; undefined where they can be merged.
 */
export async function blameValues(
  problem: ValueProblem,
  segments: readonly SegmentSource[],
  base: { output: string; isEmpty: boolean },
  problemWith: (some: readonly SegmentSource[]) => Promise<ValueProblem | undefined>,
): Promise<{ problem: string; segments: readonly string[] }> {
  const arrivals = segments.filter(({ isNew }) => isNew);
  const named = arrivals.filter((one) => isNamed(problem, one));
  if (named.length === 0) return blameUnnamed(problem, arrivals, base, problemWith);
  const isBaseIn =
    problem.where.some(({ name }) => !arrivals.some((one) => one.name === name)) ||
    arrivals.some(({ before }) => before);
  if (named.length > 1 && !base.isEmpty && isBaseIn) {
    // What base's own stand in the way of is at fault alone, however many others it meets.
    const atFault: SegmentSource[] = [];
    for (const one of named) {
      const alone = await problemWith([one]);
      if (alone && isNamed(alone, one)) atFault.push(one);
    }
    if (atFault.length > 0) {
      const { message } = (await problemWith(atFault)) ?? problem;
      return { problem: message, segments: atFault.map(({ id }) => id) };
    }
  }
  return { problem: problem.message, segments: named.map(({ id }) => id) };
}

/** Where only base's own are named, or nobody is: all the same it may be a new one with which it begins. */
async function blameUnnamed(
  problem: ValueProblem,
  arrivals: readonly SegmentSource[],
  { output }: { output: string },
  problemWith: (some: readonly SegmentSource[]) => Promise<ValueProblem | undefined>,
): Promise<{ problem: string; segments: readonly string[] }> {
  const { at, failure } = await findCulprit(arrivals, problem, problemWith);
  const blamed = at === undefined ? undefined : arrivals[at];
  if (blamed)
    return {
      problem: `${blamed.name} is the first with which this is so: ${failure.message}`,
      segments: [blamed.id],
    };
  const isOutput = failure.where.some(({ name }) => name === output);
  return {
    problem: `${isOutput ? 'the output on base itself is the reason: ' : ''}${failure.message}`,
    segments: [],
  };
}

function isNamed({ where }: ValueProblem, { name }: SegmentSource): boolean {
  return where.some((place) => place.name === name);
}
