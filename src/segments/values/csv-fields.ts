import { badDocument } from './problem.js';

const quote = 0x22;
const comma = 0x2c;
const carriageReturn = 0x0d;
const lineFeed = 0x0a;

/** A field as it stands, quotes included. */
export interface Field {
  readonly start: number;
  readonly end: number;
}

export interface Record {
  readonly fields: readonly Field[];
  /** The byte after the last field: where a line end or the end of the text stands. */
  readonly end: number;
  /** The first byte of the next record. */
  readonly next: number;
}

/** The record of CSV as RFC 4180 has it that starts at this byte. Throws a ValueProblem where it is none. */
export function recordAt(document: { name: string; bytes: Buffer }, start: number): Record {
  const { bytes } = document;
  const fields: Field[] = [];
  for (let at = start; ; at += 1) {
    const from = at;
    at = bytes[at] === quote ? quotedEnd(document, at) : plainEnd(document, at);
    fields.push({ start: from, end: at });
    if (bytes[at] !== comma) return { fields, end: at, next: afterLineEnd(bytes, at) };
  }
}

/** What a field says. */
export function fieldText(bytes: Buffer, { start, end }: Field): string {
  return bytes[start] === quote
    ? bytes.toString('utf8', start + 1, end - 1).replaceAll('""', '"')
    : bytes.toString('utf8', start, end);
}

function plainEnd(document: { name: string; bytes: Buffer }, at: number): number {
  const { bytes } = document;
  for (; !isFieldEnd(bytes, at); at += 1) {
    if (bytes[at] === quote)
      throw badDocument(
        document,
        at,
        'a double quote stands inside a field; put the whole field in double quotes and write "" for each one in it',
      );
    if (bytes[at] === carriageReturn)
      throw badDocument(
        document,
        at,
        'a carriage return stands inside a field; put the field in double quotes',
      );
  }
  return at;
}

function quotedEnd(document: { name: string; bytes: Buffer }, start: number): number {
  const { bytes } = document;
  let end = bytes.indexOf(quote, start + 1);
  while (end !== -1 && bytes[end + 1] === quote) end = bytes.indexOf(quote, end + 2);
  if (end === -1)
    throw badDocument(document, start, 'this field does not end: its closing double quote is missing');
  if (!isFieldEnd(bytes, end + 1))
    throw badDocument(
      document,
      end + 1,
      'something stands after the closing double quote of a field, where only a comma or the end of the line may stand',
    );
  return end + 1;
}

function isFieldEnd(bytes: Buffer, at: number): boolean {
  return at >= bytes.length || bytes[at] === comma || afterLineEnd(bytes, at) > at;
}

/** The byte after the line end that stands here; the same one where none does. */
function afterLineEnd(bytes: Buffer, at: number): number {
  if (bytes[at] === lineFeed) return at + 1;
  return bytes[at] === carriageReturn && bytes[at + 1] === lineFeed ? at + 2 : at;
}
