export const id = 872;
export const ids = [872];
export const modules = {

/***/ 9246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R_: () => (/* binding */ tieAdvice),
/* harmony export */   bO: () => (/* binding */ explanationLines),
/* harmony export */   hp: () => (/* binding */ explainPath)
/* harmony export */ });
/* harmony import */ var _report_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2955);
/* harmony import */ var _rule_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5735);


function explainPath(path, owners) {
    const ownership = owners.ownerOf(path);
    const winners = winnersOf(ownership);
    const matches = owners.index.matches(path);
    const best = matches.find(({ rule }) => rule === winners[0]);
    const others = matches
        .filter(({ rule }) => !winners.includes(rule))
        .map((match) => ({ rule: match.rule, why: whyNot(match, matches, best) }));
    return { path, ownership, others };
}
function winnersOf(ownership) {
    if (ownership.state === 'owned')
        return [ownership.rule];
    return ownership.state === 'tie' ? ownership.rules : [];
}
function whyNot({ rule, prefix }, matches, best) {
    const last = matches.find((match) => match.rule.session === rule.session)?.rule ?? rule;
    if (last !== rule) {
        return `The last glob of ${rule.session.name} that matches decides for it: ${(0,_rule_words_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteGlob */ .N)(last)}, line ${last.line}.`;
    }
    if (rule.takesOut)
        return `It takes the path out of ${rule.session.name}.`;
    const less = `It says less before its first *, ? or [ ("${(0,_report_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R)(prefix)}")`;
    return best === undefined
        ? `${less}.`
        : `${less} than ${(0,_rule_words_js__WEBPACK_IMPORTED_MODULE_1__/* .nameRule */ .M)(best.rule)} does ("${(0,_report_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R)(best.prefix)}").`;
}
/** An explanation as lines to read; `file` is the config's path. */
function explanationLines({ path, ownership, others }, file) {
    const at = ({ line, column }) => `${(0,_report_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R)(file)}:${line}:${column}`;
    const winners = winnersOf(ownership).map((rule) => `  ${at(rule)}: ${(0,_rule_words_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteGlob */ .N)(rule)} of ${rule.session.name}`);
    const losers = others.map(({ rule, why }) => `  ${at(rule)}: ${(0,_rule_words_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteGlob */ .N)(rule)} of ${rule.session.name}. ${why}`);
    return [
        `${(0,_report_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R)(path)}: ${headline(ownership)}`,
        ...winners,
        ...(losers.length > 0 ? ['What else matches:', ...losers] : []),
    ];
}
function headline(ownership) {
    switch (ownership.state) {
        case 'unowned':
            return 'no session owns it';
        case 'owned': {
            const { session } = ownership.rule;
            const shared = session.access === 'shared' ? ', which shares it' : '';
            return `owned by ${session.name}${shared}`;
        }
        case 'tie':
            return `${ownership.rules.map(({ session }) => session.name).join(' and ')} own it by globs that weigh the same; ${tieAdvice}`;
    }
}
/** What to do about rules that tie, as half a sentence. */
const tieAdvice = 'make one of them more exact, or take the path out of one session with a glob that starts with !';


/***/ }),

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

/***/ 328:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ OwnershipMap)
/* harmony export */ });
/* harmony import */ var _rule_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5934);

/** Who owns what, for paths as git writes them: from the repository's root, `/` between parts. */
class OwnershipMap {
    index;
    /** Throws a UserError where braces in `owns` stand for too many globs. */
    constructor(sessions) {
        this.index = new _rule_index_js__WEBPACK_IMPORTED_MODULE_0__/* .RuleIndex */ .P(sessions);
    }
    ownerOf(path) {
        return decide(this.index.deciding(path));
    }
    /** A folder, and those in it that rules name; each with the slash at its end. */
    foldersIn(path) {
        return [...new Set([`${path}/`, ...this.index.foldersIn(path)])];
    }
}
/**
 * Whose a path is, given the rule of each session that decides about it: of those that give it the one whose glob says
 * more before its first `*`, `?` or `[`. Both prefixes begin the same path, so the longer one is the more exact, and
 * two of one length are the same.
 */
function decide(deciding) {
    let best = [];
    for (const match of deciding) {
        if (match.rule.takesOut)
            continue;
        const lead = match.prefix.length - (best[0]?.prefix.length ?? -1);
        if (lead > 0)
            best = [match];
        else if (lead === 0)
            best.push(match);
    }
    const [first, ...others] = best;
    if (!first)
        return { state: 'unowned' };
    if (others.length === 0)
        return { state: 'owned', rule: first.rule };
    return { state: 'tie', rules: best.map(({ rule }) => rule) };
}


/***/ }),

/***/ 5934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ RuleIndex)
/* harmony export */ });
/* harmony import */ var _config_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2359);
/* harmony import */ var _config_globs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(270);


const mostParts = 50_000;
/**
 * The rules of all sessions, found by path. What they say about a folder is worked out once for all files in it that
 * have one extension; a part that asks for more than that is asked about each path.
 */
class RuleIndex {
    rules;
    parts;
    /** By the first part of a path: only those that may match below it. */
    partsBelow = new Map();
    folders = new Map();
    /** Throws a UserError where braces stand for more than 50,000 globs in all. */
    constructor(sessions) {
        const bySession = sessions.map((session) => rulesOf(session));
        this.rules = bySession.flat();
        this.parts = partsOfAll(bySession);
    }
    /** Every rule that matches a path: session by session, and within one the later rule first. */
    matches(path) {
        return this.select(path, (part, last) => part.rule !== last.rule);
    }
    /** The rule of each session that decides about a path, its last that matches; in the sessions' order. */
    deciding(path) {
        return this.select(path, (part, last) => part.rule.session !== last.rule.session);
    }
    /** The folders in a folder that rules name before any wildcard; each with the slash at its end. */
    foldersIn(path) {
        return this.parts.map(({ folder }) => folder).filter((folder) => folder.startsWith(`${path}/`));
    }
    select(path, isOther) {
        const found = [];
        let last;
        for (const { part, isCertain } of this.candidatesFor(path)) {
            if (last && !isOther(part, last))
                continue;
            if (isCertain || part.matches(path))
                found.push((last = part));
        }
        return found;
    }
    candidatesFor(path) {
        const nameAt = path.lastIndexOf('/') + 1;
        const { candidates, byExtension } = this.folder(path.slice(0, nameAt));
        if (!byExtension)
            return candidates;
        const dot = path.lastIndexOf('.');
        const extension = dot < nameAt ? '' : path.slice(dot);
        let found = byExtension.get(extension);
        if (!found) {
            found = candidates.filter(({ part }) => (part.extension ?? extension) === extension);
            byExtension.set(extension, found);
        }
        return found;
    }
    folder(path) {
        let folder = this.folders.get(path);
        if (!folder) {
            const candidates = [];
            for (const part of this.below(path)) {
                if (part.reaches(path))
                    candidates.push(part.anyName ? part.certain : part.uncertain);
            }
            const byExtension = candidates.some(({ part }) => part.extension !== undefined) ? new Map() : undefined;
            this.folders.set(path, (folder = { candidates, byExtension }));
        }
        return folder;
    }
    below(folder) {
        const first = folder.slice(0, folder.indexOf('/') + 1);
        let parts = this.partsBelow.get(first);
        if (!parts) {
            parts = this.parts.filter((part) => part.folder === '' || part.folder.startsWith(first));
            this.partsBelow.set(first, parts);
        }
        return parts;
    }
}
function rulesOf(session) {
    return session.owns.map((glob, index) => ({ ...glob, session, index, takesOut: (0,_config_globs_js__WEBPACK_IMPORTED_MODULE_0__/* .takesOut */ .xQ)(glob.text) }));
}
function partsOfAll(bySession) {
    const parts = [];
    for (const rules of bySession) {
        const own = [];
        for (const rule of rules) {
            own.push(...partsOf(rule));
            if (parts.length + own.length > mostParts) {
                throw new _config_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`line ${rule.line}, column ${rule.column}: up to here the braces in globs stand for more than ${mostParts} globs in all; use fewer`);
            }
        }
        for (const part of own.sort(laterFirst))
            parts.push(part);
    }
    return parts;
}
function partsOf(rule) {
    return (0,_config_globs_js__WEBPACK_IMPORTED_MODULE_0__/* .alternativesOf */ .c3)(rule.text).map((alternative) => {
        const part = { rule, ...alternative };
        // The same two objects for all folders.
        return Object.assign(part, {
            certain: { part: part, isCertain: true },
            uncertain: { part: part, isCertain: false },
        });
    });
}
/** Within a session the later rule first, and of one rule the alternative with the longer prefix. */
function laterFirst(one, other) {
    return other.rule.index - one.rule.index || other.prefix.length - one.prefix.length;
}


/***/ }),

/***/ 5735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ nameRule),
/* harmony export */   N: () => (/* binding */ quoteGlob)
/* harmony export */ });
/* harmony import */ var _report_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2955);

/** A rule in a sentence, as its session wrote it. */
function quoteGlob(rule) {
    return `\`${(0,_report_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R)(rule.text)}\``;
}
/** A rule with its session and its line in the config. */
function nameRule(rule) {
    return `${quoteGlob(rule)} of ${rule.session.name} (line ${rule.line})`;
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

/***/ 9872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   explain: () => (/* binding */ explain)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _boundaries_explain_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9246);
/* harmony import */ var _boundaries_hook_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(818);
/* harmony import */ var _boundaries_ownership_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(328);
/* harmony import */ var _config_error_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(2359);
/* harmony import */ var _config_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7240);
/* harmony import */ var _disk_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4970);
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5969);
/* harmony import */ var _local_config_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8959);
/* harmony import */ var _open_repository_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5172);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9138);












const help = `Whose a path is, and by which line of the config.

Usage: parallel-claude explain PATH... [options]

  --repo DIR        the repository (this folder); paths start there
  --config PATH     the config file, from this folder or the repository's root
                    (.claude/parallel-config.yml)
  --format FORMAT   text or json (text)

A path need not exist yet. A folder is explained as one path, not by the files in it.
Exit codes: 0 explained, 2 misuse or bad config, 3 could not be determined.
`;
/** `parallel-claude explain` */
const explain = {
    async run(args) {
        const { values: given, words } = (0,_options_js__WEBPACK_IMPORTED_MODULE_10__/* .readArguments */ .l)('explain', args, {
            help: { type: 'boolean', short: 'h' },
            repo: { type: 'string', default: '.' },
            config: { type: 'string' },
            format: { type: 'string', default: 'text' },
        });
        if (given.help) {
            process.stdout.write(help);
            return 0;
        }
        const format = (0,_config_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .parseChoice */ .HU)('--format', given.format, ['text', 'json']);
        if (words.length === 0)
            throw new _config_error_js__WEBPACK_IMPORTED_MODULE_11__/* .UserError */ .y('Name a path to explain, such as: parallel-claude explain src/app.ts');
        const repository = await (0,_open_repository_js__WEBPACK_IMPORTED_MODULE_9__/* .openRepository */ .h)(given.repo, (0,_host_js__WEBPACK_IMPORTED_MODULE_7__/* .terminalHost */ .P)());
        const { config, path: file = given.config ?? _local_config_js__WEBPACK_IMPORTED_MODULE_8__/* .defaultConfig */ .sb } = await (0,_local_config_js__WEBPACK_IMPORTED_MODULE_8__/* .localConfig */ .ad)(repository, given.config);
        const owners = new _boundaries_ownership_js__WEBPACK_IMPORTED_MODULE_4__/* .OwnershipMap */ .s(config.sessions);
        const top = await repository.topLevel();
        const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(given.repo);
        const explanations = words.map((word) => (0,_boundaries_explain_js__WEBPACK_IMPORTED_MODULE_2__/* .explainPath */ .hp)(gitName(word, folder, top), owners));
        process.stdout.write(format === 'json'
            ? `${JSON.stringify(explanations.map(asData), null, 2)}\n`
            : `${explanations.map((one) => (0,_boundaries_explain_js__WEBPACK_IMPORTED_MODULE_2__/* .explanationLines */ .bO)(one, file).join('\n')).join('\n\n')}\n`);
        return 0;
    },
};
/** As git names it; of a symbolic link the link itself, which is what a commit would change. */
function gitName(word, folder, top) {
    if (top === undefined)
        return word;
    const name = (0,_boundaries_hook_js__WEBPACK_IMPORTED_MODULE_3__/* .pathWithin */ .RY)(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(folder, word), top, node_path__WEBPACK_IMPORTED_MODULE_1__, _disk_js__WEBPACK_IMPORTED_MODULE_6__/* .disk */ .E);
    if (name === undefined)
        throw new _config_error_js__WEBPACK_IMPORTED_MODULE_11__/* .UserError */ .y(`${word} is not a path inside the repository at ${top}; name one that is.`);
    return name;
}
function asData({ path: name, ownership, others }) {
    const { state } = ownership;
    const rules = state === 'owned' ? [ownership.rule] : state === 'tie' ? ownership.rules : [];
    const asRule = ({ session, text, line, column }) => ({
        session: session.name,
        access: session.access,
        glob: text,
        line,
        column,
    });
    return {
        path: name,
        state,
        rules: rules.map(asRule),
        others: others.map(({ rule, why }) => ({ ...asRule(rule), why })),
    };
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


/***/ })

};
