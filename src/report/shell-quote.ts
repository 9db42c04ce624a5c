import { visible } from './visible.js';

/**
 * One argument of a bash or zsh command, whatever it holds, with nothing in it that hides or reorders text. A lone
 * surrogate U+DC80–DCFF stands for a byte, as in the paths that pathText writes.
 */
export function shellQuote(text: string): string {
  if (/^[\w./:@%+=-]+$/.test(text)) return text;
  if (visible(text) === text) return `'${text.replaceAll("'", `'\\''`)}'`;
  const escaped = Array.from(text, (character) => {
    if (character === '\\' || character === "'") return `\\${character}`;
    if (visible(character) === character) return character;
    const byte = character.charCodeAt(0) - 0xdc00;
    if (character.length === 1 && byte >= 0x80 && byte <= 0xff) return `\\x${byte.toString(16)}`;
    return `\\U${(character.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`;
  });
  return `$'${escaped.join('')}'`;
}
