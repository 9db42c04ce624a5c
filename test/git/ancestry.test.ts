import { describe, expect, test } from '@jest/globals';
import { ancestryOf } from '../../src/git/ancestry.js';

// Beyond base: d — c — b, e on c too, m merges d and e; base1 and base2 are base's own.
const graph = new Map<string, readonly string[]>([
  ['m', ['d', 'e']],
  ['d', ['c']],
  ['e', ['c', 'base2']],
  ['c', ['b']],
  ['b', ['base1']],
  ['root', []],
]);

describe("a branch's own part of history", () => {
  test.each<[string, string[], string[]]>([
    ['b', ['b'], ['base1']],
    ['d', ['d', 'c', 'b'], ['base1']],
    ['e', ['e', 'c', 'b'], ['base1', 'base2']],
    ['m', ['m', 'd', 'e', 'c', 'b'], ['base1', 'base2']],
    ['root', ['root'], []],
    ['base1', [], ['base1']],
  ])('%s', (tip, commits, forks) => {
    const ancestry = ancestryOf(graph, tip);
    expect(ancestry.commits).toEqual(new Set(commits));
    expect([...ancestry.forks].sort()).toEqual(forks);
  });

  test('of a deep history is walked without recursion', () => {
    const deep = new Map(Array.from({ length: 50_000 }, (_, at) => [`${at}`, [`${at + 1}`]]));
    expect(ancestryOf(deep, '0')).toMatchObject({ forks: ['50000'] });
  });
});
