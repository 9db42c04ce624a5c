import { checkStates, type CheckState, type OwnRun } from '../github/check-states.js';
import type { GitHub } from '../github/client.js';
import { GitHubError } from '../github/errors.js';
import type { Candidate } from './compare/branch.js';
import type { Obstacle } from './plan/plan.js';

/**
 * How the checks of these branches' pull requests stand, by number; none where GitHub does not tell, which is said: the
 * verdicts do not depend on it.
 */
export async function seenChecks(
  github: GitHub | undefined,
  branches: readonly Candidate[],
  base: string,
  own: OwnRun,
): Promise<Map<number, CheckState>> {
  if (!github || branches.every(({ pullRequest }) => !pullRequest)) return new Map();
  try {
    return await checkStates(github, base, own);
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    github.log.warning(
      `${error.message} In the plan their checks are unknown (require-checks: false goes on).`,
    );
    return new Map();
  }
}

/** What besides the other branches keeps a branch from merging, by ref. Checks count unless `requireChecks` is false. */
export function obstaclesOf(
  branches: readonly Candidate[],
  stale: ReadonlySet<string>,
  checks: ReadonlyMap<number, CheckState> | 'any',
): Map<string, Obstacle> {
  return new Map(
    branches.flatMap((branch): [string, Obstacle][] => {
      const obstacle = obstacleOf(branch, stale, checks);
      return obstacle ? [[branch.ref, obstacle]] : [];
    }),
  );
}

function obstacleOf(
  { ref, pullRequest }: Candidate,
  stale: ReadonlySet<string>,
  checks: ReadonlyMap<number, CheckState> | 'any',
): Obstacle | undefined {
  if (pullRequest?.draft) return { reason: 'draft' };
  if (stale.has(ref)) return { reason: 'stale', detail: 'its last commit is older than max-age' };
  if (checks === 'any') return undefined;
  if (!pullRequest)
    return { reason: 'unknown', detail: 'it has no pull request, so its checks are not known' };
  const { state, detail } = checks.get(pullRequest.number) ?? { state: 'unknown' };
  const said = detail === undefined ? '' : ` (${detail})`;
  switch (state) {
    case 'green':
      return undefined;
    case 'failing':
      return { reason: 'checks', detail: `not all are green${said}` };
    case 'pending':
      return { reason: 'checks', detail: `not all have ended${said}` };
    case 'none':
      return { reason: 'unknown', detail: 'it has no checks' };
    case 'unknown':
      return { reason: 'unknown', detail: `its checks are not known${said}` };
  }
}
