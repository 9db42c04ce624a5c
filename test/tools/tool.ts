import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where `scripts/install-tools.sh` puts what no package manager brings. */
const installed = join(process.cwd(), '.cache/tools/bin');

/**
 * Returns the absolute path of the first of `names` that is installed, ours before the system's.
 * Throws an Error that says which step installs it.
 */
export function tool(...names: string[]): string {
  for (const folder of [installed, ...(process.env['PATH'] ?? '').split(delimiter)]) {
    for (const name of names) {
      const file = join(folder, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        continue;
      }
    }
  }
  throw new Error(`${names.join(' or ')} is not installed. Run: bash scripts/install-tools.sh`);
}
