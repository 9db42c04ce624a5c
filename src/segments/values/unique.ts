import { Contradiction, problemOf, refused, sourceOf, type Conflict } from './conflict.js';
import { fingerprint } from './fingerprint.js';
import type { Path } from './path.js';
import { quoted } from './problem.js';
import { memberOf, type Document, type Run, type Value } from './value.js';

/** The items of lists, equal ones once, where the first of them stands. */
export function distinct(arrays: readonly Value[]): Run[] {
  const seen = new Set<string>();
  return runsOf(arrays, (item) => {
    const before = seen.size;
    return seen.add(fingerprint(item)).size > before;
  });
}

/**
 * The items of lists, equal ones once, where the first of them stands. Throws a Contradiction where items have the same
 * key but are not equal; a ValueProblem where they do in one list, or one has no such key.
 */
export function distinctBy(arrays: readonly Value[], key: readonly string[], path: Path): Run[] {
  const seen = new Map<string, Value>();
  const unequal = new Set<string>();
  const keyText = quoted(key.join('.'));
  const runs = runsOf(arrays, (item) => {
    const found = scalarAt(item, key);
    if (found === undefined)
      throw refused(
        path,
        item,
        (it) =>
          `unique-by(${keyText}): the item ${it} has no ${keyText}; allowed is a string, a number or a boolean`,
      );
    const name = nameOf(found);
    const first = seen.get(name);
    if (first === undefined) seen.set(name, item);
    else if (!isEqual(first, item)) unequal.add(name);
    return first === undefined;
  });
  if (unequal.size === 0) return runs;
  const conflictOf = (items: readonly Value[]): Conflict => ({
    path,
    values: items,
    shown: unequalOf(items),
    explain: (them) => {
      const [count, all] = items.length === 2 ? ['two', ''] : [items.length, 'all '];
      const found = scalarAt(items[0] as Value, key) as Value;
      return `${count} items have the ${keyText} ${sourceOf(found)} but are not ${all}equal: ${them}`;
    },
  });
  const met = itemsNamed(arrays, key, unequal);
  for (const items of met)
    for (const own of byDocument(items))
      // Nobody else is at fault where a list contradicts itself.
      if (unequalOf(own).length > 1) throw problemOf([conflictOf(own)]);
  throw new Contradiction(met.map(conflictOf));
}

/** The items of each of these names, in the order of the lists. */
function itemsNamed(arrays: readonly Value[], key: readonly string[], names: ReadonlySet<string>): Value[][] {
  const found = new Map([...names].map((name): [string, Value[]] => [name, []]));
  for (const array of arrays)
    for (const item of array.document.items(array)) {
      const its = scalarAt(item, key);
      if (its !== undefined) found.get(nameOf(its))?.push(item);
    }
  return [...found.values()];
}

function byDocument(items: readonly Value[]): Iterable<Value[]> {
  const found = new Map<Document, Value[]>();
  for (const item of items) {
    const own = found.get(item.document);
    if (own) own.push(item);
    else found.set(item.document, [item]);
  }
  return found.values();
}

/** What tells an item by its key: 1 and "1" are two. */
const nameOf = (key: Value): string => `${key.kind} ${key.document.text(key)}`;

/** As many of contradicting values as are written out. */
export const mostShown = 3;

/** The first value, and some that are equal neither to it nor to one another: as many as are written out. */
export function unequalOf(values: readonly Value[]): Value[] {
  const unequal: Value[] = [];
  for (const value of values) {
    if (unequal.length === mostShown) break;
    if (!unequal.some((one) => isEqual(one, value))) unequal.push(value);
  }
  return unequal;
}

/** Whether two values are equal, as a fingerprint has it. */
function isEqual(a: Value, b: Value): boolean {
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
