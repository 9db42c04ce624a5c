import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { cp, mkdir, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../../../src/config/error.js';
import { Repository } from '../../../src/git/repository.js';
import { mergeStep } from '../../../src/segments/merger/merge-step.js';
import { prepareStep } from '../../../src/segments/merger/prepare-step.js';
import { publishStep } from '../../../src/segments/merger/publish-step.js';
import type { GitHub } from '../../../src/github/client.js';
import type { JobReport } from '../../../src/segments/report.js';
import type { JobSettings } from '../../../src/segments/settings.js';
import type { Work } from '../../../src/segments/work.js';
import { git, removeTempDirs, tempDir } from '../../support/git.js';
import { LocalGitHub } from '../../support/local-github.js';
import { now, plainJob, Scene } from '../scene.js';
import { values } from '../values.js';
import { appending } from './appending.js';
import { printingHost } from './merger.js';

let github: LocalGitHub;
let scene: Scene;
/** Where the steps leave what they have for each other. */
let directory: string;
let scenes = 0;

beforeAll(async () => {
  github = await LocalGitHub.start();
});
beforeEach(async () => {
  scene = await Scene.on(github, `steps-${++scenes}`, { 'scripts/merge.mjs': appending });
  directory = await tempDir('artifacts');
});
afterEach(removeTempDirs);
afterAll(() => github.stop());

const plain: JobSettings = { ...plainJob, merge: [], order: [] };
const job: JobSettings = { ...plain, merger: 'scripts/merge.mjs' };

async function reportsOf(works: readonly Work[], gitHub?: GitHub): Promise<JobReport[]> {
  const reports: JobReport[] = [];
  for (const { run } of works) {
    const repository = await Repository.scratch(scene.host, { objectFormat: 'sha1' });
    try {
      reports.push(
        await run({ repository, remote: scene.remote, now: () => now, ...(gitHub && { github: gitHub }) }),
      );
    } finally {
      await repository.dispose();
    }
  }
  return reports;
}

async function prepareAll(jobs: readonly JobSettings[]) {
  const { works, finish } = prepareStep(jobs, directory);
  return { reports: await reportsOf(works), checkOut: await finish() };
}

const prepare = (settings: Partial<JobSettings> = {}) => prepareAll([{ ...job, ...settings }]);

/** Step merge, in a checkout of its own. */
async function merge(
  commit = 'main',
  env: Record<string, string> = {},
): Promise<ReturnType<typeof mergeStep>> {
  const workspace = join(await tempDir('checkout'), 'repo');
  await git(
    directory,
    'clone',
    '--quiet',
    '--depth=1',
    '--no-checkout',
    `file://${scene.there.path}`,
    workspace,
  );
  await git(workspace, 'fetch', '--quiet', '--depth=1', 'origin', commit);
  await git(workspace, 'checkout', '--quiet', '--detach', 'FETCH_HEAD');
  return mergeStep(directory, workspace, await printingHost(undefined, env));
}

const publish = async (settings: Partial<JobSettings> = {}) =>
  reportsOf(await publishStep([{ ...job, ...settings }], directory));

async function published(): Promise<JobReport> {
  const [report, ...more] = await publish();
  expect(more).toEqual([]);
  if (!report) throw new Error('no job was published');
  return report;
}

describe('prepare, merge and publish', () => {
  test('publish in the end what one run would have', async () => {
    await scene.session('main', { [plainJob.output]: values(['first']) });
    await scene.segments(3);
    const { reports, checkOut } = await prepare();
    expect(reports).toMatchObject([
      {
        outcome: 'postponed',
        postponed: 'step: merge has yet to run the merger',
        merged: [],
        changed: false,
      },
    ]);
    expect(checkOut).toBe(await scene.main());
    expect(await scene.branches()).toHaveLength(3);
    expect(await merge()).toEqual([{ job: 'data', output: plainJob.output, segments: 3, leftOut: [] }]);
    const report = await published();
    expect(report).toMatchObject({ outcome: 'published', changed: true, kept: [], quarantined: [] });
    expect(report.commit).toBe(await scene.main());
    expect(await scene.values()).toEqual(['first', 1, 2, 3]);
    expect(await scene.branches()).toEqual([]);
  });

  test('do nothing a second time: there is nothing to check out, to merge or to publish', async () => {
    await scene.segments(1);
    await prepare();
    await merge();
    await publish();
    const refs = await scene.refs();
    expect(await prepare()).toEqual({
      reports: [expect.objectContaining({ outcome: 'nothing-new' })],
      checkOut: undefined,
    });
    expect(await merge()).toEqual([]);
    expect(await publish()).toEqual([]);
    expect(await scene.refs()).toBe(refs);
  });

  test('publish again what was published already: nothing is new', async () => {
    await scene.segments(1);
    await prepare();
    await merge();
    await publish();
    expect(await published()).toMatchObject({ outcome: 'nothing-new', merged: [] });
    expect(await scene.values()).toEqual([1]);
  });

  test('leave out what the merger fails with, also where base has an older state of it', async () => {
    await scene.segments(2);
    await prepare();
    await merge();
    await publish();
    await scene.session('claude/segment-1', { 'staging/1.json': values(['bad']) });
    await scene.session('claude/segment-3', { 'staging/3.json': values([3]) });
    await scene.session('claude/segment-4', { 'staging/4.json': values([3]) });
    await prepare();
    const [merged] = await merge();
    expect(merged).toMatchObject({
      segments: 3,
      leftOut: [
        {
          name: 'claude/segment-1:staging/1.json',
          reason: expect.stringMatching(/staging\/1\.json is bad$/),
        },
        { name: 'claude/segment-4:staging/4.json', reason: expect.stringMatching(/a value is there twice$/) },
      ],
    });
    const report = await published();
    expect(report.quarantined).toMatchObject([
      { path: 'staging/1.json', reason: merged?.leftOut[0]?.reason },
      { path: 'staging/4.json', reason: merged?.leftOut[1]?.reason },
    ]);
    expect(await scene.values()).toEqual([1, 2, 3]);
  });

  test('publish nothing where all that is new is left out', async () => {
    await scene.session('claude/segment-1', { 'staging/1.json': values(['bad']) });
    await prepare();
    expect(await merge()).toMatchObject([{ leftOut: [{ name: 'claude/segment-1:staging/1.json' }] }]);
    expect(await published()).toMatchObject({
      outcome: 'nothing-new',
      quarantined: [{ path: 'staging/1.json' }],
    });
  });

  test('do all in step prepare for a job without a merger', async () => {
    await scene.session('claude/segment-1', { 'staging/1.json': values([1]) });
    const { reports, checkOut } = await prepareAll([plain]);
    expect([reports[0]?.outcome, checkOut]).toEqual(['published', undefined]);
    expect(await scene.values()).toEqual([1]);
  });

  test('delete in step prepare what base has already', async () => {
    await scene.segments(2);
    await prepare({ autoDelete: false });
    await merge();
    await publish({ autoDelete: false });
    expect(await scene.branches()).toHaveLength(2);
    expect((await prepare()).reports).toMatchObject([{ outcome: 'nothing-new', kept: [] }]);
    expect(await scene.branches()).toEqual([]);
  });
});

test('a job whose merger fails whatever the segments stops no other', async () => {
  await scene.session('main', { 'scripts/broken.mjs': 'export const nothing = 1;' });
  await scene.segments(1);
  await scene.session('claude/else-1', { 'staging/else.json': values([2]) });
  const broken = { ...job, name: 'broken', output: 'else.json', branches: ['claude/else-*'] };
  const jobs = [{ ...broken, merger: 'scripts/broken.mjs' }, job];
  await prepareAll(jobs);
  expect(await merge()).toEqual([
    {
      job: 'broken',
      output: 'else.json',
      leftOut: [],
      failure: expect.stringMatching(/^merger: scripts\/broken\.mjs cannot be used/) as unknown,
    },
    { job: 'data', output: plainJob.output, segments: 1, leftOut: [] },
  ]);
  const [first, second] = await publishStep(jobs, directory);
  await expect(reportsOf(first ? [first] : [])).rejects.toThrow(
    /merged holds nothing of the job broken, and step: merge says in its log why; run the workflow again/,
  );
  expect(await reportsOf(second ? [second] : [])).toMatchObject([{ job: 'data', outcome: 'published' }]);
  expect(await scene.values()).toEqual([1]);
  expect(await scene.branches()).toEqual(['claude/else-1']);
});

test.each<[string, Partial<JobSettings>, RegExp]>([
  [
    'the config has no more',
    { name: 'another' },
    /^The job data is not in the config any more, where step: prepare found it; nothing of it is published/,
  ],
  [
    'has another output since it was prepared',
    { output: 'another.json' },
    /^The job data is another now than step: prepare found it; nothing of it is published/,
  ],
])('a job that %s stops no other from being published', async (_, now, said) => {
  await scene.segments(1);
  await scene.session('claude/else-1', { 'staging/else.json': values([2]) });
  const other = { ...job, name: 'other', output: 'else.json', branches: ['claude/else-*'] };
  await prepareAll([job, other]);
  await merge();
  const [first, second] = await publishStep([{ ...job, ...now }, other], directory);
  await expect(reportsOf(first ? [first] : [])).rejects.toThrow(said);
  expect(await reportsOf(second ? [second] : [])).toMatchObject([{ job: 'other', outcome: 'published' }]);
  expect(await scene.branches()).toEqual(['claude/segment-1']);
});

describe('between the steps', () => {
  beforeEach(() => scene.segments(2));

  test('base moves in other files: it is published onto that', async () => {
    await prepare();
    const before = await scene.main();
    await scene.session('main', { 'src/other.ts': 'other\n' });
    await merge(before);
    expect(await published()).toMatchObject({ outcome: 'published' });
    expect(await scene.fileOnMain('src/other.ts')).toBe('other\n');
    expect(await scene.values()).toEqual([1, 2]);
  });

  test('a new branch comes: it is left to the next run', async () => {
    await prepare();
    await merge();
    await scene.session('claude/segment-3', { 'staging/3.json': values([3]) });
    expect(await published()).toMatchObject({ outcome: 'published' });
    expect(await scene.values()).toEqual([1, 2]);
    expect(await scene.branches()).toEqual(['claude/segment-3']);
  });

  test('a branch is pushed to: what it was is published, and the branch stays for the next run', async () => {
    await prepare();
    await merge();
    await scene.session('claude/segment-1', { 'staging/1.json': values([10]) });
    expect(await published()).toMatchObject({
      outcome: 'published',
      kept: [{ ref: 'claude/segment-1', reason: 'moved' }],
    });
    expect(await scene.values()).toEqual([1, 2]);
    expect(await scene.branches()).toEqual(['claude/segment-1']);
    await prepare();
    await merge();
    await publish();
    expect(await scene.values()).toEqual([10, 2]);
    expect(await scene.branches()).toEqual([]);
  });

  test('branches are rewritten: the pull request that brings what they were is left to the next run', async () => {
    const proposing = { ...job, mode: 'pull-request' } as const;
    const gitHub = await scene.gitHub();
    const publishThere = async () => reportsOf(await publishStep([proposing], directory), gitHub);
    await prepareAll([proposing]);
    await merge();
    await publishThere();
    await prepareAll([proposing]);
    await merge();
    for (const at of [1, 2]) {
      await git(scene.there.path, 'branch', '-D', `claude/segment-${at}`);
      await scene.session(`claude/segment-${at}`, { [`staging/${at}.json`]: values([10 * at]) });
    }
    expect(await publishThere()).toMatchObject([{ outcome: 'nothing-new', deleted: [], notes: [] }]);
    expect(scene.there.pull(1).state).toBe('open');
  });

  test('another run has put a newer state on base, which does not hold the branch: it stays', async () => {
    const before = await scene.main();
    await prepare();
    await merge();
    await scene.session('claude/segment-1', { 'staging/1.json': values([10]) });
    await scene.merge({ autoDelete: false });
    const { path } = scene.there;
    const squashed = await git(path, 'commit-tree', '-p', before, '-m', 'squashed', 'main^{tree}');
    await git(path, 'update-ref', 'refs/heads/main', squashed);
    expect(await published()).toMatchObject({ outcome: 'postponed' });
    expect(await scene.values()).toEqual([10, 2]);
  });

  test.each([
    [
      'a branch is deleted',
      () => git(scene.there.path, 'update-ref', '-d', 'refs/heads/claude/segment-1'),
      'staging/1.json was changed since step: prepare; the next run takes it',
    ],
    [
      'a branch is rewritten',
      () => git(scene.there.path, 'update-ref', 'refs/heads/claude/segment-1', 'refs/heads/main'),
      'staging/1.json was changed since step: prepare; the next run takes it',
    ],
    [
      'the output is edited by hand',
      () => scene.session('main', { [plainJob.output]: values([5]) }),
      'public/data.json was changed since step: prepare; the next run takes it',
    ],
    [
      'another run publishes one of them',
      async () => {
        await scene.session('main', {});
        await scene.merge({ branches: ['claude/segment-2'], autoDelete: false });
        await scene.session('claude/segment-2', { 'staging/2.json': values([22]) });
        await scene.merge({ branches: ['claude/segment-2'], autoDelete: false });
      },
      'staging/2.json was changed since step: prepare; the next run takes it',
    ],
    [
      'the merger is changed',
      () => scene.session('main', { 'scripts/merge.mjs': `${appending}// more\n` }),
      'the merger was changed since step: prepare; the next run takes it',
    ],
  ])('%s: nothing is published, and the next run goes on', async (_, change, postponed) => {
    await prepare();
    await merge();
    await change();
    const refs = await scene.refs();
    expect(await published()).toMatchObject({ outcome: 'postponed', postponed, merged: [] });
    expect(await scene.refs()).toBe(refs);
    await prepare();
    await merge();
    expect(await published()).toMatchObject({ outcome: expect.stringMatching(/^(published|nothing-new)$/) });
  });

  test('the reply to the push is lost: it is published once', async () => {
    await prepare();
    await merge();
    github.fault({ path: /\/git-receive-pack$/, respond: 'outlive-client' });
    expect(await published()).toMatchObject({ outcome: 'published' });
    expect(await scene.values()).toEqual([1, 2]);
    expect(await git(scene.there.path, 'rev-list', '--count', '--first-parent', 'main')).toBe('2');
  });
});

describe('step merge refuses', () => {
  beforeEach(async () => {
    await scene.segments(1);
    await prepare();
  });

  test.each<[string, Record<string, string>, RegExp]>([
    [
      'a token in an input',
      { 'INPUT_GITHUB-TOKEN': 'x' },
      /one in the input github-token: write github-token: '' in/,
    ],
    [
      'a token in the environment',
      { GITHUB_TOKEN: 'x' },
      /one in the environment, as GITHUB_TOKEN: take it out/,
    ],
    ['a token under another name', { DEPLOY: `ghp_${'a'.repeat(36)}` }, /in the environment, as DEPLOY/],
    ['a login to a cloud', { ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'x' }, /as ACTIONS_ID_TOKEN_REQUEST_TOKEN/],
    [
      "a token in git's environment",
      { GIT_CONFIG_VALUE_0: 'AUTHORIZATION: basic eA==' },
      /in the environment, as GIT_CONFIG_VALUE_0/,
    ],
  ])('%s', async (_, env, said) => {
    await expect(merge('main', env)).rejects.toThrow(said);
    expect(await readdir(directory)).toEqual(['prepared']);
  });

  test('a token that a checkout has left', async () => {
    const workspace = await tempDir('checkout');
    await git(workspace, 'clone', '--quiet', scene.there.path, '.');
    await git(workspace, 'config', 'http.https://github.com/.extraheader', 'AUTHORIZATION: basic eA==');
    await expect(mergeStep(directory, workspace, await printingHost())).rejects.toThrow(
      /there is one in git's configuration: write persist-credentials: false in the step with actions\/checkout/,
    );
  });

  test('the checkout of a branch', async () => {
    await expect(merge('claude/segment-1')).rejects.toThrow(
      new RegExp(`needs a checkout of base: .* is at .*; write ref: ${await scene.main()}, which`),
    );
  });
});

describe('an artifact that is not what was written', () => {
  const content = (name: string) => join(directory, name);

  beforeEach(async () => {
    await scene.segments(1);
    await prepare();
    await merge();
  });

  /** Changes the record of a step as text. */
  async function edit(step: 'prepared' | 'merged', from: RegExp, to: string): Promise<void> {
    const file = content(`${step}/record.json`);
    const text = await readFile(file, 'utf8');
    expect(text).toMatch(from);
    await writeFile(file, text.replace(from, to));
  }

  test.each<[string, () => Promise<unknown>, RegExp]>([
    [
      'no record',
      () => rm(content('merged/record.json')),
      /record\.json is missing; step: merge writes it, in a job be/,
    ],
    [
      'no JSON',
      () => writeFile(content('merged/record.json'), '{'),
      /record\.json is no JSON; run the workflow again/,
    ],
    [
      'another version',
      () => edit('merged', /"version": 1/, '"version": 2'),
      /is not what this version of step: merge/,
    ],
    [
      'a path for a file',
      () => edit('merged', /"result": "[^"]+/, '"result": "../../x'),
      /is not what this version/,
    ],
    [
      'another job',
      () => edit('merged', /"job": "data"/, '"job": "x"'),
      /merged holds nothing of the job data/,
    ],
    [
      'a job of no config',
      () => edit('prepared', /"job": "data"/, '"job": "x"'),
      /The job x is not in the config any more/,
    ],
    [
      'another merger',
      () => edit('prepared', /scripts\/merge\.mjs/, 'staging/evil.mjs'),
      /The job data is another now than step: prepare found it/,
    ],
    [
      'no commit',
      () => edit('prepared', /"sha": "[0-9a-f]+"/, '"sha": "--output=x"'),
      /is not what this version of step: prepare writes/,
    ],
    [
      'another content',
      async () => {
        for (const name of await readdir(content('merged/files')))
          await writeFile(content(`merged/files/${name}`), '{}');
      },
      /was changed since it was written; run the workflow again/,
    ],
    [
      'a link',
      async () => {
        for (const name of await readdir(content('merged/files'))) {
          await cp(content(`merged/files/${name}`), content('real'));
          await rm(content(`merged/files/${name}`));
          await symlink(content('real'), content(`merged/files/${name}`));
        }
      },
      /is no plain file; run the workflow again/,
    ],
    [
      'a huge file',
      async () => {
        for (const name of await readdir(content('merged/files')))
          await truncate(content(`merged/files/${name}`), 101 * 1024 * 1024);
      },
      /is larger than 100 MB; run the workflow again/,
    ],
  ])('%s: nothing is published', async (_, change, said) => {
    await change();
    const refs = await scene.refs();
    const failure = await publish().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(UserError);
    expect((failure as UserError).message).toMatch(said);
    expect(await scene.refs()).toBe(refs);
  });

  test('a merged output that is not of its format: nothing is published', async () => {
    const { createHash } = await import('node:crypto');
    const digest = createHash('sha256').update('{"a"').digest('hex');
    await mkdir(content('merged/files'), { recursive: true });
    await writeFile(content(`merged/files/${digest}`), '{"a"');
    await edit('merged', /"result": "[^"]+/, `"result": "${digest}`);
    await expect(publish()).rejects.toThrow(/cannot be read: public\/data\.json:1:5: /);
    expect(await scene.values()).toBeUndefined();
  });

  test('of step prepare: nothing is merged', async () => {
    for (const name of await readdir(content('prepared/files')))
      await writeFile(content(`prepared/files/${name}`), '{}');
    await expect(merge()).rejects.toThrow(/was changed since it was written/);
  });
});
