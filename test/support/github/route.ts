import type { JsonObject } from './description.js';
import type { Identity, Need } from './identity.js';
import type { Counter, LocalRepository } from './repository.js';

/** One request to the API, found allowed and valid. */
export interface Call {
  /** The server's address. */
  url: string;
  /** The path as it was asked for, without its query. */
  path: string;
  identity: Identity;
  /** The repository named in the path; routes without one do not read it. */
  repository: LocalRepository;
  params: Readonly<Record<string, string>>;
  query: URLSearchParams;
  body: JsonObject;
  counter: Counter;
}

export interface Answer {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

/** A route by GitHub's own name for it, such as `GET /repos/{owner}/{repo}`. */
export interface Route {
  operation: string;
  /** Any one of these permissions suffices. */
  needs: readonly Need[];
  answer(call: Call): Answer | Promise<Answer>;
}

/** 404 as GitHub says it. */
export const notFound: Answer = {
  status: 404,
  body: { message: 'Not Found', documentation_url: 'https://docs.github.com/rest', status: '404' },
};

/** 422 as GitHub says it. */
export function invalid(resource: string, field: string, message: string): Answer {
  return {
    status: 422,
    body: {
      message: 'Validation Failed',
      errors: [{ resource, field, code: 'custom', message }],
      documentation_url: 'https://docs.github.com/rest',
      status: '422',
    },
  };
}

/** One page of `items`, and where its neighbours are; `wrap` puts it into the answer's body. */
export function page<T>(
  call: Call,
  items: readonly T[],
  render: (item: T) => unknown,
  wrap: (page: unknown[]) => unknown = (page) => page,
): Answer {
  const size = Math.min(100, Math.max(1, Number(call.query.get('per_page') ?? 30)));
  const number = Math.max(1, Number(call.query.get('page') ?? 1));
  const last = Math.max(1, Math.ceil(items.length / size));
  const body = wrap(items.slice((number - 1) * size, number * size).map(render));
  const targets: [string, number][] = [];
  if (number > 1) targets.push(['prev', number - 1]);
  if (number < last) targets.push(['next', number + 1], ['last', last]);
  if (number > 1) targets.push(['first', 1]);
  const link = targets.map(([rel, target]) => `<${pageUrl(call, target)}>; rel="${rel}"`).join(', ');
  return { status: 200, body, ...(link !== '' && { headers: { link } }) };
}

function pageUrl(call: Call, number: number): string {
  const query = new URLSearchParams(call.query);
  query.set('page', String(number));
  return `${call.url}${call.path}?${query.toString()}`;
}
