import type { GitHub } from '../github/client.js';
import { sectionsBody, type Section } from '../github/comment-sections.js';
import { fitTogether, summaryLimit } from '../github/fit-body.js';
import type { Showing } from '../github/publish.js';
import { keepComment } from '../github/sticky-comment.js';
import {
  rest,
  textsOf,
  titleOf,
  type CheckResult,
  type Judgement,
  type Remarks,
  type Say,
} from '../report/check-result.js';
import { enumerate } from '../report/words.js';

/** The check run that may be required: see README.md. */
export const checkRun = 'parallel-claude';
const commentKey = 'gate';

const marks: Readonly<Record<Judgement, string>> = { passes: '✅', fails: '❌', unknown: '❔' };

/** How the results of several checks are shown as one. */
export function together(results: readonly CheckResult[]): Showing {
  const sections = results.map((result) => sectionOf(result.name, result, result.renderings));
  return {
    name: checkRun,
    judgement: judgementOf(results),
    title: headline(results),
    details: [
      fitTogether(
        sections.map(({ renderings }) => renderings),
        rest,
        summaryLimit - sections.length,
      ).join('\n'),
    ],
    annotations: results.flatMap(({ annotations }) => annotations),
    summary: results.map(({ summary }) => summary).join('\n'),
    comment: (github, pullRequest) => {
      const body = results.map((result) => sectionOf(result.name, result));
      const isWorthSaying = results.some((result) => result.isWorthSaying);
      return keepComment(github, pullRequest, commentKey, sectionsBody(body, { others: 'drop', rest }), {
        isWorthSaying,
      });
    },
  };
}

/** Says what one check has to say in its section of the comment, and leaves the others as they are. */
export function inSection(github: GitHub, name: string): Say {
  return (pullRequest, remarks, options) =>
    keepComment(
      github,
      pullRequest,
      commentKey,
      sectionsBody([sectionOf(name, remarks)], { others: 'keep', rest }),
      { isWorthSaying: remarks.isWorthSaying, ...options },
    );
}

/** Which checks do not pass, and why: one sentence or more for each reason. */
export function failures(results: readonly CheckResult[]): string[] {
  const named = new Map<string, string[]>();
  for (const { name, judgement, failure } of notPassing(results)) {
    const what = `${judgement === 'unknown' ? 'could not be judged' : 'fails'}: ${failure}`;
    named.set(what, [...(named.get(what) ?? []), name]);
  }
  return [...named].map(([what, names]) => `${enumerate(names, names.length)} ${what}`);
}

/** The results of the checks that fail or could not be judged. */
export function notPassing(results: readonly CheckResult[]): CheckResult[] {
  return results.filter(({ judgement }) => judgement !== 'passes');
}

function headline(results: readonly CheckResult[]): string {
  if (notPassing(results).length > 0) return failures(results).join(' ');
  const names = results.map(({ name }) => name);
  return `${enumerate(names, names.length)} ${names.length === 1 ? 'passes' : 'pass'}.`;
}

function judgementOf(results: readonly CheckResult[]): Judgement {
  const order: readonly Judgement[] = ['fails', 'unknown', 'passes'];
  return order.find((judgement) => results.some((result) => result.judgement === judgement)) ?? 'unknown';
}

function sectionOf(name: string, remarks: Remarks, renderings = textsOf(remarks)): Section {
  const heading = `## ${marks[remarks.judgement]} ${titleOf(name)}`;
  return { name, renderings: renderings.map((text) => `${heading}\n\n${text}`) };
}
