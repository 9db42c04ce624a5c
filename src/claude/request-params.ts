import type Anthropic from '@anthropic-ai/sdk';
import type { KnownModel } from './known-models.js';
import type { Block, ModelRequest } from './model.js';
import { thinkingSettings } from './thinking.js';

/** What a model, or a gateway before it, may refuse to be told. */
export type Droppable = 'thinking' | 'effort' | 'format';

/** What the count of a prompt is asked with: a request without what only its answer needs. */
export type PromptParams = Pick<
  Anthropic.MessageCreateParams,
  'model' | 'system' | 'messages' | 'thinking' | 'output_config'
>;

/**
 * A request in the API's own shape.
 * @param without what is left out because it was refused before; a schema then stands in the prompt.
 */
export function requestParams(
  name: string,
  model: KnownModel,
  request: ModelRequest,
  without: ReadonlySet<Droppable>,
): PromptParams {
  const { thinking, effort } = thinkingSettings(model, request);
  const told = {
    ...(effort && !without.has('effort') && { effort }),
    ...(!without.has('format') && { format: { type: 'json_schema' as const, schema: request.schema } }),
  };
  return {
    model: name,
    system: [...request.system.map(textBlock), ...(without.has('format') ? [inWords(request)] : [])],
    messages: [{ role: 'user', content: request.user.map(textBlock) }],
    ...(thinking && !without.has('thinking') && { thinking }),
    ...(Object.keys(told).length > 0 && { output_config: told }),
  };
}

/** Those of a request's parameters that the words of a refusal (400) name. */
export function refusedParams(message: string, params: PromptParams): Droppable[] {
  const { thinking, output_config: told } = params;
  const whole = /output_config\b(?!\.)/.test(message);
  return [
    ...(thinking && /thinking|budget_tokens/i.test(message) ? (['thinking'] as const) : []),
    ...(told?.effort && (whole || /effort/i.test(message)) ? (['effort'] as const) : []),
    ...(told?.format &&
    (whole || /output_config\.format|output format|structured output|json_schema/i.test(message))
      ? (['format'] as const)
      : []),
  ];
}

function textBlock({ text, cached }: Block): Anthropic.TextBlockParam {
  return { type: 'text', text, ...(cached && { cache_control: { type: 'ephemeral' } }) };
}

function inWords({ schema }: ModelRequest): Anthropic.TextBlockParam {
  return textBlock({
    text: `Answer with one JSON value and nothing else: no prose, no code fence. It must satisfy this JSON Schema:\n${JSON.stringify(schema)}`,
  });
}
