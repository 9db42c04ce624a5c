import type { ChangedFile } from './changed-files.js';
import type { Earlier } from './earlier.js';
import type { FindingsFile } from './finding.js';
import type { HeadTexts } from './head-texts.js';
import { lineDigests } from './identity.js';
import type { PostSource } from './post-source.js';
import type { Remembered } from './reconcile.js';
import { since, type Since } from './since.js';

/** Finds out what became of earlier findings: of their files and of their code. @throws {GitError} */
export async function remember(
  source: Pick<PostSource, 'repository' | 'remote' | 'head'>,
  { base: isOurs, reviewed }: FindingsFile,
  files: readonly ChangedFile[],
  heads: HeadTexts,
  said: readonly Earlier[],
): Promise<Remembered[]> {
  const renames = new Map<string, Since | undefined>();
  const found: (Earlier & { path: string | undefined })[] = [];
  for (const earlier of said) {
    const inDiff = await pathNow(source, files, earlier, renames);
    // What the summary lists may be about a file that was never changed.
    const { path } = earlier.marker.identity;
    const isThere = inDiff === undefined && !earlier.thread && (await heads.has(path));
    found.push({ ...earlier, path: isThere ? path : inDiff });
  }
  const texts = await heads.read(new Set(found.flatMap(({ path }) => path ?? [])));
  const seen = new Set(reviewed);
  const changed = new Set(files.map(({ path }) => path));
  return found.map(({ path, ...earlier }) => {
    const lines = lineDigests(texts.get(path ?? '') ?? '');
    return {
      ...earlier,
      ...(path !== undefined && { path }),
      isCodeChanged: earlier.marker.identity.lines.some((line) => !lines.has(line)),
      // Another reviewer does not say what it looked at, and nobody looks at what is not changed.
      isReviewed: isOurs === '' || path === undefined || seen.has(path) || !changed.has(path),
    };
  });
}

/**
 * Where a finding's file is now; undefined where the pull request does not change it any more.
 * @param known what happened since the commits that were asked about already.
 */
async function pathNow(
  { repository, remote, head }: Pick<PostSource, 'repository' | 'remote' | 'head'>,
  files: readonly ChangedFile[],
  { marker }: Earlier,
  known: Map<string, Since | undefined>,
): Promise<string | undefined> {
  const { path } = marker.identity;
  const there = (name: string | undefined) =>
    files.find((file) => file.path === name && file.status !== 'deleted')?.path;
  const now = there(path) ?? files.find(({ oldPath }) => oldPath === path)?.path;
  if (now !== undefined) return now;
  if (!known.has(marker.head))
    known.set(marker.head, await since(repository, remote, marker.head, head, new Set()));
  return there(known.get(marker.head)?.renamed(path));
}
