import { parseLines } from '../config/inputs.js';
import type { Repository } from '../git/repository.js';
import { compareLocal, localBase, localBranches, localSubject } from '../overlap/local.js';
import type { OverlapReport } from '../overlap/report.js';
import { nothingSaid, settle, type Settings } from '../overlap/settings.js';
import { terminalHost, terminalLog } from './host.js';
import { localConfig, warnOfOtherConfig } from './local-config.js';
import { openRepository } from './open-repository.js';
import type { readOptions } from './options.js';

const none: string[] = [];

/** The options that say what is compared, and how. */
export const comparisonOptions = {
  repo: { type: 'string', default: '.' },
  base: { type: 'string', default: '' },
  branches: { type: 'string', multiple: true, default: none },
  'exclude-branches': { type: 'string', multiple: true, default: none },
  worktrees: { type: 'boolean', default: false },
  ignore: { type: 'string', multiple: true, default: none },
  'max-age': { type: 'string', default: '' },
  'merge-method': { type: 'string', default: '' },
  near: { type: 'string', default: '' },
  config: { type: 'string' },
} as const;

/** What a help says of them. */
export const comparisonHelp = `\
  --repo DIR                the repository (this folder)
  --base REF                what all merge into (config, else the default branch)
  --branches GLOB           branches that take part, yours and those last fetched; may be repeated
                            (config, else claude/**, feature/**, fix/**)
  --exclude-branches GLOB   branches that do not; may be repeated
  --worktrees               the local worktrees instead, with what is not committed yet
  --ignore GLOB             paths that do not count; may be repeated (lockfiles, build output)
  --max-age AGE             leave out branches without a commit since, such as 2h, 30d, 8w (30d)
  --merge-method METHOD     merge, squash or rebase (merge)
  --near LINES              lines apart that still count as close (3)
  --config PATH             the config file, from this folder or the repository's root
                            (.claude/parallel-config.yml)`;

/** What was given for them. */
export type ComparisonGiven = ReturnType<typeof readOptions<typeof comparisonOptions>>;

/** Compares the branches of a local repository. @throws {UserError} for what whoever asks has to put right. */
export async function compareAsAsked(
  given: ComparisonGiven,
  { failOn = '', branch, plan = false }: { failOn?: string; branch?: string; plan?: boolean },
): Promise<{ repository: Repository; report: OverlapReport; settings: Settings }> {
  const repository = await openRepository(given.repo, terminalHost());
  const config = await localConfig(repository, given.config);
  const settings = settle(
    {
      ...nothingSaid,
      base: given.base,
      branches: given.branches.flatMap(parseLines),
      excludeBranches: given['exclude-branches'].flatMap(parseLines),
      ignore: given.ignore.flatMap(parseLines),
      maxAge: given['max-age'],
      failOn,
      mergeMethod: given['merge-method'],
      near: given.near,
    },
    config.config,
  );
  const subject = branch === undefined ? undefined : await localSubject(repository, branch);
  const branches = await localBranches(repository);
  const base = await localBase(repository, branches, settings.base);
  await warnOfOtherConfig(repository, base, config, terminalLog);
  const report = await compareLocal(repository, base, branches, {
    settings,
    ...(subject !== undefined && { subject }),
    worktrees: given.worktrees,
    plan,
    now: Date.now(),
  });
  return { repository, report, settings };
}
