import { conflict, refused, sourceOf } from './conflict.js';
import { fingerprint } from './fingerprint.js';
import type { Path } from './path.js';
import { quoted } from './problem.js';
import { memberOf, type Run, type Value } from './value.js';

/** The items of lists, equal ones once, where the first of them stands. */
export function distinct(arrays: readonly Value[]): Run[] {
  const seen = new Set<string>();
  return runsOf(arrays, (item) => {
    const before = seen.size;
    return seen.add(fingerprint(item)).size > before;
  });
}

/**
 * The items of lists, equal ones once, where the first of them stands. Throws a ValueProblem where two items have the
 * same key but are not equal, or one has no such key.
 */
export function distinctBy(arrays: readonly Value[], key: readonly string[], path: Path): Run[] {
  const seen = new Map<string, Value>();
  const keyText = quoted(key.join('.'));
  return runsOf(arrays, (item) => {
    const found = scalarAt(item, key);
    if (found === undefined)
      throw refused(
        path,
        item,
        (it) =>
          `unique-by(${keyText}): the item ${it} has no ${keyText}; allowed is a string, a number or a boolean`,
      );
    const name = `${found.kind} ${found.document.text(found)}`;
    const first = seen.get(name);
    if (first === undefined) {
      seen.set(name, item);
      return true;
    }
    if (isEqual(first, item)) return false;
    throw conflict(
      path,
      first,
      item,
      (one, other) =>
        `two items have the ${keyText} ${sourceOf(found)} but are not equal: ${one} and ${other}`,
    );
  });
}

/** Whether two values are equal, as a fingerprint has it. */
export function isEqual(a: Value, b: Value): boolean {
  if (a.kind !== b.kind) return false;
  const [left, right] = [a, b].map(({ document, start, end }) => document.bytes.subarray(start, end));
  return (left !== undefined && right?.equals(left)) || fingerprint(a) === fingerprint(b);
}

/** The items to keep, neighbours as one run. */
function runsOf(arrays: readonly Value[], isKept: (item: Value) => boolean): Run[] {
  const runs: Run[] = [];
  for (const array of arrays) {
    let run: Run | undefined;
    for (const item of array.document.items(array)) {
      if (!isKept(item)) run = undefined;
      else if (run !== undefined) run.end = item.end;
      else {
        run = { array, start: item.start, end: item.end };
        runs.push(run);
      }
    }
  }
  return runs;
}

function scalarAt(item: Value, key: readonly string[]): Value | undefined {
  let at: Value | undefined = item;
  for (const step of key) {
    if (at?.kind !== 'object') return undefined;
    at = memberOf(at, step)?.value;
  }
  return at === undefined || ['object', 'array', 'null'].includes(at.kind) ? undefined : at;
}
