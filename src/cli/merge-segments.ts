import { parseDuration } from '../config/duration.js';
import { UserError } from '../config/error.js';
import { parseChoice, parseLines } from '../config/inputs.js';
import type { GitHost } from '../git/environment.js';
import { counted } from '../report/words.js';
import { requireTrust } from '../segments/combiner-for.js';
import { nodeProgram } from '../segments/merger/child.js';
import type { JobReport, SegmentsReport } from '../segments/report.js';
import { runJobs, type JobsRun } from '../segments/run-jobs.js';
import { settleJobs } from '../segments/settings.js';
import { renderSummary } from '../segments/show/summary.js';
import { renderText } from '../segments/show/text.js';
import { wholeJob } from '../segments/work.js';
import type { Command } from './command.js';
import { complain } from './complain.js';
import { gitHubOf } from './github.js';
import { terminalHost } from './host.js';
import { localConfig } from './local-config.js';
import { openRepository } from './open-repository.js';
import { readOptions } from './options.js';
import { defaultBranchAt, remoteToPushTo } from './remote.js';
import { terminalStyle } from './terminal-style.js';
import { watchSegments } from './watch-segments.js';

const help = `Brings the segments of many branches together into one output at the remote: nothing lost, nothing twice.

Usage: parallel-claude merge-segments [options]

  --pattern GLOB        branches that bring segments; may be repeated (config, else claude/segment-*)
  --output PATH         the file they come together in: .json, .jsonl, .yaml or .csv
                        (config, else merged_output.json)
  --staging-dir PATH    where segment files stand on those branches (config, else staging/)
  --min-branches N      branches with something new before they are merged (config, else 1)
  --expect ID           a segment that has to be there before any is merged; may be repeated;
                        file:PATH names a file on base that lists them
  --max-wait TIME       then merge all the same, such as 2h (config, else never)
  --auto-delete         delete branches once base has all they bring
  --strategy RULE       PATH: STRATEGY, such as '$.items: unique-by(id)'; may be repeated
  --merger PATH         a module on base that merges in place of strategies (config, else none)
  --trust-merger        let it run, here and as you
  --schema PATH         a JSON Schema on base that each segment and the output have to meet (config)
  --on-bad-segment WHAT quarantine or fail (config, else quarantine)
  --message TEXT        first line of the commit
  --mode MODE           push; pull-request; or auto: a pull request only where base takes no push (config, else auto)
  --sign                make the commit through GitHub's API, where GitHub signs it for an App's token
  --dispatch WHAT       what is started once base has a new output: a workflow's file, such as deploy.yml, or
                        repository:EVENT (config, else nothing)
  --name JOB            a job of segments: in the config; may be repeated (all)
  --watch               look again and again until stopped; after a look that fails, less often
  --interval TIME       how long between two looks, 1s or more, such as 30s; a bare number is milliseconds (10s)
  --dry-run             everything but the push
  --repo DIR            the repository (this folder)
  --remote NAME         the remote of the branches, where git pushes to it (origin)
  --base BRANCH         the branch that gets the output (config, else the remote's default branch)
  --config PATH         the config file, from this folder or the repository's root
                        (.claude/parallel-config.yml)
  --format FORMAT       text, json or markdown (text)

Your branches, your index and your files are not touched: all is read from the remote and pushed to it.
Pull requests and --dispatch take a token for GitHub's API, from GH_TOKEN or GITHUB_TOKEN.
It may be stopped at any time, and run again: nothing is merged twice.
What stops one job stops no other.
Exit codes: 0 done or nothing to do, 1 segments are bad, 2 misuse or bad config, 3 could not be done.
`;

const formats = ['text', 'json', 'markdown'] as const;
type Format = (typeof formats)[number];
const none: string[] = [];

/** `parallel-claude merge-segments` */
export const mergeSegmentsCommand: Command = {
  async run(args) {
    const given = readOptions('merge-segments', args, {
      help: { type: 'boolean', short: 'h' },
      pattern: { type: 'string', multiple: true, default: none },
      output: { type: 'string', default: '' },
      'staging-dir': { type: 'string', default: '' },
      'min-branches': { type: 'string', default: '' },
      expect: { type: 'string', multiple: true, default: none },
      'max-wait': { type: 'string', default: '' },
      'auto-delete': { type: 'boolean', default: false },
      strategy: { type: 'string', multiple: true, default: none },
      merger: { type: 'string', default: '' },
      'trust-merger': { type: 'boolean', default: false },
      schema: { type: 'string', default: '' },
      'on-bad-segment': { type: 'string', default: '' },
      message: { type: 'string', default: '' },
      mode: { type: 'string', default: '' },
      dispatch: { type: 'string', default: '' },
      sign: { type: 'boolean', default: false },
      name: { type: 'string', multiple: true, default: none },
      watch: { type: 'boolean', default: false },
      interval: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      repo: { type: 'string', default: '.' },
      remote: { type: 'string', default: 'origin' },
      base: { type: 'string', default: '' },
      config: { type: 'string' },
      format: { type: 'string', default: 'text' },
    });
    if (given.help) {
      process.stdout.write(help);
      return 0;
    }
    const format = parseChoice('--format', given.format, formats);
    if (given.interval !== undefined && !given.watch)
      throw new UserError('--interval means nothing without --watch; leave it out, or watch.');
    const interval = intervalOf(given.interval ?? '10s');
    const host = terminalHost();
    const repository = await openRepository(given.repo, host);
    const { config } = await localConfig(repository, given.config);
    const remote = await remoteToPushTo(repository, given.remote);
    const base = given.base || config.base || (await defaultBranchAt(remote, repository));
    const jobs = settleJobs(
      {
        names: given.name,
        pattern: given.pattern.flatMap(parseLines),
        output: given.output,
        stagingDir: given['staging-dir'],
        minBranches: given['min-branches'],
        maxWait: given['max-wait'],
        expect: given.expect,
        autoDelete: given['auto-delete'] ? 'true' : '',
        strategy: given.strategy,
        merger: given.merger,
        schema: given.schema,
        onBadSegment: given['on-bad-segment'],
        commitMessage: given.message,
        mode: given.mode,
        dispatch: given.dispatch,
        sign: given.sign ? 'true' : '',
      },
      config,
      { base, dryRun: given['dry-run'] },
    );
    requireTrust(jobs, given['trust-merger'], 'read it, and say --trust-merger');
    const works = jobs.map((job) => wholeJob(job, nodeProgram(process)));
    const github = await gitHubOf(remote, host);
    const to = { remote, ...(github && { github }), now: Date.now };
    const look = (quiet: GitHost): Promise<JobsRun> => runJobs(repository, works, to, quiet);
    const shown = (reports: JobReport[]): string => render(reports, format);
    if (given.watch) return watchSegments(repository, jobs, host, { look, interval, render: shown });
    const { reports, failures } = await look(host);
    if (reports.length > 0) process.stdout.write(shown(reports));
    const codes = failures.map(({ job, error }) => complain(error, jobs.length > 1 ? job : ''));
    return Math.max(exitCode(reports), ...codes);
  },
};

/** A bare number is milliseconds. @throws {UserError} also for less than a second, which was meant as seconds. */
function intervalOf(text: string): number {
  if (!/^[0-9]{1,9}$/.test(text)) return parseDuration(text, '--interval');
  const milliseconds = Number(text);
  if (milliseconds >= 1000) return milliseconds;
  throw new UserError(
    `--interval: ${text} is ${counted(milliseconds, 'millisecond', 'milliseconds')}; allowed is 1s or more, such as 5s or 5000.`,
  );
}

function render(jobs: JobReport[], format: Format): string {
  const report: SegmentsReport = { schema: 'parallel-claude/segments/1', jobs };
  if (format === 'json') return `${JSON.stringify(report, null, 2)}\n`;
  if (format === 'markdown') return jobs.map(renderSummary).join('\n');
  return jobs.map((job) => renderText(job, terminalStyle())).join('\n');
}

function exitCode(reports: readonly JobReport[]): number {
  const isUndone = ({ outcome, dispatch }: JobReport): boolean =>
    outcome === 'needs-pull-request' || dispatch?.started === false;
  if (reports.some(isUndone)) return 3;
  return reports.some(({ quarantined }) => quarantined.length > 0) ? 1 : 0;
}
