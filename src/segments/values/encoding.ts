import { isUtf8 } from 'node:buffer';
import { badDocument } from './problem.js';

/**
 * Where the text of a document begins: after a byte order mark, if it has one. Throws a ValueProblem at the first byte
 * that is no UTF-8.
 */
export function textStart(document: { name: string; bytes: Buffer }): number {
  const { bytes } = document;
  if (!isUtf8(bytes)) throw badDocument(document, firstBad(bytes), `this is no UTF-8${hint(bytes)}`);
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}

/** What a reader says about a byte order mark. */
export const markLeftOut = 'the byte order mark at its start is left out';

function hint(bytes: Buffer): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return `${isUtf16 ? ' but UTF-16' : ''}: save the file as UTF-8`;
}

/** A bad sequence is read as U+FFFD, so that the bytes differ from there on when written again. */
function firstBad(bytes: Buffer): number {
  const again = Buffer.from(bytes.toString('utf8'));
  let at = 0;
  while (bytes[at] === again[at]) at += 1;
  return at;
}
