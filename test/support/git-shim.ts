import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A `git` to be put first on the PATH: it notes its arguments, then becomes the real git. */
export interface GitShim {
  /** The directory for the PATH. */
  dir: string;
  /** Every argument of every git started so far. */
  readArguments(): Promise<string[]>;
}

/** Writes a shim into `dir`, which is made. */
export async function writeGitShim(dir: string): Promise<GitShim> {
  await mkdir(dir, { recursive: true });
  const log = join(dir, 'arguments');
  await writeFile(log, '');
  const real = (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((entry) => join(entry, 'git'))
    .find((file) => existsSync(file));
  if (real === undefined) throw new Error('There is no git on the PATH.');
  await writeFile(
    join(dir, 'git'),
    `#!/bin/sh\nprintf '%s\\0' "$@" >> ${quote(log)}\nexec ${quote(real)} "$@"\n`,
  );
  await chmod(join(dir, 'git'), 0o755);
  return { dir, readArguments: async () => (await readFile(log, 'utf8')).split('\0').slice(0, -1) };
}

const quote = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;
