import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { UserError } from '../../src/config/error.js';
import type { GitHub } from '../../src/github/client.js';
import { dispatchText, parseDispatch } from '../../src/segments/dispatch-target.js';
import { ledgerPath } from '../../src/segments/ledger.js';
import type { JobReport } from '../../src/segments/report.js';
import { recordingHost } from '../git/host.js';
import { removeTempDirs } from '../support/git.js';
import { LocalGitHub } from '../support/local-github.js';
import { buildChild, startMerge } from './built-child.js';
import { plainJob, Scene } from './scene.js';
import { values } from './values.js';

let server: LocalGitHub;
let scene: Scene;
let gitHub: GitHub;

const deploy = 'on:\n  workflow_dispatch:\n    inputs:\n      commit:\n        required: true\njobs: {}\n';

beforeEach(async () => {
  server = await LocalGitHub.start();
  scene = await Scene.on(server, 'demo', { '.github/workflows/deploy.yml': deploy });
  gitHub = await scene.gitHub();
});

afterEach(async () => {
  await server.stop();
  await removeTempDirs();
});

const record = 'refs/parallel-claude/dispatched/main/data';

/** A merge that starts deploy.yml. */
const merge = (job: Parameters<Scene['merge']>[0] = {}, as = gitHub): Promise<JobReport> =>
  scene.merge({ dispatch: { workflow: 'deploy.yml' }, ...job }, scene.host, { gitHub: as });

/** What was started, with its commit. */
const started = (): unknown[] => scene.there.dispatches.map(({ to, inputs }) => [to, inputs['commit']]);

describe('after a merge', () => {
  test('a workflow is started on base, once, and told the commit', async () => {
    await scene.segments(1);
    const report = await merge();
    const commit = await scene.main();
    expect(report).toMatchObject({
      outcome: 'published',
      dispatch: { to: 'deploy.yml', commit, started: true },
      notes: [],
    });
    expect(scene.there.dispatches).toEqual([{ to: 'deploy.yml', ref: 'main', inputs: { commit } }]);
    expect(await scene.there.resolve(record)).toBe(commit);
    const again = await merge();
    expect(again.outcome).toBe('nothing-new');
    expect(again.dispatch).toBeUndefined();
    expect(scene.there.dispatches).toHaveLength(1);
  });

  test('an event is sent, with the commit, the job and the output', async () => {
    await scene.segments(1);
    const report = await merge({ dispatch: { event: 'data changed' } });
    expect(report.dispatch).toMatchObject({ to: 'repository:data changed', started: true });
    expect(scene.there.dispatches).toEqual([
      {
        to: 'data changed',
        inputs: { commit: await scene.main(), job: 'data', output: plainJob.output },
      },
    ]);
  });

  test('a workflow that declares no such input is started without it, and that is said', async () => {
    await scene.session('main', { '.github/workflows/deploy.yml': 'on: workflow_dispatch\njobs: {}\n' });
    await scene.segments(1);
    const report = await merge();
    expect(report).toMatchObject({
      dispatch: { started: true },
      notes: [
        expect.stringMatching(/^deploy\.yml declares no input "commit" for workflow_dispatch/) as unknown,
      ],
    });
    expect(scene.there.dispatches).toEqual([{ to: 'deploy.yml', ref: 'main', inputs: {} }]);
  });

  test('every merge is told of, and nothing else that base gets', async () => {
    const commits: string[] = [];
    for (const at of [1, 2]) {
      await scene.session(`claude/segment-${at}`, { [`staging/${at}.json`]: values([at]) });
      await merge();
      commits.push(await scene.main());
      await scene.session('main', { 'src/b.ts': `${at}\n`, [plainJob.output]: values([at * 100]) });
      await merge();
    }
    expect(started()).toEqual(commits.map((commit) => ['deploy.yml', commit]));
  });

  test.each(['merge', 'squash', 'rebase'] as const)(
    'a pull request starts it when it is merged by %s, not before',
    async (method) => {
      await scene.segments(1);
      expect((await merge({ mode: 'pull-request' })).dispatch).toBeUndefined();
      await scene.there.merge(1, method);
      const commit = await scene.main();
      await scene.session('main', { 'src/b.ts': 'b\n' });
      expect(await merge({ mode: 'pull-request' })).toMatchObject({
        outcome: 'nothing-new',
        dispatch: { commit, started: true },
      });
      expect(started()).toEqual([['deploy.yml', commit]]);
    },
  );

  test('two jobs each start their own', async () => {
    await scene.segments(1);
    await scene.session('claude/other-1', { 'staging/o.json': values([9]) });
    await merge();
    await merge({ name: 'other', output: 'other.json', branches: ['claude/other-*'] });
    expect(scene.there.dispatches).toHaveLength(2);
    await merge();
    await merge({ name: 'other', output: 'other.json', branches: ['claude/other-*'] });
    expect(scene.there.dispatches).toHaveLength(2);
  });
});

describe('nothing is started', () => {
  test('by a dry run, by a job that names nothing, or where nothing was ever merged', async () => {
    await scene.segments(1);
    await merge({ dryRun: true });
    await merge({ minBranches: 2 });
    await scene.merge({}, scene.host, { gitHub });
    expect(scene.there.dispatches).toEqual([]);
  });

  test('where the ledger was removed by hand', async () => {
    await scene.segments(1);
    await scene.merge();
    await scene.session('main', { [ledgerPath(plainJob.output)]: null });
    expect((await merge()).dispatch).toBeUndefined();
  });

  test.each<[string, Partial<Record<'contents' | 'actions', 'read' | 'write'>> | undefined, string, RegExp]>([
    ['there is no token', undefined, 'deploy.yml', /there is no token .* with actions: write/],
    ['the token may not', { contents: 'write' }, 'deploy.yml', /The token lacks actions: write/],
    ['there is no such workflow', { actions: 'write' }, 'gone.yml', /Could not start the workflow .*404/],
    ['it waits for no dispatch', { actions: 'write' }, 'ci.yml', /does not have 'workflow_dispatch' trigger/],
  ])(
    'where %s: the merge stands, it is said, and the next run starts it',
    async (_, permissions, workflow, said) => {
      await scene.session('main', { '.github/workflows/ci.yml': 'on: push\njobs: {}\n' });
      await scene.segments(1);
      const weak = permissions && (await scene.gitHub(permissions));
      const report = await scene.merge({ dispatch: { workflow } }, scene.host, weak && { gitHub: weak });
      const commit = await scene.main();
      expect(report).toMatchObject({
        outcome: 'published',
        dispatch: { to: workflow, commit, started: false },
        notes: [expect.stringMatching(said) as unknown],
      });
      expect(await scene.there.resolve(record)).not.toBe(commit);
      expect(await merge()).toMatchObject({ outcome: 'nothing-new', dispatch: { commit, started: true } });
      expect(started()).toEqual([['deploy.yml', commit]]);
    },
  );
});

describe('crashes and races', () => {
  /** Runs a merge in a process of its own, and kills that as soon as `isTime`. */
  async function killedWhen(isTime: () => boolean): Promise<void> {
    const job = { ...plainJob, dispatch: { workflow: 'deploy.yml' } };
    const { child, ended } = await startMerge(await buildChild(), job, scene.remote, scene.api());
    while (!isTime()) await sleep(10);
    process.kill(-(child.pid ?? NaN), 'SIGKILL');
    expect((await ended).code).toBeNull();
  }

  test('it dies between publishing and dispatching: the next run dispatches', async () => {
    await scene.segments(1);
    // Base has it; the answer waits until nobody does.
    await scene.hook('post-receive', 'touch published\nwhile [ ! -e go ]; do sleep 0.01; done');
    server.fault({ path: /\/git-receive-pack$/, respond: 'outlive-client' });
    await killedWhen(() => existsSync(join(scene.there.path, 'published')));
    await writeFile(join(scene.there.path, 'go'), '');
    expect(started()).toEqual([]);
    const commit = await scene.main();
    expect(await scene.values()).toEqual([1]);
    expect(await merge()).toMatchObject({ outcome: 'nothing-new', dispatch: { commit, started: true } });
    await merge();
    expect(started()).toEqual([['deploy.yml', commit]]);
  });

  test('it dies between dispatching and recording it: the next run dispatches again, and no third does', async () => {
    await scene.segments(1);
    let isAsked = false;
    let die = (): void => undefined;
    const death = new Promise<void>((resolve) => (die = resolve));
    const after = (): Promise<void> => {
      isAsked = true;
      return death;
    };
    server.fault({ method: 'POST', path: /\/dispatches$/, respond: { after } });
    await killedWhen(() => isAsked);
    die();
    while (started().length === 0) await sleep(10);
    expect(await scene.there.resolve(record)).not.toBe(await scene.main());
    await merge();
    await merge();
    const commit = await scene.main();
    expect(started()).toEqual([
      ['deploy.yml', commit],
      ['deploy.yml', commit],
    ]);
    expect(await scene.there.resolve(record)).toBe(commit);
  });

  test('it died, and there is more to merge: one dispatch for what base has now', async () => {
    await scene.segments(1);
    await scene.merge();
    await scene.session('claude/segment-2', { 'staging/2.json': values([2]) });
    await merge();
    expect(started()).toEqual([['deploy.yml', await scene.main()]]);
  });

  test('the record may not be pushed: it says that the next run starts it again, and that one does', async () => {
    await scene.segments(1);
    await scene.hook('update', 'case "$1" in refs/parallel-claude/*) echo "not here"; exit 1;; esac');
    expect(await merge()).toMatchObject({
      outcome: 'published',
      dispatch: { started: true },
      notes: [
        expect.stringMatching(
          /could not be recorded, so the next run starts it again: .*not here/,
        ) as unknown,
      ],
    });
    await merge();
    expect(scene.there.dispatches).toHaveLength(2);
  });

  /** Another run, of its own machine, that has one more segment to merge. */
  async function another(at: number, job: Parameters<Scene['merge']>[0] = {}): Promise<JobReport> {
    await scene.session(`claude/segment-${at}`, { [`staging/${at}.json`]: values([at]) });
    const host = { ...(await recordingHost()), random: Math.random, sleep: (ms: number) => sleep(ms / 50) };
    return scene.merge({ dispatch: { workflow: 'deploy.yml' }, ...job }, host, { gitHub });
  }

  test('a later run overtakes it before it starts its own: the newest is started once more, at last', async () => {
    const later: JobReport[] = [];
    server.fault({
      method: 'POST',
      path: /\/dispatches$/,
      respond: { after: async () => later.push(await another(2)) },
    });
    const first = await another(1);
    const newest = await scene.main();
    const old = first.commit ?? '';
    expect(later).toMatchObject([{ outcome: 'published', commit: newest, dispatch: { started: true } }]);
    expect(old).not.toBe(newest);
    // What overtook, what was overtaken, and what puts that right.
    expect(started().map((one) => (one as string[])[1])).toEqual([newest, old, newest]);
    expect(first).toMatchObject({ dispatch: { commit: newest, started: true }, notes: [] });
    expect(await scene.there.resolve(record)).toBe(newest);
  });

  test('a later run is done before it begins: it starts nothing', async () => {
    server.fault({
      path: /\/git-receive-pack$/,
      respond: {
        after: () => {
          // The second push is the one that claims the record.
          server.fault({ path: /\/git-receive-pack$/, respond: { after: () => another(2) } });
          return Promise.resolve();
        },
      },
    });
    const first = await another(1);
    expect(first.dispatch).toBeUndefined();
    expect(started()).toEqual([['deploy.yml', await scene.main()]]);
  });

  test('of four at once, in whatever order, the last that is started is for the newest', async () => {
    await Promise.all([1, 2, 3, 4].map((at) => another(at)));
    const newest = await scene.main();
    expect(started().at(-1)).toEqual(['deploy.yml', newest]);
    expect(await scene.there.resolve(record)).toBe(newest);
    expect(await scene.values()).toHaveLength(4);
  });

  test('the answer to the dispatch is lost: it is sent again, at least once', async () => {
    await scene.segments(1);
    server.fault({ method: 'POST', path: /\/dispatches$/, respond: 'drop-answer' });
    expect(await merge()).toMatchObject({ dispatch: { started: true } });
    const commit = await scene.main();
    expect(started().length).toBeGreaterThan(0);
    for (const one of started()) expect(one).toEqual(['deploy.yml', commit]);
  });

  test('the answer to the push of the merge is lost: what is dispatched is the commit that landed', async () => {
    await scene.segments(1);
    server.fault({ path: /\/git-receive-pack$/, respond: 'drop-answer', times: 2 });
    expect(await merge()).toMatchObject({ outcome: 'published', dispatch: { commit: await scene.main() } });
    expect(started()).toEqual([['deploy.yml', await scene.main()]]);
  });
});

test.each(['deploy.yml', 'Deploy it.yaml', 'repository:deploy', 'repository:a:b', 'repository:deploy.yml'])(
  '%s can be started',
  (text) => {
    expect(dispatchText(parseDispatch(text))).toBe(text);
  },
);

test.each([
  'deploy',
  '.github/workflows/deploy.yml',
  '..\\deploy.yml',
  'repository:',
  `repository:${'x'.repeat(101)}`,
  'repository:a\nb',
  '',
])('%j is refused', (text) => {
  expect(() => parseDispatch(text)).toThrow(UserError);
  expect(() => parseDispatch(text)).toThrow(/^dispatch: ".*" is not valid; allowed is the name of a file/);
});
