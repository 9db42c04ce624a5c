import { describe, expect, test } from '@jest/globals';
import { UserError } from '../../src/config/error.js';
import {
  absorb,
  emptyLedger,
  ledgerPath,
  readLedger,
  withArrivals,
  writeLedger,
} from '../../src/segments/ledger.js';

const id = (digit: string): string => digit.repeat(40);
const arrival = (name: string, digit: string) => ({
  id: name,
  path: `staging/${name}.json`,
  ref: `claude/${name}`,
  sha: id(digit),
  blob: id(digit),
  twins: [],
});

const output = 'public/data.json';
const ledger = withArrivals(
  emptyLedger(output, id('0')),
  [arrival('10', '1'), arrival('9', '2'), arrival('__proto__', '3'), arrival('a"\n\ud800', '4')],
  id('f'),
);

test('stands beside others of its kind, by the path of the output', () => {
  expect(ledgerPath(output)).toBe('.claude/segments/public/data.json.ledger.json');
});

test.each(['\u2028', '\u2029', '\r', '\n', '\u0085', ' '])('keeps every text as it is: %j', (odd) => {
  const one = { ...arrival(`a${odd}b`, '1'), ref: `claude/${odd}x`, path: `staging/${odd}.json` };
  const written = withArrivals(emptyLedger(output, null), [one], id('f'));
  expect(readLedger(writeLedger(written), output)).toEqual(written);
});

test('is written in the order of ids, and read back as it was', () => {
  const text = writeLedger(ledger);
  expect([...text.matchAll(/"path": "staging\/(.*)\.json"/g)].map(([, name]) => name)).toEqual([
    '9',
    '10',
    '__proto__',
    'a\\"\\n\\ud800',
  ]);
  expect(readLedger(text, output)).toEqual(ledger);
  expect(writeLedger(readLedger(text, output))).toBe(text);
});

test('is written as formatters of JSON write it', () => {
  const plain = withArrivals(emptyLedger(output, null), [arrival('a', '1'), arrival('b', '2')], id('f'));
  const text = writeLedger(plain);
  expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
});

test('an empty one is written and read too', () => {
  const empty = emptyLedger(output, null);
  expect(readLedger(writeLedger(empty), output)).toEqual(empty);
});

test('what arrives supersedes what was there, and keeps where that came from', () => {
  const twin = { ref: 'claude/twin', sha: id('7'), blob: id('6') };
  const next = withArrivals(ledger, [{ ...arrival('9', '6'), twins: [twin] }], id('e'));
  expect(next.segments.get('9')).toEqual({
    ref: 'claude/9',
    sha: id('6'),
    path: 'staging/9.json',
    blob: id('6'),
    earlier: [{ ref: 'claude/9', sha: id('2'), blob: id('2') }, twin],
  });
  expect(next.result).toBe(id('e'));
  expect(ledger.segments.get('9')?.blob).toBe(id('2'));
});

test('absorbed segments are said to be so, and the output as it is is the origin', () => {
  const absorbed = readLedger(writeLedger(absorb(ledger, id('d'))), output);
  expect(absorbed).toMatchObject({ origin: id('d'), result: id('d') });
  expect([...absorbed.segments.values()].map((one) => one.absorbed)).toEqual([true, true, true, true]);
});

describe('a bad one is refused, naming the file, what is wrong and what to do', () => {
  const text = writeLedger(ledger);
  const change = (from: string | RegExp, to: string): string => text.replace(from, to);
  test.each([
    ['no JSON', '<<<<<<< HEAD\n', /it is not JSON/],
    ['a list', '[]', /"schema" is not/],
    [
      'another schema',
      change('segments-ledger', 'other'),
      /"schema" is not "parallel-claude\/segments-ledger"/,
    ],
    [
      'a newer version',
      change('"version": 1', '"version": 2'),
      /"version" is 2, and this version .* reads only 1/,
    ],
    ['another output', change(`"output": "${output}"`, '"output": "x"'), /"output" is "x"/],
    ['no origin', change(/"origin": .*/, ''), /"origin" is missing, not a blob's id or null/],
    ['a result that is no id', change(id('f'), 'ff'), /"result" is "ff"/],
    ['no segments', change(/"segments": \{[^]*/, '"segments": []}'), /"segments" is not an object/],
    [
      'a segment without a commit',
      change(`"sha": "${id('1')}"`, '"sha": ""'),
      /the segment "10" is not written as it should be/,
    ],
    ['a segment without its past', change('"earlier": []', '"earlier": [{}]'), /the segment "9" is not/],
  ])('%s', (_, bad, problem) => {
    expect(() => readLedger(bad, output)).toThrow(UserError);
    expect(() => readLedger(bad, output)).toThrow(problem);
    expect(() => readLedger(bad, output)).toThrow(
      /^\.claude\/segments\/public\/data\.json\.ledger\.json: .* restore it from base's history/,
    );
  });
});
