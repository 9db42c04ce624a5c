import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { GitHub } from '../../src/github/client.js';
import type { JobReport } from '../../src/segments/report.js';
import { git, removeTempDirs, tempDir } from '../support/git.js';
import { LocalGitHub } from '../support/local-github.js';
import { plainJob, Scene } from './scene.js';
import { values } from './values.js';

let server: LocalGitHub;
let scene: Scene;
let gitHub: GitHub;

beforeEach(async () => {
  server = await LocalGitHub.start();
  scene = await Scene.on(server);
  gitHub = await scene.gitHub();
});

afterEach(async () => {
  await server.stop();
  await removeTempDirs();
});

const one = 'claude/segment-1';
const two = 'claude/segment-2';
const proposal = 'parallel-claude/segments/main/data';

/** Runs a merge that brings its output by a pull request. */
const propose = (job: Parameters<Scene['merge']>[0] = {}): Promise<JobReport> =>
  scene.merge({ mode: 'pull-request', ...job }, scene.host, { gitHub });

/** A session pushes its one segment. */
const session = (at: number, list: (number | string)[] = [at]): Promise<string> =>
  scene.session(`claude/segment-${at}`, { [`staging/${at}.json`]: values(list) });

/** What was written to the remote and to the API since, such as `POST /pulls`. */
function writes(): string[] {
  const written = server.requests
    .splice(0)
    .filter(({ method, path }) => method !== 'GET' && !path.includes('git-upload-pack'));
  return written.map(
    ({ method, path }) =>
      `${method} ${path.replace('/api/v3/repos/octo/demo', '').replace('/octo/demo.git', '')}`,
  );
}

/** The job's own refs. */
const ours = (): Promise<string> =>
  git(scene.there.path, 'for-each-ref', 'refs/heads/parallel-claude', 'refs/parallel-claude');

/** Deletes what nobody can reach, as the server does some day. */
async function collectGarbage(): Promise<void> {
  await git(scene.there.path, 'reflog', 'expire', '--expire=now', '--all');
  await git(scene.there.path, 'gc', '--quiet', '--prune=now');
}

describe('a pull request', () => {
  test('brings the output and its ledger in one commit on base, from a branch of its own; no branch goes before', async () => {
    await scene.segments(2);
    const main = await scene.main();
    const report = await propose();
    const head = await scene.there.resolve(proposal);
    expect(report).toMatchObject({
      outcome: 'pull-request',
      commit: head,
      proposal: { branch: proposal, sha: head, pull: { number: 1, state: 'open' } },
      deleted: [],
      kept: [
        { ref: one, reason: 'proposed' },
        { ref: two, reason: 'proposed' },
      ],
      notes: [],
    });
    expect(report.merged).toHaveLength(2);
    expect(await scene.main()).toBe(main);
    expect(await git(scene.there.path, 'rev-list', '--parents', '-1', proposal)).toBe(
      `${head ?? ''} ${main}`,
    );
    expect(JSON.parse((await scene.fileAt(proposal, plainJob.output)) ?? '')).toEqual({ values: [1, 2] });
    expect(scene.there.pull(1)).toMatchObject({
      title: 'Merge 2 segments into public/data.json',
      base: 'main',
      head: proposal,
      author: { login: 'github-actions[bot]' },
    });
    expect(scene.there.pull(1).body).toMatch(/\| `staging\/1\.json` \| `claude\/segment-1` \|/);
  });

  test('is left as it is while it would bring the same, whatever else base gets', async () => {
    await scene.segments(2);
    await propose();
    const refs = await ours();
    await scene.session('main', { 'src/b.ts': 'b\n' });
    writes();
    const report = await propose();
    expect(writes()).toEqual([]);
    expect(report).toMatchObject({ outcome: 'pull-request', proposal: { pull: { number: 1 } } });
    expect(await ours()).toBe(refs);
  });

  test('is left as it is when somebody brought it up to date with base', async () => {
    await scene.segments(1);
    await propose();
    await scene.session('main', { 'src/b.ts': 'b\n' });
    await git(scene.worktree, 'fetch', '--quiet', scene.there.path, 'main', proposal);
    const main = await scene.main();
    const head = (await scene.there.resolve(proposal)) ?? '';
    await git(scene.worktree, 'checkout', '--quiet', '--detach', head);
    await git(scene.worktree, 'merge', '--quiet', '-m', 'update', main);
    await git(scene.worktree, 'push', '--quiet', scene.there.path, `HEAD:refs/heads/${proposal}`);
    writes();
    expect(await propose()).toMatchObject({ outcome: 'pull-request' });
    expect(writes()).toEqual([]);
    // Nobody's work but the merge is lost by bringing more.
    await session(2);
    expect(await propose()).toMatchObject({ outcome: 'pull-request', notes: [] });
    expect(writes()).toEqual(['POST /git-receive-pack', 'PATCH /pulls/1']);
  });

  test('is brought up to date when there is more to bring, or base has another output', async () => {
    await scene.segments(1);
    await propose();
    await session(2);
    writes();
    expect(await propose()).toMatchObject({ proposal: { pull: { number: 1 } }, merged: [{}, {}] });
    expect(writes()).toEqual(['POST /git-receive-pack', 'PATCH /pulls/1']);
    expect(scene.there.pull(1).title).toBe('Merge 2 segments into public/data.json');
    await scene.session('main', { [plainJob.output]: values([100]) });
    await propose();
    expect(writes()).toEqual(['POST /git-receive-pack']);
    expect(JSON.parse((await scene.fileAt(proposal, plainJob.output)) ?? '')).toEqual({
      values: [100, 1, 2],
    });
    expect([...scene.there.pulls.keys()]).toEqual([1]);
  });

  test('is not opened again once it was closed, until there is something else to bring', async () => {
    await scene.segments(1);
    await propose();
    scene.there.close(1);
    writes();
    for (const again of ['as it is', 'without its branch']) {
      if (again === 'without its branch') await git(scene.there.path, 'branch', '-D', proposal);
      const report = await propose();
      expect(report).toMatchObject({
        outcome: 'pull-request',
        proposal: { pull: { number: 1, state: 'closed' } },
        notes: [expect.stringMatching(/^Pull request #1 was closed, and none is opened again/) as unknown],
      });
      expect(writes()).toEqual([]);
    }
    await session(2);
    expect(await propose()).toMatchObject({ proposal: { pull: { number: 2, state: 'open' } }, notes: [] });
  });

  test('that somebody works on is left to them', async () => {
    await scene.segments(1);
    await propose();
    const theirs = await scene.session(proposal, { 'src/c.ts': 'c\n' });
    await session(2);
    writes();
    expect(await propose()).toMatchObject({
      outcome: 'pull-request',
      proposal: { sha: theirs, pull: { number: 1 } },
      notes: [expect.stringMatching(/has commits of somebody else and is left as it is/) as unknown],
    });
    expect(writes()).toEqual([]);
    // It is merged: what is left over of it stands in no one's way.
    await scene.there.merge(1, 'squash');
    expect(await propose()).toMatchObject({ proposal: { pull: { number: 2 } }, notes: [] });
    await scene.there.merge(2, 'squash');
    expect(await scene.values()).toEqual([1, 2]);
    expect(await scene.fileOnMain('src/c.ts')).toBe('c\n');
  });

  test('of two jobs, or of one for two bases, has a branch of its own', async () => {
    await git(scene.there.path, 'branch', 'release', 'main');
    await scene.segments(1);
    await propose();
    await propose({ base: 'release' });
    await propose({ name: 'a..b.lock', output: 'other.json' });
    expect((await scene.branches()).filter((name) => name !== one && name !== 'release')).toEqual([
      'parallel-claude/segments/main/a%2e%2eb%2elock',
      proposal,
      'parallel-claude/segments/release/data',
    ]);
    expect([...scene.there.pulls.keys()]).toEqual([1, 2, 3]);
  });

  test('never contributes a segment itself', async () => {
    await scene.segments(1);
    await propose({ branches: ['**'], stagingDir: '' });
    const report = await propose({ branches: ['**'], stagingDir: '', name: 'other', output: 'other.json' });
    expect(report.merged.map(({ ref }) => ref)).toEqual([one]);
  });

  test('says hostile names as they are, and they close, ping and skip nothing', async () => {
    const id = 'closes #1 [skip ci] @octocat |<b>`x`';
    await scene.session(one, { 'staging/1.json': values([1], id) });
    await propose();
    const { title, body } = scene.there.pull(1);
    expect(`${title}\n${body ?? ''}`).not.toMatch(/#1\b|\[skip ci\]|@octocat|<b>/);
    expect(body).toContain('closes');
  });

  test('of very many segments fits into what GitHub takes', async () => {
    const files = Array.from({ length: 1000 }, (_, at) => [
      `staging/${'long-'.repeat(20)}${at}.json`,
      values([at]),
    ]);
    await scene.session(one, Object.fromEntries(files) as Record<string, string>);
    await propose();
    const { body } = scene.there.pull(1);
    expect(body?.length).toBeLessThanOrEqual(65_536);
    expect(body).toMatch(/The rest is in the report/);
  });
});

/** That a segment was proposed, that nobody brings it any more, and how it is printed. */
const takenOut = (ref: string, at: number): unknown =>
  expect.stringMatching(
    new RegExp(
      `^No branch brings any more what was proposed, and is not on base: staging/${at}\\.json of ${ref} \\(git cat-file blob [0-9a-f]{40}\\)\\. It is kept: after git fetch origin refs/parallel-claude/kept/main/data these commands print it\\.$`,
    ),
  );

describe('a branch that somebody deletes before its pull request is merged', () => {
  test('takes its segments back; the report says where they are kept, and they are there for good', async () => {
    await scene.segments(2);
    await propose();
    await git(scene.there.path, 'branch', '-D', one);
    const report = await propose();
    expect(report).toMatchObject({
      outcome: 'pull-request',
      merged: [{ ref: two }],
      notes: [takenOut(one, 1)],
    });
    expect(await propose()).toMatchObject({ notes: [] });
    await scene.there.merge(1, 'squash');
    await propose();
    expect(await scene.values()).toEqual([2]);
    await collectGarbage();
    const [, command = '', place = ''] =
      /\((git cat-file .*)\).* after (git fetch .*) these/.exec(report.notes[0] ?? '') ?? [];
    const clone = await tempDir('clone');
    await git(clone, 'init', '--quiet');
    await git(clone, 'remote', 'add', 'origin', scene.there.path);
    await git(clone, ...place.split(' ').slice(1));
    expect(await git(clone, ...command.split(' ').slice(1))).toBe(values([1]).trimEnd());
  });

  test('of many segments are named ten, and a command lists all', async () => {
    const files = Array.from({ length: 11 }, (_, at) => [`staging/a${at}.json`, values([at])]);
    await scene.session(one, Object.fromEntries(files) as Record<string, string>);
    await session(20);
    await propose();
    await git(scene.there.path, 'branch', '-D', one);
    const [note = ''] = (await propose()).notes;
    expect(note.match(/git cat-file blob/g)).toHaveLength(9);
    const [, list = ''] = /and 2 more; git (show \S+) lists all/.exec(note) ?? [];
    expect(await git(scene.there.path, ...list.split(' '))).toContain('"path": "staging/a10.json"');
  });

  test('is none where it is pushed anew, changed or spoilt', async () => {
    await scene.segments(3);
    await scene.session('claude/segment-4', { 'staging/4.json': values([4], 'four') });
    await propose();
    await session(1, [11]);
    await scene.session('claude/segment-4', { 'staging/4.json': values([4], '4') });
    await git(scene.there.path, 'branch', '-D', two);
    await session(2);
    await scene.session('claude/segment-3', { 'staging/3.json': '{' });
    expect(await propose()).toMatchObject({
      merged: [{ id: '4' }, { ref: one }, { ref: two }],
      quarantined: [{ path: 'staging/3.json' }],
      notes: [],
    });
  });
});

describe.each(['merge', 'squash', 'rebase'] as const)('once it was merged by %s', (method) => {
  test('the next run deletes the branches and its own, and merges nothing twice', async () => {
    await scene.segments(2);
    await propose();
    await scene.there.merge(1, method);
    expect(await scene.values()).toEqual([1, 2]);
    const report = await propose();
    expect(report).toMatchObject({ outcome: 'nothing-new', merged: [], kept: [] });
    expect(report.deleted.map(({ ref }) => ref)).toEqual([one, two, proposal]);
    expect(await scene.branches()).toEqual([]);
    expect(await propose()).toMatchObject({ outcome: 'nothing-new', deleted: [] });
  });

  test('a branch that somebody deletes takes nothing with it', async () => {
    await scene.segments(2);
    await propose();
    await scene.there.merge(1, method);
    await git(scene.there.path, 'branch', '-D', one);
    expect(await propose()).toMatchObject({ outcome: 'nothing-new', notes: [] });
    await session(3);
    expect(await propose()).toMatchObject({ proposal: { pull: { number: 2 } }, notes: [] });
    await scene.there.merge(2, method);
    expect(await scene.values()).toEqual([1, 2, 3]);
  });

  test('what comes later is merged with what was, though its branches are gone and the server has cleaned up', async () => {
    await scene.segments(2);
    await propose();
    await scene.there.merge(1, method);
    await propose();
    await collectGarbage();
    await scene.session(one, { 'staging/1.json': values([11]) });
    await session(3);
    const report = await propose();
    expect(report).toMatchObject({ outcome: 'pull-request', proposal: { pull: { number: 2 } }, notes: [] });
    await collectGarbage();
    await scene.there.merge(2, method);
    expect(await scene.values()).toEqual([11, 2, 3]);
    await propose();
    await collectGarbage();
    // Any mode reads what the other has kept.
    await session(4);
    expect(await scene.merge()).toMatchObject({ outcome: 'published', notes: [] });
    expect(await scene.values()).toEqual([11, 2, 3, 4]);
  });

  test('a session that has pushed meanwhile keeps its branch, and comes with the next one', async () => {
    await scene.segments(2);
    await propose();
    await session(2, [22]);
    await scene.there.merge(1, method);
    const report = await propose();
    expect(report).toMatchObject({
      outcome: 'pull-request',
      proposal: { pull: { number: 2 } },
      merged: [{ ref: two }],
      deleted: [{ ref: one }],
      kept: [{ ref: two, reason: 'proposed' }],
    });
    await scene.there.merge(2, method);
    expect(await scene.values()).toEqual([1, 22]);
  });
});

test('what was kept is lost: the output as it is becomes the origin, and it goes on', async () => {
  await scene.segments(2);
  await propose();
  await scene.there.merge(1, 'squash');
  await propose();
  await git(scene.there.path, 'update-ref', '-d', 'refs/parallel-claude/kept/main/data');
  await collectGarbage();
  await git(scene.there.path, 'update-ref', '-d', 'refs/pull/1/head');
  await git(scene.there.path, 'update-ref', '-d', 'refs/pull/1/merge');
  await collectGarbage();
  await session(3);
  const report = await scene.merge();
  expect(report.notes).toEqual([expect.stringMatching(/merged onto the output as it is/)]);
  expect(await scene.values()).toEqual([1, 2, 3]);
  expect((await scene.ledger()).segments.get('staging/1.json')?.absorbed).toBe(true);
});

describe('mode auto', () => {
  const auto = (): Promise<JobReport> => scene.merge({ mode: 'auto' }, scene.host, { gitHub });

  test('pushes where base takes it', async () => {
    await scene.segments(1);
    expect(await auto()).toMatchObject({ outcome: 'published' });
    expect(scene.there.pulls.size).toBe(0);
  });

  test('opens a pull request where a rule forbids it, and says so; after its merge the branches go', async () => {
    await scene.protect();
    await scene.segments(2);
    expect(await auto()).toMatchObject({
      outcome: 'pull-request',
      said: expect.stringMatching(/GH013/) as unknown,
      proposal: { pull: { number: 1 } },
    });
    await scene.there.merge(1, 'squash');
    expect(await auto()).toMatchObject({ outcome: 'nothing-new', deleted: [{}, {}, { ref: proposal }] });
  });

  test('does not push to base again what its open pull request brings', async () => {
    await scene.protect();
    await scene.segments(2);
    await auto();
    writes();
    expect(await auto()).toMatchObject({ outcome: 'pull-request', proposal: { pull: { number: 1 } } });
    expect(writes()).toEqual([]);
    scene.there.close(1);
    await auto();
    expect(writes()).toEqual(['POST /git-receive-pack', 'POST /git-receive-pack']);
  });

  test('pushes as soon as the rule is gone, and its pull request goes with the next run', async () => {
    await scene.protect();
    await scene.segments(1);
    await auto();
    await scene.hook('pre-receive');
    await session(2);
    expect(await auto()).toMatchObject({ outcome: 'published' });
    expect(await auto()).toMatchObject({ outcome: 'nothing-new', deleted: [{ ref: proposal }] });
    expect(scene.there.pull(1).state).toBe('closed');
    expect(await scene.values()).toEqual([1, 2]);
  });
});

describe('no pull request can be opened', () => {
  /** The branch stands all the same, and a later run that may open one does. */
  async function isDoneLater(): Promise<void> {
    expect(await scene.there.resolve(proposal)).not.toBeNull();
    expect(await propose()).toMatchObject({
      outcome: 'pull-request',
      proposal: { pull: { number: 1 } },
      notes: [],
    });
  }

  test('without a token: it says from where to open one', async () => {
    await scene.segments(1);
    const report = await scene.merge({ mode: 'pull-request' });
    expect(report).toMatchObject({
      outcome: 'needs-pull-request',
      proposal: { branch: proposal },
      notes: [
        expect.stringMatching(
          /^There is no token for the API of GitHub .* Open one from parallel-claude\/segments\/main\/data into main\.$/,
        ) as unknown,
      ],
    });
    await isDoneLater();
  });

  test('where a setting forbids it: it says which', async () => {
    await scene.segments(1);
    scene.there.settings.actionsOpenPullRequests = false;
    expect(await propose()).toMatchObject({
      outcome: 'needs-pull-request',
      notes: [
        expect.stringMatching(
          /"Allow GitHub Actions to create and approve pull requests" in its Settings, Actions, General, Workflow permissions/,
        ) as unknown,
      ],
    });
    scene.there.settings.actionsOpenPullRequests = true;
    await isDoneLater();
  });

  test.each(['none', 'read'] as const)(
    'where the token may %s pull requests: it says what it lacks',
    async (access) => {
      await scene.segments(1);
      const weak = await scene.gitHub({ contents: 'write', 'pull-requests': access });
      const report = await scene.merge({ mode: 'pull-request' }, scene.host, { gitHub: weak });
      expect(report).toMatchObject({
        outcome: 'needs-pull-request',
        notes: [expect.stringMatching(/The token lacks pull-requests: /) as unknown],
      });
      await isDoneLater();
    },
  );
});

describe.each(['pull-request', 'auto'] as const)(
  'mode %s: all that a pull request brought is withdrawn',
  (mode) => {
    beforeEach(async () => {
      if (mode === 'auto') await scene.protect();
      await scene.segments(1);
      await propose({ mode });
      await git(scene.there.path, 'branch', '-D', one);
    });

    test('it is closed with a sentence, its branch goes, and it comes again when the segment does', async () => {
      writes();
      expect(await propose({ mode })).toMatchObject({
        outcome: 'nothing-new',
        deleted: [{ ref: proposal }],
        notes: [
          'Pull request #1 was closed: no branch brings any more what it would have brought.',
          takenOut(one, 1),
        ],
      });
      expect(writes()).toEqual(['PATCH /pulls/1', 'POST /git-receive-pack']);
      expect(scene.there.pull(1)).toMatchObject({ state: 'closed', merged: false });
      expect(scene.there.pull(1).body).toMatch(/^Closed by the job that had opened it/);
      expect(await propose({ mode })).toMatchObject({ outcome: 'nothing-new', notes: [] });
      expect(writes()).toEqual([]);
      await scene.segments(1);
      expect(await propose({ mode })).toMatchObject({
        proposal: { pull: { number: 2, state: 'open' } },
        notes: [],
      });
    });

    test('it stays open where somebody works on its branch, in a dry run, and where a bad segment took its place', async () => {
      await propose({ mode, dryRun: true });
      await scene.session(one, { 'staging/1.json': '{' });
      await propose({ mode });
      await git(scene.there.path, 'branch', '-D', one);
      await scene.session(proposal, { 'src/c.ts': 'c\n' });
      await propose({ mode });
      expect(scene.there.pull(1)).toMatchObject({ state: 'open' });
    });

    test('it may not be closed: that is said, and its branch stays', async () => {
      const weak = await scene.gitHub({ contents: 'write', 'pull-requests': 'read' });
      const report = await scene.merge({ mode }, scene.host, { gitHub: weak });
      expect(report.notes).toEqual([expect.stringMatching(/The token lacks pull-requests: write/)]);
      expect(await scene.branches()).toEqual([proposal]);
    });
  },
);

describe('crashes and races', () => {
  test('it dies between the push and the pull request: the next run opens it, and pushes nothing', async () => {
    await scene.segments(1);
    server.fault({ method: 'POST', path: /\/pulls$/, times: 4, respond: { status: 500 } });
    expect(await propose()).toMatchObject({ outcome: 'needs-pull-request' });
    writes();
    expect(await propose()).toMatchObject({ outcome: 'pull-request', proposal: { pull: { number: 1 } } });
    expect(writes()).toEqual(['POST /pulls']);
  });

  test('the answer to the pull request is lost: there is one, and no second', async () => {
    await scene.segments(1);
    server.fault({ method: 'POST', path: /\/pulls$/, respond: 'drop-answer' });
    expect(await propose()).toMatchObject({ outcome: 'pull-request', proposal: { pull: { number: 1 } } });
    expect([...scene.there.pulls.keys()]).toEqual([1]);
  });

  test.each([1, 2])(
    'the answer to the push is lost %i times: it is found again, and the pull request opened',
    async (times) => {
      await scene.segments(2);
      server.fault({ path: /\/git-receive-pack$/, respond: 'drop-answer', times });
      expect(await propose()).toMatchObject({ outcome: 'pull-request', proposal: { pull: { number: 1 } } });
      const heads = await git(scene.there.path, 'rev-list', '--count', proposal, '^main');
      expect(heads).toBe('1');
    },
  );

  test('the branch of the proposal moves between reading and pushing: what was pushed there stays', async () => {
    await scene.segments(1);
    await propose();
    await session(2);
    let theirs = '';
    server.fault({
      path: /service=git-receive-pack/,
      respond: {
        after: async () => {
          theirs = await scene.session(proposal, { 'src/c.ts': 'c\n' });
        },
      },
    });
    expect(await propose()).toMatchObject({
      outcome: 'pull-request',
      notes: [expect.stringMatching(/commits of somebody else/) as unknown],
    });
    expect(await scene.there.resolve(proposal)).toBe(theirs);
    expect(scene.host.warnings.join()).toMatch(/stale info/);
  });

  test('it is merged between reading and pushing: what is new comes with another', async () => {
    await scene.segments(1);
    await propose();
    await session(2);
    server.fault({
      path: /service=git-receive-pack/,
      respond: {
        after: async () => {
          await scene.there.merge(1, 'squash');
          await git(scene.there.path, 'branch', '-D', proposal);
        },
      },
    });
    await propose();
    await scene.there.merge(2, 'squash');
    expect(await scene.values()).toEqual([1, 2]);
  });

  test('a branch may not be deleted: it stays, and the pull request is there', async () => {
    await scene.segments(2);
    await propose();
    await scene.there.merge(1, 'squash');
    await session(3);
    await scene.hook('update', `[ "$1" = refs/heads/${one} ] && echo "not this one" && exit 1\nexit 0`);
    const report = await propose();
    expect(report).toMatchObject({ outcome: 'pull-request', deleted: [{ ref: two }] });
    expect(report.kept).toMatchObject([
      { ref: one, reason: 'refused' },
      { ref: 'claude/segment-3', reason: 'proposed' },
    ]);
  });

  test('two runs at once make one pull request with all values', async () => {
    await scene.segments(2);
    server.fault({ path: /service=git-receive-pack/, respond: { together: 2 } });
    const reports = await Promise.all([propose(), propose()]);
    expect(reports.map(({ outcome }) => outcome)).toEqual(['pull-request', 'pull-request']);
    expect([...scene.there.pulls.keys()]).toEqual([1]);
    await scene.there.merge(1, 'rebase');
    expect(await scene.values()).toEqual([1, 2]);
  });

  test('the branch of the proposal is protected too: nothing is changed, and the error says so', async () => {
    await scene.segments(1);
    const before = await scene.refs();
    await scene.protect('refs/heads/main|refs/heads/parallel-claude/*');
    await expect(propose()).rejects.toThrow(
      /^refs\/heads\/parallel-claude\/segments\/main\/data takes no push either/,
    );
    expect(await scene.refs()).toBe(before);
  });

  test('a dry run opens and pushes nothing', async () => {
    await scene.segments(1);
    const before = await scene.refs();
    expect(await propose({ dryRun: true })).toMatchObject({ outcome: 'dry-run', deleted: [] });
    expect(await scene.refs()).toBe(before);
    expect(scene.there.pulls.size).toBe(0);
  });
});
