import { UserError } from '../config/error.js';
import { parseChoice } from '../config/inputs.js';
import type { Command } from './command.js';
import { readOptions } from './options.js';

const help = `Whose files this branch changes, and whether it may. CI checks the same, and CI decides.

Usage: parallel-claude boundaries                what the commits of this branch change
       parallel-claude boundaries --staged       what the next commit would change
       parallel-claude boundaries --lint         what in the config will surprise somebody
       parallel-claude boundaries --hook         a tool call on stdin: Claude Code's PreToolUse hook
       parallel-claude boundaries --deny-rules   permission rules to paste into .claude/settings.local.json

  --session NAME    whose work it is (CLAUDE_SESSION, else by the name of the branch)
  --base REF        what all merge into (config, else the default branch)
  --repo DIR        the repository (this folder)
  --config PATH     the config file, from this folder or the repository's root
                    (.claude/parallel-config.yml)
  --format FORMAT   text, json or markdown (text)

The config counts as it stands in the worktree; where base has another, that is said.
Leave that somebody gives in a comment on a pull request is not known here.
"parallel-claude init --hooks" installs --staged as the pre-commit hook, and --hook.
Exit codes: 0 nothing that fails, 1 something that does, 2 misuse or bad config,
3 could not be determined. With --hook: 0 with the answer on stdout, 2 where none was found.
`;

// What may be said together with each.
const modes = {
  staged: ['base', 'session', 'repo', 'config', 'format'],
  lint: ['repo', 'config', 'format'],
  hook: ['session', 'config'],
  'deny-rules': ['session', 'repo', 'config'],
} as const;

/** `parallel-claude boundaries` */
export const boundaries: Command = {
  async run(args) {
    const given = readOptions('boundaries', args, {
      help: { type: 'boolean', short: 'h' },
      staged: { type: 'boolean', default: false },
      lint: { type: 'boolean', default: false },
      hook: { type: 'boolean', default: false },
      'deny-rules': { type: 'boolean', default: false },
      base: { type: 'string' },
      session: { type: 'string' },
      repo: { type: 'string' },
      config: { type: 'string' },
      format: { type: 'string' },
    });
    if (given.help) {
      process.stdout.write(help);
      return 0;
    }
    const mode = modeOf(given);
    const { session, config, repo = '.', format = 'text' } = given;
    // Each loads only what it needs: an edit waits for the hook.
    if (mode === 'hook') return (await import('./boundaries-hook.js')).runHook({ session, config });
    if (mode === 'deny-rules')
      return (await import('./boundaries-deny-rules.js')).runDenyRules({ repo, config, session });
    if (mode === 'lint')
      return (await import('./boundaries-lint.js')).runLint({
        repo,
        config,
        format: parseChoice('--format', format, ['text', 'json']),
      });
    return (await import('./boundaries-check.js')).runCheck({
      repo,
      config,
      base: given.base,
      session,
      staged: given.staged,
      format: parseChoice('--format', format, ['text', 'json', 'markdown']),
    });
  },
};

function modeOf(given: Readonly<Record<string, unknown>>): keyof typeof modes | undefined {
  const named = (Object.keys(modes) as (keyof typeof modes)[]).filter((name) => given[name] === true);
  const [mode, other] = named;
  if (mode === undefined) return undefined;
  if (other !== undefined)
    throw new UserError(`--${mode} and --${other} do not go together; give one of them.`);
  for (const name of modes.staged)
    if (given[name] !== undefined && !(modes[mode] as readonly string[]).includes(name))
      throw new UserError(`--${name} means nothing to --${mode}; leave it out.`);
  return mode;
}
