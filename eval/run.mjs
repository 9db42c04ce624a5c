#!/usr/bin/env node
// How good the review is, on pull requests of which it is known what is wrong with them. README.md says what the figures mean.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { register } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

register('./typescript-hooks.mjs', import.meta.url);
const { readCases } = await import('./case.ts');

const usage = `node eval/run.mjs [options] [CASE...]
Has all cases reviewed, or those whose names begin so, and scores the findings.
Asks a model where ANTHROPIC_API_KEY is set; else plays the answers in eval/recorded.

  --model NAME       who is asked (claude-opus-5-5)
  --max-cost USD     of all cases together; what it does not cover is not reviewed (10)
  --record           keeps what the model answers in eval/recorded
  --recorded         plays the recorded answers although there is a key
  --json             the scores and all findings as JSON

ANTHROPIC_BASE_URL is a gateway to ask instead of https://api.anthropic.com.
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    model: { type: 'string', default: 'claude-opus-5-5' },
    'max-cost': { type: 'string', default: '10' },
    record: { type: 'boolean', default: false },
    recorded: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) {
  console.log(usage);
  process.exit(0);
}

const pathOf = (name) => fileURLToPath(new URL(name, import.meta.url));
const recordings = pathOf('recorded');
const cases = readCases(pathOf('cases')).filter(
  ({ name }) => positionals.length === 0 || positionals.some((beginning) => name.startsWith(beginning)),
);
const maxCost = Number(values['max-cost']);
const key = values.recorded ? undefined : process.env.ANTHROPIC_API_KEY;
const wrong =
  cases.length === 0
    ? `There is no case whose name begins with ${positionals.join(' or ')}.`
    : !(maxCost > 0)
      ? `--max-cost is ${values['max-cost']}; it has to be a number of USD above 0.`
      : values.record && !key
        ? '--record needs a model: set ANTHROPIC_API_KEY.'
        : undefined;
if (wrong !== undefined) {
  console.error(`${wrong}\n\n${usage}`);
  process.exit(2);
}

const { connectModel } = await import('../src/claude/connect.ts');
const { evaluate } = await import('./evaluate.ts');
const { played, readRecording, writeRecording } = await import('./recorded.ts');
const { showJson, showText } = await import('./show.ts');
const { LocalClaude } = await import('../test/support/claude/local-claude.ts');

const tell = (message) => console.error(message);
const log = { debug: () => undefined, info: tell, warning: tell, error: tell };
const tempDir = mkdtempSync(join(tmpdir(), 'eval-'));
// git needs no key.
const env = { ...process.env, ANTHROPIC_API_KEY: undefined };
const host = {
  env,
  log,
  tempDir,
  sleep: (milliseconds) => setTimeout(milliseconds),
  random: Math.random,
  retryBaseMs: 2000,
};
const fence = randomBytes(12).toString('hex');
const timeoutMs = 10 * 60 * 1000;

/** Asks the model behind the key. */
async function asked() {
  const baseUrl = process.env.ANTHROPIC_BASE_URL ?? 'https://api.anthropic.com';
  const model = await connectModel({ apiKey: key, model: values.model, baseUrl, timeoutMs, log });
  const record = values.record
    ? (one, recording) => writeRecording(recordings, one.name, recording)
    : undefined;
  const run = await evaluate(cases, host, { modelFor: () => model, maxCost, fence, record });
  return { answers: model.name, ...run };
}

/** Plays what is recorded, through a Messages API on this machine. */
async function replayed() {
  const claude = await LocalClaude.start();
  try {
    const model = await connectModel({
      apiKey: claude.key,
      model: values.model,
      baseUrl: claude.url,
      timeoutMs,
      log,
    });
    const authors = new Set();
    const modelFor = (one) => {
      const recording = readRecording(recordings, one.name);
      authors.add(
        recording.by === 'hand' ? 'written by hand: they try the scoring, not a model' : recording.by,
      );
      claude.answers(played(recording));
      return model;
    };
    const run = await evaluate(cases, host, { modelFor, fence });
    return { answers: `recorded, ${[...authors].join('; ')}`, ...run };
  } finally {
    await claude.stop();
  }
}

try {
  const run = await (key ? asked() : replayed());
  console.log(values.json ? showJson(run) : showText(run));
  // No verdict on a reviewer is a failure; that it could not be asked is.
  if (run.failed.length > 0) process.exitCode = 3;
} finally {
  rmSync(tempDir, { recursive: true, force: true });
}
