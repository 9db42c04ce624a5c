import { expect, test } from '@jest/globals';
import { describeTrial, forEachTrial } from '../oracle/trial.js';

const runs = Number(process.env['SOAK_RUNS'] ?? 1000);
const seed = Number(process.env['SOAK_SEED'] ?? Math.floor(Math.random() * 1e9));

test(`overlap says what git does on ${runs} random repositories (SOAK_SEED=${seed} SOAK_RUNS=${runs})`, async () => {
  const [verdicts, kinds] = [new Map<string, number>(), new Map<string, number>()];
  const count = (counts: Map<string, number>, name: string): unknown =>
    counts.set(name, (counts.get(name) ?? 0) + 1);
  const wrong: string[] = [];
  await forEachTrial(seed, runs, (trial) => {
    for (const pair of trial.truth.pairs) {
      count(verdicts, `${trial.method}: ${pair.verdict}`);
      for (const kind of pair.kinds) count(kinds, kind);
    }
    if (trial.differences.length === 0) return;
    wrong.push(describeTrial(trial));
    console.error(describeTrial(trial)); // at once: a soak is long, and the repository is kept for study
  });
  console.log('pairs', Object.fromEntries(verdicts), 'git said', Object.fromEntries(kinds));
  expect(wrong).toEqual([]);
});
