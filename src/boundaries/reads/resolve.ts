import { folderOf, inside, joined, type CompilerPaths, type Package, type Project } from './project.js';

/** Whether the tree has a file of this path. */
export type HasFile = (path: string) => boolean;

/**
 * Where a specifier leads, as TypeScript, Node and bundlers agree: relative paths with extensions left out or written
 * as the compiled file's, index files, `paths` and `baseUrl`, `#` names, and packages of this repository by name.
 * @returns a path of the repository; of a relative specifier also where nothing is there yet, and of a package whose
 * files are not in git its package.json. Undefined: a package from elsewhere.
 */
export function resolveSpecifier(
  specifier: string,
  from: string,
  project: Project,
  has: HasFile,
): string | undefined {
  const folder = folderOf(from);
  if (/^\.\.?(\/|$)/.test(specifier)) {
    const path = inside(folder, specifier);
    return path === undefined ? undefined : (fileAt(path, project, has) ?? path);
  }
  const settings = nearest(folder, project.settings)?.[1];
  const aliased = settings && byPaths(specifier, settings, project, has);
  return aliased ?? byPackage(specifier, folder, project, has);
}

// TypeScript before JavaScript: where both are there, the one is made from the other.
const extensions = [
  '.ts',
  '.tsx',
  '.d.ts',
  '.mts',
  '.d.mts',
  '.cts',
  '.d.cts',
  '.js',
  '.jsx',
  '.mjs',
  '.cjs',
  '.json',
];
/** What a compiled file's extension may stand for. */
const sources: Record<string, string[]> = {
  '.js': ['.ts', '.tsx', '.d.ts', '.jsx'],
  '.jsx': ['.tsx', '.d.ts'],
  '.mjs': ['.mts', '.d.mts'],
  '.cjs': ['.cts', '.d.cts'],
};

function fileAt(path: string, project: Project, has: HasFile): string | undefined {
  const bare = path.replace(/[?#].*$/s, '');
  return (
    isFileAt(path, has) ?? inFolder(path, project, has) ?? (bare === path ? undefined : isFileAt(bare, has))
  );
}

function isFileAt(path: string, has: HasFile): string | undefined {
  if (has(path)) return path;
  const [extension = ''] = /\.[cm]?jsx?$/.exec(path) ?? [];
  const stem = path.slice(0, path.length - extension.length);
  const compiled = (sources[extension] ?? []).map((one) => stem + one);
  return [...compiled, ...extensions.map((one) => path + one)].find(has);
}

/** What stands for a whole folder: its package's main file, else its index. */
function inFolder(folder: string, project: Project, has: HasFile): string | undefined {
  const main = project.packages.get(folder);
  const files = [...(main ? [...(main.exports.get('.') ?? []), ...main.main] : []), 'index'];
  for (const file of files) {
    const path = inside(folder, file);
    const found =
      path === undefined ? undefined : (isFileAt(path, has) ?? isFileAt(joined(path, 'index'), has));
    if (found !== undefined) return found;
  }
  return undefined;
}

function byPaths(
  specifier: string,
  { aliases, baseUrl }: CompilerPaths,
  project: Project,
  has: HasFile,
): string | undefined {
  // The longest prefix first, and what has no star before all.
  const fitting = aliases
    .map((alias) => ({ ...alias, rest: restOf(alias.pattern, specifier), length: rank(alias.pattern) }))
    .filter(({ rest }) => rest !== undefined)
    .sort((one, other) => other.length - one.length);
  const places = fitting.flatMap(({ targets, rest = '' }) =>
    targets.map((one) => one.replace('*', () => rest)),
  );
  if (baseUrl !== undefined) places.push(joined(baseUrl, specifier));
  for (const place of places) {
    const path = inside('', place);
    const found = path === undefined ? undefined : fileAt(path, project, has);
    if (found !== undefined) return found;
  }
  return undefined;
}

function rank(pattern: string): number {
  const star = pattern.indexOf('*');
  return star < 0 ? Infinity : star;
}

/** What the star of a pattern stands for in a specifier; '' without a star, undefined where they do not fit. */
function restOf(pattern: string, specifier: string): string | undefined {
  const [start = '', end] = pattern.split('*', 2);
  if (end === undefined) return pattern === specifier ? '' : undefined;
  const fits = specifier.length >= start.length + end.length;
  return fits && specifier.startsWith(start) && specifier.endsWith(end)
    ? specifier.slice(start.length, specifier.length - end.length)
    : undefined;
}

function byPackage(specifier: string, folder: string, project: Project, has: HasFile): string | undefined {
  const own = nearest(folder, project.packages);
  if (specifier.startsWith('#')) return own && exported(specifier, own[0], own[1], project, has);
  const [name = ''] = /^(@[^/]+\/)?[^/]+/.exec(specifier) ?? [];
  // A package may name itself; others it knows by the workspace.
  const place = own && own[1].name === name ? own[0] : project.workspace.get(name);
  const one = place === undefined ? undefined : project.packages.get(place);
  if (place === undefined || !one) return undefined;
  const subpath = `.${specifier.slice(name.length)}`;
  const path = inside(place, subpath);
  return (
    exported(subpath, place, one, project, has) ??
    (path === undefined ? undefined : fileAt(path, project, has)) ??
    joined(place, 'package.json')
  );
}

function exported(
  key: string,
  folder: string,
  { exports }: Package,
  project: Project,
  has: HasFile,
): string | undefined {
  for (const [pattern, targets] of [...exports].sort(([one], [other]) => rank(other) - rank(one))) {
    const rest = restOf(pattern, key);
    if (rest === undefined) continue;
    for (const target of targets) {
      const path = inside(
        folder,
        target.replaceAll('*', () => rest),
      );
      const found = path === undefined ? undefined : fileAt(path, project, has);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** The entry of a folder or of the nearest one above it, with its folder. */
export function nearest<T>(folder: string, entries: ReadonlyMap<string, T>): [string, T] | undefined {
  for (let at = folder; ; at = folderOf(at)) {
    const entry = entries.get(at);
    if (entry !== undefined) return [at, entry];
    if (at === '') return undefined;
  }
}
