import { lettersOf, type Stretch } from './fold.js';

/** What is no secret to anybody is not looked for by its value. */
const shortestSecret = 6;

/** Finds values in a text, however they are spelt: anything between their letters, in another case, reversed, encoded. */
export function spellingsOf(values: readonly string[]): (text: string) => Stretch[] {
  const known = values.filter((value) => value.length >= shortestSecret);
  const spellings = known.flatMap((value) => [
    ...spelt(value).map((text) => ({ text, isBase64: false })),
    ...base64Of(value).map((text) => ({ text, isBase64: true })),
  ]);
  const needles = spellings
    .map(({ text, isBase64 }) => ({ text: lettersOf(text).text, isBase64 }))
    // A value of signs alone has to stand there as it is.
    .filter(({ text }) => text.length >= shortestSecret);
  return (text) => {
    const { text: letters, origin } = lettersOf(text);
    return [
      ...known.flatMap((value) => occurrences(text, value)),
      ...needles.flatMap(({ text: needle, isBase64 }) =>
        occurrences(letters, needle)
          .map(({ from, to }) => origin(from, to))
          .map((stretch) => (isBase64 ? withRest(text, stretch) : stretch)),
      ),
    ];
  };
}

function occurrences(text: string, wanted: string): Stretch[] {
  const found: Stretch[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length))
    found.push({ from: at, to: at + wanted.length });
  return found;
}

function spelt(value: string): string[] {
  const bytes = [...Buffer.from(value)];
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0'));
  return [
    value,
    Array.from(value).reverse().join(''),
    encodeURIComponent(value),
    // As `73 6b`, `\x73\x6b`, `0x73, 0x6b` and `\u0073\u006b`.
    ...['', 'x', '0x', 'u00'].map((between) => hex.join(between)),
    // As `115, 107` and `&#115;&#107;`.
    bytes.join(''),
  ];
}

/** Inside a longer text base64 starts at one of three places, and its first and last characters depend on the neighbours. */
function base64Of(value: string): string[] {
  return [0, 1, 2].map((before) =>
    Buffer.concat([Buffer.alloc(before), Buffer.from(value)])
      .toString('base64')
      .replace(/=+$/, '')
      .slice(before === 0 ? 0 : before + 1, -1),
  );
}

/** With the few characters beside it that hold a part of the value too. */
function withRest(text: string, { from, to }: Stretch): Stretch {
  const before = /[A-Za-z0-9+/_-]{0,3}$/.exec(text.slice(Math.max(0, from - 3), from))?.[0] ?? '';
  const after = /^[A-Za-z0-9+/_-]{0,3}={0,2}/.exec(text.slice(to, to + 5))?.[0] ?? '';
  return { from: from - before.length, to: to + after.length };
}
