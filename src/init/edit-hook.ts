import { UserError } from '../config/error.js';
import { appendTo, type Json } from './json-text.js';

const settings = '.claude/settings.json';

/**
 * From the session's project, or its main worktree, where a linked one has no node_modules. What fails in any way
 * blocks: Claude Code lets an edit pass on every code but 2.
 */
const command =
  'cd "$CLAUDE_PROJECT_DIR" && ' +
  'PATH="$PWD/node_modules/.bin:$(git rev-parse --path-format=absolute --git-common-dir)/../node_modules/.bin:$PATH" && ' +
  '{ command -v parallel-claude >/dev/null || ' +
  '{ echo "parallel-claude is not installed here, so nobody can tell whose file this is: add it to node_modules or ' +
  'the PATH, or take its hook out of .claude/settings.json." >&2; exit 2; }; } && ' +
  'parallel-claude boundaries --hook || exit 2';

const entry = {
  matcher: 'Edit|MultiEdit|Write|NotebookEdit',
  hooks: [{ type: 'command', command, timeout: 30 }],
};

/**
 * The text of Claude Code's settings with our PreToolUse hook in it; every byte that was there stays.
 * @param existing undefined where there are none; with the hook in them already they stay as they are.
 * @throws {UserError} where they are not what Claude Code takes for settings.
 */
export function editHookIn(existing: string | undefined): string {
  const text = existing === undefined || existing.trim() === '' ? '{}\n' : existing;
  const all = parsed(text);
  const hooks = isObject(all) ? member(all, 'hooks', {}) : undefined;
  const before = isObject(hooks) ? member(hooks, 'PreToolUse', []) : undefined;
  if (!Array.isArray(before))
    throw new UserError(
      `${settings} is left as it is: allowed is an object in which hooks.PreToolUse, if there, is a list; correct it and run this again.`,
    );
  if (JSON.stringify(before).includes('parallel-claude boundaries --hook')) return text;
  return appendTo(text, ['hooks', 'PreToolUse'], entry);
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UserError(
      `${settings} is left as it is: it is not JSON (${why}); correct it and run this again.`,
    );
  }
}

/** A null that is there is no list to add to, nor a place to make one. */
function member(object: Record<string, Json>, key: string, otherwise: Json): Json {
  return Object.hasOwn(object, key) ? (object[key] ?? null) : otherwise;
}

function isObject(value: Json | undefined): value is Record<string, Json> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
