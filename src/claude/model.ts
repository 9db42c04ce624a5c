/** A part of a prompt. */
export interface Block {
  text: string;
  /** The prompt up to here stands in other requests too, so it is cached; at most four blocks of a request. */
  cached?: boolean;
}

/** How a model thinks before it answers: as it sees fit, not at all, or with at most so many tokens. */
export type Thinking = 'adaptive' | 'off' | number;

/** How much a model spends on an answer, least first, in the API's words. */
export const efforts = ['low', 'medium', 'high', 'xhigh', 'max'] as const;
export type Effort = (typeof efforts)[number];

/** One question to a model, answered in JSON. */
export interface ModelRequest {
  /** Instructions: what we wrote, or what is trusted as much. */
  system: readonly Block[];
  /** What the question is about. Text from outside belongs here. */
  user: readonly Block[];
  /**
   * JSON Schema of the answer, in the part of the language that the API takes: every object with
   * `additionalProperties: false`, no limits on numbers or lengths, nothing recursive.
   */
  schema: Readonly<Record<string, unknown>>;
  /** Tokens that the answer may have, thinking included. */
  maxOutputTokens: number;
  thinking: Thinking;
  /** Absent: what the model does by itself. */
  effort?: Effort;
}

/** Tokens of one or more requests. `input` counts those that were neither read from the cache nor written to it. */
export interface Usage {
  input: number;
  output: number;
  cacheRead: number;
  cacheWrite: number;
}

/** How a request ended; whatever it was, `usage` is billed. */
export type Answer =
  /** `value` is what the schema says. */
  | { kind: 'answer'; value: unknown; usage: Usage }
  /** The model would not answer. */
  | { kind: 'refusal'; reason: string; usage: Usage }
  /** The answer broke off: at `maxOutputTokens`, or because prompt and answer fill the model's context window. */
  | { kind: 'truncated'; at: 'max-tokens' | 'context-window'; usage: Usage }
  /** What came is no JSON, or not what the schema says. */
  | { kind: 'malformed'; problem: string; usage: Usage };

/** A model that can be asked. Failures are {@link ModelError}s. */
export interface Model {
  /** As the API knows it. */
  readonly name: string;
  /** Asks once, and waits for the whole answer. */
  ask(request: ModelRequest): Promise<Answer>;
  /** Tokens that the request's prompt has, before anything is paid. */
  count(request: ModelRequest): Promise<number>;
}

/** Nothing used. */
export const noUsage: Usage = { input: 0, output: 0, cacheRead: 0, cacheWrite: 0 };

/** Both together. */
export function addUsage(a: Usage, b: Usage): Usage {
  return {
    input: a.input + b.input,
    output: a.output + b.output,
    cacheRead: a.cacheRead + b.cacheRead,
    cacheWrite: a.cacheWrite + b.cacheWrite,
  };
}
