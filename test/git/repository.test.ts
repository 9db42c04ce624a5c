import { afterAll, describe, expect, test } from '@jest/globals';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GitError } from '../../src/git/errors.js';
import { Repository } from '../../src/git/repository.js';
import { commitFiles, git, removeTempDirs, tempDir } from '../support/git.js';
import { recordingHost, scratchOver, worktreeRepository } from './host.js';

afterAll(removeTempDirs);

describe('a repository is opened', () => {
  test('from its worktree, a folder in it, a linked worktree, and bare', async () => {
    const dir = await worktreeRepository();
    const head = await commitFiles(dir, { 'sub/folder/a': 'a\n' }, 'one');
    const linked = join(await tempDir(), 'linked');
    await git(dir, 'worktree', 'add', '--quiet', '--detach', linked);
    const bare = join(await tempDir(), 'bare.git');
    await git(dir, 'clone', '--quiet', '--bare', dir, bare);
    const host = await recordingHost();
    for (const place of [dir, join(dir, 'sub/folder'), linked, bare, join(dir, '.git')]) {
      const repository = await Repository.open(place, host);
      expect([place, repository.objectFormat, await repository.resolve('HEAD')]).toEqual([
        place,
        'sha1',
        head,
      ]);
    }
  });

  test('with the object format it has', async () => {
    const dir = await worktreeRepository('sha256');
    const head = await commitFiles(dir, { a: 'a\n' }, 'one');
    const repository = await Repository.open(dir, await recordingHost());
    expect([repository.objectFormat, head.length]).toEqual(['sha256', 64]);
    expect(repository.emptyTree).toBe(await git(dir, 'hash-object', '-t', 'tree', '/dev/null'));
  });

  test('only where there is one: else the place is named, and what git said', async () => {
    const place = await tempDir();
    const opened = Repository.open(place, await recordingHost());
    await expect(opened).rejects.toThrow(GitError);
    await expect(opened).rejects.toThrow(`${place} is not a git repository: fatal: not a git repository`);
  });
});

describe('a command that must succeed', () => {
  test('gives what git printed', async () => {
    const dir = await worktreeRepository();
    const repository = await Repository.open(dir, await recordingHost());
    expect(await repository.must(['symbolic-ref', 'HEAD'])).toBe('refs/heads/main\n');
  });

  test("names itself, the place and git's last words where it fails", async () => {
    const dir = await worktreeRepository();
    const repository = await Repository.open(dir, await recordingHost());
    await expect(repository.must(['rev-parse', '--verify', 'gone'])).rejects.toThrow(
      new GitError(`git rev-parse failed in ${dir}: fatal: Needed a single revision`),
    );
  });
});

test.each(['gone', '--all', '-h', '', ':', 'HEAD~5', '^', '@{'])('%j names nothing', async (revision) => {
  const dir = await worktreeRepository();
  await commitFiles(dir, { a: 'a\n' }, 'one');
  expect(await (await Repository.open(dir, await recordingHost())).resolve(revision)).toBeUndefined();
});

describe('a disposable repository', () => {
  test.each([
    'with space',
    'with "quotes"',
    '"quoted',
    '#hash',
    'two\nlines',
    'colon:semi;',
    'back\\slash',
    'ünï',
  ])('borrows objects from a place called %j', async (name) => {
    const place = join(await tempDir(), name);
    await mkdir(place);
    const dir = await worktreeRepository('sha1', place);
    const head = await commitFiles(dir, { a: 'borrowed\n' }, 'one');
    const scratch = await scratchOver(dir);
    expect(await scratch.must(['cat-file', 'blob', `${head}:a`])).toBe('borrowed\n');
    await scratch.dispose();
  });

  test('borrows from a linked worktree and from what that repository itself borrows', async () => {
    const lender = await worktreeRepository();
    await commitFiles(lender, { a: 'lent\n' }, 'one');
    const dir = join(await tempDir(), 'clone');
    await git(lender, 'clone', '--quiet', '--shared', lender, dir);
    const linked = join(await tempDir(), 'linked');
    await git(dir, 'worktree', 'add', '--quiet', '--detach', linked);
    const head = await commitFiles(linked, { b: 'linked\n' }, 'two');
    const scratch = await scratchOver(linked);
    expect(await scratch.must(['cat-file', 'blob', `${head}:a`])).toBe('lent\n');
    expect(await scratch.must(['cat-file', 'blob', `${head}:b`])).toBe('linked\n');
    await scratch.dispose();
  });

  test('of a shallow clone knows where history is cut off', async () => {
    const dir = await worktreeRepository();
    await commitFiles(dir, { a: '1\n' }, 'one');
    const head = await commitFiles(dir, { a: '2\n' }, 'two');
    const clone = join(await tempDir(), 'clone');
    await git(dir, 'clone', '--quiet', '--depth', '1', `file://${dir}`, clone);
    const scratch = await scratchOver(clone);
    expect(await scratch.shallowCommits()).toEqual(new Set([head]));
    expect(await scratch.must(['rev-list', '--count', head])).toBe('1\n');
    const whole = await scratchOver(dir);
    expect(await whole.shallowCommits()).toEqual(new Set());
    await Promise.all([scratch.dispose(), whole.dispose()]);
  });

  test('takes what is written, and the lender gets none of it', async () => {
    const dir = await worktreeRepository();
    const head = await commitFiles(dir, { a: 'a\n' }, 'one');
    const before = (await readdir(join(dir, '.git'), { recursive: true })).sort();
    const scratch = await scratchOver(dir);
    const id = (await scratch.must(['hash-object', '-w', '--stdin'], { input: 'new' })).trim();
    await scratch.must(['update-ref', 'refs/heads/new', head]);
    expect(existsSync(join(scratch.objects, id.slice(0, 2), id.slice(2)))).toBe(true);
    expect((await readdir(join(dir, '.git'), { recursive: true })).sort()).toEqual(before);
    await scratch.dispose();
  });

  test('has a twin with the same objects and attributes of its own', async () => {
    const scratch = await Repository.scratch(await recordingHost(), {
      objectFormat: 'sha256',
      config: [['merge.mine.driver', 'true']],
    });
    const twin = await scratch.twin();
    const id = (await twin.must(['hash-object', '-w', '--stdin'], { input: 'shared' })).trim();
    expect(await scratch.must(['cat-file', 'blob', id])).toBe('shared');
    expect([twin.objectFormat, twin.objects]).toEqual(['sha256', scratch.objects]);
    expect(await twin.must(['config', 'merge.mine.driver'])).toBe('true\n');
    expect(await twin.gitPath('info/attributes')).not.toBe(await scratch.gitPath('info/attributes'));
    await twin.dispose();
    expect(await scratch.must(['cat-file', 'blob', id])).toBe('shared');
    await scratch.dispose();
  });

  test('is gone once disposed of; what was only opened is never removed', async () => {
    const dir = await worktreeRepository();
    const host = await recordingHost();
    const scratch = await scratchOver(dir, host);
    expect(await readdir(host.tempDir)).toHaveLength(1);
    await scratch.dispose();
    await scratch.dispose();
    expect(await readdir(host.tempDir)).toEqual([]);
    await (await Repository.open(dir, host)).dispose();
    expect(await readFile(join(dir, '.git/HEAD'), 'utf8')).toBe('ref: refs/heads/main\n');
  });

  test('keeps configuration for one call out of every file', async () => {
    const scratch = await Repository.scratch(await recordingHost(), { objectFormat: 'sha1' });
    const config = [['test.secret', 's3cret']] as const;
    expect(await scratch.must(['config', 'test.secret'], { config })).toBe('s3cret\n');
    expect((await scratch.run(['config', 'test.secret'])).code).toBe(1);
    expect(await readFile(join(scratch.directory, 'config'), 'utf8')).not.toContain('s3cret');
    await scratch.dispose();
  });
});
