import { parse } from 'yaml';
import { tryGit } from '../git.js';
import { notFound, type Answer, type Call, type Route } from './route.js';

const repo = '/repos/{owner}/{repo}';

/** What starts workflows. */
export const dispatchRoutes: readonly Route[] = [
  {
    operation: `POST ${repo}/actions/workflows/{workflow_id}/dispatches`,
    needs: [['actions', 'write']],
    answer: start,
  },
  {
    operation: `POST ${repo}/dispatches`,
    needs: [['contents', 'write']],
    answer: ({ repository, body }) => {
      const { event_type: to, client_payload: inputs } = body as {
        event_type: string;
        client_payload?: object;
      };
      repository.dispatches.push({ to, inputs: { ...inputs } });
      return { status: 204 };
    },
  },
];

async function start({ repository, params, body }: Call): Promise<Answer> {
  const { ref = '', inputs = {} } = body as { ref?: string; inputs?: Record<string, unknown> };
  const file = params['workflow_id'] ?? '';
  const path = `.github/workflows/${file}`;
  const read = (branch: string) =>
    tryGit(repository.path, ['cat-file', 'blob', `refs/heads/${branch}:${path}`]);
  // GitHub knows the workflows of the default branch.
  if ((await read(repository.defaultBranch)).code !== 0) return notFound;
  if ((await repository.resolve(`refs/heads/${ref}`)) === null) return refused(`No ref found for: ${ref}`);
  const { on } = parse((await read(ref)).stdout) as { on: unknown };
  const events = typeof on === 'string' ? { [on]: null } : (on as Record<string, unknown>);
  if (!('workflow_dispatch' in events)) return refused("Workflow does not have 'workflow_dispatch' trigger");
  const declared = (events['workflow_dispatch'] as { inputs?: object } | null)?.inputs ?? {};
  const unexpected = Object.keys(inputs).filter((name) => !(name in declared));
  if (unexpected.length > 0) return refused(`Unexpected inputs provided: ${JSON.stringify(unexpected)}`);
  repository.dispatches.push({ to: file, ref, inputs });
  return { status: 204 };
}

function refused(message: string): Answer {
  return {
    status: 422,
    body: {
      message,
      documentation_url: 'https://docs.github.com/rest/actions/workflows#create-a-workflow-dispatch-event',
      status: '422',
    },
  };
}
