import { pathText } from './path-text.js';
import type { Repository } from './repository.js';

/** The files of HEAD whose deletion is staged and not committed, as text; none where there is no HEAD. */
export async function stagedDeletions(repository: Repository): Promise<string[]> {
  const args = ['diff-index', '--cached', '--no-renames', '--diff-filter=D', '--name-only', '-z', 'HEAD'];
  const { stdout } = await repository.run(args);
  return stdout
    .toString('latin1')
    .split('\0')
    .filter((path) => path !== '')
    .map(pathText);
}
