import type { Combined, SegmentSource } from '../combine.js';
import { withOnly } from '../with-only.js';

/** Merges segments onto the origin; `broken` says why the output would not meet the schema. */
export type Attempt = (
  origin: Buffer | undefined,
  segments: readonly SegmentSource[],
) => Promise<Combined | { broken: string }>;

const nobody = 'Mend the output on base, or the schema.';
const tooMany = 'Many of the new segments would have to go before it does: mend them, or the schema.';

type Failed = Extract<Combined, { problem: string }>;

// Each costs as many merges as the number of new segments has binary digits.
const mostCulprits = 5;

/**
 * Which few of the new segments keep the output from meeting the schema, each of which meets it by itself: in the order
 * of their ids the first with which it no longer does, and so on until it does without them. None where that is so
 * without any of them, or where more than a few would have to go: then it is not one segment's fault.
 * @param segments with which it does not.
 */
export async function blame(
  attempt: Attempt,
  origin: Buffer | undefined,
  segments: readonly SegmentSource[],
  broken: string,
): Promise<Failed> {
  const old = withOnly(segments, new Set());
  const later: string[] = [];
  const whyBroken = async (some: readonly SegmentSource[]): Promise<string | undefined> => {
    const tried = await attempt(origin, withOnly(segments, new Set(some)));
    if ('later' in tried) later.push(tried.later);
    return 'broken' in tried ? tried.broken : undefined;
  };
  let rest = segments.filter(({ isNew }) => isNew);
  // Up to here, all is well. Where base has nothing yet, that is one segment, which alone is no more than it was.
  let low = old.length > 0 || origin ? 0 : 1;
  const before = await whyBroken(rest.slice(0, low));
  if (before !== undefined) return { problem: `${before} ${nobody}`, segments: [] };
  const culprits: { segment: SegmentSource; why: string }[] = [];
  for (let why: string | undefined = broken; why !== undefined; why = await whyBroken(rest)) {
    if (culprits.length === mostCulprits) return { problem: `${broken} ${tooMany}`, segments: [] };
    let high = rest.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      const found = await whyBroken(rest.slice(0, middle));
      if (found === undefined) low = middle;
      else [high, why] = [middle, found];
    }
    const segment = rest[high - 1];
    if (!segment) break;
    culprits.push({ segment, why });
    rest = rest.filter((one) => one !== segment);
  }
  // What was merged elsewhere cannot be merged again with fewer.
  if (later.length > 0) return { problem: broken, segments: [] };
  return {
    problem: culprits
      .map(({ segment, why }) => `With ${segment.name} the output does not meet the schema: ${why}`)
      .join(' '),
    segments: culprits.map(({ segment }) => segment.id),
  };
}
