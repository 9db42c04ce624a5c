import { expect, test } from '@jest/globals';
import type { Prices } from '../../../src/claude/prices.js';
import { Budget } from '../../../src/review/find/budget.js';

const prices: Prices = { input: 4, output: 20, cacheWrite: 5, cacheRead: 0.4 };
const usage = (input: number, output: number) => ({ input, output, cacheRead: 0, cacheWrite: 0 });

test('without limits everything is granted in full', async () => {
  const budget = new Budget({}, undefined);
  expect(await budget.reserve(1e9, { wanted: 1e6, least: 1 })).toEqual({ input: 1e9, output: 1e6 });
  expect(budget.isLimited).toBe(false);
});

test('the answer may be as long as the rest pays for, the prompt at its dearest', async () => {
  const budget = new Budget({ cost: 0.25 }, prices);
  // 10,000 tokens to the cache are 0.05; 0.20 are left for 10,000 tokens of answer.
  expect(await budget.reserve(10_000, { wanted: 50_000, least: 1000 })).toEqual({
    input: 10_000,
    output: 10_000,
  });
});

test('what is too short to be worth it is not granted', async () => {
  const budget = new Budget({ tokens: 1500 }, prices);
  expect(await budget.reserve(1000, { wanted: 5000, least: 501 })).toBeUndefined();
  expect(await budget.reserve(1000, { wanted: 5000, least: 500 })).toEqual({ input: 1000, output: 500 });
});

test('what has to follow must be possible too', async () => {
  const budget = new Budget({ tokens: 3000 }, prices);
  expect(
    await budget.reserve(1000, { wanted: 1500, least: 1500 }, { after: { input: 500, output: 500 } }),
  ).toBeUndefined();
  expect(
    await budget.reserve(1000, { wanted: 1000, least: 500 }, { after: { input: 500, output: 500 } }),
  ).toEqual({
    input: 1000,
    output: 1000,
  });
});

test('who does not get all waits for those under way', async () => {
  const budget = new Budget({ tokens: 3000 }, prices);
  const first = await budget.reserve(1000, { wanted: 1500, least: 1000 });
  const second = budget.reserve(500, { wanted: 1000, least: 1000 });
  if (!first) throw new Error('not granted');
  budget.settle(first, usage(1000, 100));
  expect(await second).toEqual({ input: 500, output: 1000 });
});

test('no order of requests passes a limit, whatever they use (seeded)', async () => {
  for (let seed = 1; seed <= 100; seed++) {
    let state = seed * 2654435761;
    const draw = (below: number): number => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    const limits = { cost: draw(100) / 100, tokens: draw(200_000) };
    const budget = new Budget(limits, prices);
    const request = async (): Promise<void> => {
      const reserved = await budget.reserve(draw(20_000), { wanted: 1 + draw(20_000), least: 1 });
      if (!reserved) return;
      await new Promise<void>((resolve) => setImmediate(resolve));
      const cached = draw(reserved.input + 1);
      budget.settle(reserved, {
        input: reserved.input - cached,
        cacheRead: 0,
        cacheWrite: cached,
        output: draw(reserved.output + 1),
      });
    };
    await Promise.all(Array.from({ length: 12 }, request));
    const { input, output, cacheRead, cacheWrite } = budget.spent.tokens;
    expect({ seed, isWithin: (budget.spent.cost ?? 0) <= limits.cost + 1e-9 }).toEqual({
      seed,
      isWithin: true,
    });
    expect({ seed, isWithin: input + output + cacheRead + cacheWrite <= limits.tokens }).toEqual({
      seed,
      isWithin: true,
    });
  }
});

test('what can never be covered is known without waiting', async () => {
  const budget = new Budget({ tokens: 1000 }, prices);
  await budget.reserve(500, { wanted: 500, least: 500 });
  expect(budget.mayCover(600, 400)).toBe(true);
  expect(budget.mayCover(600, 401)).toBe(false);
});

test('what was held for a request is nobody else’s, and is there for that one', async () => {
  const budget = new Budget({ tokens: 4000 }, prices);
  const after = { input: 1000, output: 500 };
  const first = await budget.reserve(1000, { wanted: 500, least: 500 }, { after });
  if (!first) throw new Error('not granted');
  budget.settle(first, usage(1000, 500));
  // 2,500 are left, of which 1,500 are held.
  const other = budget.reserve(1000, { wanted: 1000, least: 1000 });
  const second = await budget.reserve(1000, { wanted: 2000, least: 500 }, { held: after });
  expect(second).toEqual({ input: 1000, output: 1500 });
  if (!second) throw new Error('not granted');
  budget.settle(second, usage(100, 100));
  expect(await other).toEqual({ input: 1000, output: 1000 });
});

test('what is held and not needed goes to those who wait', async () => {
  const budget = new Budget({ tokens: 3000 }, prices);
  const after = { input: 1000, output: 500 };
  const first = await budget.reserve(500, { wanted: 500, least: 500 }, { after });
  if (!first) throw new Error('not granted');
  budget.settle(first, usage(500, 500));
  const other = budget.reserve(1000, { wanted: 1000, least: 1000 });
  budget.release(after);
  expect(await other).toEqual({ input: 1000, output: 1000 });
});

test('two that hold too little do not wait for each other', async () => {
  const budget = new Budget({ tokens: 3000 }, prices);
  const held = [1, 2].map(() => ({ input: 500, output: 500 }));
  for (const after of held) {
    const first = await budget.reserve(250, { wanted: 250, least: 250 }, { after });
    if (!first) throw new Error('not granted');
    budget.settle(first, usage(250, 250));
  }
  const asked = held.map((one) => budget.reserve(1500, { wanted: 400, least: 300 }, { held: one }));
  expect(await Promise.all(asked)).toEqual([undefined, undefined]);
});
