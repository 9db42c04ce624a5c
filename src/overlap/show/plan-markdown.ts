import { details, table } from '../../report/markdown.js';
import type { OverlapReport, Plan } from '../report.js';
import { renderPlanGraph } from './plan-graph.js';
import { asidesOnPlan, planHeadline, unblock, whyBlocked } from './plan-words.js';
import { counted } from '../../report/words.js';
import { label, type Words } from './words.js';

/** The plan in Markdown, a part an item; none where the report has no plan. */
export function renderPlanMarkdown(report: OverlapReport, words: Words): string[] {
  const { plan } = report;
  if (!plan) return [];
  return [`**${planHeadline(report, plan, words)}**`, ...inFull(report, plan, words)];
}

/** The plan for a pull request's comment: its own place in it, the whole folded. */
export function foldPlan(report: OverlapReport, words: Words): string[] {
  const { plan, subject } = report;
  if (!plan || subject === undefined) return [];
  const all = { ...report };
  delete all.subject;
  const merging = counted(plan.waves.flat().length, 'branch merges', 'branches merge');
  const title = `Merge plan: ${merging}, ${plan.blocked.length} blocked`;
  const body = inFull(all, plan, words).join('\n\n');
  return [planHeadline(report, plan, words), ...(body === '' ? [] : [details(title, body)])];
}

function inFull(report: OverlapReport, plan: Plan, words: Words): string[] {
  return [...order(report, plan, words), ...blockedOnes(report, plan, words), ...asidesOnPlan(plan, words)];
}

function order(report: OverlapReport, plan: Plan, words: Words): string[] {
  let place = 0;
  const rows = plan.waves.flatMap((wave, index) =>
    wave.map((ref) => [`${++place}`, label(report, ref, words), `${index + 1}`]),
  );
  if (rows.length === 0) return [];
  const graph = renderPlanGraph(report, plan);
  const list = table(['', 'Merge', 'Wave'], rows.slice(0, mostRows));
  const rest = rows.length > mostRows ? [`_and ${rows.length - mostRows} more_`] : [];
  return [graph ?? elsewhere, list, ...rest];
}

function blockedOnes(report: OverlapReport, plan: Plan, words: Words): string[] {
  const rows = plan.blocked.map((one) => [
    label(report, one.ref, words),
    whyBlocked(report, one, words),
    unblock(report, one, words),
  ]);
  if (rows.length === 0) return [];
  const rest = rows.length > mostRows ? [`_and ${rows.length - mostRows} more_`] : [];
  return [table(['Blocked', 'Why', 'What to do'], rows.slice(0, mostRows)), ...rest];
}

const mostRows = 100;
const elsewhere =
  'A graph of so many branches could not be read here: the page shows them all (`page: true`, or `--format html` in a terminal).';
