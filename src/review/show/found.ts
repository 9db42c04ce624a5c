import { escapeMarkdown } from '../../report/markdown.js';
import { counted } from '../../report/words.js';
import type { FindingsFile } from '../finding.js';
import { findingsTable, notReviewed } from './summary.js';
import { coverageAndCost } from './words.js';

/** More is in the file itself. */
const extent = 200;

/** How many findings there are, what was looked at, and what it cost: sentences of plain text. */
export function foundHeadline(file: FindingsFile): string {
  const found = `${counted(file.findings.length, 'finding', 'findings')}.`;
  if (file.base === '') return `${found} The reviewer did not say which files it saw.`;
  return `${found} ${coverageAndCost({ ...file, coverage: coverageOf(file) })}`;
}

/** Findings that are not posted yet, in Markdown. */
export function renderFound(file: FindingsFile): string {
  const parts = [
    `**${escapeMarkdown(foundHeadline(file))}**`,
    findingsTable(file.findings, extent),
    notReviewed({ coverage: coverageOf(file) }, extent),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function coverageOf({ reviewed, notReviewed: left }: FindingsFile) {
  return { changed: reviewed.length + left.length, reviewed: reviewed.length, notReviewed: left };
}
