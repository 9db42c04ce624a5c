import { describe, expect, it } from '@jest/globals';
import { UserError } from '../../src/config/error.js';
import { compileGlobs } from '../../src/config/globs.js';

describe('a glob matches', () => {
  it.each([
    ['src/**', 'src/a', true],
    ['src/**', 'src/a/.hidden/b', true],
    ['src/**', 'src', false],
    ['src/**', 'other/src/a', false],
    ['**', '.github/workflows/ci.yml', true],
    ['**/*.lock', 'yarn.lock', true],
    ['**/*.lock', 'a/b/yarn.lock', true],
    ['*.lock', 'a/yarn.lock', false],
    ['feature/**', 'feature/x', true],
    ['feature/**', 'feature/x/y', true],
    ['claude/*', 'claude/x', true],
    ['claude/*', 'claude/x/y', false],
    ['feature/*-frontend', 'feature/login-frontend', true],
    ['{a,b}/**', 'b/c', true],
    ['a/{b/c,d}', 'a/b/c', true],
    ['[ab].ts', 'a.ts', true],
    ['[!ab].ts', 'a.ts', false],
    ['[]x].ts', '].ts', true],
    ['\\[id\\].tsx', '[id].tsx', true],
    ['(group)/page.tsx', '(group)/page.tsx', true],
    ['#notes', '#notes', true],
    ['\\!important', '!important', true],
    ['a?c', 'a😀c', true],
    ['*', 'two\nlines', true],
    ['README.md', 'readme.md', false],
    ['a b/*', 'a b/"c"', true],
  ])('%s on %j: %s', (glob, name, expected) => {
    expect(compileGlobs([glob], 'ignore')(name)).toBe(expected);
  });
});

it('the last glob that matches decides', () => {
  const owns = compileGlobs(['src/**', '!src/legacy/**', 'src/legacy/keep.ts'], 'owns');
  expect(['src/a.ts', 'src/legacy/b.ts', 'src/legacy/keep.ts', 'docs/c.md'].map(owns)).toEqual([
    true,
    false,
    true,
    false,
  ]);
});

it('no globs match nothing, and globs that only take out match nothing', () => {
  expect(compileGlobs([], 'ignore')('a')).toBe(false);
  expect(compileGlobs(['!b'], 'ignore')('a')).toBe(false);
});

describe('a bad glob is refused, naming what it is for, itself and what to do', () => {
  it.each([
    ['', 'is empty'],
    ['!', 'is empty'],
    ['a[b', '[ without its partner'],
    ['a]b', '] without its partner'],
    ['[a/b]', '[ without its partner'],
    ['{a,b', '{ without its partner'],
    ['a}', '} without its partner'],
    ['x'.repeat(501), 'longer than 500 characters'],
    ['{a,b}'.repeat(90), 'more than 1000 alternatives'],
    ['{1..1000000}', 'more than 1000 alternatives'],
    ['/src/**', 'write src/**'],
    ['./src/**', 'write src/**'],
    ['src/', 'write src/**'],
    ['a/../b', '. or ..'],
    ['a\nb', 'control character'],
  ])('%j', (glob, expected) => {
    const refused = () => compileGlobs(['ok', glob], 'ignore');
    expect(refused).toThrow(UserError);
    expect(refused).toThrow(/^ignore: the glob "/);
    expect(refused).toThrow(expected);
  });
});

it('a glob with many stars gives its answer on a long name', () => {
  // A backtracking matcher would not come back from this.
  expect(compileGlobs(['*a'.repeat(200) + 'c'], 'ignore')('a'.repeat(5_000))).toBe(false);
  expect(compileGlobs(['**/a/'.repeat(90) + 'c'], 'ignore')('a/'.repeat(2_000) + 'b')).toBe(false);
});
