import { mostFindings, type Finding } from '../finding.js';
import { bySeverity } from './answers.js';

/** The findings of all chunks, the worst first, each once, as many as a review may have; and how many more there were. */
export function mergedFindings(findings: readonly Finding[]): { findings: Finding[]; more: number } {
  const sorted = findings.toSorted(
    (a, b) =>
      bySeverity(a, b) || (a.path === b.path ? (a.line ?? 0) - (b.line ?? 0) : a.path < b.path ? -1 : 1),
  );
  // In the same words about one file: parts of a file that are shown apart can be seen to have one fault.
  const kept = new Map<string, Finding>();
  for (const finding of sorted) {
    const key = `${finding.path}\0${words(finding.title)}`;
    if (!kept.has(key)) kept.set(key, finding);
  }
  const merged = [...kept.values()].slice(0, mostFindings);
  return { findings: merged, more: kept.size - merged.length };
}

function words(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
