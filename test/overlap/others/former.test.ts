import { expect, test } from '@jest/globals';
import { formerHead } from '../../../src/overlap/others/former.js';

const head = 'a'.repeat(40);
const before = 'b'.repeat(40);
const pull = (action: string | undefined) => ({
  number: 1,
  head: { ref: 'claude/mine', sha: head, repository: 'octo/demo' },
  base: { ref: 'main', sha: 'c'.repeat(40) },
  draft: false,
  state: 'open' as const,
  labels: [],
  title: 'A change',
  body: '',
  fork: false,
  author: 'octocat',
  before,
  ...(action !== undefined && { action }),
});

test.each([
  ['opened', true, 'absent'],
  ['reopened', true, 'absent'],
  ['synchronize', true, before],
  ['closed', true, head],
  // As a draft it took part already, or did not.
  ['ready_for_review', true, undefined],
  ['ready_for_review', false, 'absent'],
  ['labeled', true, undefined],
  [undefined, true, undefined],
] as const)('%s, with drafts taking part: %s', (action, draftsTakePart, expected) => {
  expect(formerHead(pull(action), draftsTakePart)).toBe(expected);
});
