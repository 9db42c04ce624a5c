import type { Annotation } from './annotations.js';
import { codeBlock } from './markdown.js';

/** `fails`: what must not be was found. `unknown`: it was not, but not everything could be determined. */
export type Judgement = 'passes' | 'fails' | 'unknown';

/** What a check says on a pull request, in Markdown. */
export interface Remarks {
  judgement: Judgement;
  /** Where it passes: whether nothing was looked at, so that the check run is no success either. */
  isNeutral?: boolean;
  /** Whether somebody has something to do or to look at; otherwise no comment is begun. */
  isWorthSaying: boolean;
  /** Longest first. */
  renderings: readonly string[];
  /** What stands in an earlier comment's place when nothing is worth saying any more. */
  resolved: string;
}

/** What a check found, in every form in which it is shown; where it is shown is not its concern. */
export interface CheckResult<Report = unknown> extends Remarks {
  /** A word: of the check run, the comment, the report's file. */
  name: string;
  /** The commit that was judged; absent where it is the pull request's head. */
  headSha?: string;
  /** One sentence of plain text. */
  headline: string;
  /** The same with why it does not pass, where it does not. */
  failure: string;
  /** For the job summary, in Markdown. */
  summary: string;
  annotations: readonly Annotation[];
  outputs: Readonly<Record<string, string | number>>;
  /** As JSON it is left for later steps; absent where nothing could be judged. */
  report?: Report;
  /** Brings up to date what is said elsewhere, once the result is said on the pull request. */
  followUp?(): Promise<void>;
}

/**
 * Keeps what one check says on a pull request: begun where it is worth saying, folded where it no longer is.
 * With `renew` a comment that says something else is written anew, which notifies. Returns what was done, in a word.
 */
export type Say = (pullRequest: number, remarks: Remarks, options?: { renew?: boolean }) => Promise<string>;

/** The last line of a text that had to be cut. */
export const rest = 'The rest is in the job summary of the check run.';

/** Those that fit what the remarks come to, longest first. */
export function textsOf({ isWorthSaying, renderings, resolved }: Remarks): readonly string[] {
  return isWorthSaying ? renderings : [resolved];
}

/** The result of a check that could not be made, and why: a message, in lines. */
export function notJudged(name: string, message: string): CheckResult {
  const text = `**Could not be judged.**\n\n${codeBlock('text', message)}\n`;
  return {
    name,
    judgement: 'unknown',
    isWorthSaying: true,
    renderings: [text],
    resolved: text,
    headline: 'Could not be judged',
    failure: message,
    summary: `## ${titleOf(name)}\n\n${text}`,
    annotations: [],
    outputs: {},
  };
}

/** A check's name as a heading. */
export function titleOf(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
