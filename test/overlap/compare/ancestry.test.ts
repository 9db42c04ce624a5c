import { expect, test } from '@jest/globals';
import type { Ancestry } from '../../../src/git/ancestry.js';
import { sharing } from '../../../src/overlap/compare/ancestry.js';

test('branches share commits where one holds what another holds', () => {
  const of = (...commits: string[]): Ancestry => ({ commits: new Set(commits), forks: [] });
  const shared = sharing([of('a', 'b'), of('b', 'c'), undefined, of('d'), of('c', 'b'), of()]);
  expect(shared.map((others) => [...others].sort())).toEqual([[1, 4], [0, 4], [], [], [0, 1], []]);
  expect(sharing([])).toEqual([]);
});
