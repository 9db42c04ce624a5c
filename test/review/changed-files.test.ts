import { chmod, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { anchorOf, shownLines } from '../../src/review/anchor.js';
import { changedFiles } from '../../src/review/changed-files.js';
import { place } from '../../src/review/place.js';
import { scratchOver, worktreeRepository } from '../git/host.js';
import { commitFiles, git, removeTempDirs } from '../support/git.js';
import { finding, numbered } from './scene.js';

afterAll(removeTempDirs);

async function compare(dir: string, base: string, head: string) {
  const repository = await scratchOver(dir);
  try {
    return await changedFiles(repository, base, head);
  } finally {
    await repository.dispose();
  }
}

test('every kind of change is named, from where the branch left base', async () => {
  const dir = await worktreeRepository();
  await commitFiles(
    dir,
    { kept: 'k', edited: 'one\n', gone: 'g', moved: numbered(1, 20), run: 'r', link: 'l', 'of main': '1' },
    'one',
  );
  await git(dir, 'checkout', '--quiet', '-b', 'work');
  await git(dir, 'mv', 'moved', 'new name');
  await chmod(join(dir, 'run'), 0o755);
  await rm(join(dir, 'link'));
  await symlink('kept', join(dir, 'link'));
  await rm(join(dir, 'gone'));
  await git(dir, 'add', '--all');
  const head = await commitFiles(
    dir,
    { edited: 'two\n', 'new name': numbered(1, 20, { 3: 'x' }), 'ä "b"': 'x\n', bin: Buffer.from([0, 1]) },
    'two',
  );
  await git(dir, 'checkout', '--quiet', 'main');
  const base = await commitFiles(dir, { 'of main': '2' }, 'main moves');
  const files = await compare(dir, base, head);
  expect(
    files.map(({ path, oldPath, status, before, after }) => [status, oldPath, path, !!before, !!after]),
  ).toEqual([
    ['added', undefined, 'bin', false, true],
    ['modified', undefined, 'edited', true, true],
    ['deleted', undefined, 'gone', true, false],
    ['type', undefined, 'link', true, true],
    ['renamed', 'moved', 'new name', true, true],
    ['mode', undefined, 'run', true, true],
    ['added', undefined, 'ä "b"', false, true],
  ]);
  expect(files[0]?.patch).toBe('binary');
  expect(files[1]?.patch).toMatchObject([{ oldStart: 1, oldCount: 1, newStart: 1, newCount: 1 }]);
  expect(files[4]?.patch).toMatchObject([{ oldStart: 3, newStart: 3, newCount: 1 }]);
  expect(files[6]?.patch).toMatchObject([{ oldCount: 0, newStart: 1, newCount: 1 }]);
});

test('a branch that has nothing in common with base adds all it has; a submodule has no text', async () => {
  const dir = await worktreeRepository();
  const base = await commitFiles(dir, { a: '1' }, 'one');
  await git(dir, 'checkout', '--quiet', '--orphan', 'other');
  await git(dir, 'rm', '-rfq', '.');
  await git(dir, 'update-index', '--add', '--cacheinfo', `160000,${base},sub`);
  const head = await commitFiles(dir, { b: '1' }, 'two');
  expect(await compare(dir, base, head)).toMatchObject([
    { path: 'b', status: 'added' },
    { path: 'sub', status: 'added', patch: [] },
  ]);
});

type Edit = readonly [line: number, how: 'replace' | 'insert' | 'delete'];

const edits = fc.array(
  fc.tuple(fc.integer({ min: 1, max: 60 }), fc.constantFrom('replace', 'insert', 'delete')),
  { maxLength: 6 },
);

function edited(list: readonly Edit[]): string {
  const changed = list.map(([line, how]) => {
    const texts = { replace: `new(${line})`, insert: `line(${line})\nnew(${line})`, delete: '' };
    return [line, texts[how]] as const;
  });
  return numbered(1, 60, Object.fromEntries(changed)).replace(/^\n/gm, '');
}

test('the lines that are said to be shown are those that `git diff` shows', async () => {
  const dir = await worktreeRepository();
  const base = await commitFiles(dir, { 'a.txt': numbered(1, 60) }, 'base');
  const [six, seven]: Edit[][] = [7, 8].map((gap) => [
    [10, 'replace'],
    [10 + gap, 'replace'],
  ]);
  await fc.assert(
    fc.asyncProperty(edits, async (list) => {
      const text = edited(list);
      const head = await commitFiles(dir, { 'a.txt': text }, 'head');
      const [file] = await compare(dir, base, head);
      const shown = (await git(dir, 'diff', base, head)).matchAll(/^@@ -\S+ \+(\d+)(?:,(\d+))? @@/gm);
      const expected = [...shown].map(([, from, lines = '1']) => [
        Number(from),
        Number(from) + Number(lines) - 1,
      ]);
      const end = text.split('\n').length - 1;
      const ours = shownLines(file?.patch ?? []).map(({ from, to }) => [from, Math.min(to, end)]);
      expect(ours).toEqual(expected);
    }),
    { numRuns: 40, examples: [[six ?? []], [seven ?? []]] },
  );
});

test('a comment stands at the lines that the diff shows of a finding, at the file where it shows none', async () => {
  const dir = await worktreeRepository();
  const base = await commitFiles(dir, { 'a.txt': numbered(1, 40), 'b.txt': 'b\n' }, 'one');
  const head = await commitFiles(dir, { 'a.txt': numbered(1, 40, { 20: 'x' }), 'b.txt': null }, 'two');
  const [a, b] = await compare(dir, base, head);
  const text = numbered(1, 40, { 20: 'x' });
  const anchor = (line: number, endLine = line, file = a) =>
    anchorOf(place(finding({ line, endLine }), text), file);
  expect(anchor(20)).toEqual({ kind: 'inline', path: 'a.txt', lines: { from: 20, to: 20 } });
  expect(anchor(10, 30)).toEqual({ kind: 'inline', path: 'a.txt', lines: { from: 17, to: 23 } });
  expect(anchor(16)).toEqual({ kind: 'file', path: 'a.txt' });
  expect(anchor(24)).toEqual({ kind: 'file', path: 'a.txt' });
  expect(anchor(1, 1, b)).toEqual({ kind: 'file', path: 'b.txt' });
  expect(anchorOf(place(finding(), text), undefined)).toEqual({ kind: 'summary' });
  expect(anchorOf(place(finding(), text), a && { ...a, path: 'no\udc80utf8' })).toEqual({ kind: 'summary' });
});
