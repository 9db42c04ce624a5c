import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { git, gitEnvironment, removeTempDirs, tempDir } from '../support/git.js';

let home: string;
let project: string;
const installed = () => join(project, 'node_modules/parallel-claude');

function npm(cwd: string, ...args: string[]) {
  // No registry answers here, so what installs needs none.
  const env = { ...gitEnvironment(), HOME: home, npm_config_registry: 'http://127.0.0.1:9/' };
  return spawnSync('npm', args, { cwd, encoding: 'utf8', env });
}

beforeAll(async () => {
  home = await tempDir('home');
  project = await tempDir('project');
  await writeFile(join(project, 'package.json'), '{"name": "shop", "private": true}');
  const pack = npm(process.cwd(), 'pack', '--silent', '--pack-destination', project);
  expect(pack).toMatchObject({ status: 0 });
  const install = npm(project, 'install', '--offline', `./${pack.stdout.trim()}`);
  expect(install).toMatchObject({ status: 0 });
});
afterAll(removeTempDirs);

const command = (...args: string[]) => npm(project, 'exec', '--offline', '--', 'parallel-claude', ...args);

test('installs without a network and brings no other package', async () => {
  expect((await readdir(join(project, 'node_modules'))).filter((name) => !name.startsWith('.'))).toEqual([
    'parallel-claude',
  ]);
});

test('the installed command tells its version', async () => {
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
  expect(command('--version')).toMatchObject({ status: 0, stdout: expect.stringContaining(version) });
});

test('the installed command finds a conflict in the repository it is started in', async () => {
  const now = new Date().toISOString();
  const commit = async (content: string) => {
    await writeFile(join(project, 'shop.ts'), content);
    await git(project, 'add', 'shop.ts');
    const env = { ...gitEnvironment(), GIT_AUTHOR_DATE: now, GIT_COMMITTER_DATE: now };
    const options = { cwd: project, encoding: 'utf8', env } as const;
    expect(spawnSync('git', ['commit', '--quiet', '--message', 'Work'], options)).toMatchObject({
      status: 0,
    });
  };
  await git(project, 'init', '--quiet', '--initial-branch=main');
  await commit('open\n');
  for (const branch of ['claude/refunds', 'claude/vouchers']) {
    await git(project, 'checkout', '--quiet', '-b', branch, 'main');
    await commit(`${branch}\n`);
  }
  const { status, stdout } = command('overlap');
  expect(stdout).toMatch(/claude\/refunds/);
  expect(stdout).toContain('shop.ts');
  expect(status).toBe(1);
});

test('every action is there, with the code it starts', async () => {
  const actions = ['.', ...(await readdir('.'))].filter((name) => existsSync(join(name, 'action.yml')));
  expect(actions).not.toEqual([]);
  for (const action of actions) {
    const text = await readFile(join(installed(), action, 'action.yml'), 'utf8');
    const { runs } = parse(text) as { runs: { main: string } };
    expect(existsSync(join(installed(), action, runs.main))).toBe(true);
  }
});

test('nothing that only this project needs is there', async () => {
  const files = (await readdir(installed())).filter((name) => !existsSync(join(name, 'action.yml')));
  expect(files.toSorted()).toEqual([
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'action.yml',
    'dist',
    'docs',
    'package.json',
  ]);
  expect(await readdir(join(installed(), 'docs'))).toEqual(['schemas']);
  expect((await readdir(join(installed(), 'docs/schemas'))).toSorted()).toEqual(
    (await readdir('docs/schemas')).toSorted(),
  );
});

test('installs from git, as github:org/parallel-claude#v1 does, without a network and without a build', async () => {
  const other = await tempDir('other');
  await writeFile(join(other, 'package.json'), '{"name": "shop", "private": true}');
  const head = await git(process.cwd(), 'rev-parse', 'HEAD');
  const install = npm(other, 'install', '--offline', `git+file://${process.cwd()}#${head}`);
  expect(install).toMatchObject({ status: 0 });
  const version = npm(other, 'exec', '--offline', '--', 'parallel-claude', '--version');
  expect(version).toMatchObject({ status: 0, stdout: expect.stringMatching(/\d+\.\d+\.\d+/) });
});
