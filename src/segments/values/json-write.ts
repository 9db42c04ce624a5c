import { closeBrace, closeBracket, openBrace, openBracket } from './json-bytes.js';
import { JsonDocument } from './json-document.js';
import { JsonPage, type Indent } from './json-page.js';
import type { MergedArray, MergedObject, Plan } from './plan.js';
import type { Document } from './value.js';

interface Slice {
  bytes: Buffer;
  start: number;
  end: number;
  /** Whether no blanks stand between its tokens. */
  isCompact: boolean;
}

interface Frame {
  readonly plan: MergedObject | MergedArray;
  next: number;
}

/** The merged values as JSON in pages of about 1 MB, laid out as JSON.stringify lays out, with a last line feed. */
export function* writeJson(root: Plan, indent: Indent): Generator<Buffer> {
  const page = new JsonPage(indent);
  for (const slice of slicesOf(root, page)) {
    if (slice !== undefined) {
      const { bytes, end } = slice;
      const isLaidOut = indent === 0 && slice.isCompact;
      for (let at = slice.start; ;) {
        at = isLaidOut ? page.copyAll(bytes, at, end) : page.copy(bytes, at, end);
        if (at >= end) break;
        yield page.turn();
      }
    }
    if (page.isFull) yield page.turn();
  }
  page.lineFeed();
  yield page.turn();
}

/** What has to be copied, in order; writes what stands in between. Undefined: only that was written this time. */
function* slicesOf(root: Plan, page: JsonPage): Generator<Slice | undefined> {
  const around: Frame[] = [];
  let plan: Plan | undefined = root;
  for (;;) {
    if (plan !== undefined) {
      if (!('merged' in plan)) yield slice(plan.document, plan);
      else if (plan.merged === 'number') yield numberSlice(plan.text);
      else {
        page.open(plan.merged === 'object' ? openBrace : openBracket);
        around.push({ plan, next: 0 });
      }
      plan = undefined;
    }
    const frame = around.at(-1);
    if (frame === undefined) return;
    const { plan: container, next } = frame;
    const size = container.merged === 'object' ? container.members.length : container.runs.length;
    if (next === size) {
      page.close(container.merged === 'object' ? closeBrace : closeBracket);
      around.pop();
    } else if (next > 0) page.separate();
    yield undefined;
    if (next === size) continue;
    frame.next += 1;
    if (container.merged === 'object') {
      const member = container.members[next];
      if (member === undefined) continue;
      yield slice(member.key.document, member.key);
      page.colon();
      plan = member.plan;
    } else {
      const run = container.runs[next];
      if (run !== undefined) yield slice(run.array.document, run);
    }
  }
}

function slice(document: Document, { start, end }: { start: number; end: number }): Slice {
  const isCompact = document instanceof JsonDocument && document.isCompact;
  return { bytes: document.bytes, start, end, isCompact };
}

function numberSlice(text: string): Slice {
  const bytes = Buffer.from(text);
  return { bytes, start: 0, end: bytes.length, isCompact: true };
}
