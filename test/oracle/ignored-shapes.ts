import { among, each, onFile, twoEdits, type Draw } from './drawing.js';
import { textKinds } from './files.js';
import type { Scene } from './scene.js';
import { all, move, moveDirectory, remove, splice, write, type Change } from './tree.js';

/** Files that base's attributes mark as generated: where only they conflict, branches count as clean. */
export const ignoredShapes = {
  'ignored file changed by both': twoEdits(['generated'], (scene) => scene.random.pick([0, 0, 1, 6])),
  'ignored file conflicts with base': onFile(['generated'], (scene, a, b, path) => {
    const at = scene.random.int(0, 8);
    const line = (): Change => splice(path, at, 1, [scene.word()]);
    const counting = scene.path(textKinds, [a, b]);
    const alongside =
      counting !== undefined && scene.random.chance(0.5) ? scene.edit(counting, at) : unchanged;
    if (counting !== undefined && scene.random.chance(0.2)) scene.advance(scene.edit(counting, at));
    among(scene, a, b, [
      scene.random.chance(0.7) ? line() : remove(path),
      all(line(), alongside),
      scene.random.pick([line(), all(line(), alongside), remove(path), unchanged]),
    ]);
  }),
  'ignored file renamed and changed': onFile(['generated'], (scene, a, b, path) => {
    const to = scene.fresh(scene.random.pick(['generated', 'src', 'generated/deep']));
    const at = scene.random.int(0, 8);
    each(scene, a, b, [
      all(move(path, to), scene.random.chance(0.5) ? scene.edit(to, at) : unchanged),
      scene.random.pick([
        scene.edit(path, at),
        scene.edit(path, at),
        remove(path),
        move(path, scene.fresh('generated')),
        write(to, `${scene.word()}\n`),
      ]),
    ]);
  }),
  'renamed to where it is ignored': onFile(['plain'], (scene, a, b, path) => {
    const to = scene.fresh('generated');
    const at = scene.random.int(0, 8);
    each(scene, a, b, [
      all(move(path, to), scene.random.chance(0.5) ? splice(to, at, 1, [scene.word()]) : unchanged),
      scene.random.pick([splice(path, at, 1, [scene.word()]), edited(scene, path), remove(path)]),
    ]);
  }),
  'ignored directory renamed': onFile(['generated'], (scene, a, b, path) => {
    each(scene, a, b, [
      moveDirectory('generated', scene.random.pick(['made', 'generated/more'])),
      scene.random.pick([edited(scene, path), write(scene.fresh('generated'), `${scene.word()}\n`)]),
    ]);
  }),
} satisfies Record<string, Draw>;

const unchanged: Change = () => undefined;

const edited = (scene: Scene, path: string): Change => scene.edit(path, scene.random.int(0, 9));
