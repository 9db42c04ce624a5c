import { afterAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BoundariesReport } from '../../src/boundaries/report.js';
import { commitFiles, git, removeTempDirs, tempDir, gitEnvironment } from '../support/git.js';
import { boundariesRepository, config, configFile } from './boundaries-scene.js';
import { parallelClaude } from './command.js';

afterAll(removeTempDirs);

const check = (dir: string, args: string[] = [], env: Record<string, string> = {}) =>
  parallelClaude(dir, ['boundaries', ...args], env);

async function report(dir: string, ...args: string[]): Promise<BoundariesReport> {
  return JSON.parse((await check(dir, [...args, '--format', 'json'])).stdout) as BoundariesReport;
}

describe('the commits of a branch', () => {
  test('that change their own, shared and unowned files pass; the note of what is shared is shown', async () => {
    const dir = await boundariesRepository();
    await commitFiles(dir, { 'src/ui/a.ts': 'b\n', 'src/types/a.ts': 'b\n', 'README.md': 'b\n' }, 'work');
    const { code, stdout, stderr } = await check(dir);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Changes only what it may: /);
    expect(stdout).toContain('Changes 1 file that types shares: src/types/a.ts. Its note: Tell both sides');
  });

  test('that change a file of others fail, with whose it is, the note and the command that takes it out', async () => {
    const dir = await boundariesRepository();
    const start = await git(dir, 'rev-parse', 'HEAD');
    await commitFiles(dir, { 'src/api/a.ts': 'b\n', 'src/api/new file.ts': 'b\n' }, 'work');
    const { code, stdout } = await check(dir);
    expect(code).toBe(1);
    expect(stdout).toMatch(/src\/api\/a\.ts +owned by api, not by ui/);
    expect(stdout).toMatch(/Its note: Ask in\s+the API channel/);
    expect(stdout).toMatch(/^Changes 2 files of api\.\n/);
    expect(stdout).toContain(
      `\n    git --literal-pathspecs restore --source=${start.slice(0, 12)} --staged --worktree -- src/api/a.ts 'src/api/new file.ts' && git commit -m 'Take out what is not ours'\n`,
    );
  });

  test('pass once the commands that the report gives were run', async () => {
    const dir = await boundariesRepository();
    await git(dir, 'mv', 'src/api/a.ts', 'src/ui/b.ts');
    await commitFiles(dir, { "src/api/it's $(x).ts": 'b\n', 'src/types/a.ts': 'b\n' }, 'work');
    const { stdout } = await check(dir, ['--format', 'text']);
    const commands = stdout.split('\n').filter((line) => line.trim().startsWith('git '));
    expect(commands.length).toBeGreaterThan(0);
    for (const command of commands)
      execFileSync('bash', ['-c', command], { cwd: dir, env: gitEnvironment(), stdio: 'pipe' });
    expect((await check(dir)).code).toBe(0);
  });

  test('are those since base, which --base or the config names', async () => {
    const dir = await boundariesRepository(`base: trunk\n${config}`);
    await git(dir, 'branch', 'trunk', 'main');
    await commitFiles(dir, { 'src/api/a.ts': 'b\n' }, 'one');
    await git(dir, 'branch', 'later');
    expect(await report(dir)).toMatchObject({ base: { ref: 'trunk' }, failures: ['violation'] });
    expect(await report(dir, '--base', 'later')).toMatchObject({ base: { ref: 'later' }, files: [] });
  });

  test('that are of no session may change nothing that a session owns alone', async () => {
    const dir = await boundariesRepository(config, 'feature/x');
    await commitFiles(dir, { 'src/ui/a.ts': 'b\n', 'README.md': 'b\n' }, 'work');
    const { code, stdout } = await check(dir);
    expect(code).toBe(1);
    expect(stdout).toMatch(/src\/ui\/a\.ts +owned by ui, and this branch is of no session/);
    expect((await check(dir, [], { CLAUDE_SESSION: 'ui' })).code).toBe(0);
    expect((await check(dir, ['--session', 'ui'], { CLAUDE_SESSION: 'api' })).code).toBe(0);
  });

  test('are told apart by no session where the config has none, and nobody is warned of that', async () => {
    const dir = await boundariesRepository('base: main\n', 'feature/x');
    await commitFiles(dir, { 'src/ui/a.ts': 'b\n' }, 'work');
    expect(await check(dir)).toMatchObject({
      code: 0,
      stdout: 'Changes only what it may: 1 file that no session owns.\n',
    });
  });

  test('are judged by the config of the worktree, which says so where base has another', async () => {
    const dir = await boundariesRepository();
    await commitFiles(dir, { 'src/api/a.ts': 'b\n' }, 'work');
    await writeFile(join(dir, configFile), config.replace('[src/ui/**]', '[src/ui/**, src/api/a.ts]'));
    const { code, stderr } = await check(dir);
    expect(code).toBe(0);
    expect(stderr).toBe(`${configFile} differs from the one on main, which is the one that counts in CI.\n`);
  });

  test('are told as JSON, and as Markdown in which nothing from outside acts', async () => {
    const dir = await boundariesRepository();
    await commitFiles(dir, { 'src/api/<b>@x.ts': 'b\n' }, 'work');
    expect(await report(dir)).toMatchObject({
      schema: 'parallel-claude/boundaries/1',
      session: { name: 'ui' },
      files: [{ path: 'src/api/<b>@x.ts', verdict: 'violation' }],
    });
    const { code, stdout } = await check(dir, ['--format', 'markdown']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^## Boundaries\n/);
    expect(stdout).toContain('<code>src/api/&lt;b&gt;&#64;x.ts</code>');
  });
});

describe('what cannot be judged', () => {
  test.each([
    [['--staged', '--lint'], /--staged and --lint do not go together/],
    [['--lint', '--session', 'ui'], /--session means nothing to --lint/],
    [['--session', 'iu'], /--session: the session "iu" is not in the config.*did you mean ui\?/],
    [['--format', 'html'], /--format: "html" is not valid; allowed is one of text, json, markdown/],
    [['--base', 'nowhere'], /There is no base "nowhere"/],
    [['src/ui/a.ts'], /Unexpected argument/],
  ])('is misuse: %j', async (args, told) => {
    const { code, stdout, stderr } = await check(await boundariesRepository(), args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(told);
  });

  test('a config that is wrong is told by file, line and column', async () => {
    const { code, stderr } = await check(await boundariesRepository('sessions:\n  ui: {own: x}\n'));
    expect(code).toBe(2);
    expect(stderr).toMatch(/parallel-config\.yml:2:8: .*owns/);
  });

  test('a branch whose history is not here is unknown, never clean', async () => {
    const dir = await boundariesRepository();
    await commitFiles(dir, { 'src/ui/a.ts': 'b\n' }, 'work');
    await git(dir, 'checkout', '--quiet', 'main');
    await commitFiles(dir, { 'README.md': 'b\n' }, 'elsewhere');
    const shallow = await tempDir('shallow');
    await git(shallow, 'clone', '--quiet', '--depth=1', '--no-single-branch', `file://${dir}`, '.');
    await git(shallow, 'checkout', '--quiet', 'claude/ui-1');
    const { code, stdout, stderr } = await check(shallow);
    expect([code, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(/^parallel-claude: /);
  });

  test('a branch without a commit has nothing to judge', async () => {
    const dir = await tempDir('unborn');
    await git(dir, 'init', '--quiet');
    expect(await check(dir)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('has no commit yet; --staged judges'),
    });
  });
});

describe('--lint', () => {
  test('names dead, shadowed and tied globs by their place, and is silent about others', async () => {
    const dir = await boundariesRepository(`sessions:
  ui:
    owns: [src/ui/a.ts, src/ui/**, docs/**]
  api:
    owns: [src/ui/**]
`);
    const { code, stdout } = await check(dir, ['--lint']);
    expect(code).toBe(1);
    const found = stdout.trim().split('\n');
    expect(found.map((line) => /^\.claude\/parallel-config\.yml:(\d+:\d+: \w+)/.exec(line)?.[1])).toEqual([
      '3:12: shadowed',
      '3:36: dead',
      '5:12: tie',
    ]);
    const data = JSON.parse((await check(dir, ['--lint', '--format', 'json'])).stdout) as { kind: string }[];
    expect(data.map(({ kind }) => kind)).toEqual(['shadowed', 'dead', 'tie']);
  });

  test('is content with globs that all decide, and says where there are none', async () => {
    expect(await check(await boundariesRepository(), ['--lint'])).toMatchObject({
      code: 0,
      stdout: `${configFile}: 3 sessions; every glob matches files and decides.\n`,
    });
    expect(await check(await boundariesRepository('base: main\n'), ['--lint'])).toMatchObject({
      code: 0,
      stdout: `${configFile} has no sessions, so nobody owns anything.\n`,
    });
  });
});

describe('--deny-rules', () => {
  test('are settings that refuse what others own alone, and only that', async () => {
    const dir = await boundariesRepository();
    const { code, stdout, stderr } = await check(dir, ['--deny-rules']);
    expect([code, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toEqual({ permissions: { deny: ['Edit(/src/api/**)'] } });
  });

  test('say on stderr what they do not hold, and stay JSON', async () => {
    const dir = await boundariesRepository(config.replace('[src/api/**]', "['src/*/**']"));
    const { code, stdout, stderr } = await check(dir, ['--deny-rules']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ permissions: { deny: expect.any(Array) } });
    expect(stderr).toMatch(/the hook and CI/);
  });

  test('need to know for whom, and say who there is', async () => {
    const dir = await boundariesRepository(config, 'feature/x');
    const { code, stderr } = await check(dir, ['--deny-rules']);
    expect(code).toBe(2);
    expect(stderr).toContain('name one with --session: ui, api, types');
    expect((await check(dir, ['--deny-rules', '--session', 'types'])).code).toBe(0);
  });
});
