import type { Kind } from './files.js';
import type { Line } from './history.js';
import type { Scene } from './scene.js';
import type { Change } from './tree.js';

/** Draws something on a scene; false where the scene had no place for it. */
export type Draw = (scene: Scene) => boolean;

/** Two branches and a path of some kind that both hold. */
export function onFile(
  kinds: readonly Kind[] | undefined,
  draw: (scene: Scene, a: Line, b: Line, path: string) => void,
): Draw {
  return (scene) => {
    const [a, b] = scene.pair();
    const path = scene.path(kinds, [a, b]);
    if (path === undefined) return false;
    draw(scene, a, b, path);
    return true;
  };
}

/** A pair of changes, one for each of two branches, given in either order. */
export function each(scene: Scene, a: Line, b: Line, changes: readonly [Change, Change]): void {
  const [first, second] = scene.random.chance(0.5) ? changes : [changes[1], changes[0]];
  scene.history.commit(a, first);
  scene.history.commit(b, second);
}

/** Two changes of one file, `apart` lines from one another. */
export const twoEdits = (kinds: readonly Kind[] | undefined, apart: (scene: Scene) => number): Draw =>
  onFile(kinds, (scene, a, b, path) => {
    const gap = apart(scene);
    const at = scene.random.int(0, Math.max(0, scene.length(path) - 1 - gap));
    each(scene, a, b, [scene.edit(path, at), scene.edit(path, at + gap)]);
  });

/** Lines apart: on one another, touching, near or far. */
export const anyGap = (scene: Scene): number => scene.random.pick([0, 0, 1, 2, 3, 5, 9]);

/**
 * Three changes, one each for base and two branches: mostly base makes the first, else anybody any. The branches stand
 * where base was before, so what base and one of them did counts as one when the other comes in.
 */
export function among(scene: Scene, a: Line, b: Line, changes: readonly [Change, Change, Change]): void {
  const [first, second, third] = scene.random.chance(0.6) ? changes : scene.random.shuffle(changes);
  scene.advance(first);
  each(scene, a, b, [second, third]);
}
