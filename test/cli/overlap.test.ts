import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { once } from 'node:events';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import type { OverlapReport } from '../../src/overlap/report.js';
import { commitFiles, git, removeTempDirs, tempDir, tryGit } from '../support/git.js';
import { parallelClaude, startParallelClaude } from './command.js';

const lines = (change: Record<number, string> = {}): string =>
  Array.from({ length: 30 }, (_, index) => `${change[index + 1] ?? `line ${index + 1}`}\n`).join('');
const forever = ['--max-age', '100000d'];

/** main with one file; two branches that change one line each way, one that changes it nearby, one far away. */
async function makeRepository(): Promise<string> {
  const dir = await tempDir('cli');
  await git(dir, 'init', '--quiet', '--initial-branch=main');
  await commitFiles(dir, { 'src/api.ts': lines() }, 'start');
  for (const [branch, change] of [
    ['feature/one', { 10: 'one' }],
    ['feature/two', { 10: 'two' }],
    ['feature/near', { 13: 'near' }],
    ['fix/far', { 28: 'far' }],
    ['other/not-named', { 10: 'hidden' }],
  ] as const) {
    await git(dir, 'checkout', '--quiet', '-b', branch, 'main');
    await commitFiles(dir, { 'src/api.ts': lines(change) }, branch);
  }
  await git(dir, 'checkout', '--quiet', 'main');
  return dir;
}

const report = async (dir: string, ...args: string[]): Promise<OverlapReport> => {
  const answer = await parallelClaude(dir, ['overlap', ...forever, '--format', 'json', ...args]);
  expect(answer.stderr).toBe('');
  return JSON.parse(answer.stdout) as OverlapReport;
};

const verdicts = ({ pairs }: OverlapReport): string[] =>
  pairs.map(({ a, b, verdict }) => `${verdict}: ${a} ${b}`).sort();

afterAll(removeTempDirs);

describe('parallel-claude overlap', () => {
  let dir: string;
  beforeAll(async () => {
    dir = await makeRepository();
  });

  test('names every pair that collides, with the lines of both sides', async () => {
    const found = await report(dir);
    expect(verdicts(found)).toEqual([
      'conflict: feature/one feature/two',
      'files: feature/near fix/far',
      'files: feature/one fix/far',
      'files: feature/two fix/far',
      'lines: feature/near feature/one',
      'lines: feature/near feature/two',
    ]);
    expect(found.pairs[0]?.files).toEqual([
      { path: 'src/api.ts', kind: 'content', a: [[10, 10]], b: [[10, 10]] },
    ]);
    expect(found.counts).toMatchObject({ conflict: 1, lines: 2, files: 3, none: 0 });
  });

  test('prints JSON that its published schema describes', async () => {
    const schema = JSON.parse(await readFile('docs/schemas/overlap-1.json', 'utf8')) as object;
    const validate = new Ajv({ strict: true }).compile(schema);
    const found = await report(dir, '--branch', 'feature/one');
    validate(found);
    expect(validate.errors).toBeNull();
    expect(validate({ ...found, truth: 'nobody' })).toBe(false);
  });

  test('compares one branch with the others where it is named', async () => {
    const found = await report(dir, '--branch', 'other/not-named');
    expect(found.subject).toBe('other/not-named');
    expect(verdicts(found)).toEqual([
      'conflict: feature/one other/not-named',
      'conflict: feature/two other/not-named',
      'files: fix/far other/not-named',
      'lines: feature/near other/not-named',
    ]);
  });

  test.each([
    [['--fail-on', 'never'], 0],
    [['--fail-on', 'base'], 0],
    [['--fail-on', 'conflict'], 1],
    [[], 1],
    [['--branch', 'fix/far'], 0],
    [['--branch', 'fix/far', '--fail-on', 'files'], 1],
    [['--branch', 'fix/far', '--fail-on', 'lines'], 0],
    [['--branch', 'feature/near', '--fail-on', 'lines'], 1],
    [['--branch', 'feature/near', '--near', '1', '--fail-on', 'lines'], 0],
    [['--ignore', 'src/**'], 0],
    [['--branches', 'fix/**'], 0],
  ])('exits as --fail-on asks: %j → %i', async (args, code) => {
    expect((await parallelClaude(dir, ['overlap', ...forever, ...args])).code).toBe(code);
  });

  test('takes the branches that are named, without those that are excluded', async () => {
    const found = await report(dir, '--branches', '**', '--exclude-branches', 'feature/*');
    expect(found.branches.map(({ ref }) => ref)).toEqual(['fix/far', 'other/not-named']);
  });

  test('leaves out branches without a commit since --max-age', async () => {
    const answer = await parallelClaude(dir, ['overlap', '--max-age', '1h', '--format', 'json']);
    expect((JSON.parse(answer.stdout) as OverlapReport).branches).toEqual([]);
    expect(answer.code).toBe(0);
  });

  test('leads with one sentence in text, and says the same in Markdown', async () => {
    const text = await parallelClaude(dir, ['overlap', ...forever, '--branch', 'feature/one']);
    expect(text.stdout.split('\n')[0]).toMatch(
      /^Merges cleanly with 2 of 3 branches; conflicts with feature\/two/,
    );
    expect(text.stdout).not.toContain('\u001b');
    const markdown = await parallelClaude(dir, [
      'overlap',
      ...forever,
      '--branch',
      'feature/one',
      '--format',
      'markdown',
    ]);
    expect(markdown.stdout).toContain('conflicts with `feature/two` in `src/api.ts` line 10');
  });

  test.each([
    [['--fail-on', 'sometimes'], /fail-on.*sometimes.*never, base, conflict, lines/],
    [['--max-age', 'soon'], /max-age.*soon/],
    [['--format', 'xml'], /format.*xml.*text, json/],
    [['--branches', 'feature/['], /branches.*feature\/\[/],
    [['--base', 'nowhere'], /no base "nowhere"/],
    [['--branch', 'nowhere'], /no branch "nowhere"/],
    [['--near', '-1'], /near/],
    [['--no-such'], /--no-such/],
    [['--repo', 'missing'], /missing/],
    [['--config', 'missing.yml'], /missing\.yml/],
  ])('says in one line what is wrong, and exits 2: %j', async (args, words) => {
    const { code, stdout, stderr } = await parallelClaude(dir, ['overlap', ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(words);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  test('reads the config of the worktree, and says where it differs from base', async () => {
    const own = await makeRepository();
    await mkdir(join(own, '.claude'));
    await writeFile(
      join(own, '.claude/parallel-config.yml'),
      'overlap:\n  branches: ["other/**", "fix/**"]\n',
    );
    const { stdout, stderr } = await parallelClaude(join(own, 'src'), [
      'overlap',
      ...forever,
      '--format',
      'json',
    ]);
    expect((JSON.parse(stdout) as OverlapReport).branches.map(({ ref }) => ref)).toEqual([
      'fix/far',
      'other/not-named',
    ]);
    expect(stderr).toMatch(/parallel-config\.yml differs from the one on main/);
  });

  test('names file, line and column of a mistake in the config', async () => {
    const own = await makeRepository();
    await mkdir(join(own, '.claude'));
    await writeFile(join(own, '.claude/parallel-config.yml'), 'overlap:\n  fail-onn: conflict\n');
    const { code, stderr } = await parallelClaude(own, ['overlap']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/\.claude\/parallel-config\.yml:2:3: .*fail-on/);
  });

  test('takes worktrees with what is not committed, and leaves their index as it was', async () => {
    const own = await makeRepository();
    const trees = await tempDir('trees');
    await git(own, 'worktree', 'add', '--quiet', join(trees, 'one'), 'feature/one');
    await git(own, 'worktree', 'add', '--quiet', '-b', 'claude/new', join(trees, 'new'), 'main');
    await writeFile(join(trees, 'new', 'src/api.ts'), lines({ 10: 'not committed' }));
    const index = await readFile(join(own, '.git/worktrees/new/index'));
    const found = await report(own, '--worktrees');
    expect(verdicts(found)).toEqual(['conflict: claude/new feature/one']);
    expect(await readFile(join(own, '.git/worktrees/new/index'))).toEqual(index);
    expect(await git(join(trees, 'new'), 'status', '--porcelain')).toBe(' M src/api.ts');
  });

  test('says of a worktree in mid-merge that nothing can be said', async () => {
    const own = await makeRepository();
    const tree = join(await tempDir('trees'), 'merging');
    await git(own, 'worktree', 'add', '--quiet', tree, 'feature/one');
    expect((await tryGit(tree, ['merge', 'feature/two'])).code).toBe(1);
    await writeFile(join(own, 'src/api.ts'), lines({ 10: 'on main' }));
    const answer = await parallelClaude(own, ['overlap', '--worktrees', '--format', 'json']);
    const { branches } = JSON.parse(answer.stdout) as OverlapReport;
    expect(branches.map(({ ref, base, reason }) => [ref, base, reason])).toEqual([
      ['main (uncommitted)', 'clean', undefined],
      ['feature/one', 'unknown', `a merge is in progress in ${tree}`],
    ]);
    expect(answer.code).toBe(3);
  });

  test('compares what is not committed on base with the other worktrees, by the name of base or HEAD', async () => {
    const own = await makeRepository();
    await git(own, 'worktree', 'add', '--quiet', join(await tempDir('trees'), 'one'), 'feature/one');
    await writeFile(join(own, 'src/api.ts'), lines({ 10: 'on main' }));
    for (const branch of ['main', 'HEAD', 'refs/heads/main']) {
      const found = await report(own, '--worktrees', '--branch', branch);
      expect(found.subject).toBe('main (uncommitted)');
      expect(found.branches[0]?.uncommitted).toBe(true);
      expect(verdicts(found)).toEqual(['conflict: main (uncommitted) feature/one']);
    }
    const markdown = await parallelClaude(own, [
      'overlap',
      '--worktrees',
      '--branch',
      'HEAD',
      '--format',
      'markdown',
    ]);
    expect(markdown.stdout).not.toContain('git merge');
  });

  test('calls a detached worktree by its folder, by the whole path where another has that name', async () => {
    const own = await makeRepository();
    const [trees, others] = [await tempDir('trees'), await tempDir('others')];
    for (const path of [
      join(trees, 'alone'),
      join(trees, 'twice'),
      join(others, 'twice'),
      join(others, 'main'),
    ])
      await git(own, 'worktree', 'add', '--quiet', '--detach', path, 'feature/one');
    const found = await report(own, '--worktrees');
    expect(found.branches.map(({ ref }) => ref).sort()).toEqual(
      ['alone', join(others, 'main'), join(others, 'twice'), join(trees, 'twice')].sort(),
    );
  });

  test('tells ignored files apart from clean ones', async () => {
    const own = await tempDir('ignored');
    await git(own, 'init', '--quiet', '--initial-branch=main');
    await commitFiles(own, { 'package-lock.json': '{}\n', 'a.ts': lines() }, 'start');
    for (const [branch, text] of [
      ['feature/one', 'one'],
      ['feature/two', 'two'],
    ] as const) {
      await git(own, 'checkout', '--quiet', '-b', branch, 'main');
      await commitFiles(own, { 'package-lock.json': `{"${text}":1}\n`, 'a.ts': lines({ 5: text }) }, branch);
    }
    await git(own, 'checkout', '--quiet', 'main');
    await commitFiles(own, { 'package-lock.json': '{"main":1}\n' }, 'bump');
    const found = await report(own);
    expect(found.branches.map(({ base, ignored }) => [base, ignored?.map(({ path }) => path)])).toEqual([
      ['clean', ['package-lock.json']],
      ['clean', ['package-lock.json']],
    ]);
    expect(found.ignored).toEqual([{ path: 'package-lock.json', branches: ['feature/one', 'feature/two'] }]);
    expect(found.pairs.map(({ verdict, files }) => [verdict, files.map(({ path }) => path)])).toEqual([
      ['conflict', ['a.ts']],
    ]);
    const text = await parallelClaude(own, ['overlap', ...forever]);
    expect(text.stdout).toMatch(/Ignored, so not judged: package-lock\.json/);
    const all = await parallelClaude(own, ['overlap', ...forever, '--ignore', '!**']);
    expect(all.stdout).toMatch(/2 branches conflict with main/);
  });

  test('says who takes no part, and why', async () => {
    const named = await parallelClaude(dir, ['overlap', '--branches', 'none/**', ...forever]);
    expect(named.stdout).toMatch(
      /no branches to compare[^]*Left out: 5 branches that no glob of branches names\./,
    );
    const old = await parallelClaude(dir, ['overlap', '--max-age', '1h']);
    expect(old.stdout).toMatch(/4 branches without a commit within max-age, 1 branch that no glob/);
  });

  test('warns once of a branch that has diverged from its copy at the remote, if it takes part', async () => {
    const remote = await makeRepository();
    const clone = await tempDir('parted');
    await git(clone, 'clone', '--quiet', remote, '.');
    await git(clone, 'checkout', '--quiet', 'feature/one');
    await commitFiles(clone, { 'here.txt': 'here\n' }, 'here');
    await git(remote, 'checkout', '--quiet', 'feature/one');
    await commitFiles(remote, { 'there.txt': 'there\n' }, 'there');
    await git(clone, 'fetch', '--quiet');
    const { stderr } = await parallelClaude(clone, ['overlap', ...forever]);
    expect(stderr).toBe('feature/one here and origin/feature/one have diverged; yours was compared.\n');
    const without = await parallelClaude(clone, ['overlap', ...forever, '--branches', 'fix/**']);
    expect(without.stderr).toBe('');
  });

  test('warns of a base that has diverged from its copy at the remote', async () => {
    const remote = await makeRepository();
    const clone = await tempDir('diverged');
    await git(clone, 'clone', '--quiet', remote, '.');
    await commitFiles(clone, { 'here.txt': 'here\n' }, 'here');
    await commitFiles(remote, { 'there.txt': 'there\n' }, 'there');
    await git(clone, 'fetch', '--quiet');
    for (const args of [forever, ['--worktrees']]) {
      const { stderr } = await parallelClaude(clone, ['overlap', ...args]);
      expect(stderr).toBe('main here and origin/main have diverged; yours was compared.\n');
    }
  });

  test('knows HEAD as the branch that is checked out, and that base is no branch to compare', async () => {
    const own = await makeRepository();
    await git(own, 'checkout', '--quiet', 'fix/far');
    expect((await report(own, '--branch', 'HEAD')).subject).toBe('fix/far');
    const base = await parallelClaude(own, ['overlap', '--branch', 'main']);
    expect([base.code, base.stderr]).toEqual([
      2,
      'parallel-claude: main is the base; name another branch.\n',
    ]);
  });

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'leaves nothing behind when ended by %s',
    async (signal) => {
      const temp = await tempDir('signal');
      const child = startParallelClaude(dir, ['overlap', ...forever], { TMPDIR: temp });
      while ((await readdir(temp)).length === 0) await sleep(2);
      child.kill(signal);
      const [, endedBy] = (await once(child, 'close')) as [number | null, string | null];
      expect(endedBy).toBe(signal);
      expect(await readdir(temp)).toEqual([]);
    },
  );

  test('does not call a fault of the machine a conflict', async () => {
    const { code, stderr } = await parallelClaude(dir, ['overlap'], { TMPDIR: '/nonexistent' });
    expect(code).toBe(2);
    expect(stderr).toBe('parallel-claude: The temporary folder /nonexistent does not exist; set TMPDIR.\n');
  });

  test('answers the same in a git hook, whose environment names another index', async () => {
    const env = { GIT_DIR: join(dir, '.git'), GIT_INDEX_FILE: join(dir, '.git/index.lock'), GIT_PREFIX: '' };
    const inHook = await parallelClaude(dir, ['overlap', ...forever, '--format', 'json'], env);
    expect(JSON.parse(inHook.stdout)).toEqual(await report(dir));
  });

  test('counts a branch once that stands here and at the remote, as the one that contains the other', async () => {
    const remote = await makeRepository();
    const clone = await tempDir('clone');
    await git(clone, 'clone', '--quiet', remote, '.');
    await git(clone, 'checkout', '--quiet', 'feature/one');
    const old = await git(clone, 'rev-parse', 'HEAD');
    await git(remote, 'checkout', '--quiet', 'feature/one');
    const newer = await commitFiles(remote, { 'new.txt': 'new\n' }, 'more');
    await git(clone, 'fetch', '--quiet');
    const found = await report(clone);
    const shas = found.branches.filter(({ ref }) => ref === 'feature/one').map(({ sha }) => sha);
    expect(shas).toEqual([newer]);
    expect(old).not.toBe(newer);
  });
});

describe('parallel-claude', () => {
  test.each([['--help'], ['-h'], ['help'], []])('explains itself: %s', async (...args) => {
    const { code, stdout } = await parallelClaude('.', args);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /overlap .*\n.*plan .*\n.*boundaries .*\n.*explain .*\n.*merge-segments .*\n.*push-segment .*\n.*review .*\n.*init .*\n.*demo/,
    );
  });

  test('prints its version', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
    expect((await parallelClaude('.', ['--version'])).stdout).toBe(`${version}\n`);
  });

  test.each([['overlop'], ['toString'], ['__proto__']])('does not know the command %s', async (name) => {
    const { code, stderr } = await parallelClaude('.', [name]);
    expect(code).toBe(2);
    expect(stderr).toContain(`no command "${name}"; `);
  });

  test('says so outside of a repository, and in one without a branch', async () => {
    const empty = await tempDir('empty');
    const outside = await parallelClaude(empty, ['overlap']);
    expect(outside.code).toBe(2);
    expect(outside.stderr).toContain('not a git repository');
    await git(empty, 'init', '--quiet');
    const inside = await parallelClaude(empty, ['overlap']);
    expect(inside.code).toBe(2);
    expect(inside.stderr).toContain('no branches yet');
  });

  test('the demo compares a sample repository and leaves it to be looked at', async () => {
    const temp = await tempDir('demo');
    const { code, stdout } = await parallelClaude(temp, ['demo'], { TMPDIR: temp });
    expect(code).toBe(0);
    const folder = /: (\/.*parallel-claude-demo-\S+)/.exec(stdout)?.[1] ?? '';
    const left = JSON.parse(await readFile(join(folder, 'report.json'), 'utf8')) as OverlapReport;
    expect(left.counts).toMatchObject({ conflict: 2, ordered: 1, lines: 3, stacked: 1, unknown: 0 });
    expect(left.pairs.find(({ verdict }) => verdict === 'ordered')?.first).toBe('fix/timeout');
    expect(left.branches.find(({ ref }) => ref === 'claude/old-session')?.cause?.subject).toBe(
      'Wait longer, and call it a market',
    );
    expect(await git(join(folder, 'remote.git'), 'for-each-ref', '--format=%(refname:short)')).toContain(
      'claude/frontend-login',
    );
    expect(await readFile(join(folder, 'report.md'), 'utf8')).toContain('| 1 |');
  });
});
