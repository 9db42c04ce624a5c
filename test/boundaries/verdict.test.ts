import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ChangedFile } from '../../src/boundaries/changes.js';
import type { Exception } from '../../src/boundaries/exceptions.js';
import { explainPath } from '../../src/boundaries/explain.js';
import { flaggedChanges } from '../../src/boundaries/flagged.js';
import { OwnershipMap } from '../../src/boundaries/ownership.js';
import { narrowedBy } from '../../src/boundaries/scope.js';
import { judgeChanges, verdicts, type FileVerdict, type Terms } from '../../src/boundaries/verdict.js';
import { drawnOwns, drawnPath } from './drawn.js';
import { configFile, configOf } from './sessions.js';

const { sessions } = configOf(
  {
    client: ['src/client/**', 'both/**', 'lib/**'],
    server: ['src/server/**', 'both/**', 'vendor/engine/**'],
    common: ['src/types/**', 'src/kinds/**'],
    quiet: ['src/quiet/**'],
  },
  { common: 'access: shared\n    note: Tell the others first', quiet: 'access: shared' },
);
const owners = new OwnershipMap(sessions);
const terms: Terms = {
  owners,
  session: 'client',
  unowned: 'ignore',
  exceptions: [],
  outsideScope: narrowedBy([]),
};
const exception = (glob: string): Exception => ({ glob, sha: 'a'.repeat(40), reason: 'why', by: 'owner' });

function verdictOn(file: Partial<ChangedFile> & { path: string }, more: Partial<Terms> = {}): FileVerdict {
  const [verdict, ...others] = judgeChanges([{ change: 'modified', ...file }], { ...terms, ...more });
  if (!verdict || others.length > 0) throw new Error('one file has one verdict');
  return verdict;
}

describe('a change of the client session', () => {
  it.each<[string, Partial<ChangedFile> & { path: string }, string, string, boolean]>([
    ['to its own', { path: 'src/client/a' }, 'own', 'owned by client', false],
    ['to what others own', { path: 'src/server/a' }, 'violation', 'owned by server, not by client', true],
    [
      'to what others share',
      { path: 'src/types/a' },
      'shared',
      'shared by common: Tell the others first',
      false,
    ],
    ['to what others share without a note', { path: 'src/quiet/a' }, 'shared', 'shared by quiet', false],
    ['to what nobody owns', { path: 'docs/a' }, 'unowned', 'no session owns it', false],
    [
      'to what two own alike, though it is one of them',
      { path: 'both/a' },
      'violation',
      '`both/**` of client (line 5) and `both/**` of server (line 10) weigh the same on it: the config has to decide whose it is',
      true,
    ],
    [
      'that deletes what others own',
      { path: 'src/server/a', change: 'deleted' },
      'violation',
      'owned by server, not by client',
      true,
    ],
    [
      'of a mode',
      { path: 'src/server/a', change: 'mode' },
      'violation',
      'owned by server, not by client',
      true,
    ],
    [
      'of a type',
      { path: 'src/server/a', change: 'typechange' },
      'violation',
      'owned by server, not by client',
      true,
    ],
    [
      'that moves a file away from others',
      { path: 'src/client/a', from: 'src/server/a', change: 'renamed' },
      'violation',
      'moved from src/server/a: owned by server, not by client',
      true,
    ],
    [
      'that moves a file to others',
      { path: 'src/server/a', from: 'src/client/a', change: 'renamed' },
      'violation',
      'owned by server, not by client',
      true,
    ],
    [
      'that moves a file away from what is shared',
      { path: 'src/client/a', from: 'src/quiet/a', change: 'renamed' },
      'shared',
      'moved from src/quiet/a: shared by quiet',
      false,
    ],
    [
      'that moves a file from one place of others to another: the path itself is told',
      { path: 'src/server/a', from: 'src/server/b', change: 'renamed' },
      'violation',
      'owned by server, not by client',
      true,
    ],
    [
      'that moves a file to a name in another case',
      { path: 'src/Client/a', from: 'src/client/a', change: 'renamed' },
      'unowned',
      'no session owns it',
      false,
    ],
    [
      'of a link that leads to others',
      { path: 'src/client/a', leadsTo: ['src/client/b', 'src/server/a'] },
      'violation',
      'leads to src/server/a: owned by server, not by client',
      true,
    ],
    [
      'of a link that leads to its own',
      { path: 'src/client/a', leadsTo: ['src/client/b'] },
      'own',
      'owned by client',
      false,
    ],
    [
      'of a link that leads to what nobody owns',
      { path: 'src/client/a', leadsTo: ['docs'] },
      'own',
      'owned by client',
      false,
    ],
    [
      'of a submodule of others',
      { path: 'vendor/engine', change: 'submodule' },
      'violation',
      'owned by server, not by client',
      true,
    ],
    ['of a submodule of its own', { path: 'lib', change: 'submodule' }, 'own', 'owned by client', false],
    [
      'of a file where others own a folder',
      { path: 'vendor/engine' },
      'unowned',
      'no session owns it',
      false,
    ],
    [
      'of a name that would act on a terminal',
      { path: 'src/client/a', from: 'src/server/\n::error::', change: 'renamed' },
      'violation',
      'moved from src/server/\\n::error::: owned by server, not by client',
      true,
    ],
  ])('%s', (_, file, verdict, reason, fails) => {
    expect(verdictOn(file)).toMatchObject({ verdict, reason, fails });
  });
});

describe('a branch of no session', () => {
  const session = undefined;
  it.each([
    ['src/client/a', 'violation', 'owned by client, and this branch is of no session'],
    ['src/types/a', 'shared', 'shared by common: Tell the others first'],
    ['docs/a', 'unowned', 'no session owns it'],
    ['both/a', 'violation', 'the config has to decide'],
  ])('that changes %s: %s', (path, verdict, reason) => {
    expect(verdictOn({ path }, { session })).toMatchObject({
      verdict,
      reason: expect.stringContaining(reason),
    });
  });
});

describe('where what nobody owns fails', () => {
  it('it does, and before what is shared', () => {
    const file = { path: 'docs/a', from: 'src/types/a', change: 'renamed' } as const;
    expect(verdictOn(file)).toMatchObject({ verdict: 'shared', fails: false });
    expect(verdictOn(file, { unowned: 'fail' })).toMatchObject({ verdict: 'unowned', fails: true });
    expect(verdictOn({ path: 'docs/a' }, { unowned: 'warn' }).fails).toBe(false);
  });
});

describe('an exception', () => {
  it('lets a violation pass, and says who allowed it', () => {
    const found = verdictOn(
      { path: 'src/server/a' },
      { exceptions: [exception('x'), exception('src/server/**')] },
    );
    expect(found).toMatchObject({
      verdict: 'exception',
      fails: false,
      reason: 'owned by server, not by client',
      exception: { glob: 'src/server/**', by: 'owner' },
    });
  });

  it('has to name both sides of a rename where both are of others', () => {
    const file = { path: 'src/server/a', from: 'src/server/b', change: 'renamed' } as const;
    expect(verdictOn(file, { exceptions: [exception('src/server/a')] })).toMatchObject({
      verdict: 'violation',
      path: 'src/server/b',
    });
    expect(verdictOn(file, { exceptions: [exception('src/server/*')] }).verdict).toBe('exception');
  });

  it('for a link is for where it leads', () => {
    const file = { path: 'src/client/a', leadsTo: ['src/server/a'] };
    expect(verdictOn(file, { exceptions: [exception('src/client/a')] }).verdict).toBe('exception');
    expect(verdictOn(file, { exceptions: [exception('src/server/a')] }).verdict).toBe('violation');
  });

  it('lets what nobody owns pass where that fails', () => {
    const exceptions = [exception('docs/*')];
    expect(verdictOn({ path: 'docs/a' }, { unowned: 'fail', exceptions }).verdict).toBe('exception');
    expect(verdictOn({ path: 'docs/a' }, { unowned: 'warn', exceptions }).verdict).toBe('unowned');
  });

  it('changes nothing about what needs none', () => {
    const exceptions = [exception('**')];
    expect(verdictOn({ path: 'src/client/a' }, { exceptions }).verdict).toBe('own');
    expect(verdictOn({ path: 'src/types/a' }, { exceptions }).verdict).toBe('shared');
  });
});

describe('a scope that the commits declare', () => {
  const outsideScope = narrowedBy([{ sha: 'c'.repeat(40), glob: 'src/{client/login,types,server}/**' }]);
  it.each([
    ['src/client/login/a', 'own', 'owned by client'],
    [
      'src/client/a',
      'violation',
      'outside the scope the commits declare (Parallel-Claude-Scope: src/{client/login,types,server}/**, commit cccccccccccc)',
    ],
    ['src/types/a', 'shared', 'shared by common: Tell the others first'],
    ['src/quiet/a', 'violation', 'outside the scope the commits declare'],
    ['docs/a', 'violation', 'outside the scope the commits declare'],
    ['src/server/a', 'violation', 'owned by server, not by client'],
  ])('narrows %s to %s and never widens', (path, verdict, reason) => {
    expect(verdictOn({ path }, { outsideScope })).toMatchObject({
      verdict,
      reason: expect.stringContaining(reason),
    });
  });

  it('counts for both sides of a rename', () => {
    const file = { path: 'src/client/login/a', from: 'src/client/a', change: 'renamed' } as const;
    expect(verdictOn(file, { outsideScope }).reason).toMatch(/^moved from src\/client\/a: outside the scope/);
  });
});

describe('flagged, whatever the verdict, is', () => {
  it.each<[string, Partial<ChangedFile>, string[]]>([
    ['the config', { path: configFile }, ['config']],
    ['a link in place of the folder of the config', { path: '.claude', change: 'typechange' }, ['config']],
    ['a move of the config', { path: 'x', from: configFile }, ['config']],
    ['a link to the config', { path: 'x', leadsTo: [configFile] }, ['config']],
    ['a workflow', { path: '.github/workflows/ci.yml' }, ['workflows']],
    ['a file in place of .github', { path: '.github' }, ['workflows']],
    ['a link out of the repository', { path: 'x', leadsOutside: true }, ['outside']],
    ['a move from one to the other', { path: configFile, from: '.github/x' }, ['config', 'workflows']],
    ['nothing about another file', { path: '.claude/other.yml' }, []],
    ['nothing about a file whose name begins alike', { path: '.github.md' }, []],
    ['nothing about .github in a folder', { path: 'a/.github/x' }, []],
    ['nothing about a config in a folder', { path: `a/${configFile}` }, []],
  ])('%s', (_, file, why) => {
    const flags = flaggedChanges([{ path: '', change: 'modified', ...file }], configFile);
    expect(flags).toEqual(why.map((one) => ({ path: file.path, why: one })));
  });

  it('a config that stands elsewhere', () => {
    expect(flaggedChanges([{ path: configFile, change: 'added' }], 'rules.yml')).toEqual([]);
    expect(flaggedChanges([{ path: 'rules.yml', change: 'added' }], 'rules.yml')).toHaveLength(1);
  });
});

it('every path has exactly one verdict, and explain agrees with it', () => {
  const anyFile = fc.record(
    {
      path: drawnPath,
      from: drawnPath,
      leadsTo: fc.array(drawnPath, { maxLength: 3 }),
      change: fc.constantFrom('added', 'deleted', 'renamed'),
    },
    { requiredKeys: ['path', 'change'] },
  ) as fc.Arbitrary<ChangedFile>;
  const access = fc.array(fc.constantFrom('access: shared', 'access: exclusive'), {
    minLength: 4,
    maxLength: 4,
  });
  const session = fc.constantFrom('s0', 's1', undefined);
  const policy = fc.constantFrom('ignore', 'warn', 'fail');
  fc.assert(
    fc.property(
      drawnOwns,
      access,
      session,
      policy,
      fc.array(anyFile, { maxLength: 10 }),
      (owns, kinds, name, unowned, files) => {
        const config = configOf(owns, Object.fromEntries(kinds.map((kind, at) => [`s${at}`, kind])));
        const drawn = { ...terms, owners: new OwnershipMap(config.sessions), session: name, unowned };
        const found = judgeChanges(files, drawn);
        expect(found.map(({ file }) => file)).toEqual(files);
        for (const { file, verdict, fails, path } of found) {
          expect(verdicts).toContain(verdict);
          const { ownership } = explainPath(path, drawn.owners);
          const owner = ownership.state === 'owned' ? ownership.rule.session : undefined;
          const expected =
            ownership.state === 'tie'
              ? 'violation'
              : owner === undefined
                ? 'unowned'
                : owner.name === name
                  ? 'own'
                  : owner.access === 'shared'
                    ? 'shared'
                    : 'violation';
          expect([path, verdict, fails]).toEqual([
            path,
            expected,
            expected === 'violation' || (expected === 'unowned' && unowned === 'fail'),
          ]);
          // No other side is worse.
          const sides = [file.path, ...(file.from === undefined ? [] : [file.from]), ...(file.leadsTo ?? [])];
          expect(sides).toContain(path);
          const alone = sides.map(
            (side) => judgeChanges([{ path: side, change: 'modified' }], drawn)[0]?.verdict,
          );
          if (alone.includes('violation')) expect(verdict).toBe('violation');
        }
      },
    ),
    { numRuns: 1_000 },
  );
});
