import type { JobReport } from './report.js';

/** The outputs of merge-segments/action.yml, of all jobs together, but for the report's path. */
export function outputsOf(jobs: readonly JobReport[]): Record<string, string | number> {
  const isDone = ({ outcome }: JobReport): boolean =>
    outcome === 'published' || outcome === 'pull-request' || outcome === 'dry-run';
  const isPublished = ({ outcome }: JobReport): boolean => outcome === 'published';
  return {
    merged: sum(jobs.filter(isDone).map(({ merged }) => merged.length)),
    waiting: sum(jobs.map((job) => (isDone(job) ? 0 : job.quorum.branches))),
    quarantined: sum(jobs.map(({ quarantined }) => quarantined.length)),
    // A later job's commit stands on those of the jobs before it.
    commit: jobs.findLast(isPublished)?.commit ?? '',
    'pull-request': jobs.findLast(({ proposal }) => proposal?.pull)?.proposal?.pull?.number ?? '',
    changed: String(jobs.some((job) => isDone(job) && job.changed)),
  };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
