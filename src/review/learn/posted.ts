import type { GitHub } from '../../github/client.js';
import { isAuthor } from '../../github/is-author.js';
import { readMarker } from '../marker.js';
import type { Posted } from './recurring.js';

/** As many of the repository's latest comments on files as are looked at: ten requests. */
const mostPages = 10;

/** The findings that our own comments in the repository hold, the latest first. @throws {GitHubError} */
export async function postedFindings(github: GitHub): Promise<Posted[]> {
  const viewer = await github.viewer();
  const found: Posted[] = [];
  for (let page = 1; page <= mostPages; page++) {
    const comments = await github.call('read review comments', (rest, repo) =>
      rest.pulls.listReviewCommentsForRepo({
        ...repo,
        sort: 'created',
        direction: 'desc',
        per_page: 100,
        page,
      }),
    );
    for (const { user, body, pull_request_url } of comments) {
      const pull = Number(/\/pulls\/(\d+)$/.exec(pull_request_url)?.[1]);
      // Anybody can write what looks like a marker of ours.
      const marker = isAuthor(user, viewer) ? readMarker(body) : undefined;
      if (!marker || !(pull > 0)) continue;
      const { identity, state } = marker;
      found.push({ pull, category: identity.category, title: identity.title, state });
    }
    if (comments.length < 100) break;
  }
  return found;
}
