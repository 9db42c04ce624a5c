import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UserError } from '../config/error.js';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * Reads the options of a command; nothing but options is taken.
 * @throws {UserError} for an option that does not exist, one without its value, or one given twice that takes one.
 */
export function readOptions<const Known extends Options>(
  command: string,
  args: readonly string[],
  options: Known,
) {
  return readArguments(command, args, options, false).values;
}

/**
 * Reads the options of a command, the other words, where it takes any, and which options were named.
 * @throws {UserError} as readOptions does.
 */
export function readArguments<const Known extends Options>(
  command: string,
  args: readonly string[],
  options: Known,
  allowPositionals = true,
) {
  const { values, positionals, tokens } = parse(command, args, options, allowPositionals);
  const named = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, value } = token;
    if (value?.trim() === '')
      throw new UserError(`--${name} has an empty value; leave it out for its default.`);
    if (named.has(name) && options[name]?.multiple !== true)
      throw new UserError(`--${name} is given twice; give it once.`);
    named.add(name);
  }
  return { values, words: positionals, named };
}

function parse<const Known extends Options>(
  command: string,
  args: readonly string[],
  options: Known,
  allowPositionals: boolean,
) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals, tokens: true });
  } catch (error) {
    const dashed =
      error instanceof Error && /^Option '.*?(--[^' ]+)' argument is ambiguous/.exec(error.message)?.[1];
    if (dashed)
      throw new UserError(
        `${dashed} has no value, or one that begins with a dash: write ${dashed}=VALUE for such a one.`,
      );
    // Node says more than one sentence; the first names the option.
    const said = error instanceof Error ? (error.message.split(/\.(?:\s|$)/)[0] ?? '') : String(error);
    throw new UserError(`${said}. "parallel-claude ${command} --help" lists what there is.`);
  }
}
