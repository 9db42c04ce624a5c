export const id = 270;
export const ids = [270];
export const modules = {

/***/ 7270:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mergeSegmentsCommand: () => (/* binding */ mergeSegmentsCommand)
});

// EXTERNAL MODULE: ./src/config/duration.js
var duration = __webpack_require__(917);
// EXTERNAL MODULE: ./src/config/error.js
var config_error = __webpack_require__(2359);
// EXTERNAL MODULE: ./src/config/inputs.js
var inputs = __webpack_require__(7240);
// EXTERNAL MODULE: ./src/git/errors.js
var errors = __webpack_require__(5362);
// EXTERNAL MODULE: ./src/report/words.js
var report_words = __webpack_require__(5292);
// EXTERNAL MODULE: ./src/segments/settings.js
var settings = __webpack_require__(3948);
// EXTERNAL MODULE: ./src/report/markdown.js
var markdown = __webpack_require__(7980);
;// CONCATENATED MODULE: ./src/segments/show/words.js

/** What a run came to, in one sentence. */
function headline(report, words = report_words/* plainWords */.c5) {
    const output = words.name(report.output);
    const segments = (0,report_words/* counted */.hS)(report.merged.length, 'segment', 'segments');
    switch (report.outcome) {
        case 'published':
            return `${segments} merged into ${output}${report.changed ? '' : ', which stays as it was'}${gone(report)}.`;
        case 'dry-run':
            return `Would merge ${segments} into ${output}${report.changed ? '' : ', which would stay as it is'}; nothing was written.`;
        case 'needs-pull-request':
            return `${segments} ready for ${output}, but ${words.name(report.base.ref)} takes no push.`;
        case 'nothing-new':
            return `Nothing new for ${output}${gone(report)}${bad(report)}.`;
        case 'waiting':
            return `${output} waits: ${lacking(report, words)}${bad(report)}.`;
        case 'bad-segments':
            return `Nothing is merged into ${output}: ${(0,report_words/* counted */.hS)(report.quarantined.length, 'segment is', 'segments are')} bad.`;
    }
}
function gone({ deleted }) {
    return deleted.length === 0 ? '' : `, ${(0,report_words/* counted */.hS)(deleted.length, 'branch', 'branches')} deleted`;
}
function bad({ quarantined }) {
    return quarantined.length === 0 ? '' : `; ${(0,report_words/* counted */.hS)(quarantined.length, 'segment is', 'segments are')} bad`;
}
/** `12 of 14 segments are there, missing 3 and 9`, `2 of 5 branches have something new`. */
function lacking({ quorum }, words) {
    const { branches, minBranches, expected, missing } = quorum;
    const parts = [];
    if (expected !== undefined && missing.length > 0)
        parts.push(`${expected - missing.length} of ${(0,report_words/* counted */.hS)(expected, 'segment is', 'segments are')} there, missing ${(0,report_words/* enumerate */.HL)(missing.map((id) => words.name(id)), 10)}`);
    if (branches < minBranches)
        parts.push(`${branches} of ${(0,report_words/* counted */.hS)(minBranches, 'branch has', 'branches have')} something new`);
    return parts.join('; ');
}
/** Why a branch is still there. */
function whyKept({ reason, detail }, words) {
    const more = detail === undefined ? '' : `: ${words.text(detail.replaceAll('\n', ', '))}`;
    switch (reason) {
        case 'waiting':
            return 'waits for the others';
        case 'quarantined':
            return 'something of it is bad';
        case 'other-files':
            return `changes more than segments${more}`;
        case 'nothing-new':
            return 'has brought nothing';
        case 'auto-delete-off':
            return 'is merged and may go (auto-delete: true deletes it)';
        case 'moved':
            return 'has been pushed to meanwhile';
        case 'refused':
            return `may not be deleted${more}`;
        case 'failed':
            return `could not be deleted, the next run tries again${more}`;
    }
}

;// CONCATENATED MODULE: ./src/segments/show/summary.js



const mostRows = 500;
/** The part of the job summary about one job: one sentence, what is wrong and what to do, then the rest, folded. */
function renderSummary(report) {
    const { merged, quarantined, kept, deleted, notes, commit } = report;
    const parts = [
        `## Segments: ${report_words/* markdownWords */.Lx.name(report.output)}`,
        `**${headline(report, report_words/* markdownWords */.Lx)}**`,
        ...(report.said === undefined ? [] : [`The server said: ${report_words/* markdownWords */.Lx.text(report.said)}`]),
        ...notes.map((note) => report_words/* markdownWords */.Lx.text(note)),
        section(quarantined.map(({ ref, path, reason }) => [report_words/* markdownWords */.Lx.name(ref), report_words/* markdownWords */.Lx.name(path), report_words/* markdownWords */.Lx.text(reason)]), ['Branch', 'File', 'What is wrong, and what to do']),
        folded(`Merged segments (${merged.length})`, merged.map(({ id, ref, path, supersedes }) => [
            report_words/* markdownWords */.Lx.name(id),
            report_words/* markdownWords */.Lx.name(ref),
            report_words/* markdownWords */.Lx.name(path),
            supersedes ? `in place of the one from ${report_words/* markdownWords */.Lx.name(supersedes.ref)}` : '',
        ]), ['Segment', 'Branch', 'File', '']),
        folded(`Branches that stay (${kept.length})`, kept.map((branch) => [report_words/* markdownWords */.Lx.name(branch.ref), whyKept(branch, report_words/* markdownWords */.Lx)]), ['Branch', 'Why']),
        folded(`Deleted branches (${deleted.length})`, deleted.map(({ ref, sha }) => [report_words/* markdownWords */.Lx.name(ref), `\`${sha}\``]), ['Branch', 'Was at']),
        commit === undefined ? '' : `Commit \`${commit}\`.`,
    ];
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
function section(rows, header) {
    if (rows.length === 0)
        return '';
    const left = rows.length - mostRows;
    const more = left > 0 ? `\n\n_and ${left} more, in the report_` : '';
    return `${(0,markdown/* table */.tp)(header, rows.slice(0, mostRows))}${more}`;
}
function folded(title, rows, header) {
    return rows.length === 0 ? '' : (0,markdown/* details */.zH)(title, section(rows, header));
}

// EXTERNAL MODULE: ./src/report/terminal.js
var terminal = __webpack_require__(9109);
;// CONCATENATED MODULE: ./src/segments/show/text.js



// More would scroll the first sentence away; the JSON has all.
const text_mostRows = 50;
/** What a job came to, for a terminal: one sentence, what is wrong and what to do, and which branches stay and why. */
function renderText(report, { colour, width }) {
    const style = (0,terminal/* paint */.nI)(colour);
    const wrong = report.quarantined.flatMap(({ ref, path, reason }) => [
        style.red(`${report_words/* plainWords */.c5.name(path)} on ${report_words/* plainWords */.c5.name(ref)}`),
        ...(0,terminal/* wrap */.LV)(report_words/* plainWords */.c5.text(reason), width - 2).map((line) => `  ${line}`),
    ]);
    const stay = report.kept
        .filter(({ reason }) => reason !== 'nothing-new' && reason !== 'quarantined')
        .map((branch) => [report_words/* plainWords */.c5.name(branch.ref), whyKept(branch, report_words/* plainWords */.c5)]);
    const left = stay.length - text_mostRows;
    const paragraphs = [
        (0,terminal/* wrap */.LV)(headline(report), width).map((line) => style.bold(line)),
        report.said === undefined ? [] : (0,terminal/* wrap */.LV)(`The server said: ${report_words/* plainWords */.c5.text(report.said)}`, width),
        wrong,
        [
            ...(0,terminal/* columns */.YB)(stay.slice(0, text_mostRows)),
            ...(left > 0 ? [`and ${left} more, which --format json lists`] : []),
        ],
        report.notes.flatMap((note) => (0,terminal/* wrap */.LV)(report_words/* plainWords */.c5.text(note), width).map((line) => style.dim(line))),
    ];
    return `${paragraphs
        .filter((lines) => lines.length > 0)
        .map((lines) => lines.join('\n'))
        .join('\n\n')}\n`;
}

// EXTERNAL MODULE: ./src/cli/host.js
var cli_host = __webpack_require__(5969);
// EXTERNAL MODULE: ./src/cli/local-config.js
var local_config = __webpack_require__(8959);
// EXTERNAL MODULE: ./src/cli/open-repository.js
var open_repository = __webpack_require__(5172);
// EXTERNAL MODULE: ./src/cli/options.js
var options = __webpack_require__(9138);
// EXTERNAL MODULE: ./src/cli/remote.js
var cli_remote = __webpack_require__(2605);
// EXTERNAL MODULE: ./src/git/beside-checkout.js
var beside_checkout = __webpack_require__(6992);
// EXTERNAL MODULE: ./src/segments/combine-values.js + 14 modules
var combine_values = __webpack_require__(9935);
// EXTERNAL MODULE: ./src/segments/ledger.js
var segments_ledger = __webpack_require__(3824);
// EXTERNAL MODULE: ./src/segments/values/order.js
var order = __webpack_require__(9412);
;// CONCATENATED MODULE: ./src/segments/quorum.js

/**
 * @param waiting the branches with something new.
 * @param ids the segments that base would then have.
 * @param now milliseconds since 1970.
 */
function quorumOf({ minBranches, expected, maxWait = Infinity }, waiting, ids, now) {
    const missing = [...new Set(expected)].filter((id) => !ids.has(id)).sort(order/* compareIds */.q);
    const enough = waiting.length >= minBranches && missing.length === 0;
    const waited = now - Math.min(...waiting.map(({ committed }) => committed)) >= maxWait;
    return {
        state: waiting.length === 0 ? 'nothing' : enough ? 'met' : waited ? 'waited' : 'waiting',
        branches: waiting.length,
        minBranches,
        ...(expected && { expected: new Set(expected).size }),
        missing,
    };
}

;// CONCATENATED MODULE: ./src/segments/decide.js




/**
 * Decides what is merged: what the ledger does not have, supersedes what it has, and is disputed by no one. Whether it
 * is merged now is for the quorum to say.
 * @param now milliseconds since 1970.
 */
function decide(ledger, branches, rules, now, clashes = new Map()) {
    const quarantined = [];
    const claims = new Map();
    for (const branch of [...branches].sort((a, b) => (0,order/* compareIds */.q)(a.ref, b.ref)))
        for (const contribution of branch.contributions) {
            const place = { ref: branch.ref, sha: branch.sha, path: contribution.path };
            if ('problem' in contribution) {
                quarantined.push({ ...place, reason: contribution.problem });
                continue;
            }
            const { id } = contribution;
            const claim = { ...contribution, branch };
            const verdict = judge(claim, ledger.segments.get(id), clashes.get(id));
            if (verdict === 'new')
                claims.set(id, [...(claims.get(id) ?? []), claim]);
            else if (verdict !== 'known')
                quarantined.push({ ...place, id, reason: verdict.reason });
        }
    const arrivals = [];
    for (const [id, [first, ...more]] of claims) {
        if (!first)
            continue;
        const disputed = more.some(({ blob }) => blob !== first.blob);
        if (disputed)
            for (const claim of [first, ...more])
                quarantined.push({ ...placeOf(claim), id, reason: disputeOf(claim, [first, ...more]) });
        else
            arrivals.push({ ...recordOf(first), id, path: first.path, twins: more.map(recordOf) });
    }
    arrivals.sort((a, b) => (0,order/* compareIds */.q)(a.id, b.id));
    const taken = new Set(arrivals.flatMap((one) => [one, ...one.twins].map(({ ref }) => ref)));
    const waiting = branches.filter(({ ref }) => taken.has(ref));
    const ids = new Set([...ledger.segments.keys(), ...arrivals.map(({ id }) => id)]);
    return { arrivals, quarantined, waiting, quorum: quorumOf(rules, waiting, ids, now) };
}
function judge({ id, path, blob, explicit, branch }, segment, clash) {
    if (segment?.blob === blob)
        return 'known';
    if (segment && (0,segments_ledger/* recordsOf */.M$)(segment).some((one) => one.sha === branch.sha && one.blob === blob))
        return 'known';
    if (clash !== undefined)
        return { reason: clash };
    if (!segment)
        return 'new';
    const from = report_words/* plainWords */.c5.name(segment.ref);
    if (segment.absorbed)
        return {
            reason: 'The output was edited by hand after this segment was merged, so that its values can no longer be told from the others there: make the change in the output itself, or give the segment a new id.',
        };
    if (segment.ref === branch.ref)
        return 'new';
    if (!explicit || segment.path === id)
        return {
            reason: `Base has ${report_words/* plainWords */.c5.name(path)} from ${from}, and nothing says that this is a newer state of it: give it a top-level "id", or a file name of its own.`,
        };
    if (segment.earlier.some((one) => one.blob === blob))
        return {
            reason: `It is an older state of the segment, which a newer one from ${from} has superseded: to bring it back, push it on ${from}.`,
        };
    return 'new';
}
function recordOf({ branch, blob }) {
    return { ref: branch.ref, sha: branch.sha, blob };
}
function placeOf({ branch, path }) {
    return { ref: branch.ref, sha: branch.sha, path };
}
function disputeOf(claim, all) {
    const rival = all.find((one) => one.blob !== claim.blob);
    const where = `${report_words/* plainWords */.c5.name(rival?.path ?? '')} on ${report_words/* plainWords */.c5.name(rival?.branch.ref ?? '')}`;
    return claim.explicit
        ? `It has the same id as ${where} and other content, and nothing says which is the newer one: keep one, or give one another id.`
        : `It has the same path as ${where} and other content: give it a top-level "id", or a file name of its own.`;
}
/** Whether base, with this ledger, has all that the branch holds; only then may it be deleted. */
function isMerged(ledger, { ref, sha, contributions, others }) {
    const segments = [...ledger.segments.values()];
    // Nothing came from it: a branch that only starts out from base, or from another, is somebody's at work.
    if (!segments.some((segment) => (0,segments_ledger/* recordsOf */.M$)(segment).some((one) => one.ref === ref && one.sha === sha)))
        return false;
    return others.length === 0 && contributions.every((one) => isCounted(ledger, one, sha));
}
/** Whether base, with this ledger, has this state of a segment or a newer one. */
function isCounted(ledger, contribution, sha) {
    if ('problem' in contribution)
        return false;
    const segment = ledger.segments.get(contribution.id);
    const { blob } = contribution;
    return (segment !== undefined &&
        (segment.blob === blob || (0,segments_ledger/* recordsOf */.M$)(segment).some((one) => one.sha === sha && one.blob === blob)));
}

// EXTERNAL MODULE: ./src/segments/job.js
var segments_job = __webpack_require__(5782);
// EXTERNAL MODULE: ./src/git/objects.js + 1 modules
var objects = __webpack_require__(6757);
// EXTERNAL MODULE: ./src/report/visible.js
var visible = __webpack_require__(2955);
// EXTERNAL MODULE: ./src/git/path-text.js
var path_text = __webpack_require__(148);
// EXTERNAL MODULE: ./src/segments/largest-file.js
var largest_file = __webpack_require__(2552);
;// CONCATENATED MODULE: ./src/segments/commit.js








/**
 * Writes the commit that brings the segments in: base is its first parent, and the merged branches are the others, so
 * that all they hold stays reachable. Nothing is checked out.
 * @param chunks the output.
 * @throws {UserError} where the output cannot stand in base, or is too large for GitHub. @throws {GitError}
 */
async function commitMerge(repository, job, facts, arrivals, chunks, now) {
    const { base, branches } = facts;
    for (const path of [job.output, (0,segments_ledger/* ledgerPath */.tf)(job.output)])
        await checkRoom(repository, base.sha, path);
    const output = await (0,objects/* writeBlobOf */._R)(repository, upTo(largest_file/* largestFile */.N, chunks, job.output));
    const ledger = (0,segments_ledger/* withArrivals */.jc)(facts.ledger, arrivals, output);
    const record = (0,objects/* writeBlob */.Zh)(repository, Buffer.from((0,segments_ledger/* writeLedger */.XL)(ledger)));
    const tree = await (0,objects/* applyChanges */.YF)(repository, base.sha, [
        added(job.output, output),
        added((0,segments_ledger/* ledgerPath */.tf)(job.output), record),
    ]);
    const from = new Set(arrivals.flatMap((one) => [one, ...one.twins].map(({ ref }) => ref)));
    const parents = [base.sha];
    for (const branch of branches.filter(({ ref }) => from.has(ref)))
        parents.push(await parentFor(repository, job, branch, ledger, now));
    const message = `${job.message ?? subject(arrivals, job.output)}\n\n${trailers(arrivals)}`;
    return { id: await commitTree(repository, job, tree, [...new Set(parents)], message, now), ledger };
}
/** The branch itself; or, where not all it holds is in base, a commit with nothing but its segments that are. */
async function parentFor(repository, job, branch, ledger, now) {
    const { contributions, others, sha } = branch;
    const merged = contributions.filter((one) => isCounted(ledger, one, sha));
    if (others.length === 0 && merged.length === contributions.length)
        return sha;
    const files = merged.map(({ path, blob }) => added(path, blob));
    const tree = await (0,objects/* applyChanges */.YF)(repository, repository.emptyTree, files);
    return commitTree(repository, job, tree, [], `Keep the segments of ${plain(branch.ref)} at ${sha}\n`, now);
}
async function commitTree(repository, { author: { name, email } }, tree, parents, message, now) {
    const date = `@${Math.floor(now / 1000)} +0000`;
    const who = { NAME: name, EMAIL: email, DATE: date };
    const env = Object.fromEntries(Object.entries(who).flatMap(([key, value]) => ['AUTHOR', 'COMMITTER'].map((role) => [`GIT_${role}_${key}`, value])));
    const args = ['commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent]), '-F', '-'];
    return (await repository.must(args, { env, input: message })).trim();
}
function subject(arrivals, output) {
    return `Merge ${(0,report_words/* counted */.hS)(arrivals.length, 'segment', 'segments')} into ${plain(output)}`;
}
/** For readers alone: what counts is in the ledger. */
function trailers(arrivals) {
    const from = new Set(arrivals.flatMap((one) => [one, ...one.twins].map(({ ref, sha }) => `${plain(ref)} ${sha}`)));
    return [...from].map((line) => `Segment-branch: ${line}\n`).join('');
}
/** A name in a commit's message, which must close no issue, ping nobody and skip no workflow. */
function plain(name) {
    return name.replace(/[^A-Za-z0-9._/-]/gu, (character) => Buffer.from(character).toString('hex').replace(/../g, '%$&'));
}
function added(path, id) {
    const none = '0'.repeat(id.length);
    return { path: (0,path_text/* pathBytes */.X)(path), oldMode: '000000', newMode: '100644', oldId: none, newId: id, status: 'A' };
}
/** A file can stand only in folders, and where no folder, link or submodule stands: nothing of base makes room for it. */
async function checkRoom(repository, base, path) {
    const parts = path.split('/');
    for (const [at] of parts.entries()) {
        const place = parts.slice(0, at + 1).join('/');
        const listed = await repository.must(['ls-tree', '--full-tree', '-z', base, '--', place]);
        const mode = listed.slice(0, listed.indexOf(' '));
        if (listed === '')
            return;
        const isLast = at === parts.length - 1;
        if (isLast ? !mode.startsWith('100') : mode !== '040000')
            throw new config_error/* UserError */.y(`output: ${(0,visible/* visible */.R)(path)} cannot be written, because ${(0,visible/* visible */.R)(place)} is ${isLast ? 'no plain file' : 'no folder'} on base; name another path.`);
    }
}
async function* upTo(most, chunks, output) {
    let bytes = 0;
    for await (const chunk of chunks) {
        bytes += chunk.length;
        if (bytes > most)
            throw new config_error/* UserError */.y(`output: ${(0,visible/* visible */.R)(output)} would be larger than ${most / 1024 / 1024} MB, and GitHub takes no such file; part the segments over several jobs with an output each.`);
        yield chunk;
    }
}

// EXTERNAL MODULE: ./src/segments/schema/read-schema.js + 5 modules
var read_schema = __webpack_require__(5610);
// EXTERNAL MODULE: ./src/segments/schema/with-schema.js + 1 modules
var with_schema = __webpack_require__(6727);
// EXTERNAL MODULE: ./src/git/ancestry.js
var ancestry = __webpack_require__(6156);
// EXTERNAL MODULE: ./src/git/diff.js + 1 modules
var diff = __webpack_require__(9323);
// EXTERNAL MODULE: ./src/git/history.js
var git_history = __webpack_require__(4929);
;// CONCATENATED MODULE: ./src/segments/segment-files.js







/**
 * What each branch contributes: the files that it changed since its merge base with base, whatever base did since.
 * @param canRead whether a file of this name can be a segment.
 * @throws {GitError} where history does not say.
 */
async function segmentFiles(repository, { base, branches }, job, canRead) {
    const tips = branches.map(({ sha }) => sha);
    const graph = await (0,git_history/* commitsBeyond */.y7)(repository, base.sha, tips);
    if (typeof graph === 'string')
        throw new errors/* GitError */.X(`What branches have beyond base cannot be told: ${graph}.`);
    const forks = new Map();
    for (const tip of new Set(tips))
        if (graph.has(tip))
            forks.set(tip, await (0,git_history/* independent */.hK)(repository, (0,ancestry/* ancestryOf */.R)(graph, tip).forks));
    const changes = await changesSince(repository, forks);
    const ours = [job.output, (0,segments_ledger/* ledgerPath */.tf)(job.output)];
    const isSegment = ({ path, newMode }) => {
        const text = (0,path_text/* pathText */.L)(path);
        return (newMode.startsWith('100') && text.startsWith(job.stagingDir) && !ours.includes(text) && canRead(text));
    };
    return branches.map((tip) => {
        const own = changes.get(tip.sha) ?? [];
        return {
            ...tip,
            files: own.filter(isSegment).map(({ path, newId }) => ({ path: (0,path_text/* pathText */.L)(path), blob: newId })),
            others: own.filter((change) => !isSegment(change)).map(({ path }) => (0,path_text/* pathText */.L)(path)),
        };
    });
}
/** For each tip what it changed since all of its merge bases; what is as in one of them came from there. */
async function changesSince(repository, mergeBases) {
    const commits = [...new Set([...mergeBases].flat(2))];
    const found = await (0,objects/* treesOf */.zG)(repository, commits);
    const tree = new Map(commits.map((commit, at) => [commit, found[at] ?? '']));
    const asked = [...mergeBases].flatMap(([tip, forks]) => {
        // Without a merge base all that it has is its own.
        const from = forks.length > 0 ? forks.map((fork) => tree.get(fork) ?? '') : [repository.emptyTree];
        return from.map((one) => ({ tip, pair: [one, tree.get(tip) ?? ''] }));
    });
    const answers = await (0,diff/* changedPaths */.vl)(repository, asked.map(({ pair }) => pair), diff/* everyChange */.iM);
    const changes = new Map();
    for (const [at, { tip }] of asked.entries()) {
        const answer = answers[at];
        if (!answer)
            throw new errors/* GitError */.X(`What ${tip} changed cannot be told: objects are missing.`);
        const paths = new Set(answer.map(({ path }) => path));
        changes.set(tip, changes.get(tip)?.filter(({ path }) => paths.has(path)) ?? answer);
    }
    return changes;
}

// EXTERNAL MODULE: ./src/git/remote.js
var git_remote = __webpack_require__(6547);
;// CONCATENATED MODULE: ./src/segments/snapshot.js




/** The full name of a branch. */
function fullName(branch) {
    return `refs/heads/${branch}`;
}
/**
 * Reads the remote into the disposable `repository`. A branch that goes or moves meanwhile is left out, or as it is then.
 * @param reading counts the readings into this repository: each has refs of its own.
 * @throws {UserError} where base is not there. @throws {GitError} where the remote cannot be read.
 */
async function takeSnapshot(repository, remote, job, reading) {
    const isMine = (0,segments_job/* contributes */.RH)(job);
    const listed = await (0,git_remote/* listRemote */.VX)(repository, remote, [fullName('*')]);
    const names = listed.map(({ ref }) => ref.slice(fullName('').length));
    if (!names.includes(job.base))
        throw new config_error/* UserError */.y(`base: there is no branch "${(0,visible/* visible */.R)(job.base)}" at ${remote.url}; name the branch that the output is to stand on.`);
    const wanted = [job.base, ...names.filter(isMine)];
    const place = (at) => `refs/read/${reading}/${at}`;
    await (0,git_remote/* fetchRefs */.BA)(repository, remote, wanted.map((name, at) => `+${fullName(name)}:${place(at)}`));
    const format = '--format=%(refname) %(objectname) %(committerdate:unix)';
    const read = await repository.must(['for-each-ref', format, place('')]);
    const tips = read.split('\n').flatMap((line) => {
        const [ref = '', sha = '', seconds] = line.split(' ');
        const name = wanted[Number(ref.slice(place('').length))];
        return ref === '' || name === undefined ? [] : [{ ref: name, sha, committed: Number(seconds) * 1000 }];
    });
    const base = tips.find(({ ref }) => ref === job.base);
    if (!base)
        throw new config_error/* UserError */.y(`base: the branch "${(0,visible/* visible */.R)(job.base)}" has just gone from ${remote.url}.`);
    return { base, branches: tips.filter((tip) => tip !== base) };
}

;// CONCATENATED MODULE: ./src/segments/gather.js









/**
 * Reads everything from the remote.
 * @throws {UserError} where base, its ledger or the manifest cannot be used. @throws {GitError}
 */
async function gather(source, job, combiner, reading) {
    const { repository } = source;
    const snapshot = await takeSnapshot(repository, source.remote, job, reading);
    const { base } = snapshot;
    const files = await segmentFiles(repository, snapshot, job, (path) => combiner.canRead(path));
    const output = (await (0,objects/* fileIdAt */.Lk)(repository, base.sha, job.output)) ?? null;
    const expected = await expectedIds(repository, base.sha, job);
    const found = await ledgerAt(repository, base.sha, job.output, output);
    const checking = job.schema === undefined ? combiner : await checkingBy(repository, base.sha, job, combiner);
    // What base took in once stays in, whatever the schema says by now.
    const merged = new Set([...found.ledger.segments.values()].flatMap(segments_ledger/* recordsOf */.M$).map(({ blob }) => blob));
    return {
        base,
        output,
        ...found,
        combiner: checking,
        branches: await identified(repository, files, (blob) => (merged.has(blob) ? combiner : checking)),
        ...(expected && { expected }),
    };
}
async function ledgerAt(repository, base, path, output) {
    const text = await (0,objects/* fileAt */.Wd)(repository, base, (0,segments_ledger/* ledgerPath */.tf)(path));
    const ledger = text === undefined ? (0,segments_ledger/* emptyLedger */.Hg)(path, output) : (0,segments_ledger/* readLedger */.SC)(text, path);
    const name = (0,visible/* visible */.R)(path);
    if (ledger.result !== output)
        return {
            ledger: (0,segments_ledger/* absorb */.eE)(ledger, output),
            notes: [
                `${name} was edited by hand since the last merge: that edit is kept, and what follows is merged onto it.`,
            ],
        };
    const open = [...ledger.segments.values()].filter((segment) => !segment.absorbed).map(({ blob }) => blob);
    const needed = [...new Set([...open, ...(ledger.origin === null ? [] : [ledger.origin])])];
    if ((await (0,objects/* lookUp */.TE)(repository, needed)).every((found) => found?.type === 'blob'))
        return { ledger, notes: [] };
    return {
        ledger: (0,segments_ledger/* absorb */.eE)(ledger, output),
        notes: [
            `Not all segments of ${name} are in base's history any more (it was rewritten, or merged by squash): what follows is merged onto the output as it is.`,
        ],
    };
}
async function identified(repository, branches, combinerFor) {
    const ids = new Set(branches.flatMap(({ files }) => files.map(({ blob }) => blob)));
    const blobs = await (0,objects/* readBlobs */.b4)(repository, [...ids]);
    const read = async ({ path, blob }, ref) => {
        const bytes = blobs.get(blob);
        if (!bytes)
            return { path, blob, problem: 'Its content is missing at the remote.' };
        const identity = await combinerFor(blob).identify({ path, name: nameOf(path, ref), bytes });
        if ('problem' in identity)
            return { path, blob, problem: identity.problem };
        return { path, blob, id: identity.id ?? path, explicit: identity.id !== undefined };
    };
    const found = [];
    for (const { files, ...branch } of branches) {
        const contributions = [];
        // One at a time: each may need a lot of memory while it is read.
        for (const file of files)
            contributions.push(await read(file, branch.ref));
        found.push({ ...branch, contributions });
    }
    return found;
}
/** What people know a file by, as git names it: `BRANCH:PATH`. */
function nameOf(path, ref) {
    return report_words/* plainWords */.c5.name(`${ref}:${path}`);
}
async function checkingBy(repository, base, { schema = '', output, base: name }, combiner) {
    const blob = await (0,objects/* fileIdAt */.Lk)(repository, base, schema);
    const bytes = blob === undefined ? undefined : (await (0,objects/* readBlobs */.b4)(repository, [blob])).get(blob);
    if (!bytes)
        throw new config_error/* UserError */.y(`schema: there is no file "${(0,visible/* visible */.R)(schema)}" on ${(0,visible/* visible */.R)(name)}; name a JSON Schema that is there.`);
    return (0,with_schema/* withSchema */.U)(combiner, await (0,read_schema/* readSchema */.G)(schema, bytes), output);
}
async function expectedIds(repository, base, job) {
    if (!job.expect)
        return undefined;
    if ('ids' in job.expect)
        return job.expect.ids;
    const { manifest } = job.expect;
    const text = await (0,objects/* fileAt */.Wd)(repository, base, manifest);
    const name = (0,visible/* visible */.R)(manifest);
    if (text === undefined)
        throw new config_error/* UserError */.y(`expect: there is no file "${name}" on ${(0,visible/* visible */.R)(job.base)}; name one that lists segment ids.`);
    const ids = idsIn(text);
    if (ids.length === 0)
        throw new config_error/* UserError */.y(`expect: "${name}" lists nothing; write one id a line, or a JSON array of ids.`);
    return ids;
}
/** A JSON array of ids, or one id a line. */
function idsIn(manifest) {
    const text = manifest.replace(/^\ufeff/, '');
    if (text.trimStart().startsWith('[')) {
        const list = jsonOf(text);
        if (Array.isArray(list) && list.every((id) => ['string', 'number'].includes(typeof id)))
            return list.map(String);
        throw new config_error/* UserError */.y('expect: the manifest starts as JSON, and is no array of texts and numbers.');
    }
    return text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
}
function jsonOf(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/segments/prepare.js








/**
 * Reads everything, decides, merges and writes the commit into the disposable repository.
 * @param reading counts the readings into that repository.
 * @throws {UserError} where the job cannot be done as it is set. @throws {GitError}
 */
async function prepare(source, job, combiner, reading) {
    const facts = await gather(source, job, combiner, reading);
    const now = source.now();
    const rules = { ...job, ...(facts.expected && { expected: facts.expected }) };
    const clashes = new Map();
    for (;;) {
        const decision = decide(facts.ledger, facts.branches, rules, now, clashes);
        if (isStopped(job, decision) || !isEnough(decision))
            return prepared(job, facts, decision);
        const { origin, segments } = await sourcesOf(source, facts, decision.arrivals);
        const combined = await facts.combiner.combine(origin, segments);
        if ('chunks' in combined) {
            const commit = await commitMerge(source.repository, job, facts, decision.arrivals, combined.chunks, now);
            return prepared(job, facts, decision, commit);
        }
        const blamed = decision.arrivals.filter(({ id }) => combined.segments.includes(id));
        if (blamed.length === 0)
            throw new config_error/* UserError */.y(`${(0,visible/* visible */.R)(job.output)} cannot be merged, and no new segment is the reason: ${combined.problem}`);
        for (const { id } of blamed)
            clashes.set(id, combined.problem);
    }
}
/** Whether a bad segment keeps all others from being merged. */
function isStopped(job, { quarantined }) {
    return job.onBadSegment === 'fail' && quarantined.length > 0;
}
function isEnough({ quorum }) {
    return quorum.state === 'met' || quorum.state === 'waited';
}
function prepared(job, facts, decision, commit) {
    const mayGo = job.autoDelete && !isStopped(job, decision);
    const mergedIn = (ledger) => mayGo ? facts.branches.filter((branch) => isMerged(ledger, branch)) : [];
    const merged = mergedIn(facts.ledger);
    return commit
        ? { facts, decision, commit, merged, mergedThen: mergedIn(commit.ledger) }
        : { facts, decision, merged, mergedThen: merged };
}
/** The output as it was before any segment, and every segment that base will have: always the whole, never a patch. */
async function sourcesOf({ repository }, { ledger }, arrivals) {
    const current = new Map();
    for (const [id, segment] of ledger.segments)
        if (!segment.absorbed)
            current.set(id, segment);
    for (const arrival of arrivals)
        current.set(arrival.id, arrival);
    const arriving = new Set(arrivals.map(({ id }) => id));
    const wanted = [...current.values()].map(({ blob }) => blob);
    const blobs = await (0,objects/* readBlobs */.b4)(repository, [
        ...new Set([...(ledger.origin ? [ledger.origin] : []), ...wanted]),
    ]);
    const bytesOf = (blob) => {
        const bytes = blobs.get(blob);
        if (!bytes)
            throw new errors/* GitError */.X(`The blob ${blob} is missing in ${repository.directory}.`);
        return bytes;
    };
    const segments = [...current]
        .sort(([a], [b]) => (0,order/* compareIds */.q)(a, b))
        .map(([id, { ref, path, blob }]) => ({
        id,
        path,
        name: nameOf(path, ref),
        bytes: bytesOf(blob),
        isNew: arriving.has(id),
    }));
    return { origin: ledger.origin === null ? undefined : bytesOf(ledger.origin), segments };
}

// EXTERNAL MODULE: ./src/git/push.js
var push = __webpack_require__(1713);
// EXTERNAL MODULE: ./src/git/retry.js
var retry = __webpack_require__(8603);
;// CONCATENATED MODULE: ./src/segments/delete-branches.js


/** The suggested value of the rule "Restrict the number of branches and tags a push can update" (GitHub's rulesets). */
const usualLimit = 5;
/** The update that deletes a branch as long as it is at this commit. */
function deletion({ ref, sha }) {
    return { ref: fullName(ref), from: sha, to: null };
}
/**
 * Deletes branches that base has all of, a few at a time, for a server that takes no more. What stands in the way of
 * one keeps no other; the next run deletes what is left.
 * @param limit how many refs a push may update; absent: not told.
 * @throws {GitError} when git cannot be started.
 */
async function deleteBranches({ repository, remote }, tips, limit = usualLimit) {
    const result = { deleted: [], kept: new Map() };
    const open = [...tips];
    const keep = (gone, reason, detail) => {
        for (const { ref } of gone)
            result.kept.set(ref, { reason, detail });
    };
    let size = Math.max(1, limit);
    while (open.length > 0) {
        const chunk = open.splice(0, size);
        const outcome = await (0,push/* push */.V)(repository, remote, chunk.map(deletion));
        if (outcome.state === 'done')
            result.deleted.push(...chunk);
        else if (outcome.state === 'too-many-refs' && chunk.length > 1) {
            size = Math.max(1, Math.min(outcome.limit ?? size, Math.floor(chunk.length / 2)));
            open.unshift(...chunk);
        }
        else if ('refs' in outcome) {
            const blamed = new Set(outcome.refs.map(({ ref }) => ref));
            const isBlamed = ({ ref }) => blamed.has(fullName(ref));
            // A server that blames all of them is asked for each: it may have meant one.
            if (chunk.length > 1 && chunk.every(isBlamed))
                size = 1;
            else
                keep(chunk.filter(isBlamed), outcome.state === 'stale' ? 'moved' : 'refused', outcome.said);
            open.unshift(...chunk.filter((tip) => !result.kept.has(tip.ref)));
        }
        else
            keep([...chunk, ...open.splice(0)], 'failed', outcome.said);
    }
    return result;
}

;// CONCATENATED MODULE: ./src/segments/publish.js







/**
 * Publishes what `prepare` makes of a fresh reading: the commit and the deletions in one push, every ref under a lease.
 * After anything but success all is read again, and what was sent is never sent again: it may have arrived.
 * @throws {GitError} when it is given up, saying why and what to do. Whatever `prepare` throws.
 */
async function publish(source, prepare) {
    const { repository, remote } = source;
    const sent = [];
    let [alone, limit, paused] = [false, undefined, 0];
    let failed;
    for (let reading = 0;; reading++) {
        const last = await prepare(reading);
        // Whatever the answer was: when a connection breaks, curl may send a push again, and the second one fails.
        const landed = await landedOf(source, sent, last);
        const gone = goneSince(landed ? [landed] : sent.filter(({ commit }) => !commit), last);
        if (landed)
            return after(landed, last, gone, await deleteBranches(source, last.merged, limit));
        if (failed)
            throw givenUp(source, failed);
        const [base, deletions] = [baseUpdate(last), last.mergedThen.map(deletion)];
        const outcome = await (0,push/* push */.V)(repository, remote, alone ? base : [...base, ...deletions]);
        if (outcome.state === 'done' && alone)
            return after(last, last, gone, await deleteBranches(source, last.mergedThen, limit));
        if (outcome.state === 'done')
            return after(last, last, gone, { deleted: last.mergedThen, kept: new Map() });
        sent.push(last);
        if (!alone && deletions.length > 0 && isAboutRefs(outcome)) {
            // Base alone, and then the branches a few at a time: what stands in one's way then stops no other.
            alone = true;
            if (outcome.state === 'too-many-refs')
                limit = outcome.limit;
            repository.host.log.info(`The server takes no such push (${wordsOf(outcome)}): base goes first.`);
        }
        else if (outcome.state === 'protected')
            return { ...after(last, last, gone, { deleted: [], kept: new Map() }), refusal: outcome.said };
        else if (isFinal(outcome) || paused === retry/* pauses */.yz)
            failed = outcome;
        else {
            const why = `Publishing failed (${wordsOf(outcome)})`;
            await (0,retry/* pauseBefore */.GB)('reading everything again', why, repository.host, paused++);
        }
    }
}
function after(prepared, last, gone, { deleted, kept }) {
    return { prepared, last, deleted: [...gone, ...deleted], kept };
}
function baseUpdate({ facts, commit }) {
    return commit ? [{ ref: fullName(facts.base.ref), from: facts.base.sha, to: commit.id }] : [];
}
function isAboutRefs({ state }) {
    return state === 'too-many-refs' || state === 'refused' || state === 'protected';
}
/** Reading again would change nothing about it. */
function isFinal({ state }) {
    return ['too-many-refs', 'refused', 'permission', 'too-large'].includes(state);
}
/** What was sent, failed as far as could be seen, and is on base all the same. */
async function landedOf({ repository }, sent, { facts }) {
    for (const one of sent)
        if (one.commit && (await (0,git_history/* contains */.gR)(repository, facts.base.sha, one.commit.id)))
            return one;
    return undefined;
}
/** The branches whose deletion was sent, failed as far as could be seen, and that are gone. */
function goneSince(sent, { facts }) {
    const there = new Set(facts.branches.map(({ ref }) => ref));
    const gone = sent.flatMap(({ mergedThen }) => mergedThen).filter(({ ref }) => !there.has(ref));
    return [...new Map(gone.map((tip) => [tip.ref, tip])).values()];
}
function givenUp({ remote }, outcome) {
    const advice = {
        permission: 'the token may not push there; it needs contents: write, and for files below .github/workflows the permission workflows, which GITHUB_TOKEN never has.',
        'too-large': 'a file is too large for the server; part the segments over several jobs with an output each.',
        'too-many-refs': 'it takes no push at all; look at the rules of the repository.',
        protected: 'a rule of the repository forbids it.',
        refused: 'the server refuses it, and nothing was changed.',
        stale: `it was overtaken ${retry/* pauses */.yz + 1} times by other pushes, and nothing was changed; run it again when fewer are made.`,
        network: 'the server cannot be reached, and nothing was changed; run it again.',
        unknown: 'no answer came, so it may or may not have been published; run it again: nothing is merged twice.',
    }[outcome.state];
    return new errors/* GitError */.X(`Pushing to ${remote.url} failed: ${advice} The answer was: ${wordsOf(outcome)}`);
}
function wordsOf(outcome) {
    const refs = 'refs' in outcome ? outcome.refs.map(({ ref, reason }) => `${ref}: ${reason}`) : [];
    return (0,visible/* visible */.R)([...refs, outcome.said].filter((words) => words !== '').join('; '));
}

;// CONCATENATED MODULE: ./src/segments/merge-segments.js




/**
 * Merges what a job's branches contribute into its output, publishes it on base, and deletes the branches that base
 * then has all of, where the job says so. Run again after any crash it goes on where it was, and merges nothing twice.
 * @throws {UserError} where a setting, the ledger or the output has to be mended first.
 * @throws {GitError} where the remote cannot be read or pushed to.
 */
async function mergeSegments(source, job, combiner) {
    (0,segments_job/* checkPlaces */.p1)(job);
    const read = (reading) => prepare(source, job, combiner, reading);
    if (!job.dryRun)
        return reportOf(job, await publish(source, read));
    const prepared = await read(0);
    return reportOf(job, { prepared, last: prepared, deleted: prepared.mergedThen, kept: new Map() });
}
function reportOf(job, published) {
    const { prepared, refusal } = published;
    const { facts, decision, commit } = prepared;
    return {
        job: job.name,
        output: job.output,
        base: { ref: facts.base.ref, sha: facts.base.sha },
        outcome: outcomeOf(job, published),
        ...(commit && { commit: commit.id }),
        changed: commit !== undefined && commit.ledger.result !== facts.output,
        ...(refusal !== undefined && { said: refusal }),
        merged: commit ? mergedIn(prepared) : [],
        quorum: decision.quorum,
        quarantined: decision.quarantined,
        deleted: published.deleted.map(merge_segments_placeOf),
        kept: keptOf(job, published),
        notes: facts.notes,
    };
}
function outcomeOf(job, { prepared, refusal }) {
    if (refusal !== undefined)
        return 'needs-pull-request';
    if (prepared.commit)
        return job.dryRun ? 'dry-run' : 'published';
    if (isStopped(job, prepared.decision))
        return 'bad-segments';
    return prepared.decision.quorum.state === 'nothing' ? 'nothing-new' : 'waiting';
}
function mergedIn({ facts, decision }) {
    return decision.arrivals.map(({ id, ref, sha, path, blob }) => {
        const before = facts.ledger.segments.get(id);
        return {
            id,
            ref,
            sha,
            path,
            blob,
            ...(before && { supersedes: { ref: before.ref, sha: before.sha, blob: before.blob } }),
        };
    });
}
function keptOf(job, { prepared, last, deleted, kept, refusal }) {
    const gone = new Set(deleted.map(({ ref }) => ref));
    const { facts, decision } = last;
    const isPublished = !job.dryRun && refusal === undefined;
    const merged = last === prepared && isPublished ? prepared.commit : undefined;
    const quarantined = new Set(decision.quarantined.map(({ ref }) => ref));
    const waiting = new Set(merged ? [] : decision.waiting.map(({ ref }) => ref));
    const reasonOf = (branch) => {
        const { ref, others } = branch;
        if (quarantined.has(ref))
            return { reason: 'quarantined' };
        if (others.length > 0)
            return { reason: 'other-files', detail: others.slice(0, 10).join('\n') };
        if (waiting.has(ref))
            return { reason: 'waiting' };
        return { reason: isMerged(merged?.ledger ?? facts.ledger, branch) ? 'auto-delete-off' : 'nothing-new' };
    };
    return facts.branches
        .filter(({ ref }) => !gone.has(ref))
        .map((branch) => ({ ...merge_segments_placeOf(branch), ...(kept.get(branch.ref) ?? reasonOf(branch)) }));
}
function merge_segments_placeOf({ ref, sha }) {
    return { ref, sha };
}

;// CONCATENATED MODULE: ./src/cli/segments-job.js



/** Does one job at the remote; the local repository only spares it a part of the fetch. */
async function runJob(beside, remote, host, job) {
    const repository = await (0,beside_checkout/* scratchBeside */.N)(beside.directory, host);
    try {
        return await mergeSegments({ repository, remote, now: Date.now }, job, (0,combine_values/* combineValues */.k)(job));
    }
    finally {
        await repository.dispose();
    }
}

// EXTERNAL MODULE: ./src/cli/terminal-style.js
var terminal_style = __webpack_require__(6651);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./src/cli/watcher.js




/**
 * Lets no second watcher of this output run in the repository, for as long as this process lives. Two would lose
 * nothing, but do everything twice.
 * @throws {UserError} where another is running, naming its process.
 */
async function holdWatch(repository, output) {
    const name = (0,external_node_crypto_.createHash)('sha256').update(output).digest('hex').slice(0, 16);
    const file = await repository.gitPath(`parallel-claude-watch-${name}`);
    for (let tries = 0;; tries++) {
        try {
            (0,external_node_fs_.writeFileSync)(file, `${process.pid}\n`, { flag: 'wx' });
            break;
        }
        catch (error) {
            if (error.code !== 'EEXIST' || tries > 1)
                throw error;
            const holder = Number((0,external_node_fs_.readFileSync)(file, 'utf8'));
            if (isRunning(holder))
                throw new config_error/* UserError */.y(`${(0,visible/* visible */.R)(output)} is watched already, by process ${holder}; stop that one first (kill ${holder}).`);
            // It was killed before it could take this away.
            (0,external_node_fs_.rmSync)(file, { force: true });
        }
    }
    process.once('exit', () => {
        (0,external_node_fs_.rmSync)(file, { force: true });
    });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
        process.once(signal, () => {
            (0,external_node_fs_.rmSync)(file, { force: true });
        });
}
function isRunning(pid) {
    if (!Number.isInteger(pid) || pid <= 0)
        return false;
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return error.code === 'EPERM';
    }
}

;// CONCATENATED MODULE: ./src/cli/merge-segments.js
















const help = `Brings the segments of many branches together into one output at the remote: nothing lost, nothing twice.

Usage: parallel-claude merge-segments [options]

  --pattern GLOB        branches that bring segments; may be repeated (config, else claude/segment-*)
  --output PATH         the file they come together in: .json, .jsonl, .yaml or .csv
                        (config, else merged_output.json)
  --staging-dir PATH    where segment files stand on those branches (config, else staging/)
  --min-branches N      branches with something new before they are merged (config, else 1)
  --expect ID           a segment that has to be there before any is merged; may be repeated;
                        file:PATH names a file on base that lists them
  --max-wait TIME       then merge all the same, such as 2h (config, else never)
  --auto-delete         delete branches once base has all they bring
  --strategy RULE       PATH: STRATEGY, such as '$.items: unique-by(id)'; may be repeated
  --schema PATH         a JSON Schema on base that each segment and the output have to meet (config)
  --on-bad-segment WHAT quarantine or fail (config, else quarantine)
  --message TEXT        first line of the commit
  --name JOB            a job of segments: in the config; may be repeated (all)
  --watch               look again and again until stopped
  --interval TIME       how long between two looks, such as 30s; a bare number is milliseconds (10s)
  --dry-run             everything but the push
  --repo DIR            the repository (this folder)
  --remote NAME         the remote of the branches (origin)
  --base BRANCH         the branch that gets the output (config, else the remote's default branch)
  --config PATH         the config file, from this folder or the repository's root
                        (.claude/parallel-config.yml)
  --format FORMAT       text, json or markdown (text)

Your branches, your index and your files are not touched: all is read from the remote and pushed to it.
It may be stopped at any time, and run again: nothing is merged twice.
Exit codes: 0 done or nothing to do, 1 segments are bad, 2 misuse or bad config, 3 could not be done.
`;
const formats = ['text', 'json', 'markdown'];
const none = [];
/** `parallel-claude merge-segments` */
const mergeSegmentsCommand = {
    async run(args) {
        const given = (0,options/* readOptions */.T)('merge-segments', args, {
            help: { type: 'boolean', short: 'h' },
            pattern: { type: 'string', multiple: true, default: none },
            output: { type: 'string', default: '' },
            'staging-dir': { type: 'string', default: '' },
            'min-branches': { type: 'string', default: '' },
            expect: { type: 'string', multiple: true, default: none },
            'max-wait': { type: 'string', default: '' },
            'auto-delete': { type: 'boolean', default: false },
            strategy: { type: 'string', multiple: true, default: none },
            schema: { type: 'string', default: '' },
            'on-bad-segment': { type: 'string', default: '' },
            message: { type: 'string', default: '' },
            name: { type: 'string', multiple: true, default: none },
            watch: { type: 'boolean', default: false },
            interval: { type: 'string' },
            'dry-run': { type: 'boolean', default: false },
            repo: { type: 'string', default: '.' },
            remote: { type: 'string', default: 'origin' },
            base: { type: 'string', default: '' },
            config: { type: 'string' },
            format: { type: 'string', default: 'text' },
        });
        if (given.help) {
            process.stdout.write(help);
            return 0;
        }
        const format = (0,inputs/* parseChoice */.HU)('--format', given.format, formats);
        if (given.interval !== undefined && !given.watch)
            throw new config_error/* UserError */.y('--interval means nothing without --watch; leave it out, or watch.');
        const interval = intervalOf(given.interval ?? '10s');
        const host = (0,cli_host/* terminalHost */.P)();
        const repository = await (0,open_repository/* openRepository */.h)(given.repo, host);
        const { config } = await (0,local_config/* localConfig */.ad)(repository, given.config);
        const remote = await (0,cli_remote/* remoteOf */.e)(repository, given.remote);
        const base = given.base || config.base || (await (0,cli_remote/* defaultBranchAt */.b)(remote, repository, host));
        const jobs = (0,settings/* settleJobs */.s)({
            names: given.name,
            pattern: given.pattern.flatMap(inputs/* parseLines */.Li),
            output: given.output,
            stagingDir: given['staging-dir'],
            minBranches: given['min-branches'],
            maxWait: given['max-wait'],
            expect: given.expect,
            autoDelete: given['auto-delete'] ? 'true' : '',
            strategy: given.strategy,
            schema: given.schema,
            onBadSegment: given['on-bad-segment'],
            commitMessage: given.message,
        }, config, { base, dryRun: given['dry-run'] });
        const look = async () => {
            const reports = [];
            for (const job of jobs)
                reports.push(await runJob(repository, remote, host, job));
            return reports;
        };
        if (given.watch)
            return watch(repository, jobs, host, { look, interval, format });
        const reports = await look();
        process.stdout.write(render(reports, format));
        return exitCode(reports);
    },
};
/** A look whenever the interval is over, until a signal ends the process; what has not changed is not said again. */
async function watch(repository, jobs, host, { look, interval, format }) {
    for (const { output } of jobs)
        await holdWatch(repository, output);
    let said = '';
    for (;;) {
        try {
            const text = render(await look(), format);
            if (text !== said)
                process.stdout.write(text);
            said = text;
        }
        catch (error) {
            // The network may be back at the next look; what the user has to mend will not mend itself.
            if (!(error instanceof errors/* GitError */.X))
                throw error;
            host.log.warning(`${error.message} Looking again in ${(0,report_words/* counted */.hS)(interval / 1000, 'second', 'seconds')}.`);
        }
        await host.sleep(interval);
    }
}
/** A bare number is milliseconds. @throws {UserError} */
function intervalOf(text) {
    return /^[1-9][0-9]{0,8}$/.test(text) ? Number(text) : (0,duration/* parseDuration */.E9)(text, '--interval');
}
function render(jobs, format) {
    const report = { schema: 'parallel-claude/segments/1', jobs };
    if (format === 'json')
        return `${JSON.stringify(report, null, 2)}\n`;
    if (format === 'markdown')
        return jobs.map(renderSummary).join('\n');
    return jobs.map((job) => renderText(job, (0,terminal_style/* terminalStyle */.w)())).join('\n');
}
function exitCode(reports) {
    if (reports.some(({ outcome }) => outcome === 'needs-pull-request'))
        return 3;
    return reports.some(({ quarantined }) => quarantined.length > 0) ? 1 : 0;
}


/***/ }),

/***/ 148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ pathText),
/* harmony export */   X: () => (/* binding */ pathBytes)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);

/**
 * A path of bytes (latin1, one character a byte, as git's output is parsed) as text that globs can match. Bytes that
 * are no UTF-8 each become a lone surrogate U+DC80–DCFF, so that two paths never become one; `pathBytes` undoes it.
 */
function pathText(bytes) {
    if (isAscii(bytes))
        return bytes;
    const buffer = Buffer.from(bytes, 'latin1');
    if ((0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(buffer))
        return buffer.toString('utf8');
    let text = '';
    for (let at = 0; at < buffer.length;) {
        const length = [1, 2, 3, 4].find((some) => (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(buffer.subarray(at, at + some)));
        // `subarray` ends with the buffer: a shorter piece was tried before.
        text += length
            ? buffer.toString('utf8', at, at + length)
            : String.fromCharCode(0xdc00 + (buffer[at] ?? 0));
        at += length ?? 1;
    }
    return text;
}
/** The bytes (latin1) of a path that `pathText` wrote. */
function pathBytes(text) {
    if (isAscii(text))
        return text;
    return Array.from(text, (character) => {
        const code = character.charCodeAt(0);
        return character.length === 1 && code >= 0xdc80 && code <= 0xdcff
            ? String.fromCharCode(code - 0xdc00)
            : Buffer.from(character, 'utf8').toString('latin1');
    }).join('');
}
function isAscii(text) {
    for (let at = 0; at < text.length; at++)
        if (text.charCodeAt(at) > 0x7f)
            return false;
    return true;
}


/***/ })

};
