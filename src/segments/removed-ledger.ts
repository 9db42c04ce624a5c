import { UserError } from '../config/error.js';
import { changesOnLine } from '../git/history.js';
import { fileIdAt, readBlobs } from '../git/objects.js';
import { pathBytes, pathText } from '../git/path-text.js';
import type { Repository } from '../git/repository.js';
import { shellQuote } from '../report/shell-quote.js';
import { visible } from '../report/visible.js';
import {
  emptyLedger,
  isLedgerPath,
  ledgerFolder,
  ledgerPath,
  outputOf,
  readableLedger,
  writeLedger,
  type Ledger,
} from './ledger.js';

/**
 * The ledger of an output that was renamed, where it was removed: one in base's history whose result this output is, or was.
 * @param output the blob of the output at `path`, which never had a ledger by this name.
 * @throws {UserError} where it was changed as it was renamed, so that nobody knows. @throws {GitError}
 */
export async function removedLedger(
  repository: Repository,
  base: string,
  path: string,
  output: string,
): Promise<Ledger | undefined> {
  const here = pathBytes(path);
  const line = await changesOnLine(repository, base, [path, ledgerFolder]);
  const had = new Set([output, ...line.flatMap(({ changes }) => changes.get(here)?.newId ?? [])]);
  const removed = line.flatMap(({ commit, changes }) =>
    [...changes.values()]
      .filter((change) => change.status === 'D' && isLedgerPath(pathText(change.path)))
      .map(({ path: place, oldId }) => ({
        place: pathText(place),
        blob: oldId,
        commit,
        isWithOutput: changes.get(here)?.status === 'A',
      })),
  );
  const blobs = await readBlobs(repository, [...new Set(removed.map(({ blob }) => blob))]);
  const ledgers = removed.flatMap((one) => {
    const text = blobs.get(one.blob)?.toString();
    const ledger = text === undefined ? undefined : readableLedger(text, outputOf(one.place));
    return ledger ? [{ ...one, ledger }] : [];
  });
  const same = ledgers.find(({ ledger: { result } }) => result !== null && had.has(result));
  if (same) return same.ledger;
  for (const { place, commit, ledger } of ledgers.filter(({ isWithOutput }) => isWithOutput))
    if ((await fileIdAt(repository, base, ledger.output)) === undefined)
      throw new UserError(
        inDoubt(path, output, ledger.output, `git show ${shellQuote(`${commit}^:${place}`)}`),
      );
  return undefined;
}

function inDoubt(path: string, output: string, other: string, command: string): string {
  const [name, old, place] = [path, other, ledgerPath(path)].map(visible);
  const none = visible(JSON.stringify(JSON.parse(writeLedger(emptyLedger(path, output)))));
  return `${name} came onto base in the commit that removed ${old} and its ledger. If it is ${old} under another name, what was merged there would be merged again: commit what ${command} prints as ${place}, with "output": ${visible(JSON.stringify(path))} in it. If it is not, commit this there: ${none}`;
}
