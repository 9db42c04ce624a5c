import { UserError } from '../config/error.js';
import { changesOf } from '../git/history.js';
import { listTree } from '../git/listing.js';
import { fileAt, fileIdAt, lookUp, readBlobs } from '../git/objects.js';
import { pathText } from '../git/path-text.js';
import type { Repository } from '../git/repository.js';
import { visible } from '../report/visible.js';
import { removedLedger } from './removed-ledger.js';
import {
  absorb,
  emptyLedger,
  isLedgerPath,
  ledgerFolder,
  ledgerPath,
  outputOf,
  readableLedger,
  readLedger,
  type Ledger,
} from './ledger.js';

/** What base says was merged, and what is to be known of it, in sentences. */
export interface LedgerAtBase {
  ledger: Ledger;
  notes: string[];
}

/**
 * Reads the ledger of an output at base: with a hand's edits taken in, and wherever it stands.
 * @param output the blob of the output at `path` there.
 * @throws {UserError} where it cannot be used, or nobody knows whether another one is its. @throws {GitError}
 */
export async function ledgerAtBase(
  repository: Repository,
  base: string,
  path: string,
  output: string | null,
): Promise<LedgerAtBase> {
  const found = await foundAt(repository, base, path, output);
  const { ledger, notes } = found;
  const name = visible(path);
  if (ledger.result !== output)
    return {
      ledger: absorb(ledger, output),
      notes: [
        ...notes,
        `${name} was edited by hand since the last merge: that edit is kept, and what follows is merged onto it.`,
      ],
    };
  const open = [...ledger.segments.values()].filter((segment) => !segment.absorbed).map(({ blob }) => blob);
  const needed = [...new Set([...open, ...(ledger.origin === null ? [] : [ledger.origin])])];
  if ((await lookUp(repository, needed)).every((one) => one?.type === 'blob')) return found;
  return {
    ledger: absorb(ledger, output),
    notes: [
      ...notes,
      `Not all segments of ${name} are in base's history any more (it was rewritten, or merged by squash): what follows is merged onto the output as it is.`,
    ],
  };
}

async function foundAt(
  repository: Repository,
  base: string,
  path: string,
  output: string | null,
): Promise<LedgerAtBase> {
  const text = await fileAt(repository, base, ledgerPath(path));
  if (text !== undefined) return { ledger: readLedger(text, path, output), notes: [] };
  if (output === null) return { ledger: emptyLedger(path, output), notes: [] };
  const last = await lastLedger(repository, base, path);
  if (!last) return otherName(repository, base, path, output);
  return {
    ledger: absorb(last, output),
    notes: [
      `The ledger of ${visible(path)} was removed from base: what is in the output stays as it is, what was merged before is not merged again, and what follows is merged onto it.`,
    ],
  };
}

/** The last ledger in base's history that can be read: an output without one may still hold what was merged. */
async function lastLedger(repository: Repository, base: string, output: string): Promise<Ledger | undefined> {
  for (const commit of await changesOf(repository, base, ledgerPath(output))) {
    const text = await fileAt(repository, commit, ledgerPath(output));
    const ledger = text === undefined ? undefined : readableLedger(text, output);
    if (ledger) return ledger;
  }
  return undefined;
}

/**
 * What an output that never had a ledger was merged from under another name. Without that all that is in it would come in
 * again.
 */
async function otherName(
  repository: Repository,
  base: string,
  path: string,
  output: string,
): Promise<LedgerAtBase> {
  const others = (await otherLedgers(repository, base, path)).flatMap(({ place, text }) => {
    const ledger = readableLedger(text, outputOf(place));
    return ledger ? [ledger] : [];
  });
  const name = visible(path);
  const same =
    others.find(({ result }) => result === output) ?? (await removedLedger(repository, base, path, output));
  if (same)
    return {
      ledger: { ...same, output: path },
      notes: [
        `${name} is what was merged into ${visible(same.output)}: that is not merged again, and what follows is merged onto it.`,
      ],
    };
  for (const other of others)
    if ((await fileIdAt(repository, base, other.output)) === undefined)
      throw new UserError(
        `${name} has no ledger, and ${visible(ledgerPath(other.output))} has no output any more. If ${name} is ${visible(other.output)} under another name, move that ledger to ${visible(ledgerPath(path))} and write "output": ${visible(JSON.stringify(path))} in it, else what was merged there would be merged again. If it is not, remove that ledger.`,
      );
  return { ledger: emptyLedger(path, output), notes: [] };
}

/** The ledgers of other outputs than this one, as text. */
export async function otherLedgers(
  repository: Repository,
  base: string,
  output: string,
): Promise<{ place: string; text: string }[]> {
  const listed = [...(await listTree(repository, base, ledgerFolder))];
  const places = listed.map(([bytes, { id }]) => ({ place: pathText(bytes), id }));
  const others = places.filter(({ place }) => isLedgerPath(place) && place !== ledgerPath(output));
  const blobs = await readBlobs(
    repository,
    others.map(({ id }) => id),
  );
  return others.map(({ place, id }) => ({ place, text: blobs.get(id)?.toString() ?? '' }));
}
