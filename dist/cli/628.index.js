export const id = 628;
export const ids = [628];
export const modules = {

/***/ 9628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  plan: () => (/* binding */ plan)
});

// EXTERNAL MODULE: ./src/config/inputs.js
var inputs = __webpack_require__(7240);
// EXTERNAL MODULE: ./src/report/markdown.js
var markdown = __webpack_require__(7980);
// EXTERNAL MODULE: ./src/report/visible.js
var visible = __webpack_require__(2955);
// EXTERNAL MODULE: ./src/overlap/show/words.js
var show_words = __webpack_require__(3311);
;// CONCATENATED MODULE: ./src/overlap/show/plan-graph.js



/** With more branches nobody can read it. */
const most = 40;
/** The plan as a Mermaid graph, which GitHub draws; undefined where it would be too large, or empty. */
function renderPlanGraph(report, plan) {
    const refs = [...plan.waves.flat(), ...plan.blocked.map(({ ref }) => ref)];
    if (refs.length === 0 || refs.length > most)
        return undefined;
    const ids = new Map(refs.map((ref, index) => [ref, `b${index}`]));
    const id = (ref) => ids.get(ref) ?? '';
    const node = (ref) => `    ${id(ref)}["${quoted(nameOf(report, ref))}"]`;
    const subgraph = (name, title, members) => members.length === 0 ? [] : [`  subgraph ${name}["${title}"]`, ...members.map(node), '  end'];
    const waves = plan.waves.flatMap((wave, index) => subgraph(`wave${index + 1}`, index === 0 ? 'Merge now' : `Wave ${index + 1}`, wave));
    const blocked = subgraph('blocked', 'Blocked', plan.blocked.map(({ ref }) => ref));
    const arrows = report.pairs
        .filter(({ verdict, a, b }) => ['ordered', 'stacked'].includes(verdict) && ids.has(a) && ids.has(b))
        .map(({ a, b, first = a }) => `  ${id(first)} --> ${id(first === a ? b : a)}`);
    const obstacles = plan.blocked.flatMap(({ ref, by }) => by.filter((other) => ids.has(other)).map((other) => `  ${id(other)} -. blocks .-> ${id(ref)}`));
    return (0,markdown/* codeBlock */.DV)('mermaid', ['graph LR', ...waves, ...blocked, ...arrows, ...obstacles].join('\n'));
}
function nameOf(report, ref) {
    const called = (0,show_words/* label */.Pf)(report, ref, show_words/* plainWords */.c5);
    return (0,visible/* shorten */.m)(called === (0,visible/* visible */.R)(ref) ? called : `${called} ${(0,visible/* visible */.R)(ref)}`, 40);
}
/** A label that ends nothing and starts nothing: what could is written by its number. */
function quoted(text) {
    return text.replace(/[^\p{L}\p{N} ./_-]/gu, (mark) => `#${mark.codePointAt(0) ?? 0};`);
}

;// CONCATENATED MODULE: ./src/overlap/show/plan-words.js

/** What comes of the plan, in one sentence: of all branches, or of the one the report is about. */
function plan_words_planHeadline(report, plan, words) {
    const { subject } = report;
    const place = plan.waves.findIndex((wave) => subject !== undefined && wave.includes(subject));
    const blocked = plan.blocked.find(({ ref }) => ref === subject);
    if (place >= 0)
        return place === 0 ? 'Can merge now.' : `Can merge in wave ${place + 1}, after wave ${place}.`;
    if (blocked)
        return `Cannot merge now: ${whyBlocked(report, blocked, words)}.`;
    if (subject !== undefined)
        return 'Has no place in the plan.';
    const merging = plan.waves.flat().length;
    const all = merging + plan.blocked.length;
    if (all === 0)
        return 'There is nothing to merge.';
    if (merging === 0)
        return `None of ${(0,show_words/* counted */.hS)(all, 'branch', 'branches')} can merge now.`;
    const waves = plan.waves.length > 1 ? ` in ${plan.waves.length} waves` : '';
    return merging === all
        ? `${all === 1 ? 'The only branch merges' : `All ${all} branches merge`}${waves}.`
        : `${merging} of ${all} branches ${merging === 1 ? 'merges' : 'merge'}${waves}; ${plan.blocked.length} ${plan.blocked.length === 1 ? 'is' : 'are'} blocked.`;
}
/** Why a branch is blocked, and by whom: a clause. */
function whyBlocked(report, { ref, reason, by, detail }, words) {
    const others = (0,show_words/* enumerate */.HL)(by.map((other) => (0,show_words/* label */.Pf)(report, other, words)), 4);
    const base = words.name(report.base.ref);
    const said = detail === undefined ? '' : `: ${words.text(detail.replace(/\.$/, ''))}`;
    switch (reason) {
        case 'base': {
            const cause = (0,show_words/* branchOf */.W0)(report, ref)?.cause;
            return `conflicts with ${base}${cause ? ` since ${causeLabel(cause, words)}` : ''}`;
        }
        case 'unknown':
            return `could not be determined${others === '' ? '' : ` with ${others}`}${said}`;
        case 'draft':
            return 'is a draft';
        case 'stale':
            return `is stale${said}`;
        case 'checks':
            return `checks${said === '' ? ' are not green' : said}`;
        case 'stack':
            return `stands on ${others}, which ${by.length === 1 ? 'is' : 'are'} blocked`;
        case 'conflict':
            return `conflicts with ${others}, which ${by.length === 1 ? 'merges' : 'merge'} first`;
        case 'together':
            return `merges with each of ${others}, but not after all of them`;
    }
}
/** What to do about a blocked branch; empty where somebody else has to. */
function unblock(report, { reason, by }, words) {
    const others = (0,show_words/* enumerate */.HL)(by.map((other) => (0,show_words/* label */.Pf)(report, other, words)), 4);
    switch (reason) {
        case 'base':
            return `Bring it up to date with ${words.name(report.base.ref)}.`;
        case 'unknown':
            return 'Try the merge by hand, or run again.';
        case 'draft':
            return 'Mark it ready for review.';
        case 'stale':
            return 'Bring it up to date, or close it.';
        case 'checks':
            return 'Wait for its checks, or mend them.';
        case 'stack':
            return `See what blocks ${others}.`;
        case 'conflict':
        case 'together':
            return `Rebase after ${others} ${by.length === 1 ? 'has' : 'have'} merged.`;
    }
}
function causeLabel({ sha, pullRequest }, words) {
    return pullRequest === undefined ? words.name(sha.slice(0, 10)) : words.pullRequest(pullRequest, '');
}

;// CONCATENATED MODULE: ./src/overlap/show/plan-markdown.js




/** The plan in Markdown, a part an item; none where the report has no plan. */
function renderPlanMarkdown(report, words) {
    const { plan } = report;
    if (!plan)
        return [];
    return [
        `**${plan_words_planHeadline(report, plan, words)}**`,
        ...order(report, plan, words),
        ...blockedOnes(report, plan, words),
    ];
}
/** The plan for a pull request's comment: its own place in it, the whole folded. */
function foldPlan(report, words) {
    const { plan, subject } = report;
    if (!plan || subject === undefined)
        return [];
    const all = { ...report };
    delete all.subject;
    const merging = counted(plan.waves.flat().length, 'branch merges', 'branches merge');
    const title = `Merge plan: ${merging}, ${plan.blocked.length} blocked`;
    const body = [...order(all, plan, words), ...blockedOnes(all, plan, words)].join('\n\n');
    return [planHeadline(report, plan, words), ...(body === '' ? [] : [details(title, body)])];
}
function order(report, plan, words) {
    let place = 0;
    const rows = plan.waves.flatMap((wave, index) => wave.map((ref) => [`${++place}`, (0,show_words/* label */.Pf)(report, ref, words), `${index + 1}`]));
    if (rows.length === 0)
        return [];
    const graph = renderPlanGraph(report, plan);
    const list = (0,markdown/* table */.tp)(['', 'Merge', 'Wave'], rows.slice(0, mostRows));
    const rest = rows.length > mostRows ? [`_and ${rows.length - mostRows} more_`] : [];
    return [...(graph === undefined ? [] : [graph]), list, ...rest];
}
function blockedOnes(report, plan, words) {
    const rows = plan.blocked.map((one) => [
        (0,show_words/* label */.Pf)(report, one.ref, words),
        whyBlocked(report, one, words),
        unblock(report, one, words),
    ]);
    if (rows.length === 0)
        return [];
    const rest = rows.length > mostRows ? [`_and ${rows.length - mostRows} more_`] : [];
    return [(0,markdown/* table */.tp)(['Blocked', 'Why', 'What to do'], rows.slice(0, mostRows)), ...rest];
}
const mostRows = 100;

// EXTERNAL MODULE: ./src/report/terminal.js
var terminal = __webpack_require__(9109);
;// CONCATENATED MODULE: ./src/overlap/show/plan-text.js



/** The plan for a terminal; empty where the report has none. */
function renderPlanText(report, { colour, width }) {
    const { plan } = report;
    if (!plan)
        return '';
    const style = (0,terminal/* paint */.nI)(colour);
    let place = 0;
    const waves = plan.waves.map((wave, index) => {
        const title = index === 0 ? 'Merge now, in this order:' : `Then, once wave ${index} is in:`;
        const rows = wave.map((ref) => [`  ${++place}`, (0,show_words/* label */.Pf)(report, ref, show_words/* plainWords */.c5)]);
        return [title, ...(0,terminal/* columns */.YB)(rows, (cell, column) => (column === 0 ? cell : style.green(cell)))];
    });
    const blocked = plan.blocked.flatMap((one) => {
        const sentence = `${(0,show_words/* label */.Pf)(report, one.ref, show_words/* plainWords */.c5)} ${whyBlocked(report, one, show_words/* plainWords */.c5)}. ${unblock(report, one, show_words/* plainWords */.c5)}`;
        return (0,terminal/* wrap */.LV)(sentence, width - 4).map((line, index) => `${index === 0 ? '  - ' : '    '}${line}`);
    });
    const blocks = [
        (0,terminal/* wrap */.LV)(plan_words_planHeadline(report, plan, show_words/* plainWords */.c5), width).map((line) => style.bold(line)),
        ...waves,
        blocked.length > 0 ? ['Blocked:', ...blocked] : [],
    ];
    return `${blocks
        .filter((lines) => lines.length > 0)
        .map((lines) => lines.join('\n'))
        .join('\n\n')}\n`;
}

// EXTERNAL MODULE: ./src/cli/comparison.js + 2 modules
var comparison = __webpack_require__(3013);
// EXTERNAL MODULE: ./src/cli/options.js
var options = __webpack_require__(6757);
// EXTERNAL MODULE: ./src/cli/terminal-style.js
var terminal_style = __webpack_require__(6651);
;// CONCATENATED MODULE: ./src/cli/plan.js







const help = `In which order the branches merge, proved by merging them in memory, and which are blocked by whom.

Usage: parallel-claude plan [options]

  --repo DIR                the repository (this folder)
  --base REF                what all merge into (config, else the default branch)
  --branches GLOB           branches that take part; may be repeated
                            (config, else claude/**, feature/**, fix/**)
  --exclude-branches GLOB   branches that do not; may be repeated
  --worktrees               the local worktrees instead, with what is not committed yet
  --ignore GLOB             paths that do not count; may be repeated (lockfiles, dist/**)
  --max-age AGE             leave out branches without a commit since, such as 2h, 30d, 8w (30d)
  --merge-method METHOD     merge, squash or rebase (merge)
  --near LINES              lines apart that still count as close (3)
  --config PATH             the config file, from this folder or the repository's root
                            (.claude/parallel-config.yml)
  --format FORMAT           text, json (the whole report of overlap, with "plan") or markdown (text)

Branches of one wave wait for none of each other; those of the next wait for the one before.
The network is not used: neither drafts nor checks are known here; the action knows them.
Exit codes: 0 all merge, 1 some are blocked, 2 misuse or bad config, 3 something could not be determined.
`;
/** `parallel-claude plan` */
const plan = {
    async run(args) {
        const given = (0,options/* readOptions */.T)('plan', args, {
            help: { type: 'boolean', short: 'h' },
            ...comparison/* comparisonOptions */.c,
            format: { type: 'string', default: 'text' },
        });
        if (given.help) {
            process.stdout.write(help);
            return 0;
        }
        const format = (0,inputs/* parseChoice */.HU)('--format', given.format, ['text', 'json', 'markdown']);
        const { report } = await (0,comparison/* compareAsAsked */.k)(given, { plan: true });
        const blocked = report.plan?.blocked ?? [];
        process.stdout.write({
            text: () => renderPlanText(report, (0,terminal_style/* terminalStyle */.w)()),
            json: () => `${JSON.stringify(report, null, 2)}\n`,
            markdown: () => `${renderPlanMarkdown(report, show_words/* summaryWords */.qA).join('\n\n')}\n`,
        }[format]());
        return blocked.length === 0 ? 0 : blocked.some(({ reason }) => reason === 'unknown') ? 3 : 1;
    },
};


/***/ })

};
