import { setTimeout as sleep } from 'node:timers/promises';
import type { GitHost } from '../git/environment.js';
import type { Log } from '../report/log.js';
import { visible } from '../report/visible.js';
import { temporaryFolder } from './temporary.js';

/** Warnings and errors go to stderr; what a person did not ask for is not said. */
export const terminalLog: Log = {
  debug: () => undefined,
  info: () => undefined,
  warning: (message) => process.stderr.write(`${visible(message)}\n`),
  error: (message) => process.stderr.write(`${visible(message)}\n`),
};

/** The machine as git sees it from a terminal. */
export function terminalHost(): GitHost {
  return {
    env: process.env,
    log: terminalLog,
    tempDir: temporaryFolder('parallel-claude-'),
    sleep: (milliseconds) => sleep(milliseconds),
    random: Math.random,
    retryBaseMs: 2_000,
  };
}
