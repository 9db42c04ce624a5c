import { visible } from '../report/visible.js';
import { acceptedPermissions, features, type Feature } from './permissions.js';

/**
 * Why GitHub did not do what was asked: `token` (it was refused), `permission` (the token lacks one), `missing` (not
 * there, or not to be seen), `rate-limit`, `unreachable` (no answer), `refused` (any other answer), `event` (the
 * payload that started the workflow is not one of GitHub's).
 */
export type GitHubFailure =
  'token' | 'permission' | 'missing' | 'rate-limit' | 'unreachable' | 'refused' | 'event';

/** GitHub could not do what was asked; the message says what was tried, why not, and what to do. No stack needed. */
export class GitHubError extends Error {
  override readonly name = 'GitHubError';

  constructor(
    message: string,
    readonly failure: GitHubFailure,
    /** HTTP status, of a GraphQL error the one REST has for it; 0 where there was no answer. */
    readonly status = 0,
    /** Where `failure` is `permission` or `missing`: what the token would need, such as `checks: write`. */
    readonly permission?: string,
  ) {
    super(message);
  }
}

/** What an HTTP client knows of a request that failed. */
export interface FailedRequest {
  /** 200 only where the answer to a GraphQL query holds errors that REST has no status for. */
  status: number;
  message: string;
  /** Absent where the server gave no answer. */
  response?: { headers: Readonly<Record<string, string | number | undefined>>; data?: unknown } | undefined;
}

/** Names a failed request in our words; `nowMs` is the time against which the end of a rate limit is told. */
export function explainFailure(
  feature: Feature,
  repository: string,
  failed: FailedRequest,
  nowMs: number,
): GitHubError {
  const tried = `Could not ${feature} (${repository})`;
  if (failed.response === undefined) {
    const why = visible(failed.message);
    return new GitHubError(
      `${tried}: GitHub gave no answer (${why}). Check the network and GITHUB_API_URL, then run again.`,
      'unreachable',
    );
  }
  const { status } = failed;
  const { headers } = failed.response;
  const answered = `${tried}: GitHub answered ${status} (${saying(failed)}).`;
  if (status === 401)
    return new GitHubError(
      `${answered} The token was refused: it is wrong, expired or revoked. Pass a valid one as github-token.`,
      'token',
      status,
    );
  if (isRateLimit(failed))
    return new GitHubError(
      `${answered} This is a rate limit${whenOver(headers, nowMs)}. Run again then, or pass a token with a limit of its own as github-token.`,
      'rate-limit',
      status,
    );
  const accepted = headers['x-accepted-github-permissions'];
  const permission = acceptedPermissions(typeof accepted === 'string' ? accepted : '') || features[feature];
  if (status === 403)
    return new GitHubError(
      `${answered} The token lacks ${permission}: grant it under "permissions:" in the workflow. On a pull request from a fork or by Dependabot the token can only read.`,
      'permission',
      status,
      permission,
    );
  if (status === 404)
    return new GitHubError(
      `${answered} Either it does not exist, or the token may not see it: that needs ${permission}.`,
      'missing',
      status,
      permission,
    );
  return new GitHubError(answered, 'refused', status);
}

/** Whether GitHub refused because too much was asked of it, as its documentation of both APIs' rate limits says. */
export function isRateLimit({ status, message, response }: FailedRequest): boolean {
  if (status === 429) return true;
  if (status !== 403 && status !== 200) return false;
  return response?.headers['x-ratelimit-remaining'] === '0' || /\bsecondary rate\b/i.test(message);
}

/** GitHub's own words, on one line. */
function saying(failed: FailedRequest): string {
  const data = failed.response?.data as { message?: unknown; errors?: unknown } | undefined;
  const message = typeof data?.message === 'string' ? [data.message] : [];
  const errors = Array.isArray(data?.errors) ? (data.errors as unknown[]) : [];
  const details = errors.map((error) => {
    const said = (error as { message?: unknown } | null)?.message ?? error;
    return typeof said === 'string' ? said : JSON.stringify(said);
  });
  // GraphQL says the same of every node that it refuses.
  return visible([...new Set([...message, ...details])].join('; ')) || 'no reason given';
}

function whenOver(headers: Readonly<Record<string, unknown>>, nowMs: number): string {
  const after = Number(headers['retry-after']);
  const reset = Number(headers['x-ratelimit-reset']);
  const seconds = after > 0 ? after : reset > 0 ? Math.ceil(reset - nowMs / 1000) : 0;
  return seconds > 0 ? ` that ends in ${Math.max(1, Math.ceil(seconds / 60))} min` : '';
}
