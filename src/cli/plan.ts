import { parseChoice } from '../config/inputs.js';
import { asideOnBranches } from '../overlap/show/asides.js';
import { renderPlanMarkdown } from '../overlap/show/plan-markdown.js';
import { renderPlanText } from '../overlap/show/plan-text.js';
import { summaryWords } from '../overlap/show/words.js';
import type { Command } from './command.js';
import { compareAsAsked, comparisonHelp, comparisonOptions } from './comparison.js';
import { readOptions } from './options.js';
import { terminalStyle } from './terminal-style.js';

const help = `In which order the branches merge, proved by merging them in memory, and which are blocked by whom.

Usage: parallel-claude plan [options]

${comparisonHelp}
  --format FORMAT           text, json (the whole report of overlap, with "plan") or markdown (text)

Branches of one wave wait for none of each other; those of the next wait for the one before.
Programs that your git config names run as git runs them: merge drivers, with --worktrees filters too.
The network is not used: neither drafts nor checks are known here; the action knows them.
Exit codes: 0 all merge, 1 some are blocked, 2 misuse or bad config, 3 something could not be determined.
`;

/** `parallel-claude plan` */
export const plan: Command = {
  async run(args) {
    const given = readOptions('plan', args, {
      help: { type: 'boolean', short: 'h' },
      ...comparisonOptions,
      format: { type: 'string', default: 'text' },
    });
    if (given.help) {
      process.stdout.write(help);
      return 0;
    }
    const format = parseChoice('--format', given.format, ['text', 'json', 'markdown']);
    const { report } = await compareAsAsked(given, { plan: true });
    const blocked = report.plan?.blocked ?? [];
    process.stdout.write(
      {
        text: () => renderPlanText(report, terminalStyle()),
        json: () => `${JSON.stringify(report, null, 2)}\n`,
        markdown: () =>
          `${[...renderPlanMarkdown(report, summaryWords), ...asideOnBranches(report, summaryWords)].join('\n\n')}\n`,
      }[format](),
    );
    return blocked.length === 0 ? 0 : blocked.some(({ reason }) => reason === 'unknown') ? 3 : 1;
  },
};
