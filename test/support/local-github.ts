import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { git, tempDir } from './git.js';
import { checkRoutes } from './github/check-routes.js';
import { commentRoutes } from './github/comment-routes.js';
import { dispatchRoutes } from './github/dispatch-routes.js';
import { requestFaults, responseFaults, type JsonObject } from './github/description.js';
import { Faults, type Fault, type FaultResponse } from './github/faults.js';
import { serveGit } from './github/git-http.js';
import { answerGraphql } from './github/graphql.js';
import { acceptedPermissions, isAllowed, type Identity } from './github/identity.js';
import { labelRoutes } from './github/label-routes.js';
import { pullRoutes } from './github/pull-routes.js';
import { reactionRoutes } from './github/reaction-routes.js';
import { LocalRepository } from './github/repository.js';
import { repositoryReviewRoutes } from './github/repository-review-routes.js';
import { repositoryRoutes } from './github/repository-routes.js';
import { reviewRoutes } from './github/review-routes.js';
import { notFound, type Answer, type Route } from './github/route.js';
import { statusRoutes } from './github/status-routes.js';

export type { Identity, LocalRepository };

/** One request as the server saw it. */
export interface RecordedRequest {
  method: string;
  /** With its query. */
  path: string;
  /** 0 where the connection was dropped. */
  status: number;
  body: unknown;
  /** The login the token speaks for; null without a (valid) token. */
  login: string | null;
}

const routes = [
  ...repositoryRoutes,
  ...repositoryReviewRoutes,
  ...pullRoutes,
  ...reviewRoutes,
  ...commentRoutes,
  ...reactionRoutes,
  ...labelRoutes,
  ...checkRoutes,
  ...statusRoutes,
  ...dispatchRoutes,
].map((route) => ({ route, ...matcher(route) }));

/**
 * A GitHub on this machine: the REST API under `/api/v3`, GraphQL at `/api/graphql` (and `/graphql`, where github.com
 * has it) and git over smart HTTP, in front of real bare repositories. What it is asked and what it answers is held against GitHub's own description of its API; a request
 * that this description does not allow, or that no route serves, fails the test in `stop()`.
 */
export class LocalGitHub {
  readonly requests: RecordedRequest[] = [];
  /** What the tests must not do: unknown routes, requests and responses that GitHub's description does not allow. */
  readonly failures: string[] = [];
  readonly #identities = new Map<string, Identity>();
  readonly #repositories = new Map<string, LocalRepository>();
  readonly #faults = new Faults();
  #lastId = 1000;
  #ticks = 0;
  readonly #counter = {
    nextId: () => ++this.#lastId,
    now: () => new Date(Date.UTC(2026, 0, 1) + 1000 * this.#ticks++).toISOString().replace('.000', ''),
  };

  private constructor(
    private readonly server: Server,
    private readonly root: string,
    /** Without a slash at its end. */
    readonly url: string,
  ) {}

  /** Starts on a free port of 127.0.0.1. */
  static async start(): Promise<LocalGitHub> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const github = new LocalGitHub(server, await tempDir('github'), `http://127.0.0.1:${port}`);
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      github.#serve(request, response).catch((error: unknown) => {
        github.failures.push(`${request.method ?? ''} ${request.url ?? ''}: ${String(error)}`);
        response.destroy();
      });
    });
    return github;
  }

  /** GITHUB_API_URL. */
  get apiUrl(): string {
    return `${this.url}/api/v3`;
  }

  /**
   * Stops the server.
   * @throws {Error} when a request was made that GitHub would not understand.
   */
  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    await closed;
    this.assertNoUnknownRequests();
  }

  /** @throws {Error} that lists all `failures`. */
  assertNoUnknownRequests(): void {
    if (this.failures.length > 0)
      throw new Error(`The local GitHub was misused:\n${this.failures.join('\n')}`);
  }

  /** An empty bare repository; private unless told. */
  async addRepository(options: {
    owner: string;
    name: string;
    defaultBranch?: string;
    isPrivate?: boolean;
    parent?: LocalRepository;
  }): Promise<LocalRepository> {
    const { owner, name, defaultBranch = 'main', isPrivate = true, parent } = options;
    const path = join(this.root, owner, `${name}.git`);
    await mkdir(path, { recursive: true });
    await git(path, 'init', '--quiet', '--bare', `--initial-branch=${defaultBranch}`);
    if (parent) await git(path, 'fetch', '--quiet', parent.path, '+refs/heads/*:refs/heads/*');
    const repository = new LocalRepository(
      owner,
      name,
      defaultBranch,
      isPrivate,
      path,
      this.url,
      parent,
      this.#counter,
    );
    this.#repositories.set(repository.fullName.toLowerCase(), repository);
    return repository;
  }

  /**
   * A token that speaks for somebody: without `login` and `type` for the bot of GitHub Actions, as GITHUB_TOKEN does.
   * What `permissions` does not name is `none`.
   */
  addToken(options: Partial<Omit<Identity, 'token'>> & Pick<Identity, 'permissions'>): string {
    const token = `ghs_${randomBytes(18).toString('hex')}`;
    const bot = { login: 'github-actions[bot]', id: 41_898_282, type: 'Bot' } as const;
    this.#identities.set(token, { ...bot, ...options, token });
    return token;
  }

  /** Arms a fault: the next `times` requests that match are struck, API and git alike. */
  fault(fault: Fault): void {
    this.#faults.add(fault);
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = request.method ?? 'GET';
    const target = new URL(request.url ?? '/', this.url);
    const identity = this.#identify(request.headers.authorization);
    const record: RecordedRequest = {
      method,
      path: target.pathname + target.search,
      status: 0,
      body: undefined,
      login: identity?.login ?? null,
    };
    this.requests.push(record);
    const isGraphql = ['/api/graphql', '/graphql'].includes(target.pathname);
    const isApi = isGraphql || target.pathname.startsWith('/api/');
    if (isApi) record.body = await readJson(request);
    const fault = await this.#faults.strike(method, record.path);
    if (fault === 'drop') return void response.destroy();
    if (typeof fault === 'object' && 'status' in fault) {
      send(response, record, fault);
      return;
    }
    if (!isApi) return this.#git(request, response, target, identity, record, fault);
    const answer = isGraphql
      ? await this.#graphql(identity, record.body)
      : await this.#api(method, target, identity, record.body);
    if (fault === 'drop-answer') return void response.destroy();
    send(response, record, answer);
  }

  async #api(
    method: string,
    target: URL,
    identity: Identity | null | undefined,
    body: unknown,
  ): Promise<Answer> {
    const path = target.pathname.slice('/api/v3'.length);
    const found = routes.find((one) => one.method === method && one.pattern.test(path));
    if (found === undefined) {
      this.failures.push(`${method} ${path}: no route serves it (test/support/github/*-routes.ts)`);
      return notFound;
    }
    const { route, pattern, names } = found;
    const fail = (faults: string[]): Answer | undefined => {
      if (faults.length === 0) return undefined;
      this.failures.push(...faults.map((fault) => `${method} ${path}: ${fault}`));
      return { status: 500, body: { message: faults.join('; ') } };
    };
    const check = (answer: Answer): Answer =>
      fail(responseFaults(route.operation, answer.status, answer.body)) ?? answer;
    if (!identity) return unauthorised;
    const values = (pattern.exec(path) ?? []).slice(1).map(decodeURIComponent);
    const params = Object.fromEntries(names.map((name, index) => [name, values[index] ?? '']));
    const repository = this.#repositories.get(
      `${params['owner'] ?? ''}/${params['repo'] ?? ''}`.toLowerCase(),
    );
    if (repository === undefined && names.includes('repo')) return check(notFound);
    if (!isAllowed(identity, route.needs)) return check(refused(identity, route));
    const wrong = fail(requestFaults(route.operation, target.searchParams, body));
    if (wrong) return wrong;
    return check(
      await route.answer({
        url: this.url,
        path: target.pathname,
        identity,
        // Routes without a repository in their path do not read it.
        repository: repository as LocalRepository,
        params,
        query: target.searchParams,
        body: (body ?? {}) as JsonObject,
        counter: this.#counter,
      }),
    );
  }

  async #graphql(identity: Identity | null | undefined, body: unknown): Promise<Answer> {
    if (!identity) return unauthorised;
    const find = (fullName: string) => this.#repositories.get(fullName.toLowerCase());
    const { answer, faults } = await answerGraphql(
      { identity, find, repositories: [...this.#repositories.values()] },
      body,
    );
    this.failures.push(...faults.map((fault) => `POST /graphql: ${fault}`));
    return answer;
  }

  async #git(
    request: IncomingMessage,
    response: ServerResponse,
    target: URL,
    identity: Identity | null | undefined,
    record: RecordedRequest,
    fault: FaultResponse | undefined,
  ): Promise<void> {
    const match = /^\/([^/]+)\/([^/]+?)(?:\.git)?\/(info\/refs|git-upload-pack|git-receive-pack)$/.exec(
      target.pathname,
    );
    const repository = this.#repositories.get(`${match?.[1] ?? ''}/${match?.[2] ?? ''}`.toLowerCase());
    const isPush =
      target.pathname.endsWith('/git-receive-pack') || target.search.includes('git-receive-pack');
    const access = identity?.permissions.contents ?? 'none';
    const challenge = { 'www-authenticate': 'Basic realm="GitHub"' };
    if (identity === null || (identity === undefined && (isPush || repository?.isPrivate !== false))) {
      send(response, record, { status: 401, body: 'Repository not found.', headers: challenge });
      return;
    }
    if (repository === undefined || !match || (identity && repository.isPrivate && access === 'none')) {
      send(response, record, { status: 404, body: 'Repository not found.' });
      return;
    }
    if (isPush && access !== 'write') {
      send(response, record, { status: 403, body: 'Write access to repository not granted.' });
      return;
    }
    if (!isPush) await repository.computeMerges();
    record.status = await serveGit(request, response, {
      root: this.root,
      pathInfo: `/${repository.fullName}.git/${match[3] ?? ''}`,
      query: target.search.slice(1),
      user: identity?.login,
      dropAnswer: fault === 'drop-answer',
      outliveClient: fault === 'outlive-client',
      done: async () => {
        if (isPush) await repository.pushed(this.#repositories.values());
      },
    });
  }

  /** Undefined without credentials, null for a token nobody gave out. */
  #identify(authorization: string | undefined): Identity | null | undefined {
    if (authorization === undefined) return undefined;
    const [scheme = '', value = ''] = authorization.split(' ');
    const token = /^basic$/i.test(scheme)
      ? Buffer.from(value, 'base64')
          .toString()
          .replace(/^[^:]*:/, '')
      : value;
    return this.#identities.get(token) ?? null;
  }
}

const unauthorised: Answer = {
  status: 401,
  body: { message: 'Bad credentials', documentation_url: 'https://docs.github.com/rest', status: '401' },
};

function refused(identity: Identity, route: Route): Answer {
  const by = identity.type === 'Bot' ? 'integration' : 'personal access token';
  return {
    status: 403,
    body: {
      message: `Resource not accessible by ${by}`,
      documentation_url: 'https://docs.github.com/rest',
      status: '403',
    },
    headers: { 'x-accepted-github-permissions': acceptedPermissions(route.needs) },
  };
}

function matcher(route: Route): { method: string; pattern: RegExp; names: string[] } {
  const [method = '', template = ''] = route.operation.split(' ');
  const names = [...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
  // A ref may have slashes of its own.
  const pattern = template.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    ['ref', 'branch', 'basehead'].includes(name) ? '(.+)' : '([^/]+)',
  );
  return { method, pattern: new RegExp(`^${pattern}$`), names };
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  return text === '' ? undefined : (JSON.parse(text) as unknown);
}

function send(response: ServerResponse, record: RecordedRequest, answer: Answer): void {
  record.status = answer.status;
  const isText = typeof answer.body === 'string';
  response.writeHead(answer.status, {
    'content-type': isText ? 'text/plain' : 'application/json; charset=utf-8',
    ...answer.headers,
  });
  response.end(isText ? answer.body : answer.body === undefined ? undefined : JSON.stringify(answer.body));
}
