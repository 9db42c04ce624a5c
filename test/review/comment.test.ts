import { expect, test } from '@jest/globals';
import { anchorOf } from '../../src/review/anchor.js';
import type { ChangedFile } from '../../src/review/changed-files.js';
import { identitiesOf } from '../../src/review/identity.js';
import { readMarker, type Marker } from '../../src/review/marker.js';
import { place } from '../../src/review/place.js';
import { renderComment, renderFixed } from '../../src/review/show/comment.js';
import { finding, numbered } from './scene.js';

const text = numbered(1, 40, { 10: '  open(user);', 11: '  close();' });
const file: ChangedFile = {
  path: 'src/a.ts',
  status: 'modified',
  patch: [{ oldStart: 10, oldCount: 1, newStart: 10, newCount: 2, newText: '' }],
};

function comment(fields: Parameters<typeof finding>[0]) {
  const placed = place(finding(fields), text);
  const [found] = identitiesOf([placed]);
  if (!found) throw new Error('no identity');
  const marker: Marker = {
    identity: found.identity,
    severity: 'major',
    head: 'a'.repeat(40),
    round: 1,
    state: 'open',
  };
  const body = renderComment(placed, marker, anchorOf(placed, file));
  return { marker, body, seen: body.slice(body.indexOf('\n') + 2) };
}

test('a comment says how bad it is, what it is about, and why', () => {
  const { body, marker, seen } = comment({ line: 10, body: 'It opens `user`.\n\n- at once' });
  expect(seen).toBe('**🟠 major, quality: Wrong sum**\n\nIt opens `user`.\n\n- at once\n');
  expect(readMarker(body)).toEqual(marker);
});

const suggested = { line: 10, quote: 'open(user);', suggestion: '  open(known);\n' };

test.each([
  ['lines that are surely right', suggested],
  ['lines of which nothing else is known', { ...suggested, quote: undefined }],
  ['the lines where the quote was found', { ...suggested, line: 3 }],
  ['several lines', { ...suggested, line: 10, endLine: 11, quote: 'open(user);\nclose();' }],
])('a suggestion for %s can be applied at a click', (_, { quote, ...fields }) => {
  expect(comment({ ...fields, ...(quote !== undefined && { quote }) }).seen).toContain(
    '```suggestion\n  open(known);\n```\n',
  );
});

test.each([
  ['its lines are not what it quotes', { ...suggested, endLine: 12 }],
  ['its quote is nowhere', { ...suggested, quote: 'nowhere' }],
  ['the diff does not show all of its lines', { line: 10, endLine: 20, suggestion: 'x' }],
  ['it is long', { ...suggested, suggestion: numbered(1, 16) }],
  ['it holds what nobody sees', { ...suggested, suggestion: '  open(\u202eknown);' }],
  ['it holds a workflow command', { ...suggested, suggestion: '::set-env name=PATH::/evil' }],
  ['it is about the file', { suggestion: 'x' }],
])('where %s, a suggestion is to be read', (_, fields) => {
  const { seen } = comment(fields);
  expect(seen).not.toContain('```suggestion');
  expect(seen).toContain('<details><summary>Suggested code</summary>');
});

test('a suggestion that changes nothing is left away, and one with a fence cannot end its block', () => {
  expect(comment({ ...suggested, suggestion: '  open(user);' }).seen).not.toContain('uggest');
  expect(comment({ ...suggested, suggestion: '```\n@team' }).seen).toContain(
    '````suggestion\n```\n@team\n````\n',
  );
});

test('of a long text a thousand characters are seen, four thousand more can be unfolded, and that is all', () => {
  const paragraph = (name: string) => `${name} ${'words '.repeat(80)}`.trim();
  const body = Array.from({ length: 30 }, (_, index) => paragraph(`P${index}`)).join('\n\n');
  const [before = '', more = ''] = comment({ line: 10, body }).seen.split('<details><summary>More</summary>');
  expect(before.length).toBeLessThan(1_100);
  expect(before).toContain('P1 ');
  expect(more.length).toBeGreaterThan(3_000);
  expect(more.length).toBeLessThan(4_100);
  expect(comment({ line: 10, body: 'x'.repeat(100_000) }).body.length).toBeLessThan(2_500);
});

test('where the diff does not show the lines, the comment names and quotes them', () => {
  expect(comment({ line: 20 }).seen).toContain(
    '_Line 20, which the diff does not show:_\n\n```text\nline(20)\n```',
  );
  expect(comment({ line: 10, endLine: 30 }).seen).toContain('_Lines 10 to 30._');
});

test('what is fixed is struck out, and can still be read', () => {
  const { body, marker } = comment({ ...suggested, title: 'Opens `user` @team' });
  const fixed = renderFixed(body, marker);
  expect(readMarker(fixed)).toEqual({ ...marker, state: 'fixed' });
  expect(fixed).toContain('~~🟠 major, quality: Opens `user` @&#8203;team~~ Fixed since.');
  expect(fixed).toContain('<details><summary>What it said</summary>\n\n**🟠 major, quality: Opens');
});
