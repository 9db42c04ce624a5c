import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { UserError } from '../config/error.js';
import type { Repository } from '../git/repository.js';
import { visible } from '../report/visible.js';

/**
 * Lets no second watcher of this output run in the repository, for as long as this process lives. Two would lose
 * nothing, but do everything twice.
 * @throws {UserError} where another is running, naming its process.
 */
export async function holdWatch(repository: Repository, output: string): Promise<void> {
  const name = createHash('sha256').update(output).digest('hex').slice(0, 16);
  const file = await repository.gitPath(`parallel-claude-watch-${name}`);
  for (let tries = 0; ; tries++) {
    try {
      writeFileSync(file, `${process.pid}\n`, { flag: 'wx' });
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || tries > 1) throw error;
      const holder = Number(readFileSync(file, 'utf8'));
      if (isRunning(holder))
        throw new UserError(
          `${visible(output)} is watched already, by process ${holder}; stop that one first (kill ${holder}).`,
        );
      // It was killed before it could take this away.
      rmSync(file, { force: true });
    }
  }
  process.once('exit', () => {
    rmSync(file, { force: true });
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => {
      rmSync(file, { force: true });
    });
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
