import type { Run, Value } from './value.js';

/** What the output holds at one place: a value as it stands in its document, or what was merged. */
export type Plan = Value | MergedObject | MergedArray | MergedNumber;

export interface MergedObject {
  readonly merged: 'object';
  /** At least one. */
  readonly members: readonly MergedMember[];
}

export interface MergedMember {
  readonly key: Value;
  plan: Plan;
}

export interface MergedArray {
  readonly merged: 'array';
  /** At least one. */
  readonly runs: readonly Run[];
}

export interface MergedNumber {
  readonly merged: 'number';
  readonly text: string;
}

/** The runs of items that a merged list, or one that stands as it is, has in the output. */
export function runsIn(list: Plan): readonly Run[] {
  if (!('merged' in list)) return [list.document.all(list)].filter((run) => run !== undefined);
  return list.merged === 'array' ? list.runs : [];
}

/** The items of runs, in order. */
export function* itemsIn(runs: readonly Run[]): Generator<Value> {
  let at = 0;
  for (let run = runs[at]; run !== undefined; run = runs[at]) {
    // Neighbouring runs of one list are found in one walk through it.
    const { array } = run;
    for (const item of array.document.items(array)) {
      // An item may have no byte at all, but something stands between any two.
      while (run?.array === array && item.start > run.end) run = runs[++at];
      if (run?.array !== array) break;
      if (item.start >= run.start) yield item;
    }
    if (run?.array === array) at += 1;
  }
}
