import { deskShapes } from './desk-shapes.js';
import { firstTree, textKinds } from './files.js';
import { History, type Commit } from './history.js';
import { randomFrom } from './random.js';
import { Scene } from './scene.js';
import { shapes, type Shape } from './shapes.js';

/** A repository made up from a seed, before it is written. */
export interface Sketch {
  seed: number;
  objectFormat: 'sha1' | 'sha256';
  commits: readonly Commit[];
  /** Branch names and the commits they stand at; `main` is the base. */
  refs: ReadonlyMap<string, number>;
  /** What was drawn. */
  shapes: ReadonlySet<Shape>;
}

/** The name of the base branch. */
export const base = 'main';

/** The names of all shapes that occur; portable ones only where `portable`, which leaves out paths that not every system can check out. */
export function shapesOf(portable: boolean): Shape[] {
  const all = [...(Object.keys(shapes) as (keyof typeof shapes)[]), 'sha256' as const];
  return portable ? all.filter((shape) => !unportableShapes.includes(shape)) : all;
}

/** Whether a sketch needs a worktree: what stands there has a say in its merges. */
export const hasWorktree = ({ shapes: drawn }: Sketch): boolean =>
  [...drawn].some((shape) => shape in deskShapes);

/** Drawn more often than others: here the order of two branches matters, and what they share beyond base. */
const contested = ['stack', 'siblings', 'cherry-picked', 'criss-cross between branches'] as const;

/** Drawn less often than others: a rebase takes every commit by itself. */
const costly: readonly Shape[] = ['more than 250 commits'];

const unportableShapes: readonly Shape[] = [
  'path with quotes',
  'path with a newline',
  'path with a backslash',
  'path not in UTF-8',
  'symlink',
  'type change',
  'mode change',
  'mode and text on both sides',
  'symlink against directory',
  'line endings in attributes',
];

/**
 * A small random repository: four to eight branches over a base with a history, on which some shapes are drawn.
 * The same seed gives the same repository, byte for byte.
 */
export function sketch(seed: number, { portable = false } = {}): Sketch {
  const random = randomFrom(seed);
  const history = new History();
  const objectFormat = random.chance(0.1) ? 'sha256' : 'sha1';
  const main = history.branch(base, history.root(firstTree(random, portable), 'Begin'));
  const scene = new Scene(random, history, main);
  const noise = (): void => {
    const path = scene.path(textKinds, []);
    if (path !== undefined) scene.advance(scene.edit(path, random.int(0, 20)));
  };
  for (let count = random.int(2, 4); count > 0; count -= 1) noise();
  for (let count = random.int(1, 3); count > 0; count -= 1) scene.branch();

  const drawn = new Set<Shape>(objectFormat === 'sha256' ? ['sha256'] : []);
  const names = shapesOf(portable).filter((name) => name !== 'sha256');
  for (let count = random.int(5, 8); count > 0; count -= 1) {
    const name = random.pick(random.chance(0.2) ? contested : names);
    if (costly.includes(name) && random.chance(0.7)) continue;
    if (shapes[name](scene)) drawn.add(name);
    if (random.chance(0.15)) noise();
  }
  while (scene.branches.length < 4) scene.branch();
  for (const line of scene.branches) {
    if (random.chance(scene.past.includes(line.tip) ? 0.2 : 0.7)) continue;
    const path = scene.path(textKinds, [line]);
    if (path !== undefined) history.commit(line, scene.edit(path, random.int(0, 20)));
  }
  return {
    seed,
    objectFormat,
    commits: history.commits,
    refs: new Map(history.lines.map((line) => [line.name, line.tip])),
    shapes: drawn,
  };
}
