import { link } from '../../report/markdown.js';
import {
  enumerate,
  markdownWords as markdown,
  plainWords as plain,
  type Words as ReportWords,
} from '../../report/words.js';
import type { BranchReport, FileReport, OverlapReport, PairReport, Range, Verdict } from '../report.js';

/** How what a report on branches names is written into a sentence. */
export interface Words extends ReportWords {
  pullRequest(number: number, url: string): string;
}

/** For a terminal, a log or a title. */
export const plainWords: Words = { ...plain, pullRequest: (number) => `#${number}` };

/** For a comment, where GitHub links `#12` itself. */
export const commentWords: Words = { ...markdown, pullRequest: (number) => `#${number}` };

/** For a job summary, where nothing is linked by itself. */
export const summaryWords: Words = {
  ...commentWords,
  pullRequest: (number, url) => link(`#${number}`, url).replace('#&#8203;', '#'),
};

/** What a verdict is called, with the mark that stands for it in a matrix. */
export const marks: Readonly<Record<Verdict, string>> = {
  conflict: '❌',
  ordered: '🔀',
  unknown: '❔',
  lines: '🟡',
  files: '📄',
  stacked: '🥞',
  none: '✅',
};

/** What each verdict means, in a few words. */
export const meanings: Readonly<Record<Verdict, string>> = {
  conflict: 'cannot both merge',
  ordered: 'merge in one order only',
  unknown: 'could not be determined',
  lines: 'merge, but changes are close',
  files: 'merge, same file',
  stacked: 'one stands on the other',
  none: 'nothing in common',
};

/** `line 7`, `lines 40–58`, `lines 3–5, 9 and 2 more`; empty without ranges. */
export function lines(ranges: readonly Range[], most = 3): string {
  const [first] = ranges;
  if (!first) return '';
  const single = ranges.length === 1 && first[0] === first[1];
  return `${single ? 'line' : 'lines'} ${lineNumbers(ranges, most)}`;
}

/** `7`, `40–58`, `3–5, 9 and 2 more`. */
export function lineNumbers(ranges: readonly Range[], most = 3): string {
  return enumerate(
    ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)),
    most,
  );
}

/** How a branch is called: by its pull request where it has one. */
export function label(report: OverlapReport, ref: string, words: Words): string {
  const pullRequest = branchOf(report, ref)?.pullRequest;
  return pullRequest ? words.pullRequest(pullRequest.number, pullRequest.url) : words.name(ref);
}

/** The branch of a report that has this name. */
export function branchOf(report: OverlapReport, ref: string): BranchReport | undefined {
  return report.branches.find((branch) => branch.ref === ref);
}

/** The other branch of a pair. */
export function otherOf({ a, b }: PairReport, ref: string): string {
  return ref === a ? b : a;
}

/** A file's lines as one branch of the pair has them. */
export function rangesOf(file: FileReport, pair: PairReport, ref: string): Range[] {
  return ref === pair.b ? file.b : file.a;
}

/** Where a pair meets, with the lines as `ref` has them: `src/a.ts` lines 3–5 and `src/b.ts`. Empty without files. */
export function places(pair: PairReport, ref: string, words: Words, most = 2): string {
  return enumerate(
    pair.files.map((file) => `${words.name(file.path)} ${lines(rangesOf(file, pair, ref))}`.trim()),
    most,
  );
}
