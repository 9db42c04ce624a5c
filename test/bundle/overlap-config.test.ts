import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { removeTempDirs } from '../support/git.js';
import { LocalGitHub } from '../support/local-github.js';
import { branchesOf, Scene } from './scene.js';

let github: LocalGitHub;
beforeAll(async () => {
  github = await LocalGitHub.start();
});
afterAll(async () => {
  await github.stop();
  await removeTempDirs();
});

const config = '.claude/parallel-config.yml';
const inputs = { comment: 'false' };

test('a pull request that changes the config in its own favour is judged by that of base', async () => {
  const scene = await Scene.open(github, {
    name: 'own-favour',
    files: { [config]: 'overlap: { fail-on: conflict }\n' },
  });
  await scene.change('claude/mine', ['src/a.ts', 10]);
  await scene.change('claude/theirs', ['src/a.ts', 10]);
  await scene.push({
    branch: 'claude/mine',
    files: { [config]: 'overlap: { fail-on: never, ignore: ["**"] }\n' },
  });
  expect(await scene.run({ inputs })).toMatchObject({ code: 1, outputs: { conflicts: '1' } });
});

test('the config speaks where the workflow is silent, and the workflow before it', async () => {
  const scene = await Scene.open(github, {
    name: 'silent',
    files: {
      [config]: [
        'overlap:',
        '  branches: [topic/**]',
        '  exclude-branches: [topic/not/**]',
        '  ignore: [src/a.ts]',
        '  fail-on: files',
        '  near: 0',
        '  max-age: 5d',
        '  include-drafts: false',
        '',
      ].join('\n'),
    },
  });
  await scene.change('claude/mine', ['src/b.ts', 10]);
  await scene.change('topic/one', ['src/b.ts', 11]);
  await scene.change('topic/draft', ['src/b.ts', 30], { draft: true });
  await scene.change('topic/not/this', ['src/b.ts', 30]);
  await scene.push({ branch: 'topic/old', files: { 'x.txt': 'x\n' }, daysAgo: 6 });
  const run = await scene.run({ inputs });
  expect(await branchesOf(run)).toEqual(['claude/mine', 'topic/one']);
  expect(run).toMatchObject({ code: 1, errors: [expect.stringContaining('fail-on: ')] });
  const other = {
    ...inputs,
    branches: 'topic/**',
    'max-age': '1w',
    'fail-on': 'never',
    'include-drafts': 'true',
  };
  const wider = await scene.run({ inputs: other });
  expect(wider.code).toBe(0);
  expect(await branchesOf(wider)).toEqual(['claude/mine', 'topic/draft', 'topic/old', 'topic/one']);
});

test('a corrupt config on base fails with file, line and column of every mistake', async () => {
  const scene = await Scene.open(github, {
    name: 'corrupt',
    files: { [config]: 'overlap:\n  fail-on: sometimes\n  naer: 3\n', 'other.yml': 'overlap: { near: 5 }\n' },
  });
  await scene.change('claude/mine', ['src/a.ts', 10]);
  const run = await scene.run({ inputs });
  expect(run).toMatchObject({ code: 1, outputs: {}, writes: [] });
  expect(run.errors).toHaveLength(1);
  expect(run.errors[0]?.split('\n')).toEqual([
    expect.stringMatching(/^\.claude\/parallel-config\.yml:2:12: .*never, base, conflict, lines/),
    expect.stringMatching(/^\.claude\/parallel-config\.yml:3:3: .*near/),
  ]);
  expect(await scene.run({ inputs: { ...inputs, config: 'other.yml' } })).toMatchObject({ code: 0 });
});
