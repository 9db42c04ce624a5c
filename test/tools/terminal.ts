import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { tempDir } from '../support/git.js';
import { tool } from './tool.js';

/** A terminal after its command has ended. */
export interface Screen {
  status: number;
  /** The rows as they stand there, without the empty ones at the end. */
  rows: string[];
  /** The lines as they were written: a line that was too wide takes several rows. */
  lines: string[];
  /** The rows with the escape sequences that draw them. */
  coloured: string;
}

/** What a person types, and Enter, once the screen shows what it answers. */
export interface Typed {
  question: string;
  answer: string;
}

/** A command at work in a terminal. */
export interface Watched {
  /** Resolves once the screen shows it; throws an Error when it does not within a minute. */
  shows(what: RegExp): Promise<void>;
  /** The rows as they stand there now. */
  rows(): string[];
  /** Presses Ctrl-C. */
  interrupt(): void;
  /** What is left on the screen once the command has ended. */
  ended(): Promise<string[]>;
}

/** Starts a command in a terminal of its own, 80 columns wide, that goes on until it is interrupted. */
export async function watchInTerminal(command: readonly string[]): Promise<Watched> {
  const { tmux, statusFile } = await openTerminal(command);
  const now = (): string[] => rows(tmux('capture-pane', '-p'));
  return {
    shows: (what) => until(() => what.test(now().join('\n')), `show ${String(what)}`),
    rows: now,
    interrupt: () => tmux('send-keys', 'C-c'),
    ended: async () => {
      try {
        await ended(statusFile);
        return now();
      } finally {
        tmux('kill-server');
      }
    },
  };
}

/**
 * Runs a command in a terminal of its own, 80 columns wide, and returns what a person sees at its end.
 * Throws an Error when it has not ended after a minute, or does not ask what is answered.
 */
export async function runInTerminal(command: readonly string[], typed?: Typed): Promise<Screen> {
  const { tmux, statusFile } = await openTerminal(command);
  try {
    if (typed) {
      await until(() => tmux('capture-pane', '-p', '-J').includes(typed.question), `ask "${typed.question}"`);
      tmux('send-keys', '-l', '--', typed.answer);
      tmux('send-keys', 'Enter');
    }
    const status = await ended(statusFile);
    return {
      status,
      rows: rows(tmux('capture-pane', '-p')),
      lines: rows(tmux('capture-pane', '-p', '-J')),
      coloured: tmux('capture-pane', '-p', '-e').trimEnd(),
    };
  } finally {
    tmux('kill-server');
  }
}

/** A terminal that stays to be looked at after its command has written its status to a file. */
async function openTerminal(
  command: readonly string[],
): Promise<{ tmux: (...args: string[]) => string; statusFile: string }> {
  const statusFile = join(await tempDir('terminal'), 'status');
  const socket = `parallel-claude-${randomUUID()}`;
  const env = { PATH: process.env['PATH'], HOME: '/nonexistent', LANG: 'C.UTF-8' };
  const tmux = (...args: string[]): string => {
    const options = { encoding: 'utf8', env } as const;
    const { status, stdout, stderr } = spawnSync(
      tool('tmux'),
      ['-L', socket, '-f', '/dev/null', ...args],
      options,
    );
    if (status !== 0) throw new Error(`tmux ${args.join(' ')} failed: ${stderr}`);
    return stdout;
  };
  // tmux does not always learn a status; and the screen stays to be looked at only while something runs. Ctrl-C is for
  // the command alone.
  const thenStay = 'trap : INT; "$@"; printf "%s\\n" $? > "$0"; exec sleep 120';
  tmux('new-session', '-d', '-x', '80', '-y', '200', '--', 'sh', '-c', thenStay, statusFile, ...command);
  return { tmux, statusFile };
}

/** The lines of `text`, without the white space at the end of each and of the whole. */
export function rows(text: string): string[] {
  return text
    .trimEnd()
    .split('\n')
    .map((row) => row.trimEnd());
}

async function ended(statusFile: string): Promise<number> {
  const status = () => (existsSync(statusFile) ? readFileSync(statusFile, 'utf8') : '');
  await until(() => status().endsWith('\n'), 'end');
  return Number(status());
}

async function until(isDone: () => boolean, what: string): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (isDone()) return;
    await sleep(100);
  }
  throw new Error(`The command did not ${what} within a minute.`);
}
