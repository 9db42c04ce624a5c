import { spawn } from 'node:child_process';
import { GitError } from './errors.js';

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
  /** Written whole to stdin, which is then closed. */
  input?: string | Buffer;
  /** Receives stdout as it comes; `stdout` of the result is then empty. */
  onStdout?: (chunk: Buffer) => void;
}

/**
 * Runs git with an argument array, never a shell, and waits for its end.
 * @throws {GitError} when git cannot be started at all.
 */
export function runGit(args: readonly string[], call: GitCall): Promise<GitResult> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', args, { cwd: call.cwd, env: call.env, windowsHide: true });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', call.onStdout ?? ((chunk: Buffer) => out.push(chunk)));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    // git may stop reading before it has all of stdin; its exit code tells, not the broken pipe.
    child.stdin.on('error', () => undefined);
    child.stdin.end(call.input ?? '');
    child.on('error', (error: NodeJS.ErrnoException) => {
      reject(new GitError(cannotStart(error, call.cwd)));
    });
    child.on('close', (code, signal) => {
      const stderr = Buffer.concat(err).toString('utf8') + (signal ? `killed by ${signal}\n` : '');
      resolve({ code: code ?? 128, stdout: Buffer.concat(out), stderr });
    });
  });
}

function cannotStart(error: NodeJS.ErrnoException, cwd: string): string {
  return error.code === 'ENOENT'
    ? `git could not be started: either no git is on the PATH (install git 2.39 or newer), or ${cwd} does not exist.`
    : `git could not be started: ${error.message}.`;
}
