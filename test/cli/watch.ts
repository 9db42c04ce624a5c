import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from '@jest/globals';
import { startParallelClaude } from './command.js';

/** Starts a watch in `dir`, and tells when it has said something. */
export function startWatch(
  dir: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
) {
  const watcher = startParallelClaude(dir, ['merge-segments', '--watch', '--interval', '1s', ...args], env);
  let [stdout, stderr] = ['', ''];
  watcher.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  watcher.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const says = async (text: string) => {
    for (let tries = 0; tries < 600 && !(stdout + stderr).includes(text); tries++) await sleep(50);
    expect(stdout + stderr).toContain(text);
  };
  return { watcher, says, said: () => ({ stdout, stderr }) };
}
