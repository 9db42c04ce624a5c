import { renderPull, renderRepository, renderUser } from './github/render.js';
import type { LocalRepository } from './local-github.js';

/** What starts a workflow: the event's name and the payload that GitHub writes to GITHUB_EVENT_PATH. */
export interface WorkflowEvent {
  name: string;
  payload: Record<string, unknown>;
}

const sender = renderUser({ login: 'octocat', id: 500, type: 'User' });

/** `pull_request` (or `pull_request_target`) about a pull request as it stands; `before` is its head before the push. */
export function pullRequestEvent(
  repository: LocalRepository,
  number: number,
  options: { action?: string; before?: string; name?: 'pull_request' | 'pull_request_target' } = {},
): WorkflowEvent {
  return {
    name: options.name ?? 'pull_request',
    payload: {
      action: options.action ?? 'synchronize',
      number,
      ...(options.before !== undefined && {
        before: options.before,
        after: repository.pull(number).headSha,
      }),
      pull_request: renderPull(repository, repository.pull(number), 'pull-request'),
      repository: renderRepository(repository, 'full-repository'),
      sender,
    },
  };
}

/** `push` of a branch as it stands. */
export async function pushEvent(repository: LocalRepository, branch: string): Promise<WorkflowEvent> {
  const ref = `refs/heads/${branch}`;
  const after = await repository.resolve(ref);
  return {
    name: 'push',
    payload: {
      ref,
      before: '0'.repeat(40),
      after,
      deleted: after === null,
      repository: renderRepository(repository, 'full-repository'),
      sender,
    },
  };
}

/** `schedule`, `workflow_dispatch` or `repository_dispatch`, which run on the default branch; `said` adds to the payload. */
export function repositoryEvent(
  repository: LocalRepository,
  name: 'schedule' | 'workflow_dispatch' | 'repository_dispatch',
  said: Record<string, unknown> = {},
): WorkflowEvent {
  return { name, payload: { repository: renderRepository(repository, 'full-repository'), sender, ...said } };
}

/** `issue_comment` on a pull request, which runs on the default branch and does not say what the pull request is at. */
export function issueCommentEvent(
  repository: LocalRepository,
  number: number,
  action: 'created' | 'edited' | 'deleted' = 'created',
): WorkflowEvent {
  const url = `${repository.url}/${repository.fullName}/pull/${number}`;
  return {
    name: 'issue_comment',
    payload: {
      action,
      issue: { number, state: repository.pull(number).state, pull_request: { html_url: url } },
      comment: { id: 1, body: '' },
      repository: renderRepository(repository, 'full-repository'),
      sender,
    },
  };
}

/** `merge_group`: a merge queue asks whether a pull request may become base at a commit that it made for it. */
export function mergeGroupEvent(repository: LocalRepository, number: number, headSha: string): WorkflowEvent {
  const { base: baseRef } = repository.pull(number);
  const base = '0'.repeat(40);
  return {
    name: 'merge_group',
    payload: {
      action: 'checks_requested',
      merge_group: {
        head_sha: headSha,
        head_ref: `refs/heads/gh-readonly-queue/${baseRef}/pr-${number}-${base}`,
        base_sha: base,
        base_ref: `refs/heads/${baseRef}`,
      },
      repository: renderRepository(repository, 'full-repository'),
      sender,
    },
  };
}
