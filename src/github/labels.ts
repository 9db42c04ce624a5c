import type { GitHub } from './client.js';
import { GitHubError } from './errors.js';

/**
 * Puts the label on the pull request, or takes it off; returns whether that changed anything. A label that the
 * repository does not have yet is created. GitHub's labels differ by more than case.
 * @throws {GitHubError}
 */
export async function setLabel(github: GitHub, number: number, name: string, on: boolean): Promise<boolean> {
  const labels = await github.list('read the labels of the pull request', (rest, page) =>
    rest.issues.listLabelsOnIssue({ ...page, issue_number: number }),
  );
  const isOn = labels.some((label) => label.name.toLowerCase() === name.toLowerCase());
  if (isOn === on) return false;
  if (on) {
    await ensureLabel(github, name);
    await github.call('label the pull request', (rest, repo) =>
      rest.issues.addLabels({ ...repo, issue_number: number, labels: [name] }),
    );
    return true;
  }
  // 404: somebody took it off meanwhile.
  const removed = await unless(404, () =>
    github.call('label the pull request', (rest, repo) =>
      rest.issues.removeLabel({ ...repo, issue_number: number, name }),
    ),
  );
  return removed !== undefined;
}

async function ensureLabel(github: GitHub, name: string): Promise<void> {
  const existing = await unless(404, () =>
    github.call('label the pull request', (rest, repo) => rest.issues.getLabel({ ...repo, name })),
  );
  if (existing !== undefined) return;
  // 422: another run created it meanwhile, or adding it will say what is wrong with its name.
  await unless(422, () =>
    github.call('label the pull request', (rest, repo) =>
      rest.issues.createLabel({ ...repo, name, color: 'd93f0b', description: 'Set by parallel-claude' }),
    ),
  );
}

/** What `call` returns, or undefined where GitHub answers with `status`. */
async function unless<T>(status: number, call: () => Promise<T>): Promise<T | undefined> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof GitHubError && error.status === status) return undefined;
    throw error;
  }
}
