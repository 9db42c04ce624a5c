import { join } from 'node:path';
import { badArtifact, readRecord, type Digest } from './artifact.js';

/** What step prepare leaves for a job whose segments a merger has yet to merge. */
export interface PreparedJob {
  /** The job's name. */
  job: string;
  /** The path of the output at base. */
  output: string;
  base: BranchAt;
  /** The job's branches, as they were read. */
  tips: readonly BranchAt[];
  merger: { path: string; blob: string };
  /** The output before any segment; null where there was none. */
  origin: Digest | null;
  /** In the order of their ids. */
  segments: readonly PreparedSegment[];
}

export interface PreparedFile {
  path: string;
  name: string;
  content: Digest;
}

/** A segment as base has it, or as it is new; then `before` is base's, if it has one. */
export interface PreparedSegment extends PreparedFile {
  id: string;
  isNew: boolean;
  before?: PreparedFile;
}

/** What step merge leaves for such a job: what it made of what. */
export interface MergedJob {
  job: string;
  origin: Digest | null;
  segments: readonly State[];
  /** The output; null where no new segment was left to merge. */
  result: Digest | null;
  /** The new segments that were left out, and why. */
  clashes: readonly (State & { reason: string })[];
}

/** A segment with this content. */
export interface State {
  id: string;
  content: Digest;
}

interface BranchAt {
  ref: string;
  sha: string;
}

const version = 1;

const schemas = { prepare: 'parallel-claude/segments-prepared', merge: 'parallel-claude/segments-merged' };
type Step = keyof typeof schemas;

/** What a step leaves as its record. */
export function recordOf(step: Step, jobs: readonly (PreparedJob | MergedJob)[]): object {
  return { schema: schemas[step], version, jobs };
}

/** What step prepare left in a directory. @throws {UserError} where it is not there, or not written as it should be. */
export function readPrepared(directory: string): Promise<PreparedJob[]> {
  return jobsIn(join(directory, 'prepared'), 'prepare', isPreparedJob);
}

/** What step merge left in a directory. @throws {UserError} where it is not there, or not written as it should be. */
export function readMerged(directory: string): Promise<MergedJob[]> {
  return jobsIn(join(directory, 'merged'), 'merge', isMergedJob);
}

async function jobsIn<T>(folder: string, step: Step, isJob: (value: unknown) => value is T): Promise<T[]> {
  const record = await readRecord(folder, step);
  if (isObject(record) && record['schema'] === schemas[step] && record['version'] === version)
    if (isListOf(record['jobs'], isJob)) return record['jobs'];
  throw badArtifact(folder, `is not what this version of step: ${step} writes`);
}

type Fields = Readonly<Record<string, unknown>>;

function isPreparedJob(value: unknown): value is PreparedJob {
  return (
    isObject(value) &&
    isText(value['job']) &&
    isText(value['output']) &&
    isBranchAt(value['base']) &&
    isListOf(value['tips'], isBranchAt) &&
    isObject(value['merger']) &&
    isText(value['merger']['path']) &&
    isObjectId(value['merger']['blob']) &&
    isDigestOrNull(value['origin']) &&
    isListOf(value['segments'], isPreparedSegment)
  );
}

function isMergedJob(value: unknown): value is MergedJob {
  return (
    isObject(value) &&
    isText(value['job']) &&
    isDigestOrNull(value['origin']) &&
    isListOf(value['segments'], isState) &&
    isDigestOrNull(value['result']) &&
    isListOf(
      value['clashes'],
      (one): one is State & { reason: string } => isState(one) && isText(one['reason']),
    )
  );
}

function isPreparedSegment(value: unknown): value is PreparedSegment {
  return (
    isPreparedFile(value) &&
    isText(value['id']) &&
    typeof value['isNew'] === 'boolean' &&
    (value['before'] === undefined || isPreparedFile(value['before']))
  );
}

function isPreparedFile(value: unknown): value is PreparedFile & Fields {
  return isObject(value) && isText(value['path']) && isText(value['name']) && isDigest(value['content']);
}

function isState(value: unknown): value is State & Fields {
  return isObject(value) && isText(value['id']) && isDigest(value['content']);
}

function isBranchAt(value: unknown): value is BranchAt {
  return isObject(value) && isText(value['ref']) && isObjectId(value['sha']);
}

function isListOf<T>(value: unknown, isItem: (item: unknown) => item is T): value is T[] {
  return Array.isArray(value) && value.every(isItem);
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isObjectId(value: unknown): value is string {
  return typeof value === 'string' && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value);
}

function isDigest(value: unknown): value is Digest {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}

function isDigestOrNull(value: unknown): value is Digest | null {
  return value === null || isDigest(value);
}
