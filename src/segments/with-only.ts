import type { SegmentSource } from './combine.js';

/** The segments as they are at base, and of those that arrive only `some`. */
export function withOnly(
  segments: readonly SegmentSource[],
  some: ReadonlySet<SegmentSource>,
): SegmentSource[] {
  return segments.flatMap((segment) => {
    if (!segment.isNew || some.has(segment)) return [segment];
    return segment.before ? [{ ...segment.before, id: segment.id, isNew: false }] : [];
  });
}
