import { severities, type Finding, type FindingsFile } from './finding.js';
import { changedFiles } from './changed-files.js';
import type { Change } from './find/gather.js';
import { HeadTexts } from './head-texts.js';
import { place } from './place.js';
import { isFailing, type FailOn } from './report.js';
import { isNothingReviewed } from './unreviewed.js';

/** Findings that somebody else made, at the places that they mean in this change, the worst first. @throws {GitError} */
export async function placedAt(
  { repository, base, head }: Pick<Change, 'repository' | 'base' | 'head'>,
  findings: readonly Finding[],
): Promise<Finding[]> {
  const texts = await new HeadTexts(repository, head, await changedFiles(repository, base, head)).read(
    new Set(findings.map(({ path }) => path)),
  );
  return findings
    .map((finding): Finding => {
      const { lines } = place(finding, texts.get(finding.path));
      const rest = { ...finding };
      // What was said of them is not believed where the code tells nothing of it.
      delete rest.line;
      delete rest.endLine;
      return {
        ...rest,
        ...(lines && { line: lines.from, ...(lines.to > lines.from && { endLine: lines.to }) }),
      };
    })
    .toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
}

/**
 * Whether findings that nobody has posted pass: `unknown` where the model gave no answer for a file, and, whatever
 * `failOn` says, where nothing was reviewed at all.
 */
export function judgeFound(file: FindingsFile, failOn: FailOn): 'passes' | 'fails' | 'unknown' {
  if (file.findings.some(({ severity }) => isFailing(severity, failOn))) return 'fails';
  if (isNothingReviewed({ ...file, reviewed: file.reviewed.length })) return 'unknown';
  if (failOn === 'never') return 'passes';
  return file.notReviewed.some(({ reason }) => reason === 'model') ? 'unknown' : 'passes';
}
