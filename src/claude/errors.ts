import { shorten, visible } from '../report/visible.js';
import type { Usage } from './model.js';

/**
 * Why a model gave no answer: `key` (refused, or no money behind it), `model` (there is none of this name), `too-long`
 * (the prompt does not fit), `rate-limit`, `overloaded` (also any other fault of the server), `unreachable` (no answer),
 * `timeout`, `broken` (the answer stopped on its way), `refused` (the request is not understood).
 */
export type ModelFailure =
  | 'key'
  | 'model'
  | 'too-long'
  | 'rate-limit'
  | 'overloaded'
  | 'unreachable'
  | 'timeout'
  | 'broken'
  | 'refused';

/** A model could not be asked; the message says what was tried, why not, and what to do. No stack needed. */
export class ModelError extends Error {
  override readonly name = 'ModelError';

  constructor(
    message: string,
    readonly failure: ModelFailure,
    /** HTTP status; 0 where there was no answer. */
    readonly status = 0,
    /** What is billed all the same, as far as it is known: of an answer that stopped on its way. */
    readonly usage?: Usage,
  ) {
    super(message);
  }

  /** Whether any other request would fail for the same reason. */
  get isFinal(): boolean {
    return this.failure === 'key' || this.failure === 'model';
  }
}

/** What an HTTP client knows of a request to a model that failed. */
export interface FailedAsk {
  /** 0 where there was no answer. */
  status: number;
  /** `error.type` of the answer, such as `overloaded_error`. */
  type: string | null;
  /** `error.details.error_code` of the answer, such as `contract_spend_limit_reached`. */
  code?: string | null;
  message: string;
  /** Seconds after which the server wants to be asked again. */
  retryAfter?: number | undefined;
}

/** Names a failed request in our words, and the input that would mend it. */
export function explainFailedAsk(model: string, baseUrl: string, failed: FailedAsk): ModelError {
  const { status, type, code, retryAfter } = failed;
  const said = shorten(visible(failed.message), 300) || 'no reason given';
  const tried = `Could not ask ${visible(model)} at ${visible(baseUrl)}`;
  if (status === 0)
    return new ModelError(
      `${tried}: no answer (${said}). Check the network and the input base-url.`,
      'unreachable',
    );
  const answered = `${tried}: ${status} (${said}).`;
  const as = (failure: ModelFailure, advice: string): ModelError =>
    new ModelError(advice === '' ? answered : `${answered} ${advice}`, failure, status);
  if (status === 401)
    return as('key', 'The key was refused: check the secret behind the input anthropic-api-key.');
  if (status === 403)
    return as('key', 'The key may not do this: check what the input anthropic-api-key is allowed.');
  if (
    status === 402 ||
    type === 'billing_error' ||
    /spend_limit|billing/.test(code ?? '') ||
    /credit balance/i.test(said)
  )
    return as('key', 'The account behind the input anthropic-api-key has no money left for this.');
  if (status === 404)
    return as('model', 'Check the inputs model (is it one that the key may use?) and base-url.');
  if (status === 413 || (status === 400 && isTooLong(said)))
    return as('too-long', 'The prompt is longer than the model takes.');
  if (status === 429) {
    const wait =
      retryAfter === undefined ? '' : ` that ends in ${Math.max(1, Math.ceil(retryAfter / 60))} min`;
    return as('rate-limit', `This is a rate limit${wait}. Run again then, or use a key with a higher one.`);
  }
  if (status >= 500) return as('overloaded', 'The server is at fault or overloaded. Run again later.');
  return as('refused', '');
}

function isTooLong(message: string): boolean {
  return /prompt is too long|exceeds? (the )?(maximum )?context|context (window|limit|length)/i.test(message);
}
