export const id = 135;
export const ids = [135];
export const modules = {

/***/ 8120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ mergeAll)
});

// EXTERNAL MODULE: ./src/git/process.js + 1 modules
var process = __webpack_require__(6154);
;// CONCATENATED MODULE: ./src/git/merge-output.js
/**
 * Parses the output of `git merge-tree --write-tree -z --stdin`: a record is `1 NUL tree NUL NUL` where clean, else
 * `0 NUL tree NUL (file info NUL)… NUL (count NUL path… NUL type NUL text NUL)… NUL`.
 * @returns one outcome a pair, in order; fewer when git died on the next one.
 */
function parseMerges(output) {
    const fields = output.toString('latin1').split('\0');
    // What follows the last NUL is no field.
    fields.pop();
    const outcomes = [];
    let at = 0;
    const next = () => fields[at++] ?? '';
    while (at < fields.length) {
        const clean = next() === '1';
        const tree = next();
        if (clean) {
            at++;
            outcomes.push({ state: 'clean', tree });
            continue;
        }
        const unmerged = new Set();
        for (let info = next(); info !== '' && at <= fields.length; info = next())
            unmerged.add(info.slice(info.indexOf('\t') + 1));
        const conflicts = [];
        // After conflicting submodules git prints advice where the closing empty field stands.
        for (let count = next(); /^\d+$/.test(count) && at <= fields.length; count = next()) {
            const paths = Array.from({ length: Number(count) }, next);
            const kindOfType = kindIn(next());
            const kindOfText = kindIn(next());
            if (kindOfType !== undefined)
                conflicts.push({ kind: kindOfText ?? kindOfType, paths });
        }
        if (at > fields.length)
            break;
        const counting = conflicts.filter((conflict) => !isSettled(conflict, unmerged));
        outcomes.push({ state: 'conflict', tree, conflicts: withUnmerged(counting, unmerged) });
    }
    return outcomes;
}
/** The text says more (`add/add`) than the type (`contents`), where it has the form at all. */
function kindIn(message) {
    return /^CONFLICT ?\(([^)]*)\)/.exec(message)?.[1];
}
/** Where one side replaced a file by a directory and the other left it alone, git may name it, but takes the directory. */
function isSettled({ kind, paths }, unmerged) {
    return kind === 'file/directory' && !paths.some((path) => unmerged.has(path));
}
/** Every unmerged path is named, even where no message of git's does. */
function withUnmerged(conflicts, unmerged) {
    const named = new Set(conflicts.flatMap((conflict) => conflict.paths));
    const missed = [...unmerged].filter((path) => !named.has(path));
    return [...conflicts, ...missed.map((path) => ({ kind: 'unmerged', paths: [path] }))];
}

;// CONCATENATED MODULE: ./src/git/merge.js


// As many as GitHub's own runners have cores.
const processes = 2;
/**
 * Merges each pair in memory, as `git merge` would with its default strategy.
 * @returns one outcome a pair, in order. A pair that git gives up on is unknown, with git's reason; the others go on.
 */
async function mergeAll(repository, pairs) {
    const share = Math.max(1, Math.ceil(pairs.length / processes));
    const shards = Array.from({ length: Math.ceil(pairs.length / share) }, (_, index) => mergeInOneProcess(repository, pairs.slice(index * share, (index + 1) * share)));
    return (await Promise.all(shards)).flat();
}
async function mergeInOneProcess(repository, pairs) {
    const outcomes = [];
    while (outcomes.length < pairs.length) {
        // Before git 2.49 the answers are not flushed: everything is written, stdin closed, and only then read.
        const input = pairs.slice(outcomes.length).map((pair) => `${pair.join(' ')}\n`);
        const result = await repository.run(['merge-tree', '--write-tree', '-z', '--stdin'], {
            input: input.join(''),
        });
        outcomes.push(...parseMerges(result.stdout).slice(0, input.length));
        if (outcomes.length < pairs.length)
            outcomes.push({ state: 'unknown', reason: reasonOf(result.stderr) });
    }
    return outcomes;
}
function reasonOf(stderr) {
    const said = (0,process/* lastLine */.fM)(stderr).replace(/^fatal: /, '');
    return said === '' ? 'git gave up on this merge without a word' : said;
}


/***/ }),

/***/ 5135:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t$: () => (/* binding */ compareLocal),
  tE: () => (/* binding */ localBase),
  Su: () => (/* binding */ localBranches),
  mo: () => (/* binding */ localSubject)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/git/attributes.js
var attributes = __webpack_require__(7408);
// EXTERNAL MODULE: ./src/git/errors.js
var errors = __webpack_require__(5362);
// EXTERNAL MODULE: ./src/git/history.js
var git_history = __webpack_require__(4929);
// EXTERNAL MODULE: ./src/git/repository.js + 2 modules
var git_repository = __webpack_require__(7079);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./src/git/objects.js + 1 modules
var objects = __webpack_require__(6757);
;// CONCATENATED MODULE: ./src/git/worktrees.js





/** The worktrees that have a commit checked out; bare and vanished ones are left out. */
async function listWorktrees(repository) {
    const output = await repository.must(['worktree', 'list', '--porcelain', '-z']);
    return output.split('\0\0').flatMap((entry) => {
        const fields = new Map(entry.split('\0').map((line) => {
            const space = line.indexOf(' ');
            return space < 0 ? [line, ''] : [line.slice(0, space), line.slice(space + 1)];
        }));
        const [path, head, branch] = [fields.get('worktree'), fields.get('HEAD'), fields.get('branch')];
        if (path === undefined || head === undefined || /^0+$/.test(head) || fields.has('prunable'))
            return [];
        return [{ path, head, ...(branch !== undefined && { branch: branch.replace(/^refs\/heads\//, '') }) }];
    });
}
/**
 * A commit with everything in a worktree as it stands: staged, unstaged and untracked, without what is ignored.
 * The worktree's index and objects stay as they are; what is new goes into `scratch`.
 * @returns the head itself where nothing is uncommitted.
 * @throws {GitError} where a merge is in progress, or git cannot add what is there.
 */
async function snapshot(worktree, scratch) {
    const repository = await git_repository/* Repository */.L.open(worktree.path, scratch.host);
    const unmerged = await repository.must(['ls-files', '--unmerged']);
    if (unmerged !== '')
        throw new errors/* GitError */.X(`a merge is in progress in ${worktree.path}`);
    const index = (0,external_node_path_.join)(scratch.directory, `index-${worktree.head}-${scratch.host.random()}`);
    await copyIndex(await repository.gitPath('index'), index);
    const options = {
        env: {
            GIT_INDEX_FILE: index,
            GIT_OBJECT_DIRECTORY: scratch.objects,
            GIT_ALTERNATE_OBJECT_DIRECTORIES: JSON.stringify(await repository.gitPath('objects')),
        },
        config: [
            ['core.fsmonitor', 'false'],
            // A post-index-change hook is for the worktree's own index.
            ['core.hooksPath', '/dev/null'],
            // A split index keeps its shared half beside the worktree's own.
            ['core.splitIndex', 'false'],
        ],
    };
    await repository.must(['add', '--all', '--', ':/'], options);
    const tree = (await repository.must(['write-tree'], options)).trim();
    const [headTree] = await (0,objects/* treesOf */.zG)(scratch, [worktree.head]);
    return tree === headTree ? worktree.head : (0,objects/* writeCommit */.rV)(scratch, tree, [worktree.head]);
}
/**
 * Copies an index with its time, by which git tells that an entry as young as the index may have changed unseen
 * (git's Documentation/technical/racy-git). A worktree that nothing was checked out in has none; to git it is empty.
 */
async function copyIndex(from, to) {
    try {
        const { mtimeMs } = await (0,promises_.stat)(from);
        await (0,promises_.copyFile)(from, to);
        const second = Math.floor(mtimeMs / 1000);
        await (0,promises_.utimes)(to, second, second);
    }
    catch (error) {
        if (error.code !== 'ENOENT')
            throw error;
    }
}

// EXTERNAL MODULE: ./src/config/error.js
var error = __webpack_require__(2359);
;// CONCATENATED MODULE: ./src/overlap/compare/driven-paths.js

const asText = ['unspecified', 'set', 'text'];
/** Those of `paths` that a merge driver other than git's own for text merges: git has to be asked. */
async function drivenPaths(repository, paths) {
    const drivers = await (0,attributes/* attributeOf */.w4)(repository, 'merge', [...new Set(paths)]);
    return new Set(paths.filter((path) => !asText.includes(drivers.get(path) ?? 'unspecified')));
}

// EXTERNAL MODULE: ./src/git/diff.js + 1 modules
var diff = __webpack_require__(9323);
;// CONCATENATED MODULE: ./src/overlap/compare/hunks.js
/**
 * Merges two sets of hunks from the same text, as git's file merge does: regions that overlap or touch conflict unless
 * they are the same change (xdl_do_merge in git's xdiff/xmerge.c).
 */
function mergeHunks(ours, theirs) {
    const regions = [];
    let i = 0;
    let j = 0;
    for (;;) {
        const x = ours[i];
        const y = theirs[j];
        if (!x || !y)
            break;
        const xEnd = x.oldStart + x.oldCount;
        const yEnd = y.oldStart + y.oldCount;
        if (xEnd < y.oldStart)
            i++;
        else if (yEnd < x.oldStart)
            j++;
        else {
            if (!sameChange(x, y))
                grow(regions, x, y);
            if (xEnd >= yEnd)
                j++;
            if (yEnd >= xEnd)
                i++;
        }
    }
    const states = regions.map(stateOf);
    return {
        state: states.includes('conflict') ? 'conflict' : states.includes('unsure') ? 'unsure' : 'clean',
        theirs: regions.map((region) => newRange(region.theirs)),
    };
}
function grow(regions, x, y) {
    const last = regions.at(-1);
    if (last && (last.ours.includes(x) || last.theirs.includes(y))) {
        if (!last.ours.includes(x))
            last.ours.push(x);
        if (!last.theirs.includes(y))
            last.theirs.push(y);
    }
    else
        regions.push({ ours: [x], theirs: [y] });
}
/** git drops a conflict whose two sides turn out to hold the same lines; that needs as many lines on both. */
function stateOf(region) {
    const [x, y] = [span(region.ours), span(region.theirs)];
    const from = Math.min(x.start, y.start);
    const to = Math.max(x.end, y.end);
    const lines = (side) => to - from + side.growth;
    if (lines(x) !== lines(y))
        return 'conflict';
    const whole = region.ours.length === 1 && region.theirs.length === 1 && x.start === y.start && x.end === y.end;
    return whole ? 'conflict' : 'unsure';
}
function span(hunks) {
    const start = Math.min(...hunks.map((hunk) => hunk.oldStart));
    const end = Math.max(...hunks.map((hunk) => hunk.oldStart + hunk.oldCount));
    const growth = hunks.reduce((sum, hunk) => sum + hunk.newCount - hunk.oldCount, 0);
    return { start, end, growth };
}
function sameChange(x, y) {
    return (x.oldStart === y.oldStart &&
        x.oldCount === y.oldCount &&
        x.newCount === y.newCount &&
        x.newText === y.newText);
}
/** The lines the hunks cover in the new version; where lines only went, the line that follows. */
function newRange(hunks) {
    const first = hunks[0];
    const last = hunks.at(-1);
    if (!first || !last)
        return [1, 1];
    return [first.newStart, Math.max(first.newStart, last.newStart + last.newCount - 1)];
}
/** Which hunks of each side stand at most `near` unchanged lines from one of the other. Same text, places in the lists. */
function nearHunks(ours, theirs, near) {
    const found = [new Set(), new Set()];
    let from = 0;
    ours.forEach((x, i) => {
        while (from < theirs.length && gap(x, theirs[from]) > near && isBefore(theirs[from], x))
            from++;
        for (let j = from; j < theirs.length; j++) {
            if (gap(x, theirs[j]) <= near) {
                found[0].add(i);
                found[1].add(j);
            }
            else if (isBefore(x, theirs[j]))
                break;
        }
    });
    return [[...found[0]], [...found[1]]];
}
function isBefore(x, y) {
    return x !== undefined && y !== undefined && x.oldStart + x.oldCount <= y.oldStart;
}
/** Unchanged lines between two hunks; 0 or less where they touch or overlap. */
function gap(x, y) {
    if (!y)
        return Infinity;
    return Math.max(y.oldStart - (x.oldStart + x.oldCount), x.oldStart - (y.oldStart + y.oldCount));
}

;// CONCATENATED MODULE: ./src/overlap/compare/merge-text.js
/**
 * Merges two sides of a text, given the hunks that lead to each.
 * @returns the merged text, as git's file merge would write it; undefined where it conflicts. Sides that changed a
 *   region in different steps to the same lines do not (xdl_refine_conflicts in git's xdiff/xmerge.c).
 */
function mergeTexts(texts, ours, theirs) {
    const from = new LineReader(texts.from);
    const sides = [new Side(texts.ours, ours), new Side(texts.theirs, theirs)];
    const merged = [];
    let done = 0;
    for (const { start, end } of regionsOf(ours, theirs)) {
        merged.push(from.lines(done, start));
        done = end;
        const [one, other] = sides.flatMap((side) => side.changed(start, end) ?? []);
        if (one && other && !one.equals(other))
            return undefined;
        if (one)
            merged.push(one);
    }
    return Buffer.concat([...merged, from.lines(done, Infinity)]);
}
/** The runs of lines (0-based, the end not included) that hunks which overlap or touch cover together. */
function regionsOf(ours, theirs) {
    const regions = [];
    for (const { oldStart, oldCount } of [...ours, ...theirs].sort((x, y) => x.oldStart - y.oldStart)) {
        const [start, end] = [oldStart - 1, oldStart - 1 + oldCount];
        const last = regions.at(-1);
        if (last && start <= last.end)
            last.end = Math.max(last.end, end);
        else
            regions.push({ start, end });
    }
    return regions;
}
/** Reads runs of lines, each run after the one before. */
class LineReader {
    text;
    line = 0;
    at = 0;
    constructor(text) {
        this.text = text;
    }
    /** The bytes of lines `start` to `end` (0-based, the end not included), with their newlines. */
    lines(start, end) {
        this.seek(start);
        const from = this.at;
        if (end === Infinity)
            return this.text.subarray(from);
        this.seek(end);
        return this.text.subarray(from, this.at);
    }
    seek(line) {
        for (; this.line < line && this.at < this.text.length; this.line++) {
            const newline = this.text.indexOf(10, this.at);
            this.at = newline < 0 ? this.text.length : newline + 1;
        }
    }
}
/** One side of a merge, read region by region. */
class Side {
    hunks;
    reader;
    next = 0;
    /** By how many lines this side is longer up to here. */
    growth = 0;
    constructor(text, hunks) {
        this.hunks = hunks;
        this.reader = new LineReader(text);
    }
    /** What became of a region; undefined where this side left it alone. */
    changed(start, end) {
        const [first, shift] = [this.next, this.growth];
        for (let hunk = this.hunks[first]; hunk && hunk.oldStart - 1 <= end; hunk = this.hunks[++this.next])
            this.growth += hunk.newCount - hunk.oldCount;
        return this.next === first ? undefined : this.reader.lines(start + shift, end + this.growth);
    }
}

;// CONCATENATED MODULE: ./src/overlap/compare/file-merges.js




// So many files' texts are held at once.
const textsAtOnce = 50;
/** Merges of single files from the hunks between blobs; each two blobs are compared once. */
class FileMerges {
    repository;
    patches = new Map();
    /** What only the texts could tell. */
    settled = new Map();
    constructor(repository) {
        this.repository = repository;
    }
    /** Compares what `inputs` will ask for, all in one go. */
    async prepare(inputs) {
        await this.compare(inputs
            .filter((input) => !isSettled(input))
            .flatMap(({ from, ours, theirs }) => [
            [from, ours],
            [from, theirs],
        ]));
        const unsure = inputs.filter((input) => this.merge(input).state === 'unsure');
        await this.mergeTexts(unsure, (input, text) => {
            this.settled.set(keyOf(input), text ? 'clean' : 'conflict');
        });
    }
    /** Writes what prepared merges that are clean come to. @returns the ids of the blobs, in order. */
    async write(inputs) {
        const written = new Map();
        const open = inputs.filter((input) => !isSettled(input));
        await this.mergeTexts(open, (input, text) => {
            if (text)
                written.set(keyOf(input), (0,objects/* writeBlob */.Zh)(this.repository, text));
        });
        return inputs.map((input) => {
            const { from, ours, theirs } = input;
            return written.get(keyOf(input)) ?? (ours === from ? theirs : ours);
        });
    }
    /** Compares pairs of blobs, for `hunks`. */
    async compare(pairs) {
        const fresh = new Map(pairs
            .filter(([from, to]) => from !== to && !this.patches.has(`${from} ${to}`))
            .map((pair) => [pair.join(' '), pair]));
        const patches = await (0,diff/* patchesOf */.Up)(this.repository, [...fresh.values()]);
        [...fresh.keys()].forEach((key, index) => this.patches.set(key, patches[index]));
    }
    /** @returns what a prepared merge comes to; `unsure` also where git compares no lines or a blob is missing. */
    merge(input) {
        if (isSettled(input))
            return { state: 'clean', theirs: [] };
        const hunks = this.sides(input);
        if (!hunks)
            return { state: 'unsure', theirs: [] };
        const merged = mergeHunks(...hunks);
        return { ...merged, state: this.settled.get(keyOf(input)) ?? merged.state };
    }
    /** The hunks between two blobs that were compared; undefined where there are none to be had. */
    hunks(from, to) {
        const patch = from === to ? [] : this.patches.get(`${from} ${to}`);
        return patch === 'binary' ? undefined : patch;
    }
    sides({ from, ours, theirs }) {
        const hunks = [this.hunks(from, ours), this.hunks(from, theirs)];
        return hunks[0] && hunks[1] && [hunks[0], hunks[1]];
    }
    /** Tells of each merge that has lines what its text comes to; undefined where it conflicts. */
    async mergeTexts(inputs, tell) {
        const open = [...new Map(inputs.map((input) => [keyOf(input), input])).values()];
        for (let at = 0; at < open.length; at += textsAtOnce) {
            const some = open.slice(at, at + textsAtOnce);
            const ids = new Set(some.flatMap(({ from, ours, theirs }) => [from, ours, theirs]));
            const blobs = await (0,objects/* readBlobs */.b4)(this.repository, [...ids]);
            for (const input of some) {
                const hunks = this.sides(input);
                const [from, ours, theirs] = [input.from, input.ours, input.theirs].map((id) => blobs.get(id));
                if (hunks && from && ours && theirs)
                    tell(input, mergeTexts({ from, ours, theirs }, ...hunks));
            }
        }
    }
}
function keyOf({ from, ours, theirs }) {
    return `${from} ${ours} ${theirs}`;
}
/** Where a side changed nothing, or both changed it to the same, no lines need be compared. */
function isSettled({ from, ours, theirs }) {
    return ours === from || theirs === from || ours === theirs;
}

;// CONCATENATED MODULE: ./src/overlap/compare/changes.js
/** Indexes changes; where two name the same path the later one stands. */
function changeSet(changes = []) {
    const collector = changeSets();
    for (const change of changes)
        collector.add(change);
    return collector.end();
}
/**
 * Indexes changes as they are found.
 * @param lookups where there are so many changes that only what will be looked up is kept.
 */
function changeSets(lookups) {
    const byPath = new Map();
    const [addedUnder, deletedUnder, changedUnder] = [new Set(), new Set(), new Set()];
    const added = new Set();
    let deletes = false;
    // Neighbours share most of their directories, which are looked at once.
    let seen = [];
    let seenAs = '';
    return {
        add(change) {
            const { path, status } = change;
            if (status === 'A')
                added.add(change.newId);
            deletes ||= status === 'D';
            if (!lookups || lookups.places.has(path) || (status === 'A' && lookups.blobs.has(change.newId)))
                byPath.set(path, change);
            const [nearest] = seen;
            const parent = path.lastIndexOf('/');
            if (status === seenAs && nearest?.length === parent && path.startsWith(nearest))
                return;
            seen = directoriesOf(path);
            seenAs = status;
            for (const directory of seen) {
                if (lookups && !lookups.places.has(directory))
                    continue;
                changedUnder.add(directory);
                if (status === 'A')
                    addedUnder.add(directory);
                if (status === 'D')
                    deletedUnder.add(directory);
            }
        },
        end: () => ({
            byPath,
            addedUnder,
            deletedUnder,
            changedUnder,
            added,
            adds: added.size > 0,
            deletes,
        }),
    };
}
/** What these branches' own changes will be looked up by in a large set. */
function lookupsOf(sets) {
    const places = new Set();
    const blobs = new Set();
    for (const { byPath } of sets)
        for (const { path, oldId } of byPath.values()) {
            places.add(path);
            for (const directory of directoriesOf(path))
                places.add(directory);
            blobs.add(oldId);
        }
    return { places, blobs };
}
/** The directories a path stands in, nearest first, without the top (which cannot be renamed). */
function directoriesOf(path) {
    const directories = [];
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1))
        directories.push(path.slice(0, end));
    return directories;
}
const perhaps = { fromFew: () => true, fromMany: () => true };
/**
 * Whether two sets of changes from the same tree could affect each other in a merge: a path in common, a path below
 * the other's path, or one adding under a directory that the other deletes from and so may have renamed.
 */
function mayMeet(few, many, gone = perhaps) {
    for (const { path, status } of few.byPath.values()) {
        if (many.byPath.has(path) || many.changedUnder.has(path))
            return true;
        for (const directory of directoriesOf(path)) {
            if (many.byPath.has(directory))
                return true;
            if (few.adds && status === 'D' && many.addedUnder.has(directory) && gone.fromFew(directory))
                return true;
            if (many.adds && status === 'A' && many.deletedUnder.has(directory) && gone.fromMany(directory))
                return true;
        }
    }
    return false;
}
/** The directories of which `mayMeet` asks whether they are gone. */
function maybeRenamed(few, many) {
    const under = (names, others) => [...names].filter((name) => others.has(name));
    return {
        byFew: few.adds ? under(few.deletedUnder, many.addedUnder) : [],
        byMany: many.adds ? under(few.addedUnder, many.deletedUnder) : [],
    };
}

;// CONCATENATED MODULE: ./src/overlap/compare/rename-risk.js
/**
 * Git follows a rename of base's with the branch's change, and a rename of the branch's with base's. Which rename it
 * sees depends on more than the two files, so what another branch lands may change it.
 * @returns a test for such other branches; undefined where no rename is followed.
 */
function renameRisk(branch, baseHas) {
    const risks = [followingBase(branch, baseHas), followedByBase(branch)].filter((risk) => risk !== undefined);
    return risks.length > 0 ? (other) => risks.some((isRisky) => isRisky(other)) : undefined;
}
/** A rename of base's depends on all that was added and deleted on that side. */
function followingBase({ own, landed, moved }, baseHas) {
    const followed = [...own.byPath.values()].filter(({ path }) => moved.byPath.get(path)?.status === 'D');
    const intoRenamed = [...own.addedUnder, ...landed.addedUnder].some((directory) => moved.deletedUnder.has(directory) && !baseHas(directory));
    if (followed.length === 0 && !intoRenamed)
        return undefined;
    const copies = new Set([...moved.byPath.values()].filter(({ status }) => status === 'A').map(({ newId }) => newId));
    // An unchanged copy is always the rename; only another copy of the same blob can take its place.
    const exact = new Set(followed.map(({ oldId }) => oldId).filter((id) => copies.has(id)));
    if (!intoRenamed && followed.every(({ oldId }) => exact.has(oldId)))
        return (other) => [other.own, other.landed].some((set) => [...set.byPath.values()].some(({ oldId, newId }) => exact.has(oldId) || exact.has(newId)));
    return (other) => other.touched ||
        [other.own, other.landed].some((set) => set.adds ||
            set.deletes ||
            [...set.byPath.keys()].some((path) => moved.byPath.get(path)?.status === 'A'));
}
/**
 * Of equal candidates git takes the one it comes to first, and it comes last to directories that the other side has not
 * changed (handle_deferred_entries in its merge-ort.c).
 */
function followedByBase({ own, moved }) {
    const changes = [...own.byPath.values()];
    const [added, deleted] = ['A', 'D'].map((kind) => changes.filter(({ status }) => status === kind));
    const isFollowed = deleted?.some(({ path }) => moved.byPath.has(path)) === true;
    // One name that went and one that came leave no choice.
    if (!isFollowed || !added?.length || added.length + deleted.length < 3)
        return undefined;
    return (other) => [other.own, other.landed].some(({ changedUnder }) => [...own.changedUnder].some((directory) => changedUnder.has(directory)));
}

;// CONCATENATED MODULE: ./src/overlap/compare/ancestry.js
/** Whether it is one commit and no merge: a rebase takes that over as it is, and leaves merges out. */
function isOnePlainCommit({ commits, forks }) {
    return commits.size === 1 && forks.length === 1;
}
/** For each branch, the others that share a commit beyond base with it. Branches are numbers: places in the list. */
function sharing(ancestries) {
    const holders = new Map();
    ancestries.forEach((ancestry, branch) => {
        for (const commit of ancestry?.commits ?? []) {
            const list = holders.get(commit);
            if (list)
                list.push(branch);
            else
                holders.set(commit, [branch]);
        }
    });
    const shared = ancestries.map(() => new Set());
    const seen = new Set();
    for (const list of holders.values()) {
        if (list.length < 2)
            continue;
        const key = list.join();
        if (seen.has(key))
            continue;
        seen.add(key);
        for (const a of list)
            for (const b of list)
                if (a !== b)
                    shared[a]?.add(b);
    }
    return shared;
}

;// CONCATENATED MODULE: ./src/overlap/compare/plain-file.js
/** @returns the file's blobs, or undefined where more than its lines is at stake. */
function plainFile(path, a, b) {
    const sides = [sideOf(path, a), sideOf(path, b)];
    if (!sides[0] || !sides[1] || sides[0].base !== sides[1].base)
        return undefined;
    return { path, base: sides[0].base, a: sides[0], b: sides[1] };
}
/** Whether all that the branch did to the file, if anything, is to edit it in place. */
function isPlain(path, branch) {
    return sideOf(path, branch) !== undefined;
}
function sideOf(path, branch) {
    const own = branch.own.byPath.get(path);
    const moved = branch.moved.byPath.get(path);
    const landed = branch.landed.byPath.get(path);
    if (!own || branch.mergeBases.length > 1)
        return undefined;
    if (!isInPlace(own, moved, landed) || !own.oldMode.startsWith('100'))
        return undefined;
    const base = moved?.newId ?? own.oldId;
    return { from: own.oldId, head: own.newId, landed: landed?.newId ?? base, base };
}
/** Whether these changes of one path, where there are any, edit it and leave its mode as it was. */
function isInPlace(...changes) {
    const mode = changes.find((change) => change)?.oldMode;
    return changes.every((change) => !change || (change.status === 'M' && change.oldMode === mode && change.newMode === mode));
}
/** The file's merge when a has landed and b follows. */
function aThenB({ a, b }) {
    return { from: b.from, ours: a.landed, theirs: b.head };
}
/** The file's merge when b has landed and a follows. */
function bThenA({ a, b }) {
    return { from: a.from, ours: b.landed, theirs: a.head };
}

;// CONCATENATED MODULE: ./src/overlap/compare/meetings.js




/**
 * The pairs of branches whose changes could affect each other in a merge; no other pair can conflict, but for ignored
 * files that all who change them edit in place.
 */
function meetings(rules) {
    const { branches } = rules;
    const set = new MeetingSet(branches.length, rules.subject);
    const touching = index(branches, (branch) => [...paths(branch)]);
    for (const [path, places] of touching) {
        if (!isLeftAlone(path, places, rules))
            set.meetAll(places, path);
        for (const directory of directoriesOf(path))
            set.meetEach(touching.get(directory) ?? [], places);
    }
    const adding = index(branches, ({ own, landed }) => [...own.addedUnder, ...landed.addedUnder]);
    branches.forEach(({ own, landed }, x) => {
        for (const directory of new Set([...own.deletedUnder, ...landed.deletedUnder]))
            if (rules.vanished(x, directory))
                set.meetEach([x], adding.get(directory) ?? []);
    });
    sharing(branches.map(({ ancestry }) => ancestry)).forEach((others, x) => {
        set.meetEach([x], [...others]);
    });
    branches.forEach((branch, x) => {
        const risk = renameRisk(branch, rules.baseHas);
        if (risk)
            set.meetEach([x], [...branches.keys()].filter((y) => risk(branches[y] ?? branch)));
        // The other's lines may now be merged with base's in another way.
        if (rules.changesRules(branch))
            set.meetEach([x], [...branches.keys()].filter((y) => branches[y]?.touched));
    });
    return set.all();
}
/** Ignored files that more than one branch changes, and which branches (their places in the list). */
function ignoredInCommon({ branches, subject, isIgnored }) {
    const touching = index(branches, (branch) => [...paths(branch)]);
    return new Map([...touching].filter(([path, places]) => places.length > 1 && isIgnored(path) && (subject === undefined || places.includes(subject))));
}
/** An ignored file says nothing as long as nobody renames it into one that counts, or the like. */
function isLeftAlone(path, places, { branches, isIgnored }) {
    return (isIgnored(path) &&
        places.every((place) => {
            const branch = branches[place];
            return branch !== undefined && isPlain(path, branch);
        }));
}
/** Meetings as they are found, each pair once. */
class MeetingSet {
    size;
    subject;
    found = new Map();
    constructor(size, subject) {
        this.size = size;
        this.subject = subject;
    }
    /** All of them change one path. */
    meetAll(places, path) {
        const { subject } = this;
        if (subject !== undefined) {
            if (places.includes(subject))
                for (const place of places)
                    this.meet(subject, place)?.shared.add(path);
            return;
        }
        for (let i = 0; i < places.length; i++)
            for (let j = i + 1; j < places.length; j++)
                this.meet(places[i] ?? 0, places[j] ?? 0)?.shared.add(path);
    }
    /** Each of the ones meets each of the others in another way. */
    meetEach(ones, others) {
        for (const one of ones)
            for (const other of others) {
                const meeting = this.meet(one, other);
                if (meeting)
                    meeting.otherwise = true;
            }
    }
    all() {
        return [...this.found.values()];
    }
    meet(x, y) {
        if (x === y || (this.subject !== undefined && x !== this.subject && y !== this.subject))
            return undefined;
        const [a, b] = x < y ? [x, y] : [y, x];
        const key = a * this.size + b;
        const meeting = this.found.get(key) ?? { a, b, shared: new Set(), otherwise: false };
        this.found.set(key, meeting);
        return meeting;
    }
}
/** Every path a branch changes, where it stood and where it lands. */
function paths({ own, landed }) {
    return new Set([...own.byPath.keys(), ...landed.byPath.keys()]);
}
function index(branches, keys) {
    const holders = new Map();
    branches.forEach((branch, place) => {
        for (const key of new Set(keys(branch))) {
            const list = holders.get(key);
            if (list)
                list.push(place);
            else
                holders.set(key, [place]);
        }
    });
    return holders;
}

;// CONCATENATED MODULE: ./src/overlap/compare/deletion.js

/** @returns what comes of it if nobody renamed the file; undefined where more than that is at stake. */
function deletion(path, a, b, isIgnored) {
    if (isIgnored)
        return uncounted(path, a, b);
    const [byA, byB] = [isDeletion(path, a), isDeletion(path, b)];
    if (byA && byB)
        return both(path, a, b);
    if (byA && isPlain(path, b))
        return one(path, a, b, (first, second) => [first, second]);
    if (byB && isPlain(path, a))
        return one(path, b, a, (first, second) => [second, first]);
    return undefined;
}
/** Whether the branch deletes a regular file that base has left as it was. */
function isDeletion(path, { own, moved, landed, mergeBases }) {
    const [mine, inBase] = [own.byPath.get(path), landed.byPath.get(path)];
    return (mergeBases.length === 1 &&
        mine?.status === 'D' &&
        inBase?.status === 'D' &&
        mine.oldMode.startsWith('100') &&
        !moved.byPath.has(path));
}
/** An ignored file conflicts with nothing; renamed, it might be one that counts. */
function uncounted(path, a, b) {
    const isSimple = (branch) => {
        const own = branch.own.byPath.get(path);
        return isPlain(path, branch) || (own?.status === 'D' && own.oldMode.startsWith('100'));
    };
    if (!isSimple(a) || !isSimple(b))
        return undefined;
    const blobs = [a, b].flatMap(({ own }) => own.byPath.get(path)?.oldId ?? []);
    const among = addedAnywhere(a, b);
    return {
        path,
        conflicts: [false, false],
        unless: blobs.flatMap((blob) => among.map((added) => ({ blob, among: added }))),
    };
}
function both(path, a, b) {
    const [x, y] = [a.own.byPath.get(path), b.own.byPath.get(path)];
    if (!x || x.oldId !== y?.oldId || x.oldMode !== y.oldMode)
        return undefined;
    const unless = addedAnywhere(a, b).map((among) => ({ blob: x.oldId, among }));
    return { path, conflicts: [false, false], unless };
}
function one(path, by, other, order) {
    const gone = by.own.byPath.get(path);
    const edit = other.own.byPath.get(path);
    const moved = other.moved.byPath.get(path);
    if (!gone || !edit || !isInPlace(edit, moved) || gone.oldMode !== edit.oldMode)
        return undefined;
    if ((moved?.newId ?? edit.oldId) !== gone.oldId)
        return undefined;
    return {
        path,
        // What base has already is no edit for a branch that was begun after it.
        conflicts: order(true, other.landed.byPath.has(path)),
        unless: [
            { blob: gone.oldId, among: by.own.added },
            { blob: edit.oldId, among: addedWith(by, other) },
            { blob: edit.oldId, among: other.moved.added },
        ],
    };
}
function addedAnywhere(a, b) {
    const sets = [a.own, a.moved, b.own, b.moved].map(({ added }) => added);
    return [...sets, addedWith(a, b), addedWith(b, a)];
}
/** What stands, once a branch has landed, in files that came after the other one was begun. */
function addedWith({ landed }, { moved }) {
    if (!moved.adds)
        return landed.added;
    // A file that base added since may hold anything after the branch has changed it.
    const changes = [...landed.byPath.values()].filter(({ status }) => status !== 'D');
    return new Set(changes.map(({ newId }) => newId));
}

;// CONCATENATED MODULE: ./src/overlap/compare/pair-case.js



/** @returns the case of a meeting: which files can be judged by their lines, and whether that is enough. */
function openCase(meeting, { branches, isIgnored, changesRules }, method) {
    const a = branches[meeting.a];
    const b = branches[meeting.b];
    if (!a || !b)
        return undefined;
    const plain = [...meeting.shared].flatMap((path) => plainFile(path, a, b) ?? []);
    const plainPaths = new Set(plain.map(({ path }) => path));
    const rest = [...meeting.shared].filter((path) => !plainPaths.has(path) && !isSameAddition(path, a, b));
    const deletions = rest.flatMap((path) => deletion(path, a, b, isIgnored(path)) ?? []);
    const whole = meeting.otherwise ||
        changesRules(a) ||
        changesRules(b) ||
        a.mergeBases.length > 1 ||
        b.mergeBases.length > 1 ||
        deletions.length < rest.length ||
        // A rebase replays commit by commit; only with one commit on each side is that one merge.
        (method === 'rebase' && !(isOnePlainCommit(a.ancestry) && isOnePlainCommit(b.ancestry)));
    return {
        a,
        b,
        shared: [...meeting.shared].filter((path) => !isIgnored(path)).sort(),
        plain: plain.filter(({ path }) => !isIgnored(path)).sort((x, y) => (x.path < y.path ? -1 : 1)),
        deletions,
        whole,
        orders: [{ state: 'clean' }, { state: 'clean' }],
    };
}
/** Whether both added the same file and no rename, on any side, can hide behind it. */
function isSameAddition(path, a, b) {
    const changes = [a.own, b.own, a.landed, b.landed].map((set) => set.byPath.get(path));
    const [first] = changes;
    const same = changes.every((change) => first &&
        change?.newId === first.newId &&
        change.newMode === first.newMode &&
        change.status === first.status);
    return same && first?.status === 'A' && ![a.own, b.own, a.moved, b.moved].some((set) => set.deletes);
}

// EXTERNAL MODULE: ./src/report/path.js
var report_path = __webpack_require__(418);
;// CONCATENATED MODULE: ./src/overlap/compare/report-path.js

/** One row for each path that git names, under the first kind it names it with. */
function fileReports(conflicts, rangesOf) {
    const kinds = new Map();
    for (const { kind, paths } of conflicts)
        for (const path of paths)
            if (!kinds.has(path))
                kinds.set(path, kind);
    return [...kinds].sort(byPath).map(([path, kind]) => ({ ...(0,report_path/* reportPath */.e)(path), kind, ...rangesOf(path) }));
}
function byPath([x], [y]) {
    return x < y ? -1 : x > y ? 1 : 0;
}

;// CONCATENATED MODULE: ./src/overlap/compare/pair-report.js




/** @returns what is reported of a judged pair; undefined for the verdict `none`. */
function reportPair(one, files, stack, method, near) {
    const pair = { a: one.a.ref, b: one.b.ref };
    for (const order of one.orders)
        if (order.state === 'unknown')
            return { ...pair, verdict: 'unknown', reason: order.reason, files: one.shared.map(unknownFile) };
    const conflicts = one.orders.flatMap((order) => (order.state === 'conflict' ? order.conflicts : []));
    if (one.orders.some(({ state }) => state === 'conflict')) {
        const rows = fileReports(conflicts, (path) => conflictRanges(one, path, files));
        const reason = stack && { reason: whyStackConflicts(stack, method) };
        const [aFirst, bFirst] = one.orders.map(({ state }) => state === 'clean');
        if (!aFirst && !bFirst)
            return { ...pair, verdict: 'conflict', ...reason, files: rows };
        return { ...pair, verdict: 'ordered', first: aFirst ? one.a.ref : one.b.ref, ...reason, files: rows };
    }
    if (stack)
        return { ...pair, verdict: 'stacked', first: stack.under.ref, reason: saysStack(stack), files: [] };
    const rows = one.shared.flatMap((path) => closeness(one, path, files, near) ?? []);
    if (rows.length === 0)
        return undefined;
    return { ...pair, verdict: rows.some(({ kind }) => kind === 'lines') ? 'lines' : 'files', files: rows };
}
function unknownFile(path) {
    return { ...(0,report_path/* reportPath */.e)(path), kind: 'unknown', a: [], b: [] };
}
function saysStack({ over, under, how }) {
    return how === 'the same commit'
        ? `${over.ref} is the same commit.`
        : `${over.ref} contains ${how} of ${under.ref}.`.replace('its commits of', 'the commits of');
}
function whyStackConflicts(stack, method) {
    const rewritten = method === 'merge' ? '' : ` A ${method} rewrites them, so git no longer sees that they are in already.`;
    return `${saysStack(stack)}${rewritten}`;
}
function conflictRanges(one, path, files) {
    const file = one.plain.find((plain) => plain.path === path);
    if (!file)
        return { a: [], b: [] };
    const all = (side) => (files.hunks(side.from, side.head) ?? []).map((hunk) => newRange([hunk]));
    // Which of a's lines are met is seen where a follows, and the other way round.
    const a = files.merge(bThenA(file)).theirs;
    const b = files.merge(aThenB(file)).theirs;
    return { a: a.length > 0 ? a : all(file.a), b: b.length > 0 ? b : all(file.b) };
}
/** How close two clean edits of one path are; undefined where both come to the same. */
function closeness(one, path, files, near) {
    const file = one.plain.find((plain) => plain.path === path);
    if (!file) {
        const [x, y] = [one.a.landed.byPath.get(path), one.b.landed.byPath.get(path)];
        // What base has already, or what a later commit took back, does not land.
        if (!x || !y || (x.newId === y.newId && x.newMode === y.newMode))
            return undefined;
        return { ...(0,report_path/* reportPath */.e)(path), kind: 'files', a: [], b: [] };
    }
    if (file.a.landed === file.b.landed || file.a.landed === file.base || file.b.landed === file.base)
        return undefined;
    const [x, y] = [files.hunks(file.base, file.a.landed), files.hunks(file.base, file.b.landed)];
    const [nearA, nearB] = x && y ? nearHunks(x, y, near) : [[], []];
    return {
        ...(0,report_path/* reportPath */.e)(path),
        kind: nearA.length > 0 ? 'lines' : 'files',
        a: headRanges(files.hunks(file.a.from, file.a.head), x, nearA),
        b: headRanges(files.hunks(file.b.from, file.b.head), y, nearB),
    };
}
/** The near hunks' lines in the branch's own version: hunk by hunk where base changed none of them, else all. */
function headRanges(own = [], landed = [], near) {
    const matching = own.length === landed.length && near.length > 0 ? own.filter((_, index) => near.includes(index)) : own;
    return matching.map((hunk) => newRange([hunk]));
}

;// CONCATENATED MODULE: ./src/overlap/compare/renames.js

// git takes half of a file for the same file; a little below that nothing it could take otherwise is missed.
const similarity = { percent: 40, sizes: 2.5 };
// With more of about the same size it is not worth the reading.
const mostCandidates = 200;
/**
 * Answers questions about renames, by size and then by git's own measure of similarity.
 * @returns whether it may be a rename; yes where that could not be told.
 */
async function mayBeRenamed(repository, questions) {
    const ids = new Set(questions.flatMap(({ blob, among }) => [blob, ...among]));
    const sizes = new Map();
    for (const info of await (0,objects/* lookUp */.TE)(repository, [...ids]))
        if (info)
            sizes.set(info.id, info.size);
    const candidates = new Map();
    const pairs = new Map();
    for (const { blob, among } of questions) {
        const known = candidates.get(blob) ?? new Map();
        candidates.set(blob, known);
        if (known.has(among))
            continue;
        const near = [...among].filter((id) => isNear(sizes.get(blob), sizes.get(id)));
        known.set(among, near.length > mostCandidates ? 'many' : near);
        if (near.length <= mostCandidates)
            for (const id of near)
                pairs.set(`${blob} ${id}`, [blob, id]);
    }
    const similar = await similarPairs(repository, [...pairs.values()]);
    return ({ blob, among }) => {
        const near = candidates.get(blob)?.get(among) ?? 'many';
        return near === 'many' || near.some((id) => similar.has(`${blob} ${id}`));
    };
}
/** Of other sizes git looks at no contents (estimate_similarity in its diffcore-rename.c). */
function isNear(x, y) {
    return x === undefined || y === undefined || Math.max(x, y) <= similarity.sizes * Math.min(x, y);
}
/** Those of the pairs, as `from to`, that git takes for renames; what is not here counts as one. */
async function similarPairs(repository, pairs) {
    const similar = new Set();
    if (pairs.length === 0)
        return similar;
    const asked = new Map();
    for (const [from, to] of pairs) {
        const trees = [
            (0,objects/* writeTree */.WM)(repository, [{ mode: '100644', name: 'old', id: from }]),
            (0,objects/* writeTree */.WM)(repository, [{ mode: '100644', name: 'new', id: to }]),
        ].join(' ');
        asked.set(trees, `${from} ${to}`);
    }
    const result = await repository.run(['diff-tree', '--stdin', '-r', '--raw', `--find-renames=${similarity.percent}%`, '--no-ext-diff'], { input: [...asked.keys()].map((trees) => `${trees}\n`).join('') });
    // Half an answer tells nothing of the rest.
    if (result.code !== 0)
        return new Set(asked.values());
    let now;
    for (const line of result.stdout.toString('latin1').split('\n')) {
        if (!line.startsWith(':'))
            now = asked.get(line) ?? now;
        else if (/ R\d+\t/.test(line) && now !== undefined)
            similar.add(now);
    }
    return similar;
}

;// CONCATENATED MODULE: ./src/overlap/compare/stacks.js


// Comparing patches of a branch with more commits costs more than it can tell.
const mostCommits = 250;
/** @returns a function that says how the branches of a case stand on each other, if they do. */
async function findStacks(repository, cases) {
    const asked = new Set(cases
        .filter(({ shared, a, b }) => shared.length > 0 && (mayHold(a, b) || mayHold(b, a)))
        .flatMap(({ a, b }) => [a, b])
        // Of a longer branch only some patches would be known, and those might all be in another.
        .filter(({ ancestry }) => ancestry.commits.size <= mostCommits));
    const commits = [...asked].flatMap(({ ancestry }) => [...ancestry.commits]);
    const ids = await (0,git_history/* patchIds */.NG)(repository, [...new Set(commits)]);
    const patches = new Map([...asked].map((branch) => [
        branch,
        new Set([...branch.ancestry.commits].flatMap((commit) => ids.get(commit) ?? [])),
    ]));
    const holdsPatches = (over, under) => {
        const mine = patches.get(under);
        const theirs = patches.get(over);
        return (mine !== undefined && theirs !== undefined && mine.size > 0 && [...mine].every((id) => theirs.has(id)));
    };
    return ({ a, b }) => {
        if (a.sha === b.sha)
            return { under: a, over: b, how: 'the same commit' };
        if (b.ancestry.commits.has(a.sha))
            return { under: a, over: b, how: 'its commits' };
        if (a.ancestry.commits.has(b.sha))
            return { under: b, over: a, how: 'its commits' };
        if (holdsPatches(b, a))
            return { under: a, over: b, how: 'the same patches' };
        if (holdsPatches(a, b))
            return { under: b, over: a, how: 'the same patches' };
        return undefined;
    };
}
/** One commit holds no patch but its own: the other then changes the very same paths. */
function mayHold(over, under) {
    if (!isOnePlainCommit(over.ancestry))
        return true;
    const [mine, theirs] = [over.own.byPath, under.own.byPath];
    return mine.size === theirs.size && [...theirs.keys()].every((path) => mine.has(path));
}

;// CONCATENATED MODULE: ./src/overlap/compare/pairs.js








/**
 * Judges every pair whose changes could meet: by the lines of files where that is exact, else by merging the branches.
 * @returns a report for each pair whose verdict is not `none`.
 */
async function judgePairs(input) {
    const { repository, method, near } = input;
    const known = [];
    const cases = meetings(input).flatMap((meeting) => {
        const [a, b] = [input.branches[meeting.a], input.branches[meeting.b]];
        const found = a && b && input.recall?.(a, b);
        if (found && found !== 'none')
            known.push(found);
        return found ? [] : (openCase(meeting, input, method) ?? []);
    });
    const driven = await drivenPaths(repository, cases.flatMap(({ plain }) => plain.map(({ path }) => path)));
    const files = new FileMerges(repository);
    await files.prepare(cases.flatMap(({ plain }) => plain.flatMap((file) => [aThenB(file), bThenA(file)])));
    const renamed = await mayBeRenamed(repository, cases.flatMap(({ deletions, whole }) => (whole ? [] : deletions.flatMap(({ unless }) => unless))));
    for (const one of cases) {
        // What might be a rename, and what a rebase leaves out, git has to say.
        const isForGit = method === 'rebase' || one.deletions.some(({ unless }) => unless.some(renamed));
        if (one.deletions.length > 0 && isForGit)
            one.whole = true;
        judgeFiles(one, files, driven, method);
    }
    await judgeWhole(cases.filter((one) => one.whole), input);
    await files.compare(cases.flatMap(blobsToReport));
    const stackOf = await findStacks(repository, cases);
    return [...known, ...cases.flatMap((one) => reportPair(one, files, stackOf(one), method, near) ?? [])];
}
/** What a report shows lines of: each side's own changes, and where both are clean, how close they land. */
function blobsToReport({ plain, orders }) {
    const clean = orders.every(({ state }) => state === 'clean');
    return plain.flatMap(({ base, a, b }) => [
        [a.from, a.head],
        [b.from, b.head],
        ...(clean
            ? [
                [base, a.landed],
                [base, b.landed],
            ]
            : []),
    ]);
}
/** Merges the plain files line by line; where that is not sure, the branches have to be merged whole. */
function judgeFiles(one, files, driven, method) {
    const merged = one.plain.map((file) => ({
        file,
        orders: [files.merge(aThenB(file)), files.merge(bThenA(file))],
    }));
    for (const { file, orders } of merged) {
        if (driven.has(file.path) || orders.some(({ state }) => state === 'unsure'))
            one.whole = true;
        // A rebase leaves out a commit whose patch is in already, wherever that put it.
        if (method === 'rebase' && orders.some(({ state }) => state === 'conflict'))
            one.whole = true;
    }
    const order = (which) => {
        const conflicts = [
            ...merged
                .filter(({ orders }) => orders[which]?.state === 'conflict')
                .map(({ file }) => ({ kind: 'content', paths: [file.path] })),
            ...one.deletions
                .filter(({ conflicts }) => conflicts[which])
                .map(({ path }) => ({ kind: 'modify/delete', paths: [path] })),
        ];
        return conflicts.length > 0 ? { state: 'conflict', conflicts } : { state: 'clean' };
    };
    one.orders = [order(0), order(1)];
}
/** Lands one branch and then the other, in both orders, as git does. */
async function judgeWhole(cases, { base, land, changesRules, landOn }) {
    const landings = await landAll([...new Set(cases.flatMap(({ a, b }) => [a, b]))], base, land);
    const landOnOnce = remember(landOn);
    const arrivals = new Map();
    for (const one of cases)
        for (const order of [0, 1]) {
            const [first, second] = order === 0 ? [one.a, one.b] : [one.b, one.a];
            const landing = landings.get(first);
            one.orders[order] = { state: 'unknown', reason: unlandable };
            if (landing?.state !== 'clean')
                continue;
            const landSecond = changesRules(first) ? await landOnOnce(landing.tree) : land;
            const list = arrivals.get(landSecond) ?? [];
            list.push({ one, order, arrival: { onto: landing.commit, tip: second.sha } });
            arrivals.set(landSecond, list);
        }
    for (const [landSecond, list] of arrivals) {
        const landed = await landSecond(list.map(({ arrival }) => arrival));
        list.forEach(({ one, order }, index) => {
            one.orders[order] = landed[index] ?? { state: 'unknown', reason: 'git did not answer' };
        });
    }
}
/** The same tree always gives the same function, so that its arrivals share a process. */
function remember(landOn) {
    const known = new Map();
    return (tree) => {
        const land = known.get(tree) ?? landOn(tree);
        known.set(tree, land);
        return land;
    };
}
const unlandable = 'one of the two could not be merged into base here';
async function landAll(branches, base, land) {
    const missing = branches.filter(({ landing }) => !landing);
    const landed = await land(missing.map(({ sha }) => ({ onto: base, tip: sha })));
    const landings = new Map();
    for (const branch of branches)
        if (branch.landing)
            landings.set(branch, { state: 'clean', ...branch.landing });
    missing.forEach((branch, index) => landings.set(branch, landed[index]));
    return landings;
}

;// CONCATENATED MODULE: ./src/overlap/compare/directories.js


/**
 * Asks which directories are gone, for only such a one can have been renamed: from a branch's own tree, or from base
 * with the branch in it.
 */
async function findDirectories(repository, baseTree, branches, method) {
    const added = new Set(branches.flatMap(({ own, landed }) => [...own.addedUnder, ...landed.addedUnder]));
    const emptiedByBase = new Set(branches.flatMap(({ moved }) => [...moved.deletedUnder]));
    const asked = branches.flatMap((branch) => {
        const names = deletedUnder(branch).filter((name) => added.has(name));
        return treesOf(branch).flatMap((tree) => names.map((directory) => ({ tree, directory })));
    });
    const inBase = [...added].filter((name) => emptiedByBase.has(name));
    const isThere = await lookForDirectories(repository, [
        ...asked,
        ...inBase.map((directory) => ({ tree: baseTree, directory })),
    ]);
    const baseHas = (directory) => isThere(baseTree, directory);
    const left = await filesLeft(repository, baseTree, branches.flatMap((branch) => deletedUnder(branch).filter((name) => added.has(name) && baseHas(name) && dependsOnBase(branch, name))));
    return {
        treeHas: isThere,
        baseHas,
        vanished: (place, directory) => {
            const branch = branches[place];
            // Between two commits that are replayed a directory may be gone for a while.
            if (!branch || (method === 'rebase' && branch.ancestry.commits.size > 1))
                return true;
            if (treesOf(branch).some((tree) => !isThere(tree, directory)))
                return true;
            if (!dependsOnBase(branch, directory))
                return false;
            return (left.get(directory) ?? []).every((path) => branch.own.byPath.get(path)?.status === 'D');
        },
    };
}
/**
 * Looks for directories in trees.
 * @returns whether a tree has one that was asked for; what cannot be asked for in plain words counts as gone.
 */
async function lookForDirectories(repository, asked) {
    const names = [...new Set(asked.map(({ tree, directory }) => `${tree}:${directory}`))].filter((name) => /^[ -~]+$/.test(name));
    const found = await (0,objects/* lookUp */.TE)(repository, names);
    const there = new Set(names.filter((_, index) => found[index]?.type === 'tree'));
    return (tree, directory) => there.has(`${tree}:${directory}`);
}
/** How many files a tree has in each of its directories, at any depth. */
async function countFiles(repository, tree) {
    const counts = new Map();
    for (const path of await (0,objects/* filesUnder */.mz)(repository, tree))
        for (const directory of directoriesOf(path))
            counts.set(directory, (counts.get(directory) ?? 0) + 1);
    return counts;
}
function deletedUnder({ own, landed }) {
    return [...new Set([...own.deletedUnder, ...landed.deletedUnder])];
}
/** The trees in which a directory of the branch is looked for. */
function treesOf({ tree, landing }) {
    return landing ? [tree, landing.tree] : [tree];
}
/** Whether base took a part of the directory away, and no tree shows what is left of it with the branch's own part gone. */
function dependsOnBase({ landing, moved }, directory) {
    return landing === undefined && moved.deletedUnder.has(directory);
}
/** The files of base below each of these directories. */
async function filesLeft(repository, baseTree, directories) {
    const wanted = new Set(directories);
    const left = new Map([...wanted].map((directory) => [directory, []]));
    for (const path of await (0,objects/* filesUnder */.mz)(repository, baseTree, [...wanted]))
        for (const directory of directoriesOf(path))
            left.get(directory)?.push(path);
    return left;
}

;// CONCATENATED MODULE: ./src/overlap/compare/ignored.js


/** The paths (latin1) that do not count: those a glob names, and those that base marks as generated. */
class Ignored {
    repository;
    isNamed;
    known = new Map();
    constructor(
    /** Where base's attributes are in force. */
    repository, isNamed) {
        this.repository = repository;
        this.isNamed = isNamed;
    }
    /** Finds out about paths, so that `has` can answer. */
    async learn(paths) {
        const fresh = [...new Set(paths)].filter((path) => !this.known.has(path));
        const marks = await (0,attributes/* attributeOf */.w4)(this.repository, attributes/* generatedAttribute */.eb, fresh);
        for (const path of fresh) {
            const isGenerated = ['set', 'true'].includes(marks.get(path) ?? '');
            this.known.set(path, isGenerated || this.isNamed((0,report_path/* reportPath */.e)(path).path));
        }
    }
    /** Whether a path that was learnt does not count. */
    has(path) {
        return this.known.get(path) ?? false;
    }
    /** Takes what is ignored out of merges: one that conflicts nowhere else is clean, and says what it passed over. */
    async passOver(outcomes) {
        const conflicts = outcomes.flatMap((outcome) => (outcome.state === 'conflict' ? outcome.conflicts : []));
        await this.learn(conflicts.flatMap(({ paths }) => paths));
        return outcomes.map((outcome) => {
            if (outcome.state !== 'conflict')
                return outcome;
            // A conflict in which git names no path is one all the same.
            const isPassedOver = ({ paths }) => paths.length > 0 && paths.every((path) => this.has(path));
            const counting = outcome.conflicts.filter((conflict) => !isPassedOver(conflict));
            if (counting.length > 0 || outcome.conflicts.length === 0)
                return { ...outcome, conflicts: counting };
            return { state: 'clean', tree: outcome.tree, ignored: outcome.conflicts };
        });
    }
}

;// CONCATENATED MODULE: ./src/overlap/plan/landed.js

/** All that has landed on base, indexed as one set of changes, and what the paths have become. */
class Landed {
    filesInBase;
    commits = new Set();
    byPath = new Map();
    addedUnder = new Set();
    deletedUnder = new Set();
    changedUnder = new Set();
    added = new Set();
    now = new Map();
    grown = new Map();
    deletes = false;
    /** @param filesInBase how many files base had in each directory before. */
    constructor(filesInBase) {
        this.filesInBase = filesInBase;
    }
    /** What branches did since they left base, and what that changed in it. */
    get all() {
        const { byPath, addedUnder, deletedUnder, changedUnder, added, deletes } = this;
        return { byPath, addedUnder, deletedUnder, changedUnder, added, adds: added.size > 0, deletes };
    }
    /** Whether one of these commits has landed. */
    hasSome(commits) {
        return [...commits].some((commit) => this.commits.has(commit));
    }
    /** The last change of a path in base; undefined where it is as it was. */
    lastChange(path) {
        return this.now.get(path);
    }
    /** Whether base has no file in that directory any more. */
    isGone(directory) {
        return (this.filesInBase.get(directory) ?? 0) + (this.grown.get(directory) ?? 0) <= 0;
    }
    /** @param changes what landing the branch has changed in base by now. */
    add({ own, landed, ancestry }, changes) {
        for (const commit of ancestry.commits)
            this.commits.add(commit);
        for (const set of [own, landed])
            for (const change of set.byPath.values())
                this.index(change);
        for (const change of changes) {
            this.index(change);
            this.now.set(change.path, change);
            const growth = change.status === 'A' ? 1 : change.status === 'D' ? -1 : 0;
            if (growth !== 0)
                for (const directory of directoriesOf(change.path))
                    this.grown.set(directory, (this.grown.get(directory) ?? 0) + growth);
        }
    }
    index(change) {
        const { path, status } = change;
        this.byPath.set(path, change);
        if (status === 'A')
            this.added.add(change.newId);
        this.deletes ||= status === 'D';
        for (const directory of directoriesOf(path)) {
            this.changedUnder.add(directory);
            if (status === 'A')
                this.addedUnder.add(directory);
            if (status === 'D')
                this.deletedUnder.add(directory);
        }
    }
}

;// CONCATENATED MODULE: ./src/overlap/plan/lines-that-meet.js



/** @returns undefined where more than lines may meet, or what git takes for a rename of base's may change. */
function linesThatMeet(branch, before, { baseHas, treeHas }) {
    const { own, landed, moved, ancestry, mergeBases } = branch;
    // With commits in common the merge base is another one.
    if (before.hasSome(ancestry.commits) || renameRisk(branch, baseHas))
        return undefined;
    const others = before.all;
    const common = [...own.byPath.values()].filter(({ path }) => others.byPath.has(path));
    const files = common.flatMap((change) => fileIn(change, branch, before) ?? []);
    if (files.length < common.length || (files.length > 0 && mergeBases.length > 1))
        return undefined;
    const paths = new Set(common.map(({ path }) => path));
    const met = { ...others, adds: moved.adds || others.adds };
    const gone = {
        fromFew: (directory) => !treeHas(branch.tree, directory),
        fromMany: (directory) => before.isGone(directory),
    };
    if ([own, landed].some((set) => mayMeet(without(set, paths), met, gone)))
        return undefined;
    return {
        files: files.map(({ path, merge }) => ({ path, merge })),
        changes: (blobs) => [
            ...without(landed, paths).byPath.values(),
            ...files.flatMap(({ path, merge, mode }, index) => {
                const newId = blobs[index] ?? '';
                const change = { path, status: 'M', oldMode: mode, newMode: mode, oldId: merge.ours, newId };
                return newId === merge.ours ? [] : [change];
            }),
        ],
    };
}
/** A file that is edited in place by the branch, by base and by what has landed. */
function fileIn(own, { moved, landed }, before) {
    const { path, oldMode: mode } = own;
    const inBase = moved.byPath.get(path);
    const now = before.lastChange(path);
    const isPlain = mode.startsWith('100') &&
        isInPlace(own, inBase, landed.byPath.get(path), before.all.byPath.get(path), now);
    if (!isPlain)
        return undefined;
    const ours = now?.newId ?? inBase?.newId ?? own.oldId;
    return { path, merge: { from: own.oldId, ours, theirs: own.newId }, mode };
}
function without(set, paths) {
    return paths.size === 0 ? set : changeSet([...set.byPath.values()].filter(({ path }) => !paths.has(path)));
}

;// CONCATENATED MODULE: ./src/overlap/plan/chain.js





/** What base becomes as branches are merged into it in memory, one after the other. */
class Chain {
    rules;
    landed;
    files;
    /** Landed without git, and not in `tree` yet. */
    pending = { tips: [], changes: new Map() };
    /** The ignored paths (latin1) that git would stop in on the way. */
    ignored = new Set();
    otherRules = false;
    commit;
    tree;
    constructor(rules) {
        this.rules = rules;
        ({ commit: this.commit, tree: this.tree } = rules.base);
        this.landed = new Landed(rules.filesInBase);
        this.files = new FileMerges(rules.repository);
    }
    /** Takes a branch in without a merge, if that is the same; otherwise everything stays as it was. */
    addUntouched(branch) {
        if (this.rules.changesRules(branch) || this.meet(branch)?.files.length !== 0)
            return false;
        this.take(branch, [...branch.landed.byPath.values()]);
        return true;
    }
    /**
     * Gets ready for branches that are about to be added.
     * @returns them in an order that asks git least: those first that meet what has landed in lines at most.
     */
    async prepare(branches) {
        const meeting = branches.map((branch) => this.meet(branch));
        await this.files.prepare(meeting.flatMap((lines) => lines?.files.map(({ merge }) => merge) ?? []));
        const [byLines, byGit] = [true, false].map((lines) => branches.filter((_, index) => (meeting[index] !== undefined) === lines));
        return [...(byLines ?? []), ...(byGit ?? [])];
    }
    /** Merges a branch; where that is not clean, everything stays as it was. */
    async add(branch) {
        const changesRules = this.rules.changesRules(branch);
        const lines = changesRules ? undefined : this.meet(branch);
        const outcome = lines && (await this.mergeLines(lines));
        if (lines && outcome?.state === 'clean') {
            const inputs = lines.files.map(({ merge }) => merge);
            this.take(branch, lines.changes(await this.files.write(inputs)));
        }
        if (outcome)
            return outcome;
        await this.settle();
        const [landing] = await (await this.landNow())([{ onto: this.commit, tip: branch.sha }]);
        if (landing?.state !== 'clean')
            return landing ?? unanswered;
        const [changes] = await (0,diff/* changedPaths */.vl)(this.rules.repository, [[this.tree, landing.tree]], diff/* everyChange */.iM);
        if (!changes)
            return unanswered;
        ({ commit: this.commit, tree: this.tree } = landing);
        this.landed.add(branch, changes);
        this.otherRules ||= changesRules;
        this.passOver(landing.ignored);
        return { state: 'clean' };
    }
    /** Those of the branches that merge by now, each by itself. */
    async admits(branches) {
        const admitted = new Set();
        const forGit = [];
        for (const branch of await this.prepare(branches)) {
            const lines = this.meet(branch);
            const outcome = lines && (await this.mergeLines(lines));
            if (outcome?.state === 'clean')
                admitted.add(branch);
            else if (!outcome)
                forGit.push(branch);
        }
        if (forGit.length > 0) {
            const { commit } = await this.settle();
            const landings = await (await this.landNow())(forGit.map(({ sha }) => ({ onto: commit, tip: sha })));
            for (const [index, branch] of forGit.entries())
                if (landings[index]?.state === 'clean')
                    admitted.add(branch);
        }
        return branches.filter((branch) => admitted.has(branch));
    }
    /** How branches land by the rules that hold by now. */
    async landNow() {
        return this.otherRules ? this.rules.landOn(this.tree) : this.rules.land;
    }
    /** The commit and tree that base is by now. */
    async settle() {
        const { tips, changes } = this.pending;
        if (tips.length > 0) {
            const { repository, method } = this.rules;
            this.pending = { tips: [], changes: new Map() };
            this.tree = await (0,objects/* applyChanges */.YF)(repository, this.tree, [...changes.values()]);
            this.commit = (0,objects/* writeCommit */.rV)(repository, this.tree, [this.commit, ...(method === 'merge' ? tips : [])]);
        }
        return { commit: this.commit, tree: this.tree };
    }
    take(branch, changes) {
        this.pending.tips.push(branch.sha);
        for (const change of changes)
            this.pending.changes.set(change.path, change);
        this.landed.add(branch, changes);
        this.passOver(branch.ignored);
    }
    passOver(conflicts = []) {
        for (const path of conflicts.flatMap(({ paths }) => paths))
            this.ignored.add(path);
    }
    meet(branch) {
        // A rebase looks for the same patches in what has landed, commit by commit.
        if (this.rules.method === 'rebase' || this.otherRules)
            return undefined;
        return linesThatMeet(branch, this.landed, this.rules);
    }
    /** What the lines come to; undefined where only git can tell. */
    async mergeLines({ files }) {
        const { isDriven, isIgnored } = this.rules;
        if (files.some(({ path }) => isDriven(path)))
            return undefined;
        await this.files.prepare(files.map(({ merge }) => merge));
        const states = files.map(({ path, merge }) => ({ path, state: this.files.merge(merge).state }));
        const conflicting = states.filter(({ state }) => state === 'conflict').map(({ path }) => path);
        // What git leaves in an ignored file that conflicts is its own affair.
        if (states.some(({ state }) => state === 'unsure') || conflicting.some(isIgnored))
            return undefined;
        if (conflicting.length === 0)
            return { state: 'clean' };
        const conflicts = conflicting.sort().map((path) => ({ kind: 'content', paths: [path] }));
        return { state: 'conflict', conflicts };
    }
}
const unanswered = { state: 'unknown', reason: 'git did not answer' };

;// CONCATENATED MODULE: ./src/overlap/plan/choose.js
/**
 * Picks branches of which all can merge: again and again the one that stands in the way of the fewest others, with
 * what it stands on (greedy minimum-degree independent set).
 * @param candidates refs, those that should rather merge first.
 * @returns a subset of the candidates that no other candidate could be added to, in their order.
 */
function choose(candidates, { apart, standsOn }) {
    const among = new Set(candidates);
    const open = new Set(candidates);
    const chosen = new Set();
    const degree = new Map(candidates.map((ref) => [ref, count(apart.get(ref), open)]));
    const drop = (ref) => {
        open.delete(ref);
        for (const other of apart.get(ref) ?? [])
            degree.set(other, (degree.get(other) ?? 0) - 1);
    };
    while (open.size > 0) {
        const next = leastOf(open, degree);
        const group = withFoundations(next, standsOn).filter((ref) => among.has(ref) && !chosen.has(ref));
        const fits = group.every((ref) => open.has(ref) && !group.some((other) => apart.get(ref)?.has(other)));
        if (!fits) {
            drop(next);
            continue;
        }
        for (const ref of group) {
            chosen.add(ref);
            drop(ref);
            for (const other of apart.get(ref) ?? [])
                if (open.has(other))
                    drop(other);
        }
    }
    return candidates.filter((ref) => chosen.has(ref));
}
/** The first of those that have the fewest. */
function leastOf(refs, degree) {
    let [best, least] = ['', Infinity];
    for (const ref of refs) {
        const own = degree.get(ref) ?? 0;
        if (own < least)
            [best, least] = [ref, own];
    }
    return best;
}
/** A branch and all that it stands on. */
function withFoundations(ref, standsOn) {
    const found = new Set();
    const visit = (one) => {
        if (found.has(one))
            return;
        found.add(one);
        for (const under of standsOn.get(one) ?? [])
            visit(under);
    };
    visit(ref);
    return [...found];
}
function count(refs, among) {
    return refs ? [...refs].filter((ref) => among.has(ref)).length : 0;
}
/** Sorts branches into waves: each branch as early as what has to go before it allows, in the given order within one. */
function wavesOf(chosen, { after, standsOn }) {
    const open = new Set(chosen);
    const waitsFor = (ref) => [...(after.get(ref) ?? []), ...(standsOn.get(ref) ?? [])].filter((other) => open.has(other));
    const waves = [];
    const circular = new Map();
    while (open.size > 0) {
        const wave = [...open].filter((ref) => waitsFor(ref).length === 0);
        if (wave.length > 0) {
            waves.push(wave);
            for (const ref of wave)
                open.delete(ref);
            continue;
        }
        // One has to give way: the one that should rather merge last among those in a circle.
        const last = [...open].findLast((ref) => isInCircle(ref, waitsFor)) ?? '';
        circular.set(last, waitsFor(last));
        open.delete(last);
    }
    return { waves, circular };
}
function isInCircle(ref, waitsFor) {
    const seen = new Set();
    const queue = waitsFor(ref);
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
        if (next === ref)
            return true;
        if (seen.has(next))
            continue;
        seen.add(next);
        queue.push(...waitsFor(next));
    }
    return false;
}

;// CONCATENATED MODULE: ./src/overlap/plan/constraints.js
/** What the verdicts of these pairs demand. */
function constraintsOf(pairs) {
    const [apart, after, standsOn] = [new Relation(), new Relation(), new Relation()];
    for (const { a, b, verdict, first } of pairs) {
        const second = first === a ? b : a;
        if (verdict === 'conflict' || verdict === 'unknown') {
            apart.add(a, b);
            apart.add(b, a);
        }
        else if (first !== undefined && verdict === 'ordered')
            after.add(second, first);
        else if (first !== undefined && verdict === 'stacked')
            standsOn.add(second, first);
    }
    return { apart, after, standsOn };
}
/** Several values for one key. */
class Relation extends Map {
    add(key, value) {
        const values = this.get(key) ?? new Set();
        this.set(key, values.add(value));
    }
}

;// CONCATENATED MODULE: ./src/overlap/plan/culprits.js

// So many branches are tried in pairs; with more in one place, whoever reads it has to look anyway.
const most = 10;
/**
 * Which two of the branches that have merged before do not let this one merge after them, although it merges after
 * each of the two. Where no two alone do it: all that touch the same files.
 * @param before in the order in which they merged.
 */
async function culpritsOf(branch, before, conflicting, base, land) {
    const own = paths(branch);
    const touching = before.filter((one) => [...paths(one)].some((path) => own.has(path)));
    const inConflict = touching.filter((one) => conflicting.some((path) => paths(one).has(path)));
    const suspects = [...inConflict, ...touching.filter((one) => !inConflict.includes(one))].slice(0, most);
    const inOrder = before.filter((one) => suspects.includes(one));
    const pairs = inOrder.flatMap((first, index) => inOrder.slice(index + 1).map((second) => ({ first, second })));
    const firsts = await land(inOrder.map(({ sha }) => ({ onto: base, tip: sha })));
    const landed = new Map(inOrder.map((one, index) => [one, firsts[index]]));
    const both = await landOnEach(pairs.map(({ first, second }) => [landed.get(first), second]), land);
    const thirds = await landOnEach(both.map((landing) => [landing, branch]), land);
    const guilty = pairs.find((_, index) => thirds[index]?.state === 'conflict');
    if (guilty)
        return [guilty.first, guilty.second];
    return inConflict.length > 0 ? inConflict : touching.length > 0 ? touching : [...before];
}
/** Lands each branch on what came of another landing; undefined where that did not come to anything. */
async function landOnEach(tasks, land) {
    const arrivals = tasks.flatMap(([onto, { sha }]) => onto?.state === 'clean' ? [{ onto: onto.commit, tip: sha }] : []);
    const landings = (await land(arrivals)).values();
    return tasks.map(([onto]) => (onto?.state === 'clean' ? landings.next().value : undefined));
}

;// CONCATENATED MODULE: ./src/overlap/plan/plan.js






/**
 * Finds an order in which branches merge, those first that stand in the way of few, and proves it by merging them in
 * memory.
 * @throws {GitError} when git fails as a whole.
 */
async function makePlan(input) {
    const filesInBase = await countFiles(input.repository, input.base.tree);
    return new Planning(input, new Chain({ ...input, filesInBase })).run();
}
/** A plan on its way. */
class Planning {
    input;
    chain;
    constraints;
    waves = [];
    trees = [];
    merged = [];
    blocked = new Map();
    /** Those that should rather merge first come first. */
    ready;
    /** Ready branches without a place yet. */
    open;
    constructor(input, chain) {
        this.input = input;
        this.chain = chain;
        this.constraints = constraintsOf(input.pairs);
        for (const branch of input.branches) {
            const blocked = notReady(branch, input.obstacles);
            if (blocked)
                this.blocked.set(branch.ref, blocked);
        }
        this.ready = input.branches
            .filter((branch) => branch.state === 'clean' && !this.blocked.has(branch.ref))
            .sort(byAge);
        this.open = this.ready;
    }
    async run() {
        do {
            // A branch that gave way to one that did not merge after all gets another chance.
            for (let before = -1; before !== this.merged.length;) {
                before = this.merged.length;
                this.block();
                await this.round();
            }
            this.block();
        } while (await this.mergeLast());
        const { tree } = await this.chain.settle();
        const { waves, trees, blocked, chain } = this;
        const ignored = [...chain.ignored].sort().map(report_path/* reportPath */.e);
        const order = this.input.branches.map(({ ref }) => ref);
        return {
            waves,
            trees,
            tree,
            ...(ignored.length > 0 && { ignored }),
            blocked: [...blocked.values()].sort((x, y) => order.indexOf(x.ref) - order.indexOf(y.ref)),
        };
    }
    /** Takes out those that can no longer merge. */
    block() {
        const merged = new Set(this.merged.map(({ ref }) => ref));
        this.open = this.open.filter(({ ref }) => !merged.has(ref));
        const { apart, after, standsOn } = this.constraints;
        for (let again = true; again;) {
            again = false;
            for (const { ref } of this.open) {
                if (this.blocked.has(ref))
                    continue;
                const under = [...(standsOn.get(ref) ?? [])].filter((other) => this.blocked.has(other));
                const tooLate = [...merged].filter((other) => after.get(other)?.has(ref));
                const by = [...[...(apart.get(ref) ?? [])].filter((other) => merged.has(other)), ...tooLate];
                if (under.length > 0)
                    this.blocked.set(ref, { ref, reason: 'stack', by: under });
                else if (by.length > 0)
                    this.blocked.set(ref, { ref, ...this.whyApart(ref, by) });
                else
                    continue;
                again = true;
            }
        }
        this.open = this.open.filter(({ ref }) => !this.blocked.has(ref));
    }
    whyApart(ref, by) {
        const pairs = this.input.pairs.filter(({ a, b }) => (a === ref && by.includes(b)) || (b === ref && by.includes(a)));
        const lost = pairs.find(({ verdict }) => verdict === 'unknown');
        return pairs.every(({ verdict }) => verdict === 'unknown') && lost
            ? { reason: 'unknown', by, ...(lost.reason !== undefined && { detail: lost.reason }) }
            : { reason: 'conflict', by };
    }
    /** Chooses among the open ones, and merges them. */
    async round() {
        const byRef = new Map(this.open.map((branch) => [branch.ref, branch]));
        const chosen = choose([...byRef.keys()], this.constraints);
        const { waves, circular } = wavesOf(chosen, this.constraints);
        for (const [ref, by] of circular)
            this.blocked.set(ref, { ref, reason: 'together', by });
        for (const refs of waves) {
            const wave = refs.flatMap((ref) => byRef.get(ref) ?? []).filter(({ ref }) => this.hasFoundations(ref));
            // Those that need no merge first: together they make one tree.
            const untouched = wave.filter((branch) => this.chain.addUntouched(branch));
            this.merged.push(...untouched);
            const merged = await this.mergeEach(wave.filter((branch) => !untouched.includes(branch)));
            const all = [...untouched, ...merged].map(({ ref }) => ref);
            if (all.length > 0)
                await this.close(all);
        }
    }
    /** @returns those that merged; the others are blocked. */
    async mergeEach(branches) {
        const merged = [];
        for (const branch of await this.chain.prepare(branches)) {
            const outcome = await this.chain.add(branch);
            if (outcome.state === 'clean') {
                merged.push(branch);
                this.merged.push(branch);
            }
            else
                this.blocked.set(branch.ref, await this.whyNot(branch, outcome));
        }
        return merged;
    }
    /**
     * Merges what is blocked by single branches, but merges after all of them: they have brought in the same already.
     * @returns whether there was any.
     */
    async mergeLast() {
        const blocked = this.ready.filter(({ ref }) => ['conflict', 'together'].includes(this.blocked.get(ref)?.reason ?? ''));
        const wave = [];
        for (const branch of await this.chain.admits(blocked)) {
            if ((await this.chain.add(branch)).state !== 'clean')
                continue;
            wave.push(branch.ref);
            this.merged.push(branch);
            this.blocked.delete(branch.ref);
        }
        if (wave.length === 0)
            return false;
        await this.close(wave);
        const onThese = this.ready.filter(({ ref }) => this.blocked.get(ref)?.reason === 'stack');
        for (const { ref } of onThese)
            this.blocked.delete(ref);
        this.open = onThese;
        return true;
    }
    async close(wave) {
        this.waves.push(wave);
        this.trees.push((await this.chain.settle()).tree);
    }
    hasFoundations(ref) {
        return [...(this.constraints.standsOn.get(ref) ?? [])].every((under) => !this.blocked.has(under));
    }
    async whyNot(branch, outcome) {
        const { ref } = branch;
        if (outcome.state === 'unknown')
            return { ref, reason: 'unknown', by: [], detail: outcome.reason };
        const { base, land } = this.input;
        const conflicting = outcome.conflicts.flatMap((conflict) => conflict.paths);
        const by = await culpritsOf(branch, this.merged, conflicting, base.commit, land);
        return { ref, reason: 'together', by: by.map((other) => other.ref) };
    }
}
function notReady(branch, obstacles) {
    const { ref, state } = branch;
    const obstacle = obstacles.get(ref);
    if (state === 'merged')
        return undefined;
    if (state === 'conflict')
        return { ref, reason: 'base', by: [] };
    if (state === 'unknown')
        return { ref, reason: 'unknown', by: [], ...(branch.reason !== undefined && { detail: branch.reason }) };
    return obstacle && { ref, by: [], ...obstacle };
}
/** Pull requests before bare branches, and the older first. */
function byAge(x, y) {
    const number = ({ pullRequest }) => pullRequest?.number ?? Infinity;
    const [a, b] = [number(x), number(y)];
    return a !== b ? a - b : x.ref < y.ref ? -1 : x.ref > y.ref ? 1 : 0;
}

;// CONCATENATED MODULE: ./src/overlap/compare/cause.js




/**
 * For each branch that conflicts with base, the commit of base's first-parent line that made it so, by bisection over
 * those that changed a conflicting path. Branches whose history gives no answer are left out.
 */
async function findCauses(repository, base, branches, land) {
    const asked = branches.filter(({ conflicts, mergeBases }) => conflicts && mergeBases?.length === 1);
    if (asked.length === 0)
        return new Map();
    const forks = new Set(asked.flatMap(({ mergeBases }) => mergeBases ?? []));
    const paths = new Set(asked.flatMap(conflictingPaths));
    const lines = await (0,git_history/* commitsOfBase */.h0)(repository, base, [...forks], paths);
    const driven = await drivenPaths(repository, [...paths]);
    const files = new FileMerges(repository);
    const searches = asked.map((branch) => searchFor(branch, lines.get(branch.mergeBases?.[0] ?? '') ?? []));
    let open = searches;
    while ((open = open.filter(({ clean, broken }) => broken - clean > 1)).length > 0) {
        for (const search of open)
            search.tried = nextTry(search);
        const merges = new Map(open.map((search) => [search, driven.size === 0 && fileMergesOf(search)]));
        await files.prepare([...merges.values()].flatMap((inputs) => inputs || []));
        const whole = open.filter((search) => !merges.get(search));
        const landings = await land(whole.map(({ branch, commits, tried }) => ({
            onto: commits[tried]?.commit ?? base,
            tip: branch.sha,
        })));
        const isClean = (search) => {
            const inputs = merges.get(search);
            return inputs
                ? inputs.every((input) => files.merge(input).state === 'clean')
                : landings[whole.indexOf(search)]?.state === 'clean';
        };
        for (const search of open)
            search[isClean(search) ? 'clean' : 'broken'] = search.tried;
    }
    const causes = new Map();
    for (const { branch, commits, broken } of searches) {
        const cause = commits[broken];
        if (!cause)
            continue;
        const { commit: sha, subject } = cause;
        const pullRequest = pullRequestIn(subject);
        causes.set(branch.ref, { sha, subject, ...(pullRequest !== undefined && { pullRequest }) });
    }
    return causes;
}
function conflictingPaths({ conflicts = [] }) {
    return conflicts.flatMap(({ paths }) => paths);
}
function searchFor(branch, line) {
    const paths = conflictingPaths(branch);
    const commits = line.filter(({ changes }) => paths.some((path) => changes.has(path)));
    // At the merge base it merges; whether it does with all of these in is still to be seen.
    return { branch, commits, clean: -1, broken: commits.length, tried: -1, guess: guessOf(branch, commits) };
}
/** Where a file that the branch edits was deleted, or one that it deletes was first edited; else the last. */
function guessOf({ conflicts = [], own }, commits) {
    const guesses = conflicts.flatMap(({ kind, paths: [path = ''] }) => {
        const mine = own?.byPath.get(path)?.status;
        if (kind !== 'modify/delete')
            return [];
        const place = commits.findIndex(({ changes }) => {
            const theirs = changes.get(path)?.status;
            return mine === 'D' ? theirs !== undefined : theirs === 'D';
        });
        return place < 0 ? [] : [place];
    });
    return Math.min(commits.length - 1, ...guesses);
}
/** The guess and what stands before it first; where the branch still lands on the last, none of these is the cause. */
function nextTry({ commits, clean, broken, tried, guess }) {
    if (tried < 0)
        return guess;
    if (broken === commits.length)
        return broken - 1;
    return broken === guess && clean < guess - 1 && tried === guess ? guess - 1 : (clean + broken) >> 1;
}
/** What the merge with the tried commit comes to in the files that conflict; undefined where lines are not all of it. */
function fileMergesOf({ branch, commits, tried }) {
    const { conflicts = [], own } = branch;
    const merges = conflicts.map(({ kind, paths: [path = '', ...more] }) => {
        const mine = own?.byPath.get(path);
        const theirs = commits.slice(0, tried + 1).flatMap(({ changes }) => changes.get(path) ?? []);
        if (kind !== 'content' || more.length > 0 || !mine?.oldMode.startsWith('100'))
            return undefined;
        if (!isInPlace(mine, ...theirs))
            return undefined;
        return { from: mine.oldId, ours: theirs.at(-1)?.newId ?? mine.oldId, theirs: mine.newId };
    });
    return merges.includes(undefined) ? undefined : merges.flatMap((merge) => merge ?? []);
}
/** As GitHub writes it: `Merge pull request #12 from …`, and after a squash `… (#12)`. */
function pullRequestIn(subject) {
    const [, merged, squashed] = /^Merge pull request #(\d{1,9}) from |\(#(\d{1,9})\)$/.exec(subject) ?? [];
    const number = Number(merged ?? squashed);
    return number > 0 ? number : undefined;
}

// EXTERNAL MODULE: ./src/overlap/report.js
var report = __webpack_require__(4554);
;// CONCATENATED MODULE: ./src/overlap/report-about.js






// Finding the cause costs several merges a branch; in a repository full of stale branches nobody reads hundreds.
const mostCauses = 100;
/** What writes reports about these branches. */
function reporter({ base, truth, leftOut, branches, judging, all, plan }) {
    return async (subject) => {
        const place = judging.branches.findIndex(({ ref }) => ref === subject);
        const compares = subject === undefined || place >= 0;
        const reported = { ...judging, ...(place >= 0 && { subject: place }) };
        const isReported = ({ a, b }) => [a, b, undefined].includes(subject);
        const pairs = !compares ? [] : (all?.filter(isReported) ?? (await judgePairs(reported)));
        const refused = branches.filter((branch) => branch.state === 'conflict');
        const explained = subject === undefined ? refused.slice(0, mostCauses) : refused.filter(({ ref }) => ref === subject);
        const causes = await findCauses(judging.repository, base.sha, explained, judging.land);
        const others = judging.branches.length - 1;
        const total = !compares ? 0 : place >= 0 ? others : (judging.branches.length * others) / 2;
        return {
            schema: 'parallel-claude/overlap/1',
            truth,
            mergeMethod: judging.method,
            base,
            ...(subject !== undefined && { subject }),
            branches: branches.map((branch) => reportBranch(branch, causes.get(branch.ref))),
            pairs: pairs.sort(bySeverity),
            counts: report_about_count(pairs, Math.max(0, total)),
            ignored: compares ? reportIgnored(reported) : [],
            leftOut,
            ...(plan && { plan }),
        };
    };
}
function reportIgnored(rules) {
    return [...ignoredInCommon(rules)]
        .map(([path, places]) => ({
        ...(0,report_path/* reportPath */.e)(path),
        branches: places.flatMap((place) => rules.branches[place]?.ref ?? []),
    }))
        .sort((x, y) => compare(x.path, y.path));
}
function reportBranch(branch, cause) {
    const { ref, sha, state, pullRequest, uncommitted } = branch;
    const known = {
        ref,
        sha,
        base: state,
        ...(pullRequest && { pullRequest }),
        ...(uncommitted && { uncommitted }),
    };
    const files = (conflicts) => fileReports(conflicts, () => ({ a: [], b: [] }));
    if (branch.state === 'clean')
        return branch.ignored ? { ...known, ignored: files(branch.ignored) } : known;
    return {
        ...known,
        ...(branch.reason !== undefined && { reason: branch.reason }),
        ...(branch.conflicts && { files: files(branch.conflicts) }),
        ...(cause && { cause }),
    };
}
function bySeverity(x, y) {
    return report/* verdicts */.rY.indexOf(x.verdict) - report/* verdicts */.rY.indexOf(y.verdict) || compare(x.a, y.a) || compare(x.b, y.b);
}
function compare(x, y) {
    return x < y ? -1 : x > y ? 1 : 0;
}
function report_about_count(pairs, total) {
    const counts = Object.fromEntries(report/* verdicts */.rY.map((verdict) => [verdict, 0]));
    for (const { verdict } of pairs)
        counts[verdict]++;
    counts.none = total - pairs.length;
    return counts;
}

;// CONCATENATED MODULE: ./src/overlap/compare/rule-changers.js
/** @returns the branches after which others merge by other rules. */
async function ruleChangers(rules, base, branches, method, land) {
    const touching = branches.filter(({ own, landed }) => rules.changedBy(own, landed));
    // A rebase goes by other rules half way, too.
    if (method === 'rebase')
        return new Set(touching);
    const landings = await land(touching.map(({ sha }) => ({ onto: base, tip: sha })));
    const changers = new Set();
    for (const [index, branch] of touching.entries()) {
        const landing = landings[index];
        if (landing?.state !== 'clean' || (await rules.differIn(landing.tree)))
            changers.add(branch);
    }
    return changers;
}

;// CONCATENATED MODULE: ./src/overlap/compare/rules.js

/**
 * The rules by which git merges into a tree: its attributes. A bare repository takes them from one file, so each set
 * of rules has a repository of its own over the same objects.
 */
class Rules {
    repository;
    truth;
    ofBase;
    twins = new Map();
    constructor(repository, truth, ofBase) {
        this.repository = repository;
        this.truth = truth;
        this.ofBase = ofBase;
    }
    /** Puts the rules of `base` in force in `repository` itself. */
    static async inForce(repository, truth, base) {
        const text = await truth.attributesOf(repository, base);
        await (0,attributes/* useAttributes */.D7)(repository, text);
        return new Rules(repository, truth, text);
    }
    /** Whether merging these changes changes the rules for what comes after. */
    changedBy(...changes) {
        return this.truth.readsAttributes && changes.some((set) => [...set.byPath.keys()].some(isRulesFile));
    }
    /** Whether merging into `tree` follows other rules than merging into base. */
    async differIn(tree) {
        return (await this.truth.attributesOf(this.repository, tree)) !== this.ofBase;
    }
    /** The repository in which merging into `tree` follows the rules in that tree. */
    async repositoryFor(tree) {
        const text = await this.truth.attributesOf(this.repository, tree);
        if (text === this.ofBase)
            return this.repository;
        const known = this.twins.get(text);
        if (known)
            return known;
        const twin = await this.repository.twin();
        this.twins.set(text, twin);
        await (0,attributes/* useAttributes */.D7)(twin, text);
        return twin;
    }
    async dispose() {
        await Promise.all([...this.twins.values()].map((twin) => twin.dispose()));
    }
}
function isRulesFile(path) {
    return /(^|\/)\.gitattributes$/.test(path);
}

;// CONCATENATED MODULE: ./src/overlap/compare/land-by-lines.js




/**
 * Merges branches into base without git, where all that base changed of theirs are lines of files that both edited in
 * place.
 * @returns an outcome for each branch of which that is so.
 */
async function landByLines(repository, branches, gone, ignored) {
    const sharing = branches.flatMap((branch) => {
        const files = filesInCommon(branch, gone(branch));
        return files ? [[branch, files]] : [];
    });
    const all = [...new Set(sharing.flatMap(([, files]) => files))];
    const driven = await drivenPaths(repository, all);
    await ignored.learn(all);
    const merges = new FileMerges(repository);
    await merges.prepare(sharing.flatMap(([branch, files]) => files.map((path) => inputOf(branch, path))));
    const outcomes = new Map();
    const clean = [];
    for (const [branch, files] of sharing) {
        const states = new Map(files.map((path) => [path, merges.merge(inputOf(branch, path)).state]));
        const conflicting = files.filter((path) => states.get(path) === 'conflict');
        const isForGit = files.some((path) => driven.has(path) || states.get(path) === 'unsure');
        // What git leaves in an ignored file that conflicts is its own affair.
        if (isForGit || conflicting.some((path) => ignored.has(path)))
            continue;
        const conflicts = conflicting.sort().map((path) => ({ kind: 'content', paths: [path] }));
        if (conflicts.length > 0)
            outcomes.set(branch, { state: 'conflict', conflicts });
        else
            clean.push([branch, files]);
    }
    const blobs = await merges.write(clean.flatMap(([branch, files]) => files.map((path) => inputOf(branch, path))));
    let at = 0;
    for (const [branch, files] of clean) {
        const merged = new Map(files.map((path) => [path, blobs[at++] ?? '']));
        outcomes.set(branch, { state: 'clean', landed: landedOf(branch, merged) });
    }
    return outcomes;
}
/** The files that both sides edited in place; undefined where more than that could meet. */
function filesInCommon({ own, moved }, gone) {
    const files = [...own.byPath.keys()].filter((path) => {
        const [mine, theirs] = [own.byPath.get(path), moved.byPath.get(path)];
        return mine && theirs && mine.oldMode.startsWith('100') && isInPlace(mine, theirs);
    });
    const rest = changeSet([...own.byPath.values()].filter(({ path }) => !files.includes(path)));
    return files.length > 0 && !mayMeet(rest, moved, gone) ? files : undefined;
}
function inputOf({ own, moved }, path) {
    const [mine, theirs] = [own.byPath.get(path), moved.byPath.get(path)];
    return { from: mine?.oldId ?? '', ours: theirs?.newId ?? '', theirs: mine?.newId ?? '' };
}
/** The branch's own changes, but for what the files became that base changed too. */
function landedOf({ own, moved }, merged) {
    const changes = [...own.byPath.values()].flatMap((change) => {
        const newId = merged.get(change.path);
        const oldId = moved.byPath.get(change.path)?.newId ?? '';
        if (newId === undefined)
            return [change];
        return newId === oldId ? [] : [{ ...change, oldId, newId }];
    });
    return changeSet(changes);
}

// EXTERNAL MODULE: ./src/git/merge.js + 1 modules
var merge = __webpack_require__(8120);
;// CONCATENATED MODULE: ./src/overlap/compare/landing.js



/** @returns how branches land where the rules of `repository` are in force. */
function landIn(repository, lander) {
    const { method } = lander;
    if (method === 'rebase')
        return (arrivals) => rebaseAll(repository, lander, arrivals);
    return async (arrivals) => {
        const outcomes = await lander.ignored.passOver(await (0,merge/* mergeAll */.U)(repository, arrivals.map(({ onto, tip }) => [onto, tip])));
        return arrivals.map(({ onto, tip }, index) => {
            const outcome = outcomes[index] ?? { state: 'unknown', reason: 'git did not answer' };
            if (outcome.state !== 'clean')
                return outcome;
            // A squash forgets where the branch came from.
            const parents = method === 'merge' ? [onto, tip] : [onto];
            return { ...outcome, commit: (0,objects/* writeCommit */.rV)(repository, outcome.tree, parents) };
        });
    };
}
/** Rebases all at once: the n-th commit of every branch is picked in the same round, by one git process. */
async function rebaseAll(repository, lander, arrivals) {
    const ontoTrees = await (0,objects/* treesOf */.zG)(repository, arrivals.map(({ onto }) => onto));
    const rebases = [];
    // A few at a time: each is a git process.
    for (let at = 0; at < arrivals.length; at += 4) {
        const some = arrivals.slice(at, at + 4).map(async ({ onto, tip }, offset) => ({
            repository,
            picks: await (0,git_history/* commitsToRebase */.q)(repository, onto, tip),
            commit: onto,
            tree: ontoTrees[at + offset] ?? '',
            ignored: [],
        }));
        rebases.push(...(await Promise.all(some)));
    }
    for (let round = 0; rebases.some((rebase) => !rebase.failed && round < rebase.picks.length); round++)
        await pickRound(repository, lander, rebases, round);
    return rebases.map(({ failed, commit, tree, ignored }) => failed ?? { state: 'clean', commit, tree, ...(ignored.length > 0 && { ignored }) });
}
async function pickRound(repository, { graph, rules, ignored, changesOf }, rebases, round) {
    const due = rebases.flatMap((rebase) => {
        const pick = rebase.picks[round];
        return pick === undefined || rebase.failed ? [] : [{ rebase, pick, parent: graph.get(pick)?.[0] }];
    });
    const trees = await (0,objects/* treesOf */.zG)(repository, due.flatMap(({ pick, parent }) => [pick, parent ?? pick]));
    const picks = due.map(({ rebase, pick, parent }, index) => {
        const before = parent === undefined ? repository.emptyTree : (trees[2 * index + 1] ?? '');
        return { rebase, pick, parent, tree: trees[2 * index] ?? '', before };
    });
    for (const place of new Set(picks.map(({ rebase }) => rebase.repository)))
        await pickAll(place, ignored, picks.filter(({ rebase }) => rebase.repository === place));
    for (const { rebase, pick } of picks) {
        const changes = changesOf.get(pick);
        if (!rebase.failed && changes && rules.changedBy(changes))
            rebase.repository = await rules.repositoryFor(rebase.tree);
    }
}
async function pickAll(repository, ignored, picks) {
    // Already where it belongs: git leaves such a commit as it is.
    const isInPlace = ({ rebase, parent }) => parent === rebase.commit;
    const [inPlace, moving] = [picks.filter(isInPlace), picks.filter((pick) => !isInPlace(pick))];
    for (const { rebase, pick, tree } of inPlace)
        Object.assign(rebase, { commit: pick, tree });
    const merged = await (0,merge/* mergeAll */.U)(repository, moving.map(({ rebase, tree, before }) => {
        const root = (0,objects/* writeCommit */.rV)(repository, before, []);
        return [(0,objects/* writeCommit */.rV)(repository, rebase.tree, [root]), (0,objects/* writeCommit */.rV)(repository, tree, [root])];
    }));
    const outcomes = await ignored.passOver(merged);
    moving.forEach(({ rebase, tree, before }, index) => {
        const outcome = outcomes[index] ?? { state: 'unknown', reason: 'git did not answer' };
        if (outcome.state !== 'clean') {
            rebase.failed = outcome;
            return;
        }
        rebase.ignored.push(...(outcome.ignored ?? []));
        // What has become empty is dropped; what was empty from the start stays, and changes nothing.
        if (outcome.tree === rebase.tree && tree !== before)
            return;
        const commit = (0,objects/* writeCommit */.rV)(repository, outcome.tree, [rebase.commit]);
        Object.assign(rebase, { commit, tree: outcome.tree });
    });
}

// EXTERNAL MODULE: ./src/git/ancestry.js
var git_ancestry = __webpack_require__(6156);
;// CONCATENATED MODULE: ./src/overlap/compare/placing.js



/** Where every branch stands in history, and the commits that base has not; one without a place gets no further. */
async function placeBranches(repository, base, candidates) {
    const present = await (0,objects/* lookUp */.TE)(repository, candidates.map(({ sha }) => `${sha}^{tree}`));
    const [graph, broken] = await historyOf(repository, base, candidates.filter((_, index) => present[index]).map(({ sha }) => sha));
    const isWhole = await wholeness(repository, base);
    const placed = [];
    for (const [index, candidate] of candidates.entries()) {
        const tree = present[index]?.id;
        const reason = broken.get(candidate.sha);
        if (candidate.unknown !== undefined)
            placed.push(unknown(candidate, candidate.unknown));
        else if (tree === undefined)
            placed.push(unknown(candidate, notHere));
        else if (reason !== undefined)
            placed.push(unknown(candidate, `its history is incomplete: ${reason}`));
        else
            placed.push(await place(repository, graph, candidate, tree, isWhole));
    }
    return { graph, placed };
}
const notHere = 'its commit or its files are not in this repository (a shallow or partial clone): fetch them';
/** A branch of which nothing can be said. */
function unknown(candidate, reason) {
    return { ...candidate, state: 'unknown', reason };
}
/** The graph of all commits beyond base, and the tips whose history could not be walked, with git's reason. */
async function historyOf(repository, base, tips) {
    const graph = await (0,git_history/* commitsBeyond */.y7)(repository, base, tips);
    if (typeof graph !== 'string')
        return [graph, new Map()];
    // One of them is broken: only now is each asked by itself.
    const whole = new Map();
    const broken = new Map();
    for (const tip of tips) {
        const part = await (0,git_history/* commitsBeyond */.y7)(repository, base, [tip]);
        if (typeof part === 'string')
            broken.set(tip, part);
        else
            for (const [commit, parents] of part)
                whole.set(commit, parents);
    }
    return [whole, broken];
}
async function wholeness(repository, base) {
    const cuts = await repository.shallowCommits();
    if (cuts.size === 0)
        return () => Promise.resolve(true);
    const known = new Map();
    const below = async (tip) => {
        const found = known.get(tip) ?? [...(await (0,git_history/* ancestors */.T1)(repository, tip))].filter((commit) => cuts.has(commit));
        known.set(tip, found);
        return found;
    };
    const underBase = await below(base);
    return async ({ commits, forks }) => {
        const [fork] = forks;
        if (fork === undefined || forks.length > 1 || [...commits].some((commit) => cuts.has(commit)))
            return false;
        // What base hides lies behind cuts that the fork contains, so it is older than the fork.
        return (await below(fork)).length === underBase.length;
    };
}
async function place(repository, graph, candidate, tree, isWhole) {
    if (!graph.has(candidate.sha))
        return { ...candidate, state: 'merged' };
    const ancestry = (0,git_ancestry/* ancestryOf */.R)(graph, candidate.sha);
    if (!(await isWhole(ancestry)))
        return unknown(candidate, 'the history here is cut off (a shallow clone): fetch all of it');
    const mergeBases = await (0,git_history/* independent */.hK)(repository, ancestry.forks);
    if (mergeBases.length === 0)
        return {
            ...candidate,
            state: 'conflict',
            reason: 'It shares no history with base: git refuses to merge it.',
        };
    return { ...candidate, tree, ancestry, mergeBases };
}

;// CONCATENATED MODULE: ./src/overlap/compare/survey.js









/**
 * Looks at every branch by itself: where it left base, what it changed, and what merging it into base comes to.
 * Most merges need not be made: where a branch and base changed nothing that could meet, the merge is clean.
 */
async function survey(repository, base, candidates, method, rules, ignored) {
    const { graph, placed } = await placeBranches(repository, base, candidates);
    const lander = { method, graph, rules, ignored, changesOf: await stepsOf(repository, graph, method) };
    const land = landIn(repository, lander);
    return {
        branches: await measure(repository, base, placed, lander, land),
        land,
        landOn: async (tree) => landIn(await rules.repositoryFor(tree), lander),
    };
}
/** What each commit changed in its first parent; only a rebase, which takes them one by one, asks for it. */
async function stepsOf(repository, graph, method) {
    if (method !== 'rebase')
        return new Map();
    const commits = [...graph.keys()];
    const trees = await (0,objects/* treesOf */.zG)(repository, commits.flatMap((commit) => [commit, graph.get(commit)?.[0] ?? commit]));
    const pairs = commits.map((commit, index) => {
        const isRoot = graph.get(commit)?.length === 0;
        return [isRoot ? repository.emptyTree : (trees[2 * index + 1] ?? ''), trees[2 * index] ?? ''];
    });
    const changes = await (0,diff/* changedPaths */.vl)(repository, pairs, changeSets);
    return new Map(commits.map((commit, index) => [commit, changes[index] ?? changeSet()]));
}
/** Diffs every placed branch against what it left and base against the same, then lands those that could collide. */
async function measure(repository, base, found, lander, land) {
    const placed = found.filter((branch) => 'tree' in branch);
    const mergeBases = [...new Set(placed.flatMap((branch) => branch.mergeBases))];
    const [baseTree = '', ...mergeBaseTrees] = (await (0,objects/* treesOf */.zG)(repository, [base, ...mergeBases])).map((tree) => tree ?? '');
    const treeOf = new Map(mergeBases.map((commit, index) => [commit, mergeBaseTrees[index] ?? '']));
    const pairs = placed.flatMap((branch) => branch.mergeBases.map((commit) => [treeOf.get(commit) ?? '', branch.tree]));
    const diffs = await (0,diff/* changedPaths */.vl)(repository, pairs, diff/* everyChange */.iM);
    let at = 0;
    const changed = placed.map((branch) => {
        const found = branch.mergeBases.map(() => diffs[at++]);
        if (found.includes(undefined))
            return unknown(branch, missing);
        // What one commit did and another took back still meets others, commit by commit.
        const steps = [...branch.ancestry.commits].flatMap((commit) => [
            ...(lander.changesOf.get(commit)?.byPath.values() ?? []),
        ]);
        return { ...branch, own: changeSet([steps, ...found].flatMap((changes) => changes ?? [])) };
    });
    const lookups = lookupsOf(changed.flatMap((branch) => ('state' in branch ? [] : branch.own)));
    const moved = await (0,diff/* changedPaths */.vl)(repository, mergeBaseTrees.map((tree) => [tree, baseTree]), () => changeSets(lookups));
    const movedSince = new Map(mergeBases.map((commit, index) => [commit, moved[index]]));
    const measured = changed.map((branch) => {
        if ('state' in branch)
            return branch;
        const since = branch.mergeBases.map((commit) => movedSince.get(commit));
        if (since.includes(undefined))
            return unknown(branch, missing);
        return { ...branch, moved: union(since.flatMap((set) => set ?? [])) };
    });
    const landed = await landWhereNeeded(repository, base, baseTree, measured, lander, land);
    const byRef = new Map(landed.map((branch) => [branch.ref, branch]));
    return found.map((branch) => byRef.get(branch.ref) ?? branch);
}
const missing = 'some of its files are not in this repository (a partial clone): fetch them';
function union(sets) {
    const [only] = sets;
    if (sets.length === 1 && only)
        return only;
    const all = (part) => new Set(sets.flatMap((set) => [...part(set)]));
    return {
        byPath: new Map(sets.flatMap((set) => [...set.byPath])),
        addedUnder: all((set) => set.addedUnder),
        deletedUnder: all((set) => set.deletedUnder),
        changedUnder: all((set) => set.changedUnder),
        added: all((set) => set.added),
        adds: sets.some((set) => set.adds),
        deletes: sets.some((set) => set.deletes),
    };
}
async function landWhereNeeded(repository, base, baseTree, measured, { method, ignored }, land) {
    const whole = measured.filter(isMeasured);
    const gone = await goneDirectories(repository, baseTree, whole);
    const keepsPatch = await patchKeepers(repository, base, whole, method);
    const touched = whole.filter((branch) => !landsUntouched(branch, gone(branch)) || !keepsPatch(branch));
    const byLines = await landByLines(repository, touched.filter(({ mergeBases }) => method !== 'rebase' && mergeBases.length === 1), gone, ignored);
    const toLand = touched.filter((branch) => !byLines.has(branch));
    const landings = await land(toLand.map(({ sha }) => ({ onto: base, tip: sha })));
    const trees = landings.flatMap((landing) => landing.state === 'clean' ? [[baseTree, landing.tree]] : []);
    const changes = (await (0,diff/* changedPaths */.vl)(repository, trees, changeSets)).values();
    const byGit = new Map(toLand.map((branch, index) => {
        const landing = landings[index];
        if (landing?.state !== 'clean')
            return [branch, refused(branch, landing)];
        const landed = changes.next().value;
        if (!landed)
            return [branch, unknown(branch, missing)];
        const { ignored } = landing;
        return [
            branch,
            { ...branch, state: 'clean', touched: true, landed, landing, ...(ignored && { ignored }) },
        ];
    }));
    return measured.map((branch) => {
        if (!isMeasured(branch))
            return branch;
        const known = byGit.get(branch);
        if (known)
            return known;
        const lines = byLines.get(branch);
        if (!lines)
            return { ...branch, state: 'clean', touched: false, landed: branch.own };
        return lines.state === 'clean'
            ? { ...branch, state: 'clean', touched: true, landed: lines.landed }
            : refused(branch, lines);
    });
}
function isMeasured(branch) {
    return !('state' in branch);
}
function refused(branch, landing) {
    const { ref, sha, pullRequest, mergeBases, own } = branch;
    const known = { ref, sha, ...(pullRequest && { pullRequest }), mergeBases, own };
    if (landing?.state === 'conflict')
        return { ...known, state: 'conflict', conflicts: landing.conflicts };
    return { ...known, state: 'unknown', reason: landing?.reason ?? 'git did not answer' };
}
/** Which directories are gone from a branch's own tree, and from base. */
async function goneDirectories(repository, baseTree, branches) {
    const asked = branches.flatMap(({ tree, own, moved }) => {
        const { byFew, byMany } = maybeRenamed(own, moved);
        return [
            ...byFew.map((directory) => ({ tree, directory })),
            ...byMany.map((directory) => ({ tree: baseTree, directory })),
        ];
    });
    const isThere = await lookForDirectories(repository, asked);
    return ({ tree }) => ({
        fromFew: (directory) => !isThere(tree, directory),
        fromMany: (directory) => !isThere(baseTree, directory),
    });
}
/** Whether merging it into base is clean without a look: base changed nothing since that its changes could meet. */
function landsUntouched(branch, gone) {
    return branch.mergeBases.length === 1 && !mayMeet(branch.own, branch.moved, gone);
}
/**
 * Whether what a branch changed stays one patch that base cannot have: a rebase picks each commit, and leaves out one
 * whose patch base took in, even where base took it back.
 */
async function patchKeepers(repository, base, branches, method) {
    if (method !== 'rebase')
        return () => true;
    const forks = new Set(branches.flatMap(({ mergeBases }) => mergeBases));
    const taken = forks.size > 0 ? await (0,git_history/* pathsChangedSince */.A7)(repository, base, [...forks]) : undefined;
    return ({ ancestry, own }) => isOnePlainCommit(ancestry) && [...own.byPath.keys()].some((path) => taken?.has(path) === false);
}

;// CONCATENATED MODULE: ./src/overlap/overlap.js











/**
 * Compares branches with base and with each other.
 * @returns the verdicts; what could not be determined is `unknown` in it.
 * @throws {GitError} when git fails as a whole, not for a single branch.
 */
function findOverlaps(input) {
    return withOverlaps(input, (reportAbout) => reportAbout(input.subject));
}
/**
 * Compares them once, for reports from more than one point of view.
 * @param use is given what writes the report about one of the branches, or about all; it serves no longer than `use` runs.
 * @returns what `use` returns.
 * @throws {GitError} when git fails as a whole, not for a single branch.
 */
async function withOverlaps(input, use) {
    const { repository, base, method, truth } = input;
    const rules = await Rules.inForce(repository, truth, base.sha);
    try {
        const ignored = new Ignored(repository, input.isIgnored);
        const { branches, land, landOn } = await survey(repository, base.sha, input.branches, method, rules, ignored);
        const mergeable = branches.filter((branch) => branch.state === 'clean');
        await ignored.learn(mergeable.flatMap((branch) => [...paths(branch)]));
        const [baseTree = ''] = await (0,objects/* treesOf */.zG)(repository, [base.sha]);
        const changers = await ruleChangers(rules, base.sha, mergeable, method, land);
        const directories = await findDirectories(repository, baseTree, mergeable, method);
        const everywhere = {
            branches: mergeable,
            isIgnored: (path) => ignored.has(path),
            changesRules: (branch) => changers.has(branch),
            vanished: directories.vanished,
            baseHas: directories.baseHas,
        };
        const judging = {
            repository,
            base: base.sha,
            method,
            land,
            landOn,
            near: input.near,
            ...(input.memory && { recall: (a, b) => input.memory?.recall(a, b) }),
        };
        const { memory } = input;
        const all = input.obstacles || memory ? await judgePairs({ ...everywhere, ...judging }) : undefined;
        if (memory && all)
            memory.keep(mergeable, all);
        const driven = await drivenPaths(repository, all ? mergeable.flatMap(({ own }) => [...own.byPath.keys()]) : []);
        const plan = all &&
            input.obstacles &&
            (await makePlan({
                ...judging,
                base: { commit: base.sha, tree: baseTree },
                branches,
                pairs: all,
                obstacles: input.obstacles,
                changesRules: everywhere.changesRules,
                baseHas: everywhere.baseHas,
                treeHas: directories.treeHas,
                isIgnored: everywhere.isIgnored,
                isDriven: (path) => driven.has(path),
            }));
        return await use(reporter({
            base,
            truth: truth.name,
            leftOut: input.leftOut,
            branches,
            judging: { ...everywhere, ...judging },
            ...(all && { all }),
            ...(plan && { plan }),
        }));
    }
    finally {
        await rules.dispose();
    }
}

;// CONCATENATED MODULE: ./src/overlap/taking-part.js
/** @returns why the branch takes no part, or undefined where it does. */
function whyLeftOut({ name, isPullRequest, draft, time }, settings, now) {
    const isNamed = (isPullRequest && !settings.branchesNamed) || settings.takesPart(name);
    if (!isNamed)
        return 'notNamed';
    if (settings.isExcluded(name))
        return 'excluded';
    if (draft && !settings.includeDrafts)
        return 'drafts';
    return time !== undefined && now - time > settings.maxAge ? 'old' : undefined;
}
/** Nobody left out yet. */
function noneLeftOut() {
    return { notNamed: 0, excluded: 0, drafts: 0, old: 0 };
}

;// CONCATENATED MODULE: ./src/overlap/compare/truth.js


/**
 * GitHub's merge button reads no .gitattributes: neither drivers nor `union` nor `-merge` have a say there
 * (kubernetes/kubernetes#70576, python/cpython#460).
 */
const githubTruth = {
    name: 'github',
    readsAttributes: false,
    attributesOf: async (repository, tree) => (0,attributes/* flattenAttributes */.Aj)(await (0,attributes/* attributesIn */.lH)(repository, tree), new Set([attributes/* generatedAttribute */.eb])),
};
/** `git merge` in a worktree of `local` goes by the .gitattributes there and by the repository's own attributes. */
async function gitTruth(local) {
    const names = new Set([...attributes/* mergeAttributes */.KV, attributes/* generatedAttribute */.eb]);
    const info = await (0,git_repository/* readIfThere */.q)(await local.gitPath('info/attributes'));
    return {
        name: 'git',
        readsAttributes: true,
        attributesOf: async (repository, tree) => (0,attributes/* flattenAttributes */.Aj)(await (0,attributes/* attributesIn */.lH)(repository, tree), names, info),
    };
}

;// CONCATENATED MODULE: ./src/overlap/local.js










/**
 * All branches of a local repository, each name once: where it stands both here and at the remote, the one that
 * contains the other, and the local one where they have diverged.
 */
async function localBranches(repository) {
    const remote = await remoteName(repository);
    const format = '--format=%(refname)%00%(objectname)%00%(committerdate:unix)%00%(symref)';
    const output = await repository.must(['for-each-ref', format, 'refs/heads', `refs/remotes/${remote}`]);
    const branches = new Map();
    for (const line of output.split('\n')) {
        const [ref = '', sha = '', time = '', symref = ''] = line.split('\0');
        const name = ref.replace(/^refs\/heads\//, '').replace(`refs/remotes/${remote}/`, '');
        if (ref === '' || symref !== '')
            continue;
        const known = branches.get(name);
        const branch = { name, sha, time: Number(time) * 1000 };
        if (!known || known.sha === sha || (await (0,git_history/* contains */.gR)(repository, sha, known.sha)))
            branches.set(name, branch);
        else if (!(await (0,git_history/* contains */.gR)(repository, known.sha, sha)))
            known.diverged = ref.replace(/^refs\/remotes\//, '');
    }
    return [...branches.values()];
}
async function remoteName(repository) {
    const names = (await repository.must(['remote'])).split('\n').filter((name) => name !== '');
    return names.includes('origin') ? 'origin' : (names[0] ?? 'origin');
}
/**
 * The branch that all others merge into: the one asked for, else the remote's default branch, else `main` or `master`.
 * @throws {UserError} when it is not there, or cannot be told.
 */
async function localBase(repository, branches, asked) {
    if (branches.length === 0)
        throw new error/* UserError */.y('This repository has no branches yet: there is nothing to compare.');
    const named = (name) => {
        const found = branches.find((branch) => branch.name === name);
        return found && { ref: found.name, sha: found.sha };
    };
    if (asked !== undefined) {
        const sha = named(asked)?.sha ?? (await repository.resolve(`${asked}^{commit}`));
        if (sha === undefined)
            throw new error/* UserError */.y(`There is no base "${asked}" here; name a branch or commit of this repository.`);
        return { ref: asked, sha };
    }
    const remote = await remoteName(repository);
    const head = await repository.run(['symbolic-ref', '--quiet', `refs/remotes/${remote}/HEAD`]);
    const atRemote = head.stdout.toString().trim().replace(`refs/remotes/${remote}/`, '');
    const found = named(atRemote) ?? named('main') ?? named('master');
    if (!found)
        throw new error/* UserError */.y('Which branch is the base? Neither the remote says so nor is there a main or master: give --base.');
    return found;
}
/**
 * The short name of the branch a person names: HEAD is the one that is checked out.
 * @throws {UserError} where HEAD is at no branch.
 */
async function localSubject(repository, asked) {
    if (asked !== 'HEAD')
        return asked.replace(/^refs\/heads\//, '');
    const head = await repository.run(['symbolic-ref', '--quiet', '--short', 'HEAD']);
    if (head.code !== 0)
        throw new error/* UserError */.y('HEAD is at no branch (it is detached); name a branch.');
    return head.stdout.toString('utf8').trim();
}
/**
 * Compares the branches (or worktrees) of a local repository, which is left as it is, and without the network.
 * @throws {UserError} for a branch that is not there.
 */
async function compareLocal(repository, base, branches, wish) {
    const { settings } = wish;
    const scratch = await git_repository/* Repository */.L.scratch(repository.host, {
        objectFormat: repository.objectFormat,
        borrow: repository,
        config: await (0,attributes/* customDrivers */.rx)(repository),
        mergeAsIn: repository,
    });
    try {
        const { candidates, leftOut } = wish.worktrees
            ? { candidates: await worktreesBut(base.ref, repository, scratch), leftOut: noneLeftOut() }
            : takingPart(branches, base.ref, wish);
        const subject = wish.subject && subjectAmong(candidates, wish.subject, base.ref, wish.worktrees);
        const compared = new Set([base.ref, ...(wish.worktrees ? [] : candidates.map(({ ref }) => ref))]);
        for (const { name, diverged } of branches)
            if (diverged !== undefined && compared.has(name))
                repository.host.log.warning(`${name} here and ${diverged} have diverged; yours was compared.`);
        return await findOverlaps({
            repository: scratch,
            base,
            branches: candidates,
            ...(subject !== undefined && { subject }),
            truth: await gitTruth(repository),
            method: settings.mergeMethod ?? 'merge',
            near: settings.near,
            isIgnored: settings.isIgnored,
            leftOut,
            // What is on a disk is as ready as its owner thinks.
            ...(wish.plan && { obstacles: new Map() }),
        });
    }
    finally {
        await scratch.dispose();
    }
}
function takingPart(branches, base, { settings, subject, now }) {
    const leftOut = noneLeftOut();
    const candidates = [];
    for (const { name, sha, time } of branches) {
        if (name === base)
            continue;
        const reason = whyLeftOut({ name, isPullRequest: false, draft: false, time }, settings, now);
        if (reason && name !== subject)
            leftOut[reason]++;
        else
            candidates.push({ ref: name, sha });
    }
    return { candidates, leftOut };
}
/** The subject's ref among the candidates: base itself has one where a worktree holds changes to it. */
function subjectAmong(candidates, asked, base, worktrees) {
    const wanted = asked === base ? uncommittedOn(base) : asked;
    if (candidates.some(({ ref }) => ref === wanted))
        return wanted;
    if (asked === base)
        throw new error/* UserError */.y(`${asked} is the base; name another branch.`);
    throw new error/* UserError */.y(worktrees ? `No worktree has "${asked}" checked out.` : `There is no branch "${asked}" here to compare.`);
}
/** No branch can have this name: git allows no space in one. */
function uncommittedOn(base) {
    return `${base} (uncommitted)`;
}
/** All worktrees; the one on base only for what is not committed there. */
async function worktreesBut(base, repository, scratch) {
    const worktrees = await listWorktrees(repository);
    const candidates = [];
    for (const worktree of worktrees) {
        const { branch, head } = worktree;
        const { sha = head, unknown } = await snapshotOrReason(worktree, scratch);
        const uncommitted = sha !== head;
        if (branch === base && !uncommitted && unknown === undefined)
            continue;
        candidates.push({
            ref: branch === base ? uncommittedOn(base) : labelOf(worktree, worktrees, base),
            sha,
            ...(uncommitted && { uncommitted }),
            ...(unknown !== undefined && { unknown }),
        });
    }
    return candidates;
}
/** A worktree's branch, or its folder where the head is detached; the whole path where another goes by that name. */
function labelOf(worktree, all, base) {
    const nameOf = ({ branch, path }) => branch ?? (0,external_node_path_.basename)(path);
    const name = nameOf(worktree);
    const isFree = name !== base && all.every((other) => other === worktree || nameOf(other) !== name);
    return isFree ? name : worktree.path;
}
/** One odd worktree is unknown; the others go on. */
async function snapshotOrReason(worktree, scratch) {
    try {
        return { sha: await snapshot(worktree, scratch) };
    }
    catch (error) {
        if (!(error instanceof errors/* GitError */.X))
            throw error;
        return { unknown: error.message };
    }
}


/***/ }),

/***/ 4554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ pressing),
/* harmony export */   rY: () => (/* binding */ verdicts)
/* harmony export */ });
/* unused harmony export blockReasons */
/** Why a branch is not in the plan, in the order in which reasons are looked for. */
const blockReasons = (/* unused pure expression or super */ null && ([
    'base',
    'unknown',
    'draft',
    'stale',
    'checks',
    'stack',
    'conflict',
    'together',
]));
/** Most severe first. */
const verdicts = ['conflict', 'ordered', 'unknown', 'lines', 'files', 'stacked', 'none'];
/** Those that ask somebody to do something. */
const pressing = ['conflict', 'ordered', 'unknown', 'lines'];


/***/ }),

/***/ 418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ reportPath)
/* harmony export */ });
/** A path of bytes (latin1) as a report writes it: UTF-8, and the bytes themselves only where they are not that. */
function reportPath(path) {
    const bytes = Buffer.from(path, 'latin1');
    const text = bytes.toString('utf8');
    return Buffer.from(text, 'utf8').equals(bytes)
        ? { path: text }
        : { path: text, pathBase64: bytes.toString('base64') };
}


/***/ })

};
