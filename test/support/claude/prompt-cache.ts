import { createHash } from 'node:crypto';
import { textBlocks, type RequestBody } from './rules.js';

/** Tokens of a text, as this server counts them: four characters each. */
export function tokensOf(text: string): number {
  return Math.ceil(text.length / 4);
}

/** A shorter prefix is not cached. */
const leastCached = 512;

/** Remembers the prefixes that requests mark with cache_control, each as long as the server runs. */
export class PromptCache {
  readonly #known = new Set<string>();

  /** How a request's prompt is billed. */
  charge(body: RequestBody): { input: number; cacheRead: number; cacheWrite: number } {
    // The answer's format is a part of the prefix.
    const prefix = createHash('sha256').update(JSON.stringify([body.model, body.output_config ?? null]));
    let total = 0;
    let read = 0;
    let written = 0;
    const marks: [at: number, id: string][] = [];
    for (const { text, cache_control } of textBlocks(body)) {
      prefix.update(`${text.length}:${text}`);
      total += tokensOf(text);
      if (cache_control && total >= leastCached) marks.push([total, prefix.copy().digest('hex')]);
    }
    for (const [at, id] of marks) {
      if (this.#known.has(id)) read = at;
      else written = at;
      this.#known.add(id);
    }
    return {
      input: total - Math.max(read, written),
      cacheRead: read,
      cacheWrite: Math.max(0, written - read),
    };
  }
}
