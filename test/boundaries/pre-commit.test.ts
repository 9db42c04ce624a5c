import { afterAll, describe, expect, test } from '@jest/globals';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withHook } from '../../src/boundaries/pre-commit.js';
import { UserError } from '../../src/config/error.js';
import { worktreeRepository } from '../git/host.js';
import {
  commitFiles,
  git,
  gitEnvironment,
  removeTempDirs,
  tempDir,
  tryGit,
  type GitAnswer,
} from '../support/git.js';

afterAll(removeTempDirs);

/** A program that says how it was called, and ends with `code`. */
async function put(file: string, code: number): Promise<void> {
  await writeFile(file, `#!/bin/sh\necho "called: $*" >&2\nexit ${code}\n`);
  await chmod(file, 0o755);
}

/** A repository with this hook, and the command in its node_modules where `code` says how it ends. */
async function hooked(hook: string, code?: number): Promise<string> {
  const dir = await worktreeRepository();
  await commitFiles(dir, { a: '1', '.gitignore': 'node_modules\n' }, 'start');
  await writeFile(join(dir, '.git/hooks/pre-commit'), hook);
  await chmod(join(dir, '.git/hooks/pre-commit'), 0o755);
  if (code !== undefined) {
    await mkdir(join(dir, 'node_modules/.bin'), { recursive: true });
    await put(join(dir, 'node_modules/.bin/parallel-claude'), code);
  }
  return dir;
}

function commit(dir: string, env: NodeJS.ProcessEnv = {}): Promise<GitAnswer> {
  return tryGit(dir, ['commit', '--quiet', '--allow-empty', '--message', 'x'], { env });
}

describe('a commit with the hook', () => {
  test('is let through, or stopped, by the command in node_modules', async () => {
    const fine = await commit(await hooked(withHook(undefined), 0));
    expect([fine.code, fine.stderr.trim()]).toEqual([0, 'called: boundaries --staged']);
    for (const code of [1, 2, 3]) {
      const dir = await hooked(withHook(undefined), code);
      expect((await commit(dir)).code).not.toBe(0);
      expect(await git(dir, 'rev-list', '--count', 'HEAD')).toBe('1');
    }
  });

  test('of a linked worktree uses the command of the main one', async () => {
    const dir = await hooked(withHook(undefined), 0);
    const linked = join(await tempDir('linked'), 'tree');
    await git(dir, 'worktree', 'add', '--quiet', linked);
    expect(await commit(linked)).toMatchObject({ code: 0, stderr: 'called: boundaries --staged\n' });
  });

  test('uses the command on the PATH where no node_modules has it', async () => {
    const bin = await tempDir('bin');
    await put(join(bin, 'parallel-claude'), 1);
    const PATH = `${bin}:${gitEnvironment()['PATH'] ?? ''}`;
    const answer = await commit(await hooked(withHook(undefined)), { PATH });
    expect(answer).toMatchObject({ code: 1, stderr: 'called: boundaries --staged\n' });
  });

  test('is stopped where the command is nowhere, which says what to do', async () => {
    const answer = await commit(await hooked(withHook(undefined)));
    expect(answer.code).toBe(1);
    expect(answer.stderr).toMatch(/not installed here[^]*npm i -D[^]*--no-verify/);
  });

  test('runs the hook that was there, after ours and only if that is content', async () => {
    const was = '#!/bin/bash -e\necho theirs >&2\nexit 0\n';
    expect(await commit(await hooked(withHook(was), 0))).toMatchObject({
      code: 0,
      stderr: 'called: boundaries --staged\ntheirs\n',
    });
    const stopped = await commit(await hooked(withHook(was), 1));
    expect(stopped.stderr).toBe('called: boundaries --staged\n');
  });
});

describe('the text of the hook', () => {
  test.each([
    undefined,
    '',
    '#!/bin/sh\nnpm test\n',
    '#!/usr/bin/env bash\n\nset -e\n',
    '#! /bin/zsh',
    '#!/usr/bin/env -S bash -e\n',
    'npx lint-staged\n',
  ])('is the same when it is added again: %j', (existing) => {
    const once = withHook(existing);
    expect(withHook(once)).toBe(once);
    for (const line of (existing ?? '').split('\n')) expect(once.split('\n')).toContain(line);
  });

  test('keeps what stands around our part when that is renewed', () => {
    const was = withHook('#!/bin/sh\nnpm test\n').replace('boundaries --staged', 'something older');
    expect(withHook(`${was}# last`)).toBe(`${withHook('#!/bin/sh\nnpm test\n')}# last`);
  });

  test.each(['#!/usr/bin/env node\n', '#!/usr/bin/python3\n', '#!/usr/bin/env -S deno run\n', '\x7fELF\0'])(
    'is not touched where it is no shell script: %j',
    (existing) => {
      expect(() => withHook(existing)).toThrow(UserError);
      expect(() => withHook(existing)).toThrow(/let it run: parallel-claude boundaries --staged/);
    },
  );

  test('is not touched where our part has no end', () => {
    expect(() => withHook('#!/bin/sh\n# >>> parallel-claude >>>\nnpm test\n')).toThrow(/remove what is left/);
  });
});
