import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { removeTempDirs } from '../support/git.js';
import { LocalGitHub } from '../support/local-github.js';
import { crowd } from './crowd.js';
import { numbered } from './history.js';
import { Scene, type OverlapRun } from './scene.js';

let github: LocalGitHub;
beforeAll(async () => {
  github = await LocalGitHub.start();
});
afterAll(async () => {
  await github.stop();
  await removeTempDirs();
});

const collides = (index: number) =>
  index % 10 === 1 ? { 'src/a.ts': numbered(40, { 10: `number ${index}` }) } : undefined;

test('beside 300 open pull requests the gate asks GitHub for no more than its checks by themselves', async () => {
  const gate = await crowd(github, 'crowd-gate', collides, 'gate');
  const requests = ({ requests }: OverlapRun) => ({
    api: requests.filter(({ path }) => path.startsWith('/api/')).length,
    all: requests.length,
  });
  const overlap = new Scene(github, gate.repository, gate.token, 'overlap');
  const boundaries = new Scene(github, gate.repository, gate.token, 'boundaries');
  const together = requests(await gate.run());
  const apart = [requests(await overlap.run()), requests(await boundaries.run())];
  expect(together.api).toBeLessThanOrEqual(apart.reduce((sum, { api }) => sum + api, 0));
  expect(together.all).toBeLessThanOrEqual(apart.reduce((sum, { all }) => sum + all, 0));
});
