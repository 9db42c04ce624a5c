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
  /** The fingerprints of all that was ever said in a comment: where that is gone, somebody deleted it. */
  said: readonly string[];
}

// Of about 900, 25 and 15 characters each.
const mostListed = 30;
const mostSaid = 500;
const mostUnseen = 500;
/** Characters that it may take of the comment's 65,536: paths and titles may be long, and people want to read something. */
const room = 50_000;

/** A hidden line of a comment. */
export function writeMemory(memory: Memory): string {
  const { rounds, head, unseen, listed, said } = memory;
  for (let share = 1; ; share /= 2) {
    const line = writeHidden('review-memory', {
      rounds,
      // Where not all of them can be kept, nothing counts as looked at.
      ...(unseen.length > mostUnseen * share ? { head: '', unseen: [] } : { head, unseen }),
      listed: listed.slice(0, Math.floor(mostListed * share)),
      said: said.slice(Math.max(0, said.length - Math.floor(mostSaid * share))),
    });
    if (line.length <= room) return line;
  }
}

/** What a comment of ours keeps; nothing where it does not say. */
export function readMemory(body: string): Memory {
  const read = readHidden('review-memory', body, (place) => {
    const texts = (name: string): string[] =>
      place
        .required(name)
        .items()
        .map((item) => item.text());
    return {
      rounds: place.required('rounds').count(),
      head: place.required('head').commit(),
      unseen: texts('unseen'),
      listed: place.required('listed').items().map(markerAt),
      said: texts('said'),
    };
  });
  return read ?? { rounds: 0, head: '', unseen: [], listed: [], said: [] };
}

/** Stands for a path in few characters. */
export function pathDigest(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 8);
}
