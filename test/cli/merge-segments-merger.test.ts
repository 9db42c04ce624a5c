import { afterAll, describe, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { commitFiles, git, removeTempDirs, tempDir, tryGit } from '../support/git.js';
import { withoutNode } from '../support/without-node.js';
import { parallelClaude, startParallelClaude } from './command.js';
import { startWatch } from './watch.js';

/** The founding document's own example of a merger, with what it loads beside it. */
const merger = `
const fs = require('fs');
const { empty } = require('./lib/empty.cjs');

function mergeSegments(segmentFiles, outputFile) {
  const merged = empty();
  segmentFiles.forEach((file) => {
    const segment = JSON.parse(fs.readFileSync(file, 'utf-8'));
    if (segment.baskets) Object.assign(merged.baskets, segment.baskets);
  });
  validateMergedData(merged);
  fs.writeFileSync(outputFile, JSON.stringify(merged, null, 2));
  return merged;
}

function validateMergedData(data) {
  if (data.baskets.bad) throw new Error('a basket is bad');
}

module.exports = { mergeSegments };
`;

/** A remote whose main has the merger and a config with it, and a clone of it in which the command is run. */
async function makeClone(files: Record<string, string> = {}): Promise<string> {
  const there = await tempDir('merger-remote');
  await git(there, 'init', '--quiet', '--bare', '--initial-branch=main');
  const dir = await tempDir('merger-clone');
  await git(dir, 'init', '--quiet', '--initial-branch=main');
  await git(dir, 'remote', 'add', 'origin', there);
  const base = {
    'scripts/merge.cjs': merger,
    'scripts/lib/empty.cjs': "exports.empty = () => ({ version: '1.0.0', baskets: {} });\n",
    '.claude/parallel-config.yml':
      'segments: {baskets: {pattern: claude/baskets-*, output: out.json, merger: scripts/merge.cjs}}\n',
  };
  await commitFiles(dir, { ...base, ...files }, 'start');
  await git(dir, 'push', '--quiet', 'origin', 'main');
  return dir;
}

/** A session pushes a basket of this name, on a branch of a job's. */
async function pushBasket(dir: string, name: string, job = 'baskets'): Promise<void> {
  await git(dir, 'checkout', '--quiet', '-B', `claude/${job}-${name}`, 'main');
  await commitFiles(dir, { [`staging/${name}.json`]: `{"baskets": {"${name}": 1}}\n` }, name);
  await git(dir, 'push', '--quiet', 'origin', 'HEAD');
  await git(dir, 'checkout', '--quiet', 'main');
}

async function onMain(dir: string): Promise<string> {
  await git(dir, 'fetch', '--quiet', 'origin');
  return (await tryGit(dir, ['cat-file', 'blob', 'origin/main:out.json'])).stdout;
}

const merge = (dir: string, ...args: string[]) => parallelClaude(dir, ['merge-segments', ...args]);

afterAll(removeTempDirs);

test('a merger of the config merges what the branches bring, and what it cannot take stays', async () => {
  const dir = await makeClone();
  for (const name of ['b', 'bad', 'a']) await pushBasket(dir, name);
  const { code, stdout, stderr } = await merge(dir, '--trust-merger');
  expect(code).toBe(1);
  expect(stdout).toContain('2 segments merged into out.json');
  expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
    'The merger scripts/merge.cjs fails with this segment, and not without it: scripts/merge.cjs:17:31: a basket is bad',
  );
  expect(stderr).toBe('');
  expect(JSON.parse(await onMain(dir))).toEqual({ version: '1.0.0', baskets: { a: 1, b: 1 } });
});

test('a segment with which the merger writes too much stays, and the others are merged', async () => {
  const greedy = `const fs = require('fs');
exports.mergeSegments = (files, out) => {
  const names = files.flatMap((file) => Object.keys(JSON.parse(fs.readFileSync(file, 'utf8')).baskets));
  fs.writeFileSync(out, JSON.stringify(names));
  if (names.includes('large')) fs.truncateSync(out, 101 * 1024 * 1024);
};`;
  const dir = await makeClone({ 'scripts/merge.cjs': greedy });
  for (const name of ['a', 'large', 'z']) await pushBasket(dir, name);
  const { code, stdout } = await merge(dir, '--trust-merger');
  expect(code).toBe(1);
  expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
    'staging/large.json on claude/baskets-large The merger scripts/merge.cjs fails with this segment alone, and not without it: what it wrote is larger than 100 MB',
  );
  expect(JSON.parse(await onMain(dir))).toEqual(['a', 'z']);
});

test('a merger runs only where it is trusted', async () => {
  const dir = await makeClone();
  await pushBasket(dir, 'a');
  const { code, stdout, stderr } = await merge(dir);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(
    /^parallel-claude: The job baskets has a merger, scripts\/merge\.cjs on base, which .*: read it, and say --trust-merger\.\n$/,
  );
  expect(await onMain(dir)).toBe('');
});

describe('a job that cannot be done by a fault of ours', () => {
  const both = `segments:
  broken: {pattern: claude/baskets-*, output: broken.json, merger: scripts/merge.cjs}
  good: {pattern: claude/good-*, output: out.json}
`;
  const ours =
    /^parallel-claude: broken: unexpected error: spawn .*\n.*\n {4}at [^]*please report it, with these lines/;

  test('keeps no report of another back, and fails the command', async () => {
    const dir = await makeClone({ '.claude/parallel-config.yml': both });
    await pushBasket(dir, 'x');
    await pushBasket(dir, 'a', 'good');
    const answer = await parallelClaude(dir, ['merge-segments', '--trust-merger'], await withoutNode());
    expect(answer.stdout).toContain('1 segment merged into out.json.');
    expect(answer.stderr).toMatch(ours);
    expect(answer.code).toBe(3);
  });

  test('stops no other job of a watch, which ends where it is the only one', async () => {
    const dir = await makeClone({ '.claude/parallel-config.yml': both });
    await pushBasket(dir, 'x');
    await pushBasket(dir, 'a', 'good');
    const env = await withoutNode();
    const { watcher, says, said } = startWatch(dir, ['--trust-merger'], env);
    await says('1 segment merged into out.json');
    await git(dir, 'checkout', '--quiet', '-b', 'claude/good-b', 'main');
    await commitFiles(dir, { 'staging/b.json': '{"b": 1}', 'staging/c.json': '{"c": 1}' }, 'two');
    await git(dir, 'push', '--quiet', 'origin', 'HEAD');
    await says('2 segments merged into out.json');
    watcher.kill('SIGTERM');
    await once(watcher, 'close');
    expect(said().stderr).toMatch(ours);
    expect(said().stderr.match(/please report it/g)).toHaveLength(1);

    const args = ['merge-segments', '--trust-merger', '--watch', '--name', 'broken'];
    const alone = await parallelClaude(dir, args, env);
    expect(alone).toMatchObject({ code: 3, stdout: '' });
    expect(alone.stderr).toContain('please report it');
  });
});

test('what is said on the command line counts before the config', async () => {
  const dir = await makeClone();
  await pushBasket(dir, 'a');
  expect((await merge(dir, '--strategy', '$.baskets: deep', '--dry-run')).stdout).toContain(
    'Would merge 1 segment',
  );
  const other = await merge(dir, '--merger', 'scripts/none.mjs', '--trust-merger');
  expect([other.code, other.stderr]).toEqual([
    2,
    expect.stringContaining('merger: scripts/none.mjs is not on base'),
  ]);
});

test.each<[string[], Record<string, string>, RegExp]>([
  [
    ['--merger', '../x.cjs'],
    {},
    /merger: "\.\.\/x\.cjs" has an empty part, or \. or \.\.; .*such as scripts\/merge-seg/,
  ],
  [
    ['--merger', 'a.cjs', '--strategy', '$.a: sum'],
    {},
    /merger merges in place of strategy; give either the one or/,
  ],
  [
    [],
    { '.claude/parallel-config.yml': 'segments: {a: {output: a.json, merger: m.cjs, order: [x]}}\n' },
    /segments\.a: order means nothing beside merger; leave one of them out/,
  ],
])('says what is wrong with %j and %j', async (args, files, told) => {
  const { code, stderr } = await merge(await makeClone(files), ...args, '--trust-merger');
  expect(code).toBe(2);
  expect(stderr).toMatch(told);
});

test('push-segment takes for a merger what it can be given, of any format, and checks what it can', async () => {
  const dir = await makeClone();
  await git(dir, 'checkout', '--quiet', '-B', 'claude/baskets-y');
  const pushed = async (name: string, text: string) => {
    await mkdir(join(dir, 'staging'), { recursive: true });
    await writeFile(join(dir, 'staging', name), text);
    const env = {
      GIT_AUTHOR_NAME: 'a',
      GIT_AUTHOR_EMAIL: 'a@b',
      GIT_COMMITTER_NAME: 'a',
      GIT_COMMITTER_EMAIL: 'a@b',
    };
    return parallelClaude(dir, ['push-segment', `staging/${name}`], env);
  };
  expect((await pushed('a.yaml', 'baskets: {a: 1}\n')).stdout).toContain(
    'committed and pushed to claude/baskets-y',
  );
  expect((await pushed('b.yaml', 'a: 1\na: 2\n')).stdout.replaceAll(/\s+/g, ' ')).toContain(
    'staging/b.yaml:2:1: ',
  );
  expect((await pushed('c.txt', 'c')).stderr).toContain('staging/c.txt is no segment of out.json (baskets)');
});

test('stopped while a merger runs, it ends that too, and leaves nothing behind', async () => {
  const endless = `const fs = require('fs');
    exports.mergeSegments = (files, out) => { fs.writeFileSync(out, String(process.pid)); for (;;); };`;
  const dir = await makeClone({ 'scripts/merge.cjs': endless });
  await pushBasket(dir, 'a');
  const temp = await tempDir('merger-temp');
  const command = startParallelClaude(dir, ['merge-segments', '--trust-merger'], { TMPDIR: temp });
  const said = async () => {
    const found = (await readdir(temp, { recursive: true })).find((path) => path.endsWith('output/out.json'));
    return found === undefined ? '' : readFile(join(temp, found), 'utf8');
  };
  let pid = '';
  while (pid === '') {
    expect(command.exitCode).toBeNull();
    pid = await said().catch(() => '');
    await sleep(50);
  }
  command.kill('SIGTERM');
  expect(await once(command, 'close')).toEqual([null, 'SIGTERM']);
  expect(() => process.kill(Number(pid), 0)).toThrow(/ESRCH/);
  expect(await readdir(temp)).toEqual([]);
  expect(await onMain(dir)).toBe('');
});
