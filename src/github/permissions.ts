/** What we ask of GitHub, in the words of our messages, and the token's permissions that each needs. */
export const features = {
  'read the merge methods of the repository': 'contents: read',
  'read the pull request': 'pull-requests: read',
  'read who has write access': 'metadata: read',
  'read who the token speaks for': 'metadata: read',
  'list open pull requests': 'pull-requests: read',
  'read the comments of the pull request': 'pull-requests: read',
  'comment on the pull request': 'pull-requests: write',
  'read the review threads of the pull request': 'pull-requests: read',
  'review the pull request': 'pull-requests: write',
  // Of an App's token GitHub wants both, though the content is not touched (github/gh-aw#35726).
  'resolve a review thread': 'contents: write and pull-requests: write',
  'read review comments': 'pull-requests: read',
  'react to a comment': 'pull-requests: write',
  'read the labels of the pull request': 'pull-requests: read',
  'label the pull request': 'pull-requests: write',
  'read the checks of open pull requests':
    'actions: read, checks: read, pull-requests: read and statuses: read',
  'read check runs': 'checks: read',
  'publish a check run': 'checks: write',
  'set commit statuses': 'statuses: write',
  'find the pull request': 'pull-requests: read',
  'open the pull request': 'pull-requests: write',
  'update the pull request': 'pull-requests: write',
  'make the commit': 'contents: write',
  'start the workflow': 'actions: write',
  'send the event': 'contents: write',
} as const;

export type Feature = keyof typeof features;

/**
 * The permissions GitHub says would do, from its header `x-accepted-github-permissions`
 * (`issues=write; pull_requests=write`), in a workflow's words: `issues: write or pull-requests: write`.
 */
export function acceptedPermissions(header: string): string {
  return header
    .split(';')
    .map((alternative) =>
      alternative.trim().replaceAll('_', '-').replaceAll('=', ': ').replaceAll(',', ' and '),
    )
    .filter((alternative) => /^[a-z-]+: [a-z]+( and [a-z-]+: [a-z]+)*$/.test(alternative))
    .join(' or ');
}
