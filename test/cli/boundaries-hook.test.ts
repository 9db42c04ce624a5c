import { afterAll, describe, expect, test } from '@jest/globals';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commitFiles, git, removeTempDirs, tempDir, tryGit } from '../support/git.js';
import { boundariesRepository, config, configFile } from './boundaries-scene.js';
import { startParallelClaude, type Answer } from './command.js';

afterAll(removeTempDirs);

/** Answers this text on stdin, started in a folder of its own, as a session may have left the repository. */
function hookSays(
  text: string,
  { cwd = '/', env = {}, args = [] }: { cwd?: string; env?: Record<string, string>; args?: string[] } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const child = startParallelClaude(cwd, ['boundaries', '--hook', ...args], env);
    const answer = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (part: string) => (answer.stdout += part));
    child.stderr.setEncoding('utf8').on('data', (part: string) => (answer.stderr += part));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, ...answer });
    });
    child.stdin.end(text);
  });
}

const call = (cwd: string, file: string, tool = 'Edit', key = 'file_path') =>
  JSON.stringify({ hook_event_name: 'PreToolUse', cwd, tool_name: tool, tool_input: { [key]: file } });

const silence = { code: 0, stdout: '', stderr: '' };

/** The reason of a refusal, which has to follow the contract to the letter. */
function refusal({ code, stdout, stderr }: Answer): string {
  expect([code, stderr]).toEqual([0, '']);
  const { hookSpecificOutput: said, ...rest } = JSON.parse(stdout) as {
    hookSpecificOutput: Record<string, string>;
  };
  expect(rest).toEqual({});
  expect(said).toMatchObject({ hookEventName: 'PreToolUse', permissionDecision: 'deny' });
  return said['permissionDecisionReason'] ?? '';
}

/** What has to block: the code that the contract names for it, a reason, and no decision. */
function blocked({ code, stdout, stderr }: Answer): string {
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^parallel-claude: /);
  return stderr;
}

describe('an edit by the session ui', () => {
  test('of its own, a shared or an unowned file is no concern of the hook', async () => {
    const dir = await boundariesRepository();
    for (const file of ['src/ui/a.ts', 'src/ui/new/b.ts', 'src/types/a.ts', 'README.md'])
      expect(await hookSays(call(dir, join(dir, file)))).toEqual(silence);
  });

  test('of the config alone passes while the config is wrong: else nobody could mend it', async () => {
    const dir = await boundariesRepository();
    await writeFile(join(dir, configFile), 'sessions:\n  ui: {own: [src/**]}\n');
    expect(await hookSays(call(dir, join(dir, configFile)))).toEqual(silence);
    expect(blocked(await hookSays(call(dir, join(dir, 'src/ui/a.ts'))))).toContain(`${configFile}:2:8: `);
  });

  test('of a file that another owns is refused, with whose it is, where that stands and the note', async () => {
    const dir = await boundariesRepository();
    const reason = refusal(await hookSays(call(dir, join(dir, 'src/api/a.ts'))));
    expect(reason).toContain('src/api/a.ts: owned by api, not by ui');
    expect(reason).toContain(`\`src/api/**\`, ${configFile}:6`);
    expect(reason).toContain('Note: Ask in the API channel');
  });

  test.each([
    ['Write', 'file_path'],
    ['MultiEdit', 'file_path'],
    ['NotebookEdit', 'notebook_path'],
  ])('is the same by %s', async (tool, key) => {
    const dir = await boundariesRepository();
    expect(refusal(await hookSays(call(dir, join(dir, 'src/api/new.ipynb'), tool, key)))).toContain(
      'src/api/new.ipynb',
    );
  });

  test('is judged by where relative paths, links and odd names lead', async () => {
    const dir = await boundariesRepository();
    await symlink('../api', join(dir, 'src/ui/api'));
    await symlink('../api/later.ts', join(dir, 'src/ui/dangling.ts'));
    const odd = 'src/api/"a b"\n$(touch x);`y`\u202e.ts';
    for (const [cwd, file] of [
      ['src/ui', '../api/a.ts'],
      ['src/ui', 'api/a.ts'],
      ['.', 'src/ui/dangling.ts'],
      ['.', 'src/ui/../api/./a.ts'],
      ['.', odd],
    ] as const)
      expect(refusal(await hookSays(call(join(dir, cwd), file)))).toContain('owned by api');
    const reason = refusal(await hookSays(call(dir, odd)));
    expect(reason).not.toContain('\u202e');
    expect(reason).toContain('\\u{202e}');
  });

  test('outside of every repository is no concern of the hook', async () => {
    const dir = await boundariesRepository();
    await symlink(await tempDir('elsewhere'), join(dir, 'src/api/out'));
    for (const file of ['/etc/passwd', join(await tempDir('outside'), 'src/api/a.ts'), 'src/api/out/a.ts'])
      expect(await hookSays(call(dir, file))).toEqual(silence);
  });

  test("is judged by the file's own worktree, wherever the session stands", async () => {
    const dir = await boundariesRepository();
    const linked = join(dir, '.claude/worktrees/api');
    await git(dir, 'worktree', 'add', '--quiet', '-b', 'claude/api-1', linked, 'main');
    expect(await hookSays(call(dir, join(linked, 'src/api/a.ts')))).toEqual(silence);
    expect(refusal(await hookSays(call(dir, join(linked, 'src/ui/a.ts'))))).toContain(
      'owned by ui, not by api',
    );
  });

  test('goes on while its branch is rebased, when no branch is checked out', async () => {
    const dir = await boundariesRepository();
    await commitFiles(dir, { 'src/ui/a.ts': 'ours\n' }, 'ours');
    await git(dir, 'checkout', '--quiet', 'main');
    await commitFiles(dir, { 'src/ui/a.ts': 'theirs\n' }, 'theirs');
    await git(dir, 'checkout', '--quiet', 'claude/ui-1');
    expect((await tryGit(dir, ['rebase', '--quiet', 'main'])).code).not.toBe(0);
    expect(await hookSays(call(dir, 'src/ui/a.ts'))).toEqual(silence);
    refusal(await hookSays(call(dir, 'src/api/a.ts')));
  });
});

describe('the session', () => {
  test('is the one that CLAUDE_SESSION or --session names, where the branch is of none', async () => {
    const dir = await boundariesRepository(config, 'feature/x');
    const edit = call(dir, 'src/api/a.ts');
    expect(await hookSays(edit, { env: { CLAUDE_SESSION: 'api' } })).toEqual(silence);
    expect(await hookSays(edit, { args: ['--session', 'api'] })).toEqual(silence);
    refusal(await hookSays(edit, { env: { CLAUDE_SESSION: 'ui' } }));
  });

  test('that is unknown may change all but what another owns alone', async () => {
    const dir = await boundariesRepository(`unowned: fail\n${config}`, 'feature/x');
    for (const file of ['src/types/a.ts', 'README.md'])
      expect(await hookSays(call(dir, file))).toEqual(silence);
    expect(refusal(await hookSays(call(dir, 'src/ui/a.ts')))).toContain('this branch is of no session');
  });

  test('may not change what nobody owns where the config says so', async () => {
    const dir = await boundariesRepository(`unowned: fail\n${config}`);
    expect(refusal(await hookSays(call(dir, 'README.md')))).toContain('README.md: no session owns it');
  });
});

describe('what the hook cannot judge is blocked', () => {
  test('a call that is none', async () => {
    for (const text of ['', 'not json', '{}', call('/', '')]) blocked(await hookSays(text));
  });

  test('a config that is wrong, by its file, line and column', async () => {
    const dir = await boundariesRepository('sessions:\n  ui: {own: x}\n');
    expect(blocked(await hookSays(call(dir, 'a')))).toContain(`${configFile}:2:`);
  });

  test('a session that the config does not have, and a branch of another session than the one named', async () => {
    const dir = await boundariesRepository();
    const edit = call(dir, 'src/ui/a.ts');
    expect(blocked(await hookSays(edit, { env: { CLAUDE_SESSION: 'iu' } }))).toContain('did you mean ui?');
    expect(blocked(await hookSays(edit, { env: { CLAUDE_SESSION: 'api' } }))).toContain('of 2 sessions');
  });

  test('links in circles, a name with NUL, a repository that git does not read, no git', async () => {
    const dir = await boundariesRepository();
    await symlink('round', join(dir, 'round'));
    blocked(await hookSays(call(dir, 'round')));
    blocked(await hookSays(call(dir, 'src/ui/\0')));
    blocked(await hookSays(call(dir, 'src/ui/a.ts'), { env: { PATH: '/nonexistent' } }));
    await writeFile(join(dir, '.git/config'), '[broken');
    blocked(await hookSays(call(dir, 'src/ui/a.ts')));
  });

  test('an option that means nothing here', async () => {
    blocked(await hookSays('{}', { args: ['--staged'] }));
    blocked(await hookSays('{}', { args: ['--format', 'json'] }));
  });
});

test('a tool that writes no file by name, and a repository without a config, need no answer', async () => {
  const dir = await boundariesRepository();
  expect(await hookSays(call(dir, 'src/api/a.ts', 'Read'))).toEqual(silence);
  expect(await hookSays(call(dir, 'rm -r src/api', 'Bash', 'command'))).toEqual(silence);
  const plain = await tempDir('plain');
  await git(plain, 'init', '--quiet');
  await mkdir(join(plain, 'src/api'), { recursive: true });
  expect(await hookSays(call(plain, 'src/api/a.ts'))).toEqual(silence);
});
