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
  /** The fingerprints of all that was ever said in a comment: where that is gone, somebody deleted it. */
  said: readonly string[];
}

// Of about 900 and 25 characters each; the comment has room for 65,536.
const mostListed = 30;
const mostSaid = 500;

/** A hidden line of a comment. */
export function writeMemory(memory: Memory): string {
  const { listed, said } = memory;
  const kept = { listed: listed.slice(0, mostListed), said: said.slice(-mostSaid) };
  return writeHidden('review-memory', { ...memory, ...kept });
}

/** What a comment of ours keeps; nothing where it does not say. */
export function readMemory(body: string): Memory {
  const read = readHidden('review-memory', body, (place) => ({
    rounds: place.required('rounds').count(),
    head: place.required('head').commit(),
    listed: place.required('listed').items().map(markerAt),
    said: place
      .required('said')
      .items()
      .map((fingerprint) => fingerprint.text()),
  }));
  return read ?? { rounds: 0, head: '', listed: [], said: [] };
}
