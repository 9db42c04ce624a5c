import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test } from '@jest/globals';
import { repositoryEvent } from '../support/events.js';
import { removeTempDirs, tempDir } from '../support/git.js';
import { runWorkflow } from './act.js';
import { startCollisions, type Collisions } from './collisions.js';
import { reading, writesTo } from './token.js';

let scene: Collisions;
beforeEach(async () => {
  scene = await startCollisions();
});
afterEach(() => scene.github.stop());
afterAll(removeTempDirs);

test.each(['schedule', 'workflow_dispatch'] as const)(
  'on %s the page about every pair is kept as it is, and collisions fail nothing',
  async (name) => {
    const { github, repository } = scene;
    const kept = await tempDir('artifacts');
    const { code, output, summary } = await runWorkflow({
      workflow: 'overlap-nightly.yml',
      event: repositoryEvent(repository, name),
      github,
      repository,
      sha: (await repository.resolve('main')) ?? '',
      token: github.addToken({ permissions: reading }),
      standIns: { 'actions/upload-artifact': 'test "$INPUT_ARCHIVE" = false && cp -- "$INPUT_PATH" "$KEPT"' },
      env: { KEPT: kept },
    });
    expect(output).toContain('Job succeeded');
    expect(code).toBe(0);
    expect(summary).toContain('### Merge plan');
    expect(summary).toContain('6 branches: 1 pair conflicts');
    const [file = '', ...others] = await readdir(kept);
    expect(others).toEqual([]);
    expect(file).toMatch(/\.html$/);
    const page = await readFile(join(kept, file), 'utf8');
    expect(page).toMatch(/^<!doctype html>/i);
    expect(page).toContain('export const voucher = 41;');
    expect(writesTo(github)).toEqual([]);
  },
);
