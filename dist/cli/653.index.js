export const id = 653;
export const ids = [653];
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


/***/ }),

/***/ 6653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pushSegmentCommand: () => (/* binding */ pushSegmentCommand)
});

// EXTERNAL MODULE: ./src/config/error.js
var error = __webpack_require__(2359);
// EXTERNAL MODULE: ./src/config/inputs.js
var inputs = __webpack_require__(7240);
// EXTERNAL MODULE: ./src/git/head.js
var head = __webpack_require__(7631);
// EXTERNAL MODULE: ./src/git/path-text.js
var path_text = __webpack_require__(148);
;// CONCATENATED MODULE: ./src/git/staged-deletions.js

/** The files of HEAD whose deletion is staged and not committed, as text; none where there is no HEAD. */
async function stagedDeletions(repository) {
    const args = ['diff-index', '--cached', '--no-renames', '--diff-filter=D', '--name-only', '-z', 'HEAD'];
    const { stdout } = await repository.run(args);
    return stdout
        .toString('latin1')
        .split('\0')
        .filter((path) => path !== '')
        .map(path_text/* pathText */.L);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./src/git/unfinished.js

const signs = [
    ['MERGE_HEAD', 'merge'],
    ['CHERRY_PICK_HEAD', 'cherry-pick'],
    ['REVERT_HEAD', 'revert'],
    ['rebase-merge', 'rebase'],
    ['rebase-apply/applying', 'am'],
    ['rebase-apply', 'rebase'],
];
/** What is not finished in the worktree; undefined where nothing is. */
async function unfinishedIn(repository) {
    for (const [file, name] of signs)
        if ((0,external_node_fs_.existsSync)(await repository.gitPath(file)))
            return { name, abort: `git ${name} --abort` };
    return undefined;
}

// EXTERNAL MODULE: ./src/report/words.js
var report_words = __webpack_require__(5292);
// EXTERNAL MODULE: ./src/segments/job.js
var segments_job = __webpack_require__(5782);
// EXTERNAL MODULE: ./src/segments/ledger.js
var ledger = __webpack_require__(3824);
// EXTERNAL MODULE: ./src/segments/merger/combine-by-merger.js + 8 modules
var combine_by_merger = __webpack_require__(34);
// EXTERNAL MODULE: ./src/segments/values/format.js
var format = __webpack_require__(3445);
;// CONCATENATED MODULE: ./src/segments/desk/place.js






/**
 * The jobs that take a file of this branch as a segment. None: the branch is a session's, `claude/…`, that no job has
 * among its own.
 * @throws {UserError} where the branch or the file is in no place for segments, saying which is.
 */
function jobsOf(path, branch, jobs) {
    const mine = jobs.filter((job) => (0,segments_job/* contributes */.RH)(job)(branch));
    if (mine.length === 0) {
        const isBase = jobs.some(({ base }) => base === branch);
        if (!branch.startsWith('claude/') || isBase)
            throw new error/* UserError */.y(wrongBranch(branch, jobs, isBase));
        if ((0,format/* formatOf */.b)(path) === undefined)
            throw new error/* UserError */.y(noFormat(path));
        return [];
    }
    const near = mine.filter(({ stagingDir }) => path.startsWith(stagingDir));
    if (near.length === 0)
        throw new error/* UserError */.y(wrongFolder(path, branch, mine));
    const taking = near.filter((job) => isTaken(path, job));
    if (taking.length === 0)
        throw new error/* UserError */.y(wrongFormat(path, near));
    return taking;
}
function isTaken(path, { output, merger }) {
    if (isOwn(path, output))
        return false;
    return merger === undefined
        ? (0,format/* formatOf */.b)(path) === (0,format/* formatOf */.b)(output)
        : (0,combine_by_merger/* mergerSegments */.D)({ output }).canRead(path);
}
function isOwn(path, output) {
    return path === output || path === (0,ledger/* ledgerPath */.tf)(output);
}
function wrongBranch(branch, jobs, isBase) {
    const places = jobs.map(({ name, branches }) => `${name} takes ${(0,report_words/* enumerate */.HL)(branches.map((glob) => report_words/* plainWords */.c5.name(glob)))}`);
    const why = isBase ? 'is the branch that segments are merged into' : 'is none that segments are taken from';
    return `${report_words/* plainWords */.c5.name(branch)} ${why}: ${(0,report_words/* enumerate */.HL)(places)}. Make one, such as: git switch -c ${exampleOf(jobs)}`;
}
/** A branch of a job's, by its first glob. */
function exampleOf(jobs) {
    const [glob = 'claude/segment-*'] = jobs[0]?.branches ?? [];
    return /^[\w./*-]+$/.test(glob) ? glob.replace(/\*+/g, '1') : 'claude/segment-1';
}
function wrongFolder(path, branch, mine) {
    const folders = (0,report_words/* enumerate */.HL)(mine.map(({ name, stagingDir }) => `${report_words/* plainWords */.c5.name(stagingDir)} (${name})`));
    return `${report_words/* plainWords */.c5.name(path)} is not where segments of ${report_words/* plainWords */.c5.name(branch)} are looked for: move it into ${folders}, and name it there.`;
}
function noFormat(path) {
    return `${report_words/* plainWords */.c5.name(path)} is of no format that is known; the name of a segment ends in one of ${format/* endings */.V}.`;
}
function wrongFormat(path, near) {
    const outputs = (0,report_words/* enumerate */.HL)(near.map(({ name, output }) => `${report_words/* plainWords */.c5.name(output)} (${name})`));
    return near.some(({ output }) => isOwn(path, output))
        ? `${report_words/* plainWords */.c5.name(path)} is what segments are merged into, or its ledger; push a segment instead.`
        : `${report_words/* plainWords */.c5.name(path)} is no segment of ${outputs}: a segment is of the output's format, so its name ends alike.`;
}

// EXTERNAL MODULE: ./src/git/as-user.js
var as_user = __webpack_require__(9149);
// EXTERNAL MODULE: ./src/git/errors.js
var errors = __webpack_require__(5362);
;// CONCATENATED MODULE: ./src/git/commit-file.js


/**
 * Commits one file as it stands in the worktree on what is checked out, and nothing else: what else is staged stays
 * staged. The user's hooks, identity and signing count. It may be killed at any point and called again.
 * @param path from the repository's root, with forward slashes.
 * @returns whether there was anything to commit.
 * @throws {GitError} with all that git and the hooks said.
 */
async function commitFile(repository, path, message) {
    const file = `:(top,literal)${path}`;
    const run = (args, input) => (0,as_user/* gitAsUser */.y)(repository, [...args, '--', file], input === undefined ? {} : { input });
    const isKnown = (await run(['ls-files', '--error-unmatch'])).code === 0;
    // To git only a file that it knows can be committed by its name; its content is not staged by that.
    if (!isKnown)
        await must(run(['add', '--intent-to-add']), path);
    let isDone = false;
    try {
        const isFirst = (await repository.resolve('HEAD^{commit}')) === undefined;
        if (!isFirst && (await run(['diff', '--quiet', '--no-ext-diff', 'HEAD'])).code === 0) {
            // A commit that was killed may have left its own state out of the index: the next commit would undo it.
            const isStaged = (await run(['diff', '--cached', '--quiet', '--no-ext-diff', 'HEAD'])).code === 0;
            if (!isStaged)
                await must(run(['add']), path);
            isDone = true;
            return false;
        }
        await must(run(['commit', '--quiet', '--only', '--file=-'], message), path);
        isDone = true;
        return true;
    }
    finally {
        if (!isKnown && !isDone)
            await (0,as_user/* gitAsUser */.y)(repository, ['update-index', '--force-remove', '--', path]);
    }
}
async function must(call, path) {
    const { code, stdout, stderr } = await call;
    if (code !== 0)
        throw new errors/* GitError */.X(`git did not commit ${path}, and nothing was changed. It said:\n${`${stdout.toString('utf8')}${stderr}`.trim()}`);
}

// EXTERNAL MODULE: ./src/git/objects.js + 1 modules
var objects = __webpack_require__(6757);
// EXTERNAL MODULE: ./src/git/push.js
var push = __webpack_require__(1713);
// EXTERNAL MODULE: ./src/git/retry.js
var retry = __webpack_require__(8603);
;// CONCATENATED MODULE: ./src/git/push-branch.js



/**
 * Pushes a branch of the user's to its name at a remote, as `git push` does without any force. Where the network is at
 * fault it is tried again: a branch that only moves forward cannot be pushed twice.
 * @returns with all that git, its hooks and the server said, but for hints.
 * @throws {GitError} when git cannot be started.
 */
async function pushBranch(repository, remote, branch) {
    const ref = `refs/heads/${branch}`;
    const args = ['push', '--porcelain', '--no-follow-tags', '--', remote, `${ref}:${ref}`];
    const result = await (0,retry/* retryNetwork */.lG)('Pushing', repository.host, () => (0,as_user/* gitAsUser */.y)(repository, args, { env: { LC_ALL: 'C' } }));
    const outcome = (0,push/* pushOutcome */.B)(result);
    if (outcome.state === 'done')
        // A remote may have several URLs that git pushes to.
        return /^[ +*]\t/m.test(result.stdout.toString('utf8')) ? outcome : { state: 'same' };
    const lines = result.stderr.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('hint:'));
    return { ...outcome, said: lines.join('\n') };
}

// EXTERNAL MODULE: ./src/report/visible.js
var visible = __webpack_require__(2955);
// EXTERNAL MODULE: ./src/report/shell-quote.js
var shell_quote = __webpack_require__(1958);
;// CONCATENATED MODULE: ./src/segments/desk/why-not-pushed.js


/** Why a remote did not take a branch and what to do; on lines of its own, what it said. */
function whyNotPushed(failure, branch, remote) {
    const reasons = 'refs' in failure ? failure.refs.map(({ reason }) => reason) : [];
    const said = [...reasons, failure.said].filter((words) => words !== '').join('\n');
    return `${advice(failure, reasons, branch, remote)} The answer was:\n${said}`;
}
function advice(failure, reasons, branch, remote) {
    const there = report_words/* plainWords */.c5.name(remote);
    if (reasons.some((reason) => /fetch first|non-fast-forward/.test(reason)))
        return `The branch at ${there} has commits that are not here, and nothing was overwritten. Take them in (git pull --rebase ${(0,shell_quote/* shellQuote */.Z)(remote)} ${(0,shell_quote/* shellQuote */.Z)(branch)}), and run this again.`;
    switch (failure.state) {
        case 'permission':
            return `Whoever pushes here may not push this to ${there}: the credentials are missing, or have to allow more (a token needs contents: write). A Claude Code session on the web may push only a branch that starts with claude/ and ends in the id of the session.`;
        case 'network':
        case 'unknown':
            return `${there} could not be reached, or gave no good answer. Look at its address (git remote -v), and run this again: nothing is committed or pushed twice.`;
        case 'too-large':
            return `A file in one of the commits is too large for ${there}; take it out of them, or part it.`;
        case 'protected':
            return 'A rule of the repository protects this branch; use one of your own.';
        case 'stale':
            return 'Somebody else was pushing at that moment; run this again.';
        case 'too-many-refs':
        case 'refused':
            return `${there} refuses it; mend what it says, and run this again.`;
    }
}

;// CONCATENATED MODULE: ./src/segments/desk/push-segment.js





/**
 * Checks a segment, commits it alone, and pushes its branch. What is done already is not done again, so that it may be
 * killed at any point and run again.
 * @param combiners all those that have to understand it.
 * @throws {GitError} where git does not commit it, with its words and those of hooks.
 */
async function pushSegment(repository, { path, bytes, message, ...target }, combiners) {
    const about = { schema: 'parallel-claude/push-segment/1', path, ...target };
    const file = { path, name: (0,visible/* visible */.R)(path), bytes };
    const found = await identifyByAll(file, combiners);
    if ('problem' in found)
        return { ...about, outcome: 'bad-segment', committed: false, problem: found.problem };
    const committed = await commitFile(repository, path, message ?? `Segment ${(0,visible/* visible */.R)(path)}`);
    const commit = await repository.resolve('HEAD^{commit}');
    const at = { ...about, ...(commit !== undefined && { commit }), committed };
    const kept = await asCommitted(repository, commit ?? 'HEAD', file, found, combiners);
    if ('problem' in kept)
        return { ...at, outcome: 'bad-segment', problem: kept.problem };
    const pushed = await pushBranch(repository, target.remote, target.branch);
    const done = { ...at, id: kept.id ?? path };
    if (pushed.state === 'done')
        return { ...done, outcome: 'pushed' };
    if (pushed.state === 'same')
        return { ...done, outcome: 'nothing-new' };
    return { ...done, outcome: 'not-pushed', problem: whyNotPushed(pushed, target.branch, target.remote) };
}
/** What a commit has of a file that was found to be good: a hook, or a filter, may have made another of it. */
async function asCommitted(repository, commit, file, found, combiners) {
    const blob = await (0,objects/* fileIdAt */.Lk)(repository, commit, file.path);
    const bytes = blob === undefined ? undefined : (await (0,objects/* readBlobs */.b4)(repository, [blob])).get(blob);
    if (bytes?.equals(file.bytes))
        return found;
    const made = bytes
        ? await identifyByAll({ ...file, bytes }, combiners)
        : { problem: `${file.name} is not in the commit.` };
    if (!('problem' in made))
        return made;
    return {
        problem: `${made.problem}\nThat is not what was checked: a hook of yours (pre-commit, say), or a filter of .gitattributes, changed it on the way into the commit. Mend that, and the file here where it was changed too, and run this again: a new commit takes the place of this one.`,
    };
}
async function identifyByAll(file, combiners) {
    let found = {};
    for (const combiner of combiners) {
        found = await combiner.identify(file);
        if ('problem' in found)
            return found;
    }
    return found;
}

// EXTERNAL MODULE: ./src/report/terminal.js
var terminal = __webpack_require__(9109);
// EXTERNAL MODULE: ./src/segments/settings.js
var settings = __webpack_require__(3948);
;// CONCATENATED MODULE: ./src/segments/desk/show.js



/** What came of it, for a terminal: one sentence, and what to do where something is wrong. */
function renderPush(report, { colour, width }) {
    const style = (0,terminal/* paint */.nI)(colour);
    const problem = (report.problem ?? '').split('\n').flatMap((line) => (0,terminal/* wrap */.LV)(report_words/* plainWords */.c5.text(line), width));
    const lines = [
        ...(0,terminal/* wrap */.LV)(headline(report), width).map((line) => style.bold(line)),
        ...(report.problem === undefined ? [] : problem),
    ];
    return `${lines.join('\n')}\n`;
}
function headline(report) {
    const { outcome, path, id, jobs, branch, remote, commit, committed } = report;
    const file = report_words/* plainWords */.c5.name(path);
    const place = `${report_words/* plainWords */.c5.name(branch)} at ${report_words/* plainWords */.c5.name(remote)}`;
    const known = id === undefined || id === path ? '' : ` as ${report_words/* plainWords */.c5.name(id)}`;
    const named = jobs.filter((job) => job !== settings/* namelessJob */.KT);
    const taken = named.length === 0 ? '' : ` for the job ${named.join(' and ')}`;
    switch (outcome) {
        case 'pushed':
            return `${file} is ${committed ? 'committed and pushed' : 'pushed (it was committed already)'} to ${place}${known}${taken}.`;
        case 'nothing-new':
            return `${place} has ${file} already, as it is here.`;
        case 'bad-segment':
            return commit === undefined
                ? `${file} is not committed: it is no good segment.`
                : `${file} is not pushed: what is committed of it is no good segment.`;
        case 'not-pushed':
            return `${file} is ${committed ? 'committed' : 'committed already'}, but not pushed to ${place}.`;
    }
}

// EXTERNAL MODULE: ./src/cli/host.js
var cli_host = __webpack_require__(5969);
// EXTERNAL MODULE: ./src/cli/local-config.js
var local_config = __webpack_require__(8959);
// EXTERNAL MODULE: ./src/cli/open-repository.js
var open_repository = __webpack_require__(5172);
// EXTERNAL MODULE: ./src/cli/options.js
var options = __webpack_require__(9138);
// EXTERNAL MODULE: ./src/cli/remote.js
var remote = __webpack_require__(2605);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/segments/combiner-for.js + 17 modules
var combiner_for = __webpack_require__(867);
// EXTERNAL MODULE: ./src/segments/merger/child.js
var child = __webpack_require__(1798);
// EXTERNAL MODULE: ./src/segments/schema/read-schema.js + 5 modules
var read_schema = __webpack_require__(5610);
// EXTERNAL MODULE: ./src/segments/schema/with-schema.js + 1 modules
var with_schema = __webpack_require__(6727);
;// CONCATENATED MODULE: ./src/cli/segment-combiner.js










/**
 * A job's combiner at the desk. Its schema is the one in the worktree; where there is none, the one on base as it was
 * fetched last. It is no mistake that neither is there, unless it `isAsked` for: the branch may be older than the schema.
 * @throws {UserError} for a schema that is none.
 */
async function localCombiner(repository, job, base, isAsked) {
    const combiner = (0,combiner_for/* combinerFor */.z)(job, repository, (0,child/* nodeProgram */.zy)(process));
    const { schema, output } = job;
    if (schema === undefined)
        return combiner;
    const here = await (0,local_config/* readIfAny */.Eh)((0,external_node_path_.resolve)((await repository.topLevel()) ?? repository.directory, schema));
    if (here !== undefined && base)
        await (0,local_config/* warnOfOtherConfig */.y8)(repository, base, { path: schema, text: here }, cli_host/* terminalLog */.d);
    const text = here ?? (base && (await (0,objects/* fileAt */.Wd)(repository, base.sha, schema)));
    if (text !== undefined)
        return (0,with_schema/* withSchema */.U)(combiner, await (0,read_schema/* readSchema */.G)(schema, Buffer.from(text)), output);
    const missing = `schema: there is no file ${(0,visible/* visible */.R)(schema)} here`;
    if (isAsked)
        throw new error/* UserError */.y(`${missing}; name one from the root of the repository.`);
    cli_host/* terminalLog */.d.warning(`${missing}: the segment is held against it only when it is merged.`);
    return combiner;
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./src/git/repository.js + 2 modules
var git_repository = __webpack_require__(7079);
// EXTERNAL MODULE: ./src/boundaries/hook.js
var hook = __webpack_require__(818);
// EXTERNAL MODULE: ./src/segments/largest-file.js
var largest_file = __webpack_require__(2552);
// EXTERNAL MODULE: ./src/cli/disk.js
var disk = __webpack_require__(4970);
;// CONCATENATED MODULE: ./src/cli/segment-file.js










/**
 * Reads a file that is to be committed.
 * @param word as the user wrote it, from `folder` on.
 * @throws {UserError} where it is none that git would commit in this repository, or that GitHub would take.
 */
async function readForCommit(repository, folder, word) {
    const name = (0,visible/* visible */.R)(word);
    const place = external_node_path_.resolve(folder, word);
    const found = await (0,promises_.lstat)(place).catch(() => undefined);
    if (!found)
        throw new error/* UserError */.y(`There is no file ${name} in ${external_node_path_.resolve(folder)}.`);
    if (found.isSymbolicLink())
        throw new error/* UserError */.y(`${name} is a symbolic link, and only the link would be committed; name the file itself.`);
    if (!found.isFile())
        throw new error/* UserError */.y(`${name} is no file; name one file.`);
    if (found.size > largest_file/* largestFile */.N)
        throw new error/* UserError */.y(`${name} has ${Math.ceil(found.size / 1024 / 1024)} MB, and GitHub takes no file above ${largest_file/* largestFile */.N / 1024 / 1024} MB: part it into several segments.`);
    // A folder on the way may be a link; git knows the file by where it really stands.
    const around = await (0,promises_.realpath)(external_node_path_.dirname(place));
    const top = await repository.topLevel();
    const inGit = top && (0,hook/* pathWithin */.RY)(external_node_path_.join(around, external_node_path_.basename(place)), top, external_node_path_, disk/* disk */.E);
    if (top === undefined || inGit === undefined)
        throw new error/* UserError */.y(`${name} is not in the worktree of ${repository.directory}; name a file that is.`);
    const own = await (await git_repository/* Repository */.L.open(around, repository.host)).topLevel();
    if (own !== top)
        throw new error/* UserError */.y(own === undefined
            ? `${name} stands in git's own folder; name a file of the worktree.`
            : `${name} stands in another repository, ${own} (a submodule?); run this there.`);
    const rule = await ignoredBy(repository, inGit);
    if (rule !== undefined)
        throw new error/* UserError */.y(`${name} is ignored by ${(0,visible/* visible */.R)(rule)}, so git does not commit it: take that line out.`);
    if (await isInLfs(repository, inGit))
        throw new error/* UserError */.y(`${name} is one of Git LFS by .gitattributes, so git would commit a pointer to it, and a merge reads no more: take it out there.`);
    const mark = await markOf(repository, inGit);
    if (mark !== undefined)
        throw new error/* UserError */.y(`${name} is marked ${mark} in git's index, so git does not look whether it has changed: git update-index --no-${mark} ${(0,shell_quote/* shellQuote */.Z)(inGit)}, at the root of the worktree, takes the mark away.`);
    return { path: inGit, bytes: await (0,promises_.readFile)(place) };
}
async function isInLfs(repository, inGit) {
    const { stdout } = await (0,as_user/* gitAsUser */.y)(repository, ['check-attr', '-z', 'filter', '--', inGit]);
    return stdout.toString('utf8').split('\0')[2] === 'lfs';
}
/** What keeps git from looking at the file; see the tags of `git ls-files -v`. */
async function markOf(repository, inGit) {
    const { stdout } = await (0,as_user/* gitAsUser */.y)(repository, ['ls-files', '-v', '-z', '--', `:(top,literal)${inGit}`]);
    const tag = stdout.toString('latin1').charAt(0);
    if (tag.toUpperCase() === 'S')
        return 'skip-worktree';
    return /[a-z]/.test(tag) ? 'assume-unchanged' : undefined;
}
/** `FILE:LINE: PATTERN` of what makes git ignore a file that it does not know yet. */
async function ignoredBy(repository, inGit) {
    const { stdout } = await (0,as_user/* gitAsUser */.y)(repository, ['check-ignore', '--verbose', '-z', '--stdin'], {
        input: `./${inGit}\0`,
    });
    const [source = '', line = '', pattern = ''] = stdout.toString('utf8').split('\0');
    return pattern === '' || pattern.startsWith('!') ? undefined : `${source}:${line}: ${pattern}`;
}

// EXTERNAL MODULE: ./src/cli/terminal-style.js
var terminal_style = __webpack_require__(6651);
;// CONCATENATED MODULE: ./src/cli/push-segment.js


















const help = `Checks a segment, commits it alone on the current branch, and pushes that branch.

Usage: parallel-claude push-segment FILE [MESSAGE] [options]

  FILE              below the folder of a job that takes the current branch (staging/)
  MESSAGE           of the commit

  --remote NAME     where to (origin)
  --schema PATH     the JSON Schema that it has to meet, from the repository's root (the job's)
  --repo DIR        the repository (this folder); FILE starts there
  --config PATH     the config file, from this folder or the repository's root
                    (.claude/parallel-config.yml)
  --format FORMAT   text or json (text)

What else is staged or changed stays as it is; nothing is forced. The network is tried again after 2, 4, 8
and 16 seconds. It may be stopped at any time, and run again: what is done is not done twice.
Exit codes: 0 the remote has it, 1 the segment is bad, 2 misuse or bad config, 3 it could not be pushed.
`;
/** `parallel-claude push-segment` */
const pushSegmentCommand = {
    async run(args) {
        const { values: given, words } = (0,options/* readArguments */.l)('push-segment', args, {
            help: { type: 'boolean', short: 'h' },
            remote: { type: 'string', default: 'origin' },
            repo: { type: 'string', default: '.' },
            schema: { type: 'string', default: '' },
            config: { type: 'string' },
            format: { type: 'string', default: 'text' },
        });
        if (given.help) {
            process.stdout.write(help);
            return 0;
        }
        const format = (0,inputs/* parseChoice */.HU)('--format', given.format, ['text', 'json']);
        const [word, message, ...more] = words;
        if (word === undefined || message?.trim() === '' || more.length > 0)
            throw new error/* UserError */.y('Name one file and, if you like, a message in quotes, such as: parallel-claude push-segment staging/1.json "Add segment 1"');
        const host = (0,cli_host/* terminalHost */.P)();
        const repository = await (0,open_repository/* openRepository */.h)(given.repo, host);
        await (0,remote/* remoteOf */.e1)(repository, given.remote);
        const local = await (0,local_config/* localConfig */.ad)(repository, given.config);
        const branch = await branchToPush(repository);
        const { path, bytes } = await readForCommit(repository, given.repo, word);
        const base = await baseHere(repository, given.remote, local.config.base);
        if (base.fetched)
            await (0,local_config/* warnOfOtherConfig */.y8)(repository, base.fetched, local, host.log);
        const said = { ...settings/* saidNothing */.pc, schema: given.schema };
        const jobs = jobsOf(path, branch, (0,settings/* settleJobs */.sQ)(said, local.config, { base: base.name, dryRun: false }));
        if (jobs.length === 0)
            host.log.warning(`No job of the config takes segments from ${branch}: merge-segments has to be told, by --pattern.`);
        const alone = {
            output: path,
            merge: [],
            order: [],
            ...(given.schema !== '' && { schema: given.schema }),
        };
        const combiners = (jobs.length > 0 ? jobs : [alone]).map((job) => localCombiner(repository, job, base.fetched, given.schema !== ''));
        const report = await pushSegment(repository, {
            path,
            bytes,
            branch,
            remote: given.remote,
            jobs: jobs.map(({ name }) => name),
            ...(message !== undefined && { message }),
        }, await Promise.all(combiners));
        process.stdout.write(format === 'json' ? `${JSON.stringify(report, null, 2)}\n` : renderPush(report, (0,terminal_style/* terminalStyle */.w)()));
        const folder = path.slice(0, path.lastIndexOf('/') + 1);
        const gone = (await stagedDeletions(repository)).filter((one) => one.startsWith(folder));
        const [are, them] = gone.length === 1 ? ['is', 'it'] : ['are', 'them'];
        if (report.outcome !== 'bad-segment' && gone.length > 0)
            host.log.warning(`${(0,report_words/* enumerate */.HL)(gone.map((one) => report_words/* plainWords */.c5.name(one)))} ${are} deleted in the index only: commit and push that too, if the branch is not to bring ${them} any more.`);
        return { pushed: 0, 'nothing-new': 0, 'bad-segment': 1, 'not-pushed': 3 }[report.outcome];
    },
};
/** @throws {UserError} where a commit would not be one of its own on a branch. */
async function branchToPush(repository) {
    const unfinished = await unfinishedIn(repository);
    if (unfinished)
        throw new error/* UserError */.y(`git has not finished a ${unfinished.name} here: finish it, or take it back (${unfinished.abort}), and run this again.`);
    const branch = await (0,head/* currentBranch */.e)(repository);
    if (branch === undefined)
        throw new error/* UserError */.y('HEAD is at no branch (it is detached), where a commit would be lost: git switch -c claude/segment-1 makes one.');
    return branch;
}
/** The branch that all merge into, and its commit as it was fetched last; nothing is asked of the remote. */
async function baseHere(repository, remote, configured) {
    const heads = `refs/remotes/${remote}/`;
    const head = await repository.run(['symbolic-ref', '--quiet', `${heads}HEAD`]);
    const told = head.stdout.toString('utf8').trim();
    const name = configured ?? (told.startsWith(heads) ? told.slice(heads.length) : 'main');
    const sha = await repository.resolve(`${heads}${name}^{commit}`);
    return { name, ...(sha !== undefined && { fetched: { ref: `${remote}/${name}`, sha } }) };
}


/***/ }),

/***/ 6651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ terminalStyle)
/* harmony export */ });
/* unused harmony export widthOf */
/** As wide and as colourful as the terminal is. */
function terminalStyle() {
    const { isTTY, columns } = process.stdout;
    return { colour: isTTY && !process.env['NO_COLOR'], width: widthOf(isTTY ? columns : 0) };
}
/** How wide lines are where a terminal has so many columns; 0 is none, or one whose size is not known. */
function widthOf(columns) {
    return columns > 0 ? columns : 100;
}


/***/ }),

/***/ 7631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ currentBranch)
/* harmony export */ });
/* harmony import */ var _repository_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7079);

/**
 * The short name of the branch that is checked out, also in the middle of its rebase, while HEAD is detached.
 * @returns undefined where HEAD is at no branch.
 */
async function currentBranch(repository) {
    const head = await repository.run(['symbolic-ref', '--quiet', 'HEAD']);
    if (head.code === 0)
        return shortName(head.stdout.toString('utf8'));
    for (const state of ['rebase-merge', 'rebase-apply']) {
        const name = await (0,_repository_js__WEBPACK_IMPORTED_MODULE_0__/* .readIfThere */ .q)(await repository.gitPath(`${state}/head-name`));
        if (name.startsWith(heads))
            return shortName(Buffer.from(name, 'latin1').toString('utf8'));
    }
    return undefined;
}
const heads = 'refs/heads/';
function shortName(ref) {
    return ref.replace(/\r?\n$/, '').replace(heads, '');
}


/***/ }),

/***/ 7980:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2955);

/** GitHub links a name, number or address only where it stands unbroken: a zero-width space breaks it. */
const breaker = '&#8203;';
function entities(text) {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
/** Nobody is pinged and nothing is cross-referenced: mentions, issue references and addresses stay plain text. */
function unlink(text) {
    return text.replace(/[@#]|(?<![a-z0-9])GH(?=-\d)|:(?=\/\/)|www(?=\.)/gi, `$&${breaker}`);
}
/** Text from outside as inline Markdown that shows exactly that text, in a sentence or a table cell, on one line. */
function escapeMarkdown(text) {
    const literal = (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R)(text)
        .replace(/[\\`*_{}[\]()|~$!^]/g, '\\$&')
        // What would start a list, a heading or a rule at the start of a line.
        .replace(/^(\s*)([-+=])/, '$1\\$2')
        .replace(/^(\s*\d+)([.)])/, '$1\\$2');
    return unlink(entities(literal));
}
/** Text from outside as inline code that it cannot break out of, in a sentence or a table cell, on one line. */
function code(text) {
    const shown = (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R)(text);
    if (/^[^`|<>\s]([^`|<>]*[^`|<>\s])?$/.test(shown))
        return `\`${shown}\``;
    // Backticks end a code span, pipes a cell and tags a section, for whoever counts them; as entities they end nothing.
    return `<code>${entities(shown).replace(/[`|\\*_~$[\]!^:@#]|w(?=ww\.)/gi, (mark) => `&#${mark.charCodeAt(0)};`)}</code>`;
}
/** A GitHub table. Cells are Markdown: escape what comes from outside first. */
function table(header, rows) {
    const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('\n', '<br>')).join(' | ')} |`;
    return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}
/** A folded section. The summary is plain text (GitHub reads no Markdown there); the body is Markdown. */
function details(summary, body) {
    return `<details><summary>${unlink(entities((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R)(summary)))}</summary>\n\n${body}\n\n</details>`;
}
/** A link showing `text` (from outside); just the text where `url` is no http or https address. `words` makes it inert. */
function link(text, url, words = escapeMarkdown) {
    if (!URL.canParse(url))
        return words(text);
    const address = new URL(url);
    if (address.protocol !== 'https:' && address.protocol !== 'http:')
        return words(text);
    const target = address.href.replace(/[()|<>\s\\`]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
    return `[${words(text)}](${target})`;
}
/** A block of code that its content cannot end. `language` is a word of ours. */
function codeBlock(language, text) {
    const longestRun = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longestRun + 1);
    return `${fence}${language}\n${text}\n${fence}`;
}


/***/ }),

/***/ 9109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LV: () => (/* binding */ wrap),
/* harmony export */   YB: () => (/* binding */ columns),
/* harmony export */   nI: () => (/* binding */ paint)
/* harmony export */ });
/* unused harmony export displayWidth */
/** ANSI styles when `colour`, else none. */
function paint(colour) {
    const style = (on, off) => (text) => colour ? `\x1b[${on}m${text}\x1b[${off}m` : text;
    return {
        bold: style(1, 22),
        dim: style(2, 22),
        red: style(31, 39),
        yellow: style(33, 39),
        green: style(32, 39),
    };
}
const wide = /\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;
/** How many columns a terminal gives a text without styles: 2 for a wide character, 0 for a combining mark. */
function displayWidth(text) {
    let width = 0;
    for (const character of text)
        width += wide.test(character) ? 2 : /\p{M}/u.test(character) ? 0 : 1;
    return width;
}
/** Rows as lines whose columns line up, two spaces apart; `style` paints a cell after it was measured. */
function columns(rows, style = (cell) => cell) {
    const widths = [];
    for (const row of rows) {
        row.forEach((cell, column) => (widths[column] = Math.max(widths[column] ?? 0, displayWidth(cell))));
    }
    return rows.map((row) => row
        .map((cell, column) => {
        const padding = column === row.length - 1 ? 0 : (widths[column] ?? 0) - displayWidth(cell) + 2;
        return style(cell, column) + ' '.repeat(padding);
    })
        .join('')
        .trimEnd());
}
/** A text broken between words into lines of at most `width` columns; a longer word keeps a line of its own. */
function wrap(text, width) {
    const lines = [];
    let line = '';
    for (const word of text.split(' ')) {
        if (line !== '' && displayWidth(line) + 1 + displayWidth(word) > width) {
            lines.push(line);
            line = word;
        }
        else {
            line = line === '' ? word : `${line} ${word}`;
        }
    }
    return [...lines, line];
}


/***/ }),

/***/ 5292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HL: () => (/* binding */ enumerate),
/* harmony export */   Lx: () => (/* binding */ markdownWords),
/* harmony export */   c5: () => (/* binding */ plainWords),
/* harmony export */   hS: () => (/* binding */ counted)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7980);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2955);


/** For a terminal, a log or a title. */
const plainWords = {
    name: _visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .R,
    text: _visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .R,
    person: (login) => `@${(0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .R)(login)}`,
};
/** For a comment or a job summary. */
const markdownWords = {
    name: _markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY,
    text: _markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV,
    person: (login) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(`@${login}`),
};
/** `a`, `a and b`, `a, b and c`, and beyond `most` the number of the others: `a, b and 4 more`. */
function enumerate(items, most = 3) {
    const shown = items.length > most ? [...items.slice(0, most - 1), `${items.length - most + 1} more`] : items;
    return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`;
}
/** `1 branch`, `2 branches`. */
function counted(count, one, many) {
    return `${count} ${count === 1 ? one : many}`;
}


/***/ })

};
