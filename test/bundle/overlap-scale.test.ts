import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { removeTempDirs } from '../support/git.js';
import { LocalGitHub } from '../support/local-github.js';
import { crowd } from './crowd.js';
import { numbered } from './history.js';
import { reportOf } from './scene.js';

let github: LocalGitHub;
beforeAll(async () => {
  github = await LocalGitHub.start();
});
afterAll(async () => {
  await github.stop();
  await removeTempDirs();
});

test('300 open pull requests are compared with a handful of requests', async () => {
  const scene = await crowd(github, 'crowd', (index) =>
    index % 10 === 1 ? { 'src/a.ts': numbered(40, { 10: `number ${index}` }) } : undefined,
  );
  const run = await scene.run();
  expect(run).toMatchObject({ code: 1, warnings: [], outputs: { conflicts: '30', unknown: '0' } });
  expect((await reportOf(run)).branches).toHaveLength(300);
  expect(scene.comments()[0]).toContain(
    '**Merges cleanly with 269 of 299 branches; conflicts with #2, #12 and 28 more',
  );
  const api = run.requests.filter(({ path }) => path.startsWith('/api/'));
  // Three pages of pull requests and six of their checks, the merge methods, comments before and after, who we are, and
  // the comment.
  expect(api.length).toBeLessThanOrEqual(14);
  // A listing, base for its config, and everybody at once: each asks for the refs, then for what it wants.
  expect(run.requests.length - api.length).toBeLessThanOrEqual(10);
});
