import { expect, test } from '@jest/globals';
import type { Quorum } from '../../src/segments/quorum.js';
import type { JobReport } from '../../src/segments/report.js';
import { progress } from '../../src/segments/show/progress.js';
import { report } from './report.js';

const quorum: Quorum = { state: 'waiting', branches: 1, minBranches: 3, missing: [] };

test.each<[JobReport['outcome'], string]>([
  ['waiting', '1 of 3 branches'],
  ['published', 'nothing new'],
  ['pull-request', 'a pull request to be merged'],
  ['needs-pull-request', 'a pull request to be opened'],
  ['postponed', 'postponed'],
])('a watch whose last look came to %s waits for %s', (outcome, words) => {
  expect(progress({ reports: [report({ outcome, quorum })], failures: [] }, 9)).toBe(
    `Waiting: ${words}; next look in 9 s`,
  );
});

test('of several jobs each is named, and one that failed too', () => {
  const failures = [{ job: 'other', error: new Error('no') }];
  expect(progress({ reports: [report()], failures }, 1)).toBe(
    'Waiting: out.json nothing new, other failed; next look in 1 s',
  );
});
