import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lintSessions } from '../../src/boundaries/lint.js';
import { OwnershipMap } from '../../src/boundaries/ownership.js';
import { drawnOwns, drawnPath } from './drawn.js';
import { configOf } from './sessions.js';

/** The findings as `kind session glob line`. */
function lint(owns: Record<string, string[]>, files?: string[]): string[] {
  return lintSessions(configOf(owns).sessions, files).map(
    ({ kind, session, glob, line }) => `${kind} ${session} ${glob} ${line}`,
  );
}

function messages(
  owns: Record<string, string[]>,
  files?: string[],
  more: Record<string, string> = {},
): string[] {
  return lintSessions(configOf(owns, more).sessions, files).map(({ message }) => message);
}

const advice =
  'make one of them more exact, or take the path out of one session with a glob that starts with !';

it('finds nothing in a config where every glob has its place', () => {
  const owns = { a: ['src/**', '!src/api/**'], b: ['src/api/**', 'src/types.ts'], c: ['*.md'] };
  expect(lint(owns)).toEqual([]);
  expect(lint(owns, ['src/x', 'src/api/x', 'src/types.ts', 'a.md'])).toEqual([]);
});

describe('a tie is found', () => {
  it.each<[string, Record<string, string[]>, string[]]>([
    ['between equal globs', { a: ['src/**'], b: ['src/**'] }, ['tie b src/** 7']],
    ['between globs that begin alike', { a: ['src/*.ts'], b: ['src/**'] }, ['tie b src/** 7']],
    ['in one part of braces', { a: ['{src,lib}/**'], b: ['lib/*'] }, ['tie b lib/* 7']],
    ['between three', { a: ['**'], b: ['*'], c: ['?'] }, ['tie c ? 10']],
    ['of classes', { a: ['[!x].ts'], b: ['[a-z].ts'] }, ['tie b [a-z].ts 7']],
    ['below what is taken out', { a: ['src/**', '!src/x'], b: ['src/*'] }, []],
    ['not where one is more exact', { a: ['src/**'], b: ['src/a*'] }, []],
    [
      'not where one takes all of it out',
      { a: ['src/**', '!src/**'], b: ['src/**'] },
      ['shadowed a src/** 4'],
    ],
  ])('%s, without knowing the files', (_, owns, expected) => {
    expect(lint(owns)).toEqual(expected);
  });

  it('on files, where no glob alone shows it', () => {
    const owns = { a: ['src/a*'], b: ['src/a?c'], c: ['src/*z'], d: ['src/*y*'] };
    expect(lint(owns).filter((line) => line.includes(' d '))).toEqual([]);
    expect(messages(owns, ['src/abc', 'src/qyz', 'src/q', 'src/ab', 'src/z', 'src/y'])).toEqual([
      `\`src/a?c\` weighs the same as \`src/a*\` of a (line 4) on 1 file, src/abc; ${advice}`,
      `\`src/*y*\` weighs the same as \`src/*z\` of c (line 10) on 1 file, src/qyz; ${advice}`,
    ]);
  });

  it('and told with an example, and with how many files where there are any', () => {
    const owns = { a: ['src/**'], b: ['src/**'] };
    expect(messages(owns)).toEqual([
      `\`src/**\` weighs the same as \`src/**\` of a (line 4) on paths such as src/x; ${advice}`,
    ]);
    expect(messages(owns, ['src/one', 'src/two'])).toEqual([
      `\`src/**\` weighs the same as \`src/**\` of a (line 4) on 2 files, such as src/one; ${advice}`,
    ]);
  });
});

describe('a glob that never decides is found', () => {
  it.each<[string, Record<string, string[]>, string[]]>([
    ['before one that matches all below', { a: ['src/api/*.ts', 'src/**'] }, ['shadowed a src/api/*.ts 4']],
    ['before the same again', { a: ['*.md', 'x', '*.md'] }, ['shadowed a *.md 4']],
    [
      'that takes out, before one that gives all back',
      { a: ['!src/old/**', 'src/**'] },
      ['shadowed a !src/old/** 4'],
    ],
    ['before one that takes it out', { a: ['src/x', '!src/**/*'] }, ['shadowed a src/x 4']],
    ['whose parts are each matched later', { a: ['{a,b}/x', 'a/**', 'b/**'] }, ['shadowed a {a,b}/x 4']],
    ['not where one of its parts is not', { a: ['{a,b}/x', 'a/**'] }, []],
    ['not before one of another session', { a: ['src/x'], b: ['src/**'] }, []],
    ['not before one that matches less', { a: ['src/**', 'src/a/**'] }, []],
    ['not before one in a folder that begins alike', { a: ['src2/x', 'src/**'] }, []],
    [
      'before one that matches everything',
      { a: ['x', '.a/b/*', '**'] },
      ['shadowed a x 4', 'shadowed a .a/b/* 5'],
    ],
  ])('%s, without knowing the files', (_, owns, expected) => {
    expect(lint(owns)).toEqual(expected);
  });

  it('with what is in its way and what to do', () => {
    expect(messages({ a: ['src/x', 'src/**'] }, ['src/x'])).toEqual([
      '`src/x` never decides: `src/**` of a (line 5) comes later and matches all it matches; move it below that, or remove it',
    ]);
  });

  it('on the files there are', () => {
    expect(messages({ a: ['src/*.ts', 'src/a*'] }, ['src/a.ts', 'src/ab'])).toEqual([
      '`src/*.ts` never decides: every file it matches (1) goes by another glob, such as `src/a*` of a (line 5), which comes later; move it below that, or remove it',
    ]);
    expect(messages({ a: ['src/**'], b: ['src/api/**'] }, ['src/api/x', 'src/api/y'])).toEqual([
      '`src/**` never decides: every file it matches (2) goes by another glob, such as `src/api/**` of b (line 7), which is more exact; make it more exact, or remove it',
    ]);
  });

  it('that takes out what no glob before it gives', () => {
    expect(messages({ a: ['src/**', '!docs/**'] }, ['src/a', 'docs/a'])).toEqual([
      '`!docs/**` takes out nothing: no glob before it gives what it matches to a; move it below the one that does, or remove it',
    ]);
  });
});

describe('a glob that matches no file is found', () => {
  it('where the files are known', () => {
    expect(lint({ a: ['src/**', 'srcs/**', '!src/old'] }, ['src/a'])).toEqual([
      'dead a srcs/** 5',
      'dead a !src/old 6',
    ]);
    expect(messages({ a: ['srcs/**'] }, ['src/a'])).toEqual([
      '`srcs/**` matches no file; correct it, or remove it',
    ]);
  });

  it('in can_read too', () => {
    expect(messages({ a: ['src/**'] }, ['src/a'], { a: 'can_read: [src/*, srcs/*]' })).toEqual([
      '`srcs/*` in can_read matches no file; correct it, or remove it',
    ]);
  });

  it('not where they are not', () => {
    expect(lint({ a: ['srcs/**'] })).toEqual([]);
  });
});

it('what is told is in the order of the file, each glob once', () => {
  expect(lint({ a: ['gone', 'src/x', 'src/**'], b: ['src/**'] }, ['src/x', 'src/y'])).toEqual([
    'dead a gone 4',
    'shadowed a src/x 5',
    'tie b src/** 9',
  ]);
});

it('every tie that files show is told, and nothing that decides is said never to', () => {
  fc.assert(
    fc.property(drawnOwns, fc.array(drawnPath, { maxLength: 15 }), (owns, files) => {
      const { sessions } = configOf(owns);
      const found = lintSessions(sessions, files);
      const map = new OwnershipMap(sessions);
      for (const path of files) {
        const ownership = map.ownerOf(path);
        const rules = ownership.state === 'tie' ? ownership.rules : [];
        const last = rules.at(-1);
        if (last) expect(found).toContainEqual(expect.objectContaining({ kind: 'tie', line: last.line }));
        if (ownership.state !== 'owned') continue;
        const { line } = ownership.rule;
        expect(found.filter((one) => one.line === line && one.kind !== 'tie')).toEqual([]);
      }
    }),
    { numRuns: 1_000 },
  );
});
