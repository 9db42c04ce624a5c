import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { commitFiles, git, gitEnvironment, removeTempDirs, tempDir } from '../support/git.js';
import { parallelClaude, program, startParallelClaude } from './command.js';

let dir: string;
beforeAll(async () => {
  dir = await tempDir('misuse');
  await git(dir, 'init', '--quiet', '--initial-branch=main');
  await commitFiles(dir, { 'src/a.txt': 'a\n' }, 'start');
  await git(dir, 'branch', 'feature/one');
});
afterAll(removeTempDirs);

const overlap = (...args: string[]) => parallelClaude(dir, ['overlap', ...args]);

describe('misuse is said in one line, and exits 2', () => {
  test.each([
    [['--base', 'main', '--base', 'feature/one'], /--base is given twice/],
    [['--worktrees', '--worktrees'], /--worktrees is given twice/],
    [['--base', ''], /--base has an empty value/],
    [['--branch='], /--branch has an empty value/],
    [['--ignore', ' '], /--ignore has an empty value/],
    [['--config', 'no.yml'], /no config no\.yml, neither in \/.* nor in the repository's root/],
    [['--repo', '/nonexistent'], /There is no folder \/nonexistent; --repo/],
    [['--branch', 'main'], /main is the base; name another branch/],
    [['--worktrees', '--branch', 'feature/one'], /No worktree has "feature\/one" checked out/],
  ])('%j', async (args, words) => {
    const { code, stdout, stderr } = await overlap(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(words);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  test('outside of a repository, with the full path of the folder', async () => {
    const outside = await tempDir('outside');
    const { code, stderr } = await parallelClaude(outside, ['overlap']);
    expect(code).toBe(2);
    expect(stderr).toBe(
      `parallel-claude: ${outside} is not a git repository, nor is a folder above it; name one with --repo.\n`,
    );
  });

  test('where the temporary folder is a file', async () => {
    const file = join(dir, 'src/a.txt');
    const { code, stderr } = await parallelClaude(dir, ['overlap'], { TMPDIR: file });
    expect(code).toBe(2);
    expect(stderr).toBe(
      `parallel-claude: The temporary folder ${file} cannot be written to (ENOTDIR); set TMPDIR.\n`,
    );
  });
});

describe('options', () => {
  test('that may be repeated are', async () => {
    const { code, stderr } = await overlap('--ignore', 'a', '--ignore', 'b');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  test('--branch takes the full name of a branch', async () => {
    const { code, stdout } = await overlap('--branch', 'refs/heads/feature/one');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Already part of main/);
  });

  test('--branch HEAD says so where no branch is checked out', async () => {
    const detached = await tempDir('detached');
    await git(detached, 'clone', '--quiet', dir, '.');
    await git(detached, 'checkout', '--quiet', '--detach');
    const { code, stderr } = await parallelClaude(detached, ['overlap', '--branch', 'HEAD']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/HEAD is .*detached.*; name a branch/);
  });
});

describe('--config', () => {
  const broken = 'overlap:\n  near: far\n';

  test('is the file in the current folder before the one at the root', async () => {
    await writeFile(join(dir, 'both.yml'), 'overlap:\n  near: 1\n');
    await writeFile(join(dir, 'src/both.yml'), broken);
    const below = await parallelClaude(join(dir, 'src'), ['overlap', '--config', 'both.yml']);
    expect(below.code).toBe(2);
    expect(below.stderr).toMatch(/both\.yml:2:/);
    expect((await overlap('--config', 'both.yml')).code).toBe(0);
  });

  test('is found at the root from a folder that has none', async () => {
    await writeFile(join(dir, 'root.yml'), broken);
    const { code, stderr } = await parallelClaude(join(dir, 'src'), ['overlap', '--config', 'root.yml']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/root\.yml:2:/);
  });

  test('is compared with the one on base by its place in the repository, and not at all outside of it', async () => {
    await writeFile(join(dir, 'src/mine.yml'), 'overlap:\n  near: 1\n');
    const inside = await parallelClaude(join(dir, 'src'), ['overlap', '--config', 'mine.yml']);
    expect(inside.stderr).toBe(
      'src/mine.yml differs from the one on main, which is the one that counts in CI.\n',
    );
    const elsewhere = join(await tempDir('elsewhere'), 'mine.yml');
    await writeFile(elsewhere, 'overlap:\n  near: 1\n');
    for (const path of [elsewhere, relative(dir, elsewhere)]) {
      const outside = await overlap('--config', path);
      expect([outside.code, outside.stderr]).toEqual([0, '']);
    }
  });

  test('of its usual name counts at the root, wherever the command is started', async () => {
    const own = await tempDir('usual');
    await git(own, 'init', '--quiet', '--initial-branch=main');
    await commitFiles(own, { 'sub/.claude/parallel-config.yml': broken }, 'start');
    await mkdir(join(own, 'sub/deeper'));
    expect((await parallelClaude(join(own, 'sub'), ['overlap'])).code).toBe(0);
  });
});

describe('the program', () => {
  test.each([[['help', 'overlap']], [['overlap', '--help']]])('explains a command: %j', async (args) => {
    const { code, stdout } = await parallelClaude(dir, args);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Which branches collide[^]*--worktrees/);
  });

  test.each([['version'], ['-v'], ['--version']])('prints its version: %s', async (arg) => {
    const { code, stdout } = await parallelClaude(dir, [arg]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test.each([['overlop'], ['OVERLAP']])('guesses what %s was meant to be', async (name) => {
    const { code, stderr } = await parallelClaude(dir, [name]);
    expect(code).toBe(2);
    expect(stderr).toBe(
      `parallel-claude: There is no command "${name}"; did you mean overlap? The commands are: overlap, plan, boundaries, explain, merge-segments, push-segment, init, demo.\n`,
    );
  });

  test('exits 3 on an error nobody foresaw, with a line, its stack and whom to tell', async () => {
    // A runtime that breaks in the middle of the work.
    const fault = "Map.prototype.set = () => { throw new RangeError('out of luck'); }";
    const env = {
      NODE_OPTIONS: `--import "data:text/javascript,${encodeURIComponent(`setImmediate(() => { ${fault} })`)}"`,
    };
    const { code, stdout, stderr } = await parallelClaude(dir, ['overlap'], env);
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    const [first, ...rest] = stderr.trim().split('\n');
    expect(first).toBe('parallel-claude: unexpected error: out of luck');
    expect(rest.some((line) => /^\s+at /.test(line))).toBe(true);
    expect(rest.at(-1)).toMatch(/please report it/);
  });

  test('exits 3 where git fails in the middle of it', async () => {
    const torn = await tempDir('torn');
    await git(torn, 'clone', '--quiet', dir, '.');
    await writeFile(join(torn, '.git/refs/heads/lost'), `${'1'.repeat(40)}\n`);
    const { code, stderr } = await parallelClaude(torn, ['overlap']);
    expect(code).toBe(3);
    expect(stderr).toMatch(/^parallel-claude: git for-each-ref failed in .*: fatal: .*\n$/);
  });

  test('exits 3 where its result cannot be written', () => {
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', '"$0" "$1" overlap > /dev/full', process.execPath, program],
      {
        cwd: dir,
        env: gitEnvironment(),
      },
    );
    expect(status).toBe(3);
    expect(stderr.toString()).toMatch(/^parallel-claude: the result could not be written: ENOSPC/);
  });

  test('takes away a half-built demo when ended', async () => {
    const temp = await tempDir('half');
    const child = startParallelClaude(temp, ['demo'], { TMPDIR: temp });
    while ((await readdir(temp)).length === 0) await sleep(2);
    child.kill('SIGINT');
    expect(await once(child, 'close')).toEqual([null, 'SIGINT']);
    expect(await readdir(temp)).toEqual([]);
  });
});
