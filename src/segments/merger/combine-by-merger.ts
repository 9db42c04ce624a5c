import { extname } from 'node:path';
import { UserError } from '../../config/error.js';
import { visible } from '../../report/visible.js';
import type { Combined, Combiner, NamedFile, SegmentSource } from '../combine.js';
import { formatOf } from '../values/format.js';
import { ValueProblem } from '../values/problem.js';
import { read } from '../values/read.js';
import { idOf } from '../values/value.js';
import { findCulprit } from './culprit.js';
import { runMerger, type MergerHost, type Ran } from './run-merger.js';

/** What a job says about its merger. */
export interface MergerJob {
  output: string;
  /** Its path at base. */
  merger: string;
}

/**
 * The segments of a job with a merger: files of every format that is known, whose ids are read and which have to be
 * good, and files that end as the output does, of which only the merger knows more.
 */
export function mergerSegments({
  output,
}: Pick<MergerJob, 'output'>): Pick<Combiner, 'canRead' | 'identify'> {
  return {
    canRead: (path) => formatOf(path) !== undefined || extname(path) === extname(output),
    async identify({ path, name, bytes }) {
      const format = formatOf(path);
      if (format === undefined) return {};
      try {
        const id = idOf(await read({ name, format, bytes }));
        return id === undefined ? {} : { id };
      } catch (error) {
        if (error instanceof ValueProblem) return { problem: error.message };
        throw error;
      }
    },
  };
}

/**
 * Merges segments by a module of base: it is given the origin, where there is one, and then the segments in the order of
 * their ids. Where it fails, new segments are left out by halves until the one is found with which it does.
 * @param rootAt a folder that holds what base holds at a commit, with the merger in it.
 */
export function combineByMerger(
  job: MergerJob,
  at: MergerHost,
  rootAt: (base: string) => Promise<string>,
): Combiner {
  return {
    ...mergerSegments(job),
    async combine(origin, segments, base): Promise<Combined> {
      const merger = { root: await rootAt(base), path: job.merger, output: job.output };
      const before: NamedFile[] = origin ? [{ path: job.output, name: job.output, bytes: origin }] : [];
      const run = (some: readonly NamedFile[]): Promise<Ran> => runMerger(at, merger, [...before, ...some]);
      const ran = await run(segments);
      if ('bytes' in ran) return { chunks: [ran.bytes] };
      const name = visible(job.merger);
      if (!ran.canBlame) throw new UserError(`merger: ${name} failed: ${ran.failure}.`);
      const arrivals = segments.filter(({ isNew }) => isNew);
      const failures = new Map([[arrivals.length, ran.failure]]);
      const culprit = await findCulprit(arrivals, async (some) => {
        const files = withOnly(segments, new Set(some));
        // Without any file there is nothing to ask it.
        const again = files.length + before.length === 0 ? undefined : await run(files);
        if (again === undefined || !('failure' in again)) return false;
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
    },
  };
}

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
