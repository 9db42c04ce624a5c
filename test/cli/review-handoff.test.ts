import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { readFileSync } from 'node:fs';
import type { Handoff } from '../../src/review/handoff/handoff.js';
import { postHandoff } from '../../src/review/handoff/on-github.js';
import { makeScene, type Scene } from '../github/scene.js';
import { mona } from '../review/commands/scene.js';
import { git } from '../support/git.js';
import { parallelClaude, type Answer } from './command.js';

let scene: Scene;
/** Of a person who works on the branch. */
let token: string;

beforeEach(async () => {
  scene = await makeScene();
  await git(scene.work, 'remote', 'add', 'origin', scene.repository.cloneUrl);
  token = scene.server.addToken({ permissions: { 'pull-requests': 'write' }, ...mona });
});
afterEach(() => scene.end());

const severe = '1'.repeat(16);
const small = '2'.repeat(16);
const findings = [
  {
    id: severe,
    severity: 'major',
    category: 'quality',
    path: 'src/a.ts',
    line: 3,
    endLine: 4,
    title: 'Divides by zero',
    body: 'An empty list has **no** mean.',
    suggestion: 'if (empty) return 0;\nreturn sum / count;',
    url: 'https://github.example/octo/demo/pull/1#discussion_r1',
    outcome: 'inline',
  },
  { id: small, severity: 'minor', category: 'tests', path: 'b.ts', title: 'No test', outcome: 'summary' },
] as const;

/** A review leaves these. */
async function leave(left: readonly (typeof findings)[number][] = findings, by = {}): Promise<void> {
  await postHandoff(await scene.connect(by), { pullRequest: 1, head: scene.headSha, findings: left });
}

function ask(args: readonly string[], env: Record<string, string> = { GH_TOKEN: token }): Promise<Answer> {
  const at = { GITHUB_SERVER_URL: scene.server.url, GITHUB_API_URL: scene.server.apiUrl };
  return parallelClaude(scene.work, ['review', ...args], { ...at, ...env });
}

const validate = new Ajv({ strict: true }).compile(
  JSON.parse(readFileSync('docs/schemas/handoff-1.json', 'utf8')) as object,
);

/** The hand-off as JSON, held against its schema. */
async function handoff(...args: string[]): Promise<Handoff> {
  const { stdout, stderr } = await ask(['--handoff', '1', '--format', 'json', ...args]);
  if (stdout === '') throw new Error(stderr);
  const data: unknown = JSON.parse(stdout);
  if (!validate(data)) throw new Error(JSON.stringify(validate.errors));
  return data as Handoff;
}

describe('the hand-off of a pull request', () => {
  beforeEach(() => leave());

  test('is a list of tasks with boxes, ids, places and what to do', async () => {
    const { code, stdout, stderr } = await ask(['--handoff', '1']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toBe(
      [
        `[ ] ${severe}`,
        'src/a.ts:3-4  major, quality',
        '  Divides by zero',
        '  An empty list has **no** mean.',
        '  Instead:',
        '    if (empty) return 0;',
        '    return sum / count;',
        '  https://github.example/octo/demo/pull/1#discussion_r1',
        '',
        `[ ] ${small}`,
        'b.ts  minor, tests',
        '  No test',
        '',
        `2 tasks from the review of ${scene.headSha.slice(0, 10)} on #1, 0 done.`,
        '',
      ].join('\n'),
    );
  });

  test('is told as Markdown, each task an item with all that belongs to it', async () => {
    const { stdout } = await ask(['--handoff', '1', '--format', 'markdown']);
    expect(stdout).toContain(
      `- [ ] \`${severe}\` 🟠 major, quality: [Divides by zero](https://github.example/`,
    );
    expect(stdout).toContain('\n\n  An empty list has **no** mean.\n\n  Instead:\n\n  ```text\n  if (empty)');
  });

  test('is told as JSON of its schema, as it stands in the comment', async () => {
    expect(await handoff()).toMatchObject({
      pullRequest: 1,
      head: scene.headSha,
      tasks: [{ id: severe, todo: 'An empty list has **no** mean.', done: false }, { id: small }],
    });
    expect(scene.writes()).toEqual(['POST /issues/1/comments']);
  });

  test('is ticked off by --done, for whoever reads it next', async () => {
    expect((await handoff('--done', small)).tasks.map(({ done }) => done)).toEqual([false, true]);
    const { stdout } = await ask(['--handoff', '1']);
    expect(stdout).toContain(`[x] ${small}`);
    expect(stdout).toMatch(/2 tasks .* 1 done\.\n$/);
    const both = await handoff('--done', small, '--done', severe);
    expect(both.tasks.map(({ done }) => done)).toEqual([true, true]);
    expect(scene.repository.comments[0]?.body.match(/^- \[x\]/gm)).toHaveLength(2);
  });

  test('fails by --fail-on as long as a task so severe is not done', async () => {
    expect((await ask(['--handoff', '1', '--fail-on', 'critical'])).code).toBe(0);
    expect((await ask(['--handoff', '1', '--fail-on', 'major'])).code).toBe(1);
    expect((await ask(['--handoff', '1', '--fail-on', 'major', '--done', severe])).code).toBe(0);
    expect((await ask(['--handoff', '1', '--fail-on', 'minor'])).code).toBe(1);
  });

  test('is empty once nothing is left to do, which is no error', async () => {
    await leave([]);
    expect(await ask(['--handoff', '1', '--fail-on', 'minor'])).toEqual({
      code: 0,
      stdout: `Nothing is left to do from the review of ${scene.headSha.slice(0, 10)} on #1.\n`,
      stderr: '',
    });
  });

  test('is found at another remote by --remote', async () => {
    await git(scene.work, 'remote', 'rename', 'origin', 'upstream');
    expect((await ask(['--handoff', '1'])).stderr).toContain('There is no remote "origin"');
    expect((await handoff('--remote', 'upstream')).tasks).toHaveLength(2);
  });
});

test('a hand-off that an App or a person left is read where its login is named, and only then', async () => {
  await leave(findings, { login: 'reviewer[bot]', id: 99, type: 'Bot' });
  const { code, stderr } = await ask(['--handoff', '1']);
  expect([code, stderr]).toEqual([2, expect.stringContaining('no hand-off on #1 by github-actions[bot]')]);
  for (const author of ['reviewer[bot]', 'Reviewer[bot]'])
    expect((await handoff('--author', author)).tasks).toHaveLength(2);
});

test('what a task says can do nothing to the terminal', async () => {
  const evil = 'a\u001b[31mb\u0007\u202ec\n[x] 3333';
  await leave([
    { ...findings[0], title: evil, path: evil, body: evil, suggestion: evil, url: evil } as never,
  ]);
  // What a terminal obeys, and a line that looks like a task of its own.
  const obeyed = /[^\P{Cc}\n]|\u202e|^\[x\]/mu;
  const { stdout } = await ask(['--handoff', '1']);
  expect(stdout).toContain('a\\u{1b}[31mb');
  expect(stdout).not.toMatch(obeyed);
  const inMarkdown = await ask(['--handoff', '1', '--format', 'markdown']);
  expect(inMarkdown.stdout).not.toMatch(obeyed);
});

describe('what cannot be done is said:', () => {
  test.each([
    [[], {}, 2, 'Neither GH_TOKEN nor GITHUB_TOKEN is set'],
    [[], { GITHUB_SERVER_URL: 'https://ghe.example' }, 2, 'The remote origin is no repository on the server'],
    [[], { GH_TOKEN: 'wrong' }, 3, 'GitHub answered 401'],
    [['--done', '123'], {}, 2, `There is no task 123 in the hand-off of #1; there are ${severe}, ${small}.`],
    [['--model', 'm'], {}, 2, '--model means nothing to --handoff; leave it out.'],
    [['--findings', 'f.json'], {}, 2, '--findings means nothing to --handoff'],
    [['--dry-run'], {}, 2, '--dry-run means nothing to --handoff'],
    [['--format', 'html'], {}, 2, 'allowed is one of text, json, markdown'],
  ])('--handoff 1 %j %j', async (args, env, code, message) => {
    await leave();
    const given = message.startsWith('Neither') ? {} : { GH_TOKEN: token, ...env };
    const answer = await ask(['--handoff', '1', ...args], given);
    expect(answer).toMatchObject({ code, stdout: '' });
    expect(answer.stderr).toContain(message);
    expect(answer.stderr).not.toContain('    at ');
  });

  test.each([
    [['--handoff', 'one'], '--handoff: "one" is not valid; allowed is a whole number from 1'],
    [['--handoff', '0'], '--handoff: "0" is not valid'],
    [['--done', severe], '--done means nothing without --handoff, which names a pull request; leave it out.'],
    [['--author', 'mona'], '--author means nothing without --handoff'],
    [['--remote', 'origin'], '--remote means nothing without --handoff'],
  ])('%j', async (args, message) => {
    const answer = await ask(args);
    expect(answer).toMatchObject({ code: 2, stdout: '' });
    expect(answer.stderr).toContain(message);
  });

  test('no review left one', async () => {
    const { code, stderr } = await ask(['--handoff', '1']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('There is no hand-off on #1')]);
  });

  test('there is no such pull request, or the token may not see it', async () => {
    const { code, stderr } = await ask(['--handoff', '77']);
    expect(code).toBe(3);
    expect(stderr).toMatch(
      /GitHub answered 404 .* At the desk the token is that of GH_TOKEN, else of GITHUB_TOKEN\.\n$/,
    );
  });

  test('the token may not write: nothing is ticked, and nothing of it is said', async () => {
    await leave();
    const reading = scene.server.addToken({ permissions: { 'pull-requests': 'read' }, ...mona });
    const { code, stdout, stderr } = await ask(['--handoff', '1', '--done', small], {
      GITHUB_TOKEN: reading,
    });
    expect([code, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(/GitHub answered 403 .*pull-requests: write/);
    expect(stderr).not.toContain(reading);
    expect((await handoff()).tasks.map(({ done }) => done)).toEqual([false, false]);
  });
});
