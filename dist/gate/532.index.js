export const id = 532;
export const ids = [532];
export const modules = {

/***/ 3532:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  writePage: () => (/* binding */ writePage)
});

// EXTERNAL MODULE: ./src/git/objects.js + 1 modules
var git_objects = __webpack_require__(6757);
// EXTERNAL MODULE: ./src/report/visible.js
var visible = __webpack_require__(2955);
// EXTERNAL MODULE: ./src/overlap/report.js
var overlap_report = __webpack_require__(4554);
// EXTERNAL MODULE: ./src/overlap/show/words.js
var words = __webpack_require__(3311);
;// CONCATENATED MODULE: ./src/overlap/page/excerpts.js




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
    const found = await (0,git_objects/* lookUp */.TE)(repository, asked);
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
        const blobs = await (0,git_objects/* readBlobs */.b4)(repository, [...new Set(here.map(({ id }) => id))]);
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
    const [branchA, branchB] = [(0,words/* branchOf */.W0)(report, a), (0,words/* branchOf */.W0)(report, b)];
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
    return overlap_report/* pressing */.E9.includes(verdict) && verdict !== 'unknown' && files.length > 0;
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
    return (0,visible/* shorten */.m)(text
        .slice(0, 2 * most.line)
        .split('\t')
        .map(visible/* visible */.R)
        .join('\t'), most.line);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/overlap/show/headline.js
var headline = __webpack_require__(1388);
;// CONCATENATED MODULE: ./src/overlap/page/assets.js
// Written by scripts/page-assets.mjs, never edited.
/** The script of a report's page, in JavaScript. */
const script = `var __webpack_exports__ = {};
const sorts = ['severity', 'name', 'plan'];
function arrange(pairs, wish) {
    const { data } = pairs;
    const shown = data.pairs.flatMap(([, , verdict], place) => (wish.verdicts.has(verdict) ? [place] : []));
    const order = orderOf(pairs, wish, shown);
    const loud = new Set(shown.flatMap((place) => pairs.at(place).slice(0, 2)));
    const compared = order.filter((branch) => data.branches[branch]?.compared && (!wish.withoutQuiet || loud.has(branch)));
    const found = new Set(compared.filter((branch) => matches(pairs, branch, wish.search)));
    const picked = compared.filter((branch) => found.has(branch));
    const { subject } = data;
    return {
        ...(subject === undefined
            ? { rows: picked, columns: compared }
            : {
                rows: compared.filter((branch) => branch === subject),
                columns: picked.filter((branch) => branch !== subject),
            }),
        pairs: shown.filter((place) => {
            const [a, b, verdict] = pairs.at(place);
            return (data.verdicts[verdict]?.presses && [a, b].some((branch) => branch !== subject && found.has(branch)));
        }),
    };
}
function matches(pairs, branch, search) {
    const { pullRequest } = pairs.data.branches[branch] ?? {};
    const text = [pairs.name(branch), pullRequest?.title ?? '', pullRequest?.author ?? ''].join('\\n');
    return text.toLowerCase().includes(search.trim().toLowerCase());
}
function orderOf(pairs, { sort }, shown) {
    const { data } = pairs;
    const branches = data.branches.map((_, branch) => branch);
    const collator = new Intl.Collator('en', { numeric: true });
    const names = data.branches.map(({ name }) => name);
    const byName = (x, y) => collator.compare(names[x] ?? '', names[y] ?? '');
    if (sort === 'name')
        return branches.sort(byName);
    if (sort === 'plan') {
        const place = new Map(data.planned?.map((branch, index) => [branch, index]));
        const at = (branch) => place.get(branch) ?? data.branches.length;
        return branches.sort((x, y) => at(x) - at(y) || byName(x, y));
    }
    const tally = branches.map(() => data.verdicts.map(() => 0));
    for (const place of shown) {
        const [a, b, verdict] = pairs.at(place);
        for (const branch of [a, b]) {
            const counts = tally[branch];
            if (counts)
                counts[verdict] = (counts[verdict] ?? 0) + 1;
        }
    }
    const bySeverity = (x, y) => {
        const [more = [], less = []] = [tally[y], tally[x]];
        const at = more.findIndex((count, verdict) => count !== less[verdict]);
        return at < 0 ? 0 : (more[at] ?? 0) - (less[at] ?? 0);
    };
    return branches.sort((x, y) => bySeverity(x, y) || byName(x, y));
}
function element_element(name, attributes = {}, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes))
        made.setAttribute(key, value);
    made.append(...children);
    return made;
}
function byId(id) {
    const found = document.getElementById(id);
    if (!found)
        throw new Error(\`the page has no element "\${id}"\`);
    return found;
}
const many = 60;
const sortNames = {
    severity: 'most severe first',
    name: 'by name',
    plan: 'in merge order',
};
function makeFilters(data, changed) {
    const search = element_element('input', {
        type: 'search',
        placeholder: 'branch, title or author',
        autocomplete: 'off',
        spellcheck: 'false',
    });
    const present = new Set(data.pairs.map(([, , verdict]) => verdict));
    const boxes = data.verdicts.flatMap(({ name, mark }, verdict) => {
        if (!present.has(verdict))
            return [];
        const box = element_element('input', { type: 'checkbox', checked: '' });
        return [{ verdict, box, label: element_element('label', { class: 'choice' }, box, swatch(name, mark), name) }];
    });
    const offered = sorts.filter((sort) => sort !== 'plan' || data.planned);
    const sort = element_element('select', {}, ...offered.map((name) => element_element('option', { value: name }, sortNames[name])));
    const quiet = element_element('input', { type: 'checkbox' });
    quiet.checked = data.branches.length > many && data.pairs.length > 0;
    const tell = () => {
        changed({
            search: search.value,
            sort: sorts.find((name) => name === sort.value) ?? 'severity',
            verdicts: new Set(boxes.flatMap(({ verdict, box }) => (box.checked ? [verdict] : []))),
            withoutQuiet: quiet.checked,
        });
    };
    const controls = element_element('div', { class: 'controls', role: 'search' }, element_element('label', { class: 'choice' }, 'Find', search), element_element('label', { class: 'choice' }, 'Sort', sort), ...(boxes.length > 0
        ? [
            element_element('fieldset', {}, element_element('legend', { class: 'hidden' }, 'Verdicts'), ...boxes.map(({ label }) => label)),
        ]
        : []), element_element('label', { class: 'choice' }, quiet, 'only branches with these'));
    controls.addEventListener('input', tell);
    tell();
    return controls;
}
function swatch(verdict, mark) {
    return element_element('span', { class: \`mark \${verdict}\`, 'aria-hidden': 'true' }, mark);
}
const cellSizes = [1, 2, 3, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 28, 32];
const namedSize = 10;
const markedSize = 12;
function fittingSize(width, columns) {
    return cellSizes.findLast((size) => size * columns <= width) ?? 1;
}
function cellAt(viewport, x, y) {
    if (x < viewport.left || y < viewport.top)
        return undefined;
    const column = Math.floor((x - viewport.left + viewport.scrollX) / viewport.cell);
    const row = Math.floor((y - viewport.top + viewport.scrollY) / viewport.cell);
    return row < viewport.rows && column < viewport.columns ? { row, column } : undefined;
}
function cornerOf({ left, top, cell, scrollX, scrollY }, at) {
    return [left + at.column * cell - scrollX, top + at.row * cell - scrollY];
}
function inSight(viewport) {
    const { width, height, left, top, cell, scrollX, scrollY, rows, columns } = viewport;
    return [
        { row: Math.floor(scrollY / cell), column: Math.floor(scrollX / cell) },
        {
            row: Math.min(rows, Math.ceil((scrollY + height - top) / cell)) - 1,
            column: Math.min(columns, Math.ceil((scrollX + width - left) / cell)) - 1,
        },
    ];
}
function scrollTo(viewport, at) {
    const { width, height, left, top, cell, scrollX, scrollY } = viewport;
    return [
        least(scrollX, at.column * cell, cell, width - left),
        least(scrollY, at.row * cell, cell, height - top),
    ];
}
function least(scroll, from, length, room) {
    return Math.max(from + length - room, Math.min(scroll, from));
}
const font = 'system-ui, sans-serif';
function pictureOf(pairs, { rows, columns }, verdicts, palette) {
    const picture = document.createElement('canvas');
    picture.width = columns.length;
    picture.height = rows.length;
    const context = contextOf(picture);
    context.fillStyle = palette.cells[pairs.none] ?? '';
    context.fillRect(0, 0, columns.length, rows.length);
    const rowOf = new Map(rows.map((branch, row) => [branch, row]));
    const columnOf = new Map(columns.map((branch, column) => [branch, column]));
    const dot = (row, column) => {
        if (row !== undefined && column !== undefined)
            context.fillRect(column, row, 1, 1);
    };
    context.fillStyle = palette.self;
    for (const [branch, row] of rowOf)
        dot(row, columnOf.get(branch));
    for (const [a, b, verdict] of pairs.data.pairs) {
        if (!verdicts.has(verdict))
            continue;
        context.fillStyle = palette.cells[verdict] ?? '';
        dot(rowOf.get(a), columnOf.get(b));
        dot(rowOf.get(b), columnOf.get(a));
    }
    return picture;
}
function drawMatrix(canvas, scene) {
    const { viewport, palette } = scene;
    const scale = window.devicePixelRatio;
    canvas.width = Math.round(viewport.width * scale);
    canvas.height = Math.round(viewport.height * scale);
    const context = contextOf(canvas);
    context.scale(scale, scale);
    context.fillStyle = palette.paper;
    context.fillRect(0, 0, viewport.width, viewport.height);
    within(context, [viewport.left, viewport.top, viewport.width, viewport.height], () => {
        drawCells(context, scene);
    });
    drawNames(context, scene);
}
function drawCells(context, { picture, viewport, palette, cursor, ...scene }) {
    const { cell } = viewport;
    const [first, last] = inSight(viewport);
    const [x, y] = cornerOf(viewport, first);
    const [width, height] = [last.column - first.column + 1, last.row - first.row + 1];
    if (width <= 0 || height <= 0)
        return;
    context.imageSmoothingEnabled = false;
    context.drawImage(picture, first.column, first.row, width, height, x, y, width * cell, height * cell);
    if (cell >= 6) {
        context.fillStyle = palette.paper;
        for (let line = 0; line <= width; line++)
            context.fillRect(x + line * cell - 1, y, cell >= markedSize ? 2 : 1, height * cell);
        for (let line = 0; line <= height; line++)
            context.fillRect(x, y + line * cell - 1, width * cell, cell >= markedSize ? 2 : 1);
    }
    if (cell >= markedSize)
        drawMarks(context, { ...scene, viewport, palette }, first, last);
    if (!cursor)
        return;
    const [cx, cy] = cornerOf(viewport, cursor);
    context.strokeStyle = palette.focus;
    context.lineWidth = 2;
    const side = Math.max(cell, 6);
    context.strokeRect(cx + cell / 2 - side / 2 - 1, cy + cell / 2 - side / 2 - 1, side + 2, side + 2);
}
function drawMarks(context, { pairs, shown, verdicts, viewport, palette, }, first, last) {
    const { cell } = viewport;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.font = \`600 \${Math.round(cell * 0.72)}px \${font}\`;
    for (let row = first.row; row <= last.row; row++) {
        for (let column = first.column; column <= last.column; column++) {
            const verdict = pairs.verdictOf(shown.rows[row] ?? -1, shown.columns[column] ?? -1);
            const mark = pairs.data.verdicts[verdict]?.mark;
            if (mark === undefined || mark === '' || !verdicts.has(verdict))
                continue;
            const [x, y] = cornerOf(viewport, { row, column });
            context.fillStyle = palette.marks[verdict] ?? '';
            context.fillText(mark, x + cell / 2, y + cell / 2 + 0.5);
        }
    }
}
function drawNames(context, { pairs, shown, viewport, palette, cursor }) {
    const { left, top, cell, width, height } = viewport;
    if (left === 0)
        return;
    const [first, last] = inSight(viewport);
    const write = (branch, isCurrent, room) => {
        if (branch === undefined)
            return;
        context.font = \`\${isCurrent ? 600 : 400} \${Math.min(13, cell - 1)}px \${font}\`;
        context.fillStyle = isCurrent ? palette.ink : palette.faint;
        context.fillText(fitted(context, pairs.name(branch), room), 0, 0);
    };
    context.textBaseline = 'middle';
    within(context, [0, top, left, height - top], () => {
        context.textAlign = 'right';
        for (let row = first.row; row <= last.row; row++) {
            const [, y] = cornerOf(viewport, { row, column: 0 });
            context.save();
            context.translate(left - 6, y + cell / 2);
            write(shown.rows[row], row === cursor?.row, left - 10);
            context.restore();
        }
    });
    within(context, [left, 0, width - left, top], () => {
        context.textAlign = 'left';
        for (let column = first.column; column <= last.column; column++) {
            const [x] = cornerOf(viewport, { row: 0, column });
            context.save();
            context.translate(x + cell / 2, top - 6);
            context.rotate(-Math.PI / 2);
            write(shown.columns[column], column === cursor?.column, top - 10);
            context.restore();
        }
    });
}
function within(context, rectangle, draw) {
    context.save();
    context.beginPath();
    context.rect(...rectangle);
    context.clip();
    draw();
    context.restore();
}
function fitted(context, name, room) {
    if (context.measureText(name).width <= room)
        return name;
    const characters = Array.from(name);
    let keep = characters.length;
    let text = name;
    while (keep > 2 && context.measureText(text).width > room) {
        keep = Math.min(keep - 1, Math.floor((keep * room) / context.measureText(text).width) + 1);
        const end = Math.ceil(keep * 0.6);
        text = \`\${characters.slice(0, keep - end).join('')}…\${characters.slice(-end).join('')}\`;
    }
    return text;
}
function contextOf(canvas) {
    const context = canvas.getContext('2d');
    if (!context)
        throw new Error('this browser draws no canvas');
    return context;
}
function readPalette({ verdicts }) {
    const style = getComputedStyle(document.documentElement);
    const colour = (name) => style.getPropertyValue(\`--\${name}\`).trim();
    return {
        paper: colour('paper'),
        ink: colour('ink'),
        faint: colour('faint'),
        focus: colour('focus'),
        self: colour('self'),
        cells: verdicts.map(({ name }) => colour(name)),
        marks: verdicts.map(({ name }) => colour(\`\${name}-mark\`)),
    };
}
class Matrix {
    pairs;
    events;
    canvas = element_element('canvas', { 'aria-hidden': 'true' });
    stage = element_element('div', { class: 'stage' }, this.canvas);
    box = element_element('div', {
        class: 'matrix',
        tabindex: '0',
        role: 'application',
        'aria-label': 'Matrix of verdicts. Arrow keys move from cell to cell, with Shift to the next verdict; Enter opens a pair; plus and minus zoom, 0 fits.',
        'aria-describedby': 'readout',
    }, this.stage);
    palette;
    shown = { rows: [], columns: [], pairs: [] };
    verdicts = new Set();
    picture;
    cursor;
    size = 'readable';
    isDue = false;
    constructor(pairs, events) {
        this.pairs = pairs;
        this.events = events;
        this.palette = readPalette(pairs.data);
        matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
            this.palette = readPalette(pairs.data);
            this.show(this.shown, this.verdicts);
        });
        new ResizeObserver(() => {
            this.lay();
        }).observe(this.box);
        this.box.addEventListener('scroll', () => {
            this.drawSoon();
        });
        this.box.addEventListener('pointermove', (event) => {
            const at = this.at(event);
            if (at?.row !== this.cursor?.row || at?.column !== this.cursor?.column)
                this.point(at);
        });
        this.box.addEventListener('click', (event) => {
            this.point(this.at(event));
            this.open();
        });
        this.box.addEventListener('keydown', (event) => {
            if (!event.ctrlKey && !event.metaKey && !event.altKey && this.press(event))
                event.preventDefault();
        });
    }
    show(shown, verdicts) {
        this.shown = shown;
        this.verdicts = verdicts;
        this.picture =
            shown.rows.length > 0 && shown.columns.length > 0
                ? pictureOf(this.pairs, shown, verdicts, this.palette)
                : undefined;
        this.point(undefined);
        this.lay();
    }
    zoom(steps) {
        const now = cellSizes.indexOf(this.viewport().cell);
        this.size = steps === 0 ? 'fit' : (cellSizes[Math.max(0, now + steps)] ?? this.size);
        this.lay();
        if (this.cursor)
            this.reveal(this.cursor);
    }
    lay() {
        const { left, top, cell, rows, columns } = this.viewport();
        this.stage.style.width = \`\${left + cell * columns}px\`;
        this.stage.style.height = \`\${top + cell * rows}px\`;
        this.drawSoon();
    }
    viewport() {
        const { clientWidth: width, clientHeight: height, scrollLeft: scrollX, scrollTop: scrollY } = this.box;
        const [rows, columns] = [this.shown.rows.length, this.shown.columns.length];
        const names = Math.round(Math.min(240, width * 0.34));
        const cell = this.cellSize(width, names, columns);
        const left = cell < namedSize ? 0 : names;
        return { width, height, left, top: Math.min(left, 150), cell, scrollX, scrollY, rows, columns };
    }
    cellSize(width, names, columns) {
        if (typeof this.size === 'number')
            return this.size;
        const named = fittingSize(width - names, columns);
        if (this.size === 'readable')
            return Math.max(markedSize, named);
        return named < namedSize ? Math.min(namedSize - 1, fittingSize(width, columns)) : named;
    }
    drawSoon() {
        if (this.isDue)
            return;
        this.isDue = true;
        requestAnimationFrame(() => {
            this.isDue = false;
            const { pairs, shown, verdicts, palette, picture, cursor } = this;
            const viewport = this.viewport();
            this.canvas.style.width = \`\${viewport.width}px\`;
            this.canvas.style.height = \`\${viewport.height}px\`;
            if (picture)
                drawMatrix(this.canvas, { pairs, shown, verdicts, palette, picture, viewport, cursor });
        });
    }
    at(event) {
        const { left, top } = this.canvas.getBoundingClientRect();
        return cellAt(this.viewport(), event.clientX - left, event.clientY - top);
    }
    branches(cell) {
        const [a, b] = cell ? [this.shown.rows[cell.row], this.shown.columns[cell.column]] : [];
        return a === undefined || b === undefined || a === b ? undefined : [a, b];
    }
    point(cell) {
        this.cursor = cell;
        this.events.point(this.branches(cell));
        this.drawSoon();
    }
    open() {
        const branches = this.branches(this.cursor);
        if (branches)
            this.events.open(...branches);
    }
    reveal(cell) {
        const [x, y] = scrollTo(this.viewport(), cell);
        this.box.scrollTo(x, y);
    }
    press({ key, shiftKey }) {
        const direction = directions[key];
        if (direction)
            this.go(direction, shiftKey);
        else if (key === 'Enter' || key === ' ')
            this.open();
        else if (key === '+' || key === '=')
            this.zoom(1);
        else if (key === '-')
            this.zoom(-1);
        else if (key === '0')
            this.zoom(0);
        else
            return false;
        return true;
    }
    go([down, right], isFar) {
        const { rows, columns } = this.shown;
        const inside = ({ row, column }) => row >= 0 && column >= 0 && row < rows.length && column < columns.length;
        const says = (cell) => {
            const branches = this.branches(cell);
            const verdict = branches ? this.pairs.verdictOf(...branches) : this.pairs.none;
            return verdict !== this.pairs.none && this.verdicts.has(verdict);
        };
        const step = ({ row, column }) => ({ row: row + down, column: column + right });
        let next = this.cursor ? step(this.cursor) : { row: 0, column: 0 };
        while (isFar && inside(next) && !says(next))
            next = step(next);
        if (!inside(next))
            return;
        this.reveal(next);
        this.point(next);
    }
}
const far = 10;
const directions = {
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
    ArrowLeft: [0, -1],
    ArrowRight: [0, 1],
    PageUp: [-far, 0],
    PageDown: [far, 0],
};
function addressOf(a, b) {
    return \`#pair=\${encodeURIComponent(a)}..\${encodeURIComponent(b)}\`;
}
function readAddress(hash, placeOf) {
    const names = /^#pair=(.*)$/s.exec(hash)?.[1]?.split('..') ?? [];
    for (let cut = 1; cut < names.length; cut++) {
        const [a, b] = [names.slice(0, cut), names.slice(cut)].map((part) => placeOf(decode(part.join('..'))));
        if (a !== undefined && b !== undefined)
            return [a, b];
    }
    return undefined;
}
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
function inTurn(a, b) {
    return [...new Set([...a.slice(0, -2), ...b.slice(0, -2)]), ...a.slice(-2), ...b.slice(-1)];
}
function sidesOf({ a, b }, titleA, titleB) {
    return element_element('div', { class: 'sides' }, viewSide(a, titleA), viewSide(b, titleB));
}
function viewSide(side, title) {
    const head = element_element('figcaption', {}, title);
    if ('absent' in side)
        return element_element('figure', {}, head, element_element('p', { class: 'aside' }, side.absent));
    const note = side.note === undefined ? [] : [element_element('p', { class: 'aside' }, side.note)];
    const code = element_element('table', { class: 'code' }, ...side.hunks.map(viewHunk));
    return element_element('figure', {}, head, ...note, element_element('div', { class: 'wide', tabindex: '0', role: 'region', 'aria-label': title }, code));
}
function viewHunk({ from, lines, marked }) {
    return element_element('tbody', {}, ...lines.map((text, index) => {
        const number = from + index;
        const isMarked = marked.some(([first, last]) => number >= first && number <= last);
        return element_element('tr', isMarked ? { class: 'marked' } : {}, element_element('th', { scope: 'row' }, \`\${number}\`), element_element('td', {}, text));
    }));
}
function viewPair(pairs, a, b) {
    const { data } = pairs;
    const place = pairs.placeOf(a, b);
    const [left, right, verdict, reason, , advice, files] = place === undefined ? [a, b, pairs.none, -1, -1, -1, []] : pairs.at(place);
    const { name = '', meaning = '', mark = '' } = data.verdicts[verdict] ?? {};
    const sentences = [pairs.text(reason), pairs.text(advice)].filter((text) => text !== '');
    return [
        element_element('p', { class: 'verdict' }, swatch(name, mark), element_element('b', {}, name), \`: \${meaning}\`),
        ...sentences.map((text) => element_element('p', {}, text)),
        element_element('div', { class: 'sides' }, branchCard(data.branches[left]), branchCard(data.branches[right])),
        ...files.map((file, index) => viewFile(pairs, file, place === undefined ? undefined : data.excerpts[place]?.[index], [left, right])),
        ...howToSeeIt(data.branches[left], data.branches[right]),
    ];
}
function branchCard(branch) {
    const { name = '', sha = '', pullRequest } = branch ?? {};
    const card = element_element('div', { class: 'card' }, element_element('h3', {}, name));
    if (pullRequest) {
        const title = \`#\${pullRequest.number} \${pullRequest.title}\`;
        const linked = pullRequest.url === undefined
            ? title
            : element_element('a', { href: pullRequest.url, rel: 'noreferrer' }, title);
        card.append(element_element('p', {}, linked));
    }
    const author = pullRequest ? \`\${pullRequest.author}\${pullRequest.draft ? ', draft' : ''} · \` : '';
    card.append(element_element('p', { class: 'aside' }, author, element_element('code', {}, sha)));
    return card;
}
function viewFile(pairs, [path, kind, a, b], excerpt, branches) {
    const lines = [a, b].map((ranges) => lineNumbers(ranges));
    const heading = element_element('h3', {}, element_element('code', {}, pairs.text(path)), element_element('small', {}, pairs.text(kind)));
    const titles = branches.map((branch, side) => [pairs.name(branch), lines[side] ?? ''].filter((text) => text !== '').join(', '));
    const [titleA = '', titleB = ''] = titles;
    return element_element('section', { class: 'file' }, heading, ...(excerpt
        ? [sidesOf(excerpt, titleA, titleB)]
        : lines.some((text) => text !== '')
            ? [element_element('p', { class: 'aside' }, titles.join(' · '))]
            : []));
}
function lineNumbers(ranges) {
    const parts = ranges.flatMap((from, index) => {
        const to = ranges[index + 1];
        return index % 2 === 1 ? [] : [from === to ? \`\${from}\` : \`\${from}–\${to ?? from}\`];
    });
    if (parts.length === 0)
        return '';
    return \`\${parts.length === 1 && !parts[0]?.includes('–') ? 'line' : 'lines'} \${parts.join(', ')}\`;
}
function howToSeeIt(a, b) {
    if (!a?.commands || !b?.commands)
        return [];
    return [
        element_element('h3', {}, 'See it in git'),
        element_element('pre', { class: 'commands', tabindex: '0', 'aria-label': 'Commands' }, inTurn(a.commands, b.commands).join('\\n')),
    ];
}
class PairDialog {
    pairs;
    title = element_element('h2', { id: 'pair-title' });
    body = element_element('div', { class: 'body' });
    dialog = element_element('dialog', { 'aria-labelledby': 'pair-title' });
    places;
    constructor(pairs) {
        this.pairs = pairs;
        this.places = new Map(pairs.data.branches.map(({ ref }, place) => [ref, place]));
        const close = element_element('button', { type: 'button' }, 'Close');
        close.addEventListener('click', () => {
            this.dialog.close();
        });
        this.dialog.addEventListener('close', () => {
            history.replaceState(null, '', location.pathname + location.search);
        });
        this.dialog.addEventListener('click', (event) => {
            if (event.target === this.dialog)
                this.dialog.close();
        });
        this.dialog.append(element_element('div', { class: 'bar' }, this.title, close), this.body);
        document.body.append(this.dialog);
        window.addEventListener('hashchange', () => {
            this.follow();
        });
        this.follow();
    }
    open(a, b) {
        const [x, y] = [a, b].map((place) => this.pairs.data.branches[place]?.ref ?? '');
        location.hash = addressOf(x ?? '', y ?? '');
    }
    follow() {
        const found = readAddress(location.hash, (ref) => this.places.get(ref));
        if (!found) {
            if (this.dialog.open)
                this.dialog.close();
            return;
        }
        const [a, b] = found;
        this.title.textContent = \`\${this.pairs.name(a)} × \${this.pairs.name(b)}\`;
        this.body.replaceChildren(...viewPair(this.pairs, a, b));
        if (!this.dialog.open)
            this.dialog.showModal();
        this.dialog.scrollTop = 0;
    }
}
const step = 200;
function listPairs(pairs, places, most = step) {
    byId('pair-rows').replaceChildren(...places.slice(0, most).map((place) => row(pairs, place)));
    const rest = places.length - most;
    const more = byId('pair-more');
    if (rest <= 0) {
        more.replaceChildren(places.length === 0 ? 'No pair is left.' : '');
        return;
    }
    const button = element_element('button', { type: 'button' }, \`Show \${Math.min(rest, step)} more of \${rest}\`);
    button.addEventListener('click', () => {
        listPairs(pairs, places, most + step);
    });
    more.replaceChildren(button);
}
function row(pairs, place) {
    const [a, b, verdict, reason, where, advice] = pairs.at(place);
    const { branches, verdicts } = pairs.data;
    const { name = '', mark = '' } = verdicts[verdict] ?? {};
    const address = addressOf(branches[a]?.ref ?? '', branches[b]?.ref ?? '');
    return element_element('tr', {}, element_element('td', {}, swatch(name, mark), name), element_element('th', { scope: 'row' }, element_element('a', { href: address }, \`\${pairs.name(a)} × \${pairs.name(b)}\`)), element_element('td', {}, pairs.text(where) || pairs.text(reason)), element_element('td', {}, pairs.text(advice)));
}
class Pairs {
    data;
    none;
    byBranches = new Map();
    constructor(data) {
        this.data = data;
        this.none = data.verdicts.length - 1;
        data.pairs.forEach(([a, b], place) => {
            this.byBranches.set(this.key(a, b), place);
            this.byBranches.set(this.key(b, a), place);
        });
    }
    placeOf(a, b) {
        return this.byBranches.get(this.key(a, b));
    }
    at(place) {
        const pair = this.data.pairs[place];
        if (!pair)
            throw new RangeError(\`there is no pair \${place}\`);
        return pair;
    }
    verdictOf(a, b) {
        const place = this.placeOf(a, b);
        return place === undefined ? this.none : this.at(place)[2];
    }
    text(place) {
        return this.data.texts[place] ?? '';
    }
    name(branch) {
        const { name = '', pullRequest } = this.data.branches[branch] ?? {};
        return pullRequest ? \`#\${pullRequest.number} \${name}\` : name;
    }
    key(a, b) {
        return a * this.data.branches.length + b;
    }
}
const pairs = new Pairs(JSON.parse(byId('report').textContent));
const dialog = new PairDialog(pairs);
const readout = element_element('p', { id: 'readout', 'aria-live': 'polite' });
const main_status = element_element('p', { class: 'aside', role: 'status' });
const hint = 'Point at a cell, or use the arrow keys; Enter opens the pair.';
const matrix = new Matrix(pairs, {
    point(branches) {
        if (branches)
            readout.replaceChildren(...describe(...branches));
        else
            readout.replaceChildren(hint);
    },
    open(a, b) {
        dialog.open(a, b);
    },
});
function describe(a, b) {
    const verdict = pairs.data.verdicts[pairs.verdictOf(a, b)];
    const place = pairs.placeOf(a, b);
    const where = place === undefined ? '' : pairs.text(pairs.at(place)[4]);
    return [
        swatch(verdict?.name ?? '', verdict?.mark ?? ''),
        element_element('b', {}, \`\${pairs.name(a)} × \${pairs.name(b)}\`),
        \` \${verdict?.meaning ?? ''}\${where === '' ? '' : \`: \${where}\`}\`,
    ];
}
function zoomButton(text, label, steps) {
    const button = element_element('button', { type: 'button', 'aria-label': label, title: label }, text);
    button.addEventListener('click', () => {
        matrix.zoom(steps);
    });
    return button;
}
const section = byId('matrix');
const hasList = document.getElementById('pair-rows') !== null;
const filters = makeFilters(pairs.data, (wish) => {
    const shown = arrange(pairs, wish);
    matrix.show(shown, wish.verdicts);
    main_status.textContent = \`\${shown.rows.length} × \${shown.columns.length} branches\`;
    if (hasList)
        listPairs(pairs, shown.pairs);
});
const zoom = element_element('div', { class: 'zoom', role: 'group', 'aria-label': 'Zoom' }, zoomButton('−', 'Smaller cells', -1), zoomButton('+', 'Larger cells', 1), zoomButton('Fit', 'As large as fits', 0));
section.append(filters, element_element('div', { class: 'tools' }, main_status, zoom), matrix.box, readout);
section.hidden = pairs.data.branches.filter(({ compared }) => compared).length < 2;
`;
/** The style of a report's page, in CSS. */
const style = `/* Colours: told apart by lightness as well as hue, so that they hold for colour-blind eyes and in print. */
:root {
  color-scheme: light dark;
  --paper: #fdfdfc;
  --raised: #f5f6f5;
  --line: #dfe2e1;
  --ink: #1c2524;
  --faint: #56625f;
  --link: #0b5cad;
  --focus: #0b5cad;
  --self: #dfe2e1;
  --conflict: #b3361b;
  --conflict-mark: #ffffff;
  --ordered: #7a4a9e;
  --ordered-mark: #ffffff;
  --unknown: #5b6770;
  --unknown-mark: #ffffff;
  --lines: #e8b54d;
  --lines-mark: #3a2800;
  --files: #bcd9ea;
  --files-mark: #123a52;
  --stacked: #86b6cf;
  --stacked-mark: #0c2a3a;
  --none: #eef1f0;
  --none-mark: #56625f;
  --marked: #fdf1d3;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14191a;
    --raised: #1b2122;
    --line: #313a3b;
    --ink: #e4e9e7;
    --faint: #9dabaa;
    --link: #7db7f0;
    --focus: #8ec5ff;
    --self: #313a3b;
    --conflict: #f0805f;
    --conflict-mark: #2a0a00;
    --ordered: #bd98dd;
    --ordered-mark: #1f0b30;
    --unknown: #98a5ac;
    --unknown-mark: #12181b;
    --lines: #c99a35;
    --lines-mark: #221700;
    --files: #2f5168;
    --files-mark: #e2f1fa;
    --stacked: #447590;
    --stacked-mark: #ffffff;
    --none: #1e2526;
    --none-mark: #9dabaa;
    --marked: #3a3018;
  }
}

* {
  box-sizing: border-box;
}
body {
  margin: 0 auto;
  padding: 2rem clamp(1rem, 4vw, 2.5rem) 4rem;
  max-width: 80rem;
  background: var(--paper);
  color: var(--ink);
  font:
    16px/1.5 system-ui,
    sans-serif;
  overflow-wrap: anywhere;
}
h1 {
  margin: 0.2em 0 0.5em;
  max-width: 34em;
  font-size: clamp(1.35rem, 1.1rem + 1.3vw, 1.9rem);
  font-weight: 600;
  line-height: 1.25;
  text-wrap: pretty;
}
h2 {
  margin: 0 0 0.6rem;
  font-size: 1.15rem;
  font-weight: 600;
}
h3 {
  margin: 0 0 0.3rem;
  font-size: 1rem;
  font-weight: 600;
}
h3 small {
  margin-left: 0.5em;
  color: var(--faint);
  font-weight: 400;
}
p {
  margin: 0 0 0.6rem;
}
section {
  margin-top: 2.5rem;
}
code,
pre,
.code {
  font:
    0.85em/1.55 ui-monospace,
    'SF Mono',
    Menlo,
    Consolas,
    'DejaVu Sans Mono',
    monospace;
}
a {
  color: var(--link);
}
:focus-visible {
  outline: 2px solid var(--focus);
  outline-offset: 2px;
}
.what,
.aside,
small,
footer {
  color: var(--faint);
}
.what,
.aside,
footer {
  font-size: 0.9rem;
}
footer {
  margin-top: 3rem;
  border-top: 1px solid var(--line);
  padding-top: 1rem;
}
.skip,
.hidden {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
}
.skip:focus {
  position: static;
  width: auto;
  height: auto;
  clip-path: none;
}

/* A verdict: its mark on its colour. */
.mark {
  display: inline-grid;
  place-items: center;
  width: 1.3em;
  height: 1.3em;
  margin-right: 0.35em;
  border-radius: 0.25em;
  background: var(--none);
  color: var(--none-mark);
  font-weight: 600;
  line-height: 1;
}
/* A text to stand on the line with, as the others have. */
.mark:empty::before {
  content: '\\a0';
}
.mark.conflict {
  background: var(--conflict);
  color: var(--conflict-mark);
}
.mark.ordered {
  background: var(--ordered);
  color: var(--ordered-mark);
}
.mark.unknown {
  background: var(--unknown);
  color: var(--unknown-mark);
}
.mark.lines {
  background: var(--lines);
  color: var(--lines-mark);
}
.mark.files {
  background: var(--files);
  color: var(--files-mark);
}
.mark.stacked {
  background: var(--stacked);
  color: var(--stacked-mark);
}

.tiles {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr));
  gap: 0.6rem;
  margin: 0;
  padding: 0;
  list-style: none;
}
.tile {
  border: 1px solid var(--line);
  border-radius: 0.5rem;
  padding: 0.6rem 0.8rem;
}
.tile b {
  font-size: 1.25rem;
  font-variant-numeric: tabular-nums;
}
.tile small {
  display: block;
  margin-top: 0.15rem;
  line-height: 1.35;
}

.waves {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr));
  gap: 0.8rem;
  margin: 0 0 1rem;
  padding: 0;
  list-style: none;
}
.waves > li {
  border: 1px solid var(--line);
  border-radius: 0.5rem;
  padding: 0.7rem 0.8rem;
}
.chips {
  display: flex;
  flex-wrap: wrap;
  gap: 0.35rem;
  max-height: 13rem;
  margin: 0;
  padding: 0;
  overflow: auto;
  list-style: none;
}
.chips li {
  border-radius: 1rem;
  padding: 0.1rem 0.65rem;
  background: var(--raised);
  font-size: 0.9rem;
}
summary {
  margin-bottom: 0.4rem;
  cursor: pointer;
}

.wide {
  overflow-x: auto;
}
table {
  width: 100%;
  border-collapse: collapse;
  font-size: 0.92rem;
}
th,
td {
  border-bottom: 1px solid var(--line);
  padding: 0.45rem 0.8rem 0.45rem 0;
  text-align: left;
  vertical-align: top;
  font-weight: 400;
}
thead th {
  color: var(--faint);
  font-size: 0.85rem;
}
td:first-child {
  white-space: nowrap;
}

.controls,
.tools {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.4rem 0.8rem;
  margin-bottom: 0.6rem;
  font-size: 0.92rem;
}
.tools {
  justify-content: space-between;
}
.tools p {
  margin: 0;
}
fieldset {
  display: flex;
  flex-wrap: wrap;
  gap: 0.3rem 0.9rem;
  margin: 0;
  border: 0;
  padding: 0;
}
.choice {
  display: inline-flex;
  align-items: center;
  gap: 0.3rem;
  max-width: 100%;
}
.choice .mark {
  margin: 0;
}
input,
select,
button {
  border: 1px solid var(--faint);
  border-radius: 0.4rem;
  padding: 0.3rem 0.6rem;
  background: var(--paper);
  color: inherit;
  font: inherit;
}
input[type='search'] {
  width: 15rem;
  min-width: 0;
}
input::placeholder {
  color: var(--faint);
  opacity: 1;
}
input[type='checkbox'] {
  width: 1rem;
  height: 1rem;
  margin: 0;
  accent-color: var(--link);
}
button {
  flex: none;
  cursor: pointer;
}
button:hover {
  background: var(--raised);
}
.zoom {
  display: flex;
  gap: 0.3rem;
}
.zoom button {
  min-width: 2.2rem;
}

.matrix {
  max-height: min(78vh, 48rem);
  overflow: auto;
  cursor: crosshair;
}
.stage {
  min-width: 100%;
}
.stage canvas {
  display: block;
  position: sticky;
  top: 0;
  left: 0;
}
#readout {
  min-height: 3.2em;
  margin-top: 0.6rem;
}

dialog {
  width: min(76rem, calc(100vw - 1.5rem));
  max-width: none;
  max-height: calc(100vh - 1.5rem);
  border: 1px solid var(--line);
  border-radius: 0.7rem;
  padding: 0;
  background: var(--paper);
  color: inherit;
}
dialog::backdrop {
  background: rgb(0 0 0 / 45%);
}
dialog .bar {
  display: flex;
  position: sticky;
  top: 0;
  justify-content: space-between;
  align-items: start;
  gap: 1rem;
  border-bottom: 1px solid var(--line);
  padding: 0.9rem 1.2rem;
  background: var(--paper);
}
dialog .bar h2 {
  margin: 0;
}
dialog .body {
  padding: 1rem 1.2rem 1.4rem;
}
.sides {
  display: grid;
  grid-template-columns: repeat(2, minmax(0, 1fr));
  gap: 0.8rem;
}
.card,
figure {
  margin: 0;
  border: 1px solid var(--line);
  border-radius: 0.5rem;
  padding: 0.7rem 0.9rem;
}
.card p {
  margin: 0.1rem 0 0;
}
.file {
  margin-top: 1.4rem;
}
figure {
  padding: 0;
  overflow: hidden;
}
figcaption {
  border-bottom: 1px solid var(--line);
  padding: 0.35rem 0.9rem;
  background: var(--raised);
  color: var(--faint);
  font-size: 0.88rem;
}
figure > .aside {
  margin: 0;
  padding: 0.4rem 0.9rem;
}
.code {
  overflow-wrap: normal;
  tab-size: 4;
}
.code th,
.code td {
  border: 0;
  padding: 0 0.9rem 0 0;
  white-space: pre;
}
.code th {
  width: 1%;
  padding-left: 0.9rem;
  color: var(--faint);
  text-align: right;
  user-select: none;
}
.code tbody + tbody tr:first-child > * {
  border-top: 1px dashed var(--faint);
}
.code .marked {
  background: var(--marked);
}
.commands {
  margin: 0;
  border-radius: 0.5rem;
  padding: 0.7rem 0.9rem;
  overflow-x: auto;
  background: var(--raised);
}
dialog .body > h3 {
  margin-top: 1.4rem;
}

@media (max-width: 44rem) {
  body {
    padding-top: 1.2rem;
  }
  .sides {
    grid-template-columns: minmax(0, 1fr);
  }
  /* A row of a wide table becomes a small card. */
  main table,
  main tbody,
  main tr,
  main td,
  main tbody th {
    display: block;
  }
  main thead {
    display: none;
  }
  main tr {
    border-bottom: 1px solid var(--line);
    padding: 0.5rem 0;
  }
  main tbody th,
  main td {
    border: 0;
    padding: 0.1rem 0;
  }
}
@media print {
  .controls,
  .zoom,
  .skip {
    display: none;
  }
}
`;

;// CONCATENATED MODULE: ./src/overlap/page/html.js
/** Text that is HTML already: everything in it that came from outside was escaped. */
class Markup {
    text;
    constructor(text) {
        this.text = text;
    }
}
const entities = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
/** Text from outside as it stands in an element or a quoted attribute. */
function escapeHtml(text) {
    return text.replace(/[&<>"']/g, (mark) => entities[mark] ?? mark);
}
/** A template of HTML: what is put into it is escaped unless it is `Markup`, and a list is put in item by item. */
function html(parts, ...values) {
    const written = values.map((value) => {
        if (typeof value === 'string' || typeof value === 'number')
            return escapeHtml(`${value}`);
        return value instanceof Markup ? value.text : value.map(({ text }) => text).join('');
    });
    return new Markup(parts.map((part, index) => part + (written[index] ?? '')).join(''));
}
/** JSON that can stand inside a `<script>`: nothing in it starts a tag or a comment. */
function scriptJson(value) {
    return JSON.stringify(value).replace(/[<>\u2028\u2029]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
/** The address where it is one of the web, else nothing: no other scheme may stand in a link. */
function webAddress(url) {
    if (!URL.canParse(url))
        return undefined;
    const address = new URL(url);
    return ['https:', 'http:'].includes(address.protocol) ? address.href : undefined;
}

// EXTERNAL MODULE: ./src/overlap/show/advice.js
var advice = __webpack_require__(6120);
// EXTERNAL MODULE: ./src/overlap/show/reproduce.js
var reproduce = __webpack_require__(6173);
;// CONCATENATED MODULE: ./src/overlap/page/verdict-marks.js
/** One character for each verdict that every font has and that is told apart without colour. */
const verdictMarks = {
    conflict: '×',
    ordered: '→',
    unknown: '?',
    lines: '≈',
    files: '·',
    stacked: '=',
    none: '',
};

;// CONCATENATED MODULE: ./src/overlap/page/pack.js







/** A report as the page's script reads it. The same report gives the same value. */
function packReport(report, excerpts) {
    const placeOf = new Map(report.branches.map(({ ref }, place) => [ref, place]));
    const place = (ref) => placeOf.get(ref) ?? -1;
    const texts = new Texts();
    const byRef = new Map(report.branches.map((branch) => [branch.ref, branch]));
    return {
        verdicts: overlap_report/* verdicts */.rY.map((name) => ({
            name,
            meaning: words/* meanings */.Dd[name],
            mark: verdictMarks[name],
            presses: overlap_report/* pressing */.E9.includes(name),
        })),
        branches: report.branches.map((branch) => packBranch(aboutOnly(report, [branch]), branch)),
        ...(report.subject !== undefined && { subject: place(report.subject) }),
        ...(report.plan && { planned: report.plan.waves.flat().map(place) }),
        pairs: report.pairs.map((pair) => {
            const both = [pair.a, pair.b].flatMap((ref) => byRef.get(ref) ?? []);
            const [a, b] = [place(pair.a), place(pair.b)];
            return [
                a,
                b,
                overlap_report/* verdicts */.rY.indexOf(pair.verdict),
                ...texts.of(sayings(aboutOnly(report, both), pair)),
                packFiles(pair, texts),
            ];
        }),
        texts: texts.all,
        excerpts: Object.fromEntries([...excerpts.pairs].map(([index, files]) => [index, [...files]])),
    };
}
/** The same report with fewer branches, so that looking one up takes no longer in a report of a thousand. */
function aboutOnly(report, branches) {
    return { ...report, branches };
}
function packBranch(report, { ref, sha, base, pullRequest }) {
    const commands = (0,reproduce/* reproduce */.C)(report, [ref]);
    const url = pullRequest && webAddress(pullRequest.url);
    return {
        ref,
        name: (0,visible/* visible */.R)(ref),
        sha: sha.slice(0, 12),
        compared: base === 'clean',
        ...(pullRequest && {
            pullRequest: {
                number: pullRequest.number,
                title: (0,visible/* visible */.R)(pullRequest.title),
                author: (0,visible/* visible */.R)(pullRequest.author),
                draft: pullRequest.draft,
                ...(url !== undefined && { url }),
            },
        }),
        ...(commands !== undefined && { commands: commands.split('\n') }),
    };
}
/** Why, where and what to do, for people to read; empty where there is nothing to say. */
function sayings(report, pair) {
    return [
        (0,visible/* visible */.R)(pair.reason ?? ''),
        (0,words/* places */.zn)(pair, report.subject ?? pair.a, words/* plainWords */.c5),
        (0,advice/* whatToDo */.H)(report, pair, report.subject, words/* plainWords */.c5),
    ];
}
function packFiles({ files }, texts) {
    return files.map(({ path, kind, a, b }) => [
        texts.place((0,visible/* visible */.R)(path)),
        texts.place((0,visible/* visible */.R)(kind)),
        a.flat(),
        b.flat(),
    ]);
}
/** Texts that come again and again, each once. */
class Texts {
    all = [];
    places = new Map();
    /** The place of a text; -1 for an empty one. */
    place(text) {
        if (text === '')
            return -1;
        const known = this.places.get(text) ?? this.all.length;
        if (known === this.all.length)
            this.all.push(text);
        this.places.set(text, known);
        return known;
    }
    of([x, y, z]) {
        return [this.place(x), this.place(y), this.place(z)];
    }
}

// EXTERNAL MODULE: ./src/overlap/show/asides.js
var show_asides = __webpack_require__(8409);
// EXTERNAL MODULE: ./src/overlap/show/markdown.js
var markdown = __webpack_require__(2717);
// EXTERNAL MODULE: ./src/overlap/show/plan-words.js
var plan_words = __webpack_require__(4383);
// EXTERNAL MODULE: ./src/report/words.js
var report_words = __webpack_require__(5292);
;// CONCATENATED MODULE: ./src/overlap/page/sections.js












/** So many pairs stand in the page without its script, which shows all. */
const mostRows = 200;
/** What was compared, the result in one sentence, and what it says nothing about. */
function heading(report) {
    const { base, truth, mergeMethod } = report;
    const merge = { merge: 'merge commits', squash: 'squash merges', rebase: 'rebases' }[mergeMethod];
    const asides = [...(0,show_asides/* asidesOnFiles */.AP)(report, words/* plainWords */.c5), ...(0,show_asides/* asideOnBranches */.qD)(report, words/* plainWords */.c5)];
    const about = report.subject === undefined ? '' : `${(0,visible/* visible */.R)(report.subject)} into `;
    return html `<header>
    <p class="what">
      Overlap of <b>${about}${(0,visible/* visible */.R)(base.ref)}</b> at <code>${base.sha.slice(0, 12)}</code>, by ${merge} as
      ${truth === 'git' ? 'git makes them' : "GitHub's button makes them"}
    </p>
    <h1>${(0,headline/* headline */.P)(report)}</h1>
    ${asides.map((text) => html `<p class="aside">${text}</p>`)}
  </header>`;
}
/** How many pairs have each verdict: the legend of every mark on the page. */
function counts({ counts }) {
    const tiles = overlap_report/* verdicts */.rY
        .filter((verdict) => counts[verdict] > 0)
        .map((verdict) => html `<li class="tile">
          ${swatch(verdict)}<b>${counts[verdict].toLocaleString('en')}</b> <span>${verdict}</span
          ><small>${words/* meanings */.Dd[verdict]}</small>
        </li>`);
    if (tiles.length === 0)
        return html ``;
    return html `<section aria-labelledby="counts-title">
    <h2 id="counts-title">Pairs of branches</h2>
    <ul class="tiles">
      ${tiles}
    </ul>
  </section>`;
}
/** The order to merge in, a wave a row, then who is blocked, why and by whom. Nothing where there is no plan. */
function planSection(report) {
    const { plan } = report;
    if (!plan)
        return html ``;
    const waves = plan.waves.map((wave, index) => html `<li>
        <h3>
          ${index === 0 ? 'Merge now' : `Then, once wave ${index} is in`}
          <small>${(0,report_words/* counted */.hS)(wave.length, 'branch', 'branches')}</small>
        </h3>
        <ul class="chips" tabindex="0" aria-label="Wave ${index + 1}">
          ${wave.map((ref) => html `<li>${sections_named(report, ref)}</li>`)}
        </ul>
      </li>`);
    return html `<section aria-labelledby="plan-title">
    <h2 id="plan-title">Plan</h2>
    <p>${(0,plan_words/* planHeadline */.MM)(report, plan, words/* plainWords */.c5)}</p>
    <ol class="waves">
      ${waves}
    </ol>
    ${blockedOnes(report, plan)}
  </section>`;
}
function blockedOnes(report, { blocked }) {
    if (blocked.length === 0)
        return html ``;
    const row = (one) => html `<tr>
      <th scope="row">${sections_named(report, one.ref)}</th>
      <td>${(0,plan_words/* whyBlocked */.JV)(report, one, words/* plainWords */.c5)}</td>
      <td>${(0,plan_words/* unblock */.Bt)(report, one, words/* plainWords */.c5)}</td>
    </tr>`;
    return html `<details ${sections_open(blocked.length <= 12)}>
    <summary>${(0,report_words/* counted */.hS)(blocked.length, 'branch is', 'branches are')} blocked</summary>
    ${grid('Blocked branches', ['Branch', 'Why', 'What to do'], blocked.map(row))}
  </details>`;
}
/** The branches that cannot merge into base, and those that could not be judged: they are in no pair. */
function apart(report) {
    const base = (0,visible/* visible */.R)(report.base.ref);
    const refused = report.branches.filter((branch) => branch.base === 'conflict');
    const lost = (0,headline/* unknownBranches */.l)(report);
    const conflicts = html `<section aria-labelledby="base-title">
    <h2 id="base-title">Conflicts with ${base}</h2>
    <p>${(0,advice/* whatToDoAboutBase */.h)(report, words/* plainWords */.c5, refused.length === 1 ? 'it' : 'each')}</p>
    ${grid('Branches that conflict with base', ['Branch', 'Files', 'Since'], refused.map((branch) => refusedRow(report, branch)))}
  </section>`;
    const unknown = html `<section aria-labelledby="unknown-title">
    <h2 id="unknown-title">Could not be compared</h2>
    ${grid('Branches that could not be compared', ['Branch', 'Why'], lost.map(({ ref, reason }) => html `<tr>
            <th scope="row">${sections_named(report, ref)}</th>
            <td>${(0,visible/* visible */.R)(reason ?? '')}</td>
          </tr>`))}
  </section>`;
    return html `${refused.length > 0 ? conflicts : html ``}${lost.length > 0 ? unknown : html ``}`;
}
function refusedRow(report, branch) {
    const { cause } = branch;
    const brought = cause?.pullRequest === undefined ? '' : ` (#${cause.pullRequest})`;
    return html `<tr>
    <th scope="row">${sections_named(report, branch.ref)}</th>
    <td>${(0,markdown/* baseFiles */.HU)(branch, words/* plainWords */.c5) || (0,visible/* visible */.R)(branch.reason ?? '')}</td>
    <td>${cause ? html `<code>${cause.sha.slice(0, 12)}</code> ${(0,visible/* visible */.R)(cause.subject)}${brought}` : ''}</td>
  </tr>`;
}
/** The pairs that ask for something, as a table that needs no script. */
function pairTable(report, { leftOut }) {
    const pairs = report.pairs.filter(({ verdict }) => overlap_report/* pressing */.E9.includes(verdict));
    if (pairs.length === 0)
        return html ``;
    const branches = new Map(report.branches.map((branch) => [branch.ref, branch]));
    const rows = pairs.slice(0, mostRows).map((pair) => {
        const both = [pair.a, pair.b].flatMap((ref) => branches.get(ref) ?? []);
        const [why, where, advice] = sayings({ ...report, branches: both }, pair);
        return html `<tr>
      <td>${swatch(pair.verdict)}${pair.verdict}</td>
      <th scope="row">${sections_name(branches.get(pair.a), pair.a)} × ${sections_name(branches.get(pair.b), pair.b)}</th>
      <td>${where || why}</td>
      <td>${advice}</td>
    </tr>`;
    });
    const rest = pairs.length - rows.length;
    return html `<section aria-labelledby="pairs-title">
    <h2 id="pairs-title">Pairs that ask for something</h2>
    <div id="pair-controls" class="controls"></div>
    ${grid('Pairs that ask for something', ['Verdict', 'Branches', 'Where', 'What to do'], rows, 'pair-rows')}
    <p id="pair-more" class="aside">${rest > 0 ? `and ${rest} more` : ''}</p>
    ${leftOut > 0 ? html `<p class="aside">${(0,report_words/* counted */.hS)(leftOut, 'pair is', 'pairs are')} listed without lines: the page would grow too long.</p>` : html ``}
  </section>`;
}
function grid(caption, header, rows, id = '') {
    return html `<div class="wide" tabindex="0" role="region" aria-label="${caption}">
    <table>
      <thead>
        <tr>
          ${header.map((text) => html `<th scope="col">${text}</th>`)}
        </tr>
      </thead>
      <tbody id="${id || `${caption.toLowerCase().replaceAll(' ', '-')}-rows`}">
        ${rows}
      </tbody>
    </table>
  </div>`;
}
function swatch(verdict) {
    return html `<span class="mark ${verdict}" aria-hidden="true">${verdictMarks[verdict]}</span>`;
}
/** A branch by its name, and its pull request with a link. */
function sections_named(report, ref) {
    return sections_name(report.branches.find((branch) => branch.ref === ref), ref);
}
function sections_name(branch, ref) {
    const { pullRequest } = branch ?? {};
    const url = pullRequest && webAddress(pullRequest.url);
    if (!pullRequest)
        return html `<span class="branch">${(0,visible/* visible */.R)(ref)}</span>`;
    const number = url === undefined ? html `#${pullRequest.number}` : html `<a href="${url}">#${pullRequest.number}</a>`;
    return html `<span class="branch" title="${(0,visible/* visible */.R)(pullRequest.title)}">${number} ${(0,visible/* visible */.R)(ref)}</span>`;
}
function sections_open(isOpen) {
    return isOpen ? html `open` : html ``;
}

;// CONCATENATED MODULE: ./src/overlap/page/page.js






/**
 * A report as one HTML page that needs nothing else: no network, no other file. The same report gives the same bytes.
 * Text from outside stands in it as text; the page's own policy lets nothing run but its own script.
 */
function renderPage(report, excerpts) {
    const policy = [
        "default-src 'none'",
        `script-src '${digest(script)}'`,
        `style-src '${digest(style)}'`,
        "base-uri 'none'",
        "form-action 'none'",
    ].join('; ');
    const page = html `<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <title>Overlap: ${(0,headline/* headline */.P)(report)}</title>
        ${raw('<style>', style, '</style>')}
      </head>
      <body>
        <a class="skip" href="#main">Skip to the result</a>
        ${heading(report)}
        <main id="main" tabindex="-1">
          ${counts(report)} ${planSection(report)} ${apart(report)}
          <section id="matrix" aria-labelledby="matrix-title" hidden>
            <h2 id="matrix-title">Every branch with every other</h2>
          </section>
          ${pairTable(report, excerpts)}
        </main>
        <footer>
          Made by parallel-claude: each verdict is what becomes of merging one branch after the other.
        </footer>
        <noscript>With scripts allowed, the page also shows the matrix and the lines of both sides.</noscript>
        ${raw('<script type="application/json" id="report">', scriptJson(packReport(report, excerpts)), '</script>')}
        ${raw('<script type="module">', script, '</script>')}
      </body>
    </html>`;
    return `${page.text}\n`;
}
/** An element whose text no tag may end and no character be added to: the policy names it by its digest. */
function raw(start, text, end) {
    return new Markup(`${start}${text}${end}`);
}
/** How a policy names a script or style that stands in the page. */
function digest(text) {
    return `sha256-${(0,external_node_crypto_.createHash)('sha256').update(text).digest('base64')}`;
}

;// CONCATENATED MODULE: ./src/overlap/page/write.js


/** A report as one HTML page, with the lines of both sides as `repository` has them. Loaded only where it is asked for. */
async function writePage(repository, report) {
    return renderPage(report, await readExcerpts(repository, report));
}


/***/ })

};
