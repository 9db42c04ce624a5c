import { visible } from '../../report/visible.js';
import {
  pressing,
  verdicts,
  type Blocked,
  type BranchReport,
  type OverlapReport,
  type Plan,
  type Verdict,
} from '../report.js';
import { whatToDoAboutBase } from '../show/advice.js';
import { asideOnBranches, asidesOnFiles } from '../show/asides.js';
import { headline, unknownBranches } from '../show/headline.js';
import { baseFiles } from '../show/markdown.js';
import { planHeadline, unblock, whyBlocked } from '../show/plan-words.js';
import { counted } from '../../report/words.js';
import { meanings, plainWords as words } from '../show/words.js';
import type { Excerpts } from './excerpts.js';
import { html, webAddress, type Markup } from './html.js';
import { sayings } from './pack.js';
import { verdictMarks } from './verdict-marks.js';

/** So many pairs stand in the page without its script, which shows all. */
const mostRows = 200;

/** What was compared, the result in one sentence, and what it says nothing about. */
export function heading(report: OverlapReport): Markup {
  const { base, truth, mergeMethod } = report;
  const merge = { merge: 'merge commits', squash: 'squash merges', rebase: 'rebases' }[mergeMethod];
  const asides = [...asidesOnFiles(report, words), ...asideOnBranches(report, words)];
  const about = report.subject === undefined ? '' : `${visible(report.subject)} into `;
  return html`<header>
    <p class="what">
      Overlap of <b>${about}${visible(base.ref)}</b> at <code>${base.sha.slice(0, 12)}</code>, by ${merge} as
      ${truth === 'git' ? 'git makes them' : "GitHub's button makes them"}
    </p>
    <h1>${headline(report)}</h1>
    ${asides.map((text) => html`<p class="aside">${text}</p>`)}
  </header>`;
}

/** How many pairs have each verdict: the legend of every mark on the page. */
export function counts({ counts }: OverlapReport): Markup {
  const tiles = verdicts
    .filter((verdict) => counts[verdict] > 0)
    .map(
      (verdict) =>
        html`<li class="tile">
          ${swatch(verdict)}<b>${counts[verdict].toLocaleString('en')}</b> <span>${verdict}</span
          ><small>${meanings[verdict]}</small>
        </li>`,
    );
  if (tiles.length === 0) return html``;
  return html`<section aria-labelledby="counts-title">
    <h2 id="counts-title">Pairs of branches</h2>
    <ul class="tiles">
      ${tiles}
    </ul>
  </section>`;
}

/** The order to merge in, a wave a row, then who is blocked, why and by whom. Nothing where there is no plan. */
export function planSection(report: OverlapReport): Markup {
  const { plan } = report;
  if (!plan) return html``;
  const waves = plan.waves.map(
    (wave, index) =>
      html`<li>
        <h3>
          ${index === 0 ? 'Merge now' : `Then, once wave ${index} is in`}
          <small>${counted(wave.length, 'branch', 'branches')}</small>
        </h3>
        <ul class="chips" tabindex="0" aria-label="Wave ${index + 1}">
          ${wave.map((ref) => html`<li>${named(report, ref)}</li>`)}
        </ul>
      </li>`,
  );
  return html`<section aria-labelledby="plan-title">
    <h2 id="plan-title">Plan</h2>
    <p>${planHeadline(report, plan, words)}</p>
    <ol class="waves">
      ${waves}
    </ol>
    ${blockedOnes(report, plan)}
  </section>`;
}

function blockedOnes(report: OverlapReport, { blocked }: Plan): Markup {
  if (blocked.length === 0) return html``;
  const row = (one: Blocked): Markup =>
    html`<tr>
      <th scope="row">${named(report, one.ref)}</th>
      <td>${whyBlocked(report, one, words)}</td>
      <td>${unblock(report, one, words)}</td>
    </tr>`;
  return html`<details ${open(blocked.length <= 12)}>
    <summary>${counted(blocked.length, 'branch is', 'branches are')} blocked</summary>
    ${grid('Blocked branches', ['Branch', 'Why', 'What to do'], blocked.map(row))}
  </details>`;
}

/** The branches that cannot merge into base, and those that could not be judged: they are in no pair. */
export function apart(report: OverlapReport): Markup {
  const base = visible(report.base.ref);
  const refused = report.branches.filter((branch) => branch.base === 'conflict');
  const lost = unknownBranches(report);
  const conflicts = html`<section aria-labelledby="base-title">
    <h2 id="base-title">Conflicts with ${base}</h2>
    <p>${whatToDoAboutBase(report, words, refused.length === 1 ? 'it' : 'each')}</p>
    ${grid(
      'Branches that conflict with base',
      ['Branch', 'Files', 'Since'],
      refused.map((branch) => refusedRow(report, branch)),
    )}
  </section>`;
  const unknown = html`<section aria-labelledby="unknown-title">
    <h2 id="unknown-title">Could not be compared</h2>
    ${grid(
      'Branches that could not be compared',
      ['Branch', 'Why'],
      lost.map(
        ({ ref, reason }) =>
          html`<tr>
            <th scope="row">${named(report, ref)}</th>
            <td>${visible(reason ?? '')}</td>
          </tr>`,
      ),
    )}
  </section>`;
  return html`${refused.length > 0 ? conflicts : html``}${lost.length > 0 ? unknown : html``}`;
}

function refusedRow(report: OverlapReport, branch: BranchReport): Markup {
  const { cause } = branch;
  const brought = cause?.pullRequest === undefined ? '' : ` (#${cause.pullRequest})`;
  return html`<tr>
    <th scope="row">${named(report, branch.ref)}</th>
    <td>${baseFiles(branch, words) || visible(branch.reason ?? '')}</td>
    <td>${cause ? html`<code>${cause.sha.slice(0, 12)}</code> ${visible(cause.subject)}${brought}` : ''}</td>
  </tr>`;
}

/** The pairs that ask for something, as a table that needs no script. */
export function pairTable(report: OverlapReport, { leftOut }: Excerpts): Markup {
  const pairs = report.pairs.filter(({ verdict }) => pressing.includes(verdict));
  if (pairs.length === 0) return html``;
  const branches = new Map(report.branches.map((branch) => [branch.ref, branch]));
  const rows = pairs.slice(0, mostRows).map((pair) => {
    const both = [pair.a, pair.b].flatMap((ref) => branches.get(ref) ?? []);
    const [why, where, advice] = sayings({ ...report, branches: both }, pair);
    return html`<tr>
      <td>${swatch(pair.verdict)}${pair.verdict}</td>
      <th scope="row">${name(branches.get(pair.a), pair.a)} × ${name(branches.get(pair.b), pair.b)}</th>
      <td>${where || why}</td>
      <td>${advice}</td>
    </tr>`;
  });
  const rest = pairs.length - rows.length;
  return html`<section aria-labelledby="pairs-title">
    <h2 id="pairs-title">Pairs that ask for something</h2>
    <div id="pair-controls" class="controls"></div>
    ${grid('Pairs that ask for something', ['Verdict', 'Branches', 'Where', 'What to do'], rows, 'pair-rows')}
    <p id="pair-more" class="aside">${rest > 0 ? `and ${rest} more` : ''}</p>
    ${leftOut > 0 ? html`<p class="aside">${counted(leftOut, 'pair is', 'pairs are')} listed without lines: the page would grow too long.</p>` : html``}
  </section>`;
}

function grid(caption: string, header: readonly string[], rows: readonly Markup[], id = ''): Markup {
  return html`<div class="wide" tabindex="0" role="region" aria-label="${caption}">
    <table>
      <thead>
        <tr>
          ${header.map((text) => html`<th scope="col">${text}</th>`)}
        </tr>
      </thead>
      <tbody id="${id || `${caption.toLowerCase().replaceAll(' ', '-')}-rows`}">
        ${rows}
      </tbody>
    </table>
  </div>`;
}

function swatch(verdict: Verdict): Markup {
  return html`<span class="mark ${verdict}" aria-hidden="true">${verdictMarks[verdict]}</span>`;
}

/** A branch by its name, and its pull request with a link. */
function named(report: OverlapReport, ref: string): Markup {
  return name(
    report.branches.find((branch) => branch.ref === ref),
    ref,
  );
}

function name(branch: BranchReport | undefined, ref: string): Markup {
  const { pullRequest } = branch ?? {};
  const url = pullRequest && webAddress(pullRequest.url);
  if (!pullRequest) return html`<span class="branch">${visible(ref)}</span>`;
  const number =
    url === undefined ? html`#${pullRequest.number}` : html`<a href="${url}">#${pullRequest.number}</a>`;
  return html`<span class="branch" title="${visible(pullRequest.title)}">${number} ${visible(ref)}</span>`;
}

function open(isOpen: boolean): Markup {
  return isOpen ? html`open` : html``;
}
