import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Repository } from '../../../src/git/repository.js';
import { excerpt, readExcerpts } from '../../../src/overlap/page/excerpts.js';
import type { FileExcerpt } from '../../../src/overlap/page/model.js';
import type { FileReport, OverlapReport, PairReport } from '../../../src/overlap/report.js';
import { recordingHost, worktreeRepository } from '../../git/host.js';
import { git, removeTempDirs } from '../../support/git.js';
import { branch, file, pair, report } from '../show/reports.js';

afterAll(removeTempDirs);

const numbered = (count: number): string =>
  Array.from({ length: count }, (_, at) => `line ${at + 1}\n`).join('');

describe('the lines of a side', () => {
  test('stand with three around them, and those that then meet stand together', () => {
    expect(
      excerpt(numbered(40), [
        [30, 30],
        [10, 11],
        [15, 15],
      ]),
    ).toEqual({
      hunks: [
        {
          from: 7,
          lines: Array.from({ length: 12 }, (_, at) => `line ${at + 7}`),
          marked: [
            [10, 11],
            [15, 15],
          ],
        },
        { from: 27, lines: Array.from({ length: 7 }, (_, at) => `line ${at + 27}`), marked: [[30, 30]] },
      ],
    });
  });

  test('end where the file does, with or without a line break at its end', () => {
    expect(excerpt('a\nb\n', [[1, 9]])).toEqual(excerpt('a\r\nb', [[1, 9]]));
    expect(excerpt('a\nb\n', [[1, 9]])).toEqual({
      hunks: [{ from: 1, lines: ['a', 'b'], marked: [[1, 9]] }],
    });
  });

  test('are the first of the file where none are known', () => {
    const side = excerpt(numbered(100), []);
    expect(side).toMatchObject({ note: 'Its first lines:', hunks: [{ from: 1 }] });
    expect('hunks' in side && side.hunks[0]?.lines).toHaveLength(20);
    expect(excerpt('', [])).toEqual({ absent: 'It is empty.' });
  });

  test('are cut where they are many or long, and hide nothing', () => {
    const side = excerpt(numbered(500), [[10, 400]]);
    expect('hunks' in side && side.hunks.flatMap(({ lines }) => lines)).toHaveLength(60);
    expect(side).toMatchObject({ note: 'Its first 60 lines of these:' });
    const long = excerpt(`${'x'.repeat(5000)}\n`, [[1, 1]]);
    expect('hunks' in long && long.hunks[0]?.lines[0]).toHaveLength(240);
    const sly = excerpt('\tif (admin\u202e) {\u0000\n', [[1, 1]]);
    expect(sly).toMatchObject({ hunks: [{ lines: ['\tif (admin\\u{202e}) {\\u{0}'] }] });
  });
});

describe('read from a repository', () => {
  let folder: string;
  let repository: Repository;
  let about: (files: FileReport[], more?: Partial<PairReport>) => OverlapReport;

  beforeAll(async () => {
    folder = await worktreeRepository();
    const commit = async (name: string, files: Record<string, string | Buffer>): Promise<string> => {
      await git(folder, 'checkout', '--quiet', '-B', name);
      for (const [path, text] of Object.entries(files)) await writeFile(join(folder, path), text);
      await git(folder, 'add', '--all');
      await git(folder, 'commit', '--quiet', '--message', name);
      return git(folder, 'rev-parse', 'HEAD');
    };
    const odd = { 'it\'s a "file" ü.txt': 'odd\n', 'two\nlines.txt': 'unaskable\n' };
    const a = await commit('a', { 'code.txt': 'one\nA\nthree\n', picture: Buffer.from([1, 0, 2]), ...odd });
    await git(folder, 'rm', '--quiet', 'picture');
    const b = await commit('b', { 'code.txt': 'zero\none\nB\nthree\n', large: 'x'.repeat(1_000_001) });
    repository = await Repository.open(folder, await recordingHost());
    about = (files, more = {}) =>
      report(
        [
          branch('a', 1, { sha: a }),
          branch('b', 2, { sha: b }),
          branch('wip', 3, { sha: b, uncommitted: true }),
        ],
        [pair('a', 'b', 'conflict', { files, ...more })],
      );
  });

  const sides = async (one: FileReport): Promise<FileExcerpt | undefined> =>
    (await readExcerpts(repository, about([one]))).pairs.get(0)?.[0];

  test('are those of both branches, each by its own numbers', async () => {
    expect(await sides(file('code.txt', { a: [[2, 2]], b: [[3, 3]] }))).toEqual({
      a: { hunks: [{ from: 1, lines: ['one', 'A', 'three'], marked: [[2, 2]] }] },
      b: { hunks: [{ from: 1, lines: ['zero', 'one', 'B', 'three'], marked: [[3, 3]] }] },
    });
  });

  test.each([
    ['a binary file and one that is not there', 'picture', /^It is a binary file\.$/, /^It is not there\.$/],
    ['a long file', 'large', /not there/, /^It is too long to be shown \(1000001 bytes\)\.$/],
    ['a name that is two lines', 'two\nlines.txt', /cannot be asked for/, /cannot be asked for/],
  ])('say why there are none: %s', async (_, path, a, b) => {
    expect(await sides(file(path))).toEqual({
      a: { absent: expect.stringMatching(a) },
      b: { absent: expect.stringMatching(b) },
    });
  });

  test('of a name with quotes, spaces and more than ASCII are found', async () => {
    expect(await sides(file('it\'s a "file" ü.txt', { a: [[1, 1]], b: [] }))).toMatchObject({
      a: { hunks: [{ lines: ['odd'] }] },
    });
  });

  test('of what is not committed are in no repository, and said to be', async () => {
    const found = await readExcerpts(repository, about([file('code.txt')], { b: 'wip' }));
    expect(found.pairs.get(0)?.[0]?.b).toEqual({
      absent: 'It is not committed, so its lines are in no repository.',
    });
  });

  test('are read for pairs that press, and no more than a page can hold', async () => {
    const one = about([file('code.txt')]);
    const mild = { ...one, pairs: [pair('a', 'b', 'files', { files: [file('code.txt')] })] };
    expect(await readExcerpts(repository, mild)).toEqual({ pairs: new Map(), leftOut: 0 });
    const many = { ...one, pairs: Array.from({ length: 203 }, () => one.pairs).flat() };
    const { pairs, leftOut } = await readExcerpts(repository, many);
    expect([pairs.size, leftOut]).toEqual([200, 3]);
  });
});
