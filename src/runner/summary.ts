/** What GitHub takes as one step's job summary, in bytes. */
export const summaryLimit = 1_048_576;

const notice = '\n\n_The rest does not fit into a job summary (1 MiB)._\n';

/** As much of a job summary as fits into `room` bytes, cut at the end of a line, saying so where it is not all. */
export function fitSummary(markdown: string, room: number): string {
  if (Buffer.byteLength(markdown) <= room) return markdown;
  const lines: string[] = [];
  // What may have to be closed at the cut takes room too.
  let left = room - Buffer.byteLength(notice) - 200;
  for (const line of markdown.split('\n')) {
    left -= Buffer.byteLength(line) + 1;
    if (left < 0) break;
    lines.push(line);
  }
  const kept = lines.join('\n');
  if (kept === '') return '';
  return kept + closing(lines) + notice;
}

/** What closes the code block and the folded sections that are open after these lines. */
function closing(lines: readonly string[]): string {
  let fence = '';
  let folds = 0;
  for (const line of lines) {
    const mark = /^`{3,}/.exec(line)?.[0];
    if (mark !== undefined && (fence === '' || mark === fence)) fence = fence === '' ? mark : '';
    if (fence === '') folds += line.split('<details>').length - line.split('</details>').length;
  }
  return (fence === '' ? '' : `\n${fence}`) + '\n\n</details>'.repeat(Math.min(Math.max(folds, 0), 10));
}
