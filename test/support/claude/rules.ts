import type Anthropic from '@anthropic-ai/sdk';
import { answerSchemaFaults } from './answer-schema.js';
import type { ServedModel } from './models.js';

/** A request whose shape was found right. */
export type RequestBody = Anthropic.MessageCreateParams | Anthropic.MessageCountTokensParams;

/** What no model takes, whatever its shape: a fault of whoever wrote the request. */
export function misuse(body: RequestBody): string[] {
  const blocks = textBlocks(body);
  const marked = blocks.filter(({ cache_control }) => cache_control).length;
  const format = body.output_config?.format;
  const last = body.messages.at(-1);
  return [
    ...(body.messages.length === 0 ? ['messages: at least one message is required'] : []),
    ...(body.messages[0]?.role === 'assistant' ? ['messages: the first message must use the user role'] : []),
    ...(last?.role === 'assistant' && format ? ['messages: no prefill with output_config.format'] : []),
    ...(blocks.some(({ text }) => text.trim() === '')
      ? ['messages: text content blocks must be non-empty']
      : []),
    ...(marked > 4 ? [`a maximum of 4 blocks with cache_control may be provided, found ${marked}`] : []),
    ...(format
      ? answerSchemaFaults(format.schema).map((fault) => `output_config.format.schema${fault}`)
      : []),
    ...(body.thinking?.type === 'enabled' ? budgetFaults(body, body.thinking.budget_tokens) : []),
    ...('max_tokens' in body && !(Number.isInteger(body.max_tokens) && body.max_tokens >= 1)
      ? ['max_tokens: must be a whole number of at least 1']
      : []),
  ];
}

function budgetFaults(body: RequestBody, budget: number): string[] {
  return [
    ...(budget < 1024 ? ['thinking.enabled.budget_tokens: must be at least 1024'] : []),
    ...('max_tokens' in body && body.max_tokens <= budget
      ? ['max_tokens must be greater than thinking.budget_tokens']
      : []),
  ];
}

/** Why this model refuses a request that another might take; undefined where it does not. */
export function refusal(body: RequestBody, model: ServedModel): string | undefined {
  const { thinking, output_config: told } = body;
  const effort = told?.effort;
  if (thinking && !model.thinking.includes(thinking.type))
    return `"thinking.type.${thinking.type}" is not supported for this model.`;
  if (effort && model.efforts.length === 0) return 'This model does not support the effort parameter.';
  if (effort && !model.efforts.includes(effort))
    return `output_config.effort: "${effort}" is not supported for this model.`;
  const most = model.mostEffortUnthinking;
  if (effort && most && thinking?.type === 'disabled') {
    if (model.efforts.indexOf(effort) > model.efforts.indexOf(most))
      return `"thinking.type.disabled" is not supported with effort "${effort}".`;
  }
  if (told?.format && model.efforts.length === 0 && model.thinking.length === 0)
    return 'output_config.format: structured outputs are not supported for this model.';
  if ('max_tokens' in body && body.max_tokens > model.maxOutput)
    return `max_tokens: ${body.max_tokens} > ${model.maxOutput}, which is the maximum allowed number of output tokens for ${body.model}`;
  return undefined;
}

/** All text blocks of a request, in the order in which they are cached. */
export function textBlocks(body: RequestBody): Anthropic.TextBlockParam[] {
  const system: string | Anthropic.TextBlockParam[] = body.system ?? [];
  return [
    ...asBlocks(system),
    ...body.messages.flatMap(({ content }) => asBlocks(content as string | Anthropic.TextBlockParam[])),
  ];
}

/** The text blocks of some content; a string is one of them. */
export function asBlocks(content: string | Anthropic.TextBlockParam[]): Anthropic.TextBlockParam[] {
  return typeof content === 'string' ? [{ type: 'text', text: content }] : content;
}
