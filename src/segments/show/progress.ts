import { plainWords as words } from '../../report/words.js';
import type { JobReport } from '../report.js';
import type { JobsRun } from '../run-jobs.js';

/** What a watch waits for, on one line: `Waiting: 3 of 5 branches; next look in 20 s`. */
export function progress({ reports, failures }: JobsRun, seconds: number): string {
  const jobs = [
    ...reports.map((report) => ({ of: words.name(report.output), state: stateOf(report) })),
    ...failures.map(({ job }) => ({ of: words.name(job), state: 'failed' })),
  ];
  const several = jobs.length > 1;
  const said = jobs.map(({ of, state }) => (several ? `${of} ${state}` : state)).join(', ');
  return `Waiting: ${said}; next look in ${seconds} s`;
}

/** What is waited for where it is not for branches. */
const states: Readonly<Record<Exclude<JobReport['outcome'], 'waiting'>, string>> = {
  published: 'nothing new',
  'nothing-new': 'nothing new',
  'dry-run': 'nothing new',
  'bad-segments': 'none merged',
  postponed: 'postponed',
  'pull-request': 'a pull request to be merged',
  'needs-pull-request': 'a pull request to be opened',
};

function stateOf({ outcome, quorum, quarantined }: JobReport): string {
  const bad = quarantined.length > 0 ? ` (${quarantined.length} bad)` : '';
  if (outcome !== 'waiting') return `${states[outcome]}${bad}`;
  const { branches, minBranches, expected, missing } = quorum;
  return expected !== undefined && missing.length > 0
    ? `${expected - missing.length} of ${expected} segments${bad}`
    : `${branches} of ${minBranches} branches${bad}`;
}
