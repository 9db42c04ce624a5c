import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { readHandoffIn } from '../../src/review/handoff/comment.js';
import type { Handoff } from '../../src/review/handoff/handoff.js';
import { LocalClaude } from '../support/claude/local-claude.js';
import { sayInConversation } from '../support/comments.js';
import { removeTempDirs } from '../support/git.js';
import { LocalGitHub } from '../support/local-github.js';
import { checkOn } from './boundaries-scene.js';
import { numbered } from './history.js';
import { commentsOn, findingsOf, found, openReview, validator, type ReviewScene } from './review-scene.js';
import type { OverlapRun, RunOptions } from './scene.js';

let github: LocalGitHub;
let claude: LocalClaude;
beforeAll(async () => {
  github = await LocalGitHub.start();
  claude = await LocalClaude.start();
});
afterAll(async () => {
  await claude.stop();
  await github.stop();
  await removeTempDirs();
});

let opened = 0;
let review: ReviewScene;
beforeEach(async () => {
  review = await openReview(github, claude, `handoff-${++opened}`);
});

const zero = found();
const untested = found({ severity: 'critical', path: 'src/new.ts', line: 1, title: 'Has no test' });
const run = (options: RunOptions = {}) =>
  review.run({ ...options, inputs: { handoff: 'true', ...options.inputs } });
const comments = () =>
  review.scene.comments().filter((body) => body.startsWith('<!-- parallel-claude:review-handoff -->'));
const isHandoff = validator<Handoff>('handoff-1');

/** The tasks a run left, held against their schema. */
async function handoffOf({ outputs }: OverlapRun): Promise<Handoff> {
  const handoff: unknown = JSON.parse(await readFile(outputs['handoff'] ?? '', 'utf8'));
  if (!isHandoff(handoff)) throw new Error(`The hand-off is none: ${JSON.stringify(isHandoff.errors)}`);
  return handoff;
}

describe('handoff: true', () => {
  test('keeps one comment with the tasks, the worst first, and leaves them as JSON', async () => {
    review.finds([zero, untested]);
    const done = await run();
    expect(done).toMatchObject({ code: 0, warnings: [] });
    const handoff = await handoffOf(done);
    expect(handoff.head).toBe(review.scene.repository.pull(1).headSha);
    expect(handoff.tasks.map(({ title, done: isDone }) => [title, isDone])).toEqual([
      ['Has no test', false],
      ['Divides by zero', false],
    ]);
    expect(comments()).toHaveLength(1);
    expect(readHandoffIn(comments()[0] ?? '')?.tasks).toEqual(handoff.tasks);
    expect(comments()[0]).toContain('- [ ] <!-- task:');
  });

  test('ticks stay at the same commit, and nothing is left once all is fixed', async () => {
    review.finds([zero]);
    await run();
    const comment = review.scene.repository.comments.find(({ body }) => body.includes('review-handoff'));
    if (!comment) throw new Error('nothing was handed off');
    comment.body = comment.body.replace('- [ ]', '- [x]');
    expect((await handoffOf(await run())).tasks).toMatchObject([{ done: true }]);
    await review.scene.push({ branch: 'feature/x', files: { 'src/a.ts': numbered(40, { 12: 'guarded' }) } });
    review.finds([]);
    expect((await handoffOf(await run())).tasks).toEqual([]);
    expect(comments().join()).toContain('Nothing is left to do.');
  });

  test('follows a review that was asked for in a comment too', async () => {
    review.scene.repository.collaborators.set('mona', 'write');
    review.finds([zero]);
    const event = sayInConversation(review.scene.repository, '@claude-bot review this PR');
    expect((await handoffOf(await run({ event }))).tasks).toHaveLength(1);
    expect(comments()).toHaveLength(1);
  });

  test('that fails is a warning: the tasks are left, the review and its verdict stay', async () => {
    review.finds([zero]);
    const path = new RegExp(`${review.scene.repository.name}/issues/1/comments`);
    // The first is the summary comment.
    github.fault({ method: 'POST', path, respond: { delayMs: 0 } });
    const body = { message: 'Resource not accessible by integration' };
    github.fault({ method: 'POST', path, respond: { status: 403, body } });
    const done = await run({ inputs: { 'fail-on': 'critical' } });
    expect(done).toMatchObject({ code: 0, outputs: { posted: '1' } });
    expect(done.warnings.join()).toMatch(
      /^handoff: .*pull-requests: write.*The review is posted all the same/s,
    );
    expect(done.summary).toContain('Not done after the review');
    expect((await handoffOf(done)).tasks).toHaveLength(1);
    expect(comments()).toEqual([]);
    expect(checkOn(review.scene, 1, 'parallel-claude/review')).toMatchObject({ conclusion: 'success' });
  });
});

test('without it there is neither a comment nor a file', async () => {
  review.finds([zero]);
  const done = await run({ inputs: { handoff: 'false' } });
  expect(done.outputs).not.toHaveProperty('handoff');
  expect(comments()).toEqual([]);
});

test('findings that cannot be posted are kept, and can be posted later', async () => {
  const { scene } = review;
  review.finds([zero]);
  // Once, and thrice again.
  const path = new RegExp(`${scene.repository.name}/pulls/1/reviews`);
  github.fault({ method: 'POST', path, times: 4, respond: { status: 500, body: { message: 'Oops' } } });
  const failed = await run();
  expect(failed.code).toBe(1);
  const kept = failed.outputs['report'] ?? '';
  expect(failed.warnings.join()).toContain(`mode: post, findings: ${kept}`);
  expect((await findingsOf(failed)).findings).toMatchObject([{ title: 'Divides by zero' }]);
  expect(commentsOn(scene)).toEqual([]);
  const asked = claude.requests.length;
  const later = await run({ inputs: { mode: 'post', findings: kept, 'anthropic-api-key': '' } });
  expect(later).toMatchObject({ code: 0, outputs: { posted: '1' } });
  expect(claude.requests).toHaveLength(asked);
  expect(commentsOn(scene)).toHaveLength(1);
});
