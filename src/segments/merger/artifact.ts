import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../../config/error.js';
import { largestFile } from '../largest-file.js';
import { readPlainFile } from './plain-file.js';

/** A file's content as an artifact names it: its SHA-256, in hexadecimal. */
export type Digest = string;

/** No record is larger: 100,000 segments with long names. */
const largestRecord = 256 * 1024 * 1024;

/** The digest of a content. */
export function digestOf(bytes: Buffer): Digest {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Writes files into an artifact, which is a folder that one job of a workflow leaves for another. They are named after
 * what they hold: artifacts take few names, and git has any.
 */
export async function addFiles(folder: string, files: readonly Buffer[]): Promise<void> {
  await mkdir(join(folder, 'files'), { recursive: true });
  for (const bytes of files) await writeFile(join(folder, 'files', digestOf(bytes)), bytes);
}

/** Writes the record that says what the files are: last, because without it there is no artifact. */
export async function writeRecord(folder: string, record: object): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, recordName), `${JSON.stringify(record, null, 2)}\n`);
}

const recordName = 'record.json';

/**
 * Reads the record of an artifact.
 * @param step the step that writes it.
 * @throws {UserError} where it is not there, or is no JSON.
 */
export async function readRecord(folder: string, step: string): Promise<unknown> {
  const file = join(folder, recordName);
  const found = await readPlainFile(file, largestRecord);
  if ('problem' in found)
    throw new UserError(`${file} ${found.problem}; step: ${step} writes it, in a job before this one.`);
  try {
    return JSON.parse(found.bytes.toString('utf8')) as unknown;
  } catch {
    throw badArtifact(file, 'is no JSON');
  }
}

/**
 * Reads a file of an artifact.
 * @throws {UserError} where it is not the one that was written.
 */
export async function readContent(folder: string, digest: Digest): Promise<Buffer> {
  const file = join(folder, 'files', digest);
  const found = await readPlainFile(file, largestFile);
  if ('problem' in found) throw badArtifact(file, found.problem);
  if (digestOf(found.bytes) !== digest) throw badArtifact(file, 'was changed since it was written');
  return found.bytes;
}

/** What an artifact has to say of itself is not so. */
export function badArtifact(file: string, problem: string): UserError {
  return new UserError(`${file} ${problem}; run the workflow again, from step: prepare.`);
}
