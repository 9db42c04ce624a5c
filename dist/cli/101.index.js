export const id = 101;
export const ids = [101,508];
export const modules = {

/***/ 8101:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  demo: () => (/* binding */ demo)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/config/config.js + 3 modules
var config = __webpack_require__(4540);
// EXTERNAL MODULE: ./src/git/environment.js
var environment = __webpack_require__(4952);
// EXTERNAL MODULE: ./src/git/errors.js
var errors = __webpack_require__(5362);
// EXTERNAL MODULE: ./src/git/process.js + 1 modules
var git_process = __webpack_require__(6154);
// EXTERNAL MODULE: ./src/git/repository.js + 2 modules
var git_repository = __webpack_require__(7079);
// EXTERNAL MODULE: ./src/overlap/local.js + 37 modules
var local = __webpack_require__(5135);
// EXTERNAL MODULE: ./src/overlap/settings.js
var settings = __webpack_require__(9477);
;// CONCATENATED MODULE: ./src/cli/demo-story.js
const lines = (...text) => text.map((line) => `${line}\n`).join('');
const api = (handler, log = '  log(request);') => lines("import { log } from './log';", "import type { Request, Response } from './types';", '', 'export function handle(request: Request): Response {', ...handler, '  const answer = route(request);', '  answer.headers.set("x-served-by", "api");', log, '  return answer;', '}', '', 'function route(request: Request): Response {', '  return new Response(request.path);', '}');
const types = (more = []) => lines('export interface Request {', '  path: string;', '  user?: string;', '}', '', 'export class Response {', '  headers = new Map<string, string>();', '  constructor(readonly body: string) {}', '}', ...more);
const demo_story_settings = (timeout) => lines('export const settings = {', '  retries: 3,', `  timeout: ${timeout},`, '};');
const readme = (title, end = 'Run `npm start`.') => lines(`# ${title}`, '', 'A small shop.', '', '## Use', '', 'Install it with `npm install`.', '', end);
/** A small shop on which seven sessions work at once; main goes on under them. */
const story = [
    {
        branch: 'main',
        message: 'The shop',
        files: {
            'src/api.ts': api(['  check(request);']),
            'src/types.ts': types(),
            'src/settings.ts': demo_story_settings('5_000'),
            'README.md': readme('Shop'),
        },
    },
    {
        branch: 'fix/timeout',
        from: 'main',
        message: 'Wait longer for the bank',
        files: { 'src/settings.ts': demo_story_settings('10_000') },
    },
    {
        branch: 'claude/old-session',
        from: 'main',
        message: 'Call it a store',
        files: { 'README.md': readme('Store') },
    },
    {
        branch: 'main',
        message: 'Wait longer, and call it a market',
        files: { 'src/settings.ts': demo_story_settings('10_000'), 'README.md': readme('Market') },
    },
    {
        branch: 'claude/backend-rate-limit',
        from: 'main',
        message: 'Limit the rate of requests',
        files: { 'src/api.ts': api(['  check(request);', '  limitRate(request.user);']) },
    },
    {
        branch: 'claude/frontend-login',
        from: 'main',
        message: 'Ask who it is',
        files: {
            'src/api.ts': api(['  requireLogin(request);']),
            'src/login.ts': lines('export const login = true;'),
        },
    },
    {
        branch: 'claude/tests-login',
        from: 'claude/frontend-login',
        message: 'Test the login',
        files: { 'test/login.test.ts': lines("import '../src/login';") },
    },
    {
        branch: 'feature/audit-log',
        from: 'main',
        message: 'Log who asked',
        files: { 'src/api.ts': api(['  check(request);'], '  log(request, request.user);') },
    },
    {
        branch: 'claude/settings-from-env',
        from: 'main',
        message: 'Take the timeout from the environment',
        files: { 'src/settings.ts': demo_story_settings('Number(process.env.TIMEOUT ?? 10_000)') },
    },
    {
        branch: 'fix/readme',
        from: 'main',
        message: 'Say how to stop it',
        files: { 'README.md': readme('Market', 'Run `npm start`, stop it with Ctrl-C.') },
    },
];

// EXTERNAL MODULE: ./src/cli/host.js
var host = __webpack_require__(5969);
// EXTERNAL MODULE: ./src/cli/options.js
var options = __webpack_require__(9138);
// EXTERNAL MODULE: ./src/cli/overlap.js + 4 modules
var overlap = __webpack_require__(2508);
// EXTERNAL MODULE: ./src/cli/temporary.js
var temporary = __webpack_require__(6944);
;// CONCATENATED MODULE: ./src/cli/demo.js














const help = `A sample repository, made in a temporary folder, with overlap run on it.

Usage: parallel-claude demo

It makes a remote and a clone in which several sessions have pushed a branch each, compares the
branches for real, and leaves everything there to be looked at. Nothing else is touched.
`;
/** `parallel-claude demo` */
const demo = {
    async run(args) {
        const given = (0,options/* readOptions */.T)('demo', args, { help: { type: 'boolean', short: 'h' } });
        if (given.help) {
            process.stdout.write(help);
            return 0;
        }
        const folder = (0,temporary/* temporaryFolder */.y)('parallel-claude-demo-');
        const clone = (0,external_node_path_.join)(folder, 'shop');
        await makeShop(folder, clone);
        const repository = await git_repository/* Repository */.L.open(clone, (0,host/* terminalHost */.P)());
        const branches = await (0,local/* localBranches */.Su)(repository);
        const base = await (0,local/* localBase */.tE)(repository, branches, undefined);
        const report = await (0,local/* compareLocal */.t$)(repository, base, branches, {
            settings: (0,settings/* settle */.G9)(settings/* nothingSaid */.ns, (0,config/* readConfig */.X)('', '')),
            worktrees: false,
            plan: true,
            now: Date.now(),
        });
        for (const [name, format] of [
            ['report.json', 'json'],
            ['report.md', 'markdown'],
            ['report.html', 'html'],
        ])
            (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, name), await (0,overlap.render)(repository, report, format));
        (0,temporary/* keep */.a)(folder);
        process.stdout.write([
            `A shop on which ${branches.length - 1} sessions work at once: ${folder}`,
            '  shop/        the clone (try "git merge" on its branches)',
            '  remote.git/  what they pushed to',
            '  report.html  the result to click through, in a browser',
            '  report.json  the result for scripts; report.md as a job summary shows it',
            '',
            '$ parallel-claude overlap',
            await (0,overlap.render)(repository, report, 'text'),
        ].join('\n'));
        return 0;
    },
};
/** Writes the story into a clone, a branch at a time, and pushes every branch to a bare remote beside it. */
async function makeShop(folder, clone) {
    const env = (0,environment/* withConfig */.NV)((0,environment/* isolated */.My)(process.env), [
        ['user.name', 'A session'],
        ['user.email', 'session@example.invalid'],
        ['init.defaultBranch', 'main'],
        ['core.autocrlf', 'false'],
    ]);
    const git = async (cwd, ...args) => {
        const { code, stderr } = await (0,git_process/* runGit */.EO)(args, { cwd, env });
        if (code !== 0)
            throw new errors/* GitError */.X(`git ${args.join(' ')} failed in ${cwd}: ${stderr.trim()}`);
    };
    await git(folder, 'init', '--quiet', '--bare', 'remote.git');
    await git(folder, 'init', '--quiet', clone);
    await git(clone, 'remote', 'add', 'origin', (0,external_node_path_.join)(folder, 'remote.git'));
    const begun = new Set();
    for (const step of story) {
        if (step.from !== undefined)
            await git(clone, 'checkout', '--quiet', '-b', step.branch, step.from);
        else if (begun.has(step.branch))
            await git(clone, 'checkout', '--quiet', step.branch);
        begun.add(step.branch);
        await commit(step, clone, git);
    }
    await git(clone, 'push', '--quiet', 'origin', '--all');
    await git(clone, 'checkout', '--quiet', 'main');
}
async function commit({ message, files }, clone, git) {
    writeFiles(files, clone);
    await git(clone, 'add', '--all');
    await git(clone, 'commit', '--quiet', '-m', message);
}
// At once, so that no signal comes between: what is half written when the folder goes would bring it back.
function writeFiles(files, folder) {
    for (const [path, text] of Object.entries(files)) {
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)((0,external_node_path_.join)(folder, path)), { recursive: true });
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, path), text);
    }
}


/***/ }),

/***/ 2508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  overlap: () => (/* binding */ overlap),
  render: () => (/* binding */ render)
});

// EXTERNAL MODULE: ./src/config/inputs.js
var inputs = __webpack_require__(7240);
// EXTERNAL MODULE: ./src/config/schema.js
var schema = __webpack_require__(9994);
;// CONCATENATED MODULE: ./src/overlap/outcome.js


/** @returns the outcome: of the subject where there is one, else of all branches. */
function outcomeOf(report) {
    const { counts } = report;
    const branches = report.branches.filter(({ ref }) => report.subject === undefined || ref === report.subject);
    const refused = branches.filter(({ base }) => base === 'conflict').length;
    // A branch nobody can judge might collide with the subject: that is unknown too.
    const lost = report.branches.filter(({ base }) => base === 'unknown').length;
    const unknown = counts.unknown + lost;
    const verdict = verdicts.find((one) => counts[one] > 0 || (one === 'conflict' && refused > 0) || (one === 'unknown' && lost > 0));
    return {
        conflicts: counts.conflict + counts.ordered + refused,
        overlaps: counts.conflict + counts.ordered + counts.lines + counts.files,
        unknown,
        verdict: verdict ?? 'none',
    };
}
/** @returns whether the run passes under `failOn`: it fails where something was found that `failOn` names. */
function judge(report, failOn) {
    const reaches = (level) => schema/* failOnChoices */.Qr.indexOf(failOn) >= schema/* failOnChoices */.Qr.indexOf(level);
    const { counts } = report;
    if (!reaches('base'))
        return 'passes';
    const refused = report.branches.some(({ ref, base }) => base === 'conflict' && (report.subject === undefined || ref === report.subject));
    if (refused)
        return 'fails';
    if (reaches('conflict') && counts.conflict + counts.ordered > 0)
        return 'fails';
    if (reaches('lines') && counts.lines > 0)
        return 'fails';
    if (reaches('files') && counts.files > 0)
        return 'fails';
    const lost = report.branches.some(({ ref, base }) => base === 'unknown' && (reaches('conflict') || report.subject === undefined || ref === report.subject));
    return lost || (reaches('conflict') && counts.unknown > 0) ? 'unknown' : 'passes';
}

// EXTERNAL MODULE: ./src/report/markdown.js
var markdown = __webpack_require__(7980);
// EXTERNAL MODULE: ./src/overlap/show/advice.js
var show_advice = __webpack_require__(6120);
// EXTERNAL MODULE: ./src/overlap/show/asides.js
var show_asides = __webpack_require__(8409);
// EXTERNAL MODULE: ./src/overlap/show/headline.js
var headline = __webpack_require__(1388);
// EXTERNAL MODULE: ./src/overlap/show/markdown.js
var show_markdown = __webpack_require__(2717);
// EXTERNAL MODULE: ./src/overlap/report.js
var overlap_report = __webpack_require__(4554);
// EXTERNAL MODULE: ./src/overlap/show/words.js
var words = __webpack_require__(3311);
;// CONCATENATED MODULE: ./src/overlap/show/matrix.js



const most = 40;
const mild = ['files', 'stacked', 'none'];
/** Every compared branch against every other, as a table of marks with its legend; empty for fewer than two. */
function renderMatrix(report) {
    const compared = report.branches.filter(({ base }) => base === 'clean').map(({ ref }) => ref);
    if (compared.length < 2)
        return '';
    const worst = new Map();
    const verdictOf = new Map();
    for (const { a, b, verdict } of report.pairs) {
        verdictOf.set(key(a, b), verdict);
        for (const ref of [a, b]) {
            worst.set(ref, Math.min(worst.get(ref) ?? overlap_report/* verdicts */.rY.length, overlap_report/* verdicts */.rY.indexOf(verdict)));
        }
    }
    const severity = (ref) => worst.get(ref) ?? overlap_report/* verdicts */.rY.length;
    const shown = compared.length <= most ? compared : chosen(compared, severity);
    const rows = shown.map((row, index) => [
        `${index + 1}`,
        (0,words/* label */.Pf)(report, row, words/* summaryWords */.qA),
        ...shown.map((column) => (row === column ? '' : words/* marks */.Z8[verdictOf.get(key(row, column)) ?? 'none'])),
    ]);
    const header = ['', 'Branch', ...shown.map((_, index) => `${index + 1}`)];
    const legend = overlap_report/* verdicts */.rY.map((verdict) => `${words/* marks */.Z8[verdict]} ${words/* meanings */.Dd[verdict]}`).join(' · ');
    const rest = compared.length - shown.length;
    return [
        legend,
        ...(rows.length > 0 ? [(0,markdown/* table */.tp)(header, rows)] : []),
        ...(rest > 0
            ? [`_${rest} of ${compared.length} branches are left out: those with the mildest verdicts._`]
            : []),
    ].join('\n\n');
}
/** Of many branches those with something to see, the most severe first where they are still too many. */
function chosen(refs, severity) {
    const serious = refs.filter((ref) => severity(ref) < overlap_report/* verdicts */.rY.length - mild.length);
    const kept = new Set(serious.toSorted((x, y) => severity(x) - severity(y)).slice(0, most));
    return refs.filter((ref) => kept.has(ref));
}
/** The same for both orders of a pair; no ref holds a NUL. */
function key(a, b) {
    return a < b ? `${a}\0${b}` : `${b}\0${a}`;
}

// EXTERNAL MODULE: ./src/overlap/show/plan-markdown.js + 1 modules
var plan_markdown = __webpack_require__(5918);
;// CONCATENATED MODULE: ./src/overlap/show/summary.js









/** The job summary: what the comment says, and how every branch stands. The same report gives the same bytes. */
function renderSummary(report) {
    const body = report.subject === undefined ? aboutAll(report) : aboutSubject(report, report.subject);
    const asides = report.subject === undefined ? (0,show_asides/* asidesOnFiles */.AP)(report, words/* summaryWords */.qA) : [];
    return `## Overlap\n\n${[body, ...asides, ...(0,show_asides/* asideOnBranches */.qD)(report, words/* summaryWords */.qA)].join('\n\n')}\n`;
}
function aboutSubject(report, subject) {
    const verdictOf = new Map(report.pairs.map((pair) => [(0,words/* otherOf */.ae)(pair, subject), pair.verdict]));
    const rows = report.branches
        .filter(({ ref, base }) => base === 'clean' && ref !== subject)
        .map(({ ref }) => {
        const verdict = verdictOf.get(ref) ?? 'none';
        return [(0,words/* label */.Pf)(report, ref, words/* summaryWords */.qA), `${words/* marks */.Z8[verdict]} ${words/* meanings */.Dd[verdict]}`];
    });
    const compared = report.branches.some(({ ref, base }) => ref === subject && base === 'clean');
    const parts = [(0,show_markdown/* renderSubject */.TK)(report, words/* summaryWords */.qA).trimEnd()];
    if (compared && rows.length > 0)
        parts.push((0,markdown/* details */.zH)('Every branch', (0,markdown/* table */.tp)(['Branch', 'Verdict'], rows)));
    return parts.join('\n\n');
}
function aboutAll(report) {
    const parts = [`**${(0,headline/* headline */.P)(report, words/* summaryWords */.qA)}**`];
    if (report.plan)
        parts.push('### Merge plan', ...(0,plan_markdown/* renderPlanMarkdown */.d)(report, words/* summaryWords */.qA));
    const refused = report.branches.filter(({ base }) => base === 'conflict');
    if (refused.length > 0) {
        const rows = refused.map((branch) => [
            (0,words/* label */.Pf)(report, branch.ref, words/* summaryWords */.qA),
            (0,show_markdown/* baseFiles */.HU)(branch, words/* summaryWords */.qA),
            branch.cause ? `${branch.cause.sha.slice(0, 12)} ${(0,markdown/* escapeMarkdown */.FV)(branch.cause.subject)}` : '',
        ]);
        parts.push(`### Conflicts with ${words/* summaryWords */.qA.name(report.base.ref)}`, (0,markdown/* table */.tp)(['Branch', 'Files', 'Since'], rows), (0,show_advice/* whatToDoAboutBase */.h)(report, words/* summaryWords */.qA, 'each'));
    }
    const lost = (0,headline/* unknownBranches */.l)(report);
    if (lost.length > 0) {
        const rows = lost.map(({ ref, reason }) => [(0,words/* label */.Pf)(report, ref, words/* summaryWords */.qA), (0,markdown/* escapeMarkdown */.FV)(reason ?? '')]);
        parts.push('### Could not be compared', (0,markdown/* table */.tp)(['Branch', 'Why'], rows));
    }
    parts.push(...groups(report));
    const matrix = renderMatrix(report);
    if (matrix !== '')
        parts.push('### Every branch', matrix);
    return parts.join('\n\n');
}
/** For each branch the pairs that ask for something, the first branch of a pair holding it. */
function groups(report) {
    const groups = new Map();
    for (const pair of report.pairs) {
        if (overlap_report/* pressing */.E9.includes(pair.verdict))
            groups.set(pair.a, [...(groups.get(pair.a) ?? []), pair]);
    }
    return [...groups].flatMap(([ref, pairs]) => [
        `### ${(0,words/* label */.Pf)(report, ref, words/* summaryWords */.qA)}`,
        (0,markdown/* table */.tp)(['With', 'Verdict', 'Where', 'What to do'], pairs.map((pair) => [
            (0,words/* label */.Pf)(report, pair.b, words/* summaryWords */.qA),
            `${words/* marks */.Z8[pair.verdict]} ${pair.verdict}`,
            pair.verdict === 'unknown' ? (0,markdown/* escapeMarkdown */.FV)(pair.reason ?? '') : (0,words/* places */.zn)(pair, ref, words/* summaryWords */.qA),
            (0,show_advice/* whatToDo */.H)(report, pair, undefined, words/* summaryWords */.qA),
        ])),
    ]);
}

// EXTERNAL MODULE: ./src/report/terminal.js
var terminal = __webpack_require__(9109);
// EXTERNAL MODULE: ./src/report/visible.js
var visible = __webpack_require__(2955);
// EXTERNAL MODULE: ./src/report/words.js
var report_words = __webpack_require__(5292);
;// CONCATENATED MODULE: ./src/overlap/show/text.js









/** A report for a terminal: one sentence, a list of what was found, then what to do next. */
function renderText(report, { colour, width }) {
    const style = (0,terminal/* paint */.nI)(colour);
    const paragraphs = [
        (0,terminal/* wrap */.LV)((0,headline/* headline */.P)(report), width).map((line) => style.bold(line)),
        found(report, style),
        next(report, width),
        [
            ...mildOnes(report),
            ...notCompared(report),
            ...(0,show_asides/* asidesOnFiles */.AP)(report, words/* plainWords */.c5),
            ...(0,show_asides/* asideOnBranches */.qD)(report, words/* plainWords */.c5),
        ]
            .flatMap((line) => (0,terminal/* wrap */.LV)(line, width))
            .map((line) => style.dim(line)),
    ];
    return `${paragraphs
        .filter((lines) => lines.length > 0)
        .map((lines) => lines.join('\n'))
        .join('\n\n')}\n`;
}
/** The pair as seen from the subject, or both branches where there is none. */
function names(report, pair) {
    const { subject } = report;
    if (subject !== undefined)
        return (0,words/* label */.Pf)(report, (0,words/* otherOf */.ae)(pair, subject), words/* plainWords */.c5);
    return `${(0,words/* label */.Pf)(report, pair.a, words/* plainWords */.c5)} × ${(0,words/* label */.Pf)(report, pair.b, words/* plainWords */.c5)}`;
}
function found(report, style) {
    const rows = [
        ...report.branches
            .filter(({ ref, base }) => base === 'conflict' && (report.subject === undefined || ref === report.subject))
            .map((branch) => [
            'conflict',
            `${(0,words/* label */.Pf)(report, branch.ref, words/* plainWords */.c5)} × ${words/* plainWords */.c5.name(report.base.ref)}`,
            (0,show_markdown/* baseFiles */.HU)(branch, words/* plainWords */.c5) || (0,visible/* visible */.R)(branch.reason ?? ''),
        ]),
        ...(0,headline/* unknownBranches */.l)(report).map(({ ref, reason }) => [
            'unknown',
            (0,words/* label */.Pf)(report, ref, words/* plainWords */.c5),
            (0,visible/* visible */.R)(reason ?? ''),
        ]),
        ...report.pairs
            .filter(({ verdict }) => overlap_report/* pressing */.E9.includes(verdict))
            .map((pair) => [
            pair.verdict,
            names(report, pair),
            (pair.verdict !== 'unknown' && places(report, pair)) || (0,visible/* visible */.R)(pair.reason ?? ''),
        ]),
    ];
    const colours = {
        conflict: style.red,
        ordered: style.yellow,
        unknown: style.yellow,
        lines: style.green,
    };
    return (0,terminal/* columns */.YB)(rows, (cell, column) => (column === 0 ? (colours[cell]?.(cell) ?? cell) : cell));
}
/** Where a pair meets, with the lines of both sides where they differ. */
function places(report, pair) {
    const { subject } = report;
    const ref = subject ?? pair.a;
    return (0,report_words/* enumerate */.HL)(pair.files.map((file) => {
        const [here, there] = [(0,words/* rangesOf */.wA)(file, pair, ref), (0,words/* rangesOf */.wA)(file, pair, (0,words/* otherOf */.ae)(pair, ref))];
        const numbers = (0,words/* lineNumbers */.$K)(there);
        const both = `${(0,words/* lines */.Mn)(here)} ${subject === undefined ? `× ${numbers}` : `(there ${numbers})`}`;
        const isOnce = here.length === 0 || there.length === 0 || (0,words/* lineNumbers */.$K)(here) === numbers;
        const where = isOnce ? (0,words/* lines */.Mn)(here) || (0,words/* lines */.Mn)(there) : both;
        return `${words/* plainWords */.c5.name(file.path)} ${where}`.trim();
    }), 2);
}
function next(report, width) {
    const { subject } = report;
    const refused = report.branches
        .filter(({ ref, base }) => base === 'conflict' && (subject === undefined || ref === subject))
        .map(({ ref }) => (0,words/* label */.Pf)(report, ref, words/* plainWords */.c5));
    const advised = new Map();
    for (const pair of report.pairs.filter(({ verdict }) => verdict === 'conflict' || verdict === 'ordered')) {
        const advice = (0,show_advice/* whatToDo */.H)(report, pair, subject, words/* plainWords */.c5);
        advised.set(advice, [...(advised.get(advice) ?? []), pair]);
    }
    const all = [...advised].map(([advice, pairs]) => {
        const [only] = pairs;
        return pairs.length === 1 && only
            ? `${names(report, only)}: ${advice}`
            : `${unfinished(advice)}: ${manyPairs(report, pairs)}.`;
    });
    if (refused.length === 1)
        all.unshift(`${refused.join()}: ${(0,show_advice/* whatToDoAboutBase */.h)(report, words/* plainWords */.c5)}`);
    if (refused.length > 1)
        all.unshift(`${unfinished((0,show_advice/* whatToDoAboutBase */.h)(report, words/* plainWords */.c5, 'each'))}: ${(0,report_words/* enumerate */.HL)(refused)}.`);
    if (all.length === 0)
        return [];
    return [
        'Next:',
        ...all.flatMap((text) => (0,terminal/* wrap */.LV)(text, width - 4).map((line, at) => (at === 0 ? `  - ${line}` : `    ${line}`))),
    ];
}
function unfinished(sentence) {
    return sentence.replace(/\.$/, '');
}
/** A few pairs by their names; many by their number, with the branch that is in most of them. */
function manyPairs(report, pairs) {
    if (pairs.length <= 3)
        return (0,report_words/* enumerate */.HL)(pairs.map((pair) => names(report, pair)));
    const times = new Map();
    for (const ref of pairs.flatMap(({ a, b }) => [a, b]))
        times.set(ref, (times.get(ref) ?? 0) + 1);
    const [busiest = ['', 0]] = [...times].sort(([, x], [, y]) => y - x);
    const [ref, count] = busiest;
    return `${pairs.length} pairs${count > 2 ? `, ${(0,words/* label */.Pf)(report, ref, words/* plainWords */.c5)} alone is in ${count}` : ''}`;
}
/** With a subject, the others that conflict with base are no concern of its own. */
function notCompared(report) {
    if (report.subject === undefined)
        return [];
    const refused = report.branches.filter(({ ref, base }) => base === 'conflict' && ref !== report.subject);
    const names = (0,report_words/* enumerate */.HL)(refused.map(({ ref }) => (0,words/* label */.Pf)(report, ref, words/* plainWords */.c5)));
    return refused.length > 0
        ? [`Not compared, since they conflict with ${words/* plainWords */.c5.name(report.base.ref)}: ${names}.`]
        : [];
}
function mildOnes({ counts }) {
    const parts = [];
    if (counts.files > 0)
        parts.push(`${(0,report_words/* counted */.hS)(counts.files, 'pair touches', 'pairs touch')} the same files and ${counts.files === 1 ? 'merges' : 'merge'}`);
    if (counts.stacked > 0)
        parts.push(`${(0,report_words/* counted */.hS)(counts.stacked, 'pair is', 'pairs are')} stacked`);
    return parts.length > 0 ? [`Also: ${parts.join('; ')}.`] : [];
}

// EXTERNAL MODULE: ./src/cli/comparison.js
var comparison = __webpack_require__(1382);
// EXTERNAL MODULE: ./src/cli/options.js
var options = __webpack_require__(9138);
// EXTERNAL MODULE: ./src/cli/terminal-style.js
var terminal_style = __webpack_require__(6651);
;// CONCATENATED MODULE: ./src/cli/overlap.js







const help = `Which branches collide with which, exactly as git would merge them.

Usage: parallel-claude overlap [options]

${comparison/* comparisonHelp */.n8}
  --branch BRANCH           compare only this branch with the others; HEAD: the current one
  --fail-on LEVEL           never, base, conflict, lines or files (conflict)
  --format FORMAT           text, json, markdown or html, a page with the plan and the lines of
                            both sides, for a browser (text)

Where you and the remote both have a branch, the one that contains the other counts, else yours.
The network is not used: run "git fetch" first to see what others have pushed.
Programs that your git config names run as git runs them: merge drivers, with --worktrees filters too.
Exit codes: 0 nothing that --fail-on names, 1 something it names, 2 misuse or bad config,
3 could not be determined.
`;
const formats = ['text', 'json', 'markdown', 'html'];
/** `parallel-claude overlap` */
const overlap = {
    async run(args) {
        const given = (0,options/* readOptions */.T)('overlap', args, {
            help: { type: 'boolean', short: 'h' },
            ...comparison/* comparisonOptions */.ck,
            branch: { type: 'string' },
            'fail-on': { type: 'string', default: '' },
            format: { type: 'string', default: 'text' },
        });
        if (given.help) {
            process.stdout.write(help);
            return 0;
        }
        const format = (0,inputs/* parseChoice */.HU)('--format', given.format, formats);
        const { repository, report, settings } = await (0,comparison/* compareAsAsked */.kJ)(given, {
            failOn: given['fail-on'],
            plan: format === 'html',
            ...(given.branch !== undefined && { branch: given.branch }),
        });
        process.stdout.write(await render(repository, report, format));
        return { passes: 0, fails: 1, unknown: 3 }[judge(report, settings.failOn)];
    },
};
/** A report in the format that was asked for, as wide and as colourful as the terminal is. */
async function render(repository, report, format) {
    if (format === 'json')
        return `${JSON.stringify(report, null, 2)}\n`;
    if (format === 'markdown')
        return renderSummary(report);
    if (format === 'html')
        return (await __webpack_require__.e(/* import() */ 532).then(__webpack_require__.bind(__webpack_require__, 3532))).writePage(repository, report);
    return renderText(report, (0,terminal_style/* terminalStyle */.w)());
}


/***/ }),

/***/ 6120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ whatToDo),
/* harmony export */   h: () => (/* binding */ whatToDoAboutBase)
/* harmony export */ });
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3311);

/**
 * What to do about a pair: for the people of `subject` ("this"), or for everybody where none is given. Empty where
 * there is nothing to do.
 */
function whatToDo(report, pair, subject, words) {
    const name = (ref) => (ref === subject ? 'this' : (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .label */ .Pf)(report, ref, words));
    const own = subject ?? pair.a;
    const other = (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .otherOf */ .ae)(pair, own);
    const author = (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .branchOf */ .W0)(report, other)?.pullRequest?.author;
    const whom = author === undefined || subject === undefined ? undefined : words.person(author);
    const { first } = pair;
    switch (pair.verdict) {
        case 'conflict':
            return subject === undefined
                ? 'Agree who goes first; rebase the other on it after it merges.'
                : `Rebase on ${name(other)} after it merges, or agree${whom === undefined ? '' : ` with ${whom}`} who goes first.`;
        case 'ordered':
            if (first === undefined)
                return 'Agree who goes first.';
            return `Merge ${name(first)} before ${name((0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .otherOf */ .ae)(pair, first))}.`;
        case 'unknown':
            return 'Try the merge by hand, or run again.';
        case 'lines':
            return 'Read both changes: the text merges, the meaning may not.';
        case 'stacked':
            return first === undefined ? '' : `Merge ${name(first)} first.`;
        case 'files':
            return '';
    }
}
/** What to do about one branch, or each of several, that conflicts with base. */
function whatToDoAboutBase(report, words, which = 'it') {
    const base = words.name(report.base.ref);
    return `Bring ${which} up to date with ${base} and resolve this; then it is compared with the other branches again.`;
}


/***/ }),

/***/ 1388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ headline),
/* harmony export */   l: () => (/* binding */ unknownBranches)
/* harmony export */ });
/* harmony import */ var _asides_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8409);
/* harmony import */ var _report_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5292);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3311);



/** The branches besides the subject that could not be judged at all. */
function unknownBranches(report) {
    return report.branches.filter(({ ref, base }) => base === 'unknown' && ref !== report.subject);
}
/** The result in one sentence: what merges, then what does not, then what nobody knows. */
function headline(report, words = _words_js__WEBPACK_IMPORTED_MODULE_2__/* .plainWords */ .c5) {
    return report.subject === undefined
        ? headlineOfAll(report, words)
        : headlineOf(report, report.subject, words);
}
function headlineOf(report, ref, words) {
    const base = words.name(report.base.ref);
    const subject = (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .branchOf */ .W0)(report, ref);
    if (!subject)
        return `${words.name(ref)} was not compared.`;
    if (subject.base === 'merged')
        return `Already part of ${base}: there is nothing to compare.`;
    if (subject.base === 'conflict') {
        const files = (0,_report_words_js__WEBPACK_IMPORTED_MODULE_1__/* .enumerate */ .HL)((subject.files ?? []).map(({ path }) => words.name(path)));
        return `Conflicts with ${base}${files === '' ? '' : ` in ${files}`}.`;
    }
    const unknown = unknownBranches(report);
    const total = Object.values(report.counts).reduce((sum, count) => sum + count, 0) + unknown.length;
    if (subject.base === 'unknown')
        return `Whether this merges into ${base} could not be determined.`;
    if (total === 0)
        return `Merges cleanly into ${base}${aside(report)}; there is no other branch to compare with.`;
    const having = (verdict) => report.pairs.filter((pair) => pair.verdict === verdict);
    const others = (pairs) => (0,_report_words_js__WEBPACK_IMPORTED_MODULE_1__/* .enumerate */ .HL)(pairs.map((pair) => (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .label */ .Pf)(report, (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .otherOf */ .ae)(pair, ref), words)));
    const [conflict, ordered, lines] = [having('conflict'), having('ordered'), having('lines')];
    const lost = [
        ...having('unknown').map((pair) => (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .otherOf */ .ae)(pair, ref)),
        ...unknown.map((branch) => branch.ref),
    ].map((name) => (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .label */ .Pf)(report, name, words));
    const clean = total - conflict.length - ordered.length - lost.length;
    const clauses = [];
    if (clean > 0)
        clauses.push(`merges cleanly with ${portion(clean, total)}${aside(report)}`);
    if (conflict.length > 0)
        clauses.push(`conflicts with ${others(conflict)}${only(conflict, ref, words)}`);
    if (ordered.length > 0)
        clauses.push(`merges with ${others(ordered)} in one order only`);
    if (lost.length > 0)
        clauses.push(`could not be compared with ${(0,_report_words_js__WEBPACK_IMPORTED_MODULE_1__/* .enumerate */ .HL)(lost)}`);
    if (lines.length > 0)
        clauses.push(`comes close to ${others(lines)}${only(lines, ref, words)}`);
    return sentence(clauses);
}
/** Where a single pair meets; several are told apart in the table. */
function only(pairs, ref, words) {
    const [pair] = pairs;
    const where = pairs.length === 1 && pair ? (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .places */ .zn)(pair, ref, words) : '';
    return where === '' ? '' : ` in ${where}`;
}
function portion(part, total) {
    if (part < total)
        return `${part} of ${(0,_report_words_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(total, 'branch', 'branches')}`;
    return total === 1 ? 'the only other branch' : `all ${total} branches`;
}
function headlineOfAll(report, words) {
    const base = words.name(report.base.ref);
    const branches = report.branches.filter((branch) => branch.base !== 'merged');
    if (branches.length === 0)
        return 'There are no branches to compare.';
    const { conflict, ordered, unknown } = report.counts;
    const refused = branches.filter((branch) => branch.base === 'conflict').length;
    const lost = unknownBranches(report).length;
    const clauses = [];
    if (conflict > 0)
        clauses.push((0,_report_words_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(conflict, 'pair conflicts', 'pairs conflict'));
    if (ordered > 0)
        clauses.push((0,_report_words_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(ordered, 'pair merges', 'pairs merge') + ' in one order only');
    if (refused > 0)
        clauses.push(`${(0,_report_words_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(refused, 'branch conflicts', 'branches conflict')} with ${base}`);
    if (unknown > 0)
        clauses.push(`${(0,_report_words_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(unknown, 'pair', 'pairs')} could not be determined`);
    if (lost > 0)
        clauses.push(`${(0,_report_words_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(lost, 'branch', 'branches')} could not be compared`);
    if (clauses.length > 0)
        return `${(0,_report_words_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(branches.length, 'branch', 'branches')}: ${(0,_report_words_js__WEBPACK_IMPORTED_MODULE_1__/* .enumerate */ .HL)(clauses, 5)}.`;
    if (branches.length === 1)
        return `The only branch merges cleanly into ${base}${aside(report)}.`;
    return `All ${branches.length} branches merge cleanly into ${base} and with each other${aside(report)}.`;
}
function aside(report) {
    return (0,_asides_js__WEBPACK_IMPORTED_MODULE_0__/* .leavesFilesAside */ .uK)(report) ? ', ignored files aside' : '';
}
function sentence(clauses) {
    const text = clauses.join('; ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}


/***/ }),

/***/ 2717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HU: () => (/* binding */ baseFiles),
/* harmony export */   TK: () => (/* binding */ renderSubject)
/* harmony export */ });
/* unused harmony exports renderComment, renderResolved */
/* harmony import */ var _report_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7980);
/* harmony import */ var _report_visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2955);
/* harmony import */ var _advice_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6120);
/* harmony import */ var _asides_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8409);
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1388);
/* harmony import */ var _plan_markdown_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5918);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4554);
/* harmony import */ var _reproduce_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6173);
/* harmony import */ var _report_words_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5292);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3311);










const everything = { rows: 500, pairs: 100, files: 50 };
const lesser = [
    { rows: 100, pairs: 25, files: 10 },
    { rows: 50, pairs: 0, files: 0 },
    { rows: 10, pairs: 0, files: 0 },
    { rows: 0, pairs: 0, files: 0 },
];
/**
 * The comment on a subject's pull request, longest rendering first. The same report gives the same bytes, so that a
 * run that finds nothing new changes nothing.
 */
function renderComment(report) {
    const renderings = [everything, ...lesser].map((extent) => renderSubject(report, commentWords, extent));
    return renderings.filter((rendering, index) => rendering !== renderings[index - 1]);
}
/** What an earlier comment becomes when there is nothing left to do. */
function renderResolved(report) {
    return `${[headline(report, commentWords), ...asidesOnFiles(report, commentWords)].join('\n\n')}\n`;
}
/** One sentence, a table of what there is to do, the rest folded. */
function renderSubject(report, words, extent = everything) {
    const { subject } = report;
    if (subject === undefined)
        return `${(0,_headline_js__WEBPACK_IMPORTED_MODULE_4__/* .headline */ .P)(report, words)}\n`;
    const branch = (0,_words_js__WEBPACK_IMPORTED_MODULE_8__/* .branchOf */ .W0)(report, subject);
    const parts = [
        `**${(0,_headline_js__WEBPACK_IMPORTED_MODULE_4__/* .headline */ .P)(report, words)}**`,
        ...(branch && branch.base !== 'clean' ? [aboutBase(report, branch, words, extent)] : []),
        todo(report, subject, words, extent),
        ...report.pairs
            .filter(({ verdict }) => _report_js__WEBPACK_IMPORTED_MODULE_9__/* .pressing */ .E9.includes(verdict))
            .slice(0, extent.pairs)
            .map((pair) => aboutPair(report, pair, subject, words, extent)),
        ...(extent.pairs > 0 ? [...folded(report, subject, words), ...(0,_plan_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .foldPlan */ .p)(report, words)] : []),
        ...(0,_asides_js__WEBPACK_IMPORTED_MODULE_3__/* .asidesOnFiles */ .AP)(report, words),
    ];
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
/** Why a branch does not merge into base, and what to do. */
function aboutBase(report, branch, words, extent) {
    const parts = [];
    if (branch.reason !== undefined)
        parts.push((0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(branch.reason));
    if (branch.cause) {
        // GitHub links and shortens a full commit id.
        const { sha, subject, pullRequest } = branch.cause;
        const commit = `${sha} (${(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)((0,_report_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .m)((0,_report_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .R)(subject), 100))})`;
        parts.push(pullRequest === undefined
            ? `The commit on ${words.name(report.base.ref)} that it conflicts with is ${commit}.`
            : `It conflicts with ${words.pullRequest(pullRequest, '')}, which was merged as ${commit}.`);
    }
    if (branch.base !== 'conflict')
        return parts.join(' ');
    parts.push((0,_advice_js__WEBPACK_IMPORTED_MODULE_2__/* .whatToDoAboutBase */ .h)(report, words));
    const files = branch.files ?? [];
    if (extent.pairs === 0 || files.length === 0)
        return parts.join(' ');
    const rows = files.slice(0, extent.files).map(({ path, kind }) => [words.name(path), (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(kind)]);
    const body = [
        (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['File', 'Conflict'], rows),
        ...leftOut(files.length - rows.length, 'files'),
        ...howToSeeIt(report, [branch.ref]),
    ];
    return `${parts.join(' ')}\n\n${(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .details */ .zH)('Files, and how to see it', body.join('\n\n'))}`;
}
/** The table whose last column says what to do; empty where there is nothing. */
function todo(report, subject, words, extent) {
    const pairs = report.pairs
        .filter(({ verdict }) => _report_js__WEBPACK_IMPORTED_MODULE_9__/* .pressing */ .E9.includes(verdict))
        .map((pair) => [
        (0,_words_js__WEBPACK_IMPORTED_MODULE_8__/* .label */ .Pf)(report, (0,_words_js__WEBPACK_IMPORTED_MODULE_8__/* .otherOf */ .ae)(pair, subject), words),
        `${_words_js__WEBPACK_IMPORTED_MODULE_8__/* .marks */ .Z8[pair.verdict]} ${pair.verdict}`,
        pair.verdict === 'unknown' ? (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(pair.reason ?? '') : (0,_words_js__WEBPACK_IMPORTED_MODULE_8__/* .places */ .zn)(pair, subject, words),
        (0,_advice_js__WEBPACK_IMPORTED_MODULE_2__/* .whatToDo */ .H)(report, pair, subject, words),
    ]);
    const branches = (0,_headline_js__WEBPACK_IMPORTED_MODULE_4__/* .unknownBranches */ .l)(report).map(({ ref, reason }) => [
        (0,_words_js__WEBPACK_IMPORTED_MODULE_8__/* .label */ .Pf)(report, ref, words),
        `${_words_js__WEBPACK_IMPORTED_MODULE_8__/* .marks */ .Z8.unknown} unknown`,
        (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(reason ?? ''),
        'Try the merge by hand, or run again.',
    ]);
    const rows = [...pairs, ...branches];
    if (rows.length === 0)
        return '';
    const shown = rows.slice(0, extent.rows);
    if (shown.length === 0)
        return `_What to do about each: see the job summary (${rows.length})._`;
    const todo = (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['With', 'Verdict', 'Where', 'What to do'], shown);
    return [todo, ...leftOut(rows.length - shown.length, 'branches')].join('\n\n');
}
function aboutPair(report, pair, subject, words, extent) {
    // The table has said it all.
    if (pair.files.length === 0 && pair.verdict === 'unknown')
        return '';
    const other = (0,_words_js__WEBPACK_IMPORTED_MODULE_8__/* .otherOf */ .ae)(pair, subject);
    const pullRequest = (0,_words_js__WEBPACK_IMPORTED_MODULE_8__/* .branchOf */ .W0)(report, other)?.pullRequest;
    const body = [];
    if (pullRequest) {
        const draft = pullRequest.draft ? ', a draft' : '';
        body.push(`${(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)((0,_report_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .m)(pullRequest.title, 150))}, by ${words.person(pullRequest.author)}${draft}.`);
    }
    if (pair.reason !== undefined)
        body.push((0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(pair.reason));
    const files = pair.files.slice(0, extent.files);
    if (files.length > 0) {
        const row = (file) => [
            words.name(file.path),
            (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(file.kind),
            (0,_words_js__WEBPACK_IMPORTED_MODULE_8__/* .lines */ .Mn)((0,_words_js__WEBPACK_IMPORTED_MODULE_8__/* .rangesOf */ .wA)(file, pair, subject), 8),
            (0,_words_js__WEBPACK_IMPORTED_MODULE_8__/* .lines */ .Mn)((0,_words_js__WEBPACK_IMPORTED_MODULE_8__/* .rangesOf */ .wA)(file, pair, other), 8),
        ];
        body.push((0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['File', 'Kind', 'Here', 'There'], files.map(row)));
    }
    body.push(...leftOut(pair.files.length - files.length, 'files'));
    if (pair.verdict === 'conflict' || pair.verdict === 'ordered') {
        // The order that does not merge: after the one that has to come second.
        const order = pair.first === subject ? [other, subject] : [subject, other];
        body.push(...howToSeeIt(report, order));
    }
    const name = pullRequest ? `#${pullRequest.number} ${other}` : other;
    return body.length === 0
        ? ''
        : (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .details */ .zH)(`${pair.verdict}: ${(0,_report_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .m)((0,_report_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .R)(name), 150)}`, body.join('\n\n'));
}
/** What asks for nothing: overlaps that merge, stacks, and branches that were left out of the comparison. */
function folded(report, subject, words) {
    const sections = [];
    const having = (verdict) => report.pairs.filter((pair) => pair.verdict === verdict);
    const files = having('files').map((pair) => `- ${(0,_words_js__WEBPACK_IMPORTED_MODULE_8__/* .label */ .Pf)(report, (0,_words_js__WEBPACK_IMPORTED_MODULE_8__/* .otherOf */ .ae)(pair, subject), words)}: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_8__/* .places */ .zn)(pair, subject, words, 4)}`);
    const stacked = having('stacked').map((pair) => `- ${(0,_words_js__WEBPACK_IMPORTED_MODULE_8__/* .label */ .Pf)(report, (0,_words_js__WEBPACK_IMPORTED_MODULE_8__/* .otherOf */ .ae)(pair, subject), words)}: ${(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(pair.reason ?? '')} ${(0,_advice_js__WEBPACK_IMPORTED_MODULE_2__/* .whatToDo */ .H)(report, pair, subject, words)}`);
    const refused = report.branches.filter(({ ref, base }) => base === 'conflict' && ref !== subject);
    if (files.length > 0)
        sections.push((0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .details */ .zH)(`Same files, no conflict (${files.length})`, list(files)));
    if (stacked.length > 0)
        sections.push((0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .details */ .zH)(`Stacked (${stacked.length})`, list(stacked)));
    if (refused.length > 0) {
        const names = refused.map(({ ref }) => `- ${(0,_words_js__WEBPACK_IMPORTED_MODULE_8__/* .label */ .Pf)(report, ref, words)}`);
        const summary = `Not compared, since they conflict with ${report.base.ref} (${refused.length})`;
        sections.push((0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .details */ .zH)(summary, list(names)));
    }
    return sections;
}
function howToSeeIt(report, order) {
    const commands = (0,_reproduce_js__WEBPACK_IMPORTED_MODULE_6__/* .reproduce */ .C)(report, order);
    return commands === undefined ? [] : [(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeBlock */ .DV)('sh', commands)];
}
function list(items) {
    return [...items.slice(0, 100), ...leftOut(items.length - 100, 'branches').map((rest) => `- ${rest}`)].join('\n');
}
function leftOut(count, what) {
    return count > 0 ? [`_and ${count} more ${what}_`] : [];
}
/** A branch's files that conflict with base, in a few words. */
function baseFiles(branch, words) {
    return (0,_report_words_js__WEBPACK_IMPORTED_MODULE_7__/* .enumerate */ .HL)((branch.files ?? []).map(({ path }) => words.name(path)));
}


/***/ }),

/***/ 6173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ reproduce)
/* harmony export */ });
/* harmony import */ var _report_shell_quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1958);

/**
 * Commands that bring the named branches into base, one after the other, as the report's merge method does: from the
 * remote where the report is about GitHub, else from the commits that were compared.
 * @returns undefined where one of them is in no repository.
 */
function reproduce(report, branches) {
    const isLocal = report.truth === 'git';
    const found = branches.map((ref) => report.branches.find((branch) => branch.ref === ref));
    if (isLocal && found.some((branch) => !branch || branch.uncommitted))
        return undefined;
    const shaOf = new Map([report.base, ...report.branches].map(({ ref, sha }) => [ref, sha.slice(0, 12)]));
    const revision = (ref) => (isLocal ? (shaOf.get(ref) ?? ref) : `origin/${ref}`);
    const at = (ref) => (0,_report_shell_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .shellQuote */ .Z)(revision(ref));
    // A fork's branch is not among those that a plain fetch brings.
    const forks = branches
        .filter((ref) => /^pull\/\d+\/head$/.test(ref))
        .map((ref) => `git fetch origin ${ref}:refs/remotes/origin/${ref}`);
    const steps = branches.map((ref) => {
        switch (report.mergeMethod) {
            case 'merge':
                return `git merge --no-edit ${at(ref)}`;
            case 'squash':
                return `git merge --squash ${at(ref)} && git commit --no-edit`;
            case 'rebase':
                return `git cherry-pick ${(0,_report_shell_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .shellQuote */ .Z)(`${revision(report.base.ref)}..${revision(ref)}`)}`;
        }
    });
    const fetches = isLocal ? [] : ['git fetch origin', ...forks];
    return [...fetches, `git switch --detach ${at(report.base.ref)}`, ...steps].join('\n');
}


/***/ }),

/***/ 1958:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ shellQuote)
/* harmony export */ });
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2955);

/**
 * One argument of a bash or zsh command, whatever it holds, with nothing in it that hides or reorders text. A lone
 * surrogate U+DC80–DCFF stands for a byte, as in the paths that pathText writes.
 */
function shellQuote(text) {
    if (/^[\w./:@%+=-]+$/.test(text))
        return text;
    if ((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R)(text) === text)
        return `'${text.replaceAll("'", `'\\''`)}'`;
    const escaped = Array.from(text, (character) => {
        if (character === '\\' || character === "'")
            return `\\${character}`;
        if ((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R)(character) === character)
            return character;
        const byte = character.charCodeAt(0) - 0xdc00;
        if (character.length === 1 && byte >= 0x80 && byte <= 0xff)
            return `\\x${byte.toString(16)}`;
        return `\\U${(character.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`;
    });
    return `$'${escaped.join('')}'`;
}


/***/ })

};
