export const id = 669;
export const ids = [669];
export const modules = {

/***/ 3669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   importsOf: () => (/* binding */ importsOf)
/* harmony export */ });
/* harmony import */ var _babel_parser__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9131);

/**
 * The imports of a script with a literal specifier: import and export from (of types too), import(), require(),
 * `import x = require()` and import types. Not read: computed specifiers, require.resolve, new URL(), references in
 * comments, and mocks of test tools.
 * @returns them in the order of the file, or why it cannot be parsed.
 */
function importsOf(text, path) {
    let problem = '';
    for (const plugins of dialects(path)) {
        try {
            return found((0,_babel_parser__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text, { ...lenient, plugins }).program);
        }
        catch (error) {
            // Nested deeper than the stack, the parser throws a RangeError.
            problem ||= error instanceof Error ? error.message : String(error);
        }
    }
    return problem;
}
// What other tools let pass, such as a name declared twice, hides no import.
const lenient = {
    sourceType: 'unambiguous',
    errorRecovery: true,
    attachComment: false,
    allowAwaitOutsideFunction: true,
    allowImportExportEverywhere: true,
    allowNewTargetOutsideFunction: true,
    allowReturnOutsideFunction: true,
    allowSuperOutsideMethod: true,
    allowUndeclaredExports: true,
};
/** The languages that a file of this name may be written in, the likeliest first. */
function dialects(path) {
    const [, module = '', language = '', x = ''] = /\.([cm]?)([jt])s(x?)$/.exec(path) ?? [];
    const common = [
        'decoratorAutoAccessors',
        'deferredImportEvaluation',
        'explicitResourceManagement',
        'sourcePhaseImports',
    ];
    const typed = language === 't'
        ? [['typescript', { dts: /\.d\.[cm]?ts$/.test(path) }], ...(x && !module ? ['jsx'] : [])]
        : ['jsx', 'flow'];
    return ['decorators-legacy', 'decorators'].map((decorators) => [
        ...common,
        ...typed,
        decorators,
    ]);
}
/** Walks the tree without recursion: hostile code may nest as deep as the parser lets it. */
function found(program) {
    const imports = [];
    const open = [program];
    while (open.length > 0) {
        const node = open.pop();
        const specifier = isNode(node) ? specifierOf(node) : undefined;
        if (specifier?.loc) {
            const { line, column } = specifier.loc.start;
            imports.push({ specifier: textOf(specifier) ?? '', line, column: column + 1 });
        }
        for (const part of Object.values(node))
            if (typeof part === 'object' && part !== null)
                open.push(part);
    }
    return imports.sort((one, other) => one.line - other.line || one.column - other.column);
}
function isNode(value) {
    return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
/** The literal that says what a node imports; undefined where it imports nothing, or says so only when it runs. */
function specifierOf(node) {
    const literal = literalIn(node);
    return isNode(literal) && textOf(literal) !== undefined ? literal : undefined;
}
function literalIn(node) {
    switch (node.type) {
        case 'ImportDeclaration':
        case 'ExportNamedDeclaration':
        case 'ExportAllDeclaration':
        case 'ImportExpression':
            return node['source'];
        case 'TSImportType':
            return node['argument'];
        case 'TSExternalModuleReference':
            return node['expression'];
        case 'CallExpression':
        case 'OptionalCallExpression':
            return isNode(node['callee']) && isLoader(node['callee'])
                ? node['arguments'][0]
                : undefined;
        default:
            return undefined;
    }
}
function isLoader(callee) {
    return callee.type === 'Import' || (callee.type === 'Identifier' && callee['name'] === 'require');
}
function textOf({ type, value, quasis }) {
    if (type === 'StringLiteral')
        return value;
    const parts = type === 'TemplateLiteral' ? quasis : [];
    return parts.length === 1 ? parts[0]?.value.cooked : undefined;
}


/***/ })

};
