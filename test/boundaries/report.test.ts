import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import type { ChangedFile } from '../../src/boundaries/changes.js';
import { exceptionsAt } from '../../src/boundaries/exceptions.js';
import { flaggedChanges } from '../../src/boundaries/flagged.js';
import { mayRead } from '../../src/boundaries/may-read.js';
import { OwnershipMap } from '../../src/boundaries/ownership.js';
import { boundariesReport, type BoundariesReport, type Findings } from '../../src/boundaries/report.js';
import { narrowedBy } from '../../src/boundaries/scope.js';
import { sessionOf } from '../../src/boundaries/session-of.js';
import { judgeChanges } from '../../src/boundaries/verdict.js';
import type { Config } from '../../src/config/config.js';
import { drawnOwns, drawnPath } from './drawn.js';
import { configFile, configOf } from './sessions.js';

const schema = new URL('../../docs/schemas/boundaries-1.json', import.meta.url);
const validate = new Ajv({ strict: true }).compile(JSON.parse(readFileSync(schema, 'utf8')) as object);

const base = { ref: 'main', sha: 'b'.repeat(40) };
const head = { ref: 'claude/client', sha: 'a'.repeat(40) };
const policies = { unowned: 'ignore', unknownSession: 'warn', readViolations: 'warn' } as const;

/** The report on these changes, all parts in use, held against its schema. */
function reportOn(
  config: Config,
  files: readonly ChangedFile[],
  more: Partial<Findings> & { named?: string; comments?: string[] } = {},
): BoundariesReport {
  const { named, comments = [], ...given } = more;
  const session =
    named === undefined
      ? undefined
      : sessionOf(config.sessions, { named: { session: named, where: 'session' } });
  const owners = new OwnershipMap(config.sessions);
  const exceptions = exceptionsAt(
    head.sha,
    comments.map((body) => ({ body, author: 'owner' })),
    new Map([['owner', true]]),
  );
  const settled = given.policies ?? policies;
  const scope = given.scope ?? [];
  const report = boundariesReport({
    base,
    head,
    config: configFile,
    session,
    policies: settled,
    scope,
    verdicts: judgeChanges(files, {
      owners,
      session: session?.session.name,
      unowned: settled.unowned,
      exceptions: exceptions.holding,
      outsideScope: narrowedBy(scope),
    }),
    flags: flaggedChanges(files, configFile),
    exceptions,
    ...given,
  });
  validate(JSON.parse(JSON.stringify(report)));
  expect(validate.errors).toBeNull();
  return report;
}

const config = configOf(
  { client: ['src/client/**'], server: ['src/server/**'], common: ['src/types/**'] },
  { common: 'access: shared\n    note: Tell the others' },
);
const changed = (path: string, more: Partial<ChangedFile> = {}): ChangedFile => ({
  path,
  change: 'modified',
  ...more,
});

it('a report holds what was judged, by what, and why it fails, as its published schema describes', () => {
  const files = [
    changed('src/client/a'),
    changed('src/client/b', { change: 'renamed', from: 'src/server/b' }),
    changed('src/server/c'),
    changed('src/types/d'),
    changed('docs/\udcff'),
    changed('.github/workflows/ci.yml'),
  ];
  const report = reportOn(config, files, {
    named: 'client',
    comments: [`/parallel-claude allow src/server/c at ${head.sha} because x`, '/parallel-claude allow'],
    reads: {
      reads: [
        { file: 'src/client/a', target: 'src/server/x.ts', specifier: '../server/x', line: 1, column: 8 },
      ],
      unknown: [{ file: 'src/client/b', reason: 'it does not parse' }],
    },
  });
  expect(report).toMatchObject({
    session: { name: 'client', by: 'session' },
    counts: { own: 1, unowned: 2, shared: 1, exception: 1, violation: 1 },
    flagged: [{ path: '.github/workflows/ci.yml', why: 'workflows' }],
    exceptions: [{ glob: 'src/server/c', by: 'owner' }],
    voidExceptions: [{ line: '/parallel-claude allow', by: 'owner' }],
    reads: [{ path: 'src/client/a', target: { path: 'src/server/x.ts' } }],
    unread: [{ path: 'src/client/b' }],
    failures: ['violation'],
  });
  expect(report.files[1]).toEqual({
    path: 'src/client/b',
    change: 'renamed',
    from: { path: 'src/server/b' },
    verdict: 'violation',
    cause: 'owner',
    fails: true,
    reason: 'moved from src/server/b: owned by server, not by client',
    decidedBy: { path: 'src/server/b' },
    rules: [{ session: 'server', glob: 'src/server/**', line: 7, column: 9 }],
  });
  expect(report.files[3]?.rules).toEqual([
    { session: 'common', glob: 'src/types/**', line: 12, column: 9, note: 'Tell the others' },
  ]);
  expect(report.files[4]).toMatchObject({ path: 'docs/\ufffd', pathBase64: 'ZG9jcy//' });
});

describe('a branch fails', () => {
  const all = { unowned: 'fail', unknownSession: 'fail', readViolations: 'fail' } as const;
  const reads = { reads: [{ file: 'a', target: 'b', specifier: './b', line: 1, column: 1 }], unknown: [] };
  const unread = { reads: [], unknown: [{ file: 'a', reason: 'x' }] };
  const mine = [changed('src/client/a')];
  it.each<[string, string[], ChangedFile[], Parameters<typeof reportOn>[2]]>([
    ['not for its own', [], mine, { named: 'client', policies: all }],
    ['not for nothing', [], [], { named: 'client', policies: all }],
    ['for what others own', ['violation'], [changed('src/server/a')], { named: 'client' }],
    ['for what a session owns, where it is of none', ['violation'], mine, {}],
    ['not for what is shared, where it is of none', [], [changed('src/types/a')], {}],
    ['not for what nobody owns, as a rule', [], [changed('x')], { named: 'client' }],
    ['for what nobody owns, by policy', ['unowned'], [changed('x')], { named: 'client', policies: all }],
    ['for its session, by policy', ['session'], [changed('src/types/a')], { policies: all }],
    ['not for its imports, as a rule', [], mine, { named: 'client', reads }],
    ['for its imports, by policy', ['reads'], mine, { named: 'client', reads, policies: all }],
    [
      'for imports that are not known, by policy',
      ['unread'],
      mine,
      { named: 'client', reads: unread, policies: all },
    ],
    [
      'not for what was allowed',
      [],
      [changed('x')],
      { named: 'client', policies: all, comments: [`/parallel-claude allow x at ${head.sha} because y`] },
    ],
    [
      'for what its commits gave up',
      ['violation'],
      mine,
      { named: 'client', scope: [{ sha: 'c'.repeat(40), glob: 'docs/**' }] },
    ],
  ])('%s', (_, failures, files, more) => {
    expect(reportOn(config, files, more).failures).toEqual(failures);
  });
});

it('a report on what is staged has no head', () => {
  const report: Partial<BoundariesReport> = reportOn(config, [], { named: 'client' });
  delete report.head;
  validate(report);
  expect(validate.errors).toBeNull();
});

it('whatever is judged, the report is as its schema says and counts every file once', () => {
  const file = fc.record(
    {
      path: drawnPath,
      change: fc.constantFrom('added', 'submodule', 'renamed'),
      from: drawnPath,
      leadsTo: fc.array(drawnPath),
    },
    { requiredKeys: ['path', 'change'] },
  ) as fc.Arbitrary<ChangedFile>;
  fc.assert(
    fc.property(
      drawnOwns,
      fc.array(file),
      fc.constantFrom('s0', undefined),
      fc.array(fc.string()),
      (owns, files, name, comments) => {
        const report = reportOn(configOf(owns), files, { ...(name && { named: name }), comments });
        expect(report.files).toHaveLength(files.length);
        expect(Object.values(report.counts).reduce((sum, one) => sum + one)).toBe(files.length);
      },
    ),
  );
});

it('a session may read what it owns and what can_read names, and not what a more exact glob gives to others', () => {
  const { sessions } = configOf(
    { client: ['src/**'], server: ['src/server/**'] },
    { client: 'can_read: ["lib/**", "!lib/secret/**"]' },
  );
  const [client] = sessions;
  if (!client) throw new Error('there is a client');
  const may = mayRead(client, new OwnershipMap(sessions));
  expect(['src/a', 'src/server/a', 'lib/a', 'lib/secret/a', 'docs/a'].map(may)).toEqual([
    true,
    false,
    true,
    false,
    false,
  ]);
});
