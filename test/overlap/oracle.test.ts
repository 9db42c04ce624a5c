import { describe, expect, test } from '@jest/globals';
import { describeTrial, forEachTrial, type Trial } from '../oracle/trial.js';

const first = Number(process.env['ORACLE_SEED'] ?? 1);
const count = Number(process.env['ORACLE_SEEDS'] ?? 12);

describe('overlap on random repositories', () => {
  test(`says of every branch and pair what git does (ORACLE_SEED=${first} ORACLE_SEEDS=${count})`, async () => {
    const trials: Trial[] = [];
    await forEachTrial(first, count, (trial) => trials.push(trial));
    expect(trials.filter(({ differences }) => differences.length > 0).map(describeTrial)).toEqual([]);
    expect(trials.flatMap(({ truth }) => truth.pairs).length).toBeGreaterThanOrEqual(count);
  }, 600_000);
});
