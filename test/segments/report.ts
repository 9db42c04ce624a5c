import type { JobReport } from '../../src/segments/report.js';

/** What a job came to that found nothing new, but for `fields`. */
export function report(fields: Partial<JobReport> = {}): JobReport {
  return {
    job: 'data',
    output: 'out.json',
    base: { ref: 'main', sha: 'd'.repeat(40) },
    outcome: 'nothing-new',
    changed: false,
    merged: [],
    quorum: { state: 'nothing', branches: 0, minBranches: 1, missing: [] },
    replaced: 0,
    quarantined: [],
    deleted: [],
    kept: [],
    notes: [],
    ...fields,
  };
}
