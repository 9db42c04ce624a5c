export const id = 869;
export const ids = [869];
export const modules = {

/***/ 4869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   boundaries: () => (/* binding */ boundaries)
/* harmony export */ });
/* harmony import */ var _config_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2359);
/* harmony import */ var _config_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7240);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9138);



const help = `Whose files this branch changes, and whether it may. CI checks the same, and CI decides.

Usage: parallel-claude boundaries                what the commits of this branch change
       parallel-claude boundaries --staged       what the next commit would change
       parallel-claude boundaries --lint         what in the config will surprise somebody
       parallel-claude boundaries --hook         a tool call on stdin: Claude Code's PreToolUse hook
       parallel-claude boundaries --deny-rules   permission rules to paste into .claude/settings.local.json

  --session NAME    whose work it is (CLAUDE_SESSION, else by the name of the branch)
  --base REF        what all merge into (config, else the default branch)
  --repo DIR        the repository (this folder)
  --config PATH     the config file, from this folder or the repository's root
                    (.claude/parallel-config.yml)
  --format FORMAT   text, json or markdown (text)

The config counts as it stands in the worktree; where base has another, that is said.
Leave that somebody gives in a comment on a pull request is not known here.
"parallel-claude init --hooks" installs --staged as the pre-commit hook, and --hook.
Exit codes: 0 nothing that fails, 1 something that does, 2 misuse or bad config,
3 could not be determined. With --hook: 0 with the answer on stdout, 2 where none was found.
`;
// What may be said together with each.
const modes = {
    staged: ['base', 'session', 'repo', 'config', 'format'],
    lint: ['repo', 'config', 'format'],
    hook: ['session', 'config'],
    'deny-rules': ['session', 'repo', 'config'],
};
/** `parallel-claude boundaries` */
const boundaries = {
    async run(args) {
        const given = (0,_options_js__WEBPACK_IMPORTED_MODULE_1__/* .readOptions */ .T)('boundaries', args, {
            help: { type: 'boolean', short: 'h' },
            staged: { type: 'boolean', default: false },
            lint: { type: 'boolean', default: false },
            hook: { type: 'boolean', default: false },
            'deny-rules': { type: 'boolean', default: false },
            base: { type: 'string' },
            session: { type: 'string' },
            repo: { type: 'string' },
            config: { type: 'string' },
            format: { type: 'string' },
        });
        if (given.help) {
            process.stdout.write(help);
            return 0;
        }
        const mode = modeOf(given);
        const { session, config, repo = '.', format = 'text' } = given;
        // Each loads only what it needs: an edit waits for the hook.
        if (mode === 'hook')
            return (await Promise.all(/* import() */[__webpack_require__.e(492), __webpack_require__.e(645)]).then(__webpack_require__.bind(__webpack_require__, 2645))).runHook({ session, config });
        if (mode === 'deny-rules')
            return (await Promise.all(/* import() */[__webpack_require__.e(856), __webpack_require__.e(959), __webpack_require__.e(492), __webpack_require__.e(511)]).then(__webpack_require__.bind(__webpack_require__, 9892))).runDenyRules({ repo, config, session });
        if (mode === 'lint')
            return (await Promise.all(/* import() */[__webpack_require__.e(856), __webpack_require__.e(959), __webpack_require__.e(492), __webpack_require__.e(458)]).then(__webpack_require__.bind(__webpack_require__, 7458))).runLint({
                repo,
                config,
                format: (0,_config_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseChoice */ .HU)('--format', format, ['text', 'json']),
            });
        return (await Promise.all(/* import() */[__webpack_require__.e(856), __webpack_require__.e(959), __webpack_require__.e(492), __webpack_require__.e(958), __webpack_require__.e(135), __webpack_require__.e(491)]).then(__webpack_require__.bind(__webpack_require__, 6491))).runCheck({
            repo,
            config,
            base: given.base,
            session,
            staged: given.staged,
            format: (0,_config_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseChoice */ .HU)('--format', format, ['text', 'json', 'markdown']),
        });
    },
};
function modeOf(given) {
    const named = Object.keys(modes).filter((name) => given[name] === true);
    const [mode, other] = named;
    if (mode === undefined)
        return undefined;
    if (other !== undefined)
        throw new _config_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`--${mode} and --${other} do not go together; give one of them.`);
    for (const name of modes.staged)
        if (given[name] !== undefined && !modes[mode].includes(name))
            throw new _config_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`--${name} means nothing to --${mode}; leave it out.`);
    return mode;
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
