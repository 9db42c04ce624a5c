import type { KnownModel } from './known-models.js';
import { efforts, type Effort, type Thinking } from './model.js';

/** The least that the API takes as a budget for thinking. */
export const leastThinking = 1024;

/** How a request says it, in the API's words; what is absent is not sent. */
export interface ThinkingSettings {
  thinking?: { type: 'adaptive' } | { type: 'disabled' } | { type: 'enabled'; budget_tokens: number };
  effort?: Effort;
}

/** What a model that thinks with a budget gets where it was left to the model. */
const usualBudget = 8192;

/**
 * The nearest that a model takes to what was asked for: models with a budget think with one, newer ones think as they
 * see fit and are told the effort instead; some cannot be kept from thinking.
 * @param maxOutputTokens what the answer may have, thinking included: half of it is left for the answer itself.
 */
export function thinkingSettings(
  model: KnownModel,
  wish: { thinking: Thinking; effort?: Effort | undefined; maxOutputTokens: number },
): ThinkingSettings {
  const { thinking, maxOutputTokens } = wish;
  const effort = (most?: Effort): { effort?: Effort } => {
    const asked = wish.effort ?? effortInstead(model, thinking);
    const taken = asked && nearestEffort(model.efforts, asked, most);
    return taken ? { effort: taken } : {};
  };
  if (thinking === 'off') {
    if (model.thinking === 'always') return effort();
    // A budget is off unless it is given.
    if (model.thinking === 'budget') return effort();
    return { thinking: { type: 'disabled' }, ...effort(model.mostEffortUnthinking) };
  }
  const takesBudget = model.thinking === 'budget' || (model.thinking === 'either' && thinking !== 'adaptive');
  if (!takesBudget) return { thinking: { type: 'adaptive' }, ...effort() };
  const budget = Math.min(thinking === 'adaptive' ? usualBudget : thinking, Math.floor(maxOutputTokens / 2));
  if (budget < leastThinking) return effort();
  return { thinking: { type: 'enabled', budget_tokens: budget }, ...effort() };
}

/** The effort that says what `thinking` would have said, to a model that does not take it. */
function effortInstead(model: KnownModel, thinking: Thinking): Effort | undefined {
  if (thinking === 'off') return model.thinking === 'always' ? 'low' : undefined;
  if (thinking === 'adaptive' || model.thinking === 'budget' || model.thinking === 'either') return undefined;
  if (thinking <= 4096) return 'low';
  return thinking <= 16_384 ? 'medium' : 'high';
}

/** The most of what a model takes that is not more than asked for; undefined where it takes none. */
function nearestEffort(taken: readonly Effort[], asked: Effort, most: Effort = 'max'): Effort | undefined {
  const limit = Math.min(efforts.indexOf(asked), efforts.indexOf(most));
  return taken.findLast((effort) => efforts.indexOf(effort) <= limit);
}
