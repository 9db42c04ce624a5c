import { shellQuote } from '../report/shell-quote.js';
import { enumerate, plainWords } from '../report/words.js';
import type { Source } from './gather.js';
import type { Job } from './job.js';
import { ledgerPath, recordsOf } from './ledger.js';
import { ownRefs } from './own-refs.js';
import type { Prepared } from './prepare.js';
import { proposedLedger } from './proposal.js';

/** So many are named one by one. */
const mostNamed = 10;

/**
 * Of the proposal as it stood: the segments that nobody brings any more, because their branch was deleted before they
 * came onto base, or their file was; and where they are kept, in a sentence. A file that is bad now, or another segment,
 * is told as that.
 * @throws {GitError}
 */
export async function takenOut(
  { repository }: Pick<Source, 'repository'>,
  job: Job,
  { facts: { own, ledger }, decision: { arrivals, quarantined } }: Prepared,
): Promise<string[]> {
  if (own.proposal === null) return [];
  const proposed = await proposedLedger(repository, job, own.proposal);
  const brought = new Set(arrivals.map(({ id }) => id));
  const changed = new Set([...arrivals, ...quarantined].map(fileOf));
  const gone = [...(proposed?.segments ?? [])].filter(([id, segment]) => {
    const there = ledger.segments.get(id);
    const isOnBase = there && recordsOf(there).some(({ blob }) => blob === segment.blob);
    return !isOnBase && !brought.has(id) && !changed.has(fileOf(segment));
  });
  if (gone.length === 0) return [];
  const name = (text: string): string => plainWords.name(text);
  const each = gone.map(
    ([, { ref, path, blob }]) => `${name(path)} of ${name(ref)} (git cat-file blob ${blob})`,
  );
  const all = shellQuote(`${own.proposal}:${ledgerPath(job.output)}`);
  const rest = gone.length > mostNamed ? `; git show ${all} lists all` : '';
  return [
    `No branch brings any more what was proposed, and is not on base: ${enumerate(each, mostNamed)}${rest}. It is kept: after git fetch origin ${shellQuote(ownRefs(job).kept)} these commands print it.`,
  ];
}

function fileOf({ ref, path }: { ref: string; path: string }): string {
  return `${ref}:${path}`;
}
