import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readdir, readFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { GitError } from '../../src/git/errors.js';
import { addressOf, fetchRefs, listRemote, type Remote } from '../../src/git/remote.js';
import { Repository } from '../../src/git/repository.js';
import { lastLine } from '../../src/git/process.js';
import { isNetworkFault } from '../../src/git/retry.js';
import { writeGitShim, type GitShim } from '../support/git-shim.js';
import { commitFiles, git, removeTempDirs, tempDir } from '../support/git.js';
import { LocalGitHub, type LocalRepository } from '../support/local-github.js';
import { recordingHost, worktreeRepository, type RecordingHost } from './host.js';

let github: LocalGitHub;
let there: LocalRepository;
let host: RecordingHost;
let shim: GitShim;
let scratch: Repository;
let token: string;
let remote: Remote;
let head: string;

beforeEach(async () => {
  github = await LocalGitHub.start();
  there = await github.addRepository({ owner: 'octo', name: 'demo' });
  token = github.addToken({ permissions: { contents: 'read' } });
  const dir = await worktreeRepository();
  await commitFiles(dir, { a: '1\n' }, 'one');
  head = await commitFiles(dir, { a: '2\n' }, 'two');
  await git(dir, 'tag', 'v1');
  await git(dir, 'push', '--quiet', there.path, 'main', 'main:feature/x', 'main:feature/ü#"', 'v1');
  shim = await writeGitShim(await tempDir('shim'));
  host = await recordingHost({ PATH: `${shim.dir}${delimiter}${process.env['PATH'] ?? ''}` });
  scratch = await Repository.scratch(host, { objectFormat: 'sha1' });
  remote = { url: there.cloneUrl, token };
});

afterEach(async () => {
  await scratch.dispose();
  await github.stop();
  await removeTempDirs();
});

const list = () => listRemote(scratch, remote, ['refs/heads/*']);
const refs = async () =>
  (await scratch.must(['for-each-ref', '--format=%(refname)'])).split('\n').slice(0, -1);

test('branches are listed with their commits, whatever they are called', async () => {
  expect(await list()).toEqual([
    { ref: 'refs/heads/feature/x', id: head },
    { ref: 'refs/heads/feature/ü#"', id: head },
    { ref: 'refs/heads/main', id: head },
  ]);
  expect(await listRemote(scratch, remote, ['refs/heads/gone'])).toEqual([]);
});

test('refs are fetched with all their history, without tags, and nothing else is written', async () => {
  await fetchRefs(scratch, remote, ['+refs/heads/main:refs/base', '+refs/heads/feature/ü#":refs/wanted/0']);
  expect(await refs()).toEqual(['refs/base', 'refs/wanted/0']);
  expect(await scratch.must(['rev-list', '--count', 'refs/base'])).toBe('2\n');
  expect(await readdir(scratch.directory)).not.toContain('FETCH_HEAD');
});

test('no refs need no request', async () => {
  await fetchRefs(scratch, remote, []);
  expect(github.requests).toEqual([]);
});

test('a ref that has gone since it was listed is left out, the others come', async () => {
  const listed = await list();
  await git(there.path, 'update-ref', '-d', 'refs/heads/feature/x');
  await fetchRefs(scratch, remote, [
    ...listed.map(({ ref }, at) => `+${ref}:refs/wanted/${at}`),
    '+refs/heads/never:refs/wanted/never',
  ]);
  expect(await refs()).toEqual(['refs/wanted/1', 'refs/wanted/2']);
  expect(host.pauses).toEqual([]);
});

test('the token is in no argument, no file and no URL', async () => {
  await list();
  await fetchRefs(scratch, remote, ['+refs/heads/main:refs/base']);
  const secrets = [token, Buffer.from(`x-access-token:${token}`).toString('base64')];
  const places = (await shim.readArguments()).concat(github.requests.map(({ path }) => path));
  expect(places).toContain(there.cloneUrl);
  const entries = await readdir(scratch.directory, { recursive: true, withFileTypes: true });
  for (const entry of entries)
    if (entry.isFile()) places.push(await readFile(join(entry.parentPath, entry.name), 'latin1'));
  for (const place of places) for (const secret of secrets) expect(place).not.toContain(secret);
  expect(github.requests.filter(({ status }) => status === 200).length).toBeGreaterThan(2);
});

test.each([
  ['https://github.com/octo/demo.git', 'https://github.com/octo/demo.git'],
  ['https://ghp_secret@github.com/octo/demo.git', 'https://github.com/octo/demo.git'],
  ['HTTP://octo:s@cr@t@localhost:80/a@b.git', 'HTTP://localhost:80/a@b.git'],
  ['git@github.com:octo/demo.git', 'git@github.com:octo/demo.git'],
  ['/srv/git@home/demo.git', '/srv/git@home/demo.git'],
])('%s is shown without anybody’s secret', (url, shown) => {
  expect(addressOf({ url })).toBe(shown);
});

describe('a refusal names the remote and what the token needs, and is not tried again', () => {
  const said =
    /^Listing branches from http:\/\/[^ ]+\/octo\/demo\.git was refused: the token is missing, expired, or may not read this repository \(it needs contents: read\)\. git said: fatal: .*/;

  test('no token', async () => {
    remote = { url: there.cloneUrl };
    await expect(list()).rejects.toThrow(GitError);
    await expect(list()).rejects.toThrow(said);
    expect(host.pauses).toEqual([]);
  });

  test('a token that nobody gave out, which is not repeated', async () => {
    remote = { url: there.cloneUrl, token: 'ghs_wrong' };
    await expect(list()).rejects.toThrow(said);
    await expect(list()).rejects.not.toThrow('ghs_wrong');
    await expect(fetchRefs(scratch, remote, ['+refs/heads/main:refs/base'])).rejects.toThrow(
      /^Fetching from .* was refused/,
    );
    expect(host.pauses).toEqual([]);
  });

  test('a password in the URL, which is not repeated either', async () => {
    remote = { url: there.cloneUrl.replace('://', '://octo:p%40ss@') };
    await expect(list()).rejects.toThrow(said);
    await expect(list()).rejects.toThrow(`from ${there.cloneUrl} was`);
  });

  test('403', async () => {
    github.fault({ path: /info\/refs/, times: 9, respond: { status: 403, body: 'no' } });
    await expect(list()).rejects.toThrow(said);
    expect(host.pauses).toEqual([]);
  });

  test('404', async () => {
    remote = { url: `${github.url}/octo/gone.git`, token };
    await expect(list()).rejects.toThrow(
      /^Listing branches from .*gone\.git failed\. git said: fatal: .*not found/,
    );
    expect(host.pauses).toEqual([]);
  });
});

describe('a network at fault', () => {
  test.each([
    ['a dropped connection', 'drop' as const],
    ['500', { status: 500 }],
    ['502', { status: 502 }],
    ['503', { status: 503 }],
    ['429', { status: 429 }],
  ])('is tried again: %s', async (_, respond) => {
    github.fault({ path: /info\/refs/, times: 2, respond });
    expect(await list()).toHaveLength(3);
    expect(host.pauses).toEqual([2000, 4000]);
    expect(host.warnings[0]).toMatch(/^Listing branches failed \(.+\); trying again in 2 s\.$/);
  });

  test('is given up after pauses of 2, 4, 8 and 16 seconds', async () => {
    github.fault({ path: /info\/refs/, times: 9, respond: 'drop' });
    await expect(list()).rejects.toThrow(/^Listing branches from .* failed\. git said: /);
    expect(host.pauses).toEqual([2000, 4000, 8000, 16_000]);
    expect(github.requests).toHaveLength(5);
  });

  test('in the middle of a fetch is tried again too', async () => {
    github.fault({ path: /git-upload-pack$/, times: 1, respond: 'drop-answer' });
    await fetchRefs(scratch, remote, ['+refs/heads/main:refs/base']);
    expect(await refs()).toEqual(['refs/base']);
    expect(host.pauses).toEqual([2000]);
  });

  test('pauses up to a quarter longer, so that many runs do not come back at once', async () => {
    scratch = await Repository.scratch({ ...host, random: () => 0.5 }, { objectFormat: 'sha1' });
    github.fault({ path: /info\/refs/, times: 1, respond: { status: 503 } });
    await list();
    expect(host.pauses).toEqual([2250]);
  });

  test('is told by what real gits, curls and servers say', () => {
    for (const said of [
      "fatal: unable to access 'https://x/': Could not resolve host: x",
      'ssh: connect to host x port 22: Connection timed out',
      'fatal: unable to access: Failed to connect to x port 443 after 2 ms: Connection refused',
      'error: RPC failed; curl 92 HTTP/2 stream 5 was not closed cleanly',
      'fatal: early EOF',
      'fatal: the remote end hung up unexpectedly',
      'fatal: unable to access: The requested URL returned error: 503',
      'fatal: unable to access: GnuTLS recv error (-110): The TLS connection was non-properly terminated.',
    ])
      expect([said, isNetworkFault(said)]).toEqual([said, true]);
    for (const said of [
      'fatal: unable to access: The requested URL returned error: 403',
      "fatal: couldn't find remote ref refs/heads/x",
      'fatal: repository not found',
      '',
    ])
      expect([said, isNetworkFault(said)]).toEqual([said, false]);
  });
});

test.each([
  ['one\ntwo\n', 'two'],
  ['only', 'only'],
  ['', ''],
])('the last line of %j', (stderr, expected) => {
  expect(lastLine(stderr)).toBe(expected);
});
