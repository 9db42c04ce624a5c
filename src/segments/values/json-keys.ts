import { decodeString, stringEnd } from './json-bytes.js';
import { grown } from './json-ends.js';

// An object of more keys gets a Map: looking at each key before would take quadratic time.
const fewKeys = 16;

/** The keys of the objects that are open while a document is read, to find a key that an object has twice. */
export class OpenKeys {
  readonly #bytes: Buffer;
  // Start and hash in turn, one object's after those of the objects around it.
  #table = new Int32Array(256);
  #size = 0;
  readonly #maps: Map<string, number>[] = [];

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** What `add` and `leave` of an object that begins have to be told. */
  enter(): number {
    return this.#size;
  }

  leave(base: number): void {
    if (this.#size - base > 2 * fewKeys) this.#maps.pop();
    this.#size = base;
  }

  /** Adds a key to the object around it; returns where the same key starts that the object has already. */
  add(base: number, start: number, hash: number): number | undefined {
    const known = this.#size - base > 2 * fewKeys ? this.#inMap(start) : this.#among(base, start, hash);
    if (this.#size === this.#table.length) this.#table = grown(this.#table);
    this.#table[this.#size] = start;
    this.#table[this.#size + 1] = hash;
    this.#size += 2;
    if (this.#size - base === 2 * fewKeys + 2) this.#makeMap(base);
    return known;
  }

  #among(base: number, start: number, hash: number): number | undefined {
    for (let at = base; at < this.#size; at += 2) {
      if (this.#table[at + 1] !== hash) continue;
      const other = this.#table[at] as number;
      if (this.#text(other) === this.#text(start)) return other;
    }
    return undefined;
  }

  #inMap(start: number): number | undefined {
    const map = this.#maps.at(-1);
    const text = this.#text(start);
    const known = map?.get(text);
    if (known === undefined) map?.set(text, start);
    return known;
  }

  #makeMap(base: number): void {
    const map = new Map<string, number>();
    for (let at = base; at < this.#size; at += 2) {
      const start = this.#table[at] as number;
      map.set(this.#text(start), start);
    }
    this.#maps.push(map);
  }

  #text(start: number): string {
    return decodeString(this.#bytes, start, stringEnd(this.#bytes, start));
  }
}

/** The hash of a key with escapes, equal to the one that is computed byte by byte for the same key without. */
export function hashOf(key: string): number {
  let hash = 0;
  for (const byte of Buffer.from(key)) hash = mixed(hash, byte);
  return hash;
}

/** One step of the hash of a key. */
export function mixed(hash: number, byte: number): number {
  return (Math.imul(hash, 31) + byte) | 0;
}
