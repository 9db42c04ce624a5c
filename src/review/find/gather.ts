import { posix } from 'node:path';
import { OwnershipMap } from '../../boundaries/ownership.js';
import {
  attributeOf,
  attributesIn,
  flattenAttributes,
  generatedAttribute,
  useAttributes,
} from '../../git/attributes.js';
import { lookUp, readBlobs } from '../../git/objects.js';
import { pathBytes } from '../../git/path-text.js';
import type { Repository } from '../../git/repository.js';
import type { SessionConfig } from '../../config/config.js';
import { changedFiles, mergeBaseOf, type ChangedFile } from '../changed-files.js';
import type { NotReviewed } from '../finding.js';
import { isText } from '../head-texts.js';
import { textLines } from '../place.js';
import { largestFile, leftOutBy, saysGenerated } from './left-out.js';
import type { Guide, ReviewFile } from './material.js';

/** Where the change is, and whose rules count. Nothing is read but git's objects. */
export interface Change {
  /** Disposable, with `base` and `head`. */
  repository: Repository;
  /** The commit whose guides, attributes and ownership rules count. */
  base: string;
  head: string;
  /** Of the config at base; empty where there is none. */
  sessions: readonly SessionConfig[];
}

/** What a review is made of. */
export interface Material {
  mergeBase: string;
  /** All that changed. */
  changed: ChangedFile[];
  files: ReviewFile[];
  /** Files in which there is nothing to read: gone, only renamed, or another mode. */
  plain: string[];
  leftOut: NotReviewed[];
  guides: Guide[];
}

/**
 * Reads what changed, and what the repository says about how to work in it.
 * @param ignore globs, as {@link leftOutBy} takes them.
 * @throws {GitError} where a part is missing, {UserError} for a bad glob.
 */
export async function gatherMaterial(change: Change, ignore: readonly string[]): Promise<Material> {
  const { repository, base, head, sessions } = change;
  const leftOut = leftOutBy(ignore);
  const changed = await changedFiles(repository, base, head);
  const readable = changed.filter((file) => file.status !== 'deleted' && file.patch.length > 0);
  const ids = [...new Set(readable.flatMap(({ before, after }) => [before ?? [], after ?? []].flat()))];
  const infos = await lookUp(repository, ids);
  const sizes = new Map(infos.flatMap((info) => (info ? [[info.id, info.size] as const] : [])));
  const blobs = await readBlobs(
    repository,
    ids.filter((id) => (sizes.get(id) ?? Infinity) <= largestFile),
  );
  const text = (id: string | undefined): string =>
    id === undefined ? '' : (blobs.get(id)?.toString('utf8') ?? '');
  const attributes = await generatedAtBase(repository, base, readable);
  const owners = sessions.length > 0 ? new OwnershipMap(sessions) : undefined;
  const material: Material = {
    mergeBase: await mergeBaseOf(repository, base, head),
    changed,
    files: [],
    plain: [],
    leftOut: [],
    guides: [],
  };
  for (const file of changed) {
    const { path, status, before, after, patch } = file;
    const isSubmodule = before === undefined && after === undefined;
    if (!isSubmodule && (status === 'deleted' || patch.length === 0)) {
      material.plain.push(path);
      continue;
    }
    const size = sizes.get(after ?? '') ?? 0;
    const out = leftOut({
      path,
      isSubmodule,
      isBinary: patch === 'binary',
      wasText: isText(blobs.get(before ?? '')),
      size,
      attribute: attributes.get(path),
      wasGenerated: saysGenerated(text(before)),
    });
    if (out) material.leftOut.push(out);
    else
      material.files.push({
        file,
        before: textLines(text(before)),
        after: textLines(text(after)),
        ...(owners && { ownership: owners.ownerOf(path) }),
        claimsGenerated: saysGenerated(text(after)),
      });
  }
  material.guides = await guidesAt(
    repository,
    base,
    material.files.map(({ file }) => file.path),
  );
  return material;
}

/** The attribute that says of a path that it is not written by hand, where base's .gitattributes have one. */
async function generatedAtBase(
  repository: Repository,
  base: string,
  files: readonly ChangedFile[],
): Promise<Map<string, string>> {
  const found = await attributesIn(repository, base);
  const marks = new Map<string, string>();
  if (found.length === 0) return marks;
  const names = [generatedAttribute, 'linguist-vendored'];
  // Attributes would otherwise stay in force for whoever uses the repository next.
  const twin = await repository.twin();
  try {
    await useAttributes(twin, flattenAttributes(found, new Set(names)));
    const paths = new Map(files.map(({ path }) => [pathBytes(path), path]));
    for (const name of names)
      for (const [bytes, value] of await attributeOf(twin, name, [...paths.keys()]))
        if (value === 'set' || value === 'true') marks.set(paths.get(bytes) ?? '', name);
  } finally {
    await twin.dispose();
  }
  return marks;
}

/** Characters. */
const longestGuide = 20_000;
const longestGuides = 60_000;

/** CLAUDE.md of the root and of every folder above a changed file, and REVIEW.md, as they stand at base. */
async function guidesAt(repository: Repository, base: string, paths: readonly string[]): Promise<Guide[]> {
  const folders = new Set(paths.flatMap(foldersOf));
  const places = [
    'REVIEW.md',
    'CLAUDE.md',
    '.claude/CLAUDE.md',
    ...[...folders].map((folder) => `${folder}/CLAUDE.md`),
  ]
    // The list of names that git reads ends each with a line break.
    .filter((path) => !path.includes('\n'))
    .toSorted((a, b) => a.split('/').length - b.split('/').length);
  const own = await textsAt(repository, base, places);
  const goals = new Map([...own].map(([path, text]) => [path, goalOf(path, text)]));
  const named = await textsAt(
    repository,
    base,
    [...new Set(goals.values())].filter((goal) => goal !== undefined),
  );
  let left = longestGuides;
  return places.flatMap((path) => {
    const whole = named.get(goals.get(path) ?? '') ?? own.get(path) ?? '';
    const text = whole.slice(0, Math.min(left, longestGuide));
    left -= text.length;
    return text.trim() === '' ? [] : [{ path, text }];
  });
}

/** The texts of those files that are there. */
async function textsAt(
  repository: Repository,
  commit: string,
  paths: readonly string[],
): Promise<Map<string, string>> {
  const infos = await lookUp(
    repository,
    paths.map((path) => `${commit}:${path}`),
  );
  const ids = new Map<string, string>();
  for (const [index, path] of paths.entries()) {
    const info = infos[index];
    if (info?.type === 'blob' && info.size <= largestFile) ids.set(path, info.id);
  }
  const blobs = await readBlobs(repository, [...new Set(ids.values())]);
  return new Map([...ids].map(([path, id]) => [path, blobs.get(id)?.toString('utf8') ?? '']));
}

/**
 * The file that a guide stands for where it only names one: a symbolic link, or Claude Code's import, `@AGENTS.md`;
 * undefined too where that leads out of the repository.
 */
function goalOf(path: string, text: string): string | undefined {
  const [, target] = /^@?([^\s/~]\S*)\s*$/.exec(text) ?? [];
  const goal = target === undefined ? '..' : posix.join(posix.dirname(path), target);
  return /^\.\.?(\/|$)/.test(goal) ? undefined : goal;
}

function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
