import {
  afterBlanks,
  backslash,
  closeBrace,
  closeBracket,
  colon,
  comma,
  lineFeed,
  openBrace,
  openBracket,
  quote,
} from './json-bytes.js';

/** Spaces a level, from 0 (no blanks at all) to 8, or a tab. */
export type Indent = number | '\t';

/** What is nested deeper is written without blanks: indentation alone would take quadratic room. */
export const deepestLine = 256;

const pageSize = 1 << 20;

/** JSON as it is written: tokens in, pages of bytes out, laid out as JSON.stringify lays out. */
export class JsonPage {
  readonly #newline: Buffer;
  readonly #step: number;
  // A page is full while there is still room for a line feed, its indentation and punctuation, twice over.
  readonly #limit: number;
  #page = Buffer.allocUnsafeSlow(pageSize);
  #at = 0;
  #depth = 0;
  #isInString = false;

  constructor(indent: Indent) {
    this.#step = indent === '\t' ? 1 : indent;
    this.#newline = Buffer.from(`\n${(indent === '\t' ? '\t' : ' ').repeat(deepestLine * this.#step)}`);
    this.#limit = pageSize - 2 * this.#newline.length - 16;
  }

  get isFull(): boolean {
    return this.#at > this.#limit;
  }

  /** What was written since the last turn; the page is a new one afterwards. */
  turn(): Buffer {
    const written = this.#page.subarray(0, this.#at);
    this.#page = Buffer.allocUnsafeSlow(pageSize);
    this.#at = 0;
    return written;
  }

  open(bracket: number): void {
    this.#depth += 1;
    this.#at = this.#line(this.#put(this.#at, bracket), this.#depth);
  }

  close(bracket: number): void {
    this.#at = this.#put(this.#lastLine(this.#at, this.#depth), bracket);
    this.#depth -= 1;
  }

  separate(): void {
    this.#at = this.#line(this.#put(this.#at, comma), this.#depth);
  }

  colon(): void {
    this.#at = this.#put(this.#at, colon);
    if (this.#step > 0 && this.#depth <= deepestLine) this.#at = this.#put(this.#at, 0x20);
  }

  lineFeed(): void {
    this.#at = this.#put(this.#at, lineFeed);
  }

  /**
   * Writes tokens of good JSON, their bytes as they stand, from byte `at` until the page is full; returns the byte to go
   * on from, which is `end` when all is written.
   */
  copy(bytes: Uint8Array, at: number, end: number): number {
    const page = this.#page;
    const limit = this.#limit;
    const isSpaced = this.#step > 0;
    let out = this.#at;
    let depth = this.#depth;
    let isInString = this.#isInString;
    while (at < end && out <= limit) {
      if (isInString) {
        while (isInString && out <= limit) {
          const byte = bytes[at] as number;
          page[out] = byte;
          out += 1;
          at += 1;
          if (byte === quote) isInString = false;
          else if (byte === backslash) {
            page[out] = bytes[at] as number;
            out += 1;
            at += 1;
          }
        }
        continue;
      }
      const byte = bytes[at] as number;
      at += 1;
      switch (byte) {
        case 0x20:
        case 0x09:
        case 0x0a:
        case 0x0d:
          break;
        case comma:
          out = this.#line(this.#put(out, byte), depth);
          break;
        case colon:
          page[out] = byte;
          out += 1;
          if (isSpaced && depth <= deepestLine) out = this.#put(out, 0x20);
          break;
        case openBrace:
        case openBracket: {
          out = this.#put(out, byte);
          const next = afterBlanks(bytes, at);
          if (bytes[next] === byte + 2) {
            out = this.#put(out, byte + 2);
            at = next + 1;
          } else {
            depth += 1;
            out = this.#line(out, depth);
          }
          break;
        }
        case closeBrace:
        case closeBracket:
          out = this.#put(this.#lastLine(out, depth), byte);
          depth -= 1;
          break;
        default:
          isInString = byte === quote;
          page[out] = byte;
          out += 1;
      }
    }
    this.#at = out;
    this.#depth = depth;
    this.#isInString = isInString;
    return at;
  }

  /** The same for text that stands as it is to be written. */
  copyAll(bytes: Buffer, at: number, end: number): number {
    const copied = bytes.copy(this.#page, this.#at, at, Math.min(end, at + pageSize - this.#at));
    this.#at += copied;
    return at + copied;
  }

  #put(out: number, byte: number): number {
    this.#page[out] = byte;
    return out + 1;
  }

  /** The line of an entry at this depth begins. */
  #line(out: number, depth: number): number {
    return depth <= deepestLine ? this.#feed(out, depth) : out;
  }

  /** The line of the bracket that closes the container whose entries stand at this depth begins. */
  #lastLine(out: number, depth: number): number {
    return depth <= deepestLine ? this.#feed(out, depth - 1) : out;
  }

  #feed(out: number, levels: number): number {
    if (this.#step === 0) return out;
    const newline = this.#newline;
    const length = 1 + levels * this.#step;
    for (let at = 0; at < length; at += 1) this.#page[out + at] = newline[at] as number;
    return out + length;
  }
}
