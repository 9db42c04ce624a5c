import { afterAll, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { chmod, mkdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readConfig } from '../../src/config/config.js';
import { commitFiles, git, gitEnvironment, removeTempDirs, tempDir, tryGit } from '../support/git.js';
import { boundariesRepository, config, configFile } from './boundaries-scene.js';
import { parallelClaude, program } from './command.js';

afterAll(removeTempDirs);

const init = (dir: string, ...args: string[]) => parallelClaude(dir, ['init', ...args]);
const settings = '.claude/settings.json';
const preCommit = '.git/hooks/pre-commit';
const read = (dir: string, file: string) => readFile(join(dir, file), 'utf8');

async function plain(
  files: Record<string, string> = { 'src/a.ts': 'a\n', 'docs/a.md': 'a\n' },
): Promise<string> {
  const dir = await tempDir('init');
  await git(dir, 'init', '--quiet', '--initial-branch=main');
  await commitFiles(dir, files, 'start');
  return dir;
}

describe('without options', () => {
  test('it lists what there is to set up and writes nothing', async () => {
    const dir = await plain();
    const { code, stdout } = await init(dir);
    expect(code).toBe(0);
    expect(stdout).toMatch(/init --config +makes \.claude\/parallel-config\.yml +who owns what\n/);
    expect(stdout).toMatch(/init --hooks +makes \.git\/hooks\/pre-commit +before a commit/);
    expect(stdout).toMatch(/init --hooks +makes \.claude\/settings\.json +before an edit/);
    expect(await git(dir, 'status', '--porcelain')).toBe('');
  });

  test('it says what is set up, what would be added to, and what does not fit', async () => {
    const dir = await boundariesRepository();
    await mkdir(join(dir, '.claude'), { recursive: true });
    await writeFile(join(dir, settings), '[]');
    await writeFile(join(dir, preCommit), '#!/bin/sh\n', { mode: 0o755 });
    const { stdout } = await init(dir);
    expect(stdout).toContain(`${configFile} is set up`);
    expect(stdout).toContain(`adds to ${preCommit}`);
    expect(stdout).toContain(`does not fit into ${settings}`);
  });
});

describe('--config', () => {
  test('begins a config that says nothing yet, and is valid once its # are taken away', async () => {
    const dir = await plain();
    expect((await init(dir, '--config', '--yes')).code).toBe(0);
    const text = await read(dir, configFile);
    expect(readConfig(text, '').sessions).toEqual([]);
    const open = readConfig(text.replace(/^# (?=\w+:| {2})/gm, ''), '');
    expect(open.sessions.map(({ name, owns }) => [name, owns.map((glob) => glob.text)])).toEqual([
      ['docs', ['docs/**']],
      ['src', ['src/**']],
    ]);
    expect((await parallelClaude(dir, ['boundaries', '--lint'])).code).toBe(0);
  });

  test('leaves a config that is there as it is', async () => {
    const dir = await boundariesRepository();
    expect(await init(dir, '--config', '--yes')).toMatchObject({
      code: 0,
      stdout: `${configFile} is set up already.\n`,
    });
    expect(await read(dir, configFile)).toBe(config);
  });
});

describe('--hooks', () => {
  test('warns where the hooks would not find the command, as an alias does not help them', async () => {
    const dir = await plain();
    const told = /The hooks do not find parallel-claude yet, and refuse every commit/;
    expect((await init(dir, '--hooks', '--yes')).stderr).toMatch(told);
    await mkdir(join(dir, 'node_modules/.bin'), { recursive: true });
    await symlink(program, join(dir, 'node_modules/.bin/parallel-claude'));
    expect(await init(dir, '--hooks', '--yes')).toMatchObject({ code: 0, stderr: '' });
  });

  test('says where it may not write, and that nothing was', async () => {
    const dir = await plain();
    await writeFile(join(dir, '.claude'), 'a file where a folder has to be\n');
    const { code, stderr } = await init(dir, '--hooks', '--yes');
    expect(code).toBe(2);
    expect(stderr).not.toContain('fault of parallel-claude');
  });

  test('shows what it would write, and writes nothing where nobody is there to agree', async () => {
    const dir = await plain();
    const { code, stdout, stderr } = await init(dir, '--hooks');
    expect(code).toBe(2);
    expect(stdout).toMatch(/^New: \.git\/hooks\/pre-commit\n@@ -0,0 /);
    expect(stdout).toContain('+    "PreToolUse": [');
    expect(stderr).toContain('Give --yes to write this');
    expect(await git(dir, 'status', '--porcelain')).toBe('');
    await expect(stat(join(dir, preCommit))).rejects.toThrow('ENOENT');
  });

  test('keeps all that is there, and changes nothing the second time', async () => {
    const dir = await plain();
    const was =
      '{"model": "x",\n "hooks": {"PreToolUse": [{"hooks": []}], "Stop": []}, "n": 12345678901234567890}\n';
    const hook = '#!/bin/bash\nset -e\necho theirs\n';
    await mkdir(join(dir, '.claude'));
    await writeFile(join(dir, settings), was);
    await writeFile(join(dir, preCommit), hook, { mode: 0o750 });
    expect((await init(join(dir, 'src'), '--hooks', '--yes')).code).toBe(0);
    const [now, program] = [await read(dir, settings), await read(dir, preCommit)];
    const parsed = JSON.parse(now) as { hooks: Record<string, unknown[]> };
    expect(now).toContain('12345678901234567890');
    expect(parsed).toMatchObject({ model: 'x', hooks: { Stop: [] } });
    expect(parsed.hooks['PreToolUse']).toEqual([
      { hooks: [] },
      expect.objectContaining({ matcher: expect.any(String) }),
    ]);
    expect(program.startsWith('#!/bin/bash\n')).toBe(true);
    expect(program.endsWith('set -e\necho theirs\n')).toBe(true);
    expect((await stat(join(dir, preCommit))).mode & 0o777).toBe(0o750);
    const again = await init(dir, '--hooks', '--yes');
    expect(again).toMatchObject({ code: 0, stdout: expect.not.stringContaining('Written') });
    expect([await read(dir, settings), await read(dir, preCommit)]).toEqual([now, program]);
  });

  test('finds the hook where core.hooksPath says, and where husky goes on to', async () => {
    const dir = await plain();
    await git(dir, 'config', 'core.hooksPath', 'tools/hooks');
    expect((await init(join(dir, 'src'), '--hooks', '--yes')).code).toBe(0);
    expect((await stat(join(dir, 'tools/hooks/pre-commit'))).mode & 0o111).not.toBe(0);
    const husky = await plain({ '.husky/pre-commit': 'npm test\n' });
    await git(husky, 'config', 'core.hooksPath', '.husky/_');
    expect((await init(husky, '--hooks', '--yes')).code).toBe(0);
    expect(await read(husky, '.husky/pre-commit')).toMatch(/boundaries --staged[^]*\nnpm test\n$/);
  });

  test('leaves alone what it does not fit into, says why, and sets up the rest', async () => {
    const dir = await plain();
    const node = '#!/usr/bin/env node\n';
    await writeFile(join(dir, preCommit), node, { mode: 0o755 });
    const { code, stderr } = await init(dir, '--hooks', '--yes');
    expect(code).toBe(2);
    expect(stderr).toMatch(/is written for node, not a shell script/);
    expect(await read(dir, preCommit)).toBe(node);
    expect(JSON.parse(await read(dir, settings))).toHaveProperty('hooks');
  });

  test.each([
    ['not JSON', '{"a": 1,}'],
    ['a list', '[]'],
    ['hooks that are null', '{"hooks": null}'],
    ['hooks of another shape', '{"hooks": {"PreToolUse": {}}}'],
    ['other bytes than UTF-8', Buffer.from([0x7b, 0xff, 0x7d])],
  ])('leaves settings alone that hold %s', async (_, text) => {
    const dir = await plain();
    await mkdir(join(dir, '.claude'));
    await writeFile(join(dir, settings), text);
    const { code, stderr } = await init(dir, '--hooks', '--yes');
    expect(code).toBe(2);
    expect(stderr).toMatch(/settings\.json is (left as it is|not UTF-8)/);
    expect(await readFile(join(dir, settings))).toEqual(Buffer.from(text));
  });

  test('does not wake a hook that is no program', async () => {
    const dir = await plain();
    await writeFile(join(dir, preCommit), '#!/bin/sh\nexit 1\n', { mode: 0o644 });
    expect((await init(dir, '--hooks', '--yes')).stderr).toMatch(/is no program.*chmod \+x/);
    await chmod(join(dir, preCommit), 0o755);
    expect((await init(dir, '--hooks', '--yes')).code).toBe(0);
  });

  test('writes nothing outside of the repository: neither a hook for all nor through a link', async () => {
    const outside = await tempDir('outside');
    const dir = await plain();
    await git(dir, 'config', 'core.hooksPath', outside);
    await symlink(outside, join(dir, '.claude'));
    const { code, stderr } = await init(dir, '--hooks', '--config', '--yes');
    expect(code).toBe(2);
    expect(stderr).toMatch(/is run by other repositories too/);
    expect(stderr).toMatch(/settings\.json leads out of the repository/);
    for (const file of ['pre-commit', 'settings.json', 'parallel-config.yml'])
      await expect(stat(join(outside, file))).rejects.toThrow('ENOENT');
  });
});

describe("the hook in Claude Code's settings", () => {
  /** Runs its command as Claude Code does: by a shell, with the tool call on stdin. */
  async function edit(project: string, file: string, path = '') {
    const { hooks } = JSON.parse(await read(project, settings)) as {
      hooks: { PreToolUse: { hooks: { command: string }[] }[] };
    };
    const [command = ''] = hooks.PreToolUse.flatMap((entry) => entry.hooks.map((hook) => hook.command));
    const input = JSON.stringify({ cwd: project, tool_name: 'Edit', tool_input: { file_path: file } });
    const PATH = `${path}${dirname(process.execPath)}:${gitEnvironment()['PATH'] ?? ''}`;
    const env = { ...gitEnvironment(), PATH, CLAUDE_PROJECT_DIR: project };
    return spawnSync('sh', ['-c', command], { cwd: '/', input, encoding: 'utf8', env });
  }

  test('refuses an edit in the main worktree and in a linked one, by the command of the main one', async () => {
    const dir = await boundariesRepository();
    expect((await init(dir, '--hooks', '--yes')).code).toBe(0);
    await git(dir, 'add', settings);
    await git(dir, 'commit', '--quiet', '--no-verify', '--message', 'hooks');
    await mkdir(join(dir, 'node_modules/.bin'), { recursive: true });
    await symlink(program, join(dir, 'node_modules/.bin/parallel-claude'));
    const linked = join(await tempDir('linked'), 'a tree');
    await git(dir, 'worktree', 'add', '--quiet', '-b', 'claude/ui-2', linked);
    for (const project of [dir, linked]) {
      const refused = await edit(project, 'src/api/a.ts');
      expect([refused.status, refused.stderr]).toEqual([0, '']);
      expect(refused.stdout).toContain('"permissionDecision":"deny"');
      expect(await edit(project, 'src/ui/a.ts')).toMatchObject({ status: 0, stdout: '', stderr: '' });
    }
  });

  test('blocks where the command is not installed, or fails as no command should', async () => {
    const dir = await boundariesRepository();
    expect((await init(dir, '--hooks', '--yes')).code).toBe(0);
    expect(await edit(dir, 'src/ui/a.ts')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('parallel-claude is not installed here'),
    });
    const bin = await tempDir('bin');
    await writeFile(join(bin, 'parallel-claude'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    expect((await edit(dir, 'src/ui/a.ts', `${bin}:`)).status).toBe(2);
  });
});

test.each([
  [['--yes'], /--yes to what/],
  [['--hook'], /Unknown option '--hook'/],
])('misuse is said: %j', async (args, told) => {
  const { code, stderr } = await init(await plain(), ...args);
  expect(code).toBe(2);
  expect(stderr).toMatch(told);
});

test('a bare repository has nowhere to put it', async () => {
  const dir = await tempDir('bare');
  await tryGit(dir, ['init', '--quiet', '--bare']);
  expect(await init(dir)).toMatchObject({ code: 2, stderr: expect.stringContaining('has no worktree') });
});
