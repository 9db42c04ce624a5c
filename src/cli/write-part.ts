import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { UserError } from '../config/error.js';
import type { Part } from '../init/part.js';
import { isInside, type Site } from './init-place.js';

/** A part, and its file before (undefined: not there) and after it. */
export interface Prepared {
  part: Part;
  before: string | undefined;
  after: string;
}

/** What a part would write. @throws {UserError} where it does not fit into what is there. */
export async function readPart(part: Part, { top, common }: Site): Promise<Prepared> {
  const file = resolve(top, part.file);
  const before = await textOf(file);
  const after = part.write(before);
  if (!isInside(file, { top, common }))
    throw new UserError(`${file} leads out of the repository and is left as it is; it has to stand inside.`);
  if (part.executable && before !== undefined && before !== after && !(await isProgram(file)))
    throw new UserError(
      `${file} is no program, so git does not run it, and is left as it is; make it one (chmod +x) or remove it, then run this again.`,
    );
  return { part, before, after };
}

/** Writes a part that `readPart` read. @throws {UserError} where the file has changed since. */
export async function writePart({ part, before, after }: Prepared, { top }: Site): Promise<void> {
  const file = resolve(top, part.file);
  if ((await textOf(file)) !== before)
    throw new UserError(`${file} has changed meanwhile and is left as it is; run this again.`);
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, after, {
      flag: before === undefined ? 'wx' : 'w',
      mode: part.executable ? 0o755 : 0o644,
    });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new UserError(`${file} cannot be written (${code}) and is left as it is; see who may write there.`);
  }
}

async function textOf(file: string): Promise<string | undefined> {
  try {
    const bytes = await readFile(file);
    const text = bytes.toString('utf8');
    if (Buffer.from(text).equals(bytes)) return text;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    if (code === 'ENOENT') return undefined;
    throw new UserError(`${file} cannot be read (${code}); it has to be a file.`);
  }
  throw new UserError(`${file} is not UTF-8 and is left as it is; add what is wanted by hand.`);
}

/** Windows knows no such mark; there git runs every hook. */
async function isProgram(file: string): Promise<boolean> {
  return process.platform === 'win32' || ((await stat(file)).mode & 0o111) !== 0;
}
