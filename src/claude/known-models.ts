import type { Effort } from './model.js';
import type { Prices } from './prices.js';

/**
 * What a model takes as `thinking`: `budget` a number of tokens or nothing, `either` that or `adaptive`, `adaptive` no
 * number, `always` neither a number nor off.
 */
export type ThinkingModes = 'budget' | 'either' | 'adaptive' | 'always';

/** What is known of a model. */
export interface KnownModel {
  thinking: ThinkingModes;
  /** Those that it takes, least first; none where it takes no effort at all. */
  efforts: readonly Effort[];
  /** The most effort that goes with thinking switched off, where that is limited. */
  mostEffortUnthinking?: Effort;
  /** Absent where no price is known. */
  prices?: Prices;
}

const all: readonly Effort[] = ['low', 'medium', 'high', 'xhigh', 'max'];

/** What costs `input` and `output` USD a million tokens, and to write to the cache 1.25 times its input. */
function usd(input: number, output: number, cacheRead = input / 10): Prices {
  return { input, output, cacheWrite: input * 1.25, cacheRead };
}

/**
 * By what the name holds, so that the names of gateways and clouds (`anthropic.claude-opus-5-5-v1:0`,
 * `claude-opus-4-5@20251101`) are known too; the first that fits. From the pages on models, prices, effort and adaptive
 * thinking of https://platform.claude.com/docs, November 2026.
 */
const known: readonly (readonly [name: RegExp, KnownModel])[] = [
  [/(fable|mythos)-5[-.]2(?!\d)/, { thinking: 'always', efforts: all, prices: usd(8, 40, 0.2) }],
  [/(fable|mythos)-5[-.]1(?!\d)/, { thinking: 'always', efforts: all, prices: usd(10, 50, 0.25) }],
  [/(fable|mythos)-5(?!\d)/, { thinking: 'always', efforts: all, prices: usd(10, 50) }],
  [/opus-5[-.]5(?!\d)/, { thinking: 'always', efforts: all, prices: usd(4, 20, 0.2) }],
  [/opus-5(?!\d)/, { thinking: 'adaptive', efforts: all, mostEffortUnthinking: 'high', prices: usd(5, 25) }],
  [/opus-4[-.][78](?!\d)/, { thinking: 'adaptive', efforts: all, prices: usd(5, 25) }],
  [
    /opus-4[-.]6(?!\d)/,
    { thinking: 'either', efforts: ['low', 'medium', 'high', 'max'], prices: usd(5, 25) },
  ],
  [/opus-4[-.]5(?!\d)/, { thinking: 'budget', efforts: ['low', 'medium', 'high'], prices: usd(5, 25) }],
  [/opus-4/, { thinking: 'budget', efforts: [], prices: usd(15, 75) }],
  [
    /sonnet-5[-.]5(?!\d)/,
    { thinking: 'adaptive', efforts: all, mostEffortUnthinking: 'high', prices: usd(2, 10, 0.1) },
  ],
  [/sonnet-5(?!\d)/, { thinking: 'adaptive', efforts: all, prices: usd(2, 10) }],
  [
    /sonnet-4[-.]6(?!\d)/,
    { thinking: 'either', efforts: ['low', 'medium', 'high', 'max'], prices: usd(3, 15) },
  ],
  [/sonnet-4/, { thinking: 'budget', efforts: [], prices: usd(3, 15) }],
  [
    /haiku-5[-.]5(?!\d)/,
    {
      thinking: 'adaptive',
      efforts: all,
      mostEffortUnthinking: 'high',
      prices: { ...usd(0.1, 0.5), longPrompt: { above: 100_000, times: 5 } },
    },
  ],
  [/haiku-4[-.]5(?!\d)/, { thinking: 'budget', efforts: [], prices: usd(1, 5) }],
];

/** A model that no name tells of is taken to be newer than these: it gets what is asked for, as it is asked for. */
const unknown: KnownModel = { thinking: 'adaptive', efforts: all };

/** What is known of the model of this name. */
export function knownModel(name: string): KnownModel {
  return known.find(([pattern]) => pattern.test(name.toLowerCase()))?.[1] ?? unknown;
}
