import { join, resolve } from 'node:path';
import { generate } from './generate.mjs';
import { read } from './measure.mjs';

/**
 * What is measured on: a bare repository, its base, the branches (short names) and the glob that names them; `objects`
 * is where its objects stand.
 */
export async function openRepository({ repo, base, branches, files, seed }, scratch) {
  if (repo !== undefined) return describe(resolve(repo), base, branches);
  const out = join(scratch, 'generated.git');
  await generate({ files: Number(files), branches: Number(branches), seed, out });
  return describe(out, 'main', 'topic/**');
}

function describe(directory, base, glob) {
  const git = (...args) => read('git', ['-C', directory, ...args]).trim();
  const listed = git('for-each-ref', '--format=%(refname)', `refs/heads/${glob}`);
  const names = listed.split('\n').map((ref) => ref.replace('refs/heads/', ''));
  return {
    directory: git('rev-parse', '--absolute-git-dir'),
    objects: git('rev-parse', '--path-format=absolute', '--git-path', 'objects'),
    base,
    glob,
    branches: names.filter((name) => name !== base && name !== ''),
    files: git('ls-tree', '-r', '--name-only', `refs/heads/${base}`).split('\n').length,
  };
}
