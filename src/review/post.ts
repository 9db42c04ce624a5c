import { UserError } from '../config/error.js';
import { asFarAsAllowed } from '../github/as-far-as-allowed.js';
import { fitBody } from '../github/fit-body.js';
import { upsertComment } from '../github/sticky-comment.js';
import { rest } from '../report/check-result.js';
import type { Anchor } from './anchor.js';
import { idOf } from './earlier.js';
import type { FindingsFile } from './finding.js';
import { gather } from './gather.js';
import { keepThreads, removeDoubles } from './keep-threads.js';
import type { Marker } from './marker.js';
import { pathDigest, readMemory, writeMemory } from './memory.js';
import { postComments, type Taken } from './post-comments.js';
import type { PostSource } from './post-source.js';
import { reconcile, type Current, type Step } from './reconcile.js';
import type { FailOn, ReviewReport } from './report.js';
import { reportOf } from './reviewed.js';
import { commentKey } from './said-before.js';
import { renderComment } from './show/comment.js';
import { renderSummary } from './show/summary.js';

/** What the user decides about posting. */
export interface PostWishes {
  failOn: FailOn;
  /** How many comments one review may begin; the other findings stand in the summary. */
  maxComments: number;
}

/**
 * Posts findings on a pull request: what is new is said at its place, what is known is left alone, what is fixed is
 * resolved, and the summary comment says how things stand. What the token may not do is said in the log and the report.
 * @throws {UserError} where the findings are of another commit; GitError and GitHubError as they come.
 */
export async function postFindings(
  source: PostSource,
  file: FindingsFile,
  wishes: PostWishes,
): Promise<ReviewReport> {
  const { github, pullRequest, head } = source;
  if (file.head !== '' && file.head !== head)
    throw new UserError(
      `The findings are of commit ${file.head}, but #${pullRequest} is at ${head}: review that one, and post its findings.`,
    );
  const gathered = await gather(source, file);
  const steps = reconcile(gathered.findings, gathered.earlier, { ...wishes, ...gathered });
  const round = gathered.reviewsBefore + 1;
  const markerOf = ({ identity, finding: { severity } }: Current): Marker => ({
    identity,
    severity,
    head,
    round,
    state: 'open',
  });
  const write = asFarAsAllowed(github.log);
  await keepThreads(github, write, steps, markerOf);

  const taken = new Map<Step, Taken>();
  const drafts = steps.flatMap((step) => {
    if (step.do !== 'post') return [];
    const marker = markerOf(step.current);
    return [
      { step, anchor: step.anchor, body: (anchor: Anchor) => renderComment(step.current, marker, anchor) },
    ];
  });
  await write(() => postComments(github, source, drafts, ({ step }, where) => taken.set(step, where)));
  const posted = drafts.flatMap(({ step }) =>
    (taken.get(step) ?? 'summary') === 'summary' ? [] : [step.current],
  );
  const identities = posted.map(({ identity }) => identity);
  const urls = await removeDoubles(github, write, pullRequest, identities);

  const report = (isSummaryPosted: boolean) =>
    reportOf({ source, file, gathered, round, steps, taken, urls, isSummaryPosted, failOn: wishes.failOn });
  const memory = writeMemory({
    rounds: round,
    head,
    unseen: file.notReviewed.map(({ path }) => pathDigest(path)),
    listed: listedBy(steps, taken, markerOf),
    said: saidNow(gathered.said, steps, posted, markerOf),
  });
  // Only what the next run can read there is known by its id.
  const ids = new Set(readMemory(memory).listed.map((marker) => idOf({ marker })));
  const isSummaryPosted = await write(async () => {
    const renderings = renderSummary(report(true), ids);
    await upsertComment(
      github,
      pullRequest,
      commentKey,
      (room) => `${memory}\n${fitBody(renderings, rest, room - memory.length - 1)}`,
    );
  });
  return report(isSummaryPosted);
}

/**
 * All that was said; what is said anew in its place goes by what it says now. What is deleted stays last: no comment tells
 * of that any more.
 */
function saidNow(
  before: readonly Marker[],
  steps: readonly Step[],
  posted: readonly Current[],
  markerOf: (current: Current) => Marker,
): Marker[] {
  const reopened = steps.flatMap((step) => (step.do === 'reopen' ? [step] : []));
  const now = [...posted, ...reopened.map(({ current }) => current)].map(markerOf);
  const anew = new Set([
    ...reopened.map(({ earlier }) => idOf(earlier)),
    ...now.map((marker) => idOf({ marker })),
  ]);
  const still = before.filter((marker) => !anew.has(idOf({ marker })));
  const isDeleted = ({ state }: Marker): boolean => state === 'dismissed';
  return [...still.filter((marker) => !isDeleted(marker)), ...now, ...still.filter(isDeleted)];
}

/** The findings that stand in the summary alone. */
function listedBy(
  steps: readonly Step[],
  taken: ReadonlyMap<Step, Taken>,
  markerOf: (current: Current) => Marker,
): Marker[] {
  return steps.flatMap((step) => {
    if (step.do === 'post')
      return (taken.get(step) ?? 'summary') === 'summary' ? [markerOf(step.current)] : [];
    return step.do === 'leave' && !step.earlier.thread ? [step.earlier.marker] : [];
  });
}
