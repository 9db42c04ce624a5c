import { describe, expect, it } from '@jest/globals';
import { narrowedBy } from '../../src/boundaries/scope.js';
import { sessionOf, type BranchFacts } from '../../src/boundaries/session-of.js';
import { readConfig } from '../../src/config/config.js';
import { UserError } from '../../src/config/error.js';

const { sessions } = readConfig(
  [
    'sessions:',
    '  client:',
    '    branches: [claude/client-*, "!claude/client-old-*"]',
    '    labels: [session:client]',
    '    authors: [client-bot]',
    '  server:',
    '    branches: [claude/server-*, claude/*-both]',
    '    labels: [session:server]',
    '  silent: {}',
  ].join('\n'),
  'config.yml',
);

describe('a branch is of the session', () => {
  it.each<[string, BranchFacts, string, string]>([
    [
      'that its name names',
      { branch: 'claude/client-x' },
      'client',
      'the branch name (`claude/client-*`, line 3)',
    ],
    [
      'that a label names',
      { branch: 'x', labels: ['a', 'session:server'] },
      'server',
      'the label (`session:server`, line 8)',
    ],
    [
      'that a label names in another case',
      { labels: ['Session:Server'] },
      'server',
      'the label (`session:server`, line 8)',
    ],
    ['that the author is of', { author: 'Client-Bot' }, 'client', 'the author (`client-bot`, line 5)'],
    [
      'that somebody named',
      { branch: 'x', named: { session: 'silent', where: 'CLAUDE_SESSION' } },
      'silent',
      'CLAUDE_SESSION',
    ],
    [
      'that all sources name',
      {
        branch: 'claude/client-x',
        labels: ['session:client'],
        author: 'client-bot',
        named: { session: 'client', where: 'session' },
      },
      'client',
      'session',
    ],
  ])('%s', (_, facts, name, by) => {
    const found = sessionOf(sessions, facts);
    expect([found?.session.name, found?.by]).toEqual([name, by]);
  });
});

it.each<[string, BranchFacts]>([
  ['nothing is known', {}],
  ['nothing matches', { branch: 'main', labels: ['bug'], author: 'octocat' }],
  ['the name is taken out again', { branch: 'claude/client-old-1' }],
  ['the name differs in case', { branch: 'claude/Client-x' }],
  ['a login only begins with the author', { author: 'client-bot[bot]' }],
  ['a label is empty', { labels: [''] }],
])('a branch is of no session where %s', (_, facts) => {
  expect(sessionOf(sessions, facts)).toBeUndefined();
});

/** The message of the UserError that a call throws. */
function complaint(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
  throw new Error('there was no complaint');
}

describe('two sessions are refused, saying by what each matches', () => {
  it.each<[string, BranchFacts, string]>([
    [
      'by a name',
      { branch: 'claude/client-both' },
      'of 2 sessions: client by the branch name (`claude/client-*`, line 3), server by the branch name (`claude/*-both`, line 7)',
    ],
    [
      'by a name and a label',
      { branch: 'claude/client-x', labels: ['session:server'] },
      'client by the branch name (`claude/client-*`, line 3), server by the label (`session:server`, line 8)',
    ],
    [
      'by what somebody named and the author',
      { author: 'client-bot', named: { session: 'silent', where: 'CLAUDE_SESSION' } },
      'silent by CLAUDE_SESSION, client by the author (`client-bot`, line 5)',
    ],
    [
      'by what somebody named and a session further down',
      { branch: 'claude/server-1', named: { session: 'client', where: 'session' } },
      'client by session, server by the branch name',
    ],
  ])('%s', (_, facts, expected) => {
    expect(complaint(() => sessionOf(sessions, facts))).toContain(expected);
  });
});

describe('a session that the config does not have is refused', () => {
  it.each([
    [
      'sever',
      'CLAUDE_SESSION: the session "sever" is not in the config; allowed is client, server, silent; did you mean server?',
    ],
    ['Client', 'did you mean client?'],
    ['', 'the session "" is not in the config'],
    ['constructor', 'the session "constructor" is not in the config'],
    ['\u001b[2J\n::error::', 'the session "\\u{1b}[2J\\n::error::" is not in the config'],
  ])('%j', (session, expected) => {
    expect(complaint(() => sessionOf(sessions, { named: { session, where: 'CLAUDE_SESSION' } }))).toContain(
      expected,
    );
  });

  it('also where it has none at all', () => {
    expect(complaint(() => sessionOf([], { named: { session: 'a', where: 'session' } }))).toContain(
      'allowed is none, as the config has no sessions',
    );
  });
});

describe('the scope that commits declare', () => {
  const sha = 'a'.repeat(40);
  const other = 'b'.repeat(40);

  it('holds nothing back where there is no trailer', () => {
    expect(narrowedBy([])('anything')).toBeUndefined();
  });

  it('names the trailer that a path is outside of', () => {
    const outside = narrowedBy([{ sha, glob: 'src/login/**' }]);
    expect([outside('src/login/a'), outside('src/a')]).toEqual([undefined, { sha, glob: 'src/login/**' }]);
  });

  it('is not widened by a later trailer', () => {
    const outside = narrowedBy([
      { sha, glob: 'src/login/**' },
      { sha: other, glob: '**' },
    ]);
    expect(outside('src/a')).toMatchObject({ glob: 'src/login/**' });
  });

  it('is what all trailers have in common', () => {
    const outside = narrowedBy([
      { sha, glob: '{src,docs}/**' },
      { sha: other, glob: '**/*.md' },
    ]);
    expect(['docs/a.md', 'docs/a.ts', 'a.md'].map((path) => outside(path)?.glob)).toEqual([
      undefined,
      '**/*.md',
      '{src,docs}/**',
    ]);
  });

  it.each([
    ['!src/**', 'Parallel-Claude-Scope of commit aaaaaaaaaaaa: "!src/**" begins with !'],
    ['src/[', 'Parallel-Claude-Scope of commit aaaaaaaaaaaa: the glob "src/[" has a [ without its partner'],
    ['', 'is empty'],
  ])('is refused where it is no glob: %j', (glob, expected) => {
    expect(complaint(() => narrowedBy([{ sha, glob }]))).toContain(expected);
  });
});
