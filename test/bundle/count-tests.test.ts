import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';

let results: string;
beforeEach(() => {
  results = mkdtempSync(join(tmpdir(), 'results-'));
});
afterEach(() => {
  rmSync(results, { recursive: true });
});

/** Counts runs of jest, each given as tests passed, tests failed and suites that could not start. */
function count(...runs: [passed: number, failed: number, broken: number][]) {
  runs.forEach(([numPassedTests, numFailedTests, numRuntimeErrorTestSuites], index) => {
    const run = { numPassedTests, numFailedTests, numRuntimeErrorTestSuites };
    writeFileSync(join(results, `${index}.json`), JSON.stringify(run));
  });
  const script = join(process.cwd(), 'scripts/count-tests.mjs');
  const { status, stdout } = spawnSync(process.execPath, [script, results], { encoding: 'utf8' });
  return { status, stdout };
}

test('sums all runs and passes when nothing failed', () => {
  expect(count([12, 0, 0], [3, 0, 0])).toEqual({ status: 0, stdout: '15 passed, 0 failed\n' });
});

test('fails on a failed test, and counts a suite that could not start as one', () => {
  expect(count([12, 1, 0], [3, 0, 1])).toEqual({ status: 1, stdout: '15 passed, 2 failed\n' });
});

test('fails when no test ran', () => {
  expect(count()).toEqual({ status: 1, stdout: '0 passed, 0 failed\n' });
});
