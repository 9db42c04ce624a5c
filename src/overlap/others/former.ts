import type { EventPullRequest } from '../../github/event.js';

/**
 * The head that other pull requests' comments were last about, a commit id: the one before a push, or the one that was
 * closed. `absent` where the pull request took no part before; undefined where the event changes nothing for the others.
 */
export function formerHead(
  { action, before, head }: EventPullRequest,
  draftsTakePart: boolean,
): string | undefined {
  switch (action) {
    case 'opened':
    case 'reopened':
      return 'absent';
    case 'ready_for_review':
      return draftsTakePart ? undefined : 'absent';
    case 'synchronize':
      return before;
    case 'closed':
      return head.sha;
    default:
      return undefined;
  }
}
