import type { Source } from './gather.js';
import { combinerFor } from './combiner-for.js';
import { mergeSegments } from './merge-segments.js';
import type { NodeProgram } from './merger/child.js';
import type { JobReport } from './report.js';
import type { JobSettings } from './settings.js';

/** What is to be done of a job. */
export interface Work {
  /** The job's name. */
  job: string;
  /** Does it; throws what mergeSegments throws. */
  run: (source: Source) => Promise<JobReport>;
}

/** All of a job, in one go. */
export function wholeJob(job: JobSettings, node: NodeProgram): Work {
  return {
    job: job.name,
    run: (source) => mergeSegments(source, job, combinerFor(job, source.repository, node)),
  };
}
