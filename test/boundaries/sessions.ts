import { readConfig, type Config } from '../../src/config/config.js';

export const configFile = '.claude/parallel-config.yml';

/** The config of sessions that own these globs, in order, each glob on a line of its own. */
export function configOf(
  owns: Readonly<Record<string, readonly string[]>>,
  more: Record<string, string> = {},
): Config {
  const lines = Object.entries(owns).flatMap(([name, globs]) => [
    `  ${name}:`,
    ...(Object.hasOwn(more, name) ? [`    ${more[name] ?? ''}`] : []),
    `    owns:${globs.length === 0 ? ' []' : ''}`,
    ...globs.map((glob) => `      - ${JSON.stringify(glob)}`),
  ]);
  return readConfig(['sessions:', ...lines].join('\n'), configFile);
}
