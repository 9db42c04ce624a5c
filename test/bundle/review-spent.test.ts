import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { LocalClaude } from '../support/claude/local-claude.js';
import { json, refuses } from '../support/claude/reply.js';
import { sayOnLine } from '../support/comments.js';
import { removeTempDirs } from '../support/git.js';
import { LocalGitHub } from '../support/local-github.js';
import { change, found, openReview } from './review-scene.js';
import type { OverlapRun } from './scene.js';

/** What was asked of a model is paid for, whatever becomes of the run: the outputs and the summary say how much. */

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

const open = (name: string) => openReview(github, claude, `spent-${name}`, change);
const breaksOff = () => {
  claude.answers(() => ({ ...json({}), unconstrained: true, breaksOff: 'error' }));
};

function expectBill({ code, outputs, summary }: OverlapRun): void {
  expect(code).toBe(1);
  expect(Number(outputs['tokens'])).toBeGreaterThan(0);
  expect(Number(outputs['cost'])).toBeGreaterThan(0);
  const [, input, output, cost] =
    /paid for all the same: (\d+) tokens in, (\d+) out, \$([\d.]+)\./.exec(summary) ?? [];
  expect(Number(input) + Number(output)).toBe(Number(outputs['tokens']));
  expect(Number(cost)).toBeCloseTo(Number(outputs['cost']), 2);
}

test.each(['all', 'find'])('mode: %s, where every answer breaks off', async (mode) => {
  const { run, scene } = await open(mode);
  breaksOff();
  const done = await run({ inputs: { mode } });
  expect(done.errors.join()).toContain('the answer broke off');
  expectBill(done);
  if (mode === 'all')
    expect(scene.repository.checkRuns.at(-1)?.output.summary).toContain('paid for all the same');
});

test('findings that GitHub does not take, because it fails', async () => {
  const { run, finds } = await open('post');
  finds([found()]);
  github.fault({
    method: 'POST',
    path: /spent-post\/pulls\/1\/reviews/,
    times: 20,
    respond: { status: 500 },
  });
  const done = await run();
  expect(done.warnings.join()).toContain('The findings could not be posted');
  expectBill(done);
});

test('a command whose answer breaks off', async () => {
  const { run, finds, scene } = await open('command');
  scene.repository.collaborators.set('mona', 'write');
  finds([found()]);
  await run();
  breaksOff();
  const replyTo = scene.repository.reviewComments[0]?.id ?? 0;
  const event = sayOnLine(scene.repository, '@claude-bot explain', { replyTo, path: 'src/a.ts', line: 10 });
  const done = await run({ event });
  expect(done.errors.join()).toContain('the answer broke off');
  expectBill(done);
});

test('a refusal is billed too; a run that asked nothing says that it spent nothing', async () => {
  const { run } = await open('refusal');
  claude.answers(() => refuses('No.'));
  const refused = await run();
  expect(refused.code).toBe(0);
  expect(Number(refused.outputs['tokens'])).toBeGreaterThan(0);
  const keyless = await run({ inputs: { 'anthropic-api-key': 'sk-ant-api03-wrong' } });
  expect(keyless).toMatchObject({ code: 1, outputs: { tokens: '0', cost: '0' } });
  expect(keyless.summary).not.toContain('paid for');
});
