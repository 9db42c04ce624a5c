import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { denyRules, type DenyRules } from '../../src/boundaries/deny-rules.js';
import { OwnershipMap } from '../../src/boundaries/ownership.js';
import { readConfig, type SessionConfig } from '../../src/config/config.js';
import { worktreeRepository } from '../git/host.js';
import { removeTempDirs, tryGit } from '../support/git.js';

afterAll(removeTempDirs);

/** Sessions by what they own; a name with `?` is shared. */
function sessionsOf(owns: Readonly<Record<string, readonly string[]>>): SessionConfig[] {
  const sessions = Object.entries(owns).map(([name, globs]) => [
    name.replace('?', ''),
    { owns: globs, access: name.endsWith('?') ? 'shared' : 'exclusive' },
  ]);
  return readConfig(JSON.stringify({ sessions: Object.fromEntries(sessions) as unknown }), 'config.yml')
    .sessions;
}

const rulesOf = ({ settings }: DenyRules): string[] => settings.permissions.deny;

describe('deny rules', () => {
  test('refuse what other sessions own exclusively, and nothing else', () => {
    const sessions = sessionsOf({
      ui: ['src/ui/**'],
      api: ['src/api/**', 'openapi.yml'],
      'common?': ['src/types/**'],
    });
    expect(denyRules(sessions, 'ui', [])).toEqual({
      settings: { permissions: { deny: ['Edit(/src/api/**)', 'Edit(/openapi.yml)'] } },
      notes: [],
    });
    expect(rulesOf(denyRules(sessions, 'api', []))).toEqual(['Edit(/src/ui/**)']);
    expect(rulesOf(denyRules(sessions, 'nobody', []))).toHaveLength(3);
  });

  test.each([
    ['src/{a,b}/*.ts', ['/src/a/*.ts', '/src/b/*.ts']],
    ['**', ['/**']],
    ['**/x.md', ['/**/x.md']],
    ['src/[a-c]*/x', ['/src/?*/x']],
    ['src/[[:alpha:]]x', ['/src/?x']],
    ['app/(group)/**', ['/app/?group?/**']],
    ['a\\*b/\\{c\\}', ['/a?b/?c?']],
    ['!ours', []],
    ['\\!x#', ['/?x?']],
    ['ä ö/**', ['/ä?ö/**']],
    ['a**b/c***', ['/a*b/c*']],
  ])('write %s as .gitignore would, covering at least as much', (glob, rules) => {
    const found = rulesOf(denyRules(sessionsOf({ other: [glob], me: [] }), 'me', []));
    expect(found).toEqual(rules.map((rule) => `Edit(${rule})`));
  });

  test('leave a session its own part of another area, by the folders and files that are there', () => {
    const sessions = sessionsOf({ all: ['src/**'], me: ['src/ui/**'], 'common?': ['src/api/types.ts'] });
    const tree = [
      'src/main.ts',
      'src/ui/a.ts',
      'src/db/a.ts',
      'src/db/x/b.ts',
      'src/api/a.ts',
      'src/api/types.ts',
    ];
    const { settings, notes } = denyRules(sessions, 'me', tree);
    expect(settings.permissions.deny).toEqual([
      'Edit(/src/main.ts)',
      'Edit(/src/db/**)',
      'Edit(/src/api/a.ts)',
    ]);
    expect(notes).toEqual([
      expect.stringMatching(/what is there now of src\/\*\* of all, where me may change/),
    ]);
  });

  test('do not take in folders for a glob that means files', () => {
    const sessions = sessionsOf({ all: ['src/*'], me: ['src/ui/**'] });
    const { settings } = denyRules(sessions, 'me', ['src/a.ts', 'src/ui/b.ts']);
    expect(settings.permissions.deny).toEqual(['Edit(/src/a.ts)']);
  });

  test('leave what a session takes out of its own area', () => {
    const sessions = sessionsOf({ api: ['api/**', '!api/docs/**'], me: ['x'] });
    const { settings, notes } = denyRules(sessions, 'me', ['api/a.ts', 'api/docs/b.md']);
    expect(settings.permissions.deny).toEqual(['Edit(/api/a.ts)']);
    expect(notes).toHaveLength(1);
  });

  test('say so where no rule holds an area', () => {
    const sessions = sessionsOf({ all: ['**'], me: ['mine/**'] });
    const many = Array.from({ length: 400 }, (_, at) => `file-${at}`);
    for (const tree of [[], many])
      expect(denyRules(sessions, 'me', tree)).toEqual({
        settings: { permissions: { deny: [] } },
        notes: [expect.stringMatching(/^Nothing here refuses edits of \*\* of all/)],
      });
  });

  const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31));
  test(`refuse exactly what CI does in a tree, unless a note says otherwise (seed ${seed})`, async () => {
    const dir = await worktreeRepository();
    const part = fc.constantFrom('a', 'b', 'c.ts');
    const path = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));
    const globPart = fc.constantFrom('a', 'b', 'c.ts', '*', '**', '[ab]', '{a,b}', '*.ts', '?');
    const glob = fc
      .tuple(fc.boolean(), fc.array(globPart, { minLength: 1, maxLength: 3 }))
      .map(([out, parts]) => (out ? '!' : '') + parts.join('/'));
    const owns = fc.array(glob, { maxLength: 3 });
    const scene = fc.record({ me: owns, one: owns, two: owns, 'common?': owns });
    await fc.assert(
      fc.asyncProperty(scene, fc.uniqueArray(path, { maxLength: 12 }), async (globs, paths) => {
        // A path cannot be both a file and a folder.
        const tree = paths.filter((one) => !paths.some((other) => other.startsWith(`${one}/`)));
        const sessions = sessionsOf(globs);
        const made = denyRules(sessions, 'me', tree);
        const lines = rulesOf(made).map((rule) => rule.replace(/^Edit\(|\)$/g, ''));
        await writeFile(join(dir, '.gitignore'), `${lines.join('\n')}\n`);
        const input = tree.map((one) => `${one}\0`).join('');
        const ignored = await tryGit(dir, ['check-ignore', '--no-index', '-z', '--stdin'], { input });
        const refused = new Set(ignored.stdout.split('\0').filter((one) => one !== ''));
        const ownership = new OwnershipMap(sessions);
        for (const one of tree) {
          const owner = ownership.ownerOf(one);
          // Two of mine and shared that tie concern nobody else.
          const rules = owner.state === 'owned' ? [owner.rule] : owner.state === 'tie' ? owner.rules : [];
          const isForeign = rules.some(({ session }) => session.name !== 'me' && session.access !== 'shared');
          if (owner.state !== 'tie' && !isForeign) expect(refused).not.toContain(one);
          else if (isForeign && !made.notes.some((note) => note.startsWith('Nothing')))
            expect(refused).toContain(one);
        }
      }),
      { seed, numRuns: 150 },
    );
  });
});
