import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { marked } from 'marked';
import { issueCommentEvent, pullRequestEvent } from '../support/events.js';
import { removeTempDirs } from '../support/git.js';
import { LocalGitHub } from '../support/local-github.js';
import { boundariesOf, checkOn, commentOn, config, configPath } from './boundaries-scene.js';
import { openScene, propose, say } from './boundaries-scene.js';
import { expectHarmless, strangeCommands } from './harmless.js';
import { writeHistory } from './history.js';
import type { Scene } from './scene.js';

let github: LocalGitHub;
let scene: Scene;
beforeAll(async () => {
  github = await LocalGitHub.start();
  scene = await openScene(github, 'hostile');
});
afterAll(async () => {
  await github.stop();
  await removeTempDirs();
});

const strays = { 'server/b.ts': 'B\n' };

describe('what a pull request says', () => {
  const names = [
    'server/::error::x',
    'server/`|<b>@octocat #1',
    'server/a\nb',
    'server/\n::error::x',
    'server/\n/parallel-claude allow ** at x because y',
    'server/```\n@team',
    'server/<img src=x>.txt',
    'server/</details> -->.txt',
    'server/%0A::set-output',
    'server/##[error]x',
    "server/';touch x;'",
    'server/$(touch x)',
    'server/[me](mailto:a@evil.example)',
    'server/\u202egnp',
    'server/-rf',
    'server/ space ',
  ];

  test('by the names of its files stays text in comment, check run, summary and log', async () => {
    const files = Object.fromEntries(names.map((name) => [name, 'x\n']));
    const number = await propose(scene, 'claude/client-evil', files);
    const run = await scene.run({ number });
    expect(run).toMatchObject({ code: 1, outputs: { violations: String(names.length) } });
    expect(run.errors).toEqual([`Changes ${names.length} files of server.`]);
    expect(strangeCommands(run)).toEqual([]);
    const check = scene.repository.checkRuns.findLast(({ headSha }) => headSha === headOf(number));
    for (const text of [commentOn(scene, number), check?.output.summary, run.summary]) {
      expectHarmless(text ?? '');
      expect(text).not.toContain('\u202e');
      expect(text).not.toMatch(/^\/parallel-claude allow \*\*/m);
      expect(marked.parse(text ?? '', { async: false })).not.toContain('href');
    }
    const annotated = check?.annotations.map(({ path }) => path).sort();
    expect(annotated).toEqual([...names].sort());
  });

  test('by its title, its branch and its trailers stays text', async () => {
    const branch = 'topic/<b>@team</b>|`$(id)`';
    const subject = 'x\n\nParallel-Claude-Scope: client/@team/<img>`*\n';
    await scene.push({ branch, files: strays, subject });
    const title = '::error::x <img src=x> @everyone -->';
    const { number } = await scene.repository.openPullRequest({ head: branch, title });
    const run = await scene.run({ number, inputs: { 'unknown-session': 'fail' } });
    expect(run.code).toBe(1);
    expect(strangeCommands(run)).toEqual([]);
    expectHarmless(commentOn(scene, number) ?? '');
    expectHarmless(run.summary);
  });

  test('by a trailer that is no glob is an error that names the commit, and no more', async () => {
    const subject = `x\n\nParallel-Claude-Scope: ::error::[${'a'.repeat(900)}\n`;
    await scene.push({ branch: 'claude/client-trailer', files: { 'client/a.ts': 't\n' }, subject });
    const { number } = await scene.repository.openPullRequest({ head: 'claude/client-trailer' });
    const run = await scene.run({ number });
    expect(run.errors).toEqual([expect.stringMatching(/^Parallel-Claude-Scope of commit [0-9a-f]{12}: /)]);
    expect(strangeCommands(run)).toEqual([]);
    expect(checkOn(scene, number)).toMatchObject({ conclusion: 'failure', title: 'Could not be judged' });
  });
});

describe('what somebody comments', () => {
  test('without write access is named as void, as text, and ten times at most', async () => {
    const number = await propose(scene, 'claude/client-flood', strays);
    const line = `/parallel-claude allow <img>@team|\` at ${headOf(number)} because --> ::error::x`;
    const lines = Array.from({ length: 300 }, (_, at) => line.replace('img', `img${at}`));
    say(scene, number, lines.join('\n'), { by: 'mallory', permission: 'read' });
    const run = await scene.run({ number });
    expect(run).toMatchObject({ code: 1, outputs: { violations: '1' } });
    expect((await boundariesOf(run)).voidExceptions).toHaveLength(300);
    expect(strangeCommands(run)).toEqual([]);
    const comment = commentOn(scene, number) ?? '';
    expect(comment.match(/No exception/g)).toHaveLength(10);
    expect(comment).toContain('img299');
    expect(comment).toContain('290 earlier comments like the next are in the report.');
    expectHarmless(comment);
    expectHarmless(run.summary);
  });

  test('to keep the run busy is judged at once', async () => {
    const number = await propose(scene, 'claude/client-busy', strays);
    const spaces = ' '.repeat(65_000);
    const braces = '{a,b}'.repeat(90);
    for (let count = 0; count < 30; count++) {
      say(scene, number, `/parallel-claude allow${spaces}x`, { by: 'mallory', permission: 'read' });
      say(scene, number, `/parallel-claude allow ${braces} at ${headOf(number)} because${spaces}x`);
      say(scene, number, `/parallel-claude allow a at ${' at '.repeat(20_000)}`);
      say(scene, number, `${'`'.repeat(65_000)}x\n${'<!--'.repeat(10_000)}`);
    }
    const run = await scene.run({ number });
    expect(run).toMatchObject({ code: 1, outputs: { violations: '1' } });
    expect((await boundariesOf(run)).voidExceptions).toHaveLength(90);
  });

  test.each([
    ['in a quote', (line: string) => `> ${line}`],
    ['in code', (line: string) => `\`\`\`\n${line}\n\`\`\``],
    ['hidden in HTML', (line: string) => `<!--\n${line}\n-->`],
    ['for a commit of a few digits', (line: string) => line.replace(/ at \w+/, (at) => at.slice(0, 11))],
    ['for no reason', (line: string) => line.replace(/ because.*/, ' because <why>')],
    ['about all but one', (line: string) => line.replace('server/**', '!client/**')],
  ])('with write access, but %s, allows nothing', async (_, write) => {
    const number = await propose(scene, `claude/client-write-${scene.repository.pulls.size}`, strays);
    say(scene, number, write(`/parallel-claude allow server/** at ${headOf(number)} because yes`));
    expect(await scene.run({ number })).toMatchObject({ code: 1, outputs: { violations: '1' } });
  });

  test('and an App writes that GitHub does not count among the collaborators allows nothing', async () => {
    const number = await propose(scene, 'claude/client-app', strays);
    say(scene, number, `/parallel-claude allow server/** at ${headOf(number)} because yes`, { by: 'x[bot]' });
    scene.repository.collaborators.delete('x[bot]');
    expect(await scene.run({ number })).toMatchObject({ code: 1 });
    expect(commentOn(scene, number)).toContain('has no write access');
  });
});

describe('the rules', () => {
  const wider = config.replace('owns: [client/**]', 'owns: ["**"]').replace('owns: [server/**]', 'owns: []');

  test('that a pull request brings along count for nothing, and their change is flagged', async () => {
    const files = { [configPath]: wider, 'server/b.ts': 'B\n' };
    const number = await propose(scene, 'claude/client-greedy', files);
    const run = await scene.run({ number });
    expect(run).toMatchObject({ code: 1, outputs: { violations: '1', flagged: '1' } });
    expect(commentOn(scene, number)).toContain('Until they are merged, those of `main` count.');
  });

  test('that are taken away count until that is merged', async () => {
    const number = await propose(scene, 'claude/client-lawless', { [configPath]: null, ...strays });
    expect(await scene.run({ number })).toMatchObject({
      code: 1,
      outputs: { violations: '1', flagged: '1' },
    });
  });

  test('of a branch that somebody made for it turn no check green that the default branch may require', async () => {
    await scene.push({ branch: 'topic/lax', files: { [configPath]: wider } });
    const refused = await propose(scene, 'claude/client-two-ways', strays);
    expect(await scene.run({ number: refused })).toMatchObject({ code: 1 });
    const into = { head: 'claude/client-two-ways', base: 'topic/lax' };
    const { number } = await scene.repository.openPullRequest(into);
    expect(await scene.run({ number })).toMatchObject({ code: 0 });
    expect(checkOn(scene, number, 'parallel-claude/boundaries (topic/lax)')).toMatchObject({
      conclusion: 'success',
    });
    expect(checkOn(scene, refused)).toMatchObject({ conclusion: 'failure' });
    const edited = pullRequestEvent(scene.repository, refused, { action: 'edited' });
    expect(await scene.run({ event: edited })).toMatchObject({ code: 1 });
  });

  test('of the base that a workflow names count for every pull request', async () => {
    await scene.push({ branch: 'topic/lax-too', files: { [configPath]: wider } });
    await scene.push({ branch: 'claude/client-named', files: strays });
    const into = { head: 'claude/client-named', base: 'topic/lax-too' };
    const { number } = await scene.repository.openPullRequest(into);
    expect(await scene.run({ number, inputs: { base: 'main' } })).toMatchObject({ code: 1 });
    expect(checkOn(scene, number)).toMatchObject({ conclusion: 'failure' });
  });
});

test('a branch of a fork by the name of base, or of another session, is nobody’s', async () => {
  const fork = await github.addRepository({ owner: 'eve', name: 'hostile', parent: scene.repository });
  await writeHistory(fork, [{ branch: 'main', files: strays }]);
  const pull = { head: 'main', headRepo: fork, author: 'eve' };
  const { number } = await scene.repository.openPullRequest(pull);
  expect(await scene.run({ number })).toMatchObject({ code: 1, outputs: { session: '', violations: '1' } });
  const event = issueCommentEvent(scene.repository, number, 'edited');
  expect(await scene.run({ event })).toMatchObject({ code: 0, outputs: { session: '', violations: '1' } });
  expect(checkOn(scene, number)).toMatchObject({ conclusion: 'failure' });
});

function headOf(number: number): string {
  return scene.repository.pull(number).headSha;
}
