import type Anthropic from '@anthropic-ai/sdk';
import type * as AnthropicSdk from '@anthropic-ai/sdk';
import type { Log } from '../report/log.js';
import { explainFailedAsk, ModelError } from './errors.js';
import { knownModel } from './known-models.js';
import type { Answer, Model, ModelRequest, Usage } from './model.js';
import { readAnswer, type Validate } from './read-answer.js';
import { refusedParams, requestParams, type Droppable, type PromptParams } from './request-params.js';

/** What it takes to speak with a model. */
export interface ModelOptions {
  apiKey: string;
  /** As the API knows it, such as `claude-opus-5-5`. */
  model: string;
  /** Where the Messages API stands, or a gateway that speaks it, such as https://api.anthropic.com. */
  baseUrl: string;
  /** Milliseconds that one answer may take, retries included. */
  timeoutMs: number;
  log: Log;
}

const retries = 4;
/** Whoever is to wait for longer is told so instead. */
const longestWaitSeconds = 60;

/** A connection to a model; what it needs is loaded here, so that a run that asks none never loads it. */
export async function connectModel(options: ModelOptions): Promise<Model> {
  const [sdk, { compileSchema }] = await Promise.all([
    import('@anthropic-ai/sdk'),
    // Through a file of ours: bundled, a dynamic import of CommonJS has no named exports.
    import('./compile-schema.js'),
  ]);
  const debug = (message: string): void => {
    options.log.debug(message);
  };
  const client = new sdk.Anthropic({
    apiKey: options.apiKey,
    // Not what the environment may hold for others.
    authToken: null,
    baseURL: options.baseUrl,
    maxRetries: retries,
    timeout: options.timeoutMs,
    openTelemetry: false,
    logLevel: 'info',
    logger: { debug, info: debug, warn: debug, error: debug },
    middleware: [
      async (request, next) => {
        const response = await next(request).catch((error: unknown) => {
          // Nobody knows whether it was answered, and billed: whoever asks has to allow for both.
          if (isLost(error) && !request.url.includes('/count_tokens'))
            throw new LostConnection(rootCause(error).message);
          throw error;
        });
        return (retryAfter(response.headers) ?? 0) > longestWaitSeconds ? notAgain(response) : response;
      },
    ],
  });
  return new ClaudeModel(sdk, client, options, compileSchema);
}

/** One model behind the Messages API. Every failure is a {@link ModelError}. */
class ClaudeModel implements Model {
  readonly name: string;
  /** What this model was seen to refuse. */
  readonly #without = new Set<Droppable>();
  readonly #validators = new WeakMap<object, Validate>();
  #countsHere = true;
  #mostOutput = Infinity;

  constructor(
    private readonly sdk: typeof AnthropicSdk,
    private readonly client: Anthropic,
    private readonly options: ModelOptions,
    private readonly compile: (schema: object) => Validate,
  ) {
    this.name = options.model;
  }

  async ask(request: ModelRequest): Promise<Answer> {
    // Compiled first: a schema of ours that is wrong must cost nothing.
    const validate = this.#validatorOf(request.schema);
    const message = await this.#asFarAsTaken(request, (params) =>
      this.#stream({ ...params, max_tokens: Math.min(request.maxOutputTokens, this.#mostOutput) }),
    );
    const text = message.content.map((block) => (block.type === 'text' ? block.text : '')).join('');
    return readAnswer(
      {
        stopReason: message.stop_reason,
        text,
        // Absent where a gateway does not know of it.
        refusal:
          (message.stop_details as Anthropic.RefusalStopDetails | null | undefined)?.explanation ?? null,
        usage: usageOf(message.usage),
      },
      validate,
    );
  }

  async count(request: ModelRequest): Promise<number> {
    if (!this.#countsHere) return mostTokens(request);
    try {
      const { input_tokens } = await this.#asFarAsTaken(request, async (params) => {
        const signal = AbortSignal.timeout(this.options.timeoutMs);
        try {
          return await this.client.messages.countTokens(params, { signal });
        } catch (error) {
          throw this.#explain(error, signal);
        }
      });
      return input_tokens;
    } catch (error) {
      // A gateway need not have it; where it is the model that is missing, asking it will tell.
      if (!(error instanceof ModelError) || ![404, 405, 501].includes(error.status)) throw error;
      this.#countsHere = false;
      this.options.log.warning(
        `${error.message} Limits are held against the most tokens that a prompt can have.`,
      );
      return mostTokens(request);
    }
  }

  /** Makes a call, and again without what it refuses; what was refused once is not sent again. */
  async #asFarAsTaken<T>(request: ModelRequest, call: (params: PromptParams) => Promise<T>): Promise<T> {
    for (;;) {
      const taken = { ...request, maxOutputTokens: Math.min(request.maxOutputTokens, this.#mostOutput) };
      const params = requestParams(this.name, knownModel(this.name), taken, this.#without);
      try {
        return await call(params);
      } catch (error) {
        if (!(error instanceof ModelError) || error.status !== 400) throw error;
        const most = Number(/max_tokens: \d+ > (\d+)/.exec(error.message)?.[1] ?? Infinity);
        if (most < this.#mostOutput) {
          this.#mostOutput = most;
          continue;
        }
        const refused = refusedParams(error.message, params);
        if (refused.length === 0) throw error;
        for (const param of refused) this.#without.add(param);
        this.options.log.info(`${this.name} does not take ${refused.join(', ')}: asked again without.`);
      }
    }
  }

  /** Streams, because a connection that is silent for minutes may be cut on its way. */
  async #stream(params: Anthropic.MessageCreateParams): Promise<Anthropic.Message> {
    const signal = AbortSignal.timeout(this.options.timeoutMs);
    const stream = this.client.messages.stream(params, { signal });
    try {
      return await stream.finalMessage();
    } catch (error) {
      throw this.#explain(error, signal, stream.currentMessage);
    }
  }

  #explain(error: unknown, signal: AbortSignal, begun?: Anthropic.Message): ModelError {
    const { model, baseUrl, timeoutMs } = this.options;
    const tried = `Could not ask ${model} at ${baseUrl}`;
    const message = this.#withoutKey(rootCause(error).message ?? '');
    if (signal.aborted || error instanceof this.sdk.APIConnectionTimeoutError)
      return new ModelError(
        `${tried}: no whole answer within ${Math.round(timeoutMs / 1000)} s.`,
        'timeout',
        0,
        begun && usageOf(begun.usage),
      );
    if (rootCause(error) instanceof LostConnection)
      return new ModelError(`${tried}: the connection was lost (${message}). Run again later.`, 'broken');
    if (begun)
      return new ModelError(
        `${tried}: the answer broke off (${message}). Run again later.`,
        'broken',
        0,
        usageOf(begun.usage),
      );
    const isAnswered = error instanceof this.sdk.APIError && typeof error.status === 'number';
    if (!isAnswered) return explainFailedAsk(model, baseUrl, { status: 0, type: null, message });
    return explainFailedAsk(model, baseUrl, {
      status: error.status,
      type: error.type,
      code: error.errorCode,
      message: this.#withoutKey(error.apiMessage ?? message),
      retryAfter: retryAfter(error.headers as Headers),
    });
  }

  /** A gateway may repeat the key it was given, as Node does where it fits into no header; what failed is told in public. */
  #withoutKey(message: string): string {
    const { apiKey } = this.options;
    return apiKey === '' ? message : message.replaceAll(apiKey, '[redacted]');
  }

  #validatorOf(schema: ModelRequest['schema']): Validate {
    const known = this.#validators.get(schema);
    if (known) return known;
    const made = this.compile(schema);
    this.#validators.set(schema, made);
    return made;
  }
}

function usageOf(usage: Anthropic.Usage): Usage {
  return {
    input: usage.input_tokens,
    output: usage.output_tokens,
    cacheRead: usage.cache_read_input_tokens ?? 0,
    cacheWrite: usage.cache_creation_input_tokens ?? 0,
  };
}

/** No text has more tokens than bytes; what the API puts around it is little. */
function mostTokens({ system, user, schema }: ModelRequest): number {
  const texts = [...system, ...user].map(({ text }) => text).concat(JSON.stringify(schema));
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text), 500);
}

/** A connection that was made, and broke before there was an answer. */
class LostConnection extends Error {}

function isLost(error: unknown): boolean {
  const { code } = rootCause(error);
  return ['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', 'UND_ERR_HEADERS_TIMEOUT'].includes(code ?? '');
}

/** `fetch failed` says nothing; what caused it does. */
function rootCause(error: unknown): { message?: string; code?: string } {
  const { cause } = error as { cause?: unknown };
  return typeof cause === 'object' && cause !== null ? rootCause(cause) : (error as Error);
}

/** Seconds; undefined where the server does not say. */
function retryAfter(headers: Headers): number | undefined {
  const text = headers.get('retry-after');
  return text === null || !/^\d+(\.\d+)?$/.test(text) ? undefined : Number(text);
}

/** The same response, marked for the SDK not to be asked for again. */
function notAgain({ body, status, statusText, headers }: Response): Response {
  const marked = new Headers(headers);
  marked.set('x-should-retry', 'false');
  return new Response(body, { status, statusText, headers: marked });
}
