import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { removeTempDirs } from '../support/git.js';
import { LocalGitHub } from '../support/local-github.js';
import { Scene, type OverlapRun } from './scene.js';
import { bringNumbers, itemsOf, merge, openScene, refsOf } from './segments-scene.js';

let github: LocalGitHub;
let scene: Scene;
beforeAll(async () => {
  github = await LocalGitHub.start();
  scene = await openScene(github, 'bad-input');
  await bringNumbers(scene, 1);
});
afterAll(async () => {
  await github.stop();
  await removeTempDirs();
});

/** One line, non-zero, nothing claimed. */
function expectRefused(run: OverlapRun, message: RegExp): void {
  expect(run.errors).toEqual([expect.stringMatching(message)]);
  expect(run.errors[0]).not.toContain('\n');
  expect(run.errors[0]).not.toContain('Unexpected error');
  expect(run).toMatchObject({ code: 1, outputs: {}, summary: '', writes: [] });
}

test.each<[string, Record<string, string>, RegExp]>([
  [
    'an output of no known format',
    { output: 'a.txt' },
    /^output: "a\.txt" is of no format that is known; .*\.json/,
  ],
  ['an output outside', { output: '../a.json' }, /^output: "\.\.\/a\.json" has an empty part, or \. or \.\./],
  [
    'an output that is a folder on base',
    { output: 'src/a.ts/b.json' },
    /^output: .* because src\/a\.ts is no folder/,
  ],
  ['a staging-dir outside', { 'staging-dir': '..' }, /^staging-dir: .* has an empty part, or \. or \.\./],
  ['a bad glob', { pattern: 'claude/[' }, /^pattern: the glob "claude\/\[" has a \[ without its partner/],
  ['no such strategy', { strategy: '$.a: most' }, /there is no strategy most; allowed is deep, /],
  ['too few branches', { 'min-branches': '0' }, /^min-branches: "0" is not valid; allowed is a whole number/],
  ['a bad duration', { 'max-wait': 'soon' }, /^max-wait: .*soon/],
  ['no such manifest', { expect: 'file:nope.txt' }, /^expect: there is no file "nope\.txt" on main/],
  ['a bad boolean', { 'dry-run': 'yes' }, /^dry-run: "yes" is not valid; allowed is true or false$/],
  ['a bad boolean for summary', { summary: '1' }, /^summary: "1" is not valid/],
  [
    'a bad boolean that the config may say too',
    { 'auto-delete': 'no' },
    /^auto-delete: "no" is not valid; allowed is true or false$/,
  ],
  [
    'no such choice',
    { 'on-bad-segment': 'ignore' },
    /^on-bad-segment: "ignore" is not valid; allowed is one of quarantine, fail$/,
  ],
  [
    'no such job',
    { name: 'rows' },
    /^name: there is no job "rows" under segments: in the config; it has none$/,
  ],
  ['a job and another one', { name: 'x', pattern: 'y' }, /give either the one or the others/],
  ['no such base', { base: 'mian' }, /^base: there is no branch "mian" at http\S+; name the branch/],
  [
    'a base that is no branch’s name',
    { base: '--upload-pack=x' },
    /^base: there is no branch "--upload-pack=x"/,
  ],
  ['text that would be a command', { output: 'x\n::error::y' }, /^output: "x\\n::error::y" /],
])('%s', async (_, inputs, message) => {
  const before = await refsOf(scene);
  expectRefused(await merge(scene, { inputs }), message);
  expect(await refsOf(scene)).toBe(before);
});

test('a token that may only read', async () => {
  const token = github.addToken({ permissions: { contents: 'read', statuses: 'write' } });
  expectRefused(
    await merge(scene, { token }),
    /^Pushing to http\S+ failed: the token may not push there; it needs contents: write/,
  );
});

test('a token that is refused', async () => {
  expectRefused(await merge(scene, { token: 'ghs_revoked' }), /was refused: the token is missing, expired/);
});

test('a public repository, and no token', async () => {
  const own = await openScene(github, 'public-one');
  Object.assign(own.repository, { isPrivate: false });
  await bringNumbers(own, 1);
  expectRefused(await merge(own, { token: '' }), /^Pushing to http\S+ failed: the token may not push there/);
});

test('a repository without any branch', async () => {
  const empty = await Scene.empty(github, { name: 'no-branch', action: 'merge-segments' });
  expectRefused(await merge(empty), /^base: there is no branch "main"/);
});

test('a base that takes no push, by a token that may open no pull request', async () => {
  const own = await openScene(github, 'protected');
  await bringNumbers(own, 1);
  const hook = join(own.repository.path, 'hooks/pre-receive');
  await writeFile(
    hook,
    '#!/bin/sh\ngrep -q refs/heads/main || exit 0\necho "GH006: Protected branch update failed for refs/heads/main." >&2\nexit 1\n',
  );
  await chmod(hook, 0o755);
  const run = await merge(own);
  expect(run).toMatchObject({
    code: 1,
    outputs: { merged: '0', waiting: '1', commit: '', changed: 'false' },
  });
  expect(run.errors).toEqual([
    expect.stringMatching(
      /^1 segment ready for merged_output\.json on \S+, which no pull request brings to main yet\. .*GH006.*pull-requests: /,
    ),
  ]);
  expect(run.summary).toContain('which no pull request brings');
  expect(await itemsOf(own)).toBeUndefined();
});
