import { afterAll, afterEach, beforeEach, expect, test } from '@jest/globals';
import { issueCommentEvent, pullRequestEvent, type WorkflowEvent } from '../support/events.js';
import { removeTempDirs } from '../support/git.js';
import { LocalGitHub } from '../support/local-github.js';
import { propose, say } from '../bundle/boundaries-scene.js';
import { at, gateCheck, gateComment, openGate } from '../bundle/gate-scene.js';
import type { Scene } from '../bundle/scene.js';
import { runWorkflow, type WorkflowResult } from './act.js';

let github: LocalGitHub;
let scene: Scene;
let number: number;
beforeEach(async () => {
  github = await LocalGitHub.start();
  scene = await openGate(github, 'shop');
  number = await propose(scene, 'claude/client-cart', { 'client/a.ts': at(10, 'A'), 'server/b.ts': 'B\n' });
});
afterEach(() => github.stop());
afterAll(removeTempDirs);

function runExample(event: WorkflowEvent): Promise<WorkflowResult> {
  const { repository, token } = scene;
  const sha = repository.pull(number).headSha;
  return runWorkflow({ workflow: 'gate.yml', event, github, repository, sha, token });
}

test('the example fails a pull request that strays and collides, and says which in one comment and one check run', async () => {
  await propose(scene, 'claude/client-other', { 'client/a.ts': at(10, 'other') });
  const run = await runExample(pullRequestEvent(scene.repository, number, { action: 'opened' }));
  expect(run.output).toContain('Job failed');
  expect(run.output).not.toContain(scene.token);
  expect(gateCheck(scene, number)).toMatchObject({ conclusion: 'failure' });
  expect(gateCheck(scene, number)?.title).toMatch(/^boundaries fails: .* overlap fails: /);
  expect(gateComment(scene, number)).toMatch(/## ❌ Boundaries[^]*## ❌ Overlap/);
  expect(gateComment(scene, 2)).toContain('❌ Overlap');
  expect(run.summary).toMatch(/## Boundaries[^]*## Overlap/);
});

test('a comment with write access turns the check of the example green, and one that allows nothing does nothing', async () => {
  await runExample(pullRequestEvent(scene.repository, number));
  const line = /^\/parallel-claude allow.*<why>$/m.exec(gateComment(scene, number) ?? '')?.[0] ?? '';
  const body = line.replace('<why>', 'the cart needs it today');
  say(scene, number, body);
  const event = issueCommentEvent(scene.repository, number);
  Object.assign(event.payload, { comment: { id: 1, body } });
  expect((await runExample(event)).output).toContain('Job succeeded');
  expect(gateCheck(scene, number)).toEqual({ conclusion: 'success', title: 'boundaries and overlap pass.' });

  const before = github.requests.length;
  Object.assign(event.payload, { comment: { id: 2, body: 'Looks good' } });
  expect(await runExample(event)).toMatchObject({ code: 0 });
  expect(github.requests).toHaveLength(before);
});
