import { afterAll, describe, expect, test } from '@jest/globals';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GitError } from '../../src/git/errors.js';
import { lastLine, runGit } from '../../src/git/process.js';
import { gitEnvironment, removeTempDirs, tempDir } from '../support/git.js';
import { worktreeRepository } from './host.js';

afterAll(removeTempDirs);

const env = gitEnvironment();

test('a git that fails is data: its exit code, what it printed and what it complained of', async () => {
  const result = await runGit(['no-such-command'], { cwd: await tempDir(), env });
  expect(result.code).toBe(1);
  expect(result.stdout).toHaveLength(0);
  expect(result.stderr).toContain("'no-such-command' is not a git command");
});

test('a git that is killed says by which signal', async () => {
  const cwd = await worktreeRepository();
  const result = await runGit(['-c', 'alias.die=!kill -TERM $PPID; sleep 1', 'die'], { cwd, env });
  expect(result.code).toBe(128);
  expect(result.stderr).toContain('killed by SIGTERM');
});

describe('a git that cannot be started is one clear line', () => {
  test('where none is on the PATH', async () => {
    const empty = await tempDir();
    const started = runGit(['version'], { cwd: empty, env: { PATH: empty } });
    await expect(started).rejects.toThrow(
      new GitError('There is no git on the PATH: install git 2.39 or newer.'),
    );
  });

  test('where one lies only in the folder it is started in, which other people fill', async () => {
    const cwd = await tempDir();
    await writeFile(join(cwd, 'git'), '#!/bin/sh\necho theirs\n', { mode: 0o755 });
    for (const path of ['', '.', ':', `.:${cwd}/missing`])
      await expect(runGit(['version'], { cwd, env: { PATH: path } })).rejects.toThrow('no git on the PATH');
  });

  test('where its directory does not exist, which is named', async () => {
    const cwd = join(await tempDir(), 'gone');
    await expect(runGit(['version'], { cwd, env })).rejects.toThrow(`${cwd} does not exist.`);
  });
});

test('megabytes go in and come out whole, at once or piece by piece', async () => {
  const cwd = await worktreeRepository();
  const bytes = Buffer.alloc(9_000_000, 'all bytes \0\xff\n', 'latin1');
  const written = await runGit(['hash-object', '-w', '--stdin'], { cwd, env, input: bytes });
  const id = written.stdout.toString().trim();
  const whole = await runGit(['cat-file', 'blob', id], { cwd, env });
  expect(whole.stdout.equals(bytes)).toBe(true);
  const chunks: Buffer[] = [];
  const streamed = await runGit(['cat-file', 'blob', id], {
    cwd,
    env,
    onStdout: (chunk) => chunks.push(chunk),
  });
  expect(chunks.length).toBeGreaterThan(1);
  expect(Buffer.concat(chunks).equals(bytes)).toBe(true);
  expect(streamed.stdout).toHaveLength(0);
});

test.each([
  ['fatal: not a git repository\nStopping at filesystem boundary (unset).\n', 'fatal: not a git repository'],
  ['fatal: one\nfatal: two\nhint: do this\n', 'fatal: two'],
  ['remote: no\nerror: failed to push some refs\n', 'error: failed to push some refs'],
  ['', ''],
  [
    'git@github.com: Permission denied (publickey).\r\nfatal: Could not read from remote repository.\n\nPlease make sure you have the correct access rights\nand the repository exists.\n',
    'git@github.com: Permission denied (publickey); fatal: Could not read from remote repository.',
  ],
  [
    'ssh: connect to host example.com port 22: Connection refused\nfatal: Could not read from remote repository.\n',
    'ssh: connect to host example.com port 22: Connection refused; fatal: Could not read from remote repository.',
  ],
  ['\nfatal: Could not read from remote repository.\n', 'fatal: Could not read from remote repository.'],
  [
    'warning: x\n\nfatal: Could not read from remote repository.',
    'fatal: Could not read from remote repository.',
  ],
  ['warning: x\nfatal: no\n', 'fatal: no'],
])('what went wrong is the last fatal line, else the last: %j', (stderr, line) => {
  expect(lastLine(stderr)).toBe(line);
});

test('a git that does not read all of its stdin is no error of ours', async () => {
  const result = await runGit(['version'], { cwd: await tempDir(), env, input: Buffer.alloc(5_000_000) });
  expect(result.code).toBe(0);
});

test.each([
  '$(touch hacked)',
  '`touch hacked`',
  '; touch hacked',
  '"\'\\',
  'two\nlines',
  '* ? [a]',
  '--help',
  '',
])('an argument arrives as it is, never through a shell: %j', async (hostile) => {
  const cwd = await worktreeRepository();
  const set = await runGit(['config', 'test.value', hostile], { cwd, env });
  expect(set).toMatchObject({ code: 0, stderr: '' });
  const got = await runGit(['config', '-z', 'test.value'], { cwd, env });
  expect(got.stdout.toString()).toBe(`${hostile}\0`);
  const status = await runGit(['status', '--porcelain'], { cwd, env });
  expect(status.stdout.toString()).toBe('');
});
