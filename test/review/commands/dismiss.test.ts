import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { dismiss } from '../../../src/review/commands/dismiss.js';
import { readMarker, writeMarker, type Marker } from '../../../src/review/marker.js';
import { everything, makeScene, type Scene } from '../../github/scene.js';
import { comment, lineComment, mona, ourselves } from './scene.js';

let scene: Scene;
beforeEach(async () => {
  scene = await makeScene();
});
afterEach(() => scene.end());

const marker: Marker = {
  identity: { category: 'quality', path: 'a.txt', code: 'c', lines: ['l'], title: 'Wrong <b> sum', nth: 0 },
  severity: 'major',
  head: 'a'.repeat(40),
  round: 1,
  state: 'open',
};
const body = `${writeMarker(marker)}\n\n**Wrong sum**\n\nIt adds one too many.\n`;
const finding = (by: typeof mona | typeof ourselves = ourselves) =>
  lineComment(scene.repository, body, { by });
const stored = (id: number) => scene.repository.reviewComments.find((one) => one.id === id)?.body ?? '';
const reason = 'see #12, cc @octo/all <img src=x>';

test('a dismissed finding says by whom and why, still holds what it said, and can do nothing', async () => {
  const { id } = finding();
  const reply = lineComment(scene.repository, `@claude-bot dismiss ${reason}`, { replyTo: id });
  expect(await dismiss(await scene.connect(), reply, reason)).toEqual({ isDone: true });
  expect(readMarker(stored(id))).toEqual({ ...marker, state: 'dismissed', by: 'mona', reason });
  const seen = stored(id).split('\n').slice(1).join('\n');
  expect(seen).toContain('It adds one too many.');
  expect(seen).toContain('Dismissed by @&#8203;mona:');
  expect(seen).not.toMatch(/#12|@octo|<img|<b>/);
});

test('its conversation is resolved where the token may, and the finding is dismissed where it may not', async () => {
  const { id } = finding();
  const reply = lineComment(scene.repository, '', { replyTo: id });
  const github = await scene.connect({ permissions: { ...everything, contents: 'write' } });
  expect(await dismiss(github, reply, 'known')).toEqual({ isDone: true });
  expect(scene.repository.resolved.has(id)).toBe(true);

  const other = finding();
  const second = lineComment(scene.repository, '', { replyTo: other.id });
  expect(await dismiss(await scene.connect(), second, 'known')).toEqual({ isDone: true });
  expect(readMarker(stored(other.id))?.state).toBe('dismissed');
  expect(scene.repository.resolved.has(other.id)).toBe(false);
  expect(scene.logged.join('\n')).toContain('Could not resolve a review thread');
});

test('a second dismissal changes nothing', async () => {
  const { id } = finding();
  const reply = lineComment(scene.repository, '', { replyTo: id });
  await dismiss(await scene.connect(), reply, 'first');
  const before = stored(id);
  expect(await dismiss(await scene.connect(), reply, 'second')).toEqual({ isDone: true });
  expect(stored(id)).toBe(before);
});

test("somebody else's comment is no finding, whatever it starts with", async () => {
  const { id } = finding(mona);
  const reply = lineComment(scene.repository, '', { replyTo: id });
  expect(await dismiss(await scene.connect(), reply, 'known')).toMatchObject({ isDone: false });
  expect(stored(id)).toBe(body);
});

test('outside of a conversation on a finding there is nothing to dismiss', async () => {
  const said = comment(scene.repository, '@claude-bot dismiss it');
  expect(await dismiss(await scene.connect(), said, 'it')).toMatchObject({ isDone: false });
  expect(scene.writes()).toEqual([]);
});
