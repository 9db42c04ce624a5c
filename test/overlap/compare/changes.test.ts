import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Change } from '../../../src/git/raw-diff.js';
import { changeSet, directoriesOf, mayMeet } from '../../../src/overlap/compare/changes.js';

const absent = { mode: '000000', id: '0'.repeat(40) };

/** `M src/a.ts`: a change as git's raw diff has it. */
function change(text: string): Change {
  const [status, path] = [text.slice(0, 1), text.slice(2)];
  const [before, after] = [
    status === 'A' ? absent : { mode: '100644', id: '1'.repeat(40) },
    status === 'D' ? absent : { mode: '100644', id: '2'.repeat(40) },
  ];
  return { path, status, oldMode: before.mode, oldId: before.id, newMode: after.mode, newId: after.id };
}

const setOf = (...texts: string[]) => changeSet(texts.map(change));

test('the directories of a path, nearest first, without the top', () => {
  expect(directoriesOf('a/b/c.ts')).toEqual(['a/b', 'a']);
  expect(directoriesOf('c.ts')).toEqual([]);
  expect(directoriesOf('a b/\xff/c')).toEqual(['a b/\xff', 'a b']);
});

test('changes are indexed by path and by every directory above it', () => {
  const set = setOf('A x/y/new', 'D x/old', 'M z/edited', 'M x/y/new');
  expect(set.byPath.get('x/y/new')?.status).toBe('M');
  expect([...set.addedUnder].sort()).toEqual(['x', 'x/y']);
  expect([...set.deletedUnder]).toEqual(['x']);
  expect([...set.changedUnder].sort()).toEqual(['x', 'x/y', 'z']);
  expect(set.deletes).toBe(true);
});

describe('two sets of changes may meet', () => {
  test.each<[string, string[], string[], boolean]>([
    ['nothing on one side', [], ['M a'], false],
    ['the same path', ['M a/b'], ['M a/b'], true],
    ['neighbours in a directory', ['M a/b'], ['M a/c'], false],
    ['a path below the other', ['A a'], ['M a/b'], true],
    ['a path that only begins like the other', ['A a'], ['M ab/c'], false],
    ['one adds where the other deletes, and so may have renamed', ['A d/new'], ['D d/old', 'A e/old'], true],
    ['one adds deep below where the other deletes', ['A d/x/new'], ['D d/old', 'A e/old'], true],
    ['one adds where the other edits', ['A d/new'], ['M d/old'], false],
  ])('%s', (_, few, many, expected) => {
    expect(mayMeet(setOf(...few), setOf(...many))).toBe(expected);
    expect(mayMeet(setOf(...many), setOf(...few))).toBe(expected);
  });

  test('whichever is asked first', () => {
    const path = fc
      .array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 3 })
      .map((parts) => parts.join('/'));
    const changes = fc.array(
      fc.tuple(fc.constantFrom('A', 'D', 'M'), path).map((parts) => parts.join(' ')),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(changes, changes, (x, y) => {
        expect(mayMeet(setOf(...x), setOf(...y))).toBe(mayMeet(setOf(...y), setOf(...x)));
      }),
    );
  });

  test('never where their paths have no directory and no path in common', () => {
    const path = fc.constantFrom('x', 'x/1', 'x/1/2');
    const changes = fc.array(fc.tuple(fc.constantFrom('A', 'D', 'M'), path), { maxLength: 5 });
    fc.assert(
      fc.property(changes, changes, (x, y) => {
        const few = setOf(...x.map(([status, at]) => `${status} left/${at}`));
        expect(mayMeet(few, setOf(...y.map(([status, at]) => `${status} right/${at}`)))).toBe(false);
      }),
    );
  });
});
