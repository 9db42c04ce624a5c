import { UserError } from '../config/error.js';
import { compileGlobs, takesOut } from '../config/globs.js';
import { visible } from '../report/visible.js';

/** The trailer by which a commit narrows what its branch may change: `Parallel-Claude-Scope: src/login/**`. */
export const scopeTrailer = 'Parallel-Claude-Scope';

/** A trailer of a commit on the branch. */
export interface ScopeTrailer {
  /** The commit that has it. */
  sha: string;
  /** Its value: one glob. */
  glob: string;
}

/**
 * What commits leave of a branch's rights: the trailer whose scope a path is outside of, undefined where it is in all of
 * them. Each trailer narrows what the others leave, so no later commit can give back what an earlier one gave up.
 * Throws a UserError that names the commit where a value is not a glob, or begins with `!`.
 */
export function narrowedBy(trailers: readonly ScopeTrailer[]): (path: string) => ScopeTrailer | undefined {
  const scopes = trailers.map((trailer) => {
    const what = `${scopeTrailer} of commit ${visible(trailer.sha.slice(0, 12))}`;
    if (takesOut(trailer.glob)) {
      throw new UserError(
        `${what}: "${visible(trailer.glob)}" begins with !; allowed is one glob that says what the branch may change`,
      );
    }
    return { trailer, holds: compileGlobs([trailer.glob], what) };
  });
  return (path) => scopes.find(({ holds }) => !holds(path))?.trailer;
}
