import { afterAll, describe, expect, test } from '@jest/globals';
import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compareBranch, compareStaged } from '../../../src/boundaries/comparison.js';
import { readViolations, type ReadViolations } from '../../../src/boundaries/reads/violations.js';
import { Repository } from '../../../src/git/repository.js';
import { recordingHost, worktreeRepository } from '../../git/host.js';
import { commitFiles, git, removeTempDirs } from '../../support/git.js';

afterAll(removeTempDirs);

type Files = Readonly<Record<string, string | null>>;

const nothing = (): boolean => false;

async function added(
  before: Files,
  after: Files,
  mayRead: (path: string) => boolean = nothing,
): Promise<ReadViolations> {
  const dir = await worktreeRepository();
  await commitFiles(dir, { kept: '', ...before }, 'start');
  await git(dir, 'switch', '--quiet', '-c', 'work');
  await commitFiles(dir, after, 'work');
  const repository = await Repository.open(dir, await recordingHost());
  const [base, head] = [await git(dir, 'rev-parse', 'main'), await git(dir, 'rev-parse', 'work')];
  return readViolations(repository, await compareBranch(repository, base, head), mayRead);
}

const targets = ({ reads }: ReadViolations): string[] =>
  reads.map(({ file, target }) => `${file} → ${target}`);

describe('the reads that a branch adds', () => {
  test('are the imports that its changed scripts had not, with their place', async () => {
    const before = { 'ui/a.ts': "import '../api/old';\n", 'api/old.ts': '', 'api/new.ts': '' };
    const after = { 'ui/a.ts': "import '../api/old';\nimport x from '../api/new.js';\nimport 'react';\n" };
    expect(await added(before, after)).toEqual({
      reads: [{ file: 'ui/a.ts', specifier: '../api/new.js', line: 2, column: 15, target: 'api/new.ts' }],
      unknown: [],
    });
  });

  test('are not those that are only written differently, or of files that did not change', async () => {
    const before = {
      'ui/a.ts': "import '../api/x'",
      'ui/b.ts': "import '../api/y'",
      'api/x.ts': '',
      'api/y.ts': '',
    };
    const config = JSON.stringify({ compilerOptions: { paths: { '@api/*': ['./api/*'] } } });
    const after = { 'ui/a.ts': 'require(`@api/x.js`)', 'tsconfig.json': config };
    expect(targets(await added(before, after))).toEqual([]);
  });

  test('are none of a script that moved as it was, unless it now reaches something else', async () => {
    const before = {
      'ui/a.ts': "import '../api/x';import './y'",
      'api/x.ts': '',
      'ui/y.ts': '',
      'web/y.ts': '',
    };
    const after = { 'ui/a.ts': null, 'web/a.ts': "import '../api/x';import './y'" };
    expect(targets(await added(before, after))).toEqual(['web/a.ts → web/y.ts']);
  });

  test('are all of a new script, and none of a deleted one or of a link', async () => {
    const before = { 'ui/gone.ts': "import '../api/x'", 'api/x.ts': '' };
    const after = { 'ui/gone.ts': null, 'ui/new.tsx': "import('../api/x')" };
    expect(targets(await added(before, after))).toEqual(['ui/new.tsx → api/x.ts']);
  });

  test('are unknown where a script that may have some, or the settings they depend on, cannot be read', async () => {
    const { unknown } = await added(
      { 'fixtures/tsconfig.json': '{', 'tsconfig.json': '{ "extends": "./base.json" }', 'base.json': '{' },
      { 'ui/a.ts': "import { './x'", 'ui/b.js': `import './a'//${' '.repeat(5_000_000)}` },
    );
    expect(unknown.map(({ file }) => file)).toEqual(['ui/a.ts', 'ui/b.js', 'base.json']);
    expect(unknown[1]?.reason).toMatch(/5 MB/);
  });

  test('are only those that the session may not read', async () => {
    const mayRead = (path: string): boolean => path.startsWith('ui/');
    const after = {
      'ui/a.ts': "import './b'; import '../api/x'",
      'ui/b.ts': "import './a'",
      'ui/c.ts': "'./b' {",
    };
    expect(targets(await added({ 'api/x.ts': '' }, after, mayRead))).toEqual(['ui/a.ts → api/x.ts']);
  });

  test('are those that were no imports before, though the text was there', async () => {
    const before = { 'ui/a.ts': "const a = '../api/x';", 'api/x.ts': '' };
    const after = { 'ui/a.ts': "const a = require(\n'../api/x');" };
    expect(targets(await added(before, after))).toEqual(['ui/a.ts → api/x.ts']);
  });

  test('are of the file that symbolic links lead to', async () => {
    const dir = await worktreeRepository();
    await commitFiles(dir, { 'api/x.ts': '', 'ui/b.ts': '' }, 'start');
    await symlink('../api', join(dir, 'ui/api'));
    await symlink('../api/x.ts', join(dir, 'ui/x.ts'));
    await git(dir, 'add', '--all');
    await git(dir, 'commit', '--quiet', '--message', 'links');
    await writeFile(join(dir, 'ui/a.ts'), "import './api/x'; import './x'; import './b'");
    await git(dir, 'add', '--all');
    const repository = await Repository.open(dir, await recordingHost());
    const mayRead = (path: string): boolean => path.startsWith('ui/');
    expect(
      targets(await readViolations(repository, await compareStaged(repository, 'HEAD'), mayRead)),
    ).toEqual(['ui/a.ts → api/x.ts', 'ui/a.ts → api/x.ts']);
  });

  test('survive names that are not UTF-8', async () => {
    const dir = await worktreeRepository();
    await commitFiles(dir, { 'api/x.ts': '' }, 'start');
    await git(dir, 'switch', '--quiet', '-c', 'work');
    const odd = Buffer.concat([Buffer.from(`${dir}/ui-`), Buffer.from([0xff]), Buffer.from('.ts')]);
    await writeFile(odd, "import './api/x'");
    await git(dir, 'add', '--all');
    const repository = await Repository.open(dir, await recordingHost());
    expect(
      targets(await readViolations(repository, await compareStaged(repository, 'HEAD'), nothing)),
    ).toEqual(['ui-\udcff.ts → api/x.ts']);
  });
});
