import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const made: string[] = [];

/** A new directory under the system's temporary directory; `removeTempDirs` takes it away. */
export async function tempDir(name = 'test'): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), `parallel-claude-${name}-`));
  made.push(dir);
  return dir;
}

/** Removes every directory that `tempDir` made: for afterEach or afterAll. */
export async function removeTempDirs(): Promise<void> {
  const options = { recursive: true, force: true, maxRetries: 3 };
  await Promise.all(made.splice(0).map((dir) => rm(dir, options)));
}

/** An environment in which git reads nobody's configuration and every commit has the same author and time. */
export function gitEnvironment(): NodeJS.ProcessEnv {
  const who = { NAME: 'Test Author', EMAIL: 'author@example.com', DATE: '2026-01-01T00:00:00Z' };
  return {
    PATH: process.env['PATH'],
    HOME: '/nonexistent',
    LC_ALL: 'C',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    ...Object.fromEntries(
      Object.entries(who).flatMap(([key, value]) => [
        [`GIT_AUTHOR_${key}`, value],
        [`GIT_COMMITTER_${key}`, value],
      ]),
    ),
  };
}

/** What git left behind; a failing git is data. */
export interface GitAnswer {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs git in `dir` and returns whatever happens; `env` adds to the isolated environment. */
export function tryGit(
  dir: string,
  args: readonly string[],
  options: { input?: string | Buffer; env?: NodeJS.ProcessEnv } = {},
): Promise<GitAnswer> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', args, { cwd: dir, env: { ...gitEnvironment(), ...options.env } });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.input ?? '');
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({
        code: code ?? 128,
        stdout: Buffer.concat(stdout).toString(),
        stderr: Buffer.concat(stderr).toString(),
      });
    });
  });
}

/**
 * What git prints in `dir`, without the line break at its end.
 * @throws {Error} with git's words when it fails.
 */
export async function git(dir: string, ...args: string[]): Promise<string> {
  const answer = await tryGit(dir, args);
  if (answer.code !== 0) throw new Error(`git ${args.join(' ')} failed (${answer.code}): ${answer.stderr}`);
  return answer.stdout.replace(/\n$/, '');
}

/** Writes (or, for null, removes) files in the worktree `dir`, commits them and returns the commit's id. */
export async function commitFiles(
  dir: string,
  files: Readonly<Record<string, string | Buffer | null>>,
  message: string,
): Promise<string> {
  for (const [path, content] of Object.entries(files)) {
    const file = join(dir, path);
    if (content === null) await rm(file, { recursive: true });
    else {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    }
  }
  await git(dir, 'add', '--all', '--force', '--', ...Object.keys(files));
  await git(dir, 'commit', '--quiet', '--allow-empty', '--message', message);
  return git(dir, 'rev-parse', 'HEAD');
}
