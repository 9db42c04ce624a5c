import { afterAll, expect, test } from '@jest/globals';
import { removeTempDirs } from '../support/git.js';
import { LocalGitHub } from '../support/local-github.js';
import { killedMerges } from './killed.js';

const seed = Number(process.env['KILLED_SEED'] ?? Math.floor(Math.random() * 1e9));

afterAll(removeTempDirs);

test.each([
  ['pushes', 'push', 50],
  ['opens pull requests', 'pull-request', 8],
] as const)(
  `a merge that %s, and is killed anywhere, loses and doubles nothing (KILLED_SEED=${seed})`,
  async (_, mode, times) => {
    const runs = Number(process.env['KILLED_RUNS'] ?? times);
    const github = await LocalGitHub.start();
    const wrong = await killedMerges(github, seed, runs, mode);
    await github.stop();
    expect(wrong).toEqual([]);
  },
  900_000,
);
