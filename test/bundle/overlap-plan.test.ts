import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { removeTempDirs } from '../support/git.js';
import { LocalGitHub } from '../support/local-github.js';
import { reportOf, Scene } from './scene.js';

let github: LocalGitHub;
let scene: Scene;
let name = 0;
beforeAll(async () => {
  github = await LocalGitHub.start();
});
afterAll(async () => {
  await github.stop();
  await removeTempDirs();
});
beforeEach(async () => {
  scene = await Scene.open(github, { name: `plan-${++name}` });
  await scene.change('claude/one', ['src/a.ts', 10]);
  await scene.change('claude/two', ['src/a.ts', 10]);
  await scene.change('claude/red', ['src/b.ts', 3]);
  await scene.change('claude/slow', ['src/b.ts', 20]);
  await scene.change('claude/draft', ['src/b.ts', 38], { draft: true });
  await scene.push({ branch: 'claude/bare', files: { 'src/new.ts': 'new\n' } });
  const conclusions = { 1: 'success', 2: 'success', 3: 'failure', 4: null, 5: 'success' };
  for (const [number, conclusion] of Object.entries(conclusions)) {
    const { headSha } = scene.repository.pull(Number(number));
    const status = conclusion === null ? 'in_progress' : 'completed';
    scene.repository.addCheckRun({ name: 'tests', headSha, status, conclusion });
  }
});

describe('the plan', () => {
  test('merges what is ready, and says of everybody else why not', async () => {
    const run = await scene.run({ inputs: { 'fail-on': 'never' } });
    expect(run).toMatchObject({ code: 0, warnings: [], outputs: { ready: '1', blocked: '5' } });
    expect(JSON.parse(run.outputs['plan'] ?? '')).toEqual([['claude/one']]);
    const { plan } = await reportOf(run);
    expect(plan?.blocked.map(({ ref, reason, by, detail }) => [ref, reason, by, detail])).toEqual([
      ['claude/two', 'conflict', ['claude/one'], undefined],
      ['claude/red', 'checks', [], 'not all are green (tests)'],
      ['claude/slow', 'checks', [], 'not all have ended (tests)'],
      ['claude/draft', 'draft', [], undefined],
      ['claude/bare', 'unknown', [], 'it has no pull request, so its checks are not known'],
    ]);
    expect(scene.comments()[0]).toContain(
      '\n\nIn the plan it merges first.\n\n<details><summary>Merge plan: 1 branch merges, 5 blocked',
    );
    expect(run.summary).toContain('```mermaid');
  });

  test('of which a pull request is told its own place', async () => {
    await scene.run({ number: 2, inputs: { 'fail-on': 'never' } });
    expect(scene.comments(2)[0]).toContain(
      '\n\nCannot merge now: conflicts with #1, which merges first.\n\n',
    );
  });

  test('counts checks no more where the workflow says so', async () => {
    const run = await scene.run({ inputs: { 'fail-on': 'never', 'require-checks': 'false' } });
    expect(JSON.parse(run.outputs['plan'] ?? '')).toEqual([
      ['claude/one', 'claude/red', 'claude/bare', 'claude/slow'],
    ]);
    expect(run.requests.some(({ body }) => JSON.stringify(body ?? '').includes('statusCheckRollup'))).toBe(
      false,
    );
  });

  test('is empty, and says why once, where the token sees no checks', async () => {
    const token = github.addToken({ permissions: { contents: 'read', 'pull-requests': 'write' } });
    const run = await scene.run({ token, inputs: { 'fail-on': 'never' } });
    expect(run).toMatchObject({ code: 0, outputs: { ready: '0', plan: '[]', verdict: 'conflict' } });
    expect(run.warnings).toEqual([expect.stringMatching(/checks: read.*require-checks: false/)]);
  });

  test('is left out where it is not wanted', async () => {
    const run = await scene.run({ inputs: { 'fail-on': 'never', plan: 'false' } });
    expect(run.outputs).not.toHaveProperty('plan');
    expect((await reportOf(run)).plan).toBeUndefined();
    expect(scene.comments()[0]).not.toContain('Merge plan');
  });
});

test('the page is written where it is wanted, and only there', async () => {
  const without = await scene.run({ inputs: { 'fail-on': 'never' } });
  expect(without.outputs).not.toHaveProperty('page');
  const run = await scene.run({ inputs: { 'fail-on': 'never', page: 'true', mode: 'all' } });
  const page = run.outputs['page'] ?? '';
  expect(existsSync(page)).toBe(true);
  const html = await readFile(page, 'utf8');
  expect(html).toMatch(/^<!doctype html>/);
  expect(html).toContain('claude/one was here');
});
