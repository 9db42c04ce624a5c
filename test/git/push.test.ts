import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { delimiter } from 'node:path';
import { push, pushOutcome, type PushOutcome } from '../../src/git/push.js';
import type { Remote } from '../../src/git/remote.js';
import { Repository } from '../../src/git/repository.js';
import { writeGitShim } from '../support/git-shim.js';
import { commitFiles, git, removeTempDirs, tempDir } from '../support/git.js';
import { LocalGitHub, type LocalRepository } from '../support/local-github.js';
import { recordingHost, scratchOver, worktreeRepository } from './host.js';

describe('against a server', () => {
  let github: LocalGitHub;
  let there: LocalRepository;
  let remote: Remote;
  let repository: Repository;
  let [one, two]: string[] = [];

  beforeEach(async () => {
    github = await LocalGitHub.start();
    there = await github.addRepository({ owner: 'octo', name: 'demo' });
    remote = { url: there.cloneUrl, token: github.addToken({ permissions: { contents: 'write' } }) };
    const dir = await worktreeRepository();
    one = await commitFiles(dir, { a: '1\n' }, 'one');
    await git(dir, 'push', '--quiet', there.path, 'main', 'main:gone', 'main:-odd=+name"');
    two = await commitFiles(dir, { a: '2\n' }, 'two');
    repository = await scratchOver(dir);
  });

  afterEach(async () => {
    await repository.dispose();
    await github.stop();
    await removeTempDirs();
  });

  const update = (ref: string, from: string | null | undefined, to: string | null | undefined) => ({
    ref: `refs/heads/${ref}`,
    from: from ?? null,
    to: to ?? null,
  });
  const refs = () => git(there.path, 'for-each-ref', '--format=%(refname:lstrip=2) %(objectname)');

  test('updates, makes and deletes refs in one push, whatever they are called', async () => {
    const updates = [
      update('main', one, two),
      update('gone', one, null),
      update('-odd=+name"', one, null),
      update('new', null, one),
    ];
    expect(await push(repository, remote, updates)).toEqual({ state: 'done' });
    expect(await refs()).toBe(`main ${two}\nnew ${one}`);
  });

  test('more refs than a command line holds are too many, and none is pushed', async () => {
    const many = Array.from({ length: 1001 }, (_, at) => update(`${'x'.repeat(240)}${at}`, null, one));
    expect(await push(repository, remote, many)).toMatchObject({ state: 'too-many-refs', limit: 1000 });
    expect(github.requests).toEqual([]);
    expect(await push(repository, remote, many.slice(1))).toEqual({ state: 'done' });
  });

  test('no updates need no request', async () => {
    expect(await push(repository, remote, [])).toEqual({ state: 'done' });
    expect(github.requests).toEqual([]);
  });

  test.each<[string, () => ReturnType<typeof update>[]]>([
    ['one that is at another commit', () => [update('main', one, two), update('gone', two, null)]],
    ['one that is not there', () => [update('main', one, two), update('never', one, null)]],
    ['one that was to be new', () => [update('main', one, two), update('gone', null, two)]],
  ])('a stale ref keeps all as they were: %s', async (_, updates) => {
    const before = await refs();
    const [, stale] = updates();
    expect(await push(repository, remote, updates())).toMatchObject({
      state: 'stale',
      refs: [{ ref: stale?.ref, reason: 'stale info' }],
    });
    expect(await refs()).toBe(before);
  });

  test('every ref has a lease, the token is in no argument, and configuration adds nothing', async () => {
    const shim = await writeGitShim(await tempDir('shim'));
    const host = await recordingHost({ PATH: `${shim.dir}${delimiter}${process.env['PATH'] ?? ''}` });
    const mine = await Repository.scratch(host, { objectFormat: 'sha1', borrow: repository });
    await mine.must(['config', 'push.followTags', 'true']);
    await mine.must(['tag', '-a', '-m', 'tag', 'v1', one ?? ''], {
      env: { GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@example.com' },
    });
    const updates = [update('main', one, two), update('gone', one, null), update('new', null, one)];
    expect(await push(mine, remote, updates)).toEqual({ state: 'done' });
    expect(await git(there.path, 'tag')).toBe('');
    const said = (await shim.readArguments()).join('\n');
    for (const { ref, from } of updates) expect(said).toContain(`--force-with-lease=${ref}:${from ?? ''}\n`);
    expect(said).not.toMatch(/(^|\n)(--force|-f|\+.*)(\n|$)/);
    for (const secret of [
      remote.token ?? '',
      Buffer.from(`x-access-token:${remote.token ?? ''}`).toString('base64'),
    ])
      expect(said).not.toContain(secret);
    await mine.dispose();
  });

  test.each<[string, Parameters<LocalGitHub['fault']>[0], PushOutcome['state']]>([
    ['nothing was sent', { path: /info\/refs/, respond: 'drop', times: 2 }, 'network'],
    ['the server is ill', { path: /info\/refs/, respond: { status: 502 } }, 'network'],
    [
      'it was sent, and no answer came',
      { path: /\/git-receive-pack$/, respond: 'drop-answer', times: 2 },
      'unknown',
    ],
    ['it was sent to an ill server', { path: /\/git-receive-pack$/, respond: { status: 502 } }, 'unknown'],
    ['the token is no good', { path: /info\/refs/, respond: { status: 403 } }, 'permission'],
  ])('%s', async (_, fault, state) => {
    github.fault(fault);
    expect(await push(repository, remote, [update('main', one, two)])).toMatchObject({ state });
  });
});

describe('what the server says tells', () => {
  const rejected = (...lines: string[]): string => ['To https://x', ...lines, 'Done', ''].join('\n');
  const main = '!\tabc:refs/heads/main\t[remote rejected] (pre-receive hook declined)';
  const other = '!\t:refs/heads/a\t[remote rejected] (atomic transaction failed)';

  test.each<[string, string, string, PushOutcome]>([
    [
      'how many refs a push may update',
      rejected(main, other),
      'remote: error: GH013: Repository rule violations found for refs/heads/a.\nremote: - Pushes can not update more than 5 branches or tags.\n',
      {
        state: 'too-many-refs',
        limit: 5,
        said: 'error: GH013: Repository rule violations found for refs/heads/a.\n- Pushes can not update more than 5 branches or tags.',
      },
    ],
    [
      'that a branch is protected',
      rejected('!\tabc:refs/heads/main\t[remote rejected] (protected branch hook declined)', other),
      'remote: error: GH006: Protected branch update failed for refs/heads/main.        \n',
      {
        state: 'protected',
        refs: [{ ref: 'refs/heads/main', reason: 'protected branch hook declined' }],
        said: 'error: GH006: Protected branch update failed for refs/heads/main.',
      },
    ],
    [
      'that a file is too large',
      rejected(main),
      "remote: error: File data.json is 120.00 MB; this exceeds GitHub's file size limit of 100.00 MB\n",
      {
        state: 'too-large',
        said: "error: File data.json is 120.00 MB; this exceeds GitHub's file size limit of 100.00 MB",
      },
    ],
    [
      'that workflow files need a permission of their own',
      rejected(
        '!\tabc:refs/heads/main\t[remote rejected] (refusing to allow a GitHub App to create or update workflow `.github/workflows/ci.yml` without `workflows` permission)',
      ),
      '',
      { state: 'permission', said: '' },
    ],
    [
      'that somebody else was writing',
      rejected(other),
      "remote: error: cannot lock ref 'refs/heads/a': is at 1 but expected 2\n",
      {
        state: 'stale',
        refs: [{ ref: 'refs/heads/a', reason: 'atomic transaction failed' }],
        said: "error: cannot lock ref 'refs/heads/a': is at 1 but expected 2",
      },
    ],
    [
      'which ref a hook refused, and not those that went with it',
      rejected('!\t:refs/heads/b\t[remote rejected] (hook declined)', other),
      'remote: no\n',
      { state: 'refused', refs: [{ ref: 'refs/heads/b', reason: 'hook declined' }], said: 'no' },
    ],
  ])('%s', (_, stdout, stderr, expected) => {
    expect(pushOutcome({ code: 1, stdout: Buffer.from(stdout), stderr })).toEqual(expected);
  });
});
