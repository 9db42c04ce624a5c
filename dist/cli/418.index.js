export const id = 418;
export const ids = [418];
export const modules = {

/***/ 7418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   compileSchema: () => (/* binding */ compileSchema)
/* harmony export */ });
/* harmony import */ var ajv__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3457);

const ajv = new ajv__WEBPACK_IMPORTED_MODULE_0__.Ajv({ strict: false, allErrors: true });
/** A check of values against a JSON Schema. @throws {Error} where the schema itself is wrong. */
function compileSchema(schema) {
    return ajv.compile(schema);
}


/***/ })

};
