import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { pullRequestEvent, type WorkflowEvent } from '../support/events.js';
import { git, removeTempDirs } from '../support/git.js';
import { LocalGitHub, type RecordedRequest } from '../support/local-github.js';
import { crowd } from './crowd.js';
import { numbered, type Commit } from './history.js';
import { example, Scene } from './scene.js';

let github: LocalGitHub;
beforeAll(async () => {
  github = await LocalGitHub.start();
});
afterAll(async () => {
  await github.stop();
  await removeTempDirs();
});

const marker = '<!-- parallel-claude:overlap -->';

/** Pushes to the branch of a pull request, and gives the event that follows. */
async function pushTo(scene: Scene, number: number, commit: Omit<Commit, 'branch'>): Promise<WorkflowEvent> {
  const { head: branch, headSha: before } = scene.repository.pull(number);
  await scene.push({ branch, ...commit });
  return pullRequestEvent(scene.repository, number, { before });
}

const line = (at: number, text: string) => ({ 'src/a.ts': numbered(40, { [at]: text }) });

/** #1 at line 10 of src/a.ts and #2 at line 30: they merge. */
async function apart(name: string): Promise<Scene> {
  const scene = await Scene.open(github, { name });
  await scene.change('claude/mine', ['src/a.ts', 10]);
  await scene.change('claude/theirs', ['src/a.ts', 30]);
  return scene;
}

/** The ids of the comments on a pull request. */
const ids = (scene: Scene, number: number) =>
  scene.repository.comments.filter(({ issue }) => issue === number).map(({ id }) => id);

const methods = (requests: readonly RecordedRequest[]) => requests.map(({ method }) => method);

test('a push that makes a conflict is said on the other pull request too, as its own run says it; the same push again writes nothing', async () => {
  const scene = await apart('both');
  const event = await pushTo(scene, 1, { files: line(30, 'mine') });
  expect(methods((await scene.run({ event })).writes)).toEqual(['POST', 'POST']);
  expect(scene.comments(2)[0]?.split('\n').slice(0, 2)).toEqual([
    marker,
    '**Conflicts with #1 in `src/a.ts` line 30.**',
  ]);

  expect(await scene.run({ event })).toMatchObject({ writes: [] });
  const own = await scene.run({ number: 2 });
  expect(own).toMatchObject({ code: 1, writes: [] });
});

test('a push that removes a conflict folds the other comment in place', async () => {
  const scene = await apart('cleared');
  await scene.run({ event: await pushTo(scene, 1, { files: line(30, 'mine') }) });
  const before = ids(scene, 2);
  const run = await scene.run({ event: await pushTo(scene, 1, { files: { 'src/a.ts': numbered(40) } }) });
  expect(run).toMatchObject({ code: 0, warnings: [] });
  expect(methods(run.writes)).toEqual(['PATCH', 'PATCH']);
  expect(ids(scene, 2)).toEqual(before);
  expect(scene.comments(2)).toEqual([`${marker}\nMerges cleanly with the only other branch.\n`]);
});

test('what got worse is said anew, which notifies; what got better is edited', async () => {
  const scene = await apart('worse');
  await scene.run({ event: await pushTo(scene, 1, { files: line(32, 'near') }) });
  expect(scene.comments(2)[0]).toContain('comes close to #1');
  const [near] = ids(scene, 2);

  const worse = await scene.run({ event: await pushTo(scene, 1, { files: line(30, 'mine') }) });
  expect(methods(worse.writes)).toEqual(['PATCH', 'DELETE', 'POST']);
  expect(scene.comments(2)).toEqual([expect.stringContaining('Conflicts with #1')]);
  const [conflict] = ids(scene, 2);
  expect(conflict).not.toBe(near);

  await scene.run({ event: await pushTo(scene, 1, { files: line(32, 'near again') }) });
  expect(scene.comments(2)).toEqual([expect.stringContaining('comes close to #1')]);
  expect(ids(scene, 2)).toEqual([conflict]);
});

test('a push that leaves the pair as it was asks nothing about the other', async () => {
  const scene = await apart('unchanged');
  await scene.run({ event: await pushTo(scene, 1, { files: line(30, 'mine') }) });
  const run = await scene.run({ event: await pushTo(scene, 1, { files: { 'own.txt': 'x\n' } }) });
  expect(run.requests.filter(({ path }) => path.includes('/issues/2/'))).toEqual([]);
});

test('an opened pull request is said on those it meets', async () => {
  const scene = await Scene.open(github, { name: 'opened' });
  await scene.change('claude/mine', ['src/a.ts', 10]);
  const number = await scene.change('claude/theirs', ['src/a.ts', 10]);
  await scene.run({ event: pullRequestEvent(scene.repository, number, { action: 'opened' }) });
  expect(scene.comments(1)).toEqual([expect.stringContaining('Conflicts with #2')]);
});

describe('a pull request that is', () => {
  const told = async (name: string): Promise<Scene> => {
    const scene = await apart(name);
    await scene.run({ event: await pushTo(scene, 1, { files: line(30, 'mine') }) });
    expect(scene.comments(2)).toEqual([expect.stringContaining('Conflicts with #1')]);
    return scene;
  };

  test.each(['true', 'false'])(
    'merged leaves its conflict with base to the other (plan: %s)',
    async (plan) => {
      const scene = await told(`merged-${plan}`);
      const { repository } = scene;
      await git(repository.path, 'update-ref', 'refs/heads/main', 'refs/heads/claude/mine');
      await repository.pushed([repository]);
      expect(repository.pull(1)).toMatchObject({ state: 'closed', merged: true });
      const event = pullRequestEvent(repository, 1, { action: 'closed' });
      const run = await scene.run({ event, inputs: { plan } });
      expect(run).toMatchObject({ code: 0, warnings: [], outputs: {} });
      expect(scene.comments(1)).toEqual([`${marker}\nClosed: no longer compared with other branches.\n`]);
      expect(scene.comments(2)).toEqual([
        expect.stringContaining('**Conflicts with `main` in `src/a.ts`.**'),
      ]);
      expect(await scene.run({ event, inputs: { plan } })).toMatchObject({ code: 0, writes: [] });
      expect((await scene.run({ number: 2, inputs: { plan } })).writes).toEqual([]);
    },
  );

  test('squashed into base does so too', async () => {
    const scene = await told('squashed');
    const { repository } = scene;
    repository.close(1);
    await scene.push({ branch: 'main', files: line(30, 'mine'), subject: 'Mine (#1)' });
    await git(repository.path, 'update-ref', '-d', 'refs/heads/claude/mine');
    await scene.run({ event: pullRequestEvent(repository, 1, { action: 'closed' }) });
    expect(scene.comments(2)).toEqual([expect.stringContaining('**Conflicts with `main` in `src/a.ts`.**')]);
  });

  test('closed and its branch deleted clears it from the other', async () => {
    const scene = await told('closed');
    const { repository } = scene;
    repository.close(1);
    await git(repository.path, 'update-ref', '-d', 'refs/heads/claude/mine');
    const event = pullRequestEvent(repository, 1, { action: 'closed' });
    expect(methods((await scene.run({ event })).writes)).toEqual(['PATCH', 'PATCH']);
    expect(scene.comments(2)).toEqual([expect.stringContaining('Merges cleanly into `main`')]);
  });

  test('closed while its branch goes on is named by its branch', async () => {
    const scene = await told('goes-on');
    scene.repository.close(1);
    await scene.run({ event: pullRequestEvent(scene.repository, 1, { action: 'closed' }) });
    expect(scene.comments(2)).toEqual([expect.stringContaining('Conflicts with `claude/mine`')]);
  });
});

test('where the commit before the push is gone, those it meets now are told, and the log says who is not', async () => {
  const scene = await apart('gone');
  await scene.change('claude/third', ['src/b.ts', 10]);
  await scene.run({ event: await pushTo(scene, 1, { files: { 'src/b.ts': numbered(40, { 10: 'mine' }) } }) });
  expect(scene.comments(3)).toEqual([expect.stringContaining('conflicts with #1')]);
  const event = await pushTo(scene, 1, { from: 'main', files: line(30, 'mine') });
  await git(scene.repository.path, 'update-ref', '-d', 'refs/pull/1/merge');
  await git(scene.repository.path, 'gc', '--quiet', '--prune=now');
  const run = await scene.run({ event });
  expect(run).toMatchObject({ code: 1, warnings: [] });
  expect(run.stdout).toContain('the commit before this push, can no longer be had');
  expect(scene.comments(2)).toEqual([expect.stringContaining('conflicts with #1')]);
  expect(scene.comments(3)).toEqual([expect.stringContaining('conflicts with #1')]);
});

test('a branch pushed by force is compared with what it was', async () => {
  const scene = await apart('forced');
  await scene.run({ event: await pushTo(scene, 1, { files: line(30, 'mine') }) });
  const event = await pushTo(scene, 1, { from: 'main', files: line(10, 'mine') });
  expect(await scene.run({ event })).toMatchObject({ code: 0, warnings: [] });
  expect(scene.comments(2)).toEqual([`${marker}\nMerges cleanly with the only other branch.\n`]);
});

test('a locked conversation costs a line in the log, and the next one is told', async () => {
  const scene = await apart('locked');
  await scene.change('claude/third', ['src/a.ts', 30]);
  github.fault({
    method: 'POST',
    path: /locked\/issues\/2\/comments/,
    respond: { status: 403, body: { message: 'Unable to create comment because issue is locked.' } },
  });
  const run = await scene.run({ event: await pushTo(scene, 1, { files: line(30, 'mine') }) });
  expect(run).toMatchObject({ code: 1, warnings: [] });
  expect(run.stdout).toContain('#2 is not told');
  expect(scene.comments(2)).toEqual([]);
  expect(scene.comments(3)).toEqual([expect.stringContaining('#1')]);
});

test('at a rate limit the others are left to their own runs, with a warning that names them; the verdict stands', async () => {
  const scene = await apart('limited');
  await scene.change('claude/third', ['src/a.ts', 30]);
  github.fault({
    method: 'POST',
    path: /limited\/issues\/2\/comments/,
    respond: {
      status: 403,
      headers: { 'retry-after': '120' },
      body: { message: 'You have exceeded a secondary rate limit.' },
    },
  });
  const run = await scene.run({ event: await pushTo(scene, 1, { files: line(30, 'mine') }) });
  expect(run).toMatchObject({ code: 1, outputs: { verdict: 'conflict' } });
  expect(run.warnings).toHaveLength(1);
  expect(run.warnings[0]).toContain('Not told, until their own next run: #2 and #3');
  expect(run.requests.filter(({ path }) => path.includes('/issues/3/'))).toEqual([]);
});

test.each([{ 'update-others': 'false' }, { comment: 'false' }])(
  'nobody else is told with %j',
  async (inputs) => {
    const scene = await apart(`none-${Object.keys(inputs)[0] ?? ''}`);
    const run = await scene.run({ event: await pushTo(scene, 1, { files: line(30, 'mine') }), inputs });
    expect(run.requests.filter(({ path }) => path.includes('/issues/2/'))).toEqual([]);
    expect(scene.comments(2)).toEqual([]);
  },
);

test('without a plan the other side is told the same', async () => {
  const scene = await apart('unplanned');
  const inputs = { plan: 'false' };
  await scene.run({ event: await pushTo(scene, 1, { files: line(30, 'mine') }), inputs });
  expect(scene.comments(2)).toEqual([expect.stringContaining('Conflicts with #1')]);
  expect(await scene.run({ number: 2, inputs })).toMatchObject({ code: 1, writes: [] });
});

test('from a fork, whose token only reads, nothing is tried on the others', async () => {
  const scene = await Scene.open(github, { name: 'fork-others' });
  await scene.change('claude/ours', ['src/a.ts', 10]);
  const fork = await github.addRepository({ owner: 'mona', name: 'fork-others', parent: scene.repository });
  const writer = new Scene(github, fork, '');
  await writer.push({ branch: 'theirs', from: 'main', files: line(10, 'theirs') });
  const { number } = await scene.repository.openPullRequest({ head: 'theirs', headRepo: fork });
  const run = await scene.run({
    event: pullRequestEvent(scene.repository, number, { action: 'opened' }),
    token: github.addToken({ permissions: { ...example, 'pull-requests': 'read' } }),
  });
  expect(run.warnings).toHaveLength(1);
  expect(run.requests.filter(({ path }) => path.includes('/issues/1/'))).toEqual([]);
});

test('a draft that takes no part is not said on the others', async () => {
  const scene = await Scene.open(github, { name: 'draft' });
  await scene.change('claude/mine', ['src/a.ts', 10], { draft: true });
  await scene.change('claude/theirs', ['src/a.ts', 30]);
  const event = await pushTo(scene, 1, { files: line(30, 'mine') });
  await scene.run({ event, inputs: { 'include-drafts': 'false' } });
  expect(scene.comments(2)).toEqual([]);
});

test('of 300 open pull requests only the five that changed cost requests: a write each, and a look before and after', async () => {
  const scene = await crowd(github, 'crowd-others', (index) =>
    index <= 5 ? line(30, `number ${index}`) : undefined,
  );
  const event = await pushTo(scene, 1, { files: line(30, 'mine') });
  const run = await scene.run({ event });
  expect(run).toMatchObject({ code: 1, warnings: [], outputs: { conflicts: '5' } });
  const api = run.requests.filter(({ path }) => path.startsWith('/api/'));
  const kinds = new Map<string, number>();
  for (const { method, path } of api) {
    const kind = `${method} ${path
      .replace(/\?.*/, '')
      .replace(/^\/api\/v3\/repos\/octo\/crowd-others/, '')
      .replace(/\d+/, 'N')}`;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  process.stderr.write(`${[...kinds].map(([kind, count]) => `${count} × ${kind}`).join('\n')}\n`);
  const about = (method: string) =>
    api
      .filter((request) => request.method === method && request.path.includes('/comments'))
      .map(({ path }) => Number(/issues\/(\d+)\/comments/.exec(path)?.[1]));
  expect(about('GET').sort((x, y) => x - y)).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6]);
  expect(about('POST').sort((x, y) => x - y)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(run.writes).toHaveLength(6);
  // Beside those: the pages of pull requests and of their checks, the merge methods, and who we are.
  expect(api.length).toBeLessThanOrEqual(30);
});
