export const id = 101;
export const ids = [101];
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
// EXTERNAL MODULE: ./src/overlap/local.js + 35 modules
var local = __webpack_require__(1866);
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
var options = __webpack_require__(6757);
// EXTERNAL MODULE: ./src/cli/overlap.js + 16 modules
var overlap = __webpack_require__(3363);
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


/***/ })

};
