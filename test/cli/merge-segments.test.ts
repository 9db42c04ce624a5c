import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { readFileSync } from 'node:fs';
import { once } from 'node:events';
import { readdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { ObjectFormat } from '../../src/git/repository.js';
import type { SegmentsReport } from '../../src/segments/report.js';
import { commitFiles, git, removeTempDirs, tempDir, tryGit } from '../support/git.js';
import { LocalGitHub, type LocalRepository } from '../support/local-github.js';
import { parallelClaude } from './command.js';
import { startWatch } from './watch.js';

/** A remote with main, and a clone of it in which the command is run. */
async function makeClone(
  files: Record<string, string> = { 'a.txt': 'a\n' },
  objectFormat: ObjectFormat = 'sha1',
): Promise<string> {
  const init = ['init', '--quiet', '--initial-branch=main', `--object-format=${objectFormat}`];
  const there = await tempDir('segments-remote');
  await git(there, ...init, '--bare');
  const dir = await tempDir('segments');
  await git(dir, ...init);
  await git(dir, 'remote', 'add', 'origin', there);
  await commitFiles(dir, files, 'start');
  await git(dir, 'push', '--quiet', 'origin', 'main');
  return dir;
}

/** A session pushes a branch from main with this file; the clone is back on main. */
async function push(dir: string, branch: string, path: string, text: string): Promise<void> {
  await git(dir, 'checkout', '--quiet', '-B', branch, 'main');
  await commitFiles(dir, { [path]: text }, branch);
  await git(dir, 'push', '--quiet', 'origin', branch);
  await git(dir, 'checkout', '--quiet', 'main');
}

const validate = new Ajv({ strict: true }).compile(
  JSON.parse(readFileSync('docs/schemas/segments-1.json', 'utf8')) as object,
);

const merge = (dir: string, ...args: string[]) => parallelClaude(dir, ['merge-segments', ...args]);

/** What stands at a path on the remote's main. */
async function onMain(dir: string, path = 'merged_output.json'): Promise<string> {
  await git(dir, 'fetch', '--quiet', '--prune', 'origin');
  return (await tryGit(dir, ['cat-file', 'blob', `origin/main:${path}`])).stdout;
}

const segment = (id: number): string => `{"id": "s${id}", "items": [${id}.0], "by": {"s${id}": 1e2}}\n`;

afterAll(removeTempDirs);

describe('parallel-claude merge-segments', () => {
  test('merges what the branches bring, byte for byte, and deletes them where it is asked to', async () => {
    const dir = await makeClone();
    for (const id of [10, 2]) await push(dir, `claude/segment-${id}`, `staging/${id}.json`, segment(id));
    const { code, stdout, stderr } = await merge(dir, '--auto-delete');
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: '2 segments merged into merged_output.json, 2 branches deleted.\n',
      stderr: '',
    });
    expect(await onMain(dir)).toBe(
      '{\n  "items": [\n    2.0,\n    10.0\n  ],\n  "by": {\n    "s2": 1e2,\n    "s10": 1e2\n  }\n}\n',
    );
    expect(await git(dir, 'ls-remote', '--heads', 'origin')).toMatch(/^[0-9a-f]+\trefs\/heads\/main$/);
    expect((await merge(dir)).stdout).toBe('Nothing new for merged_output.json.\n');
  });

  test('does so where objects are named by SHA-256, too', async () => {
    const dir = await makeClone({ 'a.txt': 'a\n' }, 'sha256');
    await push(dir, 'claude/segment-1', 'staging/1.json', '{"items": [1.0]}');
    await merge(dir);
    await push(dir, 'claude/segment-2', 'staging/2.json', '{"items": [2.0]}');
    expect((await merge(dir, '--auto-delete')).stdout).toBe(
      '1 segment merged into merged_output.json, 2 branches deleted.\n',
    );
    expect(JSON.parse(await onMain(dir))).toEqual({ items: [1, 2] });
  });

  test('leaves the clone as it was: its branch, its index, its files and its refs', async () => {
    const dir = await makeClone();
    await push(dir, 'claude/segment-1', 'staging/1.json', segment(1));
    const state = async () => [
      await git(dir, 'status', '--porcelain=v2', '--branch'),
      await git(dir, 'for-each-ref'),
      await readdir(join(dir, '.git')),
    ];
    const before = await state();
    expect((await merge(dir)).code).toBe(0);
    expect(await state()).toEqual(before);
  });

  test('leaves a bad segment out, says what is wrong with it and where, and merges the others', async () => {
    const dir = await makeClone();
    await push(dir, 'claude/segment-1', 'staging/1.json', segment(1));
    await push(dir, 'claude/segment-2', 'staging/2.json', '{"a": 1,\n "a": 2}\n');
    const { code, stdout } = await merge(dir, '--auto-delete', '--format', 'json');
    expect(code).toBe(1);
    const report = JSON.parse(stdout) as SegmentsReport;
    expect([validate(report), validate.errors]).toEqual([true, null]);
    const { schema, jobs } = report;
    expect(schema).toBe('parallel-claude/segments/1');
    expect(jobs).toMatchObject([
      {
        outcome: 'published',
        merged: [{ id: 's1', ref: 'claude/segment-1' }],
        quarantined: [
          {
            ref: 'claude/segment-2',
            reason: expect.stringMatching(/^claude\/segment-2:staging\/2\.json:2:2: the key "a" /),
          },
        ],
        kept: [{ ref: 'claude/segment-2', reason: 'quarantined' }],
      },
    ]);
    expect(await onMain(dir)).toContain('1.0');
  });

  test('leaves out the one whose value does not fit the strategy of its place, and merges the others', async () => {
    const dir = await makeClone();
    await push(dir, 'claude/segment-1', 'staging/1.json', '{"totals": [5]}\n');
    await push(dir, 'claude/segment-2', 'staging/2.json', '{"totals": {"count": 2}}\n');
    await push(dir, 'claude/segment-3', 'staging/3.json', '{"items": [3]}\n');
    const { code, stdout } = await merge(dir, '--strategy', '$.totals.count: sum');
    expect(code).toBe(1);
    expect(stdout).toContain('2 segments merged into merged_output.json; 1 segment is bad.');
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      'staging/1.json:1:12 on claude/segment-1 $.totals: the path $["totals"]["count"] of merge names something inside an object here, and this is an array: [5]',
    );
    expect(JSON.parse(await onMain(dir))).toEqual({ totals: { count: 2 }, items: [3] });
  });

  test('says which values leave the output because a branch name and a path are used again', async () => {
    const dir = await makeClone();
    for (const id of [1, 2]) await push(dir, `claude/segment-${id}`, `staging/${id}.json`, `{"v${id}": 1}`);
    expect((await merge(dir, '--auto-delete')).stdout).not.toContain('in place of');
    const old = await git(dir, 'rev-parse', '--short=12', 'claude/segment-1');
    await push(dir, 'claude/segment-1', 'staging/1.json', '{"new": 1}\n');
    await push(dir, 'claude/segment-3', 'staging/3.json', '{"v3": 1}\n');
    const replaced = `in place of the one from claude/segment-1 at ${old}`;
    const markdown = (await merge(dir, '--dry-run', '--format', 'markdown')).stdout;
    expect(markdown).toContain(', 1 in place of an earlier state; nothing was written');
    expect(markdown).toMatch(/in place of the one from .*claude\/segment-1.* at/);
    const [report] = (
      JSON.parse((await merge(dir, '--dry-run', '--format', 'json')).stdout) as SegmentsReport
    ).jobs;
    expect(report?.replaced).toBe(1);
    expect((await merge(dir, '--auto-delete')).stdout).toBe(
      `2 segments merged into merged_output.json, 1 in place of an earlier state, 2 branches deleted.\n\nstaging/1.json  ${replaced}\n`,
    );
    expect(JSON.parse(await onMain(dir))).toEqual({ new: 1, v2: 1, v3: 1 });
  });

  test('takes its jobs from the config, each with its own output and strategies', async () => {
    const config = [
      'segments:',
      '  totals: {pattern: claude/totals-*, output: out/totals.json, merge: {$.n: sum}, indent: 0}',
      '  rows: {pattern: claude/rows-*, output: out/rows.csv, min-branches: 2}',
    ].join('\n');
    const dir = await makeClone({ '.claude/parallel-config.yml': `${config}\n` });
    await push(dir, 'claude/totals-1', 'staging/1.json', '{"n": 12345678901234567890}\n');
    await push(dir, 'claude/totals-2', 'staging/2.json', '{"n": 0.10}\n');
    await push(dir, 'claude/rows-1', 'staging/1.csv', 'a,b\n1,2\n');
    const { code, stdout } = await merge(dir);
    expect(code).toBe(0);
    expect(stdout).toContain('2 segments merged into out/totals.json.\n');
    expect(stdout).toContain('out/rows.csv waits: 1 of 2 branches have something new.\n');
    expect(await onMain(dir, 'out/totals.json')).toBe('{"n":12345678901234567890.10}\n');
    expect((await merge(dir, '--name', 'rows', '--min-branches', '1')).stdout).toContain('1 segment merged');
    expect(await onMain(dir, 'out/rows.csv')).toBe('a,b\n1,2\n');
  });

  test('holds segments against the schema that it is told of', async () => {
    const dir = await makeClone({ 'schemas/s.yml': 'required: [items]\n' });
    await push(dir, 'claude/segment-1', 'staging/1.json', segment(1));
    await push(dir, 'claude/segment-2', 'staging/2.json', '{"id": "s2"}\n');
    const { code, stdout } = await merge(dir, '--schema', 'schemas/s.yml');
    expect(code).toBe(1);
    expect(stdout).toContain('1 segment merged into merged_output.json; 1 segment is bad.');
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain("must have required property 'items' (schemas/s.yml).");
    expect((await merge(dir, '--schema', 'no.json')).stderr).toContain('there is no file "no.json" on main');
  });

  test('does every job that can be done, says what stops another, and ends with the worst', async () => {
    const config = [
      'segments:',
      '  bad: {pattern: claude/bad-*, output: bad.json, schema: gone.json}',
      '  good: {pattern: claude/good-*, output: good.json}',
    ].join('\n');
    const dir = await makeClone({ '.claude/parallel-config.yml': `${config}\n` });
    await push(dir, 'claude/bad-1', 'staging/1.json', segment(1));
    await push(dir, 'claude/good-1', 'staging/1.json', segment(1));
    expect(await merge(dir)).toEqual({
      code: 2,
      stdout:
        '1 segment merged into good.json.\n\nclaude/good-1  is merged and may go (auto-delete: true deletes it)\n',
      stderr:
        'parallel-claude: bad: schema: there is no file "gone.json" on main; name a JSON Schema that is there.\n',
    });
  });

  describe('at a remote that git fetches from one place and pushes to another', () => {
    /** A clone whose origin is a mirror that nobody pushes to; `there` is what the segments are in. */
    async function makeMirrored(): Promise<{ dir: string; there: string; mirror: string }> {
      const dir = await makeClone();
      await push(dir, 'claude/segment-1', 'staging/1.json', segment(1));
      const there = await git(dir, 'remote', 'get-url', 'origin');
      const mirror = await tempDir('mirror');
      await git(mirror, 'clone', '--quiet', '--bare', '--branch=main', there, '.');
      await push(dir, 'claude/segment-2', 'staging/2.json', segment(2));
      await git(dir, 'remote', 'set-url', 'origin', mirror);
      return { dir, there, mirror };
    }

    test.each<[string, (there: string, mirror: string) => [key: string, value: string]]>([
      ['remote.origin.pushurl', (there) => ['remote.origin.pushurl', there]],
      ['url.<base>.pushInsteadOf', (there, mirror) => [`url.${there}.pushInsteadOf`, mirror]],
    ])('reads and publishes where git would push: %s', async (_, configured) => {
      const { dir, there, mirror } = await makeMirrored();
      await git(dir, 'config', ...configured(there, mirror));
      const before = await git(mirror, 'for-each-ref');
      expect(await merge(dir, '--base', 'main', '--auto-delete')).toEqual({
        code: 0,
        stdout: '2 segments merged into merged_output.json, 2 branches deleted.\n',
        stderr: '',
      });
      expect(await git(there, 'cat-file', 'blob', 'main:merged_output.json')).toContain('2.0');
      expect(await git(mirror, 'for-each-ref')).toBe(before);
    });

    test('takes the URL as git gives it: no rule of the user’s rewrites it a second time', async () => {
      const { dir, there, mirror } = await makeMirrored();
      const home = await tempDir('home');
      const back = join(home, 'mirror-');
      await symlink(mirror, `${back}${there.slice(-1)}`);
      await git(dir, 'config', `url.${there}.pushInsteadOf`, mirror);
      const rule = [`url.${back}.insteadOf`, there.slice(0, -1)];
      await git(dir, 'config', '--file', join(home, '.gitconfig'), ...rule);
      const answer = await parallelClaude(dir, ['merge-segments', '--base', 'main'], { HOME: home });
      expect(answer.stdout).toContain('2 segments merged into merged_output.json.');
      expect(await git(there, 'cat-file', 'blob', 'main:merged_output.json')).toContain('2.0');
    });

    test('refuses where git would push to several, and says what to do', async () => {
      const { dir, there, mirror } = await makeMirrored();
      for (const url of [there, mirror])
        await git(dir, 'remote', 'set-url', '--add', '--push', 'origin', url);
      const before = await git(there, 'for-each-ref');
      expect(await merge(dir)).toEqual({
        code: 2,
        stdout: '',
        stderr: expect.stringMatching(
          /^parallel-claude: git pushes the remote "origin" to 2 URLs .*: --remote segments\.\n$/,
        ),
      });
      expect(await git(there, 'for-each-ref')).toBe(before);
      await git(dir, 'remote', 'add', 'segments', there);
      expect((await merge(dir, '--remote', 'segments')).code).toBe(0);
    });
  });

  test('writes nothing in a dry run', async () => {
    const dir = await makeClone();
    await push(dir, 'claude/segment-1', 'staging/1.json', segment(1));
    const { code, stdout } = await merge(dir, '--dry-run');
    expect([code, stdout]).toEqual([
      0,
      'Would merge 1 segment into merged_output.json; nothing was written.\n\nclaude/segment-1  would be merged, and stays\n',
    ]);
    expect(await onMain(dir)).toBe('');
  });

  test.each<[string[], RegExp]>([
    [['--interval', '5'], /--interval means nothing without --watch/],
    [['--watch', '--interval', '5'], /: 5 is 5 milliseconds; allowed is 1s or more, such as 5s or 5000\.$/m],
    [['--watch', '--interval', '0'], /: 0 is 0 milliseconds; allowed is 1s or more, such as 5s or 5000\.$/m],
    [['--watch', '--interval', '999'], /: 999 is 999 milliseconds; allowed is 1s or more/],
    [['--output', '/etc/x.json'], /output: "\/etc\/x\.json" is absolute; /],
    [
      ['--min-branches', '-1'],
      /--min-branches has no value, or one that begins with a dash: .*--min-branches=VALUE/,
    ],
    [['--min-branches=-1'], /min-branches: "-1" is not valid; allowed is a whole number from 1/],
    [['--output', 'a.txt'], /output: "a\.txt" is of no format that is known; .* \.yaml, \.yml, \.csv/],
    [['--output', '../a.json'], /output: "\.\.\/a\.json" has an empty part, or \. or \.\./],
    [['--strategy', '$.a: most'], /there is no strategy most; allowed is deep, /],
    [['--min-branches', '0'], /min-branches: "0" is not valid; allowed is a whole number from 1/],
    [['--mode', 'force'], /mode: "force" is not valid; allowed is one of push, pull-request, auto/],
    [['--dispatch', 'deploy'], /dispatch: "deploy" is not valid; allowed is the name of a file/],
    [['--remote', 'nowhere'], /There is no remote "nowhere"/],
    [['--base', 'nowhere'], /base: there is no branch "nowhere"/],
    [['--name', 'x'], /there is no job "x" under segments: in the config; it has none/],
    [['--name', 'x', '--pattern', 'y'], /give either the one or the others/],
  ])('says what is wrong with %j', async (args, told) => {
    const { code, stdout, stderr } = await merge(await makeClone(), ...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(told);
  });
});

describe('parallel-claude merge-segments on GitHub', () => {
  let github: LocalGitHub;
  let there: LocalRepository;
  let dir: string;
  let env: Record<string, string>;

  beforeEach(async () => {
    github = await LocalGitHub.start();
    there = await github.addRepository({ owner: 'octo', name: 'demo' });
    dir = await tempDir('segments');
    await git(dir, 'init', '--quiet', '--initial-branch=main');
    await commitFiles(dir, { '.github/workflows/deploy.yml': 'on: workflow_dispatch\n' }, 'start');
    await git(dir, 'push', '--quiet', there.path, 'main', 'main:claude/segment-1');
    await git(dir, 'checkout', '--quiet', '-b', 'claude/segment-1');
    await commitFiles(dir, { 'staging/1.json': segment(1) }, 'one');
    await git(dir, 'push', '--quiet', there.path, 'claude/segment-1');
    const permissions = { contents: 'write', 'pull-requests': 'write', actions: 'write' } as const;
    const token = github.addToken({ permissions });
    // The user's own way to say who pushes.
    const url = there.cloneUrl.replace('://', `://octo:${token}@`);
    await git(dir, 'remote', 'add', 'origin', url);
    env = { GITHUB_SERVER_URL: github.url, GITHUB_API_URL: github.apiUrl, GITHUB_TOKEN: token };
  });
  afterEach(() => github.stop());

  const mergeThere = async (...args: string[]) => {
    const answer = await parallelClaude(dir, ['merge-segments', '--format', 'json', ...args], env);
    const report = JSON.parse(answer.stdout || '{}') as SegmentsReport;
    expect([validate(report), validate.errors]).toEqual([true, null]);
    return { ...answer, job: report.jobs[0] };
  };

  test('no error repeats the password that the URL of the remote holds', async () => {
    const place = there.cloneUrl;
    expect((await merge(dir, '--base', 'trunk')).stderr).toContain(`no branch "trunk" at ${place};`);
    const reader = github.addToken({ permissions: { contents: 'read' } });
    await git(dir, 'remote', 'set-url', 'origin', place.replace('://', `://octo:${reader}@`));
    const { code, stderr } = await merge(dir);
    expect([code, stderr]).toEqual([3, expect.stringContaining(`Pushing to ${place} failed`)]);
    expect(stderr).not.toContain(reader);
  });

  test('brings the output by a pull request where it is asked to, and starts the deploy once that is merged', async () => {
    const args = ['--mode', 'pull-request', '--dispatch', 'deploy.yml', '--auto-delete'];
    const first = await mergeThere(...args);
    expect(first).toMatchObject({
      code: 0,
      stderr: '',
      job: {
        outcome: 'pull-request',
        proposal: { pull: { number: 1, url: `${there.cloneUrl.slice(0, -4)}/pull/1` } },
      },
    });
    const text = await parallelClaude(dir, ['merge-segments', ...args], env);
    expect(text.stdout).toBe(
      `1 segment for merged_output.json: pull request #1 brings it.\n\n${there.cloneUrl.slice(0, -4)}/pull/1\n\nclaude/segment-1  waits for the pull request\n`,
    );
    await there.merge(1, 'squash');
    expect(await mergeThere(...args)).toMatchObject({
      code: 0,
      job: { outcome: 'nothing-new', dispatch: { started: true }, deleted: [{}, {}] },
    });
    expect(there.dispatches).toHaveLength(1);
  });

  test("pushes with the credentials that the clone's own configuration has", async () => {
    const basic = Buffer.from(`x-access-token:${env['GITHUB_TOKEN'] ?? ''}`).toString('base64');
    await git(dir, 'remote', 'set-url', 'origin', there.cloneUrl);
    expect(await parallelClaude(dir, ['merge-segments'], env)).toMatchObject({ code: 3, stdout: '' });
    await git(dir, 'config', `http.${github.url}/.extraheader`, `AUTHORIZATION: basic ${basic}`);
    expect(await mergeThere('--mode', 'push', '--dry-run')).toMatchObject({ code: 0, stderr: '' });
    await git(dir, 'config', '--unset', `http.${github.url}/.extraheader`);
    const helper = `!f() { echo username=octo; echo password=${env['GITHUB_TOKEN'] ?? ''}; }; f`;
    await git(dir, 'config', 'credential.helper', helper);
    expect(await mergeThere('--mode', 'push')).toMatchObject({ code: 0, job: { outcome: 'published' } });
  });

  test('cannot without a token: it says what is missing, and ends with 3', async () => {
    delete env['GITHUB_TOKEN'];
    expect(await mergeThere('--mode', 'pull-request')).toMatchObject({
      code: 3,
      job: {
        outcome: 'needs-pull-request',
        notes: [expect.stringMatching(/GITHUB_TOKEN or GH_TOKEN/) as unknown],
      },
    });
    expect(await mergeThere('--mode', 'push', '--dispatch', 'deploy.yml')).toMatchObject({
      code: 3,
      job: { outcome: 'published', dispatch: { started: false } },
    });
    expect(there.dispatches).toEqual([]);
  });
});

describe('parallel-claude merge-segments --watch', () => {
  test('goes on when one job cannot be done, says so once, and takes it up when it can', async () => {
    const config = [
      'segments:',
      '  bad: {pattern: claude/bad-*, output: bad.json, schema: late.json}',
      '  good: {pattern: claude/good-*, output: good.json}',
    ].join('\n');
    const dir = await makeClone({ '.claude/parallel-config.yml': `${config}\n` });
    const { watcher, says, said } = startWatch(dir);
    await says('Nothing new for good.json');
    await push(dir, 'claude/good-1', 'staging/1.json', segment(1));
    await push(dir, 'claude/bad-1', 'staging/1.json', segment(2));
    await says('1 segment merged into good.json');
    expect(said().stderr).toBe(
      'parallel-claude: bad: schema: there is no file "late.json" on main; name a JSON Schema that is there.\n',
    );
    await git(dir, 'pull', '--quiet', 'origin', 'main');
    await commitFiles(dir, { 'late.json': '{}' }, 'a schema');
    await git(dir, 'push', '--quiet', 'origin', 'main');
    await says('1 segment merged into bad.json');
    watcher.kill('SIGTERM');
    await once(watcher, 'close');
  });

  test('ends where no job can be done before somebody mends it', async () => {
    const dir = await makeClone();
    const answer = await merge(dir, '--watch', '--schema', 'gone.json');
    expect(answer).toMatchObject({ code: 2, stdout: '' });
    expect(answer.stderr).toContain('schema: there is no file "gone.json"');
  });

  test('merges what comes, lets no second one watch the same, and ends without a trace', async () => {
    const dir = await makeClone();
    const { watcher, says, said } = startWatch(dir);
    await says('Nothing new');
    await push(dir, 'claude/segment-1', 'staging/1.json', segment(1));
    await says('1 segment merged');
    const second = await merge(dir, '--watch');
    expect(second).toMatchObject({ code: 2, stdout: '' });
    expect(second.stderr).toContain(`merged_output.json is watched already, by process ${watcher.pid}`);
    watcher.kill('SIGTERM');
    expect(await once(watcher, 'close')).toEqual([null, 'SIGTERM']);
    expect((await readdir(join(dir, '.git'))).filter((name) => name.includes('parallel'))).toEqual([]);
    expect(await onMain(dir)).toContain('1.0');
    // Without a terminal there is no line that is kept up to date.
    expect(said().stderr).toBe('');
  });
});
