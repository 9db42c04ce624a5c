import { expect, test } from '@jest/globals';
import type { CheckState } from '../../src/github/check-states.js';
import { obstaclesOf } from '../../src/overlap/readiness.js';
import type { Obstacle } from '../../src/overlap/plan/plan.js';

const pull = (draft = false) => ({
  ref: 'a',
  sha: 'f'.repeat(40),
  pullRequest: { number: 7, title: 't', author: 'x', draft, url: '' },
});
const bare = { ref: 'a', sha: 'f'.repeat(40) };
const seen = (state: CheckState['state'], detail?: string) =>
  new Map([[7, { state, ...(detail !== undefined && { detail }) }]]);

test.each<[string, Parameters<typeof obstaclesOf>, Obstacle | undefined]>([
  ['green checks', [[pull()], new Set(), seen('green')], undefined],
  ['a draft, whatever its checks', [[pull(true)], new Set(), seen('green')], { reason: 'draft' }],
  [
    'a stale branch',
    [[pull()], new Set(['a']), seen('green')],
    { reason: 'stale', detail: 'its last commit is older than max-age' },
  ],
  [
    'a failing check',
    [[pull()], new Set(), seen('failing', 'lint')],
    { reason: 'checks', detail: 'not all are green (lint)' },
  ],
  [
    'a check that runs',
    [[pull()], new Set(), seen('pending', 'e2e')],
    { reason: 'checks', detail: 'not all have ended (e2e)' },
  ],
  ['no check at all', [[pull()], new Set(), seen('none')], { reason: 'unknown', detail: 'it has no checks' }],
  [
    'checks that are not known',
    [[pull()], new Set(), seen('unknown', 'why')],
    { reason: 'unknown', detail: 'its checks are not known (why)' },
  ],
  [
    'checks nobody told of',
    [[pull()], new Set(), new Map()],
    { reason: 'unknown', detail: 'its checks are not known' },
  ],
  [
    'a branch without a pull request',
    [[bare], new Set(), new Map()],
    { reason: 'unknown', detail: 'it has no pull request, so its checks are not known' },
  ],
  ['any checks, where they do not count', [[bare], new Set(), 'any'], undefined],
  ['a draft, where checks do not count', [[pull(true)], new Set(), 'any'], { reason: 'draft' }],
])('%s', (_, given, expected) => {
  expect(obstaclesOf(...given).get('a')).toEqual(expected);
});
