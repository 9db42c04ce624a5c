import { git, tryGit } from '../git.js';
import { sample, type JsonObject } from './description.js';
import { diffFiles } from './diff.js';
import { renderRepository, renderUser } from './render.js';
import { invalid, notFound, page, type Call, type Route } from './route.js';

const repo = '/repos/{owner}/{repo}';

/** The repository itself, its refs and who may do what. */
export const repositoryRoutes: readonly Route[] = [
  {
    operation: `GET ${repo}`,
    needs: [['metadata', 'read']],
    answer: ({ repository, identity }) => {
      const body = renderRepository(repository, 'full-repository');
      // GitHub tells how a repository merges only to those who may write to it.
      if (identity.permissions.contents !== 'write')
        for (const method of ['merge_commit', 'squash_merge', 'rebase_merge'])
          Reflect.deleteProperty(body, `allow_${method}`);
      return { status: 200, body };
    },
  },
  {
    operation: `GET ${repo}/branches`,
    needs: [['contents', 'read']],
    answer: async (call) => {
      const format = '--format=%(objectname) %(refname:lstrip=2)';
      const lines = (await git(call.repository.path, 'for-each-ref', format, 'refs/heads')).split('\n');
      return page(call, lines.filter(Boolean), (line) => {
        const space = line.indexOf(' ');
        return sample('short-branch', { name: line.slice(space + 1), commit: { sha: line.slice(0, space) } });
      });
    },
  },
  {
    operation: `GET ${repo}/branches/{branch}`,
    needs: [['contents', 'read']],
    answer: async ({ repository, params }) => {
      const name = params['branch'] ?? '';
      const sha = await repository.resolve(`refs/heads/${name}`);
      if (sha === null) return notFound;
      const commit = await renderCommit(repository.path, sha);
      return { status: 200, body: sample('branch-with-protection', { name, commit }) };
    },
  },
  {
    operation: `GET ${repo}/git/ref/{ref}`,
    needs: [['contents', 'read']],
    answer: async ({ repository, params }) => {
      const ref = `refs/${params['ref'] ?? ''}`;
      const sha = await repository.resolve(ref);
      return sha === null
        ? notFound
        : { status: 200, body: sample('git-ref', { ref, object: { type: 'commit', sha } }) };
    },
  },
  {
    operation: `POST ${repo}/git/commits`,
    needs: [['contents', 'write']],
    answer: makeCommit,
  },
  {
    operation: `GET ${repo}/compare/{basehead}`,
    needs: [['contents', 'read']],
    answer: compare,
  },
  {
    operation: `GET ${repo}/collaborators/{username}/permission`,
    needs: [['metadata', 'read']],
    answer: ({ repository, params }) => {
      const login = params['username'] ?? '';
      const permission = repository.collaborators.get(login) ?? (repository.isPrivate ? 'none' : 'read');
      const user = renderUser({ login, id: 700, type: 'User' });
      return {
        status: 200,
        body: { permission, role_name: permission, user: { ...user, role_name: permission } },
      };
    },
  },
];

/** As GitHub does, signs what a bot makes without naming an author; what the signature is no test can tell. */
async function makeCommit({ repository, identity, body, counter }: Call) {
  const {
    tree = '',
    parents = [],
    message = '',
  } = body as { tree?: string; parents?: string[]; message?: string };
  const there = async (id: string, type: string) =>
    (await tryGit(repository.path, ['cat-file', '-t', id])).stdout.trim() === type;
  if (!(await there(tree, 'tree'))) return invalid('Commit', 'tree', 'Tree SHA does not exist');
  for (const parent of parents)
    if (!(await there(parent, 'commit')))
      return invalid('Commit', 'parents', 'Parent SHA does not exist or is not a commit object');
  const isSigned = identity.type === 'Bot' && body['author'] === undefined && body['committer'] === undefined;
  const date = counter.now();
  const who = (name: string, email: string) => `${name} <${email}> ${Date.parse(date) / 1000} +0000`;
  const lines = [
    `tree ${tree}`,
    ...parents.map((parent) => `parent ${parent}`),
    `author ${who(identity.login, `${identity.id}+${identity.login}@users.noreply.github.com`)}`,
    `committer ${who('GitHub', 'noreply@github.com')}`,
    ...(isSigned
      ? ['gpgsig -----BEGIN PGP SIGNATURE-----', ' ', ' test', ' -----END PGP SIGNATURE-----']
      : []),
  ];
  const made = await tryGit(repository.path, ['hash-object', '-t', 'commit', '-w', '--stdin'], {
    input: `${lines.join('\n')}\n\n${message}`,
  });
  const sha = made.stdout.trim();
  const person = { name: identity.login, email: 'bot@example.com', date };
  const verification = {
    verified: isSigned,
    reason: isSigned ? 'valid' : 'unsigned',
    signature: isSigned ? 'test' : null,
    payload: null,
    verified_at: isSigned ? date : null,
  };
  const commit = { sha, message, tree: { sha: tree }, author: person, committer: person, verification };
  const rendered = parents.map((parent) => ({ sha: parent, url: repository.url, html_url: repository.url }));
  return { status: 201, body: sample('git-commit', { ...commit, parents: rendered }) };
}

async function compare(call: Call) {
  const { repository } = call;
  const [from = '', to = ''] = (call.params['basehead'] ?? '').split('...');
  const base = await repository.resolve(from);
  const head = await repository.resolve(to);
  if (base === null || head === null) return notFound;
  const mergeBase = await git(repository.path, 'merge-base', base, head);
  const counts = await git(repository.path, 'rev-list', '--left-right', '--count', `${base}...${head}`);
  const [behind = 0, ahead = 0] = counts.split('\t').map(Number);
  const commits = (await git(repository.path, 'rev-list', '--reverse', `${base}..${head}`)).split('\n');
  const status = ahead > 0 ? (behind > 0 ? 'diverged' : 'ahead') : behind > 0 ? 'behind' : 'identical';
  const [baseCommit, mergeBaseCommit, files] = await Promise.all([
    renderCommit(repository.path, base),
    renderCommit(repository.path, mergeBase),
    diffFiles(repository.path, base, head),
  ]);
  const rendered = await Promise.all(
    commits.filter(Boolean).map((commit) => renderCommit(repository.path, commit)),
  );
  return page(
    call,
    rendered,
    (commit) => commit,
    (commits) =>
      sample('commit-comparison', {
        base_commit: baseCommit,
        merge_base_commit: mergeBaseCommit,
        status,
        ahead_by: ahead,
        behind_by: behind,
        total_commits: ahead,
        commits,
        files,
      }),
  );
}

async function renderCommit(path: string, sha: string): Promise<JsonObject> {
  const [tree = '', parents = '', ...message] = (
    await git(path, 'log', '-1', '--format=%T%n%P%n%B', sha)
  ).split('\n');
  return sample('commit', {
    sha,
    commit: { message: message.join('\n').trim(), tree: { sha: tree } },
    parents: parents
      .split(' ')
      .filter(Boolean)
      .map((parent) => ({ sha: parent, url: 'https://github.example/' })),
  });
}
