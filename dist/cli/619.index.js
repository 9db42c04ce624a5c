export const id = 619;
export const ids = [619];
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

/***/ 7619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  init: () => (/* binding */ init)
});

// EXTERNAL MODULE: external "node:readline/promises"
var promises_ = __webpack_require__(6848);
// EXTERNAL MODULE: ./src/config/error.js
var config_error = __webpack_require__(2359);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/git/errors.js
var errors = __webpack_require__(5362);
// EXTERNAL MODULE: ./src/git/process.js + 1 modules
var git_process = __webpack_require__(6154);
;// CONCATENATED MODULE: ./src/git/unified-diff.js




/** What changes between two texts, in the lines that `git diff` prints from its first `@@` on. */
async function unifiedDiff(repository, before, after) {
    const folder = await (0,external_node_fs_promises_.mkdtemp)((0,external_node_path_.join)(repository.host.tempDir, 'diff-'));
    const files = [(0,external_node_path_.join)(folder, 'before'), (0,external_node_path_.join)(folder, 'after')];
    await (0,external_node_fs_promises_.writeFile)(files[0], before);
    await (0,external_node_fs_promises_.writeFile)(files[1], after);
    const args = [
        'diff',
        '--no-index',
        '--no-color',
        '--no-ext-diff',
        '--no-textconv',
        '--text',
        '--',
        ...files,
    ];
    const { code, stdout, stderr } = await repository.run(args);
    if (code > 1)
        throw new errors/* GitError */.X(`git diff failed in ${repository.directory}: ${(0,git_process/* lastLine */.fM)(stderr)}`);
    const lines = stdout.toString('utf8').split('\n').slice(0, -1);
    const start = lines.findIndex((line) => line.startsWith('@@'));
    return start < 0 ? [] : lines.slice(start);
}

;// CONCATENATED MODULE: ./src/boundaries/pre-commit.js

const start = '# >>> parallel-claude >>>';
const end = '# <<< parallel-claude <<<';
/** What a pre-commit hook runs for us: nothing is installed at commit time, and a command that is missing blocks. */
const block = `${start}
# Refuses a commit that changes another session's files. CI checks the same; this only says it sooner.
parallel_claude_boundaries() {
  # A worktree may have no node_modules of its own: then those of the main one serve.
  for folder in node_modules "$(git rev-parse --git-common-dir)/../node_modules"; do
    if [ -x "$folder/.bin/parallel-claude" ]; then
      "$folder/.bin/parallel-claude" boundaries --staged
      return
    fi
  done
  if command -v parallel-claude >/dev/null 2>&1; then
    parallel-claude boundaries --staged
    return
  fi
  echo 'parallel-claude is not installed here, so nobody checked whose files this commit changes.' >&2
  echo 'Add it to node_modules (npm i -D) or the PATH, or commit with --no-verify and let CI check.' >&2
  return 1
}
parallel_claude_boundaries || exit $?
${end}
`;
/**
 * The text of a pre-commit hook with our part in it, before all else so that nothing can end the hook sooner.
 * @param existing the hook as it is; undefined where there is none. With our part in it already, that is renewed.
 * @throws {UserError} where it is no shell script, with what to do instead.
 */
function withHook(existing) {
    if (existing === undefined || existing.trim() === '')
        return `#!/bin/sh\n${block}`;
    const from = lineOf(existing, start);
    if (from >= 0)
        return renewed(existing, from);
    const [first = ''] = existing.split('\n', 1);
    if (!first.startsWith('#!')) {
        if (existing.includes('\0'))
            throw notShell('a program');
        return `${block}${existing}`;
    }
    const [, shell = first] = /^#!\s*(?:\S*\/env\s+(?:-S\s+)?)?(?:\S*\/)?([^\s/]+)/.exec(first) ?? [];
    if (!/^(sh|ash|bash|dash|ksh|mksh|zsh)$/.test(shell))
        throw notShell(`written for ${shell}`);
    const rest = existing.slice(first.length + 1);
    return `${first}\n${block}${rest}`;
}
function renewed(existing, from) {
    const to = lineOf(existing, end);
    if (to < from)
        throw new config_error/* UserError */.y(`The pre-commit hook has a line "${start}" and no "${end}" after it; remove what is left of that part.`);
    const after = existing.slice(to + end.length).replace(/^\r?\n/, '');
    return `${existing.slice(0, from)}${block}${after}`;
}
/** Where a line stands in a text; -1 where it does not. */
function lineOf(text, line) {
    return text.startsWith(line) ? 0 : text.indexOf(`\n${line}`) + 1 || -1;
}
function notShell(what) {
    return new config_error/* UserError */.y(`The pre-commit hook is ${what}, not a shell script, and is left as it is; let it run: parallel-claude boundaries --staged`);
}

;// CONCATENATED MODULE: ./src/init/json-text.js
/**
 * A JSON text with a value added to the end of the list that stands under `keys`; what of them is missing is made. Every
 * other byte stays: order, spaces, duplicate keys, numbers that JavaScript would round.
 * @param text valid JSON: an object, in which what stands under `keys` is of the right kind where it is there.
 */
function appendTo(text, keys, item) {
    let [at, depth] = [containerIn(text), 0];
    for (const key of keys) {
        const next = at.members.get(key);
        if (!next)
            break;
        at = next;
        depth++;
    }
    const [key, ...deeper] = keys.slice(depth);
    const list = [item];
    const value = deeper.reduceRight((inner, name) => ({ [name]: inner }), list);
    const indent = /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ';
    const written = key === undefined
        ? JSON.stringify(item, null, indent)
        : `${JSON.stringify(key)}: ${JSON.stringify(value, null, indent)}`;
    const margin = `\n${indent.repeat(depth + 1)}`;
    const member = `${margin}${written.replaceAll('\n', margin)}`;
    const { lastEnd, open, close } = at;
    if (lastEnd !== undefined)
        return `${text.slice(0, lastEnd)},${member}${text.slice(lastEnd)}`;
    return `${text.slice(0, open + 1)}${member}\n${indent.repeat(depth)}${text.slice(close)}`;
}
/** The outermost object or list of a JSON text, with those in it. */
function containerIn(text) {
    const stack = [];
    let root;
    let key = '';
    let last = '';
    for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]:,]|[^\s{}[\]:,"]+/g)) {
        const inside = stack.at(-1);
        if (token === ':')
            key = JSON.parse(last);
        else if (token === '{' || token === '[') {
            const made = { open: index, close: index, members: new Map() };
            inside?.members.set(key, made);
            root ??= made;
            stack.push(made);
        }
        else if (token === '}' || token === ']') {
            if (inside)
                inside.close = index;
            stack.pop();
            const outer = stack.at(-1);
            if (outer)
                outer.lastEnd = index + 1;
        }
        else if (token !== ',' && inside)
            inside.lastEnd = index + token.length;
        last = token;
    }
    if (!root)
        throw new Error('The text holds no object.');
    return root;
}

;// CONCATENATED MODULE: ./src/init/edit-hook.js


const settings = '.claude/settings.json';
/**
 * From the session's project, or its main worktree, where a linked one has no node_modules. What fails in any way
 * blocks: Claude Code lets an edit pass on every code but 2.
 */
const command = 'cd "$CLAUDE_PROJECT_DIR" && ' +
    'PATH="$PWD/node_modules/.bin:$(git rev-parse --path-format=absolute --git-common-dir)/../node_modules/.bin:$PATH" && ' +
    '{ command -v parallel-claude >/dev/null || ' +
    '{ echo "parallel-claude is not installed here, so nobody can tell whose file this is: add it to node_modules or ' +
    'the PATH, or take its hook out of .claude/settings.json." >&2; exit 2; }; } && ' +
    'parallel-claude boundaries --hook || exit 2';
const entry = {
    matcher: 'Edit|MultiEdit|Write|NotebookEdit',
    hooks: [{ type: 'command', command, timeout: 30 }],
};
/**
 * The text of Claude Code's settings with our PreToolUse hook in it; every byte that was there stays.
 * @param existing undefined where there are none; with the hook in them already they stay as they are.
 * @throws {UserError} where they are not what Claude Code takes for settings.
 */
function editHookIn(existing) {
    const text = existing === undefined || existing.trim() === '' ? '{}\n' : existing;
    const all = parsed(text);
    const hooks = isObject(all) ? member(all, 'hooks', {}) : undefined;
    const before = isObject(hooks) ? member(hooks, 'PreToolUse', []) : undefined;
    if (!Array.isArray(before))
        throw new config_error/* UserError */.y(`${settings} is left as it is: allowed is an object in which hooks.PreToolUse, if there, is a list; correct it and run this again.`);
    if (JSON.stringify(before).includes('parallel-claude boundaries --hook'))
        return text;
    return appendTo(text, ['hooks', 'PreToolUse'], entry);
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        throw new config_error/* UserError */.y(`${settings} is left as it is: it is not JSON (${why}); correct it and run this again.`);
    }
}
/** A null that is there is no list to add to, nor a place to make one. */
function member(object, key, otherwise) {
    return Object.hasOwn(object, key) ? (object[key] ?? null) : otherwise;
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./src/init/starting-config.js
const mostSessions = 3;
/** A config to begin with: it says nothing yet, and shows by the folders there are what it could say. */
function startingConfig(folders) {
    const plain = folders.filter((folder) => /^[A-Za-z][\w-]*$/.test(folder));
    const shown = plain.length > 0 ? plain.slice(0, mostSessions) : ['src'];
    return `# Who may change what. Read from the base branch: a pull request cannot give itself rights.
# Take the # away from what you want; until then nothing is refused.
#
# sessions:
${shown.map(session).join('')}#
# unowned: ignore               # files that nobody owns: ignore, warn or fail
# boundaries:
#   unknown-session: warn       # a branch of no session: ignore, warn or fail
`;
}
function session(folder) {
    return `#   ${folder}:
#     owns: [${folder}/**]
#     branches: [claude/${folder}-*]
`;
}

;// CONCATENATED MODULE: ./src/init/parts.js




/** Everything that `init` can set up, in the order in which it is shown. */
function partsFor({ config, preCommit, folders }) {
    return [
        {
            option: 'config',
            purpose: 'who owns what',
            file: config,
            executable: false,
            write: (existing) => existing ?? startingConfig(folders),
        },
        {
            option: 'hooks',
            purpose: 'before a commit: git refuses what changes files of others',
            file: preCommit.file,
            executable: preCommit.executable,
            write: (existing) => withHook(ownHook(existing, preCommit)),
        },
        {
            option: 'hooks',
            purpose: 'before an edit: Claude Code refuses it to the session',
            file: '.claude/settings.json',
            executable: false,
            write: editHookIn,
        },
    ];
}
function ownHook(existing, { file, isForAll }) {
    if (!isForAll)
        return existing;
    throw new config_error/* UserError */.y(`${file} is run by other repositories too (core.hooksPath) and is left as it is; where this one should be checked, let it run: parallel-claude boundaries --staged`);
}

// EXTERNAL MODULE: ./src/report/terminal.js
var terminal = __webpack_require__(9109);
// EXTERNAL MODULE: ./src/report/visible.js
var visible = __webpack_require__(2955);
// EXTERNAL MODULE: ./src/cli/host.js
var host = __webpack_require__(5969);
// EXTERNAL MODULE: ./src/boundaries/hook.js
var hook = __webpack_require__(818);
// EXTERNAL MODULE: ./src/git/repository.js + 2 modules
var git_repository = __webpack_require__(7079);
// EXTERNAL MODULE: ./src/cli/disk.js
var disk = __webpack_require__(4970);
// EXTERNAL MODULE: ./src/cli/local-config.js
var local_config = __webpack_require__(8959);
// EXTERNAL MODULE: ./src/cli/open-repository.js
var open_repository = __webpack_require__(5172);
// EXTERNAL MODULE: ./src/cli/tracked-paths.js
var tracked_paths = __webpack_require__(5788);
;// CONCATENATED MODULE: ./src/cli/init-place.js









/** What `init` has to know of the repository that a folder stands in. @throws {UserError} where it has no worktree. */
async function siteAt(folder) {
    const found = await (0,open_repository/* openRepository */.h)(folder, (0,host/* terminalHost */.P)());
    const top = await found.topLevel();
    if (top === undefined)
        throw new config_error/* UserError */.y(`${found.directory} has no worktree; run this where the repository's files are.`);
    const repository = await git_repository/* Repository */.L.open(top, found.host);
    const common = await repository.must(['rev-parse', '--path-format=absolute', '--git-common-dir']);
    const site = { repository, top, common: common.replace(/\r?\n$/, '') };
    const paths = await (0,tracked_paths/* trackedPaths */.f)(repository);
    return {
        ...site,
        place: {
            config: local_config/* defaultConfig */.sb,
            preCommit: preCommitOf(await repository.gitPath('hooks/pre-commit'), site),
            folders: [...new Set(paths.filter((one) => one.includes('/')).map((one) => one.split('/')[0] ?? ''))],
        },
    };
}
function preCommitOf(run, site) {
    const folder = external_node_path_.dirname(run);
    // husky's own files stand in _ and are written anew; they go on to what people write one folder up.
    const isHusky = external_node_path_.basename(folder) === '_' && external_node_path_.basename(external_node_path_.dirname(folder)) === '.husky';
    const place = isHusky ? external_node_path_.join(folder, '..', external_node_path_.basename(run)) : run;
    const file = (0,hook/* pathWithin */.RY)(place, site.top, external_node_path_, disk/* disk */.E) ?? place;
    return { file, executable: !isHusky, isForAll: !isInside(file, site) };
}
/** Whether a file stands in the worktree or in the repository's own folder, also after symbolic links. */
function isInside(file, { top, common }) {
    const place = (0,hook/* writtenPlace */.XC)({ tool: '', cwd: top, writes: file }, external_node_path_, disk/* disk */.E);
    return [top, common].some((folder) => (0,hook/* pathWithin */.RY)(place, folder, external_node_path_, disk/* disk */.E) !== undefined);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./src/cli/installed.js


/** Whether the hooks find the command: in node_modules here or of the main worktree, or on the PATH. */
function isInstalled({ top, common }, env) {
    const modules = [top, (0,external_node_path_.resolve)(common, '..')].map((folder) => (0,external_node_path_.resolve)(folder, 'node_modules', '.bin'));
    const folders = [...modules, ...(env['PATH'] ?? '').split(external_node_path_.delimiter).filter((folder) => folder !== '')];
    return folders.some((folder) => isProgram((0,external_node_path_.resolve)(folder, 'parallel-claude')));
}
function isProgram(file) {
    try {
        (0,external_node_fs_.accessSync)(file, external_node_fs_.constants.X_OK);
        return true;
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ./src/cli/options.js
var options = __webpack_require__(9138);
;// CONCATENATED MODULE: ./src/cli/write-part.js




/** What a part would write. @throws {UserError} where it does not fit into what is there. */
async function readPart(part, { top, common }) {
    const file = (0,external_node_path_.resolve)(top, part.file);
    const before = await textOf(file);
    const after = part.write(before);
    if (!isInside(file, { top, common }))
        throw new config_error/* UserError */.y(`${file} leads out of the repository and is left as it is; it has to stand inside.`);
    if (part.executable && before !== undefined && before !== after && !(await write_part_isProgram(file)))
        throw new config_error/* UserError */.y(`${file} is no program, so git does not run it, and is left as it is; make it one (chmod +x) or remove it, then run this again.`);
    return { part, before, after };
}
/** Writes a part that `readPart` read. @throws {UserError} where the file has changed since. */
async function writePart({ part, before, after }, { top }) {
    const file = (0,external_node_path_.resolve)(top, part.file);
    if ((await textOf(file)) !== before)
        throw new config_error/* UserError */.y(`${file} has changed meanwhile and is left as it is; run this again.`);
    try {
        await (0,external_node_fs_promises_.mkdir)((0,external_node_path_.dirname)(file), { recursive: true });
        await (0,external_node_fs_promises_.writeFile)(file, after, {
            flag: before === undefined ? 'wx' : 'w',
            mode: part.executable ? 0o755 : 0o644,
        });
    }
    catch (error) {
        const code = error.code ?? String(error);
        throw new config_error/* UserError */.y(`${file} cannot be written (${code}) and is left as it is; see who may write there.`);
    }
}
async function textOf(file) {
    try {
        const bytes = await (0,external_node_fs_promises_.readFile)(file);
        const text = bytes.toString('utf8');
        if (Buffer.from(text).equals(bytes))
            return text;
    }
    catch (error) {
        const code = error.code ?? String(error);
        if (code === 'ENOENT')
            return undefined;
        throw new config_error/* UserError */.y(`${file} cannot be read (${code}); it has to be a file.`);
    }
    throw new config_error/* UserError */.y(`${file} is not UTF-8 and is left as it is; add what is wanted by hand.`);
}
/** Windows knows no such mark; there git runs every hook. */
async function write_part_isProgram(file) {
    return process.platform === 'win32' || ((await (0,external_node_fs_promises_.stat)(file)).mode & 0o111) !== 0;
}

;// CONCATENATED MODULE: ./src/cli/init.js











const help = `Sets up what a repository needs, a part at a time: shows what it would write, then asks.

Usage: parallel-claude init             what there is to set up, and what each part would write
       parallel-claude init --config    a starting .claude/parallel-config.yml
       parallel-claude init --hooks     git's pre-commit hook, and Claude Code's hook before an edit

  --yes             write without asking; without a terminal nothing is written otherwise
  --repo DIR        the repository (this folder)

Nothing is overwritten: what a file holds stays in it, and a config that is there stays as it is.
Exit codes: 0 all is set up, 1 not everything, as you answered no, 2 misuse or a file that a part
does not fit into.
`;
/** `parallel-claude init` */
const init = {
    async run(args) {
        const given = (0,options/* readOptions */.T)('init', args, {
            help: { type: 'boolean', short: 'h' },
            config: { type: 'boolean', default: false },
            hooks: { type: 'boolean', default: false },
            yes: { type: 'boolean', default: false },
            repo: { type: 'string', default: '.' },
        });
        if (given.help) {
            process.stdout.write(help);
            return 0;
        }
        const site = await siteAt(given.repo);
        const parts = partsFor(site.place);
        const chosen = parts.filter(({ option }) => given[option]);
        if (chosen.length > 0)
            return setUp(chosen, site, given.yes);
        if (given.yes)
            throw new config_error/* UserError */.y('--yes to what? Give --config, --hooks or both.');
        process.stdout.write(`${(await overview(parts, site)).join('\n')}\n`);
        return 0;
    },
};
async function overview(parts, site) {
    const rows = [];
    for (const part of parts)
        rows.push([`init --${part.option}`, await stateOf(part, site), part.purpose]);
    return (0,terminal/* columns */.YB)(rows);
}
async function stateOf(part, site) {
    const file = (0,visible/* visible */.R)(part.file);
    try {
        const { before, after } = await readPart(part, site);
        if (before === after)
            return `${file} is set up`;
        return before === undefined ? `makes ${file}` : `adds to ${file}`;
    }
    catch (error) {
        if (error instanceof config_error/* UserError */.y)
            return `does not fit into ${file}`;
        throw error;
    }
}
async function setUp(parts, site, yes) {
    const prepared = [];
    let misfits = 0;
    for (const part of parts) {
        try {
            prepared.push(await readPart(part, site));
        }
        catch (error) {
            if (!(error instanceof config_error/* UserError */.y))
                throw error;
            host/* terminalLog */.d.error(error.message);
            misfits++;
        }
    }
    const open = prepared.filter(({ before, after }) => before !== after);
    for (const { part } of prepared.filter((one) => !open.includes(one)))
        process.stdout.write(`${(0,visible/* visible */.R)(part.file)} is set up already.\n`);
    for (const { part, before, after } of open) {
        const lines = await unifiedDiff(site.repository, before ?? '', after);
        process.stdout.write(`${before === undefined ? 'New' : 'Changed'}: ${(0,visible/* visible */.R)(part.file)}\n`);
        for (const line of lines)
            process.stdout.write(`${line.split('\t').map(visible/* visible */.R).join('\t')}\n`);
    }
    const done = open.length === 0 || yes || (await agreed(open.length));
    if (done)
        for (const one of open)
            await writePart(one, site);
    if (done && open.length > 0)
        process.stdout.write(`Written: ${open.map(({ part }) => (0,visible/* visible */.R)(part.file)).join(', ')}.\n`);
    if (done && prepared.some(({ part }) => part.option === 'hooks') && !isInstalled(site, process.env))
        host/* terminalLog */.d.warning('The hooks do not find parallel-claude yet, and refuse every commit and edit until they do: add it to node_modules (npm i -D) or the PATH; an alias is not enough.');
    return misfits > 0 ? 2 : done ? 0 : 1;
}
/** @throws {UserError} where nobody is there to be asked. */
async function agreed(files) {
    if (!process.stdin.isTTY || !process.stdout.isTTY)
        throw new config_error/* UserError */.y('Nothing was written: nobody is at a terminal to agree. Give --yes to write this.');
    const terminal = (0,promises_.createInterface)({ input: process.stdin, output: process.stdout });
    try {
        const answer = await terminal.question(files === 1 ? 'Write it? [y/N] ' : `Write these ${files}? [y/N] `);
        return /^\s*y(es)?\s*$/i.test(answer);
    }
    finally {
        terminal.close();
    }
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

/***/ 5788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ trackedPaths)
/* harmony export */ });
/* harmony import */ var _git_listing_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6257);
/* harmony import */ var _git_path_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(148);


/** The paths of all files that git knows in the worktree, or of a bare repository in HEAD, as text for globs. */
async function trackedPaths(repository) {
    const isBare = (await repository.topLevel()) === undefined;
    const files = isBare ? await (0,_git_listing_js__WEBPACK_IMPORTED_MODULE_0__/* .listTree */ .n)(repository, 'HEAD') : await (0,_git_listing_js__WEBPACK_IMPORTED_MODULE_0__/* .listIndex */ .V)(repository);
    return [...files.keys()].map(_git_path_text_js__WEBPACK_IMPORTED_MODULE_1__/* .pathText */ .L);
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


/***/ })

};
