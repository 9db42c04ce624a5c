import type { GitHub } from './client.js';
import { GitHubError } from './errors.js';

/**
 * Who of these logins may write to the repository, as GitHub says it. Of whom it does not say, nobody may: that is
 * said in the log.
 * @throws {GitHubError} where GitHub gives no answer, or one that is no refusal.
 */
export async function writersAmong(github: GitHub, logins: readonly string[]): Promise<Map<string, boolean>> {
  const writers = new Map<string, boolean>();
  for (const login of logins) writers.set(login, await mayWrite(github, login));
  return writers;
}

async function mayWrite(github: GitHub, username: string): Promise<boolean> {
  try {
    const { permission } = await github.call('read who has write access', (rest, repo) =>
      rest.repos.getCollaboratorPermissionLevel({ ...repo, username }),
    );
    return permission === 'admin' || permission === 'write';
  } catch (error) {
    if (!(error instanceof GitHubError) || !['permission', 'missing'].includes(error.failure)) throw error;
    github.log.warning(`${error.message} Taken for somebody without write access.`);
    return false;
  }
}
