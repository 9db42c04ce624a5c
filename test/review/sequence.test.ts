import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { commitFiles, git } from '../support/git.js';
import { finding, makeScene, numbered, type Scene } from './scene.js';

/** One pull request over ten pushes, with everything that happens to one: a new file, a rebase, a forced push. */
let scene: Scene;
beforeAll(async () => {
  scene = await makeScene(
    { 'src/a.ts': numbered(1, 40), 'README.md': 'Read me.\n' },
    { 'src/a.ts': numbered(1, 40, { 5: 'open(user)', 20: 'close(all)' }) },
  );
  scene.repository.collaborators.set('mona', 'admin');
});
afterAll(() => scene.end());

const injection = (line: number) =>
  finding({
    category: 'security',
    severity: 'critical',
    line,
    quote: 'open(user)',
    title: 'Opens what the user names',
  });
const leak = (line: number, path = 'src/a.ts') =>
  finding({ path, line, quote: 'close(all)', title: 'Closes what others use' });
const style = (line: number) => finding({ severity: 'minor', line, quote: 'read(x)', title: 'Unclear name' });
const tests = finding({ category: 'tests', path: 'src/b.ts', title: 'Nothing tests this file' });

const a = (changed: Record<number, string>) => ({ 'src/a.ts': numbered(1, 40, changed) });
const both = { 5: 'open(user)', 20: 'close(all)' };
const header = { 12: 'line(12)\nheader()' };
const wide = { contents: 'write', 'pull-requests': 'write' } as const;

// Each step stands on the one before it.
test('over ten pushes each finding is said exactly once, and each says how it stands', async () => {
  // 1: two findings.
  expect((await scene.post([injection(5), leak(20)])).counts).toMatchObject({ posted: 2 });

  // 2: lines move; the reviewer says the same in other words, and finds something minor in old code.
  await scene.push({ 'src/a.ts': `first()\nsecond()\n${numbered(1, 40, both)}` });
  const second = await scene.post([
    { ...leak(22), title: 'Closes more than its own' },
    injection(7),
    style(22),
  ]);
  expect(second.counts).toMatchObject({ posted: 0, known: 2, dropped: 1 });

  // 3: one is fixed, a file is added.
  await scene.push({
    ...a({ 5: 'open(known)', 20: 'close(all)' }),
    'src/b.ts': numbered(1, 12, { 3: 'read(x)' }),
  });
  const third = await scene.post([leak(20), tests, { ...style(3), path: 'src/b.ts' }]);
  expect(third.counts).toMatchObject({ posted: 2, known: 1, resolved: 1 });

  // 4: nothing that matters changes, and the same review runs twice.
  await scene.push({ 'README.md': 'Read me first.\n' });
  for (const time of ['once', 'twice']) {
    const same = await scene.post([leak(20), tests, { ...style(3), path: 'src/b.ts' }]);
    expect([time, same.counts]).toMatchObject([time, { posted: 0, known: 3, resolved: 0 }]);
  }

  // 5: main moves on above, and the branch is rebased onto that.
  await git(scene.work, 'checkout', '--quiet', 'main');
  await commitFiles(scene.work, { 'src/a.ts': numbered(1, 40, header) }, 'main moves');
  await git(scene.work, 'push', '--quiet', scene.repository.path, 'main');
  await git(scene.work, 'checkout', '--quiet', 'feature/x');
  await git(scene.work, 'rebase', '--quiet', 'main');
  await scene.forcePush();
  const fifth = await scene.post([leak(21), tests, { ...style(3), path: 'src/b.ts' }]);
  expect(fifth.counts).toMatchObject({ posted: 0, known: 3, resolved: 0 });

  // 6: a maintainer resolves the minor one; it is found again and not said again.
  scene.resolve('Unclear name', { login: 'mona', type: 'User' });
  await scene.push({ 'README.md': 'Read me first, please.\n' });
  const sixth = await scene.post([leak(21), tests, { ...style(3), path: 'src/b.ts' }], { failOn: 'minor' });
  expect(sixth.counts).toMatchObject({ posted: 0, known: 2, dropped: 1 });
  expect(sixth.open).toEqual({ critical: 0, major: 2, minor: 0 });

  // 7: the file is renamed, and tests are written.
  await git(scene.work, 'mv', 'src/a.ts', 'src/renamed.ts');
  await scene.push({ 'test/b.test.ts': 'test()\n' });
  const seventh = await scene.post([leak(21, 'src/renamed.ts')]);
  expect(seventh.counts).toMatchObject({ posted: 0, known: 1, resolved: 1 });

  // 8: all of it is squashed into one commit and pushed by force; the old bug is back.
  await git(scene.work, 'reset', '--quiet', '--soft', 'main');
  await scene.push({ 'src/renamed.ts': numbered(1, 40, { ...both, ...header }) });
  const eighth = await scene.post([leak(21, 'src/renamed.ts'), { ...injection(5), path: 'src/renamed.ts' }]);
  expect(eighth.findings.map(({ title, outcome }) => [title, outcome])).toEqual([
    ['Opens what the user names', 'reopened'],
    ['Closes what others use', 'open'],
  ]);

  // 9: everything is fixed.
  await scene.push({
    'src/renamed.ts': numbered(1, 40, { 5: 'open(known)', 20: 'close(own)', ...header }),
  });
  const ninth = await scene.post([], { permissions: wide, failOn: 'minor' });
  expect(ninth).toMatchObject({ counts: { resolved: 2 }, failures: [] });

  // 10: a last push, and nothing is left to say.
  await scene.push({ 'README.md': 'The end.\n' });
  const last = await scene.post([]);
  expect(last).toMatchObject({
    counts: { posted: 0, resolved: 0 },
    open: { critical: 0, major: 0, minor: 0 },
    round: 11,
  });

  expect(await scene.threads()).toEqual([
    'src/a.ts:5 ~~🔴 critical, security: Opens what the user names~~ Fixed since. (resolved)',
    'src/a.ts:20 ~~🟠 major, quality: Closes what others use~~ Fixed since. (resolved)',
    'src/b.ts:3 **🟡 minor, quality: Unclear name** (resolved)',
    'src/b.ts:file ~~🟠 major, tests: Nothing tests this file~~ Fixed since.',
  ]);
  expect(scene.repository.comments).toHaveLength(1);
  expect(scene.summary()).toContain('No open findings.');
  expect(scene.logged.filter((line) => /^(warning|error)/.test(line))).toEqual([]);
}, 240_000);
