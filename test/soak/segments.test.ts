import { afterAll, expect, test } from '@jest/globals';
import { killedMerges } from '../segments/killed.js';
import { removeTempDirs } from '../support/git.js';
import { LocalGitHub } from '../support/local-github.js';

const seed = Number(process.env['SOAK_SEED'] ?? Math.floor(Math.random() * 1e9));

afterAll(removeTempDirs);

test.each([
  ['pushes', 'push', 500],
  ['opens pull requests', 'pull-request', 200],
] as const)(
  `a merge that %s, and is killed anywhere, loses and doubles nothing (SOAK_SEED=${seed})`,
  async (_, mode, times) => {
    const runs = Number(process.env['SOAK_RUNS'] ?? times);
    const github = await LocalGitHub.start();
    try {
      expect(await killedMerges(github, seed, runs, mode)).toEqual([]);
    } finally {
      await github.stop();
    }
  },
);
