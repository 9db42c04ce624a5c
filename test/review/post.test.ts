import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { marked } from 'marked';
import { asFarAsAllowed } from '../../src/github/as-far-as-allowed.js';
import { alone, publish } from '../../src/github/publish.js';
import { listReviewThreads } from '../../src/github/review-threads.js';
import { dismiss } from '../../src/review/keep-threads.js';
import type { Finding } from '../../src/review/finding.js';
import { writeMarker, type Marker } from '../../src/review/marker.js';
import { readMemory, writeMemory } from '../../src/review/memory.js';
import { resultOf } from '../../src/review/result.js';
import { commitFiles, git } from '../support/git.js';
import { finding, makeScene, numbered, type Scene } from './scene.js';

const start = numbered(1, 60);
const changed = { 10: 'ten()', 50: 'fifty()' };

let scene: Scene;
beforeEach(async () => {
  scene = await makeScene(
    { 'src/a.ts': start, 'src/b.ts': numbered(1, 9) },
    { 'src/a.ts': numbered(1, 60, changed), 'src/new.ts': numbered(1, 5) },
  );
});
afterEach(() => scene.end());

const ten = finding({ line: 10, quote: 'ten()' });
const fifty = finding({ line: 50, quote: 'fifty()', title: 'Too many', severity: 'minor' });
const wide = { contents: 'write', 'pull-requests': 'write' } as const;

test('each finding is said once, at the best place that GitHub takes', async () => {
  const report = await scene.post([
    ten,
    finding({ line: 30, title: 'Out of the diff' }),
    finding({ path: 'src/b.ts', line: 3, title: 'Not changed' }),
  ]);
  expect(await scene.threads()).toEqual([
    'src/a.ts:10 **🟠 major, quality: Wrong sum**',
    'src/a.ts:file **🟠 major, quality: Out of the diff**',
  ]);
  expect(report.findings.map(({ title, outcome }) => [title, outcome])).toEqual([
    ['Wrong sum', 'inline'],
    ['Out of the diff', 'file'],
    ['Not changed', 'summary'],
  ]);
  expect(report.counts).toEqual({ found: 3, posted: 3, known: 0, dropped: 0, resolved: 0 });
  expect(report.findings[0]?.url).toMatch(/\/pull\/1#discussion_r\d+$/);
  expect(scene.summary()).toContain('Not changed');
});

test('the same findings again write nothing but the summary, whatever their words and order', async () => {
  await scene.post([ten, fifty, finding({ path: 'src/b.ts', line: 3, title: 'Not changed' })]);
  scene.writes();
  const report = await scene.post([
    { ...fifty, line: 49, quote: ' fifty ( ) ', body: 'Other words.' },
    { ...ten, title: 'The sum is wrong' },
    finding({ path: 'src/b.ts', line: 3, title: 'Not changed' }),
  ]);
  expect(report.counts).toEqual({ found: 3, posted: 0, known: 3, dropped: 0, resolved: 0 });
  expect(report.open).toEqual({ critical: 0, major: 2, minor: 1 });
  expect(scene.writes()).toEqual([expect.stringMatching(/^PATCH \/issues\/comments\/\d+$/)]);
});

test('a review is only ever a comment: nothing is approved, nobody is asked for changes', async () => {
  await scene.post([{ ...ten, severity: 'critical' }], { failOn: 'minor' });
  expect(scene.repository.reviews.map(({ state }) => state)).toEqual(['COMMENTED']);
});

test('where GitHub refuses one comment, the others are posted and that one goes to its file', async () => {
  const onMain = await makeScene({ 'src/a.ts': start }, { 'src/a.ts': numbered(1, 60, changed) });
  try {
    const older = await git(onMain.work, 'rev-parse', 'main');
    await git(onMain.work, 'checkout', '--quiet', '-B', 'main', 'main');
    await commitFiles(onMain.work, { 'src/a.ts': numbered(1, 60, { 30: 'thirty()' }) }, 'main moves');
    await git(onMain.work, 'push', '--quiet', onMain.repository.path, 'main');
    await git(onMain.work, 'checkout', '--quiet', '-B', 'feature/x');
    await onMain.push({ 'src/a.ts': numbered(1, 60, { ...changed, 30: 'thirty()' }) });
    // To us line 30 is the pull request's, because we were told an older base; GitHub does not show it.
    const given = [ten, finding({ line: 30, title: 'Of main' }), fifty];
    const report = await onMain.post(given, { base: older });
    expect((await onMain.threads()).toSorted()).toEqual([
      'src/a.ts:10 **🟠 major, quality: Wrong sum**',
      'src/a.ts:50 **🟡 minor, quality: Too many**',
      'src/a.ts:file **🟠 major, quality: Of main**',
    ]);
    expect(report.counts).toMatchObject({ posted: 3, dropped: 0 });
  } finally {
    await onMain.server.stop();
  }
});

test('what GitHub takes nowhere stands in the summary', async () => {
  const refused = { status: 422, body: { message: 'Unprocessable Entity', errors: ['No.'] } };
  scene.server.fault({ method: 'POST', path: /\/pulls\/1\/(reviews|comments)$/, times: 9, respond: refused });
  const report = await scene.post([ten, fifty]);
  expect(report.findings.map(({ outcome }) => outcome)).toEqual(['summary', 'summary']);
  expect(scene.summary()).toContain('Wrong sum');
  expect(await scene.threads()).toEqual([]);
});

test('a review whose answer was lost is not there twice', async () => {
  scene.server.fault({ method: 'POST', path: /\/reviews$/, respond: 'drop-answer' });
  const report = await scene.post([ten, fifty]);
  expect(scene.repository.reviews).toHaveLength(2);
  expect(await scene.threads()).toEqual([
    'src/a.ts:10 **🟠 major, quality: Wrong sum**',
    'src/a.ts:50 **🟡 minor, quality: Too many**',
  ]);
  expect(report.counts.posted).toBe(2);
});

test('two runs at the same time leave one comment of each finding', async () => {
  scene.server.fault({ method: 'POST', path: /\/reviews$/, respond: { together: 2 } });
  await Promise.all([scene.post([ten, fifty]), scene.post([fifty, ten])]);
  expect(scene.repository.reviews).toHaveLength(2);
  expect(await scene.threads()).toHaveLength(2);
  expect(scene.repository.comments).toHaveLength(1);
});

test('a token that may not write posts nothing, says which permission it lacks, and the check fails', async () => {
  const report = await scene.post([ten], { permissions: { contents: 'read', 'pull-requests': 'read' } });
  expect(report.failures).toEqual(['not-posted']);
  expect(report.findings).toMatchObject([{ outcome: 'dropped', reason: 'refused' }]);
  expect(scene.logged.filter((line) => line.startsWith('warning'))).toEqual([
    expect.stringContaining('pull-requests: write'),
    expect.stringContaining('pull-requests: write'),
  ]);
  expect(scene.repository.reviewComments).toEqual([]);
});

test('without findings nothing fails, and the summary says so', async () => {
  const report = await scene.post([], { failOn: 'minor' });
  expect(report.failures).toEqual([]);
  expect(scene.summary()).toContain('No open findings.');
});

test.each([
  ['never', []],
  ['critical', []],
  ['major', ['fail-on']],
  ['minor', ['fail-on']],
] as const)('fail-on %s judges what is open, also what an earlier review said', async (failOn, failures) => {
  expect((await scene.post([ten], { failOn })).failures).toEqual(failures);
  expect((await scene.post([], { failOn })).failures).toEqual(failures);
});

test('files for which the model gave no answer leave the verdict open, unless nothing may fail', async () => {
  const notReviewed = [{ path: 'src/new.ts', reason: 'model' as const }];
  expect((await scene.post([], { failOn: 'critical', notReviewed })).failures).toEqual(['not-reviewed']);
  expect((await scene.post([], { failOn: 'never', notReviewed })).failures).toEqual([]);
});

test('findings of another commit are not posted', async () => {
  const head = '1'.repeat(40);
  await expect(scene.post([ten], { head })).rejects.toThrow(/are of commit 1{40}, but #1 is at [0-9a-f]{40}/);
  expect(scene.writes()).toEqual([]);
});

test('findings of a reviewer that says no commit are posted, and every file counts as looked at', async () => {
  const foreign = { head: '', base: '', reviewed: [] };
  const report = await scene.post([ten], { ...foreign });
  expect(report.counts.posted).toBe(1);
  expect(report.coverage).toEqual({ changed: 2, notReviewed: [] });
  await scene.push({ 'src/a.ts': numbered(1, 60, { ...changed, 10: 'TEN()' }) });
  expect((await scene.post([], foreign)).counts.resolved).toBe(1);
});

test('of more findings than comments are allowed the worst are posted, the others stand in the summary', async () => {
  const many = [50, 51, 52].map((line) => finding({ line, title: `Minor ${line}`, severity: 'minor' }));
  const report = await scene.post([...many, ten], { maxComments: 2 });
  expect(report.findings.map(({ title, outcome }) => [title, outcome])).toEqual([
    ['Wrong sum', 'inline'],
    ['Minor 50', 'inline'],
    ['Minor 51', 'summary'],
    ['Minor 52', 'summary'],
  ]);
  const again = await scene.post([...many, ten], { maxComments: 2 });
  expect(again.counts).toMatchObject({ posted: 0, known: 4, dropped: 0 });
  expect(scene.summary()).toContain('Minor 52');
});

test('what is fixed is struck out, and resolved where the token may', async () => {
  await scene.post([ten, fifty]);
  await scene.push({ 'src/a.ts': numbered(1, 60, { ...changed, 10: 'TEN()' }) });
  const report = await scene.post([fifty]);
  expect(report.counts).toMatchObject({ resolved: 1, known: 1 });
  expect(await scene.threads()).toEqual([
    'src/a.ts:10 ~~🟠 major, quality: Wrong sum~~ Fixed since.',
    'src/a.ts:50 **🟡 minor, quality: Too many**',
  ]);
  // That GitHub wants contents: write for it is nothing that everybody should be told at each run.
  expect(scene.logged.filter((line) => line.startsWith('warning'))).toEqual([]);
  await scene.push({ 'src/a.ts': numbered(1, 60, { 10: 'TEN()' }) });
  await scene.post([], { permissions: wide });
  expect(await scene.threads()).toEqual([
    'src/a.ts:10 ~~🟠 major, quality: Wrong sum~~ Fixed since.',
    'src/a.ts:50 ~~🟡 minor, quality: Too many~~ Fixed since. (resolved)',
  ]);
});

test('what was fixed and is back is said again in its place', async () => {
  await scene.post([ten]);
  await scene.push({ 'src/a.ts': start });
  await scene.post([], { permissions: wide });
  await scene.push({ 'src/a.ts': numbered(1, 60, changed) });
  scene.writes();
  const report = await scene.post([ten], { permissions: wide });
  expect(report.findings).toMatchObject([{ outcome: 'reopened' }]);
  expect(await scene.threads()).toEqual(['src/a.ts:10 **🟠 major, quality: Wrong sum**']);
  expect(scene.writes().filter((write) => write.startsWith('POST'))).toEqual([]);
});

test('what was said anew in other words was not deleted: the same elsewhere is said', async () => {
  await scene.post([ten]);
  await scene.push({ 'src/a.ts': start });
  await scene.post([]);
  await scene.push({ 'src/a.ts': numbered(1, 60, { 10: 'TEN()' }) });
  const back = { ...ten, quote: 'TEN()' };
  expect((await scene.post([back])).findings).toMatchObject([{ outcome: 'reopened' }]);
  await scene.push({ 'src/a.ts': numbered(1, 60, { 10: 'TEN()', 30: 'ten()' }) });
  const report = await scene.post([back, { ...ten, line: 30 }]);
  expect(report.findings).toMatchObject([
    { line: 10, outcome: 'open' },
    { line: 30, outcome: 'inline' },
  ]);
});

test('what stands there unchanged stays open though the reviewer does not say it again', async () => {
  await scene.post([ten, finding({ category: 'tests', line: 50, title: 'Not tested' })]);
  const report = await scene.post([]);
  expect(report.findings.map(({ title, outcome }) => [title, outcome])).toEqual([
    ['Wrong sum', 'open'],
    // Tests are written elsewhere.
    ['Not tested', 'resolved'],
  ]);
});

test('what was not looked at stays open whatever became of it', async () => {
  await scene.post([ten]);
  await scene.push({ 'src/a.ts': numbered(1, 60, { 10: 'TEN()' }) });
  expect((await scene.post([], { reviewed: [] })).findings).toMatchObject([{ outcome: 'open' }]);
});

test('what somebody with write access resolved is not said again and does not count', async () => {
  await scene.post([ten]);
  scene.repository.collaborators.set('mona', 'write');
  scene.resolve('Wrong sum', { login: 'mona', type: 'User' });
  const report = await scene.post([ten], { failOn: 'minor' });
  expect(report.findings).toMatchObject([{ outcome: 'dropped', reason: 'dismissed' }]);
  expect(report.failures).toEqual([]);
  expect(scene.repository.reviews).toHaveLength(1);
});

test('what was dismissed with a reason is struck out, not said again, and does not count', async () => {
  await scene.post([ten, fifty]);
  const github = await scene.github();
  const threads = await listReviewThreads(github, 1);
  const dismissal = { by: 'mona', reason: 'as @octo-org/team wants' };
  for (const thread of threads.slice(0, 1)) expect(await dismiss(github, thread, dismissal)).toBe(true);
  const report = await scene.post([ten, fifty], { failOn: 'major' });
  expect(report).toMatchObject({ counts: { posted: 0, known: 1, dropped: 1 }, failures: [] });
  expect(await scene.threads()).toEqual([
    'src/a.ts:10 ~~🟠 major, quality: Wrong sum~~ Dismissed by @&#8203;mona: as @&#8203;octo-org/team wants',
    'src/a.ts:50 **🟡 minor, quality: Too many**',
  ]);
});

test('the check run is beside the other checks, under a name of its own', async () => {
  const result = resultOf(
    await scene.post([ten, finding({ path: 'src/b.ts', line: 3 })], { failOn: 'major' }),
  );
  const github = await scene.github({ checks: 'write' });
  const summaries: string[] = [];
  await publish(
    alone(result),
    { comment: false, check: true, annotations: true, summary: true },
    {
      log: github.log,
      annotate: () => undefined,
      writeSummary: (text) => Promise.resolve(void summaries.push(text)),
    },
    {
      github,
      write: asFarAsAllowed(github.log),
      pullRequest: 1,
      headSha: result.headSha ?? '',
      runUrl: 'https://github.com/octo/demo/actions/runs/1',
    },
  );
  expect(scene.repository.checkRuns).toMatchObject([
    {
      name: 'parallel-claude/review',
      conclusion: 'failure',
      output: { title: '2 major findings are open. fail-on is major.' },
      annotations: [{ path: 'src/b.ts', start_line: 3, annotation_level: 'warning' }],
    },
  ]);
  expect(summaries).toEqual([result.summary]);
});

test('what somebody deleted is not said again', async () => {
  await scene.post([ten, fifty]);
  scene.repository.reviewComments.shift();
  const report = await scene.post([ten, fifty], { failOn: 'major' });
  expect(report.findings).toMatchObject([{ outcome: 'dropped', reason: 'dismissed' }, { outcome: 'open' }]);
  expect(report.failures).toEqual([]);
  expect((await scene.post([ten, fifty])).counts).toMatchObject({ posted: 0, known: 1, dropped: 1 });
});

test.each<[string, Partial<Finding>]>([
  ['in other words', { title: 'Off by one' }],
  ['in another category', { category: 'security' }],
  [
    'with more of the code',
    { line: 9, endLine: 11, quote: 'line(9)\nten()\nline(11)', title: 'A wrong sum' },
  ],
])('what somebody deleted is not said again %s, as often as it comes', async (_, again) => {
  await scene.post([ten]);
  scene.repository.reviewComments.shift();
  for (let round = 0; round < 2; round++) {
    const report = await scene.post([{ ...ten, ...again }], { failOn: 'minor' });
    expect(report).toMatchObject({
      findings: [{ outcome: 'dropped', reason: 'dismissed' }],
      counts: { posted: 0, dropped: 1 },
      failures: [],
    });
  }
  expect(await scene.threads()).toEqual([]);
});

test('what somebody deleted is not said again where its file is renamed, but something else is', async () => {
  await scene.post([ten]);
  scene.repository.reviewComments.shift();
  await git(scene.work, 'mv', 'src/a.ts', 'src/c.ts');
  await git(scene.work, 'commit', '--quiet', '--message', 'renamed');
  await scene.forcePush();
  const report = await scene.post([
    { ...ten, path: 'src/c.ts', title: 'Off by one' },
    { ...fifty, severity: 'major', path: 'src/c.ts' },
  ]);
  expect(report.findings).toMatchObject([
    { title: 'Off by one', outcome: 'dropped', reason: 'dismissed' },
    { title: 'Too many', outcome: 'inline' },
  ]);
});

test('what was deleted is remembered before what still stands, in as much room as there is', () => {
  const marker = (title: string, state: Marker['state'] = 'open'): Marker => ({
    identity: {
      ...{ category: 'quality', path: '𝕏'.repeat(300), code: 'c'.repeat(16), title, nth: 0 },
      lines: Array.from({ length: 20 }, () => 'd'.repeat(8)),
    },
    ...{ severity: 'major', head: 'a'.repeat(40), round: 1, state },
  });
  const many = Array.from({ length: 300 }, (_, index) => marker(`finding ${index}`));
  const memory = {
    ...{ rounds: 2, head: 'b'.repeat(40), unseen: [] },
    listed: many.slice(0, 10),
    said: [...many, marker('deleted', 'dismissed')],
  };
  const line = writeMemory(memory);
  expect(line.length).toBeLessThanOrEqual(50_000);
  expect(line.length).toBeGreaterThan(47_000);
  const { listed, said } = readMemory(line);
  expect(listed).toEqual(memory.listed);
  expect(said).toEqual(memory.said.slice(-said.length));
  const few = { ...memory, listed: [], said: memory.said.slice(-3) };
  expect(readMemory(writeMemory(few))).toEqual(few);
});

test.each([
  ['the summary is', /\/issues\/1\/comments/],
  ['the conversations are', /\/graphql$/],
])('what a run beside this one posts before %s read was not deleted', async (_, path) => {
  scene.server.fault({ path, respond: { after: () => scene.post([ten]) } });
  const report = await scene.post([ten], { failOn: 'major' });
  expect(report).toMatchObject({ counts: { known: 1, dropped: 0 }, failures: ['fail-on'] });
  expect(await scene.threads()).toHaveLength(1);
});

test.each([{ login: 'stranger', type: 'User' } as const, { login: 'some[bot]', type: 'Bot' } as const])(
  'what $login without write access resolved is not said again, but counts',
  async (by) => {
    await scene.post([ten]);
    scene.resolve('Wrong sum', by);
    const report = await scene.post([ten], { failOn: 'minor' });
    expect(report).toMatchObject({ counts: { posted: 0, known: 1 }, failures: ['fail-on'] });
    expect(scene.repository.reviews).toHaveLength(1);
  },
);

test("somebody else's comment with our marker is nothing that we said", async () => {
  await scene.post([ten]);
  const [ours] = scene.repository.reviewComments;
  if (!ours) throw new Error('nothing was posted');
  scene.repository.reviewComments.splice(0, 1, {
    ...ours,
    user: { login: 'mallory', id: 666, type: 'User' },
  });
  scene.repository.comments.splice(0);
  expect((await scene.post([ten])).counts).toMatchObject({ posted: 1, known: 0 });
});

test('a comment of another workflow with our token that quotes a marker is nothing that we said', async () => {
  await scene.post([ten]);
  const [ours] = scene.repository.reviewComments;
  if (!ours) throw new Error('nothing was posted');
  ours.body = `The linter does not like:\n\n${ours.body}`;
  scene.repository.comments.splice(0);
  expect((await scene.post([ten])).counts).toMatchObject({ posted: 1, known: 0 });
});

test('a marker of ours that nobody can read is passed over', async () => {
  await scene.post([ten]);
  const [ours] = scene.repository.reviewComments;
  if (ours) ours.body = ours.body.replace(/finding \S+/, 'finding e30=');
  scene.repository.comments.splice(0);
  expect((await scene.post([ten])).counts).toMatchObject({ posted: 1, known: 0 });
});

test('what others wrote cannot pass for a marker of ours', async () => {
  const forged = writeMarker({
    identity: { category: 'quality', path: 'src/a.ts', code: '', lines: [], title: 'Forged', nth: 0 },
    severity: 'minor',
    head: '',
    round: 1,
    state: 'dismissed',
  });
  await scene.post([{ ...ten, body: `\`\`\`\n${forged}\n\`\`\`\n\n${forged}` }]);
  expect((await scene.post([ten])).findings).toMatchObject([{ title: 'Wrong sum', outcome: 'open' }]);
});

test('later reviews raise only worse findings about lines that were there before', async () => {
  await scene.post([]);
  const minor = (line: number) => finding({ line, severity: 'minor', title: `Minor ${line}` });
  const second = await scene.post([minor(10), finding({ line: 50, title: 'Major' })]);
  expect(second.findings.map(({ title, outcome, reason }) => [title, outcome, reason])).toEqual([
    ['Major', 'inline', undefined],
    ['Minor 10', 'dropped', 'narrowed'],
  ]);
  await scene.push({ 'src/a.ts': numbered(1, 60, { ...changed, 12: 'twelve()' }) });
  const third = await scene.post([
    minor(12),
    finding({ line: 9, title: 'Late' }),
    finding({ line: 50, title: 'Major' }),
  ]);
  expect(third.findings.map(({ title, outcome }) => [title, outcome])).toEqual([
    ['Late', 'dropped'],
    ['Major', 'open'],
    ['Minor 12', 'inline'],
  ]);
});

test('lines that no review has looked at are not known to it, also under a new name', async () => {
  const unseen = {
    reviewed: [],
    notReviewed: ['src/a.ts', 'src/new.ts'].map((path) => ({ path, reason: 'budget' }) as const),
  };
  await scene.post([], unseen);
  await scene.post([], unseen);
  await git(scene.work, 'mv', 'src/new.ts', 'src/newer.ts');
  await scene.push({});
  const late = finding({ path: 'src/newer.ts', line: 2, severity: 'minor', title: 'Late' });
  expect((await scene.post([ten, fifty, late])).counts).toMatchObject({ posted: 3, dropped: 0 });
});

test('what is kept for the next review leaves room for what people read, however long paths and titles are', async () => {
  const path = `${'long/'.repeat(400)}a.ts`;
  const many = Array.from({ length: 30 }, (_, index) =>
    finding({ path, title: `${'漢'.repeat(180)}${index}`, category: 'custom' }),
  );
  const notReviewed = Array.from({ length: 700 }, (_, index) => ({
    path: `src/${index}.ts`,
    reason: 'budget' as const,
  }));
  const report = await scene.post(many, { notReviewed });
  expect(report.counts).toMatchObject({ posted: 30 });
  expect(scene.summary().length).toBeLessThanOrEqual(65_536);
  expect(scene.summary()).toContain('30 major findings are open');
  // And the next one knows of it.
  expect((await scene.post([])).round).toBe(2);
});

test('what changed is known across a forced push, since GitHub keeps the commit that was reviewed', async () => {
  await scene.post([]);
  await git(scene.work, 'commit', '--quiet', '--amend', '--message', 'amended');
  await commitFiles(scene.work, { 'src/a.ts': numbered(1, 60, { ...changed, 11: 'eleven()' }) }, 'more');
  await scene.forcePush();
  const minor = (line: number) => finding({ line, severity: 'minor', title: `Minor ${line}` });
  const report = await scene.post([minor(10), minor(11)]);
  expect(report.findings.map(({ title, outcome }) => [title, outcome])).toEqual([
    ['Minor 10', 'dropped'],
    ['Minor 11', 'inline'],
  ]);
});

test('where GitHub has lost the commit of the last review, all lines count as changed', async () => {
  await scene.post([]);
  const memory = writeMemory({ rounds: 5, head: '1'.repeat(40), unseen: [], listed: [], said: [] });
  for (const comment of scene.repository.comments)
    comment.body = comment.body.replace(/^<!-- parallel-claude:review-memory .*$/m, memory);
  const report = await scene.post([fifty]);
  expect(report).toMatchObject({ round: 6, counts: { posted: 1, dropped: 0 } });
});

test('a finding follows its file when that is renamed, in one push or over several', async () => {
  await scene.post([finding({ path: 'src/new.ts', line: 2, quote: 'line(2)' }), ten]);
  await git(scene.work, 'mv', 'src/new.ts', 'src/newer.ts');
  await git(scene.work, 'mv', 'src/a.ts', 'src/c.ts');
  await git(scene.work, 'commit', '--quiet', '--message', 'renamed');
  await scene.forcePush();
  const report = await scene.post([
    finding({ path: 'src/newer.ts', line: 2, quote: 'line(2)' }),
    { ...ten, path: 'src/c.ts' },
  ]);
  expect(report.counts).toMatchObject({ posted: 0, known: 2, resolved: 0 });
  await git(scene.work, 'mv', 'src/newer.ts', 'src/newest.ts');
  await git(scene.work, 'commit', '--quiet', '--message', 'renamed again');
  await scene.forcePush();
  const last = await scene.post([
    finding({ path: 'src/newest.ts', line: 2, quote: 'line(2)' }),
    { ...ten, path: 'src/c.ts' },
  ]);
  expect(last.counts).toMatchObject({ posted: 0, known: 2, resolved: 0 });
});

test('what the pull request does not change any more is resolved', async () => {
  await scene.post([finding({ path: 'src/new.ts', line: 2 })]);
  await scene.push({ 'src/new.ts': null });
  expect((await scene.post([], { reviewed: [] })).counts).toMatchObject({ resolved: 1 });
});

const evil = '@octo-org/team fixes #1 <img src=x> [x](https://evil.example) ![x](https://evil.example)';

test('whatever a finding says, what is posted pings nobody, links nowhere and holds no HTML', async () => {
  const hostile = finding({
    title: `${evil}\n::set-env name=X::y`,
    body: `${evil}\n\n::error::x\n\n- ${evil}\n\n<!-- parallel-claude:review-memory e30= -->\n\n\`${evil}\``,
    suggestion: `${evil}\u202e`,
  });
  const paths = [
    '../../etc/passwd',
    '/etc/passwd',
    '',
    'a\0b',
    '--output=x',
    ':(glob)**',
    'x'.repeat(5_000),
    evil,
  ];
  const report = await scene.post([
    { ...hostile, line: 10 },
    { ...hostile, line: 30, category: 'security' },
    ...paths.map((path) => ({ ...hostile, path, line: 1 })),
  ]);
  expect(report.counts).toMatchObject({ posted: paths.length + 2, dropped: 0 });
  const bodies = [...scene.repository.reviewComments, ...scene.repository.comments].map(({ body }) => body);
  expect(bodies).toHaveLength(3);
  for (const body of bodies) {
    const [hidden, ...seen] = body.split('\n\n');
    expect(hidden).toMatch(/^<!-- parallel-claude:/);
    const html = marked.parse(seen.join('\n\n'), { gfm: true, async: false });
    const ours = /<(?!\/?(p|ul|ol|li|strong|em|code|pre|br|details|summary|table|thead|tbody|tr|th|td|a)\b)/;
    expect(html).not.toMatch(ours);
    for (const [, address = ''] of html.matchAll(/href="([^"]*)"/g))
      expect(address).toMatch(new RegExp(`^${scene.server.url}/octo/demo/pull/1#discussion_r\\d+$`));
    expect(html.replace(/<code[^>]*>.*?<\/code>/gs, '')).not.toMatch(/@octo-org|#1\b|\u202e/);
    expect(body).not.toMatch(/^\s*::/m);
  }
  expect((await scene.post([])).round).toBe(2);
});

test('where nobody answers, the run fails and the next one goes on where it was', async () => {
  scene.server.fault({ method: 'POST', path: /\/pulls\/1\/comments$/, times: 4, respond: 'drop' });
  const both = [ten, finding({ line: 30, title: 'On the file' })];
  await expect(scene.post(both)).rejects.toThrow(/gave no answer/);
  expect(await scene.threads()).toHaveLength(1);
  expect((await scene.post(both)).counts).toMatchObject({ posted: 1, known: 1 });
});
