import { afterAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { commitFiles, git, gitEnvironment, removeTempDirs, tempDir, tryGit } from '../support/git.js';
import { worktreeRepository } from '../git/host.js';
import { boundariesRepository, config, configFile } from './boundaries-scene.js';
import { parallelClaude, program } from './command.js';

afterAll(removeTempDirs);

/** Installs the hook by the command, and the command where the hook looks for it. */
async function install(dir: string): Promise<void> {
  await mkdir(join(dir, 'node_modules/.bin'), { recursive: true });
  await symlink(program, join(dir, 'node_modules/.bin/parallel-claude'));
  await writeFile(join(dir, '.git/info/exclude'), 'node_modules\n');
  expect((await parallelClaude(dir, ['init', '--hooks', '--yes'])).code).toBe(0);
}

async function put(dir: string, files: Record<string, string>): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(dir, file)), { recursive: true });
    await writeFile(join(dir, file), text);
  }
}

// The hook starts node by its name.
const env = { PATH: `${dirname(process.execPath)}:${gitEnvironment()['PATH'] ?? ''}` };
const commit = (dir: string, ...args: string[]) =>
  tryGit(dir, ['commit', '--quiet', '--message', 'x', ...args], { env });

describe('the hook that init installs', () => {
  test('stops a commit of a file of others, with the reason, and no other', async () => {
    const dir = await boundariesRepository();
    await install(dir);
    await put(dir, { 'src/ui/a.ts': 'b\n' });
    await git(dir, 'add', 'src/ui');
    expect((await commit(dir)).code).toBe(0);
    await put(dir, { 'src/api/a.ts': 'b\n' });
    await git(dir, 'add', 'src/api');
    const { code, stdout, stderr } = await commit(dir);
    expect(code).toBe(1);
    expect(stdout + stderr).toMatch(/src\/api\/a\.ts +owned by api, not by ui/);
    expect(await git(dir, 'rev-list', '--count', 'main..HEAD')).toBe('1');
  });

  test('is told which index counts: by commit --all, by a path, and by --amend', async () => {
    const dir = await boundariesRepository();
    await install(dir);
    await put(dir, { 'src/ui/a.ts': 'b\n', 'src/api/a.ts': 'b\n' });
    expect((await commit(dir, '--all')).code).toBe(1);
    expect((await commit(dir, 'src/api/a.ts')).code).toBe(1);
    expect((await commit(dir, 'src/ui/a.ts')).code).toBe(0);
    await put(dir, { 'src/ui/a.ts': 'c\n' });
    expect((await commit(dir, '--amend', 'src/ui/a.ts')).code).toBe(0);
    expect((await commit(dir, '--amend', '--all')).code).toBe(1);
    expect(await git(dir, 'diff', '--name-only', 'main', 'HEAD')).toBe('src/ui/a.ts');
  });

  test('lets the commit through that takes a violation out again, as the report advises', async () => {
    const dir = await boundariesRepository();
    await put(dir, { 'src/api/a.ts': 'b\n', 'src/ui/a.ts': 'b\n' });
    await git(dir, 'commit', '--quiet', '--all', '--message', 'too much');
    await install(dir);
    const { code, stdout } = await parallelClaude(dir, ['boundaries', '--format', 'markdown']);
    expect(code).toBe(1);
    const [, advice = ''] = /```sh\n(.*)\n```/.exec(stdout) ?? [];
    expect(advice).toMatch(/^git .* restore .* && git commit -m /);
    execFileSync('sh', ['-c', advice], { cwd: dir, env: { ...gitEnvironment(), ...env }, stdio: 'pipe' });
    expect(await git(dir, 'diff', '--name-only', 'main', 'HEAD')).toBe('src/ui/a.ts');
    expect((await parallelClaude(dir, ['boundaries'])).code).toBe(0);
  });

  test('judges the first commit of all, from a folder below too', async () => {
    const dir = await worktreeRepository();
    await git(dir, 'checkout', '--quiet', '-b', 'claude/ui-1');
    await put(dir, { [configFile]: config, 'src/ui/a.ts': 'a\n', 'src/api/a.ts': 'a\n' });
    await install(dir);
    await git(dir, 'add', configFile, 'src');
    const { code, stdout, stderr } = await commit(join(dir, 'src/ui'));
    expect(code).toBe(1);
    const [, takeOut = ''] = /^ +git (.*restore .*src\/api\/a\.ts)$/m.exec(stdout + stderr) ?? [];
    await git(dir, ...takeOut.split(' '));
    expect((await commit(join(dir, 'src/ui'))).code).toBe(0);
  });

  test('lets a merge of base through, which brings what others changed in their own files', async () => {
    const dir = await boundariesRepository();
    await install(dir);
    await put(dir, { 'src/ui/a.ts': 'b\n' });
    expect((await commit(dir, '--all')).code).toBe(0);
    await git(dir, 'checkout', '--quiet', 'main');
    await put(dir, { 'src/api/a.ts': 'theirs\n' });
    await git(dir, 'commit', '--quiet', '--no-verify', '--all', '--message', 'theirs');
    await git(dir, 'checkout', '--quiet', 'claude/ui-1');
    await tryGit(dir, ['merge', '--quiet', '--no-commit', 'main']);
    expect((await commit(dir)).code).toBe(0);
    expect(await git(dir, 'show', 'HEAD:src/api/a.ts')).toBe('theirs');
  });

  test('runs in a linked worktree, by the command of the main one', async () => {
    const dir = await boundariesRepository();
    await install(dir);
    const linked = join(await tempDir('linked'), 'tree');
    await git(dir, 'worktree', 'add', '--quiet', '-b', 'claude/api-1', linked, 'main');
    await put(linked, { 'src/ui/a.ts': 'b\n' });
    expect((await commit(linked, '--all')).code).toBe(1);
    await put(linked, { 'src/ui/a.ts': 'a\n', 'src/api/a.ts': 'b\n' });
    expect((await commit(linked, '--all')).code).toBe(0);
  });
});

test('--staged tells how to take a file out of the next commit', async () => {
  const dir = await boundariesRepository();
  await commitFiles(dir, { 'src/ui/a.ts': 'b\n' }, 'work');
  await put(dir, { 'src/api/a.ts': 'b\n' });
  await git(dir, 'add', 'src/api/a.ts');
  const { code, stdout } = await parallelClaude(dir, ['boundaries', '--staged']);
  expect(code).toBe(1);
  expect(stdout).toContain('git --literal-pathspecs restore --staged -- src/api/a.ts');
  await git(dir, 'restore', '--staged', '--', 'src/api/a.ts');
  expect((await parallelClaude(dir, ['boundaries', '--staged'])).code).toBe(0);
});
