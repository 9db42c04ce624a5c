import { createHash } from 'node:crypto';
import { itemsIn, type MergedMember, type Plan } from './plan.js';
import type { Member, Value } from './value.js';

type Entry = Member | MergedMember | Value;

interface Frame {
  readonly isObject: boolean;
  readonly entries: Iterator<Entry>;
  readonly seen: string[];
  /** The key of the member that is being looked at. */
  key: string;
}

// Longer ones are kept as a hash.
const longest = 64;

/**
 * A text that two values share exactly if they are equal: objects whatever the order of their keys, numbers by their
 * text, strings by what they say.
 */
export function fingerprint(root: Plan): string {
  const around: Frame[] = [];
  let value: Plan | undefined = root;
  for (;;) {
    let print: string | undefined;
    if (value !== undefined) {
      const inside = entriesOf(value);
      if (inside === undefined) print = scalar(value);
      else around.push({ ...inside, seen: [], key: '' });
      value = undefined;
    }
    const top = around.at(-1);
    if (print === undefined && top !== undefined) {
      const entry = top.entries.next();
      if (entry.done !== true) {
        value = placeIn(top, entry.value);
        continue;
      }
      print = bounded(top.isObject ? `{${top.seen.sort().join()}}` : `[${top.seen.join()}]`);
      around.pop();
    }
    const outer = around.at(-1);
    if (outer === undefined) return print ?? '';
    outer.seen.push(outer.isObject ? `${JSON.stringify(outer.key)}:${print ?? ''}` : (print ?? ''));
  }
}

/** What an object or a list holds; undefined for anything else. */
function entriesOf(value: Plan): { isObject: boolean; entries: Iterator<Entry> } | undefined {
  const iterate = (isObject: boolean, entries: Iterable<Entry>) => ({
    isObject,
    entries: entries[Symbol.iterator](),
  });
  if ('merged' in value) {
    if (value.merged === 'object') return iterate(true, value.members);
    return value.merged === 'array' ? iterate(false, itemsIn(value.runs)) : undefined;
  }
  if (value.kind === 'object') return iterate(true, value.document.members(value));
  return value.kind === 'array' ? iterate(false, value.document.items(value)) : undefined;
}

/** The value of an entry, whose key the frame remembers. */
function placeIn(frame: Frame, entry: Entry): Plan {
  if (!('key' in entry)) return entry;
  frame.key = entry.key.document.text(entry.key);
  return 'plan' in entry ? entry.plan : entry.value;
}

function scalar(value: Plan): string {
  if ('merged' in value) return value.merged === 'number' ? bounded(value.text) : '';
  const text = value.document.text(value);
  return bounded(value.kind === 'string' ? JSON.stringify(text) : text);
}

/** No print of a value begins with #, and JSON's own syntax keeps the parts of one apart. */
function bounded(print: string): string {
  return print.length <= longest ? print : `#${createHash('sha256').update(print).digest('base64')}`;
}
