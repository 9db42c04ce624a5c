import { afterAll, afterEach, beforeEach, expect, test } from '@jest/globals';
import { pullRequestEvent } from '../support/events.js';
import { removeTempDirs } from '../support/git.js';
import { runWorkflow, type WorkflowResult } from './act.js';
import { api, startCollisions, type Collisions } from './collisions.js';
import { reading, writesTo } from './token.js';

let scene: Collisions;
let token: string;

beforeEach(async () => {
  scene = await startCollisions();
  // What the example asks for under `permissions:`, and no more.
  token = scene.github.addToken({ permissions: { ...reading, 'pull-requests': 'write' } });
});
afterEach(() => scene.github.stop());
afterAll(removeTempDirs);

function runExample(number: number): Promise<WorkflowResult> {
  const { github, repository } = scene;
  return runWorkflow({
    workflow: 'overlap-on-pull-request.yml',
    event: pullRequestEvent(repository, number),
    github,
    repository,
    sha: repository.pull(number).headSha,
    token,
  });
}

test('the example says in one comment what the pull request collides with, once, and takes it back when solved', async () => {
  const first = await runExample(1);
  expect(first.output).toContain('Job failed');
  expect(first.code).toBe(1);
  expect(first.output).not.toContain(token);
  const [comment, ...others] = scene.repository.comments;
  expect(others).toEqual([]);
  expect(comment).toMatchObject({ issue: 1, user: { login: 'github-actions[bot]' } });
  expect(comment?.body).toMatch(/Merges cleanly with 4 of 5 branches; conflicts with #2 in .*src\/api\.ts/);
  expect(comment?.body).toContain('README.md');
  expect(scene.repository.checkRuns).toEqual([]);

  const said = structuredClone(comment);
  const before = writesTo(scene.github).length;
  const again = await runExample(1);
  expect(again.code).toBe(1);
  expect(writesTo(scene.github).slice(before)).toEqual([]);
  expect(scene.repository.comments).toEqual([said]);

  await scene.push('claude/refunds', { 'src/refunds.ts': 'export const refund = 1;\n' });
  const solved = await runExample(1);
  expect(solved.output).toContain('Job succeeded');
  expect(solved.code).toBe(0);
  expect(scene.repository.comments).toHaveLength(1);
  expect(scene.repository.comments[0]?.id).toBe(said?.id);
  expect(scene.repository.comments[0]?.body).toContain('Merges cleanly with all 5 branches');
});

test('the example passes a pull request that only shares a file, and says nothing on it', async () => {
  await scene.push('feature/health', { 'src/api.ts': api({ 1: 'export const health = 1;' }) });
  const { code, output } = await runExample(4);
  expect(output).toContain('Job succeeded');
  expect(code).toBe(0);
  expect(scene.repository.comments).toEqual([]);
});
