import type { ReviewFile } from './material.js';

/** What kind of file a path names; the kinds in the order of what a defect in them costs. */
export const kinds = ['source', 'config', 'test', 'docs', 'generated'] as const;
export type Kind = (typeof kinds)[number];

/** The kind that a path tells. */
export function kindOf(path: string): Kind {
  const name = path.slice(path.lastIndexOf('/') + 1);
  // A workflow runs with secrets, a Dockerfile or a migration in production.
  if (/^\.github\/|(^|\/)(Dockerfile|Makefile|Jenkinsfile)|\.(sql|tf|sh|ps1)$/i.test(path)) return 'source';
  if (/(^|\/)(tests?|specs?|__tests__|testdata|fixtures|e2e)\//i.test(path)) return 'test';
  if (/([._-](test|spec)s?\.\w+|^test_.*\.py|_test\.\w+|Tests?\.(java|kt|cs|swift|php))$/.test(name))
    return 'test';
  if (/\.(md|mdx|rst|adoc|txt)$/i.test(name) || /(^|\/)docs?\//i.test(path)) return 'docs';
  if (/\.(json|ya?ml|toml|ini|cfg|conf|properties|xml|csv|svg|env)$/i.test(name)) return 'config';
  return 'source';
}

/** Lines that a change adds, takes away or rewrites. */
export function changedLines({ file }: Pick<ReviewFile, 'file'>): number {
  if (file.patch === 'binary') return 0;
  return file.patch.reduce((sum, { oldCount, newCount }) => sum + Math.max(oldCount, newCount), 0);
}

/** Lines that somebody changes in one file before a review. */
const mostWritten = 5000;

/**
 * The files in the order of how much a review of them is worth: source before configuration, tests and documents; among
 * those of a kind first what belongs to somebody else than `session`, then the larger changes; but what is larger than anybody
 * writes last, or it would take the whole budget.
 */
export function ranked(files: readonly ReviewFile[], session?: string): ReviewFile[] {
  const key = (one: ReviewFile): [number, number, number, number] => [
    kinds.indexOf(one.claimsGenerated ? 'generated' : kindOf(one.file.path)),
    changedLines(one) > mostWritten ? 1 : 0,
    isForeign(one, session) ? 0 : 1,
    -changedLines(one),
  ];
  return files
    .map((one) => ({ one, key: key(one) }))
    .sort(
      (a, b) =>
        a.key[0] - b.key[0] ||
        a.key[1] - b.key[1] ||
        a.key[2] - b.key[2] ||
        a.key[3] - b.key[3] ||
        (a.one.file.path < b.one.file.path ? -1 : 1),
    )
    .map(({ one }) => one);
}

function isForeign({ ownership }: ReviewFile, session: string | undefined): boolean {
  return ownership?.state === 'owned' && session !== undefined && ownership.rule.session.name !== session;
}
