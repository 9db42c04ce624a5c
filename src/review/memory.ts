import { readHidden, writeHidden } from './hidden.js';
import { markerAt, type Marker } from './marker.js';

/** What the summary comment keeps from one review to the next, unseen. */
export interface Memory {
  /** How many reviews there were. */
  rounds: number;
  /** The commit that the last one reviewed; empty where there was none. */
  head: string;
  /** The findings that stand in the summary alone. */
  listed: readonly Marker[];
}

// Of about 600 characters each; the comment has room for 65,536.
const mostListed = 40;

/** A hidden line of a comment. */
export function writeMemory(memory: Memory): string {
  return writeHidden('review-memory', { ...memory, listed: memory.listed.slice(0, mostListed) });
}

/** What a comment of ours keeps; nothing where it does not say. */
export function readMemory(body: string): Memory {
  const read = readHidden('review-memory', body, (place) => ({
    rounds: place.required('rounds').count(),
    head: place.required('head').commit(),
    listed: place.required('listed').items().map(markerAt),
  }));
  return read ?? { rounds: 0, head: '', listed: [] };
}
