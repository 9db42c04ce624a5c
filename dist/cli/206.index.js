export const id = 206;
export const ids = [206];
export const modules = {

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
/**
 * Reads the options of a command, the other words, where it takes any, and which options were named.
 * @throws {UserError} as readOptions does.
 */
function readArguments(command, args, options, allowPositionals = true) {
    const { values, positionals, tokens } = parse(command, args, options, allowPositionals);
    const named = new Set();
    for (const token of tokens) {
        if (token.kind !== 'option')
            continue;
        const { name, value } = token;
        if (value?.trim() === '')
            throw new _config_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`--${name} has an empty value; leave it out for its default.`);
        if (named.has(name) && options[name]?.multiple !== true)
            throw new _config_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`--${name} is given twice; give it once.`);
        named.add(name);
    }
    return { values, words: positionals, named };
}
function parse(command, args, options, allowPositionals) {
    try {
        return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({ args: [...args], options, strict: true, allowPositionals, tokens: true });
    }
    catch (error) {
        const dashed = error instanceof Error && /^Option '.*?(--[^' ]+)' argument is ambiguous/.exec(error.message)?.[1];
        if (dashed)
            throw new _config_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${dashed} has no value, or one that begins with a dash: write ${dashed}=VALUE for such a one.`);
        // Node says more than one sentence; the first names the option.
        const said = error instanceof Error ? (error.message.split(/\.(?:\s|$)/)[0] ?? '') : String(error);
        throw new _config_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${said}. "parallel-claude ${command} --help" lists what there is.`);
    }
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

/***/ 9149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ gitAsUser)
/* harmony export */ });
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4952);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6154);


/**
 * Runs git at the root of a worktree as if its user had typed it: their identity, hooks, signing, remotes and credentials
 * count, and it may write. Nobody is asked for a password. A non-zero exit is for the caller to judge.
 * @throws {GitError} when git cannot be started.
 */
async function gitAsUser(repository, args, { input, env } = {}) {
    return (0,_process_js__WEBPACK_IMPORTED_MODULE_0__/* .runGit */ .EO)(args, {
        cwd: (await repository.topLevel()) ?? repository.directory,
        env: { ...(0,_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .inheritedByUser */ .Zr)(repository.host.env), ...env },
        ...(input !== undefined && { input }),
    });
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

/***/ 1713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ pushOutcome),
/* harmony export */   V: () => (/* binding */ push)
/* harmony export */ });
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6154);
/* harmony import */ var _remote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6547);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8603);



/**
 * Makes all updates in one atomic push, each under a lease: all of them, or none. It is never tried again as it stands,
 * because what it was based on has to be read again first.
 * @throws {GitError} when git cannot be started.
 */
async function push(repository, remote, updates) {
    if (updates.length === 0)
        return { state: 'done' };
    if (updates.length > mostRefs)
        return {
            state: 'too-many-refs',
            limit: mostRefs,
            said: `${updates.length} refs are too many for one command line`,
        };
    return pushOutcome(await repository.run(pushArguments(remote.url, updates), {
        machineConfig: true,
        config: [...(0,_remote_js__WEBPACK_IMPORTED_MODULE_1__/* .credentials */ .z3)(remote), ['push.default', 'nothing'], ['push.pushOption', '']],
    }));
}
/** Each is named twice in the arguments, which a system takes up to 1 MB of or more, and a name may have 250 bytes. */
const mostRefs = 1000;
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
    return /unable to access/.test(stderr) && (0,_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .isNetworkFault */ .d$)(stderr) ? 'network' : 'unknown';
}
/** What the server said, or else what git did. */
function wordsOf(stderr) {
    const remote = stderr
        .split('\n')
        .flatMap((line) => /^remote: (.*)$/.exec(line)?.[1]?.trim() ?? [])
        .filter((line) => line !== '');
    return remote.length > 0 ? remote.join('\n') : (0,_process_js__WEBPACK_IMPORTED_MODULE_0__/* .lastLine */ .fM)(stderr);
}


/***/ }),

/***/ 6547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BA: () => (/* binding */ fetchRefs),
/* harmony export */   F8: () => (/* binding */ defaultBranchAsUser),
/* harmony export */   VX: () => (/* binding */ listRemote),
/* harmony export */   ci: () => (/* binding */ addressOf),
/* harmony export */   z3: () => (/* binding */ credentials)
/* harmony export */ });
/* unused harmony export defaultBranchOf */
/* harmony import */ var _as_user_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9149);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5362);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6154);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8603);




/** A remote's URL as it may be shown: as git shows it, without a name and a password. */
function addressOf({ url }) {
    return url.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/?#]*@/i, '$1');
}
/**
 * The remote's refs that match `patterns` (as git-ls-remote understands them).
 * @throws {GitError} when the remote cannot be read.
 */
async function listRemote(repository, remote, patterns) {
    const what = 'Listing branches';
    const result = await tryRemote(repository, remote, what, ['ls-remote', '--', remote.url, ...patterns]);
    if (result.code !== 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .GitError */ .X(explain(what, remote.url, result.stderr));
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
function defaultBranchOf(repository, remote) {
    return askForDefault(remote.url, (what, args) => tryRemote(repository, remote, what, args));
}
/**
 * The same, asked as the user of the repository would ask, so that no disposable one has to be made for it.
 * @throws {GitError} when the remote cannot be read.
 */
function defaultBranchAsUser(repository, url) {
    return askForDefault(url, (what, args) => (0,_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .retryNetwork */ .lG)(what, repository.host, () => (0,_as_user_js__WEBPACK_IMPORTED_MODULE_0__/* .gitAsUser */ .y)(repository, args, { env: { LC_ALL: 'C' } })));
}
async function askForDefault(url, ask) {
    const what = 'Asking for the default branch';
    const { code, stdout, stderr } = await ask(what, ['ls-remote', '--symref', '--', url, 'HEAD']);
    if (code !== 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .GitError */ .X(explain(what, url, stderr));
    return /^ref: refs\/heads\/(.+)\tHEAD$/m.exec(stdout.toString('utf8'))?.[1];
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
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .GitError */ .X(explain('Fetching', remote.url, result.stderr));
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
    return (0,_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .retryNetwork */ .lG)(what, repository.host, () => repository.run(args, { machineConfig: true, config: credentials(remote), input }));
}
/** The header that actions/checkout uses too; an empty value first drops any other that is configured. */
function credentials({ url, token, config = [] }) {
    if (token === undefined || !/^https?:/.test(url))
        return [...config];
    const key = `http.${new URL(url).origin}/.extraheader`;
    const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
    return [...config, [key, ''], [key, `AUTHORIZATION: basic ${basic}`]];
}
function explain(what, url, stderr) {
    const said = (0,_process_js__WEBPACK_IMPORTED_MODULE_1__/* .lastLine */ .fM)(stderr);
    const from = addressOf({ url });
    if (/returned error: 40[13]|Authentication failed|could not read Username/i.test(stderr))
        return `${what} from ${from} was refused: the token is missing, expired, or may not read this repository (it needs contents: read). git said: ${said}`;
    return `${what} from ${from} failed. git said: ${said}`;
}


/***/ }),

/***/ 8603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GB: () => (/* binding */ pauseBefore),
/* harmony export */   d$: () => (/* binding */ isNetworkFault),
/* harmony export */   lG: () => (/* binding */ retryNetwork),
/* harmony export */   yz: () => (/* binding */ pauses)
/* harmony export */ });
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6154);

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
        await pauseBefore('trying again', `${what} failed (${(0,_process_js__WEBPACK_IMPORTED_MODULE_0__/* .lastLine */ .fM)(result.stderr)})`, host, attempt);
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


/***/ }),

/***/ 1958:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ shellQuote)
/* harmony export */ });
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2955);

/**
 * One argument of a bash or zsh command, whatever it holds, with nothing in it that hides or reorders text. A lone
 * surrogate U+DC80–DCFF stands for a byte, as in the paths that pathText writes.
 */
function shellQuote(text) {
    if (/^[\w./:@%+=-]+$/.test(text))
        return text;
    if ((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R)(text) === text)
        return `'${text.replaceAll("'", `'\\''`)}'`;
    const escaped = Array.from(text, (character) => {
        if (character === '\\' || character === "'")
            return `\\${character}`;
        if ((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R)(character) === character)
            return character;
        const byte = character.charCodeAt(0) - 0xdc00;
        if (character.length === 1 && byte >= 0x80 && byte <= 0xff)
            return `\\x${byte.toString(16)}`;
        return `\\U${(character.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`;
    });
    return `$'${escaped.join('')}'`;
}


/***/ }),

/***/ 867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ combinerFor),
  a: () => (/* binding */ requireTrust)
});

// EXTERNAL MODULE: ./src/config/error.js
var config_error = __webpack_require__(2359);
// EXTERNAL MODULE: ./src/report/visible.js
var visible = __webpack_require__(2955);
// EXTERNAL MODULE: ./src/segments/culprit.js
var culprit = __webpack_require__(850);
;// CONCATENATED MODULE: ./src/segments/blame-values.js

/**
 * Which of the new segments are the reason why they cannot be merged with what base has; none where base's own cannot.
 * @param problem what all of them together came to.
 * @param base the output's path there, and whether it has nothing yet.
 * @param problemWith what base's own and these come to; undefined where they can be merged.
 */
async function blameValues(problem, segments, base, problemWith) {
    const arrivals = segments.filter(({ isNew }) => isNew);
    const named = arrivals.filter((one) => isNamed(problem, one));
    if (named.length === 0)
        return blameUnnamed(problem, arrivals, base, problemWith);
    const isBaseIn = problem.where.some(({ name }) => !arrivals.some((one) => one.name === name)) ||
        arrivals.some(({ before }) => before);
    if (named.length > 1 && !base.isEmpty && isBaseIn) {
        // What base's own stand in the way of is at fault alone, however many others it meets.
        const atFault = [];
        for (const one of named) {
            const alone = await problemWith([one]);
            if (alone && isNamed(alone, one))
                atFault.push(one);
        }
        if (atFault.length > 0) {
            const { message } = (await problemWith(atFault)) ?? problem;
            return { problem: message, segments: atFault.map(({ id }) => id) };
        }
    }
    return { problem: problem.message, segments: named.map(({ id }) => id) };
}
/** Where only base's own are named, or nobody is: all the same it may be a new one with which it begins. */
async function blameUnnamed(problem, arrivals, { output }, problemWith) {
    const { at, failure } = await (0,culprit/* findCulprit */.V)(arrivals, problem, problemWith);
    const blamed = at === undefined ? undefined : arrivals[at];
    if (blamed)
        return {
            problem: `${blamed.name} is the first with which this is so: ${failure.message}`,
            segments: [blamed.id],
        };
    const isOutput = failure.where.some(({ name }) => name === output);
    return {
        problem: `${isOutput ? 'the output on base itself is the reason: ' : ''}${failure.message}`,
        segments: [],
    };
}
function isNamed({ where }, { name }) {
    return where.some((place) => place.name === name);
}

// EXTERNAL MODULE: ./src/segments/values/format.js
var values_format = __webpack_require__(3445);
// EXTERNAL MODULE: ./src/report/words.js
var words = __webpack_require__(5292);
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

// EXTERNAL MODULE: ./src/segments/values/problem.js
var problem = __webpack_require__(6763);
;// CONCATENATED MODULE: ./src/segments/values/conflict.js



// Enough for what is shown of a value; it may be cut inside a character, which is then shortened away.
const shownBytes = 256;
/** Places in one message. */
const mostTold = 3;
/** The problem that one value is in its place: `explain` gets the value in words, with where it stands. */
function refused(path, value, explain) {
    const where = (0,problem/* placeOf */.$t)(value.document, value.start);
    return new problem/* ValueProblem */.bx(`${pathText(path)}: ${explain(`${sourceOf(value)} (${(0,problem/* wordsOf */.Z9)(where)})`)}`, [where], pathText(path));
}
/** Thrown where documents contradict one another; what else is wrong may still be found. */
class Contradiction extends Error {
    conflicts;
    name = 'Contradiction';
    constructor(conflicts) {
        super('values contradict each other');
        this.conflicts = conflicts;
    }
}
/** All conflicts as one problem, which names every document that has a value in one of their places. */
function problemOf(conflicts) {
    const [first] = conflicts;
    const told = conflicts.slice(0, mostTold).map((one) => `${pathText(one.path)}: ${wordsFor(one)}`);
    const more = conflicts.length - told.length;
    return new problem/* ValueProblem */.bx([...told, ...(more > 0 ? [`and so in ${(0,words/* counted */.hS)(more, 'more place', 'more places')}`] : [])].join('; '), conflicts.flatMap(({ values }) => values.map(({ document, start }) => (0,problem/* placeOf */.$t)(document, start))), first && pathText(first.path));
}
/** `1 (a.json:1:6), 2 (b.json:1:6) and 3 more`, explained. */
function wordsFor({ values, shown, explain }) {
    const each = shown.map((value) => `${sourceOf(value)} (${(0,problem/* wordsOf */.Z9)((0,problem/* placeOf */.$t)(value.document, value.start))})`);
    const more = values.length - shown.length;
    if (more > 0)
        each.push(`${more} more`);
    return explain((0,words/* enumerate */.HL)(each, each.length));
}
/** A value as it is written, on one line and shortened. */
function sourceOf({ document, start, end }) {
    return (0,problem/* quoted */.TL)(document.bytes.toString('utf8', start, Math.min(end, start + shownBytes)));
}

// EXTERNAL MODULE: ./src/segments/values/order.js
var order = __webpack_require__(9412);
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
/** How many digits a decimal number has where it is written without an exponent. */
function digitsIn(text) {
    const { digits, scale } = parts(text) ?? { digits: '', scale: 0n };
    const [before, behind] = [BigInt(digits.length) - scale, scale];
    return (before > 0n ? before : 0n) + (behind > 0n ? behind : 0n);
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
// EXTERNAL MODULE: ./src/segments/values/value.js
var value = __webpack_require__(7250);
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
 * The items of lists, equal ones once, where the first of them stands. Throws a Contradiction where items have the same
 * key but are not equal; a ValueProblem where they do in one list, or one has no such key.
 */
function distinctBy(arrays, key, path) {
    const seen = new Map();
    const unequal = new Set();
    const keyText = (0,problem/* quoted */.TL)(key.join('.'));
    const runs = runsOf(arrays, (item) => {
        const found = scalarAt(item, key);
        if (found === undefined)
            throw refused(path, item, (it) => `unique-by(${keyText}): the item ${it} has no ${keyText}; allowed is a string, a number or a boolean`);
        const name = nameOf(found);
        const first = seen.get(name);
        if (first === undefined)
            seen.set(name, item);
        else if (!isEqual(first, item))
            unequal.add(name);
        return first === undefined;
    });
    if (unequal.size === 0)
        return runs;
    const conflictOf = (items) => ({
        path,
        values: items,
        shown: unequalOf(items),
        explain: (them) => {
            const [count, all] = items.length === 2 ? ['two', ''] : [items.length, 'all '];
            const found = scalarAt(items[0], key);
            return `${count} items have the ${keyText} ${sourceOf(found)} but are not ${all}equal: ${them}`;
        },
    });
    const met = itemsNamed(arrays, key, unequal);
    for (const items of met)
        for (const own of byDocument(items))
            // Nobody else is at fault where a list contradicts itself.
            if (unequalOf(own).length > 1)
                throw problemOf([conflictOf(own)]);
    throw new Contradiction(met.map(conflictOf));
}
/** The items of each of these names, in the order of the lists. */
function itemsNamed(arrays, key, names) {
    const found = new Map([...names].map((name) => [name, []]));
    for (const array of arrays)
        for (const item of array.document.items(array)) {
            const its = scalarAt(item, key);
            if (its !== undefined)
                found.get(nameOf(its))?.push(item);
        }
    return [...found.values()];
}
function byDocument(items) {
    const found = new Map();
    for (const item of items) {
        const own = found.get(item.document);
        if (own)
            own.push(item);
        else
            found.set(item.document, [item]);
    }
    return found.values();
}
/** What tells an item by its key: 1 and "1" are two. */
const nameOf = (key) => `${key.kind} ${key.document.text(key)}`;
/** As many of contradicting values as are written out. */
const mostShown = 3;
/** The first value, and some that are equal neither to it nor to one another: as many as are written out. */
function unequalOf(values) {
    const unequal = [];
    for (const value of values) {
        if (unequal.length === mostShown)
            break;
        if (!unequal.some((one) => isEqual(one, value)))
            unequal.push(value);
    }
    return unequal;
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
        at = (0,value/* memberOf */.C)(at, step)?.value;
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
    // Each may be short enough by itself: the one that takes most digits is the one to leave out.
    const long = values.reduce((most, one) => (digitsIn(textOf(one)) > digitsIn(textOf(most)) ? one : most));
    throw refused(path, long, (it) => `the exact sum has more than 10000 digits: ${it}`);
}
/** The first of values, which all have to be equal. */
function equal(path, values) {
    const [first] = values;
    const unequal = unequalOf(values);
    if (unequal.length === 1)
        return first;
    const others = values.every(({ kind }) => kind === 'number') ? '; for numbers also sum, min or max' : '';
    throw new Contradiction([
        {
            path,
            values,
            shown: unequal,
            explain: (them) => `${them} are not ${values.length > 2 ? 'all ' : ''}equal; allowed are equal values, or a strategy for this path, such as merge: {${JSON.stringify(pathText(path))}: last-wins}${others}`,
        },
    ]);
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
function strategies_isNamed(matches) {
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








/** What the output has where values meet, by the strategy of the place. Throws a Contradiction where they contradict each other. */
function settled(meeting, among) {
    const { path, values, matches } = meeting;
    const [first, ...others] = values;
    const strategy = strategyOf(matches);
    const done = (plan) => ({ plan, inside: [] });
    switch (strategy.name) {
        case 'deep':
            return deep(meeting, among);
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
            const rank = ({ document }) => among.ranks.get(document) ?? -1;
            return done(values.reduce((last, one) => (rank(one) >= rank(last) ? one : last)));
        }
        case 'equal-or-error':
            return done(equal(path, values));
        case 'error':
            if (others[0] === undefined)
                return done(first);
            throw new Contradiction([
                {
                    path,
                    values,
                    shown: values.slice(0, mostShown),
                    explain: (them) => `only one document may have this (its strategy is error), but ${values.length === 2 ? 'two' : values.length} do: ${them}`,
                },
            ]);
    }
}
function deep(meeting, among) {
    const { path, values, matches } = meeting;
    const deeper = deeperThan(matches);
    if (deeper !== undefined)
        checkRoom(meeting, deeper, among);
    const [first, ...others] = values;
    const other = others.find(({ kind }) => kind !== first.kind);
    if (other !== undefined && [first.kind, other.kind].some((kind) => kind === 'object' || kind === 'array'))
        throw new Contradiction([
            {
                path,
                values,
                shown: [first, other],
                explain: (them) => `${kindWords(first.kind)} and ${kindWords(other.kind)} cannot be merged: ${them}`,
            },
        ]);
    if (first.kind === 'array')
        return { plan: others.length === 0 ? first : concatenated(values), inside: [] };
    if (first.kind !== 'object')
        return { plan: equal(path, values), inside: [] };
    const isWhole = others.length === 0 && !among.ownIds.has(first) && !mayMatter(matches);
    return isWhole ? { plan: first, inside: [] } : byKey(meeting, among.ownIds);
}
/**
 * Inside of a list nothing is merged, so that a path that goes on there would never be looked at. Where all documents
 * have a list, that is the path's fault; where one has something else, or nothing, the path means that one.
 */
function checkRoom({ path, values }, deeper, { documents }) {
    const isList = ({ kind }) => kind === 'array';
    if (values.length === documents.length && values.every(isList))
        throw new config_error/* UserError */.y(`merge: the path ${(0,problem/* quoted */.TL)(deeper)} names something inside the list ${pathText(path)}, whose items are not merged with one another; allowed for a list is concat, set or unique-by(key)`);
    const hasObject = values.some(({ kind }) => kind === 'object');
    const misfit = values.find((value) => isList(value) || (hasObject && value.kind !== 'object'));
    if (misfit === undefined)
        return;
    throw refused(path, misfit, (it) => `the path ${(0,problem/* quoted */.TL)(deeper)} of merge names something inside an object here, and this is ${kindWords(misfit.kind)}: ${it}`);
}
/** The members of objects, those of one key in the place where the first of them stands. */
function byKey({ path, values, matches }, ownIds) {
    const members = [];
    const places = new Map();
    const meeting = new Map();
    const isIdNamed = strategies_isNamed(within(matches, 'id'));
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
 * Throws a ValueProblem that names the path, the values and where they stand, of all documents that contradict one another; a UserError where a strategy names a path
 * inside what is a list, whose items are not merged with one another, in all documents.
 */
function mergeValues(origin, segments, { strategies, order = [], format, indent = 2 }) {
    const sorted = inOrder(segments);
    const documents = [...(origin === undefined ? [] : [origin]), ...sorted.map(({ document }) => document)];
    checkFormats(documents, format);
    const [first, ...others] = documents.map(({ root }) => root);
    if (first === undefined)
        throw new problem/* ValueProblem */.bx('there is nothing to merge: no document was given', []);
    const ranks = new Map(sorted.map(({ id, document }) => [document, order.indexOf(id)]));
    const ownIds = new Set(sorted.filter(({ id, document }) => (0,value/* idOf */.T)(document) === id).map((one) => one.document.root));
    const among = { documents, ranks, ownIds };
    // Every document that contradicts another is to be known at once, whichever place is looked at first.
    const conflicts = [];
    const named = new Set();
    const settledOrNot = (meeting) => {
        try {
            return settled(meeting, among);
        }
        catch (error) {
            if (!(error instanceof Contradiction))
                throw error;
            for (const conflict of error.conflicts) {
                const owners = conflict.values.map(({ document }) => document);
                if (owners.some((one) => !named.has(one)))
                    conflicts.push(conflict);
                for (const one of owners)
                    named.add(one);
            }
            return { plan: meeting.values[0], inside: [] };
        }
    };
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
        const { plan, inside } = settledOrNot(meeting);
        meeting.settle(plan);
        // The first is taken next, so that the first problem in the documents' order is the one that is told.
        for (const one of inside.reverse())
            open.push(one);
    }
    if (conflicts.length > 0)
        throw problemOf(conflicts);
    const remarks = documents.flatMap(({ name, remarks }) => remarks.map((remark) => `${(0,visible/* visible */.R)(name)}: ${remark}`));
    return { root, format, indent, documents, remarks };
}
/** By id; the same segment given twice counts once. */
function inOrder(segments) {
    const sorted = [...segments].sort((a, b) => (0,order/* compareIds */.q)(a.id, b.id));
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

// EXTERNAL MODULE: ./src/segments/values/read.js
var read = __webpack_require__(2102);
// EXTERNAL MODULE: ./src/segments/values/csv-document.js + 1 modules
var csv_document = __webpack_require__(5687);
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
    return inPages(pieces(root, documents.filter((one) => one instanceof csv_document/* CsvDocument */.a)));
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
        if (!(document instanceof csv_document/* CsvDocument */.a))
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
const comma = Buffer.from(',');
/** Which of its fields a document has for each column; -1 where it has none. */
function placesIn(document, names) {
    const own = document.columns.map((column) => document.text(column));
    return names.map((name) => own.indexOf(name));
}
function* joined(fields, lineEnd) {
    for (const [at, field] of fields.entries()) {
        if (at > 0)
            yield comma;
        yield field;
    }
    yield lineEnd;
}
function csv_write_sourceOf({ document, start, end }) {
    return document.bytes.subarray(start, end);
}

// EXTERNAL MODULE: ./src/segments/values/json-lines.js
var json_lines = __webpack_require__(3370);
;// CONCATENATED MODULE: ./src/segments/values/json-lines-write.js



const lineEnd = Buffer.from('\n');
/** The items of a merged list as JSON Lines, each line byte for byte, without the blanks around it. */
function writeJsonLines(root) {
    return inPages(json_lines_write_pieces(root));
}
function* json_lines_write_pieces(root) {
    for (const { array, start, end } of (0,plan/* runsIn */.B)(root)) {
        const { bytes } = array.document;
        for (const line of (0,json_lines/* linesOf */.D)(bytes, start, end)) {
            yield bytes.subarray(line.start, line.end);
            yield lineEnd;
        }
    }
}

// EXTERNAL MODULE: ./src/segments/values/json-bytes.js
var json_bytes = __webpack_require__(1498);
// EXTERNAL MODULE: ./src/segments/values/json-document.js + 3 modules
var json_document = __webpack_require__(7885);
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
        this.#at = this.#line(this.#put(this.#at, json_bytes/* comma */.cX), this.#depth);
    }
    colon() {
        this.#at = this.#put(this.#at, json_bytes/* colon */.kx);
        if (this.#step > 0 && this.#depth <= deepestLine)
            this.#at = this.#put(this.#at, 0x20);
    }
    lineFeed() {
        this.#at = this.#put(this.#at, json_bytes/* lineFeed */.hB);
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
                    if (byte === json_bytes/* quote */.hD)
                        isInString = false;
                    else if (byte === json_bytes/* backslash */.R3) {
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
                case json_bytes/* comma */.cX:
                    out = this.#line(this.#put(out, byte), depth);
                    break;
                case json_bytes/* colon */.kx:
                    page[out] = byte;
                    out += 1;
                    if (isSpaced && depth <= deepestLine)
                        out = this.#put(out, 0x20);
                    break;
                case json_bytes/* openBrace */.oH:
                case json_bytes/* openBracket */.pv: {
                    out = this.#put(out, byte);
                    const next = (0,json_bytes/* afterBlanks */.kE)(bytes, at);
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
                case json_bytes/* closeBrace */.QG:
                case json_bytes/* closeBracket */.Ld:
                    out = this.#put(this.#lastLine(out, depth), byte);
                    depth -= 1;
                    break;
                default:
                    isInString = byte === json_bytes/* quote */.hD;
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
                page.open(plan.merged === 'object' ? json_bytes/* openBrace */.oH : json_bytes/* openBracket */.pv);
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
            page.close(container.merged === 'object' ? json_bytes/* closeBrace */.QG : json_bytes/* closeBracket */.Ld);
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
    const isCompact = document instanceof json_document/* JsonDocument */.q && document.isCompact;
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

// EXTERNAL MODULE: ./src/segments/with-only.js
var with_only = __webpack_require__(3664);
;// CONCATENATED MODULE: ./src/segments/combine-values.js











/**
 * Merges segments by the strategies of a job; all are of the output's format.
 * @throws {UserError} for an output of no format that is known, or a strategy that means nothing.
 */
function combineValues(job) {
    const { output, order, indent } = job;
    const format = (0,values_format/* formatOf */.b)(output);
    if (format === undefined)
        throw new config_error/* UserError */.y(`output: "${(0,visible/* visible */.R)(output)}" is of no format that is known; its name ends in one of ${values_format/* endings */.V}.`);
    const strategies = parseStrategies(Object.fromEntries(job.merge));
    const documentOf = (name, bytes) => (0,read/* read */.L)({ name, format, bytes });
    const made = async (origin, segments) => {
        const before = origin && (await originOf(output, format, origin));
        const read = segments.map(async ({ id, name, bytes }) => ({
            id,
            document: await documentOf(name, bytes),
        }));
        const merged = mergeValues(before, await Promise.all(read), {
            strategies,
            order,
            format,
            ...(indent !== undefined && { indent }),
        });
        // Only the written text shows whether YAML can hold the values.
        return format === 'yaml' ? await pagesOf(write(merged)) : write(merged);
    };
    return {
        canRead: (path) => (0,values_format/* formatOf */.b)(path) === format,
        async identify({ name, bytes }) {
            try {
                const id = (0,value/* idOf */.T)(await documentOf(name, bytes));
                return id === undefined ? {} : { id };
            }
            catch (error) {
                if (error instanceof problem/* ValueProblem */.bx)
                    return { problem: error.message };
                throw error;
            }
        },
        async combine(origin, segments) {
            const attempt = async (some, failed) => {
                try {
                    return { chunks: await made(origin, some) };
                }
                catch (error) {
                    if (error instanceof problem/* ValueProblem */.bx)
                        return { failed: error };
                    // A path that means nothing for some of the documents may mean something for the others.
                    if (error instanceof config_error/* UserError */.y && failed)
                        return { failed };
                    throw error;
                }
            };
            const tried = await attempt(segments);
            if ('chunks' in tried)
                return tried;
            const isEmpty = origin === undefined && (0,with_only/* withOnly */.j)(segments, new Set()).length === 0;
            return blameValues(tried.failed, segments, { output, isEmpty }, async (some) => {
                // Without any document nothing can be wrong.
                if (isEmpty && some.length === 0)
                    return undefined;
                const again = await attempt((0,with_only/* withOnly */.j)(segments, new Set(some)), tried.failed);
                return 'failed' in again ? again.failed : undefined;
            });
        },
    };
}
async function pagesOf(pages) {
    const all = [];
    for await (const page of pages)
        all.push(page);
    return all;
}
async function originOf(output, format, bytes) {
    try {
        return await (0,read/* read */.L)({ name: output, format, bytes });
    }
    catch (error) {
        if (!(error instanceof problem/* ValueProblem */.bx))
            throw error;
        throw new config_error/* UserError */.y(`The output as it is on base cannot be read, so nothing is merged onto it: ${error.message}.`);
    }
}

// EXTERNAL MODULE: ./src/segments/merger/combine-by-merger.js + 8 modules
var combine_by_merger = __webpack_require__(34);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./src/segments/merger/merger-at-base.js




/**
 * The merger's blob at a commit of base.
 * @throws {UserError} where no plain file of this name is there. @throws {GitError}
 */
async function blobOfMerger(repository, base, path) {
    const listed = await repository.must(['ls-tree', '--full-tree', '-z', base, '--', path]);
    const [, mode = '', blob = ''] = /^(\d+) [a-z]+ ([0-9a-f]+)\t/.exec(listed) ?? [];
    if (mode.startsWith('100'))
        return blob;
    throw new config_error/* UserError */.y(`merger: ${(0,visible/* visible */.R)(path)} is ${mode === '' ? 'not' : 'no plain file'} on base; name a module there that exports mergeSegments(files, outputFile).`);
}
/**
 * Where a merger can start: a folder that holds all of a commit of base, in the disposable repository, and goes with it.
 * @returns what makes it. It throws a UserError where the merger is not there, a GitError where git cannot write it.
 */
function rootOfBase(repository, merger) {
    return async (base) => {
        await blobOfMerger(repository, base, merger);
        const folder = (0,external_node_path_.join)(repository.directory, `tree-${base}`);
        // Undefined where it is there already.
        if ((await (0,promises_.mkdir)(folder, { recursive: true })) === undefined)
            return folder;
        const env = { GIT_WORK_TREE: folder, GIT_INDEX_FILE: (0,external_node_path_.join)(repository.directory, `index-${base}`) };
        await repository.must(['read-tree', base], { env });
        await repository.must(['checkout-index', '--all', '--force', '--quiet'], { env });
        return folder;
    };
}

;// CONCATENATED MODULE: ./src/segments/combiner-for.js





/**
 * What merges a job's segments: its merger, where it has one, else its strategies.
 * @param repository disposable, with base in it, where something is merged.
 * @throws {UserError} for a setting that means nothing.
 */
function combinerFor(job, repository, node) {
    const { merger, output } = job;
    if (merger === undefined)
        return combineValues(job);
    return (0,combine_by_merger/* combineByMerger */.h)({ output, merger }, { host: repository.host, node }, rootOfBase(repository, merger));
}
/**
 * Refuses to run mergers beside whatever may write, unless they are trusted.
 * @param how to say that they are: `--trust-merger`.
 * @throws {UserError} naming the job and its merger.
 */
function requireTrust(jobs, isTrusted, how) {
    const job = jobs.find(({ merger }) => merger !== undefined);
    if (!job || isTrusted)
        return;
    throw new config_error/* UserError */.y(`The job ${(0,visible/* visible */.R)(job.name)} has a merger, ${(0,visible/* visible */.R)(job.merger ?? '')} on base, which is given what branches bring and runs beside your right to push: ${how}.`);
}


/***/ }),

/***/ 850:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ findCulprit)
/* harmony export */ });
/**
 * The first of `suspects` whose coming makes something fail: it does not fail with those before it, and does with it
 * too. Found by halving.
 * @param whole how it fails with all of them.
 * @param failureWith how it fails with some of them; undefined where it does not.
 */
async function findCulprit(suspects, whole, failureWith) {
    const without = suspects.length === 0 ? whole : await failureWith([]);
    if (without !== undefined)
        return { failure: without };
    let [good, bad, failure] = [0, suspects.length, whole];
    while (bad - good > 1) {
        const middle = Math.floor((good + bad) / 2);
        const found = await failureWith(suspects.slice(0, middle));
        if (found === undefined)
            good = middle;
        else
            [bad, failure] = [middle, found];
    }
    return { at: good, failure };
}


/***/ }),

/***/ 5393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ parseDispatch),
/* harmony export */   _: () => (/* binding */ dispatchText)
/* harmony export */ });
/* harmony import */ var _config_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2359);
/* harmony import */ var _report_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2955);


/** GitHub takes no longer name of an event (REST, "Create a repository dispatch event"). */
const longestEvent = 100;
/**
 * `deploy.yml`, or `repository:EVENT`.
 * @throws {UserError} for anything else, saying what is allowed.
 */
function parseDispatch(text) {
    const [, event] = /^repository:(.*)$/s.exec(text) ?? [];
    if (event !== undefined && event !== '' && event.length <= longestEvent && !/\p{Cc}/u.test(event))
        return { event };
    if (event === undefined && /^[^/\\\p{Cc}]+\.ya?ml$/u.test(text))
        return { workflow: text };
    throw new _config_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`dispatch: "${(0,_report_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .m)((0,_report_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R)(text), 60)}" is not valid; allowed is the name of a file in .github/workflows, such as deploy.yml, or repository: and the name of an event (at most ${longestEvent} characters), such as repository:deploy.`);
}
/** The target as it was written. */
function dispatchText(target) {
    return 'workflow' in target ? target.workflow : `repository:${target.event}`;
}


/***/ }),

/***/ 5782:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cg: () => (/* binding */ checkPath),
/* harmony export */   RH: () => (/* binding */ contributes),
/* harmony export */   VY: () => (/* binding */ defaultAuthor),
/* harmony export */   p1: () => (/* binding */ checkPlaces)
/* harmony export */ });
/* harmony import */ var _config_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2359);
/* harmony import */ var _config_globs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(270);
/* harmony import */ var _report_visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2955);
/* harmony import */ var _own_refs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9864);




/** Nobody's account: an address below .invalid can never be registered (RFC 2606). */
const defaultAuthor = {
    name: 'parallel-claude',
    email: 'noreply@parallel-claude.invalid',
};
/** Whether a branch of this name contributes to the job; base and our own branches never do. @throws {UserError} for a bad glob. */
function contributes(job) {
    const matches = (0,_config_globs_js__WEBPACK_IMPORTED_MODULE_0__/* .compileGlobs */ .tI)(job.branches, 'pattern');
    return (branch) => branch !== job.base && !branch.startsWith(_own_refs_js__WEBPACK_IMPORTED_MODULE_2__/* .ownBranches */ .rU) && matches(branch);
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
/**
 * Refuses what is no path from the repository's root.
 * @throws {UserError} naming the setting, and what is allowed.
 */
function checkPath(setting, path) {
    const parts = path.split('/');
    if (path === '')
        throw badPath(setting, path, 'is empty');
    if (/\p{Cc}/u.test(path))
        throw badPath(setting, path, 'holds a control character');
    if (path.includes('\\'))
        throw badPath(setting, path, 'holds a backslash; folders are parted by /');
    if (path.startsWith('/'))
        throw badPath(setting, path, 'is absolute');
    if (parts.some((part) => part === '' || part === '.' || part === '..'))
        throw badPath(setting, path, 'has an empty part, or . or ..');
    if (parts.some((part) => /^\.git$/i.test(part)))
        throw badPath(setting, path, "leads into git's own folder");
}
const examples = {
    'staging-dir': 'staging/',
    merger: 'scripts/merge-segments.mjs',
};
function badPath(setting, path, problem) {
    return new _config_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y(`${setting}: "${(0,_report_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .m)((0,_report_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .R)(path), 60)}" ${problem}; write a path from the repository's root, such as ${examples[setting] ?? 'public/data.json'}`);
}


/***/ }),

/***/ 2552:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ largestFile)
/* harmony export */ });
/** GitHub takes no larger file (docs: "About large files on GitHub"). Bytes. */
const largestFile = 100 * 1024 * 1024;


/***/ }),

/***/ 3824:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G0: () => (/* binding */ ledgerFolder),
/* harmony export */   Hg: () => (/* binding */ emptyLedger),
/* harmony export */   M$: () => (/* binding */ recordsOf),
/* harmony export */   SC: () => (/* binding */ readLedger),
/* harmony export */   XL: () => (/* binding */ writeLedger),
/* harmony export */   _y: () => (/* binding */ readableLedger),
/* harmony export */   eE: () => (/* binding */ absorb),
/* harmony export */   hV: () => (/* binding */ isLedgerPath),
/* harmony export */   jH: () => (/* binding */ outputOf),
/* harmony export */   jc: () => (/* binding */ withArrivals),
/* harmony export */   tf: () => (/* binding */ ledgerPath)
/* harmony export */ });
/* harmony import */ var _config_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2359);
/* harmony import */ var _report_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2955);
/* harmony import */ var _values_order_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9412);



const schema = 'parallel-claude/segments-ledger';
const version = 1;
/** Where all ledgers stand. */
const ledgerFolder = '.claude/segments/';
const after = '.ledger.json';
/** Where the ledger of an output stands. */
function ledgerPath(output) {
    return `${ledgerFolder}${output}${after}`;
}
/** Whether a ledger stands there, if anything does. */
function isLedgerPath(path) {
    return path.startsWith(ledgerFolder) && path.endsWith(after);
}
/** The output whose ledger stands there. */
function outputOf(ledger) {
    return ledger.slice(ledgerFolder.length, -after.length);
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
        .sort(([a], [b]) => (0,_values_order_js__WEBPACK_IMPORTED_MODULE_1__/* .compareIds */ .q)(a, b))
        .map(([id, segment]) => {
        const { ref, sha, path, blob, earlier, absorbed } = segment;
        const records = earlier.map((one) => ({ ref: one.ref, sha: one.sha, blob: one.blob }));
        return `${JSON.stringify(id)}: ${json({ ref, sha, path, blob, earlier: records, ...(absorbed && { absorbed }) })}`;
    });
    // Written by hand: an object would put ids that look like numbers first.
    const list = entries.length === 0 ? '{}' : `{\n${indented(entries.join(',\n'))}\n}`;
    const head = json({ schema, version, output, origin, result }).replace(/\n}$/, '');
    return `${head},\n${indented(`"segments": ${list}`)}\n}\n`;
}
const json = (value) => JSON.stringify(value, null, 2);
// Not by `^` with the flag m: that also stands after U+2028 and U+2029, which JSON leaves inside of a text.
const indented = (text) => `  ${text.replaceAll('\n', '\n  ')}`;
/**
 * Reads a ledger, strictly: half a ledger would merge twice, or delete what was not merged.
 * @param blob the output's; a ledger that was moved along with an output still says the old name, and the same result.
 * @throws {UserError} naming the file, what is wrong in it and what to do.
 */
function readLedger(text, output, blob) {
    const file = ledgerPath(output);
    const fail = (problem) => {
        throw new _config_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`${(0,_report_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R)(file)}: ${problem}. It says what was merged into ${(0,_report_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R)(output)}, so nothing is merged without it: restore it from base's history (git log -- ${(0,_report_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R)(file)}), or remove it to start again from the output as it is.`);
    };
    const whole = parse(text, fail);
    if (!isObject(whole) || whole['schema'] !== schema)
        return fail(`"schema" is not "${schema}"`);
    if (whole['version'] !== version)
        return fail(`"version" is ${shown(whole['version'])}, and this version of parallel-claude reads only ${version}`);
    const { output: named, result } = whole;
    if (named !== output && (typeof blob !== 'string' || result !== blob))
        throw new _config_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`${(0,_report_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R)(file)}: "output" is ${shown(named)}. Where that was renamed to ${(0,_report_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R)(output)}, write the new name here; else the ledger is another output's, and nothing is merged by it: restore it from base's history (git log -- ${(0,_report_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R)(file)}).`);
    if (!isObject(whole['segments']))
        return fail('"segments" is not an object');
    const blobOrNull = (name) => {
        const value = whole[name];
        return value === null || isId(value)
            ? value
            : fail(`"${name}" is ${shown(value)}, not a blob's id or null`);
    };
    const segments = Object.entries(whole['segments']).map(([id, value]) => [
        id,
        isSegment(value) ? value : fail(`the segment ${shown(id)} is not written as it should be`),
    ]);
    return { output, origin: blobOrNull('origin'), result: blobOrNull('result'), segments: new Map(segments) };
}
/** The ledger that a text holds; undefined where it is none. */
function readableLedger(text, output) {
    try {
        return readLedger(text, output);
    }
    catch (error) {
        if (error instanceof _config_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y)
            return undefined;
        throw error;
    }
}
function parse(text, fail) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        return fail(`it is not JSON (${(0,_report_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R)(error.message)})`);
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
function shown(value) {
    return value === undefined ? 'missing' : (0,_report_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .m)((0,_report_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R)(JSON.stringify(value)), 60);
}


/***/ }),

/***/ 34:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ combineByMerger),
  D: () => (/* binding */ mergerSegments)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/segments/values/format.js
var values_format = __webpack_require__(3445);
// EXTERNAL MODULE: ./src/segments/values/problem.js
var problem = __webpack_require__(6763);
// EXTERNAL MODULE: ./src/segments/values/read.js
var read = __webpack_require__(2102);
// EXTERNAL MODULE: ./src/segments/values/value.js
var value = __webpack_require__(7250);
// EXTERNAL MODULE: ./src/config/error.js
var error = __webpack_require__(2359);
// EXTERNAL MODULE: ./src/report/visible.js
var visible = __webpack_require__(2955);
// EXTERNAL MODULE: ./src/segments/with-only.js
var with_only = __webpack_require__(3664);
// EXTERNAL MODULE: ./src/segments/culprit.js
var culprit = __webpack_require__(850);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./src/segments/merger/plain-file.js

/** Reads a file that somebody else wrote: no link, no device, nothing of more than `most` bytes. */
async function plain_file_readPlainFile(file, most) {
    try {
        const found = await (0,promises_.lstat)(file);
        if (!found.isFile())
            return { problem: 'is no plain file', isMissing: false };
        if (found.size > most)
            return { problem: `is larger than ${megabytes(most)}`, isMissing: false, isTooLarge: true };
        return { bytes: await (0,promises_.readFile)(file) };
    }
    catch (error) {
        const { code = String(error) } = error;
        const isMissing = code === 'ENOENT' || code === 'ENOTDIR';
        return { problem: isMissing ? 'is missing' : `cannot be read (${code})`, isMissing };
    }
}
function megabytes(bytes) {
    return `${Math.floor(bytes / 1024 / 1024)} MB`;
}

;// CONCATENATED MODULE: ./src/segments/merger/artifact.js






/** No record is larger: 100,000 segments with long names. */
const largestRecord = (/* unused pure expression or super */ null && (256 * 1024 * 1024));
/** The digest of a content. */
function digestOf(bytes) {
    return (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
}
/**
 * Writes files into an artifact, which is a folder that one job of a workflow leaves for another. They are named after
 * what they hold: artifacts take few names, and git has any.
 */
async function addFiles(folder, files) {
    await mkdir(join(folder, 'files'), { recursive: true });
    for (const bytes of files)
        await writeFile(join(folder, 'files', digestOf(bytes)), bytes);
}
/** Writes the record that says what the files are: last, because without it there is no artifact. */
async function writeRecord(folder, record) {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, recordName), `${JSON.stringify(record, null, 2)}\n`);
}
const recordName = 'record.json';
/**
 * Reads the record of an artifact.
 * @param step the step that writes it.
 * @throws {UserError} where it is not there, or is no JSON.
 */
async function readRecord(folder, step) {
    const file = join(folder, recordName);
    const found = await readPlainFile(file, largestRecord);
    if ('problem' in found)
        throw new UserError(`${file} ${found.problem}; step: ${step} writes it, in a job before this one.`);
    try {
        return JSON.parse(found.bytes.toString('utf8'));
    }
    catch {
        throw badArtifact(file, 'is no JSON');
    }
}
/**
 * Reads a file of an artifact.
 * @throws {UserError} where it is not the one that was written.
 */
async function readContent(folder, digest) {
    const file = join(folder, 'files', digest);
    const found = await readPlainFile(file, largestFile);
    if ('problem' in found)
        throw badArtifact(file, found.problem);
    if (digestOf(found.bytes) !== digest)
        throw badArtifact(file, 'was changed since it was written');
    return found.bytes;
}
/** What an artifact has to say of itself is not so. */
function badArtifact(file, problem) {
    return new UserError(`${file} ${problem}; run the workflow again, from step: prepare.`);
}

;// CONCATENATED MODULE: ./src/segments/merger/patience.js
/**
 * How long the runs of one job's merger may take: the full time, until one comes to a limit. From then on tries are short,
 * and longer only where short ones do not tell; each counts as long as it may take, so that all of them are bounded.
 */
class Patience {
    times;
    #each;
    #left;
    constructor(times) {
        this.times = times;
        this.#left = times.searchTime;
    }
    /**
     * What the next run may take, in milliseconds; undefined where no time is left for it.
     * @param times how many times as long as a try.
     */
    next(times = 1) {
        if (this.#each === undefined)
            return this.times.time;
        const most = Math.min(this.#each * times, this.times.time);
        if (most > this.#left)
            return undefined;
        this.#left -= most;
        return most;
    }
    /** A run came to a limit. */
    shorten() {
        this.#each ??= this.times.tryTime;
    }
    /** Tries as long as they were did not tell. */
    lengthen() {
        if (this.#each !== undefined)
            this.#each *= 3;
    }
}

// EXTERNAL MODULE: ./src/segments/largest-file.js
var largest_file = __webpack_require__(2552);
// EXTERNAL MODULE: ./src/segments/merger/child.js
var child = __webpack_require__(1798);
;// CONCATENATED MODULE: ./src/segments/merger/child-program.js
/**
 * The child's program. It is a text, because node has to start it wherever the bundle is, and because a bundler would
 * take its `import` for one of its own. What the merger leaves running (a stream, a callback) is waited for.
 */
const childProgram = `
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const { merger, files, output, data, answer } = JSON.parse(readFileSync(process.argv[1], 'utf8'));
const wordsOf = (error) => (error instanceof Error ? error.message : String(error?.message ?? error));
const leave = (said) => writeFileSync(answer, JSON.stringify(said));
const fail = (at, error) => {
  leave({ at, message: wordsOf(error), stack: error instanceof Error ? String(error.stack) : '' });
  process.exit(1);
};
const attempt = async (at, work) => {
  try {
    return await work();
  } catch (error) {
    fail(at, error);
  }
};

const loaded = await attempt('load', () => import(pathToFileURL(merger).href));
const exported = (name) => [loaded[name], loaded.default?.[name]].find((one) => typeof one === 'function');
const mergeSegments = exported('mergeSegments');
if (!mergeSegments) fail('load', 'it exports no function mergeSegments(files, outputFile)');
await attempt('merge', () => mergeSegments(files, output));

process.once('beforeExit', async () => {
  const validate = exported('validateMergedData');
  if (validate) {
    const [isRead, merged] = read();
    if (isRead) {
      const said = await attempt('validate', () => validate(merged));
      if (said === false) fail('validate', 'validateMergedData returned false');
      const problems = [said].flat().filter((one) => typeof one === 'string' ? one !== '' : one instanceof Error || one?.message);
      if (problems.length > 0) fail('validate', problems.slice(0, 10).map(wordsOf).join('; '));
    }
  }
  leave({});
});

// What cannot be read is told by who started this, with its line and column.
function read() {
  try {
    const text = readFileSync(output, 'utf8').replace(/^\\ufeff/, '');
    if (data === 'text') return [true, text];
    if (data === 'json') return [true, JSON.parse(text)];
    return [true, text.split('\\n').filter((line) => line.trim() !== '').map((line) => JSON.parse(line))];
  } catch {
    return [false];
  }
}
`;

;// CONCATENATED MODULE: ./src/segments/merger/ended.js


async function answerIn(file) {
    try {
        return JSON.parse(await (0,promises_.readFile)(file, 'utf8'));
    }
    catch {
        return undefined;
    }
}
/**
 * Why there is no output to look at; undefined where there may be one.
 * @param answerFile where the child left its answer.
 * @param root where the merger's places are told from.
 * @param time milliseconds that it was given: those of a run, or of a try, which are fewer.
 */
async function failureOf(end, answerFile, root, limits, time) {
    const allowed = time === limits.time
        ? 'the limit'
        : `as long as a try may take where the reason is looked for (the limit of a run is ${limits.time / 1000} seconds)`;
    if (end.isOverTime)
        return {
            failure: `it had not ended after ${time / 1000} seconds, which is ${allowed}; what it starts (a timer, a server) has to end too`,
            isLoaded: true,
            canBlame: true,
            limit: 'time',
        };
    if (end.isOutOfMemory)
        return {
            failure: `it needs more than ${limits.memory} MB of memory, which is the limit`,
            isLoaded: true,
            canBlame: true,
            limit: 'memory',
        };
    const answer = await answerIn(answerFile);
    if (!answer) {
        const last = end.printed.trim().split('\n').slice(-8).join(' ');
        const how = end.code === null ? `was killed (${end.signal ?? ''})` : `ended itself (exit code ${end.code})`;
        return {
            failure: `it ${how} before it was done${last === '' ? '' : `: ${last}`}`,
            isLoaded: true,
            canBlame: true,
        };
    }
    if (answer.at === undefined)
        return undefined;
    const place = placeIn(answer.stack, root);
    const isLoaded = answer.at !== 'load';
    return { failure: `${place === '' ? '' : `${place}: `}${answer.message}`, isLoaded, canBlame: isLoaded };
}
/** `scripts/merge.cjs:12:7`: the first place of a stack that is in the repository. */
function placeIn(stack, root) {
    const lines = stack.replaceAll('file://', '').split('\n');
    for (const line of lines) {
        const at = line.indexOf((0,external_node_path_.join)(root, '/'));
        const place = at < 0 ? undefined : /^[^\n()]+?:\d+(?::\d+)?/.exec(line.slice(at + root.length + 1));
        if (place)
            return place[0];
    }
    return '';
}

;// CONCATENATED MODULE: ./src/segments/merger/check-output.js



/**
 * What is wrong with an output that a merger wrote, with line and column; undefined where it is of the format that its
 * name stands for, or its name stands for none.
 * @param output its path at base.
 */
async function problemOfOutput(output, bytes) {
    const format = (0,values_format/* formatOf */.b)(output);
    if (format === undefined)
        return undefined;
    try {
        await (0,read/* read */.L)({ name: output, format, bytes });
        return undefined;
    }
    catch (error) {
        if (!(error instanceof problem/* ValueProblem */.bx))
            throw error;
        return error.message;
    }
}

;// CONCATENATED MODULE: ./src/segments/merger/run-merger.js











/**
 * Enough for 500 MB of segments; a job on a runner of GitHub's has 7 GB or more. All times together are less than the 30
 * minutes that the example workflows take.
 */
const usualLimits = {
    time: 15 * 60_000,
    memory: 4096,
    tryTime: 10_000,
    searchTime: 10 * 60_000,
};
/**
 * Runs a merger on files, in a node of its own.
 * @param files in this order; each lies in a folder of its own, so that its name can be the one that it has in git.
 * @param given milliseconds that it may take, where those are fewer than the host's limits say.
 * @throws {UserError} where it cannot even be loaded.
 */
async function runMerger(at, merger, files, given) {
    // Node asks for leave by real paths, and the system's temporary folder may be a link.
    const dir = await (0,promises_.realpath)(await (0,promises_.mkdtemp)((0,external_node_path_.join)(at.host.tempDir, 'merger-')));
    try {
        const root = await (0,promises_.realpath)(merger.root);
        const paths = await layOut(dir, files);
        await (0,promises_.mkdir)((0,external_node_path_.join)(dir, 'output'));
        const output = (0,external_node_path_.join)(dir, 'output', fileName(merger.output));
        const format = (0,values_format/* formatOf */.b)(merger.output);
        const request = {
            merger: (0,external_node_path_.join)(root, merger.path),
            files: paths,
            output,
            data: format === 'json' || format === 'jsonl' ? format : 'text',
            answer: (0,external_node_path_.join)(dir, 'answer.json'),
        };
        await (0,promises_.writeFile)((0,external_node_path_.join)(dir, 'request.json'), JSON.stringify(request));
        const limits = at.limits ?? usualLimits;
        const time = given ?? limits.time;
        const end = await (0,child/* runChild */.w$)({
            node: at.node,
            program: childProgram,
            argument: (0,external_node_path_.join)(dir, 'request.json'),
            cwd: root,
            env: environment(at.host.env, dir),
            readable: [root, dir],
            writable: dir,
            limits: { ...limits, time },
        });
        // Paths of ours say nothing to anybody.
        const named = (text) => paths
            .reduce((words, path, at) => words.replaceAll(path, files[at]?.name ?? ''), text)
            .replaceAll((0,external_node_path_.join)(root, '/'), '');
        const printed = named(end.printed)
            .split('\n')
            .filter((line) => line.trim() !== '');
        const failed = await failureOf(end, request.answer, root, limits, time);
        const ended = failed ?? (await written(output, merger));
        if ('bytes' in ended)
            return { ...ended, printed };
        const failure = oneLine(named(ended.failure));
        if (!ended.isLoaded)
            throw new error/* UserError */.y(`merger: ${(0,visible/* visible */.R)(merger.path)} cannot be used: ${failure}.`);
        return { ...ended, failure, printed };
    }
    finally {
        await (0,promises_.rm)(dir, { recursive: true, force: true, maxRetries: 5 });
    }
}
/** What it wrote, where that is what the output's name says. */
async function written(file, merger) {
    const found = await plain_file_readPlainFile(file, largest_file/* largestFile */.N);
    if ('bytes' in found) {
        const problem = await problemOfOutput(merger.output, found.bytes);
        return problem === undefined
            ? found
            : { failure: `what it wrote cannot be read: ${problem}`, isLoaded: true, canBlame: true };
    }
    return {
        failure: found.isMissing
            ? 'it wrote nothing to outputFile, the second argument of mergeSegments'
            : `what it wrote ${found.problem}`,
        isLoaded: true,
        canBlame: found.isMissing || found.isTooLarge === true,
        ...(found.isTooLarge && { limit: 'size' }),
    };
}
async function layOut(dir, files) {
    const paths = [];
    for (const [at, { path, bytes }] of files.entries()) {
        const folder = (0,external_node_path_.join)(dir, 'files', String(at).padStart(5, '0'));
        await (0,promises_.mkdir)(folder, { recursive: true });
        const file = (0,external_node_path_.join)(folder, fileName(path));
        await (0,promises_.writeFile)(file, bytes);
        paths.push(file);
    }
    return paths;
}
/** A path's last part, where it can be the name of a file on any system. */
function fileName(path) {
    const name = (0,external_node_path_.basename)(path);
    if (/^[\p{L}\p{N}_.@+()~ -]{1,100}(?<![. ])$/u.test(name) && !name.startsWith('.'))
        return name;
    return `segment${/\.[a-z0-9]{1,10}$/i.exec(name)?.[0] ?? ''}`;
}
/** Nothing of ours: no token, no proxy, no option of node's. */
function environment(env, dir) {
    // The first is what Windows cannot start a program without, the second how a runner finds what a job left running.
    const kept = ['SystemRoot', 'RUNNER_TRACKING_ID'].flatMap((name) => {
        const value = env[name];
        return value === undefined ? [] : [[name, value]];
    });
    return { ...Object.fromEntries(kept), HOME: dir, TMPDIR: dir, TEMP: dir, LANG: 'C.UTF-8', TZ: 'UTC' };
}
function oneLine(text) {
    return (0,visible/* shorten */.m)((0,visible/* visible */.R)(text.replace(/\s*\n\s*/g, ' ')), 500);
}

;// CONCATENATED MODULE: ./src/segments/merger/merge-by.js







/** What is known of a job's merger from its runs so far. */
class Experience {
    patience;
    /** Why segments were left out with which the merger comes to a limit, by what they are. */
    culprits = new Map();
    constructor(limits = usualLimits) {
        this.patience = new Patience(limits);
    }
}
/**
 * Runs a merger on the origin, where there is one, and then the segments in the order of their ids. Where it fails, new
 * ones are left out by halves until the one is found with which it does. Where it comes to a limit that may be the fault of
 * all of them: only with whom alone it does, too, is to blame.
 * @param root a folder that holds what base holds.
 * @throws {UserError} where the merger fails whatever the segments, or nobody can be found in time.
 */
async function mergeBy({ merger: path, output }, at, root, origin, segments, { patience, culprits }) {
    for (const one of segments) {
        const known = one.isNew ? culprits.get(contentOf(one)) : undefined;
        if (known !== undefined)
            return { problem: known, segments: [one.id] };
    }
    const before = origin ? [{ path: output, name: output, bytes: origin }] : [];
    const merger = `merger ${(0,visible/* visible */.R)(path)}`;
    let told;
    const run = async (some, times) => {
        const files = [...before, ...some];
        // Without any file there is nothing to ask it.
        if (files.length === 0)
            return { bytes: Buffer.alloc(0), printed: [] };
        const time = patience.next(times);
        if (time === undefined)
            throw notFound(merger, told, 'in the time that there is for it');
        const ran = await runMerger(at, { root, path, output }, files, time);
        if ('failure' in ran && (ran.limit === 'time' || ran.limit === 'memory'))
            patience.shorten();
        return ran;
    };
    for (;;) {
        const ran = await run(segments);
        // What it prints while somebody to blame is looked for would be the same again and again.
        if (!told)
            for (const line of ran.printed)
                at.host.log.info(`merger: ${line}`);
        if ('bytes' in ran)
            return ran;
        if (!ran.canBlame)
            throw new error/* UserError */.y(`merger: ${(0,visible/* visible */.R)(path)} failed: ${ran.failure}.`);
        told ??= ran;
        const { blamed, failed } = await firstFailing(segments, ran, run);
        if (blamed && !failed.limit)
            return blame(blamed, `The ${merger} fails with this segment, and not without it: ${failed.failure}`);
        const alone = blamed && (await run((0,with_only/* withOnly */.j)(segments, new Set([blamed])), 3));
        if (blamed && alone && 'failure' in alone) {
            const problem = `The ${merger} fails with this segment alone, and not without it: ${alone.failure}`;
            culprits.set(contentOf(blamed), problem);
            return blame(blamed, problem);
        }
        if (failed.limit !== 'time') {
            if (blamed)
                throw notFound(merger, failed, 'because it fails with none of them alone');
            return { problem: `the ${merger} failed: ${failed.failure}`, segments: [] };
        }
        // The time of a try may have been too short for what there is.
        patience.lengthen();
    }
}
/** The first of the new segments with which the merger fails, and how; none where it does without any of them. */
async function firstFailing(segments, ran, run) {
    const arrivals = segments.filter(({ isNew }) => isNew);
    const { at, failure } = await (0,culprit/* findCulprit */.V)(arrivals, ran, async (some) => {
        const again = await run((0,with_only/* withOnly */.j)(segments, new Set(some)));
        return 'bytes' in again ? undefined : again;
    });
    return { blamed: at === undefined ? undefined : arrivals[at], failed: failure };
}
function blame({ id }, problem) {
    return { problem, segments: [id] };
}
function notFound(merger, failed, why) {
    return new error/* UserError */.y(`The ${merger} failed: ${failed?.failure ?? ''}. Which of the new segments is the reason was looked for by leaving them out by halves, and not found, ${why}: mend the merger, or take branches out of the job until it ends.`);
}
/** A state of a segment, whichever branch brings it. */
function contentOf({ id, bytes }) {
    return JSON.stringify([id, digestOf(bytes)]);
}

;// CONCATENATED MODULE: ./src/segments/merger/combine-by-merger.js






/**
 * The segments of a job with a merger: files of every format that is known, whose ids are read and which have to be
 * good, and files that end as the output does, of which only the merger knows more.
 */
function mergerSegments({ output, }) {
    return {
        canRead: (path) => (0,values_format/* formatOf */.b)(path) !== undefined || (0,external_node_path_.extname)(path) === (0,external_node_path_.extname)(output),
        async identify({ path, name, bytes }) {
            const format = (0,values_format/* formatOf */.b)(path);
            if (format === undefined)
                return {};
            try {
                const id = (0,value/* idOf */.T)(await (0,read/* read */.L)({ name, format, bytes }));
                return id === undefined ? {} : { id };
            }
            catch (error) {
                if (error instanceof problem/* ValueProblem */.bx)
                    return { problem: error.message };
                throw error;
            }
        },
    };
}
/**
 * Merges segments by a module of base.
 * @param rootAt a folder that holds what base holds at a commit, with the merger in it.
 */
function combineByMerger(job, at, rootAt) {
    const experience = new Experience(at.limits);
    return {
        ...mergerSegments(job),
        async combine(origin, segments, { base }) {
            const merged = await mergeBy(job, at, await rootAt(base.sha), origin, segments, experience);
            return 'bytes' in merged ? { chunks: [merged.bytes] } : merged;
        },
    };
}


/***/ }),

/***/ 9864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V6: () => (/* binding */ ownRefs),
/* harmony export */   hj: () => (/* binding */ proposalBranch),
/* harmony export */   rU: () => (/* binding */ ownBranches)
/* harmony export */ });
/** No branch below it contributes to any job. */
const ownBranches = 'parallel-claude/';
/** The refs of the job `name`, for the branch `base`. */
function ownRefs(job) {
    const place = placeOf(job);
    return {
        proposal: `refs/heads/${proposalBranch(job)}`,
        kept: `refs/parallel-claude/kept/${place}`,
        dispatched: `refs/parallel-claude/dispatched/${place}`,
    };
}
/** The branch of a job's proposal, as people and GitHub call it. */
function proposalBranch(job) {
    return `${ownBranches}segments/${placeOf(job)}`;
}
function placeOf({ base, name }) {
    return `${base}/${component(name)}`;
}
/** A name as one part of a ref: `..`, and `.lock` or a dot at the end, may not stand there (git-check-ref-format). */
function component(name) {
    const plain = name.replace(/[^A-Za-z0-9._-]/gu, encode);
    return /\.\.|^\.|\.$|\.lock$/.test(plain) ? plain.replaceAll('.', encode) : plain;
}
function encode(character) {
    return Buffer.from(character).toString('hex').replace(/../g, '%$&');
}


/***/ }),

/***/ 5610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ readSchema)
});

// EXTERNAL MODULE: ./src/config/error.js
var config_error = __webpack_require__(2359);
// EXTERNAL MODULE: ./src/report/visible.js
var visible = __webpack_require__(2955);
// EXTERNAL MODULE: ./src/segments/values/format.js
var format = __webpack_require__(3445);
// EXTERNAL MODULE: ./src/segments/values/problem.js
var problem = __webpack_require__(6763);
// EXTERNAL MODULE: ./src/segments/values/read.js
var read = __webpack_require__(2102);
// EXTERNAL MODULE: ./src/segments/values/value.js
var values_value = __webpack_require__(7250);
;// CONCATENATED MODULE: ./src/segments/schema/plain-value.js
/**
 * A document as JavaScript has it, for a validator: what JSON.parse would make of it, whatever the format. A number becomes
 * the nearest one that JavaScript has.
 * @throws {RangeError} where YAML is nested too deeply.
 */
function plainValue({ format, bytes, root }) {
    // Seven times as fast as going through it, and for any depth.
    const parsed = ({ start, end }) => JSON.parse(bytes.toString('utf8', start, end));
    switch (format) {
        case 'json':
            return parsed(root);
        case 'jsonl':
            return Array.from(root.document.items(root), parsed);
        case 'yaml':
        case 'csv':
            return plain(root);
    }
}
function plain(value) {
    const { document, kind } = value;
    switch (kind) {
        case 'object': {
            // Assigned one by one, a key __proto__ would change what the object is.
            const entries = Array.from(document.members(value), (one) => [
                document.text(one.key),
                plain(one.value),
            ]);
            return Object.fromEntries(entries);
        }
        case 'array':
            return Array.from(document.items(value), plain);
        case 'string':
            return document.text(value);
        case 'number':
            return numberOf(document.text(value));
        case 'boolean':
            return document.text(value) === 'true';
        case 'null':
            return null;
    }
}
/** YAML also writes infinity and what is no number. */
function numberOf(text) {
    const infinite = /^([-+]?)\.inf$/i.exec(text);
    if (infinite)
        return infinite[1] === '-' ? -Infinity : Infinity;
    return Number(text);
}

// EXTERNAL MODULE: external "node:vm"
var external_node_vm_ = __webpack_require__(714);
;// CONCATENATED MODULE: ./src/segments/schema/time-limit.js

const context = (0,external_node_vm_.createContext)({});
const script = new external_node_vm_.Script('run()');
/**
 * What `run` returns; a pattern that backtracks without end is stopped too.
 * @param milliseconds a positive whole number.
 * @throws {TookTooLong} Whatever `run` throws.
 */
function within(milliseconds, run) {
    const answer = [];
    context.run = () => {
        answer.push(run());
    };
    try {
        script.runInContext(context, { timeout: milliseconds });
    }
    catch (error) {
        if (error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')
            throw new TookTooLong();
        throw error;
    }
    finally {
        delete context.run;
    }
    return answer[0];
}
class TookTooLong extends Error {
}

// EXTERNAL MODULE: ./src/config/nearest.js
var nearest = __webpack_require__(343);
;// CONCATENATED MODULE: ./src/segments/schema/locate.js


const mostSteps = 20;
/** Where a JSON Pointer (RFC 6901) leads in a document; as far as it goes, where it does not lead to the end. */
function locate({ root }, pointer) {
    const keys = pointer
        .split('/')
        .slice(1)
        .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
    let value = root;
    const steps = [];
    for (const key of keys) {
        const next = value.kind === 'array' ? itemAt(value, Number(key)) : (0,values_value/* memberOf */.C)(value, key)?.value;
        if (next === undefined)
            break;
        steps.push(value.kind === 'array' ? `[${key}]` : stepTo(key));
        value = next;
    }
    const rest = steps.length - mostSteps;
    const path = `$${steps.slice(0, mostSteps).join('')}`;
    return { value, path: rest > 0 ? `${path} and ${rest} steps deeper` : path };
}
function itemAt(array, index) {
    let at = 0;
    for (const item of array.document.items(array))
        if (at++ === index)
            return item;
    return undefined;
}
function stepTo(key) {
    return /^[\p{L}_][\p{L}\p{N}_-]*$/u.test(key) ? `.${(0,problem/* quoted */.TL)(key)}` : `[${(0,problem/* quoted */.TL)(JSON.stringify(key))}]`;
}

;// CONCATENATED MODULE: ./src/segments/schema/words.js





const mostPlaces = 3;
const mostAllowed = 10;
/**
 * What a validator found, as half sentences: the first places, each with what is wrong there and what is allowed.
 * @param isFile whether somebody can look it up by line and column.
 */
function wordsFor(document, errors, { isFile }) {
    const places = new Map();
    for (const error of errors) {
        const at = `${error.instancePath}\n${keyOf(error) ?? ''}`;
        const known = places.get(at);
        if (known)
            known.push(error);
        else
            places.set(at, [error]);
    }
    const shown = [...places.values()].slice(0, mostPlaces).map((some) => atOnePlace(document, some, isFile));
    const left = places.size - shown.length;
    return [...shown, ...(left > 0 ? [`and ${left} more`] : [])].join('; ');
}
function atOnePlace(document, errors, isFile) {
    const [first] = errors;
    const { value, path } = locate(document, first?.instancePath ?? '');
    const key = first && keyOf(first);
    const member = key === undefined ? undefined : (0,values_value/* memberOf */.C)(value, key);
    const place = isFile ? `${(0,problem/* wordsOf */.Z9)((0,problem/* placeOf */.$t)(document, (member?.key ?? value).start))}: ` : '';
    const wrong = [...new Set(errors.map(wrongOf))].join(', ');
    const hint = !isFile && errors.some(asksForId) ? idHint : '';
    return `${place}${path} ${wrong}${member ? '' : shown(value)}${hint}`;
}
const idHint = ", but a segment's own id is no part of the output: the schema must not require it";
function asksForId({ instancePath, keyword, params }) {
    return instancePath === '' && keyword === 'required' && params['missingProperty'] === 'id';
}
/** The key that an error is about, where it is not about the whole object. */
function keyOf({ params, propertyName }) {
    if (propertyName !== undefined)
        return propertyName;
    for (const name of ['additionalProperty', 'unevaluatedProperty', 'propertyName'])
        if (typeof params[name] === 'string')
            return params[name];
    return undefined;
}
function wrongOf(error) {
    const key = keyOf(error);
    switch (error.keyword) {
        case 'enum':
            return `must be one of ${allowed(error.schema)}`;
        case 'const':
            return `must be ${written(error.schema)}`;
        case 'additionalProperties':
        case 'unevaluatedProperties':
            return `must not have the key ${written(key)}${meant(error, key)}`;
        case 'propertyNames':
            return `must not have a key such as ${written(key)}`;
        case 'false schema':
            return 'must not be there';
        default:
            return (0,visible/* shorten */.m)((0,visible/* visible */.R)(error.message ?? `does not meet "${error.keyword}"`), 200);
    }
}
function meant({ parentSchema }, key = '') {
    const { properties = {} } = (parentSchema ?? {});
    const known = (0,nearest/* nearest */.p)(key, Object.keys(properties));
    return known === undefined ? '' : `, did you mean ${written(known)}?`;
}
function allowed(values) {
    const left = values.length - mostAllowed;
    return [...values.slice(0, mostAllowed).map(written), ...(left > 0 ? [`${left} more`] : [])].join(', ');
}
const written = (value) => (0,problem/* quoted */.TL)(JSON.stringify(value));
/** What stands there, where it is short enough to be said. */
function shown({ document, kind, start, end }) {
    if (kind === 'object' || kind === 'array')
        return '';
    return `, and is ${(0,problem/* quoted */.TL)(document.bytes.toString('utf8', start, Math.min(end, start + 300)))}`;
}

;// CONCATENATED MODULE: ./src/segments/schema/schema.js





/** Where every problem is looked for; of a larger document the first is enough. Bytes. */
const smallEnough = 1 << 20;
// Of what it was at first.
const leastPatience = 1 / 40;
/** A JSON Schema that documents are held against. */
class Schema {
    name;
    findFirst;
    findAll;
    limit;
    /** Less after each document that took longer, so that many cannot hold up a run. */
    #patience = 1;
    constructor(
    /** Its path. */
    name, findFirst, 
    /** Made when it is needed first. */
    findAll, 
    /** How long a document may take: milliseconds, and as many more for each megabyte. */
    limit) {
        this.name = name;
        this.findFirst = findFirst;
        this.findAll = findAll;
        this.limit = limit;
    }
    /**
     * Why a document does not meet the schema, as a sentence with places and what is allowed there; undefined where it
     * does.
     * @param isFile whether somebody can look places up by line and column.
     */
    problemIn(document, { isFile }) {
        const milliseconds = Math.ceil(this.limit * this.#patience * (1 + document.bytes.length / smallEnough));
        const errorsOf = (validate, value) => within(milliseconds, () => (validate(value) ? [] : (validate.errors ?? [])));
        const told = (what) => `${isFile ? `${(0,problem/* wordsOf */.Z9)((0,problem/* placeOf */.$t)(document, 0))}: ` : ''}${what}`;
        try {
            const value = plainValue(document);
            let errors = errorsOf(this.findFirst, value);
            if (errors.length === 0)
                return undefined;
            if (document.bytes.length <= smallEnough)
                errors = errorsOf(this.findAll(), value);
            return `${wordsFor(document, errors, { isFile })} (${(0,visible/* visible */.R)(this.name)}).`;
        }
        catch (error) {
            if (error instanceof RangeError)
                return told(`its values are nested too deeply to be held against ${(0,visible/* visible */.R)(this.name)}, or that refers to itself without end.`);
            if (!(error instanceof TookTooLong))
                throw error;
            this.#patience = Math.max(leastPatience, this.#patience / 2);
            return told(`to hold it against ${(0,visible/* visible */.R)(this.name)} took longer than ${milliseconds / 1000} s; a pattern there may take exponential time, such as (a+)+.`);
        }
    }
}

;// CONCATENATED MODULE: ./src/segments/schema/read-schema.js










/** Milliseconds. */
const patience = 10_000;
/**
 * A schema from its file, JSON or YAML: of draft 2020-12, unless its `$schema` says draft-07. Nothing is fetched.
 * @param name its path.
 * @param limit how long a document may take: milliseconds, and as many more for each megabyte.
 * @throws {UserError} where it is none, saying where.
 */
async function readSchema(name, bytes, limit = patience) {
    const document = await documentOf(name, bytes);
    const { drafts, validatorOf } = await Promise.all(/* import() */[__webpack_require__.e(457), __webpack_require__.e(892)]).then(__webpack_require__.bind(__webpack_require__, 2892));
    const draft = draftOf(document, Object.keys(drafts));
    const Draft = drafts[draft];
    if (!Draft)
        throw new Error(`no validator of ${draft}`);
    try {
        return within(patience, () => {
            const schema = plainValue(document);
            const findFirst = validatorOf(Draft, { allErrors: false });
            check(findFirst, document, schema);
            const first = findFirst.compile(schema);
            // What refers to itself does so for any value.
            void first(null);
            let all;
            const findAll = () => (all ??= validatorOf(Draft, { allErrors: true }).compile(schema));
            return new Schema(name, first, findAll, limit);
        });
    }
    catch (error) {
        if (error instanceof config_error/* UserError */.y)
            throw error;
        throw why(document, error);
    }
}
async function documentOf(name, bytes) {
    try {
        return await (0,read/* read */.L)({ name, format: (0,format/* formatOf */.b)(name) === 'yaml' ? 'yaml' : 'json', bytes });
    }
    catch (error) {
        if (error instanceof problem/* ValueProblem */.bx)
            throw new config_error/* UserError */.y(`schema: ${error.message}.`);
        throw error;
    }
}
function draftOf(document, known) {
    const [latest = ''] = known;
    const { root } = document;
    const said = root.kind === 'object' ? (0,values_value/* memberOf */.C)(root, '$schema')?.value : undefined;
    if (!said)
        return latest;
    const found = known.find((draft) => draft === document.text(said).replace(/#$/, ''));
    if (found === undefined)
        throw bad(document, said, `"$schema" is ${(0,problem/* quoted */.TL)(document.text(said))}; understood are ${known.join(' and ')}`);
    return found;
}
/** The schema against the schema of schemas. */
function check(ajv, document, schema) {
    if (ajv.validateSchema(schema) !== true)
        throw new config_error/* UserError */.y(`schema: ${wordsFor(document, ajv.errors ?? [], { isFile: true })}.`);
}
/** A fault that shows only when the schema is put to use. */
function why(document, error) {
    const { root } = document;
    if (error instanceof TookTooLong)
        return bad(document, root, `to read it took longer than ${patience / 1000} s; make it smaller`);
    if (error instanceof RangeError)
        return bad(document, root, 'it refers to itself without end, or is nested too deeply');
    const { missingRef, message } = error;
    if (missingRef === undefined) {
        const pattern = firstText(root, 'pattern', (text) => message.includes(`/${text}/`));
        return bad(document, pattern ?? root, (0,visible/* visible */.R)(message));
    }
    return bad(document, firstText(root, '$ref', (text) => missingRef.endsWith(text)) ?? root, `"$ref" leads to ${(0,problem/* quoted */.TL)(missingRef)}, which is not in this file, and nothing is fetched: write it under "$defs" and refer to it there`);
}
/** The text under such a key, anywhere in a document, that is the one that is looked for. */
function firstText(root, key, isIt) {
    const { document } = root;
    const open = [root];
    for (let value = open.pop(); value; value = open.pop()) {
        if (value.kind === 'array')
            for (const item of document.items(value))
                open.push(item);
        if (value.kind !== 'object')
            continue;
        for (const member of document.members(value)) {
            const isText = member.value.kind === 'string' && document.text(member.key) === key;
            if (isText && isIt(document.text(member.value)))
                return member.value;
            open.push(member.value);
        }
    }
    return undefined;
}
function bad(document, value, what) {
    return new config_error/* UserError */.y(`schema: ${(0,problem/* wordsOf */.Z9)((0,problem/* placeOf */.$t)(document, value.start))}: ${what}.`);
}


/***/ }),

/***/ 6727:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ withSchema)
});

// EXTERNAL MODULE: ./src/config/error.js
var error = __webpack_require__(2359);
// EXTERNAL MODULE: ./src/report/visible.js
var visible = __webpack_require__(2955);
// EXTERNAL MODULE: ./src/segments/largest-file.js
var largest_file = __webpack_require__(2552);
// EXTERNAL MODULE: ./src/segments/values/format.js
var values_format = __webpack_require__(3445);
// EXTERNAL MODULE: ./src/segments/values/problem.js
var problem = __webpack_require__(6763);
// EXTERNAL MODULE: ./src/segments/values/read.js
var read = __webpack_require__(2102);
// EXTERNAL MODULE: ./src/segments/with-only.js
var with_only = __webpack_require__(3664);
;// CONCATENATED MODULE: ./src/segments/schema/blame.js

const nobody = 'Mend the output on base, or the schema.';
const tooMany = 'Many of the new segments would have to go before it does: mend them, or the schema.';
// Each costs as many merges as the number of new segments has binary digits.
const mostCulprits = 5;
/**
 * Which few of the new segments keep the output from meeting the schema, each of which meets it by itself: in the order
 * of their ids the first with which it no longer does, and so on until it does without them. None where that is so
 * without any of them, or where more than a few would have to go: then it is not one segment's fault.
 * @param segments with which it does not.
 */
async function blame(attempt, origin, segments, broken) {
    const old = (0,with_only/* withOnly */.j)(segments, new Set());
    const later = [];
    const whyBroken = async (some) => {
        const tried = await attempt(origin, (0,with_only/* withOnly */.j)(segments, new Set(some)));
        if ('later' in tried)
            later.push(tried.later);
        return 'broken' in tried ? tried.broken : undefined;
    };
    let rest = segments.filter(({ isNew }) => isNew);
    // Up to here, all is well. Where base has nothing yet, that is one segment, which alone is no more than it was.
    let low = old.length > 0 || origin ? 0 : 1;
    const before = await whyBroken(rest.slice(0, low));
    if (before !== undefined)
        return { problem: `${before} ${nobody}`, segments: [] };
    const culprits = [];
    for (let why = broken; why !== undefined; why = await whyBroken(rest)) {
        if (culprits.length === mostCulprits)
            return { problem: `${broken} ${tooMany}`, segments: [] };
        let high = rest.length;
        while (high - low > 1) {
            const middle = (low + high) >> 1;
            const found = await whyBroken(rest.slice(0, middle));
            if (found === undefined)
                low = middle;
            else
                [high, why] = [middle, found];
        }
        const segment = rest[high - 1];
        if (!segment)
            break;
        culprits.push({ segment, why });
        rest = rest.filter((one) => one !== segment);
    }
    // What was merged elsewhere cannot be merged again with fewer.
    if (later.length > 0)
        return { problem: broken, segments: [] };
    return {
        problem: culprits
            .map(({ segment, why }) => `With ${segment.name} the output does not meet the schema: ${why}`)
            .join(' '),
        segments: culprits.map(({ segment }) => segment.id),
    };
}

;// CONCATENATED MODULE: ./src/segments/schema/with-schema.js







/**
 * A combiner that holds each segment and the output against a schema, too.
 * @throws {UserError} for an output of no format that is known.
 */
function withSchema(combiner, schema, output) {
    const outputFormat = (0,values_format/* formatOf */.b)(output);
    if (outputFormat === undefined)
        throw new error/* UserError */.y(`schema: ${(0,visible/* visible */.R)(output)} is of no format that can be held against a schema; its name ends in one of ${values_format/* endings */.V}, or leave the schema out.`);
    const attemptOn = (snapshot) => async (origin, segments) => {
        const combined = await combiner.combine(origin, segments, snapshot);
        if (!('chunks' in combined))
            return combined;
        const chunks = await upTo(largest_file/* largestFile */.N, combined.chunks);
        const broken = await problemOfOutput(schema, output, outputFormat, chunks);
        return broken === undefined ? { chunks } : { broken };
    };
    return {
        canRead: (path) => combiner.canRead(path),
        async identify(file) {
            const identity = await combiner.identify(file);
            return 'problem' in identity ? identity : ((await problemOf(schema, file)) ?? identity);
        },
        async combine(origin, segments, snapshot) {
            const attempt = attemptOn(snapshot);
            const tried = await attempt(origin, segments);
            return 'broken' in tried ? blame(attempt, origin, segments, tried.broken) : tried;
        },
    };
}
async function problemOf(schema, { path, name, bytes }) {
    const format = (0,values_format/* formatOf */.b)(path);
    if (format === undefined)
        return { problem: `${name} is of no format that can be held against ${(0,visible/* visible */.R)(schema.name)}.` };
    const document = await (0,read/* read */.L)({ name, format, bytes });
    const problem = schema.problemIn(document, { isFile: true });
    return problem === undefined ? undefined : { problem };
}
async function problemOfOutput(schema, output, format, chunks) {
    const bytes = Buffer.concat(chunks);
    // It is refused for its size.
    if (bytes.length > largest_file/* largestFile */.N)
        return undefined;
    try {
        const document = await (0,read/* read */.L)({ name: output, format, bytes });
        return schema.problemIn(document, { isFile: false });
    }
    catch (error) {
        if (error instanceof problem/* ValueProblem */.bx)
            return error.message;
        throw error;
    }
}
/** All chunks; or more of them than `most` bytes, but not many more. */
async function upTo(most, chunks) {
    const taken = [];
    let bytes = 0;
    for await (const chunk of chunks) {
        taken.push(chunk);
        bytes += chunk.length;
        if (bytes > most)
            break;
    }
    return taken;
}


/***/ }),

/***/ 3948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KT: () => (/* binding */ namelessJob),
/* harmony export */   pc: () => (/* binding */ saidNothing),
/* harmony export */   sQ: () => (/* binding */ settleJobs)
/* harmony export */ });
/* harmony import */ var _config_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(917);
/* harmony import */ var _config_error_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2359);
/* harmony import */ var _config_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7240);
/* harmony import */ var _config_nearest_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(343);
/* harmony import */ var _config_schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9994);
/* harmony import */ var _report_visible_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2955);
/* harmony import */ var _dispatch_target_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5393);
/* harmony import */ var _job_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5782);
/* harmony import */ var _values_format_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3445);









/** Where nothing can be said but in the config. */
const saidNothing = {
    names: [],
    pattern: [],
    output: '',
    stagingDir: '',
    minBranches: '',
    maxWait: '',
    expect: [],
    autoDelete: '',
    strategy: [],
    merger: '',
    onBadSegment: '',
    schema: '',
    mode: '',
    dispatch: '',
    sign: '',
    commitMessage: '',
};
/** The name of a job that the config does not name. */
const namelessJob = 'segments';
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
            throw new _config_error_js__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .y(`segments: ${other} and ${name} have the same output, ${(0,_report_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .R)(output)}; give each its own.`);
        outputs.set(output, name);
    }
    // What is given by hand for an output of the config is that job, run with other settings.
    const isOfThisRun = (one) => jobs.some(({ name, output }) => (isDescribed(said) ? output === one.output : name === one.name));
    const others = config.segments
        .map((job) => settleJob(saidNothing, job, base, dryRun))
        .filter((one) => !isOfThisRun(one));
    const all = [...jobs, ...others];
    const rivals = sharing(all);
    if (rivals)
        throw new _config_error_js__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .y(`segments: ${rivals[0].name} and ${rivals[1].name} may take the same files, and what one has merged and deleted the other would never see; give each a staging-dir of its own, or a pattern that begins differently.`);
    return jobs.map((job) => (hasNeighbour(job, all) ? { ...job, sharesStaging: true } : job));
}
/** Whether another job, of this run or of the config, has the same staging folder, or one within the other. */
function hasNeighbour(job, all) {
    return all.some((one) => one !== job && isNested(job.stagingDir, one.stagingDir));
}
/** A staging folder with its slash. */
function folder(named) {
    return (named ?? 'staging').replace(/\/*$/, '/');
}
function isNested(one, other) {
    return one.startsWith(other) || other.startsWith(one);
}
/** Two jobs that may take the same file of the same branch. */
function sharing(jobs) {
    for (const [at, one] of jobs.entries()) {
        const other = jobs.slice(at + 1).find((other) => mayShare(one, other));
        if (other)
            return [one, other];
    }
    return undefined;
}
function mayShare(one, other) {
    // A merger may take files of any format.
    const isAlike = one.merger !== undefined || other.merger !== undefined || (0,_values_format_js__WEBPACK_IMPORTED_MODULE_6__/* .formatOf */ .b)(one.output) === (0,_values_format_js__WEBPACK_IMPORTED_MODULE_6__/* .formatOf */ .b)(other.output);
    const beginAlike = beginnings(one).some((a) => beginnings(other).some((b) => a.startsWith(b) || b.startsWith(a)));
    return isNested(one.stagingDir, other.stagingDir) && isAlike && beginAlike;
}
/** What every name that one of the patterns matches begins with. */
function beginnings({ branches }) {
    return branches.filter((glob) => !glob.startsWith('!')).map((glob) => glob.replace(/[*?[{(\\+@!].*$/s, ''));
}
/** Whether the call itself says what a job takes, or makes. */
function isDescribed({ pattern, output }) {
    return pattern.length > 0 || output !== '';
}
function chosen(said, { segments }) {
    if (isDescribed(said) && said.names.length > 0)
        throw new _config_error_js__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .y('name picks jobs of the config, pattern and output describe another one; give either the one or the others.');
    if (said.names.length > 0)
        return said.names.map((name) => named(name, segments));
    // Without any config the founding document's own defaults make a job.
    if (!isDescribed(said) && segments.length > 0)
        return segments;
    // Two outputs must not share the branch of their pull requests.
    return [{ name: said.output.replace(/[^A-Za-z0-9._-]+/g, '-').slice(-100) || namelessJob }];
}
function named(name, segments) {
    const found = segments.find((job) => job.name === name);
    if (found)
        return found;
    const known = segments.map((job) => job.name);
    const meant = (0,_config_nearest_js__WEBPACK_IMPORTED_MODULE_8__/* .nearest */ .p)(name, known);
    const there = known.length === 0 ? 'it has none' : `it has ${known.join(', ')}`;
    throw new _config_error_js__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .y(`name: there is no job "${(0,_report_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .R)(name)}" under segments: in the config; ${there}${meant === undefined ? '' : `; did you mean ${meant}?`}`);
}
function settleJob(said, job, base, dryRun) {
    const expect = said.expect.length > 0 ? said.expect : (job.expect ?? []);
    const maxWait = said.maxWait ? (0,_config_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E9)(said.maxWait, 'max-wait') : job.maxWait;
    const message = said.commitMessage || job.commitMessage;
    const merger = mergerOf(said, job);
    const dispatch = said.dispatch || job.dispatch;
    const schema = said.schema || job.schema;
    return {
        name: job.name,
        base,
        branches: said.pattern.length > 0 ? said.pattern : (job.pattern ?? ['claude/segment-*']),
        stagingDir: folder(said.stagingDir || job.stagingDir),
        output: said.output || (job.output ?? 'merged_output.json'),
        ...(schema !== undefined && { schema }),
        minBranches: said.minBranches
            ? (0,_config_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .parseInteger */ .cG)('min-branches', said.minBranches, { min: 1, max: 100_000 })
            : (job.minBranches ?? 1),
        ...(expect.length > 0 && { expect: expected(expect) }),
        ...(maxWait !== undefined && { maxWait }),
        autoDelete: said.autoDelete ? (0,_config_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .parseBoolean */ .yG)('auto-delete', said.autoDelete) : (job.autoDelete ?? false),
        onBadSegment: said.onBadSegment
            ? (0,_config_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .parseChoice */ .HU)('on-bad-segment', said.onBadSegment, _config_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .badSegmentChoices */ .tv)
            : (job.onBadSegment ?? 'quarantine'),
        mode: said.mode ? (0,_config_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .parseChoice */ .HU)('mode', said.mode, _config_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .publishModes */ .GK) : (job.mode ?? 'auto'),
        ...(dispatch !== undefined && { dispatch: (0,_dispatch_target_js__WEBPACK_IMPORTED_MODULE_4__/* .parseDispatch */ .C)(dispatch) }),
        sign: said.sign ? (0,_config_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .parseBoolean */ .yG)('sign', said.sign) : (job.sign ?? false),
        dryRun,
        ...(message !== undefined && { message }),
        author: _job_js__WEBPACK_IMPORTED_MODULE_5__/* .defaultAuthor */ .VY,
        merge: said.strategy.length > 0 ? said.strategy.map(strategyLine) : (job.merge ?? []),
        order: job.order ?? [],
        ...(job.indent !== undefined && { indent: job.indent }),
        ...(merger !== undefined && { merger }),
    };
}
function mergerOf(said, job) {
    if (said.merger !== '' && said.strategy.length > 0)
        throw new _config_error_js__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .y('merger merges in place of strategy; give either the one or the other.');
    const idle = ['merge', 'order', 'indent'].find((key) => job[key] !== undefined);
    if (job.merger !== undefined && idle !== undefined)
        throw new _config_error_js__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .y(`segments.${job.name}: ${idle} means nothing beside merger; leave one of them out.`);
    // What is said here counts before the config.
    const merger = said.merger || (said.strategy.length > 0 ? undefined : job.merger);
    if (merger !== undefined)
        (0,_job_js__WEBPACK_IMPORTED_MODULE_5__/* .checkPath */ .Cg)('merger', merger);
    return merger;
}
/** The ids themselves, or `file:` and the path on base of a list of them. */
function expected(entries) {
    const [first = ''] = entries;
    if (!entries.some((entry) => entry.startsWith('file:')))
        return { ids: entries };
    if (entries.length === 1)
        return { manifest: first.slice('file:'.length).trim() };
    throw new _config_error_js__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .y('expect: file:PATH stands alone; put all ids into that file, or name them all here.');
}
/** `$.items: unique-by(id)`: no strategy holds a colon, but a path may. */
function strategyLine(line) {
    const colon = line.lastIndexOf(':');
    return colon < 0 ? ['$', line.trim()] : [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
}


/***/ }),

/***/ 5687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ CsvDocument)
});

// EXTERNAL MODULE: ./src/segments/values/problem.js
var problem = __webpack_require__(6763);
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

/***/ 3445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ endings),
/* harmony export */   b: () => (/* binding */ formatOf)
/* harmony export */ });
const byEnding = {
    '.json': 'json',
    '.jsonl': 'jsonl',
    '.ndjson': 'jsonl',
    '.yaml': 'yaml',
    '.yml': 'yaml',
    '.csv': 'csv',
};
/** The endings that stand for a format, in words. */
const endings = Object.keys(byEnding).join(', ');
/** The format that a path's ending stands for, in any case of letters; undefined for any other ending. */
function formatOf(path) {
    const ending = /\.[a-z]+$/i.exec(path)?.[0].toLowerCase();
    // A Map-like look-up: `.constructor` is no ending.
    return ending !== undefined && Object.hasOwn(byEnding, ending) ? byEnding[ending] : undefined;
}


/***/ }),

/***/ 1498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ld: () => (/* binding */ closeBracket),
/* harmony export */   Ov: () => (/* binding */ wordEnd),
/* harmony export */   QG: () => (/* binding */ closeBrace),
/* harmony export */   R3: () => (/* binding */ backslash),
/* harmony export */   VS: () => (/* binding */ stringEnd),
/* harmony export */   X5: () => (/* binding */ containerEnd),
/* harmony export */   cX: () => (/* binding */ comma),
/* harmony export */   hB: () => (/* binding */ lineFeed),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   kE: () => (/* binding */ afterBlanks),
/* harmony export */   kx: () => (/* binding */ colon),
/* harmony export */   oH: () => (/* binding */ openBrace),
/* harmony export */   pv: () => (/* binding */ openBracket),
/* harmony export */   sc: () => (/* binding */ decodeString),
/* harmony export */   z3: () => (/* binding */ isBlank)
/* harmony export */ });
/** The bytes that structure JSON. A closing bracket is its opening one plus two. */
const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const colon = 0x3a;
const openBrace = 0x7b;
const openBracket = 0x5b;
const closeBrace = 0x7d;
const closeBracket = 0x5d;
const lineFeed = 0x0a;
/** Whether a byte is blank between tokens. */
function isBlank(byte) {
    return byte === 0x20 || byte === lineFeed || byte === 0x0d || byte === 0x09;
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
        if (byte === quote)
            return at + 1;
        if (byte === backslash)
            at += 1;
    }
}
/** The end of the number or name that starts at `at`, in bytes known to be good JSON. */
function wordEnd(bytes, at) {
    for (;; at += 1) {
        const byte = bytes[at];
        if (byte === undefined || byte === comma || byte === closeBrace || byte === closeBracket || isBlank(byte))
            return at;
    }
}
/** The end of the container that starts at `at`, in bytes known to be good JSON, found by walking through it. */
function containerEnd(bytes, at) {
    for (let depth = 0;;) {
        const byte = bytes[at];
        if (byte === quote) {
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


/***/ }),

/***/ 7885:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ JsonDocument)
});

// EXTERNAL MODULE: ./src/segments/values/encoding.js
var encoding = __webpack_require__(1983);
// EXTERNAL MODULE: ./src/segments/values/json-bytes.js
var json_bytes = __webpack_require__(1498);
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

// EXTERNAL MODULE: ./src/segments/values/json-explain.js
var json_explain = __webpack_require__(6578);
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
        return (0,json_bytes/* decodeString */.sc)(this.#bytes, start, (0,json_bytes/* stringEnd */.VS)(this.#bytes, start));
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

// EXTERNAL MODULE: ./src/segments/values/problem.js
var problem = __webpack_require__(6763);
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
        this.#lineFeed = options.lines ? -1 : json_bytes/* lineFeed */.hB;
    }
    /** The end of the value that starts at this byte. */
    value(at) {
        const bytes = this.#bytes;
        for (;;) {
            const first = bytes[at];
            if (first === json_bytes/* quote */.hD)
                at = this.#string(at);
            else if (first === json_bytes/* openBrace */.oH || first === json_bytes/* openBracket */.pv) {
                this.#enter(at);
                at = this.#gap(at + 1);
                if (bytes[at] !== first + 2) {
                    if (first === json_bytes/* openBrace */.oH)
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
                if (bytes[at] === json_bytes/* comma */.cX) {
                    at = this.#gap(at + 1);
                    if (around === json_bytes/* openBrace */.oH)
                        at = this.#key(at);
                    break;
                }
                if (bytes[at] !== around + 2)
                    this.#fail(at, around === json_bytes/* openBrace */.oH ? 'a comma or } of the object' : 'a comma or ] of the list');
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
        if (bytes[at] !== json_bytes/* quote */.hD)
            this.#fail(at, 'a key in double quotes');
        let hash = 0;
        let isEscaped = false;
        let end = at + 1;
        for (;;) {
            const byte = bytes[end];
            if (byte === json_bytes/* quote */.hD)
                break;
            if (byte === json_bytes/* backslash */.R3) {
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
            hash = hashOf((0,json_bytes/* decodeString */.sc)(bytes, at, end));
        const base = this.#open[(this.#depth - 1) * json_scan_frame + 2];
        const known = this.#keys.add(base, at, hash);
        if (known !== undefined) {
            const { line, column } = (0,problem/* placeOf */.$t)({ name: this.#name, bytes }, known);
            const key = (0,problem/* quoted */.TL)(bytes.toString('utf8', at, end));
            throw (0,problem/* badDocument */.lm)({ name: this.#name, bytes }, at, `the key ${key} stands in this object already, at line ${line}, column ${column}; each key may stand there once: remove one of them`);
        }
        at = this.#gap(end);
        if (bytes[at] !== json_bytes/* colon */.kx)
            this.#fail(at, 'a colon after the key');
        return this.#gap(at + 1);
    }
    #string(start) {
        const bytes = this.#bytes;
        for (let at = start + 1;;) {
            const byte = bytes[at];
            if (byte === json_bytes/* quote */.hD)
                return at + 1;
            if (byte === json_bytes/* backslash */.R3)
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
        throw this.#bad(at, (0,json_explain/* explainByte */.U)(this.#bytes, at, wanted, { lines: this.#lineFeed === -1 }));
    }
    #failInString(start, at) {
        throw at < this.#bytes.length && !(this.#lineFeed === -1 && this.#bytes[at] === json_bytes/* lineFeed */.hB)
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
        const start = (0,json_bytes/* afterBlanks */.kE)(this.bytes, begin);
        const end = scanner.value(start);
        const rest = (0,json_bytes/* afterBlanks */.kE)(this.bytes, end);
        if (rest < this.bytes.length)
            throw (0,problem/* badDocument */.lm)(this, rest, (0,json_explain/* explainByte */.U)(this.bytes, rest, 'the end of the text', { lines: false }));
        return this.value(start, end);
    }
    value(start, end) {
        return { document: this, kind: kindOf(this.bytes[start]), start, end };
    }
    *members(object) {
        const { bytes } = this;
        let at = (0,json_bytes/* afterBlanks */.kE)(bytes, object.start + 1);
        while (bytes[at] !== json_bytes/* closeBrace */.QG) {
            const keyEnd = (0,json_bytes/* stringEnd */.VS)(bytes, at);
            const start = (0,json_bytes/* afterBlanks */.kE)(bytes, (0,json_bytes/* afterBlanks */.kE)(bytes, keyEnd) + 1);
            const end = this.#end(start);
            yield { key: this.value(at, keyEnd), value: this.value(start, end) };
            at = (0,json_bytes/* afterBlanks */.kE)(bytes, end);
            if (bytes[at] === json_bytes/* comma */.cX)
                at = (0,json_bytes/* afterBlanks */.kE)(bytes, at + 1);
        }
    }
    *items(array) {
        const { bytes } = this;
        let at = (0,json_bytes/* afterBlanks */.kE)(bytes, array.start + 1);
        while (bytes[at] !== json_bytes/* closeBracket */.Ld) {
            const end = this.#end(at);
            yield this.value(at, end);
            at = (0,json_bytes/* afterBlanks */.kE)(bytes, end);
            if (bytes[at] === json_bytes/* comma */.cX)
                at = (0,json_bytes/* afterBlanks */.kE)(bytes, at + 1);
        }
    }
    all(array) {
        const start = (0,json_bytes/* afterBlanks */.kE)(this.bytes, array.start + 1);
        return this.bytes[start] === json_bytes/* closeBracket */.Ld ? undefined : { array, start, end: array.end - 1 };
    }
    text(scalar) {
        return scalar.kind === 'string'
            ? (0,json_bytes/* decodeString */.sc)(this.bytes, scalar.start, scalar.end)
            : this.bytes.toString('latin1', scalar.start, scalar.end);
    }
    #end(start) {
        const first = this.bytes[start];
        if (first === json_bytes/* quote */.hD)
            return (0,json_bytes/* stringEnd */.VS)(this.bytes, start);
        if (first !== json_bytes/* openBrace */.oH && first !== json_bytes/* openBracket */.pv)
            return (0,json_bytes/* wordEnd */.Ov)(this.bytes, start);
        return this.#ends.of(start) ?? (0,json_bytes/* containerEnd */.X5)(this.bytes, start);
    }
}
function kindOf(first) {
    switch (first) {
        case json_bytes/* openBrace */.oH:
            return 'object';
        case json_bytes/* openBracket */.pv:
            return 'array';
        case json_bytes/* quote */.hD:
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


/***/ }),

/***/ 6578:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ explainByte)
/* harmony export */ });
/* harmony import */ var _json_bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1498);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6763);


/** What is wrong with good UTF-8 that is no JSON from this byte on, where `wanted` has to stand. */
function explainByte(bytes, at, wanted, options) {
    const byte = bytes[at];
    if (byte === undefined)
        return `the text ends here, where ${wanted} has to stand`;
    if (options.lines && byte === _json_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .lineFeed */ .hB)
        return `the line ends here, where ${wanted} has to stand; each line holds one whole value`;
    if ((byte === _json_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .closeBrace */ .QG || byte === _json_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .closeBracket */ .Ld) && lastBefore(bytes, at) === _json_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .comma */ .cX)
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
    if (bytes[at] === _json_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD || /^[{[\d]/.test(rest))
        return 'is a comma missing before it?';
    return undefined;
}
function lastBefore(bytes, at) {
    do
        at -= 1;
    while ((0,_json_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .isBlank */ .z3)(bytes[at]));
    return bytes[at];
}
/** The character at this byte. */
function shown(bytes, at) {
    const [character = ''] = bytes.toString('utf8', at, at + 4);
    return (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(character) || 'nothing';
}


/***/ }),

/***/ 3370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ linesOf),
/* harmony export */   n: () => (/* binding */ JsonLinesDocument)
/* harmony export */ });
/* harmony import */ var _json_bytes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1498);
/* harmony import */ var _json_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7885);
/* harmony import */ var _json_explain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6578);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6763);




/** JSON Lines: a list whose items stand on lines of their own. Blank lines are none of them. */
class JsonLinesDocument extends _json_document_js__WEBPACK_IMPORTED_MODULE_0__/* .JsonDocument */ .q {
    format = 'jsonl';
    get hasLines() {
        return true;
    }
    readRoot(scanner, begin) {
        for (const { start, end } of linesOf(this.bytes, begin, this.bytes.length)) {
            const valueEnd = scanner.value(start);
            if (valueEnd < end)
                throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .badDocument */ .lm)(this, blanksAfter(this.bytes, valueEnd), (0,_json_explain_js__WEBPACK_IMPORTED_MODULE_1__/* .explainByte */ .U)(this.bytes, blanksAfter(this.bytes, valueEnd), 'the end of the line', { lines: true }));
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
        const found = bytes.indexOf(_json_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .lineFeed */ .hB, from);
        const lineEnd = found === -1 || found > to ? to : found;
        let [start, end] = [from, lineEnd];
        while (start < end && (0,_json_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .isBlank */ .z3)(bytes[start]))
            start += 1;
        while (end > start && (0,_json_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .isBlank */ .z3)(bytes[end - 1]))
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


/***/ }),

/***/ 9412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ compareIds)
/* harmony export */ });
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


/***/ }),

/***/ 2102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ read)
/* harmony export */ });
/* harmony import */ var _csv_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5687);
/* harmony import */ var _json_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7885);
/* harmony import */ var _json_lines_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3370);



/**
 * The document that a file holds. Throws a ValueProblem that says where the file is not what its format allows. The bytes
 * are kept, not copied, and may not change afterwards.
 */
async function read({ name, format, bytes }) {
    switch (format) {
        case 'json':
            return new _json_document_js__WEBPACK_IMPORTED_MODULE_1__/* .JsonDocument */ .q(name, bytes);
        case 'jsonl':
            return new _json_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .JsonLinesDocument */ .n(name, bytes);
        case 'csv':
            return new _csv_document_js__WEBPACK_IMPORTED_MODULE_0__/* .CsvDocument */ .a(name, bytes);
        case 'yaml': {
            // Large, and few need it.
            const { YamlDocument } = await __webpack_require__.e(/* import() */ 279).then(__webpack_require__.bind(__webpack_require__, 2279));
            return new YamlDocument(name, bytes);
        }
    }
}


/***/ }),

/***/ 7250:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ memberOf),
/* harmony export */   T: () => (/* binding */ idOf)
/* harmony export */ });
/** The member of an object that has this key, if any. */
function memberOf(object, key) {
    for (const member of object.document.members(object))
        if (member.key.document.text(member.key) === key)
            return member;
    return undefined;
}
/**
 * The id that a document gives itself: the text of the string or number `id` at its top level; undefined where there is
 * none, or it is empty.
 */
function idOf({ root }) {
    if (root.kind !== 'object')
        return undefined;
    const id = memberOf(root, 'id')?.value;
    if (id?.kind !== 'string' && id?.kind !== 'number')
        return undefined;
    return id.document.text(id) || undefined;
}


/***/ }),

/***/ 3664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ withOnly)
/* harmony export */ });
/** The segments as they are at base, and of those that arrive only `some`. */
function withOnly(segments, some) {
    return segments.flatMap((segment) => {
        if (!segment.isNew || some.has(segment))
            return [segment];
        return segment.before ? [{ ...segment.before, id: segment.id, isNew: false }] : [];
    });
}


/***/ })

};
