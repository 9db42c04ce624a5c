import type { ErrorObject, ValidateFunction } from 'ajv';
import { shorten, visible } from '../report/visible.js';
import type { Answer, Usage } from './model.js';

/** What a finished message says, as far as it matters here. */
export interface FinishedMessage {
  stopReason: string | null;
  /** All text of the message. */
  text: string;
  /** Where it is a refusal: why, as far as the model says. */
  refusal?: string | null;
  usage: Usage;
}

/** Whether a value is what the schema says; `errors` tells why not, as ajv does. */
export type Validate = Pick<ValidateFunction, 'errors'> & ((value: unknown) => boolean);

/** The answer that a finished message gives. */
export function readAnswer(message: FinishedMessage, validate: Validate): Answer {
  const { stopReason, text, usage } = message;
  if (stopReason === 'refusal')
    return { kind: 'refusal', reason: visible(message.refusal ?? '') || 'no reason given', usage };
  if (stopReason === 'max_tokens') return { kind: 'truncated', at: 'max-tokens', usage };
  if (stopReason === 'model_context_window_exceeded')
    return { kind: 'truncated', at: 'context-window', usage };
  let value: unknown;
  try {
    value = JSON.parse(withoutFence(text));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { kind: 'malformed', problem: `it is no JSON: ${shorten(visible(why), 200)}`, usage };
  }
  if (validate(value)) return { kind: 'answer', value, usage };
  return { kind: 'malformed', problem: problems(validate.errors ?? []), usage };
}

/** A model that is not held to JSON likes to put it into a block of code. */
function withoutFence(text: string): string {
  return /^\s*```(?:json)?\s*\n([\s\S]*)\n```\s*$/.exec(text)?.[1] ?? text;
}

/** More than these say the same. */
const mostProblems = 3;

function problems(errors: readonly ErrorObject[]): string {
  const more = errors.length > mostProblems ? [`and ${errors.length - mostProblems} more`] : [];
  return [...errors.slice(0, mostProblems).map(problem), ...more].join('; ');
}

function problem({ instancePath, message, params }: ErrorObject): string {
  const where = shorten(visible(instancePath), 100) || 'the answer';
  return `${where} ${message ?? 'is wrong'} ${shorten(visible(JSON.stringify(params)), 100)}`;
}
