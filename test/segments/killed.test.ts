import { afterAll, expect, test } from '@jest/globals';
import { removeTempDirs } from '../support/git.js';
import { LocalGitHub } from '../support/local-github.js';
import { killedMerges } from './killed.js';

const runs = Number(process.env['KILLED_RUNS'] ?? 50);
const seed = Number(process.env['KILLED_SEED'] ?? Math.floor(Math.random() * 1e9));

afterAll(removeTempDirs);

test(`a merge that is killed anywhere loses and doubles nothing, ${runs} times (KILLED_SEED=${seed} KILLED_RUNS=${runs})`, async () => {
  const github = await LocalGitHub.start();
  const wrong = await killedMerges(github, seed, runs);
  await github.stop();
  expect(wrong).toEqual([]);
}, 900_000);
