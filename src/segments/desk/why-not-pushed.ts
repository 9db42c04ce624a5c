import type { BranchPush } from '../../git/push-branch.js';
import { shellQuote } from '../../report/shell-quote.js';
import { plainWords } from '../../report/words.js';

type Failure = Exclude<BranchPush, { state: 'done' | 'same' }>;

/** Why a remote did not take a branch and what to do; on lines of its own, what it said. */
export function whyNotPushed(failure: Failure, branch: string, remote: string): string {
  const reasons = 'refs' in failure ? failure.refs.map(({ reason }) => reason) : [];
  const said = [...reasons, failure.said].filter((words) => words !== '').join('\n');
  return `${advice(failure, reasons, branch, remote)} The answer was:\n${said}`;
}

function advice(failure: Failure, reasons: readonly string[], branch: string, remote: string): string {
  const there = plainWords.name(remote);
  if (reasons.some((reason) => /fetch first|non-fast-forward/.test(reason)))
    return `The branch at ${there} has commits that are not here, and nothing was overwritten. Take them in (git pull --rebase ${shellQuote(remote)} ${shellQuote(branch)}), and run this again.`;
  switch (failure.state) {
    case 'permission':
      return `Whoever pushes here may not push this to ${there}: the credentials are missing, or have to allow more (a token needs contents: write). A Claude Code session on the web may push only a branch that starts with claude/ and ends in the id of the session.`;
    case 'network':
    case 'unknown':
      return `${there} could not be reached, or gave no good answer. Look at its address (git remote -v), and run this again: nothing is committed or pushed twice.`;
    case 'too-large':
      return `A file in one of the commits is too large for ${there}; take it out of them, or part it.`;
    case 'protected':
      return 'A rule of the repository protects this branch; use one of your own.';
    case 'stale':
      return 'Somebody else was pushing at that moment; run this again.';
    case 'too-many-refs':
    case 'refused':
      return `${there} refuses it; mend what it says, and run this again.`;
  }
}
