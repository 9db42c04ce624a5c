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
 */
export function flattenAttributes(files: readonly AttributesFile[], names: AttributeNames): string {
  const depth = (file: AttributesFile): number =>
    file.directory === '' ? 0 : file.directory.split('/').length;
  const macros = new Set<string>();
  const lines: string[] = [];
  for (const file of [...files].sort((a, b) => depth(a) - depth(b))) {
    for (const line of file.text.replace(/^\xef\xbb\xbf/, '').split('\n')) {
      const parsed = parseLine(line);
      if (!parsed) continue;
      const isMacro = parsed.pattern.startsWith('[attr]');
      const kept = parsed.attributes.flatMap((attribute) => keep(attribute, names, macros));
      if (isMacro) {
        // Macros are defined at the top only.
        if (file.directory !== '') continue;
        macros.add(parsed.pattern.slice('[attr]'.length));
      }
      if (kept.length === 0 && !isMacro) continue;
      lines.push(`${isMacro ? parsed.pattern : prefixed(parsed.pattern, file.directory)} ${kept.join(' ')}`);
    }
  }
  return lines.map((line) => `${line}\n`).join('');
}

/** `binary` is git's own macro for `-diff -merge -text`; of it only `-merge` concerns a merge. */
function keep(attribute: string, names: AttributeNames, macros: ReadonlySet<string>): string[] {
  const name = attribute.replace(/^[-!]/, '').replace(/=.*$/s, '');
  if (attribute === 'binary') return names.has('merge') ? ['-merge'] : [];
  return names.has(name) || macros.has(name) ? [attribute] : [];
}

function parseLine(line: string): { pattern: string; attributes: string[] } | undefined {
  const text = line.replace(/\r$/, '').replace(/^[ \t]+/, '');
  if (text === '' || text.startsWith('#')) return undefined;
  const quoted = /^"((?:[^"\\]|\\.)*)"(?:[ \t]|$)/.exec(text);
  const pattern = quoted ? unquote(quoted[1] ?? '') : (/^[^ \t]*/.exec(text)?.[0] ?? '');
  const rest = quoted ? text.slice(quoted[0].length) : text.slice(pattern.length);
  // A negative pattern is forbidden in attributes, and git ignores it.
  if (pattern.startsWith('!')) return undefined;
  return { pattern, attributes: rest.split(/[ \t]+/).filter((word) => word !== '') };
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
    const [meta = '', path = ''] = entry.split('\t', 2);
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

/** Puts attributes in force in a disposable repository: a bare one reads no .gitattributes by itself. */
export async function useAttributes(repository: Repository, text: string): Promise<void> {
  await mkdir(join(repository.directory, 'info'), { recursive: true });
  await writeFile(join(repository.directory, 'info', 'attributes'), text, 'latin1');
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
