import { afterAll, afterEach, beforeEach, expect, test } from '@jest/globals';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pullRequestEvent, pushEvent, repositoryEvent } from './events.js';
import { commitFiles, git, removeTempDirs, tempDir } from './git.js';
import { LocalGitHub, type LocalRepository } from './local-github.js';
import { expectNoLeak, runAction, type ActionRun } from './runner.js';

let github: LocalGitHub;
let repository: LocalRepository;
let root: string;
const token = 'ghs_secret';

const metadata = `
inputs:
  github-token: { default: '\${{ github.token }}' }
  fail-on: { default: conflict }
  two words: {}
runs: { using: node24, main: ../dist/probe/index.mjs }
`;

beforeEach(async () => {
  github = await LocalGitHub.start();
  repository = await github.addRepository({ owner: 'octo', name: 'demo' });
  const work = await tempDir('work');
  await git(work, 'init', '--quiet', '--initial-branch=main');
  await commitFiles(work, { 'a.txt': 'one\n' }, 'first');
  await git(work, 'push', '--quiet', repository.path, 'main');
  await git(work, 'checkout', '--quiet', '-b', 'feature/x');
  await commitFiles(work, { 'a.txt': 'two\n' }, 'second');
  await git(work, 'push', '--quiet', repository.path, 'feature/x');
  await repository.openPullRequest({ head: 'feature/x' });
  root = await tempDir('action');
});

afterEach(() => github.stop());
afterAll(removeTempDirs);

/** Runs an action whose code is `code`. */
async function probe(code: string, over: Partial<ActionRun> = {}) {
  await mkdir(join(root, 'probe'), { recursive: true });
  await mkdir(join(root, 'dist/probe'), { recursive: true });
  await writeFile(join(root, 'probe/action.yml'), metadata);
  await writeFile(
    join(root, 'dist/probe/index.mjs'),
    `import { appendFileSync } from 'node:fs'; import { spawnSync } from 'node:child_process';
     const { env } = process; ${code}`,
  );
  const event = pullRequestEvent(repository, 1);
  return runAction({ action: 'probe', root, event, github, repository, token, ...over });
}

test('inputs are upper-cased, keep hyphens, lose spaces, and come from action.yml where the workflow is silent', async () => {
  const { stdout } = await probe(
    'console.log(JSON.stringify(Object.entries(env).filter(([key]) => key.startsWith("INPUT_"))))',
    { inputs: { 'fail-on': 'never' } },
  );
  expect(JSON.parse(stdout)).toEqual([
    ['INPUT_GITHUB-TOKEN', token],
    ['INPUT_FAIL-ON', 'never'],
    ['INPUT_TWO_WORDS', ''],
  ]);
});

test('an input that action.yml does not declare throws and names those that it does', async () => {
  await expect(probe('', { inputs: { 'fail-om': 'never' } })).rejects.toThrow(
    'declares no input "fail-om"; it has github-token, fail-on, two words',
  );
});

test('the environment is made from nothing', async () => {
  process.env['FROM_OUTSIDE'] = 'x';
  const { stdout } = await probe(
    'console.log(env.FROM_OUTSIDE, env.SHLVL, env.npm_config_cache, process.cwd() === env.GITHUB_WORKSPACE)',
  );
  expect(stdout).toBe('undefined undefined undefined true\n');
});

test('each event has its own ref and commit', async () => {
  const seen = async (event: ActionRun['event']) => {
    const { env } = await probe('', { event });
    return [env['GITHUB_REF'], env['GITHUB_SHA'], env['GITHUB_HEAD_REF'], env['GITHUB_BASE_REF']];
  };
  const main = await repository.resolve('main');
  expect(await seen(pullRequestEvent(repository, 1))).toEqual([
    'refs/pull/1/merge',
    await repository.resolve('refs/pull/1/merge'),
    'feature/x',
    'main',
  ]);
  expect(await seen(pullRequestEvent(repository, 1, { name: 'pull_request_target' }))).toEqual([
    'refs/heads/main',
    main,
    'feature/x',
    'main',
  ]);
  expect(await seen(await pushEvent(repository, 'feature/x'))).toEqual([
    'refs/heads/feature/x',
    await repository.resolve('feature/x'),
    undefined,
    undefined,
  ]);
  expect(await seen(repositoryEvent(repository, 'schedule'))).toEqual([
    'refs/heads/main',
    main,
    undefined,
    undefined,
  ]);
});

test('outputs, summary, commands and the exit code are read as a runner reads them', async () => {
  const result = await probe(`
    appendFileSync(env.GITHUB_OUTPUT, 'one=1\\ntwo<<EOF\\na\\nb=c\\nEOF\\n');
    appendFileSync(env.GITHUB_STEP_SUMMARY, '# Hi');
    console.log('::error file=a%2Cb.ts,line=3,title=x%3Ay::first%0Asecond 100%25');
    console.log('  ::warning::from a title');
    console.log('text ##[error]old form');
    console.log('no ::error::command');
    process.exit(3);`);
  expect(result).toMatchObject({ code: 3, outputs: { one: '1', two: 'a\nb=c' }, summary: '# Hi' });
  expect(result.annotations).toEqual([
    { name: 'error', properties: { file: 'a,b.ts', line: '3', title: 'x:y' }, message: 'first\nsecond 100%' },
    { name: 'warning', properties: {}, message: 'from a title' },
    { name: 'error', properties: {}, message: 'old form' },
  ]);
});

test.each([
  ['stdout', 'console.log(env["INPUT_GITHUB-TOKEN"])'],
  ['stderr', 'console.error(env["INPUT_GITHUB-TOKEN"])'],
  ['the summary', 'appendFileSync(env.GITHUB_STEP_SUMMARY, env["INPUT_GITHUB-TOKEN"])'],
  ['the outputs', 'appendFileSync(env.GITHUB_OUTPUT, "a=" + env["INPUT_GITHUB-TOKEN"])'],
  ["git's arguments", 'spawnSync("git", ["-c", "a.b=" + env["INPUT_GITHUB-TOKEN"], "version"])'],
  [
    'left-over',
    'appendFileSync(env.RUNNER_TEMP + "/left-over", btoa("x-access-token:" + env["INPUT_GITHUB-TOKEN"]))',
  ],
])('a token in %s is found', async (place, code) => {
  await expect(expectNoLeak(await probe(code), token)).rejects.toThrow(place);
});

test('a token that is only masked and used is not a leak', async () => {
  const result = await probe(
    'console.log("::add-mask::" + env["INPUT_GITHUB-TOKEN"]); spawnSync("git", ["version"])',
  );
  await expectNoLeak(result, token);
  expect(result.gitArguments).toEqual(['version']);
});
