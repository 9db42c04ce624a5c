export const id = 376;
export const ids = [376];
export const modules = {

/***/ 7376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  plan: () => (/* binding */ plan)
});

// EXTERNAL MODULE: ./src/config/inputs.js
var inputs = __webpack_require__(7240);
// EXTERNAL MODULE: ./src/overlap/show/asides.js
var asides = __webpack_require__(8409);
// EXTERNAL MODULE: ./src/overlap/show/plan-markdown.js + 1 modules
var plan_markdown = __webpack_require__(5918);
// EXTERNAL MODULE: ./src/report/terminal.js
var terminal = __webpack_require__(9109);
// EXTERNAL MODULE: ./src/overlap/show/plan-words.js
var plan_words = __webpack_require__(4383);
// EXTERNAL MODULE: ./src/overlap/show/words.js
var words = __webpack_require__(3311);
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
        const rows = wave.map((ref) => [`  ${++place}`, (0,words/* label */.Pf)(report, ref, words/* plainWords */.c5)]);
        return [title, ...(0,terminal/* columns */.YB)(rows, (cell, column) => (column === 0 ? cell : style.green(cell)))];
    });
    const blocked = plan.blocked.flatMap((one) => {
        const sentence = `${(0,words/* label */.Pf)(report, one.ref, words/* plainWords */.c5)} ${(0,plan_words/* whyBlocked */.JV)(report, one, words/* plainWords */.c5)}. ${(0,plan_words/* unblock */.Bt)(report, one, words/* plainWords */.c5)}`;
        return (0,terminal/* wrap */.LV)(sentence, width - 4).map((line, index) => `${index === 0 ? '  - ' : '    '}${line}`);
    });
    const blocks = [
        (0,terminal/* wrap */.LV)((0,plan_words/* planHeadline */.MM)(report, plan, words/* plainWords */.c5), width).map((line) => style.bold(line)),
        ...waves,
        blocked.length > 0 ? ['Blocked:', ...blocked] : [],
        [...(0,plan_words/* asidesOnPlan */.SN)(plan, words/* plainWords */.c5), ...(0,asides/* asideOnBranches */.qD)(report, words/* plainWords */.c5)].flatMap((line) => (0,terminal/* wrap */.LV)(line, width).map((one) => style.dim(one))),
    ];
    return `${blocks
        .filter((lines) => lines.length > 0)
        .map((lines) => lines.join('\n'))
        .join('\n\n')}\n`;
}

// EXTERNAL MODULE: ./src/cli/comparison.js
var comparison = __webpack_require__(1382);
// EXTERNAL MODULE: ./src/cli/options.js
var options = __webpack_require__(9138);
// EXTERNAL MODULE: ./src/cli/terminal-style.js
var terminal_style = __webpack_require__(6651);
;// CONCATENATED MODULE: ./src/cli/plan.js








const help = `In which order the branches merge, proved by merging them in memory, and which are blocked by whom.

Usage: parallel-claude plan [options]

${comparison/* comparisonHelp */.n8}
  --format FORMAT           text, json (the whole report of overlap, with "plan") or markdown (text)

Branches of one wave wait for none of each other; those of the next wait for the one before.
Programs that your git config names run as git runs them: merge drivers, with --worktrees filters too.
The network is not used: neither drafts nor checks are known here; the action knows them.
Exit codes: 0 all merge, 1 some are blocked, 2 misuse or bad config, 3 something could not be determined.
`;
/** `parallel-claude plan` */
const plan = {
    async run(args) {
        const given = (0,options/* readOptions */.T)('plan', args, {
            help: { type: 'boolean', short: 'h' },
            ...comparison/* comparisonOptions */.ck,
            format: { type: 'string', default: 'text' },
        });
        if (given.help) {
            process.stdout.write(help);
            return 0;
        }
        const format = (0,inputs/* parseChoice */.HU)('--format', given.format, ['text', 'json', 'markdown']);
        const { report } = await (0,comparison/* compareAsAsked */.kJ)(given, { plan: true });
        const blocked = report.plan?.blocked ?? [];
        process.stdout.write({
            text: () => renderPlanText(report, (0,terminal_style/* terminalStyle */.w)()),
            json: () => `${JSON.stringify(report, null, 2)}\n`,
            markdown: () => `${[...(0,plan_markdown/* renderPlanMarkdown */.d)(report, words/* summaryWords */.qA), ...(0,asides/* asideOnBranches */.qD)(report, words/* summaryWords */.qA)].join('\n\n')}\n`,
        }[format]());
        return blocked.length === 0 ? 0 : blocked.some(({ reason }) => reason === 'unknown') ? 3 : 1;
    },
};


/***/ })

};
