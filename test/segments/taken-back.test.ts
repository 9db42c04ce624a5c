import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { git, removeTempDirs } from '../support/git.js';
import { LocalGitHub } from '../support/local-github.js';
import { Scene } from './scene.js';
import { values } from './values.js';

let server: LocalGitHub;
let scene: Scene;
let scenes = 0;
beforeAll(async () => {
  server = await LocalGitHub.start();
});
beforeEach(async () => {
  scene = await Scene.on(server, `taken-back-${++scenes}`);
});
afterAll(async () => {
  await server.stop();
  await removeTempDirs();
});

const one = 'claude/segment-1';
const file = 'staging/1.json';

/** What `git push --force` does. */
const force = (sha: string): Promise<string> => git(scene.there.path, 'update-ref', `refs/heads/${one}`, sha);

describe('a branch that is pushed back to an earlier state', () => {
  test.each([
    ['with merges', {}],
    ['with a signed commit', { sign: true }],
  ])('brings that one back, %s, also to a commit that base contains', async (_, how) => {
    const gitHub = await scene.gitHub();
    const run = (job = {}) => scene.merge({ ...how, autoDelete: false, ...job }, scene.host, { gitHub });
    const first = await scene.session(one, { [file]: values([1]) });
    await run();
    const second = await scene.session(one, { [file]: values([2]) });
    await run();
    expect(await scene.values()).toEqual([2]);
    await force(first);
    expect((await run()).merged).toMatchObject([{ ref: one, sha: first, supersedes: { sha: second } }]);
    expect(await scene.values()).toEqual([1]);
    expect(await run()).toMatchObject({ outcome: 'nothing-new', kept: [{ reason: 'auto-delete-off' }] });
    // And forward once more; then base has all of it, and it may go.
    await force(second);
    expect(await run({ autoDelete: true })).toMatchObject({ outcome: 'published', deleted: [{ ref: one }] });
    expect(await scene.values()).toEqual([2]);
  });

  test('which is not a commit that was merged as such, counts as well', async () => {
    await scene.session(one, { [file]: values([1]) });
    await scene.merge({ autoDelete: false });
    const between = await scene.session(one, { [file]: values([2]), 'staging/more.json': values([7]) });
    await scene.session(one, { [file]: values([3]) });
    await scene.merge({ autoDelete: false });
    expect(await scene.values()).toEqual([3, 7]);
    await force(between);
    await scene.merge({ autoDelete: false });
    expect(await scene.values()).toEqual([2, 7]);
  });

  test('is not deleted before base has that one, though base had it once', async () => {
    const first = await scene.session(one, { [file]: values([1]) });
    await scene.merge({ autoDelete: false });
    await scene.session(one, { [file]: values([2]) });
    await scene.merge({ autoDelete: false });
    await force(first);
    expect(await scene.merge({ minBranches: 2 })).toMatchObject({
      outcome: 'waiting',
      deleted: [],
      kept: [{ ref: one, reason: 'waiting' }],
    });
    expect(await scene.merge()).toMatchObject({ outcome: 'published', deleted: [{ ref: one }] });
    expect(await scene.values()).toEqual([1]);
  });

  test('where none of its segments stood yet takes nothing back', async () => {
    await scene.session(one, { [file]: values([1]) });
    await scene.merge();
    // A session starts anew, on a branch of the same name.
    await git(scene.there.path, 'branch', one, 'main');
    expect(await scene.merge()).toMatchObject({ outcome: 'nothing-new', kept: [{ reason: 'nothing-new' }] });
    await force(await git(scene.there.path, 'rev-parse', 'main~1'));
    expect(await scene.merge()).toMatchObject({ outcome: 'nothing-new', kept: [{ reason: 'nothing-new' }] });
    expect(await scene.values()).toEqual([1]);
  });
});

test('a branch that is pushed to and merged while another run reads does not look as if it was taken back', async () => {
  await scene.session(one, { [file]: values([1]) });
  // Between the listing and the fetch of the first run.
  server.fault({
    method: 'POST',
    path: new RegExp(`taken-back-${scenes}\\.git/git-upload-pack$`),
    respond: {
      after: () => {
        server.fault({
          method: 'POST',
          path: new RegExp(`taken-back-${scenes}\\.git/git-upload-pack$`),
          respond: {
            after: async () => {
              await scene.session(one, { [file]: values([2]) });
              await scene.merge({ autoDelete: false });
            },
          },
        });
        return Promise.resolve();
      },
    },
  });
  await scene.merge({ autoDelete: false });
  expect(await scene.values()).toEqual([2]);
  expect((await scene.ledger()).segments.get(file)?.earlier).toEqual([]);
});
