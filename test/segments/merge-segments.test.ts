import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { UserError } from '../../src/config/error.js';
import { combineValues } from '../../src/segments/combine-values.js';
import { idsIn } from '../../src/segments/gather.js';
import type { Job } from '../../src/segments/job.js';
import { ledgerPath, readLedger } from '../../src/segments/ledger.js';
import { git, removeTempDirs, tryGit } from '../support/git.js';
import { LocalGitHub } from '../support/local-github.js';
import { now, plainJob, Scene } from './scene.js';
import { appendValues, values } from './values.js';

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

const one = 'claude/segment-1';
const two = 'claude/segment-2';

/** What a merge does to the remote, where it is to do nothing. */
async function leavesAllAsItIs(merge: () => Promise<unknown>): Promise<void> {
  const before = await scene.refs();
  await merge();
  expect(await scene.refs()).toBe(before);
}

describe('the commit', () => {
  test('has base as its first parent, the branches as the others, and says so', async () => {
    await scene.segments(2);
    const tips = await git(scene.there.path, 'rev-parse', 'main', one, two);
    const report = await scene.merge({ author: { name: 'Octo Bot', email: 'bot@example.com' } });
    const [parents, author, committer, date, ...message] = (
      await git(
        scene.there.path,
        'log',
        '-1',
        '--date=unix',
        '--format=%P%n%an <%ae>%n%cn <%ce>%n%ad %cd%n%B',
        'main',
      )
    ).split('\n');
    expect(report.commit).toBe(await scene.main());
    expect(parents?.split(' ')).toEqual(tips.split('\n'));
    expect([author, committer]).toEqual(['Octo Bot <bot@example.com>', 'Octo Bot <bot@example.com>']);
    expect(date).toBe(`${now / 1000} ${now / 1000}`);
    const [, tip1 = '', tip2 = ''] = tips.split('\n');
    expect(message).toEqual([
      'Merge 2 segments into public/data.json',
      '',
      `Segment-branch: claude/segment-1 ${tip1}`,
      `Segment-branch: claude/segment-2 ${tip2}`,
      '',
    ]);
  });

  test('changes the output and its ledger, and nothing else', async () => {
    await scene.segments(2);
    await scene.merge();
    expect((await git(scene.there.path, 'diff', '--name-only', 'main^', 'main')).split('\n')).toEqual([
      ledgerPath(plainJob.output),
      plainJob.output,
    ]);
  });

  test('brings step by step what it would bring at once', async () => {
    for (const at of [3, 1, 2]) {
      await scene.session(`claude/segment-${at}`, { [`staging/${at}.json`]: values([at]) });
      await scene.merge();
    }
    const other = await Scene.on(github, 'other');
    await other.segments(3);
    await other.merge();
    expect(await scene.values()).toEqual([1, 2, 3]);
    expect(await other.fileOnMain(plainJob.output)).toBe(await scene.fileOnMain(plainJob.output));
  });

  test('is merged onto the output that base already has', async () => {
    await scene.session('main', { [plainJob.output]: values([100]) });
    await scene.segments(1);
    await scene.merge();
    await scene.session(two, { 'staging/2.json': values([2]) });
    await scene.merge();
    expect(await scene.values()).toEqual([100, 1, 2]);
  });
});

describe('a later run', () => {
  test('finds nothing new, and changes nothing', async () => {
    await scene.segments(2);
    await scene.merge();
    await leavesAllAsItIs(async () => {
      expect(await scene.merge()).toMatchObject({
        outcome: 'nothing-new',
        changed: false,
        merged: [],
        deleted: [],
      });
    });
  });

  test('takes an update in the place of what it supersedes, also where the branch was left', async () => {
    await scene.segments(2);
    await scene.merge({ autoDelete: false });
    const before = (await scene.ledger()).segments.get('staging/1.json');
    await scene.session(one, { 'staging/1.json': values([1, 11]) });
    const report = await scene.merge();
    expect(report.replaced).toBe(1);
    expect(report.merged).toMatchObject([
      { id: 'staging/1.json', supersedes: { sha: before?.sha, blob: before?.blob } },
    ]);
    expect(await scene.values()).toEqual([1, 11, 2]);
    expect(await scene.branches()).toEqual([]);
  });

  test('takes more segments of a branch that it has merged from', async () => {
    await scene.segments(1);
    await scene.merge({ autoDelete: false });
    await scene.session(one, { 'staging/more.json': values([7]) });
    expect((await scene.merge()).merged.map(({ path }) => path)).toEqual(['staging/more.json']);
    expect(await scene.values()).toEqual([1, 7]);
    expect(await scene.branches()).toEqual([]);
  });

  test('keeps an edit that was made by hand, and merges onto it; what is in it is not updated any more', async () => {
    await scene.segments(2);
    await scene.merge();
    await scene.session('main', { [plainJob.output]: values([1, 22]) });
    await scene.session(two, { 'staging/2.json': values([2, 3]) });
    await scene.session('claude/segment-4', { 'staging/4.json': values([4]) });
    const report = await scene.merge();
    expect(report.notes).toEqual([expect.stringMatching(/^public\/data\.json was edited by hand/)]);
    expect(report.quarantined).toMatchObject([
      { ref: two, reason: expect.stringMatching(/edited by hand/) as unknown },
    ]);
    expect(await scene.values()).toEqual([1, 22, 4]);
    expect(await scene.branches()).toEqual([two]);
  });

  test('doubles nothing where the ledger was removed', async () => {
    await scene.segments(2);
    await scene.merge({ autoDelete: false });
    await scene.session('main', { [ledgerPath(plainJob.output)]: '<<<<<<< HEAD\n' });
    await scene.session('main', { [ledgerPath(plainJob.output)]: null });
    await scene.session(two, { 'staging/2.json': values([2, 22]) });
    await scene.session('claude/segment-3', { 'staging/3.json': values([3]) });
    const report = await scene.merge();
    expect(report.notes).toEqual([expect.stringMatching(/^The ledger of public\/data\.json was removed/)]);
    expect(report.quarantined).toMatchObject([{ ref: two }]);
    expect(await scene.values()).toEqual([1, 2, 3]);
  });

  test('doubles nothing where the merge itself was squashed', async () => {
    await scene.segments(2);
    await scene.merge();
    const squashed = await git(
      scene.worktree,
      '--git-dir',
      scene.there.path,
      'commit-tree',
      'main^{tree}',
      '-m',
      'squashed',
    );
    await git(scene.there.path, 'update-ref', 'refs/heads/main', squashed);
    await scene.session('claude/segment-3', { 'staging/3.json': values([3]) });
    const report = await scene.merge();
    expect(report.notes).toEqual([expect.stringMatching(/rewritten, or merged by squash/)]);
    expect(await scene.values()).toEqual([1, 2, 3]);
  });
});

describe('a branch is never deleted', () => {
  test('where it is new and at main, or at a commit that was merged', async () => {
    await scene.segments(1);
    const merged = await scene.there.resolve(one);
    await git(scene.there.path, 'branch', 'claude/segment-new', 'main');
    await git(scene.there.path, 'branch', 'claude/segment-too', merged ?? '');
    await scene.merge({ autoDelete: false });
    await git(scene.there.path, 'branch', 'claude/segment-newer', 'main');
    await git(scene.there.path, 'branch', 'claude/segment-copy', merged ?? '');
    const report = await scene.merge();
    // `too` brought the same as the first, when it was merged; `copy` came later, and is somebody's at work.
    expect(await scene.branches()).toEqual([
      'claude/segment-copy',
      'claude/segment-new',
      'claude/segment-newer',
    ]);
    expect(report.kept.map(({ reason }) => reason)).toEqual(['nothing-new', 'nothing-new', 'nothing-new']);
  });

  test('where it changes other files: its segments are merged, it is told of, and none of its history is base’s', async () => {
    const sha = await scene.session(one, { 'staging/1.json': values([1]), 'src/a.ts': 'changed\n' });
    const report = await scene.merge();
    expect(report).toMatchObject({
      outcome: 'published',
      kept: [{ ref: one, reason: 'other-files', detail: 'src/a.ts' }],
    });
    expect(await scene.values()).toEqual([1]);
    expect(await scene.fileOnMain('src/a.ts')).toBe('a\n');
    expect((await tryGit(scene.there.path, ['merge-base', '--is-ancestor', sha, 'main'])).code).toBe(1);
    await leavesAllAsItIs(() => scene.merge());
    // Its owner deletes it: what was merged from it is still there for the next merge.
    await git(scene.there.path, 'branch', '-D', one);
    await git(scene.there.path, 'gc', '--quiet', '--prune=now');
    await scene.session(two, { 'staging/2.json': values([2]) });
    expect(await scene.merge()).toMatchObject({ outcome: 'published', notes: [] });
    expect(await scene.values()).toEqual([1, 2]);
  });

  test('where it removes a segment: what was merged stays', async () => {
    await scene.segments(1);
    await scene.merge({ autoDelete: false });
    await scene.session(one, { 'staging/1.json': null });
    expect(await scene.merge()).toMatchObject({
      kept: [{ ref: one, reason: 'nothing-new' }],
    });
    expect(await scene.values()).toEqual([1]);
  });

  test('unless the job says so', async () => {
    await scene.segments(1);
    expect(await scene.merge({ autoDelete: false })).toMatchObject({
      deleted: [],
      kept: [{ ref: one, reason: 'auto-delete-off' }],
    });
  });
});

describe('a renamed segment', () => {
  const renamed = /^Base has staging\/1\.json from this branch, .* the top-level "id" "staging\/1\.json"; /;

  test.each<[string, Partial<Job>]>([
    ['by a merge commit', {}],
    ['by a commit of its own, as a pull request brings it', { mode: 'pull-request' }],
  ])('does not come in twice where base got it %s', async (_, how) => {
    const job = { ...how, autoDelete: false };
    await scene.segments(1);
    await scene.merge(job);
    if (how.mode)
      await git(
        scene.there.path,
        'update-ref',
        'refs/heads/main',
        'refs/heads/parallel-claude/segments/main/data',
      );
    expect(await scene.values()).toEqual([1]);
    await scene.session(one, { 'staging/1.json': null, 'staging/one.json': values([1]) });
    const report = await scene.merge(job);
    expect(report.quarantined).toMatchObject([
      { ref: one, path: 'staging/one.json', reason: expect.stringMatching(renamed) as unknown },
    ]);
    expect(await scene.values()).toEqual([1]);
    await scene.session(one, { 'staging/one.json': values([1, 11], 'staging/1.json') });
    await scene.merge({ autoDelete: false });
    expect(await scene.values()).toEqual([1, 11]);
    expect((await scene.ledger()).segments.get('staging/1.json')?.path).toBe('staging/one.json');
    // That base's own tree has no file of the old name: its deletion is no change that base lacks.
    expect(await scene.merge()).toMatchObject({ outcome: 'nothing-new', deleted: [{ ref: one }], kept: [] });
  });

  test('that also deletes a file which base has keeps its branch', async () => {
    await scene.session('main', { 'docs/a.md': 'a' });
    await scene.segments(1);
    await scene.merge({ autoDelete: false });
    await scene.session(one, {
      'staging/1.json': null,
      'docs/a.md': null,
      'staging/one.json': values([1], 'staging/1.json'),
    });
    expect(await scene.merge()).toMatchObject({
      outcome: 'published',
      kept: [{ ref: one, reason: 'other-files', detail: 'docs/a.md' }],
    });
  });

  test('is none where another branch brought what has its path', async () => {
    await scene.session(one, { 'staging/a.json': values([1], 'one') });
    await scene.session(two, { 'staging/a.json': values([2], 'two') });
    await scene.merge({ autoDelete: false });
    await scene.session(two, { 'staging/a.json': values([2, 22], 'two'), 'staging/b.json': values([3]) });
    expect(await scene.merge()).toMatchObject({ outcome: 'published', quarantined: [] });
    expect(await scene.values()).toEqual([1, 3, 2, 22]);
  });

  test('is not told from one that stands in the same file under another id', async () => {
    await scene.segments(1);
    await scene.merge({ autoDelete: false });
    await scene.session(one, { 'staging/1.json': values([11], 'one') });
    expect((await scene.merge()).quarantined).toMatchObject([
      {
        id: 'one',
        reason: expect.stringMatching(/^Base has the segment staging\/1\.json from this file/) as unknown,
      },
    ]);
    expect(await scene.values()).toEqual([1]);
  });

  test('is another one where its id says so, where the old one is put back, and in a new round', async () => {
    await scene.segments(3);
    await scene.merge({ autoDelete: false });
    await scene.session(one, { 'staging/1.json': null, 'staging/4.json': values([4], 'four') });
    await scene.session(two, { 'staging/2.json': null });
    await scene.session(two, { 'staging/5.json': values([5]), 'staging/2.json': values([2]) });
    await git(scene.there.path, 'branch', '-D', 'claude/segment-3');
    await scene.session('claude/segment-3', { 'staging/6.json': values([6]) });
    expect(await scene.merge()).toMatchObject({ outcome: 'published', quarantined: [] });
    expect(await scene.values()).toEqual([4, 1, 2, 3, 5, 6]);
  });
});

describe('a renamed output', () => {
  const renamed = 'public/all.json';
  const job = { output: renamed, autoDelete: false };

  /** Merges a segment, gives the output another name on main, and has the branch bring more. */
  async function renameOutput(also: (text: string, ledger: string) => Parameters<Scene['session']>[1]) {
    await scene.segments(1);
    await scene.merge({ autoDelete: false });
    const [text = '', ledger = ''] = await Promise.all(
      [plainJob.output, ledgerPath(plainJob.output)].map((path) => scene.fileOnMain(path)),
    );
    await scene.session('main', { [plainJob.output]: null, [renamed]: text, ...also(text, ledger) });
    await scene.session(one, { 'staging/1.json': values([1, 11]) });
  }

  test.each<[string, (text: string, ledger: string) => Parameters<Scene['session']>[1]]>([
    ['whose ledger stayed where it was', () => ({})],
    [
      'whose ledger was moved along',
      (_, ledger) => ({ [ledgerPath(plainJob.output)]: null, [ledgerPath(renamed)]: ledger }),
    ],
    ['whose ledger was removed with the old name', () => ({ [ledgerPath(plainJob.output)]: null })],
    ['of which the old one is still there', (text) => ({ [plainJob.output]: text })],
  ])('%s goes on where it was, and doubles nothing', async (_, also) => {
    await renameOutput(also);
    expect(await scene.merge(job)).toMatchObject({ outcome: 'published', replaced: 1 });
    expect(await scene.fileOnMain(renamed)).toBe('{"values":[1,11]}\n');
    expect(readLedger((await scene.fileOnMain(ledgerPath(renamed))) ?? '', renamed).segments.size).toBe(1);
    await leavesAllAsItIs(() => scene.merge(job));
  });

  test('that was edited too is merged onto only when somebody says that it is the same', async () => {
    const edited = '{"values":[1,5]}\n';
    await renameOutput(() => ({ [renamed]: edited }));
    await leavesAllAsItIs(() =>
      expect(scene.merge(job)).rejects.toThrow(
        /^public\/all\.json has no ledger, and .*data\.json\.ledger\.json has no output any more/,
      ),
    );
    const ledger = (await scene.fileOnMain(ledgerPath(plainJob.output))) ?? '';
    await scene.session('main', { [ledgerPath(plainJob.output)]: null, [ledgerPath(renamed)]: ledger });
    await expect(scene.merge(job)).rejects.toThrow(
      /"output" is "public\/data\.json"\. Where that was renamed/,
    );
    await scene.session('main', { [ledgerPath(renamed)]: ledger.replace(plainJob.output, renamed) });
    await scene.session(two, { 'staging/2.json': values([2]) });
    await scene.merge(job);
    expect(await scene.fileOnMain(renamed)).toBe('{"values":[1,5,2]}\n');
  });

  test('whose ledger was removed, and that was edited afterwards, keeps the edit and doubles nothing', async () => {
    await renameOutput(() => ({ [ledgerPath(plainJob.output)]: null }));
    await scene.session('main', { [renamed]: '{"values":[1,5]}\n' });
    await scene.session(two, { 'staging/2.json': values([2]) });
    const { notes } = await scene.merge(job);
    expect(notes).toEqual([
      expect.stringMatching(/^public\/all\.json is what was merged into public\/data\.json/),
      expect.stringMatching(/^public\/all\.json was edited by hand/),
    ]);
    expect(await scene.fileOnMain(renamed)).toBe('{"values":[1,5,2]}\n');
  });

  describe('whose ledger was removed, and that was edited, in one commit', () => {
    /** What the run says, up to what it says in both cases. */
    async function refusal(): Promise<string> {
      await renameOutput(() => ({ [renamed]: '{"values":[1,5]}\n', [ledgerPath(plainJob.output)]: null }));
      const error: unknown = await scene.merge(job).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(UserError);
      expect(String(error)).toMatch(
        /public\/all\.json came onto base in the commit that removed public\/data\.json and its ledger/,
      );
      return String(error);
    }

    test('goes on with the ledger that the run says how to print', async () => {
      const [, commit = '', place = ''] = /git show '?([0-9a-f]+\^):([^' ]+)/.exec(await refusal()) ?? [];
      const ledger = await git(scene.there.path, 'show', `${commit}:${place}`);
      await scene.session('main', { [ledgerPath(renamed)]: ledger.replace(plainJob.output, renamed) });
      await scene.session(two, { 'staging/2.json': values([2]) });
      await scene.merge(job);
      expect(await scene.fileOnMain(renamed)).toBe('{"values":[1,5,2]}\n');
    });

    test('begins anew with the ledger that the run prints', async () => {
      const ledger = (await refusal()).replace(/^.*commit this there: /s, '');
      await scene.session('main', { [ledgerPath(renamed)]: ledger });
      expect((await scene.merge(job)).notes).toEqual([]);
      expect(await scene.fileOnMain(renamed)).toBe('{"values":[1,5,1,11]}\n');
    });
  });
});

describe('a bad segment', () => {
  test('stays on its branch and is told of, the others go on; once it is mended it is merged', async () => {
    await scene.segments(1);
    await scene.session(two, { 'staging/2.json': '{"values": [2', 'staging/good.json': values([3]) });
    const report = await scene.merge();
    expect(report.quarantined).toEqual([
      {
        ref: two,
        sha: await scene.there.resolve(two),
        path: 'staging/2.json',
        reason: expect.stringMatching(/^claude\/segment-2:staging\/2\.json: .*JSON/) as unknown,
      },
    ]);
    expect(report.kept).toMatchObject([{ ref: two, reason: 'quarantined' }]);
    expect(await scene.values()).toEqual([1, 3]);
    await leavesAllAsItIs(() => scene.merge());
    await scene.session(two, { 'staging/2.json': values([2]) });
    await scene.merge();
    expect(await scene.values()).toEqual([1, 2, 3]);
    expect(await scene.branches()).toEqual([]);
  });

  test('is one whose content is in Git LFS, though its pointer could be read; so is such an output', async () => {
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 9\n`;
    const job = { output: 'rows.csv' };
    const csv = { combiner: combineValues({ ...job, merge: [], order: [] }) };
    await scene.session(one, { 'staging/1.csv': 'n\n1\n' });
    await scene.session(two, { 'staging/2.csv': pointer });
    const report = await scene.merge(job, scene.host, csv);
    expect(report.quarantined).toMatchObject([
      {
        ref: two,
        path: 'staging/2.csv',
        reason: expect.stringMatching(/^Its content is in Git LFS/) as unknown,
      },
    ]);
    expect(await scene.fileOnMain('rows.csv')).toBe('n\n1\n');
    await scene.session('main', { 'rows.csv': pointer });
    await scene.session(one, { 'staging/3.csv': 'n\n3\n' });
    await leavesAllAsItIs(() =>
      expect(scene.merge(job, scene.host, csv)).rejects.toThrow(
        /^output: the content of rows\.csv is in Git LFS/,
      ),
    );
  });

  test('stops all where the job says so, and nothing is deleted', async () => {
    await scene.segments(1);
    await scene.session(two, { 'staging/2.json': '{' });
    await leavesAllAsItIs(async () => {
      const report = await scene.merge({ onBadSegment: 'fail' });
      expect(report).toMatchObject({
        outcome: 'bad-segments',
        deleted: [],
        kept: [{ reason: 'waiting' }, { reason: 'quarantined' }],
      });
    });
  });

  test('is any of those that stand in each other’s way; one that stands in the way of base is alone', async () => {
    await scene.segments(1);
    await scene.merge();
    await scene.session(two, { 'staging/2.json': values([1, 2]) });
    await scene.session('claude/segment-3', { 'staging/3.json': values([30]) });
    await scene.session('claude/segment-4', { 'staging/4.json': values([30]) });
    await scene.session('claude/segment-5', { 'staging/5.json': values([5]) });
    const report = await scene.merge();
    expect(report.quarantined.map(({ path, reason }) => `${path}: ${reason}`)).toEqual([
      'staging/2.json: staging/1.json and staging/2.json have 1.',
      'staging/3.json: staging/3.json and staging/4.json have 30.',
      'staging/4.json: staging/3.json and staging/4.json have 30.',
    ]);
    expect(await scene.values()).toEqual([1, 5]);
  });
});

describe('nothing is merged', () => {
  test('before enough branches have something', async () => {
    await scene.segments(2);
    await leavesAllAsItIs(async () => {
      const report = await scene.merge({ minBranches: 3 });
      expect(report).toMatchObject({ outcome: 'waiting', quorum: { branches: 2, minBranches: 3 } });
    });
    expect(await scene.merge({ minBranches: 3, maxWait: 1 })).toMatchObject({
      outcome: 'published',
      quorum: { state: 'waited' },
    });
  });

  test('before all that are expected are there, by a list in base', async () => {
    await scene.session('main', { 'segments.txt': 'staging/1.json\nstaging/2.json\r\n\nstaging/3.json\n' });
    await scene.segments(2);
    const job = { expect: { manifest: 'segments.txt' } };
    await leavesAllAsItIs(async () => {
      expect(await scene.merge(job)).toMatchObject({
        outcome: 'waiting',
        quorum: { expected: 3, missing: ['staging/3.json'] },
      });
    });
    await scene.session('claude/segment-3', { 'staging/3.json': values([3]) });
    expect(await scene.merge(job)).toMatchObject({ outcome: 'published', quorum: { missing: [] } });
    await expect(scene.merge({ expect: { manifest: 'none.txt' } })).rejects.toThrow(
      /^expect: there is no file "none\.txt" on main/,
    );
  });

  test('by a dry run, which tells all the same what would be', async () => {
    await scene.segments(2);
    await leavesAllAsItIs(async () => {
      const report = await scene.merge({ dryRun: true });
      expect(report).toMatchObject({
        outcome: 'dry-run',
        changed: true,
        deleted: [{ ref: one }, { ref: two }],
        kept: [],
      });
      expect(report.merged).toHaveLength(2);
      expect(report.commit).toMatch(/^[0-9a-f]{40}$/);
    });
  });

  test.each<[string, Parameters<Scene['session']>[1], Parameters<Scene['merge']>[0], RegExp]>([
    ['where base is not there', {}, { base: 'trunk' }, /^base: there is no branch "trunk" at http/],
    [
      'where the ledger is broken',
      { [ledgerPath(plainJob.output)]: '<<<<<<< HEAD\n' },
      {},
      /ledger\.json: it is not JSON/,
    ],
    [
      'where a folder stands in the place of the output',
      { [`${plainJob.output}/x`]: 'x' },
      {},
      /public\/data\.json is no plain file on base/,
    ],
    [
      'where a file stands in the place of its folder',
      { public: 'x' },
      {},
      /because public is no folder on base/,
    ],
    [
      'where .gitattributes puts a new output in Git LFS',
      { 'public/.gitattributes': '/data.json filter=lfs diff=lfs merge=lfs -text\n' },
      {},
      /^output: public\/data\.json would be in Git LFS by \.gitattributes on base/,
    ],
    [
      'where .gitattributes puts the ledger of a new output in Git LFS',
      { '.gitattributes': '[attr]big filter=lfs\n*.json big\n/public/* -filter\n' },
      {},
      /^output: \.claude\/segments\/public\/data\.json\.ledger\.json would be in Git LFS/,
    ],
    [
      'where the manifest lists nothing',
      { m: '\n' },
      { expect: { manifest: 'm' } },
      /^expect: "m" lists nothing/,
    ],
  ])('%s', async (_, main, job, problem) => {
    await scene.session('main', main);
    await scene.segments(1);
    await leavesAllAsItIs(async () => {
      await expect(scene.merge(job)).rejects.toThrow(UserError);
      await expect(scene.merge(job)).rejects.toThrow(problem);
    });
  });

  test('that is larger than GitHub takes: it is refused before the push, with advice', async () => {
    await scene.segments(1);
    const megabyte = Buffer.alloc(1024 * 1024, ' ');
    const combiner = {
      ...appendValues,
      combine: () => Promise.resolve({ chunks: Array.from({ length: 101 }, () => megabyte) }),
    };
    await leavesAllAsItIs(async () => {
      await expect(scene.merge({}, scene.host, { combiner })).rejects.toThrow(
        /^output: public\/data\.json would be larger than 100 MB, and GitHub takes no such file; part the segments/,
      );
    });
  });
});

describe('hostile names', () => {
  test('of branches are names and nothing else', async () => {
    const names = [
      '$(touch x)`id`',
      '@octocat-#1',
      'a=b;c',
      '"q\'',
      'ünï-\u202e',
      '-rf',
      '%0A;error',
      '{u}!',
    ];
    for (const [at, name] of names.entries())
      await scene.session(`claude/segment-${name.replace(' ', '')}`, {
        [`staging/${at}.json`]: values([at]),
      });
    const report = await scene.merge();
    expect(report).toMatchObject({ outcome: 'published', quarantined: [], kept: [] });
    expect(await scene.values()).toEqual(names.map((_, at) => at));
    expect(await scene.branches()).toEqual([]);
    expect(await git(scene.there.path, 'log', '-1', '--format=%B', 'main')).toMatch(/^[\w\n :%./-]*$/);
  });

  test('of the output are its own: one with a colon before it is another file', async () => {
    await scene.session('main', { 'x.json': values([9]) });
    await scene.segments(1);
    await scene.merge({ output: ':x.json' });
    expect(await scene.fileOnMain(':x.json')).toBe('{"values":[1]}\n');
    expect(await scene.fileOnMain('x.json')).toBe(values([9]));
  });

  test('of files are paths and nothing else; links are none', async () => {
    const names = ['a\nb', '"q\'', '-rf', '$(id)', 'ü', ':(glob)*', 'back\\slash'];
    await scene.session(
      one,
      Object.fromEntries(names.map((name, at) => [`staging/${name}.json`, values([at])])),
    );
    await git(scene.worktree, 'checkout', '--quiet', '--detach', 'main');
    const link = await git(scene.worktree, 'hash-object', '-w', 'src/a.ts');
    await git(scene.worktree, 'update-index', '--add', '--cacheinfo', `120000,${link},staging/link.json`);
    await git(scene.worktree, 'commit', '--quiet', '-m', 'a link');
    await git(scene.worktree, 'push', '--quiet', scene.there.path, `HEAD:refs/heads/${two}`);
    const report = await scene.merge();
    expect(report.merged.map(({ path }) => path).sort()).toEqual(
      names.map((name) => `staging/${name}.json`).sort(),
    );
    expect(report.kept).toMatchObject([{ ref: two, reason: 'other-files', detail: 'staging/link.json' }]);
    expect([...((await scene.values()) ?? [])].sort()).toEqual(names.map((_, at) => at));
    await scene.session('claude/segment-3', { 'staging/a\nb.json': values([100]) });
    expect((await scene.merge()).quarantined).toHaveLength(1);
  });

  test('of ids are keys and nothing else', async () => {
    const ids = [
      '__proto__',
      'constructor',
      '[skip ci]',
      'closes #1\n\nCo-authored-by: x',
      '\ud800',
      '10',
      '9',
    ];
    for (const [at, id] of ids.entries())
      await scene.session(`claude/segment-${at}`, { [`staging/${at}.json`]: values([at], id) });
    await scene.merge();
    expect([...((await scene.values()) ?? [])].sort()).toEqual(ids.map((_, at) => at));
    expect(await scene.merge()).toMatchObject({ outcome: 'nothing-new' });
    expect(new Set((await scene.ledger()).segments.keys())).toEqual(new Set(ids));
    expect(await git(scene.there.path, 'log', '-1', '--format=%B', 'main')).not.toMatch(
      /skip|closes|Co-authored/,
    );
  });
});

test.each([
  ['a\nb\r\n\n c \n', ['a', 'b', 'c']],
  ['\ufeff["a", 2]', ['a', '2']],
  ['["a\\u00e4", 1.0, 12345678901234567890]', ['aä', '1.0', '12345678901234567890']],
  ['', []],
])('the manifest %j lists %j', (text, ids) => {
  expect(idsIn(text)).toEqual(ids);
});

test.each(['["a"', '[["a"]]', '[null]', '[1] 2'])('the manifest %s is refused', (text) => {
  expect(() => idsIn(text)).toThrow(UserError);
});
