import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Model } from '../../../src/claude/model.js';
import type { Asked } from '../../support/claude/local-claude.js';
import { json, refuses, type Reply } from '../../support/claude/reply.js';
import { tokensOf } from '../../support/claude/prompt-cache.js';
import { removeTempDirs } from '../../support/git.js';
import { found, makeScene, type Scene } from './scene.js';

let scene: Scene;
beforeEach(async () => {
  scene = await makeScene();
});
afterEach(async () => {
  await scene.claude.stop();
  await removeTempDirs();
});

const before = { 'src/a.ts': 'export const a = 1;\n' };
const change = { 'src/a.ts': 'export const a = 2;\n' };
const isVerifying = ({ schema }: Asked) => JSON.stringify(schema).includes('refuted');
/** As many files as fill about half as many questions. */
const files = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      `src/f${at}.ts`,
      Array.from({ length: 400 }, (__, line) => `export const v${line} = call(${at}, ${line}, 'some');`).join(
        '\n',
      ),
    ]),
  );
/** One finding about each file that is shown. */
const oneForEach = ({ user }: Asked) =>
  [...user.join('\n').matchAll(/change of (\S+) \(/g)].map(([, path]) => found({ path }));
const speaksUp = (asked: Asked) => json({ findings: oneForEach(asked) });

describe('findings', () => {
  test('that are too many are the worst thirty, and the log says so', async () => {
    const many = Array.from({ length: 400 }, (_, at) =>
      found({ title: `Number ${at}`, body: '', severity: at === 399 ? 'critical' : 'minor' }),
    );
    scene.claude.answers(() => json({ findings: many }));
    const { findings } = await scene.find(before, change);
    expect(findings).toHaveLength(30);
    expect(findings[0]).toMatchObject({ severity: 'critical', title: 'Number 399' });
    expect(scene.host.warnings).toEqual([
      'Of 400 findings about one part of the change the 30 worst are kept.',
    ]);
  });

  test('about a file whose name hides something are about that file', async () => {
    const path = 'src/a\u200b\u202e.ts';
    scene.claude.answers(speaksUp);
    const file = await scene.find(before, { [path]: 'steal();\n' });
    expect(file.findings).toMatchObject([{ path, line: 1 }]);
  });

  test('about a file whose accents macOS wrote apart are about that file', async () => {
    const path = 'src/cafe\u0301.ts';
    scene.claude.answers(() => json({ findings: [found({ path: path.normalize('NFC') })] }));
    const file = await scene.find(before, { [path]: 'steal();\n' });
    expect(file.findings).toMatchObject([{ path, line: 1 }]);
  });

  test('that are cut do not end in the half of a secret or of a character', async () => {
    const key = 'correct-horse-battery-staple';
    scene.claude.answers(() =>
      json({
        findings: [
          found({
            title: `${'t'.repeat(180)}${key}`,
            body: `${'b'.repeat(2980)}${key}`,
            quote: '😀'.repeat(3000),
          }),
        ],
      }),
    );
    const { findings } = await scene.find(before, change, { wishes: { secrets: [key] } });
    expect(JSON.stringify(findings)).not.toMatch(/correct|\\ud83d/);
    expect(Array.from(findings[0]?.quote ?? '')).toHaveLength(2000);
  });
});

describe('what was not looked at is not called reviewed:', () => {
  test('the end of a long line', async () => {
    scene.claude.answers(() => json({ findings: [] }));
    const file = await scene.find(before, {
      ...change,
      'src/long.ts': `let x;${' '.repeat(2000)}steal();\n`,
    });
    expect(file.reviewed).toEqual(['src/a.ts']);
    expect(file.notReviewed).toEqual([
      {
        path: 'src/long.ts',
        reason: 'too-large',
        detail: 'of a line only the first 1000 characters were read',
      },
    ]);
  });

  test('a file about which the answer stays too long', async () => {
    scene.claude.answers(() => ({ text: '{"findings":[', stopReason: 'max_tokens' }));
    const file = await scene.find(before, change);
    expect(file).toMatchObject({
      reviewed: [],
      notReviewed: [{ path: 'src/a.ts', reason: 'model', detail: 'the answer was cut off: it was too long' }],
    });
  });

  test('a file whose answer the budget cuts off', async () => {
    scene.claude.answers(() => ({ text: '{"findings":[', stopReason: 'max_tokens' }));
    const file = await scene.find(before, change, { wishes: { limits: { tokens: 20_000 } } });
    expect(file.notReviewed).toMatchObject([
      { reason: 'budget', detail: expect.stringContaining('cut off') },
    ]);
  });
});

describe('one file that keeps the model from answering keeps no other from being reviewed:', () => {
  const few = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`src/f${at}.ts`, `f(${at});\n`]));

  test.each([
    ['it is refused', refuses('no')],
    ['it makes the answer useless', { text: 'As you wish.', unconstrained: true }],
    ['it makes the answer too long', { text: '{', stopReason: 'max_tokens' } as const],
  ])('%s', async (_, reply) => {
    scene.claude.answers((asked) =>
      asked.user.join().includes('change of src/f7.ts') ? reply : json({ findings: [] }),
    );
    const file = await scene.find(before, few);
    expect(file.reviewed).toHaveLength(39);
    expect(file.notReviewed).toMatchObject([{ path: 'src/f7.ts', reason: 'model' }]);
  });

  test('but a model that answers nothing is not asked about each', async () => {
    scene.claude.answers(() => refuses('no'));
    const file = await scene.find(before, few);
    expect(file.notReviewed).toHaveLength(40);
    expect(scene.claude.requests.length).toBeLessThan(20);
  });
});

describe('a failure', () => {
  test('of a part whose halves fail is one of the model', async () => {
    const headers = { 'retry-after-ms': '1' };
    scene.claude.answers(() => {
      scene.claude.fault({ path: /messages$/, times: 99, respond: { status: 529, headers, body: {} } });
      return { text: '{', stopReason: 'max_tokens' };
    });
    await expect(scene.find(before, { ...change, 'src/b.ts': 'b\n' })).rejects.toMatchObject({
      failure: 'overloaded',
    });
  });

  test('before an answer began is paid for as if there had been one, and asked again', async () => {
    scene.claude.answers(speaksUp);
    scene.claude.fault({ path: /messages$/, respond: 'drop' });
    const file = await scene.find(before, change);
    expect(file.reviewed).toEqual(['src/a.ts']);
    expect(file.tokens?.output).toBeGreaterThan(28_000);
  });

  test('to say what was used counts as all that could be', async () => {
    const usage = { input: NaN, output: NaN, cacheRead: 0, cacheWrite: 0 };
    const silent: Model = {
      name: 'claude-opus-5-5',
      ask: () => Promise.resolve({ kind: 'answer', value: { findings: [] }, usage }),
      count: () => Promise.resolve(1000),
    };
    const limits = { tokens: 50_000 };
    const file = await scene.find(before, files(8), { model: silent, wishes: { limits } });
    // 1,020 and 28,000 the first, what is left the second.
    expect(file.tokens).toEqual({ input: 0, output: 47_960, cacheRead: 0, cacheWrite: 2040 });
    expect(file.notReviewed.length).toBeGreaterThan(0);
  });
});

test.each([90, 110, 130, 150, 170])(
  'with %d thousand tokens nothing is told that was not verified',
  async (most) => {
    let verified = 0;
    scene.claude.answers((asked) => {
      if (!isVerifying(asked))
        return json({ findings: oneForEach(asked).map((one) => ({ ...one, body: 'Long. '.repeat(3300) })) });
      const count = (asked.user.join('\n').match(/"finding": \d+/g) ?? []).length;
      verified += count;
      return json({
        verdicts: Array.from({ length: count }, (_, at) => ({ finding: at + 1, refuted: false, reason: '' })),
      });
    });
    const limits = { tokens: most * 1000 };
    const file = await scene.find(before, files(24), { wishes: { verify: true, thinking: 'off', limits } });
    expect(file.findings.length).toBe(verified);
    expect(verified).toBeGreaterThan(0);
    expect(scene.host.warnings).toEqual([]);
  },
);

test.each([1, 2, 3, 4, 5, 6])(
  'whatever a model does, no limit is passed, and what is said to be used is not less (seed %d)',
  async (seed) => {
    let state = seed * 2654435761;
    const draw = (below: number): number => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    let used = 0;
    const answer = (asked: Asked): Reply => {
      if (draw(5) === 0) scene.claude.fault({ path: /messages$/, respond: 'drop' });
      switch (draw(7)) {
        case 0:
          return { text: 'Sure!', unconstrained: true };
        case 1:
          return refuses('no');
        case 2:
          return { ...json({ findings: [], verdicts: [] }), unconstrained: true, breaksOff: 'drop' };
        case 3:
          return { ...json({ findings: [], verdicts: [] }), unconstrained: true, breaksOff: 'error' };
        case 4:
          return { text: 'x'.repeat(4 * asked.body.max_tokens + 4), unconstrained: true };
        default:
          return isVerifying(asked) ? json({ verdicts: [] }) : speaksUp(asked);
      }
    };
    scene.claude.answers((asked) => {
      const reply = answer(asked);
      const prompt = [...asked.system, ...asked.user].reduce((sum, text) => sum + tokensOf(text), 0);
      const { max_tokens: most } = asked.body;
      used += prompt + (reply.breaksOff ? most : Math.min(most, tokensOf(reply.text)));
      return reply;
    });
    const limits = { tokens: 50_000 + draw(400_000), cost: 0.3 + draw(300) / 100 };
    const file = await scene
      .find(before, files(16), { wishes: { verify: true, limits } })
      .catch((error: unknown) => {
        expect(error).toMatchObject({ name: 'ModelError' });
        return undefined;
      });
    const { input = 0, output = 0, cacheRead = 0, cacheWrite = 0 } = file?.tokens ?? {};
    if (file) expect(used).toBeLessThanOrEqual(input + output + cacheRead + cacheWrite);
    expect(used).toBeLessThanOrEqual(limits.tokens);
    expect(file?.cost ?? 0).toBeLessThanOrEqual(limits.cost);
  },
);
