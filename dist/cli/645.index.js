export const id = 645;
export const ids = [645];
export const modules = {

/***/ 818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RY: () => (/* binding */ pathWithin),
/* harmony export */   XC: () => (/* binding */ writtenPlace),
/* harmony export */   gz: () => (/* binding */ failed),
/* harmony export */   sX: () => (/* binding */ noOpinion),
/* harmony export */   wk: () => (/* binding */ denied),
/* harmony export */   zY: () => (/* binding */ readToolCall)
/* harmony export */ });
/** The tools that write a file, and the input that names it. */
const writers = {
    Edit: 'file_path',
    MultiEdit: 'file_path',
    Write: 'file_path',
    NotebookEdit: 'notebook_path',
};
/**
 * Reads a tool call.
 * @returns undefined where it writes no file by name, so that there is nothing to say; a shell command may still write.
 * @throws {Error} that says what is missing; it has to block, by `failed`.
 */
function readToolCall(text) {
    const call = parsed(text);
    const tool = call['tool_name'];
    if (typeof tool !== 'string')
        throw new Error('The tool call on stdin has no tool_name.');
    const key = Object.hasOwn(writers, tool) ? writers[tool] : undefined;
    if (key === undefined)
        return undefined;
    const [input, cwd] = [call['tool_input'], call['cwd']];
    const writes = isObject(input) ? input[key] : undefined;
    if (typeof writes !== 'string' || writes === '')
        throw new Error(`The call of ${tool} names no file: its tool_input has no ${key}.`);
    if (typeof cwd !== 'string' || cwd === '')
        throw new Error('The tool call on stdin has no cwd.');
    return { tool, cwd, writes };
}
function parsed(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        value = undefined;
    }
    if (!isObject(value))
        throw new Error('What stands on stdin is no tool call: a JSON object was expected.');
    return value;
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/**
 * Where a write really ends up: after `..`, symbolic links on the way and at the end, and in the disk's own case.
 * @param path node:path of the platform that the names are from.
 * @throws {Error} where links lead in circles.
 */
function writtenPlace(call, path, disk) {
    const named = path === path.win32 ? driveOf(call.writes) : call.writes;
    return realPlace(path.resolve(call.cwd, named), path, disk);
}
/**
 * A place on the disk relative to the repository whose worktree is at `top`, as git names it.
 * @returns undefined outside of the repository.
 */
function pathWithin(place, top, path, disk) {
    const within = path.relative(disk.realpath(top) ?? top, place);
    if (within === '' || path.isAbsolute(within) || within.split(path.sep)[0] === '..')
        return undefined;
    return within.split(path.sep).join('/');
}
/** Shells on Windows write C:\x as /c/x. */
function driveOf(name) {
    return name.replace(/^\/([a-z])(?=\/|$)/i, '$1:');
}
// As many links as Linux follows before it gives up.
const mostLinks = 40;
/** Where a path really is, also if its last parts do not exist yet. */
function realPlace(start, path, disk) {
    let place = start;
    for (let links = 0; links < mostLinks; links++) {
        let [folder, rest] = [place, ''];
        while (disk.realpath(folder) === undefined && disk.readlink(folder) === undefined) {
            if (path.dirname(folder) === folder)
                return place;
            rest = path.join(path.basename(folder), rest);
            folder = path.dirname(folder);
        }
        const real = disk.realpath(folder);
        if (real !== undefined)
            return path.join(real, rest);
        // A link to what does not exist yet: the write makes it.
        place = path.resolve(path.dirname(folder), disk.readlink(folder) ?? '', rest);
    }
    throw new Error(`${start} leads through too many symbolic links.`);
}
/** Refuses the call; the reason is what the session reads. */
function denied(reason) {
    const hookSpecificOutput = {
        hookEventName: 'PreToolUse',
        permissionDecision: 'deny',
        permissionDecisionReason: reason,
    };
    return { stdout: `${JSON.stringify({ hookSpecificOutput })}\n`, stderr: '', exitCode: 0 };
}
/** Says nothing: the session's own permissions decide, as without a hook. */
const noOpinion = { stdout: '', stderr: '', exitCode: 0 };
/** Blocks, because whether the call is allowed could not be found out. */
function failed(reason) {
    return { stdout: '', stderr: `parallel-claude: the edit was blocked: ${reason}\n`, exitCode: 2 };
}


/***/ }),

/***/ 2645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runHook: () => (/* binding */ runHook)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _boundaries_hook_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(818);
/* harmony import */ var _disk_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4970);
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5969);
/* harmony import */ var _open_repository_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5172);





/** Answers a tool call as Claude Code's PreToolUse hook, whatever happens. @returns the exit code: 0 or 2. */
async function runHook(wish) {
    // The reader is gone before it knew the answer: only 2 blocks.
    process.stdout.prependListener('error', () => process.exit(2));
    const { stdout, stderr, exitCode } = await answer(wish).catch((error) => (0,_boundaries_hook_js__WEBPACK_IMPORTED_MODULE_1__/* .failed */ .gz)(error instanceof Error ? error.message : String(error)));
    process.stderr.write(stderr);
    process.stdout.write(stdout);
    return exitCode;
}
/** The file's own repository counts, not the session's folder: a session may have left its worktree by `cd`. */
async function answer(wish) {
    const call = (0,_boundaries_hook_js__WEBPACK_IMPORTED_MODULE_1__/* .readToolCall */ .zY)(await readAll(process.stdin));
    if (!call)
        return _boundaries_hook_js__WEBPACK_IMPORTED_MODULE_1__/* .noOpinion */ .sX;
    const place = (0,_boundaries_hook_js__WEBPACK_IMPORTED_MODULE_1__/* .writtenPlace */ .XC)(call, node_path__WEBPACK_IMPORTED_MODULE_0__, _disk_js__WEBPACK_IMPORTED_MODULE_2__/* .disk */ .E);
    const around = (0,_disk_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryAround */ .W)(place);
    if (around === undefined)
        return _boundaries_hook_js__WEBPACK_IMPORTED_MODULE_1__/* .noOpinion */ .sX;
    // The edit waits: what reads the config is loaded while git answers.
    const [repository, { judgeEdit }] = await Promise.all([
        (0,_open_repository_js__WEBPACK_IMPORTED_MODULE_4__/* .openRepository */ .h)(around, (0,_host_js__WEBPACK_IMPORTED_MODULE_3__/* .terminalHost */ .P)()),
        Promise.all(/* import() */[__webpack_require__.e(856), __webpack_require__.e(959), __webpack_require__.e(182)]).then(__webpack_require__.bind(__webpack_require__, 9182)),
    ]);
    return judgeEdit(place, repository, wish);
}
async function readAll(stream) {
    const chunks = [];
    for await (const chunk of stream)
        chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks).toString('utf8');
}


/***/ }),

/***/ 4970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ disk),
/* harmony export */   W: () => (/* binding */ repositoryAround)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


/** This machine's disk. */
const disk = {
    realpath: (path) => orNone(() => node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(path)),
    readlink: (path) => orNone(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(path)),
};
/** What fails for another reason than that nothing is there, a locked folder say, has to be known. */
function orNone(ask) {
    try {
        return ask();
    }
    catch (error) {
        const code = error.code ?? '';
        if (['ENOENT', 'ENOTDIR', 'ELOOP', 'EINVAL', 'UNKNOWN'].includes(code))
            return undefined;
        throw error;
    }
}
/** The folder above a place, or that place itself, that git takes for the root of a repository; undefined without one. */
function repositoryAround(place) {
    for (let folder = place;; folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)) {
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, '.git')))
            return folder;
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder) === folder)
            return undefined;
    }
}


/***/ })

};
