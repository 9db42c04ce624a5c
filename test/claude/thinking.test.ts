import { describe, expect, test } from '@jest/globals';
import { knownModel } from '../../src/claude/known-models.js';
import type { Effort, Thinking } from '../../src/claude/model.js';
import { thinkingSettings } from '../../src/claude/thinking.js';

const adaptive = { type: 'adaptive' };
const disabled = { type: 'disabled' };
const budget = (budget_tokens: number) => ({ type: 'enabled', budget_tokens });

const settings = (name: string, thinking: Thinking, effort?: Effort, maxOutputTokens = 32_000) =>
  thinkingSettings(knownModel(name), { thinking, effort, maxOutputTokens });

describe('a model gets the nearest that it takes', () => {
  test.each<[string, Thinking, Effort | undefined, object]>([
    // Always thinks: a number is told as effort, off as the least.
    ['claude-opus-5-5', 'adaptive', undefined, { thinking: adaptive }],
    ['claude-opus-5-5', 'adaptive', 'xhigh', { thinking: adaptive, effort: 'xhigh' }],
    ['claude-opus-5-5', 'off', undefined, { effort: 'low' }],
    ['claude-opus-5-5', 'off', 'high', { effort: 'high' }],
    ['claude-opus-5-5', 2000, undefined, { thinking: adaptive, effort: 'low' }],
    ['claude-fable-5-2', 10_000, undefined, { thinking: adaptive, effort: 'medium' }],
    ['claude-opus-4-8', 30_000, undefined, { thinking: adaptive, effort: 'high' }],
    ['claude-opus-4-8', 30_000, 'max', { thinking: adaptive, effort: 'max' }],
    // Off goes with some efforts only.
    ['claude-opus-5', 'off', 'max', { thinking: disabled, effort: 'high' }],
    ['claude-haiku-5-5', 'off', 'xhigh', { thinking: disabled, effort: 'high' }],
    ['claude-opus-4-7', 'off', 'max', { thinking: disabled, effort: 'max' }],
    ['claude-sonnet-5', 'off', undefined, { thinking: disabled }],
    // Both ways; no xhigh.
    ['claude-sonnet-4-6', 'adaptive', 'xhigh', { thinking: adaptive, effort: 'high' }],
    ['claude-sonnet-4-6', 5000, undefined, { thinking: budget(5000) }],
    // A budget only.
    ['claude-opus-4-5-20251101', 'adaptive', 'max', { thinking: budget(8192), effort: 'high' }],
    ['claude-haiku-4-5', 5000, 'high', { thinking: budget(5000) }],
    ['claude-haiku-4-5', 'off', undefined, {}],
    ['claude-sonnet-4-20250514', 50_000, undefined, { thinking: budget(16_000) }],
    // Through clouds and gateways.
    ['eu.anthropic.claude-opus-5-5-v1:0', 'off', undefined, { effort: 'low' }],
    ['anthropic/claude-haiku-4.5', 3000, undefined, { thinking: budget(3000) }],
    // What no name tells of is taken for new.
    ['our-model', 'adaptive', 'high', { thinking: adaptive, effort: 'high' }],
  ])('%s, thinking %s, effort %s', (name, thinking, effort, expected) => {
    expect(settings(name, thinking, effort)).toEqual(expected);
  });

  test('a budget leaves half of the answer for the answer, and is not sent where that is too little', () => {
    expect(settings('claude-haiku-4-5', 8000, undefined, 4000)).toEqual({ thinking: budget(2000) });
    expect(settings('claude-haiku-4-5', 8000, undefined, 2000)).toEqual({});
  });
});
