import { read } from './measure.mjs';

/**
 * The ids of all objects without which no all-pairs verdict is possible: the branches' commits, the trees in which they
 * or base left the merge base, and every version of a file that two branches, or one and base, change.
 */
export function neededObjects({ directory, base, branches }) {
  const git = (args, lines) => {
    const input = lines && `${lines.join('\n')}\n`;
    return read('git', ['-C', directory, ...args], { input })
      .split('\n')
      .filter((line) => line !== '');
  };
  const tips = branches.map((name) => `refs/heads/${name}`);
  const needed = new Set(git(['rev-list', '--stdin'], [...tips, `^refs/heads/${base}`]));
  const forks = tips.map((tip) => git(['merge-base', `refs/heads/${base}`, tip])[0]);
  const pairs = forks.flatMap((fork, index) => [
    { from: fork, to: tips[index] },
    { from: fork, to: `refs/heads/${base}`, isBase: true },
  ]);
  const names = [...new Set(pairs.flatMap(({ from, to }) => [from, to]))];
  const trees = git(
    ['cat-file', '--batch-check=%(objectname)'],
    names.map((name) => `${name}^{tree}`),
  );
  const treeOf = new Map(names.map((name, index) => [name, trees[index]]));
  for (const tree of trees) needed.add(tree);

  // Who changes a path (base counts as one), and all versions of it.
  const files = new Map();
  const seen = new Set();
  for (const { from, to, isBase } of pairs) {
    const ids = [treeOf.get(from), treeOf.get(to)];
    if (isBase && seen.has(ids[0])) continue;
    if (isBase) seen.add(ids[0]);
    for (const line of git(['diff-tree', '-r', '-t', '--raw', '--no-renames', '--no-abbrev', ...ids])) {
      const [, oldMode, newMode, oldId, newId, path] = /^:(\d+) (\d+) (\w+) (\w+) \w\t(.*)$/.exec(line);
      const file = files.get(path) ?? { who: new Set(), versions: new Set() };
      for (const [mode, id] of [
        [oldMode, oldId],
        [newMode, newId],
      ]) {
        if (mode === '040000') needed.add(id);
        else if (mode.startsWith('1') && mode !== '160000') file.versions.add(id);
      }
      file.who.add(isBase ? base : to);
      files.set(path, file);
    }
  }
  for (const { who, versions } of files.values()) if (who.size > 1) for (const id of versions) needed.add(id);
  return [...needed];
}
