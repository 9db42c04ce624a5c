import { spawn } from 'node:child_process';
import { devNull } from 'node:os';

/** What a git command said. `stdout` is one character a byte. */
export interface GitResult {
  code: number;
  stdout: string;
  stderr: string;
}

/** Nobody's configuration but the repository's own; who commits, and when, is always the same. */
const environment = {
  PATH: process.env['PATH'],
  HOME: devNull,
  LC_ALL: 'C',
  GIT_CONFIG_GLOBAL: devNull,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_ATTR_NOSYSTEM: '1',
  GIT_TERMINAL_PROMPT: '0',
  GIT_AUTHOR_NAME: 'Oracle',
  GIT_AUTHOR_EMAIL: 'oracle@example.com',
  GIT_AUTHOR_DATE: '1800000000 +0000',
  GIT_COMMITTER_NAME: 'Oracle',
  GIT_COMMITTER_EMAIL: 'oracle@example.com',
  GIT_COMMITTER_DATE: '1800000000 +0000',
  GIT_EDITOR: 'true',
  // Housekeeping only: it costs time and changes no merge.
  GIT_CONFIG_COUNT: '2',
  GIT_CONFIG_KEY_0: 'gc.auto',
  GIT_CONFIG_VALUE_0: '0',
  GIT_CONFIG_KEY_1: 'maintenance.auto',
  GIT_CONFIG_VALUE_1: 'false',
};

/** Run git in a folder, with `input` (one character a byte) on its standard input; never fails by its exit code. */
export function tryGit(cwd: string, args: readonly string[], input = ''): Promise<GitResult> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', args, { cwd, env: environment });
    const [out, err]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      const [stdout, stderr] = [Buffer.concat(out).toString('latin1'), Buffer.concat(err).toString()];
      resolve({ code: code ?? -1, stdout, stderr });
    });
    child.stdin.on('error', () => undefined); // git may end before it has read all: its exit code says so.
    child.stdin.end(Buffer.from(input, 'latin1'));
  });
}

/** Run git in a folder and return what it printed. Throws with git's own words if it fails. */
export async function git(cwd: string, args: readonly string[], input = ''): Promise<string> {
  const { code, stdout, stderr } = await tryGit(cwd, args, input);
  if (code !== 0) throw new Error(`git ${args.join(' ')} in ${cwd} ended with ${code}: ${stderr}${stdout}`);
  return stdout;
}
