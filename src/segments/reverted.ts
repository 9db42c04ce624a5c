import { changesOnLine } from '../git/history.js';
import { readBlobs } from '../git/objects.js';
import { pathBytes } from '../git/path-text.js';
import type { Repository } from '../git/repository.js';
import { enumerate, plainWords } from '../report/words.js';
import type { Branch } from './decide.js';
import { ledgerPath, readableLedger, type Ledger } from './ledger.js';
import { indexOf } from './ledger-index.js';

/** So many are named one by one. */
const mostNamed = 10;

/**
 * What base's last change of the ledger took out of it, as a revert of a merge does, of branches that are still there: to git
 * base has their commits, so nothing of it comes in again by itself.
 * @returns a sentence that names it and says what to do; none where nothing was.
 * @throws {GitError}
 */
export async function revertedOnBase(
  repository: Repository,
  base: string,
  output: string,
  ledger: Ledger,
  branches: readonly Branch[],
): Promise<string[]> {
  // In an ordinary run there is none, and nothing is asked of git.
  const quiet = branches.filter(
    (branch) => branch.contributions.length + branch.others.length === 0 && !indexOf(ledger).cameFrom(branch),
  );
  if (quiet.length === 0) return [];
  const place = ledgerPath(output);
  const [last] = await changesOnLine(repository, base, [place], 1);
  const change = last?.changes.get(pathBytes(place));
  if (!change || change.status === 'A') return [];
  const text = (await readBlobs(repository, [change.oldId])).get(change.oldId)?.toString();
  const before = text === undefined ? undefined : readableLedger(text, output);
  if (!before) return [];
  const tips = new Map(quiet.map(({ ref, sha }) => [ref, sha]));
  const gone = [...before.segments].filter(
    ([id, { ref, sha }]) => !ledger.segments.has(id) && tips.get(ref) === sha,
  );
  if (gone.length === 0) return [];
  const each = gone.map(([, { path, ref }]) => `${plainWords.name(path)} of ${plainWords.name(ref)}`);
  return [
    `The last change of the ledger of ${plainWords.name(output)} on base, such as a revert of a merge, took out ${enumerate(each, mostNamed)}. Nothing of that comes in again by itself though its branch is there, because base's history has the commits: revert the revert to have it back, or delete the branch.`,
  ];
}
