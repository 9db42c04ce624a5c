import { UserError } from '../config/error.js';

const start = '# >>> parallel-claude >>>';
const end = '# <<< parallel-claude <<<';

/** What a pre-commit hook runs for us: nothing is installed at commit time, and a command that is missing blocks. */
const block = `${start}
# Refuses a commit that changes another session's files. CI checks the same; this only says it sooner.
parallel_claude_boundaries() {
  # A worktree may have no node_modules of its own: then those of the main one serve.
  for folder in node_modules "$(git rev-parse --git-common-dir)/../node_modules"; do
    if [ -x "$folder/.bin/parallel-claude" ]; then
      "$folder/.bin/parallel-claude" boundaries --staged
      return
    fi
  done
  if command -v parallel-claude >/dev/null 2>&1; then
    parallel-claude boundaries --staged
    return
  fi
  echo 'parallel-claude is not installed here, so nobody checked whose files this commit changes.' >&2
  echo 'Add it to node_modules (npm i -D) or the PATH, or commit with --no-verify and let CI check.' >&2
  return 1
}
parallel_claude_boundaries || exit $?
${end}
`;

/**
 * The text of a pre-commit hook with our part in it, before all else so that nothing can end the hook sooner.
 * @param existing the hook as it is; undefined where there is none. With our part in it already, that is renewed.
 * @throws {UserError} where it is no shell script, with what to do instead.
 */
export function withHook(existing: string | undefined): string {
  if (existing === undefined || existing.trim() === '') return `#!/bin/sh\n${block}`;
  const from = lineOf(existing, start);
  if (from >= 0) return renewed(existing, from);
  const [first = ''] = existing.split('\n', 1);
  if (!first.startsWith('#!')) {
    if (existing.includes('\0')) throw notShell('a program');
    return `${block}${existing}`;
  }
  const [, shell = first] = /^#!\s*(?:\S*\/env\s+(?:-S\s+)?)?(?:\S*\/)?([^\s/]+)/.exec(first) ?? [];
  if (!/^(sh|ash|bash|dash|ksh|mksh|zsh)$/.test(shell)) throw notShell(`written for ${shell}`);
  const rest = existing.slice(first.length + 1);
  return `${first}\n${block}${rest}`;
}

function renewed(existing: string, from: number): string {
  const to = lineOf(existing, end);
  if (to < from)
    throw new UserError(
      `The pre-commit hook has a line "${start}" and no "${end}" after it; remove what is left of that part.`,
    );
  const after = existing.slice(to + end.length).replace(/^\r?\n/, '');
  return `${existing.slice(0, from)}${block}${after}`;
}

/** Where a line stands in a text; -1 where it does not. */
function lineOf(text: string, line: string): number {
  return text.startsWith(line) ? 0 : text.indexOf(`\n${line}`) + 1 || -1;
}

function notShell(what: string): UserError {
  return new UserError(
    `The pre-commit hook is ${what}, not a shell script, and is left as it is; let it run: parallel-claude boundaries --staged`,
  );
}
