import path from 'node:path';
import { failed, noOpinion, readToolCall, writtenPlace, type HookAnswer } from '../boundaries/hook.js';
import { disk, repositoryAround } from './disk.js';
import { terminalHost } from './host.js';
import { openRepository } from './open-repository.js';

/** What is said on the command line. */
export interface HookWish {
  session: string | undefined;
  config: string | undefined;
}

/** Answers a tool call as Claude Code's PreToolUse hook, whatever happens. @returns the exit code: 0 or 2. */
export async function runHook(wish: HookWish): Promise<number> {
  // The reader is gone before it knew the answer: only 2 blocks.
  process.stdout.prependListener('error', () => process.exit(2));
  const { stdout, stderr, exitCode } = await answer(wish).catch((error: unknown) =>
    failed(error instanceof Error ? error.message : String(error)),
  );
  process.stderr.write(stderr);
  process.stdout.write(stdout);
  return exitCode;
}

/** The file's own repository counts, not the session's folder: a session may have left its worktree by `cd`. */
async function answer(wish: HookWish): Promise<HookAnswer> {
  const call = readToolCall(await readAll(process.stdin));
  if (!call) return noOpinion;
  const place = writtenPlace(call, path, disk);
  const around = repositoryAround(place);
  if (around === undefined) return noOpinion;
  // The edit waits: what reads the config is loaded while git answers.
  const [repository, { judgeEdit }] = await Promise.all([
    openRepository(around, terminalHost()),
    import('./boundaries-edit.js'),
  ]);
  return judgeEdit(place, repository, wish);
}

async function readAll(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}
