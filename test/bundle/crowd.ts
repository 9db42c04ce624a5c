import { expect } from '@jest/globals';
import { git, tryGit } from '../support/git.js';
import type { LocalGitHub } from '../support/local-github.js';
import { writeHistory } from './history.js';
import { Scene } from './scene.js';

const count = 300;

/**
 * A repository with 300 open pull requests. The first changes line 10 of src/a.ts; of the others (1 to 299) each
 * changes what `files` says, or a file of its own.
 */
export async function crowd(
  github: LocalGitHub,
  name: string,
  files: (index: number) => Record<string, string> | undefined,
  action: 'overlap' | 'boundaries' | 'gate' = 'overlap',
): Promise<Scene> {
  const scene = await Scene.open(github, { name, action });
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
      files: files(index + 1) ?? { [`own/${branch}.txt`]: 'x\n' },
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
