import { attributeOf } from '../../git/attributes.js';
import type { Repository } from '../../git/repository.js';

const asText = ['unspecified', 'set', 'text'];

/** Those of `paths` that a merge driver other than git's own for text merges: git has to be asked. */
export async function drivenPaths(repository: Repository, paths: readonly string[]): Promise<Set<string>> {
  const drivers = await attributeOf(repository, 'merge', [...new Set(paths)]);
  return new Set(paths.filter((path) => !asText.includes(drivers.get(path) ?? 'unspecified')));
}
