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
import { boundariesOf, checkOn, commentOn, openScene, propose, say, verdictsOf } from './boundaries-scene.js';
import { writeHistory } from './history.js';
import type { Scene } from './scene.js';

let github: LocalGitHub;
let scene: Scene;
beforeAll(async () => {
  github = await LocalGitHub.start();
  scene = await openScene(github, 'events');
});
afterAll(async () => {
  await github.stop();
  await removeTempDirs();
});

const strays = { 'server/b.ts': 'B\n' };
const allow = (scene: Scene, number: number, glob = 'server/**') =>
  `/parallel-claude allow ${glob} at ${scene.repository.pull(number).headSha} because it is urgent`;

describe('an exception', () => {
  test('turns the check run green when it is written, and red again when it is deleted', async () => {
    const number = await propose(scene, 'claude/client-excused', strays);
    expect(await scene.run({ number })).toMatchObject({ code: 1 });
    say(scene, number, allow(scene, number));
    const event = issueCommentEvent(scene.repository, number);
    expect(await scene.run({ event })).toMatchObject({ code: 0, outputs: { violations: '0' } });
    expect(checkOn(scene, number)).toEqual({
      conclusion: 'success',
      title: 'Changes only what it may: 1 file by exception.',
    });
    expect(commentOn(scene, number)).toContain('owner allows `server/**`: it is urgent.');
    scene.repository.comments.splice(
      scene.repository.comments.findIndex(({ body }) => body.startsWith('/parallel-claude')),
      1,
    );
    const deleted = issueCommentEvent(scene.repository, number, 'deleted');
    expect(await scene.run({ event: deleted })).toMatchObject({ code: 0, outputs: { violations: '1' } });
    expect(checkOn(scene, number)).toMatchObject({ conclusion: 'failure' });
  });

  test('is void after the next push, which the comment says', async () => {
    const number = await propose(scene, 'claude/client-pushes', strays);
    say(scene, number, allow(scene, number));
    expect(await scene.run({ number })).toMatchObject({ code: 0 });
    await scene.push({ branch: 'claude/client-pushes', files: { 'server/more.ts': 'm\n' } });
    expect(await scene.run({ number })).toMatchObject({ code: 1, outputs: { violations: '2' } });
    expect(commentOn(scene, number)).toContain('look at what was pushed since');
  });

  test('is void from somebody who may only read, and from somebody who GitHub does not know', async () => {
    const number = await propose(scene, 'claude/client-guest', strays);
    say(scene, number, allow(scene, number), { by: 'guest', permission: 'read' });
    expect(await scene.run({ number })).toMatchObject({ code: 1 });
    expect(commentOn(scene, number)).toContain('guest has no write access');
  });

  test('is void where GitHub refuses to say who may write', async () => {
    const number = await propose(scene, 'claude/client-unsaid', strays);
    say(scene, number, allow(scene, number));
    github.fault({
      path: /collaborators\/owner\/permission/,
      respond: { status: 403, body: { message: 'Must have push access' } },
    });
    const run = await scene.run({ number });
    expect(run).toMatchObject({ code: 1, outputs: { violations: '1' } });
    expect(run.warnings.join()).toContain('Taken for somebody without write access.');
  });

  test('that its own author writes holds only with write access', async () => {
    const number = await propose(scene, 'claude/client-self', strays, { author: 'octocat' });
    say(scene, number, allow(scene, number), { by: 'octocat', permission: 'read' });
    expect(await scene.run({ number })).toMatchObject({ code: 1 });
  });
});

test('an exception that is edited into one for this commit turns the check run green', async () => {
  const number = await propose(scene, 'claude/client-edits', strays);
  say(scene, number, allow(scene, number, 'docs/**'));
  expect(await scene.run({ number })).toMatchObject({ code: 1 });
  const said = scene.repository.comments.findLast(({ body }) => body.startsWith('/parallel-claude'));
  Object.assign(said ?? {}, { body: allow(scene, number) });
  const event = issueCommentEvent(scene.repository, number, 'edited');
  expect(await scene.run({ event })).toMatchObject({ code: 0, outputs: { violations: '0' } });
  expect(checkOn(scene, number)).toMatchObject({ conclusion: 'success' });
});

test('a label that makes the branch a session’s turns the check run green, and red again when it is taken off', async () => {
  const number = await propose(scene, 'topic/labeled', { 'client/a.ts': 'A\n' });
  const labels = (action: string, ...names: string[]) => {
    const event = pullRequestEvent(scene.repository, number, { action });
    const pull = event.payload['pull_request'] as { labels: { name: string }[] };
    pull.labels = names.map((name) => ({ name }));
    return { event };
  };
  expect(await scene.run(labels('labeled', 'session:client'))).toMatchObject({ code: 0 });
  expect(checkOn(scene, number)).toMatchObject({ conclusion: 'success' });
  expect(await scene.run(labels('unlabeled'))).toMatchObject({ code: 1, outputs: { session: '' } });
  expect(checkOn(scene, number)).toMatchObject({ conclusion: 'failure' });
});

describe('on issue_comment', () => {
  test('a comment on an issue that is no pull request asks for nothing', async () => {
    const number = await propose(scene, 'claude/client-issue', strays);
    const event = issueCommentEvent(scene.repository, number);
    Object.assign(event.payload, { issue: { number: 77 } });
    expect(await scene.run({ event })).toMatchObject({ code: 0, requests: [], outputs: {} });
  });

  test('a closed pull request is left as it is', async () => {
    const number = await propose(scene, 'claude/client-closed', strays);
    scene.repository.close(number);
    const event = issueCommentEvent(scene.repository, number);
    expect(await scene.run({ event })).toMatchObject({ code: 0, writes: [] });
    expect(checkOn(scene, number)).toBeUndefined();
  });

  test('fails where the check run could not say what is wrong', async () => {
    const number = await propose(scene, 'claude/client-unchecked', strays);
    const event = issueCommentEvent(scene.repository, number);
    expect(await scene.run({ event, inputs: { check: 'false' } })).toMatchObject({ code: 1 });
  });
});

describe('in a merge queue', () => {
  async function queue(branch: string, files: Record<string, string>) {
    const number = await propose(scene, branch, files);
    const made = `gh-readonly-queue/main/pr-${number}-x`;
    await scene.push({ branch: made, from: branch, files: { 'other.md': 'of another pull request\n' } });
    const headSha = await git(scene.repository.path, 'rev-parse', made);
    const run = () => scene.run({ event: mergeGroupEvent(scene.repository, number, headSha) });
    const check = () => scene.repository.checkRuns.findLast((one) => one.headSha === headSha);
    return { number, run, check };
  }

  test('a pull request is judged again, and the commit that would be base has the verdict', async () => {
    const { number, run, check } = await queue('claude/client-queued', { 'client/a.ts': 'Q\n' });
    const ran = await run();
    expect(ran).toMatchObject({ code: 0, outputs: { violations: '0', session: 'client' } });
    expect(check()).toMatchObject({ name: 'parallel-claude/boundaries', conclusion: 'success' });
    expect(checkOn(scene, number)).toBeUndefined();
  });

  test('one that others did not allow fails, and is said no more on the pull request', async () => {
    const { number, run, check } = await queue('claude/client-queue-jumps', strays);
    expect(await run()).toMatchObject({ code: 1, outputs: { violations: '1' } });
    expect(check()).toMatchObject({ name: 'parallel-claude/boundaries', conclusion: 'failure' });
    expect(commentOn(scene, number)).toBeUndefined();
    say(scene, number, allow(scene, number));
    expect(await run()).toMatchObject({ code: 0 });
    expect(check()).toMatchObject({ conclusion: 'success' });
  });

  test('a commit of which nobody knows whose it is fails, and never passes as clean', async () => {
    const event = mergeGroupEvent(scene.repository, 1, 'a'.repeat(40));
    Object.assign(event.payload['merge_group'] as object, { head_ref: 'refs/heads/queue' });
    const run = await scene.run({ event });
    expect(run.errors).toEqual([expect.stringContaining('the payload.merge_group.head_ref')]);
  });
});

describe('a fork’s pull request', () => {
  let number: number;
  beforeAll(async () => {
    const fork = await github.addRepository({ owner: 'mallory', name: 'events', parent: scene.repository });
    await writeHistory(fork, [{ branch: 'claude/server-mine', from: 'main', files: strays }]);
    const pull = { head: 'claude/server-mine', headRepo: fork, author: 'mallory' };
    number = (await scene.repository.openPullRequest(pull)).number;
  });

  test('with a token that only reads has its verdict in summary and exit code, and the log names what is missing', async () => {
    const permissions = { contents: 'read', 'pull-requests': 'read', checks: 'read' } as const;
    const token = github.addToken({ permissions });
    const run = await scene.run({ number, token, inputs: { fail: 'false' } });
    expect(run).toMatchObject({ code: 1, outputs: { violations: '1' } });
    expect(run.summary).toContain('**Changes 1 file of `server`.**');
    expect(run.warnings).toEqual([
      expect.stringContaining('checks: write'),
      expect.stringContaining('pull-requests: write'),
    ]);
    expect(run.annotations).toContainEqual(
      expect.objectContaining({
        name: 'error',
        properties: expect.objectContaining({ file: 'server/b.ts' }),
      }),
    );
  });

  test('owns nothing by the name that somebody gave to its branch', async () => {
    const run = await scene.run({ number });
    expect(run).toMatchObject({ code: 1, outputs: { session: '' } });
    expect(await boundariesOf(run)).toMatchObject({ head: { ref: `pull/${number}/head` } });
  });

  test('under pull_request_target gets its check run and its comment', async () => {
    const event = pullRequestEvent(scene.repository, number, { name: 'pull_request_target' });
    expect(await scene.run({ event })).toMatchObject({ code: 1, warnings: [] });
    expect(checkOn(scene, number)).toMatchObject({ conclusion: 'failure' });
    expect(commentOn(scene, number)).toContain('**Changes 1 file of `server`.**');
  });
});

describe('without a pull request', () => {
  test('a push judges its branch against the default branch, in summary and exit code', async () => {
    await scene.push({ branch: 'claude/client-pushed', files: strays });
    const run = await scene.run({ event: await pushEvent(scene.repository, 'claude/client-pushed') });
    expect(run).toMatchObject({ code: 1, writes: [], outputs: { session: 'client', violations: '1' } });
    expect(await verdictsOf(run)).toEqual(['server/b.ts violation']);
  });

  test('workflow_dispatch judges the branch that it was started on', async () => {
    await scene.push({ branch: 'claude/client-asked', files: { 'client/a.ts': 'A\n' } });
    const event = repositoryEvent(scene.repository, 'workflow_dispatch');
    Object.assign(event.payload, { ref: 'refs/heads/claude/client-asked' });
    const run = await scene.run({ event });
    expect(run).toMatchObject({ code: 0, writes: [] });
    expect(await verdictsOf(run)).toEqual(['client/a.ts own']);
  });

  test('a push to base itself asks for nothing', async () => {
    const run = await scene.run({ event: await pushEvent(scene.repository, 'main') });
    expect(run).toMatchObject({ code: 0, outputs: {}, summary: '' });
  });

  test('an event that names no branch fails and says on which to run', async () => {
    const run = await scene.run({ event: repositoryEvent(scene.repository, 'schedule') });
    expect(run.errors).toEqual([expect.stringContaining('run on pull_request')]);
  });

  test('without a token a public repository is judged by git alone', async () => {
    const own = await openScene(github, 'public-one');
    const number = await propose(own, 'claude/client-public', strays);
    Object.assign(own.repository, { isPrivate: false });
    const run = await own.run({ number, token: '', inputs: { 'github-token': '' } });
    expect(run).toMatchObject({ code: 1, outputs: { violations: '1' }, writes: [] });
    expect(run.requests.filter(({ path }) => path.startsWith('/api/'))).toEqual([]);
  });
});

test('a head that a forced push took away is judged as it is now, and so is its check run', async () => {
  const number = await propose(scene, 'claude/client-forced', strays);
  const event = pullRequestEvent(scene.repository, number);
  const gone = 'd'.repeat(40);
  (event.payload['pull_request'] as { head: { sha: string } }).head.sha = gone;
  const run = await scene.run({ event });
  expect((await boundariesOf(run)).head?.sha).toBe(scene.repository.pull(number).headSha);
  expect(checkOn(scene, number)).toMatchObject({ conclusion: 'failure' });
});

test('with fail: false the verdict is the check run’s alone', async () => {
  const number = await propose(scene, 'claude/client-lenient', strays);
  expect(await scene.run({ number, inputs: { fail: 'false' } })).toMatchObject({ code: 0, errors: [] });
  expect(checkOn(scene, number)).toMatchObject({ conclusion: 'failure' });
  const unchecked = { fail: 'false', check: 'false' };
  expect(await scene.run({ number, inputs: unchecked })).toMatchObject({ code: 1 });
});

test('a commit that git cannot give fails the step, and never passes as clean', async () => {
  const number = await propose(scene, 'claude/client-lost', { 'client/a.ts': 'lost\n' });
  const event = pullRequestEvent(scene.repository, number);
  const { headSha } = scene.repository.pull(number);
  await git(scene.repository.path, 'update-ref', '-d', `refs/pull/${number}/head`);
  const run = await scene.run({ event });
  expect(run.errors).toEqual([
    `The commit ${headSha} of #${number} could not be fetched: nothing is known of it.`,
  ]);
  expect(checkOn(scene, number)).toMatchObject({ conclusion: 'failure' });
});

test('an input that means nothing is refused with what is allowed', async () => {
  const run = await scene.run({ inputs: { unowned: 'maybe' } });
  expect(run.errors).toEqual(['unowned: "maybe" is not valid; allowed is one of ignore, warn, fail']);
  const unknown = await scene.run({ inputs: { session: 'clinet' } });
  expect(unknown.errors.join()).toMatch(
    /the input session: the session "clinet" is not in the config.*did you mean client\?/,
  );
});
