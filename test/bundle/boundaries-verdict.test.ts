import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { git, removeTempDirs, tempDir, tryGit } from '../support/git.js';
import { LocalGitHub } from '../support/local-github.js';
import {
  checkOn,
  commentOn,
  config,
  configPath,
  boundariesOf,
  openScene,
  propose,
  verdictsOf,
} from './boundaries-scene.js';
import { numbered } from './history.js';
import type { Scene } from './scene.js';

let github: LocalGitHub;
let scene: Scene;
beforeAll(async () => {
  github = await LocalGitHub.start();
  scene = await openScene(github, 'verdicts');
});
afterAll(async () => {
  await github.stop();
  await removeTempDirs();
});

test('a branch that changes its own files passes, with a green check run and no comment', async () => {
  const number = await propose(scene, 'claude/client-own', { 'client/a.ts': 'A\n' });
  const run = await scene.run({ number });
  expect(run).toMatchObject({ code: 0, outputs: { violations: '0', session: 'client', flagged: '0' } });
  expect(run.warnings).toEqual([]);
  expect(checkOn(scene, number)).toEqual({
    conclusion: 'success',
    title: 'Changes only what it may: 1 file of client.',
  });
  expect(commentOn(scene, number)).toBeUndefined();
});

test('a branch that changes what another session owns fails, and is told whose it is and what to do', async () => {
  const files = { 'client/a.ts': 'A\n', 'server/b.ts': 'B\n', 'server/new file.ts': 'n\n' };
  const number = await propose(scene, 'claude/client-strays', files);
  const run = await scene.run({ number });
  expect(run).toMatchObject({ code: 1, outputs: { violations: '2' } });
  expect(run.errors).toEqual(['Changes 2 files of server.']);
  expect(checkOn(scene, number)).toEqual({ conclusion: 'failure', title: 'Changes 2 files of server.' });
  const comment = commentOn(scene, number) ?? '';
  expect(comment).toContain('**Changes 2 files of `server`.**');
  expect(comment).toContain('Note: Talk to us first');
  expect(comment).toContain('server-bot');
  const { headSha } = scene.repository.pull(number);
  expect(comment).toContain(
    `/parallel-claude allow {server/b.ts,server/new file.ts} at ${headSha} because <why>`,
  );
  expect(run.summary).toContain(comment.split('\n')[1]);
});

test('the command in the comment takes the files out of the branch, and the next run passes and folds the comment', async () => {
  const files = { 'client/a.ts': 'A\n', 'server/b.ts': null, "server/it's [new] $HOME": 'n\n' };
  const number = await propose(scene, 'claude/client-repairs', files);
  await scene.run({ number });
  const command = /^git --literal-pathspecs restore.*$/m.exec(commentOn(scene, number) ?? '')?.[0] ?? '';
  const clone = await tempDir('clone');
  await git(clone, 'clone', '--quiet', '--branch', 'claude/client-repairs', scene.repository.path, '.');
  await git(clone, '-c', `alias.repair=!${command}`, 'repair');
  expect(await git(clone, 'diff', '--name-only', 'origin/main', 'HEAD')).toBe('client/a.ts');
  expect((await tryGit(clone, ['push', '--quiet', 'origin', 'HEAD'])).code).toBe(0);
  await scene.repository.pushed([scene.repository]);
  expect(await scene.run({ number })).toMatchObject({ code: 0, errors: [] });
  expect(commentOn(scene, number)).toContain('Changes only what it may: 1 file of `client`.');
  expect(commentOn(scene, number)).not.toContain('###');
});

test('a shared file is reported with its note and does not fail', async () => {
  const number = await propose(scene, 'claude/client-shares', { 'types/c.ts': 'C\n' });
  expect(await scene.run({ number })).toMatchObject({ code: 0, outputs: { shared: '1', violations: '0' } });
  expect(commentOn(scene, number)).toContain('`types/c.ts`. Its note: Tell both sides');
});

describe('a file that no session owns', () => {
  let number: number;
  beforeAll(async () => {
    number = await propose(scene, 'claude/client-elsewhere', { 'docs/x.md': 'x\n' });
  });

  test.each([
    ['ignore', 0, 'success', undefined],
    ['warn', 0, 'success', expect.stringContaining('Changes 1 file that no session owns: `docs/x.md`.')],
    ['fail', 1, 'failure', expect.stringContaining('**Changes 1 file that no session owns.**')],
  ])('under %s: exit code %i, %s', async (unowned, code, conclusion, comment) => {
    expect(await scene.run({ number, inputs: { unowned } })).toMatchObject({
      code,
      outputs: { unowned: '1' },
    });
    expect(checkOn(scene, number)).toMatchObject({ conclusion });
    expect(commentOn(scene, number)).toEqual(comment);
  });
});

test('a file that several sessions own alike fails until the config decides', async () => {
  const both = config.replace('owns: [server/**]', 'owns: [server/**, client/**]');
  const own = await openScene(github, 'ties', { [configPath]: both });
  const number = await propose(own, 'claude/client-tie', { 'client/a.ts': 'A\n' });
  const run = await own.run({ number });
  expect(run.errors).toEqual(['Changes 1 file that client and server own alike.']);
  expect(commentOn(own, number)).toContain('make one of them more exact');
});

test('a branch that moves a file out of another’s area fails for the side it left', async () => {
  const number = await propose(scene, 'claude/client-moves', { 'server/b.ts': null, 'client/b.ts': 'b\n' });
  const run = await scene.run({ number });
  expect(run.code).toBe(1);
  expect(run.summary).toContain('moved from server/b.ts: owned by server, not by client');
});

describe('a branch that is of no session', () => {
  test('may not change what a session owns, whatever unknown-session says', async () => {
    const number = await propose(scene, 'topic/no-name', { 'server/b.ts': 'B\n' });
    for (const policy of ['ignore', 'warn', 'fail'])
      expect(await scene.run({ number, inputs: { 'unknown-session': policy } })).toMatchObject({ code: 1 });
  });

  test('passes with what nobody owns, is told so, and fails where unknown-session says fail', async () => {
    const number = await propose(scene, 'topic/docs', { 'docs/y.md': 'y\n' });
    const run = await scene.run({ number });
    expect(run).toMatchObject({ code: 0, outputs: { session: '' } });
    expect(run.summary).toContain('The branch `topic/docs` is of no session');
    expect(commentOn(scene, number)).toBeUndefined();
    const failed = await scene.run({ number, inputs: { 'unknown-session': 'fail' } });
    expect(failed.errors).toEqual(['The branch is of no session.']);
    const ignored = await scene.run({ number, inputs: { 'unknown-session': 'ignore' } });
    expect(ignored.summary).not.toContain('of no session');
  });

  test.each([
    ['a label', { labels: ['Session:Client'] }, {}],
    ['its author', { author: 'client-bot' }, {}],
    ['the input', {}, { session: 'client' }],
  ])('is one’s by %s', async (by, pull, inputs) => {
    const branch = `topic/${by.replaceAll(' ', '-')}`;
    const number = await propose(scene, branch, { 'client/a.ts': `${by}\n` }, pull);
    expect(await scene.run({ number, inputs })).toMatchObject({ code: 0, outputs: { session: 'client' } });
  });

  test('and one that is of two is told by what', async () => {
    const number = await propose(scene, 'claude/client-two', { 'client/a.ts': '2\n' }, { author: 'mona' });
    const run = await scene.run({ number });
    expect(run.errors.join()).toMatch(
      /^this branch is of 2 sessions: client by the branch name .*, server by the author/,
    );
    expect(checkOn(scene, number)).toEqual({ conclusion: 'failure', title: 'Could not be judged' });
  });
});

test('an import of what the session may not read is a warning, and fails where read-violations says so', async () => {
  const source = "import '../types/c';\nimport '../server/b';\n";
  const number = await propose(scene, 'claude/client-reads', { 'client/a.ts': source });
  const run = await scene.run({ number });
  expect(run).toMatchObject({ code: 0 });
  expect(commentOn(scene, number)).toContain('adds 1 import of what `client` may not read'.slice(5));
  const failed = await scene.run({ number, inputs: { 'read-violations': 'fail' } });
  expect(failed.errors).toEqual(['Adds 1 import of what client may not read.']);
});

test('a change to what runs in CI is flagged even where it passes', async () => {
  const number = await propose(scene, 'claude/client-ci', { '.github/workflows/x.yml': 'on: push\n' });
  expect(await scene.run({ number })).toMatchObject({ code: 0, outputs: { flagged: '1' } });
  expect(commentOn(scene, number)).toContain('Changes what runs in CI: `.github/workflows/x.yml`.');
});

test('where base has no config every file is nobody’s, and the log warns of it', async () => {
  const number = await propose(scene, 'claude/client-unruled', { 'server/b.ts': 'B\n' });
  const run = await scene.run({ number, inputs: { config: '.claude/paralel.yml' } });
  expect(run).toMatchObject({ code: 0, outputs: { unowned: '1', session: '' } });
  expect(run.warnings).toEqual(["main has no .claude/paralel.yml: no file is anybody's."]);
});

test('a config that is wrong fails with its place, on the check run too', async () => {
  const own = await openScene(github, 'wrong-config', { [configPath]: 'sessions:\n  a:\n    owns: [/x]\n' });
  const number = await propose(own, 'claude/client-x', { 'a.md': 'a\n' });
  const run = await own.run({ number });
  expect(run.errors.join()).toMatch(/^\.claude\/parallel-config\.yml:3:12: /);
  expect(checkOn(own, number)).toEqual({ conclusion: 'failure', title: 'Could not be judged' });
});

test.each([300, 10_000])('a pull request of %i files is judged completely', async (count) => {
  const own = await openScene(github, `many-${count}`);
  const files = Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`${index % 2 ? 'client' : 'server'}/f${index}.ts`, 'x\n']),
  );
  const number = await propose(own, 'claude/client-many', { ...files, 'z.txt': numbered(3) });
  const run = await own.run({ number });
  expect(run).toMatchObject({ code: 1, outputs: { violations: String(count / 2), unowned: '1' } });
  const report = await boundariesOf(run);
  expect(report.files).toHaveLength(count + 1);
  expect(run.requests.filter(({ path }) => path.includes('/files'))).toEqual([]);
  expect(commentOn(own, number)?.length).toBeLessThan(65_537);
});

test('what base changed since the branch left it is none of the branch’s doing', async () => {
  const number = await propose(scene, 'claude/client-behind', { 'client/late.ts': 'l\n' });
  await scene.push({ branch: 'main', files: { 'server/moved-on.ts': 'm\n' } });
  expect(await verdictsOf(await scene.run({ number }))).toEqual(['client/late.ts own']);
});
