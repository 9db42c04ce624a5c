import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { UserError } from '../config/error.js';
import { endGit } from '../git/process.js';
import { endChildren } from '../segments/merger/child.js';

const doomed = new Set<string>();

/**
 * A new folder that goes when this process ends, also by Ctrl-C or a kill that lets it; `keep` spares it.
 * @throws {UserError} where the system's temporary folder cannot be written to.
 */
export function temporaryFolder(prefix: string): string {
  const parent = resolve(tmpdir());
  try {
    // First, so that no signal finds the folder without anybody to remove it.
    if (doomed.size === 0) removeAtTheEnd();
    const folder = mkdtempSync(join(parent, prefix));
    doomed.add(folder);
    return folder;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    const reason = code === 'ENOENT' ? 'does not exist' : `cannot be written to (${code})`;
    throw new UserError(`The temporary folder ${parent} ${reason}; set TMPDIR.`);
  }
}

/** Leaves a folder of `temporaryFolder` where it is. */
export function keep(folder: string): void {
  doomed.delete(folder);
}

function removeAtTheEnd(): void {
  process.once('exit', removeAll);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => void removeAndEnd(signal));
}

async function removeAndEnd(signal: NodeJS.Signals): Promise<void> {
  try {
    await Promise.all([endGit(), endChildren()]);
    removeAll();
  } finally {
    // With our handler gone it ends the process as the shell expects.
    process.kill(process.pid, signal);
  }
}

function removeAll(): void {
  for (const folder of doomed) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
