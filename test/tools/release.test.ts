import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { git, gitEnvironment, removeTempDirs, tempDir } from '../support/git.js';

afterAll(removeTempDirs);

function run(script: string, version: string, cwd: string) {
  const [program, ...args] = script.endsWith('.sh') ? ['bash'] : [process.execPath];
  const file = join(process.cwd(), 'scripts', script);
  const options = { cwd, encoding: 'utf8', env: gitEnvironment() } as const;
  const { status, stdout, stderr } = spawnSync(program, [...args, file, version], options);
  return { status, stdout, stderr };
}

describe('the tags of a release', () => {
  let origin: string;
  let checkout: string;
  beforeEach(async () => {
    origin = await tempDir('origin');
    checkout = await tempDir('checkout');
    await git(origin, 'init', '--quiet', '--bare', '--initial-branch=main');
    await git(checkout, 'init', '--quiet', '--initial-branch=main');
    await git(checkout, 'remote', 'add', 'origin', origin);
  });

  const tagRelease = (version: string) => run('tag-release.sh', version, checkout);
  const tags = async () => {
    const refs = await git(origin, 'for-each-ref', '--format=%(refname:strip=2) %(objectname)', 'refs/tags');
    return Object.fromEntries(
      refs.split('\n').flatMap((line): [string, string][] => {
        const [name, id] = line.split(' ');
        return name && id ? [[name, id]] : [];
      }),
    );
  };
  async function commit(): Promise<string> {
    await git(checkout, 'commit', '--quiet', '--allow-empty', '--message', 'Work');
    return (await git(checkout, 'rev-parse', 'HEAD')).trim();
  }

  test('a release gets its tag, and the tag of its major version moves on to it', async () => {
    const first = await commit();
    expect(tagRelease('1.0.0').status).toBe(0);
    expect(await tags()).toEqual({ 'v1.0.0': first, v1: first });
    const second = await commit();
    expect(tagRelease('1.1.0').status).toBe(0);
    expect(await tags()).toEqual({ 'v1.0.0': first, 'v1.1.0': second, v1: second });
    const third = await commit();
    expect(tagRelease('2.0.0').status).toBe(0);
    expect(await tags()).toEqual({
      'v1.0.0': first,
      'v1.1.0': second,
      v1: second,
      'v2.0.0': third,
      v2: third,
    });
  });

  test('a second time it changes nothing, and it ends what was begun', async () => {
    const first = await commit();
    await git(checkout, 'push', '--quiet', 'origin', 'HEAD:refs/tags/v1.0.0');
    expect(tagRelease('1.0.0').status).toBe(0);
    expect(tagRelease('1.0.0').status).toBe(0);
    expect(await tags()).toEqual({ 'v1.0.0': first, v1: first });
  });

  test("a release's tag never moves, even on to a descendant", async () => {
    const first = await commit();
    tagRelease('1.0.0');
    await commit();
    expect(tagRelease('1.0.0')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('v1.0.0 could not be pushed'),
    });
    expect(await tags()).toEqual({ 'v1.0.0': first, v1: first });
  });

  test('the tag of the major version never goes back, and then nothing is tagged', async () => {
    await commit();
    const second = await commit();
    tagRelease('1.1.0');
    await git(checkout, 'reset', '--quiet', '--hard', 'HEAD~1');
    expect(tagRelease('1.0.1')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining(`v1 is at ${second}`),
    });
    expect(await tags()).toEqual({ 'v1.1.0': second, v1: second });
  });

  test.each(['', '1', '1.2', 'v1.2.3', '1.2.3-rc.1', '01.2.3', '1.2.3 --force', '$(id)'])(
    'refuses %j as a version',
    async (version) => {
      await commit();
      expect(tagRelease(version)).toMatchObject({
        status: 1,
        stderr: expect.stringContaining('is not a version to release: it is three numbers, such as 1.2.3'),
      });
      expect(await tags()).toEqual({});
    },
  );
});

describe('the notes of a release', () => {
  async function notes(wanted: string, changelog: string) {
    const project = await tempDir('notes');
    await writeFile(join(project, 'package.json'), '{"version": "1.2.0"}');
    await writeFile(join(project, 'CHANGELOG.md'), changelog);
    return run('release-notes.mjs', wanted, project);
  }
  const section = '## [1.2.0] - 2026-11-21\n\n### Added\n\n- A [thing](https://example.com).\n';
  const older = '## [1.1.0] - 2026-01-01\n\n- Old.\n';
  const links = '[unreleased]: https://example.com/a\n[1.2.0]: https://example.com/b\n';

  test('are what the changelog says under the version, and no more', async () => {
    expect(await notes('1.2.0', `# Changelog\n\n## [Unreleased]\n\n${section}\n${older}\n${links}`)).toEqual({
      status: 0,
      stdout: '### Added\n\n- A [thing](https://example.com).\n',
      stderr: '',
    });
    expect(await notes('1.2.0', `${section}\n${links}`)).toMatchObject({
      status: 0,
      stdout: '### Added\n\n- A [thing](https://example.com).\n',
    });
  });

  test.each([
    [
      'a version that package.json does not have',
      '1.3.0',
      section,
      'package.json has version 1.2.0, not 1.3.0',
    ],
    ['a changelog without the version', '1.2.0', older, 'says nothing about 1.2.0'],
    ['a version without notes', '1.2.0', `## [1.2.0]\n\n${older}`, 'says nothing about 1.2.0'],
    ['entries that are still unreleased', '1.2.0', `## [Unreleased]\n\n- New.\n\n${section}`, '[Unreleased]'],
  ])('refuse %s', async (_, wanted, changelog, message) => {
    expect(await notes(wanted, changelog)).toEqual({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(
        new RegExp(`^release-notes: .*${message.replace(/[.[\]]/g, '\\$&')}.*\n$`),
      ),
    });
  });
});
