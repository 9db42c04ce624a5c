import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { GitError } from '../../src/git/errors.js';
import { git, removeTempDirs } from '../support/git.js';
import { LocalGitHub } from '../support/local-github.js';
import { buildChild, startMerge } from './built-child.js';
import { plainJob, Scene } from './scene.js';
import { values } from './values.js';

// Each row is a crash or a race that real git and a real server go through; what must hold is that no value is lost or
// doubled, and that the next run finishes what this one left.

let github: LocalGitHub;
let scene: Scene;

beforeEach(async () => {
  github = await LocalGitHub.start();
  scene = await Scene.on(github);
});

afterEach(async () => {
  await github.stop();
  await removeTempDirs();
});

/** Makes the server do this on the first push only, before anything is written. */
const onFirstPush = (script: string): Promise<void> =>
  scene.hook('pre-receive', `[ -e once ] && exit 0\ntouch once\nunset GIT_QUARANTINE_PATH\n${script}`);

/** Something that others do once a merge has read everything, and before it pushes. */
const betweenReadingAndPushing = (after: () => Promise<unknown>): void => {
  github.fault({ path: /service=git-receive-pack/, respond: { after } });
};

/** Waits for what another process does. */
async function until(done: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await done())) await sleep(10);
}

test('what branches bring is merged, published and deleted in one push', async () => {
  await scene.segments(3);
  const report = await scene.merge();
  expect(report).toMatchObject({ outcome: 'published', changed: true, quarantined: [], kept: [] });
  expect(report.merged.map(({ id }) => id)).toEqual(['staging/1.json', 'staging/2.json', 'staging/3.json']);
  expect(report.deleted).toHaveLength(3);
  expect(report.commit).toBe(await scene.main());
  expect(await scene.values()).toEqual([1, 2, 3]);
  expect(await scene.branches()).toEqual([]);
  const pushes = github.requests.filter(({ path }) => path.endsWith('/git-receive-pack'));
  expect(pushes).toHaveLength(1);
});

test('the server dies when the refs are prepared: nothing is changed, and the next run publishes', async () => {
  await scene.segments(2);
  const before = await scene.refs();
  await scene.hook('reference-transaction', '[ "$1" = prepared ] && kill -9 $PPID\nexit 0');
  await expect(scene.merge()).rejects.toThrow(GitError);
  expect(await scene.refs()).toBe(before);
  await scene.hook('reference-transaction');
  // The locks that it left are the server's to remove; while they are there, every push says so.
  await expect(scene.merge()).rejects.toThrow(/cannot lock ref/);
  expect(await scene.refs()).toBe(before);
  for (const file of await readdir(scene.there.path, { recursive: true }))
    if (file.endsWith('.lock')) await rm(join(scene.there.path, file));
  expect(await scene.merge()).toMatchObject({ outcome: 'published' });
  expect(await scene.values()).toEqual([1, 2]);
  expect(await scene.branches()).toEqual([]);
});

test('the client dies and the server lives: it is published, and the next run merges and deletes nothing twice', async () => {
  await scene.segments(2);
  // The server has the whole push, and waits for us.
  await scene.hook('pre-receive', 'touch received\nwhile [ ! -e go ]; do sleep 0.01; done');
  github.fault({ path: /\/git-receive-pack$/, respond: 'outlive-client' });
  const { child, ended } = await startMerge(await buildChild(), plainJob, scene.remote);
  await until(() => existsSync(join(scene.there.path, 'received')));
  process.kill(-(child.pid ?? NaN), 'SIGKILL');
  expect((await ended).code).toBeNull();
  expect(await scene.values()).toBeUndefined();
  await writeFile(join(scene.there.path, 'go'), '');
  await until(async () => (await scene.values()) !== undefined);
  const main = await scene.main();
  expect(await scene.merge()).toMatchObject({ outcome: 'nothing-new', merged: [] });
  expect(await scene.main()).toBe(main);
  expect(await scene.values()).toEqual([1, 2]);
  expect(await scene.branches()).toEqual([]);
});

test.each([
  ['and curl sends the same push again, which fails', 1, /cannot lock ref/],
  ['and no answer ever comes', 2, /hung up|Empty reply|disconnect/],
])('the reply is lost after the commit, %s: reading again finds it published', async (_, times, said) => {
  await scene.segments(2);
  github.fault({ path: /\/git-receive-pack$/, respond: 'drop-answer', times });
  const report = await scene.merge();
  expect(report).toMatchObject({ outcome: 'published', commit: await scene.main() });
  expect(report.merged).toHaveLength(2);
  expect(report.deleted.map(({ ref }) => ref)).toEqual(['claude/segment-1', 'claude/segment-2']);
  expect(scene.host.warnings).toEqual([expect.stringMatching(said)]);
  expect(await git(scene.there.path, 'rev-list', '--count', '--first-parent', 'main')).toBe('2');
  expect(await scene.values()).toEqual([1, 2]);
  expect(await scene.branches()).toEqual([]);
});

test('the reply is lost, and a session pushed meanwhile: its branch stays, and the next run merges it', async () => {
  await scene.segments(2);
  github.fault({ path: /\/git-receive-pack$/, respond: 'drop-answer' });
  const host = {
    ...scene.host,
    sleep: async () => {
      await scene.session('claude/segment-3', { 'staging/3.json': values([3]) });
    },
  };
  const report = await scene.merge({}, host);
  expect(report.merged).toHaveLength(2);
  expect(report.kept).toMatchObject([{ ref: 'claude/segment-3', reason: 'waiting' }]);
  expect(await scene.branches()).toEqual(['claude/segment-3']);
  expect(await scene.merge()).toMatchObject({ outcome: 'published' });
  expect(await scene.values()).toEqual([1, 2, 3]);
});

test('a session pushes late, when the server already has the merge: its branch survives, and is merged by the same run', async () => {
  await scene.segments(2);
  const late = await scene.session(
    'parked',
    { 'staging/2.json': values([2, 22]), 'staging/late.json': values([3]) },
    'claude/segment-2',
  );
  await onFirstPush('git update-ref refs/heads/claude/segment-2 refs/heads/parked');
  const report = await scene.merge();
  expect(report.outcome).toBe('published');
  expect(scene.host.warnings.join()).toMatch(/cannot lock ref/);
  expect(await scene.values()).toEqual([1, 2, 22, 3]);
  expect(report.deleted.find(({ ref }) => ref === 'claude/segment-2')?.sha).toBe(late);
});

test('a session pushes new values between reading and pushing: none is lost, none is stale', async () => {
  await scene.segments(2);
  betweenReadingAndPushing(() => scene.session('claude/segment-2', { 'staging/2.json': values([2, 22]) }));
  const report = await scene.merge();
  expect(report.outcome).toBe('published');
  expect(scene.host.warnings.join()).toMatch(/stale info/);
  expect(await scene.values()).toEqual([1, 2, 22]);
  expect(await scene.branches()).toEqual([]);
});

test('a session pushes to its own branch each time: the others are merged all the same', async () => {
  await scene.segments(3);
  let last = 100;
  const again = async (): Promise<void> => {
    betweenReadingAndPushing(again);
    await scene.session('claude/segment-2', { 'staging/2.json': values([++last]) });
  };
  betweenReadingAndPushing(again);
  const report = await scene.merge();
  expect(report).toMatchObject({
    outcome: 'published',
    kept: [{ ref: 'claude/segment-2', reason: 'moved' }],
  });
  expect(await scene.branches()).toEqual(['claude/segment-2']);
  expect(await scene.values()).toContain(1);
  expect(await scene.fileAt('claude/segment-2', 'staging/2.json')).toContain(String(last));
});

test('main moves: nothing is overwritten', async () => {
  await scene.segments(2);
  betweenReadingAndPushing(() => scene.session('main', { 'src/b.ts': 'b\n' }));
  expect(await scene.merge()).toMatchObject({ outcome: 'published' });
  expect(await scene.values()).toEqual([1, 2]);
  expect(await scene.fileOnMain('src/b.ts')).toBe('b\n');
});

test('main moves again and again: it is given up after four pauses, and nothing is changed', async () => {
  await scene.segments(1);
  await scene.session('parked', { 'src/b.ts': 'b\n' });
  await scene.hook(
    'pre-receive',
    'unset GIT_QUARANTINE_PATH\nnew=$(GIT_COMMITTER_DATE="$((1700000000 + $(cat count 2>/dev/null | wc -l))) +0000" git commit-tree -p main -m moved main^{tree})\necho >> count\ngit update-ref refs/heads/main $new',
  );
  await expect(scene.merge()).rejects.toThrow(/overtaken 5 times by other pushes, and nothing was changed/);
  expect(scene.host.pauses).toEqual([2000, 4000, 8000, 16_000]);
  expect(await scene.values()).toBeUndefined();
  expect(await scene.branches()).toContain('claude/segment-1');
});

test('one ref is refused by an update hook: base is published, that branch stays, the others go', async () => {
  await scene.segments(3);
  await scene.hook(
    'update',
    '[ "$1" = refs/heads/claude/segment-2 ] && echo "not this one" && exit 1\nexit 0',
  );
  const report = await scene.merge();
  expect(report).toMatchObject({
    outcome: 'published',
    kept: [
      {
        ref: 'claude/segment-2',
        reason: 'refused',
        detail: expect.stringMatching(/not this one/) as unknown,
      },
    ],
  });
  expect(await scene.branches()).toEqual(['claude/segment-2']);
  expect(await scene.values()).toEqual([1, 2, 3]);
  await scene.hook('update');
  expect(await scene.merge()).toMatchObject({
    outcome: 'nothing-new',
    merged: [],
    deleted: [{ ref: 'claude/segment-2' }],
  });
  expect(await scene.values()).toEqual([1, 2, 3]);
});

test('main is refused: no branch is deleted, and the error has the words of the server', async () => {
  await scene.segments(3);
  const before = await scene.refs();
  await scene.hook('update', '[ "$1" = refs/heads/main ] && echo "frozen today" && exit 1\nexit 0');
  await expect(scene.merge()).rejects.toThrow(
    /the server refuses it, and nothing was changed\..*frozen today/,
  );
  expect(await scene.refs()).toBe(before);
});

test('main is protected, and the mode is push: nothing is changed, and the error says what to do', async () => {
  await scene.segments(2);
  const before = await scene.refs();
  await scene.protect();
  await expect(scene.merge()).rejects.toThrow(
    /^main takes no push, and nothing was changed: set mode to pull-request .*GH013/s,
  );
  expect(await scene.refs()).toBe(before);
});

test('the server takes only so many refs in a push: main goes first, then the branches in smaller pushes', async () => {
  await scene.segments(7);
  await scene.hook(
    'pre-receive',
    'n=$(wc -l)\necho $n >> sizes\n[ $n -gt 3 ] && echo "error: GH013: Repository rule violations found" && echo "- Pushes can not update more than 3 branches or tags." && exit 1\nexit 0',
  );
  const report = await scene.merge();
  expect(report).toMatchObject({ outcome: 'published', kept: [] });
  expect(report.deleted).toHaveLength(7);
  expect(await scene.branches()).toEqual([]);
  expect(await scene.values()).toEqual([1, 2, 3, 4, 5, 6, 7]);
  const sizes = readFile(join(scene.there.path, 'sizes'), 'utf8');
  expect((await sizes).trim().split('\n').map(Number)).toEqual([8, 1, 3, 3, 1]);
});

test('published, and died before the deletion: a second run merges nothing and deletes the branches', async () => {
  await scene.segments(3);
  expect(await scene.merge({ autoDelete: false })).toMatchObject({ outcome: 'published', deleted: [] });
  const main = await scene.main();
  const report = await scene.merge();
  expect(report).toMatchObject({ outcome: 'nothing-new', merged: [], changed: false });
  expect(report.deleted).toHaveLength(3);
  expect(await scene.main()).toBe(main);
  expect(await scene.values()).toEqual([1, 2, 3]);
  expect(await scene.branches()).toEqual([]);
});

test('the network fails before anything is sent: it is tried again from the start', async () => {
  await scene.segments(1);
  github.fault({ path: /info\/refs\?service=git-receive-pack/, times: 2, respond: { status: 503 } });
  expect(await scene.merge()).toMatchObject({ outcome: 'published' });
  expect(scene.host.pauses).toEqual([2000, 4000]);
});

test('the token may not push: it says what it needs, and nothing is tried again', async () => {
  await scene.segments(1);
  const token = github.addToken({ permissions: { contents: 'read' } });
  Object.assign(scene.remote, { token });
  await expect(scene.merge()).rejects.toThrow(/the token may not push there; it needs contents: write/);
  expect(scene.host.pauses).toEqual([]);
});
