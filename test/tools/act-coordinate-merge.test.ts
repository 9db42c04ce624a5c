import { afterAll, afterEach, beforeEach, expect, test } from '@jest/globals';
import { repositoryEvent } from '../support/events.js';
import { removeTempDirs } from '../support/git.js';
import { runWorkflow, type WorkflowResult } from './act.js';
import { startCollisions, type Collisions } from './collisions.js';
import { reading, writesTo } from './token.js';

let scene: Collisions;
beforeEach(async () => {
  scene = await startCollisions();
});
afterEach(() => scene.github.stop());
afterAll(removeTempDirs);

async function coordinate(inputs: { 'require-checks': string }): Promise<WorkflowResult> {
  const { github, repository } = scene;
  const event = repositoryEvent(repository, 'workflow_dispatch');
  return runWorkflow({
    workflow: 'coordinate-merge.yml',
    event: { ...event, payload: { ...event.payload, inputs } },
    github,
    repository,
    sha: (await repository.resolve('main')) ?? '',
    token: github.addToken({ permissions: reading }),
  });
}

/** The branches that the step after ours says to merge now. */
const mergeNow = ({ output }: WorkflowResult) => output.match(/(?<=Merge now: )\S+/g) ?? [];

test('the plan stands in the summary, and a later step reads from the outputs what merges now', async () => {
  const run = await coordinate({ 'require-checks': 'false' });
  expect(run.output).toContain('Job succeeded');
  expect(run.code).toBe(0);
  expect(run.summary).toContain('### Merge plan');
  expect(run.summary).toContain('5 of 6 branches merge; 1 is blocked.');
  expect(run.output).toContain('Ready: 5. Blocked: 1.');
  expect(mergeNow(run).toSorted()).toEqual([
    'claude/docs',
    'claude/refunds',
    'feature/health',
    'feature/search',
    'fix/rounding',
  ]);
  expect(writesTo(scene.github)).toEqual([]);
});

test('unless told otherwise only what is green merges', async () => {
  const { repository } = scene;
  for (const [number, conclusion] of [
    [4, 'success'],
    [5, 'failure'],
  ] as const)
    repository.addCheckRun({
      name: 'test',
      headSha: repository.pull(number).headSha,
      status: 'completed',
      conclusion,
    });
  const run = await coordinate({ 'require-checks': 'true' });
  expect(run.code).toBe(0);
  expect(run.output).toContain('Ready: 1. Blocked: 5.');
  expect(mergeNow(run)).toEqual(['feature/health']);
  expect(run.summary).toContain('not all are green');
});

test('nothing that merges is an answer, not an error', async () => {
  const run = await coordinate({ 'require-checks': 'true' });
  expect(run.code).toBe(0);
  expect(run.output).toContain('Ready: 0. Blocked: 6.');
  expect(mergeNow(run)).toEqual([]);
});

test('a name of a branch that looks like a script runs nothing', async () => {
  const name = 'claude/$(id)`id`";id;"';
  await scene.push(name, { 'new.ts': 'export {};\n' });
  const run = await coordinate({ 'require-checks': 'false' });
  expect(run.code).toBe(0);
  expect(mergeNow(run)).toContain(name);
});
