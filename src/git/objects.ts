import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { BlobReader } from './blob-reader.js';
import type { Change } from './raw-diff.js';
import type { Repository } from './repository.js';

/** An object that is there. */
export interface ObjectInfo {
  id: string;
  type: string;
  /** Bytes. */
  size: number;
}

/** What each of `names` (an id, or `id^{tree}` and the like) stands for; undefined where the object is not here. */
export async function lookUp(
  repository: Repository,
  names: readonly string[],
): Promise<(ObjectInfo | undefined)[]> {
  if (names.length === 0) return [];
  const output = await repository.must(['cat-file', '--batch-check', '--buffer'], {
    input: `${names.join('\n')}\n`,
  });
  const lines = output.split('\n');
  return names.map((_, index) => {
    // `NAME missing` must not pass for an answer, whatever spaces and digits the name holds.
    const [, id = '', type = '', size] = /^([0-9a-f]+) ([a-z]+) (\d+)$/.exec(lines[index] ?? '') ?? [];
    return size === undefined ? undefined : { id, type, size: Number(size) };
  });
}

/** The tree of each commit; undefined where the commit or its tree is not here. */
export async function treesOf(
  repository: Repository,
  commits: readonly string[],
): Promise<(string | undefined)[]> {
  const found = await lookUp(
    repository,
    commits.map((commit) => `${commit}^{tree}`),
  );
  return found.map((object) => object?.id);
}

/** What `git ls-tree -z` says of a path in a commit, whatever it is called; empty where nothing is there. @throws {GitError} */
export function entryAt(repository: Repository, commit: string, path: string): Promise<string> {
  // Without this a colon at its start means something.
  const env = { GIT_LITERAL_PATHSPECS: '1' };
  return repository.must(['ls-tree', '--full-tree', '-z', commit, '--', path], { env });
}

/** The id of the file at `path` in a commit; undefined where there is none. @throws {GitError} where its tree is not here. */
export async function fileIdAt(
  repository: Repository,
  commit: string,
  path: string,
): Promise<string | undefined> {
  const listed = await entryAt(repository, commit, path);
  return /^\d+ blob ([0-9a-f]+)\t/.exec(listed)?.[1];
}

/** The text of the file at `path` in a commit; undefined where there is none. @throws {GitError} where it is not here. */
export async function fileAt(
  repository: Repository,
  commit: string,
  path: string,
): Promise<string | undefined> {
  const id = await fileIdAt(repository, commit, path);
  return id === undefined ? undefined : repository.must(['cat-file', 'blob', id]);
}

/** The paths (latin1) of all files of a tree, or of those below some of its directories. */
export async function filesUnder(
  repository: Repository,
  tree: string,
  directories?: readonly string[],
): Promise<string[]> {
  const paths = new Set<string>();
  const list = async (names: readonly string[]): Promise<void> => {
    const args = ['ls-tree', '-r', '-z', '--name-only', '--full-tree', tree, '--', ...names];
    const { stdout } = await repository.run(args);
    for (const path of stdout.toString('latin1').split('\0')) if (path !== '') paths.add(path);
  };
  if (!directories) await list([]);
  for (let at = 0; at < (directories?.length ?? 0); at += 100)
    await list(directories?.slice(at, at + 100).map((name) => `${name}/`) ?? []);
  return [...paths];
}

/** The contents of blobs by id; what is not here is left out. */
export async function readBlobs(
  repository: Repository,
  ids: readonly string[],
): Promise<Map<string, Buffer>> {
  const reader = new BlobReader();
  if (ids.length > 0)
    await repository.run(['cat-file', '--batch', '--buffer'], {
      input: `${ids.join('\n')}\n`,
      onStdout: (chunk) => {
        reader.write(chunk);
      },
    });
  return reader.blobs;
}

/** Writes a blob of any length as its chunks come. @returns its id. @throws {GitError} */
export async function writeBlobOf(
  repository: Repository,
  chunks: Iterable<Buffer> | AsyncIterable<Buffer>,
): Promise<string> {
  return (await repository.must(['hash-object', '-w', '--stdin'], { input: chunks })).trim();
}

/** An entry of a tree; the name is latin1, one character a byte. */
export interface TreeEntry {
  mode: string;
  name: string;
  id: string;
}

/** Writes a blob. @returns its id. */
export function writeBlob(repository: Repository, content: Buffer): string {
  return writeObject(repository, 'blob', content);
}

/** Writes a tree of one level. Entries must come in git's order and have valid names. @returns its id. */
export function writeTree(repository: Repository, entries: readonly TreeEntry[]): string {
  const bytes = entries.flatMap((entry) => [
    Buffer.from(`${entry.mode.replace(/^0/, '')} ${entry.name}\0`, 'latin1'),
    Buffer.from(entry.id, 'hex'),
  ]);
  return writeObject(repository, 'tree', Buffer.concat(bytes));
}

/**
 * Writes the tree that comes of making these changes in `tree`, which must all be possible there.
 * @returns its id.
 * @throws {GitError}
 */
export async function applyChanges(
  repository: Repository,
  tree: string,
  changes: readonly Change[],
): Promise<string> {
  const index = join(repository.directory, `index-${tree}`);
  const options = { env: { GIT_INDEX_FILE: index } };
  const line = ({ newMode, newId, path }: Change): Buffer =>
    Buffer.from(`${newMode.replace(/^0+$/, '0')} ${newId}\t${path}\0`, 'latin1');
  // What goes makes room for what comes in its place.
  const [gone, come] = [changes.filter(isGone), changes.filter((change) => !isGone(change))];
  try {
    await repository.must(['read-tree', tree], options);
    const update = ['update-index', '--add', '--remove', '--replace', '-z', '--index-info'];
    await repository.must(update, { ...options, input: Buffer.concat([...gone, ...come].map(line)) });
    return (await repository.must(['write-tree'], options)).trim();
  } finally {
    await rm(index, { force: true });
  }
}

function isGone({ status }: Change): boolean {
  return status === 'D';
}

/** Writes a commit that nobody will see: no author, no date. @returns its id. */
export function writeCommit(repository: Repository, tree: string, parents: readonly string[]): string {
  const who = 'parallel-claude <> 0 +0000';
  const lines = [
    `tree ${tree}`,
    ...parents.map((parent) => `parent ${parent}`),
    `author ${who}`,
    `committer ${who}`,
  ];
  return writeObject(repository, 'commit', Buffer.from(`${lines.join('\n')}\n\n`));
}

/**
 * Writes a loose object: one small file, without a process for each and with one file open at a time. Only ever into a
 * disposable repository.
 */
function writeObject(repository: Repository, type: string, body: Buffer): string {
  const bytes = Buffer.concat([Buffer.from(`${type} ${body.length}\0`), body]);
  const id = createHash(repository.objectFormat).update(bytes).digest('hex');
  const folder = join(repository.objects, id.slice(0, 2));
  const file = join(folder, id.slice(2));
  // A git process may be reading it: what is there is never written again.
  if (existsSync(file)) return id;
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, deflateSync(bytes, { level: 0 }));
  return id;
}
