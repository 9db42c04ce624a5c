import { describe, expect, test } from '@jest/globals';
import { parseSettings, readProject } from '../../../src/boundaries/reads/project.js';
import { resolveSpecifier } from '../../../src/boundaries/reads/resolve.js';

/** What `specifier` reaches from a file of a tree; settings files have a text, others need none. */
function reach(specifier: string, from: string, tree: Readonly<Record<string, unknown>>): string | undefined {
  const settings = Object.entries(tree).filter(([, content]) => content !== '');
  const read = settings.map(([path, content]) => {
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    return [path, parseSettings(path, text)] as const;
  });
  return resolveSpecifier(specifier, from, readProject(new Map(read)), (path) => path in tree);
}

describe('a relative specifier', () => {
  test.each<[specifier: string, from: string, files: string[], target: string | undefined]>([
    ['./b', 'src/a.ts', ['src/b.ts', 'src/b.js'], 'src/b.ts'],
    ['./b.js', 'src/a.ts', ['src/b.ts'], 'src/b.ts'],
    ['./b.js', 'src/a.ts', ['src/b.js', 'src/b.ts'], 'src/b.js'],
    ['./b.jsx', 'src/a.ts', ['src/b.tsx'], 'src/b.tsx'],
    ['./b.mjs', 'src/a.ts', ['src/b.mts'], 'src/b.mts'],
    ['./b.cjs', 'src/a.ts', ['src/b.cts'], 'src/b.cts'],
    ['./b.service', 'src/a.ts', ['src/b.service.ts'], 'src/b.service.ts'],
    ['../api', 'src/a.ts', ['api/index.tsx'], 'api/index.tsx'],
    ['..', 'src/ui/a.ts', ['src/index.js'], 'src/index.js'],
    ['.', 'src/ui/a.ts', ['src/ui/index.js'], 'src/ui/index.js'],
    ['../api/', 'src/a.ts', ['api/index.ts'], 'api/index.ts'],
    ['./b', 'a.ts', ['b.d.ts'], 'b.d.ts'],
    ['./logo.svg?raw', 'a.ts', ['logo.svg'], 'logo.svg'],
    ['./a b/ä', 'a.ts', ['a b/ä.ts'], 'a b/ä.ts'],
    ['../api/generated', 'src/a.ts', [], 'api/generated'],
    ['../../x', 'src/a.ts', ['x.ts'], undefined],
    ['.hidden', 'a.ts', ['.hidden.ts'], undefined],
  ])('%s of %s', (specifier, from, files, target) => {
    expect(reach(specifier, from, Object.fromEntries(files.map((file) => [file, ''])))).toBe(target);
  });

  test('of a folder with a package.json reaches its main file', () => {
    const tree = {
      'lib/package.json': { main: './dist/x.js', types: './x.ts' },
      'lib/x.ts': '',
      'lib/index.ts': '',
    };
    expect(reach('./lib', 'a.ts', tree)).toBe('lib/x.ts');
  });
});

describe('paths and baseUrl', () => {
  const tree = { 'src/api/b.ts': '', 'src/ui/a.ts': '', 'api/b.ts': '' };

  test.each<[string, unknown]>([
    ['stand in tsconfig.json', { compilerOptions: { paths: { '@/*': ['./src/*'] } } }],
    ['start at baseUrl', { compilerOptions: { baseUrl: './src', paths: { '@/*': ['*'] } } }],
    [
      'stand among comments and trailing commas',
      '\uFEFF{ // first\n "compilerOptions": { /* "paths": 1, */ "paths": { "@/*": ["./src/*", ], }, }, "x": "//,}" }',
    ],
  ])('%s', (_, config) => {
    expect(reach('@/api/b', 'src/ui/a.ts', { ...tree, 'tsconfig.json': config })).toBe('src/api/b.ts');
  });

  test('are those of the nearest settings, and of what these extend', () => {
    const base = { compilerOptions: { paths: { '@/*': ['./*'] } } };
    const files = {
      ...tree,
      'src/conf/base.json': base,
      'src/tsconfig.json': { extends: ['./none', './conf/base'] },
    };
    expect(reach('@/../api/b', 'src/ui/a.ts', { ...files, 'tsconfig.json': {} })).toBe('src/api/b.ts');
    expect(reach('@/api/b', 'ui/a.ts', { ...files, 'tsconfig.json': {} })).toBeUndefined();
  });

  test('are those of the projects that the settings refer to', () => {
    const app = { compilerOptions: { paths: { '~/*': ['./src/*'] } } };
    const files = {
      ...tree,
      'tsconfig.app.json': app,
      'tsconfig.json': { references: [{ path: './tsconfig.app.json' }] },
    };
    expect(reach('~/api/b', 'src/ui/a.ts', files)).toBe('src/api/b.ts');
  });

  test('count the longest prefix first, then the next that is there', () => {
    const paths = { '*': ['./src/*'], 'api/*': ['./gone/*'], 'api/b': ['./api/b.ts'] };
    const files = { ...tree, 'jsconfig.json': { compilerOptions: { paths } } };
    expect(reach('api/b', 'a.js', files)).toBe('api/b.ts');
    expect(reach('api/b.js', 'a.js', files)).toBe('src/api/b.ts');
    expect(reach('react', 'a.js', files)).toBeUndefined();
  });

  test('of a file that extends itself, or leads outside, are none', () => {
    const own = {
      extends: './tsconfig.json',
      compilerOptions: { baseUrl: '../..', paths: { 'x/*': ['../../*'] } },
    };
    expect(reach('x/api/b', 'a.ts', { ...tree, 'tsconfig.json': own })).toBeUndefined();
  });
});

describe('a package', () => {
  const api = {
    name: '@org/api',
    exports: { '.': { import: { types: './src/i.ts', default: './dist/i.js' } }, './*': './src/*.ts' },
  };
  const tree = { 'packages/api/package.json': api, 'packages/api/src/i.ts': '', 'packages/api/src/x.ts': '' };
  const root = { 'package.json': { name: 'root', workspaces: ['packages/*'] } };

  test.each<[string, string | undefined]>([
    ['@org/api', 'packages/api/src/i.ts'],
    ['@org/api/x', 'packages/api/src/x.ts'],
    ['@org/api/gone', 'packages/api/package.json'],
    ['@org/api-2', undefined],
    ['react', undefined],
    ['node:fs', undefined],
  ])('of the workspace is reached by its name: %s', (specifier, target) => {
    expect(reach(specifier, 'packages/ui/a.ts', { ...tree, ...root })).toBe(target);
  });

  test.each<[string, Record<string, unknown>]>([
    ['workspaces.packages', { 'package.json': { workspaces: { packages: ['./packages/*/'] } } }],
    [
      'pnpm-workspace.yaml',
      { 'pnpm-workspace.yaml': 'packages:\n  - "packages/**"\n  - "!packages/other"\n' },
    ],
  ])('is in the workspace by %s', (_, files) => {
    expect(reach('@org/api', 'a.ts', { ...tree, ...files })).toBe('packages/api/src/i.ts');
  });

  test('that no workspace names is not the one of that name from elsewhere', () => {
    expect(reach('@org/api', 'a.ts', tree)).toBeUndefined();
  });

  test('reaches itself by its own name, and its private names', () => {
    const own = {
      'package.json': { name: 'own', imports: { '#lib/*': './src/lib/*.ts' } },
      'src/lib/x.ts': '',
    };
    expect(reach('own/src/lib/x', 'a.ts', own)).toBe('src/lib/x.ts');
    expect(reach('#lib/x', 'src/deep/a.ts', own)).toBe('src/lib/x.ts');
    expect(reach('#other', 'a.ts', own)).toBeUndefined();
  });
});

test('settings that cannot be read are told, and hostile ones harmless', () => {
  expect(parseSettings('tsconfig.json', '{ "a": ')).toHaveProperty('problem');
  const yaml = `a: &a [x]\npackages: [*a, *a]\n`;
  expect(parseSettings('pnpm-workspace.yaml', yaml)).toHaveProperty('problem');
  const polluting = parseSettings('tsconfig.json', '{"__proto__": {"extends": "./x"}, "constructor": 1}');
  expect(readProject(new Map([['tsconfig.json', polluting]])).settings.get('')).toEqual({
    aliases: [],
    from: ['tsconfig.json'],
  });
});
