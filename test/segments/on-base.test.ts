import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { git, removeTempDirs, tryGit } from '../support/git.js';
import { LocalGitHub } from '../support/local-github.js';
import { plainJob, Scene } from './scene.js';
import { values } from './values.js';

let server: LocalGitHub;
let scene: Scene;
let scenes = 0;
beforeAll(async () => {
  server = await LocalGitHub.start();
});
beforeEach(async () => {
  scene = await Scene.on(server, `on-base-${++scenes}`);
});
afterAll(async () => {
  await server.stop();
  await removeTempDirs();
});

const two = 'claude/segment-2';

/** Somebody merges a branch into main by hand. */
async function mergeByHand(branch: string, ...how: string[]): Promise<void> {
  const { worktree, there } = scene;
  await git(worktree, 'fetch', '--quiet', there.path, 'main', branch);
  const tip = (await there.resolve(`refs/heads/${branch}`)) ?? '';
  await git(worktree, 'checkout', '--quiet', '--detach', (await there.resolve('main')) ?? '');
  await git(worktree, 'merge', '--quiet', ...how, '-m', 'by hand', tip);
  if (how.includes('--squash')) await git(worktree, 'commit', '--quiet', '-m', 'by hand');
  await git(worktree, 'push', '--quiet', there.path, 'HEAD:refs/heads/main');
}

/** One segment is merged, so that there is a ledger; the next is on its branch. */
async function begin(): Promise<void> {
  await scene.segments(1);
  await scene.merge();
  await scene.session(two, { 'staging/2.json': values([2]) });
}

describe.each([
  ['a merge', ['--no-ff']],
  ['a squash', ['--squash']],
  ['a fast-forward', ['--ff-only']],
])('a branch that was merged by hand, by %s', (_, how) => {
  test.each([
    ['is gone', true],
    ['is still there', false],
  ])('and %s is in the output all the same, once', async (_, isGone) => {
    await begin();
    if (how.includes('--ff-only')) {
      await git(scene.there.path, 'update-ref', '-d', `refs/heads/${two}`);
      await scene.session(two, { 'staging/2.json': values([2]) });
    }
    await mergeByHand(two, ...how);
    if (isGone) await git(scene.there.path, 'update-ref', '-d', `refs/heads/${two}`);
    expect(await scene.merge()).toMatchObject({ outcome: 'published', quarantined: [] });
    expect(await scene.values()).toEqual([1, 2]);
    expect(await scene.merge()).toMatchObject({ outcome: 'nothing-new', notes: [] });
    await scene.session('claude/segment-3', { 'staging/3.json': values([3]) });
    await scene.merge();
    expect(await scene.values()).toEqual([1, 2, 3]);
    expect(await scene.main()).not.toBe('');
  });
});

test('a merge by hand that was pushed after the first merge, with a git pull between, counts as later', async () => {
  const { worktree, there } = scene;
  await scene.session(two, { 'staging/2.json': values([2]) });
  const [start, tip] = [await there.resolve('main'), await there.resolve(`refs/heads/${two}`)];
  await git(worktree, 'checkout', '--quiet', '--detach', start ?? '');
  await git(worktree, 'merge', '--quiet', '--no-ff', '-m', 'by hand', tip ?? '');
  const byHand = (await git(worktree, 'rev-parse', 'HEAD')).trim();
  await git(there.path, 'update-ref', '-d', `refs/heads/${two}`);
  await scene.segments(1);
  await scene.merge();
  await git(worktree, 'fetch', '--quiet', there.path, 'main');
  await git(worktree, 'checkout', '--quiet', '--detach', byHand);
  await git(worktree, 'merge', '--quiet', '-m', 'pull', 'FETCH_HEAD');
  await git(worktree, 'push', '--quiet', there.path, 'HEAD:refs/heads/main');
  await scene.merge();
  expect(await scene.values()).toEqual([1, 2]);
});

describe('a file in the staging folder of base', () => {
  test('that has the very content of a merged one may be the same: that is told, and nothing is merged', async () => {
    await begin();
    await scene.session('main', { 'staging/one.json': values([1]) });
    expect(await scene.merge()).toMatchObject({
      merged: [{ ref: two }],
      notes: [
        expect.stringMatching(/^staging\/one\.json on base may be staging\/1\.json under another name/),
      ],
    });
    expect(await scene.values()).toEqual([1, 2]);
  });

  test('is merged though another job has merged the same content from a folder of its own', async () => {
    await begin();
    await scene.merge();
    await scene.session('claude/other-1', { 'else/1.json': values([9]) });
    await scene.merge({
      name: 'other',
      output: 'other.json',
      branches: ['claude/other-*'],
      stagingDir: 'else/',
    });
    await scene.session('main', { 'staging/9.json': values([9]) });
    await scene.merge();
    expect(await scene.values()).toEqual([1, 2, 9]);
  });

  test('has waited since it came there, whatever else base got since', async () => {
    await begin();
    await scene.merge();
    await scene.session('main', { 'staging/hand.json': values([5]) });
    const cameAt = Number(await git(scene.there.path, 'log', '-1', '--format=%ct', 'main')) * 1000;
    const { worktree, there } = scene;
    await git(worktree, 'fetch', '--quiet', there.path, 'main');
    await git(worktree, 'checkout', '--quiet', '--detach', 'FETCH_HEAD');
    const env = { GIT_COMMITTER_DATE: `${cameAt / 1000 + 3600} +0000` };
    await tryGit(worktree, ['commit', '--quiet', '--allow-empty', '-m', 'else'], { env });
    await git(worktree, 'push', '--quiet', there.path, 'HEAD:refs/heads/main');
    const job = { minBranches: 2, maxWait: 3_600_000 };
    const waiting = await scene.merge(job, scene.host, { at: cameAt + 3_599_000 });
    expect(waiting.outcome).toBe('waiting');
    expect((await scene.merge(job, scene.host, { at: cameAt + 3_600_000 })).outcome).toBe('published');
  });

  test('that may be a merged one under another name is not merged, and the run says so', async () => {
    await begin();
    await mergeByHand(two, '--no-ff');
    await scene.merge();
    await git(scene.there.path, 'update-ref', '-d', `refs/heads/${two}`);
    const { worktree, there } = scene;
    await git(worktree, 'fetch', '--quiet', there.path, 'main');
    await git(worktree, 'checkout', '--quiet', '--detach', 'FETCH_HEAD');
    await git(worktree, 'mv', 'staging/2.json', 'staging/two.json');
    await writeFile(join(worktree, 'staging/two.json'), values([2, 22]));
    await git(worktree, 'commit', '--quiet', '--all', '-m', 'rename');
    await git(worktree, 'push', '--quiet', there.path, 'HEAD:refs/heads/main');
    const { outcome, notes } = await scene.merge();
    expect(outcome).toBe('nothing-new');
    expect(notes).toEqual([expect.stringMatching(/staging\/two\.json on base may be staging\/2\.json/)]);
    expect(await scene.values()).toEqual([1, 2]);
  });

  test('that was merged from its branch before it came there is not merged again', async () => {
    await begin();
    await scene.merge();
    await scene.session('main', { 'staging/2.json': values([2]) });
    expect(await scene.merge()).toMatchObject({ outcome: 'nothing-new', notes: [] });
    expect(await scene.values()).toEqual([1, 2]);
  });

  test('that stood there before the first merge is not merged, and the first run says so', async () => {
    await scene.session('main', { 'staging/old.json': values([100]), [plainJob.output]: values([100]) });
    await scene.segments(1);
    expect((await scene.merge()).notes).toEqual([
      expect.stringMatching(
        /^staging\/old\.json in staging\/ on base is not merged: what stood there before/,
      ),
    ]);
    expect(await scene.values()).toEqual([100, 1]);
    expect(await scene.merge()).toMatchObject({ outcome: 'nothing-new', notes: [] });
    // Nor when it changes; that is told.
    await scene.session('main', { 'staging/old.json': values([200]) });
    expect(await scene.merge()).toMatchObject({
      outcome: 'nothing-new',
      notes: [
        expect.stringMatching(/^staging\/old\.json stood on base before the first merge, and was changed/),
      ],
    });
    expect(await scene.values()).toEqual([100, 1]);
  });

  test('is no segment where it is the output of another job, or of no known format; one that is bad is told', async () => {
    await begin();
    await scene.merge({ name: 'other', output: 'staging/other.json', branches: ['claude/none-*'] });
    await scene.session('claude/else-1', { 'else/1.json': values([9]) });
    await scene.merge({
      name: 'else',
      output: 'staging/else.json',
      branches: ['claude/else-*'],
      stagingDir: 'else/',
    });
    await scene.session('main', { 'staging/readme.md': 'x', 'staging/bad.json': '{' });
    const report = await scene.merge();
    expect(report).toMatchObject({ quarantined: [], merged: [{ ref: two }] });
    expect(report.notes).toEqual(['staging/bad.json on base cannot be read, and so is not merged.']);
    expect(await scene.values()).toEqual([1, 2]);
  });

  test('is another state of a segment that the output has: that is told, and nothing is merged', async () => {
    await begin();
    await scene.merge();
    await scene.session('main', { 'staging/2.json': values([22]) });
    expect(await scene.merge()).toMatchObject({
      outcome: 'nothing-new',
      notes: [expect.stringMatching(/^staging\/2\.json on base is another state of a segment than/)],
    });
    expect(await scene.values()).toEqual([1, 2]);
  });

  test.each([
    ['by the config', { sharesStaging: true } as const],
    ['by the ledger of the other', {}],
  ])('is nobody knows whose where another job takes segments from there, %s', async (_, job) => {
    await begin();
    await scene.merge();
    await scene.session('claude/other-1', { 'staging/o.json': values([9]) });
    await scene.merge({ name: 'other', output: 'other.json', branches: ['claude/other-*'] });
    // What the other has merged is the other's, also where somebody merges that by hand too.
    await scene.session('main', { 'staging/o.json': values([9]) });
    expect(await scene.merge(job)).toMatchObject({ outcome: 'nothing-new', notes: [] });
    await scene.session('main', { 'staging/hand.json': values([5]) });
    expect(await scene.merge(job)).toMatchObject({
      outcome: 'nothing-new',
      notes: [expect.stringMatching(/^staging\/hand\.json came onto base past the jobs, and is not merged/)],
    });
    expect(await scene.values()).toEqual([1, 2]);
  });

  test('gives way to a branch that brings a newer state of it', async () => {
    await begin();
    await mergeByHand(two, '--squash');
    await scene.session(two, { 'staging/2.json': values([22]) });
    expect((await scene.merge()).merged).toMatchObject([{ ref: two }]);
    expect(await scene.values()).toEqual([1, 22]);
  });

  test('that stands in the way of others is told of, and base stays as it is', async () => {
    await begin();
    await scene.session('main', { 'staging/clash.json': values([1, 5]) });
    const report = await scene.merge();
    expect(report).toMatchObject({
      outcome: 'published',
      quarantined: [{ ref: 'main', path: 'staging/clash.json' }],
      deleted: [{ ref: two }],
    });
    expect(await scene.values()).toEqual([1, 2]);
  });

  test('counts as one of the branches that are waited for, and goes by a pull request too', async () => {
    await begin();
    await scene.session('main', { 'staging/hand.json': values([5]) });
    const gitHub = await scene.gitHub();
    const job = { mode: 'pull-request', minBranches: 2 } as const;
    const first = await scene.merge(job, scene.host, { gitHub });
    expect(first).toMatchObject({ outcome: 'pull-request' });
    // It would bring the same, whatever else base has by now.
    await scene.session('main', { 'src/b.ts': 'b\n' });
    expect((await scene.merge(job, scene.host, { gitHub })).proposal).toEqual(first.proposal);
    await scene.there.merge(1, 'squash');
    expect(await scene.values()).toEqual([1, 2, 5]);
    expect(await scene.merge(job, scene.host, { gitHub })).toMatchObject({
      outcome: 'nothing-new',
      notes: [],
    });
  });
});
