import { libraryCommit, libraryPath } from './library.js';
import type { Random } from './random.js';
import type { Tree } from './tree.js';

/** What is special about a file of the first commit. */
export type Kind =
  | 'plain'
  | 'repeated'
  | 'crlf'
  | 'unfinished'
  | 'large'
  | 'similar'
  | 'binary'
  | 'symlink'
  | 'submodule'
  | 'library'
  | 'executable'
  | 'union'
  | 'unmergeable'
  | 'macro'
  | 'driver'
  | 'refusing'
  | 'tool'
  | 'script'
  | 'generated'
  | 'nested'
  | 'space'
  | 'quote'
  | 'newline'
  | 'backslash'
  | 'dash'
  | 'utf8'
  | 'bytes';

/** Bytes as one character each, from text. */
export const bytes = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

/**
 * The merge drivers that the repository's own configuration holds: one that takes both sides, one that refuses, and one
 * that is a script in the worktree, named by its relative path (by way of `sh`, as not every disk lets files be run).
 */
export const drivers = {
  custom: 'git merge-file --union %A %O %B',
  refuse: 'exit 1',
  script: 'sh ./tools/both.sh %A %O %B',
} as const;

/** Whether base's attributes mark a path as generated. */
export const isGenerated = (path: string): boolean => path.startsWith('generated/');

const rootAttributes = [
  '*.log merge=union',
  '*.once merge=binary',
  '*.never -merge',
  '*.raw binary',
  '*.gen merge=custom',
  '*.hand merge=refuse',
  '*.tool merge=script',
  'generated/** linguist-generated',
];

/** The paths that changes are made to. */
const paths: Record<Kind, readonly string[]> = {
  plain: ['src/api.ts', 'src/model.ts', 'src/view/list.ts', 'src/view/item.ts', 'docs/guide.md', 'README.md'],
  repeated: ['src/blocks.c', 'lib/more.c'],
  crlf: ['docs/windows.txt'],
  unfinished: ['docs/unfinished.txt'],
  large: ['data/table.csv'],
  similar: ['parts/one.txt', 'parts/two.txt', 'parts/three.txt'],
  binary: ['assets/picture.bin', 'assets/sound.bin'],
  symlink: ['current'],
  submodule: ['modules/engine'],
  library: [libraryPath],
  executable: ['run.sh'],
  union: ['CHANGES.log'],
  unmergeable: ['state.once', 'state.never'],
  macro: ['text.raw'],
  driver: ['table.gen'],
  refusing: ['table.hand'],
  tool: ['table.tool'],
  script: ['tools/both.sh'],
  generated: ['generated/client.ts', 'generated/schema.ts', 'generated/deep/table.ts'],
  nested: ['docs/notes.txt', 'docs/extra.log'],
  space: ['odd/with space.txt'],
  quote: ['odd/with "quote\'.txt'],
  newline: ['odd/with\nnewline\t.txt'],
  backslash: ['odd/with\\backslash.txt'],
  dash: ['-leading/-dash.txt'],
  utf8: [bytes('odd/naïve-日本.txt')],
  bytes: ['odd/\xff\xfe-latin\xe9.txt'],
};

/** Kinds whose files are lines of text merged as git merges by default. */
export const textKinds: readonly Kind[] = [
  'plain',
  'repeated',
  'crlf',
  'unfinished',
  'similar',
  'executable',
];

/** Kinds that not every system can check out. */
const unportable: readonly Kind[] = ['quote', 'newline', 'backslash', 'bytes', 'symlink'];

/** The paths of a kind. */
export const pathsOf = (kind: Kind): readonly string[] => paths[kind];

/** The files that a repository starts with; some kinds are in every one, others in some. */
export function firstTree(random: Random, portable: boolean): Tree {
  const tree: Tree = new Map();
  for (const kind of Object.keys(paths) as Kind[]) {
    if (portable && unportable.includes(kind)) continue;
    if (kind === 'large' && !random.chance(0.5)) continue;
    for (const path of paths[kind])
      tree.set(path, { mode: modeOf(kind), data: contentOf(kind, path, random) });
  }
  tree.set('.gitattributes', { mode: '100644', data: `${rootAttributes.join('\n')}\n` });
  const nested = `notes.txt merge=union\nextra.log ${random.pick(['!merge', '-merge', 'merge'])}\n`;
  tree.set('docs/.gitattributes', { mode: '100644', data: nested });
  return tree;
}

/** A commit that a submodule could stand at; a SHA-1 repository takes its first 40 digits. */
export const submoduleCommit = (random: Random): string =>
  Array.from({ length: 64 }, () => random.int(0, 15).toString(16)).join('');

/** Bytes that git takes for binary. */
export const binaryData = (random: Random): string =>
  `\0${Array.from({ length: random.int(40, 90) }, () => String.fromCharCode(random.int(0, 255))).join('')}`;

/** Lines of a block that looks like any other block. */
export const block = (name: string): string[] => [
  `void ${name}()`,
  '{',
  '  begin();',
  '',
  '  end();',
  '}',
  '',
];

function modeOf(kind: Kind): '100644' | '100755' | '120000' | '160000' {
  if (kind === 'symlink') return '120000';
  if (kind === 'submodule' || kind === 'library') return '160000';
  return kind === 'executable' || kind === 'script' ? '100755' : '100644';
}

function contentOf(kind: Kind, path: string, random: Random): string {
  switch (kind) {
    case 'symlink':
      return 'src/view';
    case 'submodule':
      return submoduleCommit(random);
    case 'library':
      return libraryCommit(0);
    case 'script':
      return '#!/bin/sh\nexec git merge-file --union "$1" "$2" "$3"\n';
    case 'binary':
      return binaryData(random);
    case 'repeated':
      return `${['a', 'b', 'c', 'd', 'e'].flatMap((name) => block(name)).join('\n')}\n`;
    case 'similar':
      return numbered('shared line', 14) + numbered(path, random.int(1, 4));
    case 'crlf':
      return numbered('windows', random.int(12, 24)).replaceAll('\n', '\r\n');
    case 'unfinished':
      return numbered(path, random.int(10, 20)).slice(0, -1);
    case 'large':
      return numbered('row', 2000);
    default:
      return numbered(path.replaceAll(/\W+/g, ' '), random.int(12, 30));
  }
}

function numbered(text: string, count: number): string {
  return Array.from({ length: count }, (_, index) => `${text} ${index + 1}\n`).join('');
}
