import { afterAll, afterEach, beforeEach, expect, test } from '@jest/globals';
import { pushEvent } from '../support/events.js';
import { removeTempDirs } from '../support/git.js';
import { runWorkflow, type WorkflowResult } from './act.js';
import { api, startCollisions, type Collisions } from './collisions.js';
import { writesTo } from './token.js';

let scene: Collisions;
beforeEach(async () => {
  scene = await startCollisions();
});
afterEach(() => scene.github.stop());
afterAll(removeTempDirs);

/** What `npm ci` and `npm test` need: a package with the command `test` as its tests. */
function project(test: string): Record<string, string> {
  const manifest = { name: 'shop', version: '1.0.0' };
  const lock = { ...manifest, lockfileVersion: 3, packages: { '': manifest } };
  return {
    'package.json': JSON.stringify({ ...manifest, scripts: { test } }),
    'package-lock.json': JSON.stringify(lock),
  };
}

async function pushed(branch: string): Promise<WorkflowResult> {
  const { github, repository } = scene;
  return runWorkflow({
    workflow: 'parallel-tests.yml',
    event: await pushEvent(repository, branch),
    github,
    repository,
    sha: (await repository.resolve(branch)) ?? '',
    token: github.addToken({ permissions: { contents: 'read', 'pull-requests': 'read' } }),
    standIns: {
      'actions/checkout':
        'git init --quiet && git fetch --quiet "$REPOSITORY" "$GITHUB_REF" && git checkout --quiet FETCH_HEAD',
      'actions/setup-node': 'node --version',
    },
    env: { REPOSITORY: repository.path },
  });
}

/** What the step after ours says about the pushed branch, sorted; empty where it merges with all. */
function collisions({ output }: WorkflowResult): string[] {
  return (output.match(/(?<=::error::).*/g) ?? []).toSorted();
}

test('a push that merges, with tests that pass, succeeds, whatever others have among themselves', async () => {
  await scene.push('feature/health', { ...project('true'), 'src/health.ts': 'export {};\n' });
  const run = await pushed('feature/health');
  expect(collisions(run)).toEqual([]);
  expect(run.output.match(/Job succeeded/g)).toHaveLength(2);
  expect(run.code).toBe(0);
  // The others' conflict is told all the same.
  expect(run.summary).toContain('1 pair conflicts');
  expect(writesTo(scene.github)).toEqual([]);
});

test('a push whose tests fail, fails, and is told that it merges', async () => {
  await scene.push('fix/rounding', project('false'));
  const run = await pushed('fix/rounding');
  expect(collisions(run)).toEqual([]);
  expect(run.output.match(/Job succeeded/g)).toHaveLength(1);
  expect(run.output.match(/Job failed/g)).toHaveLength(1);
  expect(run.code).toBe(1);
});

test('a push that collides with others is told with whom, and fails although its tests pass', async () => {
  await scene.push('feature/search', { ...project('true'), 'src/api.ts': api({ 41: 'search' }) });
  const run = await pushed('feature/search');
  expect(collisions(run)).toEqual([
    'claude/refunds with feature/search: conflict',
    'claude/vouchers with feature/search: conflict',
  ]);
  expect(run.output.match(/Job succeeded/g)).toHaveLength(1);
  expect(run.code).toBe(1);
});

test('a push that no longer merges into base is told so', async () => {
  await scene.push('feature/search', { ...project('true'), 'src/api.ts': api({ 41: 'search' }) });
  await scene.push('main', { 'src/api.ts': api({ 41: 'main' }) });
  const run = await pushed('feature/search');
  expect(collisions(run)).toEqual(['feature/search with base: conflict']);
  expect(run.code).toBe(1);
});

test('a pushed branch that base leaves out of the comparison does not pass as clean', async () => {
  await scene.push('main', {
    '.claude/parallel-config.yml': 'overlap:\n  branches: [claude/**]\n',
  });
  await scene.push('fix/rounding', project('true'));
  const run = await pushed('fix/rounding');
  expect(collisions(run)).toEqual(['fix/rounding was not compared']);
  expect(run.code).toBe(1);
});
