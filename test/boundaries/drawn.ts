import fc from 'fast-check';

/** Parts of names: few, so that globs and paths meet often, and the odd one out. */
const word = fc.constantFrom(
  'a',
  'b',
  'ab',
  '.a',
  'x.ts',
  'a.ts',
  '.ts',
  'b.d.ts',
  'A',
  'a b',
  '[a]',
  '*',
  '\\',
  '\n',
  '\udc80',
);
const piece = fc.constantFrom(
  ...[
    'a',
    'b',
    'ab',
    '.a',
    '*',
    '**',
    '*.ts',
    '*.d.ts',
    'a*',
    '?',
    '[ab]',
    '[!a]',
    '[.]ts',
    'x.ts',
    '*.*',
    '\\[a\\]',
    '\\*',
    '*b.ts',
  ],
  ...['{a,b}', '{a,b/**}', '*.{ts,md}', '{a,**}', '{,a}b', '{a,b}*', 'a{1..3}', '{*,b}.ts', '\\\\', 'a b'],
);

/** A path as git could write it. */
export const drawnPath = fc.array(word, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));

/** A good glob, with `!` or without. */
export const drawnGlob = fc
  .tuple(fc.boolean(), fc.boolean(), fc.array(piece, { minLength: 1, maxLength: 4 }))
  .map(([first, second, parts]) => (first && second ? '!' : '') + parts.join('/'));

const globs = fc.array(drawnGlob, { maxLength: 5 });

/** The globs of up to four sessions. */
export const drawnOwns = fc
  .array(globs, { minLength: 1, maxLength: 4 })
  .map((lists) => Object.fromEntries(lists.map((list, at) => [`s${at}`, list])));
