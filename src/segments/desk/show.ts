import { paint, wrap } from '../../report/terminal.js';
import { plainWords as words } from '../../report/words.js';
import { namelessJob } from '../settings.js';
import type { PushSegmentReport } from './report.js';

/** What came of it, for a terminal: one sentence, and what to do where something is wrong. */
export function renderPush(
  report: PushSegmentReport,
  { colour, width }: { colour: boolean; width: number },
): string {
  const style = paint(colour);
  const problem = (report.problem ?? '').split('\n').flatMap((line) => wrap(words.text(line), width));
  const lines = [
    ...wrap(headline(report), width).map((line) => style.bold(line)),
    ...(report.problem === undefined ? [] : problem),
  ];
  return `${lines.join('\n')}\n`;
}

function headline(report: PushSegmentReport): string {
  const { outcome, path, id, jobs, branch, remote, commit, committed } = report;
  const file = words.name(path);
  const place = `${words.name(branch)} at ${words.name(remote)}`;
  const known = id === undefined || id === path ? '' : ` as ${words.name(id)}`;
  const named = jobs.filter((job) => job !== namelessJob);
  const taken = named.length === 0 ? '' : ` for the job ${named.join(' and ')}`;
  switch (outcome) {
    case 'pushed':
      return `${file} is ${committed ? 'committed and pushed' : 'pushed (it was committed already)'} to ${place}${known}${taken}.`;
    case 'nothing-new':
      return `${place} has ${file} already, as it is here.`;
    case 'bad-segment':
      return commit === undefined
        ? `${file} is not committed: it is no good segment.`
        : `${file} is not pushed: what is committed of it is no good segment.`;
    case 'not-pushed':
      return `${file} is ${committed ? 'committed' : 'committed already'}, but not pushed to ${place}.`;
  }
}
