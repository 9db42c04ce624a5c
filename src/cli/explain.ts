import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { explainPath, explanationLines, type Explanation } from '../boundaries/explain.js';
import { pathWithin } from '../boundaries/hook.js';
import { OwnershipMap } from '../boundaries/ownership.js';
import type { Rule } from '../boundaries/rule-index.js';
import { UserError } from '../config/error.js';
import { parseChoice } from '../config/inputs.js';
import type { Command } from './command.js';
import { disk } from './disk.js';
import { terminalHost } from './host.js';
import { defaultConfig, localConfig } from './local-config.js';
import { openRepository } from './open-repository.js';
import { readArguments } from './options.js';

const help = `Whose a path is, and by which line of the config.

Usage: parallel-claude explain PATH... [options]

  --repo DIR        the repository (this folder); paths start there
  --config PATH     the config file, from this folder or the repository's root
                    (.claude/parallel-config.yml)
  --format FORMAT   text or json (text)

A path need not exist yet. A folder is explained as one path, not by the files in it.
Exit codes: 0 explained, 2 misuse or bad config, 3 could not be determined.
`;

/** `parallel-claude explain` */
export const explain: Command = {
  async run(args) {
    const { values: given, words } = readArguments('explain', args, {
      help: { type: 'boolean', short: 'h' },
      repo: { type: 'string', default: '.' },
      config: { type: 'string' },
      format: { type: 'string', default: 'text' },
    });
    if (given.help) {
      process.stdout.write(help);
      return 0;
    }
    const format = parseChoice('--format', given.format, ['text', 'json']);
    if (words.length === 0)
      throw new UserError('Name a path to explain, such as: parallel-claude explain src/app.ts');
    const repository = await openRepository(given.repo, terminalHost());
    const { config, path: file = given.config ?? defaultConfig } = await localConfig(
      repository,
      given.config,
    );
    const owners = new OwnershipMap(config.sessions);
    const top = await repository.topLevel();
    const folder = await realpath(given.repo);
    const explanations = words.map((word) => explainPath(gitName(word, folder, top), owners));
    process.stdout.write(
      format === 'json'
        ? `${JSON.stringify(explanations.map(asData), null, 2)}\n`
        : `${explanations.map((one) => explanationLines(one, file).join('\n')).join('\n\n')}\n`,
    );
    return 0;
  },
};

/** As git names it; of a symbolic link the link itself, which is what a commit would change. */
function gitName(word: string, folder: string, top: string | undefined): string {
  if (top === undefined) return word;
  const name = pathWithin(path.resolve(folder, word), top, path, disk);
  if (name === undefined)
    throw new UserError(`${word} is not a path inside the repository at ${top}; name one that is.`);
  return name;
}

function asData({ path: name, ownership, others }: Explanation) {
  const { state } = ownership;
  const rules = state === 'owned' ? [ownership.rule] : state === 'tie' ? ownership.rules : [];
  const asRule = ({ session, text, line, column }: Rule) => ({
    session: session.name,
    access: session.access,
    glob: text,
    line,
    column,
  });
  return {
    path: name,
    state,
    rules: rules.map(asRule),
    others: others.map(({ rule, why }) => ({ ...asRule(rule), why })),
  };
}
