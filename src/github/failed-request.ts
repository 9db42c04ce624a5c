import type { FailedRequest } from './errors.js';

/** What the API's client throws, as far as it is not a fault of our own; each plugin has a shape for it. */
interface Thrown extends Partial<FailedRequest> {
  /** GraphQL: beside the answer's body, not around it. */
  headers?: NonNullable<FailedRequest['response']>['headers'];
}

/** The statuses that REST has for GraphQL's types of errors; GitHub sends both names of the rate limit. */
const statuses = new Map<unknown, number>([
  ['FORBIDDEN', 403],
  ['INSUFFICIENT_SCOPES', 403],
  ['NOT_FOUND', 404],
  ['RATE_LIMIT', 429],
  ['RATE_LIMITED', 429],
]);

/**
 * What a thrown value tells of a request that failed; undefined where it is something else. The answer to a GraphQL
 * query is 200 even where it holds errors: its first error of a known type gives the status.
 */
export function failedRequest(thrown: unknown): FailedRequest | undefined {
  if (!(thrown instanceof Error)) return undefined;
  const { status, message, headers, response } = thrown as Error & Thrown;
  if (typeof status === 'number') return { status, message, response };
  // The client throws the body with its headers beside it; its throttling throws the whole answer.
  const answer = headers ? { headers, data: response } : response;
  const errors = (answer?.data as { errors?: unknown } | undefined)?.errors;
  if (!answer || !Array.isArray(errors)) return undefined;
  const types = errors.map((error) => statuses.get((error as { type?: unknown } | null)?.type));
  return { status: types.find((known) => known !== undefined) ?? 200, message, response: answer };
}
