import { tryGit } from '../git.js';
import { diffFiles } from './diff.js';
import { renderPull } from './render.js';
import type { PullRequest } from './repository.js';
import { invalid, notFound, page, type Answer, type Call, type Route } from './route.js';

const pulls = '/repos/{owner}/{repo}/pulls';

/** Pull requests and their files. */
export const pullRoutes: readonly Route[] = [
  {
    operation: `GET ${pulls}`,
    needs: [['pull-requests', 'read']],
    answer: (call) =>
      page(call, selected(call), (pull) => renderPull(call.repository, pull, 'pull-request-simple')),
  },
  {
    operation: `POST ${pulls}`,
    needs: [['pull-requests', 'write']],
    answer: open,
  },
  {
    operation: `PATCH ${pulls}/{pull_number}`,
    needs: [['pull-requests', 'write']],
    answer: async ({ repository, params, body }) => {
      const number = Number(params['pull_number']);
      if (!repository.pulls.has(number)) return notFound;
      const pull = await repository.updatePullRequest(number, body);
      return { status: 200, body: renderPull(repository, pull, 'pull-request') };
    },
  },
  {
    operation: `GET ${pulls}/{pull_number}`,
    needs: [
      ['pull-requests', 'read'],
      ['contents', 'read'],
    ],
    answer: async ({ repository, params }) => {
      const pull = repository.pulls.get(Number(params['pull_number']));
      if (pull === undefined) return notFound;
      await repository.computeMerge(pull);
      return { status: 200, body: renderPull(repository, pull, 'pull-request') };
    },
  },
  {
    operation: `GET ${pulls}/{pull_number}/files`,
    needs: [['pull-requests', 'read']],
    answer: async (call) => {
      const pull = call.repository.pulls.get(Number(call.params['pull_number']));
      if (pull === undefined) return notFound;
      // GitHub lists no more than 3,000, whatever the page.
      const files = (await diffFiles(call.repository.path, pull.baseSha, pull.headSha)).slice(0, 3000);
      return page(call, files, (file) => file);
    },
  },
];

async function open({ repository, identity, body }: Call): Promise<Answer> {
  // A setting of the repository, which no permission of the token outweighs.
  if (identity.login === 'github-actions[bot]' && !repository.settings.actionsOpenPullRequests)
    return {
      status: 403,
      body: {
        message: 'GitHub Actions is not permitted to create or approve pull requests.',
        documentation_url: 'https://docs.github.com/rest/pulls/pulls#create-a-pull-request',
        status: '403',
      },
    };
  const { head = '', base = '', title = '' } = body as Record<string, string | undefined>;
  for (const [field, branch] of Object.entries({ head, base }))
    if ((await repository.resolve(`refs/heads/${branch}`)) === null)
      return invalid('PullRequest', field, `${field} is invalid`);
  const contained = await tryGit(repository.path, [
    'merge-base',
    '--is-ancestor',
    `refs/heads/${head}`,
    `refs/heads/${base}`,
  ]);
  if (contained.code === 0) return invalid('PullRequest', 'base', `No commits between ${base} and ${head}`);
  const isSame = (pull: PullRequest) =>
    pull.headRepository === repository && pull.head === head && pull.base === base && pull.state === 'open';
  if ([...repository.pulls.values()].some(isSame))
    return invalid('PullRequest', 'head', `A pull request already exists for ${repository.owner}:${head}.`);
  const pull = await repository.openPullRequest({
    head,
    base,
    title,
    body: (body['body'] as string | undefined) ?? null,
    author: identity.login,
  });
  return { status: 201, body: renderPull(repository, pull, 'pull-request') };
}

function selected({ repository, query }: Call): PullRequest[] {
  const state = query.get('state') ?? 'open';
  const head = query.get('head');
  const base = query.get('base');
  const sort = query.get('sort') ?? 'created';
  // GitHub's default: newest first when sorted by creation, else oldest first.
  const direction = query.get('direction') ?? (sort === 'created' ? 'desc' : 'asc');
  const key = (pull: PullRequest) =>
    sort === 'updated' ? pull.updatedAt : String(pull.number).padStart(9, '0');
  const chosen = [...repository.pulls.values()]
    .filter((pull) => state === 'all' || pull.state === state)
    .filter((pull) => base === null || pull.base === base)
    .filter((pull) => head === null || head === `${pull.headRepository?.owner ?? ''}:${pull.head}`)
    .sort((a, b) => (key(a) < key(b) ? -1 : 1));
  return direction === 'desc' ? chosen.reverse() : chosen;
}
