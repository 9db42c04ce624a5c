/** The bytes that structure JSON. A closing bracket is its opening one plus two. */
export const quote = 0x22;
export const backslash = 0x5c;
export const comma = 0x2c;
export const colon = 0x3a;
export const openBrace = 0x7b;
export const openBracket = 0x5b;
export const closeBrace = 0x7d;
export const closeBracket = 0x5d;
export const lineFeed = 0x0a;

/** Whether a byte is blank between tokens. */
export function isBlank(byte: number | undefined): boolean {
  return byte === 0x20 || byte === lineFeed || byte === 0x0d || byte === 0x09;
}

/** The first byte from `at` on that is not blank. */
export function afterBlanks(bytes: Uint8Array, at: number): number {
  while (isBlank(bytes[at])) at += 1;
  return at;
}

/** The end of the string that starts at `at`, in bytes known to be good JSON. */
export function stringEnd(bytes: Uint8Array, at: number): number {
  for (at += 1; ; at += 1) {
    const byte = bytes[at];
    if (byte === quote) return at + 1;
    if (byte === backslash) at += 1;
  }
}

/** The end of the number or name that starts at `at`, in bytes known to be good JSON. */
export function wordEnd(bytes: Uint8Array, at: number): number {
  for (; ; at += 1) {
    const byte = bytes[at];
    if (byte === undefined || byte === comma || byte === closeBrace || byte === closeBracket || isBlank(byte))
      return at;
  }
}

/** The end of the container that starts at `at`, in bytes known to be good JSON, found by walking through it. */
export function containerEnd(bytes: Uint8Array, at: number): number {
  for (let depth = 0; ;) {
    const byte = bytes[at];
    if (byte === quote) {
      at = stringEnd(bytes, at);
      continue;
    }
    at += 1;
    if (byte === openBrace || byte === openBracket) depth += 1;
    else if (byte === closeBrace || byte === closeBracket) {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
}

/** What the string (quotes included) at these bytes of good JSON says; a lone surrogate stays one. */
export function decodeString(bytes: Buffer, start: number, end: number): string {
  const inside = bytes.toString('utf8', start + 1, end - 1);
  return inside.includes('\\') ? (JSON.parse(`"${inside}"`) as string) : inside;
}
