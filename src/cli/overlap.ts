import { parseChoice, parseLines } from '../config/inputs.js';
import { compareLocal, localBase, localBranches, localSubject } from '../overlap/local.js';
import { judge } from '../overlap/outcome.js';
import type { OverlapReport } from '../overlap/report.js';
import { settle } from '../overlap/settings.js';
import { renderSummary } from '../overlap/show/summary.js';
import { renderText } from '../overlap/show/text.js';
import { terminalHost, terminalLog } from './host.js';
import type { Command } from './command.js';
import { readOptions } from './options.js';
import { localConfig, warnOfOtherConfig } from './local-config.js';
import { openRepository } from './open-repository.js';

const help = `Which branches collide with which, exactly as git would merge them.

Usage: parallel-claude overlap [options]

  --repo DIR                the repository (this folder)
  --base REF                what all merge into (config, else the default branch)
  --branch BRANCH           compare only this branch with the others; HEAD: the current one
  --branches GLOB           branches that take part; may be repeated
                            (config, else claude/**, feature/**, fix/**)
  --exclude-branches GLOB   branches that do not; may be repeated
  --worktrees               the local worktrees instead, with what is not committed yet
  --ignore GLOB             paths that do not count; may be repeated (lockfiles, dist/**)
  --max-age AGE             leave out branches without a commit since, such as 2h, 30d, 8w (30d)
  --merge-method METHOD     merge, squash or rebase (merge)
  --near LINES              lines apart that still count as close (3)
  --fail-on LEVEL           never, base, conflict, lines or files (conflict)
  --config PATH             the config file, from this folder or the repository's root
                            (.claude/parallel-config.yml)
  --format FORMAT           text, json or markdown (text)

The network is not used: run "git fetch" first to see what others have pushed.
Exit codes: 0 nothing that --fail-on names, 1 something it names, 2 misuse or bad config,
3 could not be determined.
`;

const formats = ['text', 'json', 'markdown'] as const;

/** `parallel-claude overlap` */
export const overlap: Command = {
  async run(args) {
    const given = readOptions('overlap', args, {
      help: { type: 'boolean', short: 'h' },
      repo: { type: 'string', default: '.' },
      base: { type: 'string', default: '' },
      branch: { type: 'string' },
      branches: { type: 'string', multiple: true, default: [] },
      'exclude-branches': { type: 'string', multiple: true, default: [] },
      worktrees: { type: 'boolean', default: false },
      ignore: { type: 'string', multiple: true, default: [] },
      'max-age': { type: 'string', default: '' },
      'merge-method': { type: 'string', default: '' },
      near: { type: 'string', default: '' },
      'fail-on': { type: 'string', default: '' },
      config: { type: 'string' },
      format: { type: 'string', default: 'text' },
    });
    if (given.help) {
      process.stdout.write(help);
      return 0;
    }
    const format = parseChoice('--format', given.format, formats);
    const repository = await openRepository(given.repo, terminalHost());
    const config = await localConfig(repository, given.config);
    const settings = settle(
      {
        base: given.base,
        branches: given.branches.flatMap(parseLines),
        excludeBranches: given['exclude-branches'].flatMap(parseLines),
        ignore: given.ignore.flatMap(parseLines),
        maxAge: given['max-age'],
        includeDrafts: '',
        failOn: given['fail-on'],
        mergeMethod: given['merge-method'],
        near: given.near,
      },
      config.config,
    );
    const subject = given.branch && (await localSubject(repository, given.branch));
    const branches = await localBranches(repository);
    const base = await localBase(repository, branches, settings.base);
    await warnOfOtherConfig(repository, base, config, terminalLog);
    const report = await compareLocal(repository, base, branches, {
      settings,
      ...(subject !== undefined && { subject }),
      worktrees: given.worktrees,
      now: Date.now(),
    });
    process.stdout.write(render(report, format));
    return { passes: 0, fails: 1, unknown: 3 }[judge(report, settings.failOn)];
  },
};

/** A report in the format that was asked for, as wide and as colourful as the terminal is. */
export function render(report: OverlapReport, format: (typeof formats)[number]): string {
  if (format === 'json') return `${JSON.stringify(report, null, 2)}\n`;
  if (format === 'markdown') return renderSummary(report);
  const { isTTY, columns } = process.stdout;
  const colour = isTTY && !process.env['NO_COLOR'];
  return renderText(report, { colour, width: isTTY ? columns : 100 });
}
