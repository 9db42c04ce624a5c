import { expect, it } from '@jest/globals';
import { explainPath, explanationLines } from '../../src/boundaries/explain.js';
import { OwnershipMap } from '../../src/boundaries/ownership.js';
import { configFile, configOf } from './sessions.js';

function explain(owns: Record<string, string[]>, path: string, more: Record<string, string> = {}): string[] {
  const owners = new OwnershipMap(configOf(owns, more).sessions);
  return explanationLines(explainPath(path, owners), configFile);
}

it('names the session, the glob, its line, and why what else matches lost', () => {
  const owns = {
    client: ['src/**', '!src/api/**'],
    server: ['src/api/**', 'src/api/v1/**', 'src/api/v*/**'],
    docs: ['**/*.md'],
    tests: ['src/api/v1/*.test.md', '!src/**'],
    versions: ['src/api/v1/x*'],
  };
  expect(explain(owns, 'src/api/v1/x.md')).toEqual([
    'src/api/v1/x.md: owned by versions',
    '  .claude/parallel-config.yml:20:9: `src/api/v1/x*` of versions',
    'What else matches:',
    '  .claude/parallel-config.yml:5:9: `!src/api/**` of client. It takes the path out of client.',
    '  .claude/parallel-config.yml:4:9: `src/**` of client. The last glob of client that matches decides for it: `!src/api/**`, line 5.',
    '  .claude/parallel-config.yml:10:9: `src/api/v*/**` of server. It says less before its first *, ? or [ ("src/api/v") than `src/api/v1/x*` of versions (line 20) does ("src/api/v1/x").',
    '  .claude/parallel-config.yml:9:9: `src/api/v1/**` of server. The last glob of server that matches decides for it: `src/api/v*/**`, line 10.',
    '  .claude/parallel-config.yml:8:9: `src/api/**` of server. The last glob of server that matches decides for it: `src/api/v*/**`, line 10.',
    '  .claude/parallel-config.yml:13:9: `**/*.md` of docs. It says less before its first *, ? or [ ("") than `src/api/v1/x*` of versions (line 20) does ("src/api/v1/x").',
    '  .claude/parallel-config.yml:17:9: `!src/**` of tests. It takes the path out of tests.',
  ]);
});

it('says of a tie who ties and what to do', () => {
  expect(explain({ a: ['src/**'], b: ['src/*'] }, 'src/x')).toEqual([
    'src/x: a and b own it by globs that weigh the same; make one of them more exact, or take the path out of one session with a glob that starts with !',
    '  .claude/parallel-config.yml:4:9: `src/**` of a',
    '  .claude/parallel-config.yml:7:9: `src/*` of b',
  ]);
});

it('says that nobody owns a path, and what takes it out', () => {
  expect(explain({ a: ['src/**'] }, 'x')).toEqual(['x: no session owns it']);
  expect(explain({ a: ['x', '!x'] }, 'x')).toEqual([
    'x: no session owns it',
    'What else matches:',
    '  .claude/parallel-config.yml:5:9: `!x` of a. It takes the path out of a.',
    '  .claude/parallel-config.yml:4:9: `x` of a. The last glob of a that matches decides for it: `!x`, line 5.',
  ]);
});

it('says that others may change a shared path', () => {
  expect(explain({ a: ['x'] }, 'x', { a: 'access: shared' })[0]).toBe('x: owned by a, which shares it');
});

it('writes out what would act on a terminal', () => {
  const lines = explain({ a: ['**'] }, 'a\u001b[2J\n::error::\u202e');
  expect(lines[0]).toBe('a\\u{1b}[2J\\n::error::\\u{202e}: owned by a');
});
