import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { GitHub } from '../../src/github/client.js';
import { UserError } from '../../src/config/error.js';
import type { JobReport } from '../../src/segments/report.js';
import { git, removeTempDirs } from '../support/git.js';
import { LocalGitHub } from '../support/local-github.js';
import { recordingHost } from '../git/host.js';
import { Scene } from './scene.js';
import { values } from './values.js';

let server: LocalGitHub;
let scene: Scene;
let gitHub: GitHub;

beforeEach(async () => {
  server = await LocalGitHub.start();
  scene = await Scene.on(server);
  gitHub = await scene.gitHub();
  // As the rule "Require signed commits" does: on branches, for every commit that is new there.
  await scene.hook(
    'pre-receive',
    'while read old new ref; do case "$new $ref" in 0000*|*/claude/*|*refs/parallel-claude/*) ;; *) for one in $(git rev-list $new --not --branches); do git cat-file commit $one | grep -q "^gpgsig " || { echo "error: GH013: Repository rule violations found for $ref."; echo "- Commits must have verified signatures."; exit 1; }; done;; esac; done',
  );
});

afterEach(async () => {
  await server.stop();
  await removeTempDirs();
});

const sign = (job: Parameters<Scene['merge']>[0] = {}, as: GitHub | undefined = gitHub): Promise<JobReport> =>
  scene.merge({ sign: true, ...job }, scene.host, { gitHub: as });

const session = (at: number, list = [at]): Promise<string> =>
  scene.session(`claude/segment-${at}`, { [`staging/${at}.json`]: values(list) });

test('the commit that is pushed to base is signed, of any size of files, and the branches go with it', async () => {
  await scene.segments(2);
  const main = await scene.main();
  const report = await sign();
  expect(report).toMatchObject({ outcome: 'published', deleted: [{}, {}], kept: [] });
  expect(await scene.main()).toBe(report.commit);
  expect(await git(scene.there.path, 'cat-file', 'commit', 'main')).toMatch(
    new RegExp(`\\nparent ${main}\\nauthor github-actions\\[bot\\] [^\\n]*\\n[^\\n]*\\ngpgsig -----BEGIN`),
  );
  expect(await scene.values()).toEqual([1, 2]);
  expect(await sign()).toMatchObject({ outcome: 'nothing-new' });
});

test('what comes later is merged with it, though no branch is a parent of it and the server has cleaned up', async () => {
  await scene.segments(2);
  await sign();
  await git(scene.there.path, 'gc', '--quiet', '--prune=now');
  await session(1, [11]);
  await session(3);
  expect(await sign()).toMatchObject({ outcome: 'published', notes: [] });
  expect(await scene.values()).toEqual([11, 2, 3]);
});

test('the commit of a pull request is signed too, and brought up to date', async () => {
  await scene.segments(1);
  expect(await sign({ mode: 'pull-request' })).toMatchObject({ outcome: 'pull-request', notes: [] });
  const made = (): number => server.requests.filter(({ path }) => path.endsWith('/git/commits')).length;
  expect(made()).toBe(1);
  await sign({ mode: 'pull-request' });
  // It stands: nothing is made, or signed, again.
  expect(made()).toBe(1);
  await session(2);
  expect(await sign({ mode: 'pull-request' })).toMatchObject({ outcome: 'pull-request', notes: [] });
  const head = await git(scene.there.path, 'cat-file', 'commit', scene.there.pull(1).headSha);
  expect(head).toContain('\ngpgsig ');
  await scene.there.merge(1, 'squash');
  expect(await scene.values()).toEqual([1, 2]);
});

test('without it such a rule is an error', async () => {
  await scene.segments(1);
  await expect(scene.merge()).rejects.toThrow(/^main takes no push.*verified signatures/s);
});

test('what GitHub would not sign is not published: a token is missing, or is a person’s', async () => {
  await scene.segments(1);
  const main = await scene.main();
  await expect(scene.merge({ sign: true })).rejects.toThrow(/^sign: there is no token for the API of GitHub/);
  const person = await scene.gitHub({ contents: 'write' }, 'User');
  await expect(sign({}, person)).rejects.toThrow(UserError);
  await expect(sign({}, person)).rejects.toThrow(
    /^sign: GitHub did not sign the commit \(unsigned\): it signs what/,
  );
  expect(await scene.main()).toBe(main);
  expect(await scene.branches()).toEqual(['claude/segment-1']);
  expect(await sign()).toMatchObject({ outcome: 'published' });
});

test('base moves after it was signed: it is made and signed anew', async () => {
  await scene.segments(1);
  server.fault({
    method: 'POST',
    path: /\/git\/commits$/,
    respond: { after: () => git(scene.there.path, 'update-ref', 'refs/heads/main', moved) },
  });
  const moved = await git(scene.there.path, 'commit-tree', '-p', 'main', '-m', 'moved', 'main^{tree}');
  expect(await sign()).toMatchObject({ outcome: 'published' });
  expect(await git(scene.there.path, 'rev-parse', 'main^')).toBe(moved);
  expect(await scene.values()).toEqual([1]);
});

test('the answer to the push is lost: it is found on base', async () => {
  await scene.segments(1);
  // The first push brings what is kept, the second one the commit.
  server.fault({ path: /\/git-receive-pack$/, respond: { delayMs: 0 } });
  server.fault({ path: /\/git-receive-pack$/, respond: 'drop-answer', times: 2 });
  expect(await sign()).toMatchObject({ outcome: 'published', commit: await scene.main(), deleted: [{}] });
  expect(await git(scene.there.path, 'rev-list', '--count', '--first-parent', 'main')).toBe('2');
});

test('two at once: one publishes, and nothing is doubled', async () => {
  await scene.segments(3);
  const reports = await Promise.all(
    [0, 1].map(async () => scene.merge({ sign: true }, await recordingHost(), { gitHub })),
  );
  expect(reports.map(({ outcome }) => outcome).sort()).toEqual(['nothing-new', 'published']);
  expect(await scene.values()).toEqual([1, 2, 3]);
});
