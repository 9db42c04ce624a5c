import { recordsOf, type Ledger, type LedgerRecord } from './ledger.js';

/** The segments of a ledger by what was merged of them, now or earlier: their ids, in the ledger's order. */
export interface LedgerIndex {
  /** Whether anything came from a branch at a commit. */
  cameFrom(at: Pick<LedgerRecord, 'ref' | 'sha'>): boolean;
  /** Those that came from a commit, whatever the branch was called. */
  fromCommit(sha: string): readonly string[];
  /** Those that had a content. */
  withBlob(blob: string): readonly string[];
  /** Sorts ids into the ledger's order. */
  inOrder(ids: Iterable<string>): string[];
}

// A ledger only grows, and is asked for each branch. None is ever changed, so what was made of one holds.
const made = new WeakMap<Ledger, LedgerIndex>();

/** The index of a ledger, made when it is first asked for. */
export function indexOf(ledger: Ledger): LedgerIndex {
  const index = made.get(ledger) ?? makeIndex(ledger);
  made.set(ledger, index);
  return index;
}

function makeIndex({ segments }: Ledger): LedgerIndex {
  const sources = new Set<string>();
  const commits = new Map<string, string[]>();
  const blobs = new Map<string, string[]>();
  const places = new Map<string, number>();
  for (const [id, segment] of segments) {
    places.set(id, places.size);
    for (const { ref, sha, blob } of recordsOf(segment)) {
      sources.add(`${sha} ${ref}`);
      append(commits, sha, id);
      append(blobs, blob, id);
    }
  }
  const placeOf = (id: string): number => places.get(id) ?? 0;
  return {
    cameFrom: ({ ref, sha }) => sources.has(`${sha} ${ref}`),
    fromCommit: (sha) => commits.get(sha) ?? [],
    withBlob: (blob) => blobs.get(blob) ?? [],
    inOrder: (ids) => [...ids].sort((a, b) => placeOf(a) - placeOf(b)),
  };
}

function append(lists: Map<string, string[]>, key: string, id: string): void {
  const list = lists.get(key);
  if (!list) lists.set(key, [id]);
  // One that came more than once in the same state stands there once.
  else if (list.at(-1) !== id) list.push(id);
}
