import { describe, expect, test } from '@jest/globals';
import type { Defect, Remark } from '../../eval/case.js';
import { judge } from '../../eval/judge.js';
import type { Finding } from '../../src/review/finding.js';

const anywhere: Defect = {
  category: 'quality',
  orCategories: [],
  severity: 'critical',
  path: 'src/a.go',
  words: ['race', 'lock'],
  why: 'Two goroutines write one map.',
};
const race: Defect = { ...anywhere, lines: { line: 10, endLine: 12 } };

const aboutFile: Finding = {
  category: 'quality',
  severity: 'critical',
  path: 'src/a.go',
  title: 'A data race',
  body: '',
};

function said(finding: Partial<Finding> = {}): Finding {
  return { ...aboutFile, line: 11, ...finding };
}

/** Whether one finding is a hit for one defect; what is none has to be missed, and false. */
function isHit(finding: Finding, defect: Defect = race): boolean {
  const { hits, missed, falseAlarms } = judge({ defects: [defect], alsoRight: [] }, [finding]);
  expect([missed.length, falseAlarms.length]).toEqual(hits.length === 1 ? [0, 0] : [1, 1]);
  return hits.length === 1;
}

describe('a finding is a hit', () => {
  test.each([
    ['at a line of the defect', said()],
    ['at its first line only', said({ line: 3, endLine: 10 })],
    ['at its last line only', said({ line: 12, endLine: 30 })],
    ['with the word in its body', said({ title: 'Wrong', body: 'There is no LOCK here.' })],
    ['with a word that begins so', said({ title: 'Wrong', body: 'It is not locked.' })],
    ['whatever its severity', said({ severity: 'minor' })],
  ])('%s', (_, finding) => {
    expect(isHit(finding)).toBe(true);
  });

  test('in a category that fits as well', () => {
    expect(isHit(said({ category: 'security' }), { ...race, orCategories: ['security'] })).toBe(true);
  });

  test('anywhere in the file, where the defect has no lines', () => {
    expect(isHit(said({ line: 99 }), anywhere)).toBe(true);
    expect(isHit(aboutFile, anywhere)).toBe(true);
  });

  test('with any words, where the defect asks for none', () => {
    expect(isHit(said({ title: 'Hm' }), { ...race, words: [] })).toBe(true);
  });

  test('with a mark that is no word inside of another', () => {
    expect(isHit(said({ title: 'Reads a/../b' }), { ...race, words: ['..'] })).toBe(true);
  });
});

describe('a finding is none', () => {
  test.each([
    ['in another file', said({ path: 'src/b.go' })],
    ['just before the defect', said({ line: 8, endLine: 9 })],
    ['just after it', said({ line: 13 })],
    ['about the file as a whole', aboutFile],
    ['in another category', said({ category: 'tests' })],
    ['without any of the words', said({ title: 'Rename this variable' })],
    ['with a word that only ends so', said({ title: 'This is a trace of a block' })],
  ])('%s', (_, finding) => {
    expect(isHit(finding)).toBe(false);
  });
});

test('one finding stands for one defect, and the second to say so is a false alarm', () => {
  const again = said({ title: 'The race again' });
  const { hits, falseAlarms } = judge({ defects: [race], alsoRight: [] }, [said(), again]);
  expect(hits.map(({ finding }) => finding)).toEqual([said()]);
  expect(falseAlarms).toEqual([again]);
});

test('findings are matched so that as many defects as possible are found', () => {
  // The first finding fits both defects, the second only the first one.
  const leak: Defect = { ...race, words: ['leak'], why: 'A handle is leaked.' };
  const both = said({ title: 'A race and a leak' });
  const one = said({ title: 'A race' });
  const { hits, missed } = judge({ defects: [race, leak], alsoRight: [] }, [both, one]);
  expect(hits).toEqual([
    { defect: race, finding: one },
    { defect: leak, finding: both },
  ]);
  expect(missed).toEqual([]);
});

test('what is also right is neither a hit nor a false alarm, and takes no hit away', () => {
  const untested: Remark = { category: 'tests', orCategories: [], path: 'src/a.go', words: [], why: '' };
  const noTest = said({ category: 'tests', title: 'No test' });
  const expected = { defects: [race], alsoRight: [untested, { ...race }] };
  const { hits, alsoRight, falseAlarms } = judge(expected, [noTest, said()]);
  expect(hits.map(({ finding }) => finding)).toEqual([said()]);
  expect(alsoRight).toEqual([noTest]);
  expect(falseAlarms).toEqual([]);
});

test('what was said at the place of a missed defect is kept with it', () => {
  const near = said({ title: 'Rename this variable' });
  const far = said({ line: 40 });
  const { missed } = judge({ defects: [race], alsoRight: [] }, [near, far]);
  expect(missed).toEqual([{ defect: race, saidThere: [near] }]);
});
