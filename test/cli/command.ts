import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { gitEnvironment } from '../support/git.js';

/** The built command. */
export const program = fileURLToPath(new URL('../../dist/cli/index.js', import.meta.url));

/** What the command printed, and its exit code. */
export interface Answer {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Starts the built command in `cwd`; `env` adds to an environment without anybody's configuration. */
export function startParallelClaude(
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [program, ...args], { cwd, env: { ...gitEnvironment(), ...env } });
}

/** Runs the built command to its end. */
export function parallelClaude(...call: Parameters<typeof startParallelClaude>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const child = startParallelClaude(...call);
    const answer = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (answer.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (answer.stderr += text));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, ...answer });
    });
  });
}
