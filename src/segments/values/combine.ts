import { Contradiction, refused } from './conflict.js';
import { digitsIn, isDecimal, sumOf } from './decimal.js';
import { pathText, type Path } from './path.js';
import type { Plan } from './plan.js';
import { unequalOf } from './unique.js';
import type { Run, Value } from './value.js';

/** What one or more documents have in one place. */
export type Values = readonly [Value, ...Value[]];

/** All items of lists, one list after the other. */
export function concatenated(arrays: Values): Plan {
  return list(
    arrays[0],
    arrays.map((array) => array.document.all(array)).filter((run) => run !== undefined),
  );
}

/** A list of these runs; without any the first list, which is empty, as it stands. */
export function list(first: Value, runs: readonly Run[]): Plan {
  return runs.length === 0 ? first : { merged: 'array', runs };
}

/** The values, which all have to be lists. */
export function lists(path: Path, values: Values, name: string): Values {
  const other = values.find(({ kind }) => kind !== 'array');
  if (other === undefined) return values;
  throw refused(
    path,
    other,
    (it) => `the strategy ${name} is for lists, and this is ${kindWords(other.kind)}: ${it}`,
  );
}

/** The values, which all have to be decimal numbers. */
export function numbers(path: Path, values: Values, name: string): Values {
  const other = values.find((one) => one.kind !== 'number' || !isDecimal(textOf(one)));
  if (other === undefined) return values;
  const kind = other.kind === 'number' ? 'no decimal number' : kindWords(other.kind);
  throw refused(
    path,
    other,
    (it) => `the strategy ${name} is for decimal numbers, and this is ${kind}: ${it}`,
  );
}

/** The exact sum of numbers; a single one as it is written. */
export function sum(path: Path, values: Values): Plan {
  if (values.length === 1) return values[0];
  const text = sumOf(values.map(textOf));
  if (text !== undefined) return { merged: 'number', text };
  // Each may be short enough by itself: the one that takes most digits is the one to leave out.
  const long = values.reduce((most, one) => (digitsIn(textOf(one)) > digitsIn(textOf(most)) ? one : most));
  throw refused(path, long, (it) => `the exact sum has more than 10000 digits: ${it}`);
}

/** The first of values, which all have to be equal. */
export function equal(path: Path, values: Values): Value {
  const [first] = values;
  const unequal = unequalOf(values);
  if (unequal.length === 1) return first;
  const others = values.every(({ kind }) => kind === 'number') ? '; for numbers also sum, min or max' : '';
  throw new Contradiction([
    {
      path,
      values,
      shown: unequal,
      explain: (them) =>
        `${them} are not ${values.length > 2 ? 'all ' : ''}equal; allowed are equal values, or a strategy for this path, such as merge: {${JSON.stringify(pathText(path))}: last-wins}${others}`,
    },
  ]);
}

/** What a scalar or a key says. */
export const textOf = (value: Value): string => value.document.text(value);

/** A kind with its article. */
export function kindWords(kind: Value['kind']): string {
  return kind === 'null' ? 'null' : kind === 'object' || kind === 'array' ? `an ${kind}` : `a ${kind}`;
}
