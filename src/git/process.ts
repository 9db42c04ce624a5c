import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { GitError } from './errors.js';
import { gitProgram } from './program.js';

/** What one git process left behind. A non-zero `code` is data, not an exception. */
export interface GitResult {
  code: number;
  stdout: Buffer;
  stderr: string;
}

export interface GitCall {
  /** The directory git starts in. */
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** Written to stdin, which is then closed: whole, or chunk by chunk as git takes them. */
  input?: string | Buffer | Iterable<Buffer> | AsyncIterable<Buffer>;
  /** Receives stdout as it comes; `stdout` of the result is then empty. */
  onStdout?: (chunk: Buffer) => void;
}

/**
 * Runs git with an argument array, never a shell, and waits for its end.
 * @throws {GitError} when git cannot be started at all.
 */
export function runGit(args: readonly string[], call: GitCall): Promise<GitResult> {
  return new Promise((resolve, reject) => {
    if (ending) return;
    const program = gitProgram(call.env);
    if (program === undefined) {
      reject(new GitError('There is no git on the PATH: install git 2.39 or newer.'));
      return;
    }
    const child = spawn(program, args, { cwd: call.cwd, env: call.env, windowsHide: true });
    running.add(child);
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', call.onStdout ?? ((chunk: Buffer) => out.push(chunk)));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    // git may stop reading before it has all of stdin; its exit code tells, not the broken pipe.
    child.stdin.on('error', () => undefined);
    const { input = '' } = call;
    if (typeof input === 'string' || Buffer.isBuffer(input)) child.stdin.end(input);
    else {
      const chunks = Readable.from(input);
      // Half of what was to be written must not pass for the whole.
      chunks.on('error', (error) => {
        child.kill('SIGKILL');
        reject(error);
      });
      chunks.pipe(child.stdin);
    }
    child.on('error', (error: NodeJS.ErrnoException) => {
      running.delete(child);
      reject(new GitError(cannotStart(error, call.cwd)));
    });
    child.on('close', (code, signal) => {
      running.delete(child);
      if (ending) return;
      const stderr = Buffer.concat(err).toString('utf8') + (signal ? `killed by ${signal}\n` : '');
      resolve({ code: code ?? 128, stdout: Buffer.concat(out), stderr });
    });
  });
}

/**
 * The line that says what went wrong: the last of git's own, advice that may follow left out, else the last. Where git
 * says only that the remote cannot be read, the line before it, which says why, stands before it.
 */
export function lastLine(stderr: string): string {
  const lines = stderr.trim().split('\n');
  const at = lines.findLastIndex((line) => line.startsWith('fatal: '));
  const [why, line] = [lines[at - 1]?.trim().replace(/\.$/, '') ?? '', lines.at(at) ?? ''];
  return why !== '' && line.trim() === 'fatal: Could not read from remote repository.'
    ? `${why}; ${line.trim()}`
    : line;
}

const running = new Set<ChildProcess>();
let ending = false;

/**
 * Ends every git at work, with what it started, and starts none again: no call returns any more. For a program that
 * is about to end and takes away what they write to; resolves once they are gone.
 */
export async function endGit(): Promise<void> {
  ending = true;
  const gone = [...running].map((child) => once(child, 'close'));
  for (const child of running) child.kill();
  await Promise.all(gone);
}

function cannotStart(error: NodeJS.ErrnoException, cwd: string): string {
  return `git could not be started: ${error.code === 'ENOENT' ? `${cwd} does not exist` : error.message}.`;
}
