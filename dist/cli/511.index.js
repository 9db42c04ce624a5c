export const id = 511;
export const ids = [511];
export const modules = {

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

/***/ 9391:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ sessionOf)
/* harmony export */ });
/* harmony import */ var _config_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2359);
/* harmony import */ var _config_globs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(270);
/* harmony import */ var _config_nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(343);
/* harmony import */ var _report_visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2955);




/**
 * The session that a branch is of, by all that is known about it; undefined where nothing names one. Logins and labels
 * count without case, as on GitHub.
 * Throws a UserError where a session is named that the config does not have, and where two sessions match: it says by
 * what each does.
 */
function sessionOf(sessions, { branch, labels = [], author, named }) {
    const found = named === undefined ? [] : [namedSession(sessions, named)];
    for (const session of sessions) {
        const by = byBranch(session, branch) ??
            byWord(session.labels, labels, 'label') ??
            byWord(session.authors, author === undefined ? [] : [author], 'author');
        if (by !== undefined && found[0]?.session !== session)
            found.push({ session, by });
    }
    const [one, ...others] = found;
    if (others.length === 0)
        return one;
    const reasons = found.map(({ session, by }) => `${session.name} by ${by}`);
    throw new _config_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`this branch is of ${found.length} sessions: ${reasons.join(', ')}; allowed is one: change its name, label or author, or what the config says of these sessions, so that one is left`);
}
function namedSession(sessions, { session: name, where }) {
    const session = sessions.find((one) => one.name === name);
    if (session)
        return { session, by: where };
    const names = sessions.map((one) => one.name);
    const meant = (0,_config_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .p)(name, names);
    const allowed = names.length === 0 ? 'none, as the config has no sessions' : (0,_report_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .m)(names.join(', '), 1_000);
    throw new _config_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`${where}: the session "${(0,_report_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .m)((0,_report_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .R)(name), 60)}" is not in the config; allowed is ${allowed}${meant === undefined ? '' : `; did you mean ${meant}?`}`);
}
function byBranch({ name, branches }, branch) {
    if (branch === undefined)
        return undefined;
    const globs = branches.map(({ text }) => text);
    const glob = branches[(0,_config_globs_js__WEBPACK_IMPORTED_MODULE_0__/* .lastMatch */ .c_)(globs, `branches of ${name}`)(branch)];
    return glob === undefined || (0,_config_globs_js__WEBPACK_IMPORTED_MODULE_0__/* .takesOut */ .xQ)(glob.text)
        ? undefined
        : `the branch name (\`${(0,_report_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .R)(glob.text)}\`, line ${glob.line})`;
}
function byWord(words, given, what) {
    const known = new Set(given.map((word) => word.toLowerCase()));
    const word = words.find(({ text }) => known.has(text.toLowerCase()));
    return word && `the ${what} (\`${(0,_report_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .R)(word.text)}\`, line ${word.line})`;
}


/***/ }),

/***/ 9892:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runDenyRules: () => (/* binding */ runDenyRules)
});

// EXTERNAL MODULE: ./src/config/globs.js
var config_globs = __webpack_require__(270);
// EXTERNAL MODULE: ./src/report/visible.js
var visible = __webpack_require__(2955);
// EXTERNAL MODULE: ./src/boundaries/ownership.js
var boundaries_ownership = __webpack_require__(328);
;// CONCATENATED MODULE: ./src/boundaries/deny-rules.js



/**
 * Rules that refuse a session's edits of what other sessions own exclusively. `Edit` covers every tool that edits
 * files; a path after `/` starts at the project's root and is read as .gitignore does
 * (https://code.claude.com/docs/en/permissions, "Read and Edit"). A deny rule has no exceptions: where a glob also
 * covers what the session may change, rules stand for the folders and files of the tree that it may not.
 * @param own the session's name.
 * @param tree the paths of the tree.
 */
function denyRules(sessions, own, tree) {
    const ground = survey(sessions, own, tree);
    const deny = new Set();
    const notes = [];
    for (const session of sessions) {
        if (session.name === own || session.access === 'shared')
            continue;
        for (const [index, { text }] of session.owns.entries()) {
            if ((0,config_globs/* takesOut */.xQ)(text))
                continue;
            const later = session.owns.slice(index + 1).filter((one) => (0,config_globs/* takesOut */.xQ)(one.text));
            const exceptions = later.flatMap((one) => (0,config_globs/* alternativesOf */.c3)(one.text));
            for (const area of (0,config_globs/* alternativesOf */.c3)(text)) {
                const { rules, isPartial } = rulesFor(area, exceptions, ground);
                for (const rule of rules)
                    deny.add(`Edit(/${rule})`);
                if (isPartial)
                    notes.push(noteOn(area, session.name, own, rules.length));
            }
        }
    }
    return { settings: { permissions: { deny: [...deny] } }, notes };
}
function survey(sessions, own, tree) {
    const ownership = new boundaries_ownership/* OwnershipMap */.s(sessions);
    const isOpen = ({ name, access }) => name === own || access === 'shared';
    const mayChange = (path) => {
        const owner = ownership.ownerOf(path);
        return owner.state === 'unowned' || (owner.state === 'owned' && isOpen(owner.rule.session));
    };
    const globs = sessions.filter(isOpen).flatMap(({ owns }) => owns.filter(({ text }) => !(0,config_globs/* takesOut */.xQ)(text)));
    return {
        tree,
        mayChange,
        free: new Set(tree.filter(mayChange).flatMap((path) => [path, ...foldersOf(path)])),
        open: globs.flatMap(({ text }) => (0,config_globs/* alternativesOf */.c3)(text)),
    };
}
// More would drown the settings.
const mostRules = 300;
function rulesFor(area, exceptions, ground) {
    // Of two globs the longer prefix wins: only such an area can lie inside this one.
    const within = ground.open.filter(({ prefix }) => prefix.length > area.prefix.length && prefix.startsWith(area.prefix));
    const holes = [...within, ...exceptions].map(({ prefix }) => prefix);
    const whole = ignorePattern(area.glob);
    const isWhole = holes.every((hole) => !mayMeet(hole, area.prefix)) && !refusesAny(whole, ground.free);
    if (isWhole)
        return { rules: [whole], isPartial: false };
    const files = ground.tree.filter((path) => area.matches(path) && !ground.mayChange(path));
    const isClosed = (folder) => area.allBelow &&
        `${folder}/`.startsWith(area.folder) &&
        !ground.free.has(folder) &&
        holes.every((hole) => !mayMeet(hole, `${folder}/`));
    // The topmost folder says it for all below it.
    const rules = new Set(files.map((path) => {
        const folder = foldersOf(path).find(isClosed);
        return folder === undefined ? literally(path) : `${literally(folder)}/**`;
    }));
    return { rules: rules.size > mostRules ? [] : [...rules], isPartial: true };
}
/** Whether names that start with the one may also start with the other. */
function mayMeet(one, other) {
    return one.startsWith(other) || other.startsWith(one);
}
/** Whether a .gitignore pattern also covers one of these; with a folder it covers all that is in it. */
function refusesAny(pattern, paths) {
    const [read] = (0,config_globs/* alternativesOf */.c3)(pattern);
    for (const path of paths)
        if (read && path.startsWith(read.prefix) && read.matches(path))
            return true;
    return false;
}
/**
 * A glob as .gitignore writes it, which covers at least as much: it has no braces and no named classes, and what might
 * end the rule or have a meaning of its own there stands as `?`.
 */
function ignorePattern(glob) {
    const parts = glob.match(/\\.|\[[!^]?\]?(?:\[:\w+:\]|\\.|[^\]])*\]|\*+|[^]/gsu) ?? [];
    const pattern = parts.map((part) => {
        if (part.startsWith('*'))
            return part;
        if (part.length > 1 && part.startsWith('['))
            return '?';
        return part === '?' ? part : literally(part.length > 1 ? part.replace(/^\\/, '') : part);
    });
    return (pattern
        .join('')
        .replace(/\/{2,}/g, '/')
        // Stars cross folders only where they are a whole part.
        .replace(/(?<=[^/*])\*{2,}|\*{2,}(?=[^/*])|\*{3,}/g, '*'));
}
function literally(path) {
    return path.replace(/[\p{Cc}\p{Cs}\\*?[\]{}():!#"'`]|^\s|\s$/gu, '?');
}
/** The folders that a path stands in, topmost first. */
function foldersOf(path) {
    return path
        .split('/')
        .slice(0, -1)
        .map((_, index, parts) => parts.slice(0, index + 1).join('/'));
}
function noteOn({ glob }, owner, own, rules) {
    const [area, who, me] = [glob, owner, own].map((name) => (0,visible/* shorten */.m)((0,visible/* visible */.R)(name), 60));
    return rules === 0
        ? `Nothing here refuses edits of ${area} of ${who}: no rule holds it without what ${me} may change; the hook and CI do.`
        : `Rules hold what is there now of ${area} of ${who}, where ${me} may change other files; of what is new there only the hook and CI know.`;
}

// EXTERNAL MODULE: ./src/boundaries/session-of.js
var session_of = __webpack_require__(9391);
// EXTERNAL MODULE: ./src/config/error.js
var error = __webpack_require__(2359);
// EXTERNAL MODULE: ./src/cli/host.js
var host = __webpack_require__(5969);
// EXTERNAL MODULE: ./src/cli/local-config.js
var local_config = __webpack_require__(8959);
// EXTERNAL MODULE: ./src/cli/open-repository.js
var open_repository = __webpack_require__(5172);
// EXTERNAL MODULE: ./src/cli/session.js
var session = __webpack_require__(1295);
// EXTERNAL MODULE: ./src/cli/tracked-paths.js
var tracked_paths = __webpack_require__(5788);
;// CONCATENATED MODULE: ./src/cli/boundaries-deny-rules.js








/**
 * Prints the permission rules of a session, as they stand in Claude Code's settings; on stderr what they do not hold.
 * @throws {UserError} where it is not known for which session.
 */
async function runDenyRules(asked) {
    const repository = await (0,open_repository/* openRepository */.h)(asked.repo, (0,host/* terminalHost */.P)());
    const { config } = await (0,local_config/* localConfig */.ad)(repository, asked.config);
    const who = (0,session_of/* sessionOf */.M)(config.sessions, await (0,session/* whoIsHere */.H)(repository, asked.session));
    if (!who) {
        const names = config.sessions.map(({ name }) => name).join(', ') || 'none yet, as the config has no sessions';
        throw new error/* UserError */.y(`Whose rules? This branch is of no session; name one with --session: ${names}.`);
    }
    const { settings, notes } = denyRules(config.sessions, who.session.name, await (0,tracked_paths/* trackedPaths */.f)(repository));
    for (const note of notes)
        host/* terminalLog */.d.warning(note);
    process.stdout.write(`${JSON.stringify(settings, null, 2)}\n`);
    return 0;
}


/***/ }),

/***/ 1295:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ whoIsHere)
/* harmony export */ });
/* harmony import */ var _git_head_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7631);

/** What is known at the desk of whose work this is: the branch, and the session that an option or the environment names. */
async function whoIsHere(repository, option) {
    const branch = await (0,_git_head_js__WEBPACK_IMPORTED_MODULE_0__/* .currentBranch */ .e)(repository);
    const named = namedBy(option);
    return { ...(branch !== undefined && { branch }), ...(named && { named }) };
}
function namedBy(option) {
    if (option !== undefined)
        return { session: option, where: '--session' };
    const session = process.env['CLAUDE_SESSION'] ?? '';
    return session === '' ? undefined : { session, where: 'CLAUDE_SESSION' };
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


/***/ })

};
