import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { removeTempDirs } from '../support/git.js';
import { LocalGitHub } from '../support/local-github.js';
import { numbered } from './history.js';
import { example, Scene } from './scene.js';

let github: LocalGitHub;
beforeAll(async () => {
  github = await LocalGitHub.start();
});
afterAll(async () => {
  await github.stop();
  await removeTempDirs();
});

const marker = '<!-- parallel-claude:overlap -->';

test('one comment: created on a conflict, left alone by a re-run, folded when a push removes the conflict', async () => {
  const scene = await Scene.open(github, { name: 'lifecycle' });
  await scene.change('claude/mine', ['src/a.ts', 10]);
  await scene.change('claude/theirs', ['src/a.ts', 10]);
  await scene.change('claude/apart', ['src/b.ts', 10]);

  const first = await scene.run();
  expect(first).toMatchObject({ code: 1, outputs: { verdict: 'conflict', conflicts: '1' } });
  expect(first.writes.map(({ method, status }) => `${method} ${status}`)).toEqual(['POST 201']);
  expect(scene.comments()).toHaveLength(1);
  expect(scene.comments()[0]?.split('\n').slice(0, 2)).toEqual([
    marker,
    '**Merges cleanly with 1 of 2 branches; conflicts with #2 in `src/a.ts` line 10.**',
  ]);

  const again = await scene.run();
  expect(again).toMatchObject({ code: 1, writes: [] });

  await scene.push({ branch: 'claude/mine', files: { 'src/a.ts': numbered(40) } });
  const resolved = await scene.run();
  expect(resolved).toMatchObject({ code: 0, outputs: { verdict: 'none', conflicts: '0' } });
  expect(resolved.writes.map(({ method }) => method)).toEqual(['PATCH']);
  expect(scene.comments()).toEqual([`${marker}\nMerges cleanly with all 2 branches.\n`]);

  expect(await scene.run()).toMatchObject({ code: 0, writes: [] });
});

test('no comment is begun where nobody has anything to do, and another person’s with our marker stays as it is', async () => {
  const scene = await Scene.open(github, { name: 'foreign' });
  await scene.change('claude/mine', ['src/a.ts', 10]);
  await scene.change('claude/theirs', ['src/b.ts', 10]);
  const mona = github.addToken({ permissions: example, login: 'mona', id: 9, type: 'User' });
  const body = `${marker}\nMine.`;
  await fetch(`${github.apiUrl}/repos/octo/foreign/issues/1/comments`, {
    method: 'POST',
    headers: { authorization: `token ${mona}` },
    body: JSON.stringify({ body }),
  });

  expect(await scene.run()).toMatchObject({ code: 0, writes: [] });
  expect(scene.comments()).toEqual([body]);

  await scene.push({ branch: 'claude/theirs', files: { 'src/a.ts': numbered(40, { 10: 'theirs' }) } });
  expect((await scene.run()).writes.map(({ method }) => method)).toEqual(['POST']);
  expect(scene.comments()).toEqual([body, expect.stringContaining('Conflicts with #2')]);
});

test('two runs at the same time leave one comment', async () => {
  const scene = await Scene.open(github, { name: 'race' });
  await scene.change('claude/mine', ['src/a.ts', 10]);
  await scene.change('claude/theirs', ['src/a.ts', 10]);
  github.fault({ method: 'POST', path: /race\/issues\/1\/comments$/, respond: { together: 2 } });

  const runs = await Promise.all([scene.run(), scene.run()]);
  expect(runs.map(({ code }) => code)).toEqual([1, 1]);
  expect(runs[0].writes.filter(({ method }) => method === 'POST')).toHaveLength(2);
  expect(scene.comments()).toHaveLength(1);
  expect(await scene.run()).toMatchObject({ code: 1, writes: [] });
});
