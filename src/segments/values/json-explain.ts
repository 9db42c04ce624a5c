import { closeBrace, closeBracket, comma, isBlank, lineFeed, quote } from './json-bytes.js';
import { quoted } from './problem.js';

/** What is wrong with good UTF-8 that is no JSON from this byte on, where `wanted` has to stand. */
export function explainByte(bytes: Buffer, at: number, wanted: string, options: { lines: boolean }): string {
  const byte = bytes[at];
  if (byte === undefined) return `the text ends here, where ${wanted} has to stand`;
  if (options.lines && byte === lineFeed)
    return `the line ends here, where ${wanted} has to stand; each line holds one whole value`;
  if ((byte === closeBrace || byte === closeBracket) && lastBefore(bytes, at) === comma)
    return 'a comma stands after the last entry, where JSON allows none: remove it';
  const hint = hintFor(bytes, at);
  return `${shown(bytes, at)} stands where ${wanted} has to stand${hint === undefined ? '' : `; ${hint}`}`;
}

function hintFor(bytes: Buffer, at: number): string | undefined {
  const rest = bytes.toString('latin1', at, at + 10);
  if (rest.startsWith("'")) return 'JSON has strings in double quotes only';
  if (/^(\/[/*]|#)/.test(rest)) return 'JSON has no comments: remove it';
  if (/^[-+]?(NaN|Infinity)/.test(rest)) return 'JSON has no such number: write null or a string';
  if (/^(True|TRUE|False|FALSE|None|Null|NULL|undefined)\b/.test(rest))
    return 'JSON has true, false and null';
  if (rest.startsWith('+')) return 'a number may not begin with +: remove it';
  if (rest.startsWith('.')) return 'a number may not begin with its decimal point: write 0 before it';
  if (bytes[at] === quote || /^[{[\d]/.test(rest)) return 'is a comma missing before it?';
  return undefined;
}

function lastBefore(bytes: Buffer, at: number): number | undefined {
  do at -= 1;
  while (isBlank(bytes[at]));
  return bytes[at];
}

/** The character at this byte. */
function shown(bytes: Buffer, at: number): string {
  const [character = ''] = bytes.toString('utf8', at, at + 4);
  return quoted(character) || 'nothing';
}
