import { afterAll, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { lstat, readdir, readFile, readlink, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commitFiles, git, gitEnvironment, removeTempDirs, tempDir } from '../support/git.js';

afterAll(removeTempDirs);

const command = fileURLToPath(new URL('../../dist/cli/index.js', import.meta.url));

/** Every file, link and folder below a directory: its mode, when it was written, and what it holds. */
async function everything(dir: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const name of (await readdir(dir, { recursive: true })).sort()) {
    const path = join(dir, name);
    const { mode, mtimeMs, ino } = await lstat(path);
    const kind = mode & 0o170000;
    const held = kind === 0o100000 ? await readFile(path) : kind === 0o120000 ? await readlink(path) : '';
    const digest = createHash('sha256').update(held).digest('hex');
    // git touches an object that it is asked to write and finds there already, so that no gc takes it.
    const time = name.includes('/objects/') ? '' : mtimeMs;
    found.set(name, [mode.toString(8), time, ino, digest].join(' '));
  }
  return found;
}

async function run(
  dir: string,
  temp: string,
  args: string[],
): Promise<{ code: number | null; stdout: string }> {
  const child = spawn(process.execPath, [command, 'overlap', '--repo', dir, '--max-age', '5000w', ...args], {
    env: { ...gitEnvironment(), TMPDIR: temp },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let stdout = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, stdout };
}

const lines = (fifth: string): string => `1\n2\n3\n4\n${fifth}\n6\n7\n`;

test.each([
  ['branches, merged', []],
  ['branches, rebased', ['--merge-method', 'rebase']],
  ['worktrees', ['--worktrees']],
])('overlap leaves the repository byte for byte as it was, and nothing behind: %s', async (_, args) => {
  const place = await tempDir('untouched');
  const dir = join(place, 'repo');
  await git(place, 'init', '--quiet', '--initial-branch=main', dir);
  await commitFiles(dir, { f: lines('5'), kept: 'k\n', '.gitignore': 'ignored\n' }, 'base');
  for (const name of ['claude/a', 'claude/b']) {
    await git(dir, 'worktree', 'add', '--quiet', '-b', name, join(place, name));
    await commitFiles(join(place, name), { f: lines(name), [`${name}.txt`]: name }, name);
    await writeFile(join(place, name, 'not yet committed'), name);
    await writeFile(join(place, name, 'kept'), `${name}\n`);
    await writeFile(join(place, name, 'ignored'), name);
    await symlink('kept', join(place, name, 'link'));
  }
  await git(dir, 'pack-refs', '--all');
  await writeFile(join(dir, 'staged'), 'staged\n');
  await git(dir, 'add', 'staged');
  const before = await everything(place);
  const temp = await tempDir('temp');
  const { code, stdout } = await run(dir, temp, ['--format', 'json', ...args]);
  const { counts } = JSON.parse(stdout) as { counts: { conflict: number } };
  expect([code, counts.conflict]).toEqual([1, 1]);
  expect(await everything(place)).toEqual(before);
  expect(await readdir(temp)).toEqual([]);
});
