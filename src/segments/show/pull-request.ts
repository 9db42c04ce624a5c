import { fitBody } from '../../github/fit-body.js';
import type { PullRequestText } from '../../github/own-pull-request.js';
import { code, escapeMarkdown, table } from '../../report/markdown.js';
import { shorten, visible } from '../../report/visible.js';
import { counted } from '../../report/words.js';
import { subject } from '../commit.js';
import type { Job } from '../job.js';
import { ledgerPath } from '../ledger.js';
import type { Prepared } from '../prepare.js';

/** GitHub takes no longer title, in characters. */
const longestTitle = 256;
const mostRows = 500;

/** What it says once it is closed by us: then it is opened anew when a branch brings the same again. */
export const withdrawnBody =
  'Closed by the job that had opened it: no branch brings any more what it would have brought. As soon as one does, there is another pull request.\n';

/** What the pull request says of what it brings; the same for the same decision. */
export function pullRequestText(job: Job, { facts, decision }: Prepared): PullRequestText {
  const { arrivals, quarantined } = decision;
  const intro = [
    `Brings ${counted(arrivals.length, 'segment', 'segments')} into ${name(job.output)}, which is made anew from all segments, and says so in ${name(ledgerPath(job.output))}.`,
    `Merge it by any method.${job.autoDelete ? ' The run after that deletes the branches that are merged whole.' : ''} Until then it is kept up to date with the branches, so push nothing to its branch.`,
  ];
  const rows = arrivals.slice(0, mostRows).map(({ id, ref, path }) => {
    const before = facts.ledger.segments.get(id);
    return [name(id), name(ref), name(path), before ? `in place of the one from ${name(before.ref)}` : ''];
  });
  const more = arrivals.length - rows.length;
  const list = `${table(['Segment', 'Branch', 'File', ''], rows)}${more > 0 ? `\n\n_and ${more} more_` : ''}`;
  const left = quarantined
    .slice(0, mostRows)
    .map(({ ref, path, reason }) => [name(ref), name(path), escapeMarkdown(reason)]);
  const bad =
    left.length === 0
      ? []
      : [
          `Left out (${quarantined.length}):`,
          table(['Branch', 'File', 'What is wrong, and what to do'], left),
        ];
  const whole = [...intro, list, ...bad].join('\n\n');
  return {
    title: shorten(visible(subject(job, arrivals).split('\n')[0] ?? ''), longestTitle),
    body: fitBody([`${whole}\n`], '_The rest is in the report of the run._'),
  };
}

/**
 * A name from outside. A squash may take this text for its message, where code is no code: what could close an issue,
 * ping somebody or skip a workflow there is broken up.
 */
function name(text: string): string {
  return /[#@[\]]|\bGH-/i.test(text) ? escapeMarkdown(text) : code(text);
}
