import { afterAll, expect, test } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { recordingHost } from '../git/host.js';
import { git, removeTempDirs } from '../support/git.js';
import { LocalGitHub } from '../support/local-github.js';
import { now, Scene } from './scene.js';

afterAll(removeTempDirs);

test.each([2, 4])('%i mergers at once: one publishes, none doubles or loses, all end well', async (count) => {
  const github = await LocalGitHub.start();
  const scene = await Scene.on(github);
  await scene.segments(4);
  // All of them have read the same before any of them pushes.
  github.fault({ path: /service=git-receive-pack/, respond: { together: count } });
  const reports = await Promise.all(
    Array.from({ length: count }, async (_, merger) => {
      const host = { ...(await recordingHost()), random: Math.random, sleep: (ms: number) => sleep(ms / 50) };
      return scene.merge({}, host, { at: now + merger * 1000 });
    }),
  );
  expect(reports.map(({ outcome }) => outcome).sort()).toEqual([
    ...Array.from({ length: count - 1 }, () => 'nothing-new'),
    'published',
  ]);
  expect(await scene.values()).toEqual([1, 2, 3, 4]);
  expect(await scene.branches()).toEqual([]);
  expect(await git(scene.there.path, 'rev-list', '--count', '--first-parent', 'main')).toBe('2');
  await github.stop();
});
