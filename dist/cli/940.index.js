export const id = 940;
export const ids = [940,279];
export const modules = {

/***/ 2279:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YamlDocument: () => (/* binding */ YamlDocument)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1917);
/* harmony import */ var _report_visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2955);
/* harmony import */ var _encoding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1983);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6763);




/**
 * One YAML 1.2 document (core schema). What would not survive a merge or means another thing elsewhere is refused:
 * anchors, aliases, tags, merge keys, directives, keys that are no scalars.
 */
class YamlDocument {
    name;
    bytes;
    format = 'yaml';
    root;
    remarks;
    #text;
    #byteAt;
    #members = new Map();
    #items = new Map();
    #texts = new Map();
    #spans = new Map();
    /** Reads a whole document; throws a ValueProblem where it is none. */
    constructor(name, bytes) {
        this.name = name;
        this.bytes = bytes;
        const begin = (0,_encoding_js__WEBPACK_IMPORTED_MODULE_2__/* .textStart */ .m)(this);
        this.remarks = begin > 0 ? [_encoding_js__WEBPACK_IMPORTED_MODULE_2__/* .markLeftOut */ .h] : [];
        this.#text = bytes.toString('utf8', begin);
        this.#byteAt = byteOffsets(this.#text, begin);
        try {
            const tree = parse(this.#text);
            this.#check(tree);
            const { contents } = tree;
            if (contents === null)
                throw this.#bad(0, 'the document holds no value');
            this.root = this.#value(contents, { lead: 0, end: endOf(this.#text, contents.range[0]) });
        }
        catch (error) {
            if (error instanceof RangeError)
                throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .badDocument */ .lm)(this, begin, 'values are nested too deeply for YAML');
            throw error;
        }
    }
    members(object) {
        return this.#members.get(object) ?? [];
    }
    items(array) {
        return this.#items.get(array) ?? [];
    }
    all(array) {
        const last = this.items(array).at(-1);
        return last && { array, start: array.start, end: last.end };
    }
    text(scalar) {
        return this.#texts.get(scalar) ?? '';
    }
    /** The whole text, without a byte order mark. */
    get source() {
        return this.#text;
    }
    /** How a value, or the value of a key, stands in its block mapping or block sequence; undefined where in none. */
    entryOf(value) {
        const span = this.#spans.get(value);
        if (span === undefined)
            return undefined;
        const lineStart = this.#text.lastIndexOf('\n', span.start - 1) + 1;
        return {
            comments: commentsIn(this.#text.slice(span.lead, span.start)),
            source: this.#text.slice(span.start, span.end),
            column: span.start - lineStart,
        };
    }
    #check(tree) {
        const [problem] = [...tree.errors, ...tree.warnings];
        if (problem?.code === 'MULTIPLE_DOCS')
            throw this.#bad(problem.pos[0], 'a second document starts here; allowed is one: remove the line ---');
        if (problem !== undefined)
            throw this.#bad(problem.pos[0], (0,_report_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .R)(problem.message));
        if (tree.directives.yaml.explicit === true)
            throw this.#bad(0, 'the document has a %YAML directive; it is read as YAML 1.2: remove the directive');
    }
    #value(node, room) {
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node))
            throw this.#bad(node.range[0], 'an alias stands here; write out the value it stands for');
        if (node.anchor !== undefined)
            throw this.#bad(node.range[0], `the value has the anchor &${(0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)(node.anchor)}; remove it`);
        if (node.tag !== undefined)
            throw this.#bad(node.range[0], `the value has the tag ${(0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)(node.tag)}; remove it`);
        const value = {
            document: this,
            kind: kindOf(node),
            start: this.#byteAt(node.range[0]),
            end: this.#byteAt(node.range[1]),
        };
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
            this.#members.set(value, this.#readMembers(node, room));
        else if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node))
            this.#items.set(value, this.#readItems(node, room));
        else if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node))
            this.#texts.set(value, textOf(value.kind, node.value, node.source));
        return value;
    }
    #readMembers(map, room) {
        const seen = new Map();
        return map.items.map((pair, at) => {
            const next = map.items[at + 1]?.srcToken;
            const token = pair.srcToken;
            const end = (next?.start[0] ?? next?.key)?.offset ?? room.end;
            const key = this.#key(pair.key);
            const name = this.text(key);
            const first = seen.get(name);
            if (first !== undefined) {
                const { line, column } = (0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .placeOf */ .$t)(this, first.start);
                throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .badDocument */ .lm)(this, key.start, `the key ${(0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)(name)} stands in this mapping already, at line ${line}, column ${column}; each key may stand there once: remove one of them`);
            }
            seen.set(name, key);
            if (pair.value === null)
                throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .badDocument */ .lm)(this, key.start, 'this key has no value; write key: value');
            const colon = token?.sep?.find(({ type }) => type === 'map-value-ind')?.offset ?? 0;
            const value = this.#value(pair.value, { lead: colon + 1, end });
            if (map.flow !== true && token !== undefined) {
                const indicator = token.start.find(({ type }) => type === 'explicit-key-ind');
                const start = (indicator ?? token.key)?.offset ?? 0;
                const span = { lead: at === 0 ? room.lead : (token.start[0]?.offset ?? start), start, end };
                this.#spans.set(key, span).set(value, span);
            }
            return { key, value };
        });
    }
    #key(node) {
        if (node === null || !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) || node.value === null)
            throw this.#bad(node?.range[0] ?? 0, 'a key is no scalar; allowed is a string, a number or a boolean');
        const key = this.#value(node, { lead: 0, end: 0 });
        if (node.type === 'PLAIN' && node.source === '<<')
            throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .badDocument */ .lm)(this, key.start, 'a merge key stands here; write out the keys that it stands for');
        return key;
    }
    #readItems(seq, room) {
        const token = seq.srcToken;
        const entries = token?.type === 'block-seq' ? token.items : [];
        return seq.items.map((item, at) => {
            const next = at === seq.items.length - 1 ? undefined : entries[at + 1]?.start[0]?.offset;
            const end = next ?? room.end;
            const tokens = entries[at]?.start ?? [];
            const start = tokens.find(({ type }) => type === 'seq-item-ind')?.offset;
            const value = this.#value(item, { lead: (start ?? 0) + 1, end });
            if (start !== undefined) {
                const lead = at === 0 ? room.lead : (tokens[0]?.offset ?? start);
                this.#spans.set(value, { lead, start, end });
            }
            return value;
        });
    }
    #bad(offset, what) {
        return (0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .badDocument */ .lm)(this, this.#byteAt(offset), what);
    }
}
function parse(text) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, {
        version: '1.2',
        schema: 'core',
        keepSourceTokens: true,
        prettyErrors: false,
        // It compares every key with every other; we look in linear time.
        uniqueKeys: false,
        logLevel: 'error',
    });
}
function kindOf(node) {
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isCollection */ .P3)(node))
        return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node) ? 'object' : 'array';
    const value = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) ? node.value : null;
    if (value === null || value === undefined)
        return 'null';
    if (typeof value === 'boolean')
        return 'boolean';
    return typeof value === 'number' || typeof value === 'bigint' ? 'number' : 'string';
}
/** What a scalar says: the ways to write null, true and false are one each; a number stays as it is written. */
function textOf(kind, value, source) {
    return kind === 'number' ? source : String(value);
}
/** Where the document ends: at a line of three dots, or with the text. */
function endOf(text, start) {
    const found = /^\.\.\.(?=\s|$)/m.exec(text.slice(start));
    return found === null ? text.length : start + found.index;
}
function commentsIn(text) {
    return text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line.startsWith('#'));
}
/** From UTF-16 units to bytes. */
function byteOffsets(text, begin) {
    const size = Buffer.byteLength(text);
    if (size === text.length)
        return (offset) => begin + offset;
    const table = new Uint32Array(text.length + 1);
    let at = begin;
    for (let unit = 0; unit < text.length; unit += 1) {
        table[unit] = at;
        const code = text.charCodeAt(unit);
        // Each half of a pair counts for two of its four bytes.
        at += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 2 : 3;
    }
    table[text.length] = at;
    return (offset) => table[Math.min(offset, text.length)] ?? at;
}


/***/ }),

/***/ 8559:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writeYaml: () => (/* binding */ writeYaml)
/* harmony export */ });
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9576);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7285);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6763);
/* harmony import */ var _yaml_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2279);




/**
 * The merged values as YAML. An entry of a block keeps the text that it has in its document, moved to its place; one of a
 * flow collection becomes a block. Of the comments above a key that several documents have, the first one's stay. Throws a ValueProblem where what was written does not hold the merged values.
 */
function* writeYaml(root, indent) {
    if (!('merged' in root)) {
        if (root.document instanceof _yaml_document_js__WEBPACK_IMPORTED_MODULE_2__.YamlDocument)
            yield Buffer.from(root.document.source);
        return;
    }
    const step = indent === '\t' || indent === 0 ? 2 : indent;
    const bytes = Buffer.from(linesOf(root, 0, step).join('') || '{}\n');
    if (!holds(bytes, (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprint */ .R)(root)))
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .ValueProblem */ .bx('the merged values cannot be written as YAML without changing one of them; write the output as JSON', []);
    yield bytes;
}
/** Text is moved, not understood: only reading it again proves that it says the same in its new place. */
function holds(bytes, wanted) {
    try {
        return (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprint */ .R)(new _yaml_document_js__WEBPACK_IMPORTED_MODULE_2__.YamlDocument('output', bytes).root) === wanted;
    }
    catch (error) {
        if (error instanceof _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .ValueProblem */ .bx)
            return false;
        throw error;
    }
}
/** The lines of a block that stands this far from the left. */
function linesOf(plan, column, step) {
    const pad = ' '.repeat(column);
    if (isObject(plan))
        return membersOf(plan).flatMap((member) => memberLines(member, column, step));
    if (isArray(plan))
        return [...(0,_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .itemsIn */ .U)((0,_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .runsIn */ .B)(plan))].flatMap((item) => moved(item, column) ?? entryLines(`${pad}-`, item, column, step));
    return [`${pad}${scalarText(plan)}\n`];
}
function memberLines({ key, plan }, column, step) {
    const whole = 'merged' in plan ? undefined : moved(plan, column);
    if (whole !== undefined)
        return whole;
    const pad = ' '.repeat(column);
    const comments = entryOf(key)?.comments ?? [];
    return [
        ...comments.map((comment) => `${pad}${comment}\n`),
        ...entryLines(`${pad}${scalarText(key)}:`, plan, column, step),
    ];
}
/** `head` is the key or dash. */
function entryLines(head, plan, column, step) {
    const isBlock = isObject(plan) || isArray(plan);
    if (!isBlock)
        return [`${head} ${scalarText(plan)}\n`];
    const inside = linesOf(plan, column + step, step);
    if (inside.length === 0)
        return [`${head} ${isObject(plan) ? '{}' : '[]'}\n`];
    return [`${head}\n`, ...inside];
}
/** An entry as its document has it, moved to this column; undefined where it stands in no block. */
function moved(value, column) {
    const entry = entryOf(value);
    if (entry === undefined)
        return undefined;
    const pad = ' '.repeat(column);
    const [first = '', ...others] = entry.source.replace(/\n$/, '').split('\n');
    const rest = others.map((line) => shifted(line, column - entry.column));
    return [...entry.comments, first].map((line) => `${pad}${line}\n`).concat(rest.map((line) => `${line}\n`));
}
function entryOf(value) {
    return value.document instanceof _yaml_document_js__WEBPACK_IMPORTED_MODULE_2__.YamlDocument ? value.document.entryOf(value) : undefined;
}
function shifted(line, by) {
    if (by >= 0)
        return line === '' ? line : ' '.repeat(by) + line;
    const spaces = /^ */.exec(line)?.[0].length ?? 0;
    return line.slice(Math.min(spaces, -by));
}
function isObject(plan) {
    return 'merged' in plan ? plan.merged === 'object' : plan.kind === 'object';
}
function isArray(plan) {
    return 'merged' in plan ? plan.merged === 'array' : plan.kind === 'array';
}
function membersOf(plan) {
    if ('merged' in plan)
        return plan.merged === 'object' ? plan.members : [];
    return [...plan.document.members(plan)].map(({ key, value }) => ({ key, plan: value }));
}
/** On one line: a string in double quotes where its own text takes several. */
function scalarText(plan) {
    if ('merged' in plan)
        return plan.merged === 'number' ? plan.text : '';
    const source = plan.document.bytes.toString('utf8', plan.start, plan.end);
    if (plan.kind === 'null')
        return source.trim() === '' ? 'null' : source;
    if (plan.kind !== 'string')
        return source;
    return /^[|>]|[\n\r]/.test(source) ? JSON.stringify(plan.document.text(plan)) : source;
}


/***/ })

};
