import { UserError } from '../config/error.js';
import { isLfsPointer } from '../git/lfs-pointer.js';
import { fileAt, fileIdAt, readBlobs } from '../git/objects.js';
import type { Remote } from '../git/remote.js';
import type { Repository } from '../git/repository.js';
import type { GitHub } from '../github/client.js';
import { visible } from '../report/visible.js';
import { plainWords } from '../report/words.js';
import type { Combiner } from './combine.js';
import type { Branch, Contribution } from './decide.js';
import { heldBefore } from './held-before.js';
import type { Job } from './job.js';
import { recordsOf, type Ledger } from './ledger.js';
import { ledgerAtBase } from './ledger-at-base.js';
import { readSchema } from './schema/read-schema.js';
import { withSchema } from './schema/with-schema.js';
import { segmentFiles, type BranchFiles, type SegmentFile } from './segment-files.js';
import { baseAsBranch, broughtByBase, filesOnBase } from './on-base.js';
import { pinned } from './pinned.js';
import { revertedOnBase } from './reverted.js';
import { spentProposal } from './proposal.js';
import type { BranchAt } from './report.js';
import { JsonDocument } from './values/json-document.js';
import { ValueProblem } from './values/problem.js';
import { takeSnapshot, type OwnCommits, type Tip } from './snapshot.js';

/** Where a job's branches are, and where they are read into. */
export interface Source {
  /** Disposable; the commits that are made stay in it. */
  repository: Repository;
  remote: Remote;
  /** The repository there, for pull requests and dispatches; absent without a token. */
  github?: GitHub;
  /** Milliseconds since 1970. */
  now(): number;
  /** Nothing but these branches counts, and that as they were at these commits; absent: all that are there. */
  only?: readonly Pick<Tip, 'ref' | 'sha'>[];
}

/** All that a decision is made from. */
export interface Facts {
  base: Tip;
  /** What base has, with a hand's edits taken in. */
  ledger: Ledger;
  /** The output at base. */
  output: string | null;
  branches: Branch[];
  /** Base itself, where it brings segments that came there past the job. No branch that may ever go. */
  onBase: Branch[];
  own: OwnCommits;
  /** The branch of a proposal that brings nothing any more, if there is one. */
  spent: readonly BranchAt[];
  /** The one that was given, with the job's schema as base has it. */
  combiner: Combiner;
  /** The ids that the job expects. */
  expected?: readonly string[];
  notes: string[];
}

/**
 * Reads everything from the remote.
 * @throws {UserError} where base, its ledger or the manifest cannot be used. @throws {GitError}
 */
export async function gather(source: Source, job: Job, combiner: Combiner, reading: number): Promise<Facts> {
  const { repository } = source;
  const taken = await takeSnapshot(repository, source.remote, job, reading);
  const snapshot = source.only ? await pinned(repository, taken, source.only) : taken;
  const { base, own } = snapshot;
  const canRead = (path: string): boolean => combiner.canRead(path);
  const output = (await fileIdAt(repository, base.sha, job.output)) ?? null;
  const { ledger, notes } = await ledgerAtBase(repository, base.sha, job.output, output);
  const files = await segmentFiles(repository, snapshot, job, ledger, canRead);
  const expected = await expectedIds(repository, base.sha, job);
  const spent = await spentProposal(repository, job, own, { sha: base.sha, ledger });
  const checking =
    job.schema === undefined ? combiner : await checkingBy(repository, base.sha, job, combiner);
  // What base took in once stays in, whatever the schema says by now.
  const merged = new Set([...ledger.segments.values()].flatMap(recordsOf).map(({ blob }) => blob));
  const past = await filesOnBase(repository, base.sha, job, ledger, canRead);
  const identify = (some: readonly BranchFiles[]): Promise<Branch[]> =>
    identified(repository, some, ledger, (blob) => (merged.has(blob) ? combiner : checking));
  const branches = await identify(files);
  const read = await identify(past.later.length > 0 ? [await baseAsBranch(repository, base, job, past)] : []);
  const reverted = await revertedOnBase(repository, base.sha, job.output, ledger, branches);
  const brought = read.map((one) => broughtByBase(one, ledger, branches));
  return {
    base,
    own,
    spent,
    output,
    ledger,
    notes: [...notes, ...reverted, ...past.notes, ...brought.flatMap((one) => one.notes)],
    combiner: checking,
    branches,
    onBase: brought.map(({ branch }) => branch),
    ...(expected && { expected }),
  };
}

async function identified(
  repository: Repository,
  branches: readonly BranchFiles[],
  ledger: Ledger,
  combinerFor: (blob: string) => Combiner,
): Promise<Branch[]> {
  const ids = new Set(branches.flatMap(({ files }) => files.map(({ blob }) => blob)));
  const blobs = await readBlobs(repository, [...ids]);
  const read = async ({ path, blob }: SegmentFile, ref: string): Promise<Contribution> => {
    const bytes = blobs.get(blob);
    if (!bytes) return { path, blob, problem: 'Its content is missing at the remote.' };
    if (isLfsPointer(bytes)) return { path, blob, problem: inLfs };
    const identity = await combinerFor(blob).identify({ path, name: nameOf(path, ref), bytes });
    if ('problem' in identity) return { path, blob, problem: identity.problem };
    return { path, blob, id: identity.id ?? path, explicit: identity.id !== undefined };
  };
  const found: Branch[] = [];
  for (const { files, inherited, commits, ...own } of branches) {
    const contributions: Contribution[] = [];
    // One at a time: each may need a lot of memory while it is read.
    for (const file of files) contributions.push(await read(file, own.ref));
    const before = heldBefore({ sha: own.sha, inherited, commits }, ledger);
    found.push({ ...own, contributions, before });
  }
  return found;
}

const inLfs =
  'Its content is in Git LFS, where no merge reads it: take it out of .gitattributes there, and commit the file itself.';

/** What people know a file by, as git names it: `BRANCH:PATH`. */
export function nameOf(path: string, ref: string): string {
  return plainWords.name(`${ref}:${path}`);
}

async function checkingBy(
  repository: Repository,
  base: string,
  { schema = '', output, base: name }: Job,
  combiner: Combiner,
): Promise<Combiner> {
  const blob = await fileIdAt(repository, base, schema);
  const bytes = blob === undefined ? undefined : (await readBlobs(repository, [blob])).get(blob);
  if (!bytes)
    throw new UserError(
      `schema: there is no file "${visible(schema)}" on ${visible(name)}; name a JSON Schema that is there.`,
    );
  return withSchema(combiner, await readSchema(schema, bytes), output);
}

async function expectedIds(
  repository: Repository,
  base: string,
  job: Job,
): Promise<readonly string[] | undefined> {
  if (!job.expect) return undefined;
  if ('ids' in job.expect) return job.expect.ids;
  const { manifest } = job.expect;
  const text = await fileAt(repository, base, manifest);
  const name = visible(manifest);
  if (text === undefined)
    throw new UserError(
      `expect: there is no file "${name}" on ${visible(job.base)}; name one that lists segment ids.`,
    );
  const ids = idsIn(text);
  if (ids.length === 0)
    throw new UserError(`expect: "${name}" lists nothing; write one id a line, or a JSON array of ids.`);
  return ids;
}

/** A JSON array of ids, or one id a line. A number is the id that a segment has by writing it so. */
export function idsIn(manifest: string): string[] {
  const text = manifest.replace(/^\ufeff/, '');
  if (text.trimStart().startsWith('[')) {
    const ids = jsonIds(text);
    if (ids) return ids;
    throw new UserError('expect: the manifest starts as JSON, and is no array of texts and numbers.');
  }
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function jsonIds(text: string): string[] | undefined {
  try {
    const document = new JsonDocument('manifest', Buffer.from(text));
    const items = [...document.items(document.root)];
    const areIds = items.every(({ kind }) => kind === 'string' || kind === 'number');
    return areIds ? items.map((item) => document.text(item)) : undefined;
  } catch (error) {
    if (error instanceof ValueProblem) return undefined;
    throw error;
  }
}
