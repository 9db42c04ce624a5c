export const id = 492;
export const ids = [492];
export const modules = {

/***/ 5969:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ terminalHost),
/* harmony export */   d: () => (/* binding */ terminalLog)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var _report_visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2955);
/* harmony import */ var _temporary_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6944);



/** Warnings and errors go to stderr; what a person did not ask for is not said. */
const terminalLog = {
    debug: () => undefined,
    info: () => undefined,
    warning: (message) => process.stderr.write(`${(0,_report_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .R)(message)}\n`),
    error: (message) => process.stderr.write(`${(0,_report_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .R)(message)}\n`),
};
/** The machine as git sees it from a terminal. */
function terminalHost() {
    return {
        env: process.env,
        log: terminalLog,
        tempDir: (0,_temporary_js__WEBPACK_IMPORTED_MODULE_2__/* .temporaryFolder */ .y)('parallel-claude-'),
        sleep: (milliseconds) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds),
        random: Math.random,
        retryBaseMs: 2_000,
    };
}


/***/ }),

/***/ 5172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ openRepository)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _config_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2359);
/* harmony import */ var _git_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5362);
/* harmony import */ var _git_repository_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7079);





/**
 * Opens the repository that a folder stands in.
 * @throws {UserError} with the folder's full path where there is none, or git is missing or too old.
 */
async function openRepository(folder, host) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder);
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false })?.isDirectory())
        throw new _config_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y(`There is no folder ${path}; --repo names a folder of a git repository.`);
    try {
        return await _git_repository_js__WEBPACK_IMPORTED_MODULE_2__/* .Repository */ .L.open(path, host);
    }
    catch (error) {
        if (!(error instanceof _git_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .GitError */ .X))
            throw error;
        const isOutside = /not a git repository: fatal: not a git repository/.test(error.message);
        throw new _config_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y(isOutside
            ? `${path} is not a git repository, nor is a folder above it; name one with --repo.`
            : error.message);
    }
}


/***/ }),

/***/ 6944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ keep),
/* harmony export */   y: () => (/* binding */ temporaryFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _config_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2359);
/* harmony import */ var _git_process_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6154);
/* harmony import */ var _segments_merger_child_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1798);






const doomed = new Set();
/**
 * A new folder that goes when this process ends, also by Ctrl-C or a kill that lets it; `keep` spares it.
 * @throws {UserError} where the system's temporary folder cannot be written to.
 */
function temporaryFolder(prefix) {
    const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)());
    try {
        // First, so that no signal finds the folder without anybody to remove it.
        if (doomed.size === 0)
            removeAtTheEnd();
        const folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, prefix));
        doomed.add(folder);
        return folder;
    }
    catch (error) {
        const code = error.code ?? String(error);
        const reason = code === 'ENOENT' ? 'does not exist' : `cannot be written to (${code})`;
        throw new _config_error_js__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .y(`The temporary folder ${parent} ${reason}; set TMPDIR.`);
    }
}
/** Leaves a folder of `temporaryFolder` where it is. */
function keep(folder) {
    doomed.delete(folder);
}
function removeAtTheEnd() {
    process.once('exit', removeAll);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
        process.once(signal, () => void removeAndEnd(signal));
}
async function removeAndEnd(signal) {
    try {
        await Promise.all([(0,_git_process_js__WEBPACK_IMPORTED_MODULE_3__/* .endGit */ .KF)(), (0,_segments_merger_child_js__WEBPACK_IMPORTED_MODULE_4__/* .endChildren */ .PH)()]);
        removeAll();
    }
    finally {
        // With our handler gone it ends the process as the shell expects.
        process.kill(process.pid, signal);
    }
}
function removeAll() {
    for (const folder of doomed)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(folder, { recursive: true, force: true, maxRetries: 5 });
}


/***/ }),

/***/ 4952:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jq: () => (/* binding */ inherited),
/* harmony export */   My: () => (/* binding */ isolated),
/* harmony export */   NV: () => (/* binding */ withConfig),
/* harmony export */   Zr: () => (/* binding */ inheritedByUser)
/* harmony export */ });
// What a caller such as a hook sets to point git at its own repository, and what would change a verdict.
const kept = /^GIT_(SSH|SSH_COMMAND|SSH_VARIANT|SSL_.*|PROXY_.*|ASKPASS|HTTP_.*|EXEC_PATH|TRACE.*)$/;
/**
 * The inherited environment without any GIT_ variable that says which repository, index or configuration is meant, and
 * without an action's inputs, which hold its token.
 */
function inherited(env) {
    const clean = {};
    for (const [key, value] of Object.entries(env))
        if (!/^(GIT|INPUT)_/.test(key) || kept.test(key))
            clean[key] = value;
    return { ...clean, GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' };
}
// What would point git at another repository or index than the one it is started in, or read a pathspec another way.
const elsewhere = /^GIT_(DIR|WORK_TREE|COMMON_DIR|INDEX_FILE|PREFIX|NAMESPACE|(ALTERNATE_)?OBJECT_DIRECTOR(Y|IES)|SHALLOW_FILE|GRAFT_FILE|\w+_PATHSPECS)$/;
/** The inherited environment for what is done in the user's name, identity and configuration included. */
function inheritedByUser(env) {
    const own = Object.entries(env).filter(([key]) => !elsewhere.test(key) && !key.startsWith('INPUT_'));
    return { ...Object.fromEntries(own), GIT_TERMINAL_PROMPT: '0' };
}
/** For verdicts: neither the machine's nor the user's configuration and attributes have a say. */
function isolated(env) {
    return {
        ...inherited(env),
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_ATTR_NOSYSTEM: '1',
        XDG_CONFIG_HOME: '/dev/null',
    };
}
/** Command-scoped configuration: nothing in argv, nothing in a file. */
function withConfig(env, entries) {
    const set = { ...env, GIT_CONFIG_COUNT: String(entries.length) };
    entries.forEach(([key, value], index) => {
        set[`GIT_CONFIG_KEY_${index}`] = key;
        set[`GIT_CONFIG_VALUE_${index}`] = value;
    });
    return set;
}


/***/ }),

/***/ 6154:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  KF: () => (/* binding */ endGit),
  fM: () => (/* binding */ lastLine),
  EO: () => (/* binding */ runGit)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: ./src/git/errors.js
var errors = __webpack_require__(5362);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./src/git/program.js


const program_name = external_node_path_.sep === '\\' ? 'git.exe' : 'git';
const found = new Map();
/**
 * Where git is, by the PATH alone: Windows would look in the current folder first, which holds other people's files.
 * Undefined where there is none.
 */
function gitProgram(env) {
    const path = Object.entries(env).find(([key]) => key.toUpperCase() === 'PATH')?.[1] ?? '';
    const known = found.get(path);
    if (known !== undefined)
        return known;
    const folders = path.split(external_node_path_.delimiter).filter((folder) => (0,external_node_path_.isAbsolute)(folder));
    const program = folders.map((folder) => (0,external_node_path_.join)(folder, program_name)).find(isProgram);
    if (program !== undefined)
        found.set(path, program);
    return program;
}
function isProgram(file) {
    try {
        (0,external_node_fs_.accessSync)(file, external_node_fs_.constants.X_OK);
        return (0,external_node_fs_.statSync)(file).isFile();
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./src/git/process.js





/**
 * Runs git with an argument array, never a shell, and waits for its end.
 * @throws {GitError} when git cannot be started at all.
 */
function runGit(args, call) {
    return new Promise((resolve, reject) => {
        if (ending)
            return;
        const program = gitProgram(call.env);
        if (program === undefined) {
            reject(new errors/* GitError */.X('There is no git on the PATH: install git 2.39 or newer.'));
            return;
        }
        const child = (0,external_node_child_process_.spawn)(program, args, { cwd: call.cwd, env: call.env, windowsHide: true });
        running.add(child);
        const out = [];
        const err = [];
        child.stdout.on('data', call.onStdout ?? ((chunk) => out.push(chunk)));
        child.stderr.on('data', (chunk) => err.push(chunk));
        // git may stop reading before it has all of stdin; its exit code tells, not the broken pipe.
        child.stdin.on('error', () => undefined);
        const { input = '' } = call;
        if (typeof input === 'string' || Buffer.isBuffer(input))
            child.stdin.end(input);
        else {
            const chunks = external_node_stream_.Readable.from(input);
            // Half of what was to be written must not pass for the whole.
            chunks.on('error', (error) => {
                child.kill('SIGKILL');
                reject(error);
            });
            chunks.pipe(child.stdin);
        }
        child.on('error', (error) => {
            running.delete(child);
            reject(new errors/* GitError */.X(cannotStart(error, call.cwd)));
        });
        child.on('close', (code, signal) => {
            running.delete(child);
            if (ending)
                return;
            const stderr = Buffer.concat(err).toString('utf8') + (signal ? `killed by ${signal}\n` : '');
            resolve({ code: code ?? 128, stdout: Buffer.concat(out), stderr });
        });
    });
}
/**
 * The line that says what went wrong: the last of git's own, advice that may follow left out, else the last. Where git
 * says only that the remote cannot be read, the line before it, which says why, stands before it.
 */
function lastLine(stderr) {
    const lines = stderr.trim().split('\n');
    const at = lines.findLastIndex((line) => line.startsWith('fatal: '));
    const [why, line] = [lines[at - 1]?.trim().replace(/\.$/, '') ?? '', lines.at(at) ?? ''];
    return why !== '' && line.trim() === 'fatal: Could not read from remote repository.'
        ? `${why}; ${line.trim()}`
        : line;
}
const running = new Set();
let ending = false;
/**
 * Ends every git at work, with what it started, and starts none again: no call returns any more. For a program that
 * is about to end and takes away what they write to; resolves once they are gone.
 */
async function endGit() {
    ending = true;
    const gone = [...running].map((child) => (0,external_node_events_.once)(child, 'close'));
    for (const child of running)
        child.kill();
    await Promise.all(gone);
}
function cannotStart(error, cwd) {
    return `git could not be started: ${error.code === 'ENOENT' ? `${cwd} does not exist` : error.message}.`;
}


/***/ }),

/***/ 7079:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ Repository),
  q: () => (/* binding */ readIfThere)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/git/environment.js
var environment = __webpack_require__(4952);
// EXTERNAL MODULE: ./src/git/errors.js
var errors = __webpack_require__(5362);
// EXTERNAL MODULE: ./src/git/process.js + 1 modules
var process = __webpack_require__(6154);
;// CONCATENATED MODULE: ./src/git/surroundings.js


/** Makes the links below `folder`, which must be there; undefined for a bare repository. */
async function surroundingsOf(repository, folder) {
    const worktree = await repository.topLevel();
    if (worktree === undefined)
        return undefined;
    const made = {
        top: (0,external_node_path_.join)(folder, 'surroundings', 'top'),
        submodules: (0,external_node_path_.join)(folder, 'surroundings', 'submodules'),
    };
    await Promise.all([made.top, made.submodules].map((one) => (0,promises_.mkdir)(one, { recursive: true })));
    const entries = (await (0,promises_.readdir)(worktree)).filter((name) => name !== '.git');
    await Promise.all(entries.map((name) => surroundings_link((0,external_node_path_.join)(worktree, name), (0,external_node_path_.join)(made.top, name))));
    for (const path of await checkedOutSubmodules(repository, worktree)) {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)((0,external_node_path_.join)(made.submodules, path)), { recursive: true });
        await surroundings_link((0,external_node_path_.join)(worktree, path), (0,external_node_path_.join)(made.submodules, path));
    }
    return made;
}
/** Their paths; nothing is listed where none was ever initialised, as in most repositories. */
async function checkedOutSubmodules(repository, worktree) {
    const known = await repository.run(['config', '--name-only', '--get-regexp', '^submodule\\..*\\.url$']);
    if (known.code !== 0)
        return [];
    const staged = (await repository.must(['ls-files', '--stage', '--full-name', '-z', ':/'])).split('\0');
    const paths = staged
        .filter((line) => line.startsWith('160000 '))
        .map((line) => line.slice(line.indexOf('\t') + 1));
    const there = await Promise.all(paths.map((path) => isThere((0,external_node_path_.join)(worktree, path, '.git'))));
    return paths.filter((_, index) => there[index]);
}
async function isThere(path) {
    return (0,promises_.lstat)(path).then(() => true, () => false);
}
/** Where the system lets us make none (Windows may not), a driver that needs it fails, which is a conflict, not clean. */
async function surroundings_link(target, path) {
    const isFolder = await (0,promises_.stat)(target).then((found) => found.isDirectory(), () => false);
    await (0,promises_.symlink)(target, path, isFolder ? 'junction' : 'file').catch(() => undefined);
}

;// CONCATENATED MODULE: ./src/git/version.js

/** The oldest git that has `merge-tree --write-tree --stdin`. */
const floor = { major: 2, minor: 39 };
/** @returns the version in the answer of `git version`, or undefined where it has none. */
function parseVersion(text) {
    const found = /^git version (\d+)\.(\d+)/.exec(text);
    return found ? { major: Number(found[1]), minor: Number(found[2]) } : undefined;
}
/** Whether `version` is `wanted` or newer. */
function isAtLeast(version, wanted) {
    return version.major > wanted.major || (version.major === wanted.major && version.minor >= wanted.minor);
}
/**
 * @returns the version in the answer of `git version`.
 * @throws {GitError} when it is older than the floor, or cannot be read.
 */
function requireVersion(text) {
    const version = parseVersion(text);
    if (!version)
        throw new errors/* GitError */.X(`git answered "${text.trim()}" when asked for its version.`);
    if (!isAtLeast(version, floor))
        throw new errors/* GitError */.X(`git ${version.major}.${version.minor} is too old: ${floor.major}.${floor.minor} or newer is needed (for merge-tree --stdin).`);
    return version;
}

;// CONCATENATED MODULE: ./src/git/repository.js







/** One repository, through the git binary. Objects are named by full hexadecimal ids. */
class Repository {
    directory;
    host;
    objectFormat;
    env;
    config;
    ownObjects;
    surroundings;
    top;
    constructor(
    /** Where git is started. */
    directory, host, objectFormat, env, 
    /** In force for every call; empty where the user's own configuration counts. */
    config, ownObjects, surroundings) {
        this.directory = directory;
        this.host = host;
        this.objectFormat = objectFormat;
        this.env = env;
        this.config = config;
        this.ownObjects = ownObjects;
        this.surroundings = surroundings;
    }
    /**
     * Opens the repository that `directory` stands in, to be read; it is left byte for byte as it is.
     * @throws {GitError} when there is none, or git is missing or too old.
     */
    static async open(directory, host) {
        // A partial clone would fetch what it lacks, and write it.
        const env = { ...(0,environment/* inherited */.Jq)(host.env), GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: 'none' };
        const [found] = await Promise.all([
            (0,process/* runGit */.EO)(['rev-parse', '--show-object-format'], { cwd: directory, env }),
            requireGit(directory, env),
        ]);
        if (found.code !== 0)
            throw new errors/* GitError */.X(`${directory} is not a git repository: ${(0,process/* lastLine */.fM)(found.stderr)}`);
        const format = found.stdout.toString().trim() === 'sha256' ? 'sha256' : 'sha1';
        return new Repository(directory, host, format, env, []);
    }
    /** Makes an empty bare repository that nobody's configuration reaches; `dispose` removes it. */
    static async scratch(host, options) {
        const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)(host.tempDir, 'parallel-claude-'));
        const env = { ...(0,environment/* isolated */.My)(host.env), GIT_DIR: directory };
        await requireGit(directory, env);
        const config = [...pinned, ...(options.config ?? [])];
        const made = new Repository(directory, host, options.objectFormat, env, config, (0,external_node_path_.join)(directory, 'objects'), options.mergeAsIn && (await surroundingsOf(options.mergeAsIn, directory)));
        const format = `--object-format=${options.objectFormat}`;
        const init = ['init', '--quiet', '--bare', '--template=', format, directory];
        const { code, stderr } = await (0,process/* runGit */.EO)(init, { cwd: directory, env: (0,environment/* withConfig */.NV)(env, config) });
        if (code !== 0)
            throw new errors/* GitError */.X(`git init failed in ${directory}: ${(0,process/* lastLine */.fM)(stderr)}`);
        if (options.borrow)
            await made.borrowFrom(options.borrow);
        return made;
    }
    /** Another disposable repository with the same objects, read and written, and attributes of its own. */
    async twin() {
        const { host, objectFormat, config, surroundings } = this;
        const made = await Repository.scratch(host, { objectFormat, config });
        const env = { ...made.env, GIT_OBJECT_DIRECTORY: this.objects };
        return new Repository(made.directory, host, objectFormat, env, config, this.objects, surroundings);
    }
    /** Runs git here. A non-zero exit is for the caller to judge. */
    run(args, options = {}) {
        const own = options.machineConfig ? { ...(0,environment/* inherited */.Jq)(this.host.env), GIT_DIR: this.directory } : this.env;
        const around = this.surroundings && { GIT_WORK_TREE: this.surroundings.submodules };
        const env = { ...own, ...around, ...options.env };
        return (0,process/* runGit */.EO)(args, {
            cwd: this.surroundings?.top ?? this.directory,
            env: (0,environment/* withConfig */.NV)(env, [...this.config, ...(options.config ?? [])]),
            ...(options.input !== undefined && { input: options.input }),
            ...(options.onStdout && { onStdout: options.onStdout }),
        });
    }
    /**
     * Runs git here where failing means that nothing can go on.
     * @returns what it printed.
     * @throws {GitError} naming the command and git's own last words.
     */
    async must(args, options = {}) {
        const result = await this.run(args, options);
        if (result.code !== 0)
            throw new errors/* GitError */.X(`git ${args[0] ?? ''} failed in ${this.directory}: ${(0,process/* lastLine */.fM)(result.stderr)}`);
        return result.stdout.toString('utf8');
    }
    /** The absolute path of something inside the git directory, wherever a worktree keeps it. */
    async gitPath(name) {
        return (await this.must(['rev-parse', '--path-format=absolute', '--git-path', name])).replace(/\n$/, '');
    }
    /** The root of the worktree; undefined in a bare repository. */
    topLevel() {
        return (this.top ??= this.findTopLevel());
    }
    async findTopLevel() {
        const top = await this.run(['rev-parse', '--show-toplevel']);
        return top.code === 0 ? top.stdout.toString('utf8').replace(/\r?\n$/, '') : undefined;
    }
    /** @returns the id that `revision` names, or undefined where it names nothing. */
    async resolve(revision) {
        const result = await this.run(['rev-parse', '--verify', '--quiet', '--end-of-options', revision]);
        return result.code === 0 ? result.stdout.toString().trim() : undefined;
    }
    /** The commits at which this repository's history is cut off; empty where it is whole. */
    async shallowCommits() {
        return new Set((await readIfThere(await this.gitPath('shallow'))).split('\n').filter((line) => line !== ''));
    }
    /** The id of a tree with nothing in it. */
    get emptyTree() {
        return this.objectFormat === 'sha256'
            ? '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321'
            : '4b825dc642cb6eb9a060e54bf8d69288fbee4904';
    }
    /** Where new objects go: only into a disposable repository. */
    get objects() {
        if (this.ownObjects === undefined)
            throw new Error(`${this.directory} is not ours to write to`);
        return this.ownObjects;
    }
    /** Removes a disposable repository. */
    async dispose() {
        // Windows holds a file for a moment after the process that read it has gone.
        if (this.ownObjects !== undefined)
            await (0,promises_.rm)(this.directory, { recursive: true, force: true, maxRetries: 5 });
    }
    async borrowFrom(other) {
        const objects = await other.gitPath('objects');
        await (0,promises_.mkdir)((0,external_node_path_.join)(this.directory, 'objects', 'info'), { recursive: true });
        await (0,promises_.writeFile)((0,external_node_path_.join)(this.directory, 'objects', 'info', 'alternates'), `${quoteAlternate(objects)}\n`);
        const shallow = await readIfThere(await other.gitPath('shallow'));
        if (shallow !== '')
            await (0,promises_.writeFile)((0,external_node_path_.join)(this.directory, 'shallow'), shallow, 'latin1');
    }
}
// git's own defaults, said so that nothing else can change a verdict; and no time spent on compressing what is thrown away.
const pinned = [
    ['merge.renames', 'true'],
    ['merge.renameLimit', '7000'],
    ['merge.directoryRenames', 'conflict'],
    ['merge.renormalize', 'false'],
    ['core.looseCompression', '0'],
    ['core.quotePath', 'true'],
    ['gc.auto', '0'],
];
async function requireGit(cwd, env) {
    requireVersion((await (0,process/* runGit */.EO)(['version'], { cwd, env })).stdout.toString());
}
/** The text (latin1: bytes as they are) of a file that need not exist. */
async function readIfThere(file) {
    try {
        return await (0,promises_.readFile)(file, 'latin1');
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return '';
        throw error;
    }
}
/** A line of objects/info/alternates: quoted as C does where it could be taken for something else. */
function quoteAlternate(path) {
    return /^["#]|\n/.test(path) ? `"${path.replace(/["\\]/g, '\\$&').replace(/\n/g, '\\n')}"` : path;
}


/***/ }),

/***/ 1798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PH: () => (/* binding */ endChildren),
/* harmony export */   w$: () => (/* binding */ runChild),
/* harmony export */   zy: () => (/* binding */ nodeProgram)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8474);


/** Of what a child prints so many bytes are kept. */
const keptBytes = 16 * 1024;
/** This node, as `process` describes it. */
function nodeProgram({ execPath, allowedNodeEnvironmentFlags, }) {
    const has = (flag) => allowedNodeEnvironmentFlags.has(flag);
    return {
        file: execPath,
        guard: [
            has('--permission') ? '--permission' : '--experimental-permission',
            // The permission model does not reach it, where there is such a thing.
            ...(has('--experimental-sqlite') ? ['--no-experimental-sqlite'] : []),
        ],
    };
}
/**
 * Runs a program in a node of its own, which can start no other process, read and write nothing but what it is told,
 * and is ended at its limits.
 * @throws {Error} where node cannot be started.
 */
function runChild(call) {
    const args = [
        ...call.node.guard,
        ...call.readable.map((folder) => `--allow-fs-read=${folder}`),
        `--allow-fs-write=${call.writable}`,
        `--max-old-space-size=${call.limits.memory}`,
        // The permission model is an experiment to Node 20, which would say so each time.
        '--no-warnings',
        '--input-type=module',
        `--eval=${call.program}`,
        call.argument,
    ];
    return new Promise((resolve, reject) => {
        if (ending)
            return;
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(call.node.file, args, {
            cwd: call.cwd,
            env: call.env,
            stdio: ['ignore', 'pipe', 'pipe'],
            windowsHide: true,
        });
        running.add(child);
        let [printed, isOverTime] = [Buffer.alloc(0), false];
        const keep = (chunk) => {
            printed = Buffer.concat([printed, chunk]).subarray(-keptBytes);
        };
        child.stdout.on('data', keep);
        child.stderr.on('data', keep);
        const timer = setTimeout(() => {
            isOverTime = true;
            child.kill('SIGKILL');
        }, call.limits.time);
        child.on('error', (error) => {
            clearTimeout(timer);
            running.delete(child);
            reject(error);
        });
        child.on('close', (code, signal) => {
            clearTimeout(timer);
            running.delete(child);
            if (ending)
                return;
            const said = printed.toString('utf8');
            const isOutOfMemory = code !== 0 && /^FATAL ERROR: .*heap/m.test(said);
            resolve({ code, signal, isOverTime, isOutOfMemory, printed: said });
        });
    });
}
const running = new Set();
let ending = false;
/** Ends every child at work, and starts none again: no call returns any more. For a program that is about to end. */
async function endChildren() {
    ending = true;
    const gone = [...running].map((child) => (0,node_events__WEBPACK_IMPORTED_MODULE_1__.once)(child, 'close'));
    for (const child of running)
        child.kill('SIGKILL');
    await Promise.all(gone);
}


/***/ })

};
