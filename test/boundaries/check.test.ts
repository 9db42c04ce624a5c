import { afterAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { rm, writeFile } from 'node:fs/promises';
import { checkBoundaries, type BoundariesInput } from '../../src/boundaries/check.js';
import { compareBranch, compareStaged } from '../../src/boundaries/comparison.js';
import type { BoundariesReport } from '../../src/boundaries/report.js';
import { Repository } from '../../src/git/repository.js';
import { recordingHost, worktreeRepository } from '../git/host.js';
import { commitFiles, git, removeTempDirs } from '../support/git.js';
import { configFile, configOf } from './sessions.js';

afterAll(removeTempDirs);

const config = configOf({ client: ['client/**'], server: ['server/**'] }, { client: 'can_read: [types/**]' });
const start = { 'client/a.ts': 'a\n', 'server/b.ts': 'b\n', 'types/c.ts': 'c\n' };
const who = { named: { session: 'client', where: 'session' } };

/** A repository whose branch `work` holds these commits, each with its message. */
async function branchOf(...commits: [files: Record<string, string>, message: string][]): Promise<string> {
  const dir = await worktreeRepository();
  await commitFiles(dir, start, 'start');
  await git(dir, 'switch', '--quiet', '-c', 'work');
  for (const [files, message] of commits) await commitFiles(dir, files, message);
  return dir;
}

async function check(
  dir: string,
  more: Partial<BoundariesInput> & { staged?: boolean } = {},
): Promise<BoundariesReport> {
  const repository = await Repository.open(dir, await recordingHost());
  const [base, head] = await Promise.all([git(dir, 'rev-parse', 'main'), git(dir, 'rev-parse', 'HEAD')]);
  return checkBoundaries({
    repository,
    comparison: await (more.staged
      ? compareStaged(repository, 'HEAD')
      : compareBranch(repository, base, head)),
    base: { ref: 'main', sha: base },
    head: { ref: 'work', sha: head },
    config,
    configPath: configFile,
    who,
    ...more,
  });
}

describe('a branch', () => {
  it('is judged from where it left base, whatever base did since', async () => {
    const dir = await branchOf([{ 'client/a.ts': 'A\n' }, 'mine']);
    const left = await git(dir, 'rev-parse', 'main');
    await git(dir, 'switch', '--quiet', 'main');
    await commitFiles(dir, { 'server/b.ts': 'B\n' }, 'theirs');
    await git(dir, 'switch', '--quiet', 'work');
    expect(await check(dir)).toMatchObject({
      mergeBase: left,
      files: [{ path: 'client/a.ts', verdict: 'own' }],
      failures: [],
    });
  });

  it('is narrowed by a trailer of any commit of its own, and by none of base', async () => {
    const trailer = 'x\n\nParallel-Claude-Scope: client/**\nParallel-Claude-Scope: client/a.*';
    const dir = await branchOf([{ 'client/a.ts': 'A\n' }, trailer], [{ 'client/b.ts': 'B\n' }, 'later']);
    const report = await check(dir);
    expect(report.scope.map(({ glob }) => glob)).toEqual(['client/**', 'client/a.*']);
    expect(report).toMatchObject({ counts: { own: 1, violation: 1 }, failures: ['violation'] });
    await git(dir, 'branch', '--force', 'main', 'work');
    await commitFiles(dir, { 'client/c.ts': 'C\n' }, 'x\n\nother: client/d');
    expect(await check(dir)).toMatchObject({ scope: [], failures: [] });
  });

  it('is not widened by a trailer that names all there is', async () => {
    const dir = await branchOf([{ 'server/b.ts': 'B\n' }, 'x\n\nParallel-Claude-Scope: **']);
    expect(await check(dir)).toMatchObject({ failures: ['violation'] });
  });

  it('is told which commit has a trailer that is no glob', async () => {
    const dir = await branchOf([{ 'client/a.ts': 'A\n' }, 'x\n\nParallel-Claude-Scope: !client/**']);
    const sha = (await git(dir, 'rev-parse', 'HEAD')).slice(0, 12);
    await expect(check(dir)).rejects.toThrow(`Parallel-Claude-Scope of commit ${sha}: "!client/**"`);
  });

  it('is judged by what was asked for, then the config, then the defaults', async () => {
    const dir = await branchOf([{ 'x.md': 'x\n' }, 'x']);
    expect((await check(dir)).policies).toEqual({
      unowned: 'ignore',
      unknownSession: 'warn',
      readViolations: 'warn',
    });
    const strict = { ...config, unowned: 'fail', boundaries: { unknownSession: 'fail' } } as const;
    expect(await check(dir, { config: strict, who: {} })).toMatchObject({
      policies: { unowned: 'fail', unknownSession: 'fail', readViolations: 'warn' },
      failures: ['unowned', 'session'],
    });
    const policies = { unowned: 'warn', unknownSession: 'ignore' } as const;
    expect(await check(dir, { config: strict, who: {}, policies })).toMatchObject({ failures: [] });
  });

  it('has its added imports looked at only where the config says what its session may read', async () => {
    const dir = await branchOf([{ 'client/a.ts': "import '../server/b';\nimport '../types/c';\n" }, 'x']);
    expect((await check(dir)).reads).toMatchObject([{ target: { path: 'server/b.ts' } }]);
    const silent = configOf({ client: ['client/**'], server: ['server/**'] });
    expect(await check(dir, { config: silent })).not.toHaveProperty('reads');
    expect(await check(dir, { who: {} })).not.toHaveProperty('reads');
  });

  it('may do what somebody with write access allowed at its head, and no more', async () => {
    const dir = await branchOf([{ 'server/b.ts': 'B\n' }, 'x']);
    const head = await git(dir, 'rev-parse', 'HEAD');
    const body = `/parallel-claude allow server/** at ${head} because it is urgent`;
    const comments = [{ body, author: 'owner' }];
    const mayWrite = new Map([['owner', true]]);
    expect(await check(dir, { comments, mayWrite })).toMatchObject({
      counts: { exception: 1 },
      failures: [],
    });
    expect(await check(dir, { comments })).toMatchObject({ failures: ['violation'] });
    await commitFiles(dir, { 'server/b.ts': 'BB\n' }, 'pushed since');
    expect(await check(dir, { comments, mayWrite })).toMatchObject({ failures: ['violation'] });
  });
});

describe('the next commit', () => {
  it('is judged by what is staged and by the scope of the commits before it, and has no head', async () => {
    const dir = await branchOf([{ 'client/a.ts': 'A\n' }, 'x\n\nParallel-Claude-Scope: client/a.ts']);
    await writeFile(join(dir, 'client/b.ts'), 'b\n');
    await git(dir, 'add', '--all');
    const report = await check(dir, { staged: true });
    expect(report).toMatchObject({ files: [{ path: 'client/b.ts', verdict: 'violation' }] });
    expect(Object.keys(report)).not.toEqual(expect.arrayContaining(['head']));
    expect(Object.keys(report)).not.toEqual(expect.arrayContaining(['mergeBase']));
  });

  it('fails loudly where a part of the repository is missing', async () => {
    const dir = await branchOf([{ 'client/a.ts': 'A\n' }, 'x']);
    const tree = await git(dir, 'rev-parse', 'HEAD^{tree}');
    await rm(join(dir, '.git/objects', tree.slice(0, 2), tree.slice(2)));
    await expect(check(dir)).rejects.toMatchObject({ name: 'GitError' });
  });
});
