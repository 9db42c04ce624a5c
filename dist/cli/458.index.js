export const id = 458;
export const ids = [458];
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

/***/ 7458:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runLint: () => (/* binding */ runLint)
});

// EXTERNAL MODULE: ./src/config/globs.js
var config_globs = __webpack_require__(270);
// EXTERNAL MODULE: ./src/boundaries/rule-words.js
var rule_words = __webpack_require__(5735);
;// CONCATENATED MODULE: ./src/boundaries/lint-covered.js


/** The rules that later ones of the same session make pointless, whatever files there are, each with a remark. */
function coveredRules(rules) {
    const remarks = [];
    /** Of the later rules of the session: by the folder they match all of, and by what they say. */
    const folders = new Map();
    const globs = new Map();
    let session;
    for (const rule of rules.toReversed()) {
        if (rule.session !== session) {
            session = rule.session;
            folders.clear();
            globs.clear();
        }
        const parts = (0,config_globs/* alternativesOf */.c3)(rule.text);
        const covers = parts.map(({ glob, folder }) => globs.get(glob) ?? around(folder, folders));
        const [cover] = covers;
        if (cover && covers.every((one) => one !== undefined)) {
            const message = `${(0,rule_words/* quoteGlob */.N)(rule)} never decides: ${(0,rule_words/* nameRule */.M)(cover)} comes later and matches all it matches; move it below that, or remove it`;
            remarks.push({ kind: 'shadowed', rule, message });
        }
        for (const { glob, folder, allBelow } of parts) {
            globs.set(glob, rule);
            if (allBelow)
                folders.set(folder, rule);
        }
    }
    return remarks;
}
/** What is said of a folder or one that it is in. */
function around(folder, folders) {
    for (let at = folder;; at = at.slice(0, at.lastIndexOf('/', at.length - 2) + 1)) {
        const rule = folders.get(at);
        if (rule !== undefined || at === '')
            return rule;
    }
}

;// CONCATENATED MODULE: ./src/boundaries/lint-idle.js

/** The rules that do nothing on the files there are, each with a remark: those that match none, and those without a say. */
function idleRules(owners, files) {
    const records = new Map(owners.index.rules.map((rule) => [rule, { matched: 0, decided: 0 }]));
    for (const path of files) {
        const matches = owners.index.matches(path);
        const ownership = owners.ownerOf(path);
        const winner = ownership.state === 'owned' ? ownership.rule : undefined;
        for (const [at, { rule }] of matches.entries()) {
            const record = records.get(rule);
            if (!record)
                continue;
            record.matched++;
            const rival = laterOf(matches, at) ?? (rule.takesOut || winner === rule ? undefined : winner);
            if (rival)
                record.rival ??= rival;
            else if (!rule.takesOut || givenBefore(matches, at))
                record.decided++;
        }
    }
    return [...records].flatMap(([rule, record]) => remark(rule, record));
}
/** The rule of the same session that decides in place of this one. */
function laterOf(matches, at) {
    const session = matches[at]?.rule.session;
    const last = matches.findIndex(({ rule }) => rule.session === session);
    return last === at ? undefined : matches[last]?.rule;
}
/** Whether the file would be the session's without this rule. */
function givenBefore(matches, at) {
    const before = matches[at + 1]?.rule;
    return before !== undefined && before.session === matches[at]?.rule.session && !before.takesOut;
}
function remark(rule, { matched, decided, rival }) {
    const glob = (0,rule_words/* quoteGlob */.N)(rule);
    if (matched === 0) {
        return [{ kind: 'dead', rule, message: `${glob} matches no file; correct it, or remove it` }];
    }
    if (decided > 0)
        return [];
    if (rival === undefined) {
        const message = `${glob} takes out nothing: no glob before it gives what it matches to ${rule.session.name}; move it below the one that does, or remove it`;
        return [{ kind: 'shadowed', rule, message }];
    }
    const [why, remedy] = rival.session === rule.session
        ? ['comes later', 'move it below that']
        : ['is more exact', 'make it more exact'];
    const message = `${glob} never decides: every file it matches (${matched}) goes by another glob, such as ${(0,rule_words/* nameRule */.M)(rival)}, which ${why}; ${remedy}, or remove it`;
    return [{ kind: 'shadowed', rule, message }];
}

// EXTERNAL MODULE: ./src/report/visible.js
var visible = __webpack_require__(2955);
;// CONCATENATED MODULE: ./src/boundaries/example-path.js

/** Paths that a glob matches: one for each of its alternatives for which one is found. */
function examplePaths(glob) {
    return (0,config_globs/* alternativesOf */.c3)(glob).flatMap((alternative) => examplePath(alternative) ?? []);
}
function examplePath({ glob, matches }) {
    // Any letter stands for what is not said; a class that leaves it out gets another.
    return ['x', '0', 'Z', '-'].map((filler) => fill(glob, filler)).find(matches);
}
function fill(glob, filler) {
    const token = /\\(.)|\[(?:\[:\w+:\]|([!^])?\\?(.)(?:\[:\w+:\]|\\.|[^\]\\])*)\]|\*+|\?/gsu;
    return glob.replace(token, (_, escaped, negation, member) => {
        if (escaped !== undefined)
            return escaped;
        return negation === undefined ? (member ?? filler) : filler;
    });
}

// EXTERNAL MODULE: ./src/boundaries/explain.js
var explain = __webpack_require__(9246);
;// CONCATENATED MODULE: ./src/boundaries/lint-ties.js




/**
 * One remark for each group of rules that tie, at the last of them: on files there are, or on an example of what one of
 * them matches.
 */
function tiedRules(owners, files) {
    const ties = new Map();
    const look = (path, isFile) => {
        const ownership = owners.ownerOf(path);
        if (ownership.state !== 'tie')
            return;
        const key = ownership.rules.map(({ session, index }) => `${session.name} ${index}`).join('\n');
        const tie = ties.get(key) ?? { rules: ownership.rules, example: path, files: 0 };
        ties.set(key, tie);
        if (isFile)
            tie.files++;
    };
    for (const path of files)
        look(path, true);
    for (const { text, takesOut } of owners.index.rules) {
        if (!takesOut)
            for (const path of examplePaths(text))
                look(path, false);
    }
    return [...ties.values()].flatMap(lint_ties_remark);
}
function lint_ties_remark({ rules, example, files }) {
    const [rule, ...others] = rules.toReversed();
    if (!rule)
        return [];
    const where = files === 0 ? 'paths such as' : `${files} ${files === 1 ? 'file,' : 'files, such as'}`;
    const message = `${(0,rule_words/* quoteGlob */.N)(rule)} weighs the same as ${others.map(rule_words/* nameRule */.M).join(' and ')} on ${where} ${(0,visible/* visible */.R)(example)}; ${explain/* tieAdvice */.R_}`;
    return [{ kind: 'tie', rule, message }];
}

// EXTERNAL MODULE: ./src/boundaries/ownership.js
var ownership = __webpack_require__(328);
// EXTERNAL MODULE: ./src/boundaries/rule-index.js
var rule_index = __webpack_require__(5934);
;// CONCATENATED MODULE: ./src/boundaries/lint.js






/**
 * What is wrong with the sessions' globs, in the order of the file. Without the files' paths these are the ties and the
 * shadowed rules that the globs alone prove; with them also those that show on the files, and dead globs.
 * Throws a UserError where braces in `owns` or `can_read` stand for too many globs.
 */
function lintSessions(sessions, files) {
    const owners = new ownership/* OwnershipMap */.s(sessions);
    const covered = coveredRules(owners.index.rules);
    const proved = new Set(covered.map(({ rule }) => rule));
    const observed = files === undefined ? [] : [...idleRules(owners, files), ...deadReads(sessions, files)];
    return [
        ...tiedRules(owners, files ?? []),
        ...covered,
        // One that never decides whatever the files are need not be told twice.
        ...observed.filter(({ rule }) => !proved.has(rule)),
    ]
        .map(({ kind, rule, message }) => ({
        kind,
        session: rule.session.name,
        glob: rule.text,
        line: rule.line,
        column: rule.column,
        message,
    }))
        .sort((one, other) => one.line - other.line || one.column - other.column);
}
function deadReads(sessions, files) {
    const index = new rule_index/* RuleIndex */.P(sessions.map((session) => ({ ...session, owns: session.canRead })));
    const alive = new Set(files.flatMap((path) => index.matches(path).map(({ rule }) => rule)));
    return index.rules
        .filter((rule) => !alive.has(rule))
        .map((rule) => ({
        kind: 'dead',
        rule,
        message: `${(0,rule_words/* quoteGlob */.N)(rule)} in can_read matches no file; correct it, or remove it`,
    }));
}

// EXTERNAL MODULE: ./src/cli/host.js
var host = __webpack_require__(5969);
// EXTERNAL MODULE: ./src/cli/local-config.js
var local_config = __webpack_require__(8959);
// EXTERNAL MODULE: ./src/cli/open-repository.js
var open_repository = __webpack_require__(5172);
// EXTERNAL MODULE: ./src/cli/tracked-paths.js
var tracked_paths = __webpack_require__(5788);
;// CONCATENATED MODULE: ./src/cli/boundaries-lint.js






/** Says what is wrong with the globs of the config. @returns the exit code: 1 where something is. */
async function runLint(asked) {
    const repository = await (0,open_repository/* openRepository */.h)(asked.repo, (0,host/* terminalHost */.P)());
    const { config, path: file = asked.config ?? local_config/* defaultConfig */.sb } = await (0,local_config/* localConfig */.ad)(repository, asked.config);
    const findings = lintSessions(config.sessions, await (0,tracked_paths/* trackedPaths */.f)(repository));
    process.stdout.write(asked.format === 'json'
        ? `${JSON.stringify(findings, null, 2)}\n`
        : `${lintLines(findings, file, config.sessions.length).join('\n')}\n`);
    return findings.length === 0 ? 0 : 1;
}
function lintLines(findings, file, sessions) {
    if (sessions === 0)
        return [`${(0,visible/* visible */.R)(file)} has no sessions, so nobody owns anything.`];
    if (findings.length === 0)
        return [
            `${(0,visible/* visible */.R)(file)}: ${sessions === 1 ? '1 session' : `${sessions} sessions`}; every glob matches files and decides.`,
        ];
    return findings.map(({ line, column, kind, session, message }) => `${(0,visible/* visible */.R)(file)}:${line}:${column}: ${kind}: ${session}: ${message}.`);
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


/***/ })

};
