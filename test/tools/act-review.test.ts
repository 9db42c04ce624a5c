import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Handoff } from '../../src/review/handoff/handoff.js';
import { checkOn } from '../bundle/boundaries-scene.js';
import { change, commentsOn, found, openReview, type ReviewScene } from '../bundle/review-scene.js';
import { writeHistory } from '../bundle/history.js';
import { LocalClaude } from '../support/claude/local-claude.js';
import { mona, reactionsTo, sayInConversation, sayInReview, type CommentEvent } from '../support/comments.js';
import { pullRequestEvent } from '../support/events.js';
import { removeTempDirs, tempDir } from '../support/git.js';
import { LocalGitHub } from '../support/local-github.js';
import { runWorkflow, type WorkflowResult, type WorkflowRun } from './act.js';

let github: LocalGitHub;
let claude: LocalClaude;
let review: ReviewScene;
/** Where artifacts are kept. */
let kept: string;
beforeEach(async () => {
  github = await LocalGitHub.start();
  claude = await LocalClaude.start();
  review = await openReview(github, claude, 'shop');
  kept = await tempDir('kept');
});
afterEach(async () => {
  await claude.stop();
  await github.stop();
});
afterAll(removeTempDirs);

const artifacts = {
  'actions/upload-artifact': 'mkdir -p -- "$KEPT/$INPUT_NAME" && cp -- "$INPUT_PATH" "$KEPT/$INPUT_NAME"',
  'actions/download-artifact': 'cp -R -- "$KEPT/$INPUT_NAME" "$INPUT_PATH"',
};

/** Runs an example with the key as a secret, and proves that neither it nor the token is in the log. */
async function runExample(
  workflow: string,
  { event, ...more }: Partial<Pick<WorkflowRun, 'event' | 'standIns' | 'env' | 'token' | 'secrets'>> = {},
): Promise<WorkflowResult> {
  const { repository } = review.scene;
  const { token = review.scene.token } = more;
  const run = await runWorkflow({
    secrets: { ANTHROPIC_API_KEY: claude.key },
    ...more,
    workflow,
    event: event ?? pullRequestEvent(repository, 1, { action: 'opened' }),
    github,
    repository,
    sha: repository.pull(1).headSha,
    token,
    modelUrl: claude.url,
    env: { KEPT: kept, ...more.env },
  });
  expect(run.output).not.toContain(claude.key);
  expect(run.output).not.toContain(token);
  return run;
}

const atLine10 = 'src/a.ts:10 **🟠 major, quality: Divides by zero**';

test('review.yml posts what the model finds, at its line, and says so in the summary and the check', async () => {
  review.finds([found()]);
  const run = await runExample('review.yml');
  expect(run.output).toContain('Job succeeded');
  expect(run.code).toBe(0);
  expect(commentsOn(review.scene)).toEqual([atLine10]);
  expect(run.summary).toContain('1 major finding is open.');
  expect(checkOn(review.scene, 1, 'parallel-claude/review')).toMatchObject({ conclusion: 'success' });
});

test('review-split.yml posts in its second job what the first found', async () => {
  review.finds([found({ severity: 'critical' })]);
  const run = await runExample('review-split.yml', { standIns: artifacts });
  expect(run.output.match(/Job succeeded/g)).toHaveLength(1);
  // fail-on: critical
  expect(run.output.match(/Job failed/g)).toHaveLength(1);
  expect(commentsOn(review.scene)).toEqual(['src/a.ts:10 **🔴 critical, quality: Divides by zero**']);
  expect(
    JSON.parse(await readFile(join(kept, 'findings/parallel-claude-findings.json'), 'utf8')),
  ).toMatchObject({ findings: [{ title: 'Divides by zero' }] });
});

test('review-split.yml skips both halves for a fork, which gets no key, and passes', async () => {
  const { repository } = review.scene;
  const fork = await github.addRepository({ owner: 'mallory', name: 'shop', parent: repository });
  await writeHistory(fork, [{ branch: 'theirs', from: 'main', files: change }]);
  const pull = await repository.openPullRequest({ head: 'theirs', headRepo: fork, author: 'mallory' });
  const event = pullRequestEvent(repository, pull.number, { action: 'opened' });
  const token = github.addToken({ permissions: { contents: 'read' } });
  const run = await runExample('review-split.yml', { event, token, secrets: {}, standIns: artifacts });
  expect(run.code).toBe(0);
  expect(run.output.match(/Job succeeded/g)).toHaveLength(1);
  expect(run.summary).toContain('was not reviewed: it comes from a fork');
  expect(commentsOn(review.scene, pull.number)).toEqual([]);
});

test("review-from-claude-code-action.yml posts what another's reviewer answered", async () => {
  const answer = JSON.stringify({ findings: [found({ title: "It's $HOME/`id`" })] });
  const run = await runExample('review-from-claude-code-action.yml', {
    standIns: {
      ...artifacts,
      'actions/checkout': 'true',
      // It is held to a schema, and answers on one line.
      'anthropics/claude-code-action':
        'case "$INPUT_CLAUDE_ARGS" in *--json-schema*) printf \'structured_output=%s\\n\' "$ANSWER" >> "$GITHUB_OUTPUT" ;; esac',
    },
    env: { ANSWER: answer },
  });
  expect(run.output.match(/Job succeeded/g)).toHaveLength(2);
  expect(commentsOn(review.scene)).toEqual(["src/a.ts:10 **🟠 major, quality: It's \\$HOME/`id`**"]);
  expect(claude.requests).toEqual([]);
});

test('review-with-handoff.yml keeps the tasks as an artifact and in a comment, also where the review fails', async () => {
  review.finds([found({ severity: 'critical' })]);
  const run = await runExample('review-with-handoff.yml', { standIns: artifacts });
  expect(run.output).toContain('Job failed');
  const left = JSON.parse(
    await readFile(join(kept, 'handoff/parallel-claude-handoff.json'), 'utf8'),
  ) as Handoff;
  expect(left.tasks).toMatchObject([{ title: 'Divides by zero', done: false }]);
  expect(review.scene.comments().join('\n')).toContain(`- [ ] <!-- task:${left.tasks[0]?.id ?? ''} -->`);
});

describe('review-commands.yml', () => {
  /** What the example asks for under `permissions:`, and no more. */
  const permissions = { contents: 'write', 'pull-requests': 'write', checks: 'write' } as const;
  const runOn = (event: CommentEvent): Promise<WorkflowResult> =>
    runExample('review-commands.yml', { event, token: github.addToken({ permissions }) });

  beforeEach(() => {
    review.scene.repository.collaborators.set(mona.login, 'write');
  });

  test('carries out the command in a comment, and starts no job for a comment without one', async () => {
    const { repository } = review.scene;
    review.finds([found()]);
    const event = sayInConversation(repository, '@claude-bot review this PR');
    expect((await runOn(event)).output).toContain('Job succeeded');
    expect(commentsOn(review.scene)).toEqual([atLine10]);
    expect(reactionsTo(repository, event)).toEqual(['eyes', '+1']);

    const before = github.requests.length;
    const other = await runOn(sayInConversation(repository, 'Looks good to me.'));
    expect(other.code).toBe(0);
    expect(other.output).not.toContain('Job succeeded');
    expect(github.requests).toHaveLength(before);
  });

  test('carries out the one in the text of a review, by its other word', async () => {
    const run = await runOn(sayInReview(review.scene.repository, 'Well.\n\n@parallel-claude help'));
    expect(run.output).toContain('Job succeeded');
    expect(review.scene.comments().join('\n')).toContain('`@claude-bot explain`');
  });
});
