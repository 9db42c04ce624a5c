import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { issueCommentEvent } from '../support/events.js';
import { removeTempDirs } from '../support/git.js';
import { LocalGitHub } from '../support/local-github.js';
import { checkOn, commentOn, openScene, propose, say } from './boundaries-scene.js';
import type { Scene } from './scene.js';

let github: LocalGitHub;
let scene: Scene;
beforeAll(async () => {
  github = await LocalGitHub.start();
  scene = await openScene(github, 'faults');
});
afterAll(async () => {
  await github.stop();
  await removeTempDirs();
});

const strays = { 'server/b.ts': 'B\n' };
const all = { contents: 'read', 'pull-requests': 'write', checks: 'write' } as const;
const allow = (number: number) =>
  `/parallel-claude allow server/** at ${scene.repository.pull(number).headSha} because yes`;

describe('a token without', () => {
  test('pull-requests: write still has its verdict in check run, summary and exit code', async () => {
    const number = await propose(scene, 'claude/client-mute', strays);
    const token = github.addToken({ permissions: { ...all, 'pull-requests': 'read' } });
    const run = await scene.run({ number, token });
    expect(run).toMatchObject({ code: 1, outputs: { violations: '1' } });
    expect(run.warnings).toEqual([expect.stringContaining('pull-requests: write')]);
    expect(run.summary).toContain('**Changes 1 file of `server`.**');
    expect(commentOn(scene, number)).toBeUndefined();
    expect(checkOn(scene, number)).toMatchObject({ conclusion: 'failure' });
  });

  test('checks: write still has its verdict in comment, annotations, summary and exit code, whatever fail says', async () => {
    const number = await propose(scene, 'claude/client-unchecked', strays);
    const token = github.addToken({ permissions: { ...all, checks: 'read' } });
    const run = await scene.run({ number, token, inputs: { fail: 'false' } });
    expect(run).toMatchObject({ code: 1 });
    expect(run.warnings).toEqual([expect.stringContaining('checks: write')]);
    expect(commentOn(scene, number)).toContain('**Changes 1 file of `server`.**');
    expect(run.annotations.map(({ properties }) => properties['file'])).toContain('server/b.ts');
    expect(checkOn(scene, number)).toBeUndefined();
  });

  test('pull-requests: read allows nothing, as it cannot read who said what', async () => {
    const number = await propose(scene, 'claude/client-deaf', strays);
    say(scene, number, allow(number));
    const token = github.addToken({ permissions: { contents: 'read', checks: 'write' } });
    const run = await scene.run({ number, token });
    expect(run).toMatchObject({ code: 1, outputs: { violations: '1' } });
    expect(run.warnings.join()).toContain('pull-requests: read');
  });

  test('anything that GitHub knows fails and says so', async () => {
    const number = await propose(scene, 'claude/client-stranger', { 'client/a.ts': 'A\n' });
    const run = await scene.run({ number, token: 'ghs_unknown000000000000000000000000000' });
    expect(run.code).toBe(1);
    expect(run.errors).toHaveLength(1);
    expect(checkOn(scene, number)).toBeUndefined();
  });
});

test('without a token issue_comment fails and says what it needs', async () => {
  const number = await propose(scene, 'claude/client-tokenless', strays);
  const event = issueCommentEvent(scene.repository, number);
  const run = await scene.run({ event, token: '', inputs: { 'github-token': '' } });
  expect(run.errors).toEqual([expect.stringContaining('give github-token, with pull-requests: read')]);
});

test('without a token a private repository fails, and never passes as clean', async () => {
  const own = await openScene(github, 'private-one');
  Object.assign(own.repository, { isPrivate: true });
  const number = await propose(own, 'claude/client-shut-out', { 'client/a.ts': 'A\n' });
  const run = await own.run({ number, token: '', inputs: { 'github-token': '' } });
  expect(run).toMatchObject({ code: 1, outputs: {} });
  expect(run.errors).toHaveLength(1);
});

test.each<[string, RegExp, number]>([
  ['who has write access', /collaborators\/owner\/permission/, 500],
  ['the comments', /issues\/\d+\/comments/, 502],
])('where GitHub fails to give %s, no earlier verdict on the commit stays', async (what, path, status) => {
  const number = await propose(scene, `claude/client-${status}`, strays);
  say(scene, number, allow(number));
  expect(await scene.run({ number })).toMatchObject({ code: 0 });
  expect(checkOn(scene, number)).toMatchObject({ conclusion: 'success' });
  const fault = { method: 'GET', path, respond: { status, body: { message: 'Oops' } }, times: 4 };
  github.fault(fault);
  const event = issueCommentEvent(scene.repository, number, 'deleted');
  const run = await scene.run({ event });
  expect(run.errors.join()).toContain(what);
  expect(checkOn(scene, number)).toEqual({ conclusion: 'failure', title: 'Could not be judged' });
});

test('a pull request that GitHub does not have fails and says so', async () => {
  const number = await propose(scene, 'claude/client-ghost', strays);
  const event = issueCommentEvent(scene.repository, number);
  Object.assign(event.payload['issue'] as object, { number: 4711 });
  const run = await scene.run({ event });
  expect(run.code).toBe(1);
  expect(run.errors.join()).toContain('Could not read the pull request');
});
