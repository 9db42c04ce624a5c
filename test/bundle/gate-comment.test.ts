import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { pullRequestEvent, type WorkflowEvent } from '../support/events.js';
import { git, removeTempDirs } from '../support/git.js';
import { LocalGitHub } from '../support/local-github.js';
import { propose } from './boundaries-scene.js';
import { at, gateComment, openGate, section } from './gate-scene.js';
import type { Commit } from './history.js';
import type { Scene } from './scene.js';

let github: LocalGitHub;
beforeAll(async () => {
  github = await LocalGitHub.start();
});
afterAll(async () => {
  await github.stop();
  await removeTempDirs();
});

/** Pushes to the branch of a pull request, and gives the event that follows. */
async function pushTo(scene: Scene, number: number, files: Commit['files']): Promise<WorkflowEvent> {
  const { head: branch, headSha: before } = scene.repository.pull(number);
  await scene.push({ branch, files });
  return pullRequestEvent(scene.repository, number, { before });
}

test('another pull request’s run rewrites the overlap section alone, and what is resolved folds', async () => {
  const scene = await openGate(github, 'sections');
  const mine = await propose(scene, 'claude/client-mine', { 'client/a.ts': at(10, 'mine') });
  const theirs = await propose(scene, 'claude/client-theirs', { 'server/b.ts': 'B\n' });
  await scene.run({ number: theirs });
  expect(section(scene, theirs, 'boundaries')).toContain('**Changes 1 file of `server`.**');
  expect(section(scene, theirs, 'overlap')).toContain('✅ Overlap');

  // Both change line 10 of client/a.ts from here on.
  const worse = await scene.run({ event: await pushTo(scene, theirs, { 'client/a.ts': at(10, 'theirs') }) });
  expect(worse).toMatchObject({ code: 1, outputs: { failed: 'boundaries\noverlap' } });
  expect(gateComment(scene, mine)).toContain('❌ Overlap');
  expect(section(scene, mine, 'boundaries')).toBeUndefined();
  const own = await scene.run({ number: mine });
  expect(own).toMatchObject({ code: 1, outputs: { failed: 'overlap' } });
  expect(gateComment(scene, mine)).toMatch(/✅ Boundaries[^]*❌ Overlap/);

  const boundaries = section(scene, theirs, 'boundaries');
  const apart = await scene.run({ event: await pushTo(scene, mine, { 'client/a.ts': at(30, 'mine') }) });
  expect(apart).toMatchObject({ code: 0 });
  expect(gateComment(scene, mine)).toMatch(
    /✅ Boundaries\n\nChanges only[^\n]*\n\n<!--[^\n]*\n## ✅ Overlap\n\nMerges cleanly with the only other branch\.\n$/,
  );
  expect(section(scene, theirs, 'boundaries')).toBe(boundaries);
  expect(section(scene, theirs, 'overlap')).toMatch(
    /✅ Overlap\n\nMerges cleanly with the only other branch\.$/,
  );
  expect(scene.comments(theirs)).toHaveLength(1);

  await scene.run({ event: await pushTo(scene, theirs, { 'server/b.ts': at(1, '1') }) });
  expect(await scene.run({ number: mine })).toMatchObject({ code: 0, writes: [] });
});

test('what got worse for another is said anew, with its boundaries as they were', async () => {
  const scene = await openGate(github, 'anew');
  const mine = await propose(scene, 'claude/client-mine', { 'client/a.ts': at(10, 'mine') });
  const theirs = await propose(scene, 'claude/client-theirs', {
    'client/a.ts': at(30, 't'),
    'server/b.ts': 'B\n',
  });
  await scene.run({ number: theirs });
  const boundaries = section(scene, theirs, 'boundaries');
  const run = await scene.run({ event: await pushTo(scene, mine, { 'client/a.ts': at(30, 'mine') }) });
  expect(run.writes.map(({ method, path }) => `${method} ${path.replace(/^.*\/anew\//, '')}`)).toEqual([
    'POST check-runs',
    `POST issues/${mine}/comments`,
    expect.stringMatching(/^DELETE issues\/comments\/\d+$/),
    `POST issues/${theirs}/comments`,
  ]);
  expect(section(scene, theirs, 'boundaries')).toBe(boundaries);
  expect(section(scene, theirs, 'overlap')).toContain('Conflicts with #1');
});

test('a pull request that is closed has its overlap folded and its boundaries left', async () => {
  const scene = await openGate(github, 'closed');
  const mine = await propose(scene, 'claude/client-mine', {
    'client/a.ts': at(10, 'm'),
    'server/b.ts': 'B\n',
  });
  const theirs = await propose(scene, 'claude/client-theirs', { 'client/a.ts': at(10, 't') });
  await scene.run({ number: mine });
  await scene.run({ number: theirs });
  const boundaries = section(scene, mine, 'boundaries');
  scene.repository.close(mine);
  await git(scene.repository.path, 'update-ref', '-d', 'refs/heads/claude/client-mine');
  const event = pullRequestEvent(scene.repository, mine, { action: 'closed' });
  const run = await scene.run({ event });
  expect(run).toMatchObject({ code: 0, outputs: {}, warnings: [] });
  expect(section(scene, mine, 'boundaries')).toBe(boundaries);
  expect(section(scene, mine, 'overlap')).toContain('Closed: no longer compared with other branches.');
  expect(section(scene, theirs, 'overlap')).toContain('✅ Overlap\n\nMerges cleanly into `main`');
});

test('names from outside end no section and begin none', async () => {
  const scene = await openGate(github, 'hostile');
  const path = 'server/<!-- parallel-claude:section:overlap -->';
  const mine = await propose(scene, 'claude/client-<!--', { [path]: 'x\n', 'client/a.ts': at(10, 'm') });
  const head = 'claude/<!--x-->';
  await scene.push({ branch: head, files: { 'client/a.ts': at(10, 't'), [`${path}.ts`]: 'x\n' } });
  await scene.repository.openPullRequest({ head, title: '<!-- parallel-claude:section:boundaries -->' });
  await scene.run({ number: mine });
  expect(gateComment(scene, mine)?.match(/^<!--.*$/gm)).toEqual([
    '<!-- parallel-claude:gate -->',
    '<!-- parallel-claude:section:boundaries -->',
    '<!-- parallel-claude:section:overlap -->',
  ]);
  expect(await scene.run({ number: mine })).toMatchObject({ code: 1, writes: [] });
});

test('a comment and a check run beyond the limit hold the heads of both, and say where the rest is', async () => {
  const scene = await openGate(github, 'long');
  const long = (folder: string, index: number) =>
    `${folder}/${'deep/'.repeat(20)}${'long'.repeat(20)}-${index}.ts`;
  const named = (folder: string, text: string): Record<string, string> =>
    Object.fromEntries(Array.from({ length: 300 }, (_, index) => [long(folder, index), text]));
  const files = { ...named('server', 'x\n'), ...named('client', 'mine\n') };
  const mine = await propose(scene, 'claude/client-mine', files);
  const theirs = named('client', 'theirs\n');
  for (let index = 0; index < 5; index++) await propose(scene, `claude/client-${index}`, theirs);
  expect(await scene.run({ number: mine })).toMatchObject({
    code: 1,
    outputs: { failed: 'boundaries\noverlap' },
  });
  const comment = gateComment(scene, mine) ?? '';
  expect(comment.length).toBeLessThanOrEqual(65_536);
  const checkRun = scene.repository.checkRuns.at(-1)?.output.summary ?? '';
  expect(checkRun.length).toBeLessThanOrEqual(65_535);
  for (const text of [comment, checkRun]) {
    expect(text).toContain('**Changes 300 files of `server`.**');
    expect(text).toContain('**Conflicts with #2, #3 and 3 more.**');
    expect(text.match(/<details>/g)).toHaveLength(text.match(/<\/details>/g)?.length ?? 0);
  }
  expect(section(scene, mine, 'boundaries')?.length).toBeGreaterThan(8_000);
  expect(section(scene, mine, 'overlap')?.length).toBeGreaterThan(8_000);
  expect((await scene.run({ number: mine })).writes).toEqual([]);
});
