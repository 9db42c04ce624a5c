import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { dismiss } from '../../src/review/commands/dismiss.js';
import { readMarker } from '../../src/review/marker.js';
import { comment, lineComment, mona } from './commands/scene.js';
import { finding, makeScene, numbered, type Scene } from './scene.js';

/** What only the summary says: outside of the pull request's files, or over max-comments. */
let scene: Scene;
const changed = { 10: 'ten()', 50: 'fifty()' };
beforeEach(async () => {
  scene = await makeScene(
    { 'src/a.ts': numbered(1, 60), 'src/b.ts': numbered(1, 9) },
    { 'src/a.ts': numbered(1, 60, changed) },
  );
});
afterEach(() => scene.end());

const ten = finding({ line: 10, quote: 'ten()' });
const fifty = finding({ line: 50, quote: 'fifty()', title: 'Far too many', severity: 'minor' });
const outside = finding({ path: 'src/b.ts', line: 3, quote: 'line(3)', title: 'Not @octo/team <b>' });
const all = [ten, fifty, outside];
const wishes = { failOn: 'minor', maxComments: 1 } as const;

const ours = (key: string) =>
  scene.repository.comments
    .filter(({ body }) => body.startsWith(`<!-- parallel-claude:${key}`))
    .map(({ body }) => body);
const summary = () => ours('review -->').join();
const idsIn = (text: string) => [...text.matchAll(/`([0-9a-f]{16})`/g)].map(([, id]) => id ?? '');

/** Mona's command in the conversation. */
const dismissed = async (id: string | undefined, reason: string) =>
  dismiss(await scene.github(), comment(scene.repository, '@claude-bot dismiss it'), reason, id);

test('its id, that of the report, stands beside it; what has a comment of its own has none there', async () => {
  const report = await scene.post(all, wishes);
  expect(report.findings.map(({ outcome }) => outcome)).toEqual(['inline', 'summary', 'summary']);
  expect(idsIn(summary()).toSorted()).toEqual(
    report.findings
      .slice(1)
      .map(({ id }) => id)
      .toSorted(),
  );
  expect(summary()).toContain('dismiss &lt;id&gt; &lt;reason&gt;');
});

test('a review with no such finding says nothing of ids', async () => {
  await scene.post([ten, fifty]);
  expect(idsIn(summary())).toEqual([]);
  expect(summary()).not.toContain('dismiss');
});

test('it keeps its id when a reviewer says it in other words', async () => {
  await scene.post(all, wishes);
  const before = idsIn(summary());
  const report = await scene.post([ten, { ...fifty, title: 'Many too many of it' }, outside], wishes);
  expect(report.findings.map(({ title }) => title)).toContain('Many too many of it');
  expect(idsIn(summary())).toEqual(before);
});

test('dismissed by its id, it is not said again and fails no check, across pushes and in other words', async () => {
  await scene.post(all, wishes);
  for (const id of idsIn(summary())) expect(await dismissed(id, 'as planned')).toEqual({ isDone: true });
  const more = `first()\n${numbered(1, 60, changed)}`;
  await scene.push({ 'src/a.ts': more });
  for (const round of [2, 3]) {
    const report = await scene.post([{ ...fifty, line: 51, title: 'Many too many' }, outside], wishes);
    expect(report).toMatchObject({ round, counts: { found: 2, posted: 0, dropped: 2 } });
    expect(report.open).toEqual({ critical: 0, major: 1, minor: 0 });
    expect(summary()).not.toContain('too many');
  }
  // Also after a review that did not have it, and with the summary gone.
  await scene.post([]);
  scene.repository.comments.splice(
    0,
    Infinity,
    ...scene.repository.comments.filter(({ body }) => !body.startsWith('<!-- parallel-claude:review -->')),
  );
  expect((await scene.post([outside, { ...fifty, line: 51 }], wishes)).counts).toMatchObject({ dropped: 2 });
});

test('a review that was under way meanwhile, and writes the summary anew, takes nothing back', async () => {
  await scene.post(all, wishes);
  const [stale] = scene.repository.comments.map(({ body }) => body);
  for (const id of idsIn(summary())) await dismissed(id, 'as planned');
  for (const one of scene.repository.comments)
    if (one.body.startsWith('<!-- parallel-claude:review -->')) one.body = stale ?? '';
  expect(await scene.post(all, wishes)).toMatchObject({ counts: { known: 1, dropped: 2 } });
});

test('the note says what, who and why, and can do nothing; deleted, it counts no more', async () => {
  await scene.post([outside]);
  const [id = ''] = idsIn(summary());
  await dismissed(id, 'see #12, cc @octo/all <img src=x>');
  const [note = '', ...others] = ours('dismissed-');
  expect(others).toEqual([]);
  const [key, hidden = '', ...seen] = note.split('\n');
  expect(key).toBe(`<!-- parallel-claude:dismissed-${id} -->`);
  expect(readMarker(hidden)).toMatchObject({ state: 'dismissed', by: 'mona' });
  expect(seen.join('\n')).toContain('~~🟠 major, quality: Not');
  expect(seen.join('\n')).toContain('Dismissed by @&#8203;mona:');
  expect(seen.join('\n')).toContain('`src/b.ts`');
  expect(seen.join('\n')).not.toMatch(/#12|@octo|<img|<b>/);

  scene.repository.comments.splice(
    scene.repository.comments.findIndex(({ body }) => body === note),
    1,
  );
  expect((await scene.post([outside])).findings).toMatchObject([{ outcome: 'open' }]);
});

test('a second dismissal is answered with the first, and changes nothing', async () => {
  await scene.post([outside]);
  const [id = ''] = idsIn(summary());
  await dismissed(id, 'first');
  const notes = ours('dismissed-');
  const { isDone, text } = await dismissed(id, 'second');
  expect([isDone, text]).toEqual([true, `\`${id}\` was dismissed before, by @&#8203;mona: first`]);
  expect(ours('dismissed-')).toEqual(notes);
});

test('an id that there is not is answered with those there are', async () => {
  await scene.post(all, wishes);
  scene.writes();
  const { isDone, text = '' } = await dismissed('0123456789abcdef', 'known');
  expect(isDone).toBe(false);
  expect(text).toContain('There is no finding `0123456789abcdef` on this pull request.');
  const said = [...text.matchAll(/^- `([0-9a-f]+)`: (.*) \(`(.*)`\)$/gm)];
  expect(said.map(([, , title, path]) => [title, path])).toEqual([
    ['Wrong sum', 'src/a.ts'],
    [expect.stringMatching(/^Not @&#8203;octo\/team/), 'src/b.ts'],
    ['Far too many', 'src/a.ts'],
  ]);
  expect(text).not.toMatch(/@octo|<b>/);
  expect(scene.writes()).toEqual([]);
});

test('without an id, and in no reply, the answer names those that nobody can reply to', async () => {
  await scene.post(all, wishes);
  const { isDone, text = '' } = await dismissed(undefined, 'known');
  expect(isDone).toBe(false);
  expect(text).toContain('`dismiss <id> <reason>`');
  expect(idsIn(text)).toEqual(idsIn(summary()));
});

test('the id of a finding with a comment of its own strikes that out, from wherever it is said', async () => {
  const report = await scene.post(all, wishes);
  expect(await dismissed(report.findings[0]?.id, 'known')).toEqual({ isDone: true });
  expect(await scene.threads()).toEqual([
    'src/a.ts:10 ~~🟠 major, quality: Wrong sum~~ Dismissed by @&#8203;mona: known',
  ]);
  expect(ours('dismissed-')).toEqual([]);

  const [id = ''] = idsIn(summary());
  const said = lineComment(scene.repository, '@claude-bot dismiss it', { by: mona });
  expect(await dismiss(await scene.github(), said, 'known', id)).toEqual({ isDone: true });
  expect(ours('dismissed-')).toHaveLength(1);
});

test('what others wrote dismisses nothing, whatever it starts with', async () => {
  await scene.post([outside]);
  const [id = ''] = idsIn(summary());
  await dismissed(id, 'known');
  const [note = ''] = ours('dismissed-');
  const at = scene.repository.comments.findIndex(({ body }) => body === note);
  scene.repository.comments.splice(at, 1);
  comment(scene.repository, note, { by: mona });
  expect((await scene.post([outside])).findings).toMatchObject([{ outcome: 'open' }]);
});
