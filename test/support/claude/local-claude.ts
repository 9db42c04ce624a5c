import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type Anthropic from '@anthropic-ai/sdk';
import { Ajv } from 'ajv';
import { Faults, type Fault } from '../github/faults.js';
import { apiVersion, shapeFaults } from './description.js';
import { servedModels, type ServedModel } from './models.js';
import { PromptCache, tokensOf } from './prompt-cache.js';
import { eventsOf, messageOf, type Reply } from './reply.js';
import { asBlocks, misuse, refusal, textBlocks, type RequestBody } from './rules.js';

/** A request as the model sees it. */
export interface Asked {
  model: string;
  system: string[];
  user: string[];
  /** The schema that the answer is held to; absent where there is none. */
  schema?: object;
  body: Anthropic.MessageCreateParams;
}

/** What the model answers to each request. */
export type Script = (asked: Asked) => Reply;

/** One request as the server saw it. */
export interface RecordedAsk {
  path: string;
  /** 0 where the connection was dropped. */
  status: number;
  body: unknown;
}

/**
 * The Messages API on this machine: what it is asked is held against the types of the API's SDK and against the rules
 * that types do not say; what breaks them fails the test in `stop()`. What a model merely does not take (a way of
 * thinking, a prompt that is too long) is refused as the API refuses it.
 */
export class LocalClaude {
  readonly requests: RecordedAsk[] = [];
  /** What the tests must not do. */
  readonly failures: string[] = [];
  readonly key = 'sk-ant-api03-local';
  readonly #faults = new Faults();
  readonly #cache = new PromptCache();
  readonly #ajv = new Ajv({ strict: false });
  #script: Script = () => ({ text: '{}', unconstrained: true });
  #lastId = 0;

  private constructor(
    private readonly server: Server,
    /** Without a slash at its end. */
    readonly url: string,
  ) {}

  /** Starts on a free port of 127.0.0.1. */
  static async start(): Promise<LocalClaude> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const claude = new LocalClaude(server, `http://127.0.0.1:${port}`);
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      claude.#serve(request, response).catch((error: unknown) => {
        claude.failures.push(`${request.method ?? ''} ${request.url ?? ''}: ${String(error)}`);
        response.destroy();
      });
    });
    return claude;
  }

  /**
   * Stops the server.
   * @throws {Error} when a request was made that the API would not understand.
   */
  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    await closed;
    if (this.failures.length > 0)
      throw new Error(`The local Messages API was misused:\n${this.failures.join('\n')}`);
  }

  /** From here on each request is answered by `script`. */
  answers(script: Script): void {
    this.#script = script;
  }

  /** Arms a fault: the next `times` requests that match are struck. */
  fault(fault: Fault): void {
    this.#faults.add(fault);
  }

  /** The requests for a message that were answered, in order. */
  asked(): Anthropic.MessageCreateParams[] {
    return this.requests
      .filter(({ path, status }) => path === '/v1/messages' && status === 200)
      .map(({ body }) => body as Anthropic.MessageCreateParams);
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const operation = `${request.method ?? ''} ${request.url ?? ''}`;
    const record: RecordedAsk = { path: request.url ?? '', status: 0, body: undefined };
    this.requests.push(record);
    const text = await readText(request);
    const fail = (status: number, type: string, message: string, headers = {}): void => {
      record.status = status;
      const body = { type: 'error', error: { type, message }, request_id: `req_${this.requests.length}` };
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      response.end(JSON.stringify(body));
    };
    const misused = (message: string): void => {
      this.failures.push(`${operation}: ${message}`);
      fail(400, 'invalid_request_error', message);
    };
    const fault = await this.#faults.strike(request.method ?? '', request.url ?? '');
    if (fault === 'drop') return void response.destroy();
    if (typeof fault === 'object' && 'status' in fault) {
      record.status = fault.status;
      response.writeHead(fault.status, { 'content-type': 'application/json', ...fault.headers });
      response.end(typeof fault.body === 'string' ? fault.body : JSON.stringify(fault.body ?? {}));
      return;
    }
    if (request.headers.authorization !== `Bearer ${this.key}`) {
      fail(401, 'authentication_error', 'invalid API key');
      return;
    }
    if (request.headers['anthropic-version'] !== apiVersion) {
      misused(`anthropic-version: has to be ${apiVersion}`);
      return;
    }
    if (Buffer.byteLength(text) > 32 * 1024 * 1024) {
      fail(413, 'request_too_large', 'Request exceeds the maximum size');
      return;
    }
    record.body = JSON.parse(text) as unknown;
    const shape = shapeFaults(operation, record.body);
    if (shape.length > 0) {
      misused(shape.join('; '));
      return;
    }
    const body = record.body as RequestBody;
    const wrong = misuse(body);
    if (wrong.length > 0) {
      misused(wrong.join('; '));
      return;
    }
    const model = servedModels[body.model];
    if (model === undefined) {
      fail(404, 'not_found_error', `model: ${body.model}`);
      return;
    }
    const prompt = textBlocks(body).reduce((sum, block) => sum + tokensOf(block.text), 0);
    const refused = refusal(body, model) ?? tooLong(prompt, model);
    if (refused !== undefined) {
      fail(400, 'invalid_request_error', refused);
      return;
    }
    record.status = 200;
    if (!('max_tokens' in body)) {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ input_tokens: prompt } satisfies Anthropic.MessageTokensCount));
      return;
    }
    await this.#answer(body, model, response);
  }

  async #answer(
    body: Anthropic.MessageCreateParams,
    model: ServedModel,
    response: ServerResponse,
  ): Promise<void> {
    const schema = body.output_config?.format?.schema;
    const reply = this.#script({
      model: body.model,
      system: asBlocks(body.system ?? []).map(({ text }) => text),
      user: body.messages.flatMap(({ content }) =>
        asBlocks(content as string | Anthropic.TextBlockParam[]).map(({ text }) => text),
      ),
      ...(schema && { schema }),
      body,
    });
    if (schema && !reply.unconstrained && (reply.stopReason ?? 'end_turn') === 'end_turn') {
      const value = JSON.parse(reply.text) as unknown;
      if (!this.#ajv.validate(schema, value))
        this.failures.push(`the scripted answer is not what the schema says: ${this.#ajv.errorsText()}`);
    }
    const thinks = body.thinking ? body.thinking.type !== 'disabled' : !model.thinking.includes('disabled');
    const message = messageOf(reply, {
      id: `msg_${++this.#lastId}`,
      model: body.model,
      maxTokens: body.max_tokens,
      thinks: thinks && model.thinking.length > 0,
      ...this.#cache.charge(body),
    });
    if (body.stream !== true) {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(message));
      return;
    }
    await stream(eventsOf(message), reply.breaksOff, response);
  }
}

function tooLong(prompt: number, { contextWindow }: ServedModel): string | undefined {
  return prompt > contextWindow
    ? `prompt is too long: ${prompt} tokens > ${contextWindow} maximum`
    : undefined;
}

async function stream(
  events: Anthropic.RawMessageStreamEvent[],
  breaksOff: Reply['breaksOff'],
  response: ServerResponse,
): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
  const write = (event: { type: string }): Promise<void> =>
    new Promise((resolve, reject) => {
      const bytes = Buffer.from(`event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`);
      // In two parts, cut anywhere: in a character, or between the lines of an event.
      const cut = bytes.length >> 1;
      response.write(bytes.subarray(0, cut));
      response.write(bytes.subarray(cut), (error) => {
        if (error) reject(error);
        else resolve();
      });
    });
  await write({ type: 'ping' });
  const sent = breaksOff ? events.slice(0, events.length >> 1) : events;
  for (const event of sent) await write(event);
  if (breaksOff === 'stall') return;
  if (breaksOff === 'drop') return void response.destroy();
  if (breaksOff === 'error')
    response.write(
      `event: error\ndata: ${JSON.stringify({ type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } })}\n\n`,
    );
  response.end();
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
