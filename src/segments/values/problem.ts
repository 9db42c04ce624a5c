import { shorten, visible } from '../../report/visible.js';

/** Where something stands: the document's name, line and column from 1, the column in UTF-16 units. */
export interface Where {
  name: string;
  line: number;
  column: number;
}

/** A document that is none, or values that cannot be merged. The message says what, where and what is allowed. */
export class ValueProblem extends Error {
  override readonly name = 'ValueProblem';
  constructor(
    message: string,
    /** Every place that the message names, the one at fault last. */
    readonly where: readonly Where[],
    /** The JSONPath of the values, where they were read well but cannot be merged. */
    readonly path?: string,
  ) {
    super(message);
  }
}

/** `name:line:column`, on one line whatever the name. */
export function wordsOf({ name, line, column }: Where): string {
  return `${visible(name)}:${line}:${column}`;
}

/** The place of a byte of a document. */
export function placeOf({ name, bytes }: { name: string; bytes: Buffer }, offset: number): Where {
  let line = 1;
  let start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  for (let next = bytes.indexOf(0x0a); next !== -1 && next < offset; next = bytes.indexOf(0x0a, next + 1)) {
    line += 1;
    start = next + 1;
  }
  return { name, line, column: bytes.toString('utf8', start, Math.max(start, offset)).length + 1 };
}

/** A problem with the document itself, at one byte of it. */
export function badDocument(
  document: { name: string; bytes: Buffer },
  offset: number,
  what: string,
): ValueProblem {
  const where = placeOf(document, offset);
  return new ValueProblem(`${wordsOf(where)}: ${what}`, [where]);
}

/** Source text as part of a message: on one line, of bounded length. */
export function quoted(text: string): string {
  return shorten(visible(text), 60);
}
