import { expect, test } from '@jest/globals';
import type { Change } from '../../../src/git/raw-diff.js';
import type { Mergeable } from '../../../src/overlap/compare/branch.js';
import { changeSet } from '../../../src/overlap/compare/changes.js';
import { aThenB, bThenA, plainFile } from '../../../src/overlap/compare/plain-file.js';

const edit = (oldId: string, newId: string, more: Partial<Change> = {}): Change => ({
  path: 'f',
  status: 'M',
  oldMode: '100644',
  newMode: '100644',
  oldId,
  newId,
  ...more,
});

interface Edits {
  own?: Change;
  moved?: Change;
  landed?: Change;
  mergeBases?: string[];
}

function branch({ own, moved, landed, mergeBases = ['base'] }: Edits): Mergeable {
  const set = (change?: Change) => changeSet(change ? [change] : []);
  return {
    ref: 'x',
    sha: 'x',
    state: 'clean',
    touched: false,
    tree: 'x',
    ancestry: { commits: new Set(), forks: [] },
    mergeBases,
    own: set(own),
    moved: set(moved),
    landed: set(landed),
  };
}

test('a file that two branches edited in place is known by its blobs, from where each left base', () => {
  const a = branch({ own: edit('v1', 'a'), moved: edit('v1', 'v2'), landed: edit('v2', 'a2') });
  const b = branch({ own: edit('v2', 'b'), landed: edit('v2', 'b') });
  const file = plainFile('f', a, b);
  expect(file).toMatchObject({
    path: 'f',
    base: 'v2',
    a: { from: 'v1', head: 'a', landed: 'a2' },
    b: { from: 'v2', head: 'b', landed: 'b' },
  });
  expect(file && aThenB(file)).toEqual({ from: 'v2', ours: 'a2', theirs: 'b' });
  expect(file && bThenA(file)).toEqual({ from: 'v1', ours: 'b', theirs: 'a' });
});

test('an edit that base already has lands as nothing', () => {
  const a = branch({ own: edit('v1', 'v2'), moved: edit('v1', 'v2') });
  const b = branch({ own: edit('v2', 'b'), landed: edit('v2', 'b') });
  expect(plainFile('f', a, b)?.a).toMatchObject({ from: 'v1', head: 'v2', landed: 'v2' });
});

const plain: Edits = { own: edit('v1', 'b'), landed: edit('v1', 'b') };
test.each<[string, Edits]>([
  [
    'was added',
    { own: edit('0', 'a', { status: 'A', oldMode: '000000' }), landed: edit('0', 'a', { status: 'A' }) },
  ],
  ['was deleted', { own: edit('v1', '0', { status: 'D', newMode: '000000' }) }],
  ['is a symbolic link', { own: edit('v1', 'a', { oldMode: '120000', newMode: '120000' }) }],
  ['is a submodule', { own: edit('v1', 'a', { oldMode: '160000', newMode: '160000' }) }],
  [
    'became executable',
    { own: edit('v1', 'a', { newMode: '100755' }), landed: edit('v1', 'a', { newMode: '100755' }) },
  ],
  ['was deleted in base', { own: edit('v1', 'a'), moved: edit('v1', '0', { status: 'D' }) }],
  ['was not changed by one of them', {}],
  ['was left at several merge bases', { ...plain, mergeBases: ['one', 'two'] }],
  ['stands otherwise in base for each', { own: edit('v1', 'a'), moved: edit('v1', 'v9') }],
])('more than lines is at stake where it %s', (_, edits) => {
  expect(plainFile('f', branch(edits), branch(plain))).toBeUndefined();
  expect(plainFile('f', branch(plain), branch(edits))).toBeUndefined();
});
