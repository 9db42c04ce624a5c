export const id = 697;
export const ids = [697];
export const modules = {

/***/ 1382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ck: () => (/* binding */ comparisonOptions),
/* harmony export */   kJ: () => (/* binding */ compareAsAsked),
/* harmony export */   n8: () => (/* binding */ comparisonHelp)
/* harmony export */ });
/* harmony import */ var _config_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7240);
/* harmony import */ var _overlap_local_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5135);
/* harmony import */ var _overlap_settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9477);
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5969);
/* harmony import */ var _local_config_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8959);
/* harmony import */ var _open_repository_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5172);






const none = [];
/** The options that say what is compared, and how. */
const comparisonOptions = {
    repo: { type: 'string', default: '.' },
    base: { type: 'string', default: '' },
    branches: { type: 'string', multiple: true, default: none },
    'exclude-branches': { type: 'string', multiple: true, default: none },
    worktrees: { type: 'boolean', default: false },
    ignore: { type: 'string', multiple: true, default: none },
    'max-age': { type: 'string', default: '' },
    'merge-method': { type: 'string', default: '' },
    near: { type: 'string', default: '' },
    config: { type: 'string' },
};
/** What a help says of them. */
const comparisonHelp = `\
  --repo DIR                the repository (this folder)
  --base REF                what all merge into (config, else the default branch)
  --branches GLOB           branches that take part, yours and those last fetched; may be repeated
                            (config, else claude/**, feature/**, fix/**)
  --exclude-branches GLOB   branches that do not; may be repeated
  --worktrees               the local worktrees instead, with what is not committed yet
  --ignore GLOB             paths that do not count; may be repeated (lockfiles, build output)
  --max-age AGE             leave out branches without a commit since, such as 2h, 30d, 8w (30d)
  --merge-method METHOD     merge, squash or rebase (merge)
  --near LINES              lines apart that still count as close (3)
  --config PATH             the config file, from this folder or the repository's root
                            (.claude/parallel-config.yml)`;
/** Compares the branches of a local repository. @throws {UserError} for what whoever asks has to put right. */
async function compareAsAsked(given, { failOn = '', branch, plan = false }) {
    const repository = await (0,_open_repository_js__WEBPACK_IMPORTED_MODULE_5__/* .openRepository */ .h)(given.repo, (0,_host_js__WEBPACK_IMPORTED_MODULE_3__/* .terminalHost */ .P)());
    const config = await (0,_local_config_js__WEBPACK_IMPORTED_MODULE_4__/* .localConfig */ .ad)(repository, given.config);
    const settings = (0,_overlap_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .settle */ .G9)({
        ..._overlap_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .nothingSaid */ .ns,
        base: given.base,
        branches: given.branches.flatMap(_config_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseLines */ .Li),
        excludeBranches: given['exclude-branches'].flatMap(_config_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseLines */ .Li),
        ignore: given.ignore.flatMap(_config_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseLines */ .Li),
        maxAge: given['max-age'],
        failOn,
        mergeMethod: given['merge-method'],
        near: given.near,
    }, config.config);
    const subject = branch === undefined ? undefined : await (0,_overlap_local_js__WEBPACK_IMPORTED_MODULE_1__/* .localSubject */ .mo)(repository, branch);
    const branches = await (0,_overlap_local_js__WEBPACK_IMPORTED_MODULE_1__/* .localBranches */ .Su)(repository);
    const base = await (0,_overlap_local_js__WEBPACK_IMPORTED_MODULE_1__/* .localBase */ .tE)(repository, branches, settings.base);
    await (0,_local_config_js__WEBPACK_IMPORTED_MODULE_4__/* .warnOfOtherConfig */ .y8)(repository, base, config, _host_js__WEBPACK_IMPORTED_MODULE_3__/* .terminalLog */ .d);
    const report = await (0,_overlap_local_js__WEBPACK_IMPORTED_MODULE_1__/* .compareLocal */ .t$)(repository, base, branches, {
        settings,
        ...(subject !== undefined && { subject }),
        worktrees: given.worktrees,
        plan,
        now: Date.now(),
    });
    return { repository, report, settings };
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


/***/ }),

/***/ 9477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G9: () => (/* binding */ settle),
/* harmony export */   ns: () => (/* binding */ nothingSaid)
/* harmony export */ });
/* unused harmony exports defaultBranches, defaultIgnore */
/* harmony import */ var _config_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(917);
/* harmony import */ var _config_globs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(270);
/* harmony import */ var _config_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7240);
/* harmony import */ var _config_schema_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9994);




/** Leaves everything to the config and the defaults. */
const nothingSaid = {
    base: '',
    branches: [],
    excludeBranches: [],
    ignore: [],
    maxAge: '',
    includeDrafts: '',
    failOn: '',
    mergeMethod: '',
    near: '',
    plan: '',
    requireChecks: '',
    updateOthers: '',
};
const defaultBranches = ['claude/**', 'feature/**', 'fix/**'];
/** Lockfiles and build output: they collide all the time, and a tool writes them again. */
const defaultIgnore = [
    '**/package-lock.json',
    '**/npm-shrinkwrap.json',
    '**/yarn.lock',
    '**/pnpm-lock.yaml',
    '**/bun.lock',
    '**/bun.lockb',
    '**/deno.lock',
    '**/Cargo.lock',
    '**/Gemfile.lock',
    '**/Podfile.lock',
    '**/composer.lock',
    '**/poetry.lock',
    '**/uv.lock',
    '**/Pipfile.lock',
    '**/pdm.lock',
    '**/go.sum',
    '**/gradle.lockfile',
    '**/packages.lock.json',
    '**/mix.lock',
    '**/pubspec.lock',
    '**/flake.lock',
    '**/.terraform.lock.hcl',
    '**/dist/**',
    '**/*.min.js',
    '**/*.min.css',
    '**/*.map',
];
/**
 * Settles the rules: what was said here, else the config, else the default.
 * @throws {UserError} for a value that means nothing, naming it and what is allowed.
 */
function settle(said, config) {
    const set = config.overlap;
    const base = said.base || config.base;
    const branches = firstGiven(said.branches, set.branches);
    const excluded = firstGiven(said.excludeBranches, set.excludeBranches) ?? [];
    const ignore = firstGiven(said.ignore, set.ignore) ?? defaultIgnore;
    const mergeMethod = said.mergeMethod
        ? (0,_config_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .parseChoice */ .HU)('merge-method', said.mergeMethod, _config_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .mergeMethodChoices */ .IQ)
        : set.mergeMethod;
    return {
        ...(base !== undefined && base !== '' && { base }),
        takesPart: (0,_config_globs_js__WEBPACK_IMPORTED_MODULE_1__/* .compileGlobs */ .tI)(branches ?? defaultBranches, 'branches'),
        branchesNamed: branches !== undefined,
        isExcluded: excluded.length > 0 ? (0,_config_globs_js__WEBPACK_IMPORTED_MODULE_1__/* .compileGlobs */ .tI)(excluded, 'exclude-branches') : () => false,
        isIgnored: (0,_config_globs_js__WEBPACK_IMPORTED_MODULE_1__/* .compileGlobs */ .tI)(ignore, 'ignore'),
        ignore,
        maxAge: said.maxAge
            ? (0,_config_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E9)(said.maxAge, 'max-age')
            : (set.maxAge ?? (0,_config_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E9)('30d', 'max-age')),
        includeDrafts: flag('include-drafts', said.includeDrafts, set.includeDrafts),
        failOn: said.failOn ? (0,_config_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .parseChoice */ .HU)('fail-on', said.failOn, _config_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .failOnChoices */ .Qr) : (set.failOn ?? 'conflict'),
        ...(mergeMethod && { mergeMethod }),
        near: said.near ? (0,_config_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .parseInteger */ .cG)('near', said.near, { min: 0, max: 1000 }) : (set.near ?? 3),
        plan: flag('plan', said.plan, set.plan),
        requireChecks: flag('require-checks', said.requireChecks, set.requireChecks),
        updateOthers: flag('update-others', said.updateOthers, set.updateOthers),
    };
}
/** What is true unless somebody says otherwise. */
function flag(name, said, set) {
    return said ? (0,_config_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .parseBoolean */ .yG)(name, said) : (set ?? true);
}
function firstGiven(said, set) {
    return said.length > 0 ? said : set;
}


/***/ }),

/***/ 8409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AP: () => (/* binding */ asidesOnFiles),
/* harmony export */   qD: () => (/* binding */ asideOnBranches),
/* harmony export */   uK: () => (/* binding */ leavesFilesAside)
/* harmony export */ });
/* harmony import */ var _report_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5292);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3311);


/** What the verdicts say nothing about: files that are ignored. One sentence each; the same in every run. */
function asidesOnFiles(report, words) {
    const { subject, ignored } = report;
    const aside = [];
    const refused = report.branches.filter((branch) => branch.ignored && (subject === undefined || branch.ref === subject));
    if (refused.length > 0) {
        const files = [...new Set(refused.flatMap((branch) => (branch.ignored ?? []).map(({ path }) => path)))];
        const who = (0,_report_words_js__WEBPACK_IMPORTED_MODULE_0__/* .enumerate */ .HL)(refused.map(({ ref }) => (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .label */ .Pf)(report, ref, words)));
        aside.push(`Ignored, though git would stop there: ${who} ${refused.length === 1 ? 'conflicts' : 'conflict'} with ${words.name(report.base.ref)} in ${names(files, words)}.`);
    }
    if (ignored.length > 0) {
        const others = subject === undefined ? 'more than one branch changes' : 'other branches change too';
        aside.push(`Ignored, so not judged: ${names(ignored.map(({ path }) => path), words)}, which ${others}.`);
    }
    return aside;
}
/** Whether `merges cleanly` leaves out files of these branches: nobody may read it as said of those too. */
function leavesFilesAside({ subject, branches, ignored }) {
    const concerned = branches.filter(({ ref }) => subject === undefined || ref === subject);
    return ignored.length > 0 || concerned.some((branch) => branch.ignored !== undefined);
}
/** Which branches take no part, where any do not, or that there is none. */
function asideOnBranches(report, words) {
    const { branches, leftOut, subject } = report;
    const base = words.name(report.base.ref);
    const reasons = {
        old: 'without a commit within max-age',
        notNamed: 'that no glob of branches names',
        excluded: 'that exclude-branches names',
        drafts: 'that are drafts',
    };
    const merged = branches.filter((branch) => branch.base === 'merged' && branch.ref !== subject).length;
    const contained = merged > 0 ? [`${(0,_report_words_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(merged, 'branch', 'branches')} already part of ${base}`] : [];
    const others = Object.entries(reasons).flatMap(([reason, words]) => {
        const count = leftOut[reason];
        return count > 0 ? [`${(0,_report_words_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(count, 'branch', 'branches')} ${words}`] : [];
    });
    const parts = [...contained, ...others];
    if (parts.length > 0)
        return [`Left out: ${parts.join(', ')}.`];
    return branches.length === 0 ? [`There is nothing besides ${base}.`] : [];
}
function names(paths, words) {
    return (0,_report_words_js__WEBPACK_IMPORTED_MODULE_0__/* .enumerate */ .HL)(paths.map((path) => words.name(path)));
}


/***/ }),

/***/ 5918:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ foldPlan),
  d: () => (/* binding */ renderPlanMarkdown)
});

// EXTERNAL MODULE: ./src/report/markdown.js
var markdown = __webpack_require__(7980);
// EXTERNAL MODULE: ./src/report/visible.js
var visible = __webpack_require__(2955);
// EXTERNAL MODULE: ./src/overlap/show/words.js
var show_words = __webpack_require__(3311);
;// CONCATENATED MODULE: ./src/overlap/show/plan-graph.js



/** With more branches nobody can read it. */
const most = 40;
/** The plan as a Mermaid graph, which GitHub draws; undefined where it would be too large, or empty. */
function renderPlanGraph(report, plan) {
    const refs = [...plan.waves.flat(), ...plan.blocked.map(({ ref }) => ref)];
    if (refs.length === 0 || refs.length > most)
        return undefined;
    const ids = new Map(refs.map((ref, index) => [ref, `b${index}`]));
    const id = (ref) => ids.get(ref) ?? '';
    const node = (ref) => `    ${id(ref)}["${quoted(nameOf(report, ref))}"]`;
    const subgraph = (name, title, members) => members.length === 0 ? [] : [`  subgraph ${name}["${title}"]`, ...members.map(node), '  end'];
    const waves = plan.waves.flatMap((wave, index) => subgraph(`wave${index + 1}`, index === 0 ? 'Merge now' : `Wave ${index + 1}`, wave));
    const blocked = subgraph('blocked', 'Blocked', plan.blocked.map(({ ref }) => ref));
    const arrows = report.pairs
        .filter(({ verdict, a, b }) => ['ordered', 'stacked'].includes(verdict) && ids.has(a) && ids.has(b))
        .map(({ a, b, first = a }) => `  ${id(first)} --> ${id(first === a ? b : a)}`);
    const obstacles = plan.blocked.flatMap(({ ref, by }) => by.filter((other) => ids.has(other)).map((other) => `  ${id(other)} -. blocks .-> ${id(ref)}`));
    return (0,markdown/* codeBlock */.DV)('mermaid', ['graph LR', ...waves, ...blocked, ...arrows, ...obstacles].join('\n'));
}
function nameOf(report, ref) {
    const called = (0,show_words/* label */.Pf)(report, ref, show_words/* plainWords */.c5);
    return (0,visible/* shorten */.m)(called === (0,visible/* visible */.R)(ref) ? called : `${called} ${(0,visible/* visible */.R)(ref)}`, 40);
}
/** A label that ends nothing and starts nothing: what could is written by its number. */
function quoted(text) {
    return text.replace(/[^\p{L}\p{N} ./_-]/gu, (mark) => `#${mark.codePointAt(0) ?? 0};`);
}

// EXTERNAL MODULE: ./src/overlap/show/plan-words.js
var plan_words = __webpack_require__(4383);
// EXTERNAL MODULE: ./src/report/words.js
var report_words = __webpack_require__(5292);
;// CONCATENATED MODULE: ./src/overlap/show/plan-markdown.js





/** The plan in Markdown, a part an item; none where the report has no plan. */
function renderPlanMarkdown(report, words) {
    const { plan } = report;
    if (!plan)
        return [];
    return [`**${(0,plan_words/* planHeadline */.MM)(report, plan, words)}**`, ...inFull(report, plan, words)];
}
/** The plan for a pull request's comment: its own place in it, the whole folded. */
function foldPlan(report, words) {
    const { plan, subject } = report;
    if (!plan || subject === undefined)
        return [];
    const all = { ...report };
    delete all.subject;
    const merging = (0,report_words/* counted */.hS)(plan.waves.flat().length, 'branch merges', 'branches merge');
    const title = `Merge plan: ${merging}, ${plan.blocked.length} blocked`;
    const body = inFull(all, plan, words).join('\n\n');
    return [(0,plan_words/* planHeadline */.MM)(report, plan, words), ...(body === '' ? [] : [(0,markdown/* details */.zH)(title, body)])];
}
function inFull(report, plan, words) {
    return [...order(report, plan, words), ...blockedOnes(report, plan, words), ...(0,plan_words/* asidesOnPlan */.SN)(plan, words)];
}
function order(report, plan, words) {
    let place = 0;
    const rows = plan.waves.flatMap((wave, index) => wave.map((ref) => [`${++place}`, (0,show_words/* label */.Pf)(report, ref, words), `${index + 1}`]));
    if (rows.length === 0)
        return [];
    const graph = renderPlanGraph(report, plan);
    const list = (0,markdown/* table */.tp)(['', 'Merge', 'Wave'], rows.slice(0, mostRows));
    const rest = rows.length > mostRows ? [`_and ${rows.length - mostRows} more_`] : [];
    return [graph ?? elsewhere, list, ...rest];
}
function blockedOnes(report, plan, words) {
    const rows = plan.blocked.map((one) => [
        (0,show_words/* label */.Pf)(report, one.ref, words),
        (0,plan_words/* whyBlocked */.JV)(report, one, words),
        (0,plan_words/* unblock */.Bt)(report, one, words),
    ]);
    if (rows.length === 0)
        return [];
    const rest = rows.length > mostRows ? [`_and ${rows.length - mostRows} more_`] : [];
    return [(0,markdown/* table */.tp)(['Blocked', 'Why', 'What to do'], rows.slice(0, mostRows)), ...rest];
}
const mostRows = 100;
const elsewhere = 'A graph of so many branches could not be read here: the page shows them all (`page: true`, or `--format html` in a terminal).';


/***/ }),

/***/ 4383:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bt: () => (/* binding */ unblock),
/* harmony export */   JV: () => (/* binding */ whyBlocked),
/* harmony export */   MM: () => (/* binding */ planHeadline),
/* harmony export */   SN: () => (/* binding */ asidesOnPlan)
/* harmony export */ });
/* harmony import */ var _report_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5292);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3311);


/** What comes of the plan, in one sentence: of all branches, or of the one the report is about. */
function planHeadline(report, plan, words) {
    const { subject } = report;
    const place = plan.waves.findIndex((wave) => subject !== undefined && wave.includes(subject));
    const blocked = plan.blocked.find(({ ref }) => ref === subject);
    if (place >= 0)
        return place === 0
            ? 'In the plan it merges first.'
            : `In the plan it merges in wave ${place + 1}, after wave ${place}.`;
    if (blocked)
        return `Cannot merge now: ${whyBlocked(report, blocked, words)}.`;
    if (subject !== undefined)
        return 'Has no place in the plan.';
    const merging = plan.waves.flat().length;
    const all = merging + plan.blocked.length;
    if (all === 0)
        return 'There is nothing to merge.';
    if (merging === 0)
        return `None of ${(0,_report_words_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(all, 'branch', 'branches')} can merge now.`;
    const waves = plan.waves.length > 1 ? ` in ${plan.waves.length} waves` : '';
    return merging === all
        ? `${all === 1 ? 'The only branch merges' : `All ${all} branches merge`}${waves}.`
        : `${merging} of ${all} branches ${merging === 1 ? 'merges' : 'merge'}${waves}; ${plan.blocked.length} ${plan.blocked.length === 1 ? 'is' : 'are'} blocked.`;
}
/** What the plan says nothing about: files that are ignored. */
function asidesOnPlan({ ignored = [] }, words) {
    const names = (0,_report_words_js__WEBPACK_IMPORTED_MODULE_0__/* .enumerate */ .HL)(ignored.map(({ path }) => words.name(path)));
    return ignored.length > 0 ? [`Ignored, though git would stop there on the way: ${names}.`] : [];
}
/** Why a branch is blocked, and by whom: a clause. */
function whyBlocked(report, { ref, reason, by, detail }, words) {
    const others = (0,_report_words_js__WEBPACK_IMPORTED_MODULE_0__/* .enumerate */ .HL)(by.map((other) => (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .label */ .Pf)(report, other, words)), 4);
    const base = words.name(report.base.ref);
    const said = detail === undefined ? '' : `: ${words.text(detail.replace(/\.$/, ''))}`;
    switch (reason) {
        case 'base': {
            const cause = (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .branchOf */ .W0)(report, ref)?.cause;
            return `conflicts with ${base}${cause ? ` since ${causeLabel(cause, words)}` : ''}`;
        }
        case 'unknown':
            return `could not be determined${others === '' ? '' : ` with ${others}`}${said}`;
        case 'draft':
            return 'is a draft';
        case 'stale':
            return `is stale${said}`;
        case 'checks':
            return `checks${said === '' ? ' are not green' : said}`;
        case 'stack':
            return `stands on ${others}, which ${by.length === 1 ? 'is' : 'are'} blocked`;
        case 'conflict':
            return `conflicts with ${others}, which ${by.length === 1 ? 'merges' : 'merge'} first`;
        case 'together':
            return `merges with each of ${others}, but not after all of them`;
    }
}
/** What to do about a blocked branch; empty where somebody else has to. */
function unblock(report, { reason, by }, words) {
    const others = (0,_report_words_js__WEBPACK_IMPORTED_MODULE_0__/* .enumerate */ .HL)(by.map((other) => (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .label */ .Pf)(report, other, words)), 4);
    switch (reason) {
        case 'base':
            return `Bring it up to date with ${words.name(report.base.ref)}.`;
        case 'unknown':
            return 'Try the merge by hand, or run again.';
        case 'draft':
            return 'Mark it ready for review.';
        case 'stale':
            return 'Bring it up to date, or close it.';
        case 'checks':
            return 'Wait for its checks, or mend them.';
        case 'stack':
            return `See what blocks ${others}.`;
        case 'conflict':
        case 'together':
            return `Rebase after ${others} ${by.length === 1 ? 'has' : 'have'} merged.`;
    }
}
function causeLabel({ sha, pullRequest }, words) {
    return pullRequest === undefined ? words.name(sha.slice(0, 10)) : words.pullRequest(pullRequest, '');
}


/***/ }),

/***/ 3311:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $K: () => (/* binding */ lineNumbers),
/* harmony export */   Dd: () => (/* binding */ meanings),
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   Pf: () => (/* binding */ label),
/* harmony export */   W0: () => (/* binding */ branchOf),
/* harmony export */   Z8: () => (/* binding */ marks),
/* harmony export */   ae: () => (/* binding */ otherOf),
/* harmony export */   c5: () => (/* binding */ plainWords),
/* harmony export */   qA: () => (/* binding */ summaryWords),
/* harmony export */   wA: () => (/* binding */ rangesOf),
/* harmony export */   zn: () => (/* binding */ places)
/* harmony export */ });
/* unused harmony export commentWords */
/* harmony import */ var _report_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7980);
/* harmony import */ var _report_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5292);


/** For a terminal, a log or a title. */
const plainWords = { ..._report_words_js__WEBPACK_IMPORTED_MODULE_1__/* .plainWords */ .c5, pullRequest: (number) => `#${number}` };
/** For a comment, where GitHub links `#12` itself. */
const commentWords = { ..._report_words_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownWords */ .Lx, pullRequest: (number) => `#${number}` };
/** For a job summary, where nothing is linked by itself. */
const summaryWords = {
    ...commentWords,
    pullRequest: (number, url) => (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(`#${number}`, url).replace('#&#8203;', '#'),
};
/** What a verdict is called, with the mark that stands for it in a matrix. */
const marks = {
    conflict: '❌',
    ordered: '🔀',
    unknown: '❔',
    lines: '🟡',
    files: '📄',
    stacked: '🥞',
    none: '✅',
};
/** What each verdict means, in a few words. */
const meanings = {
    conflict: 'cannot both merge',
    ordered: 'merge in one order only',
    unknown: 'could not be determined',
    lines: 'merge, but changes are close',
    files: 'merge, same file',
    stacked: 'one stands on the other',
    none: 'nothing in common',
};
/** `line 7`, `lines 40–58`, `lines 3–5, 9 and 2 more`; empty without ranges. */
function lines(ranges, most = 3) {
    const [first] = ranges;
    if (!first)
        return '';
    const single = ranges.length === 1 && first[0] === first[1];
    return `${single ? 'line' : 'lines'} ${lineNumbers(ranges, most)}`;
}
/** `7`, `40–58`, `3–5, 9 and 2 more`. */
function lineNumbers(ranges, most = 3) {
    return (0,_report_words_js__WEBPACK_IMPORTED_MODULE_1__/* .enumerate */ .HL)(ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)), most);
}
/** How a branch is called: by its pull request where it has one. */
function label(report, ref, words) {
    const pullRequest = branchOf(report, ref)?.pullRequest;
    return pullRequest ? words.pullRequest(pullRequest.number, pullRequest.url) : words.name(ref);
}
/** The branch of a report that has this name. */
function branchOf(report, ref) {
    return report.branches.find((branch) => branch.ref === ref);
}
/** The other branch of a pair. */
function otherOf({ a, b }, ref) {
    return ref === a ? b : a;
}
/** A file's lines as one branch of the pair has them. */
function rangesOf(file, pair, ref) {
    return ref === pair.b ? file.b : file.a;
}
/** Where a pair meets, with the lines as `ref` has them: `src/a.ts` lines 3–5 and `src/b.ts`. Empty without files. */
function places(pair, ref, words, most = 2) {
    return (0,_report_words_js__WEBPACK_IMPORTED_MODULE_1__/* .enumerate */ .HL)(pair.files.map((file) => `${words.name(file.path)} ${lines(rangesOf(file, pair, ref))}`.trim()), most);
}


/***/ })

};
