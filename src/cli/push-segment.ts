import { UserError } from '../config/error.js';
import { parseChoice } from '../config/inputs.js';
import { currentBranch } from '../git/head.js';
import type { Repository } from '../git/repository.js';
import { stagedDeletions } from '../git/staged-deletions.js';
import { unfinishedIn } from '../git/unfinished.js';
import { enumerate, plainWords } from '../report/words.js';
import { jobsOf } from '../segments/desk/place.js';
import { pushSegment } from '../segments/desk/push-segment.js';
import { renderPush } from '../segments/desk/show.js';
import { saidNothing, settleJobs } from '../segments/settings.js';
import type { Command } from './command.js';
import { terminalHost } from './host.js';
import { localConfig, warnOfOtherConfig } from './local-config.js';
import { openRepository } from './open-repository.js';
import { readArguments } from './options.js';
import { remoteOf } from './remote.js';
import { localCombiner, type Checked } from './segment-combiner.js';
import { readForCommit } from './segment-file.js';
import { terminalStyle } from './terminal-style.js';

const help = `Checks a segment, commits it alone on the current branch, and pushes that branch.

Usage: parallel-claude push-segment FILE [MESSAGE] [options]

  FILE              below the folder of a job that takes the current branch (staging/)
  MESSAGE           of the commit

  --remote NAME     where to (origin)
  --schema PATH     the JSON Schema that it has to meet, from the repository's root (the job's)
  --repo DIR        the repository (this folder); FILE starts there
  --config PATH     the config file, from this folder or the repository's root
                    (.claude/parallel-config.yml)
  --format FORMAT   text or json (text)

What else is staged or changed stays as it is; nothing is forced. The network is tried again after 2, 4, 8
and 16 seconds. It may be stopped at any time, and run again: what is done is not done twice.
Exit codes: 0 the remote has it, 1 the segment is bad, 2 misuse or bad config, 3 it could not be pushed.
`;

/** `parallel-claude push-segment` */
export const pushSegmentCommand: Command = {
  async run(args) {
    const { values: given, words } = readArguments('push-segment', args, {
      help: { type: 'boolean', short: 'h' },
      remote: { type: 'string', default: 'origin' },
      repo: { type: 'string', default: '.' },
      schema: { type: 'string', default: '' },
      config: { type: 'string' },
      format: { type: 'string', default: 'text' },
    });
    if (given.help) {
      process.stdout.write(help);
      return 0;
    }
    const format = parseChoice('--format', given.format, ['text', 'json']);
    const [word, message, ...more] = words;
    if (word === undefined || message?.trim() === '' || more.length > 0)
      throw new UserError(
        'Name one file and, if you like, a message in quotes, such as: parallel-claude push-segment staging/1.json "Add segment 1"',
      );
    const host = terminalHost();
    const repository = await openRepository(given.repo, host);
    await remoteOf(repository, given.remote);
    const local = await localConfig(repository, given.config);
    const branch = await branchToPush(repository);
    const { path, bytes } = await readForCommit(repository, given.repo, word);
    const base = await baseHere(repository, given.remote, local.config.base);
    if (base.fetched) await warnOfOtherConfig(repository, base.fetched, local, host.log);
    const said = { ...saidNothing, schema: given.schema };
    const jobs = jobsOf(path, branch, settleJobs(said, local.config, { base: base.name, dryRun: false }));
    if (jobs.length === 0)
      host.log.warning(
        `No job of the config takes segments from ${branch}: merge-segments has to be told, by --pattern.`,
      );
    const alone: Checked = {
      output: path,
      merge: [],
      order: [],
      ...(given.schema !== '' && { schema: given.schema }),
    };
    const combiners = (jobs.length > 0 ? jobs : [alone]).map((job) =>
      localCombiner(repository, job, base.fetched, given.schema !== ''),
    );
    const report = await pushSegment(
      repository,
      {
        path,
        bytes,
        branch,
        remote: given.remote,
        jobs: jobs.map(({ name }) => name),
        ...(message !== undefined && { message }),
      },
      await Promise.all(combiners),
    );
    process.stdout.write(
      format === 'json' ? `${JSON.stringify(report, null, 2)}\n` : renderPush(report, terminalStyle()),
    );
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const gone = (await stagedDeletions(repository)).filter((one) => one.startsWith(folder));
    const [are, them] = gone.length === 1 ? ['is', 'it'] : ['are', 'them'];
    if (report.outcome !== 'bad-segment' && gone.length > 0)
      host.log.warning(
        `${enumerate(gone.map((one) => plainWords.name(one)))} ${are} deleted in the index only: commit and push that too, if the branch is not to bring ${them} any more.`,
      );
    return { pushed: 0, 'nothing-new': 0, 'bad-segment': 1, 'not-pushed': 3 }[report.outcome];
  },
};

/** @throws {UserError} where a commit would not be one of its own on a branch. */
async function branchToPush(repository: Repository): Promise<string> {
  const unfinished = await unfinishedIn(repository);
  if (unfinished)
    throw new UserError(
      `git has not finished a ${unfinished.name} here: finish it, or take it back (${unfinished.abort}), and run this again.`,
    );
  const branch = await currentBranch(repository);
  if (branch === undefined)
    throw new UserError(
      'HEAD is at no branch (it is detached), where a commit would be lost: git switch -c claude/segment-1 makes one.',
    );
  return branch;
}

/** The branch that all merge into, and its commit as it was fetched last; nothing is asked of the remote. */
async function baseHere(
  repository: Repository,
  remote: string,
  configured: string | undefined,
): Promise<{ name: string; fetched?: { ref: string; sha: string } }> {
  const heads = `refs/remotes/${remote}/`;
  const head = await repository.run(['symbolic-ref', '--quiet', `${heads}HEAD`]);
  const told = head.stdout.toString('utf8').trim();
  const name = configured ?? (told.startsWith(heads) ? told.slice(heads.length) : 'main');
  const sha = await repository.resolve(`${heads}${name}^{commit}`);
  return { name, ...(sha !== undefined && { fetched: { ref: `${remote}/${name}`, sha } }) };
}
