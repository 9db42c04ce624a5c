import { afterAll, describe, expect, test } from '@jest/globals';
import { readlinkSync, realpathSync } from 'node:fs';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join, posix, win32 } from 'node:path';
import {
  denied,
  failed,
  noOpinion,
  pathWithin,
  readToolCall,
  writtenPlace,
  type Disk,
  type ToolCall,
} from '../../src/boundaries/hook.js';
import { removeTempDirs, tempDir } from '../support/git.js';

afterAll(removeTempDirs);

function orNone<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}

const disk: Disk = {
  realpath: (path) => orNone(() => realpathSync.native(path)),
  readlink: (path) => orNone(() => readlinkSync(path)),
};

const call = (tool: string, input: unknown, cwd: unknown = '/repo'): string =>
  JSON.stringify({ session_id: 's', hook_event_name: 'PreToolUse', cwd, tool_name: tool, tool_input: input });

describe('a tool call', () => {
  test.each([
    ['Edit', { file_path: '/repo/a.ts', old_string: 'a', new_string: 'b' }],
    ['Write', { file_path: '/repo/a.ts', content: '' }],
    ['MultiEdit', { file_path: '/repo/a.ts', edits: [] }],
    ['NotebookEdit', { notebook_path: '/repo/a.ts', new_source: '' }],
  ])('of %s writes the file it names', (tool, input) => {
    expect(readToolCall(call(tool, input))).toEqual({ tool, cwd: '/repo', writes: '/repo/a.ts' });
  });

  test.each(['Bash', 'Read', 'Grep', 'mcp__files__write', 'constructor', '__proto__', 'Editor'])(
    'of %s writes no file by name',
    (tool) => {
      expect(readToolCall(call(tool, { file_path: '/repo/a.ts' }))).toBeUndefined();
    },
  );

  test.each([
    ['', /JSON object/],
    ['not json', /JSON object/],
    ['[]', /JSON object/],
    ['null', /JSON object/],
    ['{}', /tool_name/],
    [call('Edit', undefined), /file_path/],
    [call('Edit', { file_path: 7 }), /file_path/],
    [call('Edit', { file_path: '' }), /file_path/],
    [call('NotebookEdit', { file_path: 'a' }), /notebook_path/],
    [call('Edit', { file_path: 'a' }, null), /cwd/],
  ])('that says too little is an error: %s', (text, told) => {
    expect(() => readToolCall(text)).toThrow(told);
  });
});

describe('the file that a call writes', () => {
  async function repository(): Promise<{
    top: string;
    write: (name: string, cwd?: string) => string | undefined;
  }> {
    const top = join(await tempDir('hook'), 'repo');
    await mkdir(join(top, 'ui/deep'), { recursive: true });
    await mkdir(join(top, 'api'));
    await mkdir(join(top, '../repo-2'));
    await writeFile(join(top, 'api/a.ts'), '');
    await symlink('../api', join(top, 'ui/api'));
    await symlink('../../api/a.ts', join(top, 'ui/deep/link.ts'));
    await symlink('../api/new.ts', join(top, 'ui/dangling.ts'));
    await symlink('round', join(top, 'ui/round'));
    await symlink('/tmp', join(top, 'ui/out'));
    await symlink(top, join(top, '../other-name'));
    return {
      top,
      write: (writes, cwd = top) =>
        pathWithin(writtenPlace({ tool: 'Edit', cwd, writes }, posix, disk), top, posix, disk),
    };
  }

  test('is named as git names it, wherever the call starts from', async () => {
    const { top, write } = await repository();
    expect(write(join(top, 'ui/a.ts'))).toBe('ui/a.ts');
    expect(write('ui/new/folder/a.ts')).toBe('ui/new/folder/a.ts');
    expect(write('../../api/./a.ts', join(top, 'ui/deep'))).toBe('api/a.ts');
    expect(write(join(top, '../other-name/ui/a b\n$(x).ts'))).toBe('ui/a b\n$(x).ts');
    expect(write('-rf')).toBe('-rf');
    expect(write('..dots')).toBe('..dots');
  });

  test('is where symbolic links lead, whether or not that is there yet', async () => {
    const { write } = await repository();
    expect(write('ui/api/a.ts')).toBe('api/a.ts');
    expect(write('ui/api/new/b.ts')).toBe('api/new/b.ts');
    expect(write('ui/deep/link.ts')).toBe('api/a.ts');
    expect(write('ui/dangling.ts')).toBe('api/new.ts');
    expect(() => write('ui/round')).toThrow(/too many symbolic links/);
  });

  test('is no concern of ours outside the repository', async () => {
    const { top, write } = await repository();
    for (const name of ['/etc/passwd', '../repo-2/a.ts', 'ui/out/a.ts', join(top, '..'), top, '/'])
      expect(write(name)).toBeUndefined();
  });

  test('is understood with the separators and drives of Windows', () => {
    const nothing: Disk = {
      realpath: (path) => (path === 'C:\\' ? path : undefined),
      readlink: () => undefined,
    };
    const write = (writes: string): string | undefined => {
      const made: ToolCall = { tool: 'Edit', cwd: 'C:\\repo\\ui', writes };
      return pathWithin(writtenPlace(made, win32, nothing), 'C:\\Repo', win32, nothing);
    };
    expect(write('C:\\repo\\api\\a.ts')).toBe('api/a.ts');
    expect(write('c:/repo/api/a.ts')).toBe('api/a.ts');
    expect(write('/c/repo/api/a.ts')).toBe('api/a.ts');
    expect(write('..\\api/a.ts')).toBe('api/a.ts');
    expect(write('D:\\repo\\a.ts')).toBeUndefined();
    expect(write('C:\\repo-2\\a.ts')).toBeUndefined();
  });
});

describe('the answer', () => {
  test('that refuses is the JSON that the contract asks for, on one line, with code 0', () => {
    const { stdout, stderr, exitCode } = denied('owned by "api"\n</x>');
    expect(JSON.parse(stdout)).toEqual({
      hookSpecificOutput: {
        hookEventName: 'PreToolUse',
        permissionDecision: 'deny',
        permissionDecisionReason: 'owned by "api"\n</x>',
      },
    });
    expect(stdout.trimEnd()).not.toContain('\n');
    expect([stderr, exitCode]).toEqual(['', 0]);
  });

  test('without an opinion is silence', () => {
    expect(noOpinion).toEqual({ stdout: '', stderr: '', exitCode: 0 });
  });

  test('of a failure blocks with code 2, its reason on stderr and nothing on stdout', () => {
    expect(failed('no config')).toEqual({
      stdout: '',
      stderr: expect.stringContaining('no config'),
      exitCode: 2,
    });
  });
});
