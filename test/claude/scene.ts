import { connectModel, type ModelOptions } from '../../src/claude/connect.js';
import type { Model, ModelRequest } from '../../src/claude/model.js';
import type { Log } from '../../src/report/log.js';
import { LocalClaude } from '../support/claude/local-claude.js';

/** A local Messages API, and what connects with it. */
export interface Scene {
  claude: LocalClaude;
  /** What was logged, each with its level before it. */
  logged: string[];
  connect(options?: Partial<ModelOptions>): Promise<Model>;
}

export async function makeScene(): Promise<Scene> {
  const claude = await LocalClaude.start();
  const logged: string[] = [];
  const at = (level: string) => (message: string) => void logged.push(`${level}: ${message}`);
  const log: Log = { debug: at('debug'), info: at('info'), warning: at('warning'), error: at('error') };
  return {
    claude,
    logged,
    connect: (options = {}) =>
      connectModel({
        apiKey: claude.key,
        model: 'claude-opus-5-5',
        baseUrl: claude.url,
        timeoutMs: 60_000,
        log,
        ...options,
      }),
  };
}

/** A request that asks for one number. */
export function question(wishes: Partial<ModelRequest> = {}): ModelRequest {
  return {
    system: [{ text: 'Count the letters.' }],
    user: [{ text: 'abc' }],
    schema: {
      type: 'object',
      properties: { letters: { type: 'integer' } },
      required: ['letters'],
      additionalProperties: false,
    },
    maxOutputTokens: 4000,
    thinking: 'adaptive',
    ...wishes,
  };
}
