import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { GitHubError } from '../../src/github/errors.js';
import { readEvent } from '../../src/github/event.js';
import { issueCommentEvent, pullRequestEvent, pushEvent, repositoryEvent } from '../support/events.js';
import { git } from '../support/git.js';
import { makeScene, type Scene } from './scene.js';

const env = {
  eventName: 'pull_request',
  repository: 'octo/demo',
  actor: 'octocat',
  serverUrl: 'https://github.example',
  runId: '7',
};

describe("GitHub's own payloads", () => {
  let scene: Scene;
  beforeEach(async () => {
    scene = await makeScene();
  });
  afterEach(() => scene.end());

  test('a pull request', async () => {
    scene.repository.pull(1).labels.add('session:x');
    const { payload } = pullRequestEvent(scene.repository, 1);
    expect(readEvent(env, payload)).toEqual({
      name: 'pull_request',
      repository: { owner: 'octo', name: 'demo' },
      defaultBranch: 'main',
      pullRequest: {
        number: 1,
        action: 'synchronize',
        head: { ref: 'feature/x', sha: scene.headSha, repository: 'octo/demo' },
        base: { ref: 'main', sha: await git(scene.work, 'rev-parse', 'main') },
        draft: false,
        state: 'open',
        fork: false,
        author: 'octocat',
        labels: ['session:x'],
        title: 'TITLE',
        body: '',
      },
      runUrl: 'https://github.example/octo/demo/actions/runs/7',
    });
  });

  test('a comment on a pull request names its number, one on an issue none', () => {
    const event = issueCommentEvent(scene.repository, 1);
    expect(readEvent({ ...env, eventName: event.name }, event.payload)).toMatchObject({ commentedOn: 1 });
    Object.assign(event.payload, { issue: { number: 1 } });
    expect(readEvent(env, event.payload)).not.toHaveProperty('commentedOn');
  });

  test('a push names its branch, unless it deleted it', async () => {
    const { payload } = await pushEvent(scene.repository, 'main');
    expect(readEvent(env, payload)).toMatchObject({ branch: 'main' });
    expect(readEvent(env, { ...payload, deleted: true })).not.toHaveProperty('branch');
    expect(readEvent(env, { ...payload, ref: 'refs/tags/v1' })).not.toHaveProperty('branch');
  });

  test('a push to a pull request says what its head was; another event does not', () => {
    const before = 'b'.repeat(40);
    const read = (action: string) =>
      readEvent(env, pullRequestEvent(scene.repository, 1, { action, before }).payload).pullRequest;
    expect(read('synchronize')).toMatchObject({ action: 'synchronize', before });
    expect(read('closed')).toMatchObject({ action: 'closed' });
    expect(read('closed')).not.toHaveProperty('before');
  });

  test('a fork, a deleted fork and Dependabot can only read', async () => {
    const fork = await scene.server.addRepository({ owner: 'mona', name: 'demo', parent: scene.repository });
    await scene.repository.openPullRequest({ head: 'feature/x', headRepo: fork });
    await scene.repository.openPullRequest({ head: 'feature/x', author: 'dependabot[bot]' });
    const read = (number: number, over = {}) =>
      readEvent({ ...env, ...over }, pullRequestEvent(scene.repository, number).payload).pullRequest;
    expect(read(2)).toMatchObject({ fork: true, head: { repository: 'mona/demo' } });
    expect(read(3)).toMatchObject({ fork: true, head: { repository: 'octo/demo' } });
    expect(read(1, { actor: 'dependabot[bot]' })).toMatchObject({ fork: true });
    expect(read(1, { repository: 'Octo/Demo' })).toMatchObject({ fork: false });
    await scene.repository.updatePullRequest(1, { headRepository: null });
    expect(read(1)).toMatchObject({ fork: true, head: { repository: null } });
  });

  test('a push says nothing of a pull request', async () => {
    const { payload } = await pushEvent(scene.repository, 'feature/x');
    const event = readEvent({ ...env, eventName: 'push' }, payload);
    expect(event).toMatchObject({ name: 'push', defaultBranch: 'main' });
    expect(event).not.toHaveProperty('pullRequest');
  });

  test('a schedule, with and without a repository in its payload', () => {
    const { payload } = repositoryEvent(scene.repository, 'schedule');
    expect(readEvent({ ...env, eventName: 'schedule' }, payload).defaultBranch).toBe('main');
    expect(readEvent({ ...env, eventName: 'schedule' }, { schedule: '* * * * *' })).not.toHaveProperty(
      'defaultBranch',
    );
  });
});

describe('malformed payloads', () => {
  const sha = 'a'.repeat(40);
  const pull = (over: object) => ({
    pull_request: { number: 1, head: { ref: 'x', sha, repo: null }, base: { ref: 'main', sha }, ...over },
  });

  test.each([
    ['a text', 'x', 'the payload in GITHUB_EVENT_PATH is "x"; GitHub sends an object'],
    ['nothing', undefined, 'the payload in GITHUB_EVENT_PATH is missing'],
    ['a list', [], 'is []'],
    [
      'a number as text',
      pull({ number: '1' }),
      'pull_request.number in GITHUB_EVENT_PATH is "1"; GitHub sends a positive',
    ],
    ['a negative number', pull({ number: -1 }), 'pull_request.number in GITHUB_EVENT_PATH is -1'],
    ['no head', pull({ head: undefined }), 'pull_request.head in GITHUB_EVENT_PATH is missing'],
    ['an option as commit', pull({ head: { ref: 'x', sha: '--upload-pack=x' } }), 'head.sha'],
    ['an option as branch', pull({ head: { ref: '--upload-pack=x', sha } }), 'head.ref'],
    [
      'a line break in a branch',
      pull({ base: { ref: 'a\n::error::b', sha } }),
      '"a\\n::error::b"; GitHub sends a branch',
    ],
    ['a refspec as branch', pull({ base: { ref: 'a:b', sha } }), 'base.ref'],
    [
      'a wrong draft',
      pull({ draft: 'no' }),
      'pull_request.draft in GITHUB_EVENT_PATH is "no"; GitHub sends true or false',
    ],
  ])('%s is named', (_, payload, message) => {
    expect(() => readEvent(env, payload)).toThrow(message);
  });

  test('GITHUB_REPOSITORY that is no owner/name', () => {
    expect(() => readEvent({ ...env, repository: '../x' + '/y' }, {})).toThrow(/not owner\/name/);
  });

  test('whatever it is, it is read or refused with a GitHubError', () => {
    const loose = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.jsonValue(),
        fc.record(
          {
            pull_request: tie('value'),
            repository: tie('value'),
            head: tie('value'),
            base: tie('value'),
            repo: tie('value'),
            user: tie('value'),
            ref: fc.string(),
            sha: fc.constant(sha),
            number: fc.integer(),
            __proto__: fc.string(),
          },
          { requiredKeys: [] },
        ),
      ),
    })).value;
    fc.assert(
      fc.property(loose, fc.constantFrom('pull_request', 'push'), (payload, eventName) => {
        try {
          readEvent({ ...env, eventName }, payload);
        } catch (error) {
          expect(error).toBeInstanceOf(GitHubError);
        }
      }),
    );
  });
});
