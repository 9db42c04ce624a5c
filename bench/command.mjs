import { fileURLToPath } from 'node:url';

/** The built command and the built action. */
export const command = fileURLToPath(new URL('../dist/cli/index.js', import.meta.url));
export const action = fileURLToPath(new URL('../dist/overlap/index.js', import.meta.url));

/** The arguments that start a subcommand on all branches of a repository, whatever their age. */
export function compare(subcommand, { directory, base, glob }, ...more) {
  const which = ['--repo', directory, '--base', base, '--branches', glob, '--max-age', '100000d'];
  return [command, subcommand, ...which, '--format', 'json', ...more];
}
