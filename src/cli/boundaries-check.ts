import { checkBoundaries } from '../boundaries/check.js';
import { compareBranch, compareStaged } from '../boundaries/comparison.js';
import type { BoundariesReport } from '../boundaries/report.js';
import { renderSummary } from '../boundaries/show/summary.js';
import { renderText } from '../boundaries/show/text.js';
import { UserError } from '../config/error.js';
import type { Repository } from '../git/repository.js';
import { localBase, localBranches } from '../overlap/local.js';
import { terminalHost, terminalLog } from './host.js';
import { defaultConfig, localConfig, warnOfOtherConfig } from './local-config.js';
import { openRepository } from './open-repository.js';
import { whoIsHere } from './session.js';
import { terminalStyle } from './terminal-style.js';

/** What is asked of the check. */
export interface CheckWish {
  repo: string;
  config: string | undefined;
  base: string | undefined;
  session: string | undefined;
  /** The next commit, not those that are there. */
  staged: boolean;
  format: 'text' | 'json' | 'markdown';
}

/** Judges the branch that is checked out, or what is staged, and prints the report. @returns the exit code: 0 or 1. */
export async function runCheck(wish: CheckWish): Promise<number> {
  const { staged } = wish;
  const repository = await openRepository(wish.repo, terminalHost());
  const local = await localConfig(repository, wish.config);
  const who = await whoIsHere(repository, wish.session);
  const sha = await repository.resolve('HEAD^{commit}');
  if (sha === undefined && !staged)
    throw new UserError(
      'The current branch has no commit yet; --staged judges what its first one would change.',
    );
  const head = sha === undefined ? undefined : { ref: who.branch ?? 'HEAD', sha };
  const known = await baseOf(repository, wish, local.config.base);
  if (known) await warnOfOtherConfig(repository, known, local, terminalLog);
  const base = known ?? { ref: 'HEAD', sha: sha ?? repository.emptyTree };
  const report = await checkBoundaries({
    repository,
    comparison: await compare(repository, base.sha, staged ? undefined : head?.sha),
    base,
    ...(head && { head }),
    staged,
    config: local.config,
    configPath: local.path ?? wish.config ?? defaultConfig,
    who,
  });
  process.stdout.write(render(report, wish.format));
  return report.failures.length === 0 ? 0 : 1;
}

/** @returns undefined where what is staged is judged without one: before the first commit, or where none can be told. */
async function baseOf(
  repository: Repository,
  { base, staged }: CheckWish,
  configured: string | undefined,
): Promise<{ ref: string; sha: string } | undefined> {
  try {
    return await localBase(repository, await localBranches(repository), base ?? configured);
  } catch (error) {
    if (staged && base === undefined && error instanceof UserError) return undefined;
    throw error;
  }
}

function compare(repository: Repository, base: string, head: string | undefined) {
  return head === undefined ? compareStaged(repository, base) : compareBranch(repository, base, head);
}

/** A report in the format that was asked for, as wide and as colourful as the terminal is. */
function render(report: BoundariesReport, format: CheckWish['format']): string {
  if (format === 'json') return `${JSON.stringify(report, null, 2)}\n`;
  if (format === 'markdown') return renderSummary(report);
  return renderText(report, terminalStyle());
}
