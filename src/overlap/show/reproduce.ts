import { shellQuote } from '../../report/shell-quote.js';
import type { OverlapReport } from '../report.js';

/**
 * Commands that bring the named branches into base, one after the other, as the report's merge method does: from the
 * remote where the report is about GitHub, else from the commits that were compared.
 * @returns undefined where one of them is in no repository.
 */
export function reproduce(report: OverlapReport, branches: readonly string[]): string | undefined {
  const isLocal = report.truth === 'git';
  const found = branches.map((ref) => report.branches.find((branch) => branch.ref === ref));
  if (isLocal && found.some((branch) => !branch || branch.uncommitted)) return undefined;
  const shaOf = new Map([report.base, ...report.branches].map(({ ref, sha }) => [ref, sha.slice(0, 12)]));
  const revision = (ref: string): string => (isLocal ? (shaOf.get(ref) ?? ref) : `origin/${ref}`);
  const at = (ref: string): string => shellQuote(revision(ref));
  // A fork's branch is not among those that a plain fetch brings.
  const forks = branches
    .filter((ref) => /^pull\/\d+\/head$/.test(ref))
    .map((ref) => `git fetch origin ${ref}:refs/remotes/origin/${ref}`);
  const steps = branches.map((ref) => {
    switch (report.mergeMethod) {
      case 'merge':
        return `git merge --no-edit ${at(ref)}`;
      case 'squash':
        return `git merge --squash ${at(ref)} && git commit --no-edit`;
      case 'rebase':
        return `git cherry-pick ${shellQuote(`${revision(report.base.ref)}..${revision(ref)}`)}`;
    }
  });
  const fetches = isLocal ? [] : ['git fetch origin', ...forks];
  return [...fetches, `git switch --detach ${at(report.base.ref)}`, ...steps].join('\n');
}
