import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { removeTempDirs } from '../support/git.js';
import type { Fault } from '../support/github/faults.js';
import { LocalGitHub } from '../support/local-github.js';
import { numbered } from './history.js';
import { branchesOf, pairsOf, reportOf, Scene, type OverlapRun } from './scene.js';

let github: LocalGitHub;
beforeAll(async () => {
  github = await LocalGitHub.start();
});
afterAll(async () => {
  await github.stop();
  await removeTempDirs();
});

describe('which branches take part', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.open(github, { name: 'branches' });
    const files = { 'src/a.ts': numbered(40, { 10: 'x' }) };
    await scene.change('claude/mine', ['src/a.ts', 10]);
    await scene.change('claude/draft', ['src/a.ts', 10], { draft: true });
    await scene.change('topic/pull', ['src/a.ts', 10]);
    await scene.push({ branch: 'release', files: { 'release.txt': 'x\n' } });
    await scene.change('claude/elsewhere', ['src/a.ts', 10], { base: 'release' });
    await scene.push(
      { branch: 'feature/one', files },
      { branch: 'fix/two', files },
      { branch: 'claude/stale', files, daysAgo: 31 },
      { branch: 'claude/late', files, daysAgo: 29 },
      { branch: 'other/three', files },
    );
  });

  const all = [
    'claude/draft',
    'claude/elsewhere',
    'claude/late',
    'claude/mine',
    'feature/one',
    'fix/two',
    'topic/pull',
  ];
  const without = (...names: string[]) => all.filter((name) => !names.includes(name));
  const quiet = { comment: 'false', 'fail-on': 'never' };

  test.each<[string, Record<string, string>, string[]]>([
    ['open pull requests into base and the usual names of the last 30 days', {}, all],
    ['include-drafts: false leaves out drafts', { 'include-drafts': 'false' }, without('claude/draft')],
    [
      'exclude-branches takes from both',
      { 'exclude-branches': 'topic/*\nfix/**' },
      without('topic/pull', 'fix/two'),
    ],
    [
      'branches names them all, the pull request’s own branch besides',
      { branches: 'other/*\nfix/*' },
      ['claude/mine', 'fix/two', 'other/three'],
    ],
    ['max-age keeps older ones', { 'max-age': '5w' }, [...all, 'claude/stale'].sort()],
  ])('%s', async (_, inputs, expected) => {
    expect(await branchesOf(await scene.run({ inputs: { ...quiet, ...inputs } }))).toEqual(expected);
  });

  test('a stale or excluded pull request is still judged on its own event', async () => {
    await scene.push({ branch: 'old/work', files: { 'src/a.ts': numbered(40, { 10: 'old' }) }, daysAgo: 90 });
    const { number } = await scene.repository.openPullRequest({ head: 'old/work', draft: true });
    const inputs = { ...quiet, 'exclude-branches': 'old/**', 'include-drafts': 'false', branches: 'fix/*' };
    const run = await scene.run({ number, inputs });
    expect(await pairsOf(run)).toEqual(['fix/two old/work conflict']);
    scene.repository.close(number);
  });
});

test('ignore leaves paths out, lockfiles by default, and what base marks linguist-generated always', async () => {
  const files = (by: string) => ({ 'package-lock.json': by, 'gen/api.ts': by, 'docs/guide.md': by });
  const scene = await Scene.open(github, {
    name: 'ignore',
    files: { ...files('base\n'), '.gitattributes': 'gen/** linguist-generated\n' },
  });
  for (const branch of ['claude/mine', 'claude/theirs'])
    await scene.push({ branch, files: files(`${branch}\n`) });
  await scene.repository.openPullRequest({ head: 'claude/mine' });
  const paths = async (ignore: string) => {
    const run = await scene.run({ inputs: { ignore, comment: 'false' } });
    return (await reportOf(run)).pairs.flatMap((pair) => pair.files.map(({ path }) => path));
  };
  expect(await paths('')).toEqual(['docs/guide.md']);
  expect(await paths('docs/**')).toEqual(['package-lock.json']);
});

test('near says how many unchanged lines still count as close', async () => {
  const scene = await Scene.open(github, { name: 'near' });
  await scene.change('claude/mine', ['src/a.ts', 10]);
  await scene.change('claude/theirs', ['src/a.ts', 20]);
  const verdict = async (near: string) =>
    (await scene.run({ inputs: { near, comment: 'false' } })).outputs['verdict'];
  expect([await verdict(''), await verdict('8'), await verdict('9')]).toEqual(['files', 'files', 'lines']);
});

describe('merge-method', () => {
  let scene: Scene;
  // A branch that stands on another: merging both works, squashing the first makes the second conflict.
  beforeAll(async () => {
    scene = await Scene.open(github, { name: 'method' });
    await scene.change('claude/below', ['src/a.ts', 10]);
    await scene.push({
      branch: 'claude/above',
      from: 'claude/below',
      files: { 'src/a.ts': numbered(40, { 10: 'above' }) },
    });
  });
  const told = async (run: OverlapRun) => {
    const report = await reportOf(run);
    return [report.mergeMethod, ...report.pairs.map(({ verdict }) => verdict)];
  };
  const inputs = { comment: 'false' };

  test.each<[string, object, string[]]>([
    ['merge where all are allowed', { mergeCommit: true, squash: true, rebase: true }, ['merge', 'stacked']],
    [
      'squash where only that is',
      { mergeCommit: false, squash: true, rebase: false },
      ['squash', 'conflict'],
    ],
    ['rebase where only that is', { mergeCommit: false, squash: false, rebase: true }, ['rebase', 'stacked']],
  ])('is %s, with the example’s token', async (_, settings, expected) => {
    Object.assign(scene.repository.settings, settings);
    const run = await scene.run({ inputs });
    Object.assign(scene.repository.settings, { mergeCommit: true, squash: true, rebase: true });
    expect(await told(run)).toEqual(expected);
    expect(run.warnings).toEqual([]);
  });

  const error = (type: string) => ({
    status: 200,
    body: { data: { repository: null }, errors: [{ type, message: 'Not for you' }] },
  });
  test.each<[string, Fault['respond'], number, RegExp]>([
    ['refuses the token', error('FORBIDDEN'), 1, /\(Not for you\)\. The token lacks contents: read/],
    ['hides the repository', error('NOT_FOUND'), 1, /\(Not for you\)\. Either it does not exist/],
    ['answers nothing', { status: 200, body: { data: { repository: null } } }, 1, /GitHub does not say how/],
    ['fails on and on', { status: 502, body: { message: 'Bad gateway' } }, 4, /answered 502 \(Bad gateway\)/],
  ])('is merge where GitHub %s, with one warning of what to do', async (_, respond, times, why) => {
    scene.github.fault({ path: /graphql$/, times, respond });
    const run = await scene.run({ inputs });
    expect(await told(run)).toEqual(['merge', 'stacked']);
    expect(run).toMatchObject({ code: 0, warnings: [expect.stringMatching(why)] });
    expect(run.warnings[0]).toMatch(/set merge-method/);
  });

  test('is not asked for where an input says it', async () => {
    const run = await scene.run({ inputs: { ...inputs, 'merge-method': 'squash' } });
    expect(await told(run)).toEqual(['squash', 'conflict']);
    expect(JSON.stringify(run.requests)).not.toContain('squashMergeAllowed');
  });

  test('is what the config says, and before that what the input says', async () => {
    await scene.push({
      branch: 'main',
      files: { '.claude/parallel-config.yml': 'overlap: { merge-method: squash }\n' },
    });
    expect((await told(await scene.run({ inputs })))[0]).toBe('squash');
    const run = await scene.run({ inputs: { ...inputs, 'merge-method': 'rebase' } });
    expect((await told(run))[0]).toBe('rebase');
  });
});

test('base is the input, else the pull request’s, else the config’s, else the default branch', async () => {
  const scene = await Scene.open(github, {
    name: 'base',
    files: { '.claude/parallel-config.yml': 'base: develop\n' },
  });
  await scene.push(
    { branch: 'develop', files: { 'd.txt': 'd\n' } },
    { branch: 'release', files: { 'r.txt': 'r\n' } },
  );
  await scene.change('claude/mine', ['src/a.ts', 10], { base: 'release' });
  const base = async (inputs: Record<string, string>) =>
    (await reportOf(await scene.run({ inputs: { comment: 'false', ...inputs } }))).base.ref;
  expect(await base({ base: 'main' })).toBe('main');
  expect(await base({})).toBe('release');
  expect(await base({ mode: 'all' })).toBe('develop');
});
