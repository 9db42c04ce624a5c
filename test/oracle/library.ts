import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { git } from './git.js';

/** Where a repository that has a worktree holds a submodule that is checked out. */
export const libraryPath = 'modules/library';

/** The parents of the submodule's commits, by their places: a line of three, a fork of it, and a merge of the two. */
const history: readonly (readonly number[])[] = [[], [0], [1], [0], [2, 3]];

/** A commit of the submodule, by its place in its history, as an entry's data. */
export const libraryCommit = (place: number): string => `library ${place}`;

/** The name of the commit that an entry's data stands for; undefined where it is none of the submodule's. */
export function libraryName(data: string, format: 'sha1' | 'sha256'): string | undefined {
  const place = /^library (\d+)$/.exec(data)?.[1];
  return place === undefined ? undefined : commits(format)[Number(place)]?.name;
}

/** Makes the submodule inside a git directory. */
export async function writeLibrary(gitDirectory: string, format: 'sha1' | 'sha256'): Promise<void> {
  const library = placeOf(gitDirectory);
  await mkdir(library, { recursive: true });
  await git(library, ['init', '--quiet', '--bare', '--initial-branch=main', `--object-format=${format}`]);
  await git(library, ['config', 'core.bare', 'false']); // its files are wherever it is checked out
  const made = commits(format);
  for (const { text } of made) await git(library, ['hash-object', '-t', 'commit', '-w', '--stdin'], text);
  await git(library, ['update-ref', 'refs/heads/main', made.at(-1)?.name ?? '']);
  await appendFile(join(gitDirectory, 'config'), `[submodule "library"]\n\turl = ./library\n`);
}

/** Checks the submodule out in a worktree, where its repository has one: what git asks of it is its history alone. */
export async function checkOutLibrary(gitDirectory: string, worktree: string): Promise<void> {
  const library = placeOf(gitDirectory);
  if (!existsSync(library)) return;
  const directory = join(worktree, libraryPath);
  await mkdir(directory, { recursive: true });
  await writeFile(join(directory, '.git'), `gitdir: ${library}\n`);
}

const placeOf = (gitDirectory: string): string => join(gitDirectory, 'modules', 'library');

function commits(format: 'sha1' | 'sha256'): { name: string; text: string }[] {
  const nameOf = (type: string, text: string): string =>
    createHash(format).update(`${type} ${text.length}\0${text}`).digest('hex');
  const made: { name: string; text: string }[] = [];
  const who = 'Someone <someone@example.com> 1767225600 +0000';
  for (const [place, parents] of history.entries()) {
    const before = parents.map((parent) => `parent ${made[parent]?.name ?? ''}\n`).join('');
    const text = `tree ${nameOf('tree', '')}\n${before}author ${who}\ncommitter ${who}\n\nCommit ${place}\n`;
    made.push({ name: nameOf('commit', text), text });
  }
  return made;
}
