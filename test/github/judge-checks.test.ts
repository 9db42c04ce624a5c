import { describe, expect, test } from '@jest/globals';
import { judgeChecks, type CheckRun, type Head, type StatusContext } from '../../src/github/judge-checks.js';

const own = { runId: '77', job: 'overlap', workflow: 'Traffic' };

interface RunFields extends Partial<Omit<CheckRun, 'checkSuite'>> {
  app?: string;
  runId?: number;
  event?: string;
  /** Null for a check run that no workflow made. */
  workflow?: string | null;
}

/** A job of the workflow CI that succeeded, but for `fields`. */
function run(fields: RunFields): CheckRun {
  const { app = 'github-actions', runId = 5, event = 'pull_request', workflow = 'CI', ...rest } = fields;
  const workflowRun = workflow === null ? null : { databaseId: runId, event, workflow: { name: workflow } };
  return {
    __typename: 'CheckRun',
    name: 'test',
    status: 'COMPLETED',
    conclusion: 'SUCCESS',
    startedAt: '2026-01-01T00:00:00Z',
    externalId: null,
    checkSuite: { app: { slug: app }, workflowRun },
    ...rest,
  };
}

function status(state: string, context = 'ci/build', createdAt = '2026-01-01T00:00:00Z'): StatusContext {
  return { __typename: 'StatusContext', context, state, createdAt };
}

const going = { status: 'IN_PROGRESS', conclusion: null };
const failed = { conclusion: 'FAILURE' };
const mine = { workflow: 'Traffic', runId: 77 };

const head = (checks: Head['checks'], number = 1, complete = true): Head => ({ number, checks, complete });
const judge = (...checks: (CheckRun | StatusContext)[]) => judgeChecks([head(checks)], own).get(1);

describe('one check', () => {
  test.each([
    ['SUCCESS', 'green'],
    ['NEUTRAL', 'green'],
    ['SKIPPED', 'green'],
    ['FAILURE', 'failing'],
    ['TIMED_OUT', 'failing'],
    ['CANCELLED', 'failing'],
    ['ACTION_REQUIRED', 'failing'],
    ['STARTUP_FAILURE', 'failing'],
    ['STALE', 'failing'],
    ['SOMETHING_NEW', 'failing'],
    [null, 'failing'],
  ])('the conclusion %s is %s', (conclusion, state) => {
    expect(judge(run({ conclusion }))?.state).toBe(state);
  });

  test.each(['QUEUED', 'IN_PROGRESS', 'WAITING', 'PENDING', 'REQUESTED', 'SOMETHING_NEW'])(
    'a run that is %s is pending',
    (at) => {
      expect(judge(run({ status: at, conclusion: null }))).toEqual({ state: 'pending', detail: 'test' });
    },
  );

  test.each([
    ['SUCCESS', 'green'],
    ['PENDING', 'pending'],
    ['EXPECTED', 'pending'],
    ['FAILURE', 'failing'],
    ['ERROR', 'failing'],
    ['SOMETHING_NEW', 'failing'],
  ])('the commit status %s is %s', (state, expected) => {
    expect(judge(status(state))?.state).toBe(expected);
  });
});

describe('all of them', () => {
  test('no check at all is none', () => {
    expect(judge()).toEqual({ state: 'none' });
  });

  test('one that fails outweighs those that are awaited, and is named', () => {
    const checks = [run(going), run({ name: 'lint', ...failed }), status('ERROR'), status('PENDING', 'b')];
    expect(judge(...checks)).toEqual({ state: 'failing', detail: 'lint, ci/build' });
  });

  test('one that is awaited outweighs those that are green', () => {
    expect(judge(run({}), status('PENDING'))).toEqual({ state: 'pending', detail: 'ci/build' });
  });

  test.each([
    ['green', [run({})], 'unknown'],
    ['awaited', [run(going)], 'unknown'],
    ['none', [], 'unknown'],
    ['failing', [run(failed)], 'failing'],
  ])('where some were not seen, and those seen are %s, the state is %s', (_, checks, state) => {
    const found = judgeChecks([head(checks, 1, false)], own).get(1);
    expect(found).toEqual({ state, detail: expect.any(String) as unknown });
  });

  test('checks of another commit say nothing', () => {
    expect(judgeChecks([head(undefined, 1, false)], own).get(1)).toMatchObject({ state: 'unknown' });
  });

  test('many names are counted, long and hostile ones are tamed', () => {
    const names = ['a\n::error::b\u202e', 'x'.repeat(200), 'c', 'd', 'e', 'f', 'g'];
    expect(judge(...names.map((name) => run({ name, ...failed })))?.detail).toBe(
      `a\\n::error::b\\u{202e}, ${'x'.repeat(79)}…, c, d, e and 2 more`,
    );
  });
});

describe('several runs of one check', () => {
  const later = { startedAt: '2026-01-01T00:00:01Z' };

  test.each([
    ['a newer success replaces a failure', [run(failed), run(later)], 'green'],
    ['whatever their order', [run(later), run(failed)], 'green'],
    ['a newer failure replaces a success', [run({}), run({ ...failed, ...later })], 'failing'],
    ['one that waits replaces all that ran', [run(failed), run({ ...going, startedAt: null })], 'pending'],
    ['of the same second all count', [run(failed), run({})], 'failing'],
    ['one of another workflow replaces none', [run(failed), run({ ...later, workflow: 'B' })], 'failing'],
    ['one of another event replaces none', [run(failed), run({ ...later, event: 'push' })], 'failing'],
    ['one of another App replaces none', [run(failed), run({ ...later, app: 'bot' })], 'failing'],
    ['one of another name replaces none', [run(failed), run({ ...later, name: 'lint' })], 'failing'],
    [
      'a newer status replaces one of its context',
      [status('FAILURE'), status('SUCCESS', 'ci/build', later.startedAt)],
      'green',
    ],
    [
      'a status replaces no check run of its name',
      [run(failed), status('SUCCESS', 'test', later.startedAt)],
      'failing',
    ],
  ])('%s', (_, checks, state) => {
    expect(judge(...checks)?.state).toBe(state);
  });
});

describe('our own checks', () => {
  const published = { name: 'parallel-claude/overlap', externalId: 'parallel-claude', ...failed };

  test.each(['parallel-claude/overlap', 'parallel-claude', 'parallel-claude (release)'])(
    'those we publish do not count: %s',
    (name) => {
      expect(judge(run({ ...published, name, workflow: null }))).toEqual({ state: 'none' });
    },
  );

  test('one whose name only begins like ours counts', () => {
    expect(judge(run({ ...published, name: 'parallel-claude-tests', workflow: null }))?.state).toBe(
      'failing',
    );
  });

  test.each([
    ['by its name alone', { externalId: null }],
    ['by its external id alone', { name: 'test' }],
  ])('another’s is not taken for one that we publish %s', (_, fields) => {
    expect(judge(run({ ...published, ...fields }))?.state).toBe('failing');
  });

  test.each([
    ['its key', 'overlap', 'none'],
    ['its key and a matrix', 'overlap (20, linux)', 'none'],
    ['more than its key', 'overlapping', 'failing'],
    ['less than its key', 'over', 'failing'],
  ])('our job is told by %s', (_, name, state) => {
    expect(judge(run({ workflow: 'Traffic', name, ...failed }))?.state).toBe(state);
  });

  test('a job of our key in another workflow counts', () => {
    expect(judge(run({ name: 'overlap', ...failed }))?.state).toBe('failing');
  });

  test('a check of our key that no workflow made counts, whatever this run is called', () => {
    const named = run({ name: 'overlap', workflow: null, ...failed });
    expect(judgeChecks([head([named])], { ...own, workflow: '' }).get(1)?.state).toBe('failing');
  });

  const states = (...lists: CheckRun[][]) =>
    [
      ...judgeChecks(
        lists.map((checks, index) => head(checks, index + 1)),
        own,
      ).values(),
    ].map(({ state }) => state);

  test('the name of our job is learned from this run, and holds on every pull request', () => {
    const name = 'Who collides?';
    expect(
      states(
        [run({ ...mine, ...going, name }), run({ ...mine, name: 'first' })],
        [run({ workflow: 'Traffic', name, ...failed })],
        [run({ workflow: 'CI', name, ...failed })],
      ),
    ).toEqual(['green', 'none', 'failing']);
  });

  test('a run seen on two pull requests of the same commit is one', () => {
    const ours = run({ ...mine, ...going, name: 'Who collides?' });
    expect(states([ours], [ours])).toEqual(['none', 'none']);
  });

  test('where two jobs of this run are in progress, neither name is taken for ours', () => {
    const jobs = ['Who collides?', 'Other'].map((name) => run({ ...mine, ...going, name }));
    expect(states(jobs)).toEqual(['pending']);
  });

  test('a job in progress in another run teaches no name', () => {
    expect(states([run({ workflow: 'Traffic', ...going, name: 'Who collides?' })])).toEqual(['pending']);
  });

  test('no name is learned where not all checks were seen: ours may be among the others', () => {
    const partly = head([run({ ...mine, ...going, name: 'Other' })], 1, false);
    const other = head([run({ workflow: 'Traffic', name: 'Other', ...failed })], 2);
    expect(judgeChecks([partly, other], own).get(2)?.state).toBe('failing');
  });
});
