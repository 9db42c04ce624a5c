import { posix } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { compileGlobs, globProblem } from '../../config/globs.js';

/** What the settings files of a tree say about where a specifier leads. Paths are text, from the repository's root. */
export interface Project {
  /** The settings of the nearest tsconfig.json or jsconfig.json of each folder that has one, by that folder. */
  settings: ReadonlyMap<string, CompilerPaths>;
  /** The packages of the tree, by the folder of their package.json. */
  packages: ReadonlyMap<string, Package>;
  /** The folders of those that a workspace makes known by name to the others, by that name. */
  workspace: ReadonlyMap<string, string>;
  /** Settings files that nobody can read, and why: what an import of theirs reaches is not known. */
  unreadable: ReadonlyMap<string, string>;
}

/** What `paths` and `baseUrl` come to. */
export interface CompilerPaths {
  /** Each with at most one `*`; targets are paths from the repository's root. */
  aliases: { pattern: string; targets: string[] }[];
  baseUrl?: string;
  /** The settings files that this comes from. */
  from: string[];
}

/** A package.json, as far as imports of its package depend on it. */
export interface Package {
  name?: string;
  /** Files of the package by subpath (`.`, `./x`, `./x/*`) and by private name (`#x`), of any condition. */
  exports: ReadonlyMap<string, string[]>;
  /** Where there are no exports: what stands for the whole package. */
  main: string[];
}

/** A settings file as JSON, or why it is none. */
export type Settings = { value: unknown } | { problem: string };

/** Reads a settings file: YAML, or JSON with comments, trailing commas and a byte order mark, as TypeScript takes it. */
export function parseSettings(path: string, text: string): Settings {
  try {
    return { value: path.endsWith('.yaml') ? parseYaml(text, { maxAliasCount: 0 }) : parseLooseJson(text) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

function parseLooseJson(text: string): unknown {
  // Strings first, so that nothing inside them is taken for anything else.
  const plain = text
    .replace(/^\uFEFF/, '')
    .replace(/("(?:\\.|[^"\\\n])*")|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (_, string?: string) => string ?? ' ')
    .replace(/("(?:\\.|[^"\\\n])*")|,(?=\s*[}\]])/g, (_, string?: string) => string ?? '');
  return JSON.parse(plain) as unknown;
}

/** Whether a path may name settings that an import depends on; those of installed packages do not. */
export function isSettings(path: string): boolean {
  const name = /(^|\/)(([jt]sconfig[^/]*|package)\.json|pnpm-workspace\.yaml)$/;
  return name.test(path) && !/(^|\/)node_modules\//.test(path);
}

/** Other settings files that these, at `path`, build on: `extends` and `references` inside the repository. */
export function settingsBehind(path: string, value: unknown): string[] {
  return [...listOf(field(value, 'extends')), ...referencesOf(value)].flatMap((name) =>
    candidates(path, name),
  );
}

/** Understands the settings files of a tree, given by their paths. */
export function readProject(files: ReadonlyMap<string, Settings>): Project {
  const unreadable = new Map<string, string>();
  const packages = new Map<string, Package>();
  const settings = new Map<string, CompilerPaths>();
  for (const [path, file] of files) if ('problem' in file) unreadable.set(path, file.problem);
  for (const [path, file] of files) {
    const folder = folderOf(path);
    if (posix.basename(path) === 'package.json' && 'value' in file)
      packages.set(folder, readPackage(file.value));
    // tsconfig.json counts before jsconfig.json, as in TypeScript.
    if (posix.basename(path) === 'tsconfig.json') settings.set(folder, pathsOf(path, files));
    if (posix.basename(path) === 'jsconfig.json' && !files.has(joined(folder, 'tsconfig.json')))
      settings.set(folder, pathsOf(path, files));
  }
  return { settings, packages, workspace: workspaceOf(files, packages), unreadable };
}

/** Packages in other folders, such as a test's, may have the name of one from elsewhere, and are not it. */
function workspaceOf(
  files: ReadonlyMap<string, Settings>,
  packages: ReadonlyMap<string, Package>,
): Map<string, string> {
  const globs = [...files.keys()].flatMap((path) => {
    const value = valueOf(path, files);
    const workspaces = path.endsWith('.yaml') ? value : field(value, 'workspaces');
    return listOf(isObject(workspaces) ? workspaces['packages'] : workspaces).map((glob) => {
      const [, not = '', folder = ''] = /^(!?)(?:\.\/)?(.*?)\/*$/s.exec(glob) ?? [];
      return not + joined(folderOf(path), folder);
    });
  });
  const isMember = compileGlobs(
    globs.filter((glob) => globProblem(glob) === undefined),
    'workspaces',
  );
  const members = [...packages].filter(([folder]) => isMember(folder));
  return new Map(members.flatMap(([folder, { name }]) => (name === undefined ? [] : [[name, folder]])));
}

/** The paths of a settings file: its own, else what it extends; then those of the projects it refers to. */
function pathsOf(path: string, files: ReadonlyMap<string, Settings>): CompilerPaths {
  const own = inherited(path, files, new Set());
  const value = valueOf(path, files);
  const referred = referencesOf(value).flatMap((name) => {
    const at = candidates(path, name).find((one) => files.has(one));
    return at === undefined ? [] : [inherited(at, files, new Set([path]))];
  });
  return {
    ...own,
    aliases: [...own.aliases, ...referred.flatMap(({ aliases }) => aliases)],
    from: [...own.from, ...referred.flatMap(({ from }) => from)],
  };
}

function inherited(path: string, files: ReadonlyMap<string, Settings>, seen: Set<string>): CompilerPaths {
  if (seen.has(path)) return { aliases: [], from: [] };
  seen.add(path);
  const value = valueOf(path, files);
  // Of several, the last one counts.
  const parents = listOf(field(value, 'extends')).toReversed();
  const behind = parents.flatMap((name) => {
    const at = candidates(path, name).find((one) => files.has(one));
    return at === undefined ? [] : [inherited(at, files, seen)];
  });
  const options = field(value, 'compilerOptions');
  const said = field(options, 'baseUrl');
  const baseUrl =
    typeof said === 'string' ? inside(folderOf(path), said) : behind.find((one) => one.baseUrl)?.baseUrl;
  const paths = field(options, 'paths');
  const anchor = baseUrl ?? folderOf(path);
  const aliases = isObject(paths)
    ? Object.entries(paths).map(([pattern, targets]) => ({
        pattern,
        targets: listOf(targets).flatMap((target) => inside(anchor, target) ?? []),
      }))
    : (behind.find((one) => one.aliases.length > 0)?.aliases ?? []);
  const from = [path, ...behind.flatMap((one) => one.from)];
  return { aliases, from, ...(baseUrl !== undefined && { baseUrl }) };
}

function readPackage(value: unknown): Package {
  const name = field(value, 'name');
  const exports = new Map<string, string[]>();
  const said = field(value, 'exports');
  const subpaths =
    isObject(said) && Object.keys(said).some((key) => key.startsWith('.')) ? said : { '.': said };
  const privates = field(value, 'imports');
  for (const [key, targets] of Object.entries({ ...subpaths, ...(isObject(privates) && privates) })) {
    const leaves = leavesOf(targets);
    if (leaves.length > 0) exports.set(key, leaves);
  }
  const main = ['source', 'types', 'typings', 'module', 'main'].flatMap((key) => listOf(field(value, key)));
  return { ...(typeof name === 'string' && name !== '' && { name }), exports, main };
}

/** All files that conditions, however nested, may come to. */
function leavesOf(targets: unknown): string[] {
  const leaves: string[] = [];
  const open = [targets];
  while (open.length > 0) {
    const one = open.pop();
    if (typeof one === 'string') leaves.push(one);
    else if (typeof one === 'object' && one !== null)
      open.push(...(Object.values(one) as unknown[]).toReversed());
  }
  return leaves;
}

function valueOf(path: string, files: ReadonlyMap<string, Settings>): unknown {
  const file = files.get(path);
  return file && 'value' in file ? file.value : undefined;
}

/** Where a settings file names another; packages outside the repository are not looked into. */
function candidates(path: string, name: string): string[] {
  if (!name.startsWith('.')) return [];
  const at = inside(folderOf(path), name);
  return at === undefined ? [] : [at, `${at}.json`, joined(at, 'tsconfig.json')];
}

function referencesOf(value: unknown): string[] {
  const references = field(value, 'references');
  return (Array.isArray(references) ? references : [])
    .map((one) => field(one, 'path'))
    .filter((path) => typeof path === 'string');
}

function listOf(value: unknown): string[] {
  return (Array.isArray(value) ? (value as unknown[]) : [value]).filter((one) => typeof one === 'string');
}

function field(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The folder a path stands in; '' is the repository's root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** `name` seen from a folder, as a path from the root; undefined where it lies outside the repository. */
export function inside(folder: string, name: string): string | undefined {
  if (name.startsWith('/')) return undefined;
  const path = posix.normalize(`${folder}/${name}`.replace(/^\/+/, '')).replace(/\/+$/, '');
  return path === '..' || path.startsWith('../') ? undefined : path === '.' ? '' : path;
}

/** A path below a folder. */
export function joined(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}
