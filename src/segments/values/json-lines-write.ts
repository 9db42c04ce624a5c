import { linesOf } from './json-lines.js';
import { inPages } from './pages.js';
import { runsIn, type Plan } from './plan.js';

const lineEnd = Buffer.from('\n');

/** The items of a merged list as JSON Lines, each line byte for byte, without the blanks around it. */
export function writeJsonLines(root: Plan): Generator<Buffer> {
  return inPages(pieces(root));
}

function* pieces(root: Plan): Generator<Buffer> {
  for (const { array, start, end } of runsIn(root)) {
    const { bytes } = array.document;
    for (const line of linesOf(bytes, start, end)) {
      yield bytes.subarray(line.start, line.end);
      yield lineEnd;
    }
  }
}
