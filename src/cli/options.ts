import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UserError } from '../config/error.js';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * Reads the options of a command; nothing but options is taken.
 * @throws {UserError} for an option that does not exist, or one without its value.
 */
export function readOptions<const Known extends Options>(
  command: string,
  args: readonly string[],
  options: Known,
) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    // Node says more than one sentence; the first names the option.
    const said = error instanceof Error ? (error.message.split(/\.(?:\s|$)/)[0] ?? '') : String(error);
    throw new UserError(`${said}. "parallel-claude ${command} --help" lists what there is.`);
  }
}
