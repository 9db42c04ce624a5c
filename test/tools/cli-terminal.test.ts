import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test } from '@jest/globals';
import { removeTempDirs } from '../support/git.js';
import { api, startCollisions, type Collisions } from './collisions.js';
import { runInTerminal } from './terminal.js';

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

/** The words of what the command writes into a pipe, which is neither coloured nor as wide as a terminal. */
function pipedWords(): string[] {
  const [node = '', ...args] = overlap();
  const { stdout, stderr } = spawnSync(node, args, { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(stdout).not.toContain('\u001b');
  return words(stdout.split('\n'));
}

const words = (lines: readonly string[]) => lines.join('\n').trim().split(/\s+/);

test('on 80 columns the answer is coloured, breaks no line, and nothing but the answer is left on the screen', async () => {
  const screen = await runInTerminal(overlap());
  expect(screen.status).toBe(1);
  expect(screen.rows[0]).toMatch(/^Merges cleanly with 4 of 5 branches; conflicts with claude\/vouchers in/);
  expect(screen.coloured).toContain('\u001b[');
  expect(screen.rows).toEqual(screen.lines);
  // A colour code cut in two would stand here as text, and progress that was not cleared away too.
  expect(words(screen.rows)).toEqual(pipedWords());
});

test('names wider than the terminal stay whole, in the same words as without colour', async () => {
  const folder = Array.from({ length: 8 }, (_, index) => `a-rather-long-folder-${index}`).join('/');
  const branch = `claude/${'very-'.repeat(30)}long`;
  await scene.push('claude/refunds', { [`${folder}/file.ts`]: 'one\n' });
  await scene.push(branch, { 'src/api.ts': api({ 41: 'long' }), [`${folder}/file.ts`]: 'two\n' });
  const screen = await runInTerminal(overlap());
  expect(screen.status).toBe(1);
  expect(screen.lines.join('\n')).toContain(branch);
  expect(screen.lines.join('\n')).toContain(`${folder}/file.ts`);
  expect(words(screen.lines)).toEqual(pipedWords());
});
