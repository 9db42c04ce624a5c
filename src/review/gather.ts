import type { GitHub } from '../github/client.js';
import { writersAmong } from '../github/collaborators.js';
import { listReviewThreads } from '../github/review-threads.js';
import { readComment } from '../github/sticky-comment.js';
import { anchorOf } from './anchor.js';
import { changedFiles, mergeBaseOf, type ChangedFile } from './changed-files.js';
import type { Earlier } from './earlier.js';
import type { Finding, FindingsFile } from './finding.js';
import { HeadTexts } from './head-texts.js';
import { fingerprintOf, identitiesOf, type Identity } from './identity.js';
import { readMarker } from './marker.js';
import { pathDigest, readMemory, type Memory } from './memory.js';
import { place } from './place.js';
import type { PostSource } from './post-source.js';
import type { Current, Remembered } from './reconcile.js';
import { remember } from './remember.js';
import { since } from './since.js';

/** All that is decided by. */
export interface Gathered {
  files: ChangedFile[];
  mergeBase: string;
  /** How many reviews there were before. */
  reviewsBefore: number;
  findings: Current[];
  earlier: Remembered[];
  mayWrite: (login: string) => boolean;
  /** The fingerprints of all that earlier reviews said in comments. */
  said: readonly string[];
  isDeleted: (finding: Identity) => boolean;
}

/** The key of the summary comment. */
export const commentKey = 'review';

/**
 * Reads what is on the pull request and what changed, and puts the findings in their places.
 * @throws {GitError} @throws {GitHubError}
 */
export async function gather(source: PostSource, file: FindingsFile): Promise<Gathered> {
  const { repository, github, pullRequest, base, head } = source;
  const [earlier, memory] = await saidBefore(github, pullRequest);
  const files = await changedFiles(repository, base, head);
  const texts = new HeadTexts(repository, head, files);
  const logins = earlier.flatMap(({ thread }) => (thread?.isResolved ? (thread.resolvedBy ?? []) : []));
  const writers = await writersAmong(github, [...new Set(logins)]);
  const there = new Set(earlier.map(({ marker }) => fingerprintOf(marker.identity)));
  const deleted = new Set(memory.said.filter((fingerprint) => !there.has(fingerprint)));
  return {
    files,
    mergeBase: await mergeBaseOf(repository, base, head),
    reviewsBefore: Math.max(memory.rounds, ...earlier.map(({ marker }) => marker.round)),
    findings: await inPlace(source, file.findings, files, texts, memory),
    earlier: await remember(source, file, files, texts, earlier),
    mayWrite: (login) => writers.get(login) ?? false,
    said: memory.said,
    isDeleted: (finding) => deleted.has(fingerprintOf(finding)),
  };
}

/** What earlier reviews said, as far as our own comments say so. */
async function saidBefore(github: GitHub, pullRequest: number): Promise<[Earlier[], Memory]> {
  // First: what a run beside this one posts in between must not look as if somebody had deleted it.
  const memory = readMemory((await readComment(github, pullRequest, commentKey)) ?? '');
  const threads = await listReviewThreads(github, pullRequest);
  const posted = threads.flatMap((thread) => {
    const marker = thread.comment.isOurs ? readMarker(thread.comment.body) : undefined;
    return marker ? [{ marker, thread }] : [];
  });
  return [[...posted, ...memory.listed.map((marker) => ({ marker }))], memory];
}

/** @param last what the last review looked at. */
async function inPlace(
  { repository, remote, head }: PostSource,
  findings: readonly Finding[],
  files: readonly ChangedFile[],
  heads: HeadTexts,
  last: Pick<Memory, 'head' | 'unseen'>,
): Promise<Current[]> {
  const paths = new Set(findings.map(({ path }) => path));
  const texts = await heads.read(paths);
  const placed = findings.map((finding) => place(finding, texts.get(finding.path)));
  const lastReview = await since(repository, remote, last.head, head, paths);
  return identitiesOf(placed).map(({ placed: one, identity }) => {
    const { path } = identity;
    const file = files.find((changed) => changed.path === path);
    const isSeen = lastReview !== undefined && !last.unseen.includes(pathDigest(lastReview.was(path)));
    const isChanged = !isSeen || lastReview.isChanged(path, one.lines);
    return { ...one, identity, anchor: anchorOf(one, file), isChanged };
  });
}
