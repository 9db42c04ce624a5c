import { markLeftOut, textStart } from './encoding.js';
import type { Format } from './format.js';
import {
  afterBlanks,
  closeBrace,
  closeBracket,
  comma,
  containerEnd,
  decodeString,
  openBrace,
  openBracket,
  quote,
  stringEnd,
  wordEnd,
} from './json-bytes.js';
import { ContainerEnds } from './json-ends.js';
import { explainByte } from './json-explain.js';
import { JsonScanner } from './json-scan.js';
import { badDocument } from './problem.js';
import type { Document, Kind, Member, Run, Value } from './value.js';

/** JSON as it stands in its bytes, which are kept: nothing is decoded but keys that are compared. */
export class JsonDocument implements Document {
  readonly format: Format = 'json';
  readonly root: Value;
  readonly remarks: readonly string[];
  /** Whether no blank stands between any two tokens. */
  readonly isCompact: boolean;
  readonly #ends = new ContainerEnds();

  /** Reads a whole document; throws a ValueProblem where it is none. */
  constructor(
    readonly name: string,
    readonly bytes: Buffer,
  ) {
    const begin = textStart(this);
    this.remarks = begin > 0 ? [markLeftOut] : [];
    const scanner = new JsonScanner(this, this.#ends, { lines: this.hasLines });
    this.root = this.readRoot(scanner, begin);
    this.isCompact = !scanner.isSpaced;
    this.#ends.finish();
  }

  /** Whether a line feed ends a value. */
  protected get hasLines(): boolean {
    return false;
  }

  protected readRoot(scanner: JsonScanner, begin: number): Value {
    const start = afterBlanks(this.bytes, begin);
    const end = scanner.value(start);
    const rest = afterBlanks(this.bytes, end);
    if (rest < this.bytes.length)
      throw badDocument(this, rest, explainByte(this.bytes, rest, 'the end of the text', { lines: false }));
    return this.value(start, end);
  }

  protected value(start: number, end: number): Value {
    return { document: this, kind: kindOf(this.bytes[start]), start, end };
  }

  *members(object: Value): Generator<Member> {
    const { bytes } = this;
    let at = afterBlanks(bytes, object.start + 1);
    while (bytes[at] !== closeBrace) {
      const keyEnd = stringEnd(bytes, at);
      const start = afterBlanks(bytes, afterBlanks(bytes, keyEnd) + 1);
      const end = this.#end(start);
      yield { key: this.value(at, keyEnd), value: this.value(start, end) };
      at = afterBlanks(bytes, end);
      if (bytes[at] === comma) at = afterBlanks(bytes, at + 1);
    }
  }

  *items(array: Value): Generator<Value> {
    const { bytes } = this;
    let at = afterBlanks(bytes, array.start + 1);
    while (bytes[at] !== closeBracket) {
      const end = this.#end(at);
      yield this.value(at, end);
      at = afterBlanks(bytes, end);
      if (bytes[at] === comma) at = afterBlanks(bytes, at + 1);
    }
  }

  all(array: Value): Run | undefined {
    const start = afterBlanks(this.bytes, array.start + 1);
    return this.bytes[start] === closeBracket ? undefined : { array, start, end: array.end - 1 };
  }

  text(scalar: Value): string {
    return scalar.kind === 'string'
      ? decodeString(this.bytes, scalar.start, scalar.end)
      : this.bytes.toString('latin1', scalar.start, scalar.end);
  }

  #end(start: number): number {
    const first = this.bytes[start];
    if (first === quote) return stringEnd(this.bytes, start);
    if (first !== openBrace && first !== openBracket) return wordEnd(this.bytes, start);
    return this.#ends.of(start) ?? containerEnd(this.bytes, start);
  }
}

function kindOf(first: number | undefined): Kind {
  switch (first) {
    case openBrace:
      return 'object';
    case openBracket:
      return 'array';
    case quote:
      return 'string';
    case 0x74:
    case 0x66:
      return 'boolean';
    case 0x6e:
      return 'null';
    default:
      return 'number';
  }
}
