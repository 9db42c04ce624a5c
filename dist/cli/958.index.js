export const id = 958;
export const ids = [958];
export const modules = {

/***/ 6651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ terminalStyle)
/* harmony export */ });
/* unused harmony export widthOf */
/** As wide and as colourful as the terminal is. */
function terminalStyle() {
    const { isTTY, columns } = process.stdout;
    return { colour: isTTY && !process.env['NO_COLOR'], width: widthOf(isTTY ? columns : 0) };
}
/** How wide lines are where a terminal has so many columns; 0 is none, or one whose size is not known. */
function widthOf(columns) {
    return columns > 0 ? columns : 100;
}


/***/ }),

/***/ 6156:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ ancestryOf)
/* harmony export */ });
/** @returns what `tip` has beyond base, given the graph of all commits beyond base. */
function ancestryOf(graph, tip) {
    const commits = new Set();
    const forks = new Set();
    const open = [tip];
    for (let commit = open.pop(); commit !== undefined; commit = open.pop()) {
        const parents = graph.get(commit);
        if (!parents)
            forks.add(commit);
        else if (!commits.has(commit)) {
            commits.add(commit);
            open.push(...parents);
        }
    }
    return { commits, forks: [...forks] };
}


/***/ }),

/***/ 7408:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Aj: () => (/* binding */ flattenAttributes),
/* harmony export */   D7: () => (/* binding */ useAttributes),
/* harmony export */   KV: () => (/* binding */ mergeAttributes),
/* harmony export */   eb: () => (/* binding */ generatedAttribute),
/* harmony export */   lH: () => (/* binding */ attributesIn),
/* harmony export */   rx: () => (/* binding */ customDrivers),
/* harmony export */   w4: () => (/* binding */ attributeOf)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _objects_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6757);



/** What `git merge` reads. */
const mergeAttributes = new Set(['merge', 'conflict-marker-size']);
/** What says that a file is not written by hand (the name is github-linguist's). */
const generatedAttribute = 'linguist-generated';
/**
 * Writes many .gitattributes as one info/attributes with the same meaning: deeper directories later, their patterns
 * prefixed (gitattributes(5), "the closer the higher the precedence"), only the attributes in `names` kept.
 * @param info the repository's own info/attributes, which has the last word (latin1).
 */
function flattenAttributes(files, names, info = '') {
    const depth = (file) => file.directory === '' ? 0 : file.directory.split('/').length;
    const inOrder = [...files].sort((a, b) => depth(a) - depth(b));
    const parsed = [...inOrder, { directory: '', text: info }]
        .flatMap(({ directory, text }) => parseFile(text).map((line) => ({ ...line, directory })))
        // Macros are defined at the top only.
        .filter(({ pattern, directory }) => directory === '' || macroIn(pattern) === undefined);
    // A macro counts wherever it is defined, also below the lines that use it.
    const kept = new Set([...names, ...parsed.flatMap(({ pattern }) => macroIn(pattern) ?? []), 'binary']);
    return [binaryMacro, ...parsed]
        .map((line) => ({ ...line, attributes: line.attributes.filter((one) => kept.has(nameOf(one))) }))
        .filter(({ pattern, attributes }) => attributes.length > 0 || macroIn(pattern) !== undefined)
        .map(({ pattern, directory, attributes }) => [prefixed(pattern, directory), ...attributes].join(' ') + '\n')
        .join('');
}
// git's own macro, said again so that only what is asked for is kept of it.
const binaryMacro = { pattern: '[attr]binary', directory: '', attributes: ['-diff', '-merge', '-text'] };
/** The macro that a line defines, if it does. */
function macroIn(pattern) {
    return /^\[attr\](.+)/s.exec(pattern)?.[1];
}
function nameOf(attribute) {
    return attribute.replace(/^[-!]/, '').replace(/=.*$/s, '');
}
function parseFile(text) {
    const lines = text.replace(/^\xef\xbb\xbf/, '').split('\n');
    return lines.flatMap((line) => parseLine(line) ?? []);
}
function parseLine(line) {
    const text = line.replace(/^[ \t\r]+/, '');
    if (text === '' || text.startsWith('#'))
        return undefined;
    const quoted = /^"((?:[^"\\]|\\(?:[abfnrtv"\\]|[0-3][0-7]{2}))*)"/.exec(text);
    const pattern = quoted ? unquote(quoted[1] ?? '') : (/^[^ \t\r]*/.exec(text)?.[0] ?? '');
    const rest = text.slice(quoted ? quoted[0].length : pattern.length);
    const attributes = rest.split(/[ \t\r]+/).filter((word) => word !== '');
    // git leaves out a line with a negative pattern, and one with a name that no attribute can have.
    if (pattern.startsWith('!') || !attributes.every((one) => isAttributeName(nameOf(one))))
        return undefined;
    return { pattern, attributes };
}
function isAttributeName(name) {
    return /^[-A-Za-z0-9_.]+$/.test(name) && !name.startsWith('-');
}
function prefixed(pattern, directory) {
    const place = directory.replace(/[\\*?[\]]/g, '\\$&');
    if (directory === '')
        return quoteWhereNeeded(pattern);
    const anchored = pattern.replace(/\/+$/, '').includes('/');
    return quoteWhereNeeded(`/${place}/${anchored ? '' : '**/'}${pattern.replace(/^\//, '')}`);
}
function quoteWhereNeeded(pattern) {
    return /[^!-~]|["#]/.test(pattern)
        ? `"${pattern.replace(/["\\]/g, '\\$&').replace(/[^ -~]/g, octal)}"`
        : pattern;
}
const octal = (character) => `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`;
const escapes = { n: '\n', t: '\t', r: '\r', a: '\x07', b: '\b', f: '\f', v: '\v' };
function unquote(text) {
    return text.replace(/\\([0-7]{3}|.)/gs, (_, code) => /^[0-7]{3}$/.test(code) ? String.fromCharCode(parseInt(code, 8)) : (escapes[code] ?? code));
}
/** Every .gitattributes in a tree. */
async function attributesIn(repository, tree) {
    const output = await repository.run(['ls-tree', '-r', '-z', '--full-tree', tree]);
    const found = [];
    for (const entry of output.stdout.toString('latin1').split('\0')) {
        const tab = entry.indexOf('\t');
        const [meta, path] = [entry.slice(0, Math.max(0, tab)), entry.slice(tab + 1)];
        const [mode = '', , id = ''] = meta.split(' ');
        // A symbolic link is not followed (git has not since 2.32).
        if (/(^|\/)\.gitattributes$/.test(path) && mode.startsWith('100'))
            found.push({ directory: path.split('/').slice(0, -1).join('/'), id });
    }
    const blobs = await (0,_objects_js__WEBPACK_IMPORTED_MODULE_2__/* .readBlobs */ .b4)(repository, found.map((file) => file.id));
    return found.map(({ directory, id }) => ({ directory, text: blobs.get(id)?.toString('latin1') ?? '' }));
}
// Blobs are compared under made-up names of eight digits: binary by their content, also where a macro is called diff.
const byContent = `/${'[0-9]'.repeat(8)} !diff\n`;
/** Puts attributes in force in a disposable repository: a bare one reads no .gitattributes by itself. */
async function useAttributes(repository, text) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(repository.directory, 'info'), { recursive: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(repository.directory, 'info', 'attributes'), text + byContent, 'latin1');
}
/** The value of `attribute` for each path (latin1), `unspecified` where it has none. */
async function attributeOf(repository, attribute, paths) {
    if (paths.length === 0)
        return new Map();
    const result = await repository.run(['check-attr', '--stdin', '-z', attribute], {
        input: Buffer.from(paths.map((path) => `${path}\0`).join(''), 'latin1'),
    });
    const fields = result.stdout.toString('latin1').split('\0');
    const values = new Map();
    for (let at = 0; at + 2 < fields.length; at += 3)
        values.set(fields[at] ?? '', fields[at + 2] ?? '');
    return values;
}
/** The custom merge drivers that the user's own configuration names, as `git merge` would run them. */
async function customDrivers(repository) {
    const result = await repository.run([
        'config',
        '-z',
        '--get-regexp',
        '^merge\\..*\\.(name|driver|recursive)$',
    ]);
    return result.stdout
        .toString('utf8')
        .split('\0')
        .filter((entry) => entry.includes('\n'))
        .map((entry) => [entry.slice(0, entry.indexOf('\n')), entry.slice(entry.indexOf('\n') + 1)]);
}


/***/ }),

/***/ 9323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  vl: () => (/* binding */ changedPaths),
  iM: () => (/* binding */ everyChange),
  Up: () => (/* binding */ patchesOf)
});

// EXTERNAL MODULE: ./src/git/objects.js + 1 modules
var objects = __webpack_require__(6757);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/git/patch.js

/**
 * Reads `git diff-tree -p` as it comes, whatever its context, and keeps only where lines changed.
 * The name of each file is what stands behind `b/` in its heading, so it must need no quoting.
 */
class PatchReader {
    patches = new Map();
    rest = '';
    hunks = [];
    name = '';
    old = 0;
    now = 0;
    leftOld = 0;
    leftNew = 0;
    added = [];
    open;
    write(chunk) {
        const lines = (this.rest + chunk.toString('latin1')).split('\n');
        this.rest = lines.pop() ?? '';
        for (const line of lines)
            this.line(line);
    }
    /** @returns the patch of each file that had one. */
    end() {
        if (this.rest !== '')
            this.line(this.rest);
        this.close();
        return this.patches;
    }
    line(line) {
        const mark = line[0];
        const inside = this.leftOld > 0 || this.leftNew > 0;
        if (mark === '\\') {
            // A last line without its newline is another line than the same with it.
            const last = this.added.pop();
            if (last !== undefined)
                this.added.push(`${last}\n`);
        }
        else if (inside && mark === '-') {
            this.start();
            this.old++;
            this.leftOld--;
        }
        else if (inside && mark === '+') {
            this.start();
            this.added.push(line.slice(1));
            this.now++;
            this.leftNew--;
        }
        else if (inside) {
            this.close();
            this.old++;
            this.now++;
            this.leftOld--;
            this.leftNew--;
        }
        else
            this.heading(line);
    }
    heading(line) {
        this.close();
        const range = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line);
        if (range) {
            this.leftOld = Number(range[2] ?? 1);
            this.leftNew = Number(range[4] ?? 1);
            // An empty side is written as the line before it.
            this.old = Number(range[1]) + (this.leftOld === 0 ? 1 : 0);
            this.now = Number(range[3]) + (this.leftNew === 0 ? 1 : 0);
        }
        else if (line.startsWith('diff --git ')) {
            this.name = line.slice(line.lastIndexOf(' b/') + 3);
            this.hunks = [];
            this.patches.set(this.name, this.hunks);
        }
        else if (line.startsWith('Binary files '))
            this.patches.set(this.name, 'binary');
    }
    start() {
        this.open ??= { oldStart: this.old, newStart: this.now };
    }
    close() {
        if (!this.open)
            return;
        const { oldStart, newStart } = this.open;
        this.hunks.push({
            oldStart,
            oldCount: this.old - oldStart,
            newStart,
            newCount: this.now - newStart,
            newText: digest(this.added),
        });
        this.open = undefined;
        this.added = [];
    }
}
/** Short texts stand for themselves; a long one would only be kept to be compared. */
function digest(lines) {
    const text = lines.join('\n');
    // Told apart, or a line could be written that passes for another's hash.
    return text.length <= 40 ? `=${text}` : `#${(0,external_node_crypto_.createHash)('sha256').update(text, 'latin1').digest('base64')}`;
}

// EXTERNAL MODULE: ./src/git/raw-diff.js
var raw_diff = __webpack_require__(3211);
;// CONCATENATED MODULE: ./src/git/diff.js



// Submodules whatever a .gitmodules says: `ignore = all` in one would hide them.
const shown = ['--no-renames', '--no-abbrev', '--no-ext-diff', '--ignore-submodules=none'];
/**
 * Compares pairs of trees; renames are a delete and an add.
 * @param collect makes, for each pair, what keeps of its changed paths what is needed.
 * @returns what was kept of each pair, in order; undefined where objects are missing.
 */
async function changedPaths(repository, pairs, collect) {
    const found = pairs.map(() => undefined);
    // git echoes what is no id, which would pass for a pair without changes.
    let open = [...pairs.entries()].filter(([, pair]) => pair.every((id) => id !== ''));
    while (open.length > 0) {
        let named = -1;
        let collector;
        const keep = () => {
            const place = open[named]?.[0];
            if (place !== undefined)
                found[place] = collector?.end();
        };
        const reader = new raw_diff/* TreeChangesReader */.f3({
            pair: (from, to) => {
                keep();
                // Of a pair without one of its trees git says nothing, and goes on.
                do
                    named++;
                while (named < open.length && !isPair(open[named]?.[1], from, to));
                collector = collect();
            },
            change: (change) => collector?.add(change),
        });
        const { code } = await repository.run(['diff-tree', '--stdin', '-r', '-z', '--raw', ...shown], {
            input: open.map(([, pair]) => `${pair.join(' ')}\n`).join(''),
            onStdout: (chunk) => {
                reader.write(chunk);
            },
        });
        if (code === 0) {
            keep();
            break;
        }
        // Inside a pair that lacks a deeper tree it dies: that is the last one it named.
        open = open.slice(Math.max(named, 0) + 1);
    }
    return found;
}
function isPair(pair, from, to) {
    return pair?.[0] === from && pair[1] === to;
}
/** Keeps all changes as they come. */
function everyChange() {
    const changes = [];
    return { add: (change) => changes.push(change), end: () => changes };
}
// A larger file is compared by git itself, whole, in a merge.
const largestText = 20_000_000;
const algorithms = {
    merge: ['--histogram', '--no-indent-heuristic'],
    diff: ['--diff-algorithm=default', '--indent-heuristic'],
};
/**
 * The hunks between pairs of blobs, exactly as git's merge (or its diff) sees them.
 * @returns a patch a pair, in order; `binary` where git compares no lines, undefined where a blob is missing.
 */
async function patchesOf(repository, pairs, linesAs = 'merge') {
    const ids = [...new Set(pairs.flat())];
    const sizes = new Map((await (0,objects/* lookUp */.TE)(repository, ids)).map((info, index) => [ids[index], info?.size]));
    const readable = (id) => (sizes.get(id) ?? Infinity) <= largestText;
    const usable = pairs.map((pair, index) => ({ pair, index })).filter(({ pair }) => pair.every(readable));
    const halves = [usable.filter((_, index) => index % 2 === 0), usable.filter((_, index) => index % 2 === 1)];
    const patches = pairs.map(([from, to]) => sizes.get(from) === undefined || sizes.get(to) === undefined ? undefined : 'binary');
    await Promise.all(halves.map(async (half) => {
        const read = await patchesInOneProcess(repository, half.map(({ pair }) => pair), linesAs);
        half.forEach(({ index }, at) => (patches[index] = read[at]));
    }));
    return patches;
}
/** One pair of made-up trees holds all the blobs, so that one process compares them all. */
async function patchesInOneProcess(repository, pairs, linesAs) {
    if (pairs.length === 0)
        return [];
    const name = (index) => String(index).padStart(8, '0');
    const side = (which) => (0,objects/* writeTree */.WM)(repository, pairs.map((pair, index) => ({ mode: '100644', name: name(index), id: pair[which] })));
    const reader = new PatchReader();
    // Any context but none: without context git trims the common tail first, and a hunk can then slide less far.
    await repository.must([
        'diff-tree',
        '-p',
        '-U1',
        ...algorithms[linesAs],
        '--no-renames',
        '--no-ext-diff',
        '--no-textconv',
        '--no-color',
        '--src-prefix=a/',
        '--dst-prefix=b/',
        side(0),
        side(1),
    ], {
        onStdout: (chunk) => {
            reader.write(chunk);
        },
    });
    const patches = reader.end();
    return pairs.map((_, index) => patches.get(name(index)) ?? []);
}


/***/ }),

/***/ 4929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ lastChange),
/* harmony export */   A7: () => (/* binding */ pathsChangedSince),
/* harmony export */   DD: () => (/* binding */ changesOnLine),
/* harmony export */   NG: () => (/* binding */ patchIds),
/* harmony export */   PC: () => (/* binding */ mergeBases),
/* harmony export */   T1: () => (/* binding */ ancestors),
/* harmony export */   ZI: () => (/* binding */ lastAddition),
/* harmony export */   fs: () => (/* binding */ changesOf),
/* harmony export */   gR: () => (/* binding */ contains),
/* harmony export */   h0: () => (/* binding */ commitsOfBase),
/* harmony export */   hK: () => (/* binding */ independent),
/* harmony export */   nl: () => (/* binding */ firstWith),
/* harmony export */   q: () => (/* binding */ commitsToRebase),
/* harmony export */   s7: () => (/* binding */ deletedSince),
/* harmony export */   y7: () => (/* binding */ commitsBeyond)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5362);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6154);
/* harmony import */ var _raw_diff_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3211);



/**
 * The commits that are reachable from `tips` and not from `base`.
 * @returns them with their parents, newest first, or git's reason where history is not all there.
 */
async function commitsBeyond(repository, base, tips) {
    const result = await repository.run(['rev-list', '--parents', '--topo-order', '--stdin'], {
        input: `${[...tips, `^${base}`].join('\n')}\n`,
    });
    if (result.code !== 0)
        return (0,_process_js__WEBPACK_IMPORTED_MODULE_0__/* .lastLine */ .fM)(result.stderr).replace(/^fatal: /, '');
    const graph = new Map();
    for (const line of result.stdout.toString('latin1').split('\n')) {
        const [commit = '', ...parents] = line.split(' ');
        if (commit !== '')
            graph.set(commit, parents);
    }
    return graph;
}
/** Those of `commits` that no other of them contains. */
async function independent(repository, commits) {
    if (commits.length < 2)
        return [...commits];
    const output = await repository.must(['merge-base', '--independent', ...commits]);
    return output.split('\n').filter((line) => line !== '');
}
/**
 * The best common ancestors of two commits: one as a rule, several where they were merged crosswise, none where their
 * histories have nothing in common.
 * @throws {GitError} where a commit is not here, or history is cut off before it says.
 */
async function mergeBases(repository, one, other) {
    const cut = await repository.shallowCommits();
    if (cut.size > 0) {
        const apart = await repository.must(['rev-list', `${one}...${other}`]);
        // Beyond a cut there may be a better ancestor than the one that shows.
        if (apart.split('\n').some((commit) => cut.has(commit)))
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GitError */ .X(`The history here is cut off (a shallow clone) before ${one} and ${other} meet; fetch the rest: git fetch --unshallow.`);
    }
    const { code, stdout, stderr } = await repository.run(['merge-base', '--all', one, other]);
    if (code > 1)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GitError */ .X(`git merge-base failed in ${repository.directory}: ${(0,_process_js__WEBPACK_IMPORTED_MODULE_0__/* .lastLine */ .fM)(stderr)}`);
    return stdout
        .toString()
        .split('\n')
        .filter((line) => line !== '');
}
/** All commits reachable from `tip`, cut off where the history here is. */
async function ancestors(repository, tip) {
    const output = await repository.must(['rev-list', tip]);
    return new Set(output.split('\n').filter((line) => line !== ''));
}
/** Whether `descendant` contains `ancestor`. */
async function contains(repository, descendant, ancestor) {
    return (await repository.run(['merge-base', '--is-ancestor', ancestor, descendant])).code === 0;
}
/**
 * The commit of the first-parent line of `descendant` with which `ancestor` came in, be it as a parent of it; undefined
 * where they are one commit, or it never came in.
 */
async function firstWith(repository, descendant, ancestor) {
    const list = async (way) => {
        const output = await repository.must(['rev-list', '--topo-order', way, `${ancestor}..${descendant}`]);
        return output.split('\n').filter((line) => line !== '');
    };
    const between = new Set(await list('--ancestry-path'));
    return (await list('--first-parent')).findLast((commit) => between.has(commit));
}
/** The last commit of the first-parent line of `tip` that changed the file at `path`; undefined where none did. */
async function lastChange(repository, tip, path) {
    return (await changesOf(repository, tip, path, 1))[0];
}
/** The last `most` commits of the first-parent line of `tip` that changed the file at `path`, newest first. */
async function changesOf(repository, tip, path, most = Infinity) {
    const output = await repository.must(['rev-list', ...upTo(most), '--first-parent', tip, '--', path], {
        env: { GIT_LITERAL_PATHSPECS: '1' },
    });
    return output.split('\n').filter((line) => line !== '');
}
/**
 * The last commit that added the file at `path`; undefined where none did. Not only of the first-parent line: a `git pull`
 * that merges puts what was on base beside it.
 */
async function lastAddition(repository, tip, path) {
    // Of a merge only what none of its parents has is its own doing.
    const asked = ['--diff-merges=combined', '--diff-filter=A', '--max-count=1', '--format=%H', '--no-patch'];
    const output = await logOf(repository, [...asked, tip], path);
    return output.toString().trim() || undefined;
}
/** What the first-parent line of `tip` deleted in a directory since `start`, newest first. */
async function deletedSince(repository, tip, start, directory) {
    const line = ['--first-parent', '--diff-merges=first-parent', '--diff-filter=D'];
    const asked = ['--format=', '--raw', '--no-abbrev', '-z', `${start}..${tip}`];
    const words = (await logOf(repository, [...line, ...asked], directory)).toString('latin1').split('\0');
    return Array.from({ length: Math.floor(words.length / 2) }, (_, at) => (0,_raw_diff_js__WEBPACK_IMPORTED_MODULE_2__/* .changeIn */ .UM)(words[2 * at] ?? '', words[2 * at + 1] ?? ''));
}
/**
 * The last `most` commits of the first-parent line of `tip` that changed any of these paths, and what they changed there;
 * newest first.
 */
async function changesOnLine(repository, tip, paths, most = Infinity) {
    return parseBaseCommits(await logOf(repository, [...lineFormat, ...upTo(most), tip], ...paths));
}
function upTo(most) {
    return most === Infinity ? [] : [`--max-count=${most}`];
}
/** What `git log` says of paths. @throws {GitError} */
async function logOf(repository, asked, ...paths) {
    const { code, stdout, stderr } = await repository.run(['log', '--no-renames', ...asked, '--', ...paths], {
        env: { GIT_LITERAL_PATHSPECS: '1' },
    });
    if (code !== 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GitError */ .X(`git log failed in ${repository.directory}: ${(0,_process_js__WEBPACK_IMPORTED_MODULE_0__/* .lastLine */ .fM)(stderr)}`);
    return stdout;
}
/**
 * What `git rebase onto` would pick of `tip`, oldest first: no merges, and nothing whose patch `onto` already has.
 */
async function commitsToRebase(repository, onto, tip) {
    const output = await repository.must([
        'rev-list',
        '--reverse',
        '--topo-order',
        '--no-merges',
        '--right-only',
        '--cherry-pick',
        `${onto}...${tip}`,
    ]);
    return output.split('\n').filter((line) => line !== '');
}
/**
 * The paths (latin1) that commits of `tip` changed since the oldest of `forks`, also those that it changed back; what
 * merges changed beyond that has no patch, and is left out. Undefined where history or files are not all there.
 */
async function pathsChangedSince(repository, tip, forks) {
    const oldest = await repository.run(['merge-base', '--octopus', ...forks]);
    const since = oldest.stdout.toString().trim();
    const range = since === '' ? tip : `${since}..${tip}`;
    const names = ['--no-merges', '--format=', '--name-only', '--no-renames', '--ignore-submodules=none', '-z'];
    const { code, stdout } = await repository.run(['log', ...names, range, '--']);
    return code === 0 ? new Set(stdout.toString('latin1').split('\0')) : undefined;
}
/** The patch id of each commit that changes anything (see git-patch-id); merges have none. */
async function patchIds(repository, commits) {
    if (commits.length === 0)
        return new Map();
    const patches = await repository.run(['diff-tree', '--stdin', '-p', '--no-ext-diff', '--no-textconv', '--root'], {
        input: `${commits.join('\n')}\n`,
    });
    // Half an answer would make a branch look contained in another.
    if (patches.code !== 0)
        return new Map();
    const ids = await repository.must(['patch-id', '--stable'], { input: patches.stdout });
    return new Map(ids
        .split('\n')
        .map((line) => line.split(' '))
        .filter(([id]) => id !== '')
        .map(([id, commit]) => [commit, id]));
}
/**
 * For each fork, the first-parent line of `base` down to, and without, what the fork contains; oldest first. Empty where
 * history does not say.
 * @param paths the only ones whose changes are kept.
 */
async function commitsOfBase(repository, base, forks, paths) {
    const walked = await repository.run(['rev-list', '--first-parent', base]);
    const places = new Map(walked.stdout
        .toString()
        .split('\n')
        .map((commit, place) => [commit, place]));
    const onLine = forks.filter((fork) => places.has(fork));
    const furthest = Math.max(0, ...onLine.map((fork) => places.get(fork) ?? 0));
    const line = furthest === 0 ? [] : await logOfBase(repository, [`--max-count=${furthest}`], [base], paths);
    const found = new Map();
    for (const fork of onLine)
        found.set(fork, line.slice(line.length - (places.get(fork) ?? 0)));
    // A fork that came into base by a merge.
    for (const fork of forks.filter((one) => !places.has(one)))
        found.set(fork, await logOfBase(repository, [], [base, `^${fork}`], paths));
    return found;
}
// As parseBaseCommits reads it.
const lineFormat = [
    ...['--first-parent', '--diff-merges=first-parent'],
    ...['--raw', '--no-abbrev', '-z', '--format=%H%x00%s%x00'],
];
async function logOfBase(repository, limits, revisions, paths) {
    const result = await repository.run(['log', ...lineFormat, '--no-renames', '--reverse', ...limits, '--stdin'], { input: `${revisions.join('\n')}\n` });
    return result.code === 0 ? parseBaseCommits(result.stdout, paths) : [];
}
/**
 * Only NUL parts fields: a subject or a path may hold any other byte.
 * @param paths the only ones whose changes are kept; absent: all.
 */
function parseBaseCommits(output, paths) {
    const fields = output.toString('latin1').split('\0');
    const found = [];
    let changes = new Map();
    for (let at = 0; at < fields.length; at++) {
        const field = fields[at] ?? '';
        if (/^\n?:/.test(field)) {
            const path = fields[++at] ?? '';
            if (paths?.has(path) ?? true)
                changes.set(path, (0,_raw_diff_js__WEBPACK_IMPORTED_MODULE_2__/* .changeIn */ .UM)(field, path));
        }
        else if (field !== '') {
            const subject = Buffer.from(fields[++at] ?? '', 'latin1').toString('utf8');
            changes = new Map();
            found.push({ commit: field, subject, changes });
        }
    }
    return found;
}


/***/ }),

/***/ 3211:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N0: () => (/* binding */ changesIn),
/* harmony export */   UM: () => (/* binding */ changeIn),
/* harmony export */   f3: () => (/* binding */ TreeChangesReader)
/* harmony export */ });
/** Reads what stands before the path in raw output: `:100644 100644 ID ID M`, with whole ids. */
function changeIn(meta, path) {
    const [oldMode = '', newMode = '', oldId = '', newId = '', status = ''] = meta
        .slice(meta.indexOf(':') + 1)
        .split(' ');
    return { path, oldMode, newMode, oldId, newId, status };
}
const [newline, colon] = [10, 58];
/** Reads the output of `git diff-tree --stdin --raw -r -z --no-renames --no-abbrev` over pairs of trees, as it comes. */
class TreeChangesReader {
    listener;
    rest = Buffer.alloc(0);
    constructor(listener) {
        this.listener = listener;
    }
    write(chunk) {
        const bytes = this.rest.length > 0 ? Buffer.concat([this.rest, chunk]) : chunk;
        let at = 0;
        while (at < bytes.length) {
            const end = bytes[at] === colon ? this.readChange(bytes, at) : this.readPair(bytes, at);
            if (end < 0)
                break;
            at = end;
        }
        this.rest = bytes.subarray(at);
    }
    /** @returns where the next record starts, or -1 where this one is not all there. */
    readPair(bytes, at) {
        const end = bytes.indexOf(newline, at);
        if (end < 0)
            return -1;
        const [from = '', to = ''] = bytes.toString('latin1', at, end).split(' ');
        this.listener.pair(from, to);
        return end + 1;
    }
    readChange(bytes, at) {
        const metaEnd = bytes.indexOf(0, at);
        const pathEnd = metaEnd < 0 ? -1 : bytes.indexOf(0, metaEnd + 1);
        if (pathEnd < 0)
            return -1;
        const path = bytes.toString('latin1', metaEnd + 1, pathEnd);
        this.listener.change(changeIn(bytes.toString('latin1', at, metaEnd), path));
        return pathEnd + 1;
    }
}
/** The changes in the output of `git diff-index --raw -z --no-renames --no-abbrev`, which names no trees. */
function changesIn(output) {
    const changes = [];
    const reader = new TreeChangesReader({
        pair: () => undefined,
        change: (change) => changes.push(change),
    });
    reader.write(output);
    return changes;
}


/***/ }),

/***/ 7980:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2955);

/** GitHub links a name, number or address only where it stands unbroken: a zero-width space breaks it. */
const breaker = '&#8203;';
function entities(text) {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
/** Nobody is pinged and nothing is cross-referenced: mentions, issue references and addresses stay plain text. */
function unlink(text) {
    return text.replace(/[@#]|(?<![a-z0-9])GH(?=-\d)|:(?=\/\/)|www(?=\.)/gi, `$&${breaker}`);
}
/** Text from outside as inline Markdown that shows exactly that text, in a sentence or a table cell, on one line. */
function escapeMarkdown(text) {
    const literal = (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R)(text)
        .replace(/[\\`*_{}[\]()|~$!^]/g, '\\$&')
        // What would start a list, a heading or a rule at the start of a line.
        .replace(/^(\s*)([-+=])/, '$1\\$2')
        .replace(/^(\s*\d+)([.)])/, '$1\\$2');
    return unlink(entities(literal));
}
/** Text from outside as inline code that it cannot break out of, in a sentence or a table cell, on one line. */
function code(text) {
    const shown = (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R)(text);
    if (/^[^`|<>\s]([^`|<>]*[^`|<>\s])?$/.test(shown))
        return `\`${shown}\``;
    // Backticks end a code span, pipes a cell and tags a section, for whoever counts them; as entities they end nothing.
    return `<code>${entities(shown).replace(/[`|\\*_~$[\]!^:@#]|w(?=ww\.)/gi, (mark) => `&#${mark.charCodeAt(0)};`)}</code>`;
}
/** A GitHub table. Cells are Markdown: escape what comes from outside first. */
function table(header, rows) {
    const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('\n', '<br>')).join(' | ')} |`;
    return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}
/** A folded section. The summary is plain text (GitHub reads no Markdown there); the body is Markdown. */
function details(summary, body) {
    return `<details><summary>${unlink(entities((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R)(summary)))}</summary>\n\n${body}\n\n</details>`;
}
/** A link showing `text` (from outside); just the text where `url` is no http or https address. `words` makes it inert. */
function link(text, url, words = escapeMarkdown) {
    if (!URL.canParse(url))
        return words(text);
    const address = new URL(url);
    if (address.protocol !== 'https:' && address.protocol !== 'http:')
        return words(text);
    const target = address.href.replace(/[()|<>\s\\`]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
    return `[${words(text)}](${target})`;
}
/** A block of code that its content cannot end. `language` is a word of ours. */
function codeBlock(language, text) {
    const longestRun = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longestRun + 1);
    return `${fence}${language}\n${text}\n${fence}`;
}


/***/ }),

/***/ 9109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LV: () => (/* binding */ wrap),
/* harmony export */   YB: () => (/* binding */ columns),
/* harmony export */   nI: () => (/* binding */ paint)
/* harmony export */ });
/* unused harmony export displayWidth */
/** ANSI styles when `colour`, else none. */
function paint(colour) {
    const style = (on, off) => (text) => colour ? `\x1b[${on}m${text}\x1b[${off}m` : text;
    return {
        bold: style(1, 22),
        dim: style(2, 22),
        red: style(31, 39),
        yellow: style(33, 39),
        green: style(32, 39),
    };
}
const wide = /\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;
/** How many columns a terminal gives a text without styles: 2 for a wide character, 0 for a combining mark. */
function displayWidth(text) {
    let width = 0;
    for (const character of text)
        width += wide.test(character) ? 2 : /\p{M}/u.test(character) ? 0 : 1;
    return width;
}
/** Rows as lines whose columns line up, two spaces apart; `style` paints a cell after it was measured. */
function columns(rows, style = (cell) => cell) {
    const widths = [];
    for (const row of rows) {
        row.forEach((cell, column) => (widths[column] = Math.max(widths[column] ?? 0, displayWidth(cell))));
    }
    return rows.map((row) => row
        .map((cell, column) => {
        const padding = column === row.length - 1 ? 0 : (widths[column] ?? 0) - displayWidth(cell) + 2;
        return style(cell, column) + ' '.repeat(padding);
    })
        .join('')
        .trimEnd());
}
/** A text broken between words into lines of at most `width` columns; a longer word keeps a line of its own. */
function wrap(text, width) {
    const lines = [];
    let line = '';
    for (const word of text.split(' ')) {
        if (line !== '' && displayWidth(line) + 1 + displayWidth(word) > width) {
            lines.push(line);
            line = word;
        }
        else {
            line = line === '' ? word : `${line} ${word}`;
        }
    }
    return [...lines, line];
}


/***/ }),

/***/ 5292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HL: () => (/* binding */ enumerate),
/* harmony export */   Lx: () => (/* binding */ markdownWords),
/* harmony export */   c5: () => (/* binding */ plainWords),
/* harmony export */   hS: () => (/* binding */ counted)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7980);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2955);


/** For a terminal, a log or a title. */
const plainWords = {
    name: _visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .R,
    text: _visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .R,
    person: (login) => `@${(0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .R)(login)}`,
};
/** For a comment or a job summary. */
const markdownWords = {
    name: _markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY,
    text: _markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV,
    person: (login) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(`@${login}`),
};
/** `a`, `a and b`, `a, b and c`, and beyond `most` the number of the others: `a, b and 4 more`. */
function enumerate(items, most = 3) {
    const shown = items.length > most ? [...items.slice(0, most - 1), `${items.length - most + 1} more`] : items;
    return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`;
}
/** `1 branch`, `2 branches`. */
function counted(count, one, many) {
    return `${count} ${count === 1 ? one : many}`;
}


/***/ })

};
