import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { connectModel } from '../../src/claude/connect.js';
import { json, refuses } from '../support/claude/reply.js';
import { makeScene, question, type Scene } from './scene.js';

let scene: Scene;
beforeEach(async () => {
  scene = await makeScene();
  scene.claude.answers(() => json({ letters: 3 }));
});
afterEach(() => scene.claude.stop());

const ask = async (wishes?: Parameters<typeof question>[0], options?: Parameters<Scene['connect']>[0]) =>
  (await scene.connect(options)).ask(question(wishes));
const sent = () => scene.claude.asked();
const attempts = () => scene.claude.requests.length;
/** Tells the SDK not to wait between attempts. */
const soon = { 'retry-after-ms': '1' };

describe('an answer', () => {
  test('is the JSON that the schema asks for, with what it used', async () => {
    const answer = await ask();
    expect(answer).toEqual({
      kind: 'answer',
      value: { letters: 3 },
      usage: { input: 6, output: 4, cacheRead: 0, cacheWrite: 0 },
    });
    expect(sent()[0]).toMatchObject({
      stream: true,
      max_tokens: 4000,
      output_config: { format: { type: 'json_schema', schema: question().schema } },
    });
  });

  test('comes whole over a stream, whatever its characters', async () => {
    const text = '“né” 😀 \u202e ';
    const schema = {
      type: 'object',
      properties: { text: { type: 'string' } },
      required: ['text'],
      additionalProperties: false,
    };
    scene.claude.answers(() => json({ text: text.repeat(500) }));
    expect(await ask({ schema })).toMatchObject({ kind: 'answer', value: { text: text.repeat(500) } });
  });

  test.each([
    ['is no JSON', '{"letters": 3', 'it is no JSON'],
    ['lacks what is required', '{}', "must have required property 'letters'"],
    ['has another type', '{"letters":"3"}', '/letters must be integer'],
    ['has what nobody asked for', '{"letters":3,"run":"rm"}', '"additionalProperty":"run"'],
  ])('that %s is malformed, and says why', async (_, text, problem) => {
    scene.claude.answers(() => ({ text, unconstrained: true }));
    const answer = await ask();
    expect(answer).toMatchObject({ kind: 'malformed', usage: { input: 6 } });
    expect(answer).toHaveProperty('problem', expect.stringContaining(problem));
  });

  test('that is wrong all over says so in few words', async () => {
    const schema = { type: 'array', items: { type: 'integer' } };
    scene.claude.answers(() => ({ text: JSON.stringify(Array(10_000).fill('x')), unconstrained: true }));
    const answer = await ask({ schema, maxOutputTokens: 50_000 });
    expect(answer).toHaveProperty(
      'problem',
      expect.stringMatching(/^\/0 must be integer [^]{1,200}; and 9997 more$/),
    );
  });

  test('in a block of code is read', async () => {
    scene.claude.answers(() => ({ text: '```json\n{"letters":3}\n```', unconstrained: true }));
    expect(await ask()).toMatchObject({ kind: 'answer', value: { letters: 3 } });
  });

  test('that is refused is a refusal with its reason, on one line', async () => {
    scene.claude.answers(() => refuses('not\nthis'));
    expect(await ask()).toMatchObject({ kind: 'refusal', reason: 'not\\nthis' });
  });

  test('that is longer than allowed is truncated, not malformed', async () => {
    scene.claude.answers(() => json({ letters: 1234567890 }));
    expect(await ask({ maxOutputTokens: 2, thinking: 'off' })).toMatchObject({
      kind: 'truncated',
      at: 'max-tokens',
      usage: { output: 2 },
    });
  });

  test('that fills the context window is truncated', async () => {
    scene.claude.answers(() => ({ text: '{', stopReason: 'model_context_window_exceeded' }));
    expect(await ask()).toMatchObject({ kind: 'truncated', at: 'context-window' });
  });
});

describe('what is marked as cached', () => {
  const shared = { text: 'The same for all. '.repeat(200), cached: true };

  test('is written once, then read, and counted apart', async () => {
    const model = await scene.connect();
    const usages = [];
    for (const text of ['one', 'other'])
      usages.push((await model.ask(question({ system: [shared], user: [{ text }] }))).usage);
    expect(usages).toEqual([
      { input: 1, output: 4, cacheRead: 0, cacheWrite: 900 },
      { input: 2, output: 4, cacheRead: 900, cacheWrite: 0 },
    ]);
  });

  test('bears the mark, and nothing else does', async () => {
    await ask({ system: [{ text: 'first' }, shared] });
    expect(sent()[0]?.system).toEqual([
      { type: 'text', text: 'first' },
      { type: 'text', text: shared.text, cache_control: { type: 'ephemeral' } },
    ]);
  });
});

describe('counting', () => {
  test('asks for the tokens of the same prompt, and pays for no answer', async () => {
    const model = await scene.connect();
    expect(await model.count(question())).toBe(6);
    expect(scene.claude.requests.map(({ path }) => path)).toEqual(['/v1/messages/count_tokens']);
  });

  test('where a gateway has none is the most that a prompt can have, said once', async () => {
    scene.claude.fault({ path: /count_tokens/, times: 9, respond: { status: 404, body: {} } });
    const model = await scene.connect();
    // A token for each byte of its four is not out of the question.
    const request = question({ user: [{ text: '😀'.repeat(1000) }] });
    expect(await model.count(request)).toBeGreaterThanOrEqual(4000);
    expect(await model.count(request)).toBeLessThan(5000);
    expect(attempts()).toBe(1);
    expect(scene.logged.filter((line) => line.startsWith('warning:'))).toHaveLength(1);
  });
});

describe('what passes is waited out', () => {
  test.each([
    ['429 with retry-after', { status: 429, headers: { 'retry-after': '0.01' } }],
    ['529', { status: 529, headers: soon }],
    ['500', { status: 500, headers: soon }],
  ])('%s', async (_, respond) => {
    scene.claude.fault({ path: /messages/, respond });
    expect(await ask()).toMatchObject({ kind: 'answer' });
    expect(attempts()).toBe(2);
  });

  test('a connection that drops while a prompt is counted, which costs nothing', async () => {
    scene.claude.fault({ path: /messages/, respond: 'drop' });
    expect(await (await scene.connect()).count(question())).toBe(6);
    expect(attempts()).toBe(2);
  });
});

describe('a failure says what was tried and which input mends it', () => {
  const failing = (status: number, type: string, message: string, headers = {}) => {
    const body = { type: 'error', error: { type, message } };
    scene.claude.fault({ path: /messages/, times: 9, respond: { status, body, headers } });
  };

  test('a wrong key', async () => {
    await expect(ask({}, { apiKey: 'sk-ant-wrong' })).rejects.toMatchObject({ failure: 'key', status: 401 });
    await expect(ask({}, { apiKey: 'sk-ant-wrong' })).rejects.toThrow(
      /^Could not ask claude-opus-5-5 at http:\/\/127.0.0.1:\d+: 401 \(invalid API key\)\. .*the input anthropic-api-key\.$/,
    );
  });

  test('the key stands in no message and no log', async () => {
    await expect(ask({}, { apiKey: 'sk-ant-wrong' })).rejects.not.toThrow(/sk-ant-wrong/);
    expect(scene.logged.join('\n')).not.toContain('sk-ant-wrong');
  });

  test.each(['sk-ant-one\nsk-ant-two', 'sk-ant-echoed'])('%j stands in no message either', async (apiKey) => {
    // The first fits into no header, and Node says so; the second a gateway repeats.
    failing(401, 'authentication_error', `invalid API key ${apiKey}`);
    await expect(ask({}, { apiKey })).rejects.toThrow(/\[redacted\]/);
    await expect(ask({}, { apiKey })).rejects.not.toThrow(/sk-ant-/);
  });

  test('a model that there is not', async () => {
    await expect(ask({}, { model: 'claude-none' })).rejects.toThrow(
      /404 \(model: claude-none\).*input.* model /,
    );
    await expect(ask({}, { model: 'claude-none' })).rejects.toMatchObject({
      failure: 'model',
      isFinal: true,
    });
  });

  test.each([
    [403, 'permission_error', 'key'],
    [402, 'billing_error', 'key'],
    [413, 'request_too_large', 'too-long'],
    [422, 'invalid_request_error', 'refused'],
  ])('%d is told as what it is, after one attempt', async (status, type, failure) => {
    failing(status, type, 'no');
    await expect(ask()).rejects.toMatchObject({ failure, status });
    expect(attempts()).toBe(1);
  });

  test('a prompt that is too long', async () => {
    const user = [{ text: 'x'.repeat(140_000) }];
    await expect(ask({ user, maxOutputTokens: 100 }, { model: 'house-model' })).rejects.toMatchObject({
      failure: 'too-long',
    });
  });

  test('a server that stays overloaded, after four retries', async () => {
    failing(529, 'overloaded_error', 'Overloaded', soon);
    await expect(ask()).rejects.toMatchObject({ failure: 'overloaded', status: 529 });
    expect(attempts()).toBe(5);
  });

  test('a rate limit that lasts longer than anybody waits, at once', async () => {
    failing(429, 'rate_limit_error', 'Slow down', { 'retry-after': '3600' });
    await expect(ask()).rejects.toMatchObject({ failure: 'rate-limit' });
    await expect(ask()).rejects.toThrow(/ends in 60 min/);
    expect(attempts()).toBe(2);
  });

  test('a server that is not there', async () => {
    const baseUrl = scene.claude.url.replace(/:\d+$/, ':1');
    scene.claude.answers(() => json({}));
    const model = await connectModel({
      apiKey: 'k',
      model: 'm',
      baseUrl,
      // Less than the retries take.
      timeoutMs: 300,
      log: { debug: () => 0, info: () => 0, warning: () => 0, error: () => 0 },
    });
    await expect(model.ask(question())).rejects.toMatchObject({ name: 'ModelError', status: 0 });
  });

  test('an answer that does not come in time', async () => {
    scene.claude.fault({ path: /messages/, respond: { delayMs: 2000 } });
    await expect(ask({}, { timeoutMs: 200 })).rejects.toMatchObject({ failure: 'timeout' });
  });

  test('an answer that stalls on its way is given up, and what it cost is known', async () => {
    scene.claude.answers(() => ({ ...json({ letters: 3 }), breaksOff: 'stall' }));
    await expect(ask({}, { timeoutMs: 300 })).rejects.toMatchObject({
      failure: 'timeout',
      usage: { input: 6, output: 1 },
    });
  });

  test.each(['error', 'drop'] as const)(
    'an answer that breaks off (%s) is not asked for again unseen, and what it cost is known',
    async (breaksOff) => {
      scene.claude.answers(() => ({ ...json({ letters: 3 }), breaksOff }));
      await expect(ask()).rejects.toMatchObject({ failure: 'broken', usage: { input: 6, output: 1 } });
      expect(attempts()).toBe(1);
    },
  );

  test('a connection that drops before there is an answer is not tried again unseen: it may have been billed', async () => {
    scene.claude.fault({ path: /messages/, respond: 'drop' });
    await expect(ask()).rejects.toMatchObject({ failure: 'broken', status: 0 });
    expect(attempts()).toBe(1);
  });

  test('what a server says stays on one line and cannot hide', async () => {
    failing(400, 'invalid_request_error', 'a\n::set-env name=X::\u202e');
    await expect(ask()).rejects.toThrow('(a\\n::set-env name=X::\\u{202e})');
  });
});

describe('what a model does not take', () => {
  test('is left out where the table knows it', async () => {
    await ask({ thinking: 'adaptive', effort: 'max' }, { model: 'claude-haiku-4-5' });
    expect(sent()[0]).toMatchObject({ thinking: { type: 'enabled', budget_tokens: 2000 } });
    expect(sent()[0]?.output_config).not.toHaveProperty('effort');
    expect(attempts()).toBe(1);
  });

  test('is found out where it does not, and not sent again', async () => {
    const model = await scene.connect({ model: 'house-model' });
    const request = question({ effort: 'high' });
    expect(await model.ask(request)).toMatchObject({ kind: 'answer' });
    // Without thinking, then effort, then the schema.
    expect(attempts()).toBe(4);
    expect(await model.ask(request)).toMatchObject({ kind: 'answer' });
    expect(attempts()).toBe(5);
    expect(scene.logged).toContain('info: house-model does not take thinking: asked again without.');
  });

  test('an answer as long as was asked for is asked for as long as the model gives', async () => {
    const model = await scene.connect({ model: 'claude-haiku-4-5' });
    const request = question({ maxOutputTokens: 100_000, thinking: 'off' });
    for (const attempt of [2, 3]) {
      expect(await model.ask(request)).toMatchObject({ kind: 'answer' });
      expect(attempts()).toBe(attempt);
    }
    expect(sent().map(({ max_tokens }) => max_tokens)).toEqual([64_000, 64_000]);
  });

  test('thinking is asked for within what the model gives', async () => {
    const model = await scene.connect({ model: 'claude-haiku-4-5' });
    const request = question({ maxOutputTokens: 100_000, thinking: 60_000 });
    expect(await model.ask(request)).toMatchObject({ kind: 'answer' });
    expect(sent().at(-1)).toMatchObject({ max_tokens: 64_000, thinking: { budget_tokens: 32_000 } });
  });

  test('a schema that is not taken stands in the prompt, and the answer is held to it all the same', async () => {
    scene.claude.answers(() => ({ text: '{"letters":"many"}', unconstrained: true }));
    const answer = await ask({}, { model: 'house-model' });
    expect(answer).toMatchObject({ kind: 'malformed' });
    expect(JSON.stringify(sent()[0]?.system)).toContain('JSON Schema');
  });
});
