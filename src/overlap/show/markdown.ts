import { codeBlock, details, escapeMarkdown, table } from '../../report/markdown.js';
import { shorten, visible } from '../../report/visible.js';
import { whatToDo, whatToDoAboutBase } from './advice.js';
import { asidesOnFiles } from './asides.js';
import { headline, unknownBranches } from './headline.js';
import { foldPlan } from './plan-markdown.js';
import {
  pressing,
  type BranchReport,
  type FileReport,
  type OverlapReport,
  type PairReport,
} from '../report.js';
import { reproduce } from './reproduce.js';
import { enumerate } from '../../report/words.js';
import {
  branchOf,
  commentWords,
  label,
  lines,
  marks,
  otherOf,
  places,
  rangesOf,
  type Words,
} from './words.js';

/** How much of a report a rendering shows. */
interface Extent {
  rows: number;
  /** Pairs with a folded section of their own. */
  pairs: number;
  /** Files in such a section. */
  files: number;
}

const everything: Extent = { rows: 500, pairs: 100, files: 50 };
const lesser: readonly Extent[] = [
  { rows: 100, pairs: 25, files: 10 },
  { rows: 50, pairs: 0, files: 0 },
  { rows: 10, pairs: 0, files: 0 },
  { rows: 0, pairs: 0, files: 0 },
];

/**
 * The comment on a subject's pull request, longest rendering first. The same report gives the same bytes, so that a
 * run that finds nothing new changes nothing.
 */
export function renderComment(report: OverlapReport): string[] {
  const renderings = [everything, ...lesser].map((extent) => renderSubject(report, commentWords, extent));
  return renderings.filter((rendering, index) => rendering !== renderings[index - 1]);
}

/** What an earlier comment becomes when there is nothing left to do. */
export function renderResolved(report: OverlapReport): string {
  return `${[headline(report, commentWords), ...asidesOnFiles(report, commentWords)].join('\n\n')}\n`;
}

/** One sentence, a table of what there is to do, the rest folded. */
export function renderSubject(report: OverlapReport, words: Words, extent: Extent = everything): string {
  const { subject } = report;
  if (subject === undefined) return `${headline(report, words)}\n`;
  const branch = branchOf(report, subject);
  const parts = [
    `**${headline(report, words)}**`,
    ...(branch && branch.base !== 'clean' ? [aboutBase(report, branch, words, extent)] : []),
    todo(report, subject, words, extent),
    ...report.pairs
      .filter(({ verdict }) => pressing.includes(verdict))
      .slice(0, extent.pairs)
      .map((pair) => aboutPair(report, pair, subject, words, extent)),
    ...(extent.pairs > 0 ? [...folded(report, subject, words), ...foldPlan(report, words)] : []),
    ...asidesOnFiles(report, words),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** Why a branch does not merge into base, and what to do. */
function aboutBase(report: OverlapReport, branch: BranchReport, words: Words, extent: Extent): string {
  const parts: string[] = [];
  if (branch.reason !== undefined) parts.push(escapeMarkdown(branch.reason));
  if (branch.cause) {
    // GitHub links and shortens a full commit id.
    const { sha, subject, pullRequest } = branch.cause;
    const commit = `${sha} (${escapeMarkdown(shorten(visible(subject), 100))})`;
    parts.push(
      pullRequest === undefined
        ? `The commit on ${words.name(report.base.ref)} that it conflicts with is ${commit}.`
        : `It conflicts with ${words.pullRequest(pullRequest, '')}, which was merged as ${commit}.`,
    );
  }
  if (branch.base !== 'conflict') return parts.join(' ');
  parts.push(whatToDoAboutBase(report, words));
  const files = branch.files ?? [];
  if (extent.pairs === 0 || files.length === 0) return parts.join(' ');
  const rows = files.slice(0, extent.files).map(({ path, kind }) => [words.name(path), escapeMarkdown(kind)]);
  const body = [
    table(['File', 'Conflict'], rows),
    ...leftOut(files.length - rows.length, 'files'),
    ...howToSeeIt(report, [branch.ref]),
  ];
  return `${parts.join(' ')}\n\n${details('Files, and how to see it', body.join('\n\n'))}`;
}

/** The table whose last column says what to do; empty where there is nothing. */
function todo(report: OverlapReport, subject: string, words: Words, extent: Extent): string {
  const pairs = report.pairs
    .filter(({ verdict }) => pressing.includes(verdict))
    .map((pair) => [
      label(report, otherOf(pair, subject), words),
      `${marks[pair.verdict]} ${pair.verdict}`,
      pair.verdict === 'unknown' ? escapeMarkdown(pair.reason ?? '') : places(pair, subject, words),
      whatToDo(report, pair, subject, words),
    ]);
  const branches = unknownBranches(report).map(({ ref, reason }) => [
    label(report, ref, words),
    `${marks.unknown} unknown`,
    escapeMarkdown(reason ?? ''),
    'Try the merge by hand, or run again.',
  ]);
  const rows = [...pairs, ...branches];
  if (rows.length === 0) return '';
  const shown = rows.slice(0, extent.rows);
  if (shown.length === 0) return `_What to do about each: see the job summary (${rows.length})._`;
  const todo = table(['With', 'Verdict', 'Where', 'What to do'], shown);
  return [todo, ...leftOut(rows.length - shown.length, 'branches')].join('\n\n');
}

function aboutPair(
  report: OverlapReport,
  pair: PairReport,
  subject: string,
  words: Words,
  extent: Extent,
): string {
  // The table has said it all.
  if (pair.files.length === 0 && pair.verdict === 'unknown') return '';
  const other = otherOf(pair, subject);
  const pullRequest = branchOf(report, other)?.pullRequest;
  const body: string[] = [];
  if (pullRequest) {
    const draft = pullRequest.draft ? ', a draft' : '';
    body.push(
      `${escapeMarkdown(shorten(pullRequest.title, 150))}, by ${words.person(pullRequest.author)}${draft}.`,
    );
  }
  if (pair.reason !== undefined) body.push(escapeMarkdown(pair.reason));
  const files = pair.files.slice(0, extent.files);
  if (files.length > 0) {
    const row = (file: FileReport) => [
      words.name(file.path),
      escapeMarkdown(file.kind),
      lines(rangesOf(file, pair, subject), 8),
      lines(rangesOf(file, pair, other), 8),
    ];
    body.push(table(['File', 'Kind', 'Here', 'There'], files.map(row)));
  }
  body.push(...leftOut(pair.files.length - files.length, 'files'));
  if (pair.verdict === 'conflict' || pair.verdict === 'ordered') {
    // The order that does not merge: after the one that has to come second.
    const order = pair.first === subject ? [other, subject] : [subject, other];
    body.push(...howToSeeIt(report, order));
  }
  const name = pullRequest ? `#${pullRequest.number} ${other}` : other;
  return body.length === 0
    ? ''
    : details(`${pair.verdict}: ${shorten(visible(name), 150)}`, body.join('\n\n'));
}

/** What asks for nothing: overlaps that merge, stacks, and branches that were left out of the comparison. */
function folded(report: OverlapReport, subject: string, words: Words): string[] {
  const sections: string[] = [];
  const having = (verdict: string) => report.pairs.filter((pair) => pair.verdict === verdict);
  const files = having('files').map(
    (pair) => `- ${label(report, otherOf(pair, subject), words)}: ${places(pair, subject, words, 4)}`,
  );
  const stacked = having('stacked').map(
    (pair) =>
      `- ${label(report, otherOf(pair, subject), words)}: ${escapeMarkdown(pair.reason ?? '')} ${whatToDo(report, pair, subject, words)}`,
  );
  const refused = report.branches.filter(({ ref, base }) => base === 'conflict' && ref !== subject);
  if (files.length > 0) sections.push(details(`Same files, no conflict (${files.length})`, list(files)));
  if (stacked.length > 0) sections.push(details(`Stacked (${stacked.length})`, list(stacked)));
  if (refused.length > 0) {
    const names = refused.map(({ ref }) => `- ${label(report, ref, words)}`);
    const summary = `Not compared, since they conflict with ${report.base.ref} (${refused.length})`;
    sections.push(details(summary, list(names)));
  }
  return sections;
}

function howToSeeIt(report: OverlapReport, order: readonly string[]): string[] {
  const commands = reproduce(report, order);
  return commands === undefined ? [] : [codeBlock('sh', commands)];
}

function list(items: readonly string[]): string {
  return [...items.slice(0, 100), ...leftOut(items.length - 100, 'branches').map((rest) => `- ${rest}`)].join(
    '\n',
  );
}

function leftOut(count: number, what: string): string[] {
  return count > 0 ? [`_and ${count} more ${what}_`] : [];
}

/** A branch's files that conflict with base, in a few words. */
export function baseFiles(branch: BranchReport, words: Words): string {
  return enumerate((branch.files ?? []).map(({ path }) => words.name(path)));
}
