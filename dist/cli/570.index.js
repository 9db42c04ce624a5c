export const id = 570;
export const ids = [570];
export const modules = {

/***/ 7107:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Tc: () => (/* binding */ gitHubOf),
  jf: () => (/* binding */ tokenIn)
});

// UNUSED EXPORTS: repositoryAt

// EXTERNAL MODULE: ./src/github/errors.js + 1 modules
var errors = __webpack_require__(1721);
;// CONCATENATED MODULE: ./src/github/failed-request.js
/** The statuses that REST has for GraphQL's types of errors; GitHub sends both names of the rate limit. */
const statuses = new Map([
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
function failedRequest(thrown) {
    if (!(thrown instanceof Error))
        return undefined;
    const { status, message, headers, response } = thrown;
    if (typeof status === 'number')
        return { status, message, response };
    // The client throws the body with its headers beside it; its throttling throws the whole answer.
    const answer = headers ? { headers, data: response } : response;
    const errors = answer?.data?.errors;
    if (!answer || !Array.isArray(errors))
        return undefined;
    const types = errors.map((error) => statuses.get(error?.type));
    return { status: types.find((known) => known !== undefined) ?? 200, message, response: answer };
}

;// CONCATENATED MODULE: ./src/github/pace.js
/**
 * Lets jobs pass one after another, each at least `pauseMs` after the one before has ended: GitHub asks for a second
 * between writes. Has the shape that @octokit/plugin-throttling expects of its limiters.
 */
class Pace {
    pauseMs;
    clock;
    #last = Promise.resolve();
    #freeAt = 0;
    constructor(pauseMs, clock) {
        this.pauseMs = pauseMs;
        this.clock = clock;
    }
    /** One pace for all: the plugin asks for one by connection. */
    key() {
        return this;
    }
    /** What `job` returns, once it is its turn. */
    schedule(_options, job) {
        const turn = this.#last.then(async () => {
            const wait = this.#freeAt - this.clock.now();
            if (wait > 0)
                await this.clock.sleep(wait);
            try {
                return await job();
            }
            finally {
                this.#freeAt = this.clock.now() + this.pauseMs;
            }
        });
        this.#last = turn.catch(() => undefined);
        return turn;
    }
}

;// CONCATENATED MODULE: ./src/github/client.js



const longestWaitSeconds = 60;
const retries = 3;
/** A connection to GitHub; what it needs is loaded here, so that a run without a token never loads it. */
async function connect(options) {
    const [{ getOctokit }, { retry }, { throttling }] = await Promise.all([
        __webpack_require__.e(/* import() */ 572).then(__webpack_require__.bind(__webpack_require__, 7572)),
        Promise.all(/* import() */[__webpack_require__.e(605), __webpack_require__.e(369)]).then(__webpack_require__.bind(__webpack_require__, 1369)),
        Promise.all(/* import() */[__webpack_require__.e(605), __webpack_require__.e(830)]).then(__webpack_require__.bind(__webpack_require__, 8830)),
    ]);
    const { token, apiUrl, log, retryBaseMs } = options;
    const wait = (kind) => (retryAfter, request, _, count) => {
        const what = `${kind} at ${request.method} ${request.url}`;
        if (count >= retries || retryAfter > longestWaitSeconds) {
            log.debug(`${what}: GitHub asks for ${retryAfter} s after ${count} retries; giving up.`);
            return false;
        }
        log.warning(`${what}: trying again in ${retryAfter} s (${count + 1} of ${retries}).`);
        return true;
    };
    const pace = (units) => new Pace(units * retryBaseMs, options);
    const octokit = getOctokit(token, {
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
            warn: (text) => {
                log.debug(text);
            },
            error: noLog,
        },
    }, retry, throttling);
    return new GitHub(octokit, options);
}
const noLog = () => undefined;
/** One repository on GitHub, seen with one token. Every failure is a {@link GitHubError}. */
class GitHub {
    octokit;
    options;
    repo;
    log;
    #viewer;
    constructor(octokit, options) {
        this.octokit = octokit;
        this.options = options;
        this.repo = { owner: options.owner, repo: options.repo };
        this.log = options.log;
    }
    /**
     * What GitHub answers to one request.
     * @throws {GitHubError} that names the feature.
     */
    async call(feature, request) {
        return (await this.#attempt(feature, () => request(this.octokit.rest, this.repo))).data;
    }
    /**
     * What GitHub answers to a GraphQL query, in which the repository is `$owner` and `$repo` beside the `variables`. The
     * address is that of the REST API, as octokit derives it: https://api.github.com/graphql,
     * https://ghes.example/api/graphql.
     * @throws {GitHubError} that names the feature; also where the answer holds errors beside data.
     */
    ask(feature, query, variables = {}) {
        return this.#attempt(feature, () => this.octokit.graphql(query, { ...variables, ...this.repo }));
    }
    /**
     * Everything in a list, over all its pages (`paginate` of octokit would take a 409 for the end of the list).
     * @throws {GitHubError} that names the feature.
     */
    async list(feature, request) {
        const items = [];
        for (let page = 1;; page++) {
            const at = { ...this.repo, per_page: 100, page };
            const { data, headers } = await this.#attempt(feature, () => request(this.octokit.rest, at));
            items.push(...data);
            if (!headers.link?.includes('rel="next"'))
                return items;
        }
    }
    /** Waits for what others are writing meanwhile: as long as GitHub asks for between two writes. */
    pause() {
        return this.options.sleep(this.options.retryBaseMs);
    }
    /**
     * Who the token speaks for: asked by GraphQL, which unlike `GET /user` also answers an App's token. One of which GitHub
     * says that it speaks for nobody is taken for GITHUB_TOKEN.
     * @throws {GitHubError} where GitHub does not say: to be taken for another would leave our own comments to strangers.
     */
    viewer() {
        this.#viewer ??= this.#askViewer().catch((error) => {
            // Whoever asks next may be told.
            this.#viewer = undefined;
            throw error;
        });
        return this.#viewer;
    }
    async #askViewer() {
        try {
            const { viewer } = await this.#attempt('read who the token speaks for', () => this.octokit.graphql('query { viewer { login databaseId } }'));
            if (viewer)
                return { login: viewer.login, id: viewer.databaseId };
        }
        catch (error) {
            if (!isOfNobody(error))
                throw error;
        }
        this.log.debug('GitHub does not say who the token speaks for; taken for GITHUB_TOKEN.');
        return { login: 'github-actions[bot]' };
    }
    async #attempt(feature, request) {
        try {
            return await request();
        }
        catch (error) {
            const failed = failedRequest(error);
            if (!failed)
                throw error;
            throw (0,errors/* explainFailure */.SP)(feature, `${this.repo.owner}/${this.repo.repo}`, failed, this.options.now());
        }
    }
}
/** Whether GitHub says what it says to an App's token about the user that it has none of. */
function isOfNobody(error) {
    return (error instanceof errors/* GitHubError */.y_ &&
        error.failure === 'permission' &&
        error.message.includes('Resource not accessible by integration'));
}

;// CONCATENATED MODULE: ./src/cli/github.js

/**
 * The repository of a remote on GitHub, seen with the token of GH_TOKEN, else of GITHUB_TOKEN (the order of GitHub's own
 * command); undefined without a token, or where the remote is on another server than the one that the token is for:
 * GITHUB_SERVER_URL, else github.com.
 */
async function gitHubOf(remote, host) {
    const token = tokenIn(host.env);
    const server = host.env['GITHUB_SERVER_URL'] || 'https://github.com';
    const found = repositoryAt(remote.url, server);
    if (token === '' || !found)
        return undefined;
    return connect({
        ...found,
        token,
        apiUrl: host.env['GITHUB_API_URL'] || apiOf(server),
        log: host.log,
        retryBaseMs: host.retryBaseMs / 2,
        sleep: (milliseconds) => host.sleep(milliseconds),
        now: Date.now,
    });
}
/** The token for GitHub's API; '' where there is none. */
function tokenIn(env) {
    return env['GH_TOKEN'] || env['GITHUB_TOKEN'] || '';
}
/**
 * Owner and name of the repository that a remote's URL names, by HTTP or by SSH (`git@github.com:octo/demo.git`).
 * @returns undefined where it is on another server.
 */
function repositoryAt(url, server) {
    const scp = /^(?:[^@/]+@)?([^:/]+):(?!\/\/)(.*)$/.exec(url);
    const address = scp ? `ssh://${scp[1] ?? ''}/${scp[2] ?? ''}` : url;
    if (!URL.canParse(address) || !URL.canParse(server))
        return undefined;
    const { protocol, host, hostname, pathname } = new URL(address);
    const there = new URL(server);
    const isThere = protocol === 'ssh:' ? hostname === there.hostname : host === there.host;
    const [, owner, repo] = /^\/([^/]+)\/([^/]+?)(?:\.git)?\/?$/.exec(pathname) ?? [];
    return isThere && owner !== undefined && repo !== undefined ? { owner, repo } : undefined;
}
/** GitHub's API has a host of its own, GitHub Enterprise Server's stands below the server's address. */
function apiOf(server) {
    return new URL(server).host === 'github.com' ? 'https://api.github.com' : `${server}/api/v3`;
}


/***/ }),

/***/ 2605:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J9: () => (/* binding */ remoteToPushTo),
/* harmony export */   bG: () => (/* binding */ defaultBranchAt),
/* harmony export */   e1: () => (/* binding */ remoteOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _config_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2359);
/* harmony import */ var _git_remote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6547);
/* harmony import */ var _report_visible_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2955);




/** A remote of a local repository, with the user's own credentials for it. @throws {UserError} */
async function remoteOf(repository, name) {
    const [url = ''] = await urlsOf(repository, name);
    return remoteAt(repository, url);
}
/**
 * The same where git pushes to it (`pushurl`, `url.<base>.pushInsteadOf`). It is read from there, too: a lease on what
 * was read elsewhere would say nothing.
 * @throws {UserError} also where that is several places: no push to them is one.
 */
async function remoteToPushTo(repository, name) {
    const [url = '', ...more] = await urlsOf(repository, name, '--push');
    if (more.length > 0)
        throw new _config_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y(`git pushes the remote "${(0,_report_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .R)(name)}" to ${more.length + 1} URLs ("git remote -v" lists them), which no push changes all at once: make a remote of the one that has the branches (git remote add segments URL), and name it: --remote segments.`);
    return remoteAt(repository, url);
}
async function urlsOf(repository, name, ...which) {
    const found = await repository.run(['remote', 'get-url', '--all', ...which, '--', name]);
    if (found.code !== 0)
        throw new _config_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y(`There is no remote "${(0,_report_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .R)(name)}" in ${repository.directory}; "git remote -v" lists what there is.`);
    return found.stdout.toString('utf8').trimEnd().split(/\r?\n/);
}
async function remoteAt(repository, given) {
    const isPath = given.startsWith('.');
    const url = isPath ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)((await repository.topLevel()) ?? repository.directory, given) : given;
    // It is rewritten already. The longest of these rules counts, and none is longer than the whole.
    const asItIs = ['insteadOf', 'pushInsteadOf'].map((rule) => [`url.${url}.${rule}`, url]);
    return { url, config: [...(await waysThere(repository)), ...asItIs] };
}
/** What says how git gets to a remote, and as whom. */
const aboutTheWay = /^(http|credential|ssh)\.|^core\.(sshcommand|gitproxy|askpass)$/;
/**
 * What the repository's own configuration says of the way to its remotes, such as the header of actions/checkout or a
 * credential helper; the machine's and the user's counts anyway.
 */
async function waysThere(repository) {
    const fields = (await repository.must(['config', '--list', '--show-scope', '-z'])).split('\0');
    const found = [];
    for (let at = 0; at + 1 < fields.length; at += 2) {
        const [scope, entry = ''] = [fields[at], fields[at + 1]];
        const [key = '', ...value] = entry.split('\n');
        if ((scope === 'local' || scope === 'worktree') && aboutTheWay.test(key))
            // A key without a value is true, as git reads it.
            found.push([key, entry.includes('\n') ? value.join('\n') : 'true']);
    }
    return found;
}
/** The default branch of a remote. @throws {UserError} where it does not tell. @throws {GitError} */
async function defaultBranchAt(remote, repository) {
    const name = await (0,_git_remote_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultBranchAsUser */ .F8)(repository, remote.url);
    if (name !== undefined)
        return name;
    throw new _config_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y(`${(0,_report_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .R)((0,_git_remote_js__WEBPACK_IMPORTED_MODULE_1__/* .addressOf */ .ci)(remote))} does not tell its default branch; name it with --base.`);
}


/***/ }),

/***/ 6570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runHandoff: () => (/* binding */ runHandoff)
});

// EXTERNAL MODULE: ./src/config/error.js
var error = __webpack_require__(2359);
// EXTERNAL MODULE: ./src/github/errors.js + 1 modules
var errors = __webpack_require__(1721);
// EXTERNAL MODULE: ./src/github/fit-body.js
var fit_body = __webpack_require__(9588);
;// CONCATENATED MODULE: ./src/github/sticky-comment.js


/** The hidden first line by which a comment of ours is found again. `key` is lower-case letters, digits and hyphens. */
function commentMarker(key) {
    return `<!-- parallel-claude:${key} -->`;
}
/**
 * A body that is one text, whatever stood there.
 * @param renderings best first: the first that GitHub takes is used.
 * @param rest the last line where even the last rendering is cut: where the rest stands.
 */
function wholeBody(renderings, rest) {
    return (room) => fitBody(renderings, rest, room);
}
/**
 * Keeps exactly one comment of ours with this key on the pull request, and its body as given; an identical one is not
 * written again. Somebody else's comment is never touched, whatever it starts with.
 * @param renew puts a new comment in the place of one that says something else: GitHub notifies of new ones only.
 * @throws {GitHubError}
 */
async function upsertComment(github, number, key, body, { renew = false } = {}) {
    const found = await findOurs(github, number, key);
    const text = textOf(key, body, found[0]);
    const isRenewed = renew && found.some((comment) => !says(comment, text));
    // The old ones go first: a run beside this one keeps the oldest that it sees, and must not keep those.
    if (isRenewed)
        for (const { id } of found)
            await remove(github, id);
    else if (found.length > 0) {
        const done = await settle(github, found, key, body);
        if (done !== 'gone')
            return done;
    }
    const created = await github.call('comment on the pull request', (rest, repo) => rest.issues.createComment({ ...repo, issue_number: number, body: text }));
    // Another run may have created one at the same time; both see both now, and keep the same one.
    const ours = await findOurs(github, number, key, created.user ?? undefined);
    await settle(github, ours, key, body);
    return isRenewed ? 'renewed' : 'created';
}
/**
 * Writes `body` to the comment with this key where there is one; never creates one.
 * @throws {GitHubError}
 */
async function resolveComment(github, number, key, body) {
    const found = await findOurs(github, number, key);
    if (found.length === 0)
        return 'none';
    const done = await settle(github, found, key, body);
    return done === 'gone' ? 'none' : done;
}
/**
 * What the comment with this key says below its marker; undefined where there is none of ours.
 * @throws {GitHubError}
 */
async function readComment(github, number, key) {
    return (await readComments(github, number, (one) => one === key)).get(key);
}
/**
 * What our comments with such keys say below their markers, by key; of several with one key the oldest counts.
 * @throws {GitHubError}
 */
async function readComments(github, number, isWanted) {
    const said = new Map();
    for (const comment of await findMarked(github, number, isWanted)) {
        const key = keyOf(comment) ?? '';
        if (!said.has(key))
            said.set(key, saidBy(comment, key));
    }
    return said;
}
/** All that a comment is to say, marker included, in the place of what it says now. */
function textOf(key, body, now) {
    const marker = `${commentMarker(key)}\n`;
    return marker + body(commentLimit - marker.length, now && saidBy(now, key));
}
function saidBy({ body = '' }, key) {
    return plain(body).slice(commentMarker(key).length + 1);
}
/**
 * Keeps the comment with this key: begun where that is worth it, else only brought up to date.
 * @returns what was done, in a word.
 * @throws {GitHubError}
 */
function sticky_comment_keepComment(github, number, key, body, { isWorthSaying, renew = false }) {
    return isWorthSaying
        ? upsertComment(github, number, key, body, { renew })
        : resolveComment(github, number, key, body);
}
/** Our comments with this key, oldest first. */
function findOurs(github, number, key, us) {
    return findMarked(github, number, (one) => one === key, us);
}
/** Our comments with such keys, oldest first; who we are is asked only where it matters. */
async function findMarked(github, number, isWanted, us) {
    const comments = await github.list('read the comments of the pull request', (rest, page) => rest.issues.listComments({ ...page, issue_number: number }));
    const marked = comments.filter((comment) => {
        const key = keyOf(comment);
        return key !== undefined && isWanted(key);
    });
    if (marked.length === 0)
        return [];
    const author = us ?? (await github.viewer());
    return marked.filter(({ user }) => user !== null && isSame(user, author)).sort((a, b) => a.id - b.id);
}
/** The key that a comment begins with, whoever wrote it. */
function keyOf({ body = '' }) {
    return /^<!-- parallel-claude:([a-z0-9-]+) -->/.exec(body)?.[1];
}
function isSame(user, author) {
    return author.id === undefined ? user.login === author.login : user.id === author.id;
}
/** Brings the oldest up to date and deletes the others; `gone` where another run took it away meanwhile. */
async function settle(github, [oldest, ...others], key, body) {
    const text = textOf(key, body, oldest);
    const isCurrent = oldest === undefined || says(oldest, text);
    const isThere = isCurrent ||
        (await unlessGone(github.call('comment on the pull request', (rest, repo) => rest.issues.updateComment({ ...repo, comment_id: oldest.id, body: text }))));
    for (const { id } of others)
        await remove(github, id);
    if (!isThere)
        return 'gone';
    return isCurrent && others.length === 0 ? 'unchanged' : 'updated';
}
async function remove(github, id) {
    await unlessGone(github.call('comment on the pull request', (rest, repo) => rest.issues.deleteComment({ ...repo, comment_id: id })));
}
/** Whether the comment was still there: another run may have been quicker. */
async function unlessGone(write) {
    try {
        await write;
        return true;
    }
    catch (error) {
        if (error instanceof GitHubError && error.status === 404)
            return false;
        throw error;
    }
}
function says({ body = '' }, text) {
    return plain(body) === plain(text);
}
// GitHub may store line ends and trailing space in its own way.
function plain(body) {
    return body.replaceAll('\r\n', '\n').trimEnd();
}

// EXTERNAL MODULE: ./src/report/visible.js
var visible = __webpack_require__(2955);
// EXTERNAL MODULE: ./src/report/markdown.js
var markdown = __webpack_require__(7980);
// EXTERNAL MODULE: ./src/report/words.js
var words = __webpack_require__(5292);
// EXTERNAL MODULE: ./src/review/hidden.js
var review_hidden = __webpack_require__(291);
// EXTERNAL MODULE: ./src/review/show/words.js
var show_words = __webpack_require__(2356);
// EXTERNAL MODULE: ./src/review/finding.js
var finding = __webpack_require__(8598);
// EXTERNAL MODULE: ./src/review/report.js
var report = __webpack_require__(6941);
;// CONCATENATED MODULE: ./src/review/handoff/handoff.js




const schema = 'parallel-claude/handoff/1';
/**
 * The tasks that a review leaves. What the last hand-off had ticked stays so only at the same commit: what is found again
 * after a push was not done.
 */
function handoff_handoffOf(review, last) {
    const { pullRequest, head, findings } = review;
    const done = new Set(last?.head === head ? last.tasks.flatMap((task) => (task.done ? task.id : [])) : []);
    const tasks = findings.filter(isOpen).map((finding) => taskOf(finding, done.has(finding.id)));
    return {
        schema,
        pullRequest,
        head,
        tasks: tasks.toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity)),
    };
}
function taskOf(finding, done) {
    const { id, severity, category, path, line, endLine, title, body = '', suggestion, url } = finding;
    return {
        id,
        severity,
        category,
        path,
        ...(line !== undefined && { line }),
        ...(endLine !== undefined && { endLine }),
        title,
        todo: body,
        ...(suggestion !== undefined && { suggestion }),
        ...(url !== undefined && { url }),
        done,
    };
}
/** What GitHub did not take is there all the same. */
function isOpen({ outcome, reason }) {
    return outcome !== 'resolved' && (outcome !== 'dropped' || reason === 'refused');
}
/** The first `count` tasks, their texts cut to `room` characters each. */
function abridged({ tasks, more: before = 0, ...rest }, count, room) {
    const kept = tasks.slice(0, count).map(({ suggestion, ...task }) => ({
        ...task,
        title: (0,visible/* shorten */.m)(task.title, 200),
        todo: (0,visible/* shorten */.m)(task.todo, room),
        // Half a suggestion is none.
        ...(suggestion !== undefined && suggestion.length <= room && { suggestion }),
    }));
    const more = before + tasks.length - kept.length;
    return { ...rest, tasks: kept, ...(more > 0 && { more }) };
}
/**
 * The same hand-off with these tasks done.
 * @throws {UserError} that names a task that is not in it, and those that are.
 */
function withDone(handoff, ids) {
    const unknown = ids.find((id) => !handoff.tasks.some((task) => task.id === id));
    if (unknown !== undefined)
        throw new error/* UserError */.y(`There is no task ${(0,visible/* shorten */.m)(unknown, 40)} in the hand-off of #${handoff.pullRequest}; there are ${handoff.tasks.map(({ id }) => id).join(', ') || 'none'}.`);
    return {
        ...handoff,
        tasks: handoff.tasks.map((task) => ({ ...task, done: task.done || ids.includes(task.id) })),
    };
}
/**
 * Whether what is left to do passes; `unknown` where a task that had no room may be severe enough to fail: tasks are the
 * worst first, so that none of those is worse than the last that had.
 */
function judgeHandoff({ tasks, more = 0 }, failOn) {
    if (tasks.some(({ done, severity }) => !done && (0,report/* isFailing */.DI)(severity, failOn)))
        return 'fails';
    const worst = tasks.at(-1)?.severity ?? 'critical';
    return more > 0 && (0,report/* isFailing */.DI)(worst, failOn) ? 'unknown' : 'passes';
}
/** A hand-off as it stands in JSON. @throws {UserError} where it is none. */
function handoffAt(place) {
    place.required('schema').oneOf([schema]);
    const more = place.optional('more')?.count();
    return {
        schema,
        pullRequest: place.required('pullRequest').count(),
        head: place.required('head').commit(),
        tasks: place.required('tasks').items().map(taskAt),
        ...(more !== undefined && { more }),
    };
}
function taskAt(place) {
    const line = place.optional('line')?.count();
    const endLine = place.optional('endLine')?.count();
    const suggestion = place.optional('suggestion')?.text();
    const url = place.optional('url')?.text();
    return {
        id: place.required('id').text(),
        severity: place.required('severity').oneOf(finding/* severities */.gO),
        category: place.required('category').oneOf(finding/* categories */.LZ),
        path: place.required('path').text(),
        ...(line !== undefined && { line }),
        ...(endLine !== undefined && { endLine }),
        title: place.required('title').text(),
        todo: place.required('todo').text(),
        ...(suggestion !== undefined && { suggestion }),
        ...(url !== undefined && { url }),
        done: false,
    };
}

;// CONCATENATED MODULE: ./src/review/handoff/comment.js





/** How many tasks a rendering lists, and characters of each one's text, longest first. */
const extents = [
    [40, 800],
    [40, 200],
    [20, 100],
    [5, 50],
];
/** The task list that people and sessions tick off, with all that a session needs to read it, in at most `room` characters. */
function comment_renderHandoff(handoff, room) {
    const renderings = extents.map(([count, length]) => render(abridged(handoff, count, length)));
    return renderings.find((text) => text.length <= room) ?? render(abridged(handoff, 0, 0));
}
function render(handoff) {
    const { tasks, more = 0, head, pullRequest } = handoff;
    const total = tasks.length + more;
    const parts = [
        (0,review_hidden/* writeHidden */._)('handoff', handoff),
        total === 0
            ? 'Nothing is left to do.'
            : `**${(0,words/* counted */.hS)(total, 'task', 'tasks')}** from the review of ${(0,markdown/* code */.aY)(head.slice(0, 10))}. Tick off what is done; a session reads this list by ${(0,markdown/* code */.aY)(`parallel-claude review --handoff ${pullRequest}`)}.`,
        tasks.map(line).join('\n'),
        ...(more > 0 ? [`_and ${(0,words/* counted */.hS)(more, 'more task', 'more tasks')}, in the report of the run_`] : []),
    ];
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
function line(task) {
    return `- [${task.done ? 'x' : ' '}] <!-- task:${task.id} --> ${whatItIs(task)}`;
}
/** A task in a line of Markdown: how severe, what, where. */
function whatItIs(task) {
    return `${(0,show_words/* badge */.qS)(task.severity, task.category)}: ${(0,show_words/* titleLink */.zD)(task)} (${(0,show_words/* placeCode */.DL)(task)})`;
}
/** The hand-off in a comment of ours, as far as it is ticked off by now; undefined where the comment holds none. */
function comment_readHandoffIn(body) {
    const handoff = (0,review_hidden/* readHidden */.Z)('handoff', body, handoffAt);
    if (!handoff)
        return undefined;
    const ticked = [...body.matchAll(/^- \[[xX]\] <!-- task:([0-9a-f]+) -->/gm)].map(([, id]) => id);
    return { ...handoff, tasks: handoff.tasks.map((task) => ({ ...task, done: ticked.includes(task.id) })) };
}

;// CONCATENATED MODULE: ./src/review/handoff/on-github.js







const key = 'review-handoff';
/** Who writes hand-offs unless it is an App or somebody's own token: GITHUB_TOKEN's owner. */
const usualAuthor = 'github-actions[bot]';
/**
 * Keeps the hand-off's comment on the pull request: begun with the first task, brought up to date until there is none.
 * @returns the hand-off in full, ticks included, to be left as JSON. @throws {GitHubError}
 */
async function postHandoff(github, review) {
    let handoff = handoffOf(review);
    const body = (room, now) => {
        handoff = handoffOf(review, now === undefined ? undefined : readHandoffIn(now));
        return renderHandoff(handoff, room);
    };
    await keepComment(github, review.pullRequest, key, body, { isWorthSaying: handoff.tasks.length > 0 });
    return handoff;
}
/**
 * The hand-off of a pull request, from the comment that a review left there.
 * @param author the login that reviews write as; what anybody else wrote is never read.
 * @throws {UserError} where there is none. @throws {GitHubError}
 */
async function readHandoff(github, pullRequest, author = usualAuthor) {
    return (await find(github, pullRequest, author)).handoff;
}
/** How often a tick is written, where others who write at the same time take it away again. */
const mostTries = 5;
/**
 * Ticks tasks off in that comment, for which the token must be its author's, or a person's with write access. GitHub has
 * no write that depends on what stands there, so it is read again afterwards, and repeated until it stands.
 * @throws {UserError} where there is no such task. @throws {GitHubError} also where the ticks do not stay.
 */
async function tickOff(github, pullRequest, ids, author = usualAuthor) {
    for (let tried = 0;; tried++) {
        const { id, handoff } = await find(github, pullRequest, author);
        const done = withDone(handoff, ids);
        if (handoff.tasks.every((task) => task.done || !ids.includes(task.id)))
            return handoff;
        if (tried === mostTries)
            throw new errors/* GitHubError */.y_(`What is ticked off on #${pullRequest} does not stay so: after ${mostTries} tries somebody else's write has taken it away again. Run again when no other session writes to that comment.`, 'refused');
        const head = `${commentMarker(key)}\n`;
        const text = head + comment_renderHandoff(done, fit_body/* commentLimit */.j9 - head.length);
        await github.call('comment on the pull request', (rest, repo) => rest.issues.updateComment({ ...repo, comment_id: id, body: text }));
        // Whoever read it before this was written has written by then.
        await github.pause();
    }
}
async function find(github, pullRequest, author) {
    const comments = await github.list('read the comments of the pull request', (rest, page) => rest.issues.listComments({ ...page, issue_number: pullRequest }));
    // GitHub takes logins in either case.
    const isTheirs = (login) => login?.toLowerCase() === author.toLowerCase();
    for (const { id, body = '', user } of comments) {
        if (!isTheirs(user?.login) || !body.startsWith(commentMarker(key)))
            continue;
        const handoff = comment_readHandoffIn(body);
        if (handoff?.pullRequest === pullRequest)
            return { id, handoff };
    }
    throw new error/* UserError */.y(`There is no hand-off on #${pullRequest} by ${(0,visible/* visible */.R)(author)}: a review leaves one where handoff is true and something is to be done. If reviews run with the token of an App or a person, name its login.`);
}

// EXTERNAL MODULE: ./src/report/untrusted-markdown.js
var untrusted_markdown = __webpack_require__(6781);
// EXTERNAL MODULE: ./src/review/show/text.js
var show_text = __webpack_require__(4402);
;// CONCATENATED MODULE: ./src/review/handoff/show.js






/** The tasks for a terminal: a box and the id to tick each off by, then what is to be done. */
function renderTasksText(handoff, style) {
    const blocks = handoff.tasks.flatMap(({ id, done, todo, url, ...finding }) => [
        `[${done ? 'x' : ' '}] ${(0,visible/* visible */.R)(id)}`,
        ...(0,show_text/* findingLines */.hq)({ ...finding, body: todo }, style),
        ...(url === undefined ? [] : [`  ${(0,visible/* visible */.R)(url)}`]),
        '',
    ]);
    return `${[...blocks, tasksHeadline(handoff)].join('\n')}\n`;
}
/** The tasks as a task list in Markdown, with all that is to be done. */
function renderTasks(handoff) {
    return `${[`**${(0,markdown/* escapeMarkdown */.FV)(tasksHeadline(handoff))}**`, ...handoff.tasks.map(item)].join('\n\n')}\n`;
}
function item(task) {
    const { id, todo, suggestion, done } = task;
    const blocks = [
        `- [${done ? 'x' : ' '}] ${(0,markdown/* code */.aY)(id)} ${whatItIs(task)}`,
        ...(0,untrusted_markdown/* untrustedMarkdown */.oV)(todo),
        ...(suggestion === undefined ? [] : ['Instead:', (0,markdown/* codeBlock */.DV)('text', (0,untrusted_markdown/* inertCode */.gQ)(suggestion))]),
    ];
    return blocks.join('\n\n').replaceAll(/\n(?=[^\n])/g, '\n  ');
}
/** How much there is to do: a sentence of plain text. */
function tasksHeadline({ tasks, more = 0, head, pullRequest }) {
    const done = tasks.filter((task) => task.done).length;
    const total = (0,words/* counted */.hS)(tasks.length + more, 'task', 'tasks');
    const left = more > 0 ? ` ${(0,words/* counted */.hS)(more, 'more is', 'more are')} in the report of the run only.` : '';
    return tasks.length + more === 0
        ? `Nothing is left to do from the review of ${head.slice(0, 10)} on #${pullRequest}.`
        : `${total} from the review of ${head.slice(0, 10)} on #${pullRequest}, ${done} done.${left}`;
}

// EXTERNAL MODULE: ./src/cli/github.js + 3 modules
var cli_github = __webpack_require__(7107);
// EXTERNAL MODULE: ./src/cli/host.js
var cli_host = __webpack_require__(5969);
// EXTERNAL MODULE: ./src/cli/open-repository.js
var open_repository = __webpack_require__(5172);
// EXTERNAL MODULE: ./src/cli/remote.js
var cli_remote = __webpack_require__(2605);
// EXTERNAL MODULE: ./src/cli/terminal-style.js
var terminal_style = __webpack_require__(6651);
;// CONCATENATED MODULE: ./src/cli/review-handoff.js









/** Shows the tasks that a review left on a pull request, ticked off as asked. @returns the exit code. */
async function runHandoff({ pullRequest, done, author, ...asked }) {
    const github = await connectTo(asked);
    const handoff = await (done.length > 0
        ? tickOff(github, pullRequest, done, author)
        : readHandoff(github, pullRequest, author));
    process.stdout.write(review_handoff_render(handoff, asked.format));
    return { passes: 0, fails: 1, unknown: 3 }[judgeHandoff(handoff, asked.failOn)];
}
async function connectTo({ repo, remote: name }) {
    const host = (0,cli_host/* terminalHost */.P)();
    const remote = await (0,cli_remote/* remoteOf */.e1)(await (0,open_repository/* openRepository */.h)(repo, host), name);
    const github = await (0,cli_github/* gitHubOf */.Tc)(remote, host);
    if (github)
        return github;
    // Not the remote's URL: a password may stand in it.
    throw new error/* UserError */.y((0,cli_github/* tokenIn */.jf)(host.env) === ''
        ? 'Neither GH_TOKEN nor GITHUB_TOKEN is set: put a token for GitHub there that reads pull requests, and writes them for --done.'
        : `The remote ${name} is no repository on the server that the token is for, which is GITHUB_SERVER_URL, else https://github.com; --remote names another.`);
}
function review_handoff_render(handoff, format) {
    if (format === 'json')
        return `${JSON.stringify(handoff, null, 2)}\n`;
    return format === 'markdown' ? renderTasks(handoff) : renderTasksText(handoff, (0,terminal_style/* terminalStyle */.w)());
}


/***/ }),

/***/ 9588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KM: () => (/* binding */ fitBody),
/* harmony export */   j9: () => (/* binding */ commentLimit)
/* harmony export */ });
/* unused harmony exports summaryLimit, fitTogether */
/** The longest body GitHub takes, in characters: a comment's, and (one less) a check run's summary. */
const commentLimit = 65_536;
const summaryLimit = 65_535;
/**
 * The first of several renderings, best first, that is at most `limit` characters long. Where none is, the last one up
 * to a line end, what is open there closed, with the line `rest`, which says where to find the rest.
 */
function fitBody(candidates, rest, limit = commentLimit) {
    const fitting = candidates.find((candidate) => candidate.length <= limit);
    if (fitting !== undefined)
        return fitting;
    return truncate(candidates.at(-1) ?? '', `\n${rest}\n`, limit);
}
/**
 * One rendering of each text, in at most `limit` characters together: short texts take what they need, and what they
 * leave goes to the longer ones.
 * @param texts the renderings of each, best first.
 * @param least what each text is counted as even where it is shorter, so that it may grow to that later.
 */
function fitTogether(texts, rest, limit, least = 0) {
    const shortestFirst = texts
        .map(([best = ''], index) => ({ index, length: best.length }))
        .sort((a, b) => a.length - b.length);
    const fitted = texts.map(() => '');
    let room = limit;
    for (const [done, { index }] of shortestFirst.entries()) {
        const text = fitBody(texts[index] ?? [], rest, Math.floor(room / (texts.length - done)));
        fitted[index] = text;
        room -= Math.max(text.length, least);
    }
    return fitted;
}
function truncate(text, ending, limit) {
    const room = limit - ending.length;
    let fence = '';
    let openDetails = 0;
    let best = '';
    let end = 0;
    for (const line of text.split('\n')) {
        end += line.length + 1;
        if (end > room)
            break;
        const mark = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line);
        if (fence === '') {
            if (mark)
                fence = mark[1] ?? '';
            else
                openDetails = Math.max(0, openDetails + count(line, /<details\b/gi) - count(line, /<\/details>/gi));
        }
        else if (mark?.[1]?.startsWith(fence) && mark[2]?.trim() === '')
            fence = '';
        const closing = (fence && `${fence}\n`) + '\n</details>\n'.repeat(openDetails);
        if (end + closing.length <= room)
            best = text.slice(0, end) + closing;
    }
    return best + ending;
}
function count(line, pattern) {
    return line.match(pattern)?.length ?? 0;
}


/***/ })

};
