import { afterAll, describe, expect, test } from '@jest/globals';
import { chmod, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { GitError } from '../../src/git/errors.js';
import { Repository } from '../../src/git/repository.js';
import { isAtLeast, parseVersion, requireVersion } from '../../src/git/version.js';
import { removeTempDirs, tempDir } from '../support/git.js';
import { recordingHost, worktreeRepository } from './host.js';

afterAll(removeTempDirs);

describe('the answer of git version', () => {
  test.each([
    ['git version 2.39.5\n', { major: 2, minor: 39 }],
    ['git version 2.39.5 (Apple Git-154)\n', { major: 2, minor: 39 }],
    ['git version 2.51.0.windows.2\n', { major: 2, minor: 51 }],
    ['git version 2.40.rc1.dirty\n', { major: 2, minor: 40 }],
    ['git version 10.0.1\n', { major: 10, minor: 0 }],
    ['git version unknown\n', undefined],
    ['hub version 2.39\n', undefined],
    ['', undefined],
  ])('%j is read as %j', (text, expected) => {
    expect(parseVersion(text)).toEqual(expected);
  });

  test.each([
    [2, 39, true],
    [2, 40, true],
    [3, 0, true],
    [2, 38, false],
    [1, 99, false],
  ])('%d.%d is at least 2.39: %s', (major, minor, expected) => {
    expect(isAtLeast({ major, minor }, { major: 2, minor: 39 })).toBe(expected);
  });

  test('an answer that holds no version is shown', () => {
    expect(() => requireVersion('hello\n')).toThrow(
      new GitError('git answered "hello" when asked for its version.'),
    );
  });
});

test.each(['open', 'scratch'] as const)(
  'a git that is too old is refused by name before it is used: %s',
  async (how) => {
    const shim = await tempDir('old-git');
    await writeFile(join(shim, 'git'), '#!/bin/sh\necho git version 2.38.1\n');
    await chmod(join(shim, 'git'), 0o755);
    const host = await recordingHost({ PATH: `${shim}${delimiter}${process.env['PATH'] ?? ''}` });
    const made =
      how === 'open'
        ? Repository.open(await worktreeRepository(), host)
        : Repository.scratch(host, { objectFormat: 'sha1' });
    await expect(made).rejects.toThrow(
      new GitError('git 2.38 is too old: 2.39 or newer is needed (for merge-tree --stdin).'),
    );
  },
);
