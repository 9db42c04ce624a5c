export const id = 361;
export const ids = [361];
export const modules = {

/***/ 6361:
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
// EXTERNAL MODULE: ./src/git/errors.js
var errors = __webpack_require__(5362);
// EXTERNAL MODULE: ./src/report/words.js
var report_words = __webpack_require__(5292);
// EXTERNAL MODULE: ./src/config/nearest.js
var nearest = __webpack_require__(343);
// EXTERNAL MODULE: ./src/config/schema.js
var schema = __webpack_require__(9994);
// EXTERNAL MODULE: ./src/report/visible.js
var visible = __webpack_require__(2955);
// EXTERNAL MODULE: ./src/config/globs.js
var globs = __webpack_require__(270);
;// CONCATENATED MODULE: ./src/segments/job.js



/** Nobody's account: an address below .invalid can never be registered (RFC 2606). */
const defaultAuthor = {
    name: 'parallel-claude',
    email: 'noreply@parallel-claude.invalid',
};
/** Whether a branch of this name contributes to the job; base never does. @throws {UserError} for a bad glob. */
function contributes(job) {
    const matches = (0,globs/* compileGlobs */.tI)(job.branches, 'pattern');
    return (branch) => branch !== job.base && matches(branch);
}
/**
 * Refuses paths that are no place for an output or for segments.
 * @throws {UserError} naming the setting, and what is allowed.
 */
function checkPlaces(job) {
    checkPath('output', job.output);
    if (job.stagingDir === '')
        return;
    if (!job.stagingDir.endsWith('/'))
        throw badPath('staging-dir', job.stagingDir, 'does not end in a slash');
    checkPath('staging-dir', job.stagingDir.slice(0, -1));
}
function checkPath(setting, path) {
    const parts = path.split('/');
    if (path === '')
        throw badPath(setting, path, 'is empty');
    if (/\p{Cc}/u.test(path))
        throw badPath(setting, path, 'holds a control character');
    if (path.includes('\\'))
        throw badPath(setting, path, 'holds a backslash; folders are parted by /');
    if (parts.some((part) => part === '' || part === '.' || part === '..'))
        throw badPath(setting, path, 'has an empty part, or . or ..');
    if (parts.some((part) => /^\.git$/i.test(part)))
        throw badPath(setting, path, "leads into git's own folder");
}
function badPath(setting, path, problem) {
    return new config_error/* UserError */.y(`${setting}: "${(0,visible/* shorten */.m)((0,visible/* visible */.R)(path), 60)}" ${problem}; write a path from the repository's root, such as ${setting === 'output' ? 'public/data.json' : 'staging/'}`);
}

;// CONCATENATED MODULE: ./src/segments/settings.js







/**
 * The jobs of one run: what was said here, else the config, else the default.
 * @param base the branch that gets the outputs.
 * @throws {UserError} for a value that means nothing, naming it and what is allowed.
 */
function settleJobs(said, config, { base, dryRun }) {
    const jobs = chosen(said, config).map((job) => settleJob(said, job, base, dryRun));
    const outputs = new Map();
    for (const { name, output } of jobs) {
        const other = outputs.get(output);
        if (other !== undefined)
            throw new config_error/* UserError */.y(`segments: ${other} and ${name} have the same output, ${(0,visible/* visible */.R)(output)}; give each its own.`);
        outputs.set(output, name);
    }
    return jobs;
}
function chosen(said, { segments }) {
    const isDescribed = said.pattern.length > 0 || said.output !== '';
    if (isDescribed && said.names.length > 0)
        throw new config_error/* UserError */.y('name picks jobs of the config, pattern and output describe another one; give either the one or the others.');
    if (said.names.length > 0)
        return said.names.map((name) => named(name, segments));
    // Without any config the founding document's own defaults make a job.
    return isDescribed || segments.length === 0 ? [{ name: 'segments' }] : segments;
}
function named(name, segments) {
    const found = segments.find((job) => job.name === name);
    if (found)
        return found;
    const known = segments.map((job) => job.name);
    const meant = (0,nearest/* nearest */.p)(name, known);
    const there = known.length === 0 ? 'it has none' : `it has ${known.join(', ')}`;
    throw new config_error/* UserError */.y(`name: there is no job "${(0,visible/* visible */.R)(name)}" under segments: in the config; ${there}${meant === undefined ? '' : `; did you mean ${meant}?`}`);
}
function settleJob(said, job, base, dryRun) {
    const expect = said.expect.length > 0 ? said.expect : (job.expect ?? []);
    const maxWait = said.maxWait ? (0,duration/* parseDuration */.E9)(said.maxWait, 'max-wait') : job.maxWait;
    const message = said.commitMessage || job.commitMessage;
    return {
        name: job.name,
        base,
        branches: said.pattern.length > 0 ? said.pattern : (job.pattern ?? ['claude/segment-*']),
        stagingDir: (said.stagingDir || (job.stagingDir ?? 'staging')).replace(/\/*$/, '/'),
        output: said.output || (job.output ?? 'merged_output.json'),
        minBranches: said.minBranches
            ? (0,inputs/* parseInteger */.cG)('min-branches', said.minBranches, { min: 1, max: 100_000 })
            : (job.minBranches ?? 1),
        ...(expect.length > 0 && { expect: expected(expect) }),
        ...(maxWait !== undefined && { maxWait }),
        autoDelete: said.autoDelete ? (0,inputs/* parseBoolean */.yG)('auto-delete', said.autoDelete) : (job.autoDelete ?? false),
        onBadSegment: said.onBadSegment
            ? (0,inputs/* parseChoice */.HU)('on-bad-segment', said.onBadSegment, schema/* badSegmentChoices */.tv)
            : (job.onBadSegment ?? 'quarantine'),
        dryRun,
        ...(message !== undefined && { message }),
        author: defaultAuthor,
        merge: said.strategy.length > 0 ? said.strategy.map(strategyLine) : (job.merge ?? []),
        order: job.order ?? [],
        ...(job.indent !== undefined && { indent: job.indent }),
    };
}
/** The ids themselves, or `file:` and the path on base of a list of them. */
function expected(entries) {
    const [first = ''] = entries;
    if (!entries.some((entry) => entry.startsWith('file:')))
        return { ids: entries };
    if (entries.length === 1)
        return { manifest: first.slice('file:'.length).trim() };
    throw new config_error/* UserError */.y('expect: file:PATH stands alone; put all ids into that file, or name them all here.');
}
/** `$.items: unique-by(id)`: no strategy holds a colon, but a path may. */
function strategyLine(line) {
    const colon = line.lastIndexOf(':');
    return colon < 0 ? ['$', line.trim()] : [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
}

// EXTERNAL MODULE: ./src/report/markdown.js
var markdown = __webpack_require__(7980);
;// CONCATENATED MODULE: ./src/segments/show/words.js

/** What a run came to, in one sentence. */
function headline(report, words = report_words/* plainWords */.c5) {
    const output = words.name(report.output);
    const segments = (0,report_words/* counted */.hS)(report.merged.length, 'segment', 'segments');
    switch (report.outcome) {
        case 'published':
            return `${segments} merged into ${output}${report.changed ? '' : ', which stays as it was'}${gone(report)}.`;
        case 'dry-run':
            return `Would merge ${segments} into ${output}${report.changed ? '' : ', which would stay as it is'}; nothing was written.`;
        case 'needs-pull-request':
            return `${segments} ready for ${output}, but ${words.name(report.base.ref)} takes no push.`;
        case 'nothing-new':
            return `Nothing new for ${output}${gone(report)}${bad(report)}.`;
        case 'waiting':
            return `${output} waits: ${lacking(report, words)}${bad(report)}.`;
        case 'bad-segments':
            return `Nothing is merged into ${output}: ${(0,report_words/* counted */.hS)(report.quarantined.length, 'segment is', 'segments are')} bad.`;
    }
}
function gone({ deleted }) {
    return deleted.length === 0 ? '' : `, ${(0,report_words/* counted */.hS)(deleted.length, 'branch', 'branches')} deleted`;
}
function bad({ quarantined }) {
    return quarantined.length === 0 ? '' : `; ${(0,report_words/* counted */.hS)(quarantined.length, 'segment is', 'segments are')} bad`;
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
/** Why a branch is still there. */
function whyKept({ reason, detail }, words) {
    const more = detail === undefined ? '' : `: ${words.text(detail.replaceAll('\n', ', '))}`;
    switch (reason) {
        case 'waiting':
            return 'waits for the others';
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
        ...notes.map((note) => report_words/* markdownWords */.Lx.text(note)),
        section(quarantined.map(({ ref, path, reason }) => [report_words/* markdownWords */.Lx.name(ref), report_words/* markdownWords */.Lx.name(path), report_words/* markdownWords */.Lx.text(reason)]), ['Branch', 'File', 'What is wrong, and what to do']),
        folded(`Merged segments (${merged.length})`, merged.map(({ id, ref, path, supersedes }) => [
            report_words/* markdownWords */.Lx.name(id),
            report_words/* markdownWords */.Lx.name(ref),
            report_words/* markdownWords */.Lx.name(path),
            supersedes ? `in place of the one from ${report_words/* markdownWords */.Lx.name(supersedes.ref)}` : '',
        ]), ['Segment', 'Branch', 'File', '']),
        folded(`Branches that stay (${kept.length})`, kept.map((branch) => [report_words/* markdownWords */.Lx.name(branch.ref), whyKept(branch, report_words/* markdownWords */.Lx)]), ['Branch', 'Why']),
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
    const wrong = report.quarantined.flatMap(({ ref, path, reason }) => [
        style.red(`${report_words/* plainWords */.c5.name(path)} on ${report_words/* plainWords */.c5.name(ref)}`),
        ...(0,terminal/* wrap */.LV)(report_words/* plainWords */.c5.text(reason), width - 2).map((line) => `  ${line}`),
    ]);
    const stay = report.kept
        .filter(({ reason }) => reason !== 'nothing-new' && reason !== 'quarantined')
        .map((branch) => [report_words/* plainWords */.c5.name(branch.ref), whyKept(branch, report_words/* plainWords */.c5)]);
    const left = stay.length - text_mostRows;
    const paragraphs = [
        (0,terminal/* wrap */.LV)(headline(report), width).map((line) => style.bold(line)),
        report.said === undefined ? [] : (0,terminal/* wrap */.LV)(`The server said: ${report_words/* plainWords */.c5.text(report.said)}`, width),
        wrong,
        [
            ...(0,terminal/* columns */.YB)(stay.slice(0, text_mostRows)),
            ...(left > 0 ? [`and ${left} more, which --format json lists`] : []),
        ],
        report.notes.flatMap((note) => (0,terminal/* wrap */.LV)(report_words/* plainWords */.c5.text(note), width).map((line) => style.dim(line))),
    ];
    return `${paragraphs
        .filter((lines) => lines.length > 0)
        .map((lines) => lines.join('\n'))
        .join('\n\n')}\n`;
}

// EXTERNAL MODULE: ./src/cli/host.js
var cli_host = __webpack_require__(5969);
// EXTERNAL MODULE: ./src/cli/local-config.js
var local_config = __webpack_require__(8959);
// EXTERNAL MODULE: ./src/cli/open-repository.js
var open_repository = __webpack_require__(5172);
// EXTERNAL MODULE: ./src/cli/options.js
var options = __webpack_require__(9138);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/git/repository.js + 2 modules
var repository = __webpack_require__(7079);
;// CONCATENATED MODULE: ./src/git/beside-checkout.js


/** GitHub keeps no repositories with SHA-256. */
const objectFormat = 'sha1';
/**
 * A disposable repository for what GitHub has, whose fetches are spared what a checkout at `workspace` holds already.
 * @throws {GitError} when git is missing or too old.
 */
async function scratchBeside(workspace, host) {
    const borrow = await wholeCheckout(workspace, host);
    return repository/* Repository */.L.scratch(host, { objectFormat, ...(borrow && { borrow }) });
}
/** The checkout, if it has all its history and all its files: a part of them would pass for the whole. */
async function wholeCheckout(workspace, host) {
    try {
        const checkout = await repository/* Repository */.L.open(workspace, host);
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
        if (!(error instanceof errors/* GitError */.X))
            throw error;
        host.log.debug(`Nothing is taken from ${workspace}: ${error.message}`);
        return undefined;
    }
}

// EXTERNAL MODULE: ./src/git/process.js + 1 modules
var git_process = __webpack_require__(6154);
;// CONCATENATED MODULE: ./src/git/retry.js

// What git, curl and ssh say when the network or the server failed, not the request.
const faults = [
    /could not resolve (host|proxy)/i,
    /temporary failure in name resolution/i,
    /(connection|operation) (was )?(timed out|reset|refused)/i,
    /failed to connect to/i,
    /empty reply from server/i,
    /recv failure|send failure|broken pipe/i,
    /(tls|ssl|gnutls)[^\n]*(handshake|closed|terminated|timeout|recv error)/i,
    /returned error: (408|429|5\d\d)/,
    /RPC failed/,
    /early EOF|unexpected disconnect|the remote end hung up unexpectedly/i,
    /expected flush after|bad band|protocol error: bad line length/i,
];
/** Whether a failed call is worth trying again as it stands. */
function isNetworkFault(stderr) {
    return faults.some((fault) => fault.test(stderr));
}
/** Runs `call` again after 2, 4, 8 and 16 s (each up to a quarter longer) for as long as the network is at fault. */
async function retryNetwork(what, host, call) {
    for (let attempt = 0;; attempt++) {
        const result = await call();
        if (result.code === 0 || attempt === pauses || !isNetworkFault(result.stderr))
            return result;
        await pauseBefore('trying again', `${what} failed (${(0,git_process/* lastLine */.fM)(result.stderr)})`, host, attempt);
    }
}
/** How many pauses there are before it is given up. */
const pauses = 4;
/** Waits 2, 4, 8 or 16 s (each up to a quarter longer), for `attempt` 0 to 3, and says why. */
async function pauseBefore(what, why, host, attempt) {
    const pause = host.retryBaseMs * 2 ** attempt * (1 + host.random() / 4);
    host.log.warning(`${why}; ${what} in ${Math.round(pause / 1000)} s.`);
    await host.sleep(pause);
}

;// CONCATENATED MODULE: ./src/git/remote.js



/**
 * The remote's refs that match `patterns` (as git-ls-remote understands them).
 * @throws {GitError} when the remote cannot be read.
 */
async function listRemote(repository, remote, patterns) {
    const what = 'Listing branches';
    const result = await tryRemote(repository, remote, what, ['ls-remote', '--', remote.url, ...patterns]);
    if (result.code !== 0)
        throw new errors/* GitError */.X(explain(what, remote.url, result.stderr));
    return result.stdout
        .toString('utf8')
        .split('\n')
        .map((line) => line.split('\t'))
        .filter((fields) => fields.length === 2)
        .map(([id = '', ref = '']) => ({ id, ref }));
}
/**
 * The branch that the remote's HEAD names; undefined where it names none that is there.
 * @throws {GitError} when the remote cannot be read.
 */
async function defaultBranchOf(repository, remote) {
    const what = 'Asking for the default branch';
    const result = await tryRemote(repository, remote, what, [
        'ls-remote',
        '--symref',
        '--',
        remote.url,
        'HEAD',
    ]);
    if (result.code !== 0)
        throw new errors/* GitError */.X(explain(what, remote.url, result.stderr));
    return /^ref: refs\/heads\/(.+)\tHEAD$/m.exec(result.stdout.toString('utf8'))?.[1];
}
/**
 * Fetches refspecs with all their history into a disposable repository. A ref that has gone meanwhile is left out.
 * @throws {GitError} when that fails for another reason than a passing network fault.
 */
async function fetchRefs(repository, remote, refspecs) {
    let rest = refspecs;
    while (rest.length > 0) {
        const result = await tryRemote(repository, remote, 'Fetching', [...fetchArguments, remote.url], `${rest.join('\n')}\n`);
        if (result.code === 0)
            return;
        const gone = /couldn't find remote ref (\S+)/.exec(result.stderr)?.[1];
        const left = rest.filter((refspec) => refspec.replace(/^\+/, '').split(':')[0] !== gone);
        if (left.length === rest.length)
            throw new errors/* GitError */.X(explain('Fetching', remote.url, result.stderr));
        rest = left;
    }
}
const fetchArguments = [
    'fetch',
    '--quiet',
    '--no-tags',
    '--no-write-fetch-head',
    '--no-auto-maintenance',
    '--no-recurse-submodules',
    '--stdin',
    '--',
];
async function tryRemote(repository, remote, what, args, input = '') {
    return retryNetwork(what, repository.host, () => repository.run(args, { machineConfig: true, config: credentials(remote), input }));
}
/** The header that actions/checkout uses too; an empty value first drops any other that is configured. */
function credentials(remote) {
    if (remote.token === undefined || !/^https?:/.test(remote.url))
        return [];
    const key = `http.${new URL(remote.url).origin}/.extraheader`;
    const basic = Buffer.from(`x-access-token:${remote.token}`).toString('base64');
    return [
        [key, ''],
        [key, `AUTHORIZATION: basic ${basic}`],
    ];
}
function explain(what, url, stderr) {
    const said = (0,git_process/* lastLine */.fM)(stderr);
    if (/returned error: 40[13]|Authentication failed|could not read Username/i.test(stderr))
        return `${what} from ${url} was refused: the token is missing, expired, or may not read this repository (it needs contents: read). git said: ${said}`;
    return `${what} from ${url} failed. git said: ${said}`;
}

;// CONCATENATED MODULE: ./src/cli/remote.js





/** A remote of a local repository; who may write there is for the user's own credentials. @throws {UserError} */
async function remoteOf(repository, name) {
    const found = await repository.run(['remote', 'get-url', '--', name]);
    if (found.code !== 0)
        throw new config_error/* UserError */.y(`There is no remote "${(0,visible/* visible */.R)(name)}" in ${repository.directory}; "git remote -v" lists what there is.`);
    const url = found.stdout.toString('utf8').replace(/\r?\n$/, '');
    const isPath = url.startsWith('.');
    return { url: isPath ? (0,external_node_path_.resolve)((await repository.topLevel()) ?? repository.directory, url) : url };
}
/** The default branch of a remote. @throws {UserError} where it does not tell. */
async function defaultBranchAt(remote, beside, host) {
    const scratch = await scratchBeside(beside.directory, host);
    try {
        const name = await defaultBranchOf(scratch, remote);
        if (name !== undefined)
            return name;
    }
    finally {
        await scratch.dispose();
    }
    throw new config_error/* UserError */.y(`${(0,visible/* visible */.R)(remote.url)} does not tell its default branch; name it with --base.`);
}

;// CONCATENATED MODULE: ./src/segments/values/format.js
/** What a segment is written in. */
const formats = ['json', 'jsonl', 'yaml', 'csv'];
const byEnding = {
    '.json': 'json',
    '.jsonl': 'jsonl',
    '.ndjson': 'jsonl',
    '.yaml': 'yaml',
    '.yml': 'yaml',
    '.csv': 'csv',
};
/** The format that a path's ending stands for, in any case of letters; undefined for any other ending. */
function formatOf(path) {
    const ending = /\.[a-z]+$/i.exec(path)?.[0].toLowerCase();
    // A Map-like look-up: `.constructor` is no ending.
    return ending !== undefined && Object.hasOwn(byEnding, ending) ? byEnding[ending] : undefined;
}

;// CONCATENATED MODULE: ./src/segments/values/order.js
const token = /[0-9]+|[^0-9]/gu;
/**
 * The natural order of ids: runs of digits as numbers of any size (`segment-2` before `segment-10`), all else by code
 * points; ids that differ only in leading zeros by code points of the whole. Below 0, 0 (equal ids only) or above 0.
 */
function compareIds(a, b) {
    const left = a.match(token) ?? [];
    const right = b.match(token) ?? [];
    for (const [at, one] of left.entries()) {
        const other = right[at];
        if (other === undefined)
            return 1;
        const order = isDigits(one) && isDigits(other) ? compareNumbers(one, other) : comparePoints(one, other);
        if (order !== 0)
            return order;
    }
    return left.length - right.length || comparePoints(a, b);
}
const isDigits = (text) => text >= '0' && text < ':';
function compareNumbers(a, b) {
    const [x, y] = [a.replace(/^0+/, ''), b.replace(/^0+/, '')];
    return x.length - y.length || comparePoints(x, y);
}
/** By code points; `<` would compare UTF-16 units, in which emoji stand before U+E000. */
function comparePoints(a, b) {
    let at = 0;
    while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at))
        at += 1;
    // Where the second halves of two pairs differ, the pairs differ alike.
    return (a.codePointAt(at) ?? -1) - (b.codePointAt(at) ?? -1);
}

// EXTERNAL MODULE: ./src/segments/values/problem.js
var problem = __webpack_require__(6763);
;// CONCATENATED MODULE: ./src/segments/values/path.js
const mostSteps = 20;
/** The JSONPath of a place, such as `$.items["a b"]`; of a very deep one the beginning, and how much deeper it is. */
function pathText(path) {
    const keys = [];
    for (let at = path; at !== undefined; at = at.parent)
        keys.push(at.key);
    const shown = keys
        .reverse()
        .slice(0, mostSteps)
        .map((key) => (/^[\p{L}_][\p{L}\p{N}_-]*$/u.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`));
    const rest = keys.length - shown.length;
    return `$${shown.join('')}${rest > 0 ? ` and ${rest} keys deeper` : ''}`;
}

;// CONCATENATED MODULE: ./src/segments/values/conflict.js


// Enough for what is shown of a value; it may be cut inside a character, which is then shortened away.
const shownBytes = 256;
/** The problem that one value is in its place: `explain` gets the value in words, with where it stands. */
function refused(path, value, explain) {
    const where = (0,problem/* placeOf */.$t)(value.document, value.start);
    return new problem/* ValueProblem */.bx(`${pathText(path)}: ${explain(`${sourceOf(value)} (${(0,problem/* wordsOf */.Z9)(where)})`)}`, [where], pathText(path));
}
/** The problem that two values are in one place: `explain` gets both in words, with where they stand. */
function conflict(path, a, b, explain) {
    const first = (0,problem/* placeOf */.$t)(a.document, a.start);
    const second = (0,problem/* placeOf */.$t)(b.document, b.start);
    const words = explain(`${sourceOf(a)} (${(0,problem/* wordsOf */.Z9)(first)})`, `${sourceOf(b)} (${(0,problem/* wordsOf */.Z9)(second)})`);
    return new problem/* ValueProblem */.bx(`${pathText(path)}: ${words}`, [first, second], pathText(path));
}
/** A value as it is written, on one line and shortened. */
function sourceOf({ document, start, end }) {
    return (0,problem/* quoted */.TL)(document.bytes.toString('utf8', start, Math.min(end, start + shownBytes)));
}

;// CONCATENATED MODULE: ./src/segments/values/decimal.js
const decimal = /^(?<sign>[-+]?)(?<whole>\d*)(?:\.(?<fraction>\d*))?(?:[eE](?<exponent>[-+]?\d+))?$/;
// BigInt arithmetic on more digits would take noticeable time, and one exponent can ask for billions of them.
const mostDigits = 10_000;
function parts(text) {
    const { sign = '', whole = '', fraction = '', exponent = '0' } = decimal.exec(text)?.groups ?? {};
    const digits = whole + fraction;
    if (digits === '')
        return undefined;
    return { sign, digits, scale: BigInt(fraction.length) - BigInt(exponent.replace('+', '')) };
}
/** Whether a number's text is a decimal number, as all of JSON's are (of YAML's `0x1F` or `.inf` are not). */
function isDecimal(text) {
    return parts(text) !== undefined;
}
/**
 * The exact sum of decimal numbers, without an exponent, with as many decimal places as the number that has most of them
 * (0.10 + 0.2 = 0.30). Undefined where the sum may need more than 10,000 digits.
 */
function sumOf(texts) {
    const all = texts.map((text) => parts(text)).filter((one) => one !== undefined);
    const widest = all.reduce((most, { scale }) => (scale > most ? scale : most), 0n);
    if (all.some(({ digits, scale }) => BigInt(digits.length) - scale + widest > mostDigits))
        return undefined;
    if (widest > mostDigits)
        return undefined;
    const scale = Number(widest);
    const sum = all.reduce((total, { sign, digits, scale: own }) => {
        const value = BigInt(digits) * 10n ** (widest - own);
        return sign === '-' ? total - value : total + value;
    }, 0n);
    const figures = (sum < 0n ? -sum : sum).toString().padStart(scale + 1, '0');
    const point = figures.length - scale;
    const plain = scale === 0 ? figures : `${figures.slice(0, point)}.${figures.slice(point)}`;
    return sum < 0n ? `-${plain}` : plain;
}
/** Which of two decimal numbers is larger, exactly, whatever their exponents: below 0, 0 or above 0. */
function compareDecimals(a, b) {
    const [x, y] = [magnitude(a), magnitude(b)];
    if (x.sign !== y.sign)
        return x.sign - y.sign;
    const size = x.size === y.size ? compareText(x.digits, y.digits) : x.size > y.size ? 1 : -1;
    return x.sign * size;
}
/** The sign, the place of the first digit that counts, and the digits from there on without zeros at their end. */
function magnitude(text) {
    const { sign, digits, scale } = parts(text) ?? { sign: '', digits: '0', scale: 0n };
    const counting = digits.replace(/^0+/, '');
    if (counting === '')
        return { sign: 0, size: 0n, digits: '' };
    let end = counting.length;
    while (counting[end - 1] === '0')
        end -= 1;
    const size = BigInt(counting.length) - scale;
    return { sign: sign === '-' ? -1 : 1, size, digits: counting.slice(0, end) };
}
function compareText(a, b) {
    return a === b ? 0 : a > b ? 1 : -1;
}

// EXTERNAL MODULE: ./src/segments/values/fingerprint.js
var fingerprint = __webpack_require__(9576);
;// CONCATENATED MODULE: ./src/segments/values/value.js
/** The member of an object that has this key, if any. */
function memberOf(object, key) {
    for (const member of object.document.members(object))
        if (member.key.document.text(member.key) === key)
            return member.value;
    return undefined;
}
/**
 * The id that a document gives itself: the text of the string or number `id` at its top level; undefined where there is
 * none, or it is empty.
 */
function idOf({ root }) {
    if (root.kind !== 'object')
        return undefined;
    const id = memberOf(root, 'id');
    if (id?.kind !== 'string' && id?.kind !== 'number')
        return undefined;
    return id.document.text(id) || undefined;
}

;// CONCATENATED MODULE: ./src/segments/values/unique.js




/** The items of lists, equal ones once, where the first of them stands. */
function distinct(arrays) {
    const seen = new Set();
    return runsOf(arrays, (item) => {
        const before = seen.size;
        return seen.add((0,fingerprint/* fingerprint */.R)(item)).size > before;
    });
}
/**
 * The items of lists, equal ones once, where the first of them stands. Throws a ValueProblem where two items have the
 * same key but are not equal, or one has no such key.
 */
function distinctBy(arrays, key, path) {
    const seen = new Map();
    const keyText = (0,problem/* quoted */.TL)(key.join('.'));
    return runsOf(arrays, (item) => {
        const found = scalarAt(item, key);
        if (found === undefined)
            throw refused(path, item, (it) => `unique-by(${keyText}): the item ${it} has no ${keyText}; allowed is a string, a number or a boolean`);
        const name = `${found.kind} ${found.document.text(found)}`;
        const first = seen.get(name);
        if (first === undefined) {
            seen.set(name, item);
            return true;
        }
        if (isEqual(first, item))
            return false;
        throw conflict(path, first, item, (one, other) => `two items have the ${keyText} ${sourceOf(found)} but are not equal: ${one} and ${other}`);
    });
}
/** Whether two values are equal, as a fingerprint has it. */
function isEqual(a, b) {
    if (a.kind !== b.kind)
        return false;
    const [left, right] = [a, b].map(({ document, start, end }) => document.bytes.subarray(start, end));
    return (left !== undefined && right?.equals(left)) || (0,fingerprint/* fingerprint */.R)(a) === (0,fingerprint/* fingerprint */.R)(b);
}
/** The items to keep, neighbours as one run. */
function runsOf(arrays, isKept) {
    const runs = [];
    for (const array of arrays) {
        let run;
        for (const item of array.document.items(array)) {
            if (!isKept(item))
                run = undefined;
            else if (run !== undefined)
                run.end = item.end;
            else {
                run = { array, start: item.start, end: item.end };
                runs.push(run);
            }
        }
    }
    return runs;
}
function scalarAt(item, key) {
    let at = item;
    for (const step of key) {
        if (at?.kind !== 'object')
            return undefined;
        at = memberOf(at, step);
    }
    return at === undefined || ['object', 'array', 'null'].includes(at.kind) ? undefined : at;
}

;// CONCATENATED MODULE: ./src/segments/values/combine.js




/** All items of lists, one list after the other. */
function concatenated(arrays) {
    return list(arrays[0], arrays.map((array) => array.document.all(array)).filter((run) => run !== undefined));
}
/** A list of these runs; without any the first list, which is empty, as it stands. */
function list(first, runs) {
    return runs.length === 0 ? first : { merged: 'array', runs };
}
/** The values, which all have to be lists. */
function lists(path, values, name) {
    const other = values.find(({ kind }) => kind !== 'array');
    if (other === undefined)
        return values;
    throw refused(path, other, (it) => `the strategy ${name} is for lists, and this is ${kindWords(other.kind)}: ${it}`);
}
/** The values, which all have to be decimal numbers. */
function numbers(path, values, name) {
    const other = values.find((one) => one.kind !== 'number' || !isDecimal(textOf(one)));
    if (other === undefined)
        return values;
    const kind = other.kind === 'number' ? 'no decimal number' : kindWords(other.kind);
    throw refused(path, other, (it) => `the strategy ${name} is for decimal numbers, and this is ${kind}: ${it}`);
}
/** The exact sum of numbers; a single one as it is written. */
function sum(path, values) {
    if (values.length === 1)
        return values[0];
    const text = sumOf(values.map(textOf));
    if (text !== undefined)
        return { merged: 'number', text };
    const long = values.find((one) => sumOf([textOf(one)]) === undefined) ?? values[0];
    throw refused(path, long, (it) => `the exact sum has more than 10000 digits: ${it}`);
}
/** The first of values, which all have to be equal. */
function equal(path, [first, ...others]) {
    const other = others.find((one) => !isEqual(first, one));
    if (other === undefined)
        return first;
    throw conflict(path, first, other, (a, b) => `${a} and ${b} are not equal; allowed are equal values, or a strategy for this path, such as merge: {${JSON.stringify(pathText(path))}: last-wins}`);
}
/** What a scalar or a key says. */
const textOf = (value) => value.document.text(value);
/** A kind with its article. */
function kindWords(kind) {
    return kind === 'null' ? 'null' : kind === 'object' || kind === 'array' ? `an ${kind}` : `a ${kind}`;
}

;// CONCATENATED MODULE: ./src/segments/values/strategies.js


const plainNames = [
    'deep',
    'concat',
    'set',
    'sum',
    'min',
    'max',
    'last-wins',
    'equal-or-error',
    'error',
];
const allowedNames = `${plainNames.join(', ')} or unique-by(key)`;
/** The strategies of a job, by path. */
class Strategies {
    #root = node('$', true);
    /** Throws a UserError where the path has a strategy already. */
    set(path, steps, strategy) {
        let at = this.#root;
        for (const step of steps)
            at = next(at, step);
        if (at.strategy !== undefined)
            throw new config_error/* UserError */.y(`merge: the path ${(0,problem/* quoted */.TL)(path)} has a strategy already, as ${(0,problem/* quoted */.TL)(at.path)}: remove one of them`);
        at.strategy = strategy;
    }
    /** What the whole document matches. */
    get start() {
        return [this.#root];
    }
}
/** What the member of this key matches. */
function within(matches, key) {
    if (matches.length === 0)
        return matches;
    return matches.flatMap((match) => [match.byKey.get(key), match.any].filter((one) => one !== undefined));
}
/** The strategy of a place; `deep` where none is configured. */
function strategyOf(matches) {
    return matches.find((match) => match.strategy !== undefined)?.strategy ?? { name: 'deep' };
}
/** A configured path that goes on from exactly this place, if any. */
function deeperThan(matches) {
    const match = matches.find((one) => one.isSinglePlace);
    const [deeper] = match === undefined ? [] : [...match.byKey.values(), match.any];
    return deeper?.path;
}
/** Whether a configured path names exactly this place. */
function isNamed(matches) {
    return matches.some((match) => match.isSinglePlace && match.strategy !== undefined);
}
/** Whether a place that matches this, or one below it, may have a strategy of its own. */
function mayMatter(matches) {
    return matches.some((match) => match.strategy !== undefined || match.byKey.size > 0 || match.any);
}
function node(path, isSinglePlace) {
    return { path, isSinglePlace, byKey: new Map() };
}
function next(from, step) {
    if (step === 'any')
        return (from.any ??= node(`${from.path}.*`, false));
    const known = from.byKey.get(step.key);
    if (known !== undefined)
        return known;
    const made = node(`${from.path}[${JSON.stringify(step.key)}]`, from.isSinglePlace);
    from.byKey.set(step.key, made);
    return made;
}
/**
 * The strategies of a configuration that gives them by path, such as `{"$.items": "unique-by(id)"}`. Throws a UserError
 * that names the path and what is allowed.
 */
function parseStrategies(config) {
    const strategies = new Strategies();
    for (const [path, text] of Object.entries(config))
        strategies.set(path, parsePath(path), parseStrategy(path, text));
    return strategies;
}
const step = /\.(?<any>\*)|\[\*\]|\.(?<name>[^\s.*"'[\]]+)|\[(?<string>"(?:[^"\\]|\\.)*")\]/y;
function parsePath(path) {
    const refuse = (at) => new config_error/* UserError */.y(`merge: the path ${(0,problem/* quoted */.TL)(path)} cannot be read from character ${at + 1} on; a path is $, followed by .name, ["any name"], .* or [*]`);
    if (!path.startsWith('$'))
        throw refuse(0);
    const steps = [];
    for (let at = 1; at < path.length; at = step.lastIndex) {
        step.lastIndex = at;
        const groups = step.exec(path);
        if (groups === null)
            throw refuse(at);
        const { name, string } = groups.groups ?? {};
        if (name !== undefined)
            steps.push({ key: name });
        else if (string === undefined)
            steps.push('any');
        else {
            try {
                steps.push({ key: JSON.parse(string) });
            }
            catch {
                throw refuse(at);
            }
        }
    }
    return steps;
}
function parseStrategy(path, text) {
    const name = plainNames.find((one) => one === text);
    if (name !== undefined)
        return { name };
    const key = /^unique-by\(\s*(?<key>[^\s()][^()]*?)\s*\)$/.exec(text)?.groups?.key?.split('.');
    if (key?.every((part) => part !== ''))
        return { name: 'unique-by', key };
    throw new config_error/* UserError */.y(text.startsWith('unique-by')
        ? `merge: ${(0,problem/* quoted */.TL)(path)}: ${(0,problem/* quoted */.TL)(text)} does not say by which key; write unique-by(id), or unique-by(meta.id) for a key further inside`
        : `merge: ${(0,problem/* quoted */.TL)(path)}: there is no strategy ${(0,problem/* quoted */.TL)(text)}; allowed is ${allowedNames}`);
}

;// CONCATENATED MODULE: ./src/segments/values/settle.js








/** What the output has where values meet, by the strategy of the place. */
function settled(meeting, ranks, ownIds) {
    const { path, values, matches } = meeting;
    const [first, ...others] = values;
    const strategy = strategyOf(matches);
    const done = (plan) => ({ plan, inside: [] });
    switch (strategy.name) {
        case 'deep':
            return deep(meeting, ownIds);
        case 'concat':
            return done(concatenated(lists(path, values, 'concat')));
        case 'set':
            return done(list(first, distinct(lists(path, values, 'set'))));
        case 'unique-by':
            return done(list(first, distinctBy(lists(path, values, 'unique-by'), strategy.key, path)));
        case 'sum':
            return done(sum(path, numbers(path, values, 'sum')));
        case 'min':
        case 'max': {
            const sign = strategy.name === 'min' ? 1 : -1;
            return done(numbers(path, values, strategy.name).reduce((best, one) => sign * compareDecimals(textOf(one), textOf(best)) < 0 ? one : best));
        }
        case 'last-wins': {
            const rank = ({ document }) => ranks.get(document) ?? -1;
            return done(values.reduce((last, one) => (rank(one) >= rank(last) ? one : last)));
        }
        case 'equal-or-error':
            return done(equal(path, values));
        case 'error':
            if (others[0] === undefined)
                return done(first);
            throw conflict(path, first, others[0], (a, b) => `only one document may have this (its strategy is error), but two do: ${a} and ${b}`);
    }
}
function deep(meeting, ownIds) {
    const { path, values, matches } = meeting;
    const [first, ...others] = values;
    const other = others.find(({ kind }) => kind !== first.kind);
    if (other !== undefined && [first.kind, other.kind].some((kind) => kind === 'object' || kind === 'array'))
        throw conflict(path, first, other, (a, b) => `${kindWords(first.kind)} and ${kindWords(other.kind)} cannot be merged: ${a} and ${b}`);
    if (first.kind === 'array') {
        const deeper = deeperThan(matches);
        if (deeper !== undefined)
            throw new config_error/* UserError */.y(`merge: the path ${(0,problem/* quoted */.TL)(deeper)} names something inside the list ${pathText(path)}, whose items are not merged with one another; allowed for a list is concat, set or unique-by(key)`);
        return { plan: others.length === 0 ? first : concatenated(values), inside: [] };
    }
    if (first.kind !== 'object')
        return { plan: equal(path, values), inside: [] };
    const isWhole = others.length === 0 && !ownIds.has(first) && !mayMatter(matches);
    return isWhole ? { plan: first, inside: [] } : byKey(meeting, ownIds);
}
/** The members of objects, those of one key in the place where the first of them stands. */
function byKey({ path, values, matches }, ownIds) {
    const members = [];
    const places = new Map();
    const meeting = new Map();
    const isIdNamed = isNamed(within(matches, 'id'));
    for (const object of values) {
        for (const { key, value } of object.document.members(object)) {
            const name = textOf(key);
            if (name === 'id' && !isIdNamed && ownIds.has(object))
                continue;
            const place = places.get(name);
            if (place === undefined) {
                if (mayMatter(within(matches, name)))
                    meeting.set(members.length, [value]);
                places.set(name, members.length);
                members.push({ key, plan: value });
            }
            else {
                const before = meeting.get(place);
                if (before === undefined)
                    meeting.set(place, [members[place].plan, value]);
                else
                    before.push(value);
            }
        }
    }
    const inside = [...meeting]
        .sort(([a], [b]) => a - b)
        .map(([place, met]) => {
        const member = members[place];
        const key = textOf(member.key);
        return {
            path: { key, parent: path },
            matches: within(matches, key),
            values: met,
            settle: (plan) => {
                member.plan = plan;
            },
        };
    });
    return { plan: { merged: 'object', members }, inside };
}

;// CONCATENATED MODULE: ./src/segments/values/merge.js





/**
 * What the output holds: the origin's values first, then those of the segments in the natural order of their ids,
 * whatever order they are given in. By default objects come together by key, lists one after the other, and other values
 * have to be equal; a value that only one document has stands in the output byte for byte. The `id` at its top that a
 * segment is known by is not part of what it contributes, unless a strategy names `$.id`.
 *
 * Throws a ValueProblem that names the path, both values and where they stand; a UserError where a strategy names a path
 * inside a list, whose items are not merged with one another.
 */
function mergeValues(origin, segments, { strategies, order = [], format, indent = 2 }) {
    const sorted = inOrder(segments);
    const documents = [...(origin === undefined ? [] : [origin]), ...sorted.map(({ document }) => document)];
    checkFormats(documents, format);
    const [first, ...others] = documents.map(({ root }) => root);
    if (first === undefined)
        throw new problem/* ValueProblem */.bx('there is nothing to merge: no document was given', []);
    const ranks = new Map(sorted.map(({ id, document }) => [document, order.indexOf(id)]));
    const ownIds = new Set(sorted.filter(({ id, document }) => idOf(document) === id).map((one) => one.document.root));
    let root = first;
    const open = [
        {
            path: undefined,
            matches: strategies.start,
            values: [first, ...others],
            settle: (plan) => {
                root = plan;
            },
        },
    ];
    for (let meeting = open.pop(); meeting !== undefined; meeting = open.pop()) {
        const { plan, inside } = settled(meeting, ranks, ownIds);
        meeting.settle(plan);
        // The first is taken next, so that the first problem in the documents' order is the one that is told.
        for (const one of inside.reverse())
            open.push(one);
    }
    const remarks = documents.flatMap(({ name, remarks }) => remarks.map((remark) => `${(0,visible/* visible */.R)(name)}: ${remark}`));
    return { root, format, indent, documents, remarks };
}
/** By id; the same segment given twice counts once. */
function inOrder(segments) {
    const sorted = [...segments].sort((a, b) => compareIds(a.id, b.id));
    return sorted.filter((one, at) => {
        const before = sorted[at - 1];
        if (before?.id !== one.id)
            return true;
        if (before.document.bytes.equals(one.document.bytes))
            return false;
        const names = [before, one].map(({ document }) => (0,visible/* visible */.R)(document.name)).sort();
        throw new problem/* ValueProblem */.bx(`two segments have the id "${(0,problem/* quoted */.TL)(one.id)}" but not the same content: ${names.join(' and ')}; give one of them an id of its own`, names.map((name) => ({ name, line: 1, column: 1 })));
    });
}
function checkFormats(documents, format) {
    const other = documents.find((one) => one.format !== format);
    if (other !== undefined)
        throw new problem/* ValueProblem */.bx(`${(0,visible/* visible */.R)(other.name)} is ${other.format}, the output ${format}; both have to be of one format`, [{ name: other.name, line: 1, column: 1 }]);
}

;// CONCATENATED MODULE: ./src/segments/values/csv-fields.js

const quote = 0x22;
const comma = 0x2c;
const carriageReturn = 0x0d;
const lineFeed = 0x0a;
/** The record of CSV as RFC 4180 has it that starts at this byte. Throws a ValueProblem where it is none. */
function recordAt(document, start) {
    const { bytes } = document;
    const fields = [];
    for (let at = start;; at += 1) {
        const from = at;
        at = bytes[at] === quote ? quotedEnd(document, at) : plainEnd(document, at);
        fields.push({ start: from, end: at });
        if (bytes[at] !== comma)
            return { fields, end: at, next: afterLineEnd(bytes, at) };
    }
}
/** What a field says. */
function fieldText(bytes, { start, end }) {
    return bytes[start] === quote
        ? bytes.toString('utf8', start + 1, end - 1).replaceAll('""', '"')
        : bytes.toString('utf8', start, end);
}
function plainEnd(document, at) {
    const { bytes } = document;
    for (; !isFieldEnd(bytes, at); at += 1) {
        if (bytes[at] === quote)
            throw (0,problem/* badDocument */.lm)(document, at, 'a double quote stands inside a field; put the whole field in double quotes and write "" for each one in it');
        if (bytes[at] === carriageReturn)
            throw (0,problem/* badDocument */.lm)(document, at, 'a carriage return stands inside a field; put the field in double quotes');
    }
    return at;
}
function quotedEnd(document, start) {
    const { bytes } = document;
    let end = bytes.indexOf(quote, start + 1);
    while (end !== -1 && bytes[end + 1] === quote)
        end = bytes.indexOf(quote, end + 2);
    if (end === -1)
        throw (0,problem/* badDocument */.lm)(document, start, 'this field does not end: its closing double quote is missing');
    if (!isFieldEnd(bytes, end + 1))
        throw (0,problem/* badDocument */.lm)(document, end + 1, 'something stands after the closing double quote of a field, where only a comma or the end of the line may stand');
    return end + 1;
}
function isFieldEnd(bytes, at) {
    return at >= bytes.length || bytes[at] === comma || afterLineEnd(bytes, at) > at;
}
/** The byte after the line end that stands here; the same one where none does. */
function afterLineEnd(bytes, at) {
    if (bytes[at] === lineFeed)
        return at + 1;
    return bytes[at] === carriageReturn && bytes[at + 1] === lineFeed ? at + 2 : at;
}

// EXTERNAL MODULE: ./src/segments/values/encoding.js
var encoding = __webpack_require__(1983);
;// CONCATENATED MODULE: ./src/segments/values/csv-document.js



/**
 * CSV as RFC 4180 has it, with a header: a list of rows. A row is an object of its fields that are not empty, so that a
 * row is the same one with or without a column for which it has nothing.
 */
class CsvDocument {
    name;
    bytes;
    format = 'csv';
    root;
    remarks;
    /** The fields of the header, in order. */
    columns;
    /** What stands at the end of the header's line; a line feed where nothing does. */
    lineEnd;
    /** Reads a whole document; throws a ValueProblem where it is none. */
    constructor(name, bytes) {
        this.name = name;
        this.bytes = bytes;
        const begin = (0,encoding/* textStart */.m)(this);
        this.remarks = begin > 0 ? [encoding/* markLeftOut */.h] : [];
        if (begin === bytes.length)
            throw (0,problem/* badDocument */.lm)(this, 0, 'the file is empty; its first line has to name the columns');
        const header = recordAt(this, begin);
        this.columns = header.fields.map((field) => this.#field(field));
        this.lineEnd = bytes.toString('latin1', header.end, header.next) || '\n';
        this.#checkColumns();
        for (let at = header.next; at < bytes.length;) {
            const { fields, next } = recordAt(this, at);
            if (fields.length !== this.columns.length)
                throw (0,problem/* badDocument */.lm)(this, at, `this row has ${fields.length} fields, the header ${this.columns.length}; each row needs as many as the header`);
            at = next;
        }
        this.root = { document: this, kind: 'array', start: header.next, end: bytes.length };
    }
    *members(row) {
        for (const [at, field] of this.fields(row).entries()) {
            const value = this.#field(field);
            const key = this.columns[at];
            if (key !== undefined && this.text(value) !== '')
                yield { key, value };
        }
    }
    *items(root) {
        for (let at = root.start; at < root.end;) {
            const { end, next } = recordAt(this, at);
            yield { document: this, kind: 'object', start: at, end };
            at = next;
        }
    }
    all(root) {
        return root.start < root.end ? { array: root, start: root.start, end: root.end } : undefined;
    }
    /** All fields of a row, the empty ones included. */
    fields(row) {
        return recordAt(this, row.start).fields;
    }
    text(field) {
        return fieldText(this.bytes, field);
    }
    #field({ start, end }) {
        return { document: this, kind: 'string', start, end };
    }
    #checkColumns() {
        const seen = new Map();
        for (const column of this.columns) {
            const name = this.text(column);
            const first = seen.get(name);
            if (first !== undefined)
                throw (0,problem/* badDocument */.lm)(this, column.start, `the column ${(0,problem/* quoted */.TL)(name) || 'without a name'} stands in the header already, at column ${(0,problem/* placeOf */.$t)(this, first.start).column}; name one of them differently`);
            seen.set(name, column);
        }
    }
}

;// CONCATENATED MODULE: ./src/segments/values/json-bytes.js
/** The bytes that structure JSON. A closing bracket is its opening one plus two. */
const json_bytes_quote = 0x22;
const backslash = 0x5c;
const json_bytes_comma = 0x2c;
const colon = 0x3a;
const openBrace = 0x7b;
const openBracket = 0x5b;
const closeBrace = 0x7d;
const closeBracket = 0x5d;
const json_bytes_lineFeed = 0x0a;
/** Whether a byte is blank between tokens. */
function isBlank(byte) {
    return byte === 0x20 || byte === json_bytes_lineFeed || byte === 0x0d || byte === 0x09;
}
/** The first byte from `at` on that is not blank. */
function afterBlanks(bytes, at) {
    while (isBlank(bytes[at]))
        at += 1;
    return at;
}
/** The end of the string that starts at `at`, in bytes known to be good JSON. */
function stringEnd(bytes, at) {
    for (at += 1;; at += 1) {
        const byte = bytes[at];
        if (byte === json_bytes_quote)
            return at + 1;
        if (byte === backslash)
            at += 1;
    }
}
/** The end of the number or name that starts at `at`, in bytes known to be good JSON. */
function wordEnd(bytes, at) {
    for (;; at += 1) {
        const byte = bytes[at];
        if (byte === undefined || byte === json_bytes_comma || byte === closeBrace || byte === closeBracket || isBlank(byte))
            return at;
    }
}
/** The end of the container that starts at `at`, in bytes known to be good JSON, found by walking through it. */
function containerEnd(bytes, at) {
    for (let depth = 0;;) {
        const byte = bytes[at];
        if (byte === json_bytes_quote) {
            at = stringEnd(bytes, at);
            continue;
        }
        at += 1;
        if (byte === openBrace || byte === openBracket)
            depth += 1;
        else if (byte === closeBrace || byte === closeBracket) {
            depth -= 1;
            if (depth === 0)
                return at;
        }
    }
}
/** What the string (quotes included) at these bytes of good JSON says; a lone surrogate stays one. */
function decodeString(bytes, start, end) {
    const inside = bytes.toString('utf8', start + 1, end - 1);
    return inside.includes('\\') ? JSON.parse(`"${inside}"`) : inside;
}

;// CONCATENATED MODULE: ./src/segments/values/json-ends.js
// A shorter container is walked through faster than it is looked up.
const shortest = 64;
/** Where the longer containers of a document end, so that one level is listed without reading what lies below it. */
class ContainerEnds {
    // Start and end in turn, by start.
    #table = new Int32Array(64);
    #size = 0;
    /** Takes note of a container that begins; returns what `close` has to be told. */
    open(start) {
        if (this.#size === this.#table.length)
            this.#table = grown(this.#table);
        this.#table[this.#size] = start;
        this.#size += 2;
        return this.#size - 2;
    }
    close(slot, start, end) {
        // All containers inside a short one are short too, so that its slot is the last.
        if (end - start < shortest)
            this.#size = slot;
        else
            this.#table[slot + 1] = end;
    }
    /** Gives back the room that was not used. */
    finish() {
        this.#table = this.#table.slice(0, this.#size);
    }
    /** The end of the container that starts at this byte; undefined for a short one. */
    of(start) {
        let [low, high] = [0, this.#size >> 1];
        while (low < high) {
            const middle = (low + high) >> 1;
            if (this.#table[2 * middle] < start)
                low = middle + 1;
            else
                high = middle;
        }
        return this.#table[2 * low] === start ? this.#table[2 * low + 1] : undefined;
    }
}
/** The same numbers, with as much room again. */
function grown(table) {
    const larger = new Int32Array(table.length * 2);
    larger.set(table);
    return larger;
}

;// CONCATENATED MODULE: ./src/segments/values/json-explain.js


/** What is wrong with good UTF-8 that is no JSON from this byte on, where `wanted` has to stand. */
function explainByte(bytes, at, wanted, options) {
    const byte = bytes[at];
    if (byte === undefined)
        return `the text ends here, where ${wanted} has to stand`;
    if (options.lines && byte === json_bytes_lineFeed)
        return `the line ends here, where ${wanted} has to stand; each line holds one whole value`;
    if ((byte === closeBrace || byte === closeBracket) && lastBefore(bytes, at) === json_bytes_comma)
        return 'a comma stands after the last entry, where JSON allows none: remove it';
    const hint = hintFor(bytes, at);
    return `${shown(bytes, at)} stands where ${wanted} has to stand${hint === undefined ? '' : `; ${hint}`}`;
}
function hintFor(bytes, at) {
    const rest = bytes.toString('latin1', at, at + 10);
    if (rest.startsWith("'"))
        return 'JSON has strings in double quotes only';
    if (/^(\/[/*]|#)/.test(rest))
        return 'JSON has no comments: remove it';
    if (/^[-+]?(NaN|Infinity)/.test(rest))
        return 'JSON has no such number: write null or a string';
    if (/^(True|TRUE|False|FALSE|None|Null|NULL|undefined)\b/.test(rest))
        return 'JSON has true, false and null';
    if (rest.startsWith('+'))
        return 'a number may not begin with +: remove it';
    if (rest.startsWith('.'))
        return 'a number may not begin with its decimal point: write 0 before it';
    if (bytes[at] === json_bytes_quote || /^[{[\d]/.test(rest))
        return 'is a comma missing before it?';
    return undefined;
}
function lastBefore(bytes, at) {
    do
        at -= 1;
    while (isBlank(bytes[at]));
    return bytes[at];
}
/** The character at this byte. */
function shown(bytes, at) {
    const [character = ''] = bytes.toString('utf8', at, at + 4);
    return (0,problem/* quoted */.TL)(character) || 'nothing';
}

;// CONCATENATED MODULE: ./src/segments/values/json-keys.js


// An object of more keys gets a Map: looking at each key before would take quadratic time.
const fewKeys = 16;
/** The keys of the objects that are open while a document is read, to find a key that an object has twice. */
class OpenKeys {
    #bytes;
    // Start and hash in turn, one object's after those of the objects around it.
    #table = new Int32Array(256);
    #size = 0;
    #maps = [];
    constructor(bytes) {
        this.#bytes = bytes;
    }
    /** What `add` and `leave` of an object that begins have to be told. */
    enter() {
        return this.#size;
    }
    leave(base) {
        if (this.#size - base > 2 * fewKeys)
            this.#maps.pop();
        this.#size = base;
    }
    /** Adds a key to the object around it; returns where the same key starts that the object has already. */
    add(base, start, hash) {
        const known = this.#size - base > 2 * fewKeys ? this.#inMap(start) : this.#among(base, start, hash);
        if (this.#size === this.#table.length)
            this.#table = grown(this.#table);
        this.#table[this.#size] = start;
        this.#table[this.#size + 1] = hash;
        this.#size += 2;
        if (this.#size - base === 2 * fewKeys + 2)
            this.#makeMap(base);
        return known;
    }
    #among(base, start, hash) {
        for (let at = base; at < this.#size; at += 2) {
            if (this.#table[at + 1] !== hash)
                continue;
            const other = this.#table[at];
            if (this.#text(other) === this.#text(start))
                return other;
        }
        return undefined;
    }
    #inMap(start) {
        const map = this.#maps.at(-1);
        const text = this.#text(start);
        const known = map?.get(text);
        if (known === undefined)
            map?.set(text, start);
        return known;
    }
    #makeMap(base) {
        const map = new Map();
        for (let at = base; at < this.#size; at += 2) {
            const start = this.#table[at];
            map.set(this.#text(start), start);
        }
        this.#maps.push(map);
    }
    #text(start) {
        return decodeString(this.#bytes, start, stringEnd(this.#bytes, start));
    }
}
/** The hash of a key with escapes, equal to the one that is computed byte by byte for the same key without. */
function hashOf(key) {
    let hash = 0;
    for (const byte of Buffer.from(key))
        hash = mixed(hash, byte);
    return hash;
}
/** One step of the hash of a key. */
function mixed(hash, byte) {
    return (Math.imul(hash, 31) + byte) | 0;
}

;// CONCATENATED MODULE: ./src/segments/values/json-scan.js





const names = {
    0x74: [...Buffer.from('true')],
    0x66: [...Buffer.from('false')],
    0x6e: [...Buffer.from('null')],
};
const json_scan_frame = 3;
/**
 * Reads JSON as RFC 8259 has it, from bytes that are good UTF-8: takes note of where containers end, and throws a
 * ValueProblem at the first byte that may not stand where it does and at the second of two equal keys of an object.
 */
class JsonScanner {
    #name;
    #bytes;
    #ends;
    #keys;
    // In a text of lines a line feed ends the value.
    #lineFeed;
    // Of each open container: where it starts, its slot among the ends, where its keys begin.
    #open = new Int32Array(64 * json_scan_frame);
    #depth = 0;
    /** Whether any value so far had blanks between its tokens. */
    isSpaced = false;
    constructor(document, ends, options) {
        this.#name = document.name;
        this.#bytes = document.bytes;
        this.#ends = ends;
        this.#keys = new OpenKeys(document.bytes);
        this.#lineFeed = options.lines ? -1 : json_bytes_lineFeed;
    }
    /** The end of the value that starts at this byte. */
    value(at) {
        const bytes = this.#bytes;
        for (;;) {
            const first = bytes[at];
            if (first === json_bytes_quote)
                at = this.#string(at);
            else if (first === openBrace || first === openBracket) {
                this.#enter(at);
                at = this.#gap(at + 1);
                if (bytes[at] !== first + 2) {
                    if (first === openBrace)
                        at = this.#key(at);
                    continue;
                }
                at = this.#leave(at);
            }
            else
                at = this.#word(at, first);
            for (;;) {
                if (this.#depth === 0)
                    return at;
                at = this.#gap(at);
                const around = bytes[this.#open[(this.#depth - 1) * json_scan_frame]];
                if (bytes[at] === json_bytes_comma) {
                    at = this.#gap(at + 1);
                    if (around === openBrace)
                        at = this.#key(at);
                    break;
                }
                if (bytes[at] !== around + 2)
                    this.#fail(at, around === openBrace ? 'a comma or } of the object' : 'a comma or ] of the list');
                at = this.#leave(at);
            }
        }
    }
    #enter(at) {
        const top = this.#depth * json_scan_frame;
        if (top === this.#open.length)
            this.#open = grown(this.#open);
        this.#open[top] = at;
        this.#open[top + 1] = this.#ends.open(at);
        this.#open[top + 2] = this.#keys.enter();
        this.#depth += 1;
    }
    #leave(at) {
        this.#depth -= 1;
        const top = this.#depth * json_scan_frame;
        this.#ends.close(this.#open[top + 1], this.#open[top], at + 1);
        this.#keys.leave(this.#open[top + 2]);
        return at + 1;
    }
    #gap(at) {
        const bytes = this.#bytes;
        let byte = bytes[at];
        if (byte > 0x20)
            return at;
        while (byte === 0x20 || byte === this.#lineFeed || byte === 0x0d || byte === 0x09) {
            this.isSpaced = true;
            at += 1;
            byte = bytes[at];
        }
        return at;
    }
    /** Where the value of the key that starts at this byte starts. */
    #key(at) {
        const bytes = this.#bytes;
        if (bytes[at] !== json_bytes_quote)
            this.#fail(at, 'a key in double quotes');
        let hash = 0;
        let isEscaped = false;
        let end = at + 1;
        for (;;) {
            const byte = bytes[end];
            if (byte === json_bytes_quote)
                break;
            if (byte === backslash) {
                isEscaped = true;
                end = this.#escape(end);
            }
            else if (byte >= 0x20) {
                hash = mixed(hash, byte);
                end += 1;
            }
            else
                this.#failInString(at, end);
        }
        end += 1;
        if (isEscaped)
            hash = hashOf(decodeString(bytes, at, end));
        const base = this.#open[(this.#depth - 1) * json_scan_frame + 2];
        const known = this.#keys.add(base, at, hash);
        if (known !== undefined) {
            const { line, column } = (0,problem/* placeOf */.$t)({ name: this.#name, bytes }, known);
            const key = (0,problem/* quoted */.TL)(bytes.toString('utf8', at, end));
            throw (0,problem/* badDocument */.lm)({ name: this.#name, bytes }, at, `the key ${key} stands in this object already, at line ${line}, column ${column}; each key may stand there once: remove one of them`);
        }
        at = this.#gap(end);
        if (bytes[at] !== colon)
            this.#fail(at, 'a colon after the key');
        return this.#gap(at + 1);
    }
    #string(start) {
        const bytes = this.#bytes;
        for (let at = start + 1;;) {
            const byte = bytes[at];
            if (byte === json_bytes_quote)
                return at + 1;
            if (byte === backslash)
                at = this.#escape(at);
            else if (byte >= 0x20)
                at += 1;
            else
                this.#failInString(start, at);
        }
    }
    #escape(at) {
        const bytes = this.#bytes;
        switch (bytes[at + 1]) {
            case 0x22:
            case 0x5c:
            case 0x2f:
            case 0x62:
            case 0x66:
            case 0x6e:
            case 0x72:
            case 0x74:
                return at + 2;
            case 0x75:
                if ([2, 3, 4, 5].every((digit) => isHexadecimal(bytes[at + digit])))
                    return at + 6;
                throw this.#bad(at, 'after \\u four hexadecimal digits have to stand');
            default:
                throw this.#bad(at, 'a backslash stands before a character that it does not escape; allowed are \\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four hexadecimal digits');
        }
    }
    /** The end of a number, true, false or null. */
    #word(at, first) {
        if (first === 0x2d || isDigit(first))
            return this.#number(at);
        const name = first === undefined ? undefined : names[first];
        if (name?.every((byte, index) => this.#bytes[at + index] === byte))
            return at + name.length;
        return this.#fail(at, 'a value');
    }
    #number(start) {
        const bytes = this.#bytes;
        let at = start;
        if (bytes[at] === 0x2d)
            at += 1;
        if (bytes[at] === 0x30) {
            at += 1;
            if (isDigit(bytes[at]))
                throw this.#bad(start, 'a number may not begin with a zero: remove it');
        }
        else
            at = this.#digits(at, 'a digit');
        if (bytes[at] === 0x2e)
            at = this.#digits(at + 1, 'a digit after the decimal point');
        if (bytes[at] === 0x65 || bytes[at] === 0x45) {
            at += 1;
            if (bytes[at] === 0x2b || bytes[at] === 0x2d)
                at += 1;
            at = this.#digits(at, 'a digit of the exponent');
        }
        return at;
    }
    #digits(at, wanted) {
        if (!isDigit(this.#bytes[at]))
            this.#fail(at, wanted);
        while (isDigit(this.#bytes[at]))
            at += 1;
        return at;
    }
    #fail(at, wanted) {
        throw this.#bad(at, explainByte(this.#bytes, at, wanted, { lines: this.#lineFeed === -1 }));
    }
    #failInString(start, at) {
        throw at < this.#bytes.length && !(this.#lineFeed === -1 && this.#bytes[at] === json_bytes_lineFeed)
            ? this.#bad(at, 'a control character stands in a string; write it as an escape, such as \\n or \\t, or as \\u with four hexadecimal digits')
            : this.#bad(start, 'this string does not end: its closing double quote is missing');
    }
    #bad(at, what) {
        return (0,problem/* badDocument */.lm)({ name: this.#name, bytes: this.#bytes }, at, what);
    }
}
function isDigit(byte) {
    return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}
function isHexadecimal(byte) {
    return (isDigit(byte) ||
        (byte !== undefined && ((byte >= 0x41 && byte <= 0x46) || (byte >= 0x61 && byte <= 0x66))));
}

;// CONCATENATED MODULE: ./src/segments/values/json-document.js






/** JSON as it stands in its bytes, which are kept: nothing is decoded but keys that are compared. */
class JsonDocument {
    name;
    bytes;
    format = 'json';
    root;
    remarks;
    /** Whether no blank stands between any two tokens. */
    isCompact;
    #ends = new ContainerEnds();
    /** Reads a whole document; throws a ValueProblem where it is none. */
    constructor(name, bytes) {
        this.name = name;
        this.bytes = bytes;
        const begin = (0,encoding/* textStart */.m)(this);
        this.remarks = begin > 0 ? [encoding/* markLeftOut */.h] : [];
        const scanner = new JsonScanner(this, this.#ends, { lines: this.hasLines });
        this.root = this.readRoot(scanner, begin);
        this.isCompact = !scanner.isSpaced;
        this.#ends.finish();
    }
    /** Whether a line feed ends a value. */
    get hasLines() {
        return false;
    }
    readRoot(scanner, begin) {
        const start = afterBlanks(this.bytes, begin);
        const end = scanner.value(start);
        const rest = afterBlanks(this.bytes, end);
        if (rest < this.bytes.length)
            throw (0,problem/* badDocument */.lm)(this, rest, explainByte(this.bytes, rest, 'the end of the text', { lines: false }));
        return this.value(start, end);
    }
    value(start, end) {
        return { document: this, kind: kindOf(this.bytes[start]), start, end };
    }
    *members(object) {
        const { bytes } = this;
        let at = afterBlanks(bytes, object.start + 1);
        while (bytes[at] !== closeBrace) {
            const keyEnd = stringEnd(bytes, at);
            const start = afterBlanks(bytes, afterBlanks(bytes, keyEnd) + 1);
            const end = this.#end(start);
            yield { key: this.value(at, keyEnd), value: this.value(start, end) };
            at = afterBlanks(bytes, end);
            if (bytes[at] === json_bytes_comma)
                at = afterBlanks(bytes, at + 1);
        }
    }
    *items(array) {
        const { bytes } = this;
        let at = afterBlanks(bytes, array.start + 1);
        while (bytes[at] !== closeBracket) {
            const end = this.#end(at);
            yield this.value(at, end);
            at = afterBlanks(bytes, end);
            if (bytes[at] === json_bytes_comma)
                at = afterBlanks(bytes, at + 1);
        }
    }
    all(array) {
        const start = afterBlanks(this.bytes, array.start + 1);
        return this.bytes[start] === closeBracket ? undefined : { array, start, end: array.end - 1 };
    }
    text(scalar) {
        return scalar.kind === 'string'
            ? decodeString(this.bytes, scalar.start, scalar.end)
            : this.bytes.toString('latin1', scalar.start, scalar.end);
    }
    #end(start) {
        const first = this.bytes[start];
        if (first === json_bytes_quote)
            return stringEnd(this.bytes, start);
        if (first !== openBrace && first !== openBracket)
            return wordEnd(this.bytes, start);
        return this.#ends.of(start) ?? containerEnd(this.bytes, start);
    }
}
function kindOf(first) {
    switch (first) {
        case openBrace:
            return 'object';
        case openBracket:
            return 'array';
        case json_bytes_quote:
            return 'string';
        case 0x74:
        case 0x66:
            return 'boolean';
        case 0x6e:
            return 'null';
        default:
            return 'number';
    }
}

;// CONCATENATED MODULE: ./src/segments/values/json-lines.js




/** JSON Lines: a list whose items stand on lines of their own. Blank lines are none of them. */
class JsonLinesDocument extends JsonDocument {
    format = 'jsonl';
    get hasLines() {
        return true;
    }
    readRoot(scanner, begin) {
        for (const { start, end } of linesOf(this.bytes, begin, this.bytes.length)) {
            const valueEnd = scanner.value(start);
            if (valueEnd < end)
                throw (0,problem/* badDocument */.lm)(this, blanksAfter(this.bytes, valueEnd), explainByte(this.bytes, blanksAfter(this.bytes, valueEnd), 'the end of the line', { lines: true }));
        }
        return { document: this, kind: 'array', start: begin, end: this.bytes.length };
    }
    *items(array) {
        if (array !== this.root)
            yield* super.items(array);
        else
            for (const { start, end } of linesOf(this.bytes, array.start, array.end))
                yield this.value(start, end);
    }
    all(array) {
        if (array !== this.root)
            return super.all(array);
        for (const { start } of linesOf(this.bytes, array.start, array.end))
            return { array, start, end: array.end };
        return undefined;
    }
}
/** The lines that hold something, without the blanks around it. */
function* linesOf(bytes, from, to) {
    while (from < to) {
        const found = bytes.indexOf(json_bytes_lineFeed, from);
        const lineEnd = found === -1 || found > to ? to : found;
        let [start, end] = [from, lineEnd];
        while (start < end && isBlank(bytes[start]))
            start += 1;
        while (end > start && isBlank(bytes[end - 1]))
            end -= 1;
        if (start < end)
            yield { start, end };
        from = lineEnd + 1;
    }
}
function blanksAfter(bytes, at) {
    while (bytes[at] === 0x20 || bytes[at] === 0x09 || bytes[at] === 0x0d)
        at += 1;
    return at;
}

;// CONCATENATED MODULE: ./src/segments/values/read.js



/**
 * The document that a file holds. Throws a ValueProblem that says where the file is not what its format allows. The bytes
 * are kept, not copied, and may not change afterwards.
 */
async function read({ name, format, bytes }) {
    switch (format) {
        case 'json':
            return new JsonDocument(name, bytes);
        case 'jsonl':
            return new JsonLinesDocument(name, bytes);
        case 'csv':
            return new CsvDocument(name, bytes);
        case 'yaml': {
            // Large, and few need it.
            const { YamlDocument } = await __webpack_require__.e(/* import() */ 279).then(__webpack_require__.bind(__webpack_require__, 2279));
            return new YamlDocument(name, bytes);
        }
    }
}

;// CONCATENATED MODULE: ./src/segments/values/pages.js
const pageSize = 1 << 20;
/** The same bytes in pages of at least 1 MB, but for the last. */
function* inPages(pieces) {
    let page = [];
    let size = 0;
    for (const piece of pieces) {
        page.push(piece);
        size += piece.length;
        if (size < pageSize)
            continue;
        yield Buffer.concat(page, size);
        page = [];
        size = 0;
    }
    if (size > 0)
        yield Buffer.concat(page, size);
}

// EXTERNAL MODULE: ./src/segments/values/plan.js
var plan = __webpack_require__(7285);
;// CONCATENATED MODULE: ./src/segments/values/csv-write.js



/**
 * The rows of a merged list as CSV, fields byte for byte. It has the columns of all documents in the order in which they
 * appear first, and the line ends of the first document.
 */
function writeCsv(root, documents) {
    return inPages(pieces(root, documents.filter((one) => one instanceof CsvDocument)));
}
function* pieces(root, documents) {
    const columns = new Map();
    for (const document of documents)
        for (const column of document.columns) {
            const name = document.text(column);
            if (!columns.has(name))
                columns.set(name, column);
        }
    const lineEnd = Buffer.from(documents[0]?.lineEnd ?? '\n');
    yield* joined([...columns.values()].map(csv_write_sourceOf), lineEnd);
    const places = new Map(documents.map((document) => [document, placesIn(document, [...columns.keys()])]));
    for (const row of (0,plan/* itemsIn */.U)((0,plan/* runsIn */.B)(root))) {
        const { document } = row;
        if (!(document instanceof CsvDocument))
            continue;
        const fields = document.fields(row);
        const sources = (places.get(document) ?? []).map((place) => {
            const field = fields[place];
            return field === undefined ? empty : document.bytes.subarray(field.start, field.end);
        });
        yield* joined(sources, lineEnd);
    }
}
const empty = Buffer.alloc(0);
const csv_write_comma = Buffer.from(',');
/** Which of its fields a document has for each column; -1 where it has none. */
function placesIn(document, names) {
    const own = document.columns.map((column) => document.text(column));
    return names.map((name) => own.indexOf(name));
}
function* joined(fields, lineEnd) {
    for (const [at, field] of fields.entries()) {
        if (at > 0)
            yield csv_write_comma;
        yield field;
    }
    yield lineEnd;
}
function csv_write_sourceOf({ document, start, end }) {
    return document.bytes.subarray(start, end);
}

;// CONCATENATED MODULE: ./src/segments/values/json-lines-write.js



const lineEnd = Buffer.from('\n');
/** The items of a merged list as JSON Lines, each line byte for byte, without the blanks around it. */
function writeJsonLines(root) {
    return inPages(json_lines_write_pieces(root));
}
function* json_lines_write_pieces(root) {
    for (const { array, start, end } of (0,plan/* runsIn */.B)(root)) {
        const { bytes } = array.document;
        for (const line of linesOf(bytes, start, end)) {
            yield bytes.subarray(line.start, line.end);
            yield lineEnd;
        }
    }
}

;// CONCATENATED MODULE: ./src/segments/values/json-page.js

/** What is nested deeper is written without blanks: indentation alone would take quadratic room. */
const deepestLine = 256;
const json_page_pageSize = 1 << 20;
/** JSON as it is written: tokens in, pages of bytes out, laid out as JSON.stringify lays out. */
class JsonPage {
    #newline;
    #step;
    // A page is full while there is still room for a line feed, its indentation and punctuation, twice over.
    #limit;
    #page = Buffer.allocUnsafeSlow(json_page_pageSize);
    #at = 0;
    #depth = 0;
    #isInString = false;
    constructor(indent) {
        this.#step = indent === '\t' ? 1 : indent;
        this.#newline = Buffer.from(`\n${(indent === '\t' ? '\t' : ' ').repeat(deepestLine * this.#step)}`);
        this.#limit = json_page_pageSize - 2 * this.#newline.length - 16;
    }
    get isFull() {
        return this.#at > this.#limit;
    }
    /** What was written since the last turn; the page is a new one afterwards. */
    turn() {
        const written = this.#page.subarray(0, this.#at);
        this.#page = Buffer.allocUnsafeSlow(json_page_pageSize);
        this.#at = 0;
        return written;
    }
    open(bracket) {
        this.#depth += 1;
        this.#at = this.#line(this.#put(this.#at, bracket), this.#depth);
    }
    close(bracket) {
        this.#at = this.#put(this.#lastLine(this.#at, this.#depth), bracket);
        this.#depth -= 1;
    }
    separate() {
        this.#at = this.#line(this.#put(this.#at, json_bytes_comma), this.#depth);
    }
    colon() {
        this.#at = this.#put(this.#at, colon);
        if (this.#step > 0 && this.#depth <= deepestLine)
            this.#at = this.#put(this.#at, 0x20);
    }
    lineFeed() {
        this.#at = this.#put(this.#at, json_bytes_lineFeed);
    }
    /**
     * Writes tokens of good JSON, their bytes as they stand, from byte `at` until the page is full; returns the byte to go
     * on from, which is `end` when all is written.
     */
    copy(bytes, at, end) {
        const page = this.#page;
        const limit = this.#limit;
        const isSpaced = this.#step > 0;
        let out = this.#at;
        let depth = this.#depth;
        let isInString = this.#isInString;
        while (at < end && out <= limit) {
            if (isInString) {
                while (isInString && out <= limit) {
                    const byte = bytes[at];
                    page[out] = byte;
                    out += 1;
                    at += 1;
                    if (byte === json_bytes_quote)
                        isInString = false;
                    else if (byte === backslash) {
                        page[out] = bytes[at];
                        out += 1;
                        at += 1;
                    }
                }
                continue;
            }
            const byte = bytes[at];
            at += 1;
            switch (byte) {
                case 0x20:
                case 0x09:
                case 0x0a:
                case 0x0d:
                    break;
                case json_bytes_comma:
                    out = this.#line(this.#put(out, byte), depth);
                    break;
                case colon:
                    page[out] = byte;
                    out += 1;
                    if (isSpaced && depth <= deepestLine)
                        out = this.#put(out, 0x20);
                    break;
                case openBrace:
                case openBracket: {
                    out = this.#put(out, byte);
                    const next = afterBlanks(bytes, at);
                    if (bytes[next] === byte + 2) {
                        out = this.#put(out, byte + 2);
                        at = next + 1;
                    }
                    else {
                        depth += 1;
                        out = this.#line(out, depth);
                    }
                    break;
                }
                case closeBrace:
                case closeBracket:
                    out = this.#put(this.#lastLine(out, depth), byte);
                    depth -= 1;
                    break;
                default:
                    isInString = byte === json_bytes_quote;
                    page[out] = byte;
                    out += 1;
            }
        }
        this.#at = out;
        this.#depth = depth;
        this.#isInString = isInString;
        return at;
    }
    /** The same for text that stands as it is to be written. */
    copyAll(bytes, at, end) {
        const copied = bytes.copy(this.#page, this.#at, at, Math.min(end, at + json_page_pageSize - this.#at));
        this.#at += copied;
        return at + copied;
    }
    #put(out, byte) {
        this.#page[out] = byte;
        return out + 1;
    }
    /** The line of an entry at this depth begins. */
    #line(out, depth) {
        return depth <= deepestLine ? this.#feed(out, depth) : out;
    }
    /** The line of the bracket that closes the container whose entries stand at this depth begins. */
    #lastLine(out, depth) {
        return depth <= deepestLine ? this.#feed(out, depth - 1) : out;
    }
    #feed(out, levels) {
        if (this.#step === 0)
            return out;
        const newline = this.#newline;
        const length = 1 + levels * this.#step;
        for (let at = 0; at < length; at += 1)
            this.#page[out + at] = newline[at];
        return out + length;
    }
}

;// CONCATENATED MODULE: ./src/segments/values/json-write.js



/** The merged values as JSON in pages of about 1 MB, laid out as JSON.stringify lays out, with a last line feed. */
function* writeJson(root, indent) {
    const page = new JsonPage(indent);
    for (const slice of slicesOf(root, page)) {
        if (slice !== undefined) {
            const { bytes, end } = slice;
            const isLaidOut = indent === 0 && slice.isCompact;
            for (let at = slice.start;;) {
                at = isLaidOut ? page.copyAll(bytes, at, end) : page.copy(bytes, at, end);
                if (at >= end)
                    break;
                yield page.turn();
            }
        }
        if (page.isFull)
            yield page.turn();
    }
    page.lineFeed();
    yield page.turn();
}
/** What has to be copied, in order; writes what stands in between. Undefined: only that was written this time. */
function* slicesOf(root, page) {
    const around = [];
    let plan = root;
    for (;;) {
        if (plan !== undefined) {
            if (!('merged' in plan))
                yield slice(plan.document, plan);
            else if (plan.merged === 'number')
                yield numberSlice(plan.text);
            else {
                page.open(plan.merged === 'object' ? openBrace : openBracket);
                around.push({ plan, next: 0 });
            }
            plan = undefined;
        }
        const frame = around.at(-1);
        if (frame === undefined)
            return;
        const { plan: container, next } = frame;
        const size = container.merged === 'object' ? container.members.length : container.runs.length;
        if (next === size) {
            page.close(container.merged === 'object' ? closeBrace : closeBracket);
            around.pop();
        }
        else if (next > 0)
            page.separate();
        yield undefined;
        if (next === size)
            continue;
        frame.next += 1;
        if (container.merged === 'object') {
            const member = container.members[next];
            if (member === undefined)
                continue;
            yield slice(member.key.document, member.key);
            page.colon();
            plan = member.plan;
        }
        else {
            const run = container.runs[next];
            if (run !== undefined)
                yield slice(run.array.document, run);
        }
    }
}
function slice(document, { start, end }) {
    const isCompact = document instanceof JsonDocument && document.isCompact;
    return { bytes: document.bytes, start, end, isCompact };
}
function numberSlice(text) {
    const bytes = Buffer.from(text);
    return { bytes, start: 0, end: bytes.length, isCompact: true };
}

;// CONCATENATED MODULE: ./src/segments/values/write.js



/**
 * The output's bytes, in pages of about 1 MB, so that no text holds all of it (but for YAML, which comes as one page).
 * Throws a ValueProblem where YAML cannot hold the values.
 */
async function* write({ root, format, indent, documents }) {
    switch (format) {
        case 'json':
            yield* writeJson(root, indent);
            break;
        case 'jsonl':
            yield* writeJsonLines(root);
            break;
        case 'csv':
            yield* writeCsv(root, documents);
            break;
        case 'yaml': {
            // Large, and few need it.
            const { writeYaml } = await __webpack_require__.e(/* import() */ 559).then(__webpack_require__.bind(__webpack_require__, 8559));
            yield* writeYaml(root, indent);
        }
    }
}

;// CONCATENATED MODULE: ./src/segments/combine-values.js









/**
 * Merges segments by the strategies of a job; all are of the output's format.
 * @throws {UserError} for an output of no format that is known, or a strategy that means nothing.
 */
function combineValues(job) {
    const { output, order, indent } = job;
    const format = formatOf(output);
    if (format === undefined)
        throw new config_error/* UserError */.y(`output: "${(0,visible/* visible */.R)(output)}" is of no format that is known; its name ends in one of ${formats.map((one) => `.${one}`).join(', ')}.`);
    const strategies = parseStrategies(Object.fromEntries(job.merge));
    const documentOf = (name, bytes) => read({ name, format, bytes });
    const merged = async (origin, segments) => {
        const before = origin && (await originOf(output, format, origin));
        const read = segments.map(async ({ id, name, bytes }) => ({
            id,
            document: await documentOf(name, bytes),
        }));
        return mergeValues(before, await Promise.all(read), {
            strategies,
            order,
            format,
            ...(indent !== undefined && { indent }),
        });
    };
    return {
        canRead: (path) => formatOf(path) === format,
        async identify({ name, bytes }) {
            try {
                const id = idOf(await documentOf(name, bytes));
                return id === undefined ? {} : { id };
            }
            catch (error) {
                if (error instanceof problem/* ValueProblem */.bx)
                    return { problem: error.message };
                throw error;
            }
        },
        async combine(origin, segments) {
            try {
                return { chunks: write(await merged(origin, segments)) };
            }
            catch (error) {
                if (!(error instanceof problem/* ValueProblem */.bx))
                    throw error;
                const named = new Set(error.where.map(({ name }) => name));
                const blamed = segments.filter(({ name }) => named.has(name));
                return { problem: error.message, segments: blamed.map(({ id }) => id) };
            }
        },
    };
}
async function originOf(output, format, bytes) {
    try {
        return await read({ name: output, format, bytes });
    }
    catch (error) {
        if (!(error instanceof problem/* ValueProblem */.bx))
            throw error;
        throw new config_error/* UserError */.y(`The output as it is on base cannot be read, so nothing is merged onto it: ${error.message}.`);
    }
}

;// CONCATENATED MODULE: ./src/segments/ledger.js



const ledger_schema = 'parallel-claude/segments-ledger';
const version = 1;
/** Where the ledger of an output stands. */
function ledgerPath(output) {
    return `.claude/segments/${output}.ledger.json`;
}
/** The ledger of an output that nothing was merged into yet. */
function emptyLedger(output, blob) {
    return { output, origin: blob, result: blob, segments: new Map() };
}
/** All that ever came in under the segment's id. */
function recordsOf({ ref, sha, blob, earlier }) {
    return [...earlier, { ref, sha, blob }];
}
/** The ledger once its output holds the segments' values as they stand there: they are not merged again. */
function absorb(ledger, output) {
    const segments = [...ledger.segments].map(([id, segment]) => [id, { ...segment, absorbed: true }]);
    return { ...ledger, origin: output, result: output, segments: new Map(segments) };
}
/** The ledger after a merge that made `result`; what arrives supersedes what there was under the same id. */
function withArrivals(ledger, arrivals, result) {
    const segments = new Map(ledger.segments);
    for (const { id, path, ref, sha, blob, twins } of arrivals) {
        const before = segments.get(id);
        segments.set(id, { ref, sha, path, blob, earlier: [...(before ? recordsOf(before) : []), ...twins] });
    }
    return { ...ledger, result, segments };
}
/** The ledger as a file: one order and one form for the same ledger. */
function writeLedger({ output, origin, result, segments }) {
    const entries = [...segments]
        .sort(([a], [b]) => compareIds(a, b))
        .map(([id, segment]) => {
        const { ref, sha, path, blob, earlier, absorbed } = segment;
        const records = earlier.map((one) => ({ ref: one.ref, sha: one.sha, blob: one.blob }));
        return `${JSON.stringify(id)}: ${json({ ref, sha, path, blob, earlier: records, ...(absorbed && { absorbed }) })}`;
    });
    // Written by hand: an object would put ids that look like numbers first.
    const list = entries.length === 0 ? '{}' : `{\n${indented(entries.join(',\n'))}\n}`;
    const head = json({ schema: ledger_schema, version, output, origin, result }).replace(/\n}$/, '');
    return `${head},\n${indented(`"segments": ${list}`)}\n}\n`;
}
const json = (value) => JSON.stringify(value, null, 2);
const indented = (text) => text.replace(/^/gm, '  ');
/**
 * Reads a ledger, strictly: half a ledger would merge twice, or delete what was not merged.
 * @throws {UserError} naming the file, what is wrong in it and what to do.
 */
function readLedger(text, output) {
    const file = ledgerPath(output);
    const fail = (problem) => {
        throw new config_error/* UserError */.y(`${(0,visible/* visible */.R)(file)}: ${problem}. It says what was merged into ${(0,visible/* visible */.R)(output)}, so nothing is merged without it: restore it from base's history (git log -- ${(0,visible/* visible */.R)(file)}), or remove it to start again from the output as it is.`);
    };
    const whole = parse(text, fail);
    if (!isObject(whole) || whole['schema'] !== ledger_schema)
        return fail(`"schema" is not "${ledger_schema}"`);
    if (whole['version'] !== version)
        return fail(`"version" is ${ledger_shown(whole['version'])}, and this version of parallel-claude reads only ${version}`);
    if (whole['output'] !== output)
        return fail(`"output" is ${ledger_shown(whole['output'])}`);
    if (!isObject(whole['segments']))
        return fail('"segments" is not an object');
    const blobOrNull = (name) => {
        const value = whole[name];
        return value === null || isId(value)
            ? value
            : fail(`"${name}" is ${ledger_shown(value)}, not a blob's id or null`);
    };
    const segments = Object.entries(whole['segments']).map(([id, value]) => [
        id,
        isSegment(value) ? value : fail(`the segment ${ledger_shown(id)} is not written as it should be`),
    ]);
    return { output, origin: blobOrNull('origin'), result: blobOrNull('result'), segments: new Map(segments) };
}
function parse(text, fail) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        return fail(`it is not JSON (${(0,visible/* visible */.R)(error.message)})`);
    }
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isId(value) {
    return typeof value === 'string' && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value);
}
function isRecord(value) {
    return isObject(value) && isText(value['ref']) && isId(value['sha']) && isId(value['blob']);
}
function isSegment(value) {
    return (isRecord(value) &&
        isText(value['path']) &&
        Array.isArray(value['earlier']) &&
        value['earlier'].every(isRecord) &&
        [undefined, true].includes(value['absorbed']));
}
function isText(value) {
    return typeof value === 'string' && value !== '';
}
function ledger_shown(value) {
    return value === undefined ? 'missing' : (0,visible/* shorten */.m)((0,visible/* visible */.R)(JSON.stringify(value)), 60);
}

;// CONCATENATED MODULE: ./src/segments/quorum.js

/**
 * @param waiting the branches with something new.
 * @param ids the segments that base would then have.
 * @param now milliseconds since 1970.
 */
function quorumOf({ minBranches, expected, maxWait = Infinity }, waiting, ids, now) {
    const missing = [...new Set(expected)].filter((id) => !ids.has(id)).sort(compareIds);
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
    for (const branch of [...branches].sort((a, b) => compareIds(a.ref, b.ref)))
        for (const contribution of branch.contributions) {
            const place = { ref: branch.ref, sha: branch.sha, path: contribution.path };
            if ('problem' in contribution) {
                quarantined.push({ ...place, reason: contribution.problem });
                continue;
            }
            const { id } = contribution;
            const claim = { ...contribution, branch };
            const verdict = judge(claim, ledger.segments.get(id), clashes.get(id));
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
    arrivals.sort((a, b) => compareIds(a.id, b.id));
    const taken = new Set(arrivals.flatMap((one) => [one, ...one.twins].map(({ ref }) => ref)));
    const waiting = branches.filter(({ ref }) => taken.has(ref));
    const ids = new Set([...ledger.segments.keys(), ...arrivals.map(({ id }) => id)]);
    return { arrivals, quarantined, waiting, quorum: quorumOf(rules, waiting, ids, now) };
}
function judge({ id, path, blob, explicit, branch }, segment, clash) {
    if (segment?.blob === blob)
        return 'known';
    if (segment && recordsOf(segment).some((one) => one.sha === branch.sha && one.blob === blob))
        return 'known';
    if (clash !== undefined)
        return { reason: clash };
    if (!segment)
        return 'new';
    const from = report_words/* plainWords */.c5.name(segment.ref);
    if (segment.absorbed)
        return {
            reason: 'The output was edited by hand after this segment was merged, so that its values can no longer be told from the others there: make the change in the output itself, or give the segment a new id.',
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
function isMerged(ledger, { ref, sha, contributions, others }) {
    const segments = [...ledger.segments.values()];
    // Nothing came from it: a branch that only starts out from base, or from another, is somebody's at work.
    if (!segments.some((segment) => recordsOf(segment).some((one) => one.ref === ref && one.sha === sha)))
        return false;
    return others.length === 0 && contributions.every((one) => isCounted(ledger, one, sha));
}
/** Whether base, with this ledger, has this state of a segment or a newer one. */
function isCounted(ledger, contribution, sha) {
    if ('problem' in contribution)
        return false;
    const segment = ledger.segments.get(contribution.id);
    const { blob } = contribution;
    return (segment !== undefined &&
        (segment.blob === blob || recordsOf(segment).some((one) => one.sha === sha && one.blob === blob)));
}

// EXTERNAL MODULE: ./src/git/objects.js + 1 modules
var objects = __webpack_require__(6757);
// EXTERNAL MODULE: ./src/git/path-text.js
var path_text = __webpack_require__(148);
;// CONCATENATED MODULE: ./src/segments/commit.js







/** GitHub takes no larger file (docs: "About large files on GitHub"). Bytes. */
const largestFile = 100 * 1024 * 1024;
/**
 * Writes the commit that brings the segments in: base is its first parent, and the merged branches are the others, so
 * that all they hold stays reachable. Nothing is checked out.
 * @param chunks the output.
 * @throws {UserError} where the output cannot stand in base, or is too large for GitHub. @throws {GitError}
 */
async function commitMerge(repository, job, facts, arrivals, chunks, now) {
    const { base, branches } = facts;
    for (const path of [job.output, ledgerPath(job.output)])
        await checkRoom(repository, base.sha, path);
    const output = await (0,objects/* writeBlobOf */._R)(repository, upTo(largestFile, chunks, job.output));
    const ledger = withArrivals(facts.ledger, arrivals, output);
    const record = (0,objects/* writeBlob */.Zh)(repository, Buffer.from(writeLedger(ledger)));
    const tree = await (0,objects/* applyChanges */.YF)(repository, base.sha, [
        added(job.output, output),
        added(ledgerPath(job.output), record),
    ]);
    const from = new Set(arrivals.flatMap((one) => [one, ...one.twins].map(({ ref }) => ref)));
    const parents = [base.sha];
    for (const branch of branches.filter(({ ref }) => from.has(ref)))
        parents.push(await parentFor(repository, job, branch, ledger, now));
    const message = `${job.message ?? subject(arrivals, job.output)}\n\n${trailers(arrivals)}`;
    return { id: await commitTree(repository, job, tree, [...new Set(parents)], message, now), ledger };
}
/** The branch itself; or, where not all it holds is in base, a commit with nothing but its segments that are. */
async function parentFor(repository, job, branch, ledger, now) {
    const { contributions, others, sha } = branch;
    const merged = contributions.filter((one) => isCounted(ledger, one, sha));
    if (others.length === 0 && merged.length === contributions.length)
        return sha;
    const files = merged.map(({ path, blob }) => added(path, blob));
    const tree = await (0,objects/* applyChanges */.YF)(repository, repository.emptyTree, files);
    return commitTree(repository, job, tree, [], `Keep the segments of ${plain(branch.ref)} at ${sha}\n`, now);
}
async function commitTree(repository, { author: { name, email } }, tree, parents, message, now) {
    const date = `@${Math.floor(now / 1000)} +0000`;
    const who = { NAME: name, EMAIL: email, DATE: date };
    const env = Object.fromEntries(Object.entries(who).flatMap(([key, value]) => ['AUTHOR', 'COMMITTER'].map((role) => [`GIT_${role}_${key}`, value])));
    const args = ['commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent]), '-F', '-'];
    return (await repository.must(args, { env, input: message })).trim();
}
function subject(arrivals, output) {
    return `Merge ${(0,report_words/* counted */.hS)(arrivals.length, 'segment', 'segments')} into ${plain(output)}`;
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
        const listed = await repository.must(['ls-tree', '--full-tree', '-z', base, '--', place]);
        const mode = listed.slice(0, listed.indexOf(' '));
        if (listed === '')
            return;
        const isLast = at === parts.length - 1;
        if (isLast ? !mode.startsWith('100') : mode !== '040000')
            throw new config_error/* UserError */.y(`output: ${(0,visible/* visible */.R)(path)} cannot be written, because ${(0,visible/* visible */.R)(place)} is ${isLast ? 'no plain file' : 'no folder'} on base; name another path.`);
    }
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

// EXTERNAL MODULE: ./src/git/ancestry.js
var ancestry = __webpack_require__(6156);
// EXTERNAL MODULE: ./src/git/diff.js + 1 modules
var diff = __webpack_require__(9323);
// EXTERNAL MODULE: ./src/git/history.js
var git_history = __webpack_require__(4929);
;// CONCATENATED MODULE: ./src/segments/segment-files.js







/**
 * What each branch contributes: the files that it changed since its merge base with base, whatever base did since.
 * @param canRead whether a file of this name can be a segment.
 * @throws {GitError} where history does not say.
 */
async function segmentFiles(repository, { base, branches }, job, canRead) {
    const tips = branches.map(({ sha }) => sha);
    const graph = await (0,git_history/* commitsBeyond */.y7)(repository, base.sha, tips);
    if (typeof graph === 'string')
        throw new errors/* GitError */.X(`What branches have beyond base cannot be told: ${graph}.`);
    const forks = new Map();
    for (const tip of new Set(tips))
        if (graph.has(tip))
            forks.set(tip, await (0,git_history/* independent */.hK)(repository, (0,ancestry/* ancestryOf */.R)(graph, tip).forks));
    const changes = await changesSince(repository, forks);
    const ours = [job.output, ledgerPath(job.output)];
    const isSegment = ({ path, newMode }) => {
        const text = (0,path_text/* pathText */.L)(path);
        return (newMode.startsWith('100') && text.startsWith(job.stagingDir) && !ours.includes(text) && canRead(text));
    };
    return branches.map((tip) => {
        const own = changes.get(tip.sha) ?? [];
        return {
            ...tip,
            files: own.filter(isSegment).map(({ path, newId }) => ({ path: (0,path_text/* pathText */.L)(path), blob: newId })),
            others: own.filter((change) => !isSegment(change)).map(({ path }) => (0,path_text/* pathText */.L)(path)),
        };
    });
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
    const isMine = contributes(job);
    const listed = await listRemote(repository, remote, [fullName('*')]);
    const names = listed.map(({ ref }) => ref.slice(fullName('').length));
    if (!names.includes(job.base))
        throw new config_error/* UserError */.y(`base: there is no branch "${(0,visible/* visible */.R)(job.base)}" at ${remote.url}; name the branch that the output is to stand on.`);
    const wanted = [job.base, ...names.filter(isMine)];
    const place = (at) => `refs/read/${reading}/${at}`;
    await fetchRefs(repository, remote, wanted.map((name, at) => `+${fullName(name)}:${place(at)}`));
    const format = '--format=%(refname) %(objectname) %(committerdate:unix)';
    const read = await repository.must(['for-each-ref', format, place('')]);
    const tips = read.split('\n').flatMap((line) => {
        const [ref = '', sha = '', seconds] = line.split(' ');
        const name = wanted[Number(ref.slice(place('').length))];
        return ref === '' || name === undefined ? [] : [{ ref: name, sha, committed: Number(seconds) * 1000 }];
    });
    const base = tips.find(({ ref }) => ref === job.base);
    if (!base)
        throw new config_error/* UserError */.y(`base: the branch "${(0,visible/* visible */.R)(job.base)}" has just gone from ${remote.url}.`);
    return { base, branches: tips.filter((tip) => tip !== base) };
}

;// CONCATENATED MODULE: ./src/segments/gather.js







/**
 * Reads everything from the remote.
 * @throws {UserError} where base, its ledger or the manifest cannot be used. @throws {GitError}
 */
async function gather(source, job, combiner, reading) {
    const { repository } = source;
    const snapshot = await takeSnapshot(repository, source.remote, job, reading);
    const { base } = snapshot;
    const files = await segmentFiles(repository, snapshot, job, (path) => combiner.canRead(path));
    const output = (await (0,objects/* fileIdAt */.Lk)(repository, base.sha, job.output)) ?? null;
    const expected = await expectedIds(repository, base.sha, job);
    return {
        base,
        output,
        ...(await ledgerAt(repository, base.sha, job.output, output)),
        branches: await identified(repository, files, combiner),
        ...(expected && { expected }),
    };
}
async function ledgerAt(repository, base, path, output) {
    const text = await (0,objects/* fileAt */.Wd)(repository, base, ledgerPath(path));
    const ledger = text === undefined ? emptyLedger(path, output) : readLedger(text, path);
    const name = (0,visible/* visible */.R)(path);
    if (ledger.result !== output)
        return {
            ledger: absorb(ledger, output),
            notes: [
                `${name} was edited by hand since the last merge: that edit is kept, and what follows is merged onto it.`,
            ],
        };
    const open = [...ledger.segments.values()].filter((segment) => !segment.absorbed).map(({ blob }) => blob);
    const needed = [...new Set([...open, ...(ledger.origin === null ? [] : [ledger.origin])])];
    if ((await (0,objects/* lookUp */.TE)(repository, needed)).every((found) => found?.type === 'blob'))
        return { ledger, notes: [] };
    return {
        ledger: absorb(ledger, output),
        notes: [
            `Not all segments of ${name} are in base's history any more (it was rewritten, or merged by squash): what follows is merged onto the output as it is.`,
        ],
    };
}
async function identified(repository, branches, combiner) {
    const ids = new Set(branches.flatMap(({ files }) => files.map(({ blob }) => blob)));
    const blobs = await (0,objects/* readBlobs */.b4)(repository, [...ids]);
    const read = async ({ path, blob }, ref) => {
        const bytes = blobs.get(blob);
        if (!bytes)
            return { path, blob, problem: 'Its content is missing at the remote.' };
        const identity = await combiner.identify({ path, name: nameOf(path, ref), bytes });
        if ('problem' in identity)
            return { path, blob, problem: identity.problem };
        return { path, blob, id: identity.id ?? path, explicit: identity.id !== undefined };
    };
    const found = [];
    for (const { files, ...branch } of branches) {
        const contributions = [];
        // One at a time: each may need a lot of memory while it is read.
        for (const file of files)
            contributions.push(await read(file, branch.ref));
        found.push({ ...branch, contributions });
    }
    return found;
}
/** What people know a file by, as git names it: `BRANCH:PATH`. */
function nameOf(path, ref) {
    return report_words/* plainWords */.c5.name(`${ref}:${path}`);
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
/** A JSON array of ids, or one id a line. */
function idsIn(manifest) {
    const text = manifest.replace(/^\ufeff/, '');
    if (text.trimStart().startsWith('[')) {
        const list = jsonOf(text);
        if (Array.isArray(list) && list.every((id) => ['string', 'number'].includes(typeof id)))
            return list.map(String);
        throw new config_error/* UserError */.y('expect: the manifest starts as JSON, and is no array of texts and numbers.');
    }
    return text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
}
function jsonOf(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/segments/prepare.js








/**
 * Reads everything, decides, merges and writes the commit into the disposable repository.
 * @param reading counts the readings into that repository.
 * @throws {UserError} where the job cannot be done as it is set. @throws {GitError}
 */
async function prepare(source, job, combiner, reading) {
    const facts = await gather(source, job, combiner, reading);
    const now = source.now();
    const rules = { ...job, ...(facts.expected && { expected: facts.expected }) };
    const clashes = new Map();
    for (;;) {
        const decision = decide(facts.ledger, facts.branches, rules, now, clashes);
        if (isStopped(job, decision) || !isEnough(decision))
            return prepared(job, facts, decision);
        const { origin, segments } = await sourcesOf(source, facts, decision.arrivals);
        const combined = await combiner.combine(origin, segments);
        if ('chunks' in combined) {
            const commit = await commitMerge(source.repository, job, facts, decision.arrivals, combined.chunks, now);
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
    const mergedIn = (ledger) => mayGo ? facts.branches.filter((branch) => isMerged(ledger, branch)) : [];
    const merged = mergedIn(facts.ledger);
    return commit
        ? { facts, decision, commit, merged, mergedThen: mergedIn(commit.ledger) }
        : { facts, decision, merged, mergedThen: merged };
}
/** The output as it was before any segment, and every segment that base will have: always the whole, never a patch. */
async function sourcesOf({ repository }, { ledger }, arrivals) {
    const current = new Map();
    for (const [id, segment] of ledger.segments)
        if (!segment.absorbed)
            current.set(id, segment);
    for (const arrival of arrivals)
        current.set(arrival.id, arrival);
    const wanted = [...current.values()].map(({ blob }) => blob);
    const blobs = await (0,objects/* readBlobs */.b4)(repository, [
        ...new Set([...(ledger.origin ? [ledger.origin] : []), ...wanted]),
    ]);
    const bytesOf = (blob) => {
        const bytes = blobs.get(blob);
        if (!bytes)
            throw new errors/* GitError */.X(`The blob ${blob} is missing in ${repository.directory}.`);
        return bytes;
    };
    const segments = [...current]
        .sort(([a], [b]) => compareIds(a, b))
        .map(([id, { ref, path, blob }]) => ({
        id,
        path,
        name: nameOf(path, ref),
        bytes: bytesOf(blob),
    }));
    return { origin: ledger.origin === null ? undefined : bytesOf(ledger.origin), segments };
}

;// CONCATENATED MODULE: ./src/git/push.js



/**
 * Makes all updates in one atomic push, each under a lease: all of them, or none. It is never tried again as it stands,
 * because what it was based on has to be read again first.
 * @throws {GitError} when git cannot be started.
 */
async function push(repository, remote, updates) {
    if (updates.length === 0)
        return { state: 'done' };
    return pushOutcome(await repository.run(pushArguments(remote.url, updates), {
        machineConfig: true,
        config: [...credentials(remote), ['push.default', 'nothing'], ['push.pushOption', '']],
    }));
}
/** What the user's own configuration could add to a push is switched off. */
const plainPush = [
    'push',
    '--atomic',
    '--porcelain',
    '--no-verify',
    '--no-signed',
    '--no-follow-tags',
    '--no-force-if-includes',
    '--recurse-submodules=no',
];
function pushArguments(url, updates) {
    // A lease on a ref that is not pushed is ignored, and a pushed ref without one is not guarded: they go together.
    const leases = updates.map(({ ref, from }) => `--force-with-lease=${ref}:${from ?? ''}`);
    const refspecs = updates.map(({ ref, to }) => `${to ?? ''}:${ref}`);
    return [...plainPush, ...leases, '--', url, ...refspecs];
}
/** Reads what `git push --porcelain` left behind. */
function pushOutcome({ code, stdout, stderr, }) {
    if (code === 0)
        return { state: 'done' };
    const said = wordsOf(stderr);
    // The rule counts them all: no single ref is to blame.
    const tooMany = /can\s?not update more than (?:(\d+)\b)?/i.exec(stderr);
    if (tooMany)
        return { state: 'too-many-refs', ...(tooMany[1] && { limit: Number(tooMany[1]) }), said };
    const refs = rejectedIn(stdout.toString('utf8'));
    if (refs.length === 0)
        return { state: withoutAnswer(stderr), said };
    // The reason may stand beside the ref alone.
    const words = [stderr, ...refs.map(({ reason }) => reason)].join('\n');
    if (/\bGH001\b|exceeds GitHub's file size limit/.test(words))
        return { state: 'too-large', said };
    if (/\bwithout `?workflows?`? (permission|scope)/i.test(words))
        return { state: 'permission', said };
    if (/\bGH0(06|13)\b|rule violations|protected branch/i.test(words))
        return { state: 'protected', refs: toBlame(refs), said };
    const overtaken = /stale info|cannot lock ref|failed to update ref|incorrect old value/;
    if (overtaken.test(words))
        return { state: 'stale', refs: toBlame(refs), said };
    return { state: 'refused', refs: toBlame(refs), said };
}
/** Lines such as `!\tFROM:REF\t[rejected] (stale info)`; neither a ref nor a commit's id holds a tab or a colon. */
function rejectedIn(porcelain) {
    return porcelain.split('\n').flatMap((line) => {
        const [flag, refs = '', summary = ''] = line.split('\t');
        const reason = /\((.*)\)$/.exec(summary)?.[1] ?? summary;
        return flag === '!' ? [{ ref: refs.slice(refs.lastIndexOf(':') + 1), reason }] : [];
    });
}
/** Those that did not fail merely because another did; all of them where git does not tell. */
function toBlame(refs) {
    const own = refs.filter(({ reason }) => !/^atomic (push|transaction) fail/.test(reason));
    return own.length > 0 ? own : refs;
}
/** No ref was answered for: it failed on the way there, or on the way back. */
function withoutAnswer(stderr) {
    if (/returned error: 40[13]|Authentication failed|could not read Username|Permission to .* denied/i.test(stderr))
        return 'permission';
    // Asking for the refs comes first, and fails in these words.
    return /unable to access/.test(stderr) && isNetworkFault(stderr) ? 'network' : 'unknown';
}
/** What the server said, or else what git did. */
function wordsOf(stderr) {
    const remote = stderr
        .split('\n')
        .flatMap((line) => /^remote: (.*)$/.exec(line)?.[1]?.trim() ?? [])
        .filter((line) => line !== '');
    return remote.length > 0 ? remote.join('\n') : (0,git_process/* lastLine */.fM)(stderr);
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
        const outcome = await push(repository, remote, chunk.map(deletion));
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

;// CONCATENATED MODULE: ./src/segments/publish.js







/**
 * Publishes what `prepare` makes of a fresh reading: the commit and the deletions in one push, every ref under a lease.
 * After anything but success all is read again, and what was sent is never sent again: it may have arrived.
 * @throws {GitError} when it is given up, saying why and what to do. Whatever `prepare` throws.
 */
async function publish(source, prepare) {
    const { repository, remote } = source;
    const sent = [];
    let [alone, limit, paused] = [false, undefined, 0];
    let failed;
    for (let reading = 0;; reading++) {
        const last = await prepare(reading);
        // Whatever the answer was: when a connection breaks, curl may send a push again, and the second one fails.
        const landed = await landedOf(source, sent, last);
        const gone = goneSince(landed ? [landed] : sent.filter(({ commit }) => !commit), last);
        if (landed)
            return after(landed, last, gone, await deleteBranches(source, last.merged, limit));
        if (failed)
            throw givenUp(source, failed);
        const [base, deletions] = [baseUpdate(last), last.mergedThen.map(deletion)];
        const outcome = await push(repository, remote, alone ? base : [...base, ...deletions]);
        if (outcome.state === 'done' && alone)
            return after(last, last, gone, await deleteBranches(source, last.mergedThen, limit));
        if (outcome.state === 'done')
            return after(last, last, gone, { deleted: last.mergedThen, kept: new Map() });
        sent.push(last);
        if (!alone && deletions.length > 0 && isAboutRefs(outcome)) {
            // Base alone, and then the branches a few at a time: what stands in one's way then stops no other.
            alone = true;
            if (outcome.state === 'too-many-refs')
                limit = outcome.limit;
            repository.host.log.info(`The server takes no such push (${publish_wordsOf(outcome)}): base goes first.`);
        }
        else if (outcome.state === 'protected')
            return { ...after(last, last, gone, { deleted: [], kept: new Map() }), refusal: outcome.said };
        else if (isFinal(outcome) || paused === pauses)
            failed = outcome;
        else {
            const why = `Publishing failed (${publish_wordsOf(outcome)})`;
            await pauseBefore('reading everything again', why, repository.host, paused++);
        }
    }
}
function after(prepared, last, gone, { deleted, kept }) {
    return { prepared, last, deleted: [...gone, ...deleted], kept };
}
function baseUpdate({ facts, commit }) {
    return commit ? [{ ref: fullName(facts.base.ref), from: facts.base.sha, to: commit.id }] : [];
}
function isAboutRefs({ state }) {
    return state === 'too-many-refs' || state === 'refused' || state === 'protected';
}
/** Reading again would change nothing about it. */
function isFinal({ state }) {
    return ['too-many-refs', 'refused', 'permission', 'too-large'].includes(state);
}
/** What was sent, failed as far as could be seen, and is on base all the same. */
async function landedOf({ repository }, sent, { facts }) {
    for (const one of sent)
        if (one.commit && (await (0,git_history/* contains */.gR)(repository, facts.base.sha, one.commit.id)))
            return one;
    return undefined;
}
/** The branches whose deletion was sent, failed as far as could be seen, and that are gone. */
function goneSince(sent, { facts }) {
    const there = new Set(facts.branches.map(({ ref }) => ref));
    const gone = sent.flatMap(({ mergedThen }) => mergedThen).filter(({ ref }) => !there.has(ref));
    return [...new Map(gone.map((tip) => [tip.ref, tip])).values()];
}
function givenUp({ remote }, outcome) {
    const advice = {
        permission: 'the token may not push there; it needs contents: write, and for files below .github/workflows the permission workflows, which GITHUB_TOKEN never has.',
        'too-large': 'a file is too large for the server; part the segments over several jobs with an output each.',
        'too-many-refs': 'it takes no push at all; look at the rules of the repository.',
        protected: 'a rule of the repository forbids it.',
        refused: 'the server refuses it, and nothing was changed.',
        stale: `it was overtaken ${pauses + 1} times by other pushes, and nothing was changed; run it again when fewer are made.`,
        network: 'the server cannot be reached, and nothing was changed; run it again.',
        unknown: 'no answer came, so it may or may not have been published; run it again: nothing is merged twice.',
    }[outcome.state];
    return new errors/* GitError */.X(`Pushing to ${remote.url} failed: ${advice} The answer was: ${publish_wordsOf(outcome)}`);
}
function publish_wordsOf(outcome) {
    const refs = 'refs' in outcome ? outcome.refs.map(({ ref, reason }) => `${ref}: ${reason}`) : [];
    return (0,visible/* visible */.R)([...refs, outcome.said].filter((words) => words !== '').join('; '));
}

;// CONCATENATED MODULE: ./src/segments/merge-segments.js




/**
 * Merges what a job's branches contribute into its output, publishes it on base, and deletes the branches that base
 * then has all of, where the job says so. Run again after any crash it goes on where it was, and merges nothing twice.
 * @throws {UserError} where a setting, the ledger or the output has to be mended first.
 * @throws {GitError} where the remote cannot be read or pushed to.
 */
async function mergeSegments(source, job, combiner) {
    checkPlaces(job);
    const read = (reading) => prepare(source, job, combiner, reading);
    if (!job.dryRun)
        return reportOf(job, await publish(source, read));
    const prepared = await read(0);
    return reportOf(job, { prepared, last: prepared, deleted: prepared.mergedThen, kept: new Map() });
}
function reportOf(job, published) {
    const { prepared, refusal } = published;
    const { facts, decision, commit } = prepared;
    return {
        job: job.name,
        output: job.output,
        base: { ref: facts.base.ref, sha: facts.base.sha },
        outcome: outcomeOf(job, published),
        ...(commit && { commit: commit.id }),
        changed: commit !== undefined && commit.ledger.result !== facts.output,
        ...(refusal !== undefined && { said: refusal }),
        merged: commit ? mergedIn(prepared) : [],
        quorum: decision.quorum,
        quarantined: decision.quarantined,
        deleted: published.deleted.map(merge_segments_placeOf),
        kept: keptOf(job, published),
        notes: facts.notes,
    };
}
function outcomeOf(job, { prepared, refusal }) {
    if (refusal !== undefined)
        return 'needs-pull-request';
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
function keptOf(job, { prepared, last, deleted, kept, refusal }) {
    const gone = new Set(deleted.map(({ ref }) => ref));
    const { facts, decision } = last;
    const isPublished = !job.dryRun && refusal === undefined;
    const merged = last === prepared && isPublished ? prepared.commit : undefined;
    const quarantined = new Set(decision.quarantined.map(({ ref }) => ref));
    const waiting = new Set(merged ? [] : decision.waiting.map(({ ref }) => ref));
    const reasonOf = (branch) => {
        const { ref, others } = branch;
        if (quarantined.has(ref))
            return { reason: 'quarantined' };
        if (others.length > 0)
            return { reason: 'other-files', detail: others.slice(0, 10).join('\n') };
        if (waiting.has(ref))
            return { reason: 'waiting' };
        return { reason: isMerged(merged?.ledger ?? facts.ledger, branch) ? 'auto-delete-off' : 'nothing-new' };
    };
    return facts.branches
        .filter(({ ref }) => !gone.has(ref))
        .map((branch) => ({ ...merge_segments_placeOf(branch), ...(kept.get(branch.ref) ?? reasonOf(branch)) }));
}
function merge_segments_placeOf({ ref, sha }) {
    return { ref, sha };
}

;// CONCATENATED MODULE: ./src/cli/segments-job.js



/** Does one job at the remote; the local repository only spares it a part of the fetch. */
async function runJob(beside, remote, host, job) {
    const repository = await scratchBeside(beside.directory, host);
    try {
        return await mergeSegments({ repository, remote, now: Date.now }, job, combineValues(job));
    }
    finally {
        await repository.dispose();
    }
}

// EXTERNAL MODULE: ./src/cli/terminal-style.js
var terminal_style = __webpack_require__(6651);
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
  --on-bad-segment WHAT quarantine or fail (config, else quarantine)
  --message TEXT        first line of the commit
  --name JOB            a job of segments: in the config; may be repeated (all)
  --watch               look again and again until stopped
  --interval TIME       how long between two looks, such as 30s; a bare number is milliseconds (10s)
  --dry-run             everything but the push
  --repo DIR            the repository (this folder)
  --remote NAME         the remote of the branches (origin)
  --base BRANCH         the branch that gets the output (config, else the remote's default branch)
  --config PATH         the config file, from this folder or the repository's root
                        (.claude/parallel-config.yml)
  --format FORMAT       text, json or markdown (text)

Your branches, your index and your files are not touched: all is read from the remote and pushed to it.
It may be stopped at any time, and run again: nothing is merged twice.
Exit codes: 0 done or nothing to do, 1 segments are bad, 2 misuse or bad config, 3 could not be done.
`;
const merge_segments_formats = ['text', 'json', 'markdown'];
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
            'on-bad-segment': { type: 'string', default: '' },
            message: { type: 'string', default: '' },
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
        const format = (0,inputs/* parseChoice */.HU)('--format', given.format, merge_segments_formats);
        if (given.interval !== undefined && !given.watch)
            throw new config_error/* UserError */.y('--interval means nothing without --watch; leave it out, or watch.');
        const interval = intervalOf(given.interval ?? '10s');
        const host = (0,cli_host/* terminalHost */.P)();
        const repository = await (0,open_repository/* openRepository */.h)(given.repo, host);
        const { config } = await (0,local_config/* localConfig */.ad)(repository, given.config);
        const remote = await remoteOf(repository, given.remote);
        const base = given.base || config.base || (await defaultBranchAt(remote, repository, host));
        const jobs = settleJobs({
            names: given.name,
            pattern: given.pattern.flatMap(inputs/* parseLines */.Li),
            output: given.output,
            stagingDir: given['staging-dir'],
            minBranches: given['min-branches'],
            maxWait: given['max-wait'],
            expect: given.expect,
            autoDelete: given['auto-delete'] ? 'true' : '',
            strategy: given.strategy,
            onBadSegment: given['on-bad-segment'],
            commitMessage: given.message,
        }, config, { base, dryRun: given['dry-run'] });
        const look = async () => {
            const reports = [];
            for (const job of jobs)
                reports.push(await runJob(repository, remote, host, job));
            return reports;
        };
        if (given.watch)
            return watch(repository, jobs, host, { look, interval, format });
        const reports = await look();
        process.stdout.write(render(reports, format));
        return exitCode(reports);
    },
};
/** A look whenever the interval is over, until a signal ends the process; what has not changed is not said again. */
async function watch(repository, jobs, host, { look, interval, format }) {
    for (const { output } of jobs)
        await holdWatch(repository, output);
    let said = '';
    for (;;) {
        try {
            const text = render(await look(), format);
            if (text !== said)
                process.stdout.write(text);
            said = text;
        }
        catch (error) {
            // The network may be back at the next look; what the user has to mend will not mend itself.
            if (!(error instanceof errors/* GitError */.X))
                throw error;
            host.log.warning(`${error.message} Looking again in ${(0,report_words/* counted */.hS)(interval / 1000, 'second', 'seconds')}.`);
        }
        await host.sleep(interval);
    }
}
/** A bare number is milliseconds. @throws {UserError} */
function intervalOf(text) {
    return /^[1-9][0-9]{0,8}$/.test(text) ? Number(text) : (0,duration/* parseDuration */.E9)(text, '--interval');
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
    if (reports.some(({ outcome }) => outcome === 'needs-pull-request'))
        return 3;
    return reports.some(({ quarantined }) => quarantined.length > 0) ? 1 : 0;
}


/***/ }),

/***/ 9138:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ readOptions),
/* harmony export */   l: () => (/* binding */ readArguments)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var _config_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2359);


/**
 * Reads the options of a command; nothing but options is taken.
 * @throws {UserError} for an option that does not exist, one without its value, or one given twice that takes one.
 */
function readOptions(command, args, options) {
    return readArguments(command, args, options, false).values;
}
/** Reads the options of a command, and the other words, which it takes too. @throws {UserError} as readOptions does. */
function readArguments(command, args, options, allowPositionals = true) {
    const { values, positionals, tokens } = parse(command, args, options, allowPositionals);
    const seen = new Set();
    for (const token of tokens) {
        if (token.kind !== 'option')
            continue;
        const { name, value } = token;
        if (value?.trim() === '')
            throw new _config_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`--${name} has an empty value; leave it out for its default.`);
        if (seen.has(name) && options[name]?.multiple !== true)
            throw new _config_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`--${name} is given twice; give it once.`);
        seen.add(name);
    }
    return { values, words: positionals };
}
function parse(command, args, options, allowPositionals) {
    try {
        return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({ args: [...args], options, strict: true, allowPositionals, tokens: true });
    }
    catch (error) {
        // Node says more than one sentence; the first names the option.
        const said = error instanceof Error ? (error.message.split(/\.(?:\s|$)/)[0] ?? '') : String(error);
        throw new _config_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${said}. "parallel-claude ${command} --help" lists what there is.`);
    }
}


/***/ }),

/***/ 7240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HU: () => (/* binding */ parseChoice),
/* harmony export */   Li: () => (/* binding */ parseLines),
/* harmony export */   cG: () => (/* binding */ parseInteger),
/* harmony export */   yG: () => (/* binding */ parseBoolean)
/* harmony export */ });
/* harmony import */ var _report_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2955);
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2359);


function refuse(name, value, allowed) {
    return new _error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${name}: "${(0,_report_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .m)((0,_report_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R)(value), 60)}" is not valid; allowed is ${allowed}`);
}
/** `true` or `false`. Throws a UserError for anything else. */
function parseBoolean(name, value) {
    if (value === 'true')
        return true;
    if (value === 'false')
        return false;
    throw refuse(name, value, 'true or false');
}
/** One of the allowed words. Throws a UserError for any other. */
function parseChoice(name, value, allowed) {
    const choice = allowed.find((word) => word === value);
    if (choice === undefined)
        throw refuse(name, value, `one of ${allowed.join(', ')}`);
    return choice;
}
/** The lines of a value, trimmed, without empty ones. */
function parseLines(value) {
    return value
        .split(/\r\n|[\r\n]/)
        .map((line) => line.trim())
        .filter((line) => line !== '');
}
/** A whole number in decimal digits from `min` to `max`. Throws a UserError for anything else. */
function parseInteger(name, value, { min, max }) {
    const number = /^-?[0-9]{1,15}$/.test(value) ? Number(value) : NaN;
    if (!(number >= min && number <= max))
        throw refuse(name, value, `a whole number from ${min} to ${max}`);
    return number;
}


/***/ }),

/***/ 148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ pathText),
/* harmony export */   X: () => (/* binding */ pathBytes)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);

/**
 * A path of bytes (latin1, one character a byte, as git's output is parsed) as text that globs can match. Bytes that
 * are no UTF-8 each become a lone surrogate U+DC80–DCFF, so that two paths never become one; `pathBytes` undoes it.
 */
function pathText(bytes) {
    if (isAscii(bytes))
        return bytes;
    const buffer = Buffer.from(bytes, 'latin1');
    if ((0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(buffer))
        return buffer.toString('utf8');
    let text = '';
    for (let at = 0; at < buffer.length;) {
        const length = [1, 2, 3, 4].find((some) => (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(buffer.subarray(at, at + some)));
        // `subarray` ends with the buffer: a shorter piece was tried before.
        text += length
            ? buffer.toString('utf8', at, at + length)
            : String.fromCharCode(0xdc00 + (buffer[at] ?? 0));
        at += length ?? 1;
    }
    return text;
}
/** The bytes (latin1) of a path that `pathText` wrote. */
function pathBytes(text) {
    if (isAscii(text))
        return text;
    return Array.from(text, (character) => {
        const code = character.charCodeAt(0);
        return character.length === 1 && code >= 0xdc80 && code <= 0xdcff
            ? String.fromCharCode(code - 0xdc00)
            : Buffer.from(character, 'utf8').toString('latin1');
    }).join('');
}
function isAscii(text) {
    for (let at = 0; at < text.length; at++)
        if (text.charCodeAt(at) > 0x7f)
            return false;
    return true;
}


/***/ }),

/***/ 1983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ markLeftOut),
/* harmony export */   m: () => (/* binding */ textStart)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6763);


/**
 * Where the text of a document begins: after a byte order mark, if it has one. Throws a ValueProblem at the first byte
 * that is no UTF-8.
 */
function textStart(document) {
    const { bytes } = document;
    if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
        throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .badDocument */ .lm)(document, firstBad(bytes), `this is no UTF-8${hint(bytes)}`);
    return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}
/** What a reader says about a byte order mark. */
const markLeftOut = 'the byte order mark at its start is left out';
function hint(bytes) {
    const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    return `${isUtf16 ? ' but UTF-16' : ''}: save the file as UTF-8`;
}
/** A bad sequence is read as U+FFFD, so that the bytes differ from there on when written again. */
function firstBad(bytes) {
    const again = Buffer.from(bytes.toString('utf8'));
    let at = 0;
    while (bytes[at] === again[at])
        at += 1;
    return at;
}


/***/ }),

/***/ 9576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ fingerprint)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7285);


// Longer ones are kept as a hash.
const longest = 64;
/**
 * A text that two values share exactly if they are equal: objects whatever the order of their keys, numbers by their
 * text, strings by what they say.
 */
function fingerprint(root) {
    const around = [];
    let value = root;
    for (;;) {
        let print;
        if (value !== undefined) {
            const inside = entriesOf(value);
            if (inside === undefined)
                print = scalar(value);
            else
                around.push({ ...inside, seen: [], key: '' });
            value = undefined;
        }
        const top = around.at(-1);
        if (print === undefined && top !== undefined) {
            const entry = top.entries.next();
            if (entry.done !== true) {
                value = placeIn(top, entry.value);
                continue;
            }
            print = bounded(top.isObject ? `{${top.seen.sort().join()}}` : `[${top.seen.join()}]`);
            around.pop();
        }
        const outer = around.at(-1);
        if (outer === undefined)
            return print ?? '';
        outer.seen.push(outer.isObject ? `${JSON.stringify(outer.key)}:${print ?? ''}` : (print ?? ''));
    }
}
/** What an object or a list holds; undefined for anything else. */
function entriesOf(value) {
    const iterate = (isObject, entries) => ({
        isObject,
        entries: entries[Symbol.iterator](),
    });
    if ('merged' in value) {
        if (value.merged === 'object')
            return iterate(true, value.members);
        return value.merged === 'array' ? iterate(false, (0,_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .itemsIn */ .U)(value.runs)) : undefined;
    }
    if (value.kind === 'object')
        return iterate(true, value.document.members(value));
    return value.kind === 'array' ? iterate(false, value.document.items(value)) : undefined;
}
/** The value of an entry, whose key the frame remembers. */
function placeIn(frame, entry) {
    if (!('key' in entry))
        return entry;
    frame.key = entry.key.document.text(entry.key);
    return 'plan' in entry ? entry.plan : entry.value;
}
function scalar(value) {
    if ('merged' in value)
        return value.merged === 'number' ? bounded(value.text) : '';
    const text = value.document.text(value);
    return bounded(value.kind === 'string' ? JSON.stringify(text) : text);
}
/** No print of a value begins with #, and JSON's own syntax keeps the parts of one apart. */
function bounded(print) {
    return print.length <= longest ? print : `#${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(print).digest('base64')}`;
}


/***/ }),

/***/ 7285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ runsIn),
/* harmony export */   U: () => (/* binding */ itemsIn)
/* harmony export */ });
/** The runs of items that a merged list, or one that stands as it is, has in the output. */
function runsIn(list) {
    if (!('merged' in list))
        return [list.document.all(list)].filter((run) => run !== undefined);
    return list.merged === 'array' ? list.runs : [];
}
/** The items of runs, in order. */
function* itemsIn(runs) {
    let at = 0;
    for (let run = runs[at]; run !== undefined; run = runs[at]) {
        // Neighbouring runs of one list are found in one walk through it.
        const { array } = run;
        for (const item of array.document.items(array)) {
            // An item may have no byte at all, but something stands between any two.
            while (run?.array === array && item.start > run.end)
                run = runs[++at];
            if (run?.array !== array)
                break;
            if (item.start >= run.start)
                yield item;
        }
        if (run?.array === array)
            at += 1;
    }
}


/***/ }),

/***/ 6763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   bx: () => (/* binding */ ValueProblem),
/* harmony export */   lm: () => (/* binding */ badDocument)
/* harmony export */ });
/* harmony import */ var _report_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2955);

/** A document that is none, or values that cannot be merged. The message says what, where and what is allowed. */
class ValueProblem extends Error {
    where;
    path;
    name = 'ValueProblem';
    constructor(message, 
    /** Every place that the message names, the one at fault last. */
    where, 
    /** The JSONPath of the values, where they were read well but cannot be merged. */
    path) {
        super(message);
        this.where = where;
        this.path = path;
    }
}
/** `name:line:column`, on one line whatever the name. */
function wordsOf({ name, line, column }) {
    return `${(0,_report_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R)(name)}:${line}:${column}`;
}
/** The place of a byte of a document. */
function placeOf({ name, bytes }, offset) {
    let line = 1;
    let start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
    for (let next = bytes.indexOf(0x0a); next !== -1 && next < offset; next = bytes.indexOf(0x0a, next + 1)) {
        line += 1;
        start = next + 1;
    }
    return { name, line, column: bytes.toString('utf8', start, Math.max(start, offset)).length + 1 };
}
/** A problem with the document itself, at one byte of it. */
function badDocument(document, offset, what) {
    const where = placeOf(document, offset);
    return new ValueProblem(`${wordsOf(where)}: ${what}`, [where]);
}
/** Source text as part of a message: on one line, of bounded length. */
function quoted(text) {
    return (0,_report_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .m)((0,_report_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R)(text), 60);
}


/***/ })

};
