import path from 'node:path';
import { answerEdit } from '../boundaries/hook-verdict.js';
import { noOpinion, pathWithin, type HookAnswer } from '../boundaries/hook.js';
import { sessionOf } from '../boundaries/session-of.js';
import { UserError } from '../config/error.js';
import type { Repository } from '../git/repository.js';
import type { HookWish } from './boundaries-hook.js';
import { disk } from './disk.js';
import { defaultConfig, localConfig } from './local-config.js';
import { whoIsHere } from './session.js';

/** What the hook says of a write to a place of this repository. @throws {UserError} where that cannot be told. */
export async function judgeEdit(place: string, repository: Repository, wish: HookWish): Promise<HookAnswer> {
  const [top, who, local] = await Promise.all([
    repository.topLevel(),
    whoIsHere(repository, wish.session),
    localConfig(repository, wish.config).catch((error: unknown) => {
      if (error instanceof UserError) return error;
      throw error;
    }),
  ]);
  const within = top === undefined ? undefined : pathWithin(place, top, path, disk);
  if (within === undefined) return noOpinion;
  if (local instanceof UserError) {
    // Else nobody whose edits are checked could mend it.
    if (within === (wish.config ?? defaultConfig)) return noOpinion;
    throw local;
  }
  const { config, path: file = wish.config ?? defaultConfig } = local;
  return answerEdit(within, { config, file, session: sessionOf(config.sessions, who)?.session.name });
}
