/** A model as the local API serves it. */
export interface ServedModel {
  /** The types of `thinking` that it takes. */
  thinking: readonly string[];
  efforts: readonly string[];
  /** With thinking disabled it takes effort up to this one. */
  mostEffortUnthinking?: string;
  contextWindow: number;
  maxOutput: number;
}

const five = ['low', 'medium', 'high', 'xhigh', 'max'];

/** Some models, each of another kind, with what the API's documentation says of them. */
export const servedModels: Readonly<Record<string, ServedModel>> = {
  'claude-opus-5-5': { thinking: ['adaptive'], efforts: five, contextWindow: 1_000_000, maxOutput: 128_000 },
  'claude-opus-5': {
    thinking: ['adaptive', 'disabled'],
    efforts: five,
    mostEffortUnthinking: 'high',
    contextWindow: 1_000_000,
    maxOutput: 128_000,
  },
  'claude-sonnet-4-6': {
    thinking: ['adaptive', 'enabled', 'disabled'],
    efforts: ['low', 'medium', 'high', 'max'],
    contextWindow: 200_000,
    maxOutput: 64_000,
  },
  'claude-haiku-5-5': {
    thinking: ['adaptive', 'disabled'],
    efforts: five,
    mostEffortUnthinking: 'high',
    contextWindow: 1_000_000,
    maxOutput: 128_000,
  },
  'claude-haiku-4-5': {
    thinking: ['enabled', 'disabled'],
    efforts: [],
    contextWindow: 200_000,
    maxOutput: 64_000,
  },
  // No table of ours knows this one, and it takes next to nothing.
  'house-model': { thinking: [], efforts: [], contextWindow: 32_000, maxOutput: 8000 },
};
