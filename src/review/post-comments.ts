import type { GitHub } from '../github/client.js';
import { GitHubError } from '../github/errors.js';
import { counted } from '../report/words.js';
import type { Anchor } from './anchor.js';

/** A comment that is to begin a conversation. */
export interface Draft {
  anchor: Anchor;
  /** What it says where it stands. */
  body: (anchor: Anchor) => string;
}

/** Where GitHub took a comment; `summary`: nowhere. */
export type Taken = Anchor['kind'];

type Inline = Extract<Anchor, { kind: 'inline' }>;

/**
 * Posts comments: those on lines as one review where GitHub takes them all. It refuses a review for one bad comment and
 * does not say which, so a refused one is parted until the bad ones stand alone; those go to their file, and what GitHub
 * does not take there to the summary.
 * @param taken is told of each draft as soon as it is posted, or is not to be.
 * @throws {GitHubError} for what is no refusal of a comment.
 */
export async function postComments<Some extends Draft>(
  github: GitHub,
  at: { pullRequest: number; head: string },
  drafts: readonly Some[],
  taken: (draft: Some, where: Taken) => void,
): Promise<void> {
  const onFiles = drafts.filter(({ anchor }) => anchor.kind === 'file');
  const review = async (some: readonly Some[]): Promise<void> => {
    if (some.length === 0) return;
    if (await isTaken(postReview(github, at, some))) for (const draft of some) taken(draft, 'inline');
    else if (some.length === 1) onFiles.push(...some);
    else {
      const half = Math.ceil(some.length / 2);
      await review(some.slice(0, half));
      await review(some.slice(half));
    }
  };
  await review(drafts.filter(({ anchor }) => anchor.kind === 'inline'));
  for (const draft of onFiles)
    taken(draft, (await isTaken(postOnFile(github, at, draft))) ? 'file' : 'summary');
  for (const draft of drafts.filter(({ anchor }) => anchor.kind === 'summary')) taken(draft, 'summary');
}

/** False where GitHub says that it does not take this, rather than that something went wrong. */
async function isTaken(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof GitHubError && error.status === 422) return false;
    throw error;
  }
}

function postReview(
  github: GitHub,
  { pullRequest, head }: { pullRequest: number; head: string },
  drafts: readonly Draft[],
): Promise<unknown> {
  return github.call('review the pull request', (rest, repo) =>
    rest.pulls.createReview({
      ...repo,
      pull_number: pullRequest,
      commit_id: head,
      // Never an approval, and never a request for changes: people and rules decide over merging.
      event: 'COMMENT',
      body: `${counted(drafts.length, 'new finding', 'new findings')}.`,
      comments: drafts.map(({ anchor, body }) => ({ ...lineOf(anchor as Inline), body: body(anchor) })),
    }),
  );
}

function lineOf({ path, lines: { from, to } }: Inline) {
  const range = from < to ? { start_line: from, start_side: 'RIGHT' } : {};
  return { path, line: to, side: 'RIGHT', ...range };
}

function postOnFile(
  github: GitHub,
  { pullRequest, head }: { pullRequest: number; head: string },
  { anchor, body }: Draft,
): Promise<unknown> {
  if (anchor.kind === 'summary') throw new Error('What stands in the summary is on no file.');
  const { path } = anchor;
  return github.call('review the pull request', (rest, repo) =>
    rest.pulls.createReviewComment({
      ...repo,
      pull_number: pullRequest,
      commit_id: head,
      path,
      subject_type: 'file',
      body: body({ kind: 'file', path }),
    }),
  );
}
