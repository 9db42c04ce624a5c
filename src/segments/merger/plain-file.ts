import { lstat, readFile } from 'node:fs/promises';

/** What a file holds, or why it is not read, in words that follow its name. */
export type PlainFile = { bytes: Buffer } | { problem: string; isMissing: boolean; isTooLarge?: true };

/** Reads a file that somebody else wrote: no link, no device, nothing of more than `most` bytes. */
export async function readPlainFile(file: string, most: number): Promise<PlainFile> {
  try {
    const found = await lstat(file);
    if (!found.isFile()) return { problem: 'is no plain file', isMissing: false };
    if (found.size > most)
      return { problem: `is larger than ${megabytes(most)}`, isMissing: false, isTooLarge: true };
    return { bytes: await readFile(file) };
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException;
    const isMissing = code === 'ENOENT' || code === 'ENOTDIR';
    return { problem: isMissing ? 'is missing' : `cannot be read (${code})`, isMissing };
  }
}

function megabytes(bytes: number): string {
  return `${Math.floor(bytes / 1024 / 1024)} MB`;
}
