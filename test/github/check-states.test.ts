import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { publishCheck } from '../../src/github/check-run.js';
import { checkStates } from '../../src/github/check-states.js';
import { commitFiles, git } from '../support/git.js';
import type { Access, Permission } from '../support/github/identity.js';
import type { CheckRun } from '../support/github/repository.js';
import { makeScene, type Scene } from './scene.js';

let scene: Scene;
beforeEach(async () => {
  scene = await makeScene();
});
afterEach(() => scene.end());

const own = { runId: '77', job: 'overlap', workflow: 'Traffic' };
const reading = {
  contents: 'read',
  'pull-requests': 'read',
  checks: 'read',
  statuses: 'read',
  actions: 'read',
} as const;

const ask = async (permissions: Partial<Record<Permission, Access>> = reading, base = 'main') =>
  Object.fromEntries(await checkStates(await scene.connect({ permissions }), base, own));

/** A completed job of the workflow CI on the head of #1, but for `fields`. */
function job(name: string, conclusion: string | null, fields: Partial<CheckRun> = {}): CheckRun {
  return scene.repository.addCheckRun({
    name,
    headSha: scene.headSha,
    status: conclusion === null ? 'in_progress' : 'completed',
    conclusion,
    workflowRun: { id: 5, event: 'pull_request', workflow: 'CI' },
    ...fields,
  });
}

/** The head of a new pull request from a branch of the repository. */
async function openAnother(branch: string): Promise<string> {
  await git(scene.work, 'checkout', '--quiet', '-b', branch, 'main');
  const sha = await commitFiles(scene.work, { [`${branch}.txt`]: 'new\n' }, branch);
  await git(scene.work, 'push', '--quiet', scene.repository.path, branch);
  await scene.repository.openPullRequest({ head: branch });
  return sha;
}

/** Pull requests up to number `last`, like the first. */
function copyFirst(last: number): void {
  const { pulls } = scene.repository;
  for (let number = 2; number <= last; number++) pulls.set(number, { ...scene.repository.pull(1), number });
}

test('a pull request without a check has none', async () => {
  expect(await ask()).toEqual({ 1: { state: 'none' } });
});

test.each<[string, string | null, string, object]>([
  ['all are green', 'neutral', 'success', { state: 'green' }],
  ['a check run fails', 'timed_out', 'success', { state: 'failing', detail: 'test' }],
  ['a status fails', 'success', 'error', { state: 'failing', detail: 'ci/build' }],
  ['a check run goes on', null, 'success', { state: 'pending', detail: 'test' }],
  ['a status is awaited', 'skipped', 'pending', { state: 'pending', detail: 'ci/build' }],
  ['one fails and one is awaited', null, 'failure', { state: 'failing', detail: 'ci/build' }],
])('check runs and commit statuses count: %s', async (_, conclusion, status, expected) => {
  job('lint', 'success');
  job('test', conclusion);
  scene.repository.setStatus(scene.headSha, 'ci/build', status);
  expect(await ask()).toEqual({ 1: expected });
});

test('a check of an earlier commit does not count', async () => {
  job('test', 'success');
  await git(scene.work, 'checkout', '--quiet', 'feature/x');
  await commitFiles(scene.work, { 'a.txt': 'three\n' }, 'third');
  await git(scene.work, 'push', '--quiet', scene.repository.path, 'feature/x');
  await scene.repository.updatePullRequest(1);
  expect(await ask()).toEqual({ 1: { state: 'none' } });
});

test('a run that was replaced by a newer one does not count', async () => {
  job('test', 'cancelled');
  job('test', 'success');
  expect(await ask()).toEqual({ 1: { state: 'green' } });
});

test('a pull request that has no commit of its own is unknown', async () => {
  await scene.repository.openPullRequest({ head: 'main' });
  expect(await ask()).toMatchObject({ 2: { state: 'unknown' } });
});

test('checks of a fork’s pull request are those of its head here', async () => {
  const fork = await scene.server.addRepository({ owner: 'mona', name: 'demo', parent: scene.repository });
  await scene.repository.openPullRequest({ head: 'feature/x', headRepo: fork });
  await scene.repository.updatePullRequest(2, { headRepository: null });
  job('test', 'failure');
  const failing = { state: 'failing', detail: 'test' };
  expect(await ask()).toEqual({ 1: failing, 2: failing });
});

test('only open pull requests into the base asked for are told', async () => {
  await git(scene.work, 'push', '--quiet', scene.repository.path, 'main:release');
  await scene.repository.openPullRequest({ head: 'feature/x', base: 'release' });
  await scene.repository.openPullRequest({ head: 'feature/x', base: 'release' });
  scene.repository.close(3);
  expect(Object.keys(await ask(reading, 'release'))).toEqual(['2']);
  expect(await ask(reading, 'nowhere')).toEqual({});
});

describe('our own checks', () => {
  const mine = { workflowRun: { id: 77, event: 'pull_request', workflow: 'Traffic' } };
  const before = { workflowRun: { id: 60, event: 'pull_request', workflow: 'Traffic' } };

  test('what we publish is not counted, and the same name by another is', async () => {
    const name = 'parallel-claude/overlap';
    const check = {
      name,
      headSha: scene.headSha,
      conclusion: 'failure',
      title: 'One',
      summary: ['1'],
      rest: '…',
    } as const;
    await publishCheck(await scene.connect(), { ...check, annotations: [] });
    expect(await ask()).toEqual({ 1: { state: 'none' } });
    scene.repository.addCheckRun({
      name,
      headSha: scene.headSha,
      status: 'completed',
      conclusion: 'failure',
    });
    expect(await ask()).toEqual({ 1: { state: 'failing', detail: name } });
  });

  test('this very job is not counted, nor is it on other pull requests, by the name learned here', async () => {
    const other = await openAnother('other');
    job('Who collides?', null, mine);
    job('Who collides?', 'failure', { ...before, headSha: other });
    expect(await ask()).toEqual({ 1: { state: 'none' }, 2: { state: 'none' } });
    job('test', 'success', { headSha: other });
    expect(await ask()).toEqual({ 1: { state: 'none' }, 2: { state: 'green' } });
  });

  test('a run about no pull request tells its job by its key', async () => {
    job('overlap (24)', 'failure', before);
    expect(await ask()).toEqual({ 1: { state: 'none' } });
    job('Who collides?', 'failure', before);
    expect(await ask()).toEqual({ 1: { state: 'failing', detail: 'Who collides?' } });
  });
});

describe('many', () => {
  test.each([
    [50, 1],
    [51, 2],
    [300, 6],
  ])('%d pull requests take %d requests', async (count, requests) => {
    copyFirst(count);
    job('test', 'success');
    const states = Object.entries(await ask());
    expect(states).toEqual(Array.from({ length: count }, (_, index) => [`${index + 1}`, { state: 'green' }]));
    expect(scene.server.requests.map(({ path }) => path)).toEqual(Array(requests).fill('/api/graphql'));
  });

  test('more than 100 checks are unknown, unless one that is seen fails', async () => {
    for (let index = 0; index < 100; index++) job(`test ${index}`, 'success');
    expect(await ask()).toEqual({ 1: { state: 'green' } });
    job('one more', 'success');
    expect(await ask()).toMatchObject({ 1: { state: 'unknown' } });
    Object.assign(scene.repository.checkRuns[99] ?? {}, { conclusion: 'failure' });
    expect(await ask()).toEqual({ 1: { state: 'failing', detail: 'test 99' } });
  });
});

describe('permissions', () => {
  beforeEach(() => {
    for (let index = 0; index < 3; index++) job(`test ${index}`, 'success');
    scene.repository.setStatus(scene.headSha, 'ci/build', 'success');
  });

  test('reading is enough', async () => {
    expect(await ask()).toEqual({ 1: { state: 'green' } });
  });

  test.each(['pull-requests', 'checks', 'statuses', 'actions'] as const)(
    'without %s: read it is an error that says what is needed, once',
    async (permission) => {
      await expect(ask({ ...reading, [permission]: 'none' })).rejects.toMatchObject({
        failure: 'permission',
        message:
          'Could not read the checks of open pull requests (octo/demo): GitHub answered 403 (Resource not accessible by integration). ' +
          'The token lacks actions: read, checks: read, pull-requests: read and statuses: read: grant it under "permissions:" in the workflow. ' +
          'On a pull request from a fork or by Dependabot the token can only read.',
      });
    },
  );

  test('a public repository tells anybody', async () => {
    const open = await scene.server.addRepository({ owner: 'octo', name: 'open', isPrivate: false });
    await git(scene.work, 'push', '--quiet', open.path, 'main', 'feature/x');
    await open.openPullRequest({ head: 'feature/x' });
    open.addCheckRun({ name: 'test', headSha: scene.headSha });
    const github = await scene.connect({ permissions: {}, repo: 'open' });
    expect(await checkStates(github, 'main', own)).toEqual(
      new Map([[1, { state: 'pending', detail: 'test' }]]),
    );
  });

  test.each<[unknown]>([[{ data: { repository: null } }], [{ data: null }], ['']])(
    'the answer %j tells of no pull request',
    async (body) => {
      scene.server.fault({ path: /graphql$/, respond: { status: 200, body } });
      expect(await ask()).toEqual({});
    },
  );
});
