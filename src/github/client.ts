import type { getOctokit } from '@actions/github';
import type { Log } from '../report/log.js';
import { explainFailure, GitHubError } from './errors.js';
import { failedRequest } from './failed-request.js';
import { Pace, type Clock } from './pace.js';
import type { Feature } from './permissions.js';

/** What it takes to speak with GitHub about one repository. */
export interface GitHubOptions extends Clock {
  token: string;
  /** GITHUB_API_URL, such as https://api.github.com. */
  apiUrl: string;
  owner: string;
  repo: string;
  log: Log;
  /** The unit of every pause: 1,000 ms outside tests. */
  retryBaseMs: number;
}

type Octokit = ReturnType<typeof getOctokit>;
export type Rest = Octokit['rest'];
export interface Repo {
  owner: string;
  repo: string;
}
interface Answer<T> {
  data: T;
  headers: { link?: string };
}

const longestWaitSeconds = 60;
const retries = 3;

/** A connection to GitHub; what it needs is loaded here, so that a run without a token never loads it. */
export async function connect(options: GitHubOptions): Promise<GitHub> {
  const [{ getOctokit }, { retry }, { throttling }] = await Promise.all([
    import('@actions/github'),
    import('@octokit/plugin-retry'),
    import('@octokit/plugin-throttling'),
  ]);
  const { token, apiUrl, log, retryBaseMs } = options;
  const wait =
    (kind: string) =>
    (retryAfter: number, request: { method: string; url: string }, _: unknown, count: number) => {
      const what = `${kind} at ${request.method} ${request.url}`;
      if (count >= retries || retryAfter > longestWaitSeconds) {
        log.debug(`${what}: GitHub asks for ${retryAfter} s after ${count} retries; giving up.`);
        return false;
      }
      log.warning(`${what}: trying again in ${retryAfter} s (${count + 1} of ${retries}).`);
      return true;
    };
  const pace = (units: number) => new Pace(units * retryBaseMs, options) as never;
  const octokit = getOctokit(
    token,
    {
      baseUrl: apiUrl,
      // Rate limits are throttling's to retry, and it knows when to give up.
      retry: {
        retries,
        retryAfterBaseValue: retryBaseMs,
        doNotRetry: [400, 401, 403, 404, 410, 422, 429, 451],
      },
      throttle: {
        id: `${apiUrl}/${options.owner}/${options.repo}`,
        retryAfterBaseValue: retryBaseMs,
        write: pace(1),
        notifications: pace(3),
        onRateLimit: wait('Rate limit'),
        onSecondaryRateLimit: wait('Secondary rate limit'),
      },
      log: {
        debug: noLog,
        info: noLog,
        warn: (text: string) => {
          log.debug(text);
        },
        error: noLog,
      },
    },
    retry,
    throttling,
  );
  return new GitHub(octokit, options);
}

const noLog = () => undefined;

/** One repository on GitHub, seen with one token. Every failure is a {@link GitHubError}. */
export class GitHub {
  readonly repo: Repo;
  readonly log: Log;
  #viewer: Promise<Author> | undefined;

  constructor(
    private readonly octokit: Octokit,
    private readonly options: Omit<GitHubOptions, 'token' | 'apiUrl'>,
  ) {
    this.repo = { owner: options.owner, repo: options.repo };
    this.log = options.log;
  }

  /**
   * What GitHub answers to one request.
   * @throws {GitHubError} that names the feature.
   */
  async call<T>(feature: Feature, request: (rest: Rest, repo: Repo) => Promise<Answer<T>>): Promise<T> {
    return (await this.#attempt(feature, () => request(this.octokit.rest, this.repo))).data;
  }

  /**
   * What GitHub answers to a GraphQL query, in which the repository is `$owner` and `$repo` beside the `variables`. The
   * address is that of the REST API, as octokit derives it: https://api.github.com/graphql,
   * https://ghes.example/api/graphql.
   * @throws {GitHubError} that names the feature; also where the answer holds errors beside data.
   */
  ask<T>(
    feature: Feature,
    query: string,
    variables: Readonly<Record<string, string | number | null>> = {},
  ): Promise<T> {
    return this.#attempt(feature, () => this.octokit.graphql<T>(query, { ...variables, ...this.repo }));
  }

  /**
   * Everything in a list, over all its pages (`paginate` of octokit would take a 409 for the end of the list).
   * @throws {GitHubError} that names the feature.
   */
  async list<T>(
    feature: Feature,
    request: (rest: Rest, repo: Repo & { per_page: number; page: number }) => Promise<Answer<T[]>>,
  ): Promise<T[]> {
    const items: T[] = [];
    for (let page = 1; ; page++) {
      const at = { ...this.repo, per_page: 100, page };
      const { data, headers } = await this.#attempt(feature, () => request(this.octokit.rest, at));
      items.push(...data);
      if (!headers.link?.includes('rel="next"')) return items;
    }
  }

  /** Waits for what others are writing meanwhile: as long as GitHub asks for between two writes. */
  pause(): Promise<void> {
    return this.options.sleep(this.options.retryBaseMs);
  }

  /**
   * Who the token speaks for: asked by GraphQL, which unlike `GET /user` also answers an App's token. One of which GitHub
   * says that it speaks for nobody is taken for GITHUB_TOKEN.
   * @throws {GitHubError} where GitHub does not say: to be taken for another would leave our own comments to strangers.
   */
  viewer(): Promise<Author> {
    this.#viewer ??= this.#askViewer().catch((error: unknown) => {
      // Whoever asks next may be told.
      this.#viewer = undefined;
      throw error;
    });
    return this.#viewer;
  }

  async #askViewer(): Promise<Author> {
    try {
      const { viewer } = await this.#attempt('read who the token speaks for', () =>
        this.octokit.graphql<{ viewer: { login: string; databaseId: number } | null }>(
          'query { viewer { login databaseId } }',
        ),
      );
      if (viewer) return { login: viewer.login, id: viewer.databaseId };
    } catch (error) {
      if (!isOfNobody(error)) throw error;
    }
    this.log.debug('GitHub does not say who the token speaks for; taken for GITHUB_TOKEN.');
    return { login: 'github-actions[bot]' };
  }

  async #attempt<T>(feature: Feature, request: () => Promise<T>): Promise<T> {
    try {
      return await request();
    } catch (error) {
      const failed = failedRequest(error);
      if (!failed) throw error;
      throw explainFailure(feature, `${this.repo.owner}/${this.repo.repo}`, failed, this.options.now());
    }
  }
}

/** Whether GitHub says what it says to an App's token about the user that it has none of. */
function isOfNobody(error: unknown): boolean {
  return (
    error instanceof GitHubError &&
    error.failure === 'permission' &&
    error.message.includes('Resource not accessible by integration')
  );
}

/** Whoever wrote something; the login alone where the id is not known. */
export interface Author {
  login: string;
  id?: number;
}
