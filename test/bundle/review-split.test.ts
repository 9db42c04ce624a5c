import { symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { LocalClaude } from '../support/claude/local-claude.js';
import { repositoryEvent } from '../support/events.js';
import { removeTempDirs } from '../support/git.js';
import { LocalGitHub } from '../support/local-github.js';
import { checkOn } from './boundaries-scene.js';
import { strangeCommands } from './harmless.js';
import {
  change,
  commentsOn,
  findingsOf,
  found,
  leave,
  openReview,
  reviewOf,
  type ReviewScene,
} from './review-scene.js';

let github: LocalGitHub;
let claude: LocalClaude;
beforeAll(async () => {
  github = await LocalGitHub.start();
  claude = await LocalClaude.start();
});
afterAll(async () => {
  await claude.stop();
  await github.stop();
  await removeTempDirs();
});

const open = (name: string): Promise<ReviewScene> => openReview(github, claude, name);
const zero = found();
/** Of the job that posts: no key. */
const post = (findings: string) => ({ mode: 'post', findings, 'anthropic-api-key': '' });

describe('find and post as two jobs', () => {
  test('post what one of them found, with neither having both a key and a token that writes', async () => {
    const { scene, run, finds } = await open('split');
    finds([zero]);
    const reading = github.addToken({ permissions: { contents: 'read' } });
    const first = await run({ token: reading, inputs: { mode: 'find' } });
    expect(first).toMatchObject({
      code: 0,
      writes: [],
      outputs: { findings: '1', reviewed: '2', 'not-reviewed': '0' },
    });
    expect(first.outputs).not.toHaveProperty('posted');
    expect(first.summary).toContain('Divides by zero');
    const { findings, head } = await findingsOf(first);
    expect(head).toBe(scene.repository.pull(1).headSha);
    expect(findings).toHaveLength(1);

    const asked = claude.requests.length;
    const second = await run({ inputs: post(first.outputs['report'] ?? '') });
    expect(second).toMatchObject({
      code: 0,
      outputs: { findings: '1', posted: '1', reviewed: '2', cost: first.outputs['cost'] },
    });
    expect(claude.requests).toHaveLength(asked);
    expect(commentsOn(scene)).toEqual(['src/a.ts:10 **🟠 major, quality: Divides by zero**']);
    expect(await reviewOf(second)).toMatchObject({ model: 'claude-opus-5-5', coverage: { reviewed: 2 } });
  });

  test('find asks nothing of GitHub but its commits, and needs no token for a public repository', async () => {
    const { scene, run, finds } = await openReview(github, claude, 'tokenless', change, false);
    finds([zero]);
    const first = await run({ token: '', inputs: { mode: 'find', 'github-token': '' } });
    expect(first).toMatchObject({ code: 0, outputs: { findings: '1' } });
    expect(first.requests.filter(({ path }) => path.startsWith('/api/'))).toEqual([]);
    expect(commentsOn(scene)).toEqual([]);
  });

  test('post says nothing of findings of another commit than the one that is there', async () => {
    const { scene, run, finds } = await open('stale');
    finds([zero]);
    const first = await run({ inputs: { mode: 'find' } });
    await scene.push({ branch: 'feature/x', files: { 'src/b.ts': 'b\n' } });
    const second = await run({ inputs: post(first.outputs['report'] ?? '') });
    expect(second.code).toBe(1);
    expect(second.errors.join()).toMatch(/The findings are of commit [0-9a-f]{40}, but #1 is at/);
    const foreign = await leave(JSON.stringify({ head: '0'.repeat(40), findings: [zero] }));
    const third = await run({ inputs: post(foreign) });
    expect(third.code).toBe(1);
    expect(third.errors.join()).toMatch(/The findings are of commit 0{40}, but #1 is at/);
    expect(commentsOn(scene)).toEqual([]);
    expect(checkOn(scene, 1, 'parallel-claude/review')).toMatchObject({ conclusion: 'failure' });
  });
});

describe("another reviewer's findings", () => {
  const foreign = { severity: 'major', path: './src/a.ts', line: 10, title: 'Divides by zero' };

  test.each([
    ['a list', [foreign]],
    ['an object that holds them', { summary: 'One thing.', findings: [foreign], cost: 'unknown' }],
  ])('are posted, as %s', async (name, findings) => {
    const { scene, run } = await open(name.replaceAll(' ', '-'));
    const done = await run({ inputs: post(await leave(JSON.stringify(findings))) });
    expect(done).toMatchObject({
      code: 0,
      outputs: { findings: '1', posted: '1', reviewed: '', cost: '', tokens: '' },
    });
    expect(commentsOn(scene)).toEqual(['src/a.ts:10 **🟠 major, custom: Divides by zero**']);
    const again = await run({ inputs: post(await leave(JSON.stringify(findings))) });
    expect(again).toMatchObject({ code: 0, outputs: { posted: '0', dropped: '0' } });
    expect(commentsOn(scene)).toHaveLength(1);
  });

  test('can do nothing by what they say, and do not tell the token', async () => {
    const { scene, run } = await open('foreign-hostile');
    const body = `::set-env name=A::b\n@octo/team <img src=x> [x](https://evil.example) ${scene.token}`;
    const findings = [{ ...foreign, title: `::error::x ${scene.token}`, body, path: 'src/a.ts' }];
    const done = await run({ inputs: post(await leave(JSON.stringify(findings))) });
    expect(done).toMatchObject({ code: 0, outputs: { posted: '1' } });
    expect(strangeCommands(done)).toEqual([]);
    const [comment] = scene.repository.reviewComments;
    expect(comment?.body).not.toContain(scene.token);
    expect(comment?.body).not.toMatch(/^::|<img|(?<![\w`])@octo|https:\/\/evil/m);
  });

  test.each([
    ['no JSON', 'nonsense', 'The findings: $ is no JSON'],
    ['another shape', '{"comments": []}', 'has no "findings"'],
    ['a severity that there is not', JSON.stringify([{ ...foreign, severity: 'fatal' }]), '$[0].severity'],
  ])('that are %s are refused, saying where', async (name, text, message) => {
    const { scene, run } = await open(`bad-${name.replaceAll(' ', '-')}`);
    const done = await run({ inputs: post(await leave(text)) });
    expect(done.code).toBe(1);
    expect(done.errors.join()).toContain(message);
    expect(commentsOn(scene)).toEqual([]);
  });

  test('are not read through a link, which whoever wrote the workspace may have made', async () => {
    const { run } = await open('linked');
    const link = join(dirname(await leave('')), 'link.json');
    await symlink(await leave('[]'), link);
    const done = await run({ inputs: post(link) });
    expect(done.code).toBe(1);
    expect(done.errors.join()).toContain('it is no regular file');
  });
});

describe('an input', () => {
  let scene: ReviewScene;
  beforeAll(async () => {
    scene = await open('inputs');
  });

  test.each([
    [{ mode: 'both' }, 'mode: "both" is not valid; allowed is one of all, find, post'],
    [{ mode: 'post' }, 'findings: mode: post needs it'],
    [{ findings: 'x.json' }, 'findings: is for mode: post only'],
    [{ 'github-token': '' }, 'github-token: mode: all needs one with pull-requests: write'],
    [{ 'anthropic-api-key': '' }, 'anthropic-api-key: is empty; mode: all asks a model'],
    [{ thinking: 'hard' }, 'thinking: "hard" is not valid; allowed is adaptive, off, or a number'],
    [{ effort: 'most' }, 'effort: "most" is not valid; allowed is one of low'],
    [{ focus: 'style' }, 'focus: "style" is not valid; allowed is one of quality'],
    [{ focus: '' }, 'focus: is empty; allowed is one or more of quality'],
    [{ focus: 'custom' }, 'custom: focus has custom in it'],
    [{ 'max-cost': '-1' }, 'max-cost: "-1" is not valid; allowed is an amount in USD'],
    [{ 'max-tokens': 'many' }, 'max-tokens: "many" is not valid; allowed is a whole number'],
    [{ prices: 'input=1' }, 'prices: "input=1" is not valid'],
    [{ 'fail-on': 'all' }, 'fail-on: "all" is not valid; allowed is one of never, critical, major, minor'],
    [{ 'max-comments': '0' }, 'max-comments: "0" is not valid; allowed is a whole number from 1 to 100'],
    [{ verify: 'yes' }, 'verify: "yes" is not valid; allowed is true or false'],
    [{ 'base-url': 'http://evil.example' }, 'base-url: is not valid; allowed is an https address'],
    [{ 'base-url': 'https://me:word@gateway.example' }, 'base-url: is not valid'],
    [{ model: 'of-my-gateway' }, 'max-cost: no price is known for the model "of-my-gateway"'],
    [{ ignore: '!' }, 'ignore'],
    [{ 'overlap-report': 'nowhere.json' }, 'overlap-report: nowhere.json cannot be read: ENOENT'],
  ])('that means nothing is refused: %j', async (inputs, message) => {
    const done = await scene.run({ inputs });
    expect(done.code).toBe(1);
    expect(done.errors.join()).toContain(message);
    expect(commentsOn(scene.scene)).toEqual([]);
  });

  test('is not looked at before there is a pull request', async () => {
    const event = repositoryEvent(scene.scene.repository, 'schedule');
    const done = await scene.run({ event });
    expect(done.errors.join()).toContain('run on pull_request or pull_request_target');
  });
});
