import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bytes, drivers } from './files.js';
import type { Sketch } from './generate.js';
import { base, hasWorktree } from './generate.js';
import { git } from './git.js';
import { checkOutLibrary, libraryName, writeLibrary } from './library.js';

/** Write a sketch as a repository, with one `git fast-import`, into an empty folder: bare, or with base checked out. */
export async function writeRepository(sketch: Sketch, directory: string): Promise<void> {
  const format = `--object-format=${sketch.objectFormat}`;
  const checkedOut = hasWorktree(sketch);
  const bare = checkedOut ? [] : ['--bare'];
  await git(directory, ['init', '--quiet', ...bare, `--initial-branch=${base}`, format]);
  const gitDirectory = checkedOut ? join(directory, '.git') : directory;
  const sections = Object.entries(drivers).map(([name, run]) => `[merge "${name}"]\n\tdriver = ${run}\n`);
  await appendFile(join(gitDirectory, 'config'), sections.join(''));
  const importer = [
    '-c',
    'fastimport.unpackLimit=0',
    'fast-import',
    '--quiet',
    '--done',
    '--date-format=raw',
  ];
  await git(directory, importer, stream(sketch));
  if (!checkedOut) return;
  await git(directory, ['reset', '--quiet', '--hard']);
  await writeLibrary(gitDirectory, sketch.objectFormat);
  await checkOutLibrary(gitDirectory, directory);
}

/** The sketch in the language of `git fast-import`, one character a byte. */
export function stream(sketch: Sketch): string {
  const parts: string[] = [];
  const blobs = new Map<string, number>();
  const mark = (data: string): number => {
    const known = blobs.get(data);
    if (known !== undefined) return known;
    const made = sketch.commits.length + blobs.size + 1;
    blobs.set(data, made);
    parts.push(`blob\nmark :${made}\n${counted(data)}`);
    return made;
  };
  const digits = sketch.objectFormat === 'sha1' ? 40 : 64;
  for (const [number, commit] of sketch.commits.entries()) {
    const files = [...commit.tree].map(([path, { mode, data }]) => {
      const object =
        mode === '160000'
          ? (libraryName(data, sketch.objectFormat) ?? data.slice(0, digits))
          : `:${mark(data)}`;
      return `M ${mode} ${object} ${quoted(path)}\n`;
    });
    const who = `Someone <someone@example.com> ${commit.time} +0000`;
    const [first, ...others] = commit.parents.map((parent) => `:${parent + 1}`);
    parts.push(
      first === undefined ? `reset refs/heads/${base}\n` : '',
      `commit refs/heads/${base}\nmark :${number + 1}\nauthor ${who}\ncommitter ${who}\n`,
      counted(bytes(commit.message)),
      first === undefined ? '' : `from ${first}\n`,
      ...others.map((other) => `merge ${other}\n`),
      'deleteall\n',
      ...files,
      '\n',
    );
  }
  for (const [name, tip] of sketch.refs)
    parts.push(`reset ${bytes(`refs/heads/${name}`)}\nfrom :${tip + 1}\n\n`);
  return `${parts.join('')}done\n`;
}

const counted = (data: string): string => `data ${data.length}\n${data}\n`;

const quoted = (path: string): string =>
  `"${path.replaceAll(/[\\"\n]/g, (character) => (character === '\n' ? '\\n' : `\\${character}`))}"`;
