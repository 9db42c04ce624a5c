import {
  backslash,
  colon,
  comma,
  decodeString,
  lineFeed,
  openBrace,
  openBracket,
  quote,
} from './json-bytes.js';
import { grown, type ContainerEnds } from './json-ends.js';
import { explainByte } from './json-explain.js';
import { hashOf, mixed, OpenKeys } from './json-keys.js';
import { badDocument, placeOf, quoted } from './problem.js';

const names: Readonly<Record<number, readonly number[]>> = {
  0x74: [...Buffer.from('true')],
  0x66: [...Buffer.from('false')],
  0x6e: [...Buffer.from('null')],
};
const frame = 3;

/**
 * Reads JSON as RFC 8259 has it, from bytes that are good UTF-8: takes note of where containers end, and throws a
 * ValueProblem at the first byte that may not stand where it does and at the second of two equal keys of an object.
 */
export class JsonScanner {
  readonly #name: string;
  readonly #bytes: Buffer;
  readonly #ends: ContainerEnds;
  readonly #keys: OpenKeys;
  // In a text of lines a line feed ends the value.
  readonly #lineFeed: number;
  // Of each open container: where it starts, its slot among the ends, where its keys begin.
  #open = new Int32Array(64 * frame);
  #depth = 0;
  /** Whether any value so far had blanks between its tokens. */
  isSpaced = false;

  constructor(document: { name: string; bytes: Buffer }, ends: ContainerEnds, options: { lines: boolean }) {
    this.#name = document.name;
    this.#bytes = document.bytes;
    this.#ends = ends;
    this.#keys = new OpenKeys(document.bytes);
    this.#lineFeed = options.lines ? -1 : lineFeed;
  }

  /** The end of the value that starts at this byte. */
  value(at: number): number {
    const bytes = this.#bytes;
    for (;;) {
      const first = bytes[at];
      if (first === quote) at = this.#string(at);
      else if (first === openBrace || first === openBracket) {
        this.#enter(at);
        at = this.#gap(at + 1);
        if (bytes[at] !== first + 2) {
          if (first === openBrace) at = this.#key(at);
          continue;
        }
        at = this.#leave(at);
      } else at = this.#word(at, first);
      for (;;) {
        if (this.#depth === 0) return at;
        at = this.#gap(at);
        const around = bytes[this.#open[(this.#depth - 1) * frame] as number] as number;
        if (bytes[at] === comma) {
          at = this.#gap(at + 1);
          if (around === openBrace) at = this.#key(at);
          break;
        }
        if (bytes[at] !== around + 2)
          this.#fail(at, around === openBrace ? 'a comma or } of the object' : 'a comma or ] of the list');
        at = this.#leave(at);
      }
    }
  }

  #enter(at: number): void {
    const top = this.#depth * frame;
    if (top === this.#open.length) this.#open = grown(this.#open);
    this.#open[top] = at;
    this.#open[top + 1] = this.#ends.open(at);
    this.#open[top + 2] = this.#keys.enter();
    this.#depth += 1;
  }

  #leave(at: number): number {
    this.#depth -= 1;
    const top = this.#depth * frame;
    this.#ends.close(this.#open[top + 1] as number, this.#open[top] as number, at + 1);
    this.#keys.leave(this.#open[top + 2] as number);
    return at + 1;
  }

  #gap(at: number): number {
    const bytes = this.#bytes;
    let byte = bytes[at] as number;
    if (byte > 0x20) return at;
    while (byte === 0x20 || byte === this.#lineFeed || byte === 0x0d || byte === 0x09) {
      this.isSpaced = true;
      at += 1;
      byte = bytes[at] as number;
    }
    return at;
  }

  /** Where the value of the key that starts at this byte starts. */
  #key(at: number): number {
    const bytes = this.#bytes;
    if (bytes[at] !== quote) this.#fail(at, 'a key in double quotes');
    let hash = 0;
    let isEscaped = false;
    let end = at + 1;
    for (;;) {
      const byte = bytes[end] as number;
      if (byte === quote) break;
      if (byte === backslash) {
        isEscaped = true;
        end = this.#escape(end);
      } else if (byte >= 0x20) {
        hash = mixed(hash, byte);
        end += 1;
      } else this.#failInString(at, end);
    }
    end += 1;
    if (isEscaped) hash = hashOf(decodeString(bytes, at, end));
    const base = this.#open[(this.#depth - 1) * frame + 2] as number;
    const known = this.#keys.add(base, at, hash);
    if (known !== undefined) {
      const { line, column } = placeOf({ name: this.#name, bytes }, known);
      const key = quoted(bytes.toString('utf8', at, end));
      throw badDocument(
        { name: this.#name, bytes },
        at,
        `the key ${key} stands in this object already, at line ${line}, column ${column}; each key may stand there once: remove one of them`,
      );
    }
    at = this.#gap(end);
    if (bytes[at] !== colon) this.#fail(at, 'a colon after the key');
    return this.#gap(at + 1);
  }

  #string(start: number): number {
    const bytes = this.#bytes;
    for (let at = start + 1; ;) {
      const byte = bytes[at] as number;
      if (byte === quote) return at + 1;
      if (byte === backslash) at = this.#escape(at);
      else if (byte >= 0x20) at += 1;
      else this.#failInString(start, at);
    }
  }

  #escape(at: number): number {
    const bytes = this.#bytes;
    switch (bytes[at + 1]) {
      case 0x22:
      case 0x5c:
      case 0x2f:
      case 0x62:
      case 0x66:
      case 0x6e:
      case 0x72:
      case 0x74:
        return at + 2;
      case 0x75:
        if ([2, 3, 4, 5].every((digit) => isHexadecimal(bytes[at + digit]))) return at + 6;
        throw this.#bad(at, 'after \\u four hexadecimal digits have to stand');
      default:
        throw this.#bad(
          at,
          'a backslash stands before a character that it does not escape; allowed are \\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four hexadecimal digits',
        );
    }
  }

  /** The end of a number, true, false or null. */
  #word(at: number, first: number | undefined): number {
    if (first === 0x2d || isDigit(first)) return this.#number(at);
    const name = first === undefined ? undefined : names[first];
    if (name?.every((byte, index) => this.#bytes[at + index] === byte)) return at + name.length;
    return this.#fail(at, 'a value');
  }

  #number(start: number): number {
    const bytes = this.#bytes;
    let at = start;
    if (bytes[at] === 0x2d) at += 1;
    if (bytes[at] === 0x30) {
      at += 1;
      if (isDigit(bytes[at])) throw this.#bad(start, 'a number may not begin with a zero: remove it');
    } else at = this.#digits(at, 'a digit');
    if (bytes[at] === 0x2e) at = this.#digits(at + 1, 'a digit after the decimal point');
    if (bytes[at] === 0x65 || bytes[at] === 0x45) {
      at += 1;
      if (bytes[at] === 0x2b || bytes[at] === 0x2d) at += 1;
      at = this.#digits(at, 'a digit of the exponent');
    }
    return at;
  }

  #digits(at: number, wanted: string): number {
    if (!isDigit(this.#bytes[at])) this.#fail(at, wanted);
    while (isDigit(this.#bytes[at])) at += 1;
    return at;
  }

  #fail(at: number, wanted: string): never {
    throw this.#bad(at, explainByte(this.#bytes, at, wanted, { lines: this.#lineFeed === -1 }));
  }

  #failInString(start: number, at: number): never {
    throw at < this.#bytes.length && !(this.#lineFeed === -1 && this.#bytes[at] === lineFeed)
      ? this.#bad(
          at,
          'a control character stands in a string; write it as an escape, such as \\n or \\t, or as \\u with four hexadecimal digits',
        )
      : this.#bad(start, 'this string does not end: its closing double quote is missing');
  }

  #bad(at: number, what: string): Error {
    return badDocument({ name: this.#name, bytes: this.#bytes }, at, what);
  }
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

function isHexadecimal(byte: number | undefined): boolean {
  return (
    isDigit(byte) ||
    (byte !== undefined && ((byte >= 0x41 && byte <= 0x46) || (byte >= 0x61 && byte <= 0x66)))
  );
}
