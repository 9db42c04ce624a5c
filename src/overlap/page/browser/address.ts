/** The address of a pair within the page; no ref of git holds two dots. */
export function addressOf(a: string, b: string): string {
  return `#pair=${encodeURIComponent(a)}..${encodeURIComponent(b)}`;
}

/** The places of the two branches that an address names; undefined where it names none. */
export function readAddress(
  hash: string,
  placeOf: (ref: string) => number | undefined,
): [number, number] | undefined {
  const names = /^#pair=(.*)$/s.exec(hash)?.[1]?.split('..') ?? [];
  // A worktree is named after its folder, and a folder's name may hold two dots.
  for (let cut = 1; cut < names.length; cut++) {
    const [a, b] = [names.slice(0, cut), names.slice(cut)].map((part) => placeOf(decode(part.join('..'))));
    if (a !== undefined && b !== undefined) return [a, b];
  }
  return undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
