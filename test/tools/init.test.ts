import { afterAll, expect, test } from '@jest/globals';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { worktreeRepository } from '../git/host.js';
import { removeTempDirs } from '../support/git.js';
import { runInTerminal } from './terminal.js';

afterAll(removeTempDirs);

const program = join(process.cwd(), 'dist/cli/index.js');

test.each([
  ['y', 0, true],
  ['n', 1, false],
  ['', 1, false],
])(
  'at a terminal init shows what it would write and asks; "%s" is taken at its word',
  async (answer, status, isWritten) => {
    const dir = await worktreeRepository();
    const command = [process.execPath, program, 'init', '--hooks', '--repo', dir];
    const screen = await runInTerminal(command, { question: '[y/N]', answer });
    expect(screen.status).toBe(status);
    expect(screen.lines.join('\n')).toMatch(/New: \.git\/hooks\/pre-commit\n@@ [^]*Write these 2\? \[y\/N\]/);
    for (const file of ['.git/hooks/pre-commit', '.claude/settings.json'])
      expect(existsSync(join(dir, file))).toBe(isWritten);
  },
);
