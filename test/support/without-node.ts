import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tempDir } from './git.js';

/** The environment in which a program of ours cannot start another node: what wants one meets a fault of ours. */
export async function withoutNode(): Promise<{ NODE_OPTIONS: string }> {
  const file = join(await tempDir('without-node'), 'preload.cjs');
  await writeFile(file, "process.execPath = '/nonexistent/node';\n");
  return { NODE_OPTIONS: `--require=${file}` };
}
