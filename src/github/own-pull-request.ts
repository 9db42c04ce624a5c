import type { GitHub } from './client.js';
import { GitHubError } from './errors.js';
import { isOurs } from './event.js';

/** A pull request of ours, known by the branch that it brings. */
export interface OwnPullRequest {
  number: number;
  url: string;
  title: string;
  body: string;
  state: 'open' | 'merged' | 'closed';
  headSha: string;
}

/** What a pull request of ours is to say. */
export interface PullRequestText {
  title: string;
  /** Markdown. */
  body: string;
}

/** As many as are looked at: an open one is among the last, because it keeps others from being opened. */
const looked = 30;

/**
 * The pull request from our branch `head` into `base`: the open one, else the last one; undefined where there was none.
 * @throws {GitHubError}
 */
export async function findOwnPullRequest(
  github: GitHub,
  head: string,
  base: string,
): Promise<OwnPullRequest | undefined> {
  const pulls = await github.call('find the pull request', (rest, repo) =>
    rest.pulls.list({
      ...repo,
      head: `${repo.owner}:${head}`,
      base,
      state: 'all',
      sort: 'created',
      direction: 'desc',
      per_page: looked,
    }),
  );
  const repository = { owner: github.repo.owner, name: github.repo.repo };
  // By `head` GitHub also gives those of a fork in the same organisation, whose branch is not ours.
  const ours = pulls.filter(({ head: { repo } }) =>
    isOurs({ repository }, (repo as { full_name: string } | null)?.full_name ?? null),
  );
  const pull = ours.find(({ state }) => state === 'open') ?? ours[0];
  return pull && ownPullRequest(pull);
}

/**
 * Opens a pull request from our branch `head` into `base`, or brings the one that somebody opened meanwhile up to date.
 * @throws {GitHubError}
 */
export async function openOwnPullRequest(
  github: GitHub,
  head: string,
  base: string,
  text: PullRequestText,
): Promise<OwnPullRequest> {
  try {
    const opened = await github.call('open the pull request', (rest, repo) =>
      rest.pulls.create({ ...repo, head, base, ...text }),
    );
    return ownPullRequest(opened);
  } catch (error) {
    // A run beside this one was quicker, or the answer to the first request was lost.
    if (!(error instanceof GitHubError) || error.status !== 422) throw error;
    const there = await findOwnPullRequest(github, head, base);
    if (there?.state !== 'open') throw error;
    return updateOwnPullRequest(github, there, text);
  }
}

/** Brings title and body up to date; what they say already is not written again. @throws {GitHubError} */
export async function updateOwnPullRequest(
  github: GitHub,
  pull: OwnPullRequest,
  text: PullRequestText,
): Promise<OwnPullRequest> {
  if (pull.title === text.title && says(pull, text.body)) return pull;
  const updated = await github.call('update the pull request', (rest, repo) =>
    rest.pulls.update({ ...repo, pull_number: pull.number, ...text }),
  );
  return ownPullRequest(updated);
}

/** Closes it, with `body` in the place of what it said. @throws {GitHubError} */
export async function closeOwnPullRequest(
  github: GitHub,
  { number }: OwnPullRequest,
  body: string,
): Promise<void> {
  await github.call('update the pull request', (rest, repo) =>
    rest.pulls.update({ ...repo, pull_number: number, state: 'closed', body }),
  );
}

/** Whether a pull request says just this. */
export function says(pull: OwnPullRequest, body: string): boolean {
  return plain(pull.body) === plain(body);
}

interface Pull {
  number: number;
  html_url: string;
  title: string;
  body: string | null;
  state: string;
  merged_at: string | null;
  head: { sha: string };
}

function ownPullRequest({ number, html_url: url, title, body, state, ...rest }: Pull): OwnPullRequest {
  const closed = rest.merged_at === null ? 'closed' : 'merged';
  return {
    number,
    url,
    title,
    body: body ?? '',
    state: state === 'open' ? 'open' : closed,
    headSha: rest.head.sha,
  };
}

// GitHub may store line ends and trailing space in its own way.
function plain(body: string): string {
  return body.replaceAll('\r\n', '\n').trimEnd();
}
