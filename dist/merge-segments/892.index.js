export const id = 892;
export const ids = [892];
export const modules = {

/***/ 2892:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  drafts: () => (/* binding */ drafts),
  validatorOf: () => (/* binding */ validatorOf)
});

// EXTERNAL MODULE: ../../../node_modules/ajv/dist/ajv.js
var ajv = __webpack_require__(3457);
// EXTERNAL MODULE: ../../../node_modules/ajv/dist/2020.js
var _2020 = __webpack_require__(7720);
// EXTERNAL MODULE: ../../../node_modules/ajv-formats/dist/index.js
var dist = __webpack_require__(8613);
;// CONCATENATED MODULE: ./src/segments/schema/sameness.js
/**
 * A text that two values have in common exactly when JSON Schema takes them for equal: the order of keys does not count,
 * and 1.0 is 1.
 */
function canonical(value) {
    return JSON.stringify(value, typeof value === 'string' ? undefined : ordered);
}
function ordered(_key, value) {
    // JSON has no infinity, and would write null.
    if (typeof value === 'number' && !Number.isFinite(value))
        return { [String(value)]: [] };
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
/** The positions of the first two equal items; undefined where all differ. In linear time, unlike comparing each with each. */
function firstEqual(items) {
    const seen = new Map();
    for (const [at, item] of items.entries()) {
        const text = canonical(item);
        const before = seen.get(text);
        if (before !== undefined)
            return [before, at];
        seen.set(text, at);
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/segments/schema/validator.js




/** The drafts of JSON Schema that are understood, by what a schema says of itself in `$schema`. */
const drafts = {
    'https://json-schema.org/draft/2020-12/schema': _2020.Ajv2020,
    'http://json-schema.org/draft-07/schema': ajv.Ajv,
};
const options = {
    // A schema may hold words that mean nothing to a validator.
    strict: false,
    // Text from outside may hold keys that every object inherits.
    ownProperties: true,
    // 1E400 is a number.
    strictNumbers: false,
    // For words about what is allowed.
    verbose: true,
    logger: false,
};
/** An empty validator of a draft. It fetches nothing. */
function validatorOf(Draft, { allErrors }) {
    const ajv = new Draft({ ...options, allErrors });
    dist["default"](ajv);
    // Its own comparison calls what a value has under `valueOf`, and takes quadratic time.
    for (const keyword of ['const', 'enum', 'uniqueItems'])
        ajv.removeKeyword(keyword);
    ajv.addKeyword({
        keyword: 'const',
        compile: (only) => {
            const text = canonical(only);
            return (value) => canonical(value) === text;
        },
    });
    ajv.addKeyword({
        keyword: 'enum',
        schemaType: 'array',
        compile: (some) => {
            const texts = new Set(some.map(canonical));
            return (value) => texts.has(canonical(value));
        },
    });
    ajv.addKeyword({
        keyword: 'uniqueItems',
        type: 'array',
        schemaType: 'boolean',
        errors: true,
        compile: (isAsked) => {
            const check = (items) => {
                const equal = isAsked ? firstEqual(items) : undefined;
                if (equal)
                    check.errors = [
                        {
                            keyword: 'uniqueItems',
                            params: {},
                            message: `must not have equal items, as [${equal[0]}] and [${equal[1]}] are`,
                        },
                    ];
                return equal === undefined;
            };
            return check;
        },
    });
    return ajv;
}


/***/ })

};
