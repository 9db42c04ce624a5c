import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GitError } from './errors.js';
import { lastLine } from './process.js';
import type { Repository } from './repository.js';

/** What changes between two texts, in the lines that `git diff` prints from its first `@@` on. */
export async function unifiedDiff(repository: Repository, before: string, after: string): Promise<string[]> {
  const folder = await mkdtemp(join(repository.host.tempDir, 'diff-'));
  const files = [join(folder, 'before'), join(folder, 'after')] as const;
  await writeFile(files[0], before);
  await writeFile(files[1], after);
  const args = [
    'diff',
    '--no-index',
    '--no-color',
    '--no-ext-diff',
    '--no-textconv',
    '--text',
    '--',
    ...files,
  ];
  const { code, stdout, stderr } = await repository.run(args);
  if (code > 1) throw new GitError(`git diff failed in ${repository.directory}: ${lastLine(stderr)}`);
  const lines = stdout.toString('utf8').split('\n').slice(0, -1);
  const start = lines.findIndex((line) => line.startsWith('@@'));
  return start < 0 ? [] : lines.slice(start);
}
