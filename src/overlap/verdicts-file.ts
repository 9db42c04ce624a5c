import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Log } from '../report/log.js';
import type { Gathered } from './gather.js';
import { VerdictMemory } from './verdict-memory.js';

/** What an earlier run has left in a file; nothing is known where there is none. Undefined where no file is named. */
export async function recallVerdicts(
  file: string,
  { repository, base, method, settings }: Gathered,
  program: () => string,
): Promise<VerdictMemory | undefined> {
  if (file === '') return undefined;
  const kept = await readFile(file, 'utf8').catch(() => '');
  const { near, ignore } = settings;
  const git = await repository.must(['version']);
  return new VerdictMemory(kept, { program: program(), git, base: base.sha, method, near, ignore });
}

/** Leaves for the next run what this one knows; where that cannot be written, nothing is lost but its time. */
export async function keepVerdicts(file: string, memory: VerdictMemory, log: Log): Promise<void> {
  log.info(`Pairs that an earlier run has judged already: ${memory.recalled}.`);
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, memory.toString());
  } catch (error) {
    log.warning(`verdicts-file: ${file} could not be written (${(error as Error).message}).`);
  }
}
