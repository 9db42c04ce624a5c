import type { PlatformPath } from 'node:path';

/** A tool call as Claude Code gives it to a PreToolUse hook on stdin, as far as it matters here. */
export interface ToolCall {
  tool: string;
  /** The folder that relative paths start from. */
  cwd: string;
  /** The file it writes, as the call names it. */
  writes: string;
}

/** The disk, for names that lead elsewhere. */
export interface Disk {
  /** The path without links, in the case that the disk has it; undefined where nothing is there. */
  realpath(path: string): string | undefined;
  /** The text of a symbolic link; undefined where there is none. */
  readlink(path: string): string | undefined;
}

/** What the hook has to do: print, and end with this code. Codes other than 0 and 2 would block nothing. */
export interface HookAnswer {
  stdout: string;
  stderr: string;
  exitCode: 0 | 2;
}

/** The tools that write a file, and the input that names it. */
const writers: Record<string, string> = {
  Edit: 'file_path',
  MultiEdit: 'file_path',
  Write: 'file_path',
  NotebookEdit: 'notebook_path',
};

/**
 * Reads a tool call.
 * @returns undefined where it writes no file by name, so that there is nothing to say; a shell command may still write.
 * @throws {Error} that says what is missing; it has to block, by `failed`.
 */
export function readToolCall(text: string): ToolCall | undefined {
  const call = parsed(text);
  const tool = call['tool_name'];
  if (typeof tool !== 'string') throw new Error('The tool call on stdin has no tool_name.');
  const key = Object.hasOwn(writers, tool) ? writers[tool] : undefined;
  if (key === undefined) return undefined;
  const [input, cwd] = [call['tool_input'], call['cwd']];
  const writes = isObject(input) ? input[key] : undefined;
  if (typeof writes !== 'string' || writes === '')
    throw new Error(`The call of ${tool} names no file: its tool_input has no ${key}.`);
  if (typeof cwd !== 'string' || cwd === '') throw new Error('The tool call on stdin has no cwd.');
  return { tool, cwd, writes };
}

function parsed(text: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  if (!isObject(value)) throw new Error('What stands on stdin is no tool call: a JSON object was expected.');
  return value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Where a write really ends up: after `..`, symbolic links on the way and at the end, and in the disk's own case.
 * @param path node:path of the platform that the names are from.
 * @throws {Error} where links lead in circles.
 */
export function writtenPlace(call: ToolCall, path: PlatformPath, disk: Disk): string {
  const named = path === path.win32 ? driveOf(call.writes) : call.writes;
  return realPlace(path.resolve(call.cwd, named), path, disk);
}

/**
 * A place on the disk relative to the repository whose worktree is at `top`, as git names it.
 * @returns undefined outside of the repository.
 */
export function pathWithin(place: string, top: string, path: PlatformPath, disk: Disk): string | undefined {
  const within = path.relative(disk.realpath(top) ?? top, place);
  if (within === '' || path.isAbsolute(within) || within.split(path.sep)[0] === '..') return undefined;
  return within.split(path.sep).join('/');
}

/** Shells on Windows write C:\x as /c/x. */
function driveOf(name: string): string {
  return name.replace(/^\/([a-z])(?=\/|$)/i, '$1:');
}

// As many links as Linux follows before it gives up.
const mostLinks = 40;

/** Where a path really is, also if its last parts do not exist yet. */
function realPlace(start: string, path: PlatformPath, disk: Disk): string {
  let place = start;
  for (let links = 0; links < mostLinks; links++) {
    let [folder, rest] = [place, ''];
    while (disk.realpath(folder) === undefined && disk.readlink(folder) === undefined) {
      if (path.dirname(folder) === folder) return place;
      rest = path.join(path.basename(folder), rest);
      folder = path.dirname(folder);
    }
    const real = disk.realpath(folder);
    if (real !== undefined) return path.join(real, rest);
    // A link to what does not exist yet: the write makes it.
    place = path.resolve(path.dirname(folder), disk.readlink(folder) ?? '', rest);
  }
  throw new Error(`${start} leads through too many symbolic links.`);
}

/** Refuses the call; the reason is what the session reads. */
export function denied(reason: string): HookAnswer {
  const hookSpecificOutput = {
    hookEventName: 'PreToolUse',
    permissionDecision: 'deny',
    permissionDecisionReason: reason,
  };
  return { stdout: `${JSON.stringify({ hookSpecificOutput })}\n`, stderr: '', exitCode: 0 };
}

/** Says nothing: the session's own permissions decide, as without a hook. */
export const noOpinion: HookAnswer = { stdout: '', stderr: '', exitCode: 0 };

/** Blocks, because whether the call is allowed could not be found out. */
export function failed(reason: string): HookAnswer {
  return { stdout: '', stderr: `parallel-claude: the edit was blocked: ${reason}\n`, exitCode: 2 };
}
