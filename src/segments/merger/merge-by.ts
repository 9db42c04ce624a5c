import { UserError } from '../../config/error.js';
import { visible } from '../../report/visible.js';
import type { NamedFile, SegmentSource } from '../combine.js';
import { withOnly } from '../with-only.js';
import { findCulprit } from '../culprit.js';
import { runMerger, type MergerHost, type Ran } from './run-merger.js';

/** What a job says about its merger. */
export interface MergerJob {
  output: string;
  /** Its path at base. */
  merger: string;
}

/** The output; or why there is none, and which segment is the reason, by its id; none where no new one is. */
export type MergedBy = { bytes: Buffer } | { problem: string; segments: readonly string[] };

/**
 * Runs a merger on the origin, where there is one, and then the segments in the order of their ids. Where it fails, new
 * ones are left out by halves until the one is found with which it does.
 * @param root a folder that holds what base holds.
 * @throws {UserError} where the merger fails whatever the segments.
 */
export async function mergeBy(
  { merger: path, output }: MergerJob,
  at: MergerHost,
  root: string,
  origin: Buffer | undefined,
  segments: readonly SegmentSource[],
): Promise<MergedBy> {
  const before: NamedFile[] = origin ? [{ path: output, name: output, bytes: origin }] : [];
  const run = (some: readonly NamedFile[]): Promise<Ran> =>
    runMerger(at, { root, path, output }, [...before, ...some]);
  const ran = await run(segments);
  // What it prints while somebody to blame is looked for would be the same again and again.
  for (const line of ran.printed) at.host.log.info(`merger: ${line}`);
  if ('bytes' in ran) return ran;
  const name = visible(path);
  if (!ran.canBlame) throw new UserError(`merger: ${name} failed: ${ran.failure}.`);
  const arrivals = segments.filter(({ isNew }) => isNew);
  const failures = new Map([[arrivals.length, ran.failure]]);
  const culprit = await findCulprit(arrivals, async (some) => {
    const files = withOnly(segments, new Set(some));
    // Without any file there is nothing to ask it.
    const again = files.length + before.length === 0 ? undefined : await run(files);
    if (again === undefined || 'bytes' in again) return false;
    failures.set(some.length, again.failure);
    return true;
  });
  const blamed = culprit === undefined ? undefined : arrivals[culprit];
  if (culprit === undefined || !blamed)
    return { problem: `the merger ${name} failed: ${ran.failure}`, segments: [] };
  const reason = failures.get(culprit + 1) ?? ran.failure;
  return {
    problem: `The merger ${name} fails with this segment, and not without it: ${reason}`,
    segments: [blamed.id],
  };
}
