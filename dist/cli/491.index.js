export const id = 491;
export const ids = [491];
export const modules = {

/***/ 9984:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ changedFiles),
/* harmony export */   b: () => (/* binding */ exactRenames)
/* harmony export */ });
/* harmony import */ var _git_path_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(148);
/* harmony import */ var _symlinks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(721);


/**
 * The changed files in git's order. Only a file that moved as it was is a rename: where it changed on the way it is a
 * delete and an add, and both paths are judged all the same.
 * @throws {GitError} where something is missing that a symbolic link's goal depends on.
 */
async function changedFiles(repository, comparison) {
    const leads = await (0,_symlinks_js__WEBPACK_IMPORTED_MODULE_1__/* .linkLeads */ .au)(repository, comparison);
    const files = new Map();
    for (const { changes } of comparison.sides) {
        const renames = exactRenames(changes);
        const left = new Set(renames.values());
        for (const change of changes) {
            const from = renames.get(change.path);
            // What one merge base takes for a rename is a delete to another.
            if (files.has(change.path) || (left.has(change.path) && comparison.sides.length === 1))
                continue;
            const places = [change.path, from].flatMap((path) => leads.get(path ?? '') ?? []);
            const leadsTo = [...new Set(places.flatMap(({ inside }) => inside))].map(_git_path_text_js__WEBPACK_IMPORTED_MODULE_0__/* .pathText */ .L);
            files.set(change.path, {
                path: (0,_git_path_text_js__WEBPACK_IMPORTED_MODULE_0__/* .pathText */ .L)(change.path),
                change: from === undefined ? kindOf(change) : 'renamed',
                ...(from !== undefined && { from: (0,_git_path_text_js__WEBPACK_IMPORTED_MODULE_0__/* .pathText */ .L)(from) }),
                ...(leadsTo.length > 0 && { leadsTo }),
                ...(places.some(({ outside }) => outside) && { leadsOutside: true }),
            });
        }
    }
    return [...files].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, file]) => file);
}
const submodule = '160000';
function kindOf({ status, oldMode, newMode, oldId, newId }) {
    if (oldMode === submodule || newMode === submodule)
        return 'submodule';
    if (status === 'A')
        return 'added';
    if (status === 'D')
        return 'deleted';
    if (status === 'T')
        return 'typechange';
    return oldId === newId && oldMode !== newMode ? 'mode' : 'modified';
}
/** For each added path whose content was deleted elsewhere, where it was; one of the same name before any other. */
function exactRenames(changes) {
    const gone = new Map();
    for (const { status, path, oldMode, oldId } of changes) {
        if (status !== 'D' || oldMode === submodule)
            continue;
        const byName = gone.get(contentKey(oldMode, oldId)) ?? new Map();
        gone.set(contentKey(oldMode, oldId), byName);
        byName.set(nameOf(path), [...(byName.get(nameOf(path)) ?? []), path]);
    }
    const renames = new Map();
    const added = changes.filter(({ status, newMode }) => status === 'A' && newMode !== submodule);
    for (const { path, newMode, newId } of added) {
        const from = gone.get(contentKey(newMode, newId))?.get(nameOf(path))?.shift();
        if (from !== undefined)
            renames.set(path, from);
    }
    for (const { path, newMode, newId } of added) {
        if (renames.has(path))
            continue;
        const byName = gone.get(contentKey(newMode, newId));
        for (const [name, paths] of byName ?? []) {
            const from = paths.shift();
            if (paths.length === 0)
                byName?.delete(name);
            if (from === undefined)
                continue;
            renames.set(path, from);
            break;
        }
    }
    return renames;
}
/** The same content as the same kind of thing: a link is no file, an executable is. */
function contentKey(mode, id) {
    return `${mode.slice(0, 3)} ${id}`;
}
function nameOf(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}


/***/ }),

/***/ 7692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ compareStaged),
/* harmony export */   Y: () => (/* binding */ compareBranch)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _git_diff_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9323);
/* harmony import */ var _git_errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5362);
/* harmony import */ var _git_history_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4929);
/* harmony import */ var _git_listing_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6257);
/* harmony import */ var _git_objects_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6757);
/* harmony import */ var _git_process_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6154);
/* harmony import */ var _git_raw_diff_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3211);
/* harmony import */ var _git_repository_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7079);









/**
 * What a branch changed since it left base: from the merge base to its head, so a merge of base into the branch counts
 * for nothing but what the merge itself changed. Of several merge bases, a path counts that differs from any: one that
 * equals another may still undo what base has. Not so where head has just what base has now: merging changes nothing.
 * Without any merge base, all of the branch counts.
 * @throws {GitError} where commits or trees are missing, never with a part of the changes.
 */
async function compareBranch(repository, base, head) {
    const bases = await (0,_git_history_js__WEBPACK_IMPORTED_MODULE_2__/* .mergeBases */ .PC)(repository, base, head);
    const trees = await presentTrees(repository, [base, head, ...bases]);
    const [baseTree = '', headTree = '', ...found] = trees;
    const befores = found.length > 0 ? [...new Set(found)] : [repository.emptyTree];
    const several = befores.length > 1;
    const pairs = (several ? [baseTree, ...befores] : befores).map((tree) => [tree, headTree]);
    const answers = (await (0,_git_diff_js__WEBPACK_IMPORTED_MODULE_1__/* .changedPaths */ .vl)(repository, pairs, _git_diff_js__WEBPACK_IMPORTED_MODULE_1__/* .everyChange */ .iM)).map((changes) => {
        if (!changes)
            throw new _git_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .GitError */ .X(`A part of ${head} or of what it is compared with is not in ${repository.directory}.`);
        return changes;
    });
    const unlikeBase = several ? new Set(answers.shift()?.map(({ path }) => path)) : undefined;
    return {
        sides: befores.map((tree, index) => ({
            changes: (answers[index] ?? []).filter(({ path }) => unlikeBase?.has(path) ?? true),
            before: once(() => (0,_git_listing_js__WEBPACK_IMPORTED_MODULE_3__/* .listTree */ .n)(repository, tree)),
        })),
        mergeBases: bases,
        after: once(() => (0,_git_listing_js__WEBPACK_IMPORTED_MODULE_3__/* .listTree */ .n)(repository, headTree)),
    };
}
/**
 * What the next commit changes: the index against HEAD, or against nothing before the first commit. While a merge
 * waits to be committed, what equals one of its parents is not this commit's doing. What becomes again as it was where
 * the branch left base is no change of the branch's, so taking a violation out is none.
 * @throws {GitError}
 */
async function compareStaged(repository, base) {
    const options = await stagedOptions(repository);
    const heads = (await (0,_git_repository_js__WEBPACK_IMPORTED_MODULE_6__/* .readIfThere */ .q)(await repository.gitPath('MERGE_HEAD'))).split('\n');
    const parents = [
        (await repository.resolve('HEAD^{tree}')) ?? repository.emptyTree,
        ...(await presentTrees(repository, heads.filter((line) => line !== ''))),
    ];
    const [changes = [], ...others] = await Promise.all(parents.map((tree) => indexAgainst(repository, tree, options)));
    const unlikeOthers = others.map((other) => new Set(other.map(({ path }) => path)));
    const isOfBranch = await changesOfBranch(repository, base, options);
    return {
        sides: [
            {
                changes: changes.filter(({ path }) => unlikeOthers.every((paths) => paths.has(path)) && isOfBranch(path)),
                before: once(() => (0,_git_listing_js__WEBPACK_IMPORTED_MODULE_3__/* .listTree */ .n)(repository, parents[0] ?? '')),
            },
        ],
        mergeBases: [],
        after: once(() => (0,_git_listing_js__WEBPACK_IMPORTED_MODULE_3__/* .listIndex */ .V)(repository, options)),
    };
}
/** Whether a path in the index differs from where the branch left base; of all paths where that cannot be told. */
async function changesOfBranch(repository, base, options) {
    const head = await repository.resolve('HEAD^{commit}');
    const bases = head === undefined ? [] : await whereItLeft(repository, base, head);
    if (bases.length === 0)
        return () => true;
    const trees = await presentTrees(repository, bases);
    const changes = await Promise.all(trees.map((tree) => indexAgainst(repository, tree, options)));
    const paths = new Set(changes.flat().map(({ path }) => path));
    return (path) => paths.has(path);
}
/** None in a clone whose history is cut off before that. */
async function whereItLeft(repository, base, head) {
    try {
        return await (0,_git_history_js__WEBPACK_IMPORTED_MODULE_2__/* .mergeBases */ .PC)(repository, base, head);
    }
    catch (error) {
        if (error instanceof _git_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .GitError */ .X)
            return [];
        throw error;
    }
}
/** `git commit -a` and `git commit PATH` tell a hook by GIT_INDEX_FILE which index they are about to commit. */
async function stagedOptions(repository) {
    const index = repository.host.env['GIT_INDEX_FILE'];
    if (index === undefined || index === '')
        return {};
    return { env: { GIT_INDEX_FILE: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)((await repository.topLevel()) ?? repository.directory, index) } };
}
async function indexAgainst(repository, tree, options) {
    const args = ['diff-index', '--cached', '--raw', '-z', '--no-renames', '--no-abbrev', '--no-ext-diff'];
    const { code, stdout, stderr } = await repository.run([...args, '--ignore-submodules=none', '--no-relative', tree, '--'], options);
    if (code !== 0)
        throw new _git_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .GitError */ .X(`git diff-index failed in ${repository.directory}: ${(0,_git_process_js__WEBPACK_IMPORTED_MODULE_5__/* .lastLine */ .fM)(stderr)}`);
    return (0,_git_raw_diff_js__WEBPACK_IMPORTED_MODULE_8__/* .changesIn */ .N0)(stdout);
}
async function presentTrees(repository, commits) {
    return (await (0,_git_objects_js__WEBPACK_IMPORTED_MODULE_4__/* .treesOf */ .zG)(repository, commits)).map((tree, index) => {
        if (tree === undefined)
            throw new _git_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .GitError */ .X(`The commit ${commits[index] ?? ''} is not in ${repository.directory}; fetch it first.`);
        return tree;
    });
}
/** Done the first time it is asked for. */
function once(make) {
    let made;
    return () => (made ??= make());
}


/***/ }),

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

/***/ 721:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lf: () => (/* binding */ linksIn),
/* harmony export */   Zl: () => (/* binding */ followPath),
/* harmony export */   au: () => (/* binding */ linkLeads)
/* harmony export */ });
/* harmony import */ var _git_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5362);
/* harmony import */ var _git_objects_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6757);


/**
 * Where each changed symbolic link leads, before and after, by its path (latin1).
 * @throws {GitError} where a link's text is not here, or so many links lead to folders that nobody could judge it.
 */
async function linkLeads(repository, { sides, after }) {
    const leads = new Map();
    const budget = { left: mostPlaces };
    const follow = async (paths, listing) => {
        if (paths.length === 0)
            return;
        const files = await listing();
        const links = await linksIn(repository, files);
        const under = folders(files);
        const asFolder = (path) => files.get(path)?.mode === submoduleMode ? [path, `${path}/`] : [path];
        for (const path of new Set(paths)) {
            const { hops: all, goal } = followPath(path, links);
            const hops = all.slice(1);
            const goals = goal === undefined ? [] : [goal, ...under(goal)].filter((path) => path !== '').flatMap(asFolder);
            budget.left -= hops.length + goals.length;
            if (budget.left < 0)
                throw new _git_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GitError */ .X('The changed symbolic links lead to too many files to be judged; split the change.');
            const known = leads.get(path);
            leads.set(path, {
                inside: [...(known?.inside ?? []), ...hops, ...goals],
                outside: (known?.outside ?? false) || (goal === undefined && !isLoop(all)),
            });
        }
    };
    for (const { changes, before } of sides)
        await follow(pathsOf(changes.filter(({ oldMode }) => oldMode === linkMode)), before);
    const linked = sides.flatMap(({ changes }) => changes.filter(({ newMode }) => newMode === linkMode));
    await follow(pathsOf(linked), after);
    return leads;
}
const linkMode = '120000';
const submoduleMode = '160000';
// As many files as a report could ever speak of.
const mostPlaces = 1_000_000;
// As many links as Linux follows before it gives up.
const mostHops = 40;
// Bytes; no system makes a link with more, so it leads nowhere.
const longestText = 4_096;
function pathsOf(changes) {
    return changes.map(({ path }) => path);
}
/** The text of every symbolic link (latin1), by its path. */
async function linksIn(repository, files) {
    const ids = new Map([...files].filter(([, { mode }]) => mode === linkMode).map(([path, { id }]) => [path, id]));
    const texts = await (0,_git_objects_js__WEBPACK_IMPORTED_MODULE_0__/* .readBlobs */ .b4)(repository, [...new Set(ids.values())]);
    const links = new Map();
    for (const [path, id] of ids) {
        const text = texts.get(id);
        if (!text)
            throw new _git_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GitError */ .X(`The blob ${id} of a symbolic link is not in ${repository.directory}; fetch it first.`);
        if (text.length <= longestText)
            links.set(path, text.toString('latin1'));
    }
    return links;
}
/** Follows a path by the text of all links of its tree, as a system would; case counts. */
function followPath(path, links) {
    const hops = [];
    const at = [];
    const open = path.split('/').toReversed();
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
        if (name === '' || name === '.')
            continue;
        if (name === '..') {
            if (at.pop() === undefined)
                return { hops, goal: undefined };
            continue;
        }
        at.push(name);
        const text = links.get(at.join('/'));
        if (text === undefined)
            continue;
        hops.push(at.join('/'));
        if (text.startsWith('/') || isLoop(hops))
            return { hops, goal: undefined };
        at.pop();
        open.push(...text.split('/').toReversed());
    }
    return { hops, goal: at.join('/') };
}
function isLoop(hops) {
    return hops.length >= mostHops;
}
/** Finds the files below a folder; none for what is no folder. */
function folders(files) {
    const sorted = [...files.keys()].sort();
    const known = new Map();
    return (folder) => {
        const found = known.get(folder) ?? below(sorted, folder === '' ? '' : `${folder}/`);
        known.set(folder, found);
        return found;
    };
}
function below(sorted, prefix) {
    let [low, high] = [0, sorted.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((sorted[middle] ?? '') < prefix)
            low = middle + 1;
        else
            high = middle;
    }
    let end = low;
    while (sorted[end]?.startsWith(prefix))
        end++;
    return sorted.slice(low, end);
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

/***/ 6491:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCheck: () => (/* binding */ runCheck)
});

// EXTERNAL MODULE: ./src/boundaries/changes.js
var changes = __webpack_require__(9984);
// EXTERNAL MODULE: ./src/config/globs.js
var globs = __webpack_require__(270);
// EXTERNAL MODULE: ./src/report/visible.js
var visible = __webpack_require__(2955);
;// CONCATENATED MODULE: ./src/boundaries/visible-lines.js
/** Where text that is no paragraph of its own ends: what opens it, and what closes it. */
const closers = [
    [/<!--/, /-->/],
    [/<!\[CDATA\[/, /\]\]>/],
    [/<\?/, /\?>/],
    [/<(?:pre|script|style|textarea)\b/i, /<\/(?:pre|script|style|textarea)>/i],
];
/**
 * The lines of a comment that begin a paragraph of plain text, or follow one that does and `continues`: no code, no
 * quote (its lines may go on without `>`), no list, nothing that GitHub hides. Rather too few than too many.
 */
function plainLines(body, continues) {
    const found = [];
    let fence;
    let closer;
    let isFree = true;
    for (const line of body.split(/\r\n|[\r\n]/)) {
        if (fence !== undefined) {
            if (isClosing(line, fence))
                fence = undefined;
            isFree = false;
            continue;
        }
        if (closer) {
            if (closer.test(line))
                closer = undefined;
            isFree = false;
            continue;
        }
        const [, opening] = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(line) ?? [];
        const hiding = closers.find(([open]) => open.test(line));
        if (opening !== undefined)
            fence = opening;
        else if (hiding && !closesItself(line, hiding))
            closer = hiding[1];
        const isPlain = opening === undefined && !hiding && /^[^\s>]/.test(line);
        if (isFree && isPlain)
            found.push(line);
        isFree = line.trim() === '' || (isFree && isPlain && continues(line));
    }
    return found;
}
function isClosing(line, fence) {
    const [, closing = ''] = /^ {0,3}(`+|~+)[ \t]*$/.exec(line) ?? [];
    return closing.startsWith(fence);
}
function closesItself(line, [open, close]) {
    const after = line.slice(line.search(open) + 1);
    return close.test(after) && !open.test(after);
}

;// CONCATENATED MODULE: ./src/boundaries/exceptions.js



const command = '/parallel-claude allow';
const usage = `${command} <glob> at <commit> because <reason>`;
const placeholder = '<why>';
const longestGlob = 500;
/**
 * The exceptions in comments that hold at `head`, and those that do not. A command is a whole line that begins a
 * paragraph, or follows another command; in code, quotes and hidden text it is none.
 * @param mayWrite whether a login has write access; who is not in it has not.
 */
function exceptionsAt(head, comments, mayWrite) {
    const found = { holding: [], void: [] };
    for (const { line, author } of commandsIn(comments)) {
        const exception = parse(line, author);
        const why = 'why' in exception ? exception.why : problemOf(exception, head, mayWrite);
        if (why === undefined && !('why' in exception))
            found.holding.push(exception);
        else
            found.void.push({ line: (0,visible/* shorten */.m)(line, 200), by: author, why: why ?? '' });
    }
    return found;
}
/** The logins whose write access has to be known to judge these comments, each once. */
function exceptionAuthors(comments) {
    return [...new Set(commandsIn(comments).map(({ author }) => author))];
}
/** The lines to copy into a comment to allow these paths at one commit; what stands for the reason is still to write. */
function allowLine(paths, sha) {
    return braced(paths.map(globFor))
        .map((glob) => `${command} ${glob} at ${sha} because ${placeholder}`)
        .join('\n');
}
const isCommand = (line) => /^\/parallel-claude allow(?:\s|$)/.test(line);
function commandsIn(comments) {
    return comments.flatMap(({ body, author }) => plainLines(body, isCommand)
        .filter(isCommand)
        .map((line) => ({ line: line.trimEnd(), author })));
}
function parse(line, by) {
    // Who pushes can find a commit that begins as the one that was allowed: 12 digits take a graphics card some hours.
    // A run of spaces belongs to one part of the pattern only, or a comment full of them would keep it busy for hours.
    const [, glob, sha, reason] = /^\S+ allow +(\S.*?) at ([0-9A-Fa-f]{40,64}) because +(\S.*)$/.exec(line) ?? [];
    if (glob === undefined || sha === undefined || reason === undefined) {
        return { why: `it is not complete; write ${usage}, the commit with all its digits` };
    }
    if (reason === placeholder)
        return { why: `it has no reason; write one in place of ${placeholder}` };
    const problem = (0,globs/* takesOut */.xQ)(glob) ? 'begins with !; write what it allows' : (0,globs/* globProblem */.AI)(glob);
    if (problem !== undefined)
        return { why: `the glob "${(0,visible/* shorten */.m)((0,visible/* visible */.R)(glob), 60)}" ${problem}` };
    return { glob, sha: sha.toLowerCase(), reason, by };
}
function problemOf({ sha, by }, head, mayWrite) {
    if (head !== sha) {
        return `it is for commit ${sha.slice(0, 12)}, and the branch is at ${head.slice(0, 12)}: look at what was pushed since, and write it anew`;
    }
    if (mayWrite.get(by) !== true)
        return `${(0,visible/* visible */.R)(by)} has no write access; somebody who has may write the same`;
    return undefined;
}
/** A glob that matches one path and, where the path cannot be written in a line, those that look like it. */
function globFor(path) {
    const glob = path
        .replace(/[\\*?[\]{},]/g, '\\$&')
        .replace(/^!/, '\\!')
        // What cannot be seen cannot be copied, and white space may not survive it.
        .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|[^\S ]|^ | $| (?= )| (?=at [0-9A-Fa-f]{40})/gu, '?');
    if (glob.length <= longestGlob)
        return glob;
    // Not in the middle of an escape or of a character.
    const start = glob.slice(0, longestGlob - 5).replace(/(?:\\|[\ud800-\udbff])+$/, '');
    if (start.includes('/'))
        return `${start.slice(0, start.lastIndexOf('/') + 1)}**`;
    return path.includes('/') ? `${start}*/**` : `${start}*`;
}
/** Globs joined by braces into as few as may be written. */
function braced(globs) {
    const groups = [];
    let length = Infinity;
    for (const glob of new Set(globs)) {
        length += glob.length + 1;
        if (length > longestGlob) {
            groups.push([]);
            length = glob.length + 2;
        }
        groups.at(-1)?.push(glob);
    }
    return groups.map((group) => (group.length === 1 ? group.join() : `{${group.join(',')}}`));
}

;// CONCATENATED MODULE: ./src/boundaries/flagged.js
/**
 * The changes to the config (at `config`, a path from the repository's root) and to `.github`, also by what takes the
 * place of a folder they are in or is moved or linked there, and links out of the repository.
 */
function flaggedChanges(files, config) {
    return files.flatMap(({ path, from, leadsTo = [], leadsOutside }) => {
        const paths = [path, ...(from === undefined ? [] : [from]), ...leadsTo];
        const flags = [];
        if (paths.some((one) => one === config || config.startsWith(`${one}/`)))
            flags.push({ path, why: 'config' });
        if (paths.some((one) => one === '.github' || one.startsWith('.github/')))
            flags.push({ path, why: 'workflows' });
        if (leadsOutside)
            flags.push({ path, why: 'outside' });
        return flags;
    });
}

;// CONCATENATED MODULE: ./src/boundaries/may-read.js

/** Whether a session may build on a path: what it owns, and what its `can_read` names. */
function mayRead(session, owners) {
    const canRead = (0,globs/* compileGlobs */.tI)(session.canRead.map(({ text }) => text), `can_read of ${session.name}`);
    return (path) => {
        const ownership = owners.ownerOf(path);
        return (ownership.state === 'owned' && ownership.rule.session.name === session.name) || canRead(path);
    };
}

// EXTERNAL MODULE: ./src/boundaries/ownership.js
var ownership = __webpack_require__(328);
// EXTERNAL MODULE: ./src/git/path-text.js
var path_text = __webpack_require__(148);
// EXTERNAL MODULE: ./src/report/path.js
var report_path = __webpack_require__(418);
;// CONCATENATED MODULE: ./src/boundaries/report.js


function boundariesReport(findings) {
    const { base, head, mergeBase, config, session, policies, scope, verdicts, flags, exceptions, reads } = findings;
    const files = verdicts.map(fileReport);
    return {
        schema: 'parallel-claude/boundaries/1',
        base,
        ...(head && { head }),
        ...(mergeBase !== undefined && { mergeBase }),
        config,
        ...(session && { session: { name: session.session.name, by: session.by } }),
        policies,
        scope: [...scope],
        files,
        counts: count(files),
        flagged: flags.map(({ path, why }) => ({ ...written(path), why })),
        exceptions: exceptions.holding,
        voidExceptions: exceptions.void,
        ...(reads && {
            reads: reads.reads.map(({ file, line, column, specifier, target }) => ({
                ...written(file),
                line,
                column,
                specifier,
                target: written(target),
            })),
            unread: reads.unknown.map(({ file, reason }) => ({ ...written(file), reason })),
        }),
        failures: failuresOf(files, findings),
    };
}
/** The text of a path that globs match and pathText writes, from what a report says. */
function textOfPath({ path, pathBase64 }) {
    return pathBase64 === undefined ? path : (0,path_text/* pathText */.L)(Buffer.from(pathBase64, 'base64').toString('latin1'));
}
const written = (path) => (0,report_path/* reportPath */.e)((0,path_text/* pathBytes */.X)(path));
function fileReport({ file, path, verdict, fails, cause, reason, rules, exception, }) {
    return {
        ...written(file.path),
        change: file.change,
        ...(file.from !== undefined && { from: written(file.from) }),
        verdict,
        fails,
        ...(cause && { cause }),
        reason,
        ...(path !== file.path && { decidedBy: written(path) }),
        rules: rules.map(({ session: { name, note, authors }, text, line, column }) => ({
            session: name,
            glob: text,
            line,
            column,
            ...(note !== undefined && { note }),
            ...(authors.length > 0 && { people: authors.map((author) => author.text) }),
        })),
        ...(exception && { exception }),
    };
}
function count(files) {
    const counts = { own: 0, unowned: 0, shared: 0, exception: 0, violation: 0 };
    for (const { verdict } of files)
        counts[verdict]++;
    return counts;
}
function failuresOf(files, { session, policies, reads }) {
    const readsFail = policies.readViolations === 'fail' && reads !== undefined;
    const failures = {
        violation: files.some(({ verdict }) => verdict === 'violation'),
        unowned: files.some(({ verdict, fails }) => verdict === 'unowned' && fails),
        session: session === undefined && policies.unknownSession === 'fail',
        reads: readsFail && reads.reads.length > 0,
        unread: readsFail && reads.unknown.length > 0,
    };
    return Object.keys(failures).filter((failure) => failures[failure]);
}

// EXTERNAL MODULE: ./src/boundaries/scope.js
var boundaries_scope = __webpack_require__(1797);
// EXTERNAL MODULE: ./src/boundaries/session-of.js
var session_of = __webpack_require__(9391);
;// CONCATENATED MODULE: ./src/boundaries/trailers.js

/**
 * The trailers by which a branch's own commits (those that base has not) narrow what it may change, newest first.
 * @throws {GitError} where a commit is not here.
 */
async function scopeTrailers(repository, base, head) {
    const format = `--format=%H%x00%(trailers:key=${boundaries_scope/* scopeTrailer */.W},valueonly,unfold,separator=%x00)`;
    const output = await repository.must([
        'log',
        '--no-show-signature',
        '--no-notes',
        '--encoding=UTF-8',
        format,
        head,
        `^${base}`,
        '--',
    ]);
    return output.split('\n').flatMap((line) => {
        // A commit without any has an empty field: what stands for none, and not for an empty one.
        const [sha = '', ...globs] = line.split('\0');
        return globs.length === 1 && globs[0] === '' ? [] : globs.map((glob) => ({ sha, glob: glob.trim() }));
    });
}

// EXTERNAL MODULE: ./src/boundaries/verdict.js
var verdict = __webpack_require__(1268);
;// CONCATENATED MODULE: ./src/boundaries/check.js










/**
 * Whose the changed files are, and whether the branch may change them.
 * @throws {UserError} where the config, a trailer or what names a session is wrong; GitError where something is missing.
 */
async function checkBoundaries(input) {
    const { repository, comparison, base, head, config, configPath } = input;
    const session = (0,session_of/* sessionOf */.M)(config.sessions, input.who);
    const owners = new ownership/* OwnershipMap */.s(config.sessions);
    const policies = policiesOf(input);
    const judged = input.staged ? undefined : head;
    const scope = head ? await scopeTrailers(repository, base.sha, head.sha) : [];
    const exceptions = judged
        ? exceptionsAt(judged.sha, input.comments ?? [], input.mayWrite ?? new Map())
        : { holding: [], void: [] };
    const files = await (0,changes/* changedFiles */.Y)(repository, comparison);
    const reads = session && (await readsOf(session, owners, repository, comparison));
    const [mergeBase, ...others] = comparison.mergeBases;
    return boundariesReport({
        base,
        ...(judged && { head: judged }),
        ...(mergeBase !== undefined && others.length === 0 && { mergeBase }),
        config: configPath,
        session,
        policies,
        scope,
        verdicts: (0,verdict/* judgeChanges */.v)(files, {
            owners,
            session: session?.session.name,
            unowned: policies.unowned,
            exceptions: exceptions.holding,
            outsideScope: (0,boundaries_scope/* narrowedBy */.y)(scope),
        }),
        flags: flaggedChanges(files, configPath),
        exceptions,
        ...(reads && { reads }),
    });
}
function policiesOf({ policies = {}, config: { sessions, unowned, boundaries } }) {
    return {
        unowned: policies.unowned ?? unowned ?? 'ignore',
        unknownSession: policies.unknownSession ?? boundaries.unknownSession ?? (sessions.length === 0 ? 'ignore' : 'warn'),
        readViolations: policies.readViolations ?? boundaries.readViolations ?? 'warn',
    };
}
/** Undefined where the config does not say what the session may read. */
async function readsOf({ session }, owners, repository, comparison) {
    if (session.canRead.length === 0)
        return undefined;
    // The parser is large, and most runs need none.
    const { readViolations } = await __webpack_require__.e(/* import() */ 483).then(__webpack_require__.bind(__webpack_require__, 6483));
    return readViolations(repository, comparison, mayRead(session, owners));
}

// EXTERNAL MODULE: ./src/boundaries/comparison.js
var comparison = __webpack_require__(7692);
// EXTERNAL MODULE: ./src/report/markdown.js
var markdown = __webpack_require__(7980);
// EXTERNAL MODULE: ./src/report/words.js
var report_words = __webpack_require__(5292);
;// CONCATENATED MODULE: ./src/boundaries/show/groups.js
/** The files that keep a branch from passing, by whose they are, in the report's order. */
function failingGroups({ files }) {
    return groups(files.filter(({ fails }) => fails));
}
/** The files that others share with the branch, by whose they are, in the report's order. */
function sharedGroups({ files }) {
    return groups(files.filter(({ verdict }) => verdict === 'shared'));
}
function groups(files) {
    const found = new Map();
    for (const file of files) {
        const kind = file.cause ?? (file.verdict === 'shared' ? 'shared' : 'unowned');
        // What the commits gave up is theirs to explain, whoever owns it.
        const rules = kind === 'scope' ? [] : file.rules;
        const owners = rules.map(({ session }) => session);
        const key = [kind, ...owners].join(' ');
        const group = found.get(key);
        if (group) {
            group.files.push(file);
            continue;
        }
        const note = rules.length === 1 ? rules[0]?.note : undefined;
        const people = [...new Set(rules.flatMap((rule) => rule.people ?? []))];
        found.set(key, { kind, owners, people, files: [file], ...(note !== undefined && { note }) });
    }
    return [...found.values()];
}

// EXTERNAL MODULE: ./src/report/shell-quote.js
var shell_quote = __webpack_require__(1958);
;// CONCATENATED MODULE: ./src/boundaries/show/take-out.js


/**
 * A command that takes changes out again: out of the branch, as its next commit, or, where what is staged was judged,
 * out of that. Both sides of a rename go back; a pathspec is no glob here.
 */
function takeOut(report, files) {
    const paths = files.flatMap((file) => [file, ...(file.from ? [file.from] : [])]);
    const names = [...new Set(paths.map((path) => (0,shell_quote/* shellQuote */.Z)(textOfPath(path))))].join(' ');
    const restore = 'git --literal-pathspecs restore';
    // Before the first commit there is no HEAD to restore from, but what stands for it.
    const from = report.base.ref === 'HEAD' ? `--source=${report.base.sha} ` : '';
    if (!report.head)
        return `${restore} ${from}--staged -- ${names}`;
    const source = (report.mergeBase ?? report.base.sha).slice(0, 12);
    return `${restore} --source=${source} --staged --worktree -- ${names} && git commit -m 'Take out what is not ours'`;
}

// EXTERNAL MODULE: ./src/boundaries/explain.js
var explain = __webpack_require__(9246);
;// CONCATENATED MODULE: ./src/boundaries/show/words.js




/** The result in one sentence: what keeps the branch from passing, or that nothing does. */
function words_headline(report, words = report_words/* plainWords */.c5) {
    const reasons = failures(report, words);
    if (reasons.length > 0)
        return sentence(reasons.join('; '));
    if (report.files.length === 0)
        return 'Changes nothing.';
    return `Changes only what it may: ${passing(report, words)}.`;
}
function failures(report, words) {
    const subject = report.head ? 'the branch' : 'this';
    const clauses = {
        violation: () => `changes ${(0,report_words/* enumerate */.HL)(changedGroups(report, words), 5)}`,
        unowned: () => `changes ${ofNobody(report.files.filter(isUnowned).length)}`,
        session: () => `${subject} is of no session`,
        reads: () => importsOf(report, words),
        unread: () => `the imports of ${files(report.unread?.length ?? 0)} could not be read`,
    };
    return report.failures.map((failure) => clauses[failure]());
}
function changedGroups(report, words) {
    return failingGroups(report)
        .filter(({ kind }) => kind !== 'unowned')
        .map((group) => whose(group, words));
}
/** How many files, and whose: `2 files of server`. */
function whose({ kind, owners, files: { length } }, words = report_words/* plainWords */.c5) {
    const names = owners.map((owner) => words.name(owner));
    switch (kind) {
        case 'owner':
            return `${files(length)} of ${names.join()}`;
        case 'shared':
            return `${files(length)} that ${names.join()} shares`;
        case 'tie':
            return `${files(length)} that ${(0,report_words/* enumerate */.HL)(names)} own alike`;
        case 'scope':
            return `${files(length)} outside the scope its commits declare`;
        case 'unowned':
            return ofNobody(length);
    }
}
function passing({ counts, session, files: all }, words) {
    const own = session ? `${files(counts.own)} of ${words.name(session.name)}` : '';
    const parts = [
        counts.own > 0 ? own : '',
        counts.shared > 0 ? `${files(counts.shared)} that others share` : '',
        counts.exception > 0 ? `${files(counts.exception)} by exception` : '',
        counts.unowned > 0 ? ofNobody(all.filter(isUnowned).length) : '',
    ];
    return (0,report_words/* enumerate */.HL)(parts.filter((part) => part !== ''), 4);
}
/** Why the verdict on a file is what it is: one sentence that begins with its path. */
function whyOf(file, words = plainWords) {
    return `${words.name(file.path)}: ${words.text(file.reason)}.`;
}
/** What to do about files that keep a branch from passing: one sentence or two. */
function whatToDo({ kind, owners, people, files: { length } }, report, words = report_words/* plainWords */.c5) {
    const them = length === 1 ? 'it' : 'them';
    const config = words.name(report.config);
    const takeOut = report.head ? `take ${them} out of the branch` : `take ${them} out of this commit`;
    switch (kind) {
        case 'owner': {
            const owner = words.name(owners.join());
            const asked = people.length > 0 ? ` (${(0,report_words/* enumerate */.HL)(people.map((login) => words.person(login)))})` : '';
            return `Leave ${them} to ${owner}${asked}: ${takeOut} and ask there for the change.`;
        }
        case 'tie':
            return `Say in ${config} whose ${length === 1 ? 'it is' : 'they are'}: ${explain/* tieAdvice */.R_}.`;
        case 'scope':
            return sentence(`${takeOut}, or write the commits again without the trailer ${boundaries_scope/* scopeTrailer */.W} that leaves ${them} out`);
        case 'unowned':
            return `Give ${them} to a session in ${config}, on ${words.name(report.base.ref)}, or ${takeOut}.`;
        case 'shared':
            return '';
    }
}
/** What keeps a branch from passing without being about one file, and what to do: a sentence or two each. */
function otherFailures(report, words = report_words/* plainWords */.c5) {
    const { failures: found } = report;
    return [
        ...(found.includes('session') ? [ofNoSession(report, words)] : []),
        ...(found.includes('reads') || found.includes('unread') ? imports(report, words) : []),
    ];
}
/** What is worth a look although it keeps nothing from passing: a sentence or two each. */
function asides(report, words = report_words/* plainWords */.c5) {
    const { policies, session, failures: found, files: all } = report;
    const unowned = all.filter(isUnowned);
    return [
        ...(!session && policies.unknownSession === 'warn' && all.length > 0 ? [ofNoSession(report, words)] : []),
        ...flagged(report, words),
        ...sharedGroups(report).map((group) => {
            const note = group.note === undefined ? '' : ` Its note: ${words.text(group.note)}`;
            return `Changes ${whose(group, words)}: ${names(group.files, words)}.${note}`;
        }),
        ...(policies.unowned === 'warn' && unowned.length > 0
            ? [`Changes ${ofNobody(unowned.length)}: ${names(unowned, words)}.`]
            : []),
        ...(found.includes('reads') || found.includes('unread') ? [] : imports(report, words)),
        ...latest(report.exceptions.map(({ glob, by, reason }) => `${words.person(by)} allows ${words.name(glob)}: ${words.text(reason)}.`)),
        ...latest(report.voidExceptions.map(({ line, by, why }) => `No exception, ${words.name(line)} by ${words.person(by)}: ${words.text(why)}.`)),
    ];
}
/** Anybody may comment as often as they like: the last ten, and how many stand before them. */
function latest(lines) {
    const before = lines.length - 10;
    return before > 0
        ? [`${before} earlier comments like the next are in the report.`, ...lines.slice(-10)]
        : [...lines];
}
function ofNoSession({ config, head }, words) {
    const branch = head ? `The branch ${words.name(head.ref)}` : 'The branch';
    return `${branch} is of no session: nothing in ${words.name(config)} matches its name, its labels or its author, so nothing is its own. Rename it as a session's branches are named, or give its pull request a session's label.`;
}
function flagged(report, words) {
    const of = (why) => report.flagged.filter((flag) => flag.why === why);
    const [config, workflows, outside] = [of('config'), of('workflows'), of('outside')];
    return [
        ...(config.length > 0
            ? [
                `Changes the rules in ${words.name(report.config)}: look at them well. Until they are merged, those of ${words.name(report.base.ref)} count.`,
            ]
            : []),
        ...(workflows.length > 0 ? [`Changes what runs in CI: ${names(workflows, words)}.`] : []),
        ...(outside.length > 0 ? [`Has a link that leads out of the repository: ${names(outside, words)}.`] : []),
    ];
}
function imports(report, words) {
    const { reads = [], unread = [] } = report;
    const some = reads.map(({ path, line, target }) => `${words.name(path)} line ${line} imports ${words.name(target.path)}`);
    return [
        ...(reads.length > 0 ? [`${sentence(importsOf(report, words))} ${(0,report_words/* enumerate */.HL)(some, 5)}.`] : []),
        ...unread
            .slice(0, 5)
            .map(({ path, reason }) => `What ${words.name(path)} imports is not known: ${words.text(reason)}.`),
        ...(unread.length > 5 ? [`What ${unread.length - 5} more files import is not known either.`] : []),
    ];
}
function importsOf({ reads = [], session }, words) {
    return `adds ${(0,report_words/* counted */.hS)(reads.length, 'import', 'imports')} of what ${words.name(session?.name ?? '')} may not read`;
}
/** A few paths, and how many more. */
function names(paths, words = report_words/* plainWords */.c5) {
    return (0,report_words/* enumerate */.HL)(paths.map(({ path }) => words.name(path)));
}
function isUnowned({ verdict }) {
    return verdict === 'unowned';
}
function ofNobody(count) {
    return `${files(count)} that no session owns`;
}
function files(count) {
    return (0,report_words/* counted */.hS)(count, 'file', 'files');
}
function sentence(text) {
    // A name that begins a sentence stays as it is.
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

;// CONCATENATED MODULE: ./src/boundaries/show/markdown.js







/** How many files each group, and each line to copy, shows. */
const extents = [200, 50, 10, 0];
/**
 * The comment on a pull request, longest rendering first. The same report gives the same bytes, so that a run that
 * finds nothing new changes nothing.
 */
function renderComment(report) {
    const renderings = extents.map((extent) => renderReport(report, extent));
    return renderings.filter((rendering, index) => rendering !== renderings[index - 1]);
}
/** What an earlier comment becomes when there is nothing left to do. */
function renderResolved(report) {
    return `${headline(report, words)}\n`;
}
/** One sentence, the files that keep the branch from passing by whose they are, and what is worth a look. */
function renderReport(report, extent = extents[0]) {
    const failing = failingGroups(report);
    const more = [...otherFailures(report, report_words/* markdownWords */.Lx), ...asides(report, report_words/* markdownWords */.Lx)];
    const parts = [
        `**${words_headline(report, report_words/* markdownWords */.Lx)}**`,
        ...failing.map((group) => {
            const about = aboutGroup(report, group, extent);
            // Of one alone the first sentence says it.
            return failing.length > 1 ? `### ${capital(whose(group, report_words/* markdownWords */.Lx))}\n\n${about}` : about;
        }),
        howToAllow(report, failing.flatMap(({ files }) => files), extent),
        more.map((line) => `- ${line}`).join('\n'),
    ];
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
function aboutGroup(report, group, extent) {
    const { files, note } = group;
    const shown = files.slice(0, extent);
    const rows = shown.map((file) => [
        report_words/* markdownWords */.Lx.name(file.path),
        file.change,
        (0,markdown/* escapeMarkdown */.FV)(file.reason),
        file.rules.map(({ glob, line }) => `${(0,markdown/* code */.aY)(glob)} (line ${line})`).join(', '),
    ]);
    const left = leftOut(files.length - shown.length);
    return [
        [whatToDo(group, report, report_words/* markdownWords */.Lx), ...(note === undefined ? [] : [`Note: ${(0,markdown/* escapeMarkdown */.FV)(note)}`])].join(' '),
        ...(rows.length > 0 ? [(0,markdown/* table */.tp)(['File', 'Change', 'Why', `Rule in ${(0,markdown/* code */.aY)(report.config)}`], rows)] : []),
        ...left,
        ...(rows.length > 0
            ? [(0,markdown/* details */.zH)('Take out of the branch', [(0,markdown/* codeBlock */.DV)('sh', takeOut(report, shown)), ...left].join('\n\n'))]
            : []),
    ].join('\n\n');
}
/** The line that somebody with write access may post; it is for this commit alone. */
function howToAllow({ head }, files, extent) {
    const shown = files.slice(0, extent);
    if (!head || shown.length === 0)
        return '';
    const lines = allowLine(shown.map(textOfPath), head.sha);
    const body = [
        'Somebody with write access may allow it until the next push, by a comment with this line and a reason:',
        (0,markdown/* codeBlock */.DV)('text', lines),
        ...leftOut(files.length - shown.length),
    ];
    return (0,markdown/* details */.zH)('Allow it this once', body.join('\n\n'));
}
function leftOut(count) {
    return count > 0
        ? [`_and ${(0,report_words/* counted */.hS)(count, 'more file', 'more files')}, in the job summary or the report_`]
        : [];
}
function capital(text) {
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

;// CONCATENATED MODULE: ./src/boundaries/show/summary.js



const mostRows = 1_000;
/** The job summary: what the comment says, and the verdict on every file. The same report gives the same bytes. */
function renderSummary(report) {
    const { session, files } = report;
    const whose = session
        ? [`The branch is of ${report_words/* markdownWords */.Lx.name(session.name)}, by ${(0,markdown/* escapeMarkdown */.FV)(session.by)}.`]
        : [];
    const rows = files
        .slice(0, mostRows)
        .map(({ path, change, verdict, reason }) => [report_words/* markdownWords */.Lx.name(path), change, verdict, (0,markdown/* escapeMarkdown */.FV)(reason)]);
    const all = [
        (0,markdown/* table */.tp)(['File', 'Change', 'Verdict', 'Why'], rows),
        ...(files.length > mostRows ? [`_and ${files.length - mostRows} more files, in the report_`] : []),
    ];
    const parts = [
        '## Boundaries',
        renderReport(report, mostRows).trimEnd(),
        ...whose,
        ...(files.length > 0 ? [(0,markdown/* details */.zH)(`Every changed file (${files.length})`, all.join('\n\n'))] : []),
    ];
    return `${parts.join('\n\n')}\n`;
}

// EXTERNAL MODULE: ./src/report/terminal.js
var terminal = __webpack_require__(9109);
;// CONCATENATED MODULE: ./src/boundaries/show/text.js





// More would scroll the first sentence away; the JSON has all.
const mostFiles = 50;
/** A report for a terminal: one sentence, the files that may not be changed and why, then what to do next. */
function renderText(report, { colour, width }) {
    const style = (0,terminal/* paint */.nI)(colour);
    const groups = failingGroups(report);
    const paragraphs = [
        (0,terminal/* wrap */.LV)(words_headline(report), width).map((line) => style.bold(line)),
        fileLines(groups.flatMap(({ files }) => files), report, style),
        nextLines(groups, report, width),
        asides(report).flatMap((line) => (0,terminal/* wrap */.LV)(line, width).map((part) => style.dim(part))),
    ];
    return `${paragraphs
        .filter((lines) => lines.length > 0)
        .map((lines) => lines.join('\n'))
        .join('\n\n')}\n`;
}
function fileLines(files, { config }, style) {
    const rows = files.slice(0, mostFiles).map(({ path, reason, rules }) => {
        const [rule] = rules;
        const where = rule ? ` (${(0,visible/* visible */.R)(config)}:${rule.line})` : '';
        return [(0,visible/* visible */.R)(path), `${reason}${where}`];
    });
    const more = files.length - rows.length;
    return [
        ...(0,terminal/* columns */.YB)(rows, (cell, column) => (column === 0 ? style.red(cell) : cell)),
        ...(more > 0 ? [`and ${more} more, which --format json lists`] : []),
    ];
}
function nextLines(groups, report, width) {
    const items = [
        ...groups.map((group) => ({ text: adviceOn(group, report), command: commandFor(group, report) })),
        ...otherFailures(report).map((text) => ({ text, command: undefined })),
    ];
    if (items.length === 0)
        return [];
    return [
        'Next:',
        ...items.flatMap(({ text, command }) => [
            ...(0,terminal/* wrap */.LV)(text, width - 4).map((line, at) => (at === 0 ? `  - ${line}` : `    ${line}`)),
            // On one line, however long: it is there to be copied.
            ...(command === undefined ? [] : [`    ${command}`]),
        ]),
    ];
}
function adviceOn(group, report) {
    const note = group.note === undefined ? '' : ` Its note: ${(0,visible/* visible */.R)(group.note)}`;
    return `${whatToDo(group, report)}${note}`;
}
/** None where the config has to decide, or the files are too many for a command line that one reads before running it. */
function commandFor({ kind, files }, report) {
    return kind === 'tie' || files.length > mostFiles ? undefined : takeOut(report, files);
}

// EXTERNAL MODULE: ./src/config/error.js
var config_error = __webpack_require__(2359);
// EXTERNAL MODULE: ./src/overlap/local.js + 37 modules
var local = __webpack_require__(5135);
// EXTERNAL MODULE: ./src/cli/host.js
var host = __webpack_require__(5969);
// EXTERNAL MODULE: ./src/cli/local-config.js
var local_config = __webpack_require__(8959);
// EXTERNAL MODULE: ./src/cli/open-repository.js
var open_repository = __webpack_require__(5172);
// EXTERNAL MODULE: ./src/cli/session.js
var session = __webpack_require__(1295);
// EXTERNAL MODULE: ./src/cli/terminal-style.js
var terminal_style = __webpack_require__(6651);
;// CONCATENATED MODULE: ./src/cli/boundaries-check.js











/** Judges the branch that is checked out, or what is staged, and prints the report. @returns the exit code: 0 or 1. */
async function runCheck(wish) {
    const { staged } = wish;
    const repository = await (0,open_repository/* openRepository */.h)(wish.repo, (0,host/* terminalHost */.P)());
    const local = await (0,local_config/* localConfig */.ad)(repository, wish.config);
    const who = await (0,session/* whoIsHere */.H)(repository, wish.session);
    const sha = await repository.resolve('HEAD^{commit}');
    if (sha === undefined && !staged)
        throw new config_error/* UserError */.y('The current branch has no commit yet; --staged judges what its first one would change.');
    const head = sha === undefined ? undefined : { ref: who.branch ?? 'HEAD', sha };
    const known = await baseOf(repository, wish, local.config.base);
    if (known)
        await (0,local_config/* warnOfOtherConfig */.y8)(repository, known, local, host/* terminalLog */.d);
    const base = known ?? { ref: 'HEAD', sha: sha ?? repository.emptyTree };
    const report = await checkBoundaries({
        repository,
        comparison: await compare(repository, base.sha, staged ? undefined : head?.sha),
        base,
        ...(head && { head }),
        staged,
        config: local.config,
        configPath: local.path ?? wish.config ?? local_config/* defaultConfig */.sb,
        who,
    });
    process.stdout.write(render(report, wish.format));
    return report.failures.length === 0 ? 0 : 1;
}
/** @returns undefined where what is staged is judged without one: before the first commit, or where none can be told. */
async function baseOf(repository, { base, staged }, configured) {
    try {
        return await (0,local/* localBase */.tE)(repository, await (0,local/* localBranches */.Su)(repository), base ?? configured);
    }
    catch (error) {
        if (staged && base === undefined && error instanceof config_error/* UserError */.y)
            return undefined;
        throw error;
    }
}
function compare(repository, base, head) {
    return head === undefined ? (0,comparison/* compareStaged */.C)(repository, base) : (0,comparison/* compareBranch */.Y)(repository, base, head);
}
/** A report in the format that was asked for, as wide and as colourful as the terminal is. */
function render(report, format) {
    if (format === 'json')
        return `${JSON.stringify(report, null, 2)}\n`;
    if (format === 'markdown')
        return renderSummary(report);
    return renderText(report, (0,terminal_style/* terminalStyle */.w)());
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


/***/ })

};
