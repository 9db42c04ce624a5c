import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { minimatch } from 'minimatch';
import { OwnershipMap, type Ownership } from '../../src/boundaries/ownership.js';
import { drawnOwns, drawnPath } from './drawn.js';
import { configOf } from './sessions.js';

/** The owners of a path as `session glob`, several where they tie. */
function ownersOf(ownership: Ownership): string[] {
  if (ownership.state === 'unowned') return [];
  const rules = ownership.state === 'owned' ? [ownership.rule] : ownership.rules;
  return rules.map(({ session, text }) => `${session.name} ${text}`);
}

function owners(owns: Record<string, string[]>): (path: string) => string[] {
  const map = new OwnershipMap(configOf(owns).sessions);
  return (path) => ownersOf(map.ownerOf(path));
}

describe('between sessions', () => {
  it.each<[string, Record<string, string[]>, string, string[]]>([
    ['the more exact glob wins', { a: ['src/**'], b: ['src/api/**'] }, 'src/api/x', ['b src/api/**']],
    ['whatever the order', { a: ['src/api/**'], b: ['src/**'] }, 'src/api/x', ['a src/api/**']],
    ['the other keeps the rest', { a: ['src/**'], b: ['src/api/**'] }, 'src/x', ['a src/**']],
    ['a file wins over its folder', { a: ['src/x.ts'], b: ['src/**'] }, 'src/x.ts', ['a src/x.ts']],
    [
      'a longer beginning of a name wins',
      { a: ['src/user*'], b: ['src/*.ts'] },
      'src/users.ts',
      ['a src/user*'],
    ],
    [
      'only what stands before the first star counts',
      { a: ['**/x.test.ts'], b: ['src/**'] },
      'src/x.test.ts',
      ['b src/**'],
    ],
    ['the same glob is a tie', { a: ['src/**'], b: ['src/**'] }, 'src/x', ['a src/**', 'b src/**']],
    [
      'equal beginnings are a tie',
      { a: ['src/*.ts'], b: ['src/**'] },
      'src/x.ts',
      ['a src/*.ts', 'b src/**'],
    ],
    ['two that say nothing are a tie', { a: ['**/*.ts'], b: ['**'] }, 'src/x.ts', ['a **/*.ts', 'b **']],
    ['three may tie', { a: ['*'], b: ['**'], c: ['?'] }, 'x', ['a *', 'b **', 'c ?']],
    ['a tie below a more exact glob is none', { a: ['**'], b: ['**'], c: ['x/**'] }, 'x/y', ['c x/**']],
    [
      'braces weigh as the alternative that matches',
      { a: ['{src/api,lib}/**'], b: ['src/**'] },
      'src/api/x',
      ['a {src/api,lib}/**'],
    ],
    [
      'braces of which two match weigh as the longer',
      { a: ['{src,src/api}/**'], b: ['src/a*/**'] },
      'src/api/x',
      ['a {src,src/api}/**'],
    ],
    ['an escape is one character', { a: ['\\a\\b\\c*'], b: ['abcd*'] }, 'abcde', ['b abcd*']],
    ['slashes in a row are one', { a: ['src//**'], b: ['src/**'] }, 'src/x', ['a src//**', 'b src/**']],
    [
      'who takes a path out does not own it',
      { a: ['src/**', '!src/api/**'], b: ['**'] },
      'src/api/x',
      ['b **'],
    ],
    ['taking out takes nothing from others', { a: ['!src/**'], b: ['**'] }, 'src/x', ['b **']],
    ['a tie is settled by taking out', { a: ['src/**', '!src/x'], b: ['src/**'] }, 'src/x', ['b src/**']],
    [
      'within a session the last match weighs, even where an earlier one says more',
      { a: ['src/api/x', 'src/**'], b: ['src/api/**'] },
      'src/api/x',
      ['b src/api/**'],
    ],
    ['an empty session owns nothing', { a: [], b: ['x'] }, 'y', []],
  ])('%s', (_, owns, path, expected) => {
    expect(owners(owns)(path)).toEqual(expected);
  });

  it('a rule is told with its place', () => {
    const map = new OwnershipMap(configOf({ a: ['x'], b: ['y', 'src/**'] }).sessions);
    expect(map.ownerOf('src/z')).toMatchObject({ rule: { text: 'src/**', line: 8, column: 9 } });
  });

  it('a path is not taken for a property that all objects have', () => {
    const find = owners({ constructor: ['constructor/**', '__proto__'] });
    expect([find('constructor/x'), find('__proto__'), find('toString')]).toEqual([
      ['constructor constructor/**'],
      ['constructor __proto__'],
      [],
    ]);
  });
});

it('braces that stand for very many globs in all are refused with a place', () => {
  const globs = Array.from({ length: 60 }, (_, at) => `${at}{1..1000}/**`);
  expect(() => owners({ a: globs })).toThrow(/^line 54, column 9: .*more than 50000/);
});

/** The literal beginning of a glob without braces, character by character. */
function beginning(glob: string): string {
  let text = '';
  for (let at = 0; at < glob.length; at++) {
    if ('*?['.includes(glob.charAt(at))) break;
    if (glob[at] === '\\') at++;
    text += glob.charAt(at);
  }
  return text;
}

/** The owners by the rules' words alone: every glob asked about every path. */
function plainOwners(owns: Record<string, string[]>, path: string): string[] {
  const options = { dot: true, nonegate: true, nocomment: true, noext: true, platform: 'linux' } as const;
  const weighed = Object.entries(owns).flatMap(([name, globs]) => {
    const last = globs.findLast((glob) => minimatch(path, glob.replace(/^!/, ''), options));
    if (last === undefined || last.startsWith('!')) return [];
    const matching = minimatch
      .braceExpand(last)
      .filter((one) => minimatch(path, one, { ...options, nobrace: true }));
    return [{ owner: `${name} ${last}`, weight: Math.max(...matching.map((one) => beginning(one).length)) }];
  });
  const heaviest = Math.max(...weighed.map(({ weight }) => weight));
  return weighed.filter(({ weight }) => weight === heaviest).map(({ owner }) => owner);
}

it('the index answers as every glob asked about every path would', () => {
  fc.assert(
    fc.property(drawnOwns, fc.array(drawnPath, { minLength: 1, maxLength: 20 }), (owns, paths) => {
      const find = owners(owns);
      // Twice: the second time from what is remembered.
      for (const path of [...paths, ...paths])
        expect([path, find(path)]).toEqual([path, plainOwners(owns, path)]);
    }),
    { numRuns: 2_000 },
  );
});
