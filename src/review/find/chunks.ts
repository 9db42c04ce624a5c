import { excerptsOf, type Excerpt } from './excerpt.js';
import type { ReviewFile } from './material.js';

/** What the model is asked about at once. */
export interface Chunk {
  excerpts: Excerpt[];
  /** Estimated. */
  tokens: number;
}

/** Estimated tokens: enough for a change and what it touches, few enough to be read with attention. */
const mostTokens = 20_000;

/** The files, in their order, in chunks: a small file stands whole in one, a large one in as many as it takes. */
export function chunksOf(files: readonly ReviewFile[]): Chunk[] {
  const chunks: Chunk[] = [];
  let open: Chunk = { excerpts: [], tokens: 0 };
  for (const file of files) {
    for (const excerpt of excerptsOf(file, mostTokens)) {
      if (open.tokens + excerpt.tokens > mostTokens && open.excerpts.length > 0) {
        chunks.push(open);
        open = { excerpts: [], tokens: 0 };
      }
      open.excerpts.push(excerpt);
      open.tokens += excerpt.tokens;
    }
  }
  return open.excerpts.length > 0 ? [...chunks, open] : chunks;
}

/** A chunk in two halves; undefined where it holds one part of one file. */
export function halves({ excerpts }: Chunk): [Chunk, Chunk] | undefined {
  const middle = excerpts.length >> 1;
  if (middle === 0) return undefined;
  const chunk = (part: Excerpt[]): Chunk => ({
    excerpts: part,
    tokens: part.reduce((sum, { tokens }) => sum + tokens, 0),
  });
  return [chunk(excerpts.slice(0, middle)), chunk(excerpts.slice(middle))];
}
