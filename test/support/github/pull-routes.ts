import { diffFiles } from './diff.js';
import { renderPull } from './render.js';
import type { PullRequest } from './repository.js';
import { notFound, page, type Call, type Route } from './route.js';

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
