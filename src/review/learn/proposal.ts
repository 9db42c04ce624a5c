import type { PullRequestText } from '../../github/own-pull-request.js';
import { escapeMarkdown, table } from '../../report/markdown.js';
import { counted, enumerate } from '../../report/words.js';
import type { Merged } from './merge.js';
import { dayOf, type AntiPattern, type Line } from './section.js';

/** What the learn branch's commit says: no word of it comes from outside. */
export function commitMessage({
  added,
  repeated,
  removed,
}: Pick<Merged, 'added' | 'repeated' | 'removed'>): string {
  const pulls = [...new Set([...added, ...repeated].flatMap(({ pulls: from }) => from))];
  const parts = [
    ...(added.length > 0 ? [`${counted(added.length, 'anti-pattern', 'anti-patterns')} more`] : []),
    ...(repeated.length > 0 ? [`${repeated.length} seen again`] : []),
    ...(removed.length > 0 ? [`${removed.length} less`] : []),
  ];
  return `CLAUDE.md: ${enumerate(parts)}\n\nFrom ${enumerate(
    pulls.map((pull) => `#${pull}`),
    10,
  )}\n`;
}

/** Days without it after which an anti-pattern is stale. */
const staleAfter = 180;

/**
 * What the pull request says that brings `now` in the place of base's `before`. Stale ones are proposed for removal, not
 * removed: one that works does not come up again either, so that only a person can tell.
 * @param at milliseconds since 1970.
 */
export function pullRequestText(before: readonly Line[], now: readonly Line[], at: number): PullRequestText {
  const old = patternsOf(before);
  const all = patternsOf(now);
  const added = all.filter(({ text }) => !old.some((one) => one.text === text));
  const removed = old.filter(({ text }) => !all.some((one) => one.text === text));
  const again = all.filter(({ text, hits }) => old.some((one) => one.text === text && one.hits < hits));
  const stale = all.filter(({ last }) => last < dayOf(at - staleAfter * 86_400_000));
  const pulls = [...new Set([...added, ...again].flatMap(({ pulls: from }) => from))].sort((a, b) => a - b);
  const from =
    pulls.length > 0
      ? ` from ${enumerate(
          pulls.map((pull) => `#${pull}`),
          4,
        )}`
      : '';
  return {
    title: `CLAUDE.md: learn ${counted(added.length, 'anti-pattern', 'anti-patterns')}${from}`,
    body: `${[
      'Mistakes that came up in reviews, for CLAUDE.md, where every session reads them. **Whoever merges this makes them rules for everybody: read each as an instruction, and reword or delete what you would not say yourself**; commits to this branch stay.',
      ...listed('New', added),
      ...listed('Came up again', again),
      ...listed('Removed here', removed, 'The section is full, and these came up least lately.'),
      ...listed(
        'Proposed for removal',
        stale,
        `These have not come up for ${staleAfter} days: delete the lines of those that nobody would do any more.`,
      ),
      'Close this pull request to decline all of it.',
    ].join('\n\n')}\n`,
  };
}

function patternsOf(lines: readonly Line[]): AntiPattern[] {
  return lines.flatMap(({ pattern }) => pattern ?? []);
}

function listed(heading: string, patterns: readonly AntiPattern[], why?: string): string[] {
  if (patterns.length === 0) return [];
  const rows = patterns.map(({ text, pulls, last, hits }) => [
    escapeMarkdown(text),
    pulls.map((pull) => `#${pull}`).join(', '),
    String(hits),
    last,
  ]);
  return [
    `### ${heading}`,
    ...(why === undefined ? [] : [why]),
    table(['Mistake', 'Came up in', 'Times', 'Last'], rows),
  ];
}
