import { changeIn, type Change } from './raw-diff.js';
import type { Repository } from './repository.js';

/** A change of which git says where the file was before, where it was elsewhere; its status is then R. */
export interface ChangeOrRename extends Change {
  /** Latin1, as `path`. */
  oldPath?: string;
}

/**
 * The changed paths between two trees or commits, renames (half the content or more) as one change. With very many
 * added and deleted files only those are renames that moved as they were.
 * @throws {GitError} where a part of them is not here.
 */
export async function changesWithRenames(
  repository: Repository,
  from: string,
  to: string,
): Promise<ChangeOrRename[]> {
  const chunks: Buffer[] = [];
  await repository.must(
    [
      'diff-tree',
      '-r',
      '-z',
      '--raw',
      '--find-renames=50%',
      '-l1000',
      '--no-abbrev',
      '--no-ext-diff',
      '--ignore-submodules=none',
      from,
      to,
    ],
    { onStdout: (chunk) => chunks.push(chunk) },
  );
  return parseChanges(Buffer.concat(chunks).toString('latin1'));
}

/** Reads raw output with `-z`, in which a rename has two paths. */
function parseChanges(output: string): ChangeOrRename[] {
  const fields = output.split('\0');
  const changes: ChangeOrRename[] = [];
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const meta = fields[at] ?? '';
    const change = changeIn(meta, fields[at + 1] ?? '');
    if (!change.status.startsWith('R')) changes.push(change);
    else {
      const path = fields[at + 2] ?? '';
      changes.push({ ...change, status: 'R', path, oldPath: change.path });
      at++;
    }
  }
  return changes;
}
