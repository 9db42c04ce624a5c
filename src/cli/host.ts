import { tmpdir } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import type { GitHost } from '../git/environment.js';
import type { Log } from '../report/log.js';

/** Warnings and errors go to stderr; what a person did not ask for is not said. */
export const terminalLog: Log = {
  debug: () => undefined,
  info: () => undefined,
  warning: (message) => process.stderr.write(`${message}\n`),
  error: (message) => process.stderr.write(`${message}\n`),
};

/** The machine as git sees it from a terminal. */
export const terminalHost: GitHost = {
  env: process.env,
  log: terminalLog,
  tempDir: tmpdir(),
  sleep: (milliseconds) => sleep(milliseconds),
  random: Math.random,
  retryBaseMs: 2_000,
};
