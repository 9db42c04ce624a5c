export const id = 182;
export const ids = [182];
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

/***/ 1797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ scopeTrailer),
/* harmony export */   y: () => (/* binding */ narrowedBy)
/* harmony export */ });
/* harmony import */ var _config_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2359);
/* harmony import */ var _config_globs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(270);
/* harmony import */ var _report_visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2955);



/** The trailer by which a commit narrows what its branch may change: `Parallel-Claude-Scope: src/login/**`. */
const scopeTrailer = 'Parallel-Claude-Scope';
/**
 * What commits leave of a branch's rights: the trailer whose scope a path is outside of, undefined where it is in all of
 * them. Each trailer narrows what the others leave, so no later commit can give back what an earlier one gave up.
 * Throws a UserError that names the commit where a value is not a glob, or begins with `!`.
 */
function narrowedBy(trailers) {
    const scopes = trailers.map((trailer) => {
        const what = `${scopeTrailer} of commit ${(0,_report_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .R)(trailer.sha.slice(0, 12))}`;
        if ((0,_config_globs_js__WEBPACK_IMPORTED_MODULE_0__/* .takesOut */ .xQ)(trailer.glob)) {
            throw new _config_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`${what}: "${(0,_report_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .R)(trailer.glob)}" begins with !; allowed is one glob that says what the branch may change`);
        }
        return { trailer, holds: (0,_config_globs_js__WEBPACK_IMPORTED_MODULE_0__/* .compileGlobs */ .tI)([trailer.glob], what) };
    });
    return (path) => scopes.find(({ holds }) => !holds(path))?.trailer;
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

/***/ 1268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ judgeChanges)
/* harmony export */ });
/* unused harmony export verdicts */
/* harmony import */ var _config_globs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(270);
/* harmony import */ var _report_visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2955);
/* harmony import */ var _rule_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5735);
/* harmony import */ var _scope_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1797);




/** What a change to a file is, mildest first. */
const verdicts = ['own', 'unowned', 'shared', 'exception', 'violation'];
/**
 * The verdict on each changed file, in their order. Both sides of a rename count, and where a symbolic link leads. A
 * branch that is of no session owns nothing: what a session owns alone is a violation all the same.
 */
function judgeChanges(files, terms) {
    const allowed = terms.exceptions.map((exception) => ({
        exception,
        holds: (0,_config_globs_js__WEBPACK_IMPORTED_MODULE_0__/* .compileGlobs */ .tI)([exception.glob], 'exception'),
    }));
    const excuse = (judged, side, file) => {
        if (!judged.fails)
            return judged;
        // Who allows a link allows where it leads, and who allows a submodule what is in it.
        const path = side.is === 'from' ? side.path : file.path;
        const found = allowed.find(({ holds }) => holds(path));
        if (!found)
            return judged;
        const { exception } = found;
        return { ...judged, verdict: 'exception', fails: false, exception };
    };
    return files.map((file) => {
        const [own, ...others] = sidesOf(file, terms.owners);
        const verdictOn = (side) => excuse(judge(side, terms), side, file);
        return { file, ...others.map(verdictOn).reduce(worse, verdictOn(own)) };
    });
}
function sidesOf({ path, from, leadsTo = [], change }, owners) {
    const side = (is) => (at) => ({ path: at, is, ownership: owners.ownerOf(at) });
    const own = side('path')(path);
    // A submodule stands for all that is in it.
    const held = change === 'submodule' ? owners.foldersIn(path) : [];
    if (change === 'submodule' && own.ownership.state === 'unowned')
        own.ownership = owners.ownerOf(`${path}/`);
    return [
        own,
        ...(from === undefined ? [] : [from]).map(side('from')),
        // That nobody owns what a link leads to concerns nobody.
        ...[...leadsTo.map(side('leadsTo')), ...held.map(side('holds'))].filter(({ ownership }) => ownership.state !== 'unowned'),
    ];
}
function worse(one, other) {
    const rank = ({ verdict, fails }) => verdicts.indexOf(verdict) + (fails ? verdicts.length : 0);
    return rank(other) > rank(one) ? other : one;
}
function judge(side, { session, unowned, outsideScope }) {
    const { path, ownership } = side;
    const rules = ownership.state === 'owned' ? [ownership.rule] : ownership.state === 'tie' ? ownership.rules : [];
    const as = (verdict, reason, fails = false) => ({
        verdict,
        fails,
        reason: `${prelude(side)}${reason}`,
        path,
        rules,
    });
    const violation = (cause, reason) => ({ ...as('violation', reason, true), cause });
    if (ownership.state === 'tie') {
        return violation('tie', `${rules.map(_rule_words_js__WEBPACK_IMPORTED_MODULE_2__/* .nameRule */ .M).join(' and ')} weigh the same on it: the config has to decide whose it is`);
    }
    const owner = ownership.state === 'owned' ? ownership.rule.session : undefined;
    if (owner && owner.name !== session && owner.access === 'exclusive') {
        const whose = session === undefined ? ', and this branch is of no session' : `, not by ${session}`;
        return violation('owner', `owned by ${owner.name}${whose}`);
    }
    // Where a link leads is not what the commits change, and a submodule they change by its path.
    const scope = side.is === 'path' || side.is === 'from' ? outsideScope(path) : undefined;
    if (scope) {
        const by = `(${_scope_js__WEBPACK_IMPORTED_MODULE_3__/* .scopeTrailer */ .W}: ${(0,_report_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .R)(scope.glob)}, commit ${scope.sha.slice(0, 12)})`;
        return violation('scope', `outside the scope the commits declare ${by}`);
    }
    if (owner && owner.name === session)
        return as('own', `owned by ${owner.name}`);
    if (owner)
        return as('shared', owner.note === undefined
            ? `shared by ${owner.name}`
            : `shared by ${owner.name}: ${(0,_report_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .R)(owner.note)}`);
    return as('unowned', 'no session owns it', unowned === 'fail');
}
function prelude({ path, is }) {
    const words = { path: '', from: 'moved from', leadsTo: 'leads to', holds: 'holds' }[is];
    return words && `${words} ${(0,_report_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .R)(path)}: `;
}


/***/ }),

/***/ 9182:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  judgeEdit: () => (/* binding */ judgeEdit)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/report/visible.js
var visible = __webpack_require__(2955);
// EXTERNAL MODULE: ./src/boundaries/hook.js
var hook = __webpack_require__(818);
// EXTERNAL MODULE: ./src/boundaries/ownership.js
var ownership = __webpack_require__(328);
// EXTERNAL MODULE: ./src/boundaries/rule-words.js
var rule_words = __webpack_require__(5735);
// EXTERNAL MODULE: ./src/boundaries/verdict.js
var verdict = __webpack_require__(1268);
;// CONCATENATED MODULE: ./src/boundaries/hook-verdict.js





/**
 * What the hook says of a write to one path of the repository: as CI would of the change. Where the session is unknown,
 * only what another owns alone is refused.
 * @param session the session's name.
 * @param file the config's path.
 */
function answerEdit(path, { config, file, session }) {
    const [judged] = (0,verdict/* judgeChanges */.v)([{ path, change: 'modified' }], {
        owners: new ownership/* OwnershipMap */.s(config.sessions),
        session,
        unowned: session === undefined ? 'ignore' : (config.unowned ?? 'ignore'),
        exceptions: [],
        outsideScope: () => undefined,
    });
    if (!judged?.fails)
        return hook/* noOpinion */.sX;
    const [rule] = judged.rules;
    const where = rule ? ` (${(0,rule_words/* quoteGlob */.N)(rule)}, ${(0,visible/* visible */.R)(file)}:${rule.line})` : '';
    const note = rule?.session.note;
    return (0,hook/* denied */.wk)([
        `${(0,visible/* visible */.R)(path)}: ${judged.reason}${where}.`,
        ...(note === undefined ? [] : [`Note: ${(0,visible/* visible */.R)(note)}`]),
        rule
            ? `Leave it as it is, do not write it by other means, and say what ${rule.session.name} should change there.`
            : 'Leave it as it is; a session has to own it first, in the config.',
    ].join('\n'));
}

// EXTERNAL MODULE: ./src/boundaries/session-of.js
var session_of = __webpack_require__(9391);
// EXTERNAL MODULE: ./src/config/error.js
var config_error = __webpack_require__(2359);
// EXTERNAL MODULE: ./src/cli/disk.js
var disk = __webpack_require__(4970);
// EXTERNAL MODULE: ./src/cli/local-config.js
var local_config = __webpack_require__(8959);
// EXTERNAL MODULE: ./src/cli/session.js
var session = __webpack_require__(1295);
;// CONCATENATED MODULE: ./src/cli/boundaries-edit.js








/** What the hook says of a write to a place of this repository. @throws {UserError} where that cannot be told. */
async function judgeEdit(place, repository, wish) {
    const [top, who, local] = await Promise.all([
        repository.topLevel(),
        (0,session/* whoIsHere */.H)(repository, wish.session),
        (0,local_config/* localConfig */.ad)(repository, wish.config).catch((error) => {
            if (error instanceof config_error/* UserError */.y)
                return error;
            throw error;
        }),
    ]);
    const within = top === undefined ? undefined : (0,hook/* pathWithin */.RY)(place, top, external_node_path_, disk/* disk */.E);
    if (within === undefined)
        return hook/* noOpinion */.sX;
    if (local instanceof config_error/* UserError */.y) {
        // Else nobody whose edits are checked could mend it.
        if (within === (wish.config ?? local_config/* defaultConfig */.sb))
            return hook/* noOpinion */.sX;
        throw local;
    }
    const { config, path: file = wish.config ?? local_config/* defaultConfig */.sb } = local;
    return answerEdit(within, { config, file, session: (0,session_of/* sessionOf */.M)(config.sessions, who)?.session.name });
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


/***/ })

};
