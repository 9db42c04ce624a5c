import { afterAll, expect, test } from '@jest/globals';
import { join } from 'node:path';
import type { BoundariesReport } from '../../src/boundaries/report.js';
import { commitFiles, removeTempDirs } from '../support/git.js';
import { boundariesRepository, config, configFile } from './boundaries-scene.js';
import { parallelClaude } from './command.js';

afterAll(removeTempDirs);

test('each path is explained by its session, glob, file and line, from the folder one is in', async () => {
  const dir = await boundariesRepository();
  const words = ['a.ts', '../api/none yet.ts', join(dir, 'README.md')];
  const { code, stdout } = await parallelClaude(join(dir, 'src/ui'), ['explain', ...words]);
  expect(code).toBe(0);
  expect(stdout.split('\n\n')).toEqual([
    `src/ui/a.ts: owned by ui\n  ${configFile}:3:12: \`src/ui/**\` of ui`,
    `src/api/none yet.ts: owned by api\n  ${configFile}:6:12: \`src/api/**\` of api`,
    'README.md: no session owns it\n',
  ]);
});

test('it agrees with the verdict of boundaries on every file', async () => {
  const dir = await boundariesRepository(
    `${config}  all:\n    owns: ['**', '!README.md', '!src/{ui,types}/**']\n`,
  );
  const names = ['src/ui/b.ts', 'src/api/b.ts', 'src/types/b.ts', 'README.md', 'a.ts', "-o 'x' [1]{2}.ts"];
  await commitFiles(dir, Object.fromEntries(names.map((name) => [name, 'b\n'])), 'all');
  const { stdout } = await parallelClaude(dir, ['boundaries', '--format', 'json']);
  const { files } = JSON.parse(stdout) as BoundariesReport;
  expect(files.map(({ path }) => path).sort()).toEqual([...names].sort());
  const told = await parallelClaude(dir, ['explain', '--format', 'json', '--', ...names]);
  const explained = JSON.parse(told.stdout) as {
    path: string;
    rules: { session: string; access: string }[];
  }[];
  expect(explained).toHaveLength(names.length);
  for (const { path, rules } of explained) {
    const file = files.find((one) => one.path === path);
    expect(file?.rules.map(({ session }) => session)).toEqual(rules.map(({ session }) => session));
    const [rule] = rules;
    const expected = !rule
      ? 'unowned'
      : rule.session === 'ui'
        ? 'own'
        : rule.access === 'shared'
          ? 'shared'
          : 'violation';
    expect(file?.verdict).toBe(expected);
  }
});

test.each([
  [[], /Name a path to explain/],
  [['../outside'], /\.\.\/outside is not a path inside the repository/],
  [['.'], /is not a path inside/],
  [['a', '--format', 'html'], /--format/],
])('misuse is said in one line: %j', async (args, told) => {
  const { code, stdout, stderr } = await parallelClaude(await boundariesRepository(), ['explain', ...args]);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).toMatch(told);
});
