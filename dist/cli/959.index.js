export const id = 959;
export const ids = [959];
export const modules = {

/***/ 8959:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eh: () => (/* binding */ readIfAny),
/* harmony export */   ad: () => (/* binding */ localConfig),
/* harmony export */   sb: () => (/* binding */ defaultConfig),
/* harmony export */   y8: () => (/* binding */ warnOfOtherConfig)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _config_config_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4540);
/* harmony import */ var _config_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2359);
/* harmony import */ var _git_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5362);
/* harmony import */ var _git_objects_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6757);






/** Where the config stands unless another is asked for. */
const defaultConfig = '.claude/parallel-config.yml';
/**
 * Reads the config as it stands in the worktree; of a bare repository, in its HEAD. A path that was asked for is
 * relative to the current folder if there is such a file, else to the repository's root.
 * @throws {UserError} where it is wrong, or was asked for and is not there.
 */
async function localConfig(repository, asked) {
    const top = await repository.topLevel();
    const here = asked === undefined ? undefined : await readIfAny((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(asked));
    if (asked !== undefined && here !== undefined)
        return understood(asked, here, top && (await pathWithin(top, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(asked))));
    const path = asked ?? defaultConfig;
    const text = top ? await readIfAny((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(top, path)) : await (0,_git_objects_js__WEBPACK_IMPORTED_MODULE_3__/* .fileAt */ .Wd)(repository, 'HEAD', path);
    if (asked !== undefined && text === undefined)
        throw new _config_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y(`There is no config ${asked}, neither in ${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)()} nor in the repository's root.`);
    return understood(path, text ?? '', path);
}
/** Says so where the config, or another file that rules, is another here than on base, which is what counts in CI. */
async function warnOfOtherConfig(repository, base, { path, text }, log) {
    if (path === undefined)
        return;
    const onBase = await idOnBase(repository, base.sha, path);
    if (!onBase)
        return;
    const here = await repository.must(['hash-object', `--path=${path}`, '--stdin'], { input: text });
    const isSame = onBase.id === undefined ? text === '' : onBase.id === here.trim();
    if (!isSame)
        log.warning(`${path} differs from the one on ${base.ref}, which is the one that counts in CI.`);
}
/** By its id, because a partial clone may lack the text; one without base's folders cannot even tell that. */
async function idOnBase(repository, base, path) {
    try {
        return { id: await (0,_git_objects_js__WEBPACK_IMPORTED_MODULE_3__/* .fileIdAt */ .Lk)(repository, base, path) };
    }
    catch (error) {
        if (error instanceof _git_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .GitError */ .X)
            return undefined;
        throw error;
    }
}
function understood(name, text, path) {
    return { config: (0,_config_config_js__WEBPACK_IMPORTED_MODULE_2__/* .readConfig */ .X)(text, name), text, ...(path !== undefined && { path }) };
}
/** A file's path as git has it; git resolves links in the root's path, so they are resolved in the file's too. */
async function pathWithin(top, file) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(top), await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(file));
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(path) || path.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep)[0] === '..' ? undefined : path.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join('/');
}
/** A file's text; undefined where there is none. @throws {UserError} where it cannot be read. */
async function readIfAny(file) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8');
    }
    catch (error) {
        if (['ENOENT', 'ENOTDIR'].includes(error.code ?? ''))
            return undefined;
        throw new _config_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    }
}


/***/ }),

/***/ 4540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ readConfig)
});

// EXTERNAL MODULE: ./src/report/visible.js
var visible = __webpack_require__(2955);
// EXTERNAL MODULE: ./src/config/globs.js
var globs = __webpack_require__(270);
// EXTERNAL MODULE: ./src/config/nearest.js
var nearest = __webpack_require__(343);
;// CONCATENATED MODULE: ./src/config/check.js



const quote = (text) => `\`${(0,visible/* shorten */.m)((0,visible/* visible */.R)(text), 60)}\``;
function typeOf(value) {
    if (value.kind === 'mapping')
        return 'a mapping';
    if (value.kind === 'list')
        return 'a list';
    if (value.value === null)
        return 'empty';
    if (typeof value.value === 'number')
        return `the number ${value.value}`;
    return typeof value.value === 'boolean' ? `the boolean ${value.value}` : `the string ${quote(value.value)}`;
}
/** What a schema allows, as words after "allowed is". */
function allowed(schema) {
    switch (schema.type) {
        case 'string':
            if (schema.enum)
                return `one of ${schema.enum.join(', ')}`;
            if (schema.format === 'glob')
                return 'a string (a glob)';
            return schema.pattern === undefined ? 'a string' : `a string: ${schema.description ?? schema.pattern}`;
        case 'integer':
            return `a whole number from ${schema.minimum} to ${schema.maximum}`;
        case 'boolean':
            return 'true or false';
        case 'array':
            return `a list, each entry ${allowed(schema.items)}`;
        default: {
            if ('items' in schema)
                return `${allowed(schema.items)}, or a list of them`;
            const keys = 'properties' in schema ? Object.keys(schema.properties ?? {}) : [];
            if (keys.length > 0)
                return `a mapping of ${keys.join(', ')}`;
            return 'additionalProperties' in schema ? 'a mapping' : 'a mapping or a list';
        }
    }
}
/** What to do about a value of the wrong type, where that is plain. */
function remedy(value, schema) {
    if (schema.type === 'string' && value.kind === 'scalar' && value.value !== null)
        return ': put it in quotes';
    if (schema.type === 'array' && value.kind === 'scalar' && value.value !== null) {
        return `: write [${JSON.stringify((0,visible/* shorten */.m)((0,visible/* visible */.R)(String(value.value)), 60))}]`;
    }
    return '';
}
function plain(value) {
    if (value.kind === 'list')
        return value.items.map(plain);
    // fromEntries defines keys such as __proto__ like any other.
    if (value.kind === 'mapping')
        return Object.fromEntries(value.entries.map(({ key, value }) => [key, plain(value)]));
    return value.kind === 'scalar' ? value.value : undefined;
}
/** What is wrong with a string that the schema does not allow, else undefined. */
function stringProblem(text, schema) {
    if (schema.enum && !schema.enum.includes(text)) {
        const meant = (0,nearest/* nearest */.p)(text, schema.enum);
        return `is ${quote(text)}; allowed is ${allowed(schema)}${meant === undefined ? '' : `; did you mean ${meant}?`}`;
    }
    if (schema.format === 'glob') {
        const problem = (0,globs/* globProblem */.AI)(text);
        if (problem !== undefined)
            return `: the glob ${quote(text)} ${problem}`;
    }
    if (text.length < (schema.minLength ?? 0))
        return `is empty; allowed is ${allowed(schema)}`;
    if (schema.pattern !== undefined && !new RegExp(schema.pattern).test(text)) {
        return `is ${quote(text)}; allowed is ${allowed(schema)}`;
    }
    return undefined;
}
/**
 * The plain value of a document's part, every way in which it breaks the schema added to `problems`.
 * The value is as the schema says only where nothing was added.
 */
function check(value, schema, name, problems) {
    const add = (offset, message) => problems.push({ offset, message });
    const types = typeof schema.type === 'string' ? [schema.type] : schema.type;
    function member({ key, offset, value: held }, mapping) {
        const path = name === '' ? key : `${name}.${key}`;
        const properties = mapping.properties ?? {};
        const known = Object.hasOwn(properties, key) ? properties[key] : undefined;
        if (known)
            return [key, check(held, known, path, problems)];
        if (mapping.additionalProperties === false) {
            const keys = Object.keys(properties);
            const meant = (0,nearest/* nearest */.p)(key, keys);
            const where = name === '' ? '' : ` in ${quote(name)}`;
            const guess = meant === undefined ? '' : `; did you mean \`${meant}\`?`;
            add(offset, `the key ${quote(key)} is not known${where}; allowed is ${keys.join(', ')}${guess}`);
            return [key, plain(held)];
        }
        const { propertyNames } = mapping;
        if (propertyNames && !new RegExp(propertyNames.pattern).test(key)) {
            add(offset, `the name ${quote(key)} in ${quote(name)} is not allowed; allowed is ${propertyNames.description}`);
        }
        return [key, check(held, mapping.additionalProperties, path, problems)];
    }
    if (value.kind === 'refused')
        return undefined;
    if (types.includes('null') && value.kind === 'scalar' && value.value === null)
        return null;
    if (value.kind === 'mapping' && 'additionalProperties' in schema) {
        return Object.fromEntries(value.entries.map((entry) => member(entry, schema)));
    }
    if (value.kind === 'list' && 'items' in schema) {
        return value.items.map((item, index) => check(item, schema.items, `${name}[${index}]`, problems));
    }
    if (value.kind === 'scalar' && 'items' in schema && types.includes('string') && value.value !== null) {
        return [check(value, schema.items, name, problems)];
    }
    if (value.kind !== 'scalar' && types.includes(value.kind === 'list' ? 'array' : 'object'))
        return plain(value);
    if (value.kind === 'scalar') {
        const { value: scalar } = value;
        if (schema.type === 'boolean' && typeof scalar === 'boolean')
            return scalar;
        if (schema.type === 'integer' && typeof scalar === 'number' && Number.isInteger(scalar)) {
            if (scalar >= schema.minimum && scalar <= schema.maximum)
                return scalar;
        }
        if (schema.type === 'string' && typeof scalar === 'string') {
            const problem = stringProblem(scalar, schema);
            if (problem === undefined)
                return scalar;
            add(value.offset, `${quote(name)}${problem.startsWith(':') ? '' : ' '}${problem}`);
            return scalar;
        }
    }
    const subject = name === '' ? 'the document' : quote(name);
    add(value.offset, `${subject} is ${typeOf(value)}; allowed is ${allowed(schema)}${remedy(value, schema)}`);
    return plain(value);
}

// EXTERNAL MODULE: ../../../node_modules/yaml/dist/index.js
var dist = __webpack_require__(1917);
;// CONCATENATED MODULE: ./src/config/value.js


const mostAliased = 10_000;
const deepest = 100;
/** The parser's nodes as values, aliases replaced by what they stand for; what is wrong is added to `problems`. */
function toValue(root, problems) {
    const anchors = new Map();
    const open = new Set();
    const aliased = { values: 0 };
    function refuse(offset, message) {
        problems.push({ offset, message });
        return { kind: 'refused', offset };
    }
    function read(node, { offset, depth, insideAlias }) {
        if (node === null)
            return { kind: 'scalar', offset, value: null };
        const here = insideAlias ? offset : (node.range?.[0] ?? offset);
        if (depth > deepest)
            return refuse(here, `values are nested more than ${deepest} deep`);
        if (insideAlias && ++aliased.values > mostAliased) {
            if (aliased.values > mostAliased + 1)
                return { kind: 'refused', offset: here };
            return refuse(here, `aliases stand for more than ${mostAliased} values; write them out or use fewer`);
        }
        const inside = { offset: here, depth: depth + 1, insideAlias };
        if ((0,dist/* isAlias */.Vj)(node))
            return readAlias(node, inside);
        if ((0,dist/* isCollection */.P3)(node) || (0,dist/* isScalar */.jn)(node)) {
            if (node.anchor !== undefined)
                anchors.set(node.anchor, node);
        }
        open.add(node);
        const value = readContent(node, inside);
        open.delete(node);
        return value;
    }
    function readAlias(alias, place) {
        const name = `*${(0,visible/* shorten */.m)((0,visible/* visible */.R)(alias.source), 60)}`;
        const target = anchors.get(alias.source);
        if (!target) {
            const message = `\`${name}\` is read as a YAML alias, because it starts with *; put the value in quotes`;
            return refuse(place.offset, message);
        }
        if (open.has(target))
            return refuse(place.offset, `the alias ${name} stands inside what it stands for`);
        return read(target, { ...place, insideAlias: true });
    }
    function readContent(node, place) {
        const { offset } = place;
        if ((0,dist/* isMap */.jh)(node))
            return { kind: 'mapping', offset, entries: readEntries(node, place) };
        if ((0,dist/* isSeq */.oP)(node)) {
            const items = [];
            for (const item of node.items) {
                // An exhausted budget ends the walk too: aliases in aliases multiply.
                if (aliased.values > mostAliased)
                    break;
                items.push(read(item, place));
            }
            return { kind: 'list', offset, items };
        }
        const scalar = (0,dist/* isScalar */.jn)(node) ? node.value : null;
        const known = typeof scalar === 'string' || typeof scalar === 'number' || typeof scalar === 'boolean';
        return { kind: 'scalar', offset, value: known ? scalar : null };
    }
    function readEntries(mapping, place) {
        const entries = new Map();
        for (const { key, value } of mapping.items) {
            if (aliased.values > mostAliased)
                break;
            const offset = place.insideAlias ? place.offset : (key?.range?.[0] ?? place.offset);
            if (!(0,dist/* isScalar */.jn)(key)) {
                refuse(offset, 'this key is not a plain word; allowed are words, in quotes where they hold special characters');
                continue;
            }
            const word = key.source ?? String(key.value);
            if (entries.has(word))
                refuse(offset, `the key \`${(0,visible/* shorten */.m)((0,visible/* visible */.R)(word), 60)}\` is given twice; remove one`);
            entries.set(word, { key: word, offset, value: read(value, { ...place, offset }) });
        }
        return [...entries.values()];
    }
    return read(root, { offset: 0, depth: 0, insideAlias: false });
}

;// CONCATENATED MODULE: ./src/config/document.js



const longestText = 1_048_576;
const inQuotes = 'put the value in quotes';
/** The parser's complaint in our words where it is one that people meet, else its own. */
function explain(error, text) {
    const [start, end] = error.pos;
    const source = (0,visible/* shorten */.m)((0,visible/* visible */.R)(text.slice(start, end)), 60);
    switch (error.code) {
        case 'TAB_AS_INDENT':
            return 'a tab indents this line; YAML allows only spaces: replace it by spaces';
        case 'TAG_RESOLVE_FAILED':
            return `\`${source}\` is read as a YAML tag, because it starts with !; ${inQuotes}`;
        case 'RESOURCE_EXHAUSTION':
            return 'values are nested too deeply';
        case 'MULTIPLE_DOCS':
            return 'a second document starts here; allowed is one: remove the line ---';
        case 'BAD_SCALAR_START':
            return `${error.message}; ${inQuotes}`;
        default:
            return error.message;
    }
}
/** Reads YAML 1.2 (core schema). Never throws and never hangs, whatever the text. */
function readDocument(text) {
    const lines = new dist/* LineCounter */.HN();
    const position = (offset) => {
        const { line, col } = lines.linePos(offset);
        return { line: Math.max(line, 1), column: Math.max(col, 1) };
    };
    // A byte order mark is no part of the first line.
    const content = text.replace(/^\ufeff/, '');
    if (content.length > longestText) {
        const message = `the file has ${content.length} characters; allowed are ${longestText}`;
        return { problems: [{ offset: 0, message }], position };
    }
    const parsed = (0,dist/* parseDocument */.Tp)(content, {
        version: '1.2',
        schema: 'core',
        lineCounter: lines,
        prettyErrors: false,
        // The parser compares every key with every other; `toValue` looks for duplicates in linear time.
        uniqueKeys: false,
        logLevel: 'error',
    });
    const problems = [...parsed.errors, ...parsed.warnings].map((error) => ({
        offset: error.pos[0],
        message: explain(error, content),
    }));
    if (problems.length > 0)
        return { problems, position };
    return parsed.contents === null
        ? { problems, position }
        : { root: toValue(parsed.contents, problems), problems, position };
}

// EXTERNAL MODULE: ./src/config/duration.js
var duration = __webpack_require__(917);
// EXTERNAL MODULE: ./src/config/error.js
var error = __webpack_require__(2359);
// EXTERNAL MODULE: ./src/config/schema.js
var schema = __webpack_require__(9994);
;// CONCATENATED MODULE: ./src/config/config.js





const mostProblems = 20;
/**
 * The configuration in `text`; an empty text is an empty configuration. Throws a UserError that lists what is wrong,
 * one `file:line:column: …` a line, at most 20.
 */
function readConfig(text, file) {
    const { root, problems, position } = readDocument(text);
    const written = root ? check(root, schema/* configSchema */.Qn, '', problems) : null;
    if (problems.length > 0) {
        const where = (offset) => {
            const { line, column } = position(offset);
            return `${file}:${line}:${column}`;
        };
        throw new error/* UserError */.y(describe(problems, where));
    }
    // The schema has just proved it.
    const proved = written ?? {};
    return config(proved, sessionsIn(root, position), jobsIn(root, proved.segments));
}
/** The problems in the order of the file. */
function describe(problems, where) {
    const lines = problems
        .toSorted((a, b) => a.offset - b.offset)
        .slice(0, mostProblems)
        .map(({ offset, message }) => `${where(offset)}: ${message}`);
    const more = problems.length - lines.length;
    return (more > 0 ? [...lines, `and ${more} more`] : lines).join('\n');
}
/** The same keys without those that have no value. */
function present(values) {
    return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
/** What stands under a key of a mapping. */
function member(value, key) {
    return value?.kind === 'mapping' ? value.entries.find((entry) => entry.key === key)?.value : undefined;
}
/** The strings of a list with their places; none where there is no list. */
function placed(list, position) {
    if (list?.kind !== 'list')
        return [];
    return list.items.flatMap((item) => item.kind === 'scalar' ? [{ text: String(item.value), ...position(item.offset) }] : []);
}
/** The sessions of a document in its order: a plain object would put names such as 7 first. */
function sessionsIn(root, position) {
    const sessions = member(root, 'sessions');
    if (sessions?.kind !== 'mapping')
        return [];
    return sessions.entries.map(({ key, offset, value }) => {
        const list = (name) => placed(member(value, name), position);
        return {
            name: key,
            ...position(offset),
            owns: list('owns'),
            canRead: list('can_read'),
            branches: list('branches'),
            labels: list('labels'),
            authors: list('authors'),
        };
    });
}
/** The jobs of a document, and the paths in each, in its order. */
function jobsIn(root, written) {
    const segments = member(root, 'segments');
    if (segments?.kind !== 'mapping')
        return [];
    return segments.entries.map(({ key, value }) => {
        const job = written?.[key] ?? {};
        const maxWait = job['max-wait'];
        return present({
            name: key,
            pattern: job.pattern,
            stagingDir: job['staging-dir'],
            output: job.output,
            minBranches: job['min-branches'],
            maxWait: maxWait === undefined ? undefined : (0,duration/* parseDuration */.E9)(maxWait, `segments.${key}.max-wait`),
            expect: job.expect,
            autoDelete: job['auto-delete'],
            merge: strategiesIn(member(value, 'merge')),
            order: job.order,
            indent: job.indent,
            schema: job.schema,
            merger: job.merger,
            mode: job.mode,
            dispatch: job.dispatch,
            sign: job.sign,
            commitMessage: job['commit-message'],
            onBadSegment: job['on-bad-segment'],
        });
    });
}
function strategiesIn(merge) {
    if (merge?.kind !== 'mapping')
        return undefined;
    return merge.entries.flatMap(({ key, value }) => value.kind === 'scalar' ? [[key, String(value.value)]] : []);
}
function config({ sessions, boundaries, overlap, ...rest }, found, segments) {
    const own = overlap ?? {};
    const maxAge = own['max-age'];
    return {
        ...rest,
        segments,
        sessions: found.map((session) => {
            const { access = 'exclusive', note } = sessions?.[session.name] ?? {};
            return { ...session, access, ...(note === undefined ? {} : { note }) };
        }),
        boundaries: present({
            unknownSession: boundaries?.['unknown-session'],
            readViolations: boundaries?.['read-violations'],
        }),
        overlap: present({
            branches: own.branches,
            excludeBranches: own['exclude-branches'],
            ignore: own.ignore,
            failOn: own['fail-on'],
            mergeMethod: own['merge-method'],
            near: own.near,
            maxAge: maxAge === undefined ? undefined : (0,duration/* parseDuration */.E9)(maxAge, 'overlap.max-age'),
            includeDrafts: own['include-drafts'],
            plan: own.plan,
            requireChecks: own['require-checks'],
            updateOthers: own['update-others'],
        }),
    };
}


/***/ }),

/***/ 917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   Zq: () => (/* binding */ durationPattern),
/* harmony export */   fA: () => (/* binding */ durationAllowed)
/* harmony export */ });
/* harmony import */ var _report_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2955);
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2359);


const milliseconds = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };
/** What a duration looks like; the JSON Schema of the configuration uses it too. */
const durationPattern = '^[1-9][0-9]{0,5}[smhdw]$';
const durationAllowed = 'a whole number above 0 and a unit: s, m, h, d or w (seconds to weeks), such as 90m or 30d';
/** The milliseconds of a duration such as `30d`. Throws a UserError that names `what` and says what is allowed. */
function parseDuration(text, what) {
    if (!new RegExp(durationPattern).test(text)) {
        throw new _error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${what}: "${(0,_report_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .m)((0,_report_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R)(text), 60)}" is not a duration; allowed is ${durationAllowed}`);
    }
    return Number(text.slice(0, -1)) * milliseconds[text.slice(-1)];
}


/***/ }),

/***/ 270:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AI: () => (/* binding */ globProblem),
/* harmony export */   c3: () => (/* binding */ alternativesOf),
/* harmony export */   c_: () => (/* binding */ lastMatch),
/* harmony export */   tI: () => (/* binding */ compileGlobs),
/* harmony export */   xQ: () => (/* binding */ takesOut)
/* harmony export */ });
/* harmony import */ var minimatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5236);
/* harmony import */ var _report_visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2955);
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2359);



const longest = 500;
const mostAlternatives = 1_000;
// The same meaning on every platform, dotfiles included; `!` and `#` are ours to read; parentheses are plain characters.
const options = { dot: true, nonegate: true, nocomment: true, noext: true, platform: 'linux' };
/** The bracket or brace of a glob that has no partner, if any. `\` takes a character literally. */
function unbalanced(glob) {
    let braces = 0;
    for (let at = 0; at < glob.length; at++) {
        const character = glob[at];
        if (character === '\\')
            at++;
        else if (character === '{')
            braces++;
        else if (character === '}' && --braces < 0)
            return '}';
        else if (character === ']')
            return ']';
        else if (character === '[') {
            // A class may hold `]` first, classes such as [:alpha:], and no slash.
            const whole = /^\[[!^]?\]?(?:\[:\w+:\]|\\.|[^\]/\\])*\]/.exec(glob.slice(at));
            if (!whole)
                return '[';
            at += whole[0].length - 1;
        }
    }
    return braces > 0 ? '{' : undefined;
}
/** What is wrong with one glob and what to write instead, as half a sentence; undefined for a good one. */
function globProblem(pattern) {
    const glob = pattern.startsWith('!') ? pattern.slice(1) : pattern;
    if (glob === '')
        return 'is empty; write a glob such as src/**';
    if (pattern.length > longest)
        return `is longer than ${longest} characters`;
    if (/\p{Cc}/u.test(glob))
        return 'holds a control character; write * or ? in its place';
    if (glob.startsWith('/') || glob.startsWith('./')) {
        return `matches nothing: names start at the repository's root, so write ${glob.replace(/^\.?\/+/, '') || '**'}`;
    }
    if (glob.endsWith('/'))
        return `matches nothing: for all that is in the folder write ${glob}**`;
    const single = unbalanced(glob);
    if (single)
        return `has a ${single} without its partner; to match the character itself write \\${single}`;
    // One more than allowed is enough to know.
    const alternatives = minimatch__WEBPACK_IMPORTED_MODULE_0__/* .minimatch */ .xF.braceExpand(glob, { braceExpandMax: mostAlternatives + 1 });
    if (alternatives.some((one) => /(^|\/)\.\.?(\/|$)/.test(one))) {
        return 'matches nothing: no name holds . or .. as a part';
    }
    if (alternatives.length > mostAlternatives) {
        return `has braces that stand for more than ${mostAlternatives} alternatives`;
    }
    return undefined;
}
/** Throws a UserError that names `what` and the glob, where it is a bad one. */
function checkGlob(pattern, what) {
    const problem = globProblem(pattern);
    if (problem)
        throw new _error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`${what}: the glob "${(0,_report_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .m)((0,_report_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .R)(pattern), 60)}" ${problem}`);
}
/** Whether a glob takes out what it matches. */
const takesOut = (pattern) => pattern.startsWith('!');
const withoutBang = (pattern) => (takesOut(pattern) ? pattern.slice(1) : pattern);
/**
 * Which of the globs decides about a path or branch name: the index of the last that matches, with or without `!`; -1
 * where none does. `*` stays within one level, `**` crosses levels, and both match names that start with a dot.
 * Throws a UserError that names `what` and the first bad glob.
 */
function lastMatch(patterns, what) {
    const matchers = patterns.map((pattern) => {
        checkGlob(pattern, what);
        return new minimatch__WEBPACK_IMPORTED_MODULE_0__/* .Minimatch */ .VR(withoutBang(pattern), options);
    });
    return (name) => matchers.findLastIndex((matcher) => matcher.match(name));
}
/**
 * Whether a path or branch name is among those that globs, read in order, name: the one that `lastMatch` finds decides,
 * `!` takes out, and nothing matches no globs. Throws a UserError that names `what` and the first bad glob.
 */
function compileGlobs(patterns, what) {
    const last = lastMatch(patterns, what);
    return (name) => {
        const pattern = patterns[last(name)];
        return pattern !== undefined && !takesOut(pattern);
    };
}
/** The globs without braces that a good glob stands for; its `!` is left out. */
function alternativesOf(pattern) {
    return minimatch__WEBPACK_IMPORTED_MODULE_0__/* .minimatch */ .xF.braceExpand(withoutBang(pattern)).map((glob) => {
        const prefix = prefixOf(glob);
        const folder = prefix.slice(0, prefix.lastIndexOf('/') + 1);
        const lastAt = glob.lastIndexOf('/') + 1;
        const last = glob.slice(lastAt);
        const extension = /\.[^.*?[\]\\]*$/.exec(last)?.[0];
        return {
            glob,
            prefix,
            folder,
            allBelow: isAllBelow(glob),
            ...(extension === undefined ? {} : { extension }),
            anyName: last === '**' || last === `*${extension ?? ''}`,
            reaches: reaching(glob.slice(0, lastAt), last, folder),
            matches: compile(glob),
        };
    });
}
function compile(glob) {
    const matcher = new minimatch__WEBPACK_IMPORTED_MODULE_0__/* .Minimatch */ .VR(glob, { ...options, nobrace: true });
    return (name) => matcher.match(name);
}
/** Whether a glob is a literal folder and then all that is in it. */
function isAllBelow(glob) {
    return /^(?:(?:\\.|[^*?[\\])*\/)?\*\*(?:\/\*)?$/s.test(glob);
}
/** Which folders a glob reaches that says `around` and then, of a name's last part, `last`. */
function reaching(around, last, folder) {
    if (last !== '**' && !/[*?[\\]/.test(around))
        return (name) => name === folder;
    // The last part of a glob is matched with the last part of a name; but `**` may be several.
    const anyLast = `${around}${last === '**' ? last : '*'}`;
    if (isAllBelow(anyLast))
        return (name) => name.startsWith(folder);
    const matches = compile(anyLast);
    return (name) => name.startsWith(folder) && matches(`${name}x`);
}
/** What stands before the first magic character. */
function prefixOf(glob) {
    const [literal = ''] = /^(?:\\.|[^*?[\\])*/s.exec(glob) ?? [];
    // Slashes in a row count as one.
    return literal.replace(/\\(.)/gs, '$1').replace(/\/{2,}/g, '/');
}


/***/ }),

/***/ 9994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GK: () => (/* binding */ publishModes),
/* harmony export */   IQ: () => (/* binding */ mergeMethodChoices),
/* harmony export */   Qn: () => (/* binding */ configSchema),
/* harmony export */   Qr: () => (/* binding */ failOnChoices),
/* harmony export */   tv: () => (/* binding */ badSegmentChoices)
/* harmony export */ });
/* unused harmony exports accessChoices, policyChoices, readPolicyChoices, nearBounds */
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(917);

const accessChoices = ['exclusive', 'shared'];
const policyChoices = ['ignore', 'warn', 'fail'];
const readPolicyChoices = ['warn', 'fail'];
const failOnChoices = ['never', 'base', 'conflict', 'lines', 'files'];
const publishModes = ['push', 'pull-request', 'auto'];
const badSegmentChoices = ['quarantine', 'fail'];
const mergeMethodChoices = ['merge', 'squash', 'rebase'];
/** The bounds of `overlap.near`, in lines. */
const nearBounds = { min: 0, max: 1_000 };
const globs = (description) => ({
    description,
    type: 'array',
    items: { type: 'string', minLength: 1, maxLength: 500, format: 'glob' },
});
const names = (description) => ({ description, type: 'array', items: { type: 'string', minLength: 1 } });
const plainNames = {
    pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$',
    description: 'at most 100 letters, digits, dots, hyphens and underscores, starting with a letter or digit',
};
const laterSection = (description) => ({ description, type: ['array', 'object', 'null'] });
const session = {
    type: 'object',
    additionalProperties: false,
    properties: {
        owns: globs('The paths this session may change, in order: the last glob that matches decides, ! takes out.'),
        can_read: globs('The paths this session may build on.'),
        note: { description: 'What others should know before they change its paths.', type: 'string' },
        branches: globs("How a branch is known as this session's."),
        labels: names('Labels of a pull request that say it is of this session.'),
        authors: names('Logins whose pull requests are of this session.'),
        access: {
            description: 'Whether a change by others fails (exclusive, the default) or is reported (shared).',
            type: 'string',
            enum: accessChoices,
        },
    },
};
const overlap = {
    description: 'Defaults of the overlap action and command.',
    type: ['object', 'null'],
    additionalProperties: false,
    properties: {
        branches: globs('The branches to compare.'),
        'exclude-branches': globs('Branches to leave out.'),
        ignore: globs('Paths to leave out.'),
        'fail-on': {
            description: 'The mildest verdict that fails; conflict includes ordered.',
            type: 'string',
            enum: failOnChoices,
        },
        'merge-method': {
            description: 'How branches come into base.',
            type: 'string',
            enum: mergeMethodChoices,
        },
        near: {
            description: 'How many lines apart two changes still count as touching the same lines.',
            type: 'integer',
            minimum: nearBounds.min,
            maximum: nearBounds.max,
        },
        'max-age': {
            description: `${_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .durationAllowed */ .fA}; branches with an older last commit are left out`,
            type: 'string',
            pattern: _duration_js__WEBPACK_IMPORTED_MODULE_0__/* .durationPattern */ .Zq,
        },
        'include-drafts': { description: 'Whether draft pull requests take part.', type: 'boolean' },
        plan: { description: 'Whether an order is found in which the branches merge.', type: 'boolean' },
        'require-checks': { description: 'Whether the plan waits for green checks.', type: 'boolean' },
        'update-others': {
            description: 'Whether the comments of other pull requests are brought up to date too.',
            type: 'boolean',
        },
    },
};
const boundaries = {
    description: 'Defaults of the boundaries action and command.',
    type: ['object', 'null'],
    additionalProperties: false,
    properties: {
        'unknown-session': {
            description: 'What a branch that is of no session means; a change to a path that a session owns alone fails all the same.',
            type: 'string',
            enum: policyChoices,
        },
        'read-violations': {
            description: 'What an added import of a file outside owns and can_read means.',
            type: 'string',
            enum: readPolicyChoices,
        },
    },
};
/** A path from the repository's root, forward slashes, no `.` or `..`, none empty: git itself takes no other. */
const path = (description) => ({
    description: `${description}: a path from the root of the repository, such as public/data.json`,
    type: 'string',
    pattern: '^(?!\\.{1,2}(/|$))[^/\\\\]+(/(?!\\.{1,2}(/|$))[^/\\\\]+)*/?$',
    maxLength: 1_000,
});
const segmentsJob = {
    description: 'One output, and the segments that come together in it.',
    type: 'object',
    additionalProperties: false,
    properties: {
        pattern: {
            description: 'The branches that bring segments.',
            type: ['array', 'string'],
            items: { type: 'string', minLength: 1, maxLength: 500, format: 'glob' },
        },
        'staging-dir': path('Where segment files stand on those branches'),
        output: path('The file that all segments come together in'),
        'min-branches': {
            description: 'How many branches have to have something new before they are merged.',
            type: 'integer',
            minimum: 1,
            maximum: 100_000,
        },
        'max-wait': {
            description: `${_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .durationAllowed */ .fA}; after it fewer than min-branches, or not all that are expected, are merged`,
            type: 'string',
            pattern: _duration_js__WEBPACK_IMPORTED_MODULE_0__/* .durationPattern */ .Zq,
        },
        expect: names('The ids of the segments that have to be there before any is merged.'),
        'auto-delete': {
            description: 'Whether branches are deleted once what they bring is on base.',
            type: 'boolean',
        },
        merge: {
            description: 'How values come together, by path, such as $.items: unique-by(id).',
            type: 'object',
            additionalProperties: { type: 'string' },
        },
        order: names('The ids of segments in the order in which they come together; the others follow.'),
        indent: {
            description: 'Spaces that each level of the output is indented by; 0 writes no white space.',
            type: 'integer',
            minimum: 0,
            maximum: 8,
        },
        schema: path('The JSON Schema that every segment and the output have to meet'),
        merger: path('A module of base that merges in place of the strategies'),
        mode: {
            description: 'How the output comes onto base.',
            type: 'string',
            enum: publishModes,
        },
        dispatch: {
            description: 'The workflow file, or repository:EVENT, that is started after a merge.',
            type: 'string',
            minLength: 1,
        },
        sign: {
            description: 'Whether the commit is made through the API, where GitHub signs it.',
            type: 'boolean',
        },
        'commit-message': { description: 'The first line of the commit.', type: 'string', minLength: 1 },
        'on-bad-segment': {
            description: 'Whether a bad segment is left out until it is mended, or fails the run.',
            type: 'string',
            enum: badSegmentChoices,
        },
    },
};
const segments = {
    description: 'Data files that many branches contribute to, by name.',
    type: ['object', 'null'],
    propertyNames: plainNames,
    additionalProperties: segmentsJob,
};
/** `.claude/parallel-config.yml`: what the reader checks and, as docs/schemas/parallel-config-1.json, what editors know. */
const configSchema = {
    description: 'Configuration of parallel-claude: .claude/parallel-config.yml',
    type: ['object', 'null'],
    additionalProperties: false,
    properties: {
        base: {
            description: 'The branch all merge into; the default branch unless given.',
            type: 'string',
            minLength: 1,
        },
        sessions: {
            description: 'Who works on what, by name.',
            type: ['object', 'null'],
            propertyNames: plainNames,
            additionalProperties: session,
        },
        unowned: {
            description: 'What a change to a path that no session owns means.',
            type: 'string',
            enum: policyChoices,
        },
        boundaries,
        overlap,
        segments,
        contracts: laterSection('Files that several sessions agree on, and the kind of each.'),
        phases: laterSection("Where sessions' branches come together."),
    },
};


/***/ }),

/***/ 6757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  YF: () => (/* binding */ applyChanges),
  _f: () => (/* binding */ entryAt),
  Wd: () => (/* binding */ fileAt),
  Lk: () => (/* binding */ fileIdAt),
  mz: () => (/* binding */ filesUnder),
  TE: () => (/* binding */ lookUp),
  b4: () => (/* binding */ readBlobs),
  zG: () => (/* binding */ treesOf),
  Zh: () => (/* binding */ writeBlob),
  _R: () => (/* binding */ writeBlobOf),
  rV: () => (/* binding */ writeCommit),
  WM: () => (/* binding */ writeTree)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./src/git/blob-reader.js
/** Reads the output of `git cat-file --batch` as it comes, so that no content is held twice. */
class BlobReader {
    /** The contents that are there in full, by id. */
    blobs = new Map();
    heading = '';
    open;
    write(chunk) {
        for (let at = 0; at < chunk.length;)
            at = this.open ? this.fill(chunk, at) : this.head(chunk, at);
    }
    /** Reads `ID TYPE SIZE` up to its newline; `ID missing` is passed over. @returns where it ends. */
    head(chunk, at) {
        const end = chunk.indexOf(10, at);
        this.heading += chunk.toString('latin1', at, end < 0 ? chunk.length : end);
        if (end < 0)
            return chunk.length;
        const [id = '', , size = ''] = this.heading.split(' ');
        this.heading = '';
        if (/^\d+$/.test(size))
            this.open = { id, content: Buffer.allocUnsafeSlow(Number(size)), filled: 0 };
        return end + 1;
    }
    /** Reads content, and the newline behind it. @returns where it ends. */
    fill(chunk, at) {
        if (!this.open)
            return at;
        const { id, content, filled } = this.open;
        const taken = chunk.copy(content, filled, at);
        this.open.filled += taken;
        if (at + taken === chunk.length)
            return chunk.length;
        this.blobs.set(id, content);
        this.open = undefined;
        return at + taken + 1;
    }
}

;// CONCATENATED MODULE: ./src/git/objects.js






/** What each of `names` (an id, or `id^{tree}` and the like) stands for; undefined where the object is not here. */
async function lookUp(repository, names) {
    if (names.length === 0)
        return [];
    const output = await repository.must(['cat-file', '--batch-check', '--buffer'], {
        input: `${names.join('\n')}\n`,
    });
    const lines = output.split('\n');
    return names.map((_, index) => {
        // `NAME missing` must not pass for an answer, whatever spaces and digits the name holds.
        const [, id = '', type = '', size] = /^([0-9a-f]+) ([a-z]+) (\d+)$/.exec(lines[index] ?? '') ?? [];
        return size === undefined ? undefined : { id, type, size: Number(size) };
    });
}
/** The tree of each commit; undefined where the commit or its tree is not here. */
async function treesOf(repository, commits) {
    const found = await lookUp(repository, commits.map((commit) => `${commit}^{tree}`));
    return found.map((object) => object?.id);
}
/** What `git ls-tree -z` says of a path in a commit, whatever it is called; empty where nothing is there. @throws {GitError} */
function entryAt(repository, commit, path) {
    // Without this a colon at its start means something.
    const env = { GIT_LITERAL_PATHSPECS: '1' };
    return repository.must(['ls-tree', '--full-tree', '-z', commit, '--', path], { env });
}
/** The id of the file at `path` in a commit; undefined where there is none. @throws {GitError} where its tree is not here. */
async function fileIdAt(repository, commit, path) {
    const listed = await entryAt(repository, commit, path);
    return /^\d+ blob ([0-9a-f]+)\t/.exec(listed)?.[1];
}
/** The text of the file at `path` in a commit; undefined where there is none. @throws {GitError} where it is not here. */
async function fileAt(repository, commit, path) {
    const id = await fileIdAt(repository, commit, path);
    return id === undefined ? undefined : repository.must(['cat-file', 'blob', id]);
}
/** The paths (latin1) of all files of a tree, or of those below some of its directories. */
async function filesUnder(repository, tree, directories) {
    const paths = new Set();
    const list = async (names) => {
        const args = ['ls-tree', '-r', '-z', '--name-only', '--full-tree', tree, '--', ...names];
        const { stdout } = await repository.run(args);
        for (const path of stdout.toString('latin1').split('\0'))
            if (path !== '')
                paths.add(path);
    };
    if (!directories)
        await list([]);
    for (let at = 0; at < (directories?.length ?? 0); at += 100)
        await list(directories?.slice(at, at + 100).map((name) => `${name}/`) ?? []);
    return [...paths];
}
/** The contents of blobs by id; what is not here is left out. */
async function readBlobs(repository, ids) {
    const reader = new BlobReader();
    if (ids.length > 0)
        await repository.run(['cat-file', '--batch', '--buffer'], {
            input: `${ids.join('\n')}\n`,
            onStdout: (chunk) => {
                reader.write(chunk);
            },
        });
    return reader.blobs;
}
/** Writes a blob of any length as its chunks come. @returns its id. @throws {GitError} */
async function writeBlobOf(repository, chunks) {
    return (await repository.must(['hash-object', '-w', '--stdin'], { input: chunks })).trim();
}
/** Writes a blob. @returns its id. */
function writeBlob(repository, content) {
    return writeObject(repository, 'blob', content);
}
/** Writes a tree of one level. Entries must come in git's order and have valid names. @returns its id. */
function writeTree(repository, entries) {
    const bytes = entries.flatMap((entry) => [
        Buffer.from(`${entry.mode.replace(/^0/, '')} ${entry.name}\0`, 'latin1'),
        Buffer.from(entry.id, 'hex'),
    ]);
    return writeObject(repository, 'tree', Buffer.concat(bytes));
}
/**
 * Writes the tree that comes of making these changes in `tree`, which must all be possible there.
 * @returns its id.
 * @throws {GitError}
 */
async function applyChanges(repository, tree, changes) {
    const index = (0,external_node_path_.join)(repository.directory, `index-${tree}`);
    const options = { env: { GIT_INDEX_FILE: index } };
    const line = ({ newMode, newId, path }) => Buffer.from(`${newMode.replace(/^0+$/, '0')} ${newId}\t${path}\0`, 'latin1');
    // What goes makes room for what comes in its place.
    const [gone, come] = [changes.filter(isGone), changes.filter((change) => !isGone(change))];
    try {
        await repository.must(['read-tree', tree], options);
        const update = ['update-index', '--add', '--remove', '--replace', '-z', '--index-info'];
        await repository.must(update, { ...options, input: Buffer.concat([...gone, ...come].map(line)) });
        return (await repository.must(['write-tree'], options)).trim();
    }
    finally {
        await (0,promises_.rm)(index, { force: true });
    }
}
function isGone({ status }) {
    return status === 'D';
}
/** Writes a commit that nobody will see: no author, no date. @returns its id. */
function writeCommit(repository, tree, parents) {
    const who = 'parallel-claude <> 0 +0000';
    const lines = [
        `tree ${tree}`,
        ...parents.map((parent) => `parent ${parent}`),
        `author ${who}`,
        `committer ${who}`,
    ];
    return writeObject(repository, 'commit', Buffer.from(`${lines.join('\n')}\n\n`));
}
/**
 * Writes a loose object: one small file, without a process for each and with one file open at a time. Only ever into a
 * disposable repository.
 */
function writeObject(repository, type, body) {
    const bytes = Buffer.concat([Buffer.from(`${type} ${body.length}\0`), body]);
    const id = (0,external_node_crypto_.createHash)(repository.objectFormat).update(bytes).digest('hex');
    const folder = (0,external_node_path_.join)(repository.objects, id.slice(0, 2));
    const file = (0,external_node_path_.join)(folder, id.slice(2));
    // A git process may be reading it: what is there is never written again.
    if ((0,external_node_fs_.existsSync)(file))
        return id;
    (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
    (0,external_node_fs_.writeFileSync)(file, (0,external_node_zlib_.deflateSync)(bytes, { level: 0 }));
    return id;
}


/***/ })

};
