import type { GitHub } from './client.js';

/** How a branch comes into base, in the words of GitHub's API (`merge_method`). */
export type MergeMethod = 'merge' | 'squash' | 'rebase';

// Of GitHub's schema; null where there is no answer to be had.
interface Answer {
  repository: Record<'mergeCommitAllowed' | 'squashMergeAllowed' | 'rebaseMergeAllowed', boolean> | null;
}

const query = `query ($owner: String!, $repo: String!) {
  repository(owner: $owner, name: $repo) { mergeCommitAllowed squashMergeAllowed rebaseMergeAllowed }
}`;

/**
 * The ways in which the repository lets its button merge, `merge` before `squash` before `rebase`; none where GitHub
 * does not say. Asked by GraphQL, because REST keeps the settings from a token without contents: write.
 * @throws {GitHubError}
 */
export async function allowedMergeMethods(github: GitHub): Promise<MergeMethod[]> {
  const answer = await github.ask<Answer | undefined>('read the merge methods of the repository', query);
  const settings = answer?.repository;
  const allowed: [MergeMethod, boolean | undefined][] = [
    ['merge', settings?.mergeCommitAllowed],
    ['squash', settings?.squashMergeAllowed],
    ['rebase', settings?.rebaseMergeAllowed],
  ];
  return allowed.filter(([, value]) => value === true).map(([method]) => method);
}
