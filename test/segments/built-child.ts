import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import type { GitHubOptions } from '../../src/github/client.js';
import type { Remote } from '../../src/git/remote.js';
import type { Job } from '../../src/segments/job.js';
import { tempDir } from '../support/git.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Makes JavaScript of child.ts and of what it uses. @returns the script. */
export async function buildChild(): Promise<string> {
  const out = await tempDir('child');
  const sources = (await readdir(join(root, 'src'), { recursive: true })).map((file) => join('src', file));
  const files = [
    ...sources.filter((file) => /\.ts$/.test(file)),
    'test/segments/child.ts',
    'test/segments/values.ts',
  ];
  await Promise.all(
    files.map(async (file) => {
      const { outputText } = ts.transpileModule(await readFile(join(root, file), 'utf8'), {
        compilerOptions: {
          module: ts.ModuleKind.ESNext,
          target: ts.ScriptTarget.ES2023,
          verbatimModuleSyntax: true,
        },
      });
      const target = join(out, file.replace(/\.ts$/, '.js'));
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, outputText);
    }),
  );
  await writeFile(join(out, 'package.json'), '{"type":"module"}');
  await symlink(join(root, 'node_modules'), join(out, 'node_modules'));
  return join(out, 'test/segments/child.js');
}

/** A merge in a process of its own, at the head of its own group. */
export interface RunningMerge {
  child: ChildProcess;
  /** What it printed, and its exit code; null where it was killed. */
  ended: Promise<{ code: number | null; stdout: string; stderr: string }>;
}

export async function startMerge(
  script: string,
  job: Job,
  remote: Remote,
  api?: Pick<GitHubOptions, 'token' | 'apiUrl' | 'owner' | 'repo'>,
): Promise<RunningMerge> {
  const env = {
    PATH: process.env['PATH'],
    MERGE: JSON.stringify({ job, remote, api, tempDir: await tempDir('merge') }),
  };
  const child = spawn(process.execPath, [script], { env, detached: true });
  const [out, err]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  const ended = new Promise<Awaited<RunningMerge['ended']>>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() });
    });
  });
  return { child, ended };
}
