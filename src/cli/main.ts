import { UserError } from '../config/error.js';
import { nearest } from '../config/nearest.js';
import type { Command } from './command.js';
import { complain } from './complain.js';
import { version } from './version.js';

// Loaded only when called, so that the help is there at once.
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  overlap: async () => (await import('./overlap.js')).overlap,
  plan: async () => (await import('./plan.js')).plan,
  boundaries: async () => (await import('./boundaries.js')).boundaries,
  explain: async () => (await import('./explain.js')).explain,
  'merge-segments': async () => (await import('./merge-segments.js')).mergeSegmentsCommand,
  'push-segment': async () => (await import('./push-segment.js')).pushSegmentCommand,
  review: async () => (await import('./review.js')).review,
  init: async () => (await import('./init.js')).init,
  demo: async () => (await import('./demo.js')).demo,
};

const help = `parallel-claude ${version}: traffic control for a repository on which many sessions work at once.

Usage: parallel-claude <command> [options]

  overlap         which branches collide with which, exactly as git would merge them
  plan            in which order the branches merge, and which are blocked by whom
  boundaries      whose files this branch, or the next commit, changes, and whether it may
  explain         whose a path is, and by which line of the config
  merge-segments  many branches' data files, together in one output at the remote
  push-segment    check one data file, commit it alone and push this branch
  review          what a model, or another reviewer, finds wrong with this branch
  init            a starting config, and the hooks that check before a commit and before an edit
  demo            a sample repository, made in a temporary folder, with overlap run on it
  help            this, or what "help <command>" says of a command
  version         the version

Exit codes: 0 nothing that fails, 1 something that does, 2 misuse or bad config,
3 could not be determined.
`;

/**
 * Runs one command line.
 * @returns the exit code; what is wrong with the call itself is said on stderr, in one line, a fault of ours with its
 * stack.
 */
export async function main(args: readonly string[]): Promise<number> {
  const [name = '--help', ...rest] = args;
  try {
    if (name === 'help' && rest[0] !== undefined) return await main([rest[0], '--help']);
    if (['--help', '-h', 'help'].includes(name)) return say(help);
    if (['--version', '-v', 'version'].includes(name)) return say(`${version}\n`);
    const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!load) throw new UserError(unknownCommand(name));
    return await (await load()).run(rest);
  } catch (error) {
    return complain(error);
  }
}

function unknownCommand(name: string): string {
  const known = Object.keys(commands);
  const meant = nearest(name, known);
  const all = `commands are: ${known.join(', ')}.`;
  return meant === undefined
    ? `There is no command "${name}"; the ${all}`
    : `There is no command "${name}"; did you mean ${meant}? The ${all}`;
}

function say(text: string): number {
  process.stdout.write(text);
  return 0;
}
