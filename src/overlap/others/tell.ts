import type { FailOn } from '../../config/config.js';
import type { GitHub } from '../../github/client.js';
import { GitHubError } from '../../github/errors.js';
import type { Say } from '../../report/check-result.js';
import type { Log } from '../../report/log.js';
import type { OverlapReport } from '../report.js';
import { remarksOn } from '../result.js';
import type { ReportAbout } from '../report-about.js';
import { enumerate } from '../../report/words.js';
import type { Changed } from './changed.js';

/** What another pull request's comment has to say now. */
export interface Telling {
  pullRequest: number;
  /** As a run about that pull request would report. */
  report: OverlapReport;
  /** Its people are notified. */
  worse: boolean;
}

// GitHub takes 80 comments a minute and 500 an hour from one user; this leaves room for the runs beside this one.
const mostTold = 50;

/**
 * What to say on the pull requests of the changed branches; those beyond the first 50 are named in the log.
 * @throws {GitError} when git fails as a whole.
 */
export async function tellingsFor(
  changed: readonly Changed[],
  reportAbout: ReportAbout,
  pullRequestOf: ReadonlyMap<string, number>,
  log: Log,
): Promise<Telling[]> {
  const known = changed.flatMap(({ ref, worse }) => {
    const pullRequest = pullRequestOf.get(ref);
    return pullRequest === undefined ? [] : [{ ref, worse, pullRequest }];
  });
  const left = known.slice(mostTold).map(({ pullRequest }) => `#${pullRequest}`);
  if (left.length > 0)
    log.info(
      `One run tells ${mostTold} other pull requests at most; these are told by their own next run: ${enumerate(left, left.length)}.`,
    );
  const tellings: Telling[] = [];
  for (const { ref, worse, pullRequest } of known.slice(0, mostTold))
    tellings.push({ pullRequest, worse, report: await reportAbout(ref) });
  return tellings;
}

/** Brings the comments on other pull requests up to date; what cannot be written costs a line in the log. */
export async function tell(
  { github: { log }, say }: { github: GitHub; say: Say },
  tellings: readonly Telling[],
  failOn: FailOn,
): Promise<void> {
  for (const [index, { pullRequest, report, worse }] of tellings.entries()) {
    try {
      const done = await say(pullRequest, remarksOn(report, failOn), { renew: worse });
      log.info(`Comment on #${pullRequest}: ${done}.`);
    } catch (error) {
      if (!(error instanceof GitHubError)) throw error;
      if (isAboutThisOne(error)) {
        log.info(`#${pullRequest} is not told: ${error.message}`);
        continue;
      }
      const left = tellings.slice(index).map((one) => `#${one.pullRequest}`);
      log.warning(
        `${error.message} Not told, until their own next run: ${enumerate(left, left.length)} (update-others: false tells none).`,
      );
      return;
    }
  }
}

/** Closed, locked or gone meanwhile; anything else would meet the next one too. */
function isAboutThisOne({ failure }: GitHubError): boolean {
  return failure === 'permission' || failure === 'missing' || failure === 'refused';
}
