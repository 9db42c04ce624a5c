import { renderLabel } from './render.js';
import type { Need } from './identity.js';
import type { PullRequest } from './repository.js';
import { invalid, notFound, page, type Call, type Route } from './route.js';

const repo = '/repos/{owner}/{repo}';
const read: readonly Need[] = [
  ['issues', 'read'],
  ['pull-requests', 'read'],
];
const write: readonly Need[] = [
  ['issues', 'write'],
  ['pull-requests', 'write'],
];

/** The repository's labels and those on a pull request. */
export const labelRoutes: readonly Route[] = [
  {
    operation: `GET ${repo}/issues/{issue_number}/labels`,
    needs: read,
    answer: (call) => {
      const pull = find(call);
      return pull ? page(call, [...pull.labels], (name) => renderLabel(call.repository, name)) : notFound;
    },
  },
  {
    operation: `POST ${repo}/issues/{issue_number}/labels`,
    needs: write,
    answer: (call) => {
      const pull = find(call);
      if (pull === undefined) return notFound;
      for (const label of call.body['labels'] as (string | { name: string })[]) {
        const name = typeof label === 'string' ? label : label.name;
        // GitHub creates a label that does not exist yet, in its default colour.
        const known = existing(call, name) ?? name;
        call.repository.labels.set(known, call.repository.labels.get(known) ?? 'ededed');
        pull.labels.add(known);
      }
      return { status: 200, body: [...pull.labels].map((name) => renderLabel(call.repository, name)) };
    },
  },
  {
    operation: `DELETE ${repo}/issues/{issue_number}/labels/{name}`,
    needs: write,
    answer: (call) => {
      const pull = find(call);
      const name = existing(call, call.params['name'] ?? '');
      if (pull === undefined || name === undefined || !pull.labels.delete(name)) return notFound;
      return { status: 200, body: [...pull.labels].map((label) => renderLabel(call.repository, label)) };
    },
  },
  {
    operation: `GET ${repo}/labels/{name}`,
    needs: read,
    answer: (call) => {
      const name = existing(call, call.params['name'] ?? '');
      return name === undefined ? notFound : { status: 200, body: renderLabel(call.repository, name) };
    },
  },
  {
    operation: `POST ${repo}/labels`,
    needs: write,
    answer: (call) => {
      const name = call.body['name'] as string;
      if (existing(call, name) !== undefined) return invalid('Label', 'name', 'already_exists');
      if (name.length > 50) return invalid('Label', 'name', 'is too long (maximum is 50 characters)');
      call.repository.labels.set(name, (call.body['color'] as string | undefined) ?? 'ededed');
      return { status: 201, body: renderLabel(call.repository, name) };
    },
  },
];

function find({ repository, params }: Call): PullRequest | undefined {
  return repository.pulls.get(Number(params['issue_number']));
}

/** GitHub's labels differ by more than case. */
function existing({ repository }: Call, name: string): string | undefined {
  return [...repository.labels.keys()].find((label) => label.toLowerCase() === name.toLowerCase());
}
