import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { removeTempDirs } from '../support/git.js';
import { LocalGitHub } from '../support/local-github.js';
import { expectHarmless, strangeCommands } from './harmless.js';
import { numbered } from './history.js';
import { branchesOf, reportOf, Scene } from './scene.js';

let github: LocalGitHub;
beforeAll(async () => {
  github = await LocalGitHub.start();
});
afterAll(async () => {
  await github.stop();
  await removeTempDirs();
});

/** Text as a browser shows it: code spans without their marks, entities as what they stand for. */
function asShown(markdown: string): string {
  const named: Record<string, string> = { lt: '<', gt: '>', amp: '&' };
  return markdown
    .replaceAll(/<\/?code>|`/g, '')
    .replaceAll(/&#(\d+);/g, (_, number: string) => String.fromCodePoint(Number(number)))
    .replaceAll(/&(lt|gt|amp);/g, (_, name: string) => named[name] ?? '');
}

const branches = [
  'claude/$(touch${IFS}pwned)',
  'claude/`id`',
  'claude/"quoted"',
  "claude/it's",
  'claude/a;b&c|d',
  'claude/@team',
  'claude/🙂',
  'claude/<img/src=x>',
  'claude/-->',
  'claude/##error',
  'claude/--upload-pack=x',
  'claude/%0Aerror',
  'claude/Case',
  'claude/case',
  'claude/refs/heads/main',
  `claude/${'long'.repeat(50)}`,
];

test('hostile branch names are compared, shown as they are, and do nothing', async () => {
  const scene = await Scene.open(github, { name: 'names' });
  await scene.change('claude/mine', ['src/a.ts', 10]);
  await scene.push(
    ...branches.map((branch, index) => ({
      branch,
      files: { 'src/a.ts': numbered(40, { 10: `branch ${index}` }) },
    })),
  );
  const run = await scene.run();
  expect(run).toMatchObject({ code: 1, outputs: { conflicts: String(branches.length) } });
  expect(await branchesOf(run)).toEqual(['claude/mine', ...branches].sort());
  expect(strangeCommands(run)).toEqual([]);
  expect(run.errors).toHaveLength(1);
  const [comment = ''] = scene.comments();
  expectHarmless(comment);
  expectHarmless(run.summary);
  for (const branch of branches) expect(asShown(comment)).toContain(`| ${branch} | ❌ conflict |`);
  const all = await scene.run({ inputs: { mode: 'all' } });
  expect(all.outputs['conflicts']).toBe(String(((branches.length + 1) * branches.length) / 2));
  expect(strangeCommands(all)).toEqual([]);
  expectHarmless(all.summary);
});

test('hostile titles and a hostile head name stay text', async () => {
  const scene = await Scene.open(github, { name: 'titles' });
  const titles = [
    '<img src=x onerror=alert(1)>',
    '::error file=a::pwned',
    '`code` @everyone --> </details>',
    '##[error]x | a | b | [link](javascript:x)',
  ];
  await scene.change('claude/@mine;$(id)', ['src/a.ts', 10], { title: '@everyone' });
  for (const [index, title] of titles.entries())
    await scene.change(`claude/title-${index}`, ['src/a.ts', 10], { title, author: 'mona' });
  const run = await scene.run();
  expect(run).toMatchObject({ code: 1, outputs: { conflicts: String(titles.length) } });
  expect(strangeCommands(run)).toEqual([]);
  expect(run.errors).toHaveLength(1);
  expectHarmless(scene.comments()[0] ?? '');
  expectHarmless(run.summary);
});

test('hostile file names are told apart, and only those that can be named are annotated', async () => {
  const scene = await Scene.open(github, { name: 'paths' });
  const paths = [
    'line\nbreak.txt',
    '::error::x',
    '"quoted".txt',
    'a,b:c%0A.txt',
    '<img src=x>.txt',
    '`tick`|@team -->.txt',
    '-rf',
    ' space ',
    'tab\there',
    'ünïcödé 🙂',
  ].map((path) => Buffer.from(path));
  const bytes = Buffer.from('caf\xe9.txt', 'latin1');
  const all = [...paths, bytes];
  for (const branch of ['main', 'claude/mine', 'claude/theirs'])
    await scene.push({ branch, files: all.map((path) => [path, `${branch}\n`] as const) });
  await scene.repository.openPullRequest({ head: 'claude/mine' });
  const run = await scene.run();
  const [pair] = (await reportOf(run)).pairs;
  const named = pair?.files.map(({ path, pathBase64 }) =>
    Buffer.from(pathBase64 ?? path, pathBase64 ? 'base64' : 'utf8').toString('latin1'),
  );
  expect(named?.sort()).toEqual(all.map((path) => path.toString('latin1')).sort());
  expect(pair?.files.filter(({ pathBase64 }) => pathBase64 !== undefined)).toMatchObject([
    { path: 'caf\ufffd.txt', pathBase64: bytes.toString('base64') },
  ]);
  const annotated = run.annotations.flatMap(({ properties }) => properties['file'] ?? []);
  expect(annotated.sort()).toEqual(paths.map(String).sort());
  expect(strangeCommands(run)).toEqual([]);
  expect(run.errors).toHaveLength(1);
  expectHarmless(scene.comments()[0] ?? '');
  expectHarmless(run.summary);
});
