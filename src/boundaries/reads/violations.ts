import { pathText } from '../../git/path-text.js';
import type { Listing } from '../../git/listing.js';
import { readBlobs } from '../../git/objects.js';
import type { Repository } from '../../git/repository.js';
import { exactRenames } from '../changes.js';
import type { Comparison } from '../comparison.js';
import { followPath, linksIn } from '../symlinks.js';
import type { Import } from './imports.js';
import { isScript, possibleSpecifiers } from './possible.js';
import {
  folderOf,
  isSettings,
  parseSettings,
  readProject,
  settingsBehind,
  type Project,
  type Settings,
} from './project.js';
import { nearest, resolveSpecifier } from './resolve.js';

/** An import that reaches a file of the repository. */
export interface Read extends Import {
  /** The file that imports, as text for globs (see pathText). */
  file: string;
  /** The file it reaches. */
  target: string;
}

/** The imports that a branch may not add. */
export interface ReadViolations {
  reads: Read[];
  /** What could not be read, and why: what these import is not known, which is never clean. */
  unknown: { file: string; reason: string }[];
}

/**
 * The imports of changed JavaScript and TypeScript files that reach what the session may not read, and what their
 * version before the change did not reach. All is read from git's objects; the parser is loaded where it is needed.
 * @param mayRead takes a path as text for globs (see pathText).
 * @throws {GitError} where a tree is not here.
 */
export async function readViolations(
  repository: Repository,
  comparison: Comparison,
  mayRead: (path: string) => boolean,
): Promise<ReadViolations> {
  const scripts = changedScripts(comparison);
  if (scripts.size === 0) return { reads: [], unknown: [] };
  const paths = [...scripts.keys()];
  const after = await sourcesOf(repository, await comparison.after(), paths);
  const found = new Map<string, ReadViolations>();
  for (const path of paths) found.set(path, await readsOf(path, after, (target) => !mayRead(target)));
  for (const [index, { before }] of comparison.sides.entries()) {
    const earlier = [...found].flatMap(([path, { reads }]) => {
      const was = scripts.get(path)?.[index];
      return was === undefined || reads.length === 0 ? [] : [{ path, was, reads }];
    });
    if (earlier.length === 0) continue;
    const names = earlier.map(({ was }) => was);
    const sources = await sourcesOf(repository, await before(), names);
    for (const { path, was, reads } of earlier) {
      const now = new Set(reads.map(({ target }) => target));
      const then = await readsOf(was, sources, (target) => now.has(target));
      const known = new Set(then.reads.map(({ target }) => target));
      found.set(path, { reads: reads.filter(({ target }) => !known.has(target)), unknown: [] });
    }
  }
  return {
    reads: [...found.values()].flatMap(({ reads }) => reads),
    unknown: [
      ...[...found.values()].flatMap(({ unknown }) => unknown),
      ...unreadableFor(paths, after.project),
    ],
  };
}

/** The settings files that say where these scripts' imports lead, and cannot be read. */
function unreadableFor(scripts: readonly string[], project: Project): ReadViolations['unknown'] {
  const settings = scripts.flatMap(
    (path) => nearest(folderOf(pathText(path)), project.settings)?.[1].from ?? [],
  );
  return [...new Set(['package.json', 'pnpm-workspace.yaml', ...settings])].flatMap((file) => {
    const reason = project.unreadable.get(file);
    return reason === undefined ? [] : [{ file, reason }];
  });
}

/** The changed scripts that are still there, by path (latin1), and for each side where they were before. */
function changedScripts({ sides }: Comparison): Map<string, (string | undefined)[]> {
  const scripts = new Map<string, (string | undefined)[]>();
  sides.forEach(({ changes }, index) => {
    const renames = exactRenames(changes);
    for (const { path, status, oldMode, newMode } of changes) {
      if (status === 'D' || !isScript(path) || !(newMode.startsWith('100') || status === 'U')) continue;
      const was = scripts.get(path) ?? [];
      was[index] = renames.get(path) ?? (oldMode.startsWith('100') ? path : undefined);
      scripts.set(path, was);
    }
  });
  return scripts;
}

/** A tree, as far as some of its scripts' imports depend on it. */
interface Sources {
  /** By path (latin1). */
  texts: ReadonlyMap<string, Text>;
  project: Project;
  /** Where a path really is, behind symbolic links. */
  real: (path: string) => string;
  has: (path: string) => boolean;
}

type Text = { text: string } | { problem: string };

async function sourcesOf(repository: Repository, files: Listing, paths: readonly string[]): Promise<Sources> {
  const byText = new Map([...files].map(([path, { id }]) => [pathText(path), id]));
  const links = new Map(
    [...(await linksIn(repository, files))].map(([path, text]) => [pathText(path), pathText(text)]),
  );
  const real = (path: string): string => (links.size === 0 ? path : (followPath(path, links).goal ?? path));
  return {
    texts: await textsOf(repository, new Map(paths.map((path) => [path, files.get(path)?.id ?? '']))),
    project: await projectOf(repository, byText),
    real,
    has: (path) => byText.has(real(path)),
  };
}

/** Reads the settings files, and those that they build on, wave by wave. */
async function projectOf(repository: Repository, files: ReadonlyMap<string, string>): Promise<Project> {
  const settings = new Map<string, Settings>();
  let wave = [...files.keys()].filter(isSettings);
  while (wave.length > 0) {
    const texts = await textsOf(repository, new Map(wave.map((path) => [path, files.get(path) ?? ''])));
    for (const [path, text] of texts)
      settings.set(path, 'text' in text ? parseSettings(path, text.text) : text);
    const behind = wave.flatMap((path) => {
      const file = settings.get(path);
      return file && 'value' in file ? settingsBehind(path, file.value) : [];
    });
    wave = [...new Set(behind)].filter((path) => files.has(path) && !settings.has(path));
  }
  return readProject(settings);
}

// Larger ones are made by machines, and take a parser minutes.
const largestScript = 5_000_000;
const blobsAtOnce = 500;

/** The texts of blobs, by the names they are asked for; one process for many. */
async function textsOf(repository: Repository, ids: ReadonlyMap<string, string>): Promise<Map<string, Text>> {
  const texts = new Map<string, Text>();
  const asked = [...ids];
  for (let at = 0; at < asked.length; at += blobsAtOnce) {
    const some = asked.slice(at, at + blobsAtOnce);
    const blobs = await readBlobs(
      repository,
      [...new Set(some.map(([, id]) => id))].filter((id) => id !== ''),
    );
    for (const [name, id] of some) texts.set(name, textIn(blobs.get(id)));
  }
  return texts;
}

function textIn(blob: Buffer | undefined): Text {
  if (!blob) return { problem: 'its content is not in this clone' };
  if (blob.length > largestScript) return { problem: `it is larger than ${largestScript / 1_000_000} MB` };
  return { text: blob.toString('utf8') };
}

/** The imports of a script whose targets concern the caller; a script is parsed only if it may have any. */
async function readsOf(
  path: string,
  { texts, project, real, has }: Sources,
  concerns: (target: string) => boolean,
): Promise<ReadViolations> {
  const file = pathText(path);
  const source = texts.get(path) ?? { problem: 'it is not there' };
  if ('problem' in source) return { reads: [], unknown: [{ file, reason: source.problem }] };
  const reached = (specifier: string): string[] => {
    const named = resolveSpecifier(specifier, file, project, has);
    const target = named === undefined ? undefined : real(named);
    return target !== undefined && concerns(target) ? [target] : [];
  };
  const possible = possibleSpecifiers(source.text);
  if (possible?.every((specifier) => reached(specifier).length === 0)) return { reads: [], unknown: [] };
  const { importsOf } = await import('./imports.js');
  const imports = importsOf(source.text, path);
  if (typeof imports === 'string') return { reads: [], unknown: [{ file, reason: imports }] };
  const reads = imports.flatMap((one) =>
    reached(one.specifier).map((target): Read => ({ file, ...one, target })),
  );
  return { reads, unknown: [] };
}
