import { scopeTrailer, type ScopeTrailer } from './scope.js';
import type { Repository } from '../git/repository.js';

/**
 * The trailers by which a branch's own commits (those that base has not) narrow what it may change, newest first.
 * @throws {GitError} where a commit is not here.
 */
export async function scopeTrailers(
  repository: Repository,
  base: string,
  head: string,
): Promise<ScopeTrailer[]> {
  const format = `--format=%H%x00%(trailers:key=${scopeTrailer},valueonly,unfold,separator=%x00)`;
  const output = await repository.must([
    'log',
    '--no-show-signature',
    '--no-notes',
    '--encoding=UTF-8',
    format,
    head,
    `^${base}`,
    '--',
  ]);
  return output.split('\n').flatMap((line) => {
    // A commit without any has an empty field: what stands for none, and not for an empty one.
    const [sha = '', ...globs] = line.split('\0');
    return globs.length === 1 && globs[0] === '' ? [] : globs.map((glob) => ({ sha, glob: glob.trim() }));
  });
}
