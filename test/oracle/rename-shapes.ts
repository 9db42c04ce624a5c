import { among, onFile, type Draw } from './drawing.js';
import type { Scene } from './scene.js';
import { all, editLines, lines, move, remove, splice, write, type Change } from './tree.js';

/** Renames that git may see or not, by what base and other branches have added and deleted. */
export const renameShapes = {
  'rename into a directory that gains a file': onFile(['plain', 'similar'], (scene, a, b, path) => {
    const directory = scene.random.pick(['src/view', 'parts', 'new-place']);
    const to = scene.fresh(directory);
    const newcomer = scene.random.pick([to, scene.fresh(directory), scene.fresh(directory)]);
    const text = scene.random.pick([textOf(scene, path), `${scene.word()}\n`.repeat(5)]);
    among(scene, a, b, [move(path, to), write(newcomer, text), edit(scene, path)]);
  }),
  'renamed here, created again elsewhere there': onFile(['plain', 'similar'], (scene, a, b, path) => {
    const [to, elsewhere] = [scene.fresh('src'), scene.fresh(scene.random.pick(['src', 'lib']))];
    among(scene, a, b, [
      all(move(path, to), scene.random.chance(0.5) ? edit(scene, to) : partlyNew(scene, to)),
      all(move(path, elsewhere), scene.random.chance(0.5) ? edit(scene, elsewhere) : unchanged),
      scene.random.pick([edit(scene, path), remove(path), edit(scene, to)]),
    ]);
  }),
  'rename that pairs up once another has landed': onFile(['plain', 'similar'], (scene, a, b, path) => {
    const [to, other] = [scene.fresh('src'), scene.fresh('parts')];
    const twin = (at: string): Change =>
      all(
        write(at, textOf(scene, path)),
        scene.random.pick([unchanged, edit(scene, at), partlyNew(scene, at)]),
      );
    among(scene, a, b, [
      twin(to),
      all(remove(path), scene.random.chance(0.3) ? twin(other) : unchanged),
      scene.random.pick([
        edit(scene, path),
        edit(scene, path),
        twin(other),
        all(edit(scene, path), twin(other)),
      ]),
    ]);
  }),
  'rename of a file half of which is new': onFile(['plain', 'similar'], (scene, a, b, path) => {
    const to = scene.fresh('src');
    among(scene, a, b, [
      scene.random.pick([edit(scene, path), partlyNew(scene, path, 0.1)]),
      all(move(path, to), partlyNew(scene, to)),
      edit(scene, path),
    ]);
  }),
  'directory renamed by two together': (scene) => {
    const [a, b] = scene.pair();
    const from = scene.random.pick(['src/view', 'parts']);
    const held = scene.random.shuffle([...scene.history.tree(scene.main).keys()].filter(isIn(from)));
    if (held.length < 2) return false;
    const to = scene.random.chance(0.5) ? 'rooms' : `${from}-moved`;
    const moves = held.map((path) =>
      scene.random.chance(0.9) ? move(path, to + path.slice(from.length)) : remove(path),
    );
    const half = Math.floor(held.length / 2);
    const added = scene.fresh(from);
    const newcomer = scene.random.pick([
      write(added, `${scene.word()}\n`.repeat(4)),
      move('README.md', `${from}/README.md`),
      all(write(added, `${scene.word()}\n`), edit(scene, held[0] ?? '')),
    ]);
    among(scene, a, b, [all(...moves.slice(0, half)), all(...moves.slice(half)), newcomer]);
    return true;
  },
} satisfies Record<string, Draw>;

const unchanged: Change = () => undefined;

const isIn =
  (directory: string) =>
  (path: string): boolean =>
    path.startsWith(`${directory}/`);

const textOf = (scene: Scene, path: string): string =>
  lines(scene.history.tree(scene.main).get(path)?.data ?? '').join('');

/** A change of a line or two somewhere in a file, or two of them. */
const edit = (scene: Scene, path: string): Change => {
  const at = scene.random.int(0, 9);
  return scene.random.chance(0.7)
    ? scene.edit(path, at)
    : all(splice(path, at, 1, [scene.word()]), scene.edit(path, at + 4));
};

/** New lines of the old lengths, for about half of a file: git takes a file half of which is old for the same. */
function partlyNew(scene: Scene, path: string, share = scene.random.int(40, 60) / 100): Change {
  const [order, word] = [scene.random.int(0, 1), scene.word()];
  return editLines(path, (text) => {
    const count = Math.round(text.length * share);
    const isNew = (index: number): boolean =>
      order === 0
        ? index < count
        : Math.floor((index * count) / text.length) !== Math.floor(((index + 1) * count) / text.length);
    return text.map((line, index) =>
      isNew(index) ? `${index} ${word}`.padEnd(line.length - 1, '.') + '\n' : line,
    );
  });
}
