import type { GitHub } from './client.js';

/** A commit that GitHub made. */
export interface MadeCommit {
  sha: string;
  /** Why it is not signed; absent where it is. */
  unsigned?: string;
}

/**
 * Makes a commit of a tree that GitHub has. It stands on no branch yet. GitHub signs what an App's token makes that names
 * neither author nor committer (docs: "Signature verification for bots"); GITHUB_TOKEN is an App's.
 * @param parents commits that GitHub has.
 * @throws {GitHubError}
 */
export async function makeCommit(
  github: GitHub,
  commit: { message: string; tree: string; parents: string[] },
): Promise<MadeCommit> {
  const { sha, verification } = await github.call('make the commit', (rest, repo) =>
    rest.git.createCommit({ ...repo, ...commit }),
  );
  return { sha, ...(!verification.verified && { unsigned: verification.reason }) };
}
