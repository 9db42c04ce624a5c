import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { UserError } from '../../../src/config/error.js';
import type { PullRequestComment } from '../../../src/github/comment-event.js';
import { answerCommand, type Handlers } from '../../../src/review/commands/answer.js';
import { makeScene, type Scene } from '../../github/scene.js';
import { comment, lineComment, mona, ourselves, reactions, review } from './scene.js';

let scene: Scene;
let asked: string[];
beforeEach(async () => {
  scene = await makeScene();
  scene.repository.collaborators.set('mona', 'write');
  asked = [];
});
afterEach(() => scene.end());

const did = (what: string) => {
  asked.push(what);
  return Promise.resolve({ isDone: true, text: `Did: ${what}` });
};
const handlers: Handlers = {
  review: () => did('review'),
  learn: (text) => did(`learn ${text ?? ''}`),
  tests: () => did('tests'),
  explain: (question) => did(`explain ${question ?? ''}`),
  dismiss: (reason) => did(`dismiss ${reason}`),
};

async function answer(
  said: PullRequestComment,
  {
    carryOut = handlers,
    bots = [],
    author = 'mona',
    fork = false,
  }: {
    carryOut?: Handlers;
    bots?: string[];
    author?: string;
    fork?: boolean;
  } = {},
) {
  const source = {
    github: await scene.connect(),
    comment: said,
    pullRequest: { author, fork },
    runUrl: 'https://github.example/run/1',
  };
  return answerCommand(source, carryOut, { bots });
}

const stranger = { login: 'stranger', id: 8, type: 'User' } as const;

test('a command is seen, carried out, answered and marked as done', async () => {
  const said = comment(scene.repository, '@claude-bot explain why?');
  expect(await answer(said)).toEqual({ state: 'done', command: 'explain' });
  expect(asked).toEqual(['explain why?']);
  expect(reactions(scene.repository, said)).toEqual(['eyes', '+1']);
  expect(scene.repository.comments.at(-1)?.body).toBe(
    `<!-- parallel-claude:answer-conversation-${said.id} -->\nDid: explain why?`,
  );
});

test('it is seen before it is carried out', async () => {
  const said = comment(scene.repository, '@claude-bot review this PR');
  let before: string[] = [];
  const carryOut = {
    ...handlers,
    review: () => {
      before = reactions(scene.repository, said);
      return Promise.resolve({ isDone: true });
    },
  };
  await answer(said, { carryOut });
  expect(before).toEqual(['eyes']);
});

test('what was written under a finding is answered there, also in a reply to a reply', async () => {
  const finding = lineComment(scene.repository, 'A finding.', { by: ourselves });
  const said = lineComment(scene.repository, '@claude-bot explain', { replyTo: finding.id });
  expect(await answer(said)).toEqual({ state: 'done', command: 'explain' });
  expect(scene.repository.reviewComments.at(-1)).toMatchObject({ replyTo: finding.id, user: ourselves });
  expect(reactions(scene.repository, said)).toEqual(['eyes', '+1']);
  expect(scene.repository.comments).toEqual([]);
});

test('the text of a review, to which nobody can react, is answered in one comment', async () => {
  const said = review(scene.repository, '@claude-bot suggest tests');
  expect(await answer(said)).toEqual({ state: 'done', command: 'tests' });
  expect(await answer(said)).toEqual({ state: 'seen' });
  expect(asked).toEqual(['tests']);
  expect(scene.repository.comments.map(({ body }) => body)).toEqual([
    `<!-- parallel-claude:answer-review-${said.id} -->\nDid: tests`,
  ]);
});

test('a comment is carried out once: not when the workflow runs again, and not when it is edited', async () => {
  const said = comment(scene.repository, '@claude-bot review this PR');
  await answer(said);
  expect(await answer(said)).toEqual({ state: 'seen' });
  expect(await answer({ ...said, body: '@claude-bot explain' })).toEqual({ state: 'seen' });
  expect(asked).toEqual(['review']);
});

test('of two runs at the same time one carries it out', async () => {
  const said = comment(scene.repository, '@claude-bot review this PR');
  const outcomes = await Promise.all([answer(said), answer(said), answer(said)]);
  expect(outcomes.map(({ state }) => state).sort()).toEqual(['done', 'seen', 'seen']);
  expect(asked).toEqual(['review']);
});

test('a comment that becomes a command when it is edited is carried out', async () => {
  const first = comment(scene.repository, 'Hello.');
  expect(await answer(first)).toEqual({ state: 'none' });
  expect(await answer({ ...first, body: '@claude-bot review this PR' })).toMatchObject({ state: 'done' });
});

test('whoever has no write access gets nothing, and nothing is written', async () => {
  scene.repository.collaborators.set('stranger', 'read');
  const said = comment(scene.repository, '@claude-bot review this PR', { by: stranger });
  expect(await answer(said)).toEqual({ state: 'refused', why: 'no-access' });
  expect(asked).toEqual([]);
  expect(scene.writes()).toEqual([]);
});

test('where GitHub does not say who may write, nobody may', async () => {
  scene.server.fault({
    method: 'GET',
    path: /permission/,
    respond: { status: 404, body: { message: 'Not Found' } },
    times: 9,
  });
  const said = comment(scene.repository, '@claude-bot review this PR');
  expect(await answer(said)).toEqual({ state: 'refused', why: 'no-access' });
  expect(scene.writes()).toEqual([]);
});

test('bots may only by name, and our own answers never', async () => {
  const bot = { login: 'helper[bot]', id: 9, type: 'Bot' } as const;
  const by = (user: typeof bot | typeof ourselves) =>
    comment(scene.repository, '@claude-bot review this PR', { by: user });
  expect(await answer(by(bot))).toEqual({ state: 'refused', why: 'bot' });
  expect(await answer(by(ourselves), { bots: [ourselves.login] })).toEqual({ state: 'refused', why: 'ours' });
  expect(await answer(by(bot), { bots: ['helper[bot]'] })).toMatchObject({ state: 'done' });
  expect(asked).toEqual(['review']);
});

test("on a stranger's fork a writer is answered, but nothing is learned from it", async () => {
  const fork = { author: 'stranger', fork: true };
  expect(await answer(comment(scene.repository, '@claude-bot explain'), fork)).toMatchObject({
    state: 'done',
  });
  const said = comment(scene.repository, '@claude-bot add this anti-pattern to CLAUDE.md');
  expect(await answer(said, fork)).toEqual({ state: 'refused', why: 'stranger' });
  expect(asked).toEqual(['explain ']);
  expect(reactions(scene.repository, said)).toEqual(['eyes', 'confused']);
  expect(scene.repository.comments.at(-1)?.body).toContain('in your own words');
});

test('an unknown command gets help, once on the pull request', async () => {
  const first = comment(scene.repository, '@claude-bot merge it');
  expect(await answer(first)).toEqual({ state: 'not-done', command: 'unknown' });
  expect(await answer(comment(scene.repository, '@claude-bot approve'))).toEqual({
    state: 'not-done',
    command: 'unknown',
  });
  const ours = scene.repository.comments.filter(({ user }) => user.login === ourselves.login);
  expect(ours).toHaveLength(1);
  expect(ours[0]?.body).toContain('`@claude-bot review this PR`');
  expect(ours[0]?.body).toContain('`approve`: This is no command.');
  expect(reactions(scene.repository, first)).toEqual(['eyes', 'confused']);
});

test('who asks for help gets it', async () => {
  await answer(comment(scene.repository, '@claude-bot help'));
  await answer(comment(scene.repository, '@claude-bot help'));
  const ours = scene.repository.comments.filter(({ user }) => user.login === ourselves.login);
  expect(ours).toHaveLength(2);
});

test('help holds no line that is a command itself', async () => {
  await answer(comment(scene.repository, '@claude-bot help'));
  const body = scene.repository.comments.at(-1)?.body ?? '';
  const quoted = comment(scene.repository, body, { by: mona });
  expect(await answer(quoted)).toEqual({ state: 'none' });
});

test('what fails is said, with the words for the user alone, and fails the run', async () => {
  const said = comment(scene.repository, '@claude-bot explain');
  const failing = (error: Error) => ({ ...handlers, explain: () => Promise.reject(error) });
  const userError = new UserError('model: "x" is not valid');
  await expect(answer(said, { carryOut: failing(userError) })).rejects.toBe(userError);
  expect(scene.repository.comments.at(-1)?.body).toContain('model: "x" is not valid');
  expect(reactions(scene.repository, said)).toEqual(['eyes', 'confused']);
  const other = new Error('secret internals');
  const again = comment(scene.repository, '@claude-bot explain');
  await expect(answer(again, { carryOut: failing(other) })).rejects.toBe(other);
  expect(scene.repository.comments.at(-1)?.body).toContain(
    '[the log of the run](https://github.example/run/1)',
  );
  expect(scene.repository.comments.at(-1)?.body).not.toContain('secret internals');
});

test('what fails first is what is told, also where the answer fails too', async () => {
  const said = comment(scene.repository, '@claude-bot explain');
  const first = new UserError('model: "x" is not valid');
  const gone = { status: 404, body: { message: 'Not Found' } };
  scene.server.fault({ method: 'POST', path: /\/issues\/1\/comments$/, respond: gone });
  const carryOut = { ...handlers, explain: () => Promise.reject(first) };
  await expect(answer(said, { carryOut })).rejects.toBe(first);
});

test('a token that may not react carries nothing out', async () => {
  const said = comment(scene.repository, '@claude-bot review this PR');
  const github = await scene.connect({ permissions: { contents: 'read', 'pull-requests': 'read' } });
  const source = { github, comment: said, pullRequest: { author: 'mona', fork: false }, runUrl: '' };
  await expect(answerCommand(source, handlers, { bots: [] })).rejects.toThrow('Could not react to a comment');
  expect(asked).toEqual([]);
});
