import { spawnSync } from 'node:child_process';
import { afterAll, describe, expect, it } from '@jest/globals';
import { reproduce } from '../../../src/overlap/show/reproduce.js';
import type { MergeMethod } from '../../../src/overlap/report.js';
import { commitFiles, git, gitEnvironment, removeTempDirs, tempDir } from '../../support/git.js';
import { branch, report } from './reports.js';

afterAll(removeTempDirs);

describe('the commands show the conflict', () => {
  it.each<[MergeMethod, number]>([
    ['merge', 0],
    ['squash', 1],
    ['rebase', 2],
  ])('of two branches with awkward names, one of a fork, by %s', async (mergeMethod) => {
    const [origin, clone] = [await tempDir('origin'), await tempDir('clone')];
    await git(origin, 'init', '--quiet', '--initial-branch', 'main');
    await commitFiles(origin, { 'a.txt': 'one\n' }, 'base');
    const awkward = "it's/$HOME;`id`";
    await git(origin, 'switch', '--quiet', '--create', awkward);
    await commitFiles(origin, { 'a.txt': 'two\n' }, 'two');
    await git(origin, 'switch', '--quiet', '--detach', 'main');
    await git(
      origin,
      'update-ref',
      'refs/pull/7/head',
      await commitFiles(origin, { 'a.txt': 'three\n' }, 'three'),
    );
    await git(origin, 'switch', '--quiet', 'main');
    await git(clone, 'clone', '--quiet', origin, '.');

    const branches = [branch(awkward), branch('pull/7/head', 7)];
    const script =
      reproduce(report(branches, [], { mergeMethod, truth: 'github' }), [awkward, 'pull/7/head']) ?? '';
    const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', script], {
      cwd: clone,
      env: gitEnvironment(),
    });
    const output = `${stdout.toString()}${stderr.toString()}`;
    expect(output).toContain('CONFLICT (content): Merge conflict in a.txt');
    expect(status).toBe(1);
    // The first one went in.
    expect(await git(clone, 'show', 'HEAD:a.txt')).toBe('two');
  });

  it('from the commits that were compared, where the report is a local one', async () => {
    const dir = await tempDir('local');
    await git(dir, 'init', '--quiet', '--initial-branch', 'main');
    const base = await commitFiles(dir, { 'a.txt': 'one\n' }, 'base');
    const shas: string[] = [];
    for (const name of ['two', 'three']) {
      await git(dir, 'switch', '--quiet', '--create', name, 'main');
      shas.push(await commitFiles(dir, { 'a.txt': `${name}\n` }, name));
    }
    const branches = ['two', 'three'].map((name, at) => ({ ...branch(name), sha: shas[at] ?? '' }));
    const local = report(branches, [], { truth: 'git', base: { ref: 'main', sha: base } });
    const script = reproduce(local, ['two', 'three']) ?? '';
    const { stdout } = spawnSync('bash', ['-e', '-c', script], { cwd: dir, env: gitEnvironment() });
    expect(stdout.toString()).toContain('CONFLICT (content): Merge conflict in a.txt');
    expect(script).not.toContain('origin');
  });

  it('not of a worktree whose changes are in no commit', () => {
    const branches = [{ ...branch('two'), uncommitted: true }, branch('three')];
    expect(reproduce(report(branches, [], { truth: 'git' }), ['two', 'three'])).toBeUndefined();
  });
});
