import { expect, test } from '@jest/globals';
import type { JobReport } from '../../src/segments/report.js';
import { progress } from '../../src/segments/show/progress.js';

const report = (fields: Partial<JobReport>): JobReport => ({
  job: 'data',
  output: 'out.json',
  base: { ref: 'main', sha: 'd'.repeat(40) },
  outcome: 'nothing-new',
  changed: false,
  merged: [],
  quorum: { state: 'nothing', branches: 1, minBranches: 3, missing: [] },
  replaced: 0,
  quarantined: [],
  deleted: [],
  kept: [],
  notes: [],
  ...fields,
});

test.each<[JobReport['outcome'], string]>([
  ['waiting', '1 of 3 branches'],
  ['published', 'nothing new'],
  ['pull-request', 'a pull request to be merged'],
  ['needs-pull-request', 'a pull request to be opened'],
  ['postponed', 'postponed'],
])('a watch whose last look came to %s waits for %s', (outcome, words) => {
  expect(progress({ reports: [report({ outcome })], failures: [] }, 9)).toBe(
    `Waiting: ${words}; next look in 9 s`,
  );
});

test('of several jobs each is named, and one that failed too', () => {
  const failures = [{ job: 'other', error: new Error('no') }];
  expect(progress({ reports: [report({})], failures }, 1)).toBe(
    'Waiting: out.json nothing new, other failed; next look in 1 s',
  );
});
