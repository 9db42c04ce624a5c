#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 9196:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 481:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline");

/***/ }),

/***/ 6848:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline/promises");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 714:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:vm");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 9778:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ ModelError),
/* harmony export */   s: () => (/* binding */ explainFailedAsk)
/* harmony export */ });
/* harmony import */ var _report_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2955);

/** A model could not be asked; the message says what was tried, why not, and what to do. No stack needed. */
class ModelError extends Error {
    failure;
    status;
    usage;
    name = 'ModelError';
    constructor(message, failure, 
    /** HTTP status; 0 where there was no answer. */
    status = 0, 
    /** What is billed all the same, as far as it is known: of an answer that stopped on its way. */
    usage) {
        super(message);
        this.failure = failure;
        this.status = status;
        this.usage = usage;
    }
    /** Whether any other request would fail for the same reason. */
    get isFinal() {
        return this.failure === 'key' || this.failure === 'model';
    }
}
/** Names a failed request in our words, and the input that would mend it. */
function explainFailedAsk(model, baseUrl, failed) {
    const { status, type, code, retryAfter } = failed;
    const said = (0,_report_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .m)((0,_report_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R)(failed.message), 300) || 'no reason given';
    const tried = `Could not ask ${(0,_report_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R)(model)} at ${(0,_report_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R)(baseUrl)}`;
    if (status === 0)
        return new ModelError(`${tried}: no answer (${said}). Check the network and the input base-url.`, 'unreachable');
    const answered = `${tried}: ${status} (${said}).`;
    const as = (failure, advice) => new ModelError(advice === '' ? answered : `${answered} ${advice}`, failure, status);
    if (status === 401)
        return as('key', 'The key was refused: check the secret behind the input anthropic-api-key.');
    if (status === 403)
        return as('key', 'The key may not do this: check what the input anthropic-api-key is allowed.');
    if (status === 402 ||
        type === 'billing_error' ||
        /spend_limit|billing/.test(code ?? '') ||
        /credit balance/i.test(said))
        return as('key', 'The account behind the input anthropic-api-key has no money left for this.');
    if (status === 404)
        return as('model', 'Check the inputs model (is it one that the key may use?) and base-url.');
    if (status === 413 || (status === 400 && isTooLong(said)))
        return as('too-long', 'The prompt is longer than the model takes.');
    if (status === 429) {
        const wait = retryAfter === undefined ? '' : ` that ends in ${Math.max(1, Math.ceil(retryAfter / 60))} min`;
        return as('rate-limit', `This is a rate limit${wait}. Run again then, or use a key with a higher one.`);
    }
    if (status >= 500)
        return as('overloaded', 'The server is at fault or overloaded. Run again later.');
    return as('refused', '');
}
function isTooLong(message) {
    return /prompt is too long|exceeds? (the )?(maximum )?context|context (window|limit|length)/i.test(message);
}


/***/ }),

/***/ 8440:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ complain)
/* harmony export */ });
/* harmony import */ var _claude_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9778);
/* harmony import */ var _config_error_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(2359);
/* harmony import */ var _git_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(5362);
/* harmony import */ var _github_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1721);
/* harmony import */ var _report_visible_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2955);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4614);






/**
 * Says on stderr what is wrong: with the call, or with the world, in one line; a fault of ours with its stack.
 * @param about what it is about, where that is not the whole call.
 * @returns the exit code: 2 where the user has to mend something, 3 where it could not be determined or done.
 */
function complain(error, about = '') {
    const named = about === '' ? '' : `${(0,_report_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .R)(about)}: `;
    if (isOfTheWorld(error)) {
        process.stderr.write(`parallel-claude: ${named}${lineByLine(error.message)}${hint(error)}\n`);
        return error instanceof _config_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y ? 2 : 3;
    }
    // Not 1: nothing was found, something broke.
    const [message, stack] = error instanceof Error ? [error.message, error.stack ?? ''] : [String(error), ''];
    process.stderr.write(`parallel-claude: ${named}unexpected error: ${(0,_report_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .R)(message)}\n${lineByLine(stack)}\n` +
        `This is a fault of parallel-claude ${_version_js__WEBPACK_IMPORTED_MODULE_3__/* .version */ .r}: please report it, with these lines and what you ran.\n`);
    return 3;
}
function isOfTheWorld(error) {
    return [_config_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y, _git_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .GitError */ .X, _github_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GitHubError */ .y_, _claude_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ModelError */ .m].some((known) => error instanceof known);
}
/** Refusals speak of workflows, where the token, the key and the model are inputs. */
function hint(error) {
    if (error instanceof _claude_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ModelError */ .m)
        return modelHints[error.failure] ?? '';
    const isOfToken = error instanceof _github_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GitHubError */ .y_ && ['token', 'permission', 'missing'].includes(error.failure);
    return isOfToken ? ' At the desk the token is that of GH_TOKEN, else of GITHUB_TOKEN.' : '';
}
const modelHints = {
    key: ' At the desk the key is that of ANTHROPIC_API_KEY.',
    model: ' At the desk they are --model and --base-url.',
    unreachable: ' At the desk it is --base-url.',
};
function lineByLine(text) {
    return text.split('\n').map(_report_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .R).join('\n');
}


/***/ }),

/***/ 4111:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5082);

process.stdout.on('error', (error) => {
    // Whoever reads our output may stop reading, as `head` does.
    if (error.code === 'EPIPE')
        return;
    process.stderr.write(`parallel-claude: the result could not be written: ${error.message}\n`);
    process.exit(3);
});
process.exitCode = await (0,_main_js__WEBPACK_IMPORTED_MODULE_0__/* .main */ .i)(process.argv.slice(2));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 5082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var _config_error_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2359);
/* harmony import */ var _config_nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(343);
/* harmony import */ var _complain_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8440);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4614);




// Loaded only when called, so that the help is there at once.
const commands = {
    overlap: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(856), __nccwpck_require__.e(959), __nccwpck_require__.e(492), __nccwpck_require__.e(958), __nccwpck_require__.e(135), __nccwpck_require__.e(697), __nccwpck_require__.e(508)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2508))).overlap,
    plan: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(856), __nccwpck_require__.e(959), __nccwpck_require__.e(492), __nccwpck_require__.e(958), __nccwpck_require__.e(135), __nccwpck_require__.e(697), __nccwpck_require__.e(376)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7376))).plan,
    boundaries: async () => (await __nccwpck_require__.e(/* import() */ 869).then(__nccwpck_require__.bind(__nccwpck_require__, 4869))).boundaries,
    explain: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(856), __nccwpck_require__.e(959), __nccwpck_require__.e(492), __nccwpck_require__.e(872)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9872))).explain,
    'merge-segments': async () => (await Promise.all(/* import() */[__nccwpck_require__.e(856), __nccwpck_require__.e(959), __nccwpck_require__.e(492), __nccwpck_require__.e(958), __nccwpck_require__.e(206), __nccwpck_require__.e(284)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5284))).mergeSegmentsCommand,
    'push-segment': async () => (await Promise.all(/* import() */[__nccwpck_require__.e(856), __nccwpck_require__.e(959), __nccwpck_require__.e(492), __nccwpck_require__.e(206), __nccwpck_require__.e(653)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6653))).pushSegmentCommand,
    review: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(856), __nccwpck_require__.e(959), __nccwpck_require__.e(492), __nccwpck_require__.e(958), __nccwpck_require__.e(135), __nccwpck_require__.e(666)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6666))).review,
    init: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(856), __nccwpck_require__.e(959), __nccwpck_require__.e(492), __nccwpck_require__.e(619)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7619))).init,
    demo: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(856), __nccwpck_require__.e(959), __nccwpck_require__.e(492), __nccwpck_require__.e(958), __nccwpck_require__.e(135), __nccwpck_require__.e(697), __nccwpck_require__.e(101)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8101))).demo,
};
const help = `parallel-claude ${_version_js__WEBPACK_IMPORTED_MODULE_1__/* .version */ .r}: traffic control for a repository on which many sessions work at once.

Usage: parallel-claude <command> [options]

  overlap         which branches collide with which, exactly as git would merge them
  plan            in which order the branches merge, and which are blocked by whom
  boundaries      whose files this branch, or the next commit, changes, and whether it may
  explain         whose a path is, and by which line of the config
  merge-segments  many branches' data files, together in one output at the remote
  push-segment    check one data file, commit it alone and push this branch
  review          what a model, or another reviewer, finds wrong with this branch
  init            a starting config, and the hooks that check before a commit and before an edit
  demo            a sample repository, made in a temporary folder, with overlap run on it
  help            this, or what "help <command>" says of a command
  version         the version

Exit codes: 0 nothing that fails, 1 something that does, 2 misuse or bad config,
3 could not be determined.
`;
/**
 * Runs one command line.
 * @returns the exit code; what is wrong with the call itself is said on stderr, in one line, a fault of ours with its
 * stack.
 */
async function main(args) {
    const [name = '--help', ...rest] = args;
    try {
        if (name === 'help' && rest[0] !== undefined)
            return await main([rest[0], '--help']);
        if (['--help', '-h', 'help'].includes(name))
            return say(help);
        if (['--version', '-v', 'version'].includes(name))
            return say(`${_version_js__WEBPACK_IMPORTED_MODULE_1__/* .version */ .r}\n`);
        const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
        if (!load)
            throw new _config_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(unknownCommand(name));
        return await (await load()).run(rest);
    }
    catch (error) {
        return (0,_complain_js__WEBPACK_IMPORTED_MODULE_0__/* .complain */ .c)(error);
    }
}
function unknownCommand(name) {
    const known = Object.keys(commands);
    const meant = (0,_config_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .p)(name, known);
    const all = `commands are: ${known.join(', ')}.`;
    return meant === undefined
        ? `There is no command "${name}"; the ${all}`
        : `There is no command "${name}"; did you mean ${meant}? The ${all}`;
}
function say(text) {
    process.stdout.write(text);
    return 0;
}


/***/ }),

/***/ 4614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  r: () => (/* binding */ version)
});

;// CONCATENATED MODULE: ./package.json
const package_namespaceObject = {"rE":"0.1.0"};
;// CONCATENATED MODULE: ./src/cli/version.js

/** This project's version, as package.json has it. */
const version = package_namespaceObject.rE;


/***/ }),

/***/ 2359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ UserError)
/* harmony export */ });
/** Something the user wrote is wrong: configuration, an input, an option. Printed as its message alone, no stack. */
class UserError extends Error {
    name = 'UserError';
}


/***/ }),

/***/ 343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/** How many single edits (insert, delete, replace, swap neighbours) lie between two words. */
function distance(from, to) {
    const rows = [Array.from({ length: to.length + 1 }, (_, column) => column)];
    const at = (row, column) => rows[row]?.[column] ?? Infinity;
    for (let row = 1; row <= from.length; row++) {
        const current = [row];
        rows.push(current);
        for (let column = 1; column <= to.length; column++) {
            const same = from[row - 1] === to[column - 1];
            const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
            current[column] = Math.min(at(row - 1, column) + 1, at(row, column - 1) + 1, at(row - 1, column - 1) + (same ? 0 : 1), swapped ? at(row - 2, column - 2) + 1 : Infinity);
        }
    }
    return at(from.length, to.length);
}
/** The known word that `word` was most likely meant to be, spelled with other case or separators or a slip or two. */
function nearest(word, known) {
    if (word.length > 50)
        return undefined;
    const plain = (text) => text.toLowerCase().replace(/[-_ ]/g, '');
    const ranked = known
        .map((candidate) => ({ candidate, edits: distance(plain(word), plain(candidate)) }))
        .filter(({ candidate, edits }) => edits <= Math.max(1, Math.floor(candidate.length / 3)))
        .sort((a, b) => a.edits - b.edits);
    return ranked[0]?.candidate;
}


/***/ }),

/***/ 5362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ GitError)
/* harmony export */ });
/** git could not do what was asked; the message says what was tried and what git answered. Printed without a stack. */
class GitError extends Error {
    name = 'GitError';
}


/***/ }),

/***/ 1721:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  y_: () => (/* binding */ GitHubError),
  SP: () => (/* binding */ explainFailure)
});

// UNUSED EXPORTS: isRateLimit

// EXTERNAL MODULE: ./src/report/visible.js
var visible = __nccwpck_require__(2955);
;// CONCATENATED MODULE: ./src/github/permissions.js
/** What we ask of GitHub, in the words of our messages, and the token's permissions that each needs. */
const features = {
    'read the merge methods of the repository': 'contents: read',
    'read the pull request': 'pull-requests: read',
    'read who has write access': 'metadata: read',
    'read who the token speaks for': 'metadata: read',
    'list open pull requests': 'pull-requests: read',
    'read the comments of the pull request': 'pull-requests: read',
    'comment on the pull request': 'pull-requests: write',
    'read the review threads of the pull request': 'pull-requests: read',
    'review the pull request': 'pull-requests: write',
    // Of an App's token GitHub wants both, though the content is not touched (github/gh-aw#35726).
    'resolve a review thread': 'contents: write and pull-requests: write',
    'read review comments': 'pull-requests: read',
    'react to a comment': 'pull-requests: write',
    'read the labels of the pull request': 'pull-requests: read',
    'label the pull request': 'pull-requests: write',
    'read the checks of open pull requests': 'actions: read, checks: read, pull-requests: read and statuses: read',
    'read check runs': 'checks: read',
    'publish a check run': 'checks: write',
    'set commit statuses': 'statuses: write',
    'find the pull request': 'pull-requests: read',
    'open the pull request': 'pull-requests: write',
    'update the pull request': 'pull-requests: write',
    'make the commit': 'contents: write',
    'start the workflow': 'actions: write',
    'send the event': 'contents: write',
};
/**
 * The permissions GitHub says would do, from its header `x-accepted-github-permissions`
 * (`issues=write; pull_requests=write`), in a workflow's words: `issues: write or pull-requests: write`.
 */
function acceptedPermissions(header) {
    return header
        .split(';')
        .map((alternative) => alternative.trim().replaceAll('_', '-').replaceAll('=', ': ').replaceAll(',', ' and '))
        .filter((alternative) => /^[a-z-]+: [a-z]+( and [a-z-]+: [a-z]+)*$/.test(alternative))
        .join(' or ');
}

;// CONCATENATED MODULE: ./src/github/errors.js


/** GitHub could not do what was asked; the message says what was tried, why not, and what to do. No stack needed. */
class GitHubError extends Error {
    failure;
    status;
    permission;
    name = 'GitHubError';
    constructor(message, failure, 
    /** HTTP status, of a GraphQL error the one REST has for it; 0 where there was no answer. */
    status = 0, 
    /** Where `failure` is `permission` or `missing`: what the token would need, such as `checks: write`. */
    permission) {
        super(message);
        this.failure = failure;
        this.status = status;
        this.permission = permission;
    }
}
/** Names a failed request in our words; `nowMs` is the time against which the end of a rate limit is told. */
function explainFailure(feature, repository, failed, nowMs) {
    const tried = `Could not ${feature} (${repository})`;
    if (failed.response === undefined) {
        const why = (0,visible/* visible */.R)(failed.message);
        return new GitHubError(`${tried}: GitHub gave no answer (${why}). Check the network and GITHUB_API_URL, then run again.`, 'unreachable');
    }
    const { status } = failed;
    const { headers } = failed.response;
    const answered = `${tried}: GitHub answered ${status} (${saying(failed)}).`;
    if (status === 401)
        return new GitHubError(`${answered} The token was refused: it is wrong, expired or revoked. Pass a valid one as github-token.`, 'token', status);
    if (isRateLimit(failed))
        return new GitHubError(`${answered} This is a rate limit${whenOver(headers, nowMs)}. Run again then, or pass a token with a limit of its own as github-token.`, 'rate-limit', status);
    const accepted = headers['x-accepted-github-permissions'];
    const permission = acceptedPermissions(typeof accepted === 'string' ? accepted : '') || features[feature];
    if (status === 403)
        return new GitHubError(`${answered} The token lacks ${permission}: grant it under "permissions:" in the workflow. On a pull request from a fork or by Dependabot the token can only read.`, 'permission', status, permission);
    if (status === 404)
        return new GitHubError(`${answered} Either it does not exist, or the token may not see it: that needs ${permission}.`, 'missing', status, permission);
    return new GitHubError(answered, 'refused', status);
}
/** Whether GitHub refused because too much was asked of it, as its documentation of both APIs' rate limits says. */
function isRateLimit({ status, message, response }) {
    if (status === 429)
        return true;
    if (status !== 403 && status !== 200)
        return false;
    return response?.headers['x-ratelimit-remaining'] === '0' || /\bsecondary rate\b/i.test(message);
}
/** GitHub's own words, on one line. */
function saying(failed) {
    const data = failed.response?.data;
    const message = typeof data?.message === 'string' ? [data.message] : [];
    const errors = Array.isArray(data?.errors) ? data.errors : [];
    const details = errors.map((error) => {
        const said = error?.message ?? error;
        return typeof said === 'string' ? said : JSON.stringify(said);
    });
    // GraphQL says the same of every node that it refuses.
    return (0,visible/* visible */.R)([...new Set([...message, ...details])].join('; ')) || 'no reason given';
}
function whenOver(headers, nowMs) {
    const after = Number(headers['retry-after']);
    const reset = Number(headers['x-ratelimit-reset']);
    const seconds = after > 0 ? after : reset > 0 ? Math.ceil(reset - nowMs / 1000) : 0;
    return seconds > 0 ? ` that ends in ${Math.max(1, Math.ceil(seconds / 60))} min` : '';
}


/***/ }),

/***/ 2955:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ visible),
/* harmony export */   m: () => (/* binding */ shorten)
/* harmony export */ });
const shortNames = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
/**
 * Text from outside on one line, with every character that could hide, move or reorder text (controls, bidi marks,
 * zero-width characters, line separators, lone surrogates) written out, such as `\n` or `\u{202e}`.
 */
function visible(text) {
    return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (character) => shortNames[character] ?? `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}
/** At most `length` characters of a text, the end replaced by `…` where it is longer. */
function shorten(text, length) {
    const characters = Array.from(text);
    return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`;
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(4111);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
