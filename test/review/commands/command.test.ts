import { expect, test } from '@jest/globals';
import { commandIn } from '../../../src/review/commands/command.js';

test.each([
  ['@claude-bot review this PR', { kind: 'review' }],
  ['@claude-bot review', { kind: 'review' }],
  ['@claude-bot please review this pull request again.', { kind: 'review' }],
  ['@Claude-Bot: REVIEW', { kind: 'review' }],
  ['@parallel-claude, review', { kind: 'review' }],
  ['@claude-bot add this anti-pattern to CLAUDE.md', { kind: 'learn' }],
  ['@claude-bot add anti-pattern', { kind: 'learn' }],
  [
    '@claude-bot add this anti-pattern to CLAUDE.md: dates compared as text',
    { kind: 'learn', text: 'dates compared as text' },
  ],
  ['@claude-bot suggest tests for this change', { kind: 'tests' }],
  ['@claude-bot suggest tests', { kind: 'tests' }],
  ['@claude-bot explain', { kind: 'explain' }],
  [
    '@claude-bot explain why is null possible here?',
    { kind: 'explain', question: 'why is null possible here?' },
  ],
  ['@claude-bot dismiss the caller checks it', { kind: 'dismiss', reason: 'the caller checks it' }],
  [
    '@claude-bot dismiss 0123456789ABCDEF: the caller checks it',
    { kind: 'dismiss', id: '0123456789abcdef', reason: 'the caller checks it' },
  ],
  [
    '@claude-bot dismiss `0123456789abcdef` known',
    { kind: 'dismiss', id: '0123456789abcdef', reason: 'known' },
  ],
  ['@claude-bot dismiss 0123456789abcdef0', { kind: 'dismiss', reason: '0123456789abcdef0' }],
  ['@claude-bot help', { kind: 'help' }],
  ['@claude-bot', { kind: 'help' }],
])('%s', (body, command) => {
  expect(commandIn(body)).toEqual(command);
});

test.each([
  ['in the middle of a line', 'Ask @claude-bot review this PR'],
  ['in a quote', '> @claude-bot review this PR'],
  ['in a line that goes on with a quote', '> somebody wrote\n@claude-bot review this PR'],
  ['in a block of code', '```\n@claude-bot review this PR\n```'],
  ['in indented code', '    @claude-bot review this PR'],
  ['in inline code', '`@claude-bot review this PR`'],
  ['in hidden text', '<!--\n@claude-bot review this PR\n-->'],
  ['in a list', '- @claude-bot review this PR'],
  ['to a longer login', '@claude-bot-2 review this PR'],
  ['to a team', '@claude-bot/reviewers review this PR'],
  ['to nobody', 'review this PR'],
  ['in an empty comment', ''],
])('no command %s', (_, body) => {
  expect(commandIn(body)).toBeUndefined();
});

test('a command may follow other text, and only the first one counts', () => {
  expect(commandIn('Hello.\n@claude-bot explain\n@claude-bot review this PR')).toEqual({ kind: 'explain' });
  expect(commandIn('> quoted\n\n@claude-bot explain')).toEqual({ kind: 'explain' });
});

test.each([
  ['@claude-bot approve this PR', 'approve this PR'],
  ['@claude-bot reviewers should look', 'reviewers should look'],
  ['@claude-bot add a feature', 'add a feature'],
  ['@claude-bot review ‮src/', 'review \\u{202e}src/'],
])('%s is unknown', (body, said) => {
  expect(commandIn(body)).toMatchObject({ kind: 'unknown', said });
});

test('a dismissal without a reason says what is missing', () => {
  expect(commandIn('@claude-bot dismiss')).toMatchObject({
    kind: 'unknown',
    advice: 'dismiss needs a reason: write "dismiss <reason>".',
  });
  expect(commandIn('@claude-bot dismiss 0123456789abcdef ')).toMatchObject({
    kind: 'unknown',
    advice: 'dismiss needs a reason: write "dismiss <id> <reason>".',
  });
});

test('the trigger is what the user says it is', () => {
  expect(commandIn('/ask explain', ['/ask'])).toEqual({ kind: 'explain' });
  expect(commandIn('@claude-bot explain', ['/ask'])).toBeUndefined();
});

test('a long text is cut, and a hostile one takes no time', () => {
  const reason = commandIn(`@claude-bot dismiss ${'a'.repeat(5000)}`);
  expect(reason?.kind === 'dismiss' && reason.reason.length).toBeLessThanOrEqual(300);
  expect(commandIn(`@claude-bot add this anti-pattern${' '.repeat(60_000)}x`)).toMatchObject({
    kind: 'unknown',
  });
});

test('of two triggers that begin alike each is its own', () => {
  const triggers = ['@claude', '@claude-bot'];
  expect(commandIn('@claude-bot help', triggers)).toEqual({ kind: 'help' });
  expect(commandIn('@claude help', triggers)).toEqual({ kind: 'help' });
  expect(commandIn('@claude-bots help', triggers)).toBeUndefined();
});
