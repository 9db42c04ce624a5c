import { parseChoice } from '../config/inputs.js';
import type { Repository } from '../git/repository.js';
import { judge } from '../overlap/outcome.js';
import type { OverlapReport } from '../overlap/report.js';
import { renderSummary } from '../overlap/show/summary.js';
import { renderText } from '../overlap/show/text.js';
import type { Command } from './command.js';
import { compareAsAsked, comparisonHelp, comparisonOptions } from './comparison.js';
import { readOptions } from './options.js';
import { terminalStyle } from './terminal-style.js';

const help = `Which branches collide with which, exactly as git would merge them.

Usage: parallel-claude overlap [options]

${comparisonHelp}
  --branch BRANCH           compare only this branch with the others; HEAD: the current one
  --fail-on LEVEL           never, base, conflict, lines or files (conflict)
  --format FORMAT           text, json, markdown or html, a page with the plan and the lines of
                            both sides, for a browser (text)

Where you and the remote both have a branch, the one that contains the other counts, else yours.
The network is not used: run "git fetch" first to see what others have pushed.
Programs that your git config names run as git runs them: merge drivers, with --worktrees filters too.
Exit codes: 0 nothing that --fail-on names, 1 something it names, 2 misuse or bad config,
3 could not be determined.
`;

const formats = ['text', 'json', 'markdown', 'html'] as const;

/** `parallel-claude overlap` */
export const overlap: Command = {
  async run(args) {
    const given = readOptions('overlap', args, {
      help: { type: 'boolean', short: 'h' },
      ...comparisonOptions,
      branch: { type: 'string' },
      'fail-on': { type: 'string', default: '' },
      format: { type: 'string', default: 'text' },
    });
    if (given.help) {
      process.stdout.write(help);
      return 0;
    }
    const format = parseChoice('--format', given.format, formats);
    const { repository, report, settings } = await compareAsAsked(given, {
      failOn: given['fail-on'],
      plan: format === 'html',
      ...(given.branch !== undefined && { branch: given.branch }),
    });
    process.stdout.write(await render(repository, report, format));
    return { passes: 0, fails: 1, unknown: 3 }[judge(report, settings.failOn)];
  },
};

/** A report in the format that was asked for, as wide and as colourful as the terminal is. */
export async function render(
  repository: Repository,
  report: OverlapReport,
  format: (typeof formats)[number],
): Promise<string> {
  if (format === 'json') return `${JSON.stringify(report, null, 2)}\n`;
  if (format === 'markdown') return renderSummary(report);
  if (format === 'html') return (await import('../overlap/page/write.js')).writePage(repository, report);
  return renderText(report, terminalStyle());
}
