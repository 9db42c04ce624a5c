export const id = 483;
export const ids = [483];
export const modules = {

/***/ 6483:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readViolations: () => (/* binding */ readViolations)
});

// EXTERNAL MODULE: ./src/git/path-text.js
var path_text = __webpack_require__(148);
// EXTERNAL MODULE: ./src/git/objects.js + 1 modules
var objects = __webpack_require__(6757);
// EXTERNAL MODULE: ./src/boundaries/changes.js
var boundaries_changes = __webpack_require__(9984);
// EXTERNAL MODULE: ./src/boundaries/symlinks.js
var symlinks = __webpack_require__(721);
;// CONCATENATED MODULE: ./src/boundaries/reads/possible.js
/** Whether a path names a file whose imports can be read: JavaScript or TypeScript. Vue, Svelte and the like are not. */
function isScript(path) {
    return /\.[cm]?[jt]sx?$/.test(path);
}
/**
 * All that could be a specifier in a text, and much that is none, without understanding it: whatever stands between
 * two quotes of a kind. It spares parsing nearly all files.
 * @returns undefined where an escape may hide one.
 */
function possibleSpecifiers(text) {
    const found = new Set();
    for (const quote of ["'", '"', '`']) {
        const parts = text.split(quote);
        // What stands before the first quote and behind the last one is not between two.
        for (const part of parts.slice(1, -1)) {
            if (part.includes('\n') && !part.includes('\\') && quote !== '`')
                continue;
            if (part.includes('\\') && mayBeEscaped(part, quote))
                return undefined;
            found.add(part);
        }
    }
    return [...found];
}
/** Whether a part with a backslash may stand for a path that it does not spell; no path holds tabs or line breaks. */
function mayBeEscaped(part, quote) {
    const literal = part.replace(/\r|\\[nrt\\]/g, '');
    return literal.includes('\\') && (quote === '`' || !/(^|[^\\])\n/.test(literal));
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ../../../node_modules/yaml/dist/index.js
var dist = __webpack_require__(1917);
// EXTERNAL MODULE: ./src/config/globs.js
var config_globs = __webpack_require__(270);
;// CONCATENATED MODULE: ./src/boundaries/reads/project.js



/** Reads a settings file: YAML, or JSON with comments, trailing commas and a byte order mark, as TypeScript takes it. */
function parseSettings(path, text) {
    try {
        return { value: path.endsWith('.yaml') ? (0,dist/* parse */.qg)(text, { maxAliasCount: 0 }) : parseLooseJson(text) };
    }
    catch (error) {
        return { problem: error instanceof Error ? error.message : String(error) };
    }
}
function parseLooseJson(text) {
    // Strings first, so that nothing inside them is taken for anything else.
    const plain = text
        .replace(/^\uFEFF/, '')
        .replace(/("(?:\\.|[^"\\\n])*")|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (_, string) => string ?? ' ')
        .replace(/("(?:\\.|[^"\\\n])*")|,(?=\s*[}\]])/g, (_, string) => string ?? '');
    return JSON.parse(plain);
}
/** Whether a path may name settings that an import depends on; those of installed packages do not. */
function isSettings(path) {
    const name = /(^|\/)(([jt]sconfig[^/]*|package)\.json|pnpm-workspace\.yaml)$/;
    return name.test(path) && !/(^|\/)node_modules\//.test(path);
}
/** Other settings files that these, at `path`, build on: `extends` and `references` inside the repository. */
function settingsBehind(path, value) {
    return [...listOf(field(value, 'extends')), ...referencesOf(value)].flatMap((name) => candidates(path, name));
}
/** Understands the settings files of a tree, given by their paths. */
function readProject(files) {
    const unreadable = new Map();
    const packages = new Map();
    const settings = new Map();
    for (const [path, file] of files)
        if ('problem' in file)
            unreadable.set(path, file.problem);
    for (const [path, file] of files) {
        const folder = folderOf(path);
        if (external_node_path_.posix.basename(path) === 'package.json' && 'value' in file)
            packages.set(folder, readPackage(file.value));
        // tsconfig.json counts before jsconfig.json, as in TypeScript.
        if (external_node_path_.posix.basename(path) === 'tsconfig.json')
            settings.set(folder, pathsOf(path, files));
        if (external_node_path_.posix.basename(path) === 'jsconfig.json' && !files.has(joined(folder, 'tsconfig.json')))
            settings.set(folder, pathsOf(path, files));
    }
    return { settings, packages, workspace: workspaceOf(files, packages), unreadable };
}
/** Packages in other folders, such as a test's, may have the name of one from elsewhere, and are not it. */
function workspaceOf(files, packages) {
    const globs = [...files.keys()].flatMap((path) => {
        const value = project_valueOf(path, files);
        const workspaces = path.endsWith('.yaml') ? value : field(value, 'workspaces');
        return listOf(isObject(workspaces) ? workspaces['packages'] : workspaces).map((glob) => {
            const [, not = '', folder = ''] = /^(!?)(?:\.\/)?(.*?)\/*$/s.exec(glob) ?? [];
            return not + joined(folderOf(path), folder);
        });
    });
    const isMember = (0,config_globs/* compileGlobs */.tI)(globs.filter((glob) => (0,config_globs/* globProblem */.AI)(glob) === undefined), 'workspaces');
    const members = [...packages].filter(([folder]) => isMember(folder));
    return new Map(members.flatMap(([folder, { name }]) => (name === undefined ? [] : [[name, folder]])));
}
/** The paths of a settings file: its own, else what it extends; then those of the projects it refers to. */
function pathsOf(path, files) {
    const own = inherited(path, files, new Set());
    const value = project_valueOf(path, files);
    const referred = referencesOf(value).flatMap((name) => {
        const at = candidates(path, name).find((one) => files.has(one));
        return at === undefined ? [] : [inherited(at, files, new Set([path]))];
    });
    return {
        ...own,
        aliases: [...own.aliases, ...referred.flatMap(({ aliases }) => aliases)],
        from: [...own.from, ...referred.flatMap(({ from }) => from)],
    };
}
function inherited(path, files, seen) {
    if (seen.has(path))
        return { aliases: [], from: [] };
    seen.add(path);
    const value = project_valueOf(path, files);
    // Of several, the last one counts.
    const parents = listOf(field(value, 'extends')).toReversed();
    const behind = parents.flatMap((name) => {
        const at = candidates(path, name).find((one) => files.has(one));
        return at === undefined ? [] : [inherited(at, files, seen)];
    });
    const options = field(value, 'compilerOptions');
    const said = field(options, 'baseUrl');
    const baseUrl = typeof said === 'string' ? inside(folderOf(path), said) : behind.find((one) => one.baseUrl)?.baseUrl;
    const paths = field(options, 'paths');
    const anchor = baseUrl ?? folderOf(path);
    const aliases = isObject(paths)
        ? Object.entries(paths).map(([pattern, targets]) => ({
            pattern,
            targets: listOf(targets).flatMap((target) => inside(anchor, target) ?? []),
        }))
        : (behind.find((one) => one.aliases.length > 0)?.aliases ?? []);
    const from = [path, ...behind.flatMap((one) => one.from)];
    return { aliases, from, ...(baseUrl !== undefined && { baseUrl }) };
}
function readPackage(value) {
    const name = field(value, 'name');
    const exports = new Map();
    const said = field(value, 'exports');
    const subpaths = isObject(said) && Object.keys(said).some((key) => key.startsWith('.')) ? said : { '.': said };
    const privates = field(value, 'imports');
    for (const [key, targets] of Object.entries({ ...subpaths, ...(isObject(privates) && privates) })) {
        const leaves = leavesOf(targets);
        if (leaves.length > 0)
            exports.set(key, leaves);
    }
    const main = ['source', 'types', 'typings', 'module', 'main'].flatMap((key) => listOf(field(value, key)));
    return { ...(typeof name === 'string' && name !== '' && { name }), exports, main };
}
/** All files that conditions, however nested, may come to. */
function leavesOf(targets) {
    const leaves = [];
    const open = [targets];
    while (open.length > 0) {
        const one = open.pop();
        if (typeof one === 'string')
            leaves.push(one);
        else if (typeof one === 'object' && one !== null)
            open.push(...Object.values(one).toReversed());
    }
    return leaves;
}
function project_valueOf(path, files) {
    const file = files.get(path);
    return file && 'value' in file ? file.value : undefined;
}
/** Where a settings file names another; packages outside the repository are not looked into. */
function candidates(path, name) {
    if (!name.startsWith('.'))
        return [];
    const at = inside(folderOf(path), name);
    return at === undefined ? [] : [at, `${at}.json`, joined(at, 'tsconfig.json')];
}
function referencesOf(value) {
    const references = field(value, 'references');
    return (Array.isArray(references) ? references : [])
        .map((one) => field(one, 'path'))
        .filter((path) => typeof path === 'string');
}
function listOf(value) {
    return (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');
}
function field(value, name) {
    return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The folder a path stands in; '' is the repository's root. */
function folderOf(path) {
    return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
/** `name` seen from a folder, as a path from the root; undefined where it lies outside the repository. */
function inside(folder, name) {
    if (name.startsWith('/'))
        return undefined;
    const path = external_node_path_.posix.normalize(`${folder}/${name}`.replace(/^\/+/, '')).replace(/\/+$/, '');
    return path === '..' || path.startsWith('../') ? undefined : path === '.' ? '' : path;
}
/** A path below a folder. */
function joined(folder, name) {
    return folder === '' ? name : `${folder}/${name}`;
}

;// CONCATENATED MODULE: ./src/boundaries/reads/resolve.js

/**
 * Where a specifier leads, as TypeScript, Node and bundlers agree: relative paths with extensions left out or written
 * as the compiled file's, index files, `paths` and `baseUrl`, `#` names, and packages of this repository by name.
 * @returns a path of the repository; of a relative specifier also where nothing is there yet, and of a package whose
 * files are not in git its package.json. Undefined: a package from elsewhere.
 */
function resolveSpecifier(specifier, from, project, has) {
    const folder = folderOf(from);
    if (/^\.\.?(\/|$)/.test(specifier)) {
        const path = inside(folder, specifier);
        return path === undefined ? undefined : (fileAt(path, project, has) ?? path);
    }
    const settings = nearest(folder, project.settings)?.[1];
    const aliased = settings && byPaths(specifier, settings, project, has);
    return aliased ?? byPackage(specifier, folder, project, has);
}
// TypeScript before JavaScript: where both are there, the one is made from the other.
const extensions = [
    '.ts',
    '.tsx',
    '.d.ts',
    '.mts',
    '.d.mts',
    '.cts',
    '.d.cts',
    '.js',
    '.jsx',
    '.mjs',
    '.cjs',
    '.json',
];
/** What a compiled file's extension may stand for. */
const sources = {
    '.js': ['.ts', '.tsx', '.d.ts', '.jsx'],
    '.jsx': ['.tsx', '.d.ts'],
    '.mjs': ['.mts', '.d.mts'],
    '.cjs': ['.cts', '.d.cts'],
};
function fileAt(path, project, has) {
    const bare = path.replace(/[?#].*$/s, '');
    return (isFileAt(path, has) ?? inFolder(path, project, has) ?? (bare === path ? undefined : isFileAt(bare, has)));
}
function isFileAt(path, has) {
    if (has(path))
        return path;
    const [extension = ''] = /\.[cm]?jsx?$/.exec(path) ?? [];
    const stem = path.slice(0, path.length - extension.length);
    const compiled = (sources[extension] ?? []).map((one) => stem + one);
    return [...compiled, ...extensions.map((one) => path + one)].find(has);
}
/** What stands for a whole folder: its package's main file, else its index. */
function inFolder(folder, project, has) {
    const main = project.packages.get(folder);
    const files = [...(main ? [...(main.exports.get('.') ?? []), ...main.main] : []), 'index'];
    for (const file of files) {
        const path = inside(folder, file);
        const found = path === undefined ? undefined : (isFileAt(path, has) ?? isFileAt(joined(path, 'index'), has));
        if (found !== undefined)
            return found;
    }
    return undefined;
}
function byPaths(specifier, { aliases, baseUrl }, project, has) {
    // The longest prefix first, and what has no star before all.
    const fitting = aliases
        .map((alias) => ({ ...alias, rest: restOf(alias.pattern, specifier), length: rank(alias.pattern) }))
        .filter(({ rest }) => rest !== undefined)
        .sort((one, other) => other.length - one.length);
    const places = fitting.flatMap(({ targets, rest = '' }) => targets.map((one) => one.replace('*', () => rest)));
    if (baseUrl !== undefined)
        places.push(joined(baseUrl, specifier));
    for (const place of places) {
        const path = inside('', place);
        const found = path === undefined ? undefined : fileAt(path, project, has);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
function rank(pattern) {
    const star = pattern.indexOf('*');
    return star < 0 ? Infinity : star;
}
/** What the star of a pattern stands for in a specifier; '' without a star, undefined where they do not fit. */
function restOf(pattern, specifier) {
    const [start = '', end] = pattern.split('*', 2);
    if (end === undefined)
        return pattern === specifier ? '' : undefined;
    const fits = specifier.length >= start.length + end.length;
    return fits && specifier.startsWith(start) && specifier.endsWith(end)
        ? specifier.slice(start.length, specifier.length - end.length)
        : undefined;
}
function byPackage(specifier, folder, project, has) {
    const own = nearest(folder, project.packages);
    if (specifier.startsWith('#'))
        return own && exported(specifier, own[0], own[1], project, has);
    const [name = ''] = /^(@[^/]+\/)?[^/]+/.exec(specifier) ?? [];
    // A package may name itself; others it knows by the workspace.
    const place = own && own[1].name === name ? own[0] : project.workspace.get(name);
    const one = place === undefined ? undefined : project.packages.get(place);
    if (place === undefined || !one)
        return undefined;
    const subpath = `.${specifier.slice(name.length)}`;
    const path = inside(place, subpath);
    return (exported(subpath, place, one, project, has) ??
        (path === undefined ? undefined : fileAt(path, project, has)) ??
        joined(place, 'package.json'));
}
function exported(key, folder, { exports }, project, has) {
    for (const [pattern, targets] of [...exports].sort(([one], [other]) => rank(other) - rank(one))) {
        const rest = restOf(pattern, key);
        if (rest === undefined)
            continue;
        for (const target of targets) {
            const path = inside(folder, target.replaceAll('*', () => rest));
            const found = path === undefined ? undefined : fileAt(path, project, has);
            if (found !== undefined)
                return found;
        }
    }
    return undefined;
}
/** The entry of a folder or of the nearest one above it, with its folder. */
function nearest(folder, entries) {
    for (let at = folder;; at = folderOf(at)) {
        const entry = entries.get(at);
        if (entry !== undefined)
            return [at, entry];
        if (at === '')
            return undefined;
    }
}

;// CONCATENATED MODULE: ./src/boundaries/reads/violations.js







/**
 * The imports of changed JavaScript and TypeScript files that reach what the session may not read, and what their
 * version before the change did not reach. All is read from git's objects; the parser is loaded where it is needed.
 * @param mayRead takes a path as text for globs (see pathText).
 * @throws {GitError} where a tree is not here.
 */
async function readViolations(repository, comparison, mayRead) {
    const scripts = changedScripts(comparison);
    if (scripts.size === 0)
        return { reads: [], unknown: [] };
    const paths = [...scripts.keys()];
    const after = await sourcesOf(repository, await comparison.after(), paths);
    const found = new Map();
    for (const path of paths)
        found.set(path, await readsOf(path, after, (target) => !mayRead(target)));
    for (const [index, { before }] of comparison.sides.entries()) {
        const earlier = [...found].flatMap(([path, { reads }]) => {
            const was = scripts.get(path)?.[index];
            return was === undefined || reads.length === 0 ? [] : [{ path, was, reads }];
        });
        if (earlier.length === 0)
            continue;
        const names = earlier.map(({ was }) => was);
        const sources = await sourcesOf(repository, await before(), names);
        for (const { path, was, reads } of earlier) {
            const now = new Set(reads.map(({ target }) => target));
            const then = await readsOf(was, sources, (target) => now.has(target));
            const known = new Set(then.reads.map(({ target }) => target));
            found.set(path, { reads: reads.filter(({ target }) => !known.has(target)), unknown: [] });
        }
    }
    return {
        reads: [...found.values()].flatMap(({ reads }) => reads),
        unknown: [
            ...[...found.values()].flatMap(({ unknown }) => unknown),
            ...unreadableFor(paths, after.project),
        ],
    };
}
/** The settings files that say where these scripts' imports lead, and cannot be read. */
function unreadableFor(scripts, project) {
    const settings = scripts.flatMap((path) => nearest(folderOf((0,path_text/* pathText */.L)(path)), project.settings)?.[1].from ?? []);
    return [...new Set(['package.json', 'pnpm-workspace.yaml', ...settings])].flatMap((file) => {
        const reason = project.unreadable.get(file);
        return reason === undefined ? [] : [{ file, reason }];
    });
}
/** The changed scripts that are still there, by path (latin1), and for each side where they were before. */
function changedScripts({ sides }) {
    const scripts = new Map();
    sides.forEach(({ changes }, index) => {
        const renames = (0,boundaries_changes/* exactRenames */.b)(changes);
        for (const { path, status, oldMode, newMode } of changes) {
            if (status === 'D' || !isScript(path) || !(newMode.startsWith('100') || status === 'U'))
                continue;
            const was = scripts.get(path) ?? [];
            was[index] = renames.get(path) ?? (oldMode.startsWith('100') ? path : undefined);
            scripts.set(path, was);
        }
    });
    return scripts;
}
async function sourcesOf(repository, files, paths) {
    const byText = new Map([...files].map(([path, { id }]) => [(0,path_text/* pathText */.L)(path), id]));
    const links = new Map([...(await (0,symlinks/* linksIn */.Lf)(repository, files))].map(([path, text]) => [(0,path_text/* pathText */.L)(path), (0,path_text/* pathText */.L)(text)]));
    const real = (path) => (links.size === 0 ? path : ((0,symlinks/* followPath */.Zl)(path, links).goal ?? path));
    return {
        texts: await textsOf(repository, new Map(paths.map((path) => [path, files.get(path)?.id ?? '']))),
        project: await projectOf(repository, byText),
        real,
        has: (path) => byText.has(real(path)),
    };
}
/** Reads the settings files, and those that they build on, wave by wave. */
async function projectOf(repository, files) {
    const settings = new Map();
    let wave = [...files.keys()].filter(isSettings);
    while (wave.length > 0) {
        const texts = await textsOf(repository, new Map(wave.map((path) => [path, files.get(path) ?? ''])));
        for (const [path, text] of texts)
            settings.set(path, 'text' in text ? parseSettings(path, text.text) : text);
        const behind = wave.flatMap((path) => {
            const file = settings.get(path);
            return file && 'value' in file ? settingsBehind(path, file.value) : [];
        });
        wave = [...new Set(behind)].filter((path) => files.has(path) && !settings.has(path));
    }
    return readProject(settings);
}
// Larger ones are made by machines, and take a parser minutes.
const largestScript = 5_000_000;
const blobsAtOnce = 500;
/** The texts of blobs, by the names they are asked for; one process for many. */
async function textsOf(repository, ids) {
    const texts = new Map();
    const asked = [...ids];
    for (let at = 0; at < asked.length; at += blobsAtOnce) {
        const some = asked.slice(at, at + blobsAtOnce);
        const blobs = await (0,objects/* readBlobs */.b4)(repository, [...new Set(some.map(([, id]) => id))].filter((id) => id !== ''));
        for (const [name, id] of some)
            texts.set(name, textIn(blobs.get(id)));
    }
    return texts;
}
function textIn(blob) {
    if (!blob)
        return { problem: 'its content is not in this clone' };
    if (blob.length > largestScript)
        return { problem: `it is larger than ${largestScript / 1_000_000} MB` };
    return { text: blob.toString('utf8') };
}
/** The imports of a script whose targets concern the caller; a script is parsed only if it may have any. */
async function readsOf(path, { texts, project, real, has }, concerns) {
    const file = (0,path_text/* pathText */.L)(path);
    const source = texts.get(path) ?? { problem: 'it is not there' };
    if ('problem' in source)
        return { reads: [], unknown: [{ file, reason: source.problem }] };
    const reached = (specifier) => {
        const named = resolveSpecifier(specifier, file, project, has);
        const target = named === undefined ? undefined : real(named);
        return target !== undefined && concerns(target) ? [target] : [];
    };
    const possible = possibleSpecifiers(source.text);
    if (possible?.every((specifier) => reached(specifier).length === 0))
        return { reads: [], unknown: [] };
    const { importsOf } = await Promise.all(/* import() */[__webpack_require__.e(131), __webpack_require__.e(669)]).then(__webpack_require__.bind(__webpack_require__, 3669));
    const imports = importsOf(source.text, path);
    if (typeof imports === 'string')
        return { reads: [], unknown: [{ file, reason: imports }] };
    const reads = imports.flatMap((one) => reached(one.specifier).map((target) => ({ file, ...one, target })));
    return { reads, unknown: [] };
}


/***/ })

};
