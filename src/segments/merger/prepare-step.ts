import { join } from 'node:path';
import { combineValues } from '../combine-values.js';
import type { Combiner, NamedFile } from '../combine.js';
import type { Source } from '../gather.js';
import { mergeSegments } from '../merge-segments.js';
import type { JobReport } from '../report.js';
import type { JobSettings } from '../settings.js';
import type { Tip } from '../snapshot.js';
import type { Work } from '../work.js';
import { addFiles, digestOf, writeRecord } from './artifact.js';
import { mergerSegments } from './combine-by-merger.js';
import { blobOfMerger } from './merger-at-base.js';
import { recordOf, type PreparedFile, type PreparedJob } from './records.js';

// A merger does not run beside a token that may write. So a job of a workflow prepares, a second one without a token
// merges, and a third one publishes what was merged, if that still is what there is to merge. What one leaves for the
// next stands in two folders of a directory, `prepared` and `merged`, each of which is an artifact.

/** The works of step prepare. */
export interface PrepareStep {
  works: Work[];
  /**
   * Ends the step, once they are done.
   * @returns the commit of base that step merge has to check out; undefined where nothing is left to a merger.
   */
  finish: () => Promise<string | undefined>;
}

/** Step prepare: does all that needs no merger, and leaves in `directory` what one has to merge. */
export function prepareStep(jobs: readonly JobSettings[], directory: string): PrepareStep {
  const folder = join(directory, 'prepared');
  const prepared: PreparedJob[] = [];
  const run = async (job: JobSettings, source: Source): Promise<JobReport> => {
    const { merger } = job;
    if (merger === undefined) return mergeSegments(source, job, combineValues(job));
    const { report, left } = await prepareJob({ ...job, merger }, source, folder);
    if (left) prepared.push(left);
    return report;
  };
  return {
    works: jobs.map((job) => ({ job: job.name, run: (source) => run(job, source) })),
    finish: async () => {
      await writeRecord(folder, recordOf('prepare', prepared));
      return prepared[0]?.base.sha;
    },
  };
}

async function prepareJob(
  job: JobSettings & { merger: string },
  source: Source,
  folder: string,
): Promise<{ report: JobReport; left: PreparedJob | undefined }> {
  let left: PreparedJob | undefined;
  const combiner: Combiner = {
    ...mergerSegments(job),
    async combine(origin, segments, { base, branches }) {
      const files = [origin, ...segments.flatMap(({ bytes, before }) => [bytes, before?.bytes])];
      await addFiles(
        folder,
        files.filter((bytes) => bytes !== undefined),
      );
      left = {
        job: job.name,
        output: job.output,
        base: placeOf(base),
        tips: branches.map(placeOf),
        merger: { path: job.merger, blob: await blobOfMerger(source.repository, base.sha, job.merger) },
        origin: origin ? digestOf(origin) : null,
        segments: segments.map((segment) => ({
          id: segment.id,
          isNew: segment.isNew,
          ...recordOfFile(segment),
          ...(segment.before && { before: recordOfFile(segment.before) }),
        })),
      };
      return { later: 'step: merge has yet to run the merger' };
    },
  };
  const report = await mergeSegments(source, job, combiner);
  // Of several readings the last counts, and it may have found nothing to merge any more.
  return { report, left: report.outcome === 'postponed' ? left : undefined };
}

function placeOf({ ref, sha }: Tip): { ref: string; sha: string } {
  return { ref, sha };
}

function recordOfFile({ path, name, bytes }: NamedFile): PreparedFile {
  return { path, name, content: digestOf(bytes) };
}
