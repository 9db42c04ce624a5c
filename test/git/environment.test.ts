import { afterAll, describe, expect, test } from '@jest/globals';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { inherited, inheritedByUser, isolated, withConfig } from '../../src/git/environment.js';
import { Repository } from '../../src/git/repository.js';
import { commitFiles, git, removeTempDirs, tempDir } from '../support/git.js';
import { recordingHost, scratchOver, worktreeRepository } from './host.js';

afterAll(removeTempDirs);

describe('the environment git inherits', () => {
  test.each([
    'GIT_DIR',
    'GIT_WORK_TREE',
    'GIT_INDEX_FILE',
    'GIT_PREFIX',
    'GIT_OBJECT_DIRECTORY',
    'GIT_ALTERNATE_OBJECT_DIRECTORIES',
    'GIT_CONFIG',
    'GIT_CONFIG_COUNT',
    'GIT_CONFIG_KEY_0',
    'GIT_CONFIG_VALUE_0',
    'GIT_CONFIG_PARAMETERS',
    'GIT_CONFIG_GLOBAL',
    'GIT_NAMESPACE',
    'GIT_ATTR_SOURCE',
    'GIT_EXTERNAL_DIFF',
    'INPUT_GITHUB-TOKEN',
    'INPUT_ANYTHING',
  ])('is without %s', (name) => {
    expect(inherited({ [name]: 'x' })).not.toHaveProperty([name]);
  });

  test.each([
    'PATH',
    'HOME',
    'HTTPS_PROXY',
    'SSH_AUTH_SOCK',
    'GIT_SSH_COMMAND',
    'GIT_SSL_CAINFO',
    'GIT_PROXY_SSL_CERT',
  ])('keeps %s, which says how to reach a remote', (name) => {
    expect(inherited({ [name]: 'x' })).toHaveProperty([name], 'x');
  });

  test('never asks at a terminal, takes no optional locks and speaks plain English', () => {
    expect(inherited({ LC_ALL: 'de_DE.UTF-8', GIT_TERMINAL_PROMPT: '1' })).toEqual({
      GIT_TERMINAL_PROMPT: '0',
      GIT_OPTIONAL_LOCKS: '0',
      LC_ALL: 'C',
    });
  });

  test.each(['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_LITERAL_PATHSPECS', 'INPUT_GITHUB-TOKEN'])(
    'is without %s for what is done in the name of the user, too',
    (name) => {
      expect(inheritedByUser({ [name]: 'x' })).toEqual({ GIT_TERMINAL_PROMPT: '0' });
    },
  );

  test.each(['LC_ALL', 'GIT_AUTHOR_NAME', 'GIT_CONFIG_GLOBAL', 'GIT_CONFIG_COUNT', 'GIT_SSH_COMMAND'])(
    'keeps %s for that',
    (name) => {
      expect(inheritedByUser({ [name]: 'x' })).toEqual({ [name]: 'x', GIT_TERMINAL_PROMPT: '0' });
    },
  );

  test('carries configuration for one call', () => {
    const entries = [
      ['a.b', 'x y'],
      ['c.d', ''],
    ] as const;
    expect(withConfig({}, entries)).toEqual({
      GIT_CONFIG_COUNT: '2',
      GIT_CONFIG_KEY_0: 'a.b',
      GIT_CONFIG_VALUE_0: 'x y',
      GIT_CONFIG_KEY_1: 'c.d',
      GIT_CONFIG_VALUE_1: '',
    });
  });
});

describe("a hook's own environment does not leak in", () => {
  test('the repository asked for is opened, not the one that GIT_DIR and GIT_INDEX_FILE name', async () => {
    const [asked, other] = [await worktreeRepository(), await worktreeRepository()];
    const sha = await commitFiles(asked, { a: 'asked\n' }, 'Asked');
    await commitFiles(other, { a: 'other\n' }, 'Other');
    const host = await recordingHost({
      GIT_DIR: join(other, '.git'),
      GIT_WORK_TREE: other,
      GIT_INDEX_FILE: join(other, '.git/index'),
      GIT_OBJECT_DIRECTORY: join(other, '.git/objects'),
    });
    expect(await (await Repository.open(asked, host)).resolve('HEAD')).toBe(sha);
  });

  test('configuration from outside has no say in a disposable repository', async () => {
    const home = await tempDir('home');
    await writeFile(join(home, '.gitconfig'), '[merge]\n\trenames = false\n[test]\n\tfile = here\n');
    const host = await recordingHost({
      HOME: home,
      XDG_CONFIG_HOME: home,
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'test.variable',
      GIT_CONFIG_VALUE_0: 'here',
      GIT_CONFIG_PARAMETERS: "'test.parameter'='here'",
    });
    const scratch = await Repository.scratch(host, { objectFormat: 'sha1' });
    expect((await scratch.run(['config', '--get-regexp', '^test\\.'])).stdout.toString()).toBe('');
    expect(await scratch.must(['config', 'merge.renames'])).toBe('true\n');
    const asMachine = await scratch.run(['config', 'test.file'], { machineConfig: true });
    expect(asMachine.stdout.toString()).toBe('here\n');
  });

  test("the user's attributes have no say in a disposable repository", async () => {
    const home = await tempDir('home');
    await git(home, 'init', '--quiet', 'git');
    await writeFile(join(home, 'git', 'attributes'), '* merge=union\n');
    const host = await recordingHost({ XDG_CONFIG_HOME: home });
    const repo = await worktreeRepository();
    const said = await (await Repository.open(repo, host)).must(['check-attr', 'merge', 'a']);
    expect(said).toBe('a: merge: union\n');
    expect(await (await scratchOver(repo, host)).must(['check-attr', 'merge', 'a'])).toBe(
      'a: merge: unspecified\n',
    );
  });

  test('git gets no INPUT_ variable, in either kind of call', async () => {
    const shim = await tempDir('shim');
    const seen = join(shim, 'seen');
    const real = (await git(shim, '--exec-path')) + '/git';
    await writeFile(join(shim, 'git'), `#!/bin/sh\nenv >> '${seen}'\nexec '${real}' "$@"\n`);
    await chmod(join(shim, 'git'), 0o755);
    const env = {
      PATH: `${shim}${delimiter}${process.env['PATH'] ?? ''}`,
      'INPUT_GITHUB-TOKEN': 'ghs_secret',
      INPUT_MODE: 'all',
    };
    const scratch = await scratchOver(await worktreeRepository(), await recordingHost(env));
    await scratch.must(['version'], { machineConfig: true });
    const text = await readFile(seen, 'utf8');
    expect(text).toContain('LC_ALL=C');
    expect(text).not.toMatch(/ghs_secret|^INPUT_/m);
  });
});

test('the isolated environment names no file of the user', () => {
  expect(isolated({ HOME: '/home/someone', XDG_CONFIG_HOME: '/home/someone/.config' })).toMatchObject({
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_ATTR_NOSYSTEM: '1',
    XDG_CONFIG_HOME: '/dev/null',
  });
});
