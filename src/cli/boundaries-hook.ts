import path from 'node:path';
import { answerEdit } from '../boundaries/hook-verdict.js';
import {
  failed,
  noOpinion,
  pathWithin,
  readToolCall,
  writtenPlace,
  type HookAnswer,
} from '../boundaries/hook.js';
import { sessionOf } from '../boundaries/session-of.js';
import { disk, repositoryAround } from './disk.js';
import { terminalHost } from './host.js';
import { defaultConfig, localConfig } from './local-config.js';
import { openRepository } from './open-repository.js';
import { whoIsHere } from './session.js';

interface Asked {
  session: string | undefined;
  config: string | undefined;
}

/** Answers a tool call as Claude Code's PreToolUse hook, whatever happens. @returns the exit code: 0 or 2. */
export async function runHook(asked: Asked): Promise<number> {
  // The reader is gone before it knew the answer: only 2 blocks.
  process.stdout.prependListener('error', () => process.exit(2));
  const { stdout, stderr, exitCode } = await answer(asked).catch((error: unknown) =>
    failed(error instanceof Error ? error.message : String(error)),
  );
  process.stderr.write(stderr);
  process.stdout.write(stdout);
  return exitCode;
}

/** The file's own repository counts, not the session's folder: a session may have left its worktree by `cd`. */
async function answer(asked: Asked): Promise<HookAnswer> {
  const call = readToolCall(await readAll(process.stdin));
  if (!call) return noOpinion;
  const place = writtenPlace(call, path, disk);
  const around = repositoryAround(place);
  if (around === undefined) return noOpinion;
  const repository = await openRepository(around, terminalHost());
  const top = await repository.topLevel();
  const within = top === undefined ? undefined : pathWithin(place, top, path, disk);
  if (within === undefined) return noOpinion;
  const { config, path: file = asked.config ?? defaultConfig } = await localConfig(repository, asked.config);
  const who = sessionOf(config.sessions, await whoIsHere(repository, asked.session));
  return answerEdit(within, { config, file, session: who?.session.name });
}

async function readAll(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}
