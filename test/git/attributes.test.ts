import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { rm } from 'node:fs/promises';
import {
  attributeOf,
  attributesIn,
  customDrivers,
  flattenAttributes,
  generatedAttribute,
  mergeAttributes,
  useAttributes,
} from '../../src/git/attributes.js';
import { Repository } from '../../src/git/repository.js';
import { commitFiles, git, removeTempDirs, tryGit } from '../support/git.js';
import { recordingHost, scratchOver, worktreeRepository } from './host.js';

afterAll(removeTempDirs);

const names = new Set([...mergeAttributes, generatedAttribute]);

/** Attributes files by directory. */
type Files = Readonly<Record<string, string>>;

const placed = (files: Files): Record<string, string> =>
  Object.fromEntries(
    Object.entries(files).map(([directory, text]) => [
      `${directory === '' ? '' : `${directory}/`}.gitattributes`,
      text,
    ]),
  );

/** One worktree in which git reads the files where they stand, and one bare repository that reads them flattened. */
class Comparison {
  private constructor(
    private readonly dir: string,
    private readonly bare: Repository,
  ) {}

  static async start(): Promise<Comparison> {
    return new Comparison(
      await worktreeRepository(),
      await Repository.scratch(await recordingHost(), { objectFormat: 'sha1' }),
    );
  }

  /** @returns what git says of each path in the worktree, and in the bare repository. */
  async both(files: Files, paths: readonly string[]): Promise<[string[], string[]]> {
    await git(this.dir, 'rm', '-r', '--quiet', '--force', '--ignore-unmatch', '.');
    await rm(`${this.dir}/.git/index`, { force: true });
    await commitFiles(this.dir, placed(files), 'attributes');
    const input = Buffer.from(paths.map((path) => `${path}\0`).join(''), 'latin1');
    const asked = ['check-attr', '--stdin', '-z', ...names];
    const worktree = await tryGit(this.dir, asked, { input });
    const flat = Object.entries(files).map(([directory, text]) => ({
      directory: Buffer.from(directory).toString('latin1'),
      text: Buffer.from(text).toString('latin1'),
    }));
    await useAttributes(this.bare, flattenAttributes(flat, names));
    const flattened = await this.bare.must(asked, { input });
    return [worktree.stdout.split('\0'), flattened.split('\0')];
  }
}

let comparison: Comparison;
beforeAll(async () => {
  comparison = await Comparison.start();
});

const paths = [
  'a.c',
  'a.h',
  'b c.txt',
  '#x',
  '!x',
  'x"y',
  'd/a.c',
  'd/e/a.c',
  'd/e/f/a.c',
  'e/a.c',
  'd/b c.txt',
  'D[1]/a.c',
  'D1/a.c',
  'd e/a.c',
  'a',
];

describe('flattened attributes mean what the files mean to git', () => {
  test.each<[string, Files]>([
    ['a plain pattern at every depth', { '': '*.c merge=union' }],
    ['a leading slash', { '': '/a.c merge=union', d: '/a.c -merge' }],
    ['a pattern with a slash is bound to its directory', { '': 'd/a.c merge', d: 'e/a.c merge=x' }],
    ['the deeper file wins', { '': '*.c merge=one', d: '*.c merge=two', 'd/e': 'a.c !merge' }],
    [
      'the order of the files does not matter',
      { 'd/e': '*.c merge=three', d: '*.c merge=two', '': '*.c -merge' },
    ],
    ['the later line wins', { '': '*.c merge=one\na.* merge=two\na.c linguist-generated' }],
    ['two stars', { '': 'd/**/a.c merge=one\n**/e/a.c -merge', d: '**/f/** merge=two' }],
    ['two stars at the end', { '': 'd/** merge=one', d: 'e/** merge=two' }],
    ['a directory pattern matches no file', { '': 'd/ merge=one', d: 'e/ -merge' }],
    [
      'quoted patterns',
      { '': '"b c.txt" merge=one\n"x\\"y" merge=two\n"\\141.c" -merge', d: '"b c.txt" -merge' },
    ],
    [
      'a quote that does not end, or escapes nothing',
      { '': '"b merge=one\n"\\q" merge=two\nx"y merge=three' },
    ],
    ['attributes right behind the quote', { '': '"a.c"merge=one' }],
    ['a negative pattern is ignored', { '': '!a.c merge=one\n\\!x merge=two' }],
    ['comments and blank lines', { '': '# *.c merge=one\n\n   \n\\#x merge=two\n"#x" -merge' }],
    [
      'CRLF, tabs, leading blanks, no newline at the end',
      { '': '\t *.c\tmerge=one\r\n*.h   -merge\r\na merge' },
    ],
    ['a byte order mark', { '': '\ufeff*.c merge=one' }],
    ['brackets and question marks', { '': '[ab].c merge=one\n?.h merge=two', 'D[1]': 'a.c -merge' }],
    ['a directory that looks like a pattern', { 'D[1]': '*.c merge=one', 'd e': '/a.c merge=two' }],
    ['binary', { '': '*.c binary', d: '*.c merge=one' }],
    ['binary taken back', { '': '*.c binary', d: '*.c -binary', 'd/e': '*.c !binary' }],
    ['binary defined anew', { '': '[attr]binary merge=mine\n*.c binary' }],
    ['a macro', { '': '[attr]mine merge=ours linguist-generated text\n*.c mine', d: 'a.c -mine' }],
    ['a macro below its use', { '': '*.c mine\n[attr]mine merge=ours' }],
    [
      'a macro in a macro',
      { '': '[attr]outer inner -linguist-generated\n[attr]inner merge=ours\n*.c outer' },
    ],
    ['a macro with binary in it', { '': '[attr]blob binary linguist-generated\n*.c blob' }],
    ['a macro defined below the top is none', { d: '[attr]mine merge=ours\n*.c mine' }],
    ['the start of a macro alone is a pattern', { '': '[attr] merge=one' }],
    ['a line with a name that is no attribute is ignored', { '': '*.c merge=one @bad\n*.h merge=two -\n' }],
    [
      'values with signs',
      { '': '*.c merge=a=b conflict-marker-size=30\n*.h -merge=x !linguist-generated=y' },
    ],
    [
      'attributes that do not count',
      { '': '*.c text eol=lf diff=cpp\n*.h whitespace=tab merge=two filter=x' },
    ],
    ['words in other scripts', { '': 'ünï merge=one', 'd/日本': '*.c merge=two' }],
  ])('%s', async (_, files) => {
    const [worktree, bare] = await comparison.both(
      files,
      [...paths, 'd/日本/a.c', 'ünï'].map((path) => Buffer.from(path).toString('latin1')),
    );
    expect(bare).toEqual(worktree);
  });

  test('random files in nested directories', async () => {
    const pattern = fc.oneof(
      fc.constantFrom(
        'a.c',
        '*.c',
        '/a.c',
        'e/a.c',
        '**/a.c',
        'd/**',
        '"b c.txt"',
        '*',
        'a.*',
        'd/*/a.c',
        '[ad].c',
        '/d/',
        '**',
      ),
      fc.string({
        unit: fc.constantFrom('a', '.', 'c', '*', '/', '?', 'd', 'e'),
        minLength: 1,
        maxLength: 8,
      }),
    );
    const attribute = fc.constantFrom(
      'merge',
      '-merge',
      '!merge',
      'merge=union',
      'merge=x',
      'binary',
      '-binary',
      '!binary',
      'mine',
      '-mine',
      'linguist-generated',
      'linguist-generated=false',
      'text',
      'conflict-marker-size=9',
    );
    const line = fc
      .tuple(pattern, fc.array(attribute, { maxLength: 3 }))
      .map(([glob, words]) => [glob, ...words].join(' '));
    const macro = fc
      .array(attribute, { maxLength: 2 })
      .map((words) => ['[attr]mine', ...words.filter((word) => !word.includes('mine'))].join(' '));
    const file = fc
      .array(fc.oneof({ weight: 6, arbitrary: line }, macro), { maxLength: 5 })
      .map((lines) => lines.join('\n'));
    const files = fc.dictionary(fc.constantFrom('', 'd', 'd/e', 'd/e/f', 'e', 'd e'), file, {
      minKeys: 1,
      maxKeys: 4,
    });
    await fc.assert(
      fc.asyncProperty(files, async (made) => {
        const [worktree, bare] = await comparison.both(made, paths);
        expect(bare).toEqual(worktree);
      }),
      { numRuns: 40 },
    );
  });
});

test("the repository's own attributes have the last word, and know the macros of the files", () => {
  const files = [
    { directory: 'd', text: '*.c merge=deep' },
    { directory: '', text: '[attr]mine merge=ours' },
  ];
  expect(flattenAttributes(files, names, '*.c mine').split('\n')).toEqual([
    '[attr]binary -merge',
    '[attr]mine merge=ours',
    '/d/**/*.c merge=deep',
    '*.c mine',
    '',
  ]);
});

test('every .gitattributes of a tree is found, whatever its directory is called; links are not followed', async () => {
  const dir = await worktreeRepository();
  await commitFiles(dir, placed({ '': '* a', 'd/e': '* b', 'tab\tand\nline': '* c', ünï: '* d' }), 'one');
  const id = await git(dir, 'rev-parse', 'HEAD:.gitattributes');
  await git(dir, 'update-index', '--add', '--cacheinfo', `120000,${id},link/.gitattributes`);
  await git(dir, 'update-index', '--add', '--cacheinfo', `100644,${id},x.gitattributes`);
  await git(dir, 'commit', '--quiet', '-m', 'two');
  const found = await attributesIn(await Repository.open(dir, await recordingHost()), 'HEAD');
  expect(new Map(found.map(({ directory, text }) => [directory, text]))).toEqual(
    new Map([
      ['', '* a'],
      ['d/e', '* b'],
      ['tab\tand\nline', '* c'],
      [Buffer.from('ünï').toString('latin1'), '* d'],
    ]),
  );
});

test('attributes in force are answered for any path, byte for byte', async () => {
  const scratch = await Repository.scratch(await recordingHost(), { objectFormat: 'sha1' });
  await useAttributes(
    scratch,
    flattenAttributes([{ directory: '', text: '*.x merge=union\ncaf\xe9 -merge' }], names),
  );
  const odd = ['a\n.x', 'caf\xe9', 'plain', ' .x'];
  expect(await attributeOf(scratch, 'merge', odd)).toEqual(
    new Map([
      ['a\n.x', 'union'],
      ['caf\xe9', 'unset'],
      ['plain', 'unspecified'],
      [' .x', 'union'],
    ]),
  );
  expect(await attributeOf(scratch, 'merge', [])).toEqual(new Map());
});

test("the user's own merge drivers are read from the repository's configuration", async () => {
  const dir = await worktreeRepository();
  await git(dir, 'config', 'merge.mine.driver', 'run "%A"\nsecond line');
  await git(dir, 'config', 'merge.mine.name', 'Mine');
  await git(dir, 'config', 'merge.conflictStyle', 'diff3');
  const repository = await Repository.open(dir, await recordingHost());
  expect(await customDrivers(repository)).toEqual([
    ['merge.mine.driver', 'run "%A"\nsecond line'],
    ['merge.mine.name', 'Mine'],
  ]);
  const scratch = await scratchOver(dir);
  expect(await customDrivers(scratch)).toEqual([]);
});
