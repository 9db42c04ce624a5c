import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { learnFromReviews } from '../../../src/review/learn/learn.js';
import { proposeLessons } from '../../../src/review/learn/propose.js';
import { commitFiles, git } from '../../support/git.js';
import { branch, makeLearnScene, type LearnScene } from './scene.js';

const guide = '# Guide\r\n\r\nTabs.\r\n';
let scene: LearnScene;
beforeEach(async () => {
  scene = await makeLearnScene({ 'CLAUDE.md': guide });
});
afterEach(() => scene.end());

const dates = { text: 'Dates are compared as text', pulls: [1] };
const sums = { text: 'Sums are off by one', pulls: [2] };
const propose = (...lessons: (typeof dates)[]) => scene.run((source) => proposeLessons(source, lessons));
const pulls = () => [...scene.repository.pulls.values()].filter(({ head }) => head === branch);

test('a lesson comes as one commit on base in one open pull request that names where it is from', async () => {
  const { state, pull } = await propose(dates);
  expect(state).toBe('proposed');
  const written = await scene.guide(branch);
  expect(written?.startsWith(guide)).toBe(true);
  expect(written).toContain('- Dates are compared as text (#1; last on 2026-11-21; once)\r\n');
  expect(await scene.guide()).toBe(guide);
  expect(pulls()).toMatchObject([
    { number: pull?.number, state: 'open', base: 'main', title: 'CLAUDE.md: learn 1 anti-pattern from #1' },
  ]);
  expect(pulls()[0]?.body).toContain('| Dates are compared as text | #1 | 1 | 2026-11-21 |');
  const changed = await git(scene.repository.path, 'diff', '--name-only', 'main', branch);
  expect(changed).toBe('CLAUDE.md');
  expect(await git(scene.repository.path, 'rev-list', '--count', `main..${branch}`)).toBe('1');
});

test('a later one joins it in the same pull request', async () => {
  await propose(dates);
  await propose(sums);
  expect(pulls()).toHaveLength(1);
  expect(pulls()[0]?.title).toBe('CLAUDE.md: learn 2 anti-patterns from #1 and #2');
  expect(await scene.guide(branch)).toMatch(/Dates are compared[^]*Sums are off/);
});

test('what is proposed already is not pushed again', async () => {
  await propose(dates);
  const before = scene.pushes();
  expect(await propose({ ...dates, text: 'dates compared as text' })).toMatchObject({ state: 'known' });
  expect(scene.pushes()).toBe(before);
});

test('what base has already makes no pull request; the count goes along with the next one', async () => {
  await propose(dates);
  await scene.repository.merge(pulls()[0]?.number ?? 0, 'squash');
  const before = scene.pushes();
  expect(await propose({ ...dates, pulls: [3] })).toMatchObject({ state: 'known' });
  expect(scene.pushes()).toBe(before);
  await propose({ ...dates, pulls: [3] }, sums);
  expect(await scene.guide(branch)).toContain('as text (#1, #3; last on 2026-11-21; 2 times)');
  expect(pulls().map(({ state }) => state)).toEqual(['closed', 'open']);
});

test('what somebody commits to the branch stays', async () => {
  await propose(dates);
  const reworded = (await scene.guide(branch))?.replace('compared as text', 'sorted as text') ?? '';
  await scene.push(branch, { 'CLAUDE.md': reworded, 'docs.md': 'more\n' });
  await propose(sums);
  expect(await scene.guide(branch)).toMatch(/Dates are sorted as text[^]*Sums are off/);
  expect(await git(scene.repository.path, 'show', `${branch}:docs.md`)).toBe('more');
});

test('where base moved on, it is merged into the branch', async () => {
  await propose(dates);
  await scene.push('main', { 'b.txt': 'b\n' });
  await propose(sums);
  expect(await git(scene.repository.path, 'rev-list', '--count', `${branch}..main`)).toBe('0');
  expect(await git(scene.repository.path, 'diff', '--name-only', 'main', branch)).toBe('CLAUDE.md');
});

test('what has not come up for half a year is proposed for removal, and stays until somebody removes it', async () => {
  const lines = [
    '- Old habit (#1; last on 2026-05-24; once)',
    '- Newer habit (#1; last on 2026-05-25; once)',
  ];
  const marks = ['<!-- parallel-claude:anti-patterns -->', '<!-- /parallel-claude:anti-patterns -->'];
  await scene.push('main', { 'CLAUDE.md': [marks[0], ...lines, marks[1], ''].join('\n') });
  await propose(sums);
  const [, stale = ''] = pulls()[0]?.body?.split('not come up for 180 days') ?? [];
  expect(stale).toContain('| Old habit | #1 | 1 | 2026-05-24 |');
  expect(stale).not.toContain('Newer habit');
  expect(await scene.guide(branch)).toContain(lines[0]);
});

test("where base's CLAUDE.md meets the branch's, base's words stay and nothing that waits is lost", async () => {
  await propose(dates);
  await scene.push('main', { 'CLAUDE.md': `${guide}New at the end.\r\n` });
  await propose(sums);
  const written = await scene.guide(branch);
  expect(written?.startsWith(`${guide}New at the end.\r\n`)).toBe(true);
  expect(written).toMatch(/Dates are compared[^]*Sums are off/);
  expect(written).not.toContain('<<<<');
  expect(await git(scene.repository.path, 'rev-list', '--count', `${branch}..main`)).toBe('0');
});

test('a push of somebody else in between is read, not overwritten', async () => {
  await propose(dates);
  scene.server.fault({
    method: 'POST',
    path: /git-receive-pack/,
    respond: { after: () => scene.push(branch, { 'docs.md': 'more\n' }) },
  });
  await propose(sums);
  expect(await git(scene.repository.path, 'show', `${branch}:docs.md`)).toBe('more');
  expect(await scene.guide(branch)).toMatch(/Dates are compared[^]*Sums are off/);
});

test('an answer that is lost on its way costs nothing: the lesson is there once', async () => {
  scene.server.fault({ method: 'POST', path: /git-receive-pack/, respond: 'drop-answer' });
  await propose(dates);
  expect((await scene.guide(branch))?.match(/Dates are compared/g)).toHaveLength(1);
  expect(pulls()).toHaveLength(1);
});

test('two runs at the same time both get in', async () => {
  await Promise.all([propose(dates), propose(sums)]);
  expect(await scene.guide(branch)).toContain('Dates are compared');
  expect(await scene.guide(branch)).toContain('Sums are off');
  expect(pulls().filter(({ state }) => state === 'open')).toHaveLength(1);
});

test('after the pull request was closed the branch starts again from base', async () => {
  await propose(dates);
  scene.repository.close(pulls()[0]?.number ?? 0);
  await propose(sums);
  expect(await scene.guide(branch)).not.toContain('Dates are compared');
  expect(pulls().map(({ state }) => state)).toEqual(['closed', 'open']);
});

test('where GitHub lets workflows open no pull requests, the lesson waits on the branch, and the next run opens one', async () => {
  scene.repository.settings.actionsOpenPullRequests = false;
  const { pull, note } = await propose(dates);
  expect(pull).toBeUndefined();
  expect(note).toContain('let GitHub Actions open pull requests');
  scene.repository.settings.actionsOpenPullRequests = true;
  expect(await propose(dates)).toMatchObject({ state: 'known', pull: { state: 'open' } });
});

test('a token that may not push says what it needs', async () => {
  const permissions = { contents: 'read', 'pull-requests': 'write' } as const;
  await expect(scene.run((source) => proposeLessons(source, [dates]), permissions)).rejects.toThrow(
    /Pushing parallel-claude\/learn .* needs contents: write/,
  );
});

test('a CLAUDE.md that is a link is left alone', async () => {
  await git(scene.work, 'checkout', '--quiet', '--detach', 'main');
  await git(scene.work, 'rm', '--quiet', 'CLAUDE.md');
  await symlink('AGENTS.md', join(scene.work, 'CLAUDE.md'));
  await git(scene.work, 'add', 'CLAUDE.md');
  await git(scene.work, 'commit', '--quiet', '-m', 'link');
  await git(scene.work, 'push', '--quiet', scene.repository.path, 'HEAD:main');
  await expect(propose(dates)).rejects.toThrow('CLAUDE.md is no plain file');
});

test('where there is no CLAUDE.md one is made', async () => {
  await scene.push('main', { 'CLAUDE.md': null });
  await propose(dates);
  expect(await scene.guide(branch)).toMatch(/^<!-- parallel-claude:anti-patterns -->\n/);
});

test('what came up in three pull requests is proposed by itself, once', async () => {
  const learn = () => scene.run((source) => learnFromReviews(source, 3));
  scene.post(1, 'Dates are compared as text');
  scene.post(2, 'Dates compared as text');
  expect(await learn()).toBeUndefined();
  scene.post(3, 'Dates are compared as text');
  expect(await learn()).toMatchObject({ state: 'proposed' });
  expect(await scene.guide(branch)).toContain('as text (#1, #2, #3; last on 2026-11-21; 3 times)');
  expect(await learn()).toMatchObject({ state: 'known' });
});

test('what somebody closed is not proposed by itself again, but is when asked for', async () => {
  for (const pull of [1, 2, 3]) scene.post(pull, 'Dates are compared as text');
  await scene.run((source) => learnFromReviews(source, 3));
  scene.repository.close(pulls()[0]?.number ?? 0);
  await git(scene.repository.path, 'update-ref', '-d', `refs/heads/${branch}`);
  expect(await scene.run((source) => learnFromReviews(source, 3))).toBeUndefined();
  expect(await propose(dates)).toMatchObject({ state: 'proposed' });
});

describe.each(['octo', 'mallory'])('a branch of our name in a fork of %s', (owner) => {
  /** With a pull request that says of itself what ours would. */
  async function theirs(): Promise<number> {
    const fork = await scene.server.addRepository({ owner, name: 'fork', parent: scene.repository });
    const theirGuide = (await scene.guide())?.concat(
      '<!-- parallel-claude:anti-patterns -->\n- Dates are compared as text (#1; last on 2026-11-20; once)\n<!-- /parallel-claude:anti-patterns -->\n',
    );
    await git(scene.work, 'checkout', '--quiet', '--detach', 'main');
    const sha = await commitFiles(scene.work, { 'CLAUDE.md': theirGuide ?? '' }, 'theirs');
    await git(scene.work, 'push', '--quiet', fork.path, `${sha}:refs/heads/${branch}`);
    const request = { head: branch, headRepo: fork, author: 'mallory', title: 'Theirs' };
    return (await scene.repository.openPullRequest(request)).number;
  }

  test('is not taken for our open pull request: ours is opened beside it', async () => {
    const number = await theirs();
    const { state, pull } = await propose(dates);
    expect(state).toBe('proposed');
    expect(pull?.number).toBeGreaterThan(number);
    expect(scene.repository.pull(number)).toMatchObject({ title: 'Theirs', state: 'open' });
    expect(await scene.guide(branch)).toContain('(#1; last on 2026-11-21; once)');
    const again = await propose(sums);
    expect(again.pull?.number).toBe(pull?.number);
  });

  test('says nothing of what was declined, once it is closed', async () => {
    scene.repository.close(await theirs());
    for (const one of [1, 2, 3]) scene.post(one, 'Dates are compared as text');
    expect(await scene.run((source) => learnFromReviews(source, 3))).toMatchObject({ state: 'proposed' });
  });
});

test('findings that somebody else forged do not count', async () => {
  for (const pull of [1, 2, 3]) scene.post(pull, 'Dates are compared as text');
  for (const comment of scene.repository.reviewComments)
    comment.user = { login: 'mona', id: 7, type: 'User' };
  expect(await scene.run((source) => learnFromReviews(source, 3))).toBeUndefined();
});

test.each([
  ['a fork', () => ({ headRepository: null })],
  ['Dependabot', () => ({ author: { login: 'dependabot[bot]', id: 9, type: 'Bot' as const } })],
])('what came up in a pull request of %s does not count, nor does it teach', async (_, fields) => {
  for (const pull of [1, 2, 3]) scene.post(pull, 'Dates are compared as text');
  Object.assign(scene.repository.pull(1), fields());
  expect(await scene.run((source) => learnFromReviews(source, 3))).toBeUndefined();
  await scene.push('feature/4', { '4.txt': 'x\n' });
  await scene.repository.openPullRequest({ head: 'feature/4' });
  scene.post(4, 'Dates are compared as text');
  expect(await scene.run((source) => learnFromReviews(source, 1))).toBeUndefined();
  expect(await scene.run((source) => learnFromReviews(source, 4))).toMatchObject({ state: 'proposed' });
  expect(await scene.guide(branch)).toContain('(#2, #3, #4; last on 2026-11-21; 3 times)');
});
