import { UserError } from '../config/error.js';
import { parseBoolean, parseChoice, parseLines } from '../config/inputs.js';
import { checks, type Check } from './checks.js';

/** Everything a workflow can say, read once: what the checks share. What is finer stands in the config. */
export interface GateInputs {
  /** Empty: git alone. */
  token: string;
  /** Those that run, in the order in which they are shown. */
  checks: readonly Check[];
  /** Empty: the pull request's, else the config's, else the default branch. */
  base: string;
  configPath: string;
  comment: boolean;
  check: boolean;
  annotations: boolean;
  summary: boolean;
}

/**
 * @param input gives the text of an input of action.yml.
 * @throws {UserError} for a value that means nothing, naming the input and what is allowed.
 */
export function readInputs(input: (name: string) => string): GateInputs {
  const flag = (name: string): boolean => parseBoolean(name, input(name));
  return {
    token: input('github-token'),
    checks: chosen(input('checks')),
    base: input('base'),
    configPath: input('config'),
    comment: flag('comment'),
    check: flag('check'),
    annotations: flag('annotations'),
    summary: flag('summary'),
  };
}

/** Names, one a line or with commas between them; all where none is named. */
function chosen(text: string): readonly Check[] {
  if (text === '') return checks;
  const known = checks.map(({ name }) => name);
  const names = parseLines(text.replaceAll(',', '\n')).map((name) => parseChoice('checks', name, known));
  if (names.length === 0)
    throw new UserError(
      `checks names none; allowed are ${known.join(', ')}, or nothing, which is all of them`,
    );
  return checks.filter(({ name }) => names.includes(name));
}
