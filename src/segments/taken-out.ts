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
 * came onto base, or their file was; and where they are kept, in a sentence. What is bad now is told as that.
 * @throws {GitError}
 */
export async function takenOut(
  { repository }: Pick<Source, 'repository'>,
  job: Job,
  { facts: { own, ledger }, decision: { arrivals, quarantined } }: Prepared,
): Promise<string[]> {
  if (own.proposal === null) return [];
  const proposed = await proposedLedger(repository, job, own.proposal);
  const isBrought = (id: string): boolean => arrivals.some((one) => one.id === id);
  const gone = [...(proposed?.segments ?? [])].filter(([id, { ref, path, blob }]) => {
    const there = ledger.segments.get(id);
    const isOnBase = there && recordsOf(there).some((one) => one.blob === blob);
    const isBad = quarantined.some((one) => one.ref === ref && one.path === path);
    return !isOnBase && !isBad && !isBrought(id);
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
