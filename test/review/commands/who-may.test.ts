import { expect, test } from '@jest/globals';
import { loginsToCheck, refusalOf, type Asked } from '../../../src/review/commands/who-may.js';

const mona = { login: 'mona', id: 7, type: 'User' };
const stranger = { login: 'stranger', id: 8, type: 'User' };
const renovate = { login: 'renovate[bot]', id: 9, type: 'Bot' };
const ourselves = { login: 'github-actions[bot]', id: 10, type: 'Bot' };

function asked(fields: Partial<Asked> & { by?: Asked['comment']['author']; body?: string } = {}): Asked {
  const by = fields.by ?? mona;
  return {
    command: { kind: 'review' },
    comment: { author: by, sender: by, body: fields.body ?? '@claude-bot review' },
    pullRequest: { author: 'mona', fork: false },
    viewer: { login: ourselves.login, id: ourselves.id },
    bots: [],
    writers: new Map([
      ['mona', true],
      ['stranger', false],
    ]),
    ...fields,
  };
}

test('whoever has write access may ask', () => {
  expect(refusalOf(asked())).toBeUndefined();
});

test('nobody else may, nor somebody of whom nothing is known', () => {
  expect(refusalOf(asked({ by: stranger }))).toBe('no-access');
  expect(refusalOf(asked({ writers: new Map() }))).toBe('no-access');
});

test('what a stranger edited is not taken for the words of its author', () => {
  expect(refusalOf(asked({ comment: { author: mona, sender: stranger, body: '' } }))).toBe('no-access');
  expect(refusalOf(asked({ comment: { author: stranger, sender: mona, body: '' } }))).toBe('no-access');
});

test('a bot may only by its whole name, in either case', () => {
  expect(refusalOf(asked({ by: renovate }))).toBe('bot');
  expect(refusalOf(asked({ by: renovate, bots: ['renovate'] }))).toBe('bot');
  expect(refusalOf(asked({ by: renovate, bots: ['Renovate[Bot]'] }))).toBeUndefined();
  expect(refusalOf(asked({ by: renovate, bots: ['renovate[bot]'] }))).toBeUndefined();
});

test('a list of bots lets no person in', () => {
  expect(refusalOf(asked({ by: stranger, bots: ['stranger'] }))).toBe('no-access');
});

test('our own comments are never commands, whatever the list of bots says', () => {
  expect(refusalOf(asked({ by: ourselves, bots: [ourselves.login] }))).toBe('ours');
});

test('a person whose token we use may ask; what we wrote as them is no command', () => {
  const viewer = { login: mona.login, id: mona.id };
  expect(refusalOf(asked({ viewer }))).toBeUndefined();
  expect(refusalOf(asked({ viewer, body: '<!-- parallel-claude:answer-1 -->\n@claude-bot review' }))).toBe(
    'ours',
  );
});

test("on a stranger's fork a writer may ask, but nothing is learned from what stands there", () => {
  const pullRequest = { author: 'stranger', fork: true };
  expect(refusalOf(asked({ pullRequest }))).toBeUndefined();
  expect(refusalOf(asked({ pullRequest, command: { kind: 'learn' } }))).toBe('stranger');
  expect(refusalOf(asked({ pullRequest, command: { kind: 'learn', text: 'in own words' } }))).toBeUndefined();
  expect(
    refusalOf(asked({ pullRequest: { author: 'mona', fork: true }, command: { kind: 'learn' } })),
  ).toBeUndefined();
});

test('asks for each login once, and for the author of a pull request only where it comes from a fork', () => {
  expect(loginsToCheck(asked({ pullRequest: { author: 'other', fork: false } }))).toEqual(['mona']);
  expect(loginsToCheck(asked({ pullRequest: { author: 'other', fork: true } }))).toEqual(['mona', 'other']);
  expect(loginsToCheck(asked({ by: renovate }))).toEqual([]);
});
