/** The longest body GitHub takes, in characters: a comment's, and (one less) a check run's summary. */
export const commentLimit = 65_536;
export const summaryLimit = 65_535;

/**
 * The first of several renderings, best first, that is at most `limit` characters long. Where none is, the last one up
 * to a line end, what is open there closed, with the line `rest`, which says where to find the rest.
 */
export function fitBody(candidates: readonly string[], rest: string, limit = commentLimit): string {
  const fitting = candidates.find((candidate) => candidate.length <= limit);
  if (fitting !== undefined) return fitting;
  return truncate(candidates.at(-1) ?? '', `\n${rest}\n`, limit);
}

/**
 * One rendering of each text, in at most `limit` characters together: short texts take what they need, and what they
 * leave goes to the longer ones.
 * @param texts the renderings of each, best first.
 * @param least what each text is counted as even where it is shorter, so that it may grow to that later.
 */
export function fitTogether(
  texts: readonly (readonly string[])[],
  rest: string,
  limit: number,
  least = 0,
): string[] {
  const shortestFirst = texts
    .map(([best = ''], index) => ({ index, length: best.length }))
    .sort((a, b) => a.length - b.length);
  const fitted = texts.map(() => '');
  let room = limit;
  for (const [done, { index }] of shortestFirst.entries()) {
    const text = fitBody(texts[index] ?? [], rest, Math.floor(room / (texts.length - done)));
    fitted[index] = text;
    room -= Math.max(text.length, least);
  }
  return fitted;
}

function truncate(text: string, ending: string, limit: number): string {
  const room = limit - ending.length;
  let fence = '';
  let openDetails = 0;
  let best = '';
  let end = 0;
  for (const line of text.split('\n')) {
    end += line.length + 1;
    if (end > room) break;
    const mark = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line);
    if (fence === '') {
      if (mark) fence = mark[1] ?? '';
      else
        openDetails = Math.max(0, openDetails + count(line, /<details\b/gi) - count(line, /<\/details>/gi));
    } else if (mark?.[1]?.startsWith(fence) && mark[2]?.trim() === '') fence = '';
    const closing = (fence && `${fence}\n`) + '\n</details>\n'.repeat(openDetails);
    if (end + closing.length <= room) best = text.slice(0, end) + closing;
  }
  return best + ending;
}

function count(line: string, pattern: RegExp): number {
  return line.match(pattern)?.length ?? 0;
}
