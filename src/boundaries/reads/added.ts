import { pathText } from '../../git/path-text.js';
import type { Listing } from '../../git/listing.js';
import { readBlobs } from '../../git/objects.js';
import type { Repository } from '../../git/repository.js';
import { exactRenames } from '../changes.js';
import type { Comparison } from '../comparison.js';
import { importsOf, isScript, type Import } from './imports.js';
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

/** The imports that a branch added. */
export interface AddedReads {
  reads: Read[];
  /** What could not be read, and why: what these import is not known, which is never clean. */
  unknown: { file: string; reason: string }[];
}

/**
 * The imports of changed JavaScript and TypeScript files that reach what their version before the change did not
 * reach. All is read from git's objects. Loads a parser: import this module only where reads are judged.
 * @throws {GitError} where a tree is not here.
 */
export async function addedReads(repository: Repository, comparison: Comparison): Promise<AddedReads> {
  const scripts = changedScripts(comparison);
  if (scripts.size === 0) return { reads: [], unknown: [] };
  const after = await sourcesOf(repository, await comparison.after(), [...scripts.keys()]);
  const known = new Map([...scripts.keys()].map((path) => [path, new Set<string>()]));
  for (const [index, { before }] of comparison.sides.entries()) {
    const earlier = [...scripts].flatMap(([path, was]) =>
      was[index] === undefined ? [] : [[path, was[index]]],
    );
    if (earlier.length === 0) continue;
    const source = await sourcesOf(
      repository,
      await before(),
      earlier.map(([, was = '']) => was),
    );
    for (const [path = '', was = ''] of earlier)
      for (const { target } of readsOf(was, source).reads) known.get(path)?.add(target);
  }
  const found = [...scripts.keys()].map((path) => {
    const { reads, unknown } = readsOf(path, after);
    return { reads: reads.filter(({ target }) => known.get(path)?.has(target) !== true), unknown };
  });
  return {
    reads: found.flatMap(({ reads }) => reads),
    unknown: [
      ...found.flatMap(({ unknown }) => unknown),
      ...unreadableFor([...scripts.keys()], after.project),
    ],
  };
}

/** The settings files that say where these scripts' imports lead, and cannot be read. */
function unreadableFor(scripts: readonly string[], project: Project): AddedReads['unknown'] {
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
  has: (path: string) => boolean;
}

type Text = { text: string } | { problem: string };

async function sourcesOf(repository: Repository, files: Listing, paths: readonly string[]): Promise<Sources> {
  const byText = new Map([...files].map(([path, { id }]) => [pathText(path), id]));
  return {
    texts: await textsOf(repository, new Map(paths.map((path) => [path, files.get(path)?.id ?? '']))),
    project: await projectOf(repository, byText),
    has: (path) => byText.has(path),
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

function readsOf(path: string, { texts, project, has }: Sources): AddedReads {
  const file = pathText(path);
  const source = texts.get(path) ?? { problem: 'it is not there' };
  const imports = 'problem' in source ? source.problem : importsOf(source.text, path);
  if (typeof imports === 'string') return { reads: [], unknown: [{ file, reason: imports }] };
  const reads = imports.flatMap((one): Read[] => {
    const target = resolveSpecifier(one.specifier, file, project, has);
    return target === undefined ? [] : [{ file, ...one, target }];
  });
  return { reads, unknown: [] };
}
