import { describe, expect, test } from '@jest/globals';
import { branchStatuses, statusContext } from '../../src/segments/branch-status.js';
import type { QuarantinedSegment } from '../../src/segments/report.js';
import { report } from './report.js';

const [a, b, c] = ['a', 'b', 'c'].map((digit) => digit.repeat(40)) as [string, string, string];

const bad = (fields: Partial<QuarantinedSegment> = {}): QuarantinedSegment => ({
  ref: 'claude/x',
  sha: a,
  path: 'staging/x.json',
  reason: 'claude/x:staging/x.json:3:7: no',
  ...fields,
});
const merged = { id: 's', ref: 'claude/y', sha: b, path: 'staging/y.json', blob: c };
const said = (segment: Partial<QuarantinedSegment>) =>
  branchStatuses(report({ outcome: 'published', quarantined: [bad(segment)] })).bad.get(a)?.description;

test('each job has a context; the one that the config does not name has the short one', () => {
  expect(statusContext('segments')).toBe('parallel-claude/segments');
  expect(statusContext('data')).toBe('parallel-claude/segments (data)');
});

describe('what is wrong', () => {
  test.each<[string, Partial<QuarantinedSegment>, string]>([
    ['starts with the place in the file', {}, 'staging/x.json:3:7: no'],
    ['without a place it starts with the file', { reason: 'It is old.' }, 'staging/x.json: It is old.'],
    [
      'has the place from inside of the sentence',
      { reason: '$.n: 1 (claude/y:staging/y.json:1:2) and 2 (claude/x:staging/x.json:4:5) differ' },
      'staging/x.json:4:5: $.n: 1 (claude/y:staging/y.json:1:2) and 2 (staging/x.json:4:5) differ',
    ],
    [
      'takes no other file’s place for its own',
      { reason: 'claude/x:staging/x.json.json:9:9: no' },
      'staging/x.json: staging/x.json.json:9:9: no',
    ],
  ])('%s', (_, segment, expected) => {
    expect(said(segment)).toBe(expected);
  });

  test('is never longer than GitHub takes, and still counts the others', () => {
    const files = ['é𝒳'.repeat(200), 'y', 'z'].map((reason) => bad({ reason }));
    const description =
      branchStatuses(report({ outcome: 'published', quarantined: files })).bad.get(a)?.description ?? '';
    expect(Array.from(description)).toHaveLength(140);
    expect(description).toMatch(/… \(and 2 more\)$/);
  });
});

describe('nothing is wrong', () => {
  test('with what is merged, deleted, or was merged before', () => {
    const { good } = branchStatuses(
      report({
        outcome: 'published',
        merged: [merged],
        deleted: [{ ref: 'claude/z', sha: c }],
        kept: [{ ref: 'claude/w', sha: a, reason: 'auto-delete-off' }],
      }),
    );
    expect([...good.keys()].toSorted()).toEqual([a, b, c]);
    expect(new Set([...good.values()].map(({ description }) => description))).toEqual(
      new Set(['Merged into out.json']),
    );
  });

  test.each(['dry-run', 'needs-pull-request'] as const)(
    'but after %s nothing is called merged',
    (outcome) => {
      const { good } = branchStatuses(
        report({ outcome, merged: [merged], kept: [{ ref: 'claude/y', sha: b, reason: 'waiting' }] }),
      );
      expect(good.get(b)?.description).toBe('Nothing is wrong with its segments any more');
    },
  );

  test.each(['waiting', 'bad-segments', 'postponed'] as const)(
    'and after %s, when nothing was put together, no failure is taken back',
    (outcome) => {
      const { good } = branchStatuses(
        report({ outcome, kept: [{ ref: 'claude/y', sha: b, reason: 'waiting' }] }),
      );
      expect([...good]).toEqual([]);
    },
  );

  test('with a commit only where nothing is wrong on any branch at it', () => {
    const { good } = branchStatuses(
      report({
        outcome: 'published',
        quarantined: [bad()],
        kept: [{ ref: 'claude/twin', sha: a, reason: 'auto-delete-off' }],
      }),
    );
    expect(good.has(a)).toBe(false);
  });
});
