import { describe, expect, test } from '@jest/globals';
import { importsOf, type Import } from '../../../src/boundaries/reads/imports.js';
import { isScript, possibleSpecifiers } from '../../../src/boundaries/reads/possible.js';

const specifiers = (text: string, path: string): string[] | string => {
  const found = importsOf(text, path);
  return typeof found === 'string' ? found : found.map(({ specifier }) => specifier);
};

test.each<[path: string, text: string, found: string[]]>([
  [
    'a.js',
    `import a from './a'; import './b'; export * from './c'; export { d } from "./d"`,
    ['./a', './b', './c', './d'],
  ],
  [
    'a.js',
    `const a = require('./a'); if (a) require(\`./b\`); x?.y; require?.('./c')`,
    ['./a', './b', './c'],
  ],
  ['a.js', `async () => { await import('./a'); await import(\`./b\`) }`, ['./a', './b']],
  ['a.js', `require(name); import(\`./\${name}\`); require(); other('./a'); x.require('./b')`, []],
  ['a.js', `// import './a'\n/* require('./b') */ const s = "import './c'"`, []],
  ['a.js', `\\u0072equire('./a'); require('\\x2e/b')`, ['./a', './b']],
  [
    'a.js',
    `// @flow\nimport type { A } from './a'; import typeof B from './b'; const x = (a: any)`,
    ['./a', './b'],
  ],
  ['a.js', `#!/usr/bin/env node\nwith (x) { require('./a') }`, ['./a']],
  ['a.js', `import x from './a' with { type: 'json' }; await import('./b')`, ['./a', './b']],
  ['a.jsx', `import A from './a'; export default () => <A b={require('./b')}>it's</A>`, ['./a', './b']],
  [
    'a.ts',
    `import type { A } from './a'; import { type B } from './b'; export type { C } from './c'`,
    ['./a', './b', './c'],
  ],
  [
    'a.ts',
    `import a = require('./a'); let b: import('./b').B; type C = typeof import('./c')`,
    ['./a', './b', './c'],
  ],
  ['a.ts', `const a = <A>b; @dec class C { constructor(@Inject() private d: D) {} } import './a'`, ['./a']],
  ['a.ts', `@dec() export class A { @observed accessor b = 1 } enum E { A } import './a'`, ['./a']],
  ['a.ts', `function f(a: string): void; function f(a: any) {} let a; let a; import './a'`, ['./a']],
  ['a.d.ts', `declare module 'x' { export * from './a' } declare const b: string; export = b`, ['./a']],
  ['a.tsx', `import A from './a'; const f = <T,>(x: T) => <A<T> b={x as T} />`, ['./a']],
  ['a.mts', `import './a'; const b = <B>c`, ['./a']],
  ['a.cts', `import a = require('./a'); export = a`, ['./a']],
  ['a.js', '', []],
])('of %s: %s', (path, text, found) => {
  expect(specifiers(text, path)).toEqual(found);
});

describe('what could be a specifier', () => {
  test.each([
    `import './a'; import "./b"; import(\`./c\`)`,
    `// don't\nimport './a' // it's "so"\nimport "./b"; const c = \`\n\${'./c'}\``,
    `"it's './a'"; require('./b"c')`,
    `const r = /['"]/; import './a'`,
    `const t = 'a\\tb\\\\'; import './a'`,
  ])('holds all that is one: %j', (text) => {
    const found = importsOf(text, 'a.js');
    const possible = possibleSpecifiers(text);
    expect(typeof found).toBe('object');
    for (const { specifier } of found as Import[]) expect(possible).toContain(specifier);
  });

  test.each([
    `import '\\x2e/a'`,
    `import './\\u0061'`,
    `import '\\./a'`,
    `import './a\\\nb'`,
    `import './a\\\r\nb'`,
    `import './a\\'b'`,
  ])('is not said where an escape may hide one: %j', (text) => {
    expect(possibleSpecifiers(text)).toBeUndefined();
  });

  test('is not hidden by the escapes of other text', () => {
    const text = String.raw`x.match(/\d/) + '\n' + 'a' + y.match(/\s/)`.replace(/ \+ /g, '\n');
    expect(possibleSpecifiers(text)).toContain('a');
  });
});

test('say where the specifier stands, counting from 1', () => {
  expect(importsOf("\nimport {\n  a,\n} from './a'; require('./b')", 'a.ts')).toEqual([
    { specifier: './a', line: 4, column: 8 },
    { specifier: './b', line: 4, column: 23 },
  ]);
});

test.each([
  ['import {', 'a.ts'],
  ['import a from', 'a.js'],
  ['<<<<<<< ours\nimport "./a"\n=======\n>>>>>>> theirs', 'a.ts'],
  [`import './a';${'['.repeat(100_000)}`, 'a.js'],
])('are unknown where the file does not parse: %.20s', (text, path) => {
  expect(typeof importsOf(text, path)).toBe('string');
});

test('are found however deep and among however much they stand', () => {
  const deep = `${'f('.repeat(100)}require('./a')${')'.repeat(100)};${'x+'.repeat(500)}import('./b');`;
  const wide = `const wide = [${'1,'.repeat(200_000)}require('./c')]`;
  expect(specifiers(deep + wide, 'a.js')).toEqual(['./a', './b', './c']);
});

test.each(['js', 'jsx', 'ts', 'tsx', 'mjs', 'cjs', 'mts', 'cts', 'd.ts'])('are read of .%s', (extension) => {
  expect(isScript(`src/a.${extension}`)).toBe(true);
});

test.each(['a.vue', 'a.svelte', 'a.json', 'a.jsonx', 'js', 'a.js.map', 'a.css'])(
  'are not read of %s',
  (path) => {
    expect(isScript(path)).toBe(false);
  },
);
