export const id = 284;
export const ids = [284];
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

/***/ 5284:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mergeSegmentsCommand: () => (/* binding */ mergeSegmentsCommand)
});

// EXTERNAL MODULE: ./src/config/duration.js
var duration = __webpack_require__(917);
// EXTERNAL MODULE: ./src/config/error.js
var config_error = __webpack_require__(2359);
// EXTERNAL MODULE: ./src/config/inputs.js
var inputs = __webpack_require__(7240);
// EXTERNAL MODULE: ./src/report/words.js
var report_words = __webpack_require__(5292);
// EXTERNAL MODULE: ./src/segments/combiner-for.js + 17 modules
var combiner_for = __webpack_require__(867);
// EXTERNAL MODULE: ./src/segments/merger/child.js
var child = __webpack_require__(1798);
// EXTERNAL MODULE: ./src/git/beside-checkout.js
var beside_checkout = __webpack_require__(6992);
;// CONCATENATED MODULE: ./src/segments/run-jobs.js

/**
 * Does one job after the other at the remote; what stops one stops no other, not even a fault of ours, and keeps no
 * report of another back. The repository `beside` them only spares them a part of the fetch, and has the remote's object
 * format.
 */
async function runJobs(beside, works, to, host) {
    const done = { reports: [], failures: [] };
    for (const { job, run } of works) {
        try {
            const repository = await (0,beside_checkout/* scratchBeside */.N)(beside.directory, host, beside.objectFormat);
            try {
                done.reports.push(await run({ ...to, repository }));
            }
            finally {
                await repository.dispose();
            }
        }
        catch (error) {
            done.failures.push({ job, error });
        }
    }
    return done;
}

// EXTERNAL MODULE: ./src/segments/settings.js
var settings = __webpack_require__(3948);
// EXTERNAL MODULE: ./src/report/markdown.js
var markdown = __webpack_require__(7980);
// EXTERNAL MODULE: ./src/report/visible.js
var visible = __webpack_require__(2955);
;// CONCATENATED MODULE: ./src/git/lfs-pointer.js
/**
 * Whether a blob only says where Git LFS keeps a file. Its content is not in git, and read as data a pointer may look fine:
 * to CSV it is a row. See git-lfs's docs/spec.md.
 */
function isLfsPointer(blob) {
    return blob.length < 1024 && blob.toString('latin1').startsWith('version https://git-lfs.github.com/spec/');
}

// EXTERNAL MODULE: ./src/git/objects.js + 1 modules
var objects = __webpack_require__(6757);
// EXTERNAL MODULE: ./src/segments/ledger.js
var segments_ledger = __webpack_require__(3824);
;// CONCATENATED MODULE: ./src/segments/ledger-index.js

// A ledger only grows, and is asked for each branch. None is ever changed, so what was made of one holds.
const made = new WeakMap();
/** The index of a ledger, made when it is first asked for. */
function indexOf(ledger) {
    const index = made.get(ledger) ?? makeIndex(ledger);
    made.set(ledger, index);
    return index;
}
function makeIndex({ segments }) {
    const sources = new Set();
    const commits = new Map();
    const blobs = new Map();
    const places = new Map();
    for (const [id, segment] of segments) {
        places.set(id, places.size);
        for (const { ref, sha, blob } of (0,segments_ledger/* recordsOf */.M$)(segment)) {
            sources.add(`${sha} ${ref}`);
            append(commits, sha, id);
            append(blobs, blob, id);
        }
    }
    const placeOf = (id) => places.get(id) ?? 0;
    return {
        cameFrom: ({ ref, sha }) => sources.has(`${sha} ${ref}`),
        fromCommit: (sha) => commits.get(sha) ?? [],
        withBlob: (blob) => blobs.get(blob) ?? [],
        inOrder: (ids) => [...ids].sort((a, b) => placeOf(a) - placeOf(b)),
    };
}
function append(lists, key, id) {
    const list = lists.get(key);
    if (!list)
        lists.set(key, [id]);
    // One that came more than once in the same state stands there once.
    else if (list.at(-1) !== id)
        list.push(id);
}

;// CONCATENATED MODULE: ./src/segments/held-before.js

/**
 * The ids of the segments that base took from this branch's own line of history, as far as its files there have been
 * changed since. A branch of the same name that was begun anew has none.
 */
function heldBefore({ sha, commits, inherited }, ledger) {
    const index = indexOf(ledger);
    // Base has the commits of merged branches; or, after a pull request, only what the ledger says of them.
    const byFile = [...inherited].flatMap(([path, blob]) => index.withBlob(blob).filter((id) => ledger.segments.get(id)?.path === path));
    const byCommit = [...commits].flatMap((commit) => (commit === sha ? [] : index.fromCommit(commit)));
    return index.inOrder(new Set([...byFile, ...byCommit]));
}

// EXTERNAL MODULE: ./src/git/history.js
var git_history = __webpack_require__(4929);
// EXTERNAL MODULE: ./src/git/listing.js
var listing = __webpack_require__(6257);
// EXTERNAL MODULE: ./src/git/path-text.js
var path_text = __webpack_require__(148);
// EXTERNAL MODULE: ./src/report/shell-quote.js
var shell_quote = __webpack_require__(1958);
;// CONCATENATED MODULE: ./src/segments/removed-ledger.js







/**
 * The ledger of an output that was renamed, where it was removed: one in base's history whose result this output is, or was.
 * @param output the blob of the output at `path`, which never had a ledger by this name.
 * @throws {UserError} where it was changed as it was renamed, so that nobody knows. @throws {GitError}
 */
async function removedLedger(repository, base, path, output) {
    const here = (0,path_text/* pathBytes */.X)(path);
    const line = await (0,git_history/* changesOnLine */.DD)(repository, base, [path, segments_ledger/* ledgerFolder */.G0]);
    const had = new Set([output, ...line.flatMap(({ changes }) => changes.get(here)?.newId ?? [])]);
    const removed = line.flatMap(({ commit, changes }) => [...changes.values()]
        .filter((change) => change.status === 'D' && (0,segments_ledger/* isLedgerPath */.hV)((0,path_text/* pathText */.L)(change.path)))
        .map(({ path: place, oldId }) => ({
        place: (0,path_text/* pathText */.L)(place),
        blob: oldId,
        commit,
        isWithOutput: changes.get(here)?.status === 'A',
    })));
    const blobs = await (0,objects/* readBlobs */.b4)(repository, [...new Set(removed.map(({ blob }) => blob))]);
    const ledgers = removed.flatMap((one) => {
        const text = blobs.get(one.blob)?.toString();
        const ledger = text === undefined ? undefined : (0,segments_ledger/* readableLedger */._y)(text, (0,segments_ledger/* outputOf */.jH)(one.place));
        return ledger ? [{ ...one, ledger }] : [];
    });
    const same = ledgers.find(({ ledger: { result } }) => result !== null && had.has(result));
    if (same)
        return same.ledger;
    for (const { place, commit, ledger } of ledgers.filter(({ isWithOutput }) => isWithOutput))
        if ((await (0,objects/* fileIdAt */.Lk)(repository, base, ledger.output)) === undefined)
            throw new config_error/* UserError */.y(inDoubt(path, output, ledger.output, `git show ${(0,shell_quote/* shellQuote */.Z)(`${commit}^:${place}`)}`));
    return undefined;
}
function inDoubt(path, output, other, command) {
    const [name, old, place] = [path, other, (0,segments_ledger/* ledgerPath */.tf)(path)].map(visible/* visible */.R);
    const none = (0,visible/* visible */.R)(JSON.stringify(JSON.parse((0,segments_ledger/* writeLedger */.XL)((0,segments_ledger/* emptyLedger */.Hg)(path, output)))));
    return `${name} came onto base in the commit that removed ${old} and its ledger. If it is ${old} under another name, what was merged there would be merged again: commit what ${command} prints as ${place}, with "output": ${(0,visible/* visible */.R)(JSON.stringify(path))} in it. If it is not, commit this there: ${none}`;
}

;// CONCATENATED MODULE: ./src/segments/ledger-at-base.js








/**
 * Reads the ledger of an output at base: with a hand's edits taken in, and wherever it stands.
 * @param output the blob of the output at `path` there.
 * @throws {UserError} where it cannot be used, or nobody knows whether another one is its. @throws {GitError}
 */
async function ledgerAtBase(repository, base, path, output) {
    const found = await foundAt(repository, base, path, output);
    const { ledger, notes } = found;
    const name = (0,visible/* visible */.R)(path);
    if (ledger.result !== output)
        return {
            ledger: (0,segments_ledger/* absorb */.eE)(ledger, output),
            notes: [
                ...notes,
                `${name} was edited by hand since the last merge: that edit is kept, and what follows is merged onto it.`,
            ],
        };
    const open = [...ledger.segments.values()].filter((segment) => !segment.absorbed).map(({ blob }) => blob);
    const needed = [...new Set([...open, ...(ledger.origin === null ? [] : [ledger.origin])])];
    if ((await (0,objects/* lookUp */.TE)(repository, needed)).every((one) => one?.type === 'blob'))
        return found;
    return {
        ledger: (0,segments_ledger/* absorb */.eE)(ledger, output),
        notes: [
            ...notes,
            `Not all segments of ${name} are in base's history any more (it was rewritten, or merged by squash): what follows is merged onto the output as it is.`,
        ],
    };
}
async function foundAt(repository, base, path, output) {
    const text = await (0,objects/* fileAt */.Wd)(repository, base, (0,segments_ledger/* ledgerPath */.tf)(path));
    if (text !== undefined)
        return { ledger: (0,segments_ledger/* readLedger */.SC)(text, path, output), notes: [] };
    if (output === null)
        return { ledger: (0,segments_ledger/* emptyLedger */.Hg)(path, output), notes: [] };
    const last = await lastLedger(repository, base, path);
    if (!last)
        return otherName(repository, base, path, output);
    return {
        ledger: (0,segments_ledger/* absorb */.eE)(last, output),
        notes: [
            `The ledger of ${(0,visible/* visible */.R)(path)} was removed from base: what is in the output stays as it is, what was merged before is not merged again, and what follows is merged onto it.`,
        ],
    };
}
/** The last ledger in base's history that can be read: an output without one may still hold what was merged. */
async function lastLedger(repository, base, output) {
    for (const commit of await (0,git_history/* changesOf */.fs)(repository, base, (0,segments_ledger/* ledgerPath */.tf)(output))) {
        const text = await (0,objects/* fileAt */.Wd)(repository, commit, (0,segments_ledger/* ledgerPath */.tf)(output));
        const ledger = text === undefined ? undefined : (0,segments_ledger/* readableLedger */._y)(text, output);
        if (ledger)
            return ledger;
    }
    return undefined;
}
/**
 * What an output that never had a ledger was merged from under another name. Without that all that is in it would come in
 * again.
 */
async function otherName(repository, base, path, output) {
    const others = (await otherLedgers(repository, base, path)).flatMap(({ place, text }) => {
        const ledger = (0,segments_ledger/* readableLedger */._y)(text, (0,segments_ledger/* outputOf */.jH)(place));
        return ledger ? [ledger] : [];
    });
    const name = (0,visible/* visible */.R)(path);
    const same = others.find(({ result }) => result === output) ?? (await removedLedger(repository, base, path, output));
    if (same)
        return {
            ledger: { ...same, output: path },
            notes: [
                `${name} is what was merged into ${(0,visible/* visible */.R)(same.output)}: that is not merged again, and what follows is merged onto it.`,
            ],
        };
    for (const other of others)
        if ((await (0,objects/* fileIdAt */.Lk)(repository, base, other.output)) === undefined)
            throw new config_error/* UserError */.y(`${name} has no ledger, and ${(0,visible/* visible */.R)((0,segments_ledger/* ledgerPath */.tf)(other.output))} has no output any more. If ${name} is ${(0,visible/* visible */.R)(other.output)} under another name, move that ledger to ${(0,visible/* visible */.R)((0,segments_ledger/* ledgerPath */.tf)(path))} and write "output": ${(0,visible/* visible */.R)(JSON.stringify(path))} in it, else what was merged there would be merged again. If it is not, remove that ledger.`);
    return { ledger: (0,segments_ledger/* emptyLedger */.Hg)(path, output), notes: [] };
}
/** The ledgers of other outputs than this one, as text. */
async function otherLedgers(repository, base, output) {
    const listed = [...(await (0,listing/* listTree */.n)(repository, base, segments_ledger/* ledgerFolder */.G0))];
    const places = listed.map(([bytes, { id }]) => ({ place: (0,path_text/* pathText */.L)(bytes), id }));
    const others = places.filter(({ place }) => (0,segments_ledger/* isLedgerPath */.hV)(place) && place !== (0,segments_ledger/* ledgerPath */.tf)(output));
    const blobs = await (0,objects/* readBlobs */.b4)(repository, others.map(({ id }) => id));
    return others.map(({ place, id }) => ({ place, text: blobs.get(id)?.toString() ?? '' }));
}

// EXTERNAL MODULE: ./src/segments/schema/read-schema.js + 5 modules
var read_schema = __webpack_require__(5610);
// EXTERNAL MODULE: ./src/segments/schema/with-schema.js + 1 modules
var with_schema = __webpack_require__(6727);
// EXTERNAL MODULE: ./src/git/ancestry.js
var ancestry = __webpack_require__(6156);
// EXTERNAL MODULE: ./src/git/diff.js + 1 modules
var diff = __webpack_require__(9323);
// EXTERNAL MODULE: ./src/git/errors.js
var errors = __webpack_require__(5362);
;// CONCATENATED MODULE: ./src/segments/taken-back.js


/**
 * Of branches that base's history contains, those that hold another state of a segment than the one that base has from
 * them: they were pushed back.
 * @returns the commit of each, with what it left base at.
 * @throws {GitError}
 */
async function takenBack(repository, base, branches, ledger) {
    const tips = new Map(branches.flatMap(({ ref, sha, moved }) => (moved ? [] : [[ref, sha]])));
    const asked = [...ledger.segments.values()].flatMap(({ ref, path, blob, ...merged }) => {
        const sha = tips.get(ref);
        return sha === undefined || sha === merged.sha ? [] : [{ sha, path, blob }];
    });
    // A name with a line feed cannot be asked for like this, and so is looked into.
    const [plain, odd] = [
        asked.filter(({ path }) => !path.includes('\n')),
        asked.filter(({ path }) => path.includes('\n')),
    ];
    const there = await (0,objects/* lookUp */.TE)(repository, plain.map(({ sha, path }) => `${sha}:${path}`));
    const differ = plain.filter(({ blob }, at) => there[at] !== undefined && there[at].id !== blob);
    const back = new Map();
    for (const tip of new Set([...differ, ...odd].map(({ sha }) => sha)))
        back.set(tip, await forksInside(repository, base, tip));
    return back;
}
/** Where a commit that base contains had left it: the merge bases with base as it was before that came in. */
async function forksInside(repository, base, tip) {
    const first = await (0,git_history/* firstWith */.nl)(repository, base, tip);
    return first === undefined ? [tip] : (0,git_history/* mergeBases */.PC)(repository, `${first}^1`, tip);
}

;// CONCATENATED MODULE: ./src/segments/segment-files.js









/**
 * What each branch contributes: the files that it changed since its merge base with base, whatever base did since. One
 * that base contains contributes nothing, but where it was taken back to an earlier state.
 * @param canRead whether a file of this name can be a segment.
 * @throws {GitError} where history does not say.
 */
async function segmentFiles(repository, { base, branches }, job, ledger, canRead) {
    const tips = branches.map(({ sha }) => sha);
    const graph = await (0,git_history/* commitsBeyond */.y7)(repository, base.sha, tips);
    if (typeof graph === 'string')
        throw new errors/* GitError */.X(`What branches have beyond base cannot be told: ${graph}.`);
    const inside = branches.filter(({ sha }) => !graph.has(sha));
    const forks = await takenBack(repository, base.sha, inside, ledger);
    const histories = new Map();
    for (const tip of new Set(tips)) {
        if (!graph.has(tip))
            continue;
        const { commits, forks: all } = (0,ancestry/* ancestryOf */.R)(graph, tip);
        histories.set(tip, commits);
        forks.set(tip, await (0,git_history/* independent */.hK)(repository, all));
    }
    const changes = await changesSince(repository, forks);
    const mayBe = segmentPlace(job, canRead);
    const isSegment = ({ path, newMode }) => mayBe((0,path_text/* pathText */.L)(path), newMode);
    const isDeletion = ({ status }) => status === 'D';
    const hasDeletions = [...changes.values()].some((own) => own.some(isDeletion));
    const onBase = hasDeletions ? await (0,listing/* listTree */.n)(repository, base.sha) : undefined;
    return branches.map((tip) => {
        const own = changes.get(tip.sha) ?? [];
        // What base does not have, such as a segment under its old name, cannot be deleted there.
        const others = own.filter((change) => !isSegment(change) && (!isDeletion(change) || onBase?.has(change.path)));
        const textOf = ({ path }) => (0,path_text/* pathText */.L)(path);
        return {
            ...tip,
            files: own.filter(isSegment).map((change) => ({ path: textOf(change), blob: change.newId })),
            others: others.map(textOf),
            inherited: new Map(own.filter(({ status }) => status !== 'A').map((change) => [textOf(change), change.oldId])),
            commits: histories.get(tip.sha) ?? new Set(),
        };
    });
}
/** Whether a file at a path, of git's mode, may be a segment of the job. */
function segmentPlace({ stagingDir, output }, canRead) {
    const ours = [output, (0,segments_ledger/* ledgerPath */.tf)(output)];
    return (path, mode) => mode.startsWith('100') && path.startsWith(stagingDir) && !ours.includes(path) && canRead(path);
}
/** For each tip what it changed since all of its merge bases; what is as in one of them came from there. */
async function changesSince(repository, mergeBases) {
    const commits = [...new Set([...mergeBases].flat(2))];
    const found = await (0,objects/* treesOf */.zG)(repository, commits);
    const tree = new Map(commits.map((commit, at) => [commit, found[at] ?? '']));
    const asked = [...mergeBases].flatMap(([tip, forks]) => {
        // Without a merge base all that it has is its own.
        const from = forks.length > 0 ? forks.map((fork) => tree.get(fork) ?? '') : [repository.emptyTree];
        return from.map((one) => ({ tip, pair: [one, tree.get(tip) ?? ''] }));
    });
    const answers = await (0,diff/* changedPaths */.vl)(repository, asked.map(({ pair }) => pair), diff/* everyChange */.iM);
    const changes = new Map();
    for (const [at, { tip }] of asked.entries()) {
        const answer = answers[at];
        if (!answer)
            throw new errors/* GitError */.X(`What ${tip} changed cannot be told: objects are missing.`);
        const paths = new Set(answer.map(({ path }) => path));
        changes.set(tip, changes.get(tip)?.filter(({ path }) => paths.has(path)) ?? answer);
    }
    return changes;
}

// EXTERNAL MODULE: ./src/git/remote.js
var git_remote = __webpack_require__(6547);
// EXTERNAL MODULE: ./src/segments/job.js
var segments_job = __webpack_require__(5782);
// EXTERNAL MODULE: ./src/segments/own-refs.js
var own_refs = __webpack_require__(9864);
;// CONCATENATED MODULE: ./src/segments/snapshot.js






/** The full name of a branch. */
function fullName(branch) {
    return `refs/heads/${branch}`;
}
/**
 * Reads the remote into the disposable `repository`. A branch that goes or moves meanwhile is left out, or as it is then.
 * @param reading counts the readings into this repository: each has refs of its own.
 * @throws {UserError} where base is not there. @throws {GitError} where the remote cannot be read.
 */
async function takeSnapshot(repository, remote, job, reading) {
    const isMine = (0,segments_job/* contributes */.RH)(job);
    const refs = (0,own_refs/* ownRefs */.V6)(job);
    const listed = await (0,git_remote/* listRemote */.VX)(repository, remote, [fullName('*'), refs.kept, refs.dispatched]);
    const at = new Map(listed.map(({ ref, id }) => [ref, id]));
    const names = [...at.keys()].flatMap((ref) => ref.startsWith(fullName('')) ? [ref.slice(fullName('').length)] : []);
    if (!names.includes(job.base))
        throw new config_error/* UserError */.y(`base: there is no branch "${(0,visible/* visible */.R)(job.base)}" at ${(0,git_remote/* addressOf */.ci)(remote)}; name the branch that the output is to stand on.`);
    const ours = [refs.proposal, refs.kept].filter((ref) => at.has(ref));
    const wanted = [...[job.base, ...names.filter(isMine)].map(fullName), ...ours];
    const place = (at) => `refs/read/${reading}/${at}`;
    await (0,git_remote/* fetchRefs */.BA)(repository, remote, wanted.map((ref, at) => `+${ref}:${place(at)}`));
    const format = '--format=%(refname) %(objectname) %(committerdate:unix)';
    const read = await repository.must(['for-each-ref', format, place('')]);
    const found = read.split('\n').flatMap((line) => {
        const [from = '', sha = '', seconds] = line.split(' ');
        const ref = wanted[Number(from.slice(place('').length))];
        return from === '' || ref === undefined ? [] : [{ ref, sha, committed: Number(seconds) * 1000 }];
    });
    const shaOf = (ref) => found.find((one) => one.ref === ref)?.sha ?? null;
    const tips = found
        .filter(({ ref }) => !ours.includes(ref))
        .map((tip) => ({ ...tip, ref: tip.ref.slice(fullName('').length) }));
    const fetched = tips.find(({ ref }) => ref === job.base);
    if (!fetched)
        throw new config_error/* UserError */.y(`base: the branch "${(0,visible/* visible */.R)(job.base)}" has just gone from ${(0,git_remote/* addressOf */.ci)(remote)}.`);
    const base = await asListed(repository, fetched, at.get(fullName(job.base)));
    // Somebody has rewritten it in this moment.
    if (!base)
        return takeSnapshot(repository, remote, job, reading);
    return {
        base,
        branches: tips.filter((tip) => tip !== fetched),
        own: {
            proposal: shaOf(refs.proposal),
            kept: shaOf(refs.kept),
            // Nothing of it is read.
            dispatched: at.get(refs.dispatched) ?? null,
        },
    };
}
/**
 * Base as it was before any branch was read: of a branch that is older than what base has of it, it would look as if
 * somebody had taken it back.
 * @returns undefined where its history does not hold that any more.
 */
async function asListed(repository, fetched, listed) {
    if (listed === undefined || listed === fetched.sha)
        return fetched;
    if (!(await (0,git_history/* contains */.gR)(repository, fetched.sha, listed)))
        return undefined;
    return { ref: fetched.ref, sha: listed, committed: await committedAt(repository, listed) };
}
/** When a commit was made, in milliseconds since 1970. */
async function committedAt(repository, sha) {
    return Number(await repository.must(['show', '--no-patch', '--format=%ct', sha])) * 1000;
}

;// CONCATENATED MODULE: ./src/segments/on-base.js









const nothing = { later: [], deleted: new Map(), notes: [] };
/**
 * Finds what came onto base past the job. What stood there before the first merge is none of it: nobody knows whether the
 * output has it already.
 * @throws {GitError}
 */
async function filesOnBase(repository, base, job, ledger, canRead) {
    // Of the whole repository nearly nothing is a segment.
    if (job.stagingDir === '')
        return nothing;
    const mayBe = segmentPlace(job, canRead);
    const holders = holdersOf(ledger);
    const here = await (0,listing/* listTree */.n)(repository, base, job.stagingDir);
    const files = [...here].flatMap(([bytes, { mode, id: blob }]) => {
        const path = (0,path_text/* pathText */.L)(bytes);
        // Where the file says its id, what has the same content has the same id; else only the path tells.
        const isKnown = holders.get(blob)?.some((one) => one.path === path || one.id !== one.path) ?? false;
        return mayBe(path, mode) && !isKnown ? [{ path, blob }] : [];
    });
    if (files.length === 0)
        return nothing;
    const first = await (0,git_history/* lastAddition */.ZI)(repository, base, (0,segments_ledger/* ledgerPath */.tf)(job.output));
    if (first === undefined)
        return {
            ...nothing,
            notes: [
                `${named(files)} in ${(0,visible/* visible */.R)(job.stagingDir)} on base ${files.length === 1 ? 'is' : 'are'} not merged: what stood there before the first merge may be in the output already. Bring it on a branch, under another name, to have it merged.`,
            ],
        };
    const before = await (0,listing/* listTree */.n)(repository, first, job.stagingDir);
    const stood = new Map([...before].map(([bytes, { id }]) => [(0,path_text/* pathText */.L)(bytes), id]));
    const others = await otherLedgers(repository, base, job.output);
    const isShared = job.sharesStaging ?? others.some(({ text }) => text.includes(pathIn(job.stagingDir)));
    const unknown = files.filter(({ path, blob }) => 
    // Another job's output is no segment of this one, though it may stand in the same folder; nor is its segment.
    stood.get(path) !== blob &&
        !others.some(({ place, text }) => place === (0,segments_ledger/* ledgerPath */.tf)(path) || (isShared && text.includes(blob))));
    if (unknown.length === 0)
        return nothing;
    if (isShared)
        return {
            ...nothing,
            notes: [
                `${named(unknown)} came onto base past the jobs, and is not merged: another job takes its segments from ${(0,visible/* visible */.R)(job.stagingDir)} too, so nobody knows whose it is. Bring it on a branch, or give each job a staging-dir of its own.`,
            ],
        };
    const changed = unknown.filter(({ path }) => stood.has(path));
    const deletions = await (0,git_history/* deletedSince */.s7)(repository, base, first, job.stagingDir);
    return {
        later: unknown.filter(({ path }) => !stood.has(path)),
        deleted: new Map(deletions.map(({ path, oldId }) => [(0,path_text/* pathText */.L)(path), oldId])),
        notes: changed.length === 0
            ? []
            : [
                `${named(changed)} stood on base before the first merge, and was changed there since: that is not merged, because the output may have what it was. Bring it on a branch, under another name, to have it merged.`,
            ],
    };
}
/** The segments that ever had a content, by its blob. */
function holdersOf(ledger) {
    const holders = new Map();
    for (const [id, segment] of ledger.segments)
        for (const { blob } of (0,segments_ledger/* recordsOf */.M$)(segment))
            holders.set(blob, [...(holders.get(blob) ?? []), { id, path: segment.path }]);
    return holders;
}
/**
 * Base with what came onto it past the job, like a branch, as it was when its staging folder was last changed: what a
 * ledger or a quorum makes of that stays the same when base moves in other files.
 * @throws {GitError}
 */
async function baseAsBranch(repository, base, { stagingDir }, { later, deleted }) {
    const sha = await (0,git_history/* lastChange */.$r)(repository, base.sha, stagingDir);
    const tip = sha === undefined ? base : { ...base, sha, committed: await committedAt(repository, sha) };
    return { ...tip, files: later, others: [], inherited: deleted, commits: new Set() };
}
/** As a ledger says that a segment's path is in a folder. */
function pathIn(folder) {
    return `"path": ${JSON.stringify(folder).slice(0, -1)}`;
}
/**
 * What base itself contributes: the segments that came there past the job, and that no branch brings.
 * @param base what was read of the files.
 */
function broughtByBase(base, ledger, branches) {
    const { contributions, before } = base;
    const claimed = new Set(branches.flatMap((branch) => branch.contributions.flatMap((one) => ('id' in one ? [one.id] : []))));
    const holders = holdersOf(ledger);
    const bad = [];
    const other = [];
    const renamed = [];
    const free = [];
    const old = new Set(before);
    for (const one of contributions) {
        const same = holders.get(one.blob) ?? [];
        if ('problem' in one)
            bad.push(one);
        else if (same.some(({ id }) => id === one.id))
            continue;
        else if (ledger.segments.has(one.id))
            other.push(one);
        else if (claimed.has(one.id))
            continue;
        // Under its old name base has it, and its values would come in twice.
        else if (!one.explicit && before.length + same.length > 0) {
            renamed.push(one);
            for (const { id } of same)
                old.add(id);
        }
        else
            free.push(one);
    }
    const notes = [
        ...(bad.length > 0 ? [`${named(bad)} on base cannot be read, and so is not merged.`] : []),
        ...(other.length > 0
            ? [
                `${named(other)} on base is another state of a segment than the one in the output, and nothing says which is the newer one: to have this one, push it on a branch; else remove it from base.`,
            ]
            : []),
        ...(renamed.length > 0
            ? [
                `${named(renamed)} on base may be ${(0,report_words/* enumerate */.HL)([...old].map(visible/* visible */.R))} under another name, whose values the output has, and so is not merged: give it a top-level "id", or bring it on a branch.`,
            ]
            : []),
        ...(free.length > 0
            ? [`${named(free)} came onto base past this job, and is taken from there, as from a branch.`]
            : []),
    ];
    return { branch: { ...base, contributions: free }, notes };
}
function named(files) {
    return (0,report_words/* enumerate */.HL)(files.map(({ path }) => (0,visible/* visible */.R)(path)));
}

;// CONCATENATED MODULE: ./src/segments/pinned.js


/**
 * Of a snapshot nothing but these branches, as they were at these commits. One that was pushed to since is still there
 * in its own history; one that is not, because it was rewritten or deleted, is left out.
 * @throws {GitError}
 */
async function pinned(repository, { branches, ...snapshot }, tips) {
    const there = new Map(branches.map((branch) => [branch.ref, branch]));
    const kept = [];
    for (const { ref, sha } of tips) {
        const branch = there.get(ref);
        if (branch?.sha === sha)
            kept.push(branch);
        else if (branch && (await (0,git_history/* contains */.gR)(repository, branch.sha, sha)))
            kept.push({ ref, sha, committed: await committedAt(repository, sha), moved: true });
    }
    return { ...snapshot, branches: kept };
}

;// CONCATENATED MODULE: ./src/segments/reverted.js






/** So many are named one by one. */
const mostNamed = 10;
/**
 * What base's last change of the ledger took out of it, as a revert of a merge does, of branches that are still there: to git
 * base has their commits, so nothing of it comes in again by itself.
 * @returns a sentence that names it and says what to do; none where nothing was.
 * @throws {GitError}
 */
async function revertedOnBase(repository, base, output, ledger, branches) {
    // In an ordinary run there is none, and nothing is asked of git.
    const quiet = branches.filter((branch) => branch.contributions.length + branch.others.length === 0 && !indexOf(ledger).cameFrom(branch));
    if (quiet.length === 0)
        return [];
    const place = (0,segments_ledger/* ledgerPath */.tf)(output);
    const [last] = await (0,git_history/* changesOnLine */.DD)(repository, base, [place], 1);
    const change = last?.changes.get((0,path_text/* pathBytes */.X)(place));
    if (!change || change.status === 'A')
        return [];
    const text = (await (0,objects/* readBlobs */.b4)(repository, [change.oldId])).get(change.oldId)?.toString();
    const before = text === undefined ? undefined : (0,segments_ledger/* readableLedger */._y)(text, output);
    if (!before)
        return [];
    const tips = new Map(quiet.map(({ ref, sha }) => [ref, sha]));
    const gone = [...before.segments].filter(([id, { ref, sha }]) => !ledger.segments.has(id) && tips.get(ref) === sha);
    if (gone.length === 0)
        return [];
    const each = gone.map(([, { path, ref }]) => `${report_words/* plainWords */.c5.name(path)} of ${report_words/* plainWords */.c5.name(ref)}`);
    return [
        `The last change of the ledger of ${report_words/* plainWords */.c5.name(output)} on base, such as a revert of a merge, took out ${(0,report_words/* enumerate */.HL)(each, mostNamed)}. Nothing of that comes in again by itself though its branch is there, because base's history has the commits: revert the revert to have it back, or delete the branch.`,
    ];
}

;// CONCATENATED MODULE: ./src/segments/proposal.js




/**
 * The branch of the proposal where base has all that it would bring: it was merged, whatever the method, or has become
 * needless.
 */
async function spentProposal(repository, job, { proposal, kept }, base) {
    if (proposal === null || (await hasOthersWork(repository, proposal, [base.sha, kept])))
        return [];
    const ledger = await proposedLedger(repository, job, proposal);
    const isOver = ledger &&
        [...ledger.segments].every(([id, { sha, blob }]) => {
            const there = base.ledger.segments.get(id);
            return there && (0,segments_ledger/* recordsOf */.M$)(there).some((one) => one.sha === sha && one.blob === blob);
        });
    return isOver ? [{ ref: (0,own_refs/* proposalBranch */.hj)(job), sha: proposal }] : [];
}
/** What base's ledger would be with the proposal at `tip`; undefined where it has none that can be read. */
async function proposedLedger(repository, { output }, tip) {
    const text = await (0,objects/* fileAt */.Wd)(repository, tip, (0,segments_ledger/* ledgerPath */.tf)(output));
    return text === undefined ? undefined : (0,segments_ledger/* readableLedger */._y)(text, output);
}
/**
 * Whether the proposal at `tip` would bring the same output and ledger as `commit`, into a base that has both as they
 * were when it was made: then there is nothing to push, whatever else base got meanwhile.
 */
async function bringsTheSame(repository, { output }, tip, { commit, base }) {
    const state = async (at) => JSON.stringify([
        (await (0,objects/* fileIdAt */.Lk)(repository, at, output)) ?? null,
        (await (0,objects/* fileIdAt */.Lk)(repository, at, (0,segments_ledger/* ledgerPath */.tf)(output))) ?? null,
    ]);
    if ((await state(tip)) !== (await state(commit)))
        return false;
    const forks = await (0,git_history/* mergeBases */.PC)(repository, tip, base);
    const now = await state(base);
    for (const fork of forks)
        if ((await state(fork)) !== now)
            return false;
    return forks.length > 0;
}
/** Whether a branch has commits, besides merges, that are in none of `known`: somebody else works on it. */
async function hasOthersWork(repository, tip, known) {
    const without = known.filter((commit) => commit !== null).map((commit) => `^${commit}`);
    const listed = await repository.must(['rev-list', '--no-merges', '--max-count=1', tip, ...without]);
    return listed !== '';
}

// EXTERNAL MODULE: ./src/segments/values/json-document.js + 3 modules
var json_document = __webpack_require__(7885);
// EXTERNAL MODULE: ./src/segments/values/problem.js
var problem = __webpack_require__(6763);
;// CONCATENATED MODULE: ./src/segments/gather.js


















/**
 * Reads everything from the remote.
 * @throws {UserError} where base, its ledger or the manifest cannot be used. @throws {GitError}
 */
async function gather(source, job, combiner, reading) {
    const { repository } = source;
    const taken = await takeSnapshot(repository, source.remote, job, reading);
    const snapshot = source.only ? await pinned(repository, taken, source.only) : taken;
    const { base, own } = snapshot;
    const canRead = (path) => combiner.canRead(path);
    const output = (await (0,objects/* fileIdAt */.Lk)(repository, base.sha, job.output)) ?? null;
    const { ledger, notes } = await ledgerAtBase(repository, base.sha, job.output, output);
    const files = await segmentFiles(repository, snapshot, job, ledger, canRead);
    const expected = await expectedIds(repository, base.sha, job);
    const spent = await spentProposal(repository, job, own, { sha: base.sha, ledger });
    const checking = job.schema === undefined ? combiner : await checkingBy(repository, base.sha, job, combiner);
    // What base took in once stays in, whatever the schema says by now.
    const merged = new Set([...ledger.segments.values()].flatMap(segments_ledger/* recordsOf */.M$).map(({ blob }) => blob));
    const past = await filesOnBase(repository, base.sha, job, ledger, canRead);
    const identify = (some) => identified(repository, some, ledger, (blob) => (merged.has(blob) ? combiner : checking));
    const branches = await identify(files);
    const read = await identify(past.later.length > 0 ? [await baseAsBranch(repository, base, job, past)] : []);
    const reverted = await revertedOnBase(repository, base.sha, job.output, ledger, branches);
    const brought = read.map((one) => broughtByBase(one, ledger, branches));
    return {
        base,
        own,
        spent,
        output,
        ledger,
        notes: [...notes, ...reverted, ...past.notes, ...brought.flatMap((one) => one.notes)],
        combiner: checking,
        branches,
        onBase: brought.map(({ branch }) => branch),
        ...(expected && { expected }),
    };
}
async function identified(repository, branches, ledger, combinerFor) {
    const ids = new Set(branches.flatMap(({ files }) => files.map(({ blob }) => blob)));
    const blobs = await (0,objects/* readBlobs */.b4)(repository, [...ids]);
    const read = async ({ path, blob }, ref) => {
        const bytes = blobs.get(blob);
        if (!bytes)
            return { path, blob, problem: 'Its content is missing at the remote.' };
        if (isLfsPointer(bytes))
            return { path, blob, problem: inLfs };
        const identity = await combinerFor(blob).identify({ path, name: nameOf(path, ref), bytes });
        if ('problem' in identity)
            return { path, blob, problem: identity.problem };
        return { path, blob, id: identity.id ?? path, explicit: identity.id !== undefined };
    };
    const found = [];
    for (const { files, inherited, commits, ...own } of branches) {
        const contributions = [];
        // One at a time: each may need a lot of memory while it is read.
        for (const file of files)
            contributions.push(await read(file, own.ref));
        const before = heldBefore({ sha: own.sha, inherited, commits }, ledger);
        found.push({ ...own, contributions, before });
    }
    return found;
}
const inLfs = 'Its content is in Git LFS, where no merge reads it: take it out of .gitattributes there, and commit the file itself.';
/** What people know a file by, as git names it: `BRANCH:PATH`. */
function nameOf(path, ref) {
    return report_words/* plainWords */.c5.name(`${ref}:${path}`);
}
async function checkingBy(repository, base, { schema = '', output, base: name }, combiner) {
    const blob = await (0,objects/* fileIdAt */.Lk)(repository, base, schema);
    const bytes = blob === undefined ? undefined : (await (0,objects/* readBlobs */.b4)(repository, [blob])).get(blob);
    if (!bytes)
        throw new config_error/* UserError */.y(`schema: there is no file "${(0,visible/* visible */.R)(schema)}" on ${(0,visible/* visible */.R)(name)}; name a JSON Schema that is there.`);
    return (0,with_schema/* withSchema */.U)(combiner, await (0,read_schema/* readSchema */.G)(schema, bytes), output);
}
async function expectedIds(repository, base, job) {
    if (!job.expect)
        return undefined;
    if ('ids' in job.expect)
        return job.expect.ids;
    const { manifest } = job.expect;
    const text = await (0,objects/* fileAt */.Wd)(repository, base, manifest);
    const name = (0,visible/* visible */.R)(manifest);
    if (text === undefined)
        throw new config_error/* UserError */.y(`expect: there is no file "${name}" on ${(0,visible/* visible */.R)(job.base)}; name one that lists segment ids.`);
    const ids = idsIn(text);
    if (ids.length === 0)
        throw new config_error/* UserError */.y(`expect: "${name}" lists nothing; write one id a line, or a JSON array of ids.`);
    return ids;
}
/** A JSON array of ids, or one id a line. A number is the id that a segment has by writing it so. */
function idsIn(manifest) {
    const text = manifest.replace(/^\ufeff/, '');
    if (text.trimStart().startsWith('[')) {
        const ids = jsonIds(text);
        if (ids)
            return ids;
        throw new config_error/* UserError */.y('expect: the manifest starts as JSON, and is no array of texts and numbers.');
    }
    return text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
}
function jsonIds(text) {
    try {
        const document = new json_document/* JsonDocument */.q('manifest', Buffer.from(text));
        const items = [...document.items(document.root)];
        const areIds = items.every(({ kind }) => kind === 'string' || kind === 'number');
        return areIds ? items.map((item) => document.text(item)) : undefined;
    }
    catch (error) {
        if (error instanceof problem/* ValueProblem */.bx)
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/segments/show/reason.js


/**
 * Why a segment is not merged, for a reader who knows the branch: its file with line and column, as far as they are
 * known, such as `staging/7.json:3:12`, and what is wrong there.
 */
function reason_reasonAt({ ref, path, reason }) {
    const [own, file] = [nameOf(path, ref), (0,visible/* visible */.R)(path)];
    const start = reason.indexOf(`${own}:`);
    const place = start < 0 ? '' : (/^:\d+:\d+/.exec(reason.slice(start + own.length))?.[0] ?? '');
    const opening = `${own}${place}: `;
    const what = reason.startsWith(opening) ? reason.slice(opening.length) : reason;
    return { where: `${file}${place}`, what: what.replaceAll(own, file) };
}

;// CONCATENATED MODULE: ./src/segments/show/words.js


/** What a run came to, in one sentence. */
function headline(report, words = report_words/* plainWords */.c5) {
    const output = words.name(report.output);
    const segments = (0,report_words/* counted */.hS)(report.merged.length, 'segment', 'segments');
    const replaced = replacing(report);
    switch (report.outcome) {
        case 'published':
            return `${segments} merged into ${output}${replaced}${report.changed ? '' : ', which stays as it was'}${gone(report)}${bad(report)}.`;
        case 'dry-run':
            return `Would merge ${segments} into ${output}${replaced}${report.changed ? '' : ', which would stay as it is'}; nothing was written${bad(report)}.`;
        case 'pull-request':
            return `${segments} for ${output}${replaced}: ${pullRequest(report)}${gone(report)}.`;
        case 'needs-pull-request':
            return `${segments} ready for ${output} on ${words.name(report.proposal?.branch ?? '')}, which no pull request brings to ${words.name(report.base.ref)} yet${replaced}${gone(report)}.`;
        case 'nothing-new':
            return `Nothing new for ${output}${gone(report)}${bad(report)}.`;
        case 'waiting':
            return `${output} waits: ${lacking(report, words)}${bad(report)}.`;
        case 'postponed':
            return `Nothing is merged into ${output} yet: ${words.text(report.postponed ?? '')}${bad(report)}.`;
        case 'bad-segments':
            return `Nothing is merged into ${output}: ${(0,report_words/* counted */.hS)(report.quarantined.length, 'segment is', 'segments are')} bad.`;
    }
}
/** `pull request #12 brings them`. */
function pullRequest({ proposal, merged }) {
    const them = merged.length === 1 ? 'it' : 'them';
    const { number = 0, state } = proposal?.pull ?? {};
    return `pull request #${number} ${state === 'open' ? `brings ${them}` : `would have brought ${them}`}`;
}
/** What was started because of it; empty where nothing was due. */
function dispatched({ dispatch }, words = report_words/* plainWords */.c5) {
    if (!dispatch)
        return '';
    const { to, commit, started } = dispatch;
    const at = commit.slice(0, 12);
    return started
        ? `${words.name(to)} was started for ${at}.`
        : `${words.name(to)} is to be started for ${at}, and was not: the next run tries again.`;
}
function replacing({ replaced }) {
    if (replaced === 0)
        return '';
    return `, ${replaced === 1 ? '1 in place of an earlier state' : `${replaced} in place of earlier states`}`;
}
/** Which state a segment took the place of; empty where base had none. */
function inPlaceOf({ supersedes }, words) {
    if (!supersedes)
        return '';
    return `in place of the one from ${words.name(supersedes.ref)} at ${supersedes.sha.slice(0, 12)}`;
}
function gone({ deleted }) {
    return deleted.length === 0 ? '' : `, ${(0,report_words/* counted */.hS)(deleted.length, 'branch', 'branches')} deleted`;
}
function bad({ quarantined }) {
    return quarantined.length === 0 ? '' : `; ${(0,report_words/* counted */.hS)(quarantined.length, 'segment is', 'segments are')} bad`;
}
/** What is wrong with a segment, where, and on which branch. */
function remark(segment) {
    const { where, what } = reasonAt(segment);
    return `${where} on ${plainWords.name(segment.ref)}: ${what}`;
}
/** `12 of 14 segments are there, missing 3 and 9`, `2 of 5 branches have something new`. */
function lacking({ quorum }, words) {
    const { branches, minBranches, expected, missing } = quorum;
    const parts = [];
    if (expected !== undefined && missing.length > 0)
        parts.push(`${expected - missing.length} of ${(0,report_words/* counted */.hS)(expected, 'segment is', 'segments are')} there, missing ${(0,report_words/* enumerate */.HL)(missing.map((id) => words.name(id)), 10)}`);
    if (branches < minBranches)
        parts.push(`${branches} of ${(0,report_words/* counted */.hS)(minBranches, 'branch has', 'branches have')} something new`);
    return parts.join('; ');
}
/** Why a branch is still there after a run with this outcome. */
function whyKept({ reason, detail }, outcome, words) {
    const more = detail === undefined ? '' : `: ${words.text(detail.replaceAll('\n', ', '))}`;
    switch (reason) {
        case 'waiting':
            return outcome === 'dry-run' ? 'would be merged, and stays' : 'waits for the others';
        case 'proposed':
            return 'waits for the pull request';
        case 'quarantined':
            return 'something of it is bad';
        case 'other-files':
            return `changes more than segments${more}`;
        case 'nothing-new':
            return 'has brought nothing';
        case 'auto-delete-off':
            return 'is merged and may go (auto-delete: true deletes it)';
        case 'moved':
            return 'has been pushed to meanwhile';
        case 'refused':
            return `may not be deleted${more}`;
        case 'failed':
            return `could not be deleted, the next run tries again${more}`;
    }
}

;// CONCATENATED MODULE: ./src/segments/show/summary.js




const mostRows = 500;
/** The part of the job summary about one job: one sentence, what is wrong and what to do, then the rest, folded. */
function renderSummary(report) {
    const { merged, quarantined, kept, deleted, notes, commit } = report;
    const parts = [
        `## Segments: ${report_words/* markdownWords */.Lx.name(report.output)}`,
        `**${headline(report, report_words/* markdownWords */.Lx)}**`,
        ...(report.said === undefined ? [] : [`The server said: ${report_words/* markdownWords */.Lx.text(report.said)}`]),
        ...(report.proposal?.pull ? [(0,markdown/* link */.nf)(`#${report.proposal.pull.number}`, report.proposal.pull.url)] : []),
        dispatched(report, report_words/* markdownWords */.Lx),
        ...notes.map((note) => report_words/* markdownWords */.Lx.text(note)),
        section(quarantined.map((segment) => {
            const { where, what } = reason_reasonAt(segment);
            return [report_words/* markdownWords */.Lx.name(segment.ref), report_words/* markdownWords */.Lx.name(where), report_words/* markdownWords */.Lx.text(what)];
        }), ['Branch', 'File', 'What is wrong, and what to do']),
        folded(`Merged segments (${merged.length})`, merged.map((segment) => [
            report_words/* markdownWords */.Lx.name(segment.id),
            report_words/* markdownWords */.Lx.name(segment.ref),
            report_words/* markdownWords */.Lx.name(segment.path),
            inPlaceOf(segment, report_words/* markdownWords */.Lx),
        ]), ['Segment', 'Branch', 'File', '']),
        folded(`Branches that stay (${kept.length})`, kept.map((branch) => [report_words/* markdownWords */.Lx.name(branch.ref), whyKept(branch, report.outcome, report_words/* markdownWords */.Lx)]), ['Branch', 'Why']),
        folded(`Deleted branches (${deleted.length})`, deleted.map(({ ref, sha }) => [report_words/* markdownWords */.Lx.name(ref), `\`${sha}\``]), ['Branch', 'Was at']),
        commit === undefined ? '' : `Commit \`${commit}\`.`,
    ];
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
function section(rows, header) {
    if (rows.length === 0)
        return '';
    const left = rows.length - mostRows;
    const more = left > 0 ? `\n\n_and ${left} more, in the report_` : '';
    return `${(0,markdown/* table */.tp)(header, rows.slice(0, mostRows))}${more}`;
}
function folded(title, rows, header) {
    return rows.length === 0 ? '' : (0,markdown/* details */.zH)(title, section(rows, header));
}

// EXTERNAL MODULE: ./src/report/terminal.js
var terminal = __webpack_require__(9109);
;// CONCATENATED MODULE: ./src/segments/show/text.js




// More would scroll the first sentence away; the JSON has all.
const text_mostRows = 50;
/** What a job came to, for a terminal: one sentence, what is wrong and what to do, and which branches stay and why. */
function renderText(report, { colour, width }) {
    const style = (0,terminal/* paint */.nI)(colour);
    const wrong = report.quarantined.flatMap((segment) => {
        const { where, what } = reason_reasonAt(segment);
        return [
            style.red(`${where} on ${report_words/* plainWords */.c5.name(segment.ref)}`),
            ...(0,terminal/* wrap */.LV)(report_words/* plainWords */.c5.text(what), width - 2).map((line) => `  ${line}`),
        ];
    });
    const stay = report.kept
        .filter(({ reason }) => reason !== 'nothing-new' && reason !== 'quarantined')
        .map((branch) => [report_words/* plainWords */.c5.name(branch.ref), whyKept(branch, report.outcome, report_words/* plainWords */.c5)]);
    const replaced = report.merged
        .filter(({ supersedes }) => supersedes)
        .map((segment) => [report_words/* plainWords */.c5.name(segment.id), inPlaceOf(segment, report_words/* plainWords */.c5)]);
    const paragraphs = [
        (0,terminal/* wrap */.LV)(headline(report), width).map((line) => style.bold(line)),
        report.said === undefined ? [] : (0,terminal/* wrap */.LV)(`The server said: ${report_words/* plainWords */.c5.text(report.said)}`, width),
        report.proposal?.pull ? [report_words/* plainWords */.c5.text(report.proposal.pull.url)] : [],
        report.dispatch ? (0,terminal/* wrap */.LV)(dispatched(report), width) : [],
        wrong,
        first(replaced),
        first(stay),
        report.notes.flatMap((note) => (0,terminal/* wrap */.LV)(report_words/* plainWords */.c5.text(note), width).map((line) => style.dim(line))),
    ];
    return `${paragraphs
        .filter((lines) => lines.length > 0)
        .map((lines) => lines.join('\n'))
        .join('\n\n')}\n`;
}
/** The first rows, and how many more there are. */
function first(rows) {
    const left = rows.length - text_mostRows;
    return [
        ...(0,terminal/* columns */.YB)(rows.slice(0, text_mostRows)),
        ...(left > 0 ? [`and ${left} more, which --format json lists`] : []),
    ];
}

// EXTERNAL MODULE: ./src/segments/values/order.js
var order = __webpack_require__(9412);
;// CONCATENATED MODULE: ./src/segments/quorum.js

/**
 * @param waiting the branches with something new.
 * @param ids the segments that base would then have.
 * @param now milliseconds since 1970.
 */
function quorumOf({ minBranches, expected, maxWait = Infinity }, waiting, ids, now) {
    const missing = [...new Set(expected)].filter((id) => !ids.has(id)).sort(order/* compareIds */.q);
    const enough = waiting.length >= minBranches && missing.length === 0;
    const waited = now - Math.min(...waiting.map(({ committed }) => committed)) >= maxWait;
    return {
        state: waiting.length === 0 ? 'nothing' : enough ? 'met' : waited ? 'waited' : 'waiting',
        branches: waiting.length,
        minBranches,
        ...(expected && { expected: new Set(expected).size }),
        missing,
    };
}

;// CONCATENATED MODULE: ./src/segments/decide.js





/**
 * Decides what is merged: what the ledger does not have, supersedes what it has, and is disputed by no one. Whether it
 * is merged now is for the quorum to say.
 * @param now milliseconds since 1970.
 */
function decide(ledger, branches, rules, now, clashes = new Map()) {
    const quarantined = [];
    const claims = new Map();
    for (const branch of [...branches].sort((a, b) => (0,order/* compareIds */.q)(a.ref, b.ref)))
        for (const contribution of branch.contributions) {
            const place = { ref: branch.ref, sha: branch.sha, path: contribution.path };
            if ('problem' in contribution) {
                quarantined.push({ ...place, reason: contribution.problem });
                continue;
            }
            const { id } = contribution;
            const claim = { ...contribution, branch };
            const verdict = judge(claim, ledger, clashes.get(id));
            if (verdict === 'new')
                claims.set(id, [...(claims.get(id) ?? []), claim]);
            else if (verdict !== 'known')
                quarantined.push({ ...place, id, reason: verdict.reason });
        }
    const arrivals = [];
    for (const [id, [first, ...more]] of claims) {
        if (!first)
            continue;
        const disputed = more.some(({ blob }) => blob !== first.blob);
        if (disputed)
            for (const claim of [first, ...more])
                quarantined.push({ ...placeOf(claim), id, reason: disputeOf(claim, [first, ...more]) });
        else
            arrivals.push({ ...recordOf(first), id, path: first.path, twins: more.map(recordOf) });
    }
    arrivals.sort((a, b) => (0,order/* compareIds */.q)(a.id, b.id));
    const taken = new Set(arrivals.flatMap((one) => [one, ...one.twins].map(({ ref }) => ref)));
    const waiting = branches.filter(({ ref }) => taken.has(ref));
    const ids = new Set([...ledger.segments.keys(), ...arrivals.map(({ id }) => id)]);
    return { arrivals, quarantined, waiting, quorum: quorumOf(rules, waiting, ids, now) };
}
function judge(claim, ledger, clash) {
    const { id, path, blob, explicit, branch } = claim;
    const segment = ledger.segments.get(id);
    if (segment && hasOrHad(segment, branch, blob))
        return 'known';
    if (clash !== undefined)
        return { reason: clash };
    if (!segment) {
        const old = earlierSelf(claim, ledger);
        return old ? { reason: reasonOf(claim, old) } : 'new';
    }
    const from = report_words/* plainWords */.c5.name(segment.ref);
    if (segment.absorbed)
        return {
            reason: 'The output was edited by hand after this segment was merged, or what it was made of is gone, so that its values can no longer be told from the others there: make the change in the output itself, or give the segment a new id.',
        };
    if (segment.ref === branch.ref)
        return 'new';
    if (!explicit || segment.path === id)
        return {
            reason: `Base has ${report_words/* plainWords */.c5.name(path)} from ${from}, and nothing says that this is a newer state of it: give it a top-level "id", or a file name of its own.`,
        };
    if (segment.earlier.some((one) => one.blob === blob))
        return {
            reason: `It is an older state of the segment, which a newer one from ${from} has superseded: to bring it back, push it on ${from}.`,
        };
    return 'new';
}
/** The segment that this one may be under another id, which its branch no longer has: nothing says whether it is. */
function earlierSelf({ path, blob, explicit, branch }, ledger) {
    const ids = new Set(branch.contributions.flatMap((one) => ('id' in one ? [one.id] : [])));
    const unread = new Set(branch.contributions.flatMap((one) => ('problem' in one ? [one.path] : [])));
    const gone = branch.before.flatMap((id) => {
        const segment = ledger.segments.get(id);
        return segment && !ids.has(id) && !unread.has(segment.path) ? [{ ...segment, id }] : [];
    });
    const here = gone.find((one) => one.path === path);
    // With an id and a file of its own it says that it is another one.
    if (here || explicit)
        return here;
    const same = gone.find((one) => one.blob === blob);
    // One that is there unchanged under another name is none that this could be.
    const elsewhere = new Set(branch.contributions.map((one) => one.blob));
    return same ?? gone.find((one) => !elsewhere.has(one.blob));
}
function reasonOf({ path }, old) {
    const [name, id] = [report_words/* plainWords */.c5.name(old.path), report_words/* plainWords */.c5.name(old.id)];
    return old.path === path
        ? `Base has the segment ${id} from this file, which says another id now: if it is the same segment, its values would come in twice. If it is, give it the top-level "id" "${id}"; if it is another one, give it a file name of its own, too.`
        : `Base has ${name} from this branch, which no longer has that file: if this is the same segment under another name, its values would come in twice. If it is, take the old name again, or give it the top-level "id" "${id}"; if it is another segment, put ${name} back, or give this one an "id" of its own.`;
}
function recordOf({ branch, blob }) {
    return { ref: branch.ref, sha: branch.sha, blob };
}
function placeOf({ branch, path }) {
    return { ref: branch.ref, sha: branch.sha, path };
}
function disputeOf(claim, all) {
    const rival = all.find((one) => one.blob !== claim.blob);
    const where = `${report_words/* plainWords */.c5.name(rival?.path ?? '')} on ${report_words/* plainWords */.c5.name(rival?.branch.ref ?? '')}`;
    return claim.explicit
        ? `It has the same id as ${where} and other content, and nothing says which is the newer one: keep one, or give one another id.`
        : `It has the same path as ${where} and other content: give it a top-level "id", or a file name of its own.`;
}
/** Whether base, with this ledger, has all that the branch holds; only then may it be deleted. */
function isMerged(ledger, branch) {
    const { contributions, others } = branch;
    // Nothing came from it: a branch that only starts out from base, or from another, is somebody's at work.
    if (!indexOf(ledger).cameFrom(branch))
        return false;
    return others.length === 0 && contributions.every((one) => isCounted(ledger, one, branch));
}
/** Whether base, with this ledger, has this state of a segment or a newer one. */
function isCounted(ledger, contribution, branch) {
    if ('problem' in contribution)
        return false;
    const segment = ledger.segments.get(contribution.id);
    return segment !== undefined && hasOrHad(segment, branch, contribution.blob);
}
/**
 * Whether base has this state, or had it until another branch superseded it. Where the branch itself did, what it is at
 * now counts: it was taken back there.
 */
function hasOrHad(segment, { ref, sha, moved }, blob) {
    if (segment.blob === blob)
        return true;
    const isOwn = segment.ref === ref && !moved;
    return !isOwn && (0,segments_ledger/* recordsOf */.M$)(segment).some((one) => one.sha === sha && one.blob === blob);
}

;// CONCATENATED MODULE: ./src/git/commit-tree.js
/** Writes a commit without checking anything out. @returns its id. @throws {GitError} */
async function commitTree(repository, tree, parents, { message, by, at }) {
    const who = { NAME: by.name, EMAIL: by.email, DATE: `@${Math.floor(at / 1000)} +0000` };
    const env = Object.fromEntries(Object.entries(who).flatMap(([key, value]) => ['AUTHOR', 'COMMITTER'].map((role) => [`GIT_${role}_${key}`, value])));
    const args = ['commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent]), '-F', '-'];
    return (await repository.must(args, { env, input: message })).trim();
}

// EXTERNAL MODULE: ./src/git/push.js
var push = __webpack_require__(1713);
// EXTERNAL MODULE: ./src/git/retry.js
var retry = __webpack_require__(8603);
// EXTERNAL MODULE: ./src/segments/dispatch-target.js
var dispatch_target = __webpack_require__(5393);
// EXTERNAL MODULE: ./src/github/errors.js + 1 modules
var github_errors = __webpack_require__(1721);
;// CONCATENATED MODULE: ./src/github/dispatch.js

/**
 * Starts a workflow on a branch. GitHub starts none that does not declare `workflow_dispatch`, and refuses an input that
 * it does not declare: then it is started without them.
 * @param workflow the name of its file.
 * @param ref a branch's name.
 * @returns whether it got the inputs.
 * @throws {GitHubError}
 */
async function startWorkflow(github, workflow, ref, inputs) {
    const start = (more) => github.call('start the workflow', (rest, repo) => rest.actions.createWorkflowDispatch({ ...repo, workflow_id: workflow, ref, ...more }));
    try {
        await start({ inputs });
        return true;
    }
    catch (error) {
        // The words are all that tells it from other faults: HTTP 422 is any of them.
        const isUnexpected = error instanceof github_errors/* GitHubError */.y_ && error.status === 422;
        if (!isUnexpected || !error.message.includes('Unexpected inputs provided'))
            throw error;
        await start({});
        return false;
    }
}
/** Sends an event to the workflows that wait for it (`repository_dispatch`). @throws {GitHubError} */
async function sendEvent(github, event, payload) {
    await github.call('send the event', (rest, repo) => rest.repos.createDispatchEvent({ ...repo, event_type: event, client_payload: payload }));
}

;// CONCATENATED MODULE: ./src/segments/start-target.js



/**
 * Starts a job's target for a commit of base.
 * @returns why it could not be started; or what else to know of it, in a sentence.
 */
async function startTarget(github, job, target, commit) {
    try {
        if ('event' in target) {
            await sendEvent(github, target.event, { commit, job: job.name, output: job.output });
            return {};
        }
        if (await startWorkflow(github, target.workflow, job.base, { commit }))
            return {};
        return {
            note: `${(0,visible/* visible */.R)(target.workflow)} declares no input "commit" for workflow_dispatch, so it was started without being told which commit to deploy.`,
        };
    }
    catch (error) {
        if (!(error instanceof github_errors/* GitHubError */.y_))
            throw error;
        return { problem: error.message };
    }
}

;// CONCATENATED MODULE: ./src/segments/dispatch.js













/**
 * Starts what is to be started for the last commit of base that changed the ledger, unless that was done for it before,
 * and then records it at the remote: at least once, wherever a run dies; and of several runs at once, whatever overtakes
 * what, the last that is started is for the newest output, as long as who was overtaken lives to see it.
 * @param tip base as it is now.
 * @param last the last reading, which knows for which commit it was done before.
 * @throws {GitError} when git cannot be started.
 */
async function dispatchIfDue(source, job, { tip, last }) {
    const { dispatch: target } = job;
    const record = last.facts.own.dispatched;
    if (!target)
        return { notes: [] };
    const commit = await newestOutput(source, job, tip);
    if (commit === undefined || commit === record)
        return { notes: [] };
    const dispatch = { to: (0,dispatch_target/* dispatchText */._)(target), commit, started: false };
    const { github } = source;
    if (!github)
        return {
            dispatch,
            notes: [
                `${(0,visible/* visible */.R)(dispatch.to)} was not started: there is no token for the API of GitHub (GITHUB_TOKEN or GH_TOKEN, with ${'workflow' in target ? 'actions' : 'contents'}: write).`,
            ],
        };
    try {
        return await startAndRecord({ ...source, github }, { ...job, dispatch: target }, dispatch, record);
    }
    catch (error) {
        if (!(error instanceof errors/* GitError */.X))
            throw error;
        return { dispatch, notes: [error.message] };
    }
}
/**
 * A run claims the record before it starts anything, and looks only then what is newest. Who finds that another claimed
 * it meanwhile cannot know which start came first, and starts the newest again.
 */
async function startAndRecord(source, job, dispatch, before) {
    const { host } = source.repository;
    const to = (0,visible/* visible */.R)(dispatch.to);
    let record = before;
    for (let attempt = 0;; attempt++) {
        const claim = await claimFor(source, job, dispatch);
        const claimed = await moveRecord(source, job, record, claim);
        if (claimed.state !== 'stale') {
            if (claimed.state === 'done')
                record = claim;
            const commit = await newestOutput(source, job, await fetchBase(source, job));
            if (commit === undefined)
                return { notes: [] };
            dispatch.commit = commit;
            const { problem, note } = await startTarget(source.github, job, job.dispatch, commit);
            if (problem !== undefined)
                return { dispatch, notes: [`${to} was not started: ${problem}`] };
            dispatch.started = true;
            const notes = note === undefined ? [] : [note];
            const recorded = await moveRecord(source, job, record, commit);
            if (recorded.state === 'done')
                return { dispatch, notes };
            const forgotten = `That ${to} was started could not be recorded, so the next run starts it again`;
            if (recorded.state !== 'stale' || attempt === retry/* pauses */.yz)
                return { dispatch, notes: [...notes, `${forgotten}: ${(0,visible/* visible */.R)(recorded.said)}`] };
        }
        else if (attempt === retry/* pauses */.yz)
            return { dispatch, notes: [`${to} was not started: other runs are starting it all the time.`] };
        await (0,retry/* pauseBefore */.GB)('looking again', `Another run starts ${to} too`, host, attempt);
        record = await recordAt(source, job);
        if (!dispatch.started && record === (await newestOutput(source, job, await fetchBase(source, job))))
            return { notes: [] };
    }
}
/** The last commit of base that changed the ledger; undefined where base has none. */
async function newestOutput({ repository }, { output }, tip) {
    const path = (0,segments_ledger/* ledgerPath */.tf)(output);
    const isThere = (await (0,objects/* fileIdAt */.Lk)(repository, tip, path)) !== undefined;
    return isThere ? (0,git_history/* lastChange */.$r)(repository, tip, path) : undefined;
}
async function fetchBase({ repository, remote }, { base }) {
    const here = 'refs/read/dispatch';
    await (0,git_remote/* fetchRefs */.BA)(repository, remote, [`+${fullName(base)}:${here}`]);
    return (await repository.must(['rev-parse', here])).trim();
}
async function recordAt({ repository, remote }, job) {
    const [found] = await (0,git_remote/* listRemote */.VX)(repository, remote, [(0,own_refs/* ownRefs */.V6)(job).dispatched]);
    return found?.id ?? null;
}
function moveRecord({ repository, remote }, job, from, to) {
    return (0,push/* push */.V)(repository, remote, [{ ref: (0,own_refs/* ownRefs */.V6)(job).dispatched, from, to }]);
}
/** A commit like no other, and none of base. */
function claimFor(source, { author }, { to, commit }) {
    const { repository } = source;
    const message = `Start ${(0,visible/* visible */.R)(to)} for ${commit}\n\nRun: ${repository.host.random()}\n`;
    return commitTree(repository, repository.emptyTree, [], { message, by: author, at: source.now() });
}

// EXTERNAL MODULE: ./src/git/attributes.js
var git_attributes = __webpack_require__(7408);
// EXTERNAL MODULE: ./src/segments/largest-file.js
var largest_file = __webpack_require__(2552);
;// CONCATENATED MODULE: ./src/segments/commit.js










/**
 * Writes the commit that brings the segments in. Nothing is checked out.
 * @param chunks the output.
 * @throws {UserError} where the output cannot stand in base, would be in Git LFS there, or is too large for GitHub. @throws {GitError}
 */
async function commitMerge(repository, job, facts, arrivals, chunks, now, form) {
    const { base, branches, own } = facts;
    const ours = [job.output, (0,segments_ledger/* ledgerPath */.tf)(job.output)];
    for (const path of ours)
        await checkRoom(repository, base.sha, path);
    // What is there is no pointer: its content was read.
    if (facts.output === null)
        await checkNotInLfs(repository, base.sha, ours);
    const output = await (0,objects/* writeBlobOf */._R)(repository, upTo(largest_file/* largestFile */.N, chunks, job.output));
    const ledger = (0,segments_ledger/* withArrivals */.jc)(facts.ledger, arrivals, output);
    const record = (0,objects/* writeBlob */.Zh)(repository, Buffer.from((0,segments_ledger/* writeLedger */.XL)(ledger)));
    const tree = await (0,objects/* applyChanges */.YF)(repository, base.sha, [
        added(job.output, output),
        added((0,segments_ledger/* ledgerPath */.tf)(job.output), record),
    ]);
    const from = new Set(arrivals.flatMap((one) => [one, ...one.twins].map(({ ref }) => ref)));
    const merged = [];
    for (const branch of branches.filter(({ ref }) => from.has(ref)))
        merged.push(await parentFor(repository, job, branch, ledger, now));
    const title = subject(job, arrivals);
    const commit = (parents, message) => {
        const known = new Set(parents.filter((parent) => parent !== null));
        return commitTree(repository, tree, [...known], { message, by: job.author, at: now });
    };
    const message = `${title}\n\n${trailers(arrivals)}`;
    if (form === 'merge')
        return { id: await commit([base.sha, ...merged], message), ledger };
    const id = await commit([base.sha], message);
    return { id, ledger, kept: await commit([id, own.kept, own.proposal, ...merged], `Keep: ${title}\n`) };
}
/** The branch itself; or, where not all it holds is in base, a commit with nothing but its segments that are. */
async function parentFor(repository, job, branch, ledger, now) {
    const { contributions, others, sha } = branch;
    const merged = contributions.filter((one) => isCounted(ledger, one, branch));
    if (others.length === 0 && merged.length === contributions.length)
        return sha;
    const files = merged.map(({ path, blob }) => added(path, blob));
    const tree = await (0,objects/* applyChanges */.YF)(repository, repository.emptyTree, files);
    const message = `Keep the segments of ${plain(branch.ref)} at ${sha}\n`;
    return commitTree(repository, tree, [], { message, by: job.author, at: now });
}
/** What a merge is called: the first line of its commit, and the title of its pull request. */
function subject({ message, output }, arrivals) {
    return message ?? `Merge ${(0,report_words/* counted */.hS)(arrivals.length, 'segment', 'segments')} into ${plain(output)}`;
}
/** For readers alone: what counts is in the ledger. */
function trailers(arrivals) {
    const from = new Set(arrivals.flatMap((one) => [one, ...one.twins].map(({ ref, sha }) => `${plain(ref)} ${sha}`)));
    return [...from].map((line) => `Segment-branch: ${line}\n`).join('');
}
/** A name in a commit's message, which must close no issue, ping nobody and skip no workflow. */
function plain(name) {
    return name.replace(/[^A-Za-z0-9._/-]/gu, (character) => Buffer.from(character).toString('hex').replace(/../g, '%$&'));
}
function added(path, id) {
    const none = '0'.repeat(id.length);
    return { path: (0,path_text/* pathBytes */.X)(path), oldMode: '000000', newMode: '100644', oldId: none, newId: id, status: 'A' };
}
/** A file can stand only in folders, and where no folder, link or submodule stands: nothing of base makes room for it. */
async function checkRoom(repository, base, path) {
    const parts = path.split('/');
    for (const [at] of parts.entries()) {
        const place = parts.slice(0, at + 1).join('/');
        const listed = await (0,objects/* entryAt */._f)(repository, base, place);
        const mode = listed.slice(0, listed.indexOf(' '));
        if (listed === '')
            return;
        const isLast = at === parts.length - 1;
        if (isLast ? !mode.startsWith('100') : mode !== '040000')
            throw new config_error/* UserError */.y(`output: ${(0,visible/* visible */.R)(path)} cannot be written, because ${(0,visible/* visible */.R)(place)} is ${isLast ? 'no plain file' : 'no folder'} on base; name another path.`);
    }
}
/** What base's .gitattributes put in Git LFS stands in git as a pointer, and git would make one of what is written here. */
async function checkNotInLfs(repository, base, paths) {
    const attributes = await (0,git_attributes/* attributesIn */.lH)(repository, base);
    if (attributes.length === 0)
        return;
    await (0,git_attributes/* useAttributes */.D7)(repository, (0,git_attributes/* flattenAttributes */.Aj)(attributes, new Set(['filter'])));
    const filters = await (0,git_attributes/* attributeOf */.w4)(repository, 'filter', paths.map(path_text/* pathBytes */.X));
    const path = paths.find((one) => filters.get((0,path_text/* pathBytes */.X)(one)) === 'lfs');
    if (path !== undefined)
        throw new config_error/* UserError */.y(`output: ${(0,visible/* visible */.R)(path)} would be in Git LFS by .gitattributes on base, where no merge reads it: take it out there, or name another path.`);
}
async function* upTo(most, chunks, output) {
    let bytes = 0;
    for await (const chunk of chunks) {
        bytes += chunk.length;
        if (bytes > most)
            throw new config_error/* UserError */.y(`output: ${(0,visible/* visible */.R)(output)} would be larger than ${most / 1024 / 1024} MB, and GitHub takes no such file; part the segments over several jobs with an output each.`);
        yield chunk;
    }
}

;// CONCATENATED MODULE: ./src/segments/prepare.js









/**
 * Reads everything, decides, merges and writes the commit into the disposable repository.
 * @param reading counts the readings into that repository.
 * @throws {UserError} where the job cannot be done as it is set. @throws {GitError}
 */
async function prepare(source, job, combiner, reading, form) {
    const facts = await gather(source, job, combiner, reading);
    const now = source.now();
    const rules = { ...job, ...(facts.expected && { expected: facts.expected }) };
    const clashes = new Map();
    for (;;) {
        const decision = decide(facts.ledger, [...facts.branches, ...facts.onBase], rules, now, clashes);
        if (isStopped(job, decision) || !isEnough(decision))
            return prepared(job, facts, decision);
        const { origin, segments } = await sourcesOf(source, facts, decision.arrivals);
        const combined = await facts.combiner.combine(origin, segments, facts);
        if ('later' in combined)
            return { ...prepared(job, facts, decision), later: combined.later };
        if ('chunks' in combined) {
            const commit = await commitMerge(source.repository, job, facts, decision.arrivals, combined.chunks, now, form);
            return prepared(job, facts, decision, commit);
        }
        const blamed = decision.arrivals.filter(({ id }) => combined.segments.includes(id));
        if (blamed.length === 0)
            throw new config_error/* UserError */.y(`${(0,visible/* visible */.R)(job.output)} cannot be merged, and no new segment is the reason: ${combined.problem}`);
        for (const { id } of blamed)
            clashes.set(id, combined.problem);
    }
}
/** Whether a bad segment keeps all others from being merged. */
function isStopped(job, { quarantined }) {
    return job.onBadSegment === 'fail' && quarantined.length > 0;
}
function isEnough({ quorum }) {
    return quorum.state === 'met' || quorum.state === 'waited';
}
function prepared(job, facts, decision, commit) {
    const mayGo = job.autoDelete && !isStopped(job, decision);
    const mergedIn = (ledger) => mayGo ? facts.branches.filter((branch) => !branch.moved && isMerged(ledger, branch)) : [];
    const merged = mergedIn(facts.ledger);
    return commit
        ? { facts, decision, commit, merged, mergedThen: mergedIn(commit.ledger) }
        : { facts, decision, merged, mergedThen: merged };
}
/** The output as it was before any segment, and every segment that base will have: always the whole, never a patch. */
async function sourcesOf({ repository }, { ledger }, arrivals) {
    const open = new Map([...ledger.segments].filter(([, { absorbed }]) => !absorbed));
    const arriving = new Map(arrivals.map((arrival) => [arrival.id, arrival]));
    const stored = [...open.values(), ...arrivals].map(({ blob }) => blob);
    const blobs = await (0,objects/* readBlobs */.b4)(repository, [
        ...new Set([...(ledger.origin ? [ledger.origin] : []), ...stored]),
    ]);
    const bytesOf = (blob) => {
        const bytes = blobs.get(blob);
        if (!bytes)
            throw new errors/* GitError */.X(`The blob ${blob} is missing in ${repository.directory}.`);
        return bytes;
    };
    const file = ({ ref, path, blob }) => ({
        path,
        name: nameOf(path, ref),
        bytes: bytesOf(blob),
    });
    const origin = ledger.origin === null ? undefined : bytesOf(ledger.origin);
    if (origin && isLfsPointer(origin))
        throw new config_error/* UserError */.y(`output: the content of ${(0,visible/* visible */.R)(ledger.output)} is in Git LFS, where no merge reads it: take it out of .gitattributes on base, and commit the file itself.`);
    const segments = [...new Map([...open, ...arriving])]
        .sort(([a], [b]) => (0,order/* compareIds */.q)(a, b))
        .map(([id, segment]) => {
        const before = arriving.has(id) ? open.get(id) : undefined;
        return { ...file(segment), id, isNew: arriving.has(id), ...(before && { before: file(before) }) };
    });
    return { origin, segments };
}

// EXTERNAL MODULE: ./src/github/own-pull-request.js
var own_pull_request = __webpack_require__(5750);
// EXTERNAL MODULE: ./src/github/fit-body.js
var fit_body = __webpack_require__(9588);
;// CONCATENATED MODULE: ./src/segments/show/pull-request.js






/** GitHub takes no longer title, in characters. */
const longestTitle = 256;
const pull_request_mostRows = 500;
/** What it says once it is closed by us: then it is opened anew when a branch brings the same again. */
const withdrawnBody = 'Closed by the job that had opened it: no branch brings any more what it would have brought. As soon as one does, there is another pull request.\n';
/** What the pull request says of what it brings; the same for the same decision. */
function pullRequestText(job, { facts, decision }) {
    const { arrivals, quarantined } = decision;
    const intro = [
        `Brings ${(0,report_words/* counted */.hS)(arrivals.length, 'segment', 'segments')} into ${pull_request_name(job.output)}, which is made anew from all segments, and says so in ${pull_request_name((0,segments_ledger/* ledgerPath */.tf)(job.output))}.`,
        `Merge it by any method.${job.autoDelete ? ' The run after that deletes the branches that are merged whole.' : ''} Until then it is kept up to date with the branches, so push nothing to its branch.`,
    ];
    const rows = arrivals.slice(0, pull_request_mostRows).map(({ id, ref, path }) => {
        const before = facts.ledger.segments.get(id);
        return [pull_request_name(id), pull_request_name(ref), pull_request_name(path), before ? `in place of the one from ${pull_request_name(before.ref)}` : ''];
    });
    const more = arrivals.length - rows.length;
    const list = `${(0,markdown/* table */.tp)(['Segment', 'Branch', 'File', ''], rows)}${more > 0 ? `\n\n_and ${more} more_` : ''}`;
    const left = quarantined
        .slice(0, pull_request_mostRows)
        .map(({ ref, path, reason }) => [pull_request_name(ref), pull_request_name(path), (0,markdown/* escapeMarkdown */.FV)(reason)]);
    const bad = left.length === 0
        ? []
        : [
            `Left out (${quarantined.length}):`,
            (0,markdown/* table */.tp)(['Branch', 'File', 'What is wrong, and what to do'], left),
        ];
    const whole = [...intro, list, ...bad].join('\n\n');
    return {
        title: (0,visible/* shorten */.m)((0,visible/* visible */.R)(subject(job, arrivals).split('\n')[0] ?? ''), longestTitle),
        body: (0,fit_body/* fitBody */.KM)([`${whole}\n`], '_The rest is in the report of the run._'),
    };
}
/**
 * A name from outside. A squash may take this text for its message, where code is no code: what could close an issue,
 * ping somebody or skip a workflow there is broken up.
 */
function pull_request_name(text) {
    return /[#@[\]]|\bGH-/i.test(text) ? (0,markdown/* escapeMarkdown */.FV)(text) : (0,markdown/* code */.aY)(text);
}

;// CONCATENATED MODULE: ./src/segments/outlook.js





/** Looks at the branch of a proposal and its pull request. @throws {GitError} */
async function outlookFor({ repository, github }, job, branch, commit, { facts }) {
    const { proposal, kept } = facts.own;
    const known = await lastPullRequest(github, branch, job.base);
    const { pull } = known;
    const isSame = (tip) => bringsTheSame(repository, job, tip, { commit, base: facts.base.sha });
    // What we closed ourselves nobody has declined.
    if (pull?.state === 'closed' && !(0,own_pull_request/* says */.FA)(pull, withdrawnBody)) {
        const { headSha } = pull;
        const isHere = headSha === proposal || (kept !== null && (await (0,git_history/* contains */.gR)(repository, kept, headSha)));
        if (isHere && (await isSame(headSha)))
            return { verdict: 'declined', pull };
    }
    if (proposal === null)
        return { verdict: 'push', ...known };
    if (await isSame(proposal))
        return { verdict: 'stands', ...known };
    // What is merged or declined is over: nobody waits for what else was pushed there, and it is kept.
    const isOver = pull !== undefined && pull.state !== 'open';
    const isOthers = !isOver && (await hasOthersWork(repository, proposal, [facts.base.sha, kept]));
    return { verdict: isOthers ? 'others' : 'push', ...known };
}
/** The last pull request of our branch; or why it cannot be known. */
async function lastPullRequest(github, branch, base) {
    if (!github)
        return {
            unknown: 'There is no token for the API of GitHub (GITHUB_TOKEN or GH_TOKEN, with pull-requests: write), so no pull request was opened.',
        };
    try {
        const pull = await (0,own_pull_request/* findOwnPullRequest */.Ol)(github, branch, base);
        return pull ? { pull } : {};
    }
    catch (error) {
        if (!(error instanceof github_errors/* GitHubError */.y_))
            throw error;
        return { unknown: error.message };
    }
}

;// CONCATENATED MODULE: ./src/segments/delete-branches.js


/** The suggested value of the rule "Restrict the number of branches and tags a push can update" (GitHub's rulesets). */
const usualLimit = 5;
/** The update that deletes a branch as long as it is at this commit. */
function deletion({ ref, sha }) {
    return { ref: fullName(ref), from: sha, to: null };
}
/**
 * Deletes branches that base has all of, a few at a time, for a server that takes no more. What stands in the way of
 * one keeps no other; the next run deletes what is left.
 * @param limit how many refs a push may update; absent: not told.
 * @throws {GitError} when git cannot be started.
 */
async function deleteBranches({ repository, remote }, tips, limit = usualLimit) {
    const result = { deleted: [], kept: new Map() };
    const open = [...tips];
    const keep = (gone, reason, detail) => {
        for (const { ref } of gone)
            result.kept.set(ref, { reason, detail });
    };
    let size = Math.max(1, limit);
    while (open.length > 0) {
        const chunk = open.splice(0, size);
        const outcome = await (0,push/* push */.V)(repository, remote, chunk.map(deletion));
        if (outcome.state === 'done')
            result.deleted.push(...chunk);
        else if (outcome.state === 'too-many-refs' && chunk.length > 1) {
            size = Math.max(1, Math.min(outcome.limit ?? size, Math.floor(chunk.length / 2)));
            open.unshift(...chunk);
        }
        else if ('refs' in outcome) {
            const blamed = new Set(outcome.refs.map(({ ref }) => ref));
            const isBlamed = ({ ref }) => blamed.has(fullName(ref));
            // A server that blames all of them is asked for each: it may have meant one.
            if (chunk.length > 1 && chunk.every(isBlamed))
                size = 1;
            else
                keep(chunk.filter(isBlamed), outcome.state === 'stale' ? 'moved' : 'refused', outcome.said);
            open.unshift(...chunk.filter((tip) => !result.kept.has(tip.ref)));
        }
        else
            keep([...chunk, ...open.splice(0)], 'failed', outcome.said);
    }
    return result;
}

;// CONCATENATED MODULE: ./src/github/make-commit.js
/**
 * Makes a commit of a tree that GitHub has. It stands on no branch yet. GitHub signs what an App's token makes that names
 * neither author nor committer (docs: "Signature verification for bots"); GITHUB_TOKEN is an App's.
 * @param parents commits that GitHub has.
 * @throws {GitHubError}
 */
async function makeCommit(github, commit) {
    const { sha, verification } = await github.call('make the commit', (rest, repo) => rest.git.createCommit({ ...repo, ...commit }));
    return { sha, ...(!verification.verified && { unsigned: verification.reason }) };
}

;// CONCATENATED MODULE: ./src/segments/sign.js








/**
 * Has GitHub make `commit` anew, so that it is signed. Its files are pushed before, with what is kept: so they may be as
 * large as in any push, and the signed commit is pushed like any other, under leases.
 * @returns the push that failed, where one did.
 * @throws {UserError} where GitHub does not sign it. @throws {GitHubError} @throws {GitError}
 */
async function signed(source, job, { base, own }, { id, ledger, kept }) {
    const { repository, remote, github } = source;
    if (!github)
        throw new config_error/* UserError */.y('sign: there is no token for the API of GitHub (GITHUB_TOKEN or GH_TOKEN, with contents: write), and without one GitHub signs nothing.');
    if (kept === undefined)
        throw new Error('a commit that is to be signed has base as its only parent');
    const outcome = await (0,push/* push */.V)(repository, remote, [{ ref: (0,own_refs/* ownRefs */.V6)(job).kept, from: own.kept, to: kept }]);
    if (outcome.state !== 'done')
        return outcome;
    const tree = (await repository.must(['rev-parse', `${id}^{tree}`])).trim();
    const message = await repository.must(['show', '--no-patch', '--format=%B', id]);
    const { sha, unsigned } = await makeCommit(github, { message, tree, parents: [base.sha] });
    if (unsigned !== undefined)
        throw new config_error/* UserError */.y(`sign: GitHub did not sign the commit (${(0,visible/* visible */.R)(unsigned)}): it signs what the token of an App makes, such as GITHUB_TOKEN, and not what a person's does.`);
    await (0,git_remote/* fetchRefs */.BA)(repository, remote, [`+${sha}:refs/signed/${sha}`]);
    // What is published is what was merged, whoever made the commit.
    const made = await repository.must(['show', '--no-patch', '--format=%T %P', sha]);
    if (made.trim() !== `${tree} ${base.sha}`)
        throw new errors/* GitError */.X(`GitHub made the commit ${sha} of another tree or parent than it was told.`);
    const keeper = await commitTree(repository, tree, [sha, kept], {
        message: `Keep ${sha}\n`,
        by: job.author,
        at: source.now(),
    });
    return { commit: { id: sha, ledger, kept: keeper }, kept };
}

;// CONCATENATED MODULE: ./src/segments/publish.js











/** Straight onto base; but in mode `auto` not what an open pull request brings: base took no push of it. */
function ontoBase(job) {
    return {
        send: async (source, prepared) => (await isProposed(source, job, prepared))
            ? 'elsewhere'
            : sendTo(source, job, prepared, fullName(job.base), prepared.facts.base.sha),
        goes: ({ mergedThen, facts }) => [...mergedThen, ...facts.spent],
        tip: ({ base }) => base.sha,
    };
}
async function isProposed(source, job, prepared) {
    const { facts, commit } = prepared;
    if (job.mode !== 'auto' || !commit || facts.own.proposal === null)
        return false;
    const branch = (0,own_refs/* proposalBranch */.hj)(job);
    const { verdict, pull } = await outlookFor(source, job, branch, commit.id, prepared);
    return verdict === 'stands' && pull?.state === 'open';
}
/**
 * Makes what brings the commit to `ref`, signed where the job says so, and keeps what it came from.
 * @param from where `ref` is now.
 * @throws {UserError} where GitHub does not sign it. @throws {GitError}
 */
async function sendTo(source, job, prepared, ref, from) {
    if (!prepared.commit)
        return { prepared, updates: [] };
    const { kept } = prepared.facts.own;
    const made = job.sign
        ? await signed(source, job, prepared.facts, prepared.commit)
        : { commit: prepared.commit, kept };
    if ('state' in made)
        return made;
    const { commit } = made;
    const keep = commit.kept === undefined ? [] : [{ ref: (0,own_refs/* ownRefs */.V6)(job).kept, from: made.kept, to: commit.kept }];
    return { prepared: { ...prepared, commit }, updates: [{ ref, from, to: commit.id }, ...keep] };
}
/**
 * Publishes what `prepare` makes of a fresh reading: the commit and the deletions in one push, every ref under a lease.
 * After anything but success all is read again, and what was sent is never sent again: it may have arrived.
 * @throws {GitError} when it is given up, saying why and what to do. Whatever `prepare` and the route throw.
 */
async function publish(source, route, prepare) {
    const { repository, remote } = source;
    const sent = [];
    let [alone, limit, paused] = [false, undefined, 0];
    let failed;
    for (;;) {
        let last = await prepare();
        // Whatever the answer was: when a connection breaks, curl may send a push again, and the second one fails.
        const landed = await landedOf(source, sent, route.tip(last.facts));
        const gone = goneSince(landed ? [landed] : sent.filter(({ commit }) => commit === undefined), last);
        if (landed)
            return after(landed.prepared, last, gone, await deleteBranches(source, last.merged, limit));
        if (failed)
            throw givenUp(source, failed);
        const sending = await route.send(source, last);
        if (sending === 'elsewhere')
            return { ...after(last, last, gone, { deleted: [], kept: new Map() }), elsewhere: true };
        const updates = 'state' in sending ? [] : sending.updates;
        if ('prepared' in sending)
            last = sending.prepared;
        const goes = route.goes(last);
        const deletions = goes.map(deletion);
        const outcome = 'state' in sending
            ? sending
            : await (0,push/* push */.V)(repository, remote, alone ? updates : [...updates, ...deletions]);
        if (outcome.state === 'done' && alone)
            return after(last, last, gone, await deleteBranches(source, goes, limit));
        if (outcome.state === 'done')
            return after(last, last, gone, { deleted: [...goes], kept: new Map() });
        const commit = updates.length > 0 ? last.commit?.id : undefined;
        if ('prepared' in sending)
            sent.push({ prepared: last, goes, ...(commit !== undefined && { commit }) });
        if (!alone &&
            deletions.length > 0 &&
            (isAboutRefs(outcome) || (paused > 0 && isByOthers(outcome, updates)))) {
            // The commit alone, and then the branches a few at a time: what stands in one's way then stops no other.
            alone = true;
            if (outcome.state === 'too-many-refs')
                limit = outcome.limit;
            repository.host.log.info(`All of it is not taken in one push (${wordsOf(outcome)}): the commit goes first.`);
        }
        else if (outcome.state === 'protected')
            return { ...after(last, last, gone, { deleted: [], kept: new Map() }), refusal: outcome.said };
        else if (isFinal(outcome) || paused === retry/* pauses */.yz)
            failed = outcome;
        else {
            const why = `Publishing failed (${wordsOf(outcome)})`;
            await (0,retry/* pauseBefore */.GB)('reading everything again', why, repository.host, paused++);
        }
    }
}
function after(prepared, last, gone, { deleted, kept }) {
    return { prepared, last, deleted: [...gone, ...deleted], kept };
}
function isAboutRefs({ state }) {
    return state === 'too-many-refs' || state === 'refused' || state === 'protected';
}
/** Whether only branches that were to go have moved: some always may, where hundreds of sessions push. */
function isByOthers(outcome, updates) {
    return (outcome.state === 'stale' && outcome.refs.every(({ ref }) => updates.every((own) => own.ref !== ref)));
}
/** Reading again would change nothing about it. */
function isFinal({ state }) {
    return ['too-many-refs', 'refused', 'permission', 'too-large'].includes(state);
}
/** What was sent, failed as far as could be seen, and is there all the same. */
async function landedOf({ repository }, sent, tip) {
    for (const one of sent)
        if (tip !== null && one.commit !== undefined && (await (0,git_history/* contains */.gR)(repository, tip, one.commit)))
            return one;
    return undefined;
}
/** The branches whose deletion was sent, failed as far as could be seen, and that are gone. */
function goneSince(sent, { facts }) {
    const there = new Set(facts.branches.map(({ ref }) => ref));
    const wanted = sent.flatMap(({ goes, prepared }) => goes.filter((tip) => prepared.facts.branches.some(({ ref }) => ref === tip.ref)));
    const gone = wanted.filter(({ ref }) => !there.has(ref));
    return [...new Map(gone.map((tip) => [tip.ref, tip])).values()];
}
function givenUp({ remote }, outcome) {
    const advice = {
        permission: 'the token may not push there; it needs contents: write, and for files below .github/workflows the permission workflows, which GITHUB_TOKEN never has.',
        'too-large': 'a file is too large for the server; part the segments over several jobs with an output each.',
        'too-many-refs': 'it takes no push at all; look at the rules of the repository.',
        protected: 'a rule of the repository forbids it.',
        refused: 'the server refuses it, and nothing was changed.',
        stale: `it was overtaken ${retry/* pauses */.yz + 1} times by other pushes, and nothing was changed; run it again when fewer are made.`,
        network: 'the server cannot be reached, and nothing was changed; run it again.',
        unknown: 'no answer came, so it may or may not have been published; run it again: nothing is merged twice.',
    }[outcome.state];
    return new errors/* GitError */.X(`Pushing to ${(0,git_remote/* addressOf */.ci)(remote)} failed: ${advice} The answer was: ${wordsOf(outcome)}`);
}
function wordsOf(outcome) {
    const refs = 'refs' in outcome ? outcome.refs.map(({ ref, reason }) => `${ref}: ${reason}`) : [];
    return (0,visible/* visible */.R)([...refs, outcome.said].filter((words) => words !== '').join('; '));
}

;// CONCATENATED MODULE: ./src/segments/taken-out.js





/** So many are named one by one. */
const taken_out_mostNamed = 10;
/**
 * Of the proposal as it stood: the segments that nobody brings any more, because their branch was deleted before they
 * came onto base, or their file was; and where they are kept, in a sentence. A file that is bad now, or another segment,
 * is told as that.
 * @throws {GitError}
 */
async function takenOut({ repository }, job, { facts: { own, ledger }, decision: { arrivals, quarantined } }) {
    if (own.proposal === null)
        return [];
    const proposed = await proposedLedger(repository, job, own.proposal);
    const brought = new Set(arrivals.map(({ id }) => id));
    const changed = new Set([...arrivals, ...quarantined].map(fileOf));
    const gone = [...(proposed?.segments ?? [])].filter(([id, segment]) => {
        const there = ledger.segments.get(id);
        const isOnBase = there && (0,segments_ledger/* recordsOf */.M$)(there).some(({ blob }) => blob === segment.blob);
        return !isOnBase && !brought.has(id) && !changed.has(fileOf(segment));
    });
    if (gone.length === 0)
        return [];
    const name = (text) => report_words/* plainWords */.c5.name(text);
    const each = gone.map(([, { ref, path, blob }]) => `${name(path)} of ${name(ref)} (git cat-file blob ${blob})`);
    const all = (0,shell_quote/* shellQuote */.Z)(`${own.proposal}:${(0,segments_ledger/* ledgerPath */.tf)(job.output)}`);
    const rest = gone.length > taken_out_mostNamed ? `; git show ${all} lists all` : '';
    return [
        `No branch brings any more what was proposed, and is not on base: ${(0,report_words/* enumerate */.HL)(each, taken_out_mostNamed)}${rest}. It is kept: after git fetch origin ${(0,shell_quote/* shellQuote */.Z)((0,own_refs/* ownRefs */.V6)(job).kept)} these commands print it.`,
    ];
}
function fileOf({ ref, path }) {
    return `${ref}:${path}`;
}

;// CONCATENATED MODULE: ./src/segments/propose.js








/**
 * Brings what `prepare` makes of a fresh reading onto a branch of its own, and keeps one pull request from there into
 * base. Branches are deleted once base has what they bring: by the run after the merge.
 * @throws {GitError} where the branch cannot be pushed. Whatever `prepare` throws.
 */
async function propose(source, job, prepare) {
    const refs = (0,own_refs/* ownRefs */.V6)(job);
    const branch = (0,own_refs/* proposalBranch */.hj)(job);
    const outlooks = new Map();
    const route = {
        async send(_, prepared) {
            const { commit, facts } = prepared;
            if (!commit)
                return { prepared, updates: [] };
            const outlook = await outlookFor(source, job, branch, commit.id, prepared);
            const sending = outlook.verdict === 'push'
                ? await sendTo(source, job, prepared, refs.proposal, facts.own.proposal)
                : { prepared, updates: [] };
            if ('prepared' in sending)
                outlooks.set(sending.prepared, outlook);
            return sending;
        },
        goes: ({ merged, commit, facts }) => [...merged, ...(commit ? [] : facts.spent)],
        tip: ({ own }) => own.proposal,
    };
    const published = await publish(source, route, prepare);
    const { prepared, refusal } = published;
    const outlook = outlooks.get(prepared);
    if (!prepared.commit || !outlook || refusal !== undefined)
        return { ...published, notes: [] };
    const { id } = prepared.commit;
    const sha = outlook.verdict === 'push' ? id : (prepared.facts.own.proposal ?? outlook.pull?.headSha ?? id);
    const { pull, notes } = await pullRequestFor(source.github, job, branch, outlook, prepared);
    const gone = outlook.verdict === 'push' ? await takenOut(source, job, prepared) : [];
    return {
        ...published,
        proposal: { branch, sha, ...(pull && { pull: shown(pull) }) },
        notes: [...notes, ...gone],
    };
}
function shown({ number, url, state }) {
    return { number, url, state };
}
/** Keeps the pull request of a branch that stands. */
async function pullRequestFor(github, job, branch, { verdict, pull, unknown }, prepared) {
    const there = pull?.state === 'open' ? pull : undefined;
    if (verdict === 'declined' && pull)
        return {
            pull,
            notes: [
                `Pull request #${pull.number} was closed, and none is opened again as long as it would bring the same: reopen it to have it.`,
            ],
        };
    if (verdict === 'others')
        return {
            ...(there && { pull: there }),
            notes: [
                `${(0,visible/* visible */.R)(branch)} has commits of somebody else and is left as it is: merge it, or delete it, and the next run makes it anew.`,
            ],
        };
    const open = `Open one from ${(0,visible/* visible */.R)(branch)} into ${(0,visible/* visible */.R)(job.base)}.`;
    if (!github || unknown !== undefined)
        return { notes: [`${unknown ?? ''} ${open}`] };
    const text = pullRequestText(job, prepared);
    try {
        const kept = there
            ? await (0,own_pull_request/* updateOwnPullRequest */.gz)(github, there, text)
            : await (0,own_pull_request/* openOwnPullRequest */.R_)(github, branch, job.base, text);
        return { pull: kept, notes: [] };
    }
    catch (error) {
        if (!(error instanceof github_errors/* GitHubError */.y_))
            throw error;
        // One that is there brings it, whatever it says.
        if (there)
            return { pull: there, notes: [error.message] };
        return { notes: [`${isForbidden(error) ? forbidden : error.message} ${open}`] };
    }
}
const forbidden = 'GitHub does not let workflows open pull requests in this repository: set "Allow GitHub Actions to create and approve pull requests" in its Settings, Actions, General, Workflow permissions (an organization or enterprise may have to allow that first), or pass the token of an App or of a person as github-token.';
/** The setting is told from a missing permission by GitHub's words alone: both are HTTP 403. */
function isForbidden({ status, message }) {
    return status === 403 && message.includes('not permitted to create or approve pull requests');
}

;// CONCATENATED MODULE: ./src/segments/withdraw.js








/**
 * Closes the job's own pull request, and deletes its branch, where nothing is left of what it would bring: the branches
 * took it back. One that somebody else works on, or that still stands for a segment that is bad now, stays.
 * @returns what was deleted, and what to know of it, in sentences.
 * @throws {GitError}
 */
async function withdraw(source, job, prepared) {
    const none = { deleted: [], kept: new Map(), notes: [] };
    const { facts, decision, commit, later } = prepared;
    const { own, base, spent } = facts;
    // Of a part of the branches nobody knows whether others bring it still.
    if (source.only)
        return none;
    const isNeeded = commit !== undefined || later !== undefined || decision.quarantined.length > 0;
    if (own.proposal === null || spent.length > 0 || isNeeded || decision.quorum.state !== 'nothing')
        return none;
    if (await hasOthersWork(source.repository, own.proposal, [base.sha, own.kept]))
        return none;
    const branch = (0,own_refs/* proposalBranch */.hj)(job);
    const { pull } = await lastPullRequest(source.github, branch, job.base);
    if (!source.github || pull?.state !== 'open')
        return none;
    try {
        await (0,own_pull_request/* closeOwnPullRequest */.tz)(source.github, pull, withdrawnBody);
    }
    catch (error) {
        if (!(error instanceof github_errors/* GitHubError */.y_))
            throw error;
        return { ...none, notes: [error.message] };
    }
    return {
        ...(await deleteBranches(source, [{ ref: branch, sha: own.proposal }])),
        notes: [
            `Pull request #${pull.number} was closed: no branch brings any more what it would have brought.`,
            ...(await takenOut(source, job, prepared)),
        ],
    };
}

;// CONCATENATED MODULE: ./src/segments/merge-segments.js










/**
 * Merges what a job's branches contribute into its output, brings it onto base, deletes the branches that base then has
 * all of, where the job says so, and starts what waits for it. Run again after any crash it goes on where it was, and
 * merges nothing twice.
 * @throws {UserError} where a setting, the ledger or the output has to be mended first.
 * @throws {GitError} where the remote cannot be read or pushed to.
 */
async function mergeSegments(source, job, combiner) {
    (0,segments_job/* checkPlaces */.p1)(job);
    let readings = 0;
    const read = (form) => () => prepare(source, job, combiner, readings++, form);
    if (job.dryRun)
        return dryRunOf(job, await read('merge')());
    const outcome = await bringToBase(source, job, read);
    const { dispatch, notes } = await dispatchIfDue(source, job, outcome);
    return reportOf(job, { ...outcome, notes: [...outcome.notes, ...notes], ...(dispatch && { dispatch }) });
}
async function bringToBase(source, job, read) {
    const pushed = job.mode === 'pull-request'
        ? undefined
        : await publish(source, ontoBase(job), read(job.sign ? 'single' : 'merge'));
    if (pushed && pushed.refusal === undefined && !pushed.elsewhere) {
        const { prepared, last } = pushed;
        const tip = (prepared === last && last.commit?.id) || last.facts.base.sha;
        return withWithdrawn(source, job, { ...pushed, tip, notes: [] });
    }
    const said = pushed?.refusal;
    if (said !== undefined && job.mode === 'push')
        throw new errors/* GitError */.X(`${(0,visible/* visible */.R)(job.base)} takes no push, and nothing was changed: set mode to pull-request (or to auto, for a branch that may take some day), or let whoever pushes bypass the rule. The server said: ${(0,visible/* visible */.R)(said)}`);
    const proposed = await propose(source, job, read('single'));
    if (proposed.refusal !== undefined)
        throw new errors/* GitError */.X(`${(0,own_refs/* ownRefs */.V6)(job).proposal} takes no push either, so no pull request can bring the output: let whoever pushes there bypass the rule. The server said: ${(0,visible/* visible */.R)(proposed.refusal)}`);
    const { sha: tip } = proposed.last.facts.base;
    return withWithdrawn(source, job, { ...proposed, tip, ...(said !== undefined && { said }) });
}
/** What came of it, with what became of a pull request that has nothing to bring any more. */
async function withWithdrawn(source, job, outcome) {
    if (job.mode === 'push')
        return outcome;
    const { deleted, kept, notes } = await withdraw(source, job, outcome.last);
    return {
        ...outcome,
        deleted: [...outcome.deleted, ...deleted],
        kept: new Map([...outcome.kept, ...kept]),
        notes: [...outcome.notes, ...notes],
    };
}
function dryRunOf(job, prepared) {
    const deleted = job.mode === 'pull-request' ? prepared.merged : prepared.mergedThen;
    const { sha } = prepared.facts.base;
    return reportOf(job, { prepared, last: prepared, deleted, kept: new Map(), tip: sha, notes: [] });
}
function reportOf(job, result) {
    const { prepared, said, proposal, dispatch } = result;
    const { facts, decision, commit } = prepared;
    const merged = commit ? mergedIn(prepared) : [];
    return {
        job: job.name,
        output: job.output,
        base: { ref: facts.base.ref, sha: facts.base.sha },
        outcome: outcomeOf(job, result),
        ...(commit && { commit: proposal?.sha ?? commit.id }),
        changed: commit !== undefined && commit.ledger.result !== facts.output,
        ...(said !== undefined && { said }),
        ...(prepared.later !== undefined && { postponed: prepared.later }),
        ...(proposal && { proposal }),
        ...(dispatch && { dispatch }),
        merged,
        replaced: merged.filter(({ supersedes }) => supersedes).length,
        quorum: decision.quorum,
        quarantined: decision.quarantined,
        deleted: result.deleted.map(merge_segments_placeOf),
        kept: keptOf(job, result),
        notes: [...facts.notes, ...result.notes],
    };
}
function outcomeOf(job, { prepared, proposal }) {
    if (proposal)
        return proposal.pull ? 'pull-request' : 'needs-pull-request';
    if (prepared.later !== undefined)
        return 'postponed';
    if (prepared.commit)
        return job.dryRun ? 'dry-run' : 'published';
    if (isStopped(job, prepared.decision))
        return 'bad-segments';
    return prepared.decision.quorum.state === 'nothing' ? 'nothing-new' : 'waiting';
}
function mergedIn({ facts, decision }) {
    return decision.arrivals.map(({ id, ref, sha, path, blob }) => {
        const before = facts.ledger.segments.get(id);
        return {
            id,
            ref,
            sha,
            path,
            blob,
            ...(before && { supersedes: { ref: before.ref, sha: before.sha, blob: before.blob } }),
        };
    });
}
function keptOf(job, { prepared, last, deleted, kept, proposal }) {
    const gone = new Set(deleted.map(({ ref }) => ref));
    const { facts, decision } = last;
    const isPublished = !job.dryRun && !proposal;
    const merged = last === prepared && isPublished ? prepared.commit : undefined;
    const quarantined = new Set(decision.quarantined.map(({ ref }) => ref));
    const waiting = new Set(merged ? [] : decision.waiting.map(({ ref }) => ref));
    const reasonOf = (branch) => {
        const { ref, others } = branch;
        if (quarantined.has(ref))
            return { reason: 'quarantined' };
        if (branch.moved)
            return { reason: 'moved' };
        if (others.length > 0)
            return { reason: 'other-files', detail: others.slice(0, 10).join('\n') };
        if (waiting.has(ref))
            return { reason: proposal ? 'proposed' : 'waiting' };
        return { reason: isMerged(merged?.ledger ?? facts.ledger, branch) ? 'auto-delete-off' : 'nothing-new' };
    };
    return facts.branches
        .filter(({ ref }) => !gone.has(ref))
        .map((branch) => ({ ...merge_segments_placeOf(branch), ...(kept.get(branch.ref) ?? reasonOf(branch)) }));
}
function merge_segments_placeOf({ ref, sha }) {
    return { ref, sha };
}

;// CONCATENATED MODULE: ./src/segments/work.js


/** All of a job, in one go. */
function wholeJob(job, node) {
    return {
        job: job.name,
        run: (source) => mergeSegments(source, job, (0,combiner_for/* combinerFor */.z)(job, source.repository, node)),
    };
}

// EXTERNAL MODULE: ./src/cli/complain.js
var complain = __webpack_require__(8440);
// EXTERNAL MODULE: ./src/cli/github.js + 3 modules
var cli_github = __webpack_require__(7107);
// EXTERNAL MODULE: ./src/cli/host.js
var cli_host = __webpack_require__(5969);
// EXTERNAL MODULE: ./src/cli/local-config.js
var local_config = __webpack_require__(8959);
// EXTERNAL MODULE: ./src/cli/open-repository.js
var open_repository = __webpack_require__(5172);
// EXTERNAL MODULE: ./src/cli/options.js
var options = __webpack_require__(9138);
// EXTERNAL MODULE: ./src/cli/remote.js
var cli_remote = __webpack_require__(2605);
// EXTERNAL MODULE: ./src/cli/terminal-style.js
var terminal_style = __webpack_require__(6651);
;// CONCATENATED MODULE: ./src/segments/show/progress.js

/** What a watch waits for, on one line: `Waiting: 3 of 5 branches; next look in 20 s`. */
function progress({ reports, failures }, seconds) {
    const jobs = [
        ...reports.map((report) => ({ of: report_words/* plainWords */.c5.name(report.output), state: stateOf(report) })),
        ...failures.map(({ job }) => ({ of: report_words/* plainWords */.c5.name(job), state: 'failed' })),
    ];
    const several = jobs.length > 1;
    const said = jobs.map(({ of, state }) => (several ? `${of} ${state}` : state)).join(', ');
    return `Waiting: ${said}; next look in ${seconds} s`;
}
/** What is waited for where it is not for branches. */
const states = {
    published: 'nothing new',
    'nothing-new': 'nothing new',
    'dry-run': 'nothing new',
    'bad-segments': 'none merged',
    postponed: 'postponed',
    'pull-request': 'a pull request to be merged',
    'needs-pull-request': 'a pull request to be opened',
};
function stateOf({ outcome, quorum, quarantined }) {
    const bad = quarantined.length > 0 ? ` (${quarantined.length} bad)` : '';
    if (outcome !== 'waiting')
        return `${states[outcome]}${bad}`;
    const { branches, minBranches, expected, missing } = quorum;
    return expected !== undefined && missing.length > 0
        ? `${expected - missing.length} of ${expected} segments${bad}`
        : `${branches} of ${minBranches} branches${bad}`;
}

;// CONCATENATED MODULE: ./src/cli/progress-line.js

/** A line at the end of `stream`; a signal that ends the process takes it away. */
function progressLine(stream) {
    let [shown, isOver] = ['', false];
    const clear = () => {
        if (shown !== '')
            stream.write('\r\u001b[2K');
        shown = '';
    };
    const show = (text) => {
        // A terminal of no known size has 0 columns. One that fills the last column would be broken by the terminal, and could not be taken away any more.
        const fits = (0,visible/* shorten */.m)(text, Math.max(1, (stream.columns || 80) - 1));
        if (!stream.isTTY || isOver || fits === shown)
            return;
        clear();
        stream.write(fits);
        shown = fits;
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
        process.once(signal, () => {
            isOver = true;
            clear();
        });
    return { show, clear };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./src/cli/watcher.js




/**
 * Lets no second watcher of this output run in the repository, for as long as this process lives. Two would lose
 * nothing, but do everything twice.
 * @throws {UserError} where another is running, naming its process.
 */
async function holdWatch(repository, output) {
    const name = (0,external_node_crypto_.createHash)('sha256').update(output).digest('hex').slice(0, 16);
    const file = await repository.gitPath(`parallel-claude-watch-${name}`);
    for (let tries = 0;; tries++) {
        try {
            (0,external_node_fs_.writeFileSync)(file, `${process.pid}\n`, { flag: 'wx' });
            break;
        }
        catch (error) {
            if (error.code !== 'EEXIST' || tries > 1)
                throw error;
            const holder = Number((0,external_node_fs_.readFileSync)(file, 'utf8'));
            if (isRunning(holder))
                throw new config_error/* UserError */.y(`${(0,visible/* visible */.R)(output)} is watched already, by process ${holder}; stop that one first (kill ${holder}).`);
            // It was killed before it could take this away.
            (0,external_node_fs_.rmSync)(file, { force: true });
        }
    }
    process.once('exit', () => {
        (0,external_node_fs_.rmSync)(file, { force: true });
    });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
        process.once(signal, () => {
            (0,external_node_fs_.rmSync)(file, { force: true });
        });
}
function isRunning(pid) {
    if (!Number.isInteger(pid) || pid <= 0)
        return false;
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return error.code === 'EPERM';
    }
}

;// CONCATENATED MODULE: ./src/cli/watch-segments.js







/** No look that failed keeps the next one away for longer, in milliseconds. */
const longestPause = 5 * 60_000;
/**
 * A look whenever the interval is over, until a signal ends the process; after looks that fail the pause doubles. What
 * has not changed is not said again; on a terminal one line says what is waited for.
 * @returns the exit code where none of the jobs can be done before somebody mends what is wrong: the user, or we.
 */
async function watchSegments(repository, jobs, host, { look, interval, render }) {
    for (const { output } of jobs)
        await holdWatch(repository, output);
    const line = progressLine(process.stderr);
    const { log } = host;
    const warning = (message) => {
        line.clear();
        log.warning(message);
    };
    const above = { ...host, log: { ...log, warning } };
    const say = { said: '', failed: '' };
    for (let failures = 0;;) {
        line.show('Looking …');
        const run = await look(above);
        line.clear();
        const text = run.reports.length > 0 ? render(run.reports) : '';
        if (text !== say.said)
            process.stdout.write(text);
        say.said = text;
        const failed = JSON.stringify(run.failures.map(({ job, error }) => [job, String(error)]));
        if (failed !== say.failed)
            for (const { job, error } of run.failures)
                (0,complain/* complain */.c)(error, jobs.length > 1 ? job : '');
        say.failed = failed;
        if (run.failures.length === jobs.length && !run.failures.some(({ error }) => mayPass(error)))
            return run.failures.every(({ error }) => error instanceof config_error/* UserError */.y) ? 2 : 3;
        failures = run.failures.length > 0 ? failures + 1 : 0;
        await wait(Math.min(interval * 2 ** failures, Math.max(interval, longestPause)), run, line, host);
    }
}
/** The network may be back at the next look; what the user or we have to mend will not mend itself. */
function mayPass(error) {
    return error instanceof errors/* GitError */.X || error instanceof github_errors/* GitHubError */.y_;
}
/** Waits, and counts the seconds down on the line. */
async function wait(milliseconds, run, line, { sleep }) {
    for (let left = milliseconds; left > 0; left -= 1000) {
        line.show(progress(run, Math.ceil(left / 1000)));
        await sleep(Math.min(left, 1000));
    }
}

;// CONCATENATED MODULE: ./src/cli/merge-segments.js




















const help = `Brings the segments of many branches together into one output at the remote: nothing lost, nothing twice.

Usage: parallel-claude merge-segments [options]

  --pattern GLOB        branches that bring segments; may be repeated (config, else claude/segment-*)
  --output PATH         the file they come together in: .json, .jsonl, .yaml or .csv
                        (config, else merged_output.json)
  --staging-dir PATH    where segment files stand on those branches (config, else staging/)
  --min-branches N      branches with something new before they are merged (config, else 1)
  --expect ID           a segment that has to be there before any is merged; may be repeated;
                        file:PATH names a file on base that lists them
  --max-wait TIME       then merge all the same, such as 2h (config, else never)
  --auto-delete         delete branches once base has all they bring
  --strategy RULE       PATH: STRATEGY, such as '$.items: unique-by(id)'; may be repeated
  --merger PATH         a module on base that merges in place of strategies (config, else none)
  --trust-merger        let it run, here and as you
  --schema PATH         a JSON Schema on base that each segment and the output have to meet (config)
  --on-bad-segment WHAT quarantine or fail (config, else quarantine)
  --message TEXT        first line of the commit
  --mode MODE           push; pull-request; or auto: a pull request only where base takes no push (config, else auto)
  --sign                make the commit through GitHub's API, where GitHub signs it for an App's token
  --dispatch WHAT       what is started once base has a new output: a workflow's file, such as deploy.yml, or
                        repository:EVENT (config, else nothing)
  --name JOB            a job of segments: in the config; may be repeated (all)
  --watch               look again and again until stopped; after a look that fails, less often
  --interval TIME       how long between two looks, 1s or more, such as 30s; a bare number is milliseconds (10s)
  --dry-run             everything but the push
  --repo DIR            the repository (this folder)
  --remote NAME         the remote of the branches, where git pushes to it (origin)
  --base BRANCH         the branch that gets the output (config, else the remote's default branch)
  --config PATH         the config file, from this folder or the repository's root
                        (.claude/parallel-config.yml)
  --format FORMAT       text, json or markdown (text)

Your branches, your index and your files are not touched: all is read from the remote and pushed to it.
Pull requests and --dispatch take a token for GitHub's API, from GH_TOKEN or GITHUB_TOKEN.
It may be stopped at any time, and run again: nothing is merged twice.
What stops one job stops no other.
Exit codes: 0 done or nothing to do, 1 segments are bad, 2 misuse or bad config, 3 could not be done.
`;
const formats = ['text', 'json', 'markdown'];
const none = [];
/** `parallel-claude merge-segments` */
const mergeSegmentsCommand = {
    async run(args) {
        const given = (0,options/* readOptions */.T)('merge-segments', args, {
            help: { type: 'boolean', short: 'h' },
            pattern: { type: 'string', multiple: true, default: none },
            output: { type: 'string', default: '' },
            'staging-dir': { type: 'string', default: '' },
            'min-branches': { type: 'string', default: '' },
            expect: { type: 'string', multiple: true, default: none },
            'max-wait': { type: 'string', default: '' },
            'auto-delete': { type: 'boolean', default: false },
            strategy: { type: 'string', multiple: true, default: none },
            merger: { type: 'string', default: '' },
            'trust-merger': { type: 'boolean', default: false },
            schema: { type: 'string', default: '' },
            'on-bad-segment': { type: 'string', default: '' },
            message: { type: 'string', default: '' },
            mode: { type: 'string', default: '' },
            dispatch: { type: 'string', default: '' },
            sign: { type: 'boolean', default: false },
            name: { type: 'string', multiple: true, default: none },
            watch: { type: 'boolean', default: false },
            interval: { type: 'string' },
            'dry-run': { type: 'boolean', default: false },
            repo: { type: 'string', default: '.' },
            remote: { type: 'string', default: 'origin' },
            base: { type: 'string', default: '' },
            config: { type: 'string' },
            format: { type: 'string', default: 'text' },
        });
        if (given.help) {
            process.stdout.write(help);
            return 0;
        }
        const format = (0,inputs/* parseChoice */.HU)('--format', given.format, formats);
        if (given.interval !== undefined && !given.watch)
            throw new config_error/* UserError */.y('--interval means nothing without --watch; leave it out, or watch.');
        const interval = intervalOf(given.interval ?? '10s');
        const host = (0,cli_host/* terminalHost */.P)();
        const repository = await (0,open_repository/* openRepository */.h)(given.repo, host);
        const { config } = await (0,local_config/* localConfig */.ad)(repository, given.config);
        const remote = await (0,cli_remote/* remoteToPushTo */.J9)(repository, given.remote);
        const base = given.base || config.base || (await (0,cli_remote/* defaultBranchAt */.bG)(remote, repository));
        const jobs = (0,settings/* settleJobs */.sQ)({
            names: given.name,
            pattern: given.pattern.flatMap(inputs/* parseLines */.Li),
            output: given.output,
            stagingDir: given['staging-dir'],
            minBranches: given['min-branches'],
            maxWait: given['max-wait'],
            expect: given.expect,
            autoDelete: given['auto-delete'] ? 'true' : '',
            strategy: given.strategy,
            merger: given.merger,
            schema: given.schema,
            onBadSegment: given['on-bad-segment'],
            commitMessage: given.message,
            mode: given.mode,
            dispatch: given.dispatch,
            sign: given.sign ? 'true' : '',
        }, config, { base, dryRun: given['dry-run'] });
        (0,combiner_for/* requireTrust */.a)(jobs, given['trust-merger'], 'read it, and say --trust-merger');
        const works = jobs.map((job) => wholeJob(job, (0,child/* nodeProgram */.zy)(process)));
        const github = await (0,cli_github/* gitHubOf */.Tc)(remote, host);
        const to = { remote, ...(github && { github }), now: Date.now };
        const look = (quiet) => runJobs(repository, works, to, quiet);
        const shown = (reports) => render(reports, format);
        if (given.watch)
            return watchSegments(repository, jobs, host, { look, interval, render: shown });
        const { reports, failures } = await look(host);
        if (reports.length > 0)
            process.stdout.write(shown(reports));
        const codes = failures.map(({ job, error }) => (0,complain/* complain */.c)(error, jobs.length > 1 ? job : ''));
        return Math.max(exitCode(reports), ...codes);
    },
};
/** A bare number is milliseconds. @throws {UserError} also for less than a second, which was meant as seconds. */
function intervalOf(text) {
    if (!/^[0-9]{1,9}$/.test(text))
        return (0,duration/* parseDuration */.E9)(text, '--interval');
    const milliseconds = Number(text);
    if (milliseconds >= 1000)
        return milliseconds;
    throw new config_error/* UserError */.y(`--interval: ${text} is ${(0,report_words/* counted */.hS)(milliseconds, 'millisecond', 'milliseconds')}; allowed is 1s or more, such as 5s or 5000.`);
}
function render(jobs, format) {
    const report = { schema: 'parallel-claude/segments/1', jobs };
    if (format === 'json')
        return `${JSON.stringify(report, null, 2)}\n`;
    if (format === 'markdown')
        return jobs.map(renderSummary).join('\n');
    return jobs.map((job) => renderText(job, (0,terminal_style/* terminalStyle */.w)())).join('\n');
}
function exitCode(reports) {
    const isUndone = ({ outcome, dispatch }) => outcome === 'needs-pull-request' || dispatch?.started === false;
    if (reports.some(isUndone))
        return 3;
    return reports.some(({ quarantined }) => quarantined.length > 0) ? 1 : 0;
}


/***/ }),

/***/ 6992:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ scratchBeside)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5362);
/* harmony import */ var _repository_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7079);


/**
 * A disposable repository for what a remote has, whose fetches are spared what a checkout at `workspace` holds already.
 * @param objectFormat the remote's; GitHub keeps no repositories with SHA-256.
 * @throws {GitError} when git is missing or too old.
 */
async function scratchBeside(workspace, host, objectFormat = 'sha1') {
    const borrow = await wholeCheckout(workspace, host, objectFormat);
    return _repository_js__WEBPACK_IMPORTED_MODULE_0__/* .Repository */ .L.scratch(host, { objectFormat, ...(borrow && { borrow }) });
}
/** The checkout, if it has all its history and all its files: a part of them would pass for the whole. */
async function wholeCheckout(workspace, host, objectFormat) {
    try {
        const checkout = await _repository_js__WEBPACK_IMPORTED_MODULE_0__/* .Repository */ .L.open(workspace, host);
        if (checkout.objectFormat !== objectFormat)
            return undefined;
        const partial = await checkout.run([
            'config',
            '--get-regexp',
            '^(remote\\..*\\.promisor|extensions\\.partialclone)$',
        ]);
        return partial.code !== 0 && (await checkout.shallowCommits()).size === 0 ? checkout : undefined;
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GitError */ .X))
            throw error;
        host.log.debug(`Nothing is taken from ${workspace}: ${error.message}`);
        return undefined;
    }
}


/***/ }),

/***/ 6257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ listIndex),
/* harmony export */   n: () => (/* binding */ listTree)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5362);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6154);


/** All files of a tree, or of its directory `below`, at any depth. @throws {GitError} where a part of it is not here. */
async function listTree(repository, tree, below) {
    const where = below === undefined ? [] : ['--', below];
    const args = ['ls-tree', '-r', '-z', '--full-tree', tree, ...where];
    // Without this a colon at the start of a path means something.
    return list(repository, args, /^(\d+) \w+ ([0-9a-f]+)\t/, { env: { GIT_LITERAL_PATHSPECS: '1' } });
}
/** All files of the index; of one that is not merged yet, a version of one side. @throws {GitError} */
async function listIndex(repository, options = {}) {
    const args = ['ls-files', '--stage', '--full-name', '-z', '--', ':/'];
    return list(repository, args, /^(\d+) ([0-9a-f]+) \d\t/, options);
}
async function list(repository, args, head, options = {}) {
    const { code, stdout, stderr } = await repository.run(args, options);
    // A part of the list would pass for the whole.
    if (code !== 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GitError */ .X(`git ${args[0] ?? ''} failed in ${repository.directory}: ${(0,_process_js__WEBPACK_IMPORTED_MODULE_0__/* .lastLine */ .fM)(stderr)}`);
    const files = new Map();
    for (const line of stdout.toString('latin1').split('\0')) {
        const [meta, mode = '', id = ''] = head.exec(line) ?? [];
        if (meta !== undefined)
            files.set(line.slice(meta.length), { mode, id });
    }
    return files;
}


/***/ }),

/***/ 5740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  MU: () => (/* binding */ isOurs)
});

// UNUSED EXPORTS: mayWrite, pullRequestFrom, readEvent, refOf

// EXTERNAL MODULE: ./src/report/visible.js
var report_visible = __webpack_require__(2955);
// EXTERNAL MODULE: ./src/github/errors.js + 1 modules
var errors = __webpack_require__(1721);
;// CONCATENATED MODULE: ./src/github/payload-field.js


/** A value in the payload of an event and the path to it. What is not what GitHub sends is a {@link GitHubError}. */
class payload_field_Field {
    value;
    path;
    constructor(value, path) {
        this.value = value;
        this.path = path;
    }
    optional(key) {
        if (typeof this.value !== 'object' || this.value === null || Array.isArray(this.value))
            this.#refuse('an object');
        const value = Object.getOwnPropertyDescriptor(this.value, key)?.value;
        return value === undefined || value === null ? undefined : new payload_field_Field(value, `${this.path}.${key}`);
    }
    field(key) {
        return this.optional(key) ?? new payload_field_Field(undefined, `${this.path}.${key}`);
    }
    /** The entries of a list; none where there is no list. */
    list(key) {
        const list = this.optional(key);
        if (list === undefined)
            return [];
        if (!Array.isArray(list.value))
            return list.#refuse('a list');
        return list.value.map((entry, index) => new payload_field_Field(entry, `${list.path}[${index}]`));
    }
    text() {
        return typeof this.value === 'string' && this.value !== '' ? this.value : this.#refuse('a text');
    }
    /** The text of a field that may be empty or absent: then ''. */
    words(key) {
        const field = this.optional(key);
        return field === undefined || field.value === '' ? '' : field.text();
    }
    flag() {
        return typeof this.value === 'boolean' ? this.value : this.#refuse('true or false');
    }
    positive() {
        const { value } = this;
        return typeof value === 'number' && Number.isSafeInteger(value) && value > 0
            ? value
            : this.#refuse('a positive whole number');
    }
    sha() {
        const text = this.text();
        return /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(text) ? text : this.#refuse('a commit id');
    }
    /** As git-check-ref-format allows, as far as a command line or a refspec could be led astray. */
    ref() {
        const text = this.text();
        // eslint-disable-next-line no-control-regex -- these are what git refuses
        return /[\x00-\x20\x7f~^:?*[\\]|\.\.|@\{|^-|\/$|\.$/.test(text) ? this.#refuse("a branch's name") : text;
    }
    /** The number in the name of a merge queue's branch: refs/heads/gh-readonly-queue/main/pr-7-COMMIT. */
    queued() {
        const number = Number(/^refs\/heads\/gh-readonly-queue\/.+\/pr-([0-9]+)-[^/]+$/.exec(this.text())?.[1]);
        return number > 0 ? number : this.#refuse("a merge queue's branch");
    }
    #refuse(wanted) {
        const found = this.value === undefined ? 'missing' : visible(JSON.stringify(this.value).slice(0, 80));
        throw new GitHubError(`${this.path} in GITHUB_EVENT_PATH is ${found}; GitHub sends ${wanted} there. Run this on pull_request, pull_request_target, merge_group, push, schedule or workflow_dispatch.`, 'event');
    }
}

;// CONCATENATED MODULE: ./src/github/event.js



/**
 * Reads the payload in GITHUB_EVENT_PATH.
 * @throws {GitHubError} that names the field that is not what GitHub sends.
 */
function readEvent(env, payload) {
    const root = new Field(payload, 'the payload');
    const repository = readRepository(env.repository);
    const full = `${repository.owner}/${repository.name}`;
    const defaultBranch = root.optional('repository')?.optional('default_branch')?.ref();
    const pull = root.optional('pull_request');
    return {
        name: env.eventName,
        repository,
        ...(defaultBranch !== undefined && { defaultBranch }),
        ...(pull && { pullRequest: { ...readPullRequest(pull, full, env.actor), ...readChange(root) } }),
        ...readComment(root),
        ...readMergeGroup(root),
        ...readBranch(root),
        runUrl: `${env.serverUrl}/${full}/actions/runs/${env.runId}`,
    };
}
/**
 * A pull request as the API gives it, in the form that events have.
 * @throws {GitHubError} that names the field that is not what GitHub sends.
 */
function pullRequestFrom(pull, { repository: { owner, name } }, actor) {
    return readPullRequest(new Field(pull, 'the pull request'), `${owner}/${name}`, actor);
}
/** The name a pull request's branch goes by in reports: its own, or the pull request's where it stands in another repository. */
function refOf(pull, event) {
    return isOurs(event, pull.head.repository) ? pull.head.ref : `pull/${pull.number}/head`;
}
/** Whether `repository` (`owner/name`; null where it was deleted) is the one that the event is about. */
function isOurs({ repository: { owner, name } }, repository) {
    return repository?.toLowerCase() === `${owner}/${name}`.toLowerCase();
}
/** Whether the token can write under this event, as far as the event decides it. */
function mayWrite({ name }, { fork }) {
    return !fork || name === 'pull_request_target';
}
function readRepository(fullName) {
    const match = /^([\w.-]+)\/([\w.-]+)$/.exec(fullName);
    if (!match)
        throw new GitHubError(`GITHUB_REPOSITORY is "${visible(fullName)}", not owner/name; the runner sets it.`, 'event');
    return { owner: match[1] ?? '', name: match[2] ?? '' };
}
function readPullRequest(pull, repository, actor) {
    const head = pull.field('head');
    const base = pull.field('base');
    const headRepository = head.optional('repo')?.field('full_name').text() ?? null;
    const author = pull.optional('user')?.field('login').text() ?? 'ghost';
    const isElsewhere = headRepository?.toLowerCase() !== repository.toLowerCase();
    return {
        number: pull.field('number').positive(),
        head: { ref: head.field('ref').ref(), sha: head.field('sha').sha(), repository: headRepository },
        base: { ref: base.field('ref').ref(), sha: base.field('sha').sha() },
        draft: pull.optional('draft')?.flag() ?? false,
        state: pull.optional('state')?.text() === 'closed' ? 'closed' : 'open',
        fork: isElsewhere || [author, actor].includes('dependabot[bot]'),
        author,
        labels: pull.list('labels').map((label) => label.field('name').text()),
        title: pull.words('title'),
        body: pull.words('body'),
    };
}
function readChange(root) {
    const action = root.optional('action')?.text();
    const before = action === 'synchronize' ? root.optional('before')?.sha() : undefined;
    return { ...(action !== undefined && { action }), ...(before !== undefined && { before }) };
}
function readComment(root) {
    const issue = root.optional('comment') && root.optional('issue');
    return issue?.optional('pull_request') ? { commentedOn: issue.field('number').positive() } : {};
}
/** A queue makes one commit for each pull request, on a branch that is named after it. */
function readMergeGroup(root) {
    const group = root.optional('merge_group');
    if (!group)
        return {};
    const headSha = group.field('head_sha').sha();
    return { mergeGroup: { pullRequest: group.field('head_ref').queued(), headSha } };
}
function readBranch(root) {
    // A branch that is made or deleted is named without refs/heads/, and is no push.
    const ref = root.optional('ref')?.ref();
    const isDeleted = root.optional('deleted')?.flag() ?? false;
    return ref?.startsWith('refs/heads/') && !isDeleted ? { branch: ref.slice('refs/heads/'.length) } : {};
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


/***/ }),

/***/ 5750:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FA: () => (/* binding */ says),
/* harmony export */   Ol: () => (/* binding */ findOwnPullRequest),
/* harmony export */   R_: () => (/* binding */ openOwnPullRequest),
/* harmony export */   gz: () => (/* binding */ updateOwnPullRequest),
/* harmony export */   tz: () => (/* binding */ closeOwnPullRequest)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1721);
/* harmony import */ var _event_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5740);


/** As many as are looked at: an open one is among the last, because it keeps others from being opened. */
const looked = 30;
/**
 * The pull request from our branch `head` into `base`: the open one, else the last one; undefined where there was none.
 * @throws {GitHubError}
 */
async function findOwnPullRequest(github, head, base) {
    const pulls = await github.call('find the pull request', (rest, repo) => rest.pulls.list({
        ...repo,
        head: `${repo.owner}:${head}`,
        base,
        state: 'all',
        sort: 'created',
        direction: 'desc',
        per_page: looked,
    }));
    const repository = { owner: github.repo.owner, name: github.repo.repo };
    // By `head` GitHub also gives those of a fork in the same organisation, whose branch is not ours.
    const ours = pulls.filter(({ head: { repo } }) => (0,_event_js__WEBPACK_IMPORTED_MODULE_1__/* .isOurs */ .MU)({ repository }, repo?.full_name ?? null));
    const pull = ours.find(({ state }) => state === 'open') ?? ours[0];
    return pull && ownPullRequest(pull);
}
/**
 * Opens a pull request from our branch `head` into `base`, or brings the one that somebody opened meanwhile up to date.
 * @throws {GitHubError}
 */
async function openOwnPullRequest(github, head, base, text) {
    try {
        const opened = await github.call('open the pull request', (rest, repo) => rest.pulls.create({ ...repo, head, base, ...text }));
        return ownPullRequest(opened);
    }
    catch (error) {
        // A run beside this one was quicker, or the answer to the first request was lost.
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_) || error.status !== 422)
            throw error;
        const there = await findOwnPullRequest(github, head, base);
        if (there?.state !== 'open')
            throw error;
        return updateOwnPullRequest(github, there, text);
    }
}
/** Brings title and body up to date; what they say already is not written again. @throws {GitHubError} */
async function updateOwnPullRequest(github, pull, text) {
    if (pull.title === text.title && says(pull, text.body))
        return pull;
    const updated = await github.call('update the pull request', (rest, repo) => rest.pulls.update({ ...repo, pull_number: pull.number, ...text }));
    return ownPullRequest(updated);
}
/** Closes it, with `body` in the place of what it said. @throws {GitHubError} */
async function closeOwnPullRequest(github, { number }, body) {
    await github.call('update the pull request', (rest, repo) => rest.pulls.update({ ...repo, pull_number: number, state: 'closed', body }));
}
/** Whether a pull request says just this. */
function says(pull, body) {
    return plain(pull.body) === plain(body);
}
function ownPullRequest({ number, html_url: url, title, body, state, ...rest }) {
    const closed = rest.merged_at === null ? 'closed' : 'merged';
    return {
        number,
        url,
        title,
        body: body ?? '',
        state: state === 'open' ? 'open' : closed,
        headSha: rest.head.sha,
    };
}
// GitHub may store line ends and trailing space in its own way.
function plain(body) {
    return body.replaceAll('\r\n', '\n').trimEnd();
}


/***/ })

};
