import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isMerged, type Branch } from '../../src/segments/decide.js';
import { heldBefore } from '../../src/segments/held-before.js';
import { emptyLedger, recordsOf, type Ledger, type LedgerSegment } from '../../src/segments/ledger.js';

/** Counts how often somebody goes through all of it. */
class Counted extends Map<string, LedgerSegment> {
  passes = 0;
  override [Symbol.iterator](): MapIterator<[string, LedgerSegment]> {
    this.passes++;
    return super[Symbol.iterator]();
  }
  override values(): MapIterator<LedgerSegment> {
    this.passes++;
    return super.values();
  }
}

const few = (word: string): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: 5 }).map((at) => `${word}${at}`);
const records = fc.record({ ref: few('branch'), sha: few('sha'), blob: few('blob') });
const segments = fc.dictionary(
  few('id'),
  fc.record({
    ref: few('branch'),
    sha: few('sha'),
    blob: few('blob'),
    path: few('path'),
    earlier: fc.array(records),
  }),
);
const ledgers = segments.map((all): Ledger => ({
  ...emptyLedger('data.json', null),
  segments: new Counted(Object.entries(all)),
}));
const branches = fc.record({
  ref: few('branch'),
  sha: few('sha'),
  inherited: fc.dictionary(few('path'), few('blob')).map((all) => new Map(Object.entries(all))),
  commits: fc.array(few('sha')).map((all) => new Set(all)),
});

/** A branch that holds nothing but what base contains. */
const bare = (at: { ref: string; sha: string }): Branch => ({
  ...at,
  committed: 0,
  contributions: [],
  others: [],
  before: [],
});

describe('what base has of a branch', () => {
  test('is what its ledger says, segment by segment and in its order', () => {
    fc.assert(
      fc.property(ledgers, branches, (ledger, branch) => {
        const all = [...ledger.segments].map(([id, segment]) => ({ id, segment, own: recordsOf(segment) }));
        const held = all.filter(({ segment, own }) =>
          own.some(
            ({ sha, blob }) =>
              branch.inherited.get(segment.path) === blob || (sha !== branch.sha && branch.commits.has(sha)),
          ),
        );
        expect(heldBefore(branch, ledger)).toEqual(held.map(({ id }) => id));
        const came = all.some(({ own }) =>
          own.some(({ ref, sha }) => ref === branch.ref && sha === branch.sha),
        );
        expect(isMerged(ledger, bare(branch))).toBe(came);
      }),
    );
  });

  test('is found without going through the ledger again for each branch', () => {
    const record = (at: number): LedgerSegment => ({
      ref: `b${at}`,
      sha: `s${at}`,
      blob: `x${at}`,
      path: `p${at}`,
      earlier: [],
    });
    const all = new Counted(Array.from({ length: 50 }, (_, at) => [`p${at}`, record(at)]));
    const ledger: Ledger = { ...emptyLedger('data.json', null), segments: all };
    all.passes = 0;
    for (let at = 0; at < 50; at++) {
      const branch = { ref: `b${at}`, sha: `s${at}` };
      expect(isMerged(ledger, bare(branch))).toBe(true);
      expect(
        heldBefore({ ...branch, inherited: new Map([[`p${at}`, `x${at}`]]), commits: new Set() }, ledger),
      ).toEqual([`p${at}`]);
    }
    expect(all.passes).toBe(1);
  });
});
