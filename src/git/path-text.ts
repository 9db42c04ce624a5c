import { isUtf8 } from 'node:buffer';

/**
 * A path of bytes (latin1, one character a byte, as git's output is parsed) as text that globs can match. Bytes that
 * are no UTF-8 each become a lone surrogate U+DC80–DCFF, so that two paths never become one; `pathBytes` undoes it.
 */
export function pathText(bytes: string): string {
  if (isAscii(bytes)) return bytes;
  const buffer = Buffer.from(bytes, 'latin1');
  if (isUtf8(buffer)) return buffer.toString('utf8');
  let text = '';
  for (let at = 0; at < buffer.length;) {
    const length = [1, 2, 3, 4].find((some) => isUtf8(buffer.subarray(at, at + some)));
    // `subarray` ends with the buffer: a shorter piece was tried before.
    text += length
      ? buffer.toString('utf8', at, at + length)
      : String.fromCharCode(0xdc00 + (buffer[at] ?? 0));
    at += length ?? 1;
  }
  return text;
}

/** The bytes (latin1) of a path that `pathText` wrote. */
export function pathBytes(text: string): string {
  if (isAscii(text)) return text;
  return Array.from(text, (character) => {
    const code = character.charCodeAt(0);
    return character.length === 1 && code >= 0xdc80 && code <= 0xdcff
      ? String.fromCharCode(code - 0xdc00)
      : Buffer.from(character, 'utf8').toString('latin1');
  }).join('');
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
}
