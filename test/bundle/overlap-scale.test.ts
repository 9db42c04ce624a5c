import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { git, removeTempDirs, tryGit } from '../support/git.js';
import { LocalGitHub } from '../support/local-github.js';
import { numbered, writeHistory } from './history.js';
import { reportOf, Scene } from './scene.js';

let github: LocalGitHub;
beforeAll(async () => {
  github = await LocalGitHub.start();
});
afterAll(async () => {
  await github.stop();
  await removeTempDirs();
});

const count = 300;

/** A repository with 300 open pull requests, of which every tenth changes the same line as the first. */
async function crowd(): Promise<Scene> {
  const scene = await Scene.open(github, { name: 'crowd' });
  const { repository } = scene;
  const first = await scene.change('claude/001', ['src/a.ts', 10]);
  const template = repository.pull(first);
  const heads = Array.from(
    { length: count - 1 },
    (_, index) => `claude/${String(index + 2).padStart(3, '0')}`,
  );
  await writeHistory(
    repository,
    heads.map((branch, index) => ({
      branch,
      files:
        index % 10 === 0 ? { 'src/a.ts': numbered(40, { 10: branch }) } : { [`own/${branch}.txt`]: 'x\n' },
    })),
  );
  const shas = (
    await git(repository.path, 'for-each-ref', '--format=%(objectname)', 'refs/heads/claude')
  ).split('\n');
  heads.forEach((head, index) => {
    const number = index + 2;
    repository.pulls.set(number, {
      ...template,
      number,
      title: head,
      head,
      headSha: shas[index + 1] ?? '',
      mergeable: true,
    });
  });
  const refs = [...repository.pulls.values()].map(
    ({ number, headSha }) => `update refs/pull/${number}/head ${headSha}\n`,
  );
  expect(await tryGit(repository.path, ['update-ref', '--stdin'], { input: refs.join('') })).toMatchObject({
    code: 0,
  });
  return scene;
}

test('300 open pull requests are compared with a handful of requests', async () => {
  const scene = await crowd();
  const run = await scene.run();
  expect(run).toMatchObject({ code: 1, warnings: [], outputs: { conflicts: '30', unknown: '0' } });
  expect((await reportOf(run)).branches).toHaveLength(count);
  expect(scene.comments()[0]).toContain(
    '**Merges cleanly with 269 of 299 branches; conflicts with #2, #12 and 28 more',
  );
  const api = run.requests.filter(({ path }) => path.startsWith('/api/'));
  // Three pages of pull requests and six of their checks, the merge methods, comments before and after, who we are, and
  // the comment.
  expect(api.length).toBeLessThanOrEqual(14);
  // A listing, base for its config, and everybody at once: each asks for the refs, then for what it wants.
  expect(run.requests.length - api.length).toBeLessThanOrEqual(10);
});
