import type { Format } from './format.js';
import { isBlank, lineFeed } from './json-bytes.js';
import { JsonDocument } from './json-document.js';
import { explainByte } from './json-explain.js';
import type { JsonScanner } from './json-scan.js';
import { badDocument } from './problem.js';
import type { Run, Value } from './value.js';

/** JSON Lines: a list whose items stand on lines of their own. Blank lines are none of them. */
export class JsonLinesDocument extends JsonDocument {
  override readonly format: Format = 'jsonl';

  protected override get hasLines(): boolean {
    return true;
  }

  protected override readRoot(scanner: JsonScanner, begin: number): Value {
    for (const { start, end } of linesOf(this.bytes, begin, this.bytes.length)) {
      const valueEnd = scanner.value(start);
      if (valueEnd < end)
        throw badDocument(
          this,
          blanksAfter(this.bytes, valueEnd),
          explainByte(this.bytes, blanksAfter(this.bytes, valueEnd), 'the end of the line', { lines: true }),
        );
    }
    return { document: this, kind: 'array', start: begin, end: this.bytes.length };
  }

  override *items(array: Value): Generator<Value> {
    if (array !== this.root) yield* super.items(array);
    else
      for (const { start, end } of linesOf(this.bytes, array.start, array.end)) yield this.value(start, end);
  }

  override all(array: Value): Run | undefined {
    if (array !== this.root) return super.all(array);
    for (const { start } of linesOf(this.bytes, array.start, array.end))
      return { array, start, end: array.end };
    return undefined;
  }
}

/** The lines that hold something, without the blanks around it. */
export function* linesOf(bytes: Buffer, from: number, to: number): Generator<{ start: number; end: number }> {
  while (from < to) {
    const found = bytes.indexOf(lineFeed, from);
    const lineEnd = found === -1 || found > to ? to : found;
    let [start, end] = [from, lineEnd];
    while (start < end && isBlank(bytes[start])) start += 1;
    while (end > start && isBlank(bytes[end - 1])) end -= 1;
    if (start < end) yield { start, end };
    from = lineEnd + 1;
  }
}

function blanksAfter(bytes: Buffer, at: number): number {
  while (bytes[at] === 0x20 || bytes[at] === 0x09 || bytes[at] === 0x0d) at += 1;
  return at;
}
