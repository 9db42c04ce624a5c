import type { LocalGitHub, RecordedRequest } from '../support/local-github.js';

/** What the examples that only read ask for under `permissions:`, and no more. */
export const reading = {
  contents: 'read',
  'pull-requests': 'read',
  checks: 'read',
  statuses: 'read',
  actions: 'read',
} as const;

/** The requests that asked for a change; git fetches and GraphQL reads by POST too. */
export function writesTo(github: LocalGitHub): RecordedRequest[] {
  return github.requests.filter(
    ({ method, path }) => !['GET', 'HEAD'].includes(method) && !/\/git-upload-pack$|\/graphql$/.test(path),
  );
}
