import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** jest's globalSetup: builds dist when a source is newer, for the tests that start it. */
export default function buildDist() {
  if (!isStale()) return;
  const build = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'inherit' });
  if (build.status !== 0)
    throw new Error('node scripts/build.mjs failed: the tests would start an old dist.');
}

function isStale() {
  const built = files(join(root, 'dist')).map(modified);
  const sources = ['src', 'actions'].flatMap((dir) => files(join(root, dir))).map(modified);
  return built.length === 0 || Math.max(...sources) > Math.min(...built);
}

function files(dir) {
  if (!existsSync(dir)) return [];
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

const modified = (file) => statSync(file).mtimeMs;
