import type { Blocked, OverlapReport, Plan } from '../report.js';
import { counted, enumerate } from '../../report/words.js';
import { branchOf, label, type Words } from './words.js';

/** What comes of the plan, in one sentence: of all branches, or of the one the report is about. */
export function planHeadline(report: OverlapReport, plan: Plan, words: Words): string {
  const { subject } = report;
  const place = plan.waves.findIndex((wave) => subject !== undefined && wave.includes(subject));
  const blocked = plan.blocked.find(({ ref }) => ref === subject);
  if (place >= 0)
    return place === 0
      ? 'In the plan it merges first.'
      : `In the plan it merges in wave ${place + 1}, after wave ${place}.`;
  if (blocked) return `Cannot merge now: ${whyBlocked(report, blocked, words)}.`;
  if (subject !== undefined) return 'Has no place in the plan.';
  const merging = plan.waves.flat().length;
  const all = merging + plan.blocked.length;
  if (all === 0) return 'There is nothing to merge.';
  if (merging === 0) return `None of ${counted(all, 'branch', 'branches')} can merge now.`;
  const waves = plan.waves.length > 1 ? ` in ${plan.waves.length} waves` : '';
  return merging === all
    ? `${all === 1 ? 'The only branch merges' : `All ${all} branches merge`}${waves}.`
    : `${merging} of ${all} branches ${merging === 1 ? 'merges' : 'merge'}${waves}; ${plan.blocked.length} ${plan.blocked.length === 1 ? 'is' : 'are'} blocked.`;
}

/** What the plan says nothing about: files that are ignored. */
export function asidesOnPlan({ ignored = [] }: Plan, words: Words): string[] {
  const names = enumerate(ignored.map(({ path }) => words.name(path)));
  return ignored.length > 0 ? [`Ignored, though git would stop there on the way: ${names}.`] : [];
}

/** Why a branch is blocked, and by whom: a clause. */
export function whyBlocked(
  report: OverlapReport,
  { ref, reason, by, detail }: Blocked,
  words: Words,
): string {
  const others = enumerate(
    by.map((other) => label(report, other, words)),
    4,
  );
  const base = words.name(report.base.ref);
  const said = detail === undefined ? '' : `: ${words.text(detail.replace(/\.$/, ''))}`;
  switch (reason) {
    case 'base': {
      const cause = branchOf(report, ref)?.cause;
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
export function unblock(report: OverlapReport, { reason, by }: Blocked, words: Words): string {
  const others = enumerate(
    by.map((other) => label(report, other, words)),
    4,
  );
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

function causeLabel({ sha, pullRequest }: { sha: string; pullRequest?: number }, words: Words): string {
  return pullRequest === undefined ? words.name(sha.slice(0, 10)) : words.pullRequest(pullRequest, '');
}
