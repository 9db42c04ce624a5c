import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  issueCommentEvent,
  mergeGroupEvent,
  pullRequestEvent,
  pushEvent,
  repositoryEvent,
} from '../support/events.js';
import { git, removeTempDirs } from '../support/git.js';
import { LocalGitHub } from '../support/local-github.js';
import { propose, say } from './boundaries-scene.js';
import { at, gateCheck, gateComment, openGate, section } from './gate-scene.js';
import { numbered } from './history.js';
import type { Scene } from './scene.js';

let github: LocalGitHub;
let scene: Scene;
beforeAll(async () => {
  github = await LocalGitHub.start();
  scene = await openGate(github, 'gate-events');
});
afterAll(async () => {
  await github.stop();
  await removeTempDirs();
});

const allow = (number: number) =>
  `/parallel-claude allow server/** at ${scene.repository.pull(number).headSha} because it is urgent`;

describe('a comment', () => {
  test('that allows it turns the check run green, with both judged again', async () => {
    const number = await propose(scene, 'claude/client-excused', { 'server/b.ts': 'B\n' });
    expect(await scene.run({ number })).toMatchObject({ code: 1 });
    say(scene, number, allow(number));
    const run = await scene.run({ event: issueCommentEvent(scene.repository, number) });
    expect(run).toMatchObject({ code: 0, outputs: { failed: '' } });
    expect(gateCheck(scene, number)).toEqual({
      conclusion: 'success',
      title: 'boundaries and overlap pass.',
    });
    expect(section(scene, number, 'boundaries')).toContain('owner allows `server/**`: it is urgent.');
    expect(section(scene, number, 'overlap')).toContain('✅ Overlap');
  });

  test('leaves what it does not allow red, and fails the step only where no check run could say so', async () => {
    const number = await propose(scene, 'claude/client-unexcused', { 'server/c.ts': 'C\n' });
    const event = issueCommentEvent(scene.repository, number);
    expect(await scene.run({ event })).toMatchObject({ code: 0, outputs: { failed: 'boundaries' } });
    expect(gateCheck(scene, number)).toMatchObject({ conclusion: 'failure' });
    expect(await scene.run({ event, inputs: { check: 'false' } })).toMatchObject({ code: 1 });
  });

  test('on an issue, or on a pull request that is closed, asks for nothing', async () => {
    const number = await propose(scene, 'claude/client-shut', { 'server/d.ts': 'D\n' });
    scene.repository.close(number);
    const closed = await scene.run({ event: issueCommentEvent(scene.repository, number) });
    expect(closed).toMatchObject({ code: 0, writes: [], outputs: {} });
    const event = issueCommentEvent(scene.repository, number);
    Object.assign(event.payload, { issue: { number: 77 } });
    expect(await scene.run({ event })).toMatchObject({ code: 0, requests: [], outputs: {} });
  });
});

test('a label that says whose branch it is is heard', async () => {
  const number = await propose(scene, 'fix/labelled', { 'client/l.ts': 'l\n' });
  expect(await scene.run({ number })).toMatchObject({ code: 1, outputs: { failed: 'boundaries' } });
  scene.repository.pull(number).labels.add('session:client');
  const event = pullRequestEvent(scene.repository, number, { action: 'labeled' });
  expect(await scene.run({ event })).toMatchObject({ code: 0, outputs: { failed: '' } });
  expect(gateComment(scene, number)).toContain('✅ Boundaries');
});

test('a label on a pull request that is closed changes nothing', async () => {
  const number = await propose(scene, 'fix/labelled-later', { 'server/l.ts': 'l\n' });
  scene.repository.close(number);
  const event = pullRequestEvent(scene.repository, number, { action: 'labeled' });
  expect(await scene.run({ event })).toMatchObject({ code: 0, writes: [], outputs: {} });
});

test('into another base the check run is named after it: the rules of that one are not those of the default branch', async () => {
  const own = await openGate(github, 'other-base');
  await own.push({ branch: 'release', files: { 'types/r.ts': 'r\n' } });
  const number = await propose(own, 'claude/client-x', { 'server/b.ts': 'x\n' }, { base: 'release' });
  expect(await own.run({ number })).toMatchObject({ code: 1, outputs: { failed: 'boundaries' } });
  expect(own.repository.checkRuns.map(({ name }) => name)).toEqual(['parallel-claude (release)']);
});

test('in a merge queue both are judged again, on the commit that would be base, and nothing is said on the pull request', async () => {
  const own = await openGate(github, 'queue');
  const number = await propose(own, 'claude/client-q', {
    'server/b.ts': 'Q\n',
    'client/a.ts': at(10, 'one'),
  });
  await propose(own, 'claude/client-r', { 'client/a.ts': at(10, 'two') });
  await own.push({ branch: 'gh-readonly-queue/main/pr-1-x', from: 'claude/client-q', files: { x: 'x\n' } });
  const headSha = await git(own.repository.path, 'rev-parse', 'gh-readonly-queue/main/pr-1-x');
  const run = await own.run({ event: mergeGroupEvent(own.repository, number, headSha) });
  expect(run).toMatchObject({ code: 1, outputs: { failed: 'boundaries\noverlap' } });
  expect(own.repository.checkRuns.map((one) => [one.name, one.headSha, one.conclusion])).toEqual([
    ['parallel-claude', headSha, 'failure'],
  ]);
  expect(own.repository.comments).toEqual([]);
});

describe('without a pull request', () => {
  test('a push judges the branch, and overlap all of them', async () => {
    const own = await openGate(github, 'pushes');
    await own.push({ branch: 'claude/client-one', files: { 'client/a.ts': at(10, 'one') } });
    await own.push({
      branch: 'claude/client-two',
      files: { 'client/a.ts': at(10, 'two'), 'server/b.ts': 'B\n' },
    });
    const run = await own.run({ event: await pushEvent(own.repository, 'claude/client-two') });
    expect(run).toMatchObject({ code: 1, writes: [], outputs: { failed: 'boundaries\noverlap' } });
    expect(run.summary).toContain('1 pair conflicts');
    const base = await own.run({ event: await pushEvent(own.repository, 'main') });
    expect(base).toMatchObject({ code: 1, outputs: { failed: 'overlap' } });
    expect(base.outputs['boundaries']).toBeUndefined();
  });

  test('a start by hand judges the branch it was started on', async () => {
    const own = await openGate(github, 'by-hand');
    await own.push({ branch: 'claude/client-asked', files: { 'client/a.ts': numbered(40, { 1: 'x' }) } });
    const event = repositoryEvent(own.repository, 'workflow_dispatch');
    Object.assign(event.payload, { ref: 'refs/heads/claude/client-asked' });
    expect(await own.run({ event })).toMatchObject({ code: 0, writes: [], outputs: { failed: '' } });
  });
});

test('with comment: false nothing is written but the check run, here and on others', async () => {
  const own = await openGate(github, 'silent');
  await propose(own, 'claude/client-one', { 'client/a.ts': at(10, 'one') });
  const number = await propose(own, 'claude/client-two', {
    'client/a.ts': at(10, 'two'),
    'server/b.ts': 'B\n',
  });
  const event = pullRequestEvent(own.repository, number, { action: 'opened' });
  const run = await own.run({ event, inputs: { comment: 'false' } });
  expect(run.writes.map(({ path }) => path.split('/').at(-1))).toEqual(['check-runs']);
});
