import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { git, removeTempDirs } from '../support/git.js';
import { LocalGitHub } from '../support/local-github.js';
import {
  boundariesOf,
  config,
  configPath,
  openScene,
  proposeEntries,
  type Entry,
} from './boundaries-scene.js';
import type { Scene } from './scene.js';

let github: LocalGitHub;
let scene: Scene;
let commit: string;
beforeAll(async () => {
  github = await LocalGitHub.start();
  const libs = config.replace('owns: [server/**]', 'owns: [server/**, "vendor/{lib,sub}/**"]');
  scene = await openScene(github, 'changes', { [configPath]: libs, 'server/deep/c.ts': 'c\n' });
  commit = await git(scene.repository.path, 'rev-parse', 'main');
  await proposeEntries(scene, 'submodule', [{ path: 'vendor/sub', content: commit, mode: '160000' }]);
  await git(scene.repository.path, 'update-ref', 'refs/heads/main', 'submodule');
  scene.repository.close(1);
});
afterAll(async () => {
  await github.stop();
  await removeTempDirs();
});

const link = (path: string, content: string): Entry => ({ path, content, mode: '120000' });
const gone = (path: string): Entry => ({ path });

/** What each file that fails is, and why, once the built action has judged a branch of the session client. */
async function failuresOf(entries: readonly Entry[], at = scene): Promise<string[]> {
  const name = `claude/client-${at.repository.pulls.size}`;
  const run = await at.run({ number: await proposeEntries(at, name, entries) });
  const { files } = await boundariesOf(run);
  const failing = files.filter(({ fails }) => fails);
  expect(run).toMatchObject({ code: failing.length > 0 ? 1 : 0 });
  expect(run.outputs['violations']).toBe(String(failing.length));
  return failing.map(({ path, change, reason }) => `${path} ${change}: ${reason}`);
}

const notTheirs = 'owned by server, not by client';

test.each<[string, () => Entry[], string[]]>([
  [
    'a file that it moves away',
    () => [gone('server/b.ts'), { path: 'client/b.ts', content: 'b\n' }],
    [`client/b.ts renamed: moved from server/b.ts: ${notTheirs}`],
  ],
  [
    'a file that it moves in',
    () => [gone('client/a.ts'), { path: 'server/a.ts', content: 'a\n' }],
    [`server/a.ts renamed: ${notTheirs}`],
  ],
  [
    'a file that it moves and changes',
    () => [gone('server/b.ts'), { path: 'client/b.ts', content: 'B\n' }],
    [`server/b.ts deleted: ${notTheirs}`],
  ],
  [
    'a name of which it changes but the case',
    () => [gone('server/b.ts'), { path: 'Server/b.ts', content: 'b\n' }],
    [`Server/b.ts renamed: moved from server/b.ts: ${notTheirs}`],
  ],
  [
    'a mode',
    () => [{ path: 'server/b.ts', content: 'b\n', mode: '100755' }],
    [`server/b.ts mode: ${notTheirs}`],
  ],
  [
    'a file of which it makes a link',
    () => [link('server/b.ts', '../client/a.ts')],
    [`server/b.ts typechange: ${notTheirs}`],
  ],
  [
    'a link to a file',
    () => [link('client/link', '../server/b.ts')],
    [`client/link added: leads to server/b.ts: ${notTheirs}`],
  ],
  [
    'a link to a folder',
    () => [link('client/link', '../server/deep')],
    [`client/link added: leads to server/deep: ${notTheirs}`],
  ],
  [
    'a link to a folder around it',
    () => [link('client/link', '..')],
    [`client/link added: leads to server/b.ts: ${notTheirs}`],
  ],
  [
    'a link by way of another',
    () => [link('client/one', 'two'), link('client/two', '../server/b.ts')],
    [
      `client/one added: leads to server/b.ts: ${notTheirs}`,
      `client/two added: leads to server/b.ts: ${notTheirs}`,
    ],
  ],
  [
    'a submodule in its folder',
    () => [{ path: 'server/sub', content: commit, mode: '160000' }],
    [`server/sub submodule: ${notTheirs}`],
  ],
  [
    'a submodule that stands for its folder',
    () => [{ path: 'vendor/lib', content: commit, mode: '160000' }],
    [`vendor/lib submodule: ${notTheirs}`],
  ],
  [
    'a link to a submodule that stands for its folder',
    () => [link('client/link', '../vendor/sub'), link('client/up', '../vendor')],
    [
      `client/link added: leads to vendor/sub/: ${notTheirs}`,
      `client/up added: leads to vendor/sub/: ${notTheirs}`,
    ],
  ],
  [
    'a folder that a file takes the place of',
    () => [gone('server/b.ts'), gone('server/deep/c.ts'), { path: 'server', content: 'x\n' }],
    [`server/b.ts deleted: ${notTheirs}`, `server/deep/c.ts deleted: ${notTheirs}`],
  ],
])('a branch fails that touches another session’s area by %s', async (_, entries, failing) => {
  expect(await failuresOf(entries())).toEqual(failing);
});

test('a branch fails that changes a submodule of its own in which something is another’s', async () => {
  const owns = config.replace('owns: [client/**]', 'owns: [client/**, "*", "vendor/**"]');
  const libs = owns.replace('owns: [server/**]', 'owns: [server/**, "vendor/lib/src/**", "lib/**"]');
  const own = await openScene(github, 'submodules', { [configPath]: libs });
  const submodules = ['lib', 'own', 'vendor/lib', 'vendor/own'].map((path): Entry => ({
    path,
    content: commit,
    mode: '160000',
  }));
  expect(await failuresOf(submodules, own)).toEqual([
    `lib submodule: holds lib/: ${notTheirs}`,
    `vendor/lib submodule: holds vendor/lib/src/: ${notTheirs}`,
  ]);
});

test.each<[string, Entry[]]>([
  ['moves its own file', [gone('client/a.ts'), { path: 'client/moved.ts', content: 'a\n' }]],
  ['links to its own file', [link('client/link', 'a.ts')]],
  ['links to what is not there', [link('client/link', '../nowhere')]],
  ['adds a submodule of its own', [{ path: 'client/sub', content: 'c'.repeat(40), mode: '160000' }]],
])('a branch passes that %s', async (_, entries) => {
  expect(await failuresOf(entries)).toEqual([]);
});

test('a link out of the repository is flagged, and one into .github too', async () => {
  const entries = [link('client/etc', '/etc/passwd'), link('client/ci', '../.github/workflows')];
  const number = await proposeEntries(scene, 'claude/client-outside', entries);
  const run = await scene.run({ number });
  expect((await boundariesOf(run)).flagged).toEqual([
    { path: 'client/ci', why: 'workflows' },
    { path: 'client/etc', why: 'outside' },
  ]);
});

test('what a merge of base into the branch brings along is none of its doing; what it changes on the way is', async () => {
  await scene.push({ branch: 'claude/client-merges', files: { 'client/a.ts': 'mine\n' } });
  await scene.push({ branch: 'main', files: { 'server/b.ts': 'theirs\n' } });
  const { path } = scene.repository;
  const merged = async (branch: string, from: string): Promise<number> => {
    const tree = await git(path, 'rev-parse', `${from}^{tree}`);
    const parents = ['-p', 'claude/client-merges', '-p', 'main'];
    const id = await git(path, 'commit-tree', ...parents, '-m', 'Merge', tree);
    await git(path, 'update-ref', `refs/heads/${branch}`, id);
    await scene.repository.pushed([scene.repository]);
    return (await scene.repository.openPullRequest({ head: branch })).number;
  };
  // The tree that git would make of it, and the branch's own, which takes base's change back.
  const clean = await git(path, 'merge-tree', '--write-tree', 'claude/client-merges', 'main');
  expect(await scene.run({ number: await merged('claude/client-clean', clean) })).toMatchObject({ code: 0 });
  const ours = await scene.run({ number: await merged('claude/client-ours', 'claude/client-merges') });
  expect(ours).toMatchObject({ code: 1, outputs: { violations: '1' } });
});
