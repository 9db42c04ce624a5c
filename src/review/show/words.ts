import { code, link } from '../../report/markdown.js';
import { untrustedTitle } from '../../report/untrusted-markdown.js';
import { shorten } from '../../report/visible.js';
import { counted, enumerate } from '../../report/words.js';
import { severities, type Category, type NotReviewed, type Severity, type Tokens } from '../finding.js';
import type { ReviewedFinding, ReviewReport } from '../report.js';
import { isNothingReviewed, missedOf } from '../unreviewed.js';

const marks: Readonly<Record<Severity, string>> = { critical: '🔴', major: '🟠', minor: '🟡' };

/** How a finding's heading begins. */
export function badge(severity: Severity, category: Category): string {
  return `${marks[severity]} ${severity}, ${category}`;
}

/** A finding's title in Markdown, linked to the comment that says it. */
export function titleLink({ title, url }: Pick<ReviewedFinding, 'title' | 'url'>): string {
  const said = shorten(title, 200);
  return url === undefined ? untrustedTitle(said) : link(said, url, untrustedTitle);
}

/** Where a finding is, in Markdown. */
export function placeCode({ path, line }: Pick<ReviewedFinding, 'path' | 'line'>): string {
  const name = shorten(path, 200);
  return code(line === undefined ? name : `${name}:${line}`);
}

/** One sentence or more of plain text: what is open, and why that does not do. */
export function headline(report: ReviewReport): string {
  const { counts, failures, failOn, coverage } = report;
  const sentences = [openFindings(report)];
  if (failures.includes('not-posted'))
    sentences.push(`None of ${counted(counts.found, 'finding', 'findings')} could be posted.`);
  if (failures.includes('fail-on')) sentences.push(`fail-on is ${failOn}.`);
  const unanswered = coverage.notReviewed.filter(({ reason }) => reason === 'model').length;
  if (failures.includes('not-reviewed') && unanswered > 0)
    sentences.push(`The model gave no answer for ${counted(unanswered, 'file', 'files')}.`);
  return sentences.join(' ');
}

/** What is open, as far as anybody has looked. */
function openFindings({ open, coverage, tokens }: ReviewReport): string {
  const parts = severities
    .filter((severity) => open[severity] > 0)
    .map((severity) => `${open[severity]} ${severity}`);
  const total = severities.reduce((sum, severity) => sum + open[severity], 0);
  const are = `${enumerate(parts)} ${total === 1 ? 'finding is' : 'findings are'} open`;
  const missed = missedOf(coverage.notReviewed);
  if (missed.length === 0) return total === 0 ? 'No open findings.' : `${are}.`;
  const why = whyMissed(missed);
  if (isNothingReviewed({ ...coverage, tokens })) {
    const nothing = `Nothing was reviewed: ${counted(missed.length, 'file', 'files')} left out${why}.`;
    return total === 0 ? nothing : `${are}. ${nothing}`;
  }
  const { reviewed = 0 } = coverage;
  const files = `${reviewed + missed.length} files`;
  return total === 0
    ? `No open findings in ${reviewed} of ${files}; ${missed.length} not reviewed${why}.`
    : `${are}; ${missed.length} of ${files} not reviewed${why}.`;
}

/** In brackets, with a space before. */
function whyMissed(missed: readonly NotReviewed[]): string {
  const reasons = new Set(missed.map(({ reason }) => reason));
  return ` (${enumerate([...reasons].map((reason) => (reason === 'budget' ? 'max-cost or max-tokens' : reason)))})`;
}

/** What became of the findings: one sentence. */
export function postedAndDropped({ counts, findings }: ReviewReport): string {
  const dropped = new Map<string, number>();
  for (const { reason } of findings) if (reason) dropped.set(reason, (dropped.get(reason) ?? 0) + 1);
  const why = [...dropped].map(([reason, count]) => `${count} ${reason}`);
  return [
    `${counted(counts.found, 'finding', 'findings')}: ${counts.posted} posted, ${counts.known} known already`,
    `, ${counts.dropped} dropped${why.length > 0 ? ` (${enumerate(why, why.length)})` : ''}`,
    counts.resolved > 0 ? `; ${counted(counts.resolved, 'earlier one', 'earlier ones')} fixed` : '',
    '.',
  ].join('');
}

/** What was looked at, and what it cost: one sentence each. */
export function coverageAndCost({
  coverage,
  model,
  tokens,
  cost,
}: Pick<ReviewReport, 'coverage' | 'model' | 'tokens' | 'cost'>): string {
  const { changed, reviewed } = coverage;
  const files = counted(changed, 'changed file', 'changed files');
  const looked =
    reviewed === undefined
      ? `Of ${files} the reviewer did not say which it saw.`
      : `Reviewed ${reviewed} of ${files}.`;
  const spent = [...(model === undefined ? [] : [model]), ...modelBill({ tokens, cost })];
  return spent.length === 0 ? looked : `${looked} ${spent.join(', ')}.`;
}

/** What was spent before something failed: a sentence with a space before; empty where nothing was. */
export function spentInVain({ tokens, cost }: Pick<ReviewReport, 'tokens' | 'cost'>): string {
  if (!tokens || Object.values(tokens).every((count) => count === 0)) return '';
  return ` What the model was asked is paid for all the same: ${modelBill({ tokens, cost }).join(', ')}.`;
}

/** Tokens, and USD, as far as they are known. */
function modelBill({ tokens, cost }: { tokens: Tokens | undefined; cost: number | undefined }): string[] {
  return [
    ...(tokens
      ? [`${tokens.input + tokens.cacheRead + tokens.cacheWrite} tokens in, ${tokens.output} out`]
      : []),
    ...(cost === undefined ? [] : [`$${cost.toFixed(cost < 1 ? 3 : 2)}`]),
  ];
}
