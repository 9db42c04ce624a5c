import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdir, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PushSegmentReport } from '../../src/segments/desk/report.js';
import { commitFiles, git, removeTempDirs, tempDir, tryGit } from '../support/git.js';
import { LocalGitHub, type LocalRepository } from '../support/local-github.js';
import { parallelClaude } from './command.js';

const configFile = '.claude/parallel-config.yml';
const config = [
  'segments:',
  '  data: {pattern: claude/segment-*, output: public/data.json}',
  '  rows: {pattern: [claude/rows-*], staging-dir: rows, output: public/rows.csv, schema: schemas/rows.yml}',
].join('\n');
const start = {
  [configFile]: `${config}\n`,
  'schemas/rows.yml': 'items: {properties: {n: {pattern: "^[0-9]+$"}}}\n',
  'a.txt': 'a\n',
  'b.txt': 'b\n',
};

let github: LocalGitHub;
let there: LocalRepository;
/** A session's clone, on claude/segment-1. */
let dir: string;

beforeEach(async () => {
  github = await LocalGitHub.start();
  there = await github.addRepository({ owner: 'octo', name: 'demo' });
  dir = await tempDir('session');
  await git(dir, 'init', '--quiet', '--initial-branch=main');
  await git(dir, 'remote', 'add', 'origin', there.cloneUrl);
  await signIn('write');
  await commitFiles(dir, start, 'start');
  await git(dir, 'push', '--quiet', 'origin', 'main');
  await git(dir, 'switch', '--quiet', '--create', 'claude/segment-1');
});

afterEach(() => github.stop());
afterAll(removeTempDirs);

/** Gives the clone a token of its own user's, as a credential helper would. */
async function signIn(contents: 'read' | 'write'): Promise<void> {
  const token = github.addToken({ permissions: { contents } });
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
  await git(dir, 'config', `http.${github.url}/.extraheader`, `AUTHORIZATION: basic ${basic}`);
}

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(dir, path)), { recursive: true });
  await writeFile(join(dir, path), text);
}

const file = 'staging/1.json';
const segment = '{"id": "s1", "n": 1.0}\n';
const pushIt = (...args: string[]) => parallelClaude(dir, ['push-segment', ...args]);

/** What stands on a branch at the remote; undefined where it does not. */
async function pushed(path = file, branch = 'claude/segment-1'): Promise<string | undefined> {
  const answer = await tryGit(there.path, ['cat-file', 'blob', `refs/heads/${branch}:${path}`]);
  return answer.code === 0 ? answer.stdout : undefined;
}

const commits = (range = 'main..HEAD') => git(dir, 'log', '--format=%s', range);

async function hook(name: string, script: string): Promise<void> {
  const path = join(dir, '.git/hooks', name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `#!/bin/sh\n${script}\n`);
  await chmod(path, 0o755);
}

const validate = new Ajv({ strict: true }).compile(
  JSON.parse(readFileSync('docs/schemas/push-segment-1.json', 'utf8')) as object,
);

/** The report, which its schema describes. */
async function report(...args: string[]): Promise<PushSegmentReport> {
  const { stdout } = await pushIt(...args, '--format', 'json');
  const told = JSON.parse(stdout) as PushSegmentReport;
  expect([validate(told), validate.errors]).toEqual([true, null]);
  return told;
}

test.each([
  ['an older state of it', ['update-index', '--cacheinfo', '100644']],
  ['nothing of it', ['rm', '--quiet', '--cached']],
])('a commit that was killed left %s in the index: the next run brings it there', async (_, args) => {
  await put(file, '{"id": "s1", "n": 0}\n');
  const old = await git(dir, 'hash-object', '-w', file);
  await put(file, segment);
  expect((await pushIt(file)).code).toBe(0);
  await git(dir, ...args, ...(args[0] === 'rm' ? [file] : [old, file]));
  expect(await git(dir, 'status', '--porcelain')).not.toBe('');
  expect((await pushIt(file)).code).toBe(0);
  expect(await git(dir, 'status', '--porcelain')).toBe('');
  expect(await commits()).toBe(`Segment ${file}`);
});

describe('a segment is committed alone and pushed', () => {
  test('and all else stays as it was: staged, changed, partly staged and new files', async () => {
    await put(file, segment);
    await put('a.txt', 'staged\n');
    await git(dir, 'add', 'a.txt');
    await put('a.txt', 'and changed\n');
    await put('b.txt', 'changed\n');
    await put('new.txt', 'new\n');
    await put('staged.txt', 'staged\n');
    await git(dir, 'add', 'staged.txt');
    const before = await git(dir, 'status', '--porcelain', '--untracked-files=all');
    const index = await git(dir, 'ls-files', '--stage', '--', 'a.txt', 'b.txt', 'staged.txt');
    expect(await pushIt(file)).toEqual({
      code: 0,
      stdout:
        'staging/1.json is committed and pushed to claude/segment-1 at origin as s1 for the job data.\n',
      stderr: '',
    });
    expect(await pushed()).toBe(segment);
    expect(await git(dir, 'show', '--name-status', '--format=%s', 'HEAD')).toBe(
      'Segment staging/1.json\n\nA\tstaging/1.json',
    );
    expect(await git(dir, 'status', '--porcelain', '--untracked-files=all')).toBe(
      before.replace('\n?? staging/1.json', ''),
    );
    expect(await git(dir, 'ls-files', '--stage', '--', 'a.txt', 'b.txt', 'staged.txt')).toBe(index);
    expect(await git(dir, 'rev-parse', 'origin/claude/segment-1')).toBe(await git(dir, 'rev-parse', 'HEAD'));
  });

  test('and where it was renamed, a line says that the deletion of the old name, or of several, is not committed', async () => {
    await put(file, segment);
    await pushIt(file);
    await git(dir, 'mv', file, 'staging/new.json');
    await git(dir, 'rm', '--quiet', 'a.txt');
    expect(await pushIt('staging/new.json')).toMatchObject({
      code: 0,
      stderr:
        'staging/1.json is deleted in the index only: commit and push that too, if the branch is not to bring it any more.\n',
    });
    await put('staging/2.json', '{"id": "s2"}\n');
    await pushIt('staging/2.json');
    await git(dir, 'rm', '--quiet', '--cached', 'staging/2.json');
    expect((await pushIt('staging/new.json')).stderr).toMatch(
      /^staging\/1\.json and staging\/2\.json are deleted in the index only: commit and push that too, if the branch is not to bring them any more\.\n$/,
    );
  });

  test('whatever the config, and no job is named where it names none', async () => {
    await git(dir, 'rm', '--quiet', '-r', '.claude');
    await git(dir, 'commit', '--quiet', '-m', 'no config');
    await put(file, segment);
    expect((await pushIt(file)).stdout).toBe(
      'staging/1.json is committed and pushed to claude/segment-1 at origin as s1.\n',
    );
  });

  test('and merge-segments merges it', async () => {
    await put(file, segment);
    await pushIt(file);
    await git(dir, 'remote', 'add', 'here', there.path);
    const { stdout } = await parallelClaude(dir, ['merge-segments', '--name', 'data', '--remote', 'here']);
    expect(stdout).toContain('1 segment merged into public/data.json');
    expect(await pushed('public/data.json', 'main')).toBe('{\n  "n": 1.0\n}\n');
  });

  test('a second time nothing is done, and a new state is a new commit', async () => {
    await put(file, segment);
    await pushIt(file);
    expect(await pushIt(file)).toEqual({
      code: 0,
      stdout: 'claude/segment-1 at origin has staging/1.json already, as it is here.\n',
      stderr: '',
    });
    await put(file, '{"id": "s1", "n": 2}\n');
    expect((await pushIt(file, 'Segment 1 again')).code).toBe(0);
    expect(await commits()).toBe('Segment 1 again\nSegment staging/1.json');
    expect(await pushed()).toBe('{"id": "s1", "n": 2}\n');
  });

  test('goes where git pushes: to the pushurl, or to each of several', async () => {
    const mirror = await tempDir('mirror');
    await git(mirror, 'init', '--quiet', '--bare');
    await git(dir, 'config', 'remote.origin.url', mirror);
    await git(dir, 'config', 'remote.origin.pushurl', there.cloneUrl);
    await put(file, segment);
    expect(await report(file)).toMatchObject({ outcome: 'pushed' });
    expect(await pushed()).toBe(segment);
    expect(await git(mirror, 'for-each-ref')).toBe('');
    await git(dir, 'config', '--add', 'remote.origin.pushurl', mirror);
    expect(await report(file)).toMatchObject({ outcome: 'pushed', committed: false });
    expect(await git(mirror, 'for-each-ref')).toContain('refs/heads/claude/segment-1');
    expect(await report(file)).toMatchObject({ outcome: 'nothing-new' });
  });

  test('one that is committed already is pushed', async () => {
    await commitFiles(dir, { [file]: segment }, 'by hand');
    const head = await git(dir, 'rev-parse', 'HEAD');
    expect(await report(file)).toEqual({
      schema: 'parallel-claude/push-segment/1',
      outcome: 'pushed',
      path: file,
      id: 's1',
      jobs: ['data'],
      branch: 'claude/segment-1',
      remote: 'origin',
      commit: head,
      committed: false,
    });
    expect(await report(file)).toMatchObject({ outcome: 'nothing-new', committed: false, commit: head });
  });

  test('what is staged of the file itself gives way to the file', async () => {
    await put(file, '{"n": 1}\n');
    await git(dir, 'add', file);
    await put(file, segment);
    expect((await pushIt(file)).code).toBe(0);
    expect(await pushed()).toBe(segment);
    expect(await git(dir, 'status', '--porcelain')).toBe('');
  });

  test.each([
    ['staging/:(glob)*.json', '#1 is no comment\n\n--amend $(x) `y`'],
    ['staging/-x é "q\'.json', '-- "quoted"'],
    ['staging/a b/[c].json', 'ünï'],
  ])('whatever it and its message are called: %s', async (path, message) => {
    await put(path, segment);
    await put('staging/other.json', segment);
    expect(await pushIt('--', path, message)).toMatchObject({ code: 0, stderr: '' });
    expect(await pushed(path)).toBe(segment);
    expect(await git(dir, 'log', '-1', '--format=%B')).toBe(`${message}\n`);
    expect(await git(dir, 'show', '-z', '--name-only', '--format=')).toBe(`${path}\0`);
  });

  test('from a folder below, by a link to a folder, and in another worktree of the repository', async () => {
    await put(file, segment);
    await put('staging/2.json', segment);
    expect((await parallelClaude(join(dir, 'staging'), ['push-segment', '1.json'])).code).toBe(0);
    await symlink('staging', join(dir, 'link'));
    expect((await pushIt('link/2.json')).code).toBe(0);
    expect(await pushed('staging/2.json')).toBe(segment);
    const other = join(await tempDir('worktrees'), 'other');
    await git(dir, 'worktree', 'add', '--quiet', '-b', 'claude/segment-2', other, 'main');
    await mkdir(join(other, 'staging'));
    await writeFile(join(other, 'staging/3.json'), '[1]\n');
    const { code } = await parallelClaude(dir, ['push-segment', 'staging/3.json', '--repo', other]);
    expect([code, await pushed('staging/3.json', 'claude/segment-2')]).toEqual([0, '[1]\n']);
  });

  test('on a branch without any commit', async () => {
    await git(dir, 'switch', '--quiet', '--orphan', 'claude/segment-9');
    await put(file, segment);
    expect((await pushIt(file)).code).toBe(0);
    expect(await pushed(file, 'claude/segment-9')).toBe(segment);
  });

  test('on a branch of a session that no job takes, which is said', async () => {
    await git(dir, 'switch', '--quiet', '--create', 'claude/other-1');
    await put('x/1.yaml', 'a: 1\n');
    const { code, stdout, stderr } = await pushIt('x/1.yaml');
    expect([code, stdout]).toEqual([0, 'x/1.yaml is committed and pushed to claude/other-1 at origin.\n']);
    expect(stderr).toMatch(/^No job of the config takes segments from claude\/other-1: .*--pattern/);
    expect((await pushIt('a.txt')).stderr).toMatch(/a\.txt is of no format that is known/);
  });
});

describe('the user counts', () => {
  test('their name, by their configuration or environment, and their signature', async () => {
    await put(file, segment);
    await git(dir, 'config', 'commit.gpgSign', 'true');
    await git(dir, 'config', 'user.signingKey', 'somebody');
    const program = join(await tempDir('gpg'), 'gpg');
    await writeFile(
      program,
      '#!/bin/sh\ncat > /dev/null\necho "[GNUPG:] SIG_CREATED D 1 8 00 1 ABC" >&2\nprintf -- "-----BEGIN PGP SIGNATURE-----\\n\\nby $*\\n-----END PGP SIGNATURE-----\\n"\n',
    );
    await chmod(program, 0o755);
    const env = {
      GIT_AUTHOR_NAME: 'A Session',
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'gpg.program',
      GIT_CONFIG_VALUE_0: program,
      // Of a git that started us, say in a hook.
      GIT_INDEX_FILE: '/nonexistent/index',
      GIT_LITERAL_PATHSPECS: '1',
    };
    expect(await parallelClaude(dir, ['push-segment', file], env)).toMatchObject({ code: 0, stderr: '' });
    const commit = await git(dir, 'cat-file', 'commit', 'HEAD');
    expect(commit).toMatch(/^author A Session <author@example\.com>/m);
    expect(commit).toMatch(/^gpgsig -----BEGIN PGP SIGNATURE-----/m);
    expect(await pushed()).toBe(segment);
  });

  test('their hooks: one that refuses stops it, with its words, and nothing is changed', async () => {
    await put(file, segment);
    await put('a.txt', 'staged\n');
    await git(dir, 'add', 'a.txt');
    const before = await git(dir, 'status', '--porcelain');
    await hook('pre-commit', 'git diff --cached --name-only\necho "not on a Friday" >&2\nexit 1');
    const { code, stdout, stderr } = await pushIt(file);
    expect([code, stdout]).toEqual([3, '']);
    expect(stderr).toContain('git did not commit staging/1.json, and nothing was changed. It said:');
    expect(stderr).toContain('staging/1.json\nnot on a Friday');
    expect(await git(dir, 'status', '--porcelain')).toBe(before);
    await hook('pre-commit', 'exit 0');
    await hook('commit-msg', 'echo "Checked: yes" >> "$1"');
    await hook('pre-push', 'echo "not pushed on a Friday" >&2\nexit 1');
    expect(await report(file)).toMatchObject({ outcome: 'not-pushed', committed: true });
    expect(await git(dir, 'log', '-1', '--format=%B')).toContain('Checked: yes');
  });
});

describe('a hook that changes the file', () => {
  const rewriting = (text: string): Promise<void> =>
    hook('pre-commit', `printf '%s' '${text}' > ${file}\ngit add ${file}`);

  test('into another good segment: that is pushed, and the report is about it', async () => {
    await put(file, segment);
    await rewriting('{"id":"s2","n":1}');
    expect(await report(file)).toMatchObject({ outcome: 'pushed', id: 's2', committed: true });
    expect(await pushed()).toBe('{"id":"s2","n":1}');
  });

  test('into a bad one: that is not pushed, with the reason, and what to do', async () => {
    await put(file, segment);
    await rewriting('not json');
    const { code, stdout } = await pushIt(file);
    expect([code, await pushed()]).toEqual([1, undefined]);
    const told = stdout.replaceAll('\n', ' ');
    expect(told).toContain('staging/1.json is not pushed: what is committed of it is no good segment.');
    expect(told).toMatch(/staging\/1\.json:1:1: .* a hook of yours .* run this again/);
    // As it says, mended and run again.
    await rm(join(dir, '.git/hooks/pre-commit'));
    await put(file, segment);
    expect(await report(file)).toMatchObject({ outcome: 'pushed', id: 's1' });
    expect(await pushed()).toBe(segment);
  });

  test('and one that takes it out of the commit, or a filter that empties it, are told as well', async () => {
    await put(file, segment);
    await hook('pre-commit', `git rm --quiet --cached ${file}\ngit add a.txt`);
    await put('a.txt', 'hook\n');
    expect(await report(file)).toMatchObject({
      outcome: 'bad-segment',
      problem: expect.stringMatching(/^staging\/1\.json is not in the commit\.\n/),
    });
    await rm(join(dir, '.git/hooks/pre-commit'));
    await put('.gitattributes', '*.json filter=empty\n');
    await git(dir, 'config', 'filter.empty.clean', 'cat > /dev/null');
    await put(file, '{"id": "s1", "n": 2}\n');
    expect(await report(file)).toMatchObject({ outcome: 'bad-segment', committed: true });
    expect(await pushed()).toBeUndefined();
  });
});

describe('a bad segment is not committed', () => {
  test.each([
    ['staging/1.json', '{"a": 1,\n "a": 2}', 'staging/1.json:2:2: the key "a" stands in this object already'],
    [
      'staging/1.json',
      '{"a": NaN}',
      'staging/1.json:1:7: N stands where a value has to stand; JSON has no such number',
    ],
    ['staging/1.json', '', 'staging/1.json:1:1: the text ends here'],
  ])('%s: %j', async (path, text, told) => {
    await put(path, text);
    const { code, stdout } = await pushIt(path);
    expect(code).toBe(1);
    expect(stdout).toContain('staging/1.json is not committed: it is no good segment.\n');
    expect(stdout.replaceAll('\n', ' ')).toContain(told);
    expect(await commits()).toBe('');
    expect(await git(dir, 'status', '--porcelain')).toBe('?? staging/');
  });

  test('by the schema of its job, as the worktree has it, or of --schema', async () => {
    await git(dir, 'switch', '--quiet', '--create', 'claude/rows-1');
    await put('rows/1.csv', 'n\n1\nx\n');
    expect(await report('rows/1.csv')).toMatchObject({
      outcome: 'bad-segment',
      jobs: ['rows'],
      committed: false,
      problem: 'rows/1.csv:3:1: $[1].n must match pattern "^[0-9]+$", and is x (schemas/rows.yml).',
    });
    await put('any.json', 'true');
    expect(await report('rows/1.csv', '--schema', 'any.json')).toMatchObject({ outcome: 'pushed' });
    await put('schemas/rows.yml', 'type: nothing\n');
    expect((await pushIt('rows/1.csv')).stderr).toMatch(
      /schemas\/rows\.yml differs from the one on origin\/main, which is the one that counts in CI\.\nparallel-claude: schema: schemas\/rows\.yml:1:7: \$\.type must be one of/,
    );
    await rm(join(dir, 'schemas/rows.yml'));
    await put('rows/2.csv', 'n\ny\n');
    expect((await report('rows/2.csv')).problem).toContain('$[0].n must match pattern');
    expect((await pushIt('rows/1.csv', '--schema', 'no.json')).stderr).toMatch(
      /there is no file no\.json here/,
    );
  });
});

describe('what is in the way is said, and nothing is committed', () => {
  const told = async (...args: string[]): Promise<string> => {
    const before = await git(dir, 'rev-parse', 'HEAD');
    const { code, stdout, stderr } = await pushIt(...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(await git(dir, 'rev-parse', 'HEAD')).toBe(before);
    return stderr;
  };

  test('of the branch', async () => {
    await put(file, segment);
    await git(dir, 'switch', '--quiet', 'main');
    expect(await told(file)).toContain(
      'main is the branch that segments are merged into: data takes claude/segment-* and rows takes claude/rows-*. Make one, such as: git switch -c claude/segment-1',
    );
    await git(dir, 'switch', '--quiet', '--create', 'feature/x');
    expect(await told(file)).toContain('feature/x is none that segments are taken from');
    await git(dir, 'switch', '--quiet', '--detach');
    expect(await told(file)).toContain('HEAD is at no branch (it is detached)');
  });

  test.each<[string, string[]]>([
    ['merge', ['merge', '--no-commit', '--no-ff', 'other']],
    ['cherry-pick', ['cherry-pick', 'conflict']],
    ['revert', ['revert', '--no-commit', 'HEAD']],
    ['rebase', ['rebase', 'conflict']],
  ])('of a %s that is not finished', async (name, args) => {
    await commitFiles(dir, { 'a.txt': 'mine\n' }, 'mine');
    await git(dir, 'branch', 'other', 'main');
    await git(dir, 'worktree', 'add', '--quiet', join(dir, 'w'), 'other');
    await commitFiles(join(dir, 'w'), { 'c.txt': 'c\n' }, 'theirs');
    await git(join(dir, 'w'), 'switch', '--quiet', '--create', 'conflict', 'main');
    await commitFiles(join(dir, 'w'), { 'a.txt': 'theirs\n' }, 'theirs');
    await tryGit(dir, args);
    await put(file, segment);
    expect(await told(file)).toContain(
      `git has not finished a ${name} here: finish it, or take it back (git ${name} --abort), and run this again.`,
    );
  });

  test('of the file', async () => {
    await put('1.json', segment);
    await put('staging/1.csv', 'a\n1\n');
    await put('public/data.json', '{}');
    await put(file, segment);
    expect(await told('1.json')).toContain('move it into staging/ (data)');
    expect(await told('staging/1.csv')).toContain('is no segment of public/data.json (data)');
    expect(await told('public/data.json')).toContain('move it into staging/');
    expect(await told('staging/2.json')).toContain('There is no file staging/2.json in ');
    expect(await told('staging')).toContain('staging is no file');
    expect(await told('.git/config')).toContain("stands in git's own folder");
    expect(await told('../1.json')).toContain('There is no file');
    await symlink('1.json', join(dir, 'staging/link.json'));
    expect(await told('staging/link.json')).toContain('staging/link.json is a symbolic link');
    const outside = join(await tempDir('outside'), '1.json');
    await writeFile(outside, segment);
    expect(await told(outside)).toContain('is not in the worktree of');
    await put('.gitattributes', '*.json filter=lfs\n');
    expect(await told(file)).toContain('staging/1.json is one of Git LFS by .gitattributes');
    await put('.gitignore', '# generated\n/staging/1.*\n');
    expect(await told(file)).toContain('staging/1.json is ignored by .gitignore:2: /staging/1.*');
    await put('staging/large.json', '');
    await truncate(join(dir, 'staging/large.json'), 100 * 1024 * 1024 + 1);
    expect(await told('staging/large.json')).toContain('has 101 MB, and GitHub takes no file above 100 MB');
  });

  test.each(['assume-unchanged', 'skip-worktree'])(
    'of a file that git does not look at, as it is marked %s',
    async (mark) => {
      await put(file, segment);
      await pushIt(file);
      await git(dir, 'update-index', `--${mark}`, file);
      await put(file, '{"id": "s1", "n": 2}\n');
      expect(await told(file)).toContain(
        `staging/1.json is marked ${mark} in git's index, so git does not look whether it has changed: git update-index --no-${mark} staging/1.json`,
      );
      await git(dir, 'update-index', `--no-${mark}`, file);
      expect(await report(file)).toMatchObject({ outcome: 'pushed', committed: true });
    },
  );

  test('of a file in a submodule', async () => {
    const inner = join(dir, 'staging/inner');
    await git(dir, 'init', '--quiet', inner);
    await put('staging/inner/1.json', segment);
    expect(await told('staging/inner/1.json')).toMatch(
      /stands in another repository, .*staging\/inner \(a submodule\?\)/,
    );
  });

  test('of the call', async () => {
    expect(await told()).toContain('Name one file');
    expect(await told(file, 'a', 'b')).toContain('Name one file');
    expect(await told(file, ' ')).toContain('Name one file');
    expect(await told(file, '--remote', 'nowhere')).toContain('There is no remote "nowhere"');
    expect(await told(file, '--format', 'html')).toContain('allowed is one of text, json');
  });
});

describe('where the remote does not take it, the commit is kept, and the next run pushes it', () => {
  test('because the token may not push', async () => {
    await put(file, segment);
    await signIn('read');
    const { code, stdout } = await pushIt(file);
    expect(code).toBe(3);
    expect(stdout.replaceAll('\n', ' ')).toMatch(
      /^staging\/1\.json is committed, but not pushed to claude\/segment-1 at origin\. Whoever pushes here may not .* A Claude Code session on the web may push only a branch that starts with claude\/ and ends in the id of the session\. .*403/,
    );
    await signIn('write');
    expect(await report(file)).toMatchObject({ outcome: 'pushed', committed: false });
    expect(await commits()).toBe('Segment staging/1.json');
  });

  test('because somebody else pushed to the branch, whose commit stays', async () => {
    const other = await tempDir('other');
    await git(other, 'clone', '--quiet', '--branch', 'main', there.path, '.');
    await commitFiles(other, { 'staging/2.json': '{}\n' }, 'theirs');
    await git(other, 'push', '--quiet', 'origin', 'HEAD:claude/segment-1');
    await put(file, segment);
    expect(await report(file)).toMatchObject({
      outcome: 'not-pushed',
      committed: true,
      problem: expect.stringContaining(
        'The branch at origin has commits that are not here, and nothing was overwritten. Take them in (git pull --rebase origin claude/segment-1), and run this again.',
      ),
    });
    expect([await pushed('staging/2.json'), await pushed()]).toEqual(['{}\n', undefined]);
    await git(dir, 'pull', '--quiet', '--rebase', 'origin', 'claude/segment-1');
    expect(await report(file)).toMatchObject({ outcome: 'pushed', committed: false });
    expect([await pushed('staging/2.json'), await pushed()]).toEqual(['{}\n', segment]);
  });

  test('because a hook of the server refuses it', async () => {
    await put(file, segment);
    const refusing = join(there.path, 'hooks/pre-receive');
    await mkdir(dirname(refusing), { recursive: true });
    await writeFile(refusing, '#!/bin/sh\necho "closed today"\nexit 1\n');
    await chmod(refusing, 0o755);
    const { problem } = await report(file);
    expect(problem).toMatch(/^origin refuses it;.*\npre-receive hook declined\nremote: closed today/);
  });

  test.each([
    ['nothing of it arrives', 'drop'],
    ['it arrives, and the answer is lost', 'drop-answer'],
  ] as const)('because the network fails, and %s: it is tried again at once', async (_, respond) => {
    await put(file, segment);
    github.fault({ path: /\/git-receive-pack$/, respond, times: 2 });
    const { code, stderr } = await pushIt(file);
    expect(stderr).toMatch(/^Pushing failed \(.*\); trying again in [23] s\.\n$/);
    expect([code, await pushed()]).toEqual([0, segment]);
    expect(await git(there.path, 'rev-list', '--count', 'main..claude/segment-1')).toBe('1');
  });
});

describe('killed, it goes on where it was', () => {
  test('before the commit: by hand, what it had begun is there', async () => {
    await put(file, segment);
    await git(dir, 'add', '--intent-to-add', file);
    expect(await report(file)).toMatchObject({ outcome: 'pushed', committed: true });
    expect(await git(dir, 'status', '--porcelain')).toBe('');
  });

  test('while git commits, which git finishes', async () => {
    await put(file, segment);
    // The parent of the git that runs the hook.
    await hook('pre-commit', 'kill -9 $(ps -o ppid= -p $PPID)');
    expect((await pushIt(file)).code).toBeNull();
    while ((await commits()) === '' || existsSync(join(dir, '.git/index.lock'))) await sleep(10);
    expect(await report(file)).toMatchObject({ outcome: 'pushed', committed: false });
    expect(await pushed()).toBe(segment);
    expect(await git(dir, 'status', '--porcelain')).toBe('');
  });

  test('together with git, whose lock it names', async () => {
    await put(file, segment);
    await hook('pre-commit', 'kill -9 $(ps -o ppid= -p $PPID) $PPID');
    expect((await pushIt(file)).code).toBeNull();
    await rm(join(dir, '.git/hooks/pre-commit'));
    const { code, stderr } = await pushIt(file);
    expect(code).toBe(3);
    expect(stderr).toMatch(/index\.lock': File exists/);
    await rm(join(dir, '.git/index.lock'));
    expect((await pushIt(file)).code).toBe(0);
    expect([await commits(), await pushed()]).toEqual(['Segment staging/1.json', segment]);
  });

  test('between the commit and the push', async () => {
    await put(file, segment);
    await hook('post-commit', 'kill -9 $(ps -o ppid= -p $PPID)');
    expect((await pushIt(file)).code).toBeNull();
    expect([await commits(), await pushed()]).toEqual(['Segment staging/1.json', undefined]);
    await rm(join(dir, '.git/hooks/post-commit'));
    expect(await report(file)).toMatchObject({ outcome: 'pushed', committed: false });
    expect(await pushed()).toBe(segment);
  });
});
