import { plainWords as words } from '../../report/words.js';
import type { JobReport } from '../report.js';
import type { JobsRun } from '../run-jobs.js';

/** What a watch waits for, on one line: `Waiting: 3 of 5 branches; next look in 20 s`. */
export function progress({ reports, failures }: JobsRun, seconds: number): string {
  const states = [
    ...reports.map((report) => ({ of: words.name(report.output), state: stateOf(report) })),
    ...failures.map(({ job }) => ({ of: words.name(job), state: 'failed' })),
  ];
  const several = states.length > 1;
  const said = states.map(({ of, state }) => (several ? `${of} ${state}` : state)).join(', ');
  return `Waiting: ${said}; next look in ${seconds} s`;
}

function stateOf({ outcome, quorum, quarantined }: JobReport): string {
  const bad = quarantined.length > 0 ? ` (${quarantined.length} bad)` : '';
  if (outcome !== 'waiting') return `nothing new${bad}`;
  const { branches, minBranches, expected, missing } = quorum;
  return expected !== undefined && missing.length > 0
    ? `${expected - missing.length} of ${expected} segments${bad}`
    : `${branches} of ${minBranches} branches${bad}`;
}
