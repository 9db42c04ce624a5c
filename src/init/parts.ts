import { withHook } from '../boundaries/pre-commit.js';
import { UserError } from '../config/error.js';
import { editHookIn } from './edit-hook.js';
import type { Part } from './part.js';
import { startingConfig } from './starting-config.js';

/** What the parts depend on. */
export interface Place {
  /** The config's path. */
  config: string;
  preCommit: PreCommit;
  /** The folders at the repository's root. */
  folders: readonly string[];
}

/** The pre-commit hook that git runs, or that what git runs goes on to. */
export interface PreCommit {
  file: string;
  /** Whether git runs it itself, and so only if it is a program. */
  executable: boolean;
  /** Whether other repositories run it too: core.hooksPath leads out of this one. */
  isForAll: boolean;
}

/** Everything that `init` can set up, in the order in which it is shown. */
export function partsFor({ config, preCommit, folders }: Place): Part[] {
  return [
    {
      option: 'config',
      purpose: 'who owns what',
      file: config,
      executable: false,
      write: (existing) => existing ?? startingConfig(folders),
    },
    {
      option: 'hooks',
      purpose: 'before a commit: git refuses what changes files of others',
      file: preCommit.file,
      executable: preCommit.executable,
      write: (existing) => withHook(ownHook(existing, preCommit)),
    },
    {
      option: 'hooks',
      purpose: 'before an edit: Claude Code refuses it to the session',
      file: '.claude/settings.json',
      executable: false,
      write: editHookIn,
    },
  ];
}

function ownHook(existing: string | undefined, { file, isForAll }: PreCommit): string | undefined {
  if (!isForAll) return existing;
  throw new UserError(
    `${file} is run by other repositories too (core.hooksPath) and is left as it is; where this one should be checked, let it run: parallel-claude boundaries --staged`,
  );
}
