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
const { UserError } = await import('../src/config/error.ts');
const { parseCost, parseEffort, parsePrices, parseThinking } = await import('../src/review/model-inputs.ts');

const usage = `node eval/run.mjs [options] [CASE...]
Has all cases reviewed, or those whose names begin so, and scores the findings.
Asks a model where ANTHROPIC_API_KEY is set; else plays the answers in eval/recorded.

  --model NAME       who is asked (claude-opus-5-5)
  --thinking HOW     adaptive, off, or a number of tokens (adaptive)
  --effort WORD      low, medium, high, xhigh or max; what the model does by itself, unless told
  --prices PRICES    USD a million tokens, of a model that is not known: "input=4 output=20"
  --max-cost USD     of all cases together; what it does not cover is not reviewed (10)
  --record           keeps what the model answers in eval/recorded
  --recorded         plays the recorded answers although there is a key
  --json             the scores and all findings as JSON

ANTHROPIC_BASE_URL is a gateway to ask instead of https://api.anthropic.com.
`;
const defaultModel = 'claude-opus-5-5';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    model: { type: 'string', default: defaultModel },
    thinking: { type: 'string', default: 'adaptive' },
    effort: { type: 'string', default: '' },
    prices: { type: 'string', default: '' },
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
const key = values.recorded ? undefined : process.env.ANTHROPIC_API_KEY;

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
const timeoutMs = 10 * 60 * 1000;

/** What the options ask for. */
function wished() {
  if (cases.length === 0)
    throw new UserError(`There is no case whose name begins with ${positionals.join(' or ')}.`);
  if (values.record && !key) throw new UserError('--record needs a model: set ANTHROPIC_API_KEY.');
  const effort = parseEffort(values.effort);
  const prices = parsePrices(values.prices);
  const maxCost = parseCost('max-cost', values['max-cost']);
  return {
    fence: randomBytes(12).toString('hex'),
    thinking: parseThinking(values.thinking),
    ...(effort && { effort }),
    ...(prices && { prices }),
    ...(maxCost !== undefined && { maxCost }),
  };
}

/** Asks the model behind the key. */
async function asked(review) {
  const baseUrl = process.env.ANTHROPIC_BASE_URL ?? 'https://api.anthropic.com';
  const model = await connectModel({ apiKey: key, model: values.model, baseUrl, timeoutMs, log });
  const record = values.record
    ? (one, recording) => writeRecording(recordings, one.name, recording)
    : undefined;
  const run = await evaluate(cases, host, { modelFor: () => model, review, record });
  return { answers: model.name, ...run };
}

/** Plays what is recorded, through a Messages API on this machine. */
async function replayed(review) {
  const claude = await LocalClaude.start();
  try {
    const model = await connectModel({
      apiKey: claude.key,
      model: defaultModel,
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
    const run = await evaluate(cases, host, { modelFor, review });
    return { answers: `recorded, ${[...authors].join('; ')}`, ...run };
  } finally {
    await claude.stop();
  }
}

try {
  const review = wished();
  const run = await (key ? asked(review) : replayed(review));
  console.log(values.json ? showJson(run) : showText(run));
  // No verdict on a reviewer is a failure; that it could not be asked is.
  if (run.failed.length > 0) process.exitCode = 3;
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
} finally {
  rmSync(tempDir, { recursive: true, force: true });
}
