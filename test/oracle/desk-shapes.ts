import { anyGap, each, onFile, twoEdits, type Draw } from './drawing.js';
import { libraryCommit } from './library.js';
import { all, move, put, remove, type Change } from './tree.js';

/** What git settles by something that stands in the worktree and is in no commit: drawn, the repository has one. */
export const deskShapes = {
  'driver in the worktree': twoEdits(['tool'], anyGap),
  'driver in the worktree, renamed': onFile(['tool'], (scene, a, b, path) => {
    const at = scene.random.int(0, 6);
    each(scene, a, b, [all(move(path, 'moved.tool'), scene.edit('moved.tool', at)), scene.edit(path, at)]);
  }),
  'submodule checked out': onFile(['library'], (scene, a, b, path) => {
    const advance = (): Change => put(path, { mode: '160000', data: libraryCommit(scene.random.int(1, 4)) });
    each(scene, a, b, [advance(), scene.random.chance(0.9) ? advance() : remove(path)]);
  }),
} satisfies Record<string, Draw>;
