import { deskShapes } from './desk-shapes.js';
import { among, anyGap, each, onFile, twoEdits, type Draw } from './drawing.js';
import { binaryData, block, submoduleCommit, textKinds, type Kind } from './files.js';
import { ignoredShapes } from './ignored-shapes.js';
import { renameShapes } from './rename-shapes.js';
import type { Scene } from './scene.js';
import {
  all,
  editLines,
  lines,
  move,
  moveDirectory,
  put,
  remove,
  rewrite,
  splice,
  write,
  type Change,
} from './tree.js';

/** An exotic path: edited on both sides, renamed, removed, or added twice. */
const oddPath = (kind: Kind): Draw =>
  onFile([kind], (scene, a, b, path) => {
    const edit = scene.edit(path, scene.random.int(0, 8));
    const other = scene.random.pick([
      scene.edit(path, scene.random.int(0, 8)),
      remove(path),
      move(path, `${path}.moved`),
      all(move(path, `${path}/${path.length}`), splice(`${path}/${path.length}`, 3, 1, [scene.word()])),
    ]);
    each(scene, a, b, [edit, other]);
  });

/** A branch on a branch, which goes on alone, or together with the lower one. */
const stack: Draw = (scene) => {
  if (scene.branches.length > 6) return false;
  const lower = scene.branch();
  const path = scene.path(textKinds, [lower]);
  if (path === undefined) return false;
  const at = scene.random.int(0, 8);
  scene.history.commit(lower, scene.edit(path, at));
  if (scene.random.chance(0.5)) scene.history.commit(lower, scene.edit(path, scene.random.int(0, 12)));
  const upper = scene.branch(lower.tip);
  scene.history.commit(upper, scene.edit(path, at + scene.random.pick([0, 0, 1, 6])));
  if (scene.random.chance(0.4))
    scene.history.commit(lower, scene.edit(path, at + scene.random.pick([0, 1, 6])));
  return true;
};

const modes = ['100644', '100755'] as const;

const typeChange = (scene: Scene, path: string): Change =>
  rewrite(path, (entry) =>
    entry.mode === '120000'
      ? { mode: '100644', data: 'a file now\n' }
      : { mode: '120000', data: scene.random.pick(['src/api.ts', 'README.md']) },
  );

/** Every shape of history that the product has to get right, by name. */
export const shapes = {
  'content conflict': onFile(undefined, (scene, a, b, path) => {
    const at = scene.random.int(0, 9);
    each(scene, a, b, [splice(path, at, 1, [scene.word()]), splice(path, at, 1, [scene.word()])]);
  }),
  'clean apart': twoEdits(undefined, (scene) => scene.random.int(8, 10)),
  near: twoEdits(undefined, (scene) => scene.random.int(2, 4)),
  touching: onFile(undefined, (scene, a, b, path) => {
    const at = scene.random.int(0, 8);
    each(scene, a, b, [
      splice(path, at, 1, [scene.word()]),
      splice(path, at + 1, scene.random.int(0, 1), [scene.word()]),
    ]);
  }),
  'identical change': onFile(undefined, (scene, a, b, path) => {
    const edit = scene.edit(path, scene.random.int(0, 9));
    const more = scene.edit(path, scene.random.int(0, 12));
    scene.history.commit(a, edit);
    scene.history.commit(b, scene.random.chance(0.5) ? edit : all(edit, more));
  }),
  'repeated lines': onFile(['repeated'], (scene, a, b, path) => {
    const change = (): Change => {
      const at = 7 * scene.random.int(0, 4) + scene.random.pick([0, 0, 3, 5, 6]);
      return scene.random.pick([
        splice(path, at, 0, block(`f${scene.random.int(1, 3)}`)),
        splice(path, at, 7, []),
        splice(path, at, 0, ['}', '']),
        splice(path, at, scene.random.int(1, 3), []),
        splice(path, at, 1, [scene.word()]),
      ]);
    };
    scene.history.commit(a, change());
    scene.history.commit(b, change());
  }),
  'no final newline': onFile(['unfinished'], (scene, a, b, path) => {
    const finish = editLines(path, (text) => [...text.slice(0, -1), `${text.at(-1) ?? ''}\n`]);
    const last = scene.length(path) - 1;
    each(scene, a, b, [
      scene.random.pick([finish, splice(path, last, 1, [scene.word()])]),
      scene.edit(path, last - scene.random.int(0, 3)),
    ]);
  }),
  'large file': twoEdits(['large'], (scene) => scene.random.pick([0, 1, 2, 400, 1900])),
  crlf: onFile(['crlf', 'plain'], (scene, a, b, path) => {
    const flip = editLines(path, (text) =>
      text.map((line) => (line.endsWith('\r\n') ? line.replace('\r\n', '\n') : line.replace('\n', '\r\n'))),
    );
    const at = scene.random.int(0, 9);
    each(scene, a, b, [
      scene.random.pick([flip, scene.edit(path, at)]),
      scene.edit(path, at + scene.random.int(0, 6)),
    ]);
  }),

  'rename and edit': onFile(undefined, (scene, a, b, path) => {
    const to = scene.random.pick([`${path}.moved`, `moved/${path}`, scene.fresh('src')]);
    const edited = all(
      move(path, to),
      scene.random.chance(0.5) ? scene.edit(to, scene.random.int(0, 9)) : () => undefined,
    );
    each(scene, a, b, [edited, scene.edit(path, scene.random.int(0, 9))]);
  }),
  'rename to two names': onFile(undefined, (scene, a, b, path) => {
    each(scene, a, b, [
      move(path, scene.fresh('src')),
      move(path, scene.random.chance(0.8) ? scene.fresh('lib') : `${path}.moved`),
    ]);
  }),
  'two files renamed to one name': onFile(['similar', 'plain'], (scene, a, b, path) => {
    const other = scene.path(['similar', 'plain'], [a, b]) ?? path;
    const to = scene.fresh('src');
    each(scene, a, b, [move(path, to), move(other, to)]);
  }),
  'rename and delete': onFile(undefined, (scene, a, b, path) => {
    each(scene, a, b, [move(path, scene.fresh('src')), remove(path)]);
  }),
  'modify and delete': onFile(undefined, (scene, a, b, path) => {
    each(scene, a, b, [scene.edit(path, scene.random.int(0, 9)), remove(path)]);
  }),
  'add the same': (scene) => {
    const [a, b] = scene.pair();
    const [path, text] = [scene.fresh('src'), `${scene.word()}\n`.repeat(3)];
    scene.history.commit(a, write(path, text));
    scene.history.commit(b, write(path, text));
    return true;
  },
  'add different': (scene) => {
    const [a, b] = scene.pair();
    const path = scene.fresh('src');
    const text = Array.from({ length: 8 }, () => `${scene.word()}\n`);
    const mode = scene.random.pick(modes);
    scene.history.commit(a, put(path, { mode: '100644', data: text.join('') }));
    scene.history.commit(b, put(path, { mode, data: text.slice(scene.random.int(0, 2)).join('') }));
    return true;
  },
  'mode change': onFile(['plain', 'executable', 'binary'], (scene, a, b, path) => {
    const flip = rewrite(path, (entry) => ({
      ...entry,
      mode: entry.mode === '100644' ? '100755' : '100644',
    }));
    each(scene, a, b, [
      flip,
      scene.random.pick([flip, scene.edit(path, 3), all(flip, scene.edit(path, 5)), remove(path)]),
    ]);
  }),
  'type change': onFile(['plain', 'symlink'], (scene, a, b, path) => {
    each(scene, a, b, [
      typeChange(scene, path),
      scene.random.pick([scene.edit(path, 4), typeChange(scene, path), move(path, `${path}.moved`)]),
    ]);
  }),
  symlink: onFile(['symlink'], (scene, a, b, path) => {
    const target = (): Change =>
      put(path, { mode: '120000', data: scene.random.pick(['src', 'docs', 'lib', 'parts']) });
    each(scene, a, b, [target(), scene.random.pick([target(), remove(path), move(path, 'previous')])]);
  }),
  submodule: onFile(['submodule'], (scene, a, b, path) => {
    const advance = (): Change => put(path, { mode: '160000', data: submoduleCommit(scene.random) });
    const one = advance();
    each(scene, a, b, [
      one,
      scene.random.pick([
        advance(),
        advance(),
        one,
        remove(path),
        write(path, 'a file\n'),
        move(path, 'modules/motor'),
      ]),
    ]);
  }),
  binary: onFile(['binary'], (scene, a, b, path) => {
    const redraw = (): Change => rewrite(path, (entry) => ({ ...entry, data: binaryData(scene.random) }));
    const one = redraw();
    each(scene, a, b, [
      one,
      scene.random.pick([redraw(), redraw(), one, remove(path), move(path, 'assets/moved.bin')]),
    ]);
  }),
  'mode and text on both sides': onFile(['plain', 'executable'], (scene, a, b, path) => {
    const either = (): Change =>
      all(
        rewrite(path, (entry) => ({ ...entry, mode: scene.random.pick(modes) })),
        scene.edit(path, scene.random.int(0, 9)),
      );
    const to = scene.fresh('src');
    each(scene, a, b, [either(), scene.random.chance(0.7) ? either() : all(either(), move(path, to))]);
  }),
  'symlink against directory': onFile(['symlink', 'plain'], (scene, a, b, path) => {
    const link = put(path, { mode: '120000', data: scene.random.pick(['src', 'docs', 'lib']) });
    each(scene, a, b, [
      scene.random.chance(0.3)
        ? moveDirectory('src/view', path)
        : write(`${path}/inside.txt`, `${scene.word()}\n`),
      scene.random.pick([link, link, remove(path), all(remove(path), write(`${path}/other.txt`, 'x\n'))]),
    ]);
  }),
  'file against directory': (scene) => {
    const [a, b] = scene.pair();
    const old = scene.path(undefined, [a, b]);
    const place = scene.random.chance(0.5) && old !== undefined ? old : scene.fresh('src');
    each(scene, a, b, [
      write(`${place}/inside.txt`, `${scene.word()}\n`),
      old === place ? scene.edit(place, 2) : write(place, `${scene.word()}\n`),
    ]);
    return true;
  },
  'directory rename': (scene) => {
    const [a, b] = scene.pair();
    const from = scene.random.pick(['src/view', 'src', 'parts', 'docs', 'assets']);
    const added = scene.random.chance(0.3) ? 'src/model.ts' : scene.fresh(from);
    each(scene, a, b, [
      moveDirectory(from, scene.random.pick([`${from}-moved`, 'lib'])),
      scene.random.chance(0.7)
        ? write(added, `${scene.word()}\n`.repeat(4))
        : move('README.md', `${from}/README.md`),
    ]);
    return true;
  },
  'directory split': (scene) => {
    const [a, b] = scene.pair();
    each(scene, a, b, [
      all(move('src/view/list.ts', 'lists/list.ts'), move('src/view/item.ts', 'items/item.ts')),
      write(scene.fresh('src/view'), `${scene.word()}\n`),
    ]);
    return true;
  },
  'look-alikes': onFile(['similar'], (scene, a, b, path) => {
    const other = scene.path(['similar'], [a, b]) ?? path;
    const twin = lines(scene.history.tree(scene.main).get(path)?.data ?? '').join('') + `${scene.word()}\n`;
    const [to, copy] = [scene.fresh('parts'), scene.fresh('parts')];
    each(scene, a, b, [
      all(
        remove(path),
        remove(other),
        write(to, twin),
        scene.random.chance(0.5) ? write(copy, twin) : move(to, copy),
      ),
      scene.edit(scene.random.chance(0.5) ? path : other, scene.random.int(0, 12)),
    ]);
  }),
  'rename across commits': onFile(undefined, (scene, a, b, path) => {
    const data = scene.history.tree(a).get(path)?.data ?? '';
    const to = scene.fresh('src');
    const steps = scene.random.shuffle([remove(path), write(to, data)]);
    for (const step of steps) scene.history.commit(a, step);
    scene.history.commit(b, scene.edit(path, scene.random.int(0, 9)));
  }),

  'updated from base': onFile(undefined, (scene, a, b, path) => {
    scene.advance(scene.edit(path, 2));
    scene.history.merge(a, [scene.main.tip]);
    each(scene, a, b, [scene.edit(path, scene.random.int(0, 9)), scene.edit(path, scene.random.int(0, 9))]);
    if (scene.random.chance(0.4))
      scene.history.merge(b, [scene.main.tip], scene.edit(path, scene.random.int(0, 9)));
  }),
  'criss-cross with base': onFile(undefined, (scene, a, b, path) => {
    scene.history.commit(a, scene.edit(path, scene.random.int(0, 9)));
    scene.advance(scene.edit(path, scene.random.int(0, 9)));
    const [mine, theirs] = [a.tip, scene.main.tip];
    scene.history.merge(a, [theirs]);
    scene.history.merge(scene.main, [mine]);
    scene.past.push(scene.main.tip);
    scene.history.commit(a, scene.edit(path, scene.random.int(0, 9)));
    scene.history.commit(b, scene.edit(path, scene.random.int(0, 9)));
    if (scene.random.chance(0.5)) scene.advance(scene.edit(path, scene.random.int(0, 12)));
  }),
  'criss-cross between branches': onFile(undefined, (scene, a, b, path) => {
    each(scene, a, b, [scene.edit(path, scene.random.int(0, 4)), scene.edit(path, scene.random.int(5, 12))]);
    const [mine, theirs] = [a.tip, b.tip];
    if (mine === theirs) return;
    scene.history.merge(a, [theirs]);
    scene.history.merge(b, [mine]);
    each(scene, a, b, [scene.edit(path, scene.random.int(0, 9)), scene.edit(path, scene.random.int(0, 9))]);
  }),
  'branch merged into a branch': onFile(undefined, (scene, a, b, path) => {
    scene.history.commit(a, scene.edit(path, scene.random.int(0, 9)));
    scene.history.merge(b, [a.tip]);
    scene.history.commit(b, scene.edit(path, scene.random.int(0, 9)));
    if (scene.random.chance(0.5)) scene.history.commit(a, scene.edit(path, scene.random.int(0, 9)));
  }),
  'evil merge': onFile(undefined, (scene, a, b, path) => {
    scene.advance(scene.edit(scene.path() ?? path, 1));
    scene.history.merge(a, [scene.main.tip], scene.edit(path, scene.random.int(0, 9)));
    scene.history.commit(b, scene.edit(path, scene.random.int(0, 9)));
  }),
  octopus: (scene) => {
    const [a, b] = scene.pair();
    const side = (): number => {
      const line = { name: 'side', tip: a.tip };
      scene.history.commit(line, write(scene.fresh('lib'), `${scene.word()}\n`));
      return line.tip;
    };
    scene.history.merge(a, [side(), side()]);
    const path = scene.path(undefined, [a, b]);
    if (path !== undefined)
      each(scene, a, b, [scene.edit(path, 3), scene.edit(path, scene.random.int(0, 9))]);
    return true;
  },

  stack,
  siblings: (scene) => {
    if (scene.branches.length > 6) return false;
    const common = { name: 'common', tip: scene.fork() };
    const path = scene.path(textKinds, [common]);
    if (path === undefined) return false;
    const at = scene.random.int(0, 8);
    scene.history.commit(common, scene.edit(path, at));
    if (scene.random.chance(0.5)) scene.history.commit(common, scene.edit(path, at));
    const [a, b] = [scene.branch(common.tip), scene.branch(common.tip)];
    const other = scene.path(textKinds, [a, b]) ?? path;
    each(scene, a, b, [
      scene.edit(path, at + scene.random.int(0, 4)),
      scene.edit(scene.random.pick([path, other]), scene.random.int(0, 9)),
    ]);
    return true;
  },
  'same tip': (scene) => {
    if (!scene.room || scene.branches.length === 0) return false;
    scene.branch(scene.random.pick(scene.branches).tip);
    return true;
  },
  'cherry-picked': (scene) => {
    if (scene.branches.length > 6) return false;
    const [a, b] = [scene.branch(), scene.branch()];
    const path = scene.path(textKinds, [a, b]);
    if (path === undefined) return false;
    const steps = Array.from({ length: scene.random.int(1, 2) }, () =>
      scene.edit(path, scene.random.int(0, 12)),
    );
    if (scene.random.chance(0.5)) scene.history.commit(b, write(scene.fresh('lib'), `${scene.word()}\n`));
    for (const step of steps) {
      scene.history.commit(a, step);
      scene.history.commit(b, step);
    }
    if (scene.random.chance(0.7)) scene.history.commit(b, scene.edit(path, scene.random.int(0, 12)));
    return true;
  },

  'more than 250 commits': (scene) => {
    if (!scene.room) return false;
    const [line, [other]] = [scene.branch(), scene.pair()];
    const path = scene.path(textKinds, [line, other]);
    if (path === undefined) return false;
    const log = scene.fresh('lib');
    const edit = scene.edit(path, scene.random.int(0, 9));
    for (let count = 1; count <= 251; count += 1) scene.history.commit(line, write(log, `${count}\n`));
    scene.history.commit(line, edit);
    scene.history.commit(other, scene.random.chance(0.5) ? edit : scene.edit(path, scene.random.int(0, 9)));
    return true;
  },

  'old fork, base changed near': (scene) => oldFork(scene, scene.random.pick([2, 3])),
  'old fork, base changed far': (scene) => oldFork(scene, 8),
  'base made the same change': onFile(undefined, (scene, a, b, path) => {
    const edit = scene.edit(path, scene.random.int(0, 9));
    scene.history.commit(a, scene.random.chance(0.5) ? edit : all(edit, scene.edit(path, 12)));
    scene.advance(edit);
    scene.history.commit(b, scene.edit(path, scene.random.int(0, 12)));
  }),
  'base renamed': onFile(undefined, (scene, a, b, path) => {
    const to = scene.fresh('lib');
    scene.advance(move(path, to));
    each(scene, a, b, [scene.edit(path, scene.random.int(0, 5)), scene.edit(path, scene.random.int(3, 9))]);
    if (scene.room)
      scene.history.commit(scene.branch(scene.main.tip), scene.edit(to, scene.random.int(0, 9)));
  }),
  'base deleted': onFile(undefined, (scene, a, b, path) => {
    scene.advance(remove(path));
    each(scene, a, b, [
      scene.random.pick([remove(path), move(path, scene.fresh('src'))]),
      scene.edit(path, 3),
    ]);
  }),
  'base added a look-alike': onFile(['similar'], (scene, a, b, path) => {
    const data = scene.history.tree(scene.main).get(path)?.data ?? '';
    const to = scene.fresh('parts');
    scene.advance(write(to, `${data}${scene.word()}\n`));
    each(scene, a, b, [
      scene.random.pick([remove(path), move(path, scene.fresh('parts')), write(to, data)]),
      scene.edit(path, scene.random.int(0, 9)),
    ]);
  }),
  'rename seen from an older base': onFile(undefined, (scene, a, b, path) => {
    const data = scene.history.tree(scene.main).get(path)?.data ?? '';
    const to = scene.fresh('src');
    scene.advance(write(to, data));
    scene.history.commit(a, all(remove(path), write(to, data)));
    scene.history.commit(b, scene.edit(scene.random.pick([path, path, to]), scene.random.int(0, 9)));
    if (scene.random.chance(0.5)) scene.advance(remove(path));
  }),
  merged: (scene) => {
    if (!scene.room) return false;
    const line = scene.branch();
    scene.history.commit(line, write(scene.fresh('lib'), `${scene.word()}\n`));
    scene.history.merge(scene.main, [line.tip]);
    scene.past.push(scene.main.tip);
    return true;
  },
  empty: (scene) => {
    if (!scene.room) return false;
    scene.branch();
    return true;
  },
  unrelated: (scene) => {
    if (!scene.room) return false;
    const tree = new Map([['other.txt', { mode: '100644', data: `${scene.word()}\n` } as const]]);
    scene.branch(scene.history.root(tree, 'Another beginning'));
    return true;
  },

  'merge=union': twoEdits(['union'], anyGap),
  '-merge': twoEdits(['unmergeable'], anyGap),
  'binary macro': twoEdits(['macro'], anyGap),
  'custom driver': twoEdits(['driver'], anyGap),
  'refusing driver': twoEdits(['refusing'], anyGap),
  'nested attributes': twoEdits(['nested'], anyGap),
  'renamed under other attributes': onFile(['union', 'driver', 'unmergeable'], (scene, a, b, path) => {
    const at = scene.random.int(0, 6);
    each(scene, a, b, [
      all(move(path, scene.fresh('lib')), scene.random.chance(0.5) ? scene.edit(path, at) : () => undefined),
      scene.edit(path, at),
    ]);
  }),
  'attributes changed': onFile(['plain', 'union'], (scene, a, b, path) => {
    const say = scene.random.pick(['*.ts merge=union', '*.log -merge', '*.md -merge', '*.log !merge']);
    scene.history.commit(
      a,
      editLines('.gitattributes', (text) => [...text, `${say}\n`]),
    );
    const at = scene.random.int(0, 6);
    each(scene, a, b, [scene.edit(path, at), scene.edit(path, at + anyGap(scene))]);
  }),

  'line endings in attributes': onFile(['crlf', 'plain'], (scene, a, b, path) => {
    // Not `text` or `eol=crlf`: files as they stand would then differ from the index, and be in the way of a merge.
    const say = scene.random.pick(['* text=auto', '*.ts text=auto eol=lf', '*.txt -text', '*.txt text=auto']);
    const at = scene.random.int(0, 6);
    among(scene, a, b, [
      editLines('.gitattributes', (text) => [...text, `${say}\n`]),
      all(
        editLines(path, (text) => text.map((line) => line.replace('\r\n', '\n'))),
        scene.random.chance(0.5) ? scene.edit(path, at) : () => undefined,
      ),
      scene.edit(path, at + anyGap(scene)),
    ]);
  }),

  'path with a space': oddPath('space'),
  'path with quotes': oddPath('quote'),
  'path with a newline': oddPath('newline'),
  'path with a backslash': oddPath('backslash'),
  'path with a leading dash': oddPath('dash'),
  'path in UTF-8': oddPath('utf8'),
  'path not in UTF-8': oddPath('bytes'),

  ...renameShapes,
  ...ignoredShapes,
  ...deskShapes,
} satisfies Record<string, Draw>;

/** The name of a shape; the last one is no drawing, but how the repository names its objects. */
export type Shape = keyof typeof shapes | 'sha256';

function oldFork(scene: Scene, gap: number): boolean {
  if (!scene.room) return false;
  const line = scene.branch(scene.past[0]);
  const path = scene.path(textKinds, [line]);
  if (path === undefined) return false;
  const at = scene.random.int(0, 3);
  scene.advance(splice(path, at, 1, [scene.word()]));
  scene.history.commit(line, splice(path, at + gap, 1, [scene.word()]));
  const [other] = scene.pair();
  if (other !== line) scene.history.commit(other, scene.edit(path, at + gap + scene.random.int(0, 4)));
  return true;
}
