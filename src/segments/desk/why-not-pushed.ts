import type { BranchPush } from '../../git/push-branch.js';
import { shellQuote } from '../../report/shell-quote.js';
import { plainWords } from '../../report/words.js';

type Failure = Exclude<BranchPush, { state: 'done' | 'same' }>;

/** What is wrong, that the commit is there all the same, and what to do. */
export function whyNotPushed(failure: Failure, branch: string, remote: string): string {
  const reasons = 'refs' in failure ? failure.refs.map(({ reason }) => reason) : [];
  const said = [...reasons, failure.said].filter((words) => words !== '').join('; ');
  return `The commit is made, but ${plainWords.name(remote)} did not take it: ${adviceFor(failure, reasons, branch, remote)} The answer was: ${said}`;
}

function adviceFor(failure: Failure, reasons: readonly string[], branch: string, remote: string): string {
  if (reasons.some((reason) => /fetch first|non-fast-forward/.test(reason)))
    return `its ${plainWords.name(branch)} has commits that are not here, and nothing was overwritten. Take them in (git pull --rebase ${shellQuote(remote)} ${shellQuote(branch)}), and run this again.`;
  switch (failure.state) {
    case 'permission':
      return 'whoever pushes here may not. In a Claude Code session on the web only a branch may be pushed that starts with claude/ and ends in the id of the session (403 for any other); elsewhere the token needs contents: write.';
    case 'network':
    case 'unknown':
      return 'no good answer came. Run this again: nothing is committed or pushed twice.';
    case 'too-large':
      return 'a file in one of the commits is too large for it; take it out of them, or part it.';
    case 'protected':
      return 'a rule of the repository protects this branch; use one of your own.';
    case 'stale':
      return 'somebody else was pushing; run this again.';
    case 'too-many-refs':
    case 'refused':
      return 'it refuses the push; mend what it says, and run this again.';
  }
}
