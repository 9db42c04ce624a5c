import { rest, textsOf, type CheckResult, type Judgement, type Say } from '../report/check-result.js';
import type { Annotation } from '../report/annotations.js';
import type { Log } from '../report/log.js';
import type { asFarAsAllowed } from './as-far-as-allowed.js';
import { publishCheck } from './check-run.js';
import type { GitHub } from './client.js';
import type { EventContext } from './event.js';
import { keepComment, wholeBody } from './sticky-comment.js';

/** What a run shows, of one check or of several. */
export interface Showing {
  /** The check run's name. */
  name: string;
  judgement: Judgement;
  /** Where it passes: whether the check run is to be neutral. */
  isNeutral?: boolean;
  /** The check run's title, in plain text. */
  title: string;
  /** What the check run says, in Markdown, best first. */
  details: readonly string[];
  annotations: readonly Annotation[];
  /** Markdown for the job summary. */
  summary: string;
  /** Keeps the comment on the pull request, and says what was done, in a word. */
  comment(github: GitHub, pullRequest: number): Promise<string>;
}

/** Where the user wants it shown. */
export interface Places {
  comment: boolean;
  check: boolean;
  annotations: boolean;
  summary: boolean;
}

/** What the runner takes. */
export interface Desk {
  log: Log;
  annotate(annotation: Annotation): void;
  writeSummary(markdown: string): Promise<void>;
}

/** The pull request it is about, and a token that may write there, perhaps. */
export interface Target {
  github: GitHub;
  /** Of asFarAsAllowed. */
  write: ReturnType<typeof asFarAsAllowed>;
  pullRequest: number;
  headSha: string;
  runUrl: string;
}

/**
 * Shows a result wherever it is wanted. What the token may not write is said in the log, and the rest goes on;
 * annotations that no check run holds are the step's own.
 * @param to absent where the run is about no pull request, or has no token.
 * @returns whether the check run now has the verdict, and whether the comment was asked for and not refused.
 * @throws {GitHubError} for any failure but a missing permission.
 */
export async function publish(
  showing: Showing,
  places: Places,
  { log, ...at }: Desk,
  to: Target | undefined,
): Promise<{ isChecked: boolean; isHeard: boolean }> {
  if (places.summary) await at.writeSummary(showing.summary);
  const isChecked =
    places.check &&
    to !== undefined &&
    (await to.write(async () => {
      const annotations = places.annotations ? showing.annotations : [];
      const done = await publishCheck(to.github, {
        name: showing.name,
        headSha: to.headSha,
        conclusion: conclusionOf(showing),
        title: showing.title,
        summary: showing.details,
        rest,
        annotations,
        detailsUrl: to.runUrl,
      });
      log.info(`Check run: ${done}.`);
    }));
  if (places.annotations && !isChecked) for (const annotation of showing.annotations) at.annotate(annotation);
  const isHeard =
    places.comment &&
    to !== undefined &&
    (await to.write(async () => {
      log.info(`Comment: ${await showing.comment(to.github, to.pullRequest)}.`);
    }));
  return { isChecked, isHeard };
}

function conclusionOf({ judgement, isNeutral = false }: Showing): 'success' | 'neutral' | 'failure' {
  if (judgement !== 'passes') return 'failure';
  return isNeutral ? 'neutral' : 'success';
}

/** How the result of a check that runs by itself is shown. */
export function alone(result: CheckResult): Showing {
  return {
    name: `parallel-claude/${result.name}`,
    judgement: result.judgement,
    isNeutral: result.isNeutral ?? false,
    title: result.headline,
    details: result.renderings,
    annotations: result.annotations,
    summary: result.summary,
    comment: (github, pullRequest) => ownComment(github, result.name)(pullRequest, result),
  };
}

/**
 * The name of a check run that may be required: see boundaries/README.md. A commit may be in several pull requests, and
 * what passes by the rules of a branch that anybody made must not look like what passes by the default branch's.
 */
export function nameByBase(name: string, base: string, { defaultBranch }: EventContext): string {
  return base === defaultBranch ? name : `${name} (${base})`;
}

/** Where to show what the event is about: what a merge queue asks again was said on the pull request before. */
export function placesFor({ mergeGroup }: EventContext, places: Places): Places {
  return mergeGroup ? { ...places, comment: false } : places;
}

/** Says what a check has to say in a comment of its own. */
export function ownComment(github: GitHub, name: string): Say {
  return (pullRequest, remarks, options) =>
    keepComment(github, pullRequest, name, wholeBody(textsOf(remarks), rest), {
      isWorthSaying: remarks.isWorthSaying,
      ...options,
    });
}
