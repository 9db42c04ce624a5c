import { visible } from '../report/visible.js';
import type { OverlapReport } from './report.js';

/** One argument of a bash or zsh command, whatever it holds, with nothing in it that hides or reorders text. */
export function shellQuote(text: string): string {
  if (/^[\w./:@%+=-]+$/.test(text)) return text;
  if (visible(text) === text) return `'${text.replaceAll("'", `'\\''`)}'`;
  const escaped = Array.from(text, (character) => {
    if (character === '\\' || character === "'") return `\\${character}`;
    if (visible(character) === character) return character;
    return `\\U${(character.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`;
  });
  return `$'${escaped.join('')}'`;
}

/** Commands that bring the named branches into base, one after the other, as the report's merge method does. */
export function reproduce(report: OverlapReport, branches: readonly string[]): string {
  // A fork's branch is not among those that a plain fetch brings.
  const forks = branches
    .filter((ref) => /^pull\/\d+\/head$/.test(ref))
    .map((ref) => `git fetch origin ${ref}:refs/remotes/origin/${ref}`);
  const at = (ref: string) => shellQuote(`origin/${ref}`);
  const steps = branches.map((ref) => {
    switch (report.mergeMethod) {
      case 'merge':
        return `git merge --no-edit ${at(ref)}`;
      case 'squash':
        return `git merge --squash ${at(ref)} && git commit --no-edit`;
      case 'rebase':
        return `git cherry-pick ${shellQuote(`origin/${report.base.ref}..origin/${ref}`)}`;
    }
  });
  return ['git fetch origin', ...forks, `git switch --detach ${at(report.base.ref)}`, ...steps].join('\n');
}
