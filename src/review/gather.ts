import { fileAt, fileIdAt, readBlobs } from '../git/objects.js';
import type { Remote } from '../git/remote.js';
import type { Repository } from '../git/repository.js';
import type { GitHub } from '../github/client.js';
import { writersAmong } from '../github/collaborators.js';
import { listReviewThreads } from '../github/review-threads.js';
import { readComment } from '../github/sticky-comment.js';
import { anchorOf } from './anchor.js';
import { changedFiles, mergeBaseOf, type ChangedFile } from './changed-files.js';
import type { Earlier } from './earlier.js';
import type { FindingsFile } from './finding.js';
import { identitiesOf, lineDigests } from './identity.js';
import { readMarker } from './marker.js';
import { readMemory, type Memory } from './memory.js';
import { place } from './place.js';
import type { Current, Remembered } from './reconcile.js';
import { since } from './since.js';

/** A pull request, and what it takes to post on it. */
export interface PostSource {
  /** Disposable, with `base` and `head`. */
  repository: Repository;
  /** Where the commits of earlier reviews are fetched from. */
  remote: Remote;
  github: GitHub;
  pullRequest: number;
  /** Commit ids: of the branch it goes into (or of the merge base), and of its head. */
  base: string;
  head: string;
}

/** All that is decided by. */
export interface Gathered {
  files: ChangedFile[];
  mergeBase: string;
  /** How many reviews there were before. */
  reviewsBefore: number;
  findings: Current[];
  earlier: Remembered[];
  mayWrite: (login: string) => boolean;
}

/** The key of the summary comment. */
export const commentKey = 'review';

/**
 * Reads what is on the pull request and what changed, and puts the findings in their places.
 * @throws {GitError} @throws {GitHubError}
 */
export async function gather(source: PostSource, file: FindingsFile): Promise<Gathered> {
  const { repository, github, pullRequest, base, head } = source;
  const [said, memory] = await saidBefore(github, pullRequest);
  const files = await changedFiles(repository, base, head);
  const logins = said.flatMap(({ thread }) => (thread?.isResolved ? (thread.resolvedBy ?? []) : []));
  const writers = await writersAmong(github, [...new Set(logins)]);
  return {
    files,
    mergeBase: await mergeBaseOf(repository, base, head),
    reviewsBefore: Math.max(memory.rounds, ...said.map(({ marker }) => marker.round)),
    findings: await current(source, file, files, memory),
    earlier: await remembered(source, file, files, said),
    mayWrite: (login) => writers.get(login) ?? false,
  };
}

/** What earlier reviews said, as far as our own comments say so. */
async function saidBefore(github: GitHub, pullRequest: number): Promise<[Earlier[], Memory]> {
  const threads = await listReviewThreads(github, pullRequest);
  const memory = readMemory((await readComment(github, pullRequest, commentKey)) ?? '');
  const posted = threads.flatMap((thread) => {
    const marker = thread.comment.isOurs ? readMarker(thread.comment.body) : undefined;
    return marker ? [{ marker, thread }] : [];
  });
  return [[...posted, ...memory.listed.map((marker) => ({ marker }))], memory];
}

async function current(
  { repository, remote, head }: PostSource,
  { findings }: FindingsFile,
  files: readonly ChangedFile[],
  memory: Memory,
): Promise<Current[]> {
  const paths = new Set(findings.map(({ path }) => path));
  const texts = await textsOf(
    repository,
    files.filter(({ path }) => paths.has(path)),
  );
  const placed = findings.map((finding) => place(finding, texts.get(finding.path)));
  const identities = identitiesOf(placed);
  const lastReview = await since(repository, remote, memory.head, head, paths);
  return placed.flatMap((one, index) => {
    const identity = identities[index];
    if (!identity) return [];
    const { path } = one.finding;
    const anchor = anchorOf(
      one,
      files.find((file) => file.path === path),
    );
    return [{ ...one, identity, anchor, isChanged: lastReview?.isChanged(path, one.lines) ?? true }];
  });
}

async function remembered(
  source: PostSource,
  { head: isOurs, reviewed }: FindingsFile,
  files: readonly ChangedFile[],
  said: readonly Earlier[],
): Promise<Remembered[]> {
  const { repository, head } = source;
  const found: (Earlier & { path: string | undefined })[] = [];
  for (const earlier of said) found.push({ ...earlier, path: await pathNow(source, files, earlier) });
  const paths = new Set(found.map(({ path }) => path));
  const texts = await textsOf(
    repository,
    files.filter(({ path }) => paths.has(path)),
  );
  const seen = new Set(reviewed);
  const changed = new Set(files.map(({ path }) => path));
  const remember: Remembered[] = [];
  for (const { path, ...earlier } of found) {
    const text = path === undefined ? undefined : (texts.get(path) ?? (await fileAt(repository, head, path)));
    const lines = lineDigests(text ?? '');
    remember.push({
      ...earlier,
      ...(path !== undefined && { path }),
      isCodeChanged: earlier.marker.identity.lines.some((line) => !lines.has(line)),
      // Another reviewer does not say what it looked at, and nobody looks at what is not changed.
      isReviewed: isOurs === '' || path === undefined || seen.has(path) || !changed.has(path),
    });
  }
  return remember;
}

/** Where a finding's file is now; undefined where the pull request does not change it any more. */
async function pathNow(
  { repository, remote, head }: PostSource,
  files: readonly ChangedFile[],
  { marker: { identity, head: then }, thread }: Earlier,
): Promise<string | undefined> {
  const { path } = identity;
  const there = (name: string | undefined) =>
    files.find((file) => file.path === name && file.status !== 'deleted')?.path;
  const renamed = () => files.find(({ oldPath }) => oldPath === path)?.path;
  const now =
    there(path) ??
    renamed() ??
    there((await since(repository, remote, then, head, new Set()))?.renamed(path));
  // What the summary lists may be about a file that was never changed.
  if (now === undefined && !thread && (await fileIdAt(repository, head, path)) !== undefined) return path;
  return now;
}

/** The texts of changed files at head, by path; of what is no text there is none. */
async function textsOf(repository: Repository, files: readonly ChangedFile[]): Promise<Map<string, string>> {
  const texts = files.filter(({ patch }) => patch !== 'binary');
  const blobs = await readBlobs(
    repository,
    texts.flatMap(({ after }) => after ?? []),
  );
  return new Map(
    texts.flatMap(({ path, after }) => {
      const blob = blobs.get(after ?? '');
      return blob ? [[path, blob.toString('utf8')] as const] : [];
    }),
  );
}
