import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { pullRequestEvent, pushEvent, repositoryEvent } from '../support/events.js';
import { removeTempDirs, tempDir } from '../support/git.js';
import { LocalGitHub } from '../support/local-github.js';
import { Scene, type OverlapRun } from './scene.js';

let github: LocalGitHub;
let scene: Scene;
beforeAll(async () => {
  github = await LocalGitHub.start();
  scene = await Scene.open(github, { name: 'bad-input' });
  await scene.change('claude/mine', ['src/a.ts', 10]);
});
afterAll(async () => {
  await github.stop();
  await removeTempDirs();
});

/** One line, non-zero, nothing written, nothing claimed. */
function expectRefused(run: OverlapRun, message: RegExp): void {
  expect(run.errors).toEqual([expect.stringMatching(message)]);
  expect(run.errors[0]).not.toContain('\n');
  expect(run.errors[0]).not.toContain('Unexpected error');
  expect(run).toMatchObject({ code: 1, outputs: {}, summary: '', writes: [] });
}

test.each<[string, Record<string, string>, RegExp]>([
  [
    'unknown mode',
    { mode: 'every' },
    /^mode: "every" is not valid; allowed is one of auto, pull-request, all$/,
  ],
  ['bad glob', { branches: 'claude/[' }, /^branches: the glob "claude\/\[" has a \[ without its partner/],
  [
    'bad glob to leave out',
    { 'exclude-branches': '/x' },
    /^exclude-branches: the glob "\/x" matches nothing/,
  ],
  ['bad glob to ignore', { ignore: '{a' }, /^ignore: the glob "\{a" has a \{/],
  ['bad duration', { 'max-age': 'a week' }, /^max-age: .*a week/],
  ['bad boolean', { comment: 'yes' }, /^comment: "yes" is not valid; allowed is true or false$/],
  [
    'bad boolean that the config may say too',
    { 'include-drafts': 'no' },
    /^include-drafts: "no" is not valid/,
  ],
  ['bad number', { near: '-1' }, /^near: "-1" is not valid; allowed is a whole number from 0 to 1000$/],
  ['unknown fail-on', { 'fail-on': 'error' }, /^fail-on: .*never, base, conflict, lines, files$/],
  ['unknown merge method', { 'merge-method': 'ours' }, /^merge-method: .*merge, squash, rebase$/],
  ['no such base', { base: 'mian' }, /^There is no branch "mian" to be the base/],
  ['a base that is no branch’s name', { base: '--upload-pack=x' }, /^There is no branch "--upload-pack=x"/],
  ['text that would be a command', { mode: 'x\n::error::y' }, /^mode: "x\\n::error::y" is not valid/],
])('%s', async (_, inputs, message) => {
  expectRefused(await scene.run({ inputs }), message);
});

test('mode: pull-request on a push', async () => {
  const event = await pushEvent(scene.repository, 'claude/mine');
  expectRefused(
    await scene.run({ event, inputs: { mode: 'pull-request' } }),
    /^mode is pull-request, but "push"/,
  );
});

test('an event that GitHub would not send', async () => {
  const event = pullRequestEvent(scene.repository, 1);
  Object.assign((event.payload as { pull_request: { head: object } }).pull_request.head, { sha: 'HEAD' });
  expectRefused(await scene.run({ event }), /^the payload\.pull_request\.\S+ in GITHUB_EVENT_PATH is /);
});

test('an event file that is no JSON', async () => {
  const file = join(await tempDir('event'), 'event.json');
  await writeFile(file, '{"action":');
  expectRefused(
    await scene.run({ env: { GITHUB_EVENT_PATH: file } }),
    /^the event file .* cannot be read as JSON/,
  );
});

test('a token that is refused', async () => {
  expectRefused(
    await scene.run({ token: 'ghs_revoked' }),
    /^Listing branches from http\S+ was refused: the token/,
  );
});

test('a repository that is private, and no token', async () => {
  expectRefused(await scene.run({ token: '' }), /was refused: the token is missing/);
});

test('a repository without any branch', async () => {
  const empty = await Scene.empty(github, { name: 'empty' });
  const event = repositoryEvent(empty.repository, 'schedule');
  expectRefused(
    await empty.run({ event }),
    /^The repository has no branches yet: there is nothing to compare\.$/,
  );
});

test('a repository with only base passes and says there is nothing to compare', async () => {
  const lonely = await Scene.open(github, { name: 'lonely' });
  const run = await lonely.run({ event: repositoryEvent(lonely.repository, 'schedule') });
  expect(run).toMatchObject({
    code: 0,
    errors: [],
    outputs: { conflicts: '0', overlaps: '0', unknown: '0', verdict: 'none' },
  });
  expect(run.stdout).toContain('There are no branches to compare.');
  expect(run.summary).toContain('There are no branches to compare.');
});
