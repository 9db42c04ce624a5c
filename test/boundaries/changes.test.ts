import { afterAll, describe, expect, test } from '@jest/globals';
import { chmod, mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { changedFiles, exactRenames, type ChangedFile } from '../../src/boundaries/changes.js';
import { compareBranch, compareStaged } from '../../src/boundaries/comparison.js';
import { GitError } from '../../src/git/errors.js';
import { Repository } from '../../src/git/repository.js';
import { recordingHost, worktreeRepository } from '../git/host.js';
import { commitFiles, git, gitEnvironment, removeTempDirs, tempDir, tryGit } from '../support/git.js';

afterAll(removeTempDirs);

async function changed(dir: string, base = 'main', head = 'HEAD'): Promise<ChangedFile[]> {
  const repository = await Repository.open(dir, await recordingHost());
  const [from, to] = await Promise.all([git(dir, 'rev-parse', base), git(dir, 'rev-parse', head)]);
  return changedFiles(repository, await compareBranch(repository, from, to));
}

async function staged(dir: string, env: Record<string, string> = {}): Promise<ChangedFile[]> {
  const repository = await Repository.open(dir, await recordingHost(env));
  return changedFiles(repository, await compareStaged(repository, 'HEAD'));
}

/** `change path`, and where it was. */
const short = (files: readonly ChangedFile[]): string[] =>
  files.map(({ change, path, from }) => `${change} ${path}${from === undefined ? '' : ` from ${from}`}`);

describe('what a branch changed', () => {
  test('is every kind of change, by its path', async () => {
    const dir = await worktreeRepository();
    const start = { edited: 'e\n', gone: 'g\n', run: 'r\n', 'was/name': 'moved\n', link: 'l\n', kept: 'k\n' };
    await commitFiles(dir, start, 'start');
    await git(dir, 'switch', '--quiet', '-c', 'work');
    await mkdir(join(dir, 'is'));
    await rename(join(dir, 'was/name'), join(dir, 'is/name'));
    await chmod(join(dir, 'run'), 0o755);
    await rm(join(dir, 'link'));
    await symlink('kept', join(dir, 'link'));
    await git(dir, 'update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},module`);
    await git(dir, 'add', '--all', '--', 'is', 'was', 'run', 'link');
    await commitFiles(dir, { edited: 'E\n', gone: null, fresh: 'f\n' }, 'work');
    expect(short(await changed(dir))).toEqual([
      'modified edited',
      'added fresh',
      'deleted gone',
      'renamed is/name from was/name',
      'typechange link',
      'submodule module',
      'mode run',
    ]);
  });

  test('shows a submodule that moves although .gitmodules says to ignore it', async () => {
    const dir = await worktreeRepository();
    const modules = '[submodule "m"]\n\tpath = m\n\turl = ./m\n\tignore = all\n';
    await commitFiles(dir, { '.gitmodules': modules }, 'start');
    const point = async (digit: string): Promise<void> => {
      await git(dir, 'update-index', '--add', '--cacheinfo', `160000,${digit.repeat(40)},m`);
      await git(dir, 'commit', '--quiet', '--message', digit);
    };
    await point('1');
    await git(dir, 'switch', '--quiet', '-c', 'work');
    await point('2');
    expect(short(await changed(dir))).toEqual(['submodule m']);
    await git(dir, 'update-index', '--cacheinfo', `160000,${'3'.repeat(40)},m`);
    expect(short(await staged(dir))).toEqual(['submodule m']);
  });

  test('names both sides of a rename by case alone, and of one that changed on the way', async () => {
    const dir = await worktreeRepository();
    await commitFiles(dir, { 'src/Button.ts': 'button\n', 'a/one.ts': '1\n2\n3\n4\n' }, 'start');
    await git(dir, 'switch', '--quiet', '-c', 'work');
    await git(dir, 'mv', 'src/Button.ts', 'src/button.ts');
    await git(dir, 'mv', 'a/one.ts', 'b.ts');
    await commitFiles(dir, { 'b.ts': '1\n2\n3\n4\n5\n' }, 'work');
    expect(short(await changed(dir))).toEqual([
      'deleted a/one.ts',
      'added b.ts',
      'renamed src/button.ts from src/Button.ts',
    ]);
  });

  test('leaves out what a merge of base brought, and counts what the merge itself changed', async () => {
    const dir = await worktreeRepository();
    await commitFiles(dir, { mine: '1', theirs: '1', quiet: '1' }, 'start');
    await git(dir, 'switch', '--quiet', '-c', 'work');
    await commitFiles(dir, { mine: '2' }, 'work');
    await git(dir, 'switch', '--quiet', 'main');
    await commitFiles(dir, { theirs: '2' }, 'base goes on');
    await git(dir, 'switch', '--quiet', 'work');
    await git(dir, 'merge', '--quiet', '--no-commit', '--no-ff', 'main');
    await commitFiles(dir, { quiet: 'changed by the merge' }, 'merge');
    expect(short(await changed(dir))).toEqual(['modified mine', 'modified quiet']);
    await git(dir, 'switch', '--quiet', 'main');
    await commitFiles(dir, { later: '1', quiet: '3' }, 'base goes on again');
    expect(short(await changed(dir, 'main', 'work'))).toEqual(['modified mine', 'modified quiet']);
  });

  test('holds what a criss-cross merge undoes, and not what it has in common with base', async () => {
    const dir = await worktreeRepository();
    await commitFiles(dir, { undone: '1', common: '1', mine: '1' }, 'start');
    await git(dir, 'switch', '--quiet', '-c', 'work');
    const one = await commitFiles(dir, { mine: '2' }, 'work');
    await git(dir, 'switch', '--quiet', 'main');
    const other = await commitFiles(dir, { undone: '2', common: '2' }, 'base');
    await git(dir, 'merge', '--quiet', '--no-ff', '--message', 'crosswise', one);
    await git(dir, 'switch', '--quiet', 'work');
    await git(dir, 'merge', '--quiet', '--no-commit', '--no-ff', other);
    // Equal to one of the merge bases, and still a change that reaches base.
    await commitFiles(dir, { undone: '1' }, 'crosswise, undoing a part');
    expect((await git(dir, 'merge-base', '--all', 'main', 'work')).split('\n').sort()).toEqual(
      [one, other].sort(),
    );
    expect(short(await changed(dir, 'main', 'work'))).toEqual(['modified undone']);
    await git(dir, 'switch', '--quiet', 'main');
    await git(dir, 'merge', '--quiet', 'work');
    expect(await git(dir, 'show', 'main:undone')).toBe('1');
  });

  test('is all of a branch that has no history in common with base', async () => {
    const dir = await worktreeRepository();
    await commitFiles(dir, { a: '1' }, 'start');
    await git(dir, 'switch', '--quiet', '--orphan', 'work');
    await commitFiles(dir, { b: '1' }, 'work');
    expect(short(await changed(dir))).toEqual(['added b']);
  });

  test('keeps names apart that are not UTF-8, and takes any name as it is', async () => {
    const dir = await worktreeRepository();
    await commitFiles(dir, { start: '' }, 'start');
    await git(dir, 'switch', '--quiet', '-c', 'work');
    const id = await git(dir, 'rev-parse', 'HEAD:start');
    const names = [
      'n\\377',
      'n\\376',
      '-rf',
      'new\\nline',
      '\\"quote',
      ' space ',
      '\\303\\244',
      '$(touch x)',
    ];
    const bytes = names.map((name) =>
      name.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(parseInt(octal, 8))),
    );
    const plain = bytes.map((name) => name.replace('\\n', '\n').replace('\\"', '"'));
    const input = Buffer.from(plain.map((name) => `100644 ${id}\t${name}\0`).join(''), 'latin1');
    expect((await tryGit(dir, ['update-index', '-z', '--index-info'], { input })).code).toBe(0);
    await git(dir, 'commit', '--quiet', '--message', 'names');
    const paths = (await changed(dir)).map(({ path }) => path);
    expect(paths).toHaveLength(names.length);
    expect(new Set(paths)).toEqual(
      new Set(['n\udcff', 'n\udcfe', '-rf', 'new\nline', '"quote', ' space ', 'ä', '$(touch x)']),
    );
  });

  test('is an error, never an empty list, where history is cut off before the merge base', async () => {
    const dir = await worktreeRepository();
    await commitFiles(dir, { a: '1' }, 'start');
    await git(dir, 'switch', '--quiet', '-c', 'work');
    await commitFiles(dir, { a: '2' }, 'work 1');
    await commitFiles(dir, { b: '2' }, 'work 2');
    await git(dir, 'switch', '--quiet', 'main');
    await commitFiles(dir, { c: '1' }, 'base');
    const clone = join(await tempDir('shallow'), 'clone');
    await git(dir, 'clone', '--quiet', '--depth=1', '--no-single-branch', `file://${dir}`, clone);
    const told = changed(clone, 'origin/main', 'origin/work');
    await expect(told).rejects.toThrow(GitError);
    await expect(told).rejects.toThrow(/shallow clone.*git fetch --unshallow/);
    await git(clone, 'fetch', '--quiet', '--depth=3', 'origin', 'main', 'work');
    expect(short(await changed(clone, 'origin/main', 'origin/work'))).toEqual(['modified a', 'added b']);
  });

  test('is an error where a commit or a tree is not there', async () => {
    const dir = await worktreeRepository();
    await commitFiles(dir, { 'x/a': '1' }, 'start');
    await git(dir, 'switch', '--quiet', '-c', 'work');
    await commitFiles(dir, { 'x/a': '2' }, 'work');
    const repository = await Repository.open(dir, await recordingHost());
    const head = await git(dir, 'rev-parse', 'HEAD');
    await expect(compareBranch(repository, '1'.repeat(40), head)).rejects.toThrow(GitError);
    const tree = await git(dir, 'rev-parse', 'HEAD:x');
    await rm(join(dir, '.git/objects', tree.slice(0, 2), tree.slice(2)));
    await expect(changed(dir)).rejects.toThrow(/is not in/);
  });
});

describe('what the next commit changes', () => {
  test('is the index against HEAD, whatever the worktree holds and wherever one stands', async () => {
    const dir = await worktreeRepository();
    await commitFiles(dir, { a: '1', 'sub/b': '1', c: '1' }, 'start');
    await writeFile(join(dir, 'a'), '2');
    await writeFile(join(dir, 'sub/b'), '2');
    await git(dir, 'add', 'a', 'sub');
    await writeFile(join(dir, 'a'), '3');
    await writeFile(join(dir, 'c'), '2');
    await writeFile(join(dir, 'untracked'), '');
    await git(dir, 'rm', '--quiet', '--cached', 'c');
    expect(short(await staged(dir))).toEqual(['modified a', 'deleted c', 'modified sub/b']);
    expect(short(await staged(join(dir, 'sub')))).toEqual(['modified a', 'deleted c', 'modified sub/b']);
  });

  test('is everything before the first commit', async () => {
    const dir = await worktreeRepository();
    expect(await staged(dir)).toEqual([]);
    await writeFile(join(dir, 'a'), '1');
    await git(dir, 'add', 'a');
    expect(short(await staged(dir))).toEqual(['added a']);
  });

  test('is taken from the index that git names to its hook', async () => {
    const dir = await worktreeRepository();
    await commitFiles(dir, { a: '1', b: '1' }, 'start');
    await writeFile(join(dir, 'a'), '2');
    await writeFile(join(dir, 'b'), '2');
    await git(dir, 'add', 'b');
    const env = { ...gitEnvironment(), GIT_INDEX_FILE: '.git/other-index' };
    expect((await tryGit(dir, ['read-tree', 'HEAD'], { env })).code).toBe(0);
    expect((await tryGit(dir, ['add', 'a'], { env })).code).toBe(0);
    expect(short(await staged(dir, { GIT_INDEX_FILE: '.git/other-index' }))).toEqual(['modified a']);
    expect(short(await staged(dir))).toEqual(['modified b']);
  });

  test('leaves out what a merge brings from its other parent, and counts what still conflicts', async () => {
    const dir = await worktreeRepository();
    await commitFiles(dir, { both: '1', theirs: '1', quiet: '1' }, 'start');
    await git(dir, 'switch', '--quiet', '-c', 'work');
    await commitFiles(dir, { both: 'w' }, 'work');
    await git(dir, 'switch', '--quiet', 'main');
    await commitFiles(dir, { both: 'm', theirs: '2' }, 'base');
    await git(dir, 'switch', '--quiet', 'work');
    expect((await tryGit(dir, ['merge', 'main'])).code).toBe(1);
    expect(short(await staged(dir))).toEqual(['modified both']);
    await writeFile(join(dir, 'both'), 'both');
    await writeFile(join(dir, 'quiet'), 'changed by the merge');
    await git(dir, 'add', 'both', 'quiet');
    expect(short(await staged(dir))).toEqual(['modified both', 'modified quiet']);
  });
});

test('of several moved files with the same content, each keeps its name where it can', () => {
  const [none, id] = ['0'.repeat(40), 'a'.repeat(40)];
  const row = (status: 'A' | 'D', path: string) => ({
    status,
    path,
    oldMode: status === 'A' ? '000000' : '100644',
    newMode: status === 'A' ? '100644' : '000000',
    oldId: status === 'A' ? none : id,
    newId: status === 'A' ? id : none,
  });
  const rows = [row('A', 'x/new'), row('A', 'x/two'), row('D', 'one'), row('D', 'two'), row('A', 'x/third')];
  expect([...exactRenames(rows)]).toEqual([
    ['x/two', 'two'],
    ['x/new', 'one'],
  ]);
});
