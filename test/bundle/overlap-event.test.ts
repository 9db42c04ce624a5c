import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { pullRequestEvent, pushEvent, repositoryEvent } from '../support/events.js';
import { removeTempDirs } from '../support/git.js';
import { LocalGitHub, type LocalRepository } from '../support/local-github.js';
import { numbered, writeHistory } from './history.js';
import { branchesOf, example, pairsOf, reportOf, Scene } from './scene.js';

let github: LocalGitHub;
beforeAll(async () => {
  github = await LocalGitHub.start();
});
afterAll(async () => {
  await github.stop();
  await removeTempDirs();
});

const readOnly = { ...example, 'pull-requests': 'read' } as const;

/** A fork with a branch of its own and a pull request from it. */
async function forkOf(
  scene: Scene,
  owner: string,
  head: string,
): Promise<{ fork: LocalRepository; number: number }> {
  const { name } = scene.repository;
  const fork = await github.addRepository({ owner, name, parent: scene.repository });
  const files = { 'src/a.ts': numbered(40, { 10: `${owner} was here` }) };
  await writeHistory(fork, [{ branch: head, from: 'main', files }]);
  const { number } = await scene.repository.openPullRequest({ head, headRepo: fork, author: owner });
  return { fork, number };
}

describe('a fork’s pull request', () => {
  let scene: Scene;
  let number: number;
  let fork: LocalRepository;
  beforeAll(async () => {
    scene = await Scene.open(github, { name: 'forked' });
    await scene.change('claude/ours', ['src/a.ts', 10]);
    ({ fork, number } = await forkOf(scene, 'mona', 'claude/ours'));
  });

  test('with a token that only reads has its verdict in summary and exit code, and one warning that names the permission', async () => {
    const run = await scene.run({
      number,
      token: github.addToken({ permissions: readOnly }),
      inputs: { labels: 'conflict' },
    });
    expect(run).toMatchObject({ code: 1, outputs: { verdict: 'conflict' } });
    expect(run.summary).toContain('Conflicts with [#1]');
    expect(run.warnings).toHaveLength(1);
    expect(run.warnings[0]).toContain('pull-requests: write');
    expect(new Set(run.writes.map(({ status }) => status))).toEqual(new Set([403]));
    expect(scene.comments(number)).toEqual([]);
  });

  test('is told from our branch of the same name, with either as the subject', async () => {
    const fromFork = await scene.run({ number, inputs: { comment: 'false' } });
    expect(await pairsOf(fromFork)).toEqual(['claude/ours pull/2/head conflict']);
    expect(await reportOf(fromFork)).toMatchObject({ subject: 'pull/2/head' });
    const ours = await scene.run({ number: 1, inputs: { comment: 'false' } });
    expect(await pairsOf(ours)).toEqual(['claude/ours pull/2/head conflict']);
    expect(await reportOf(ours)).toMatchObject({ subject: 'claude/ours' });
  });

  test('is judged by refs/pull/N/head after its fork is deleted', async () => {
    await scene.repository.updatePullRequest(number, { headRepository: null });
    const run = await scene.run({ number, inputs: { comment: 'false' } });
    expect(await reportOf(run)).toMatchObject({ subject: 'pull/2/head' });
    expect(await pairsOf(run)).toEqual(['claude/ours pull/2/head conflict']);
    await scene.repository.updatePullRequest(number, { headRepository: fork });
  });

  test('under pull_request_target gets its comment, since the token may write', async () => {
    const event = pullRequestEvent(scene.repository, number, { name: 'pull_request_target' });
    expect(await scene.run({ event })).toMatchObject({ code: 1, warnings: [] });
    expect(scene.comments(number)).toEqual([
      expect.stringContaining('**Conflicts with #1 in `src/a.ts` line 10.**'),
    ]);
  });
});

test('Dependabot’s pull request, whose token only reads, is treated like a fork’s', async () => {
  const scene = await Scene.open(github, { name: 'dependabot' });
  await scene.change('dependabot/npm/x', ['src/a.ts', 10], { author: 'dependabot[bot]' });
  await scene.change('claude/ours', ['src/a.ts', 10]);
  const token = github.addToken({ permissions: readOnly });
  const run = await scene.run({ token, env: { GITHUB_ACTOR: 'dependabot[bot]' } });
  expect(run).toMatchObject({ code: 1, outputs: { verdict: 'conflict' } });
  expect(run.warnings).toEqual([expect.stringContaining('Dependabot')]);
});

test('a token that may not list pull requests compares branches alone and says so once', async () => {
  const scene = await Scene.open(github, { name: 'contents-only' });
  await scene.change('claude/mine', ['src/a.ts', 10]);
  await scene.change('claude/theirs', ['src/a.ts', 10]);
  await scene.change('topic/only-a-pull', ['src/a.ts', 10]);
  const token = github.addToken({ permissions: { contents: 'read' } });
  const run = await scene.run({ token, inputs: { comment: 'false' } });
  expect(await branchesOf(run)).toEqual(['claude/mine', 'claude/theirs']);
  expect(run.warnings).toEqual([expect.stringMatching(/pull-requests: read.*Going on with branches alone/)]);
});

test('without a token a public repository is judged by git alone', async () => {
  const scene = await Scene.open(github, { name: 'open', isPrivate: false });
  await scene.change('claude/mine', ['src/a.ts', 10]);
  await scene.change('claude/theirs', ['src/a.ts', 10]);
  const run = await scene.run({ token: '', inputs: { 'github-token': '' } });
  expect(run).toMatchObject({ code: 1, outputs: { conflicts: '1' }, warnings: [], writes: [] });
  expect(run.requests.filter(({ path }) => path.startsWith('/api/'))).toEqual([]);
  expect(run.summary).toContain('Conflicts with `claude/theirs`');
});

describe('outside pull requests', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.open(github, { name: 'events' });
    await scene.change('claude/mine', ['src/a.ts', 10]);
    await scene.change('claude/theirs', ['src/a.ts', 10]);
  });

  test.each(['push', 'schedule', 'workflow_dispatch'] as const)(
    '%s compares all branches and writes no comment',
    async (name) => {
      const event =
        name === 'push'
          ? await pushEvent(scene.repository, 'claude/mine')
          : repositoryEvent(scene.repository, name);
      const run = await scene.run({ event });
      expect(run).toMatchObject({ code: 1, outputs: { conflicts: '1' }, writes: [], warnings: [] });
      expect((await reportOf(run)).subject).toBeUndefined();
      expect(run.summary).toContain('2 branches: 1 pair conflicts.');
    },
  );

  test('a push that deleted its branch compares those that are left', async () => {
    await scene.push({ branch: 'claude/gone', files: { 'x.txt': 'x\n' } });
    const event = await pushEvent(scene.repository, 'claude/gone');
    Object.assign(event.payload, { after: '0'.repeat(40), deleted: true });
    expect(
      await branchesOf(await scene.run({ event, inputs: { 'exclude-branches': 'claude/gone' } })),
    ).toEqual(['claude/mine', 'claude/theirs']);
  });
});
