import { mkdir, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { defaultIgnore } from '../../src/overlap/settings.js';
import { commitFiles, git, removeTempDirs, tempDir, tryGit } from '../support/git.js';

afterAll(removeTempDirs);

const readme = readFileSync('README.md', 'utf8');

/** The first block of code in README.md that begins like this. */
function block(start: string): string {
  const found = [...readme.matchAll(/^```\w*\n([\s\S]*?)^```$/gm)].find(([, text]) =>
    text?.startsWith(start),
  );
  return found?.[1] ?? '';
}

test('overlap/README.md lists the ignored paths in full', () => {
  const text = /^`ignore` leaves out ([\s\S]*?), in any folder\./m.exec(
    readFileSync('overlap/README.md', 'utf8'),
  )?.[1];
  const listed = [...(text ?? '').matchAll(/`([^`]+)`/g)].map(([, glob]) => `**/${glob ?? ''}`);
  expect(listed).toEqual(defaultIgnore);
});

test('the hook in README.md refuses the push of a branch that collides, and of no other', async () => {
  const origin = await tempDir('origin');
  await git(origin, 'init', '--quiet', '--bare');
  const dir = await tempDir('clone');
  await git(dir, 'init', '--quiet', '--initial-branch=main');
  await git(dir, 'remote', 'add', 'origin', origin);
  const config = { '.claude/parallel-config.yml': 'overlap: { max-age: 5000w }\n' };
  await commitFiles(dir, { ...config, f: '1\n2\n3\n' }, 'base');
  for (const [name, files] of [
    ['claude/first', { f: '1\n2\nfirst\n' }],
    ['claude/second', { f: '1\n2\nsecond\n' }],
    ['claude/apart', { g: 'g\n' }],
  ] as const) {
    await git(dir, 'checkout', '--quiet', '-b', name, 'main');
    await commitFiles(dir, files, name);
  }
  const program = resolve('dist/cli/index.js').replaceAll('\\', '/');
  const hook = block('#!/bin/sh').replace(/(?<=^node )\S+/m, () => `'${program}'`);
  await mkdir(join(dir, '.git/hooks'), { recursive: true });
  await writeFile(join(dir, '.git/hooks/pre-push'), hook, { mode: 0o755 });
  const push = async (name: string, ...options: string[]) => {
    await git(dir, 'checkout', '--quiet', name);
    const { code, stdout, stderr } = await tryGit(dir, ['push', ...options, 'origin', name]);
    return { code, said: stdout + stderr };
  };

  expect(hook).toContain(program);
  expect(await push('main')).toMatchObject({ code: 0 });
  expect(await push('claude/apart')).toMatchObject({ code: 0 });
  expect(await push('claude/first')).toMatchObject({
    code: 1,
    said: expect.stringContaining('conflicts with claude/second in f line 3'),
  });
  expect(await push('claude/first', '--no-verify')).toMatchObject({ code: 0 });
});
