import { afterAll, expect, test } from '@jest/globals';
import { killedMerges } from '../segments/killed.js';
import { removeTempDirs } from '../support/git.js';
import { LocalGitHub } from '../support/local-github.js';

const runs = Number(process.env['SOAK_RUNS'] ?? 500);
const seed = Number(process.env['SOAK_SEED'] ?? Math.floor(Math.random() * 1e9));

afterAll(removeTempDirs);

test(`a merge that is killed anywhere loses and doubles nothing, ${runs} times (SOAK_SEED=${seed} SOAK_RUNS=${runs})`, async () => {
  const github = await LocalGitHub.start();
  try {
    expect(await killedMerges(github, seed, runs)).toEqual([]);
  } finally {
    await github.stop();
  }
});
