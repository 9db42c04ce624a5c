import { git } from '../git.js';
import { sample, type JsonObject } from './description.js';

const statuses: Record<string, string> = {
  A: 'added',
  D: 'removed',
  M: 'modified',
  R: 'renamed',
  T: 'changed',
};

/** The files between the merge base of two commits and the second one, as GitHub lists them. */
export async function diffFiles(path: string, base: string, head: string): Promise<JsonObject[]> {
  const range = `${base}...${head}`;
  const raw = (await git(path, 'diff', '--raw', '-z', '--no-abbrev', '-M', range)).split('\0');
  const files: JsonObject[] = [];
  for (let at = 0; at < raw.length - 1;) {
    const [, , , newBlob = '', kind = ''] = (raw[at++] ?? '').split(' ');
    const previous = kind.startsWith('R') ? (raw[at++] ?? '') : undefined;
    const filename = raw[at++] ?? '';
    const paths = previous === undefined ? [filename] : [previous, filename];
    const patch = await git(path, '--literal-pathspecs', 'diff', '-M', range, '--', ...paths);
    const hunks = patch.slice(patch.indexOf('\n@@') + 1);
    const count = (sign: string) => hunks.split('\n').filter((line) => line.startsWith(sign)).length;
    const isText = patch.includes('\n@@');
    const additions = isText ? count('+') : 0;
    const deletions = isText ? count('-') : 0;
    files.push(
      sample('diff-entry', {
        filename,
        sha: newBlob,
        status: statuses[kind[0] ?? ''] ?? 'changed',
        additions,
        deletions,
        changes: additions + deletions,
        ...(isText && { patch: hunks }),
        ...(previous !== undefined && { previous_filename: previous }),
      }),
    );
  }
  return files;
}
