import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decide, isMerged, type Branch } from '../../src/segments/decide.js';
import {
  absorb,
  emptyLedger,
  readLedger,
  withArrivals,
  writeLedger,
  type Ledger,
} from '../../src/segments/ledger.js';

// A model of the remote: blobs are made-up ids, and an output is the list of blobs that it holds.
const hex = (number: number): string => number.toString(16).padStart(40, '0');

type Step =
  | { do: 'push'; ref: number; id: number; explicit: boolean }
  | { do: 'delete'; ref: number }
  | { do: 'merge'; autoDelete: boolean }
  | { do: 'edit' };

const small = fc.nat({ max: 3 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('push' as const), ref: small, id: small, explicit: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('delete' as const), ref: small }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('merge' as const), autoDelete: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('edit' as const) }) },
);

class Model {
  branches = new Map<string, Branch>();
  ledger: Ledger = emptyLedger('out.json', null);
  /** The blobs in each output that ever was; '' is none. */
  outputs = new Map<string | null, string[]>([[null, []]]);
  output: string | null = null;
  #last = 0;

  next(): string {
    return hex(++this.#last);
  }

  push(ref: string, name: string, explicit: boolean): void {
    const path = `staging/${name}.json`;
    const contribution = { path, blob: this.next(), id: explicit ? name : path, explicit };
    const others = (this.branches.get(ref)?.contributions ?? []).filter((one) => one.path !== path);
    this.branches.set(ref, {
      ref,
      sha: this.next(),
      committed: 0,
      contributions: [...others, contribution],
      others: [],
      before: [],
    });
  }

  edit(): void {
    const edited = this.next();
    this.outputs.set(edited, [...(this.outputs.get(this.output) ?? []), edited]);
    this.output = edited;
  }

  merge(autoDelete: boolean): void {
    const ledger = this.ledger.result === this.output ? this.ledger : absorb(this.ledger, this.output);
    const { arrivals } = decide(ledger, [...this.branches.values()], { minBranches: 1 }, 0);
    if (arrivals.length > 0) {
      const result = this.next();
      const merged = withArrivals(ledger, arrivals, result);
      const current = [...merged.segments.values()]
        .filter(({ absorbed }) => !absorbed)
        .map(({ blob }) => blob);
      this.outputs.set(result, [...(this.outputs.get(merged.origin) ?? []), ...current]);
      // As the next run will read it.
      this.ledger = readLedger(writeLedger(merged), 'out.json');
      this.output = result;
    }
    const base = this.ledger.result === this.output ? this.ledger : absorb(this.ledger, this.output);
    for (const [ref, branch] of this.branches)
      if (autoDelete && isMerged(base, branch)) this.branches.delete(ref);
  }
}

test('after any pushes, deletions, merges and edits by hand, base has each current segment exactly once', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const model = new Model();
      for (const one of steps) {
        const held = (): string[] => model.outputs.get(model.output) ?? [];
        const before = new Set(held());
        const branchesBefore = [...model.branches.values()];
        if (one.do === 'push') model.push(`b${one.ref}`, `${one.id}`, one.explicit);
        else if (one.do === 'delete') model.branches.delete(`b${one.ref}`);
        else if (one.do === 'edit') model.edit();
        else model.merge(one.autoDelete);
        expect(new Set(held()).size).toBe(held().length);
        // Nothing but what superseded it takes a value out.
        for (const { blob, earlier } of model.ledger.segments.values()) {
          expect(held()).toContain(blob);
          for (const old of earlier) if (before.has(old.blob)) before.delete(old.blob);
        }
        for (const blob of before) expect(held()).toContain(blob);
        // A branch went only with all it held in base, or superseded there.
        const counted = new Set(
          [...model.ledger.segments.values()].flatMap((s) => [s.blob, ...s.earlier.map((e) => e.blob)]),
        );
        if (one.do === 'merge')
          for (const { ref, contributions } of branchesBefore)
            if (!model.branches.has(ref))
              for (const { blob } of contributions) expect(counted).toContain(blob);
      }
      // A merge after a merge does nothing.
      model.merge(true);
      const [output, ledger] = [model.output, model.ledger];
      model.merge(true);
      expect([model.output, model.ledger]).toEqual([output, ledger]);
    }),
    { numRuns: 500 },
  );
});
