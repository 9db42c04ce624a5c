import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { commitFiles, git, removeTempDirs, tempDir, tryGit } from './git.js';
import { LocalGitHub, type LocalRepository } from './local-github.js';

let github: LocalGitHub;
let repository: LocalRepository;
let work: string;
let token: string;

const writeAll = {
  contents: 'write',
  'pull-requests': 'write',
  issues: 'write',
  checks: 'write',
} as const;

beforeEach(async () => {
  github = await LocalGitHub.start();
  repository = await github.addRepository({ owner: 'octo', name: 'demo' });
  token = github.addToken({ permissions: writeAll });
  work = await tempDir('work');
  await git(work, 'init', '--quiet', '--initial-branch=main');
  await commitFiles(work, { 'a.txt': 'one\n', 'b.txt': 'one\n' }, 'first');
  await git(work, 'push', '--quiet', repository.path, 'main');
});

afterEach(() => github.stop());
afterAll(removeTempDirs);

const authorised = (secret: string) => ({
  GIT_CONFIG_COUNT: '1',
  GIT_CONFIG_KEY_0: 'http.extraheader',
  GIT_CONFIG_VALUE_0: `Authorization: Basic ${Buffer.from(`x-access-token:${secret}`).toString('base64')}`,
});

async function api(path: string, init: { method?: string; body?: unknown; token?: string } = {}) {
  const response = await fetch(`${github.apiUrl}/repos/octo/demo${path}`, {
    method: init.method ?? 'GET',
    headers: { authorization: `token ${init.token ?? token}` },
    ...(init.body !== undefined && { body: JSON.stringify(init.body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: (text && JSON.parse(text)) as never };
}

async function graphql(path: string, query: string, as = token) {
  const response = await fetch(`${github.url}${path}`, {
    method: 'POST',
    headers: { authorization: `token ${as}` },
    body: JSON.stringify({ query }),
  });
  return { status: response.status, body: await response.json() };
}

async function branch(name: string, files: Record<string, string | null>): Promise<string> {
  await git(work, 'checkout', '--quiet', '-B', name, 'main');
  const commit = await commitFiles(work, files, `work on ${name}`);
  await git(work, 'push', '--quiet', '--force', repository.path, name);
  return commit;
}

describe('git over HTTP', () => {
  test('a clone without credentials is asked for them where the repository is private', async () => {
    const refused = await tryGit(work, ['ls-remote', repository.cloneUrl]);
    expect(refused.code).not.toBe(0);
    expect(refused.stderr).toMatch(/could not read Username|Authentication failed/);
    const wrong = await tryGit(work, ['ls-remote', repository.cloneUrl], { env: authorised('wrong') });
    expect(wrong.code).not.toBe(0);
    expect(github.requests.map((request) => request.status)).toEqual([401, 401]);
  });

  test('a public repository is read by anybody and written by nobody without a token', async () => {
    const open = await github.addRepository({ owner: 'octo', name: 'open', isPrivate: false });
    await git(work, 'push', '--quiet', open.path, 'main');
    expect(await git(work, 'ls-remote', open.cloneUrl)).toContain('refs/heads/main');
    expect((await tryGit(work, ['push', open.cloneUrl, 'main:other'])).code).not.toBe(0);
    expect(await open.resolve('refs/heads/other')).toBeNull();
  });

  test('a token that only reads clones but cannot push', async () => {
    const env = authorised(github.addToken({ permissions: { contents: 'read' } }));
    const into = await tempDir('clone');
    expect(await tryGit(into, ['clone', '--quiet', repository.cloneUrl, '.'], { env })).toMatchObject({
      code: 0,
    });
    const push = await tryGit(into, ['push', 'origin', 'main:other'], { env });
    expect(push.code).not.toBe(0);
    expect(push.stderr).toContain('403');
  });

  test('an address without .git works, a partial clone by commit id too', async () => {
    const env = authorised(token);
    const into = await tempDir('clone');
    await git(into, 'init', '--quiet');
    const id = await git(work, 'rev-parse', 'main');
    const url = repository.cloneUrl.replace(/\.git$/, '');
    const fetch = await tryGit(into, ['fetch', '--quiet', '--filter=blob:none', '--depth=1', url, id], {
      env,
    });
    expect(fetch).toMatchObject({ code: 0 });
    expect(await git(into, 'rev-parse', 'FETCH_HEAD')).toBe(id);
  });

  test('an atomic push with a stale lease changes nothing, with a true one everything', async () => {
    const env = authorised(token);
    const before = await git(work, 'rev-parse', 'main');
    const after = await commitFiles(work, { 'a.txt': 'two\n' }, 'second');
    const push = (lease: string) =>
      tryGit(
        work,
        [
          'push',
          '--atomic',
          `--force-with-lease=main:${lease}`,
          repository.cloneUrl,
          'main',
          'main:refs/heads/new',
        ],
        { env },
      );
    expect((await push('1'.repeat(40))).code).not.toBe(0);
    expect(await repository.resolve('refs/heads/main')).toBe(before);
    expect(await repository.resolve('refs/heads/new')).toBeNull();
    expect((await push(before)).code).toBe(0);
    expect(await repository.resolve('refs/heads/main')).toBe(after);
    expect(await repository.resolve('refs/heads/new')).toBe(after);
  });

  test('nobody pushes to refs/pull', async () => {
    const push = await tryGit(work, ['push', repository.cloneUrl, 'main:refs/pull/7/head'], {
      env: authorised(token),
    });
    expect(push.code).not.toBe(0);
    expect(await repository.resolve('refs/pull/7/head')).toBeNull();
  });

  test('a push carried out whose answer is lost has moved the branch', async () => {
    github.fault({ method: 'POST', path: /git-receive-pack$/, respond: 'drop-answer' });
    const push = await tryGit(work, ['push', repository.cloneUrl, 'main:moved'], { env: authorised(token) });
    expect(push.code).not.toBe(0);
    expect(await repository.resolve('refs/heads/moved')).toBe(await git(work, 'rev-parse', 'main'));
  });
});

describe('pull requests', () => {
  test('head and merge refs can be fetched and follow what is pushed', async () => {
    const head = await branch('feature/x', { 'a.txt': 'two\n' });
    const pull = await repository.openPullRequest({ head: 'feature/x', title: 'Hello', author: 'mona' });
    const env = authorised(token);
    const list = () =>
      tryGit(work, ['ls-remote', repository.cloneUrl, 'refs/pull/*'], { env }).then(
        (answer) => answer.stdout,
      );
    expect(await list()).toMatch(new RegExp(`^${head}\trefs/pull/1/head\n\\w+\trefs/pull/1/merge\n$`));
    const next = await commitFiles(work, { 'b.txt': 'two\n' }, 'more');
    await tryGit(work, ['push', '--quiet', repository.cloneUrl, 'feature/x'], { env });
    expect(await list()).toContain(`${next}\trefs/pull/1/head`);
    expect(pull.headSha).toBe(next);
  });

  test('one that conflicts with base is not mergeable and has no merge ref', async () => {
    await branch('feature/x', { 'a.txt': 'two\n' });
    await git(work, 'checkout', '--quiet', 'main');
    await commitFiles(work, { 'a.txt': 'three\n' }, 'main moves');
    await git(work, 'push', '--quiet', repository.path, 'main');
    await repository.openPullRequest({ head: 'feature/x' });
    expect((await api('/pulls/1')).body).toMatchObject({ mergeable: false });
    expect(await repository.resolve('refs/pull/1/merge')).toBeNull();
  });

  test('one whose head is pushed to base is merged', async () => {
    await branch('feature/x', { 'a.txt': 'two\n' });
    const pull = await repository.openPullRequest({ head: 'feature/x' });
    await tryGit(work, ['push', repository.cloneUrl, 'feature/x:main'], { env: authorised(token) });
    expect(pull).toMatchObject({ state: 'closed', merged: true });
  });

  test("a fork's pull request stands in base as refs/pull/N/head and names the fork", async () => {
    const fork = await github.addRepository({ owner: 'mona', name: 'demo', parent: repository });
    await git(work, 'checkout', '--quiet', '-B', 'patch-1');
    const head = await commitFiles(work, { 'a.txt': 'fork\n' }, 'from a fork');
    await git(work, 'push', '--quiet', fork.path, 'patch-1');
    await repository.openPullRequest({ head: 'patch-1', headRepo: fork });
    expect(await repository.resolve('refs/pull/1/head')).toBe(head);
    expect((await api('/pulls/1')).body).toMatchObject({
      head: { repo: { full_name: 'mona/demo', fork: true } },
    });
    await repository.updatePullRequest(1, { headRepository: null });
    expect((await api('/pulls')).body).toMatchObject([{ head: { repo: null, sha: head } }]);
  });

  test('its files are what git says, renames and binary files among them', async () => {
    await branch('feature/x', { 'a.txt': null, 'c.txt': 'one\n', 'b.txt': 'two\n', bin: 'x\0y' });
    await repository.openPullRequest({ head: 'feature/x' });
    expect((await api('/pulls/1/files')).body).toMatchObject([
      { filename: 'b.txt', status: 'modified', additions: 1, deletions: 1, patch: '@@ -1 +1 @@\n-one\n+two' },
      { filename: 'bin', status: 'added', additions: 0 },
      { filename: 'c.txt', previous_filename: 'a.txt', status: 'renamed', changes: 0 },
    ]);
  });

  test('a list is filtered, sorted and paged', async () => {
    for (const name of ['f/1', 'f/2', 'f/3', 'f/4', 'f/5']) {
      await branch(name, { 'a.txt': `${name}\n` });
      await repository.openPullRequest({ head: name });
    }
    repository.close(2);
    const first = await api('/pulls?per_page=2&direction=asc');
    expect(first.body).toMatchObject([{ number: 1 }, { number: 3 }]);
    const next = /<([^>]+)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1] ?? '';
    const second = await fetch(next, { headers: { authorization: `token ${token}` } });
    expect(await second.json()).toMatchObject([{ number: 4 }, { number: 5 }]);
    expect(second.headers.get('link')).not.toContain('rel="next"');
    expect((await api('/pulls?state=closed')).body).toMatchObject([{ number: 2 }]);
    expect((await api('/pulls?head=octo:f/4')).body).toMatchObject([{ number: 4 }]);
    expect((await api('/pulls?base=other')).body).toEqual([]);
  });
});

describe('tokens', () => {
  test('a token nobody gave out is refused', async () => {
    expect(await api('/pulls', { token: 'wrong' })).toMatchObject({
      status: 401,
      body: { message: 'Bad credentials' },
    });
  });

  test('a missing permission is named in the header', async () => {
    await branch('feature/x', { 'a.txt': 'two\n' });
    await repository.openPullRequest({ head: 'feature/x' });
    const reader = github.addToken({ permissions: { 'pull-requests': 'read' } });
    const answer = await api('/issues/1/comments', { method: 'POST', body: { body: 'hi' }, token: reader });
    expect(answer).toMatchObject({
      status: 403,
      body: { message: 'Resource not accessible by integration' },
    });
    expect(answer.headers.get('x-accepted-github-permissions')).toBe('issues=write; pull_requests=write');
  });

  test('who may do what is asked of the collaborators', async () => {
    repository.collaborators.set('mona', 'write');
    expect((await api('/collaborators/mona/permission')).body).toMatchObject({ permission: 'write' });
    expect((await api('/collaborators/eve/permission')).body).toMatchObject({ permission: 'none' });
  });
});

describe('GraphQL', () => {
  const query = 'query { viewer { login } repository(owner: "octo", name: "demo") { squashMergeAllowed } }';

  test.each(['/api/graphql', '/graphql'])('%s says who asks, and how the repository merges', async (path) => {
    repository.settings.squash = false;
    const reader = github.addToken({ permissions: { contents: 'read' }, login: 'mona' });
    expect(await graphql(path, query, reader)).toEqual({
      status: 200,
      body: { data: { viewer: { login: 'mona' }, repository: { squashMergeAllowed: false } } },
    });
  });

  test('a private repository is kept from a token that may not read it, with status 200', async () => {
    const outsider = github.addToken({ permissions: { issues: 'write' } });
    expect(await graphql('/graphql', query, outsider)).toMatchObject({
      status: 200,
      body: { data: { repository: null }, errors: [{ type: 'FORBIDDEN', path: ['repository'] }] },
    });
  });

  test('a token nobody gave out is refused', async () => {
    expect(await graphql('/graphql', query, 'wrong')).toMatchObject({ status: 401 });
  });
});

describe('refs and comparisons', () => {
  test('branches, a ref with slashes and a comparison are read from git', async () => {
    const head = await branch('feature/x', { 'a.txt': 'two\n' });
    expect((await api('/branches')).body).toMatchObject([{ name: 'feature/x' }, { name: 'main' }]);
    expect((await api('/branches/feature%2Fx')).body).toMatchObject({ commit: { sha: head } });
    expect((await api('/git/ref/heads%2Ffeature%2Fx')).body).toMatchObject({ object: { sha: head } });
    expect((await api('/git/ref/heads%2Fgone')).status).toBe(404);
    expect((await api('/compare/main...feature%2Fx')).body).toMatchObject({
      status: 'ahead',
      ahead_by: 1,
      behind_by: 0,
      commits: [{ sha: head }],
      files: [{ filename: 'a.txt' }],
    });
  });
});

describe('what GitHub refuses', () => {
  const run = (over: object) => ({ name: 'overlap', head_sha: '0'.repeat(40), ...over });

  test('a completed check without conclusion, an unknown commit or issue, an empty or a long comment', async () => {
    await branch('feature/x', { 'a.txt': 'two\n' });
    const { headSha } = await repository.openPullRequest({ head: 'feature/x' });
    const post = (path: string, body: unknown) =>
      api(path, { method: 'POST', body }).then(({ status }) => status);
    expect(await post('/check-runs', run({ head_sha: headSha, status: 'in_progress' }))).toBe(201);
    expect(await post('/check-runs', run({}))).toBe(422);
    expect(await post('/check-runs', run({ head_sha: headSha, conclusion: 'success' }))).toBe(201);
    expect(repository.checkRuns[1]).toMatchObject({ status: 'completed', conclusion: 'success' });
    expect(await post('/issues/1/comments', { body: 'x'.repeat(65_536) })).toBe(201);
    expect(await post('/issues/1/comments', { body: 'x'.repeat(65_537) })).toBe(422);
    expect(await post('/issues/1/comments', { body: ' ' })).toBe(422);
    expect(await post('/issues/99/comments', { body: 'x' })).toBe(404);
  });

  test('a request that its description does not allow fails the test', async () => {
    await api('/check-runs', { method: 'POST', body: run({ status: 'done' }) });
    await api('/labels', { method: 'POST', body: { nam: 'x' } });
    await api('/pulls?sate=open');
    expect(github.failures.join('\n')).toMatch(/status must be equal to one of the allowed values/);
    expect(github.failures.join('\n')).toMatch(/must have required property 'name'/);
    expect(github.failures.join('\n')).toMatch(/body property "nam" is not described/);
    expect(github.failures.join('\n')).toMatch(/query parameter "sate" is not described/);
    expect(() => {
      github.assertNoUnknownRequests();
    }).toThrow(/misused/);
    github.failures.length = 0;
  });

  test.each([
    ['query { viewer { email } }', /POST \/graphql: Cannot query field "email" on type "User"/],
    ['query { repository(owner: "octo") { mergeCommitAllowed } }', /argument "name" of type "String!"/],
    ['query {', /Syntax Error/],
  ])('a question that its schema does not allow fails the test: %s', async (query, objection) => {
    await graphql('/api/graphql', query);
    expect(() => {
      github.assertNoUnknownRequests();
    }).toThrow(objection);
    github.failures.length = 0;
  });

  test('a route that is not served fails the test', async () => {
    expect((await api('/hooks')).status).toBe(404);
    expect(() => {
      github.assertNoUnknownRequests();
    }).toThrow(/GET \/repos\/octo\/demo\/hooks: no route serves it/);
    github.failures.length = 0;
  });
});

describe('faults', () => {
  test('strike as often as told, then everything works again', async () => {
    github.fault({ path: /\/pulls/, times: 2, respond: { status: 502, body: { message: 'Bad gateway' } } });
    const statuses = [];
    for (let i = 0; i < 3; i++) statuses.push((await api('/pulls')).status);
    expect(statuses).toEqual([502, 502, 200]);
  });

  test('drop a connection before or after the request is carried out', async () => {
    await branch('feature/x', { 'a.txt': 'two\n' });
    await repository.openPullRequest({ head: 'feature/x' });
    const post = () => api('/issues/1/comments', { method: 'POST', body: { body: 'hi' } });
    github.fault({ method: 'POST', path: /comments/, respond: 'drop' });
    await expect(post()).rejects.toThrow();
    expect(repository.comments).toHaveLength(0);
    github.fault({ method: 'POST', path: /comments/, respond: 'drop-answer' });
    await expect(post()).rejects.toThrow();
    expect(repository.comments).toHaveLength(1);
  });

  test('hold requests back until so many have come', async () => {
    github.fault({ path: /\/pulls/, respond: { together: 2 } });
    let first = false;
    const one = api('/pulls').then(() => (first = true));
    await api('/branches');
    expect(first).toBe(false);
    expect((await api('/pulls')).status).toBe(200);
    await one;
    expect(first).toBe(true);
  });
});

test('requests are recorded with who made them', async () => {
  await api('/pulls?state=all');
  expect(github.requests).toEqual([
    {
      method: 'GET',
      path: '/api/v3/repos/octo/demo/pulls?state=all',
      status: 200,
      body: undefined,
      login: 'github-actions[bot]',
    },
  ]);
});
