import { afterEach, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { LocalClaude } from '../support/claude/local-claude.js';
import { refuses } from '../support/claude/reply.js';
import { removeTempDirs, tempDir } from '../support/git.js';

const script = fileURLToPath(new URL('../../eval/run.mjs', import.meta.url));
const handWritten = 'recorded, written by hand: they try the scoring, not a model';

afterEach(removeTempDirs);

/** Starts the runner as somebody at a terminal does. */
async function run(
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const clean = { PATH: process.env['PATH'], TMPDIR: await tempDir('eval') };
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], { env: { ...clean, ...env } });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.on('close', (code) => {
      resolve({ code, stdout, stderr });
    });
  });
}

test('without a key the recorded answers are played, and the table says that they are', async () => {
  const { code, stdout, stderr } = await run(['sh-d', 'sh-clean']);
  expect(stdout).toContain(`Answers: ${handWritten}`);
  expect(stdout).toMatch(/^Shell +1 +0 +1 +0\.00 +0\.00 +0\.00 +–$/m);
  expect(stdout).toMatch(/^all +1 +0 +1 +0\.00 +0\.00 +0\.00 +–$/m);
  expect(stdout).toContain("  sh-dump-fails-silently: quality, critical: The status of a pipe is gzip's");
  expect(stdout).toContain('2 cases; of 1 in order 0 with a false alarm.');
  expect(stderr).toBe('sh-clean-quoted\nsh-dump-fails-silently\n');
  expect(code).toBe(0);
});

test('--json prints the scores and nothing else on stdout', async () => {
  const { code, stdout } = await run(['--json', 'sh-rm-unset']);
  expect(JSON.parse(stdout)).toMatchObject({
    answers: handWritten,
    scores: { all: { defects: 1, hits: 1, falseAlarms: 0, precision: 1, recall: 1, f1: 1 } },
    failed: [],
    cases: [{ name: 'sh-rm-unset', hits: [{ finding: { path: 'scripts/clean.sh' } }] }],
  });
  expect(code).toBe(0);
});

test('with a key the model is asked, as the options say; a case without an answer fails the run', async () => {
  const claude = await LocalClaude.start();
  claude.answers(() => refuses('no'));
  const { code, stdout } = await run(['--model', 'claude-opus-5', '--effort', 'low', 'sh-rm-unset'], {
    ANTHROPIC_API_KEY: claude.key,
    ANTHROPIC_BASE_URL: claude.url,
  });
  await claude.stop();
  expect(claude.asked().map(({ model, output_config }) => [model, output_config?.effort])).toEqual([
    ['claude-opus-5', 'low'],
  ]);
  expect(stdout).toContain('Answers: claude-opus-5\n');
  expect(stdout).toMatch(/Not scored:\n {2}sh-rm-unset: .*refused/);
  expect(code).toBe(3);
});

test('--recorded asks nobody, also where there is a key', async () => {
  const { code, stdout } = await run(['--recorded', 'sh-rm-unset'], {
    ANTHROPIC_API_KEY: 'key',
    ANTHROPIC_BASE_URL: 'http://127.0.0.1:1',
  });
  expect(stdout).toContain(handWritten);
  expect(code).toBe(0);
});

test.each([
  [['nothing-like-it'], 'There is no case whose name begins with nothing-like-it.'],
  [['--max-cost', 'much'], 'max-cost: "much" is not valid; allowed is an amount in USD such as 1.50'],
  [['--record'], '--record needs a model: set ANTHROPIC_API_KEY.'],
])('%j is refused, with what is allowed', async (args, message) => {
  const { code, stdout, stderr } = await run(args);
  expect(stderr).toBe(`${message}\n`);
  expect(stdout).toBe('');
  expect(code).toBe(2);
});
