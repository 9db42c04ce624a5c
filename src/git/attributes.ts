import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readBlobs } from './objects.js';
import type { Repository } from './repository.js';

/** One .gitattributes file: the directory it stands in ('' at the top) and its text, both latin1. */
export interface AttributesFile {
  directory: string;
  text: string;
}

/** Which attributes are kept: those a merge reads, those that say a file is generated, or both. */
export type AttributeNames = ReadonlySet<string>;

/** What `git merge` reads. */
export const mergeAttributes: AttributeNames = new Set(['merge', 'conflict-marker-size']);
/** What says that a file is not written by hand (the name is github-linguist's). */
export const generatedAttribute = 'linguist-generated';

/**
 * Writes many .gitattributes as one info/attributes with the same meaning: deeper directories later, their patterns
 * prefixed (gitattributes(5), "the closer the higher the precedence"), only the attributes in `names` kept.
 * @param info the repository's own info/attributes, which has the last word (latin1).
 */
export function flattenAttributes(
  files: readonly AttributesFile[],
  names: AttributeNames,
  info = '',
): string {
  const depth = (file: AttributesFile): number =>
    file.directory === '' ? 0 : file.directory.split('/').length;
  const inOrder = [...files].sort((a, b) => depth(a) - depth(b));
  const parsed = [...inOrder, { directory: '', text: info }]
    .flatMap(({ directory, text }) => parseFile(text).map((line) => ({ ...line, directory })))
    // Macros are defined at the top only.
    .filter(({ pattern, directory }) => directory === '' || macroIn(pattern) === undefined);
  // A macro counts wherever it is defined, also below the lines that use it.
  const kept = new Set([...names, ...parsed.flatMap(({ pattern }) => macroIn(pattern) ?? []), 'binary']);
  return [binaryMacro, ...parsed]
    .map((line) => ({ ...line, attributes: line.attributes.filter((one) => kept.has(nameOf(one))) }))
    .filter(({ pattern, attributes }) => attributes.length > 0 || macroIn(pattern) !== undefined)
    .map(
      ({ pattern, directory, attributes }) => [prefixed(pattern, directory), ...attributes].join(' ') + '\n',
    )
    .join('');
}

/** A line of a .gitattributes file. */
interface AttributesLine {
  pattern: string;
  attributes: string[];
}

// git's own macro, said again so that only what is asked for is kept of it.
const binaryMacro = { pattern: '[attr]binary', directory: '', attributes: ['-diff', '-merge', '-text'] };

/** The macro that a line defines, if it does. */
function macroIn(pattern: string): string | undefined {
  return /^\[attr\](.+)/s.exec(pattern)?.[1];
}

function nameOf(attribute: string): string {
  return attribute.replace(/^[-!]/, '').replace(/=.*$/s, '');
}

function parseFile(text: string): AttributesLine[] {
  const lines = text.replace(/^\xef\xbb\xbf/, '').split('\n');
  return lines.flatMap((line) => parseLine(line) ?? []);
}

function parseLine(line: string): AttributesLine | undefined {
  const text = line.replace(/^[ \t\r]+/, '');
  if (text === '' || text.startsWith('#')) return undefined;
  const quoted = /^"((?:[^"\\]|\\(?:[abfnrtv"\\]|[0-3][0-7]{2}))*)"/.exec(text);
  const pattern = quoted ? unquote(quoted[1] ?? '') : (/^[^ \t\r]*/.exec(text)?.[0] ?? '');
  const rest = text.slice(quoted ? quoted[0].length : pattern.length);
  const attributes = rest.split(/[ \t\r]+/).filter((word) => word !== '');
  // git leaves out a line with a negative pattern, and one with a name that no attribute can have.
  if (pattern.startsWith('!') || !attributes.every((one) => isAttributeName(nameOf(one)))) return undefined;
  return { pattern, attributes };
}

function isAttributeName(name: string): boolean {
  return /^[-A-Za-z0-9_.]+$/.test(name) && !name.startsWith('-');
}

function prefixed(pattern: string, directory: string): string {
  const place = directory.replace(/[\\*?[\]]/g, '\\$&');
  if (directory === '') return quoteWhereNeeded(pattern);
  const anchored = pattern.replace(/\/+$/, '').includes('/');
  return quoteWhereNeeded(`/${place}/${anchored ? '' : '**/'}${pattern.replace(/^\//, '')}`);
}

function quoteWhereNeeded(pattern: string): string {
  return /[^!-~]|["#]/.test(pattern)
    ? `"${pattern.replace(/["\\]/g, '\\$&').replace(/[^ -~]/g, octal)}"`
    : pattern;
}

const octal = (character: string): string => `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`;

const escapes: Record<string, string> = { n: '\n', t: '\t', r: '\r', a: '\x07', b: '\b', f: '\f', v: '\v' };

function unquote(text: string): string {
  return text.replace(/\\([0-7]{3}|.)/gs, (_, code: string) =>
    /^[0-7]{3}$/.test(code) ? String.fromCharCode(parseInt(code, 8)) : (escapes[code] ?? code),
  );
}

/** Every .gitattributes in a tree. */
export async function attributesIn(repository: Repository, tree: string): Promise<AttributesFile[]> {
  const output = await repository.run(['ls-tree', '-r', '-z', '--full-tree', tree]);
  const found: { directory: string; id: string }[] = [];
  for (const entry of output.stdout.toString('latin1').split('\0')) {
    const tab = entry.indexOf('\t');
    const [meta, path] = [entry.slice(0, Math.max(0, tab)), entry.slice(tab + 1)];
    const [mode = '', , id = ''] = meta.split(' ');
    // A symbolic link is not followed (git has not since 2.32).
    if (/(^|\/)\.gitattributes$/.test(path) && mode.startsWith('100'))
      found.push({ directory: path.split('/').slice(0, -1).join('/'), id });
  }
  const blobs = await readBlobs(
    repository,
    found.map((file) => file.id),
  );
  return found.map(({ directory, id }) => ({ directory, text: blobs.get(id)?.toString('latin1') ?? '' }));
}

// Blobs are compared under made-up names of eight digits: binary by their content, also where a macro is called diff.
const byContent = `/${'[0-9]'.repeat(8)} !diff\n`;

/** Puts attributes in force in a disposable repository: a bare one reads no .gitattributes by itself. */
export async function useAttributes(repository: Repository, text: string): Promise<void> {
  await mkdir(join(repository.directory, 'info'), { recursive: true });
  await writeFile(join(repository.directory, 'info', 'attributes'), text + byContent, 'latin1');
}

/** The value of `attribute` for each path (latin1), `unspecified` where it has none. */
export async function attributeOf(
  repository: Repository,
  attribute: string,
  paths: readonly string[],
): Promise<Map<string, string>> {
  if (paths.length === 0) return new Map();
  const result = await repository.run(['check-attr', '--stdin', '-z', attribute], {
    input: Buffer.from(paths.map((path) => `${path}\0`).join(''), 'latin1'),
  });
  const fields = result.stdout.toString('latin1').split('\0');
  const values = new Map<string, string>();
  for (let at = 0; at + 2 < fields.length; at += 3) values.set(fields[at] ?? '', fields[at + 2] ?? '');
  return values;
}

/** The custom merge drivers that the user's own configuration names, as `git merge` would run them. */
export async function customDrivers(repository: Repository): Promise<[string, string][]> {
  const result = await repository.run([
    'config',
    '-z',
    '--get-regexp',
    '^merge\\..*\\.(name|driver|recursive)$',
  ]);
  return result.stdout
    .toString('utf8')
    .split('\0')
    .filter((entry) => entry.includes('\n'))
    .map((entry) => [entry.slice(0, entry.indexOf('\n')), entry.slice(entry.indexOf('\n') + 1)]);
}
