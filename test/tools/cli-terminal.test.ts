import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test } from '@jest/globals';
import { removeTempDirs } from '../support/git.js';
import { api, startCollisions, type Collisions } from './collisions.js';
import { rows, runInTerminal } from './terminal.js';

let scene: Collisions;
beforeEach(async () => {
  scene = await startCollisions();
});
afterEach(() => scene.github.stop());
afterAll(removeTempDirs);

const overlap = () => [
  process.execPath,
  join(process.cwd(), 'dist/cli/index.js'),
  'overlap',
  ...['--repo', scene.clone, '--branch', 'claude/refunds'],
];

test('in a terminal the answer is coloured, and nothing but the answer is left on the screen', async () => {
  const [node = '', ...args] = overlap();
  const piped = spawnSync(node, args, { encoding: 'utf8' });
  const screen = await runInTerminal(overlap());

  expect(screen.status).toBe(1);
  expect(screen.rows[0]).toMatch(/conflicts with .*claude\/vouchers/);
  expect(screen.rows.join('\n')).toContain('src/api.ts');
  expect(screen.coloured).toContain('\u001b[');
  // A colour code cut in two would stand there as text, and progress that was not cleared away too.
  expect(screen.rows).toEqual(rows(piped.stdout));
  expect(piped.stdout).not.toContain('\u001b');
  expect(piped.stderr).toBe('');
});

test('no line is wider than 80 columns, however long the names of branches and files are', async () => {
  const folder = Array.from({ length: 8 }, (_, index) => `a-rather-long-folder-${index}`).join('/');
  await scene.push(`claude/${'very-'.repeat(30)}long`, {
    'src/api.ts': api({ 41: 'export const long = 41;' }),
    [`${folder}/file.ts`]: 'one\n',
  });
  const screen = await runInTerminal(overlap());
  expect(screen.status).toBe(1);
  expect(screen.lines.join('\n')).toContain('very-very-');
  expect(screen.lines).toEqual(screen.rows);
});
