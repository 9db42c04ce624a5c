import { describe, expect, test } from '@jest/globals';
import { knownModel } from '../../src/claude/known-models.js';
import { costOf } from '../../src/claude/prices.js';

const million = 1_000_000;
const nothing = { input: 0, output: 0, cacheRead: 0, cacheWrite: 0 };

describe('the price of a model is found by its name', () => {
  test.each([
    ['claude-opus-5-5', 4, 20, 0.2],
    ['claude-opus-5', 5, 25, 0.5],
    ['claude-opus-4-5-20251101', 5, 25, 0.5],
    ['claude-opus-4-1-20250805', 15, 75, 1.5],
    ['claude-opus-4-20250514', 15, 75, 1.5],
    ['claude-sonnet-5-5', 2, 10, 0.1],
    ['claude-sonnet-4-5@20250929', 3, 15, 0.3],
    ['us.anthropic.claude-haiku-4-5-20251001-v1:0', 1, 5, 0.1],
    ['claude-fable-5-2', 8, 40, 0.2],
    ['claude-fable-5', 10, 50, 1],
  ])('%s', (name, input, output, cacheRead) => {
    const prices = knownModel(name).prices;
    expect(prices).toEqual({ input, output, cacheRead, cacheWrite: input * 1.25 });
  });

  test('and is not guessed where the name tells nothing', () => {
    expect(knownModel('our-model').prices).toBeUndefined();
    expect(knownModel('claude-opus-6').prices).toBeUndefined();
  });
});

describe('a request costs', () => {
  const prices = { input: 4, output: 20, cacheWrite: 5, cacheRead: 0.2 };

  test('by what it used, each kind at its price', () => {
    expect(costOf({ ...nothing, input: million }, prices)).toBe(4);
    expect(costOf({ ...nothing, output: million }, prices)).toBe(20);
    expect(costOf({ input: 1000, output: 200, cacheRead: 10_000, cacheWrite: 2000 }, prices)).toBeCloseTo(
      0.004 + 0.004 + 0.002 + 0.01,
      12,
    );
  });

  test('more where its whole prompt is long, cached or not', () => {
    const haiku = knownModel('claude-haiku-5-5').prices;
    if (!haiku) throw new Error('no price');
    expect(costOf({ ...nothing, input: 100_000 }, haiku)).toBeCloseTo(0.01, 12);
    expect(costOf({ ...nothing, input: 100_000, cacheRead: 1 }, haiku)).toBeCloseTo(0.05, 6);
  });
});
