import { afterAll, afterEach, beforeEach, expect, test } from '@jest/globals';
import { issueCommentEvent, pullRequestEvent, type WorkflowEvent } from '../support/events.js';
import { removeTempDirs } from '../support/git.js';
import { LocalGitHub } from '../support/local-github.js';
import { checkOn, commentOn, openScene, propose, say } from '../bundle/boundaries-scene.js';
import type { Scene } from '../bundle/scene.js';
import { runWorkflow, type WorkflowResult } from './act.js';

let github: LocalGitHub;
let scene: Scene;
let number: number;
beforeEach(async () => {
  github = await LocalGitHub.start();
  scene = await openScene(github, 'shop');
  number = await propose(scene, 'claude/client-cart', { 'client/a.ts': 'A\n', 'server/b.ts': 'B\n' });
});
afterEach(() => github.stop());
afterAll(removeTempDirs);

function runExample(event: WorkflowEvent): Promise<WorkflowResult> {
  const { repository, token } = scene;
  const sha = repository.pull(number).headSha;
  return runWorkflow({ workflow: 'boundaries.yml', event, github, repository, sha, token });
}

test('the example fails a pull request that strays, and a comment with write access turns its check green', async () => {
  const failed = await runExample(pullRequestEvent(scene.repository, number));
  expect(failed.output).toContain('Job failed');
  expect(failed.output).not.toContain(scene.token);
  expect(checkOn(scene, number)).toEqual({ conclusion: 'failure', title: 'Changes 1 file of server.' });
  const line = /^\/parallel-claude allow.*<why>$/m.exec(commentOn(scene, number) ?? '')?.[0] ?? '';

  const body = line.replace('<why>', 'the cart needs it today');
  say(scene, number, body);
  const event = issueCommentEvent(scene.repository, number);
  Object.assign(event.payload, { comment: { id: 1, body } });
  const allowed = await runExample(event);
  expect(allowed.output).toContain('Job succeeded');
  expect(checkOn(scene, number)).toMatchObject({ conclusion: 'success' });
  expect(commentOn(scene, number)).toContain('owner allows `server/b.ts`: the cart needs it today.');
});

test('the example does nothing on a comment that allows nothing', async () => {
  const event = issueCommentEvent(scene.repository, number);
  Object.assign(event.payload, { comment: { id: 1, body: 'Looks good' } });
  expect(await runExample(event)).toMatchObject({ code: 0 });
  expect(github.requests).toEqual([]);
});
