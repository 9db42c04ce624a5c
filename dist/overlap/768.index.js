export const id = 768;
export const ids = [768];
export const modules = {

/***/ 4768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   excerpt: () => (/* binding */ excerpt),
/* harmony export */   noExcerpts: () => (/* binding */ noExcerpts),
/* harmony export */   readExcerpts: () => (/* binding */ readExcerpts)
/* harmony export */ });
/* harmony import */ var _git_objects_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1733);
/* harmony import */ var _report_visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2955);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4554);
/* harmony import */ var _show_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3311);




/** For a report that is rendered without its repository. */
const noExcerpts = { pairs: new Map(), leftOut: 0 };
/** How much is read at most: a page is for reading, and has to open. */
const most = {
    pairs: 200,
    files: 20,
    /** Lines of one side of a file. */
    lines: 60,
    /** Characters of a line. */
    line: 240,
    /** Bytes of a file. */
    file: 1_000_000,
    /** Characters of all lines together. */
    all: 1_500_000,
};
/** Unchanged lines shown around those that a pair is about. */
const around = 3;
/** Of a file whose lines are not known, so many are shown. */
const opening = 20;
/**
 * Reads the lines that the pressing pairs are about, as both branches have them, the most severe pairs first.
 * @returns what was read; of a file that cannot be shown, why.
 * @throws {GitError} when git fails as a whole.
 */
async function readExcerpts(repository, report) {
    const worthwhile = [...report.pairs.entries()].filter(([, pair]) => showsLines(pair));
    const wanted = worthwhile
        .slice(0, most.pairs)
        .map(([place, pair]) => ({ place, files: wantedFiles(report, pair) }));
    const names = wanted.flatMap(({ files }) => files.flatMap(({ a, b }) => [...named(a), ...named(b)]));
    const asked = [...new Set(names)];
    const found = await (0,_git_objects_js__WEBPACK_IMPORTED_MODULE_0__/* .lookUp */ .TE)(repository, asked);
    const objects = new Map(asked.map((name, index) => [name, found[index]]));
    const pairs = new Map();
    let length = 0;
    for (const { place, files } of wanted) {
        if (length > most.all)
            break;
        const here = files
            .flatMap(({ a, b }) => [...named(a), ...named(b)])
            .flatMap((name) => objects.get(name) ?? [])
            .filter(isReadable);
        const blobs = await (0,_git_objects_js__WEBPACK_IMPORTED_MODULE_0__/* .readBlobs */ .b4)(repository, [...new Set(here.map(({ id }) => id))]);
        const read = (side) => {
            if ('absent' in side)
                return side;
            const object = objects.get(side.name);
            return object ? cut(object, blobs.get(object.id), side.ranges) : { absent: 'It is not there.' };
        };
        const excerpts = files.map(({ a, b }) => ({ a: read(a), b: read(b) }));
        length += JSON.stringify(excerpts).length;
        pairs.set(place, excerpts);
    }
    return { pairs, leftOut: worthwhile.length - pairs.size };
}
function named(side) {
    return 'name' in side ? [side.name] : [];
}
function wantedFiles(report, { a, b, files }) {
    const [branchA, branchB] = [(0,_show_words_js__WEBPACK_IMPORTED_MODULE_2__/* .branchOf */ .W0)(report, a), (0,_show_words_js__WEBPACK_IMPORTED_MODULE_2__/* .branchOf */ .W0)(report, b)];
    return files
        .slice(0, most.files)
        .map((file) => ({ a: wantedSide(branchA, file, file.a), b: wantedSide(branchB, file, file.b) }));
}
function wantedSide(branch, file, ranges) {
    if (!branch || branch.uncommitted)
        return { absent: 'It is not committed, so its lines are in no repository.' };
    // A name is a line of git's input: it cannot hold a line break, and bytes that are no text cannot be said in it.
    if (file.pathBase64 !== undefined || file.path.includes('\n'))
        return { absent: 'The name of this file cannot be asked for.' };
    return { name: `${branch.sha}:${file.path}`, ranges };
}
function showsLines({ verdict, files }) {
    return _report_js__WEBPACK_IMPORTED_MODULE_3__/* .pressing */ .E9.includes(verdict) && verdict !== 'unknown' && files.length > 0;
}
function isReadable({ type, size }) {
    return type === 'blob' && size <= most.file;
}
function cut(object, bytes, ranges) {
    if (object.type !== 'blob')
        return { absent: 'It is no file here.' };
    if (!isReadable(object))
        return { absent: `It is too long to be shown (${object.size} bytes).` };
    if (!bytes)
        return { absent: 'Its content is not in this repository.' };
    // As git tells binary files (buffer_is_binary in its xdiff-interface.c).
    if (bytes.subarray(0, 8000).includes(0))
        return { absent: 'It is a binary file.' };
    return excerpt(bytes.toString('utf8'), ranges);
}
/** The lines of a text around `ranges`; its opening where no lines are known. */
function excerpt(text, ranges) {
    const lines = text.split('\n');
    if (lines.at(-1) === '')
        lines.pop();
    if (lines.length === 0)
        return { absent: 'It is empty.' };
    if (ranges.length === 0)
        return { hunks: [hunkOf(lines, [1, opening], [])], note: 'Its first lines:' };
    const hunks = [];
    let left = most.lines;
    for (const range of joined(ranges, lines.length)) {
        if (left <= 0)
            break;
        const to = Math.min(range.to, range.from + left - 1);
        const hunk = hunkOf(lines, [range.from, to], range.marked);
        left -= hunk.lines.length;
        hunks.push(hunk);
    }
    return { hunks, ...(left <= 0 && { note: `Its first ${most.lines} lines of these:` }) };
}
function hunkOf(lines, [from, to], marked) {
    return { from, lines: lines.slice(from - 1, to).map(readable), marked };
}
/** Ranges with what stands around them; those that then meet are one. */
function joined(ranges, last) {
    const parts = [];
    for (const [from, to] of ranges.toSorted(([x], [y]) => x - y)) {
        const wide = { from: Math.max(1, from - around), to: Math.min(last, to + around) };
        const before = parts.at(-1);
        if (before && wide.from <= before.to + 1) {
            before.to = Math.max(before.to, wide.to);
            before.marked.push([from, to]);
        }
        else if (wide.from <= wide.to)
            parts.push({ ...wide, marked: [[from, to]] });
    }
    return parts;
}
/** A line as it may be read: tabs stay, whatever hides or reorders text is written out, the end is cut. */
function readable(line) {
    const text = line.endsWith('\r') ? line.slice(0, -1) : line;
    return (0,_report_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .m)(text
        .slice(0, 2 * most.line)
        .split('\t')
        .map(_report_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .R)
        .join('\t'), most.line);
}


/***/ })

};
