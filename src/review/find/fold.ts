/** Where something stands in a text: from a character, and up to but without another. */
export interface Stretch {
  from: number;
  to: number;
}

/** A text without what hides in it, of which each character knows where it came from. */
export interface Folded {
  text: string;
  /** The stretch that characters `from` up to `to` of `text` came from. */
  origin: (from: number, to: number) => Stretch;
}

const isPlain = /^[\0-\x7f]*$/;

/**
 * A text as a reader takes it in: look-alikes such as fullwidth letters as what they look like, and no character that
 * takes no room.
 */
export function withoutHidden(text: string): Folded {
  if (isPlain.test(text)) return { text, origin: (from, to) => ({ from, to }) };
  return fold(text, (character) =>
    character <= '\x7f' ? character : character.normalize('NFKD').replace(/[\p{Cf}\p{M}]/gu, ''),
  );
}

/** The letters and digits of a text alone, small, whatever stands between them. */
export function lettersOf(text: string): Folded {
  return fold(text, (character) => {
    if (character <= '\x7f') return /[a-z0-9]/i.test(character) ? character.toLowerCase() : '';
    return character
      .normalize('NFKD')
      .replace(/[^\p{L}\p{N}]/gu, '')
      .toLowerCase();
  });
}

function fold(text: string, as: (character: string) => string): Folded {
  const starts: number[] = [];
  const ends: number[] = [];
  const parts: string[] = [];
  let at = 0;
  for (const character of text) {
    const kept = as(character);
    for (let index = 0; index < kept.length; index++) {
      starts.push(at);
      ends.push(at + character.length);
    }
    parts.push(kept);
    at += character.length;
  }
  return {
    text: parts.join(''),
    origin: (from, to) => ({ from: starts[from] ?? text.length, to: ends[to - 1] ?? text.length }),
  };
}
