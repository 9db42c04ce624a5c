import { describe, expect, it } from '@jest/globals';
import { readConfig } from '../../src/config/config.js';
import { UserError } from '../../src/config/error.js';

const file = '.claude/parallel-config.yml';

/** The message of the UserError that reading a text throws. */
function complaint(text: string): string {
  try {
    readConfig(text, file);
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
  throw new Error('the text was read without a complaint');
}

describe('readConfig reads', () => {
  it("the documents' own format", () => {
    const config = readConfig(
      [
        'sessions:',
        '  frontend:',
        '    owns:',
        '      - src/components/**',
        '      - "!src/components/legacy/**"',
        '    can_read:',
        '      - src/api/**',
        '  shared:',
        '    owns: [src/types/**]',
        '    access: shared',
        '    note: "Coordinate before changes"',
      ].join('\n'),
      file,
    );
    expect(config.sessions).toEqual([
      {
        name: 'frontend',
        line: 2,
        column: 3,
        owns: [
          { text: 'src/components/**', line: 4, column: 9 },
          { text: '!src/components/legacy/**', line: 5, column: 9 },
        ],
        canRead: [{ text: 'src/api/**', line: 7, column: 9 }],
        branches: [],
        labels: [],
        authors: [],
        access: 'exclusive',
      },
      {
        name: 'shared',
        line: 8,
        column: 3,
        owns: [{ text: 'src/types/**', line: 9, column: 12 }],
        canRead: [],
        branches: [],
        labels: [],
        authors: [],
        access: 'shared',
        note: 'Coordinate before changes',
      },
    ]);
    expect(config.overlap).toEqual({});
  });

  it('a shop with sessions for the client, the server, what both share and the tests, each glob in its place', () => {
    const text = [
      'sessions:',
      '  client:',
      '    owns:',
      '      - app/widgets/**',
      '      - static/**',
      '    can_read:',
      '      - app/server/**',
      '',
      '  common:',
      '    owns:',
      '      - app/kinds/**',
      '    note: "Tell the others first"',
      '',
      '  tests:',
      '    owns:',
      '      - specs/**',
      '      - __mocks__/**',
      '    can_read:',
      '      - "**"',
    ].join('\n');
    const { sessions } = readConfig(text, file);
    const places = sessions.flatMap(({ name, owns, canRead }) =>
      [...owns, ...canRead].map(({ text: glob, line }) => `${name} ${glob} ${line}`),
    );
    expect(places).toEqual([
      'client app/widgets/** 4',
      'client static/** 5',
      'client app/server/** 7',
      'common app/kinds/** 11',
      'tests specs/** 16',
      'tests __mocks__/** 17',
      'tests ** 19',
    ]);
    expect(sessions.map(({ access }) => access)).toEqual(['exclusive', 'exclusive', 'exclusive']);
  });

  it('every key of boundaries and overlap, the age in milliseconds', () => {
    const text = [
      'base: main',
      'unowned: warn',
      'boundaries:',
      '  unknown-session: fail',
      '  read-violations: warn',
      'overlap:',
      '  branches: [claude/**]',
      '  exclude-branches: [claude/old-*]',
      '  ignore: [package-lock.json]',
      '  fail-on: lines',
      '  merge-method: squash',
      '  near: 0',
      '  max-age: 30d',
      '  include-drafts: false',
      '  plan: false',
      '  require-checks: false',
      '  update-others: true',
    ].join('\n');
    expect(readConfig(text, file)).toEqual({
      base: 'main',
      unowned: 'warn',
      sessions: [],
      segments: [],
      boundaries: { unknownSession: 'fail', readViolations: 'warn' },
      overlap: {
        branches: ['claude/**'],
        excludeBranches: ['claude/old-*'],
        ignore: ['package-lock.json'],
        failOn: 'lines',
        mergeMethod: 'squash',
        near: 0,
        maxAge: 2_592_000_000,
        includeDrafts: false,
        plan: false,
        requireChecks: false,
        updateOthers: true,
      },
    });
  });

  it.each([
    ['an empty text', ''],
    ['comments alone', '# nothing yet\n'],
    ['an empty mapping', '{}'],
    ['sections whose lines are all comments', 'overlap:\n  # near: 3\nboundaries:\nsessions:\nsegments:\n'],
  ])('%s as nothing configured', (_, text) => {
    expect(readConfig(text, file)).toMatchObject({ sessions: [], boundaries: {}, overlap: {} });
  });

  it('a byte order mark and Windows line ends as if they were not there', () => {
    expect(readConfig('\ufeffbase: main\r\noverlap:\r\n  near: 7\r\n', file)).toEqual({
      base: 'main',
      sessions: [],
      segments: [],
      boundaries: {},
      overlap: { near: 7 },
    });
  });

  it('places as an editor shows them: after a byte order mark, with Windows line ends, in flow and in quotes', () => {
    const text = '\ufeffsessions:\r\n  a: {owns: [x, "y z"],\r\n    labels: ["é"], authors: [b]}\r\n';
    const { sessions } = readConfig(text, file);
    expect(sessions).toMatchObject([
      {
        line: 2,
        column: 3,
        owns: [
          { text: 'x', line: 2, column: 14 },
          { text: 'y z', line: 2, column: 17 },
        ],
        labels: [{ text: 'é', line: 3, column: 14 }],
        authors: [{ text: 'b', line: 3, column: 30 }],
      },
    ]);
  });

  it('sessions in the order of the file, also where names are numbers', () => {
    const { sessions } = readConfig('sessions:\n  b: {}\n  7: {access: shared}\n  1: {}\n', file);
    expect(sessions.map(({ name, access, line }) => [name, access, line])).toEqual([
      ['b', 'exclusive', 2],
      ['7', 'shared', 3],
      ['1', 'exclusive', 4],
    ]);
  });

  it('an alias as what it stands for', () => {
    const text = 'sessions:\n  a: {owns: &paths [src/**]}\n  b: {owns: *paths}\n';
    // The place is where the alias stands: that is the session's own line.
    expect(readConfig(text, file).sessions.map(({ owns }) => owns)).toEqual([
      [{ text: 'src/**', line: 2, column: 21 }],
      [{ text: 'src/**', line: 3, column: 13 }],
    ]);
  });

  it('jobs of segments in the order of the file, with their paths of strategies', () => {
    const text = [
      'segments:',
      '  baskets:',
      '    pattern: claude/baskets-*',
      '    output: public/lego_baskets.json',
      '    max-wait: 2h',
      '    merge: {"$.items": unique-by(id), $.total: sum, __proto__: set}',
      '  7: {pattern: [a/*, b/*], auto-delete: true}',
    ];
    expect(readConfig(text.join('\n'), file).segments).toEqual([
      {
        name: 'baskets',
        pattern: ['claude/baskets-*'],
        output: 'public/lego_baskets.json',
        maxWait: 7_200_000,
        merge: [
          ['$.items', 'unique-by(id)'],
          ['$.total', 'sum'],
          ['__proto__', 'set'],
        ],
      },
      { name: '7', pattern: ['a/*', 'b/*'], autoDelete: true },
    ]);
  });

  it("other capabilities' sections as they are", () => {
    const config = readConfig('contracts: {a: {output: x, __proto__: 1}}\nphases: [{name: b}]\n', file);
    expect(JSON.stringify(config.contracts)).toBe('{"a":{"output":"x","__proto__":1}}');
    expect(config.phases).toEqual([{ name: 'b' }]);
  });

  it('yes and no as words, as YAML 1.2 does', () => {
    expect(readConfig('%YAML 1.1\n---\nbase: yes\n', file).base).toBe('yes');
  });
});

describe('readConfig refuses', () => {
  it.each([
    ['an unknown key', 'sesions: {}', '1:1: the key `sesions` is not known; allowed is base, sessions, '],
    ['an unknown key, naming the nearest', 'overlap:\n  failOn: never', 'did you mean `fail-on`?'],
    ['a key of a prototype', 'constructor: 1', '1:1: the key `constructor` is not known'],
    [
      'a number for a string',
      'base: 2026',
      '1:7: `base` is the number 2026; allowed is a string: put it in quotes',
    ],
    ['a number for a glob', 'overlap: {ignore: [7]}', '1:20: `overlap.ignore[0]` is the number 7'],
    [
      'a string for a list',
      'overlap:\n  ignore: dist/**',
      '2:11: `overlap.ignore` is the string `dist/**`; allowed is a list',
    ],
    ['a string for a boolean', 'overlap: {include-drafts: yes}', 'allowed is true or false'],
    [
      'a fraction of a line',
      'overlap: {near: 1.5}',
      'is the number 1.5; allowed is a whole number from 0 to 1000',
    ],
    ['infinity', 'overlap: {near: .inf}', 'allowed is a whole number from 0 to 1000'],
    [
      'an unknown word',
      'unowned: wran',
      '1:10: `unowned` is `wran`; allowed is one of ignore, warn, fail; did you mean warn?',
    ],
    [
      'an unknown policy',
      'boundaries: {unknown-session: warm}',
      '`boundaries.unknown-session` is `warm`; allowed is one of ignore, warn, fail; did you mean warn?',
    ],
    [
      'a policy that reading does not have',
      'boundaries: {read-violations: ignore}',
      'allowed is one of warn, fail',
    ],
    [
      'a setting of boundaries at the top',
      'boundaries: {unowned: fail}',
      'the key `unowned` is not known in `boundaries`; allowed is unknown-session, read-violations',
    ],
    ['a session given twice', 'sessions:\n  a: {}\n  a: {}', '3:3: the key `a` is given twice'],
    [
      'a key of a session given twice',
      'sessions: {a: {owns: [x], owns: [y]}}',
      '1:27: the key `owns` is given twice',
    ],
    [
      'a merge key',
      'sessions:\n  a: &a {owns: [x]}\n  b: {<<: *a}',
      'the key `<<` is not known in `sessions.b`',
    ],
    ['a tab inside a session', 'sessions:\n  a:\n\t  owns: [x]', '3:1: a tab indents this line'],
    [
      'a bad duration',
      'overlap: {max-age: 3 days}',
      '`overlap.max-age` is `3 days`; allowed is a string: a whole number',
    ],
    ['a bad glob', 'overlap: {ignore: ["a["]}', 'the glob `a[` has a [ without its partner'],
    ['an empty glob', 'sessions: {a: {owns: [""]}}', 'is empty'],
    [
      'a glob that YAML takes for a tag',
      'overlap:\n  ignore:\n    - !dist/**',
      '3:7: `!dist/**` is read as a YAML tag',
    ],
    ['a glob that YAML takes for an alias', 'overlap: {ignore: [*.js]}', '`*.js` is read as a YAML alias'],
    [
      'a session name with a space',
      'sessions: {"a b": {}}',
      '1:12: the name `a b` in `sessions` is not allowed',
    ],
    ['an empty session', 'sessions:\n  a:\n', '2:5: `sessions.a` is empty; allowed is a mapping of owns, '],
    ['a list as the document', '- a', '1:1: the document is a list; allowed is a mapping'],
    ['a word as the document', 'hello', '1:1: the document is the string `hello`'],
    ['a tab', 'overlap:\n\tnear: 3', '2:1: a tab indents this line'],
    ['a key given twice', 'base: a\nbase: b', '2:1: the key `base` is given twice'],
    ['a list as a key', '? [a]\n: 1', 'this key is not a plain word'],
    ['a second document', 'base: a\n---\nbase: b', 'a second document'],
    ['an open bracket', 'overlap: {near: 3', '1:18: '],
    [
      'an alias inside what it stands for',
      'segments: &a [*a]',
      '1:15: the alias *a stands inside what it stands for',
    ],
    ['deep nesting', `segments: ${'['.repeat(150)}${']'.repeat(150)}`, 'nested more than 100 deep'],
    ['nesting deeper than the parser reads', `segments: ${'['.repeat(100_000)}`, 'nested too deeply'],
    ['more than a megabyte', `# ${'x'.repeat(1_048_576)}`, '1:1: the file has 1048578 characters'],
  ])('%s', (_, text, expected) => {
    const message = complaint(text);
    expect(message).toContain(expected);
    expect(message).toMatch(/^\.claude\/parallel-config\.yml:\d+:\d+: /);
  });

  it('aliases that multiply, without expanding them', () => {
    const levels = Array.from(
      { length: 40 },
      (_, i) => `  a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join()}]`,
    );
    expect(complaint(['segments:', '  a0: &a0 [x]', ...levels].join('\n'))).toContain(
      'aliases stand for more than 10000',
    );
  });

  it('all that is wrong at once, in the order of the file', () => {
    const message = complaint('bse: main\nunowned: no\nbase: 1\nbase: 2\noverlap: {near: -1}\n');
    expect(message.split('\n').map((line) => /^\S+?yml:(\d+)/.exec(line)?.[1])).toEqual([
      '1',
      '2',
      '4',
      '4',
      '5',
    ]);
  });

  it('at most 20 things, and says how many more there are', () => {
    const lines = complaint(Array.from({ length: 33 }, (_, i) => `k${i}: 1`).join('\n')).split('\n');
    expect(lines).toHaveLength(21);
    expect(lines.at(-1)).toBe('and 13 more');
  });

  it('names from outside without letting them act on the terminal', () => {
    const message = complaint('"\\e[2J\\n::error::\\u202e": 1');
    expect(message).toContain('`\\u{1b}[2J\\n::error::\\u{202e}`');
    expect(message).not.toContain('\n');
  });
});

it('a megabyte of globs is read in linear time', () => {
  const globs = Array.from({ length: 40_000 }, (_, i) => `    - src/${i}/**/*.ts`).join('\n');
  const [session] = readConfig(`sessions:\n  a:\n    owns:\n${globs}\n`, file).sessions;
  expect(session?.owns.at(-1)).toEqual({ text: 'src/39999/**/*.ts', line: 40_003, column: 7 });
});

it('a file of a megabyte with ten thousands of keys is read in linear time', () => {
  // Quadratic work on this takes minutes and would run into the limit of the test.
  const keys = Array.from({ length: 55_000 }, (_, i) => `  key${i}: ${i}`).join('\n');
  expect(Object.keys(readConfig(`contracts:\n${keys}\n`, file).contracts as object)).toHaveLength(55_000);
});
