import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { LocalClaude } from '../support/claude/local-claude.js';
import { json } from '../support/claude/reply.js';
import {
  edited,
  mona,
  ourselves,
  reactionsTo,
  sayInConversation,
  sayInReview,
  sayOnLine,
  type CommentEvent,
  type User,
} from '../support/comments.js';
import { issueCommentEvent } from '../support/events.js';
import { removeTempDirs } from '../support/git.js';
import { LocalGitHub } from '../support/local-github.js';
import { checkOn } from './boundaries-scene.js';
import { strangeCommands } from './harmless.js';
import { writeHistory } from './history.js';
import { change, commentsOn, found, openReview } from './review-scene.js';
import type { OverlapRun, RunOptions } from './scene.js';

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

const zero = found();
const stranger: User = { login: 'mallory', id: 666, type: 'User' };
const checkName = 'parallel-claude/review';
let opened = 0;

/** A pull request on which mona may write, and what she and others say there. */
async function open(files?: Record<string, string | null>) {
  const review = await openReview(github, claude, `commands-${++opened}`, files);
  const { repository } = review.scene;
  repository.collaborators.set('mona', 'write');
  return {
    ...review,
    repository,
    /** The answers that stand in the conversation of a pull request. */
    answers: (pull = 1): string[] =>
      repository.comments
        .filter(({ issue, body }) => issue === pull && body.startsWith('<!-- parallel-claude:answer'))
        .map(({ body }) => body.split('\n').slice(1).join('\n').trim()),
    reactions: (event: CommentEvent) => reactionsTo(repository, event),
  };
}
type Opened = Awaited<ReturnType<typeof open>>;

/** A finding at src/a.ts:10, posted, and a reply to it. */
async function replyTo({ run, finds, repository }: Opened, body: string): Promise<CommentEvent> {
  finds([zero]);
  await run();
  return sayOnLine(repository, body, { replyTo: firstOf(repository), path: 'src/a.ts', line: 10 });
}

function firstOf({ reviewComments }: Opened['repository']): number {
  return reviewComments[0]?.id ?? 0;
}

/** What a run wrote, without what differs from run to run. */
function written({ writes }: OverlapRun): string[] {
  return writes.map(
    ({ method, path }) => `${method} ${path.replace(/^.*\/commands-\d+\//, '').replaceAll(/\d+/g, 'N')}`,
  );
}

describe('review this PR', () => {
  test('reviews the pull request as it is now, as a push does, and says in a sentence what came of it', async () => {
    const { repository, run, finds, scene, answers, reactions } = await open();
    const event = sayInConversation(repository, '@parallel-claude review this PR');
    await scene.push({ branch: 'feature/x', files: { 'src/later.ts': 'export const late = 1;\n' } });
    const late = found({ path: 'src/later.ts', line: 1, title: 'Comes late' });
    finds([zero, late]);
    const done = await run({ event });
    expect(done).toMatchObject({ code: 0, outputs: { findings: '2', posted: '2' } });
    expect(commentsOn(scene)).toHaveLength(2);
    expect(checkOn(scene, 1, checkName)).toMatchObject({ conclusion: 'success' });
    expect(answers()).toEqual(['2 major findings are open.']);
    expect(reactions(event)).toEqual(['eyes', '+1']);
  });

  test('says in the check run that it fails, not in the step, which is of the default branch', async () => {
    const { repository, run, finds, scene, answers } = await open();
    finds([zero]);
    const event = sayInConversation(repository, '@claude-bot review');
    expect(await run({ event, inputs: { 'fail-on': 'major' } })).toMatchObject({ code: 0, errors: [] });
    expect(checkOn(scene, 1, checkName)).toMatchObject({ conclusion: 'failure' });
    expect(answers()).toEqual(['1 major finding is open. fail-on is major.']);
    const again = sayInConversation(repository, '@claude-bot review');
    expect(await run({ event: again, inputs: { 'fail-on': 'major', check: 'false' } })).toMatchObject({
      code: 1,
    });
  });

  test('that looked at nothing is not done, and says so', async () => {
    const { repository, run, answers, reactions } = await open();
    const event = sayInConversation(repository, '@claude-bot review');
    expect(await run({ event, inputs: { 'max-cost': '0.0001' } })).toMatchObject({ code: 0 });
    expect(answers().join()).toMatch(/^Nothing was reviewed: 2 files left out/);
    expect(reactions(event)).toEqual(['eyes', 'confused']);
  });

  test('of a closed pull request does nothing, and says so', async () => {
    const { repository, run, answers, reactions } = await open();
    repository.close(1);
    const event = sayInConversation(repository, '@claude-bot review this PR');
    expect(await run({ event })).toMatchObject({ code: 0 });
    expect(answers()).toEqual(['#1 is closed: there is nothing to review.']);
    expect(reactions(event)).toEqual(['eyes', 'confused']);
  });

  test('that fails is answered, and fails the step', async () => {
    const { repository, run, answers, reactions, scene } = await open();
    const event = sayInConversation(repository, '@claude-bot review this PR');
    const done = await run({ event, inputs: { 'anthropic-api-key': 'sk-ant-api03-wrong' } });
    expect(done.code).toBe(1);
    expect(done.errors.join()).toContain('anthropic-api-key');
    expect(answers().join()).toMatch(/^This failed; \[the log of the run\]/);
    expect(reactions(event)).toEqual(['eyes', 'confused']);
    expect(checkOn(scene, 1, checkName)).toMatchObject({ conclusion: 'failure' });
  });
});

describe('explain', () => {
  test('answers in the conversation, from the code at head, and writes nothing else', async () => {
    const review = await open();
    const { repository, run, reactions } = review;
    const event = await replyTo(review, '@claude-bot explain when is count zero?');
    claude.answers(() => json({ explanation: 'When the list is **empty**.' }));
    const before = claude.asked().length;
    const done = await run({ event });
    expect(done).toMatchObject({ code: 0, errors: [], warnings: [] });
    expect(written(done)).toEqual([
      'POST pulls/comments/N/reactions',
      'POST pulls/N/comments/N/replies',
      'POST pulls/comments/N/reactions',
    ]);
    const answer = repository.reviewComments.at(-1);
    expect(answer?.replyTo).toBe(repository.reviewComments[0]?.id);
    expect(answer?.body).toContain('When the list is **empty**.');
    expect(reactions(event)).toEqual(['eyes', '+1']);
    expect(claude.asked()).toHaveLength(before + 1);
    const prompt = JSON.stringify(claude.asked()[before]?.messages);
    expect(prompt).toContain('10 const mean = sum / count;');
    expect(prompt).toContain('when is count zero?');
    expect(Number(done.outputs['tokens'])).toBeGreaterThan(0);
  });

  test('outside of a finding says where to write it', async () => {
    const { repository, run, answers } = await open();
    expect(await run({ event: sayInConversation(repository, '@claude-bot explain') })).toMatchObject({
      code: 0,
    });
    expect(answers().join()).toContain('write it in a reply to a finding');
  });

  test('obeys max-cost and max-tokens', async () => {
    const { repository, run, answers } = await open();
    for (const inputs of [{ 'max-cost': '0.001' }, { 'max-tokens': '500' }]) {
      const before = claude.asked().length;
      const event = sayInConversation(repository, '@claude-bot suggest tests for this change');
      expect(await run({ event, inputs })).toMatchObject({ code: 0 });
      expect(answers().at(-1)).toContain('`max-cost` or `max-tokens` does not cover it');
      expect(claude.asked()).toHaveLength(before);
    }
  });
});

describe('dismiss', () => {
  test('strikes the finding out, and no review says it again', async () => {
    const review = await open();
    const { repository, run, scene, reactions } = review;
    const event = await replyTo(review, '@claude-bot dismiss count is never zero');
    expect(await run({ event })).toMatchObject({ code: 0 });
    expect(repository.reviewComments[0]?.body).toContain('Dismissed by @&#8203;mona: count is never zero');
    expect(reactions(event)).toEqual(['eyes', '+1']);
    await scene.push({ branch: 'feature/x', files: { 'src/other.ts': 'x\n' } });
    const next = await run({ inputs: { 'fail-on': 'major' } });
    expect(next).toMatchObject({ code: 0, outputs: { posted: '0', dropped: '1' } });
  });

  test('takes what only the summary says by the id that stands there, and it fails no check from then on', async () => {
    const { repository, run, finds, scene, reactions } = await open();
    finds([zero, found({ path: 'src/new.ts', line: 1, title: 'Holds nothing' })]);
    const inputs = { 'fail-on': 'major', 'max-comments': '1' };
    expect(await run({ inputs })).toMatchObject({ code: 1 });
    const [, id = ''] = /Holds nothing.*`([0-9a-f]{16})`/.exec(repository.comments[0]?.body ?? '') ?? [];
    const said = `@claude-bot dismiss ${id} filled later`;
    expect(await run({ event: sayInConversation(repository, said, { by: stranger }) })).toMatchObject({
      writes: [],
    });
    const event = sayInConversation(repository, said);
    expect(await run({ event })).toMatchObject({ code: 0 });
    expect(reactions(event)).toEqual(['eyes', '+1']);
    await run({
      event: sayOnLine(repository, '@claude-bot dismiss checked', { replyTo: firstOf(repository) }),
    });
    await scene.push({ branch: 'feature/x', files: { 'src/other.ts': 'x\n' } });
    const next = await run({ inputs });
    expect(next).toMatchObject({ code: 0, outputs: { findings: '2', posted: '0', dropped: '2' } });
  });
});

describe('suggest tests', () => {
  const files = { ...change, 'src/a.test.ts': "test('mean');\n" };
  const suggests = (path: string) => {
    claude.answers(() =>
      json({ tests: [{ path, code: "test('mean of none');", why: 'It divides by zero.' }] }),
    );
  };

  test('answers in the conversation with a test to copy, in the framework of the repository', async () => {
    const { repository, run, scene, answers } = await open(files);
    await scene.push({ branch: 'main', files: { 'package.json': '{"devDependencies":{"vitest":"3"}}' } });
    suggests('src/mean.test.ts');
    const before = claude.asked().length;
    await scene.push({ branch: 'feature/y', files });
    await repository.openPullRequest({ head: 'feature/y' });
    const event = sayInConversation(repository, '@claude-bot suggest tests for this change', { pull: 2 });
    expect(await run({ event })).toMatchObject({ code: 0 });
    expect(answers(2)).toEqual([
      "`src/mean.test.ts`: It divides by zero.\n\n```ts\ntest('mean of none');\n```",
    ]);
    expect(JSON.stringify(claude.asked()[before]?.messages)).toContain('test framework\\nvitest');
  });

  test('answers on a line of the test with a suggestion that keeps the line', async () => {
    const { repository, run } = await open(files);
    suggests('src/a.test.ts');
    const event = sayOnLine(repository, '@claude-bot suggest tests', { path: 'src/a.test.ts' });
    expect(await run({ event })).toMatchObject({ code: 0 });
    expect(repository.reviewComments.at(-1)?.body).toContain(
      "```suggestion\ntest('mean');\ntest('mean of none');\n```",
    );
  });
});

describe('help', () => {
  test('is given to who asks for it, with the words that the workflow has', async () => {
    const { repository, run, answers } = await open();
    const event = sayInConversation(repository, '/ask help');
    expect(await run({ event, inputs: { trigger: '/ask\n@my-bot' } })).toMatchObject({ code: 0 });
    expect(answers().join()).toContain('`/ask review this PR`');
    expect(answers().join()).toContain('or `@my-bot`');
  });

  test('is given once to those who write what is no command', async () => {
    const { repository, run, scene } = await open();
    const first = sayInConversation(repository, '@claude-bot merge this');
    await run({ event: first });
    await run({ event: sayInConversation(repository, '@claude-bot approve') });
    const ours = repository.comments.filter(({ user }) => user.login === ourselves.login);
    expect(ours).toHaveLength(1);
    expect(scene.comments().join()).toContain('`@claude-bot explain`');
    expect(reactionsTo(repository, first)).toEqual(['eyes', 'confused']);
  });
});

test('the text of a review is answered in a comment that is there before it is carried out', async () => {
  const { repository, run, finds, answers } = await open();
  finds([zero]);
  const event = sayInReview(repository, '@claude-bot review this PR');
  expect(await run({ event })).toMatchObject({ code: 0, outputs: { posted: '1' } });
  expect(answers()).toEqual(['1 major finding is open.']);
  expect(await run({ event })).toMatchObject({ code: 0, outputs: {} });
  expect(answers()).toHaveLength(1);
});

describe('who may', () => {
  let at: Opened;
  beforeEach(async () => {
    at = await open();
  });
  const asks = (by: User, options: RunOptions = {}, pull = 1) =>
    at.run({ event: sayInConversation(at.repository, '@claude-bot help', { by, pull }), ...options });

  test('nobody without write access: nothing is written, and the step passes', async () => {
    at.repository.collaborators.set('mallory', 'read');
    const done = await asks(stranger);
    expect(done).toMatchObject({ code: 0, writes: [], warnings: [] });
    expect(done.stdout).toContain('who wrote it has no write access');
  });

  test('no bot, unless the workflow names it', async () => {
    const bot: User = { login: 'renovate[bot]', id: 29, type: 'Bot' };
    expect(await asks(bot)).toMatchObject({ code: 0, writes: [] });
    expect(await asks(bot, { inputs: { 'allowed-bots': 'other[bot]' } })).toMatchObject({ writes: [] });
    const listed = await asks(bot, { inputs: { 'allowed-bots': 'other[bot]\nrenovate[bot]' } });
    expect(listed.writes).toHaveLength(3);
  });

  test('not we ourselves', async () => {
    expect(await asks(ourselves, { inputs: { 'allowed-bots': ourselves.login } })).toMatchObject({
      writes: [],
    });
  });

  test('nobody who edits the comment of somebody who may', async () => {
    const event = edited(sayInConversation(at.repository, 'Hello.'), '@claude-bot help', stranger);
    expect(await at.run({ event })).toMatchObject({ code: 0, writes: [] });
  });
});

describe("on a stranger's fork, and what is treated like one", () => {
  async function fork() {
    const at = await open();
    const { repository } = at.scene;
    const theirs = await github.addRepository({
      owner: 'mallory',
      name: repository.name,
      parent: repository,
    });
    await writeHistory(theirs, [{ branch: 'theirs', from: 'main', files: change }]);
    const { number } = await repository.openPullRequest({
      head: 'theirs',
      headRepo: theirs,
      author: 'mallory',
    });
    return { ...at, number };
  }

  test('a run without secrets is skipped and says how to ask; a comment by a writer then has it reviewed', async () => {
    const { scene, repository, run, finds, answers, number } = await fork();
    await scene.push({ branch: 'main', files: { 'CLAUDE.md': 'Call no one by name.\n' } });
    finds([zero]);
    const skipped = await scene.run({ number });
    expect(skipped).toMatchObject({ code: 0, writes: [] });
    for (const text of [skipped.stdout, skipped.summary])
      expect(text).toContain('somebody with write access can write "@parallel-claude review this PR"');
    const before = claude.asked().length;
    const event = sayInConversation(repository, '@parallel-claude review this PR', { pull: number });
    expect(await run({ event })).toMatchObject({ code: 0, outputs: { posted: '1' } });
    expect(commentsOn(scene, number)).toHaveLength(1);
    expect(answers(number)).toEqual(['1 major finding is open.']);
    expect(JSON.stringify(claude.asked()[before]?.system)).toContain('Call no one by name.');
  });

  test("Dependabot's pull request is reviewed too where a writer asks for it", async () => {
    const { scene, repository, run, finds } = await open();
    await scene.push({ branch: 'dependabot/x', files: change });
    const bot = 'dependabot[bot]';
    const { number } = await repository.openPullRequest({ head: 'dependabot/x', author: bot });
    finds([zero]);
    const event = sayInConversation(repository, '@parallel-claude review this PR', { pull: number });
    expect(await run({ event })).toMatchObject({ code: 0, outputs: { posted: '1' } });
    const own = { login: bot, id: 49_699_333, type: 'Bot' } as const;
    const asked = sayInConversation(repository, '@dependabot rebase\n@claude-bot help', {
      by: own,
      pull: number,
    });
    expect(await run({ event: asked })).toMatchObject({ code: 0, writes: [] });
  });

  test('its author may ask for nothing', async () => {
    const { repository, run, number } = await fork();
    const event = sayInConversation(repository, '@claude-bot review this PR', { by: stranger, pull: number });
    expect(await run({ event })).toMatchObject({ code: 0, writes: [] });
  });

  test('nothing becomes a lesson but what a writer says in words of their own', async () => {
    const { repository, run, number, answers } = await fork();
    const said = '@claude-bot add this anti-pattern to CLAUDE.md';
    const event = sayInConversation(repository, said, { pull: number });
    expect(await run({ event, inputs: { learn: 'propose' } })).toMatchObject({ code: 0 });
    expect(answers(number).join()).toContain('in your own words');
    expect([...repository.pulls.keys()]).toEqual([1, number]);
  });

  test('a comment on its lines is left alone, as the token only reads, and the log says where to write', async () => {
    const { repository, run, number } = await fork();
    const event = sayOnLine(repository, '@claude-bot explain', { pull: number, path: 'src/a.ts', line: 10 });
    const token = github.addToken({ permissions: { contents: 'read', 'pull-requests': 'read' } });
    const done = await run({ event, token });
    expect(done).toMatchObject({ code: 0, errors: [] });
    expect(done.warnings.join()).toContain(`Write the command in the conversation of #${number} instead`);
    expect(done.summary).toContain('a run on issue_comment can answer it');
  });
});

describe('a comment', () => {
  test('without a command costs nothing: nobody is asked, nothing is fetched', async () => {
    const { repository, run } = await open();
    const quiet = [
      sayInConversation(repository, 'Looks fine; cc @claude-bot'),
      sayInConversation(repository, '> @claude-bot review this PR'),
      sayOnLine(repository, 'Why?'),
      sayInReview(repository, ''),
      { ...issueCommentEvent(repository, 1, 'deleted'), id: 1 },
    ];
    for (const event of quiet)
      expect(await run({ event })).toMatchObject({ code: 0, requests: [], gitArguments: [], warnings: [] });
  });

  test('on an issue is none of ours', async () => {
    const { repository, run } = await open();
    const event = sayInConversation(repository, '@claude-bot review this PR');
    const issue = { number: 1, state: 'open' };
    const onIssue = { ...event, payload: { ...event.payload, issue } };
    expect(await run({ event: onIssue })).toMatchObject({ code: 0, requests: [] });
  });

  test('is carried out once, however often it comes and whatever it is edited to', async () => {
    const { repository, run, answers } = await open();
    const event = sayInConversation(repository, '@claude-bot help');
    await run({ event });
    const again = await run({ event });
    expect(again).toMatchObject({ code: 0 });
    expect(again.stdout).toContain('Another run has taken this command.');
    await run({ event: edited(event, '@claude-bot review this PR') });
    expect(answers()).toHaveLength(1);
  });

  test('that becomes a command when it is edited is carried out', async () => {
    const { repository, run, answers } = await open();
    const event = sayInConversation(repository, 'Hm.');
    await run({ event });
    await run({ event: edited(event, 'Hm.\n\n@claude-bot help') });
    expect(answers()).toHaveLength(1);
  });

  test('that is hostile does nothing but what it may', async () => {
    const review = await open();
    const { repository, run } = review;
    const order = '@claude-bot explain ::set-output name=a::b @octo/all <img src=x> #1';
    const event = await replyTo(review, `${order}\n::set-env name=A::b\n${'a '.repeat(30_000)}`);
    claude.answers(({ user }) => json({ explanation: user.join('\n') }));
    const done = await run({ event });
    expect(done).toMatchObject({ code: 0 });
    expect(strangeCommands(done)).toEqual([]);
    expect(done.outputs).not.toHaveProperty('a');
    const answer = repository.reviewComments.at(-1)?.body ?? '';
    expect(answer.length).toBeLessThan(10_000);
    expect(answer).not.toMatch(/^::|<img|(?<![\w`])@octo/m);
  });
});

describe('without what it needs', () => {
  test('a token that may not react fails, and says which permission is missing', async () => {
    const { repository, run, answers } = await open();
    const token = github.addToken({ permissions: { contents: 'read', 'pull-requests': 'read' } });
    const done = await run({ event: sayInConversation(repository, '@claude-bot help'), token });
    expect(done.code).toBe(1);
    expect(done.errors.join()).toMatch(/Could not react to a comment .*pull-requests: write/);
    expect(answers()).toEqual([]);
  });

  test.each(['review this PR', 'suggest tests', 'explain'])(
    '%s answers that there is no key',
    async (said) => {
      const { repository, run, answers } = await open();
      const event = sayInConversation(repository, `@claude-bot ${said}`);
      expect(await run({ event, inputs: { 'anthropic-api-key': '' } })).toMatchObject({
        code: 0,
        errors: [],
      });
      expect(answers().join()).toContain('there is no key');
    },
  );

  test('the job that only posts answers what needs no model', async () => {
    const review = await open();
    const { run, repository } = review;
    const event = await replyTo(review, '@claude-bot dismiss known');
    const inputs = { mode: 'post', findings: 'none.json', 'anthropic-api-key': '' };
    expect(await run({ event, inputs })).toMatchObject({ code: 0 });
    expect(repository.reviewComments[0]?.body).toContain('Dismissed by');
  });

  test('the job that only posts finds too where it has a key and is asked to review', async () => {
    const { run, repository, finds } = await open();
    finds([zero]);
    const event = sayInConversation(repository, '@claude-bot review this PR');
    const done = await run({ event, inputs: { mode: 'post', findings: 'none.json' } });
    expect(done).toMatchObject({ code: 0, outputs: { posted: '1' } });
  });

  test('the job that only finds leaves comments alone', async () => {
    const { repository, run } = await open();
    const event = sayInConversation(repository, '@claude-bot help');
    const done = await run({ event, inputs: { mode: 'find' } });
    expect(done).toMatchObject({ code: 0, requests: [] });
    expect(done.stdout).toContain('mode: find writes nothing');
  });
});

test.each([
  [{ trigger: ' ' }, 'trigger: is empty; allowed is one word a line'],
  [{ 'allowed-bots': '*' }, 'allowed-bots: "*" is not valid; allowed is one login a line'],
  [{ learn: 'always' }, 'learn: "always" is not valid; allowed is one of off, propose'],
  [{ handoff: 'yes' }, 'handoff: "yes" is not valid; allowed is true or false'],
])('an input that means nothing is refused: %j', async (inputs, message) => {
  const { repository, run } = await open();
  const done = await run({ event: sayInConversation(repository, 'Hello.', { by: mona }), inputs });
  expect(done.code).toBe(1);
  expect(done.errors.join()).toContain(message);
});
