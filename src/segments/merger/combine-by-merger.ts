import { extname } from 'node:path';
import type { Combined, Combiner } from '../combine.js';
import { formatOf } from '../values/format.js';
import { ValueProblem } from '../values/problem.js';
import { read } from '../values/read.js';
import { idOf } from '../values/value.js';
import { Experience, mergeBy, type MergerJob } from './merge-by.js';
import type { MergerHost } from './run-merger.js';

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
 * Merges segments by a module of base.
 * @param rootAt a folder that holds what base holds at a commit, with the merger in it.
 */
export function combineByMerger(
  job: MergerJob,
  at: MergerHost,
  rootAt: (base: string) => Promise<string>,
): Combiner {
  const experience = new Experience(at.limits);
  return {
    ...mergerSegments(job),
    async combine(origin, segments, { base }): Promise<Combined> {
      const merged = await mergeBy(job, at, await rootAt(base.sha), origin, segments, experience);
      return 'bytes' in merged ? { chunks: [merged.bytes] } : merged;
    },
  };
}
