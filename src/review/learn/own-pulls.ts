import type { GitHub } from '../../github/client.js';

/**
 * Which of these pull requests people with write access made: their branch stands in the repository itself, and is not
 * Dependabot's, which brings what others wrote.
 * @throws {GitHubError}
 */
export async function ownPulls(github: GitHub, numbers: readonly number[]): Promise<Set<number>> {
  const own = new Set<number>();
  for (const number of numbers) {
    const { head, user } = await github.call('read the pull request', (rest, repo) =>
      rest.pulls.get({ ...repo, pull_number: number }),
    );
    // Null where the fork or the account was deleted, whatever the types say.
    const at = (head.repo as { full_name: string } | null)?.full_name.toLowerCase();
    const author = (user as { login: string } | null)?.login;
    const isHere = at === `${github.repo.owner}/${github.repo.repo}`.toLowerCase();
    if (isHere && author !== 'dependabot[bot]') own.add(number);
  }
  return own;
}
