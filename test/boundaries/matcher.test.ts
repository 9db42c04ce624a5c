import { describe, expect, it } from '@jest/globals';
import { compileGlobs } from '../../src/config/globs.js';
import { OwnershipMap } from '../../src/boundaries/ownership.js';
import { configOf } from './sessions.js';

/** What globs match, and what they do not. */
const table: [about: string, globs: string[], matched: string[], others: string[]][] = [
  // Literal names.
  [
    'a file at the top',
    ['README.md'],
    ['README.md'],
    ['readme.md', 'docs/README.md', 'README.md.bak', 'README'],
  ],
  ['a file in a folder', ['src/a.ts'], ['src/a.ts'], ['src/a.tsx', 'a.ts', 'lib/src/a.ts', 'src/b/a.ts']],
  ['a folder without stars is a file of that name', ['src'], ['src'], ['src/a.ts', 'src2', 'a/src']],
  ['case counts', ['Src/**'], ['Src/a'], ['src/a', 'SRC/a']],
  ['case counts in a class', ['[A-C].ts'], ['A.ts', 'C.ts'], ['a.ts', 'D.ts']],
  // * stays in its level.
  ['one star at the top', ['*'], ['a', '.a', 'a b'], ['a/b', 'a/b/c']],
  ['one star in a folder', ['src/*'], ['src/a', 'src/.a'], ['src', 'src/a/b', 'a/src/b']],
  ['a star in a name', ['src/*.ts'], ['src/a.ts', 'src/.ts', 'src/a.b.ts'], ['src/a/b.ts', 'src/a.tsx']],
  ['a star for a folder', ['src/*/a.ts'], ['src/x/a.ts', 'src/.x/a.ts'], ['src/a.ts', 'src/x/y/a.ts']],
  ['a star that matches nothing of a name', ['a*b'], ['ab', 'axb'], ['a/b', 'abc']],
  ['a star after a name', ['src/user*'], ['src/user', 'src/users.ts'], ['src/user/a.ts', 'src/auser']],
  ['several stars in a name', ['*a*b*'], ['ab', 'xaybz', '.ab'], ['ba', 'a/b']],
  ['two levels', ['*/*'], ['a/b'], ['a', 'a/b/c']],
  // ** crosses levels.
  ['all', ['**'], ['a', 'a/b', '.a/.b', 'a/b/c/d/e'], []],
  ['all below a folder', ['src/**'], ['src/a', 'src/a/b/c', 'src/.a/b'], ['src', 'srca/b', 'a/src/b']],
  ['all below with a star', ['src/**/*'], ['src/a', 'src/a/b', 'src/.a'], ['src', 'lib/src/a']],
  ['** at the start', ['**/a.ts'], ['a.ts', 'x/a.ts', 'x/y/a.ts', '.x/a.ts'], ['xa.ts', 'a.ts/b']],
  [
    '** at the start with a star',
    ['**/*.lock'],
    ['yarn.lock', 'a/b/yarn.lock', '.lock'],
    ['lock', 'a.lock/b'],
  ],
  [
    '** at both ends',
    ['**/test/**'],
    ['test/a', 'x/test/a', 'x/y/test/a/b'],
    ['test', 'x/test', 'tests/a', 'x/mytest/a'],
  ],
  [
    '** in the middle',
    ['src/**/a.ts'],
    ['src/a.ts', 'src/x/a.ts', 'src/x/y/a.ts'],
    ['a.ts', 'src/xa.ts', 'lib/src/a.ts'],
  ],
  ['** twice in the middle', ['a/**/b/**/c'], ['a/b/c', 'a/x/b/y/z/c'], ['a/c', 'a/b', 'a/x/c']],
  ['** in a row', ['a/**/**/b'], ['a/b', 'a/x/y/b'], ['b', 'a']],
  ['** in a row at the end', ['a/**/**'], ['a/b', 'a/b/c'], ['a', 'b/a']],
  ['** inside a name is a star', ['src/a**'], ['src/a', 'src/abc'], ['src/a/b']],
  ['** before a name is a star', ['src/**.ts'], ['src/a.ts'], ['src/a/b.ts']],
  ['three stars are a star', ['src/***'], ['src/a'], ['src/a/b']],
  ['** before a star and a name', ['**/x/*'], ['x/a', 'y/x/a'], ['x/a/b', 'x']],
  // Dotfiles.
  ['a dotfile by a star', ['*'], ['.env', '.gitignore'], []],
  ['a dotfile by its end', ['**/*.env'], ['.env', 'a/.env', 'a/b.env'], ['.env.local']],
  ['a dot folder', ['.github/**'], ['.github/workflows/ci.yml', '.github/.x'], ['github/a', '.github']],
  ['a dot folder by **', ['**/ci.yml'], ['.github/workflows/ci.yml'], []],
  ['a dot in a class', ['[.]env'], ['.env'], ['xenv']],
  ['a question mark for a dot', ['?env'], ['.env', 'xenv'], ['env']],
  ['names of dots', ['...'], ['...'], ['..x']],
  // Brackets.
  ['a class', ['[ab].ts'], ['a.ts', 'b.ts'], ['c.ts', 'ab.ts', '[ab].ts']],
  ['a class that leaves out', ['[!ab].ts'], ['c.ts', '!.ts'], ['a.ts', 'b.ts']],
  ['a class that leaves out, with ^', ['[^ab].ts'], ['c.ts'], ['a.ts']],
  ['a range', ['v[0-9]/**'], ['v1/a', 'v9/a/b'], ['va/a', 'v10/a']],
  ['a class with ] first', ['[]x].ts'], ['].ts', 'x.ts'], ['a.ts']],
  ['a class with - last', ['[a-].ts'], ['a.ts', '-.ts'], ['b.ts']],
  ['a class of letters', ['[[:alpha:]].ts'], ['a.ts', 'Z.ts'], ['1.ts', ':.ts']],
  [
    'brackets of a route are a class',
    ['app/[id]/page.tsx'],
    ['app/i/page.tsx', 'app/d/page.tsx'],
    ['app/[id]/page.tsx'],
  ],
  ['brackets of a route, escaped', ['app/\\[id\\]/page.tsx'], ['app/[id]/page.tsx'], ['app/i/page.tsx']],
  ['brackets of a route, by a star', ['app/*/page.tsx'], ['app/[id]/page.tsx', 'app/[...all]/page.tsx'], []],
  [
    'brackets of a catch-all, escaped',
    ['app/\\[...all\\]/**'],
    ['app/[...all]/page.tsx'],
    ['app/a/page.tsx'],
  ],
  ['a class of one', ['[a]b'], ['ab'], ['[a]b', 'bb']],
  ['a class does not match a slash', ['a[!x]b'], ['ayb'], ['a/b']],
  // Question marks.
  ['a question mark', ['a?.ts'], ['ab.ts', 'a?.ts'], ['a.ts', 'abc.ts', 'a/.ts']],
  ['a question mark for one character of two units', ['?.md'], ['😀.md', 'é.md'], ['ab.md']],
  // Braces.
  ['braces', ['{a,b}/**'], ['a/x', 'b/x/y'], ['c/x', '{a,b}/x', 'ab/x']],
  ['braces with slashes', ['{a/b,c}/*.ts'], ['a/b/x.ts', 'c/x.ts'], ['a/x.ts', 'b/x.ts']],
  [
    'braces for endings',
    ['src/*.{ts,tsx}'],
    ['src/a.ts', 'src/a.tsx'],
    ['src/a.t', 'src/a.js', 'src/a.{ts,tsx}'],
  ],
  ['braces with an empty part', ['a{,b}.ts'], ['a.ts', 'ab.ts'], ['a{,b}.ts', 'abb.ts']],
  ['braces in braces', ['{a,{b,c}d}'], ['a', 'bd', 'cd'], ['b', 'd']],
  ['braces with stars', ['{src/**,*.md}'], ['src/a/b', 'a.md'], ['docs/a.md']],
  ['braces with folders of several depths', ['src{,/**}'], ['src', 'src/a'], ['srca']],
  ['a numeric range', ['v{1..3}/**'], ['v1/a', 'v3/a'], ['v4/a', 'v0/a', 'v{1..3}/a']],
  ['a long numeric range', ['v{1..300}'], ['v1', 'v300'], ['v301', 'v0', 'v01']],
  ['a range of letters', ['{a..c}.ts'], ['a.ts', 'c.ts'], ['d.ts']],
  ['braces around one word are characters', ['{a}.ts'], ['{a}.ts'], ['a.ts']],
  ['braces, escaped', ['\\{a,b\\}'], ['{a,b}'], ['a', 'b']],
  ['a comma in braces, escaped', ['{a\\,b,c}'], ['a,b', 'c'], ['a', 'b']],
  ['a dollar before braces', ['${a,b}'], ['${a,b}'], ['$a', '$b']],
  // Characters that mean something elsewhere.
  ['parentheses', ['(group)/page.tsx'], ['(group)/page.tsx'], ['group/page.tsx']],
  ['what would be an extended glob', ['@(a|b).ts'], ['@(a|b).ts'], ['a.ts', 'b.ts']],
  ['a plus and parentheses', ['+(a)'], ['+(a)'], ['a', 'aa']],
  ['a star and parentheses', ['*(a)'], ['x(a)', '(a)'], ['a', 'aa']],
  ['a bar', ['a|b'], ['a|b'], ['a', 'b']],
  ['a hash at the start', ['#notes/**'], ['#notes/a'], ['notes/a']],
  ['a tilde', ['~/a'], ['~/a'], ['home/a']],
  ['a dollar', ['$HOME'], ['$HOME'], ['HOME']],
  ['a dot is a dot', ['a.b'], ['a.b'], ['axb']],
  ['a caret', ['^a'], ['^a'], ['a']],
  ['spaces', ['my docs/*.md'], ['my docs/a b.md'], ['mydocs/a.md', 'my  docs/a.md']],
  ['a space at the start', [' a'], [' a'], ['a']],
  ['a space at the end', ['a '], ['a '], ['a']],
  ['quotes', ['"a"'], ['"a"'], ['a']],
  ['a leading hyphen', ['-rf'], ['-rf'], ['rf']],
  ['a colon, as in what git calls magic', [':(glob)a'], [':(glob)a'], ['a']],
  ['a percent sign', ['%61'], ['%61'], ['a']],
  // Escapes.
  ['a star, escaped', ['\\*.ts'], ['*.ts'], ['a.ts']],
  ['a question mark, escaped', ['a\\?'], ['a?'], ['ab']],
  ['an exclamation mark, escaped', ['\\!important'], ['!important'], ['important']],
  ['a letter, escaped', ['\\a'], ['a'], ['\\a']],
  ['a backslash, escaped', ['a\\\\b'], ['a\\b'], ['a/b', 'ab']],
  ['a backslash is no separator', ['a\\b'], ['ab'], ['a/b', 'a\\b']],
  ['a double exclamation mark takes nothing out', ['**', '!!a'], ['a', 'b'], ['!a']],
  // Slashes.
  ['slashes in a row count as one', ['a//b/**'], ['a/b/c'], ['a//b']],
  ['no slash at the end of what braces make', ['a{/,b}'], ['ab'], ['a', 'a/x']],
  // Unicode.
  ['letters beyond ASCII', ['föö/**'], ['föö/ä'], ['foo/a']],
  ['two forms of one letter are two names', ['\u00e9'], ['\u00e9'], ['e\u0301']],
  ['the other form', ['e\u0301'], ['e\u0301'], ['\u00e9']],
  ['another script', ['文档/*.md'], ['文档/一.md'], ['文/一.md']],
  ['a letter in two cases', ['STRASSE', 'İ'], ['STRASSE', 'İ'], ['straße', 'i', 'I']],
  ['a flag of two characters', ['🇨🇭'], ['🇨🇭'], ['🇨']],
  // Names that git allows and nobody expects.
  ['a line end in a name', ['a/*'], ['a/x\ny', 'a/\n'], ['b/x\ny']],
  ['a tab in a name', ['*.ts'], ['a\tb.ts'], []],
  ['bytes that are no UTF-8', ['src/**', '?'], ['src/\udcff', '\udcff'], ['\udcff/a']],
  // Order and negation.
  ['a later glob takes out', ['src/**', '!src/old/**'], ['src/a'], ['src/old/a', 'src/old/a/b']],
  [
    'a still later glob gives back',
    ['src/**', '!src/old/**', 'src/old/a'],
    ['src/b', 'src/old/a'],
    ['src/old/b'],
  ],
  ['a glob before it takes out nothing', ['!src/old/**', 'src/**'], ['src/a', 'src/old/a'], []],
  ['only taking out gives nothing', ['!src/**'], [], ['src/a', 'a']],
  ['taking out all', ['src/**', '!**'], [], ['src/a', 'a']],
  ['taking out a kind of file', ['src/**', '!**/*.md'], ['src/a.ts'], ['src/a.md', 'src/x/b.md', 'a.md']],
  ['taking out a folder takes no file of its name', ['**', '!src/**'], ['src', 'a'], ['src/a']],
  ['taking out with braces', ['src/**', '!src/{a,b}/**'], ['src/c/x'], ['src/a/x', 'src/b/x']],
  ['taking out a class', ['*', '![ab]'], ['c', 'ab'], ['a', 'b']],
  ['taking out twice', ['a', '!a', '!a'], [], ['a']],
  ['no globs', [], [], ['a', '']],
];

const cases = table.flatMap(([about, globs, matched, others]) => [
  ...matched.map((path) => [about, globs, path, true] as const),
  ...others.map((path) => [about, globs, path, false] as const),
]);

it('there are at least 200 cases', () => {
  expect(new Set(cases.map((one) => JSON.stringify(one))).size).toBeGreaterThanOrEqual(200);
});

describe('ownership and the plain reading of globs agree', () => {
  it.each(cases)('%s: %j on %j is %s', (_, globs, path, expected) => {
    const owners = new OwnershipMap(configOf({ a: globs }).sessions);
    expect(owners.ownerOf(path).state).toBe(expected ? 'owned' : 'unowned');
    expect(compileGlobs(globs, 'owns')(path)).toBe(expected);
  });
});

it.each(['./src/**', '/src/**', 'src/', 'a/../b', 'a/{../b,c}', '!', 'a[', '{a'])(
  'the glob %j, which could only mislead, is refused with its place',
  (glob) => {
    expect(() => configOf({ a: ['ok', glob] })).toThrow(/^\.claude\/parallel-config\.yml:5:9: /);
  },
);
