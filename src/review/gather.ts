import { writersAmong } from '../github/collaborators.js';
import { anchorOf } from './anchor.js';
import { changedFiles, mergeBaseOf, type ChangedFile } from './changed-files.js';
import type { Finding, FindingsFile } from './finding.js';
import { HeadTexts } from './head-texts.js';
import { idOf } from './earlier.js';
import { identitiesOf } from './identity.js';
import type { Marker } from './marker.js';
import { pathDigest, type Memory } from './memory.js';
import { place } from './place.js';
import type { PostSource } from './post-source.js';
import type { Current, Remembered } from './reconcile.js';
import { remember } from './remember.js';
import { saidBefore } from './said-before.js';
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
  /** All that earlier reviews said in comments; what somebody deleted is dismissed, and comes last. */
  said: readonly Marker[];
}

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
  const there = new Set(earlier.map(idOf));
  const isThere = (marker: Marker): boolean => there.has(idOf({ marker }));
  // Only those with write access can delete a comment.
  const deleted = memory.said
    .filter((marker) => !isThere(marker))
    .map((marker) => ({ ...marker, state: 'dismissed' as const }));
  return {
    files,
    mergeBase: await mergeBaseOf(repository, base, head),
    reviewsBefore: Math.max(memory.rounds, ...earlier.map(({ marker }) => marker.round)),
    findings: await inPlace(source, file.findings, files, texts, memory),
    earlier: await remember(source, file, files, texts, [
      ...earlier,
      ...deleted.map((marker) => ({ marker })),
    ]),
    mayWrite: (login) => writers.get(login) ?? false,
    said: [...memory.said.filter(isThere), ...deleted],
  };
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
