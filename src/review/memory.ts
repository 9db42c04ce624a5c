import { createHash } from 'node:crypto';
import { readHidden, writeHidden } from './hidden.js';
import { markerAt, type Marker } from './marker.js';

/** What the summary comment keeps from one review to the next, unseen. */
export interface Memory {
  /** How many reviews there were. */
  rounds: number;
  /** The commit that the last one reviewed; empty where there was none. */
  head: string;
  /** The files that it did not look at, each as {@link pathDigest} has it. */
  unseen: readonly string[];
  /** The findings that stand in the summary alone. */
  listed: readonly Marker[];
  /** What was ever said in a comment, as it was then: where that is gone, somebody deleted it. The least important first. */
  said: readonly Marker[];
}

// Of at most about 900, 900 and 15 characters each.
const mostListed = 30;
const mostSaid = 100;
const mostUnseen = 500;
/** Characters that it may take of the comment's 65,536: paths and titles may be long, and people want to read something. */
const room = 50_000;

/** A hidden line of a comment. What was said gets the room that the rest leaves. */
export function writeMemory({ rounds, head, unseen, listed, said }: Memory): string {
  for (let share = 1; ; share /= 2) {
    const rest = {
      rounds,
      // Where not all of them can be kept, nothing counts as looked at.
      ...(unseen.length > mostUnseen * share ? { head: '', unseen: [] } : { head, unseen }),
      listed: listed.slice(0, Math.floor(mostListed * share)),
      said: [],
    };
    const left = room - writeHidden('review-memory', rest).length;
    if (left >= 0) return writeHidden('review-memory', { ...rest, said: lastWithin(said, left) });
  }
}

/** The last of these that take no more characters than `left`. */
function lastWithin(markers: readonly Marker[], left: number): Marker[] {
  // In Base64 three bytes are four characters, the last of them rounded up.
  let bytes = Math.floor(left / 4) * 3 - 3;
  const kept = markers.slice(-mostSaid).reverse();
  const end = kept.findIndex((marker) => (bytes -= Buffer.byteLength(JSON.stringify(marker)) + 1) < 0);
  return (end < 0 ? kept : kept.slice(0, end)).reverse();
}

/** What a comment of ours keeps; nothing where it does not say. */
export function readMemory(body: string): Memory {
  const read = readHidden('review-memory', body, (place) => {
    return {
      rounds: place.required('rounds').count(),
      head: place.required('head').commit(),
      unseen: place
        .required('unseen')
        .items()
        .map((item) => item.text()),
      listed: place.required('listed').items().map(markerAt),
      said: place.required('said').items().map(markerAt),
    };
  });
  return read ?? { rounds: 0, head: '', unseen: [], listed: [], said: [] };
}

/** Stands for a path in few characters. */
export function pathDigest(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 8);
}
